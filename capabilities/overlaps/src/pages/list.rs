//! The list of cases: what is being talked about, then what was found, the strongest first.

use acts::{Context, Form, Instance, Listed, Page, Screen, behind};
use basics::{Id, Moment, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    filters::{Chip, Filters, filters},
    form::{Choice, choice, line},
    heading::{Heading, heading},
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::named::{Named, reason, stage, stage_word, stages, strength};
use crate::{
    Case, Reason, Stage,
    likeness::days_in_common,
    meeting::pairs,
    shape::ListedCase,
    store::{self, Acted, Found, Narrow},
};

/// Cases for this viewer to look at.
pub(crate) struct List;

/// How many reasons a line of the list gives.
const REASONS: usize = 3;

impl Page for List {
    const PATH: &'static str = "/overlaps";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<ListedCase>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        let mut wrong = Refusals::default();
        wrong.note(query.maybe_choice::<activities::Sector>("sector"));
        wrong.note(query.maybe_read("stage", stage_named));
        wrong.note(query.cursor("after", behind::<i64, Case>));
        query.text("place");
        wrong.or(())
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let asked = activities::asked(cx, query).await?;
        let sector = asked.narrow.sectors.first().copied();
        let narrow = Narrow { sector, place: asked.narrow.place };
        let [proposed, discussed] = Stage::UNJUDGED;
        let asked_stage = stage_named(query.text("stage"));
        let body = match asked_stage {
            None => {
                let (talked, _) = store::list_acted(cx, &narrow, discussed, None).await?;
                // On the page that shows everything to look at, none is no news.
                let talk = if talked.is_empty() {
                    html! {}
                } else {
                    acted(cx, query, discussed, talked, None).await?
                };
                html! { (talk) (found(cx, query, &narrow).await?) }
            }
            Some(stage) if stage == proposed => found(cx, query, &narrow).await?,
            Some(stage) => {
                let after = moment(behind(query.text("after")));
                let (cases, next) = store::list_acted(cx, &narrow, stage, after).await?;
                acted(cx, query, stage, cases, next).await?
            }
        };
        let keeps = crate::KEEP.is_held_by(cx.viewer.actor.as_ref());
        let w = &cx.words;
        let title = w.say("overlaps-title");
        let actions = html! {
            @if keeps {
                @let look_all = w.say("overlaps-look-all-title");
                (button::link(Weight::Quiet, "/overlaps/look-all", &look_all))
            }
        };
        let body = html! {
            (heading(&Heading::new(&title).lede(w.say("overlaps-lead")).actions(actions)))
            (filters(&bar(w, query, asked_stage, &narrow, asked.place)))
            (body)
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let asked = activities::asked(cx, query).await?;
        let sector = asked.narrow.sectors.first().copied();
        let narrow = Narrow { sector, place: asked.narrow.place };
        let after = behind(query.text("after"));
        let proposed = Stage::UNJUDGED[0];
        match stage_named(query.text("stage")).filter(|stage| *stage != proposed) {
            None => {
                let (found, next) = store::list_found(cx, &narrow, after).await?;
                let items = found.iter().map(|found| ListedCase {
                    case: (&Case::proposed(found.matter)).into(),
                    strength: Some(found.strength.number()),
                });
                Ok(Listed::new(items.collect(), next.map(cursor)))
            }
            Some(stage) => {
                let (cases, next) = store::list_acted(cx, &narrow, stage, moment(after)).await?;
                let items = cases
                    .iter()
                    .map(|acted| ListedCase { case: (&acted.case).into(), strength: None });
                let next = next.map(|(at, id)| cursor((at.micros(), id)));
                Ok(Listed::new(items.collect(), next))
            }
        }
    }
}

fn stage_named(text: &str) -> Option<&'static str> {
    Stage::names().find(|name| *name == text)
}

fn moment(after: Option<(i64, Id<Case>)>) -> Option<(Moment, Id<Case>)> {
    after.and_then(|(micros, id)| Some((Moment::from_micros(micros)?, id)))
}

