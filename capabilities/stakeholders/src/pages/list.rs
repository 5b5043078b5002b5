//! The list of recorded stakeholders.

use std::collections::BTreeMap;

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Day, Id, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    empty,
    filters::{Chip, Filters, filters},
    form::{Choice, choice, line},
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
};
use maud::html;
use sharing::Visible;
use words::Words;

use super::{Named, body_word, communities, community_word, heard, tags};
use crate::{
    Body, Community, Stakeholder, StakeholderShape,
    form::named,
    store::{self, Narrow, PAGE_ROWS},
};

pub(crate) struct List;

/// What is asked for, and what the place is called.
struct Asked {
    narrow: Narrow,
    place: Option<String>,
}

impl Page for List {
    const PATH: &'static str = "/stakeholders";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<StakeholderShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        let mut wrong = Refusals::default();
        read(query, &mut wrong);
        wrong.or(())
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let asked = asked(cx, query).await?;
        let (items, next) = page(cx, &asked.narrow).await?;
        let last = store::last_heard(cx, &items).await?;
        let called = Named::of(cx, items.iter().map(|it| &**it), std::iter::empty()).await?;
        let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let (w, today) = (&cx.words, cx.today);
        let older = next.map(|after| activities::address(Self::PATH, query, "after", &after));
        let title = w.say("stakeholders-title");
        let actions = html! {
            @if writes {
                (button::link(Weight::Primary, "/stakeholders/record",
                    &w.say("stakeholders-record-title")))
            }
        };
        let head = Heading::new(&title).lede(w.say("stakeholders-lead")).actions(actions);
        let rows = items.iter().map(|it| row(w, it, (&called, &last), today));
        let nothing =
            empty::empty(&w.say("stakeholders-nothing"), &w.say("stakeholders-nothing-hint"), None);
        let columns = ["ask-name", "ask-body", "ask-communities", "ask-place", "heard-last"];
        let columns =
            columns.map(|key| Column::text(w.say(&format!("stakeholders-{key}")))).to_vec();
        let body = html! {
            (heading(&head))
            (filters(&bar(w, query, &asked)))
            (table(&Table::new(w, &title, columns).rows(rows).empty(nothing)))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let asked = asked(cx, query).await?;
        let (items, next) = page(cx, &asked.narrow).await?;
        Ok(Listed::new(items.iter().map(|it| it.shape()).collect(), next))
    }
}

/// What stands in an address, before anything is looked up; and whether one's own are meant.
fn read(query: &Form, wrong: &mut Refusals) -> (Narrow, bool) {
    query.text("place");
    let ours = |text: &str| (text == "ours").then_some(());
    let narrow = Narrow {
        community: wrong.note(query.maybe_choice("community")).flatten(),
        body: wrong.note(query.maybe_choice("body")).flatten(),
        after: wrong.note(query.cursor("after", behind)).flatten(),
        ..Narrow::default()
    };
    (narrow, wrong.note(query.maybe_read("owner", ours)).flatten().is_some())
}

/// Reads the address. What cannot be is left out rather than refused: a link outlives its place.
async fn asked(cx: &mut Context, query: &Form) -> Result<Asked, Problem> {
    let (mut narrow, is_ours) = read(query, &mut Refusals::default());
    let place = activities::place_asked(cx, query.text("place")).await?;
    narrow.place = place.as_ref().map(|place| place.id);
    if is_ours {
        narrow.owner = cx.viewer.organisation();
    }
    Ok(Asked { narrow, place: place.map(|place| cx.name(&place.names).to_string()) })
}

async fn page(
    cx: &mut Context,
    narrow: &Narrow,
) -> Result<(Vec<Visible<Stakeholder>>, Option<String>), Problem> {
    let items = store::list(cx, narrow, PAGE_ROWS).await?;
    Ok(cut(items, PAGE_ROWS, |last| (store::sort(last), last.id)))
}

fn bar<'a>(w: &'a Words, query: &'a Form, asked: &Asked) -> Filters<'a> {
    let ask = |name, key| query.question(w, name, key);
    let owner = [Choice::new("ours", w.say("stakeholders-ours"))];
    let mut bar = Filters::new(w, List::PATH);
    bar.questions = html! {
        (line(&ask("place", "stakeholders-ask-place")))
        (choice(&ask("community", "stakeholders-ask-communities"),
            &named::<Community>(w, "stakeholders-community-")))
        (choice(&ask("body", "stakeholders-ask-body"), &named::<Body>(w, "stakeholders-body-")))
        (choice(&ask("owner", "stakeholders-recorded-by"), &owner))
    };
    let mut chip = |question: &str, label: Option<String>| {
        let href_without = activities::address(List::PATH, query, question, "");
        bar.active.extend(label.map(|label| Chip { label, href_without }));
    };
    chip("place", asked.place.clone());
    chip("community", asked.narrow.community.map(|one| community_word(w, one)));
    chip("body", asked.narrow.body.map(|body| body_word(w, body)));
    chip("owner", asked.narrow.owner.map(|_| w.say("stakeholders-ours")));
    bar
}

fn row(
    w: &Words,
    it: &Stakeholder,
    (named, last): (&Named, &BTreeMap<Id<Stakeholder>, Day>),
    today: Day,
) -> Row {
    Row::new(vec![
        html! { span { (names::text(it.name.as_str())) " " (tags(w, it, today)) } },
        html! { (body_word(w, it.body)) },
        html! { (communities(w, it)) },
        html! { (named.place(w, it.place)) },
        heard(w, last.get(&it.id)),
    ])
    .href(it.path())
}
