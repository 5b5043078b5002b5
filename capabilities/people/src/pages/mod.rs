//! Accounts, sessions and applications on screen, and their JSON shapes.

mod account;
mod applications;
mod people;

use acts::Context;
use basics::{Actor, Id, Role};
use look::{
    button::{self, Weight},
    dates,
    facts::{Fact, facts},
    form::Choice,
    names,
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use parties::OrganisationType;
use sharing::{Constituency, Open};
use words::Words;

use crate::{
    Account, Application, DeviceName, Session,
    device_name::{Browser, System},
};

pub(crate) use account::{Own, RecoveryCodes};
pub(crate) use applications::Applications;
pub(crate) use people::{List, Show};

/// Judged by `authority::may_see`, in `store::find` and the lists: accounts have no audience.
impl Open for Account {}
/// Judged in `store::sessions`: one's own, or of whoever manages the account.
impl Open for Session {}
/// Whoever may admit organisations sees what they say of themselves.
impl Open for Application {}

pub(crate) fn role_word(w: &Words, role: Role) -> String {
    w.say(&format!("people-role-{}", role.name()))
}

/// The roles that somebody may give: organisations' roles, the instance's, or both.
pub(crate) fn role_choices(w: &Words, actor: &Actor) -> Vec<Choice> {
    let starts = actor.is(Role::Secretariat) || actor.is(Role::Administrator);
    let offered = |role: &Role| match *role {
        role if role.is_of_the_instance() => actor.is(Role::Administrator),
        Role::OrganisationAdministrator if starts => true,
        _ => actor.is(Role::OrganisationAdministrator),
    };
    let choice = |role: Role| {
        let hint = w.say(&format!("people-role-{}-hint", role.name()));
        Choice::new(role.name(), role_word(w, role)).hint(hint)
    };
    Role::ALL.into_iter().filter(offered).map(choice).collect()
}

pub(crate) fn languages(w: &Words) -> Vec<Choice> {
    let languages = w.dictionary().languages();
    let name = |language| w.dictionary().words(language).say("language-name");
    languages.map(|language| Choice::new(language.tag(), name(language))).collect()
}

pub(crate) fn kinds(w: &Words) -> Vec<Choice> {
    let word = |kind: OrganisationType| w.say(&format!("parties-type-{}", kind.code()));
    let kinds = OrganisationType::ALL.into_iter();
    let mut kinds: Vec<Choice> = kinds.map(|kind| Choice::new(kind.code(), word(kind))).collect();
    kinds.sort_by(|a, b| a.label.cmp(&b.label));
    kinds
}

pub(crate) fn constituencies(w: &Words) -> Vec<Choice> {
    let word = |c: Constituency| w.say(&format!("sharing-constituency-{}", c.name()));
    Constituency::ALL.into_iter().map(|c| Choice::new(c.name(), word(c))).collect()
}

pub(crate) fn application_facts(w: &Words, application: &Application) -> Markup {
    let kind = w.say(&format!("parties-type-{}", application.kind.code()));
    let side = w.say(&format!("sharing-constituency-{}", application.constituency.name()));
    let acronym = application.acronym.as_ref().map(|acronym| names::text(acronym.as_str()));
    facts(
        w,
        &[
            Fact::new(
                w.say("people-ask-organisation"),
                names::text(application.organisation.as_str()),
            ),
            Fact::maybe(w.say("people-ask-acronym"), acronym),
            Fact::new(w.say("people-ask-type"), html! { (kind) }),
            Fact::new(w.say("people-ask-constituency"), html! { (side) }),
            Fact::new(w.say("people-ask-name"), names::text(application.name.as_str())),
            Fact::new(w.say("people-ask-email"), html! { bdi { (application.email) } }),
            Fact::new(w.say("people-applied-at"), dates::moment(w, application.made_at)),
        ],
    )
}

fn role_list(w: &Words, account: &Account) -> Markup {
    let in_effect = account.roles_in_effect();
    html! {
        ul {
            @for role in &account.roles {
                li {
                    (role_word(w, *role))
                    @if !in_effect.contains(role) && account.is_confirmed() {
                        " " (tag::tag(Tone::Care, &w.say("people-role-waits")))
                    }
                }
            }
        }
    }
}

fn standing(w: &Words, account: &Account) -> Markup {
    use basics::Standing;
    let tone = match account.standing {
        Standing::Confirmed => Tone::Good,
        Standing::Invited => Tone::Accent,
        Standing::Suspended => Tone::Care,
        Standing::Ended => Tone::Faded,
    };
    tag::status(tone, &w.say(&format!("people-standing-{}", account.standing.name())))
}

/// What other capabilities offer on a page of ours.
fn links(cx: &Context, on: &'static str) -> Markup {
    html! {
        @for link in cx.links(on) {
            (button::link(Weight::Quiet, link.path, &cx.words.say(link.label)))
        }
    }
}

/// "Firefox on Android", as far as it is known.
pub(crate) fn device(w: &Words, DeviceName { browser, system }: DeviceName) -> String {
    let known_browser = w.say(&format!("people-browser-{}", browser.name()));
    let known_system = w.say(&format!("people-system-{}", system.name()));
    match (browser, system) {
        (Browser::Unknown, System::Unknown) => w.say("people-device-unknown"),
        (_, System::Unknown) => known_browser,
        (Browser::Unknown, _) => known_system,
        _ => {
            let both = [("browser", known_browser.into()), ("system", known_system.into())];
            w.tell("people-device", &both)
        }
    }
}

/// The sessions of one person, each with its end.
fn session_table(w: &Words, sessions: &[Session], current: Option<Id<Session>>) -> Markup {
    let columns = [
        "people-session-device",
        "people-session-since",
        "people-session-seen",
        "people-session-ends",
        "people-to-do",
    ];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let rows = sessions.iter().map(|session| {
        Row::new(vec![
            html! { (device(w, session.device)) },
            dates::moment(w, session.created_at),
            dates::moment(w, session.last_seen_at),
            dates::moment(w, session.expires_at),
            html! {
                @if Some(session.id) == current {
                    (tag::tag(Tone::Accent, &w.say("people-session-this")))
                } @else {
                    a href={ "/sessions/" (session.id) "/revoke" } {
                        (w.say("people-revoke-session-button"))
                    }
                }
            },
        ])
    });
    let none = html! { p { (w.say("people-session-none")) } };
    table(&Table::new(w, w.say("people-sessions"), columns).rows(rows).empty(none))
}
