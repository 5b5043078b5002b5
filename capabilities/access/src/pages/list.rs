//! The incidents that a viewer may see, what moved last first.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Moment, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    heading::{Heading, heading},
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{Named, category, stage};
use crate::{
    Category, Incident, IncidentShape,
    store::{self, Narrow},
};

pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/access";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<IncidentShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        let mut wrong = Refusals::default();
        wrong.note(query.maybe_choice::<Category>("category"));
        wrong.note(query.cursor("after", behind::<Moment, Incident>));
        wrong.or(())
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let places = items.iter().flat_map(|one| one.places.iter().copied());
        let owners = items.iter().map(|one| one.share.owner);
        let named = Named::of(cx, owners, places).await?;
        let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let of_the_mission =
            cx.viewer.constituency().is_some_and(sharing::Constituency::is_of_the_mission);
        let w = &cx.words;
        let title = w.say("access-title");
        let actions = html! {
            @if writes {
                (button::link(Weight::Primary, "/access/report", &w.say("access-report-title")))
                (button::link(Weight::Quiet, "/access/publish", &w.say("access-publish-title")))
            }
            (button::link(Weight::Quiet, "/access/figures", &w.say("access-figures")))
            @if of_the_mission {
                (button::link(Weight::Quiet, "/sofa-violations", &w.say("access-violations")))
            }
        };
        let head = Heading::new(&title).lede(w.say("access-lead")).actions(actions);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let rows = items.iter().map(|one| row(w, one, &named)).collect();
        let body = html! {
            (heading(&head))
            (incidents(w, &title, rows))
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
) -> Result<(Vec<Visible<Incident>>, Option<String>), Problem> {
    let asked = Narrow {
        category: query.maybe_choice("category").ok().flatten(),
        after: query.cursor("after", behind).ok().flatten(),
    };
    let items = store::list_incidents(cx, &asked).await?;
    Ok(cut(items, store::PAGE_ROWS, |last| (last.updated_at, last.id)))
}

fn row(w: &Words, one: &Incident, named: &Named) -> Row {
    Row::new(vec![
        html! { (category(w, one.category)) },
        named.places(w, &one.places),
        dates::period(w, one.period),
        tag::status(Tone::Plain, &stage(w, one.stage)),
        named.party(w, one.share.owner),
    ])
    .href(one.path())
}

fn incidents(w: &Words, title: &str, rows: Vec<Row>) -> Markup {
    let keys = [
        "access-ask-category",
        "access-ask-places",
        "access-when",
        "access-ask-stage",
        "access-reported-by",
    ];
    let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
    let nothing = empty::empty(&w.say("access-none"), &w.say("access-none-hint"), None);
    table(&Table::new(w, title, columns).rows(rows).empty(nothing))
}
