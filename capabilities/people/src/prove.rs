//! Prove once more that it is really oneself, before what a screen left open must not do.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusal, Refusals, Right};
use look::form::{hidden, line, password};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    password::Password,
    second_factor::{self, code},
    session::Stage,
    sign_in::{self, SignedIn, let_in},
    store::{self, Attempt, Credentials},
};

pub(crate) struct Prove {
    password: Option<Password>,
    code: Option<String>,
    next: Option<String>,
    /// The hash that the password opened, worked out before the write transaction opens.
    opened: Option<String>,
}

impl Act for Prove {
    const NAME: &'static str = "people.prove";
    const PATH: &'static str = "/account/prove";
    const NEEDS: Right = crate::READ;
    const VITAL: bool = true;
    type On = Instance;
    type Leaves = SignedIn;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let code = match form.text("code").trim() {
            "" => None,
            _ => Some(code(form, "code")?),
        };
        let next = sign_in::next(form);
        match form.text("password") {
            "" => Err(Refusal::new("password", "refused-missing").into()),
            typed => Ok(Self { password: Password::offered(typed), code, next, opened: None }),
        }
    }

    async fn judge(self, cx: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        let hash = own(cx).await?.password_hash;
        let is_right = sign_in::verify(self.password.clone(), Some(hash.clone())).await?;
        Ok(Self { opened: is_right.then_some(hash), ..self })
    }

    /// A new token, as at each sign-in (T13); guesses are counted as there.
    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<SignedIn, Problem> {
        store::find_open(cx, &[Stage::Whole]).await?;
        let known = own(cx).await?;
        let attempt = Attempt::begin(cx, Some(known.account.id)).await?;
        if !attempt.is_heard || self.opened.as_ref() != Some(&known.password_hash) {
            attempt.fail(cx).await?;
            return Err(Problem::refused("password", "people-refused-password-current"));
        }
        if known.factor.is_some() {
            let missing = || Refusal::new("code", "refused-missing");
            second_factor::prove(cx, &known, &self.code.ok_or_else(missing)?, "code").await?;
        } else {
            attempt.succeed(cx).await?;
        }
        let now = cx.now;
        let_in(cx, &known.account, Stage::Whole, Some(now), self.next).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let has_factor = own(cx).await?.factor.is_some();
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (password(&ask("password", "people-ask-password").autocomplete("current-password")))
            @if has_factor {
                (line(&ask("code", "people-ask-code").hint(w.say("people-ask-code-hint"))
                    .value("").autocomplete("one-time-code")))
            }
            @if let Some(next) = sign_in::next(form) { (hidden("next", &next)) }
        })
    }
}

async fn own(cx: &mut Context) -> Result<Credentials, Problem> {
    let person = cx.actor()?.person;
    store::credentials_of(&mut cx.tx, person).await?.ok_or(Problem::SignInFirst)
}
