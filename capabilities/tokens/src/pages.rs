//! Tokens on screen, and how to use them.

use std::str::FromStr;

use acts::{Context, Form, Instance, Listed, Page, Record, Screen};
use basics::{Id, Line, Moment, Person, Problem, Refusal, Refusals, Right};
use look::{
    button::{self, Weight},
    dates,
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

use crate::{
    Token, secret,
    shape::TokenShape,
    store::{self, PAGE_ROWS},
};

/// One's own tokens; for an administrator also those of the organisation's people.
pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/account/tokens";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<TokenShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        asked(query).1.map(drop).map_err(Refusals::from)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (all, tokens) = listed(cx, query).await?;
        let people = people::names_of(cx, tokens.iter().map(|token| token.person)).await?;
        let keeps = crate::KEEP.is_held_by(cx.viewer.actor.as_ref());
        let w = &cx.words;
        let older = next(&tokens).map(|after| {
            format!("{}?after={after}{}", Self::PATH, if all { "&all=yes" } else { "" })
        });
        let rows = tokens.iter().take(PAGE_ROWS).map(|token| row(w, token, &people, cx.now));
        let columns =
            ["tokens-ask-name", "tokens-owner", "tokens-state", "tokens-used", "tokens-expires"];
        let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
        let title = w.say("tokens-title");
        let make =
            button::link(Weight::Primary, "/account/tokens/make", &w.say("tokens-make-title"));
        let none = empty(&w.say("tokens-none"), &w.say("tokens-none-hint"), None);
        let body = html! {
            (heading(&Heading::new(&title).lede(w.say("tokens-lead")).actions(make)))
            @if keeps {
                (tabs(&title, &[
                    Tab::new(w.say("tokens-own"), Self::PATH, !all),
                    Tab::new(w.say("tokens-all"), "/account/tokens?all=yes", all),
                ]))
            }
            (table(&Table::new(w, title.clone(), columns).rows(rows).empty(none)))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
            (help(w, &cx.settings().address))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let (_, tokens) = listed(cx, query).await?;
        let items = tokens.iter().take(PAGE_ROWS).map(|token| token.shape()).collect();
        Ok(Listed::new(items, next(&tokens)))
    }
}

/// Whether others' than one's own are asked for, and where the page begins.
fn asked(query: &Form) -> (bool, Result<Option<Id<Token>>, Refusal>) {
    (query.tick("all"), query.cursor("after", |text| Id::from_str(text).ok()))
}

/// A page of tokens and one more, if there are more. Whoever looks after nobody sees their own.
async fn listed(cx: &mut Context, query: &Form) -> Result<(bool, Vec<Visible<Token>>), Problem> {
    let (all, before) = asked(query);
    let before = before.ok().flatten();
    let all = all && crate::KEEP.is_held_by(cx.viewer.actor.as_ref());
    let tokens = match all {
        true => store::list_of_organisation(cx, before).await?,
        false => store::list_own(cx, before).await?,
    };
    Ok((all, tokens))
}

/// Where the page behind this one begins, if there is one.
fn next(tokens: &[Visible<Token>]) -> Option<String> {
    tokens.get(PAGE_ROWS).map(|_| tokens[PAGE_ROWS - 1].id.to_string())
}

fn row(w: &Words, token: &Token, people: &[(Id<Person>, Line)], now: Moment) -> Row {
    Row::new(vec![
        names::text(token.name.as_str()),
        owner(people, token.person),
        state(w, token, now),
        used(w, token),
        dates::moment(w, token.expires_at),
    ])
    .href(token.path())
}

fn owner(people: &[(Id<Person>, Line)], person: Id<Person>) -> Markup {
    let name = people.iter().find(|(id, _)| *id == person);
    html! { @if let Some((_, name)) = name { (names::text(name.as_str())) } }
}

fn state(w: &Words, token: &Token, now: Moment) -> Markup {
    let (tone, key) = match token.revoked {
        Some(_) => (Tone::Faded, "tokens-revoked"),
        None if token.is_open(now) => (Tone::Good, "tokens-open"),
        None => (Tone::Faded, "tokens-expired"),
    };
    tag::status(tone, &w.say(key))
}

fn used(w: &Words, token: &Token) -> Markup {
    match token.last_used_at {
        Some(at) => dates::moment(w, at),
        None => html! { (w.say("tokens-never-used")) },
    }
}

/// One token; where it was just made, with its secret.
pub(crate) struct Show;

/// A token, and its secret as long as that is shown.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TokenShown")]
pub(crate) struct Shown {
    token: TokenShape,
    /// For ten minutes, in the session that made it, and nowhere else.
    secret: Option<String>,
}

