//! The answers on paper: as a list without anything around it, for those whom its mark allows.

use activities::file::Contents;
use acts::{Context, Form, Instance, Page, Record, Screen};
use basics::{Problem, Refusal, Refusals, Right};
use look::{
    dates, empty,
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    table::{Column, Row, Table},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Level, Tlp, Visible};
use words::{Arg, Words};

use super::{
    Named, Now, hours, languages,
    narrowing::{Question, ask, filters, question},
    reached, topics, warned, whom,
};
use crate::{FocalPoint, FocalPointShape, store};

pub(crate) struct Sheet;

/// What may be carried away of the answers.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PrintedContacts")]
pub(crate) struct Told {
    items: Vec<FocalPointShape>,
    /// The highest of anything in it.
    level: Level,
    tlp: Tlp,
    /// Seen on screen, and not to be passed on.
    left_out: usize,
}

/// What leaves the screen, and what it holds.
pub(super) struct Carried {
    pub(super) question: Question,
    pub(super) items: Vec<Visible<FocalPoint>>,
    pub(super) contents: Contents,
}

impl Carried {
    /// All answers to a question. More than `most` are refused rather than cut off: a list that
    /// ends early looks like nobody else.
    pub(super) async fn of(cx: &mut Context, query: &Form, most: usize) -> Result<Self, Problem> {
        let question = question(cx, query).await?;
        if let Some(refusal) = question.refused {
            return Err(refusal.into());
        }
        let found = store::page(cx, &question.asked, most).await?;
        if found.next.is_some() || found.is_cut {
            let refusal = Refusal::new("words", "focal-points-refused-too-many");
            return Err(refusal.with("most", most).into());
        }
        let mut contents = Contents::NOTHING;
        let mut items: Vec<_> = found.answers.into_iter().map(|(_, it)| it).collect();
        items.retain(|it| contents.take_row(&it.share, cx.viewer.owns(&it.share)));
        Ok(Self { question, items, contents })
    }
}

/// What fits on paper that somebody still leafs through.
const ROWS_MAX: usize = 500;

impl Page for Sheet {
    const PATH: &'static str = "/focal-points/sheet";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Told;

    fn ask(query: &Form) -> Result<(), Refusals> {
        ask(query)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let carried = Carried::of(cx, query, ROWS_MAX).await?;
        let all = carried.items.iter().map(|it| &**it);
        let named = Named::of_all(cx, all, std::iter::empty()).await?;
        let now = Now::of(cx);
        let actor = cx.actor()?;
        let by = format!("{} – {}", actor.name, actor.organisation_name);
        let w = &cx.words;
        let title = w.say("focal-points-sheet");
        let asked = filters(w, query, &carried.question);
        let asked = (!asked.is_empty()).then(|| asked.join(&w.say("focal-points-comma")));
        let body = html! {
            (heading(&Heading::new(&title)))
            @if let Some(asked) = &asked { p { (asked) } }
            p { (dates::moment(w, now.moment)) " – " bdi { (by) } }
            (marked(w, &carried.contents))
            (table(w, &carried.items, &named, now))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Told, Problem> {
        let Carried { items, contents, .. } = Carried::of(cx, query, ROWS_MAX).await?;
        let Contents { level, tlp, left_out, .. } = contents;
        Ok(Told { items: items.iter().map(|it| it.shape()).collect(), level, tlp, left_out })
    }
}

/// The paper says itself how far it may go, and what had to stay out.
fn marked(w: &Words, contents: &Contents) -> Markup {
    let args = [
        ("level", Arg::from(activities::word::level(w, contents.level))),
        ("tlp", Arg::from(activities::word::tlp(w, contents.tlp))),
    ];
    let left_out = (contents.left_out > 0).then(|| {
        let count = [("count", Arg::from(contents.left_out))];
        html! { p { (w.tell_plain("focal-points-left-out", &count)) } }
    });
    let told = html! {
        p { (w.say("activities-about-passing-on")) }
        @if let Some(left_out) = &left_out { (left_out) }
    };
    notice(w, &Notice::new(Kind::Info, w.tell_plain("focal-points-marked", &args)).body(told))
}

fn table(w: &Words, items: &[Visible<FocalPoint>], named: &Named, now: Now) -> Markup {
    let columns = [
        "focal-points-who",
        "focal-points-ask-topics",
        "focal-points-group-reached",
        "focal-points-group-hours",
        "focal-points-ask-languages",
    ];
    let rows = items.iter().map(|it| {
        let whom = whom(it, now.today);
        Row::new(vec![
            html! {
                (names::text(whom.unwrap_or(&it.holder).name.as_str()))
                br; (named.party(w, it.share.owner))
                (warned(w, it, now.today))
            },
            html! { (topics(w, it)) br; (named.places(w, it)) },
            html! { @if let Some(whom) = whom { (reached(w, &whom.channels)) } },
            html! { @if let Some(said) = &it.hours { (hours(w, said)) } },
            html! { (whom.and_then(|whom| languages(w, whom)).unwrap_or_default()) },
        ])
    });
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let hint = w.say("focal-points-nobody-hint");
    let nothing = empty::empty(&w.say("focal-points-nobody"), &hint, None);
    let table = Table::new(w, w.say("focal-points-title"), columns).rows(rows);
    look::table::table(&table.empty(nothing))
}
