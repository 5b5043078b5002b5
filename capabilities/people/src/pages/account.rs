//! One's own account, and its recovery codes.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    card::card_with_actions,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::{links, role_list, session_table};
use crate::{
    Account,
    enrol_second_factor::recovery_codes,
    session::Stage,
    shape::{AccountShape, ListedSession},
    store,
};

/// `/account`: who I am here, and where I am signed in.
pub(crate) struct Own;

/// One's own account, and where one is signed in.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OwnAccount")]
pub(crate) struct Shown {
    account: AccountShape,
    email: String,
    sessions: Vec<ListedSession>,
}

impl Page for Own {
    const PATH: &'static str = "/account";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Shown;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let actor = cx.actor()?.clone();
        let account = store::find(cx, actor.person).await?;
        let sessions = store::list_sessions(cx, actor.person).await?;
        let current = store::find_open(cx, &[Stage::Whole]).await.ok().map(|(open, _)| open.id);
        let w = &cx.words;
        let title = w.say("people-account");
        let body = html! {
            (heading(&Heading::new(&title).lede(&actor.organisation_name).actions(links(cx, Self::PATH))))
            (card_with_actions(
                &w.say("people-profile"),
                button::link(
                    Weight::Quiet, "/account/profile", &w.say("people-change-profile-title"),
                ),
                profile(w, &account),
            ))
            (card_with_actions(
                &w.say("people-security"), security_actions(w, &account), security(w, &account),
            ))
            h2 { (w.say("people-sessions")) }
            p { (w.say("people-sessions-lead")) }
            (session_table(w, &sessions, current))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Shown, Problem> {
        let person = cx.actor()?.person;
        let account = store::find(cx, person).await?;
        let sessions = store::list_sessions(cx, person).await?;
        Ok(Shown {
            account: account.shape(),
            email: account.email.to_string(),
            sessions: sessions.iter().map(ListedSession::of).collect(),
        })
    }
}

fn profile(w: &Words, account: &Account) -> Markup {
    let language = w.dictionary().words(account.language).say("language-name");
    facts(
        w,
        &[
            Fact::new(w.say("people-ask-name"), names::text(account.name.as_str())),
            Fact::new(w.say("people-ask-email"), html! { bdi { (account.email) } }),
            Fact::new(w.say("people-ask-language"), html! { (language) }),
            Fact::new(w.say("people-ask-roles"), role_list(w, account)),
        ],
    )
}

fn security(w: &Words, account: &Account) -> Markup {
    let (tone, key) = match account.second_factor {
        true => (Tone::Good, "people-factor-on"),
        false => (Tone::Care, "people-factor-off"),
    };
    html! {
        p { (tag::status(tone, &w.say(key))) }
        @if !account.second_factor { p { (w.say("people-factor-why")) } }
    }
}

fn security_actions(w: &Words, account: &Account) -> Markup {
    let key = match account.second_factor {
        true => "people-factor-replace",
        false => "people-enrol-second-factor-title",
    };
    html! {
        (button::link(Weight::Quiet, "/account/second-factor", &w.say(key)))
        (button::link(Weight::Quiet, "/account/password", &w.say("people-change-password-title")))
    }
}

/// `/account/recovery-codes`: shown in the session in which the authenticator was set up, and in no
/// other.
pub(crate) struct RecoveryCodes;

impl Page for RecoveryCodes {
    const PATH: &'static str = "/account/recovery-codes";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<String>;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let codes = codes(cx).await?;
        let w = &cx.words;
        let title = w.say("people-recovery-codes");
        let body = html! {
            (heading(&Heading::new(&title).lede(w.say("people-recovery-codes-lead"))))
            @if codes.is_empty() {
                (notice(w, &Notice::new(Kind::Info, w.say("people-recovery-codes-gone"))))
            } @else {
                ul { @for code in &codes { li { code dir="ltr" { (code) } } } }
            }
            (button::buttons(button::link(Weight::Primary, "/account", &w.say("people-account"))))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        _: &Form,
    ) -> Result<Self::Shape, Problem> {
        Ok(Listed::new(codes(cx).await?, None))
    }
}

/// Those that this session was given and that are not used up.
async fn codes(cx: &mut Context) -> Result<Vec<String>, Problem> {
    let person = cx.actor()?.person;
    let account = store::find(cx, person).await?;
    let token = cx.token.clone().ok_or(Problem::SignInFirst)?;
    let codes = recovery_codes(&token, &account);
    store::which_recovery_codes(&mut cx.tx, person, codes).await
}
