//! The list of matches that are to be judged or were confirmed.

use std::collections::BTreeMap;

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Id, Line, Names, Organisation, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    empty,
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table},
    tag::Tone,
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{percent, verdict};
use crate::{Match, MatchShape, Verdict, store};

pub(crate) struct Matches;

type Known = BTreeMap<Id<Organisation>, (Names, Option<Line>)>;

impl Page for Matches {
    const PATH: &'static str = "/matches";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<MatchShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<i64, Match>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let known = parties::names_of(cx, items.iter().map(|one| one.party).collect()).await?;
        let w = &cx.words;
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let title = w.say("screening-matches");
        let list = button::link(Weight::Quiet, "/sanctions-list", &w.say("screening-list"));
        let head = Heading::new(&title).lede(w.say("screening-matches-lead")).actions(list);
        let body = html! {
            (heading(&head))
            (table(w, &items.iter().map(|one| &**one).collect::<Vec<_>>(), &known))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let (items, next) = page(cx, query).await?;
        Ok(Listed::new(items.iter().map(|one| one.shape()).collect(), next))
    }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Match>>, Option<String>), Problem> {
    let from = query.cursor("after", behind).ok().flatten();
    let items = store::list(cx, from).await?;
    Ok(cut(items, store::PAGE_ROWS, |last| (last.found_at, last.id)))
}

pub(super) fn table(w: &Words, items: &[&Match], known: &Known) -> Markup {
    let rows = items.iter().map(|one| {
        let party = known.get(&one.party).map(|(name, _)| names::name(w, name));
        let row = Row::new(vec![
            names::text(one.name.as_str()),
            html! { (w.say(&format!("screening-subject-{}", one.subject.name()))) },
            names::text(one.listed_name.as_str()),
            html! { (percent(w, one)) },
            verdict(w, one),
            html! { @if let Some(party) = &party { (party) } },
        ]);
        let is_over = matches!(one.verdict, Verdict::Ignored | Verdict::Gone);
        row.href(one.path()).tone(if is_over { Tone::Faded } else { Tone::Plain })
    });
    let columns = vec![
        Column::text(w.say("screening-name")),
        Column::text(w.say("screening-subject")),
        Column::text(w.say("screening-listed-name")),
        Column::number(w.say("screening-alike")),
        Column::text(w.say("screening-verdict")),
        Column::text(w.say("screening-party")),
    ];
    let nothing =
        empty::empty(&w.say("screening-no-matches"), &w.say("screening-no-matches-hint"), None);
    let table = Table::new(w, w.say("screening-matches"), columns).rows(rows);
    look::table::table(&table.empty(nothing))
}
