//! The second half of signing in: a code of the authenticator, or a recovery code.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusal, Refusals, Right};
use look::form::{hidden, line};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    session::Stage,
    sign_in::{self, SignedIn, let_in},
    store::{self, Attempt, Credentials},
    token, totp,
};

pub(crate) struct SecondFactor {
    code: String,
    next: Option<String>,
}

impl Act for SecondFactor {
    const NAME: &'static str = "people.second_factor";
    const PATH: &'static str = "/sign-in/code";
    const NEEDS: Right = crate::SIGN_IN;
    const VITAL: bool = true;
    type On = Instance;
    type Leaves = SignedIn;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { code: code(form, "code")?, next: sign_in::next(form) })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<SignedIn, Problem> {
        let (half, account) = store::find_open(cx, &[Stage::CodeAwaited]).await?;
        let known = store::credentials_of(&mut cx.tx, account.id).await?;
        let known = known.ok_or(Problem::SignInFirst)?;
        prove(cx, &known, &self.code, "code").await?;
        let_in(cx, &known.account, Stage::Whole, half.proved_at, self.next).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        store::find_open(cx, &[Stage::CodeAwaited]).await?;
        let w = &cx.words;
        let ask = form.question(w, "code", "people-ask-code").required();
        Ok(html! {
            (line(&ask.hint(w.say("people-ask-code-hint")).value("").autocomplete("one-time-code")))
            @if let Some(next) = sign_in::next(form) { (hidden("next", &next)) }
        })
    }
}

/// A code as it was typed: never longer than a person types.
pub(crate) fn code(form: &Form, question: &'static str) -> Result<String, Refusal> {
    match form.text(question).trim() {
        "" => Err(Refusal::new(question, "refused-missing")),
        code if code.len() > 100 => Err(Refusal::new(question, "people-refused-code-wrong")),
        code => Ok(code.to_owned()),
    }
}

/// Takes a code of the authenticator or a recovery code, each once; a wrong one is counted with the
/// wrong passwords.
pub(crate) async fn prove(
    cx: &mut Context,
    known: &Credentials,
    code: &str,
    about: &'static str,
) -> Result<(), Problem> {
    let person = known.account.id;
    let attempt = Attempt::begin(cx, Some(person)).await?;
    let sealed = known.factor.as_deref().filter(|_| attempt.is_heard);
    let open = |sealed| cx.seal().open(&store::factor_place(person), sealed);
    let secret = sealed.map(open).transpose()?;
    let step = secret.and_then(|secret| totp::step(&secret, code, known.last_step, cx.now));
    let is_right = match step {
        Some(step) => {
            store::save_step(&mut cx.tx, person, step).await?;
            true
        }
        // Recovery codes are longer than the authenticator's: a typing error uses none up.
        None if attempt.is_heard && token::typed(code).len() == 16 => {
            store::use_recovery_code(&mut cx.tx, person, code).await?
        }
        None => false,
    };
    if is_right {
        attempt.succeed(cx).await
    } else {
        attempt.fail(cx).await?;
        Err(Problem::refused(about, "people-refused-code-wrong"))
    }
}