fn bar<'a>(
    w: &'a Words,
    query: &'a Form,
    stage: Option<&'static str>,
    narrow: &Narrow,
    place: Option<String>,
) -> Filters<'a> {
    let mut bar = Filters::new(w, List::PATH);
    let sectors: Vec<Choice> = activities::Sector::all()
        .map(|sector| Choice::new(sector.code(), activities::word::sector(w, sector)))
        .collect();
    let ask = |name, key| query.question(w, name, key);
    bar.questions = html! {
        (choice(&ask("stage", "overlaps-stage"), &stages(w)))
        (choice(&ask("sector", "overlaps-sector"), &sectors))
        (line(&ask("place", "overlaps-place")))
    };
    let mut chip = |question: &str, label: Option<String>| {
        let href_without = activities::address(List::PATH, query, question, "");
        bar.active.extend(label.map(|label| Chip { label, href_without }));
    };
    chip("stage", stage.map(|stage| stage_word(w, stage)));
    chip("sector", narrow.sector.map(|sector| activities::word::sector(w, sector)));
    chip("place", place);
    bar
}

fn cursor((number, id): (i64, Id<Case>)) -> String {
    format!("{number}~{id}")
}

fn older(query: &Form, next: Option<(i64, Id<Case>)>) -> Option<String> {
    next.map(|next| activities::address(List::PATH, query, "after", &cursor(next)))
}

async fn found(cx: &mut Context, query: &Form, narrow: &Narrow) -> Result<Markup, Problem> {
    let (found, next) = store::list_found(cx, narrow, behind(query.text("after"))).await?;
    let named = Named::of(cx, found.iter().map(|found| found.matter)).await?;
    let w = &cx.words;
    let columns = vec![
        Column::text(w.say("overlaps-organisations")),
        Column::text(w.say("overlaps-sector")),
        Column::text(w.say("overlaps-place")),
        Column::text(w.say("overlaps-days")),
        Column::text(w.say("overlaps-why")),
        Column::text(w.say("overlaps-strength")),
    ];
    let title = w.say("overlaps-found");
    let nothing = empty::empty(&w.say("overlaps-none"), &w.say("overlaps-none-hint"), None);
    let rows = found.iter().map(|found| row(w, &named, found));
    let shown = table(&Table::new(w, title.clone(), columns).rows(rows).empty(nothing));
    let older = older(query, next);
    Ok(html! {
        h2 { (title) }
        (shown)
        (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
    })
}

fn row(w: &Words, named: &Named, found: &Found) -> Row {
    let (a, b) = (&found.a.footprint, &found.b.footprint);
    let pair =
        pairs(&found.a, &found.b).into_iter().find(|pair| pair.meeting.place == found.matter.place);
    let reasons = pair.map(|pair| Reason::all(&pair.likeness, pair.meeting.nearness));
    let why: Vec<String> =
        reasons.iter().flatten().take(REASONS).map(|why| reason(w, *why)).collect();
    Row::new(vec![
        named.both(w, found.matter),
        html! { (activities::word::sector(w, found.matter.sector)) },
        named.place(w, found.matter.place),
        dates::period(w, days_in_common(a.period, b.period)),
        html! { (why.join(" · ")) },
        strength(w, found.strength),
    ])
    .href(format!("/overlaps/{}", found.matter.id()))
}

/// Cases at one stage.
async fn acted(
    cx: &mut Context,
    query: &Form,
    at: &'static str,
    cases: Vec<Acted>,
    next: Option<(Moment, Id<Case>)>,
) -> Result<Markup, Problem> {
    let named = Named::of(cx, cases.iter().map(|acted| acted.case.matter)).await?;
    let w = &cx.words;
    let columns = vec![
        Column::text(w.say("overlaps-organisations")),
        Column::text(w.say("overlaps-sector")),
        Column::text(w.say("overlaps-place")),
        Column::text(w.say("overlaps-stage")),
        Column::text(w.say("overlaps-moved")),
    ];
    let title = stage_word(w, at);
    let nothing =
        empty::empty(&w.say("overlaps-none-there"), &w.say("overlaps-none-there-hint"), None);
    let rows = cases.iter().map(|acted| {
        let matter = acted.case.matter;
        Row::new(vec![
            named.both(w, matter),
            html! { (activities::word::sector(w, matter.sector)) },
            named.place(w, matter.place),
            stage(w, acted.case.stage.name()),
            dates::moment(w, acted.at),
        ])
        .href(acted.case.path())
    });
    let shown = table(&Table::new(w, title.clone(), columns).rows(rows).empty(nothing));
    let older = older(query, next.map(|(at, id)| (at.micros(), id)));
    Ok(html! {
        h2 { (title) }
        (shown)
        (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
    })
}