impl Page for Show {
    const PATH: &'static str = "/account/tokens/{id}";
    const NEEDS: Right = crate::READ;
    type About = Token;
    type Shape = Shown;

    async fn show(cx: &mut Context, token: Visible<Token>, _: &Form) -> Result<Screen, Problem> {
        let secret = secret_of(cx, &token).await?;
        let by = token.revoked.and_then(|revoked| revoked.by);
        let people = people::names_of(cx, [token.person].into_iter().chain(by)).await?;
        let w = &cx.words;
        let title = token.name.to_string();
        let path = format!("{}/revoke", token.path());
        let revoke = button::link(Weight::Dangerous, &path, &w.say("tokens-revoke-title"));
        let head = Heading::new(&title).tags(state(w, &token, cx.now));
        let head = if token.is_open(cx.now) { head.actions(revoke) } else { head };
        let body = html! {
            (heading(&head))
            @if let Some(secret) = &secret {
                (notice(w, &Notice::new(Kind::Warning, w.say("tokens-secret")).body(html! {
                    p { (w.say("tokens-secret-lead")) }
                    p { code dir="ltr" { (secret) } }
                })))
            }
            (facts(w, &known(w, &token, &people)))
            (help(w, &cx.settings().address))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, token: Visible<Token>, _: &Form) -> Result<Shown, Problem> {
        let secret = secret_of(cx, &token).await?;
        Ok(Shown { token: token.shape(), secret })
    }
}

/// The secret, for whoever sits in the session that has just made it.
async fn secret_of(cx: &mut Context, token: &Token) -> Result<Option<String>, Problem> {
    let Some(session) = cx.token.clone().filter(|_| token.is_new(cx.now)) else { return Ok(None) };
    let secret = secret::made(&session, token.id);
    let found = store::find_by_hash(&mut cx.tx, &secret::hash(&secret)).await?;
    Ok(found.is_some_and(|found| found.id == token.id).then_some(secret))
}

fn known(w: &Words, token: &Token, people: &[(Id<Person>, Line)]) -> Vec<Fact> {
    let revoked = token.revoked.map(|revoked| {
        html! {
            (dates::moment(w, revoked.at)) ", "
            @match revoked.by {
                Some(by) => (owner(people, by)),
                None => (w.say("tokens-revoked-with-account")),
            }
        }
    });
    let mut known = vec![
        Fact::new(w.say("tokens-owner"), owner(people, token.person)),
        Fact::new(
            w.say("tokens-ask-scopes"),
            html! { ul { @for scope in &token.scopes { li { (right_word(w, scope)) } } } },
        ),
        Fact::new(w.say("tokens-made"), dates::moment(w, token.made_at)),
        Fact::new(w.say("tokens-expires"), dates::moment(w, token.expires_at)),
        Fact::new(w.say("tokens-used"), used(w, token)),
    ];
    known.extend(revoked.map(|revoked| Fact::new(w.say("tokens-revoked-at"), revoked)));
    known
}

/// What a right lets one do, in the words of the capability that declares it.
pub(crate) fn right_word(w: &Words, right: &str) -> String {
    let key = key_of(right);
    if w.has(&key) { w.say(&key) } else { right.to_owned() }
}

/// The key of that word: each capability says its rights in its own word files.
pub fn key_of(right: &str) -> String {
    let hyphened = right.replace('_', "-");
    let (capability, what) = hyphened.split_once('.').unwrap_or((&hyphened, ""));
    format!("{capability}-right-{what}")
}

/// How a program calls: two examples that can be copied, and where the whole is described.
fn help(w: &Words, address: &str) -> Markup {
    let read = format!(
        "curl {address}/api/parties \\\n  --header \"Authorization: Bearer $COMITY_TOKEN\""
    );
    let write = format!(
        "curl {address}/api/activities/report \\\n  --header \"Authorization: Bearer \
         $COMITY_TOKEN\" \\\n  --header \"Content-Type: application/json\" \\\n  --header \
         \"Idempotency-Key: 2026-06-15-1\" \\\n  --data @activity.json"
    );
    html! {
        h2 { (w.say("tokens-help")) }
        p { (w.say("tokens-help-read")) }
        pre dir="ltr" { code { (read) } }
        p { (w.say("tokens-help-write")) }
        pre dir="ltr" { code { (write) } }
        p { (w.say("tokens-help-care")) }
        p { a href="/api/openapi.json" { (w.say("tokens-help-whole")) } }
    }
}
