//! Accept an invitation, or come back by a new link: choose a password.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusal, Refusals, Right};
use look::form::{hidden, password};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Account,
    password::Password,
    session::Stage,
    sign_in::{self, SignedIn, let_in, stage_after_password},
    store::{self, remember_device},
    token,
};

pub(crate) struct Accept {
    code: String,
    password: String,
    chosen: Option<(Password, String)>,
}

impl Act for Accept {
    const NAME: &'static str = "people.accept";
    const PATH: &'static str = "/join";
    const NEEDS: Right = crate::SIGN_IN;
    type On = Instance;
    type Leaves = SignedIn;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        // What the password must be depends on whose it is: `judge` says it.
        let (code, password) = (form.text("code").to_owned(), form.text("password").to_owned());
        Ok(Self { code, password, chosen: None })
    }

    async fn judge(self, cx: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        let account = whose(cx, &self.code).await?;
        let own = own_words(cx, &account).await?;
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        let chosen = Password::chosen("password", &self.password, &own)?;
        let hash = sign_in::hash(chosen.clone(), cx.chance().bytes()).await?;
        Ok(Self { chosen: Some((chosen, hash)), ..self })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<SignedIn, Problem> {
        let account = whose(cx, &self.code).await?;
        let judged = || Problem::broken("an invitation is judged before it is accepted");
        let (password, hash) = self.chosen.ok_or_else(judged)?;
        if store::find_taken(&mut cx.tx, &account.email, None, account.id).await? {
            return Err(Refusal::new("code", "people-refused-address-taken").into());
        }
        let now = cx.now;
        let account = account.accept(password.suffices())?;
        store::save_password(&mut cx.tx, account.id, &hash).await?;
        store::save(&mut cx.tx, &account, cx.now).await?;
        store::forget_codes(&mut cx.tx, account.id).await?;
        store::end_sessions_of(&mut cx.tx, account.id).await?;
        store::clear_guesses(&mut cx.tx, account.id).await?;
        cx.leave(&account)?;
        if account.second_factor {
            // The link proves the address only: the authenticator is asked for as ever.
            return let_in(cx, &account, Stage::CodeAwaited, Some(now), None).await;
        }
        remember_device(cx, account.id).await?;
        let stage = stage_after_password(&account);
        let_in(cx, &account, stage, Some(now), None).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let code = form.text("code").to_owned();
        let account = whose(cx, &code).await?;
        let w = &cx.words;
        let ask = form.question(w, "password", "people-ask-password-new").required();
        Ok(html! {
            p { (look::names::text(account.name.as_str())) }
            // So that the browser keeps address and password together.
            input type="hidden" autocomplete="username" value=(account.email.as_str());
            (password(&ask.hint(w.say("people-ask-password-hint")).autocomplete("new-password")))
            (hidden("code", &code))
        })
    }
}

/// Whose link this is. One answer for every link that opens nothing.
async fn whose(cx: &mut Context, code: &str) -> Result<Account, Problem> {
    let found = store::find_by_code(&mut cx.tx, &token::hash(code), cx.now).await?;
    found.ok_or_else(|| Problem::refused("code", "people-refused-code"))
}

/// The words that come to mind first for this account's password.
pub(crate) async fn own_words(cx: &mut Context, account: &Account) -> Result<Vec<String>, Problem> {
    let organisation = parties::name_of(&mut cx.tx, account.organisation, account.language).await?;
    Ok(vec![
        account.name.to_string(),
        account.email.local().to_owned(),
        organisation.map(|name| name.to_string()).unwrap_or_default(),
        cx.settings().name.clone(),
    ])
}
