//! The list of authorisations, what moved last first.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Moment, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table},
    tabs::{Tab, tabs},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{Named, kind, standing};
use crate::{
    Authorisation, Authority,
    shape::TodayShape,
    store::{self, Narrow, Stage},
};

/// Ours, and those that were shown to us or marked for us.
pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/authorisations";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<TodayShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        let mut wrong = Refusals::default();
        wrong.note(query.maybe_choice::<Stage>("stage"));
        wrong.note(query.maybe_choice::<crate::Kind>("kind"));
        wrong.note(query.cursor("after", behind::<Moment, Authorisation>));
        wrong.or(())
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let asked = asked(query);
        let (items, next) = page(cx, &asked).await?;
        let named = named(cx, &items).await?;
        let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let w = &cx.words;
        let title = w.say("authorisations-title");
        let actions = html! {
            @if writes {
                (button::link(Weight::Primary, "/authorisations/file",
                    &w.say("authorisations-file-title")))
            }
            (button::link(Weight::Quiet, "/authorisations/waiting",
                &w.say("authorisations-waiting")))
            (button::link(Weight::Quiet, "/laws", &w.say("authorisations-laws")))
        };
        let head = Heading::new(&title).lede(w.say("authorisations-list-lead")).actions(actions);
        let older = next.map(|after| address(&asked, asked.stage, Some(&after)));
        let rows = items.iter().map(|one| row(w, one, &named, cx.today));
        let body = html! {
            (heading(&head))
            (tabs(&w.say("authorisations-stage"), &stages(w, &asked)))
            (table(w, &title, rows.collect()))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let (items, next) = page(cx, &asked(query)).await?;
        Ok(Listed::new(items.iter().map(|one| TodayShape::of(cx, one)).collect(), next))
    }
}

fn asked(query: &Form) -> Narrow {
    Narrow {
        stage: query.maybe_choice("stage").ok().flatten(),
        kind: query.maybe_choice("kind").ok().flatten(),
        after: query.cursor("after", behind).ok().flatten(),
    }
}

async fn page(
    cx: &mut Context,
    asked: &Narrow,
) -> Result<(Vec<Visible<Authorisation>>, Option<String>), Problem> {
    let items = store::list(cx, asked).await?;
    Ok(cut(items, store::PAGE_ROWS, |last| (last.updated_at, last.id)))
}

fn address(asked: &Narrow, stage: Option<Stage>, after: Option<&str>) -> String {
    let pairs = [
        ("stage", stage.map(Stage::name)),
        ("kind", asked.kind.map(crate::Kind::name)),
        ("after", after),
    ];
    let pairs = pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?)));
    let query: Vec<String> = pairs.collect();
    match query.is_empty() {
        true => List::PATH.to_owned(),
        false => format!("{}?{}", List::PATH, query.join("&")),
    }
}

fn stages(w: &Words, asked: &Narrow) -> Vec<Tab> {
    let all = [None].into_iter().chain(Stage::ALL.map(Some));
    let tab = |stage: Option<Stage>| {
        let name = stage.map_or("all", Stage::name);
        let label = w.say(&format!("authorisations-stage-{name}"));
        Tab::new(label, address(asked, stage, None), asked.stage == stage)
    };
    all.map(tab).collect()
}

pub(super) async fn named(
    cx: &mut Context,
    items: &[Visible<Authorisation>],
) -> Result<Named, Problem> {
    let parties = items.iter().flat_map(|one| {
        let authority = match one.authority {
            Authority::Party(party) => Some(party),
            Authority::Named(_) => None,
        };
        [Some(one.share.owner), authority].into_iter().flatten()
    });
    Named::of(cx, parties, []).await
}

pub(super) fn row(
    w: &Words,
    one: &Visible<Authorisation>,
    named: &Named,
    today: basics::Day,
) -> Row {
    let until = one.granted().and_then(basics::Period::last);
    Row::new(vec![
        html! {
            (names::text(one.title.as_str()))
            br; span class="quiet-text" { (kind(w, one.kind)) }
        },
        named.authority(w, &one.authority),
        standing(w, one.standing(today), one.warning(today)),
        html! { @if let Some(until) = until { (dates::day(w, until)) } },
        named.party(w, one.share.owner),
    ])
    .href(one.path())
}

pub(super) fn table(w: &Words, title: &str, rows: Vec<Row>) -> Markup {
    let columns = [
        "authorisations-what",
        "authorisations-authority",
        "authorisations-stands",
        "authorisations-until",
        "authorisations-holder",
    ];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let nothing =
        empty::empty(&w.say("authorisations-none"), &w.say("authorisations-none-hint"), None);
    look::table::table(&Table::new(w, title, columns).rows(rows).empty(nothing))
}
