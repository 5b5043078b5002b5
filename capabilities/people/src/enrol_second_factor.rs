//! Set up an authenticator, or another in place of the one before.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusal, Refusals, Right};
use look::{form::line, qr::qr};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Account,
    second_factor::{code, prove},
    session::Stage,
    sign_in::{SignedIn, let_in},
    store::{self, remember_device},
    token, totp,
};

pub(crate) struct EnrolSecondFactor {
    code: String,
    /// Of the authenticator before, where there is one.
    current_code: Option<String>,
}

/// Whoever got as far as the password: also those who may not go on without a second factor.
const STAGES: [Stage; 2] = [Stage::Whole, Stage::EnrolmentAwaited];

impl Act for EnrolSecondFactor {
    const NAME: &'static str = "people.enrol_second_factor";
    const PATH: &'static str = "/account/second-factor";
    const NEEDS: Right = crate::SIGN_IN;
    type On = Instance;
    type Leaves = SignedIn;

    /// Who is whole inside proves themselves first: on a screen left open nobody else sets up
    /// theirs. Who came half-way has just done so.
    async fn may(cx: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        if cx.viewer.actor.is_some() { cx.must_be_fresh() } else { whoever_sees_it() }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        // It came with the address; after this one goes to the recovery codes.
        form.text("next");
        let current_code = match form.text("current_code").trim() {
            "" => None,
            _ => Some(code(form, "current_code")?),
        };
        Ok(Self { code: code(form, "code")?, current_code })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<SignedIn, Problem> {
        let (session, account) = store::find_open(cx, &STAGES).await?;
        let known = store::credentials_of(&mut cx.tx, account.id).await?;
        let known = known.ok_or(Problem::SignInFirst)?;
        if known.factor.is_some() {
            let current = self.current_code.as_deref();
            let missing = || Refusal::new("current_code", "refused-missing");
            prove(cx, &known, current.ok_or_else(missing)?, "current_code").await?;
        }
        let secret = offered_secret(cx, &account)?;
        let Some(step) = totp::step(&secret, &self.code, 0, cx.now) else {
            return Err(Problem::refused("code", "people-refused-code-new"));
        };
        let sealed = cx.seal().close(cx.chance(), &store::factor_place(account.id), &secret);
        store::save_factor(&mut cx.tx, account.id, Some((&sealed, step, cx.now))).await?;
        let account = Account { second_factor: true, version: account.version + 1, ..account };
        store::save(&mut cx.tx, &account, cx.now).await?;
        store::end_sessions_of(&mut cx.tx, account.id).await?;
        remember_device(cx, account.id).await?;
        let page = Some("/account/recovery-codes".to_owned());
        let signed_in = let_in(cx, &account, Stage::Whole, session.proved_at, page).await?;
        let codes = recovery_codes(&signed_in.token, &account);
        store::save_recovery_codes(&mut cx.tx, account.id, &codes).await?;
        cx.leave(&account)?;
        Ok(signed_in)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let (_, account) = store::find_open(cx, &STAGES).await?;
        let secret = offered_secret(cx, &account)?;
        let address = totp::address(&secret, &account.email, &cx.settings().name);
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required().value("");
        Ok(html! {
            @if let Some(address) = &address {
                p { (w.say("people-factor-scan")) }
                (qr(address, &w.say("people-factor-picture")))
                p { (w.say("people-factor-type")) }
                p { code dir="ltr" { (totp::spelled(&secret)) } }
                p { a href=(address) { (w.say("people-factor-open")) } }
            }
            (line(&ask("code", "people-ask-code-new").autocomplete("one-time-code")))
            @if account.second_factor {
                (line(&ask("current_code", "people-ask-code-current")
                    .hint(w.say("people-ask-code-hint"))))
            }
        })
    }
}

/// The secret that this session offers for this account. It is made again from the session's token
/// at each request, so that nothing is stored before the code proves that it was taken over.
fn offered_secret(cx: &Context, account: &Account) -> Result<Vec<u8>, Problem> {
    let token = cx.token.as_deref().ok_or(Problem::SignInFirst)?;
    let made = token::derived(token, "second factor", account.id.uuid(), account.version);
    Ok(made[..totp::SECRET_BYTES].to_vec())
}

/// The recovery codes that came with this session.
pub(crate) fn recovery_codes(token: &str, account: &Account) -> Vec<String> {
    let code = |number| {
        let made = token::derived(token, "recovery code", account.id.uuid(), number);
        token::spelled(made[..10].try_into().expect("ten of thirty-two bytes"))
    };
    (0..totp::RECOVERY_CODES).map(code).collect()
}
