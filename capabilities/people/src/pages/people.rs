//! People: the list, and one person.

use std::collections::BTreeSet;

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind};
use basics::{Actor, Id, Person, Problem, Refusal, Refusals, Right, Role, Standing};
use look::{
    button::{self, Weight},
    empty::empty,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
    tabs::{Tab, tabs},
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::{links, role_list, session_table, standing};
use crate::{
    Account, Session, authority, change_roles,
    invite::shown_code,
    jobs::join_link,
    shape::{AccountShape, ListedSession},
    store::{self, PAGE_ROWS},
    token,
};

/// One's own organisation's people; for whoever sees more, also the others.
pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/people";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<AccountShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        asked(query).1.map(drop).map_err(Refusals::from)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let actor = cx.actor()?.clone();
        let (all, people) = listed(cx, query).await?;
        let of: BTreeSet<_> = people.iter().map(|account| account.organisation).collect();
        let organisations = parties::names_of(cx, of).await?;
        let w = &cx.words;
        let older = next(&people).map(|after| address(&after, all));
        let rows = people.iter().take(PAGE_ROWS).map(|account| {
            let organisation = organisations.get(&account.organisation);
            let organisation = organisation.map(|(name, _)| names::name(w, name));
            Row::new(vec![
                names::text(account.name.as_str()),
                organisation.unwrap_or_default(),
                role_list(w, account),
                standing(w, account),
            ])
            .href(format!("/people/{}", account.id))
        });
        let columns =
            ["people-ask-name", "people-ask-organisation", "people-ask-roles", "people-standing"];
        let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
        let title = w.say("people-title");
        let none = empty(&w.say("people-none"), &w.say("people-none-hint"), None);
        let body = html! {
            (heading(&Heading::new(&title).actions(list_actions(cx, &actor))))
            @if sees_more(&actor) {
                (tabs(&title, &[
                    Tab::new(w.say("people-own"), "/people", !all),
                    Tab::new(w.say("people-all"), "/people?all=yes", all),
                ]))
            }
            (table(&Table::new(w, title.clone(), columns).rows(rows).empty(none)))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let (_, people) = listed(cx, query).await?;
        let items = people.iter().take(PAGE_ROWS).map(|account| account.shape()).collect();
        Ok(Listed::new(items, next(&people)))
    }
}

/// Whether others than one's own people are asked for, and where the page begins.
fn asked(query: &Form) -> (bool, Result<Option<After>, Refusal>) {
    (query.tick("all"), query.cursor("after", behind))
}

/// A page of people and one more, if there are more.
async fn listed(cx: &mut Context, query: &Form) -> Result<(bool, Vec<Visible<Account>>), Problem> {
    let (all, after) = asked(query);
    let after = after.ok().flatten();
    let people = match all {
        true => store::list_names(cx, after.as_ref()).await?,
        false => store::list(cx, after.as_ref()).await?,
    };
    Ok((all, people))
}

/// Where the page behind this one begins, if there is one.
fn next(people: &[Visible<Account>]) -> Option<String> {
    let last = people.get(PAGE_ROWS).map(|_| &people[PAGE_ROWS - 1])?;
    Some(format!("{}~{}", store::sort_name(last), last.id))
}

/// Whose list goes beyond their own organisation: an administrator's to everybody's names, the
/// secretariat's to those whom they invited.
fn sees_more(actor: &Actor) -> bool {
    actor.is(Role::Administrator) || actor.is(Role::Secretariat)
}

fn list_actions(cx: &Context, actor: &Actor) -> Markup {
    let w = &cx.words;
    html! {
        @if crate::INVITE.is_held_by(Some(actor)) {
            (button::link(Weight::Primary, "/people/invite", &w.say("people-invite-title")))
        }
        @if crate::ADMIT.is_held_by(Some(actor)) {
            (button::link(Weight::Quiet, "/applications", &w.say("people-applications")))
        }
        (links(cx, List::PATH))
    }
}

/// The name and id that a page begins after.
type After = (String, Id<Person>);

/// The page that begins there.
fn address(after: &str, all: bool) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("after", after);
    if all {
        query.append_pair("all", "yes");
    }
    format!("/people?{}", query.finish())
}

/// One person.
pub(crate) struct Show;

/// Somebody's account; address and sessions for those who keep it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AccountShown")]
pub(crate) struct Shown {
    account: AccountShape,
    email: Option<String>,
    sessions: Vec<ListedSession>,
}

impl Page for Show {
    const PATH: &'static str = "/people/{id}";
    const NEEDS: Right = crate::READ;
    type About = Account;
    type Shape = Shown;

