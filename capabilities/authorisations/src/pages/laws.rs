//! The legal instruments, and whether each covers whoever looks.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Moment, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use sharing::{Constituency, Visible};
use words::Words;

use crate::{Law, LawShape, store};

pub(crate) struct Laws;

impl Page for Laws {
    const PATH: &'static str = "/laws";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<LawShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<Moment, Law>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let keeps = crate::KEEP_LAWS.is_held_by(cx.viewer.actor.as_ref());
        let ours = cx.viewer.constituency();
        let w = &cx.words;
        let title = w.say("authorisations-laws");
        let actions = html! {
            @if keeps {
                (button::link(Weight::Primary, "/laws/enter",
                    &w.say("authorisations-enter-law-title")))
            }
            (button::link(Weight::Quiet, "/authorisations", &w.say("authorisations-title")))
        };
        let head = Heading::new(&title).lede(w.say("authorisations-laws-lead")).actions(actions);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let rows = items.iter().map(|law| row(w, law, ours)).collect();
        let body = html! {
            (heading(&head))
            (sofa_only(w, ours))
            (list(w, &title, rows))
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
        Ok(Listed::new(items.iter().map(|law| law.shape()).collect(), next))
    }
}

/// Whoever is not the mission is told what its status agreement does not do for them.
pub(super) fn sofa_only(w: &Words, ours: Option<Constituency>) -> Markup {
    let is_other = ours.is_some_and(|ours| !ours.is_of_the_mission());
    html! {
        @if is_other { (notice(w, &Notice::new(Kind::Info, w.say("authorisations-sofa-only")))) }
    }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Law>>, Option<String>), Problem> {
    let from = query.cursor("after", behind).ok().flatten();
    let items = store::list_laws(cx, from).await?;
    Ok(cut(items, store::PAGE_ROWS, |last| (last.updated_at, last.id)))
}

fn row(w: &Words, law: &Law, ours: Option<Constituency>) -> Row {
    Row::new(vec![
        html! {
            (names::text(law.title.as_str()))
            br; span class="quiet-text" { (form_word(w, law)) }
        },
        covers_us(w, law, ours),
        dates::period(w, law.period),
    ])
    .href(law.path())
}

pub(super) fn form_word(w: &Words, law: &Law) -> String {
    w.say(&format!("authorisations-law-form-{}", law.form.name().replace('_', "-")))
}

/// Whether it covers whoever looks: the first thing that they want to know.
pub(super) fn covers_us(w: &Words, law: &Law, ours: Option<Constituency>) -> Markup {
    match ours.map(|ours| law.covers(ours)) {
        Some(true) => tag::status(Tone::Good, &w.say("authorisations-covers-us")),
        Some(false) => tag::status(Tone::Plain, &w.say("authorisations-covers-us-not")),
        None => html! {},
    }
}

fn list(w: &Words, title: &str, rows: Vec<Row>) -> Markup {
    let keys = ["authorisations-law", "authorisations-covers", "authorisations-in-force"];
    let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
    let nothing =
        empty::empty(&w.say("authorisations-no-laws"), &w.say("authorisations-no-laws-hint"), None);
    table(&Table::new(w, title, columns).rows(rows).empty(nothing))
}
