//! Signing keys on screen: those of one's organisation.

use acts::{Act, Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Id, Line, Moment, Person, Problem, Refusals, Right};
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
    tag::{self, Tone},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use crate::{
    SigningKey, SigningKeyShape,
    confirm::Confirm,
    revoke::Revoke,
    store::{self, PAGE_ROWS},
};

pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/signing-keys";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<SigningKeyShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<Moment, SigningKey>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (keys, next) = page(cx, query).await?;
        let people = people::names_of(cx, keys.iter().map(|key| key.person)).await?;
        let makes = crate::MAKE.is_held_by(cx.viewer.actor.as_ref());
        let w = &cx.words;
        let rows = keys.iter().map(|key| {
            Row::new(vec![
                html! { (names::text(key.name.as_str())) },
                named(&people, key.person),
                state(w, key),
                html! { code dir="ltr" { (key.public.fingerprint()) } },
            ])
            .href(key.path())
        });
        let keys = ["ask-name", "officer", "state", "fingerprint"];
        let columns = keys.map(|key| Column::text(w.say(&format!("signing-keys-{key}")))).to_vec();
        let title = w.say("signing-keys-title");
        let make =
            button::link(Weight::Primary, "/signing-keys/make", &w.say("signing-keys-make-title"));
        let none = empty(&w.say("signing-keys-none"), &w.say("signing-keys-none-hint"), None);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let head = Heading::new(&title).lede(w.say("signing-keys-lead"));
        let head = if makes { head.actions(make) } else { head };
        let body = html! {
            (heading(&head))
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
        let (keys, next) = page(cx, query).await?;
        Ok(Listed::new(keys.iter().map(|key| key.shape()).collect(), next))
    }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<SigningKey>>, Option<String>), Problem> {
    let from = query.cursor("after", behind).ok().flatten();
    let keys = store::list(cx, from).await?;
    Ok(cut(keys, PAGE_ROWS, |last| (last.made_at, last.id)))
}

fn named(people: &[(Id<Person>, Line)], person: Id<Person>) -> Markup {
    let name = people.iter().find(|(id, _)| *id == person);
    html! { @if let Some((_, name)) = name { (names::text(name.as_str())) } }
}

fn state(w: &Words, key: &SigningKey) -> Markup {
    let (tone, word) = match (key.revoked, key.confirmed) {
        (Some(_), _) => (Tone::Faded, "signing-keys-revoked"),
        (None, Some(_)) => (Tone::Good, "signing-keys-confirmed"),
        (None, None) => (Tone::Care, "signing-keys-unconfirmed"),
    };
    tag::status(tone, &w.say(word))
}

pub(crate) struct Show;

impl Page for Show {
    const PATH: &'static str = "/signing-keys/{id}";
    const NEEDS: Right = crate::READ;
    type About = SigningKey;
    type Shape = SigningKeyShape;

    async fn show(cx: &mut Context, key: Visible<SigningKey>, _: &Form) -> Result<Screen, Problem> {
        let others = key.confirmed.map(|one| one.by).into_iter();
        let others = others.chain(key.revoked.and_then(|one| one.by));
        let people = people::names_of(cx, others.chain([key.person])).await?;
        let actor = cx.actor()?.clone();
        let is_own = actor.person == key.person;
        let confirms = !is_own && Confirm::NEEDS.is_held_by(Some(&actor));
        let revokes = Revoke::may(cx, &key).await.is_ok() && key.revoked.is_none();
        let w = &cx.words;
        let title = key.name.to_string();
        let link = |weight, verb: &str| {
            let label = w.say(&format!("signing-keys-{verb}-title"));
            button::link(weight, &format!("{}/{verb}", key.path()), &label)
        };
        let waits = key.confirmed.is_none() && key.revoked.is_none();
        let actions = html! {
            @if waits && confirms { (link(Weight::Primary, "confirm")) }
            @if revokes { (link(Weight::Dangerous, "revoke")) }
        };
        let head = Heading::new(&title).tags(state(w, &key)).actions(actions);
        let body = html! {
            (heading(&head))
            @if waits && is_own {
                (notice(w, &Notice::new(Kind::Info, w.say("signing-keys-waits"))
                    .body(html! { p { (w.say("signing-keys-waits-hint")) } })))
            }
            (facts(w, &known(w, &key, &people)))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        _: &mut Context,
        key: Visible<SigningKey>,
        _: &Form,
    ) -> Result<SigningKeyShape, Problem> {
        Ok(key.shape())
    }
}

fn known(w: &Words, key: &SigningKey, people: &[(Id<Person>, Line)]) -> Vec<Fact> {
    let fingerprint = html! { code dir="ltr" { (key.public.fingerprint()) } };
    let mut known = vec![
        Fact::new(w.say("signing-keys-officer"), named(people, key.person)),
        Fact::new(w.say("signing-keys-fingerprint"), fingerprint),
        Fact::new(w.say("signing-keys-made"), dates::moment(w, key.made_at)),
    ];
    known.extend(key.confirmed.map(|one| {
        let said = html! { (named(people, one.by)) (w.say("comma")) (dates::moment(w, one.at)) };
        Fact::new(w.say("signing-keys-confirmed"), said)
    }));
    known.extend(key.revoked.map(|one| {
        let said = html! {
            @if let Some(by) = one.by { (named(people, by)) ", " }
            (dates::moment(w, one.at))
        };
        Fact::new(w.say("signing-keys-revoked"), said)
    }));
    known
}