    async fn show(
        cx: &mut Context,
        account: Visible<Account>,
        _: &Form,
    ) -> Result<Screen, Problem> {
        let actor = cx.actor()?.clone();
        let manages = authority::may_manage_another(&actor, &account).is_ok();
        let sessions = sessions(cx, &actor, &account).await?;
        let is_locked = manages && store::is_locked(&mut cx.tx, account.id, cx.now).await?;
        let link = link_to_pass_on(cx, &actor, &account).await?;
        let organisation = parties::names_of(cx, BTreeSet::from([account.organisation])).await?;
        let w = &cx.words;
        let title = account.name.to_string();
        let organisation =
            organisation.get(&account.organisation).map(|(name, _)| names::name(w, name));
        let actions = actions(w, &actor, &account);
        let body = html! {
            (heading(&Heading::new(&title).tags(standing(w, &account)).actions(actions)))
            @if let Some(link) = &link {
                (notice(w, &Notice::new(Kind::Warning, w.say("people-link-title")).body(html! {
                    p { (w.say("people-link-lead")) }
                    p { code dir="ltr" { (link) } }
                })))
            }
            @if is_locked { (notice(w, &Notice::new(Kind::Warning, w.say("people-locked")))) }
            (facts(w, &known(w, &actor, &account, organisation)))
            @if manages {
                h2 { (w.say("people-sessions")) }
                (session_table(w, &sessions, None))
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        account: Visible<Account>,
        _: &Form,
    ) -> Result<Shown, Problem> {
        let actor = cx.actor()?.clone();
        let sessions = sessions(cx, &actor, &account).await?;
        let is_whole = authority::may_see_whole(&actor, &account);
        Ok(Shown {
            account: account.shape(),
            email: is_whole.then(|| account.email.to_string()),
            sessions: sessions.iter().map(ListedSession::of).collect(),
        })
    }
}

/// Where somebody is signed in, for whoever manages the account.
async fn sessions(
    cx: &mut Context,
    actor: &Actor,
    account: &Account,
) -> Result<Vec<Session>, Problem> {
    match authority::may_manage_another(actor, account) {
        Ok(()) => store::list_sessions(cx, account.id).await,
        Err(_) => Ok(Vec::new()),
    }
}

fn known(w: &Words, actor: &Actor, account: &Account, organisation: Option<Markup>) -> Vec<Fact> {
    let mut known = vec![
        Fact::maybe(w.say("people-ask-organisation"), organisation),
        Fact::new(w.say("people-ask-roles"), role_list(w, account)),
    ];
    if authority::may_see_whole(actor, account) {
        let language = w.dictionary().words(account.language).say("language-name");
        let (tone, key) = match account.second_factor {
            true => (Tone::Good, "people-factor-on"),
            false => (Tone::Care, "people-factor-off"),
        };
        known.extend([
            Fact::new(w.say("people-ask-email"), html! { bdi { (account.email) } }),
            Fact::new(w.say("people-ask-language"), html! { (language) }),
            Fact::new(w.say("people-security"), tag::status(tone, &w.say(key))),
        ]);
    }
    known
}

/// Where there is no mail, whoever made a link passes it on: as long as it holds, in the session
/// that made it.
async fn link_to_pass_on(
    cx: &mut Context,
    actor: &Actor,
    account: &Account,
) -> Result<Option<String>, Problem> {
    if authority::may_renew(actor, account).is_err() {
        return Ok(None);
    }
    let Some(code) = shown_code(cx, account) else { return Ok(None) };
    let holds = store::has_code(&mut cx.tx, &token::hash(&code), cx.now).await?;
    Ok(holds.then(|| join_link(&cx.settings().address, &code)))
}

/// What this person may do with the account as it stands.
fn actions(w: &Words, actor: &Actor, account: &Account) -> Markup {
    let manages = authority::may_manage_another(actor, account).is_ok();
    let gives = Role::ALL.into_iter().any(|role| change_roles::is_offered(actor, account, role));
    let mut verbs = Vec::new();
    if gives && account.standing != Standing::Ended {
        verbs.push(("roles", "people-change-roles-title"));
    }
    let is_current = matches!(account.standing, Standing::Invited | Standing::Confirmed);
    if is_current && authority::may_renew(actor, account).is_ok() {
        verbs.push(("renew", "people-renew-title"));
    }
    if manages {
        match account.standing {
            Standing::Confirmed => verbs.push(("suspend", "people-suspend-title")),
            Standing::Suspended => verbs.push(("restore", "people-restore-title")),
            Standing::Invited | Standing::Ended => {}
        }
        if account.second_factor {
            verbs.push(("reset-second-factor", "people-reset-second-factor-title"));
        }
        if account.standing != Standing::Ended {
            verbs.push(("end", "people-end-title"));
        }
    }
    html! {
        @for (verb, key) in verbs {
            (button::link(Weight::Quiet, &format!("/people/{}/{verb}", account.id), &w.say(key)))
        }
    }
}
