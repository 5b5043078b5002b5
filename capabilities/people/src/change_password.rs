//! Change one's own password.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusal, Refusals, Right};
use look::form::password;
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Account,
    accept::own_words,
    password::Password,
    session::Stage,
    sign_in::{self, SignedIn, let_in},
    store::{self, Attempt},
};

pub(crate) struct ChangePassword {
    current: Option<Password>,
    password: String,
    judged: Option<Judged>,
}

struct Judged {
    /// What the current password was tried on.
    tried: String,
    is_right: bool,
    suffices: bool,
    hash: String,
}

impl Act for ChangePassword {
    const NAME: &'static str = "people.change_password";
    const PATH: &'static str = "/account/password";
    const NEEDS: Right = crate::READ;
    type On = Instance;
    type Leaves = SignedIn;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        for question in ["current_password", "password"] {
            if form.text(question).is_empty() {
                wrong.0.push(Refusal::new(question, "refused-missing"));
            }
        }
        wrong.or(Self {
            current: Password::offered(form.text("current_password")),
            password: form.text("password").to_owned(),
            judged: None,
        })
    }

    async fn judge(self, cx: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        let (account, tried) = own(cx).await?;
        let words = own_words(cx, &account).await?;
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let chosen = Password::chosen("password", &self.password, &words)?;
        if !account.second_factor && !chosen.suffices() {
            return Err(Refusal::new("password", "people-refused-password-short-alone")
                .with("alone", Password::CHARACTERS_ALONE)
                .into());
        }
        let is_right = sign_in::verify(self.current.clone(), Some(tried.clone())).await?;
        let suffices = chosen.suffices();
        let hash = sign_in::hash(chosen, cx.chance().bytes()).await?;
        Ok(Self { judged: Some(Judged { tried, is_right, suffices, hash }), ..self })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<SignedIn, Problem> {
        let (session, _) = store::find_open(cx, &[Stage::Whole]).await?;
        let (account, hash) = own(cx).await?;
        let attempt = Attempt::begin(cx, Some(account.id)).await?;
        let judged = self.judged.filter(|judged| judged.tried == hash && judged.is_right);
        let Some(judged) = judged.filter(|_| attempt.is_heard) else {
            attempt.fail(cx).await?;
            return Err(Problem::refused("current_password", "people-refused-password-current"));
        };
        attempt.succeed(cx).await?;
        let version = account.version + 1;
        let account = Account { password_suffices: judged.suffices, version, ..account };
        store::save_password(&mut cx.tx, account.id, &judged.hash).await?;
        store::save(&mut cx.tx, &account, cx.now).await?;
        // Whoever else knew the old one is out; this device goes on under a new token (T13).
        store::end_sessions_of(&mut cx.tx, account.id).await?;
        cx.leave(&account)?;
        // The password alone proves nobody who has an authenticator.
        let proved_at = if account.second_factor { session.proved_at } else { Some(cx.now) };
        let_in(cx, &account, Stage::Whole, proved_at, Some("/account".to_owned())).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (password(&ask("current_password", "people-ask-password-current")
                .autocomplete("current-password")))
            (password(&ask("password", "people-ask-password-new")
                .hint(w.say("people-ask-password-hint")).autocomplete("new-password")))
        })
    }
}

/// One's own account, and the hash of its password.
async fn own(cx: &mut Context) -> Result<(Account, String), Problem> {
    let person = cx.actor()?.person;
    let known = store::credentials_of(&mut cx.tx, person).await?.ok_or(Problem::SignInFirst)?;
    Ok((known.account, known.password_hash))
}
