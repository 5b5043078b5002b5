//! The list of offers and asks that stand, the latest first.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Day, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
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

use super::{Named, side_word, sort_word, tags};
use crate::{
    Offer, OfferShape, Side, Sort,
    form::named,
    store::{self, Narrow, PAGE_ROWS},
};

pub(crate) struct List;

/// What was asked, as a query and in words.
struct Asked {
    narrow: Narrow,
    place: Option<String>,
}

impl Page for List {
    const PATH: &'static str = "/offers";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<OfferShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        let mut wrong = Refusals::default();
        read(query, &mut wrong);
        wrong.or(())
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let asked = asked(cx, query).await?;
        let (items, next) = page(cx, &asked.narrow).await?;
        let named = Named::of(cx, items.iter().map(|offer| &**offer)).await?;
        let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let (w, today) = (&cx.words, cx.today);
        let older = next.map(|after| activities::address(Self::PATH, query, "after", &after));
        let title = w.say("offers-title");
        let actions = html! {
            @if writes {
                (button::link(Weight::Primary, "/offers/say", &w.say("offers-say-title")))
            }
        };
        let head = Heading::new(&title).lede(w.say("offers-lead")).actions(actions);
        let rows = items.iter().map(|offer| row(w, offer, &named, today));
        let nothing = empty::empty(&w.say("offers-nothing"), &w.say("offers-nothing-hint"), None);
        let columns = ["offers-what", "offers-sort", "offers-places", "offers-who", "offers-until"];
        let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
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
        Ok(Listed::new(items.iter().map(|offer| offer.shape()).collect(), next))
    }
}

/// What stands in an address, before anything is looked up; and whether one's own are meant.
fn read(query: &Form, wrong: &mut Refusals) -> (Narrow, bool) {
    query.text("place");
    let ours = |text: &str| (text == "ours").then_some(());
    let narrow = Narrow {
        side: wrong.note(query.maybe_choice("side")).flatten(),
        sort: wrong.note(query.maybe_choice("sort")).flatten(),
        after: wrong.note(query.cursor("after", behind)).flatten(),
        ..Narrow::default()
    };
    (narrow, wrong.note(query.maybe_read("owner", ours)).flatten().is_some())
}

/// Reads the address. What cannot be is left out rather than refused: a link outlives its place.
async fn asked(cx: &mut Context, query: &Form) -> Result<Asked, Problem> {
    let (mut narrow, is_ours) = read(query, &mut Refusals::default());
    let mut name = None;
    if let Some(place) = activities::place_asked(cx, query.text("place")).await? {
        let above = places::ancestors(cx, place.id).await?;
        narrow.place = Some((place.id, above.iter().map(|above| above.id).collect()));
        name = Some(cx.name(&place.names).to_string());
    }
    if is_ours {
        narrow.owner = cx.viewer.organisation();
    }
    Ok(Asked { narrow, place: name })
}

async fn page(
    cx: &mut Context,
    narrow: &Narrow,
) -> Result<(Vec<Visible<Offer>>, Option<String>), Problem> {
    let items = store::list(cx, narrow).await?;
    Ok(cut(items, PAGE_ROWS, |last| (last.updated_at, last.id)))
}

fn bar<'a>(w: &'a Words, query: &'a Form, asked: &Asked) -> Filters<'a> {
    let ask = |name, key| query.question(w, name, key);
    let owner = [Choice::new("ours", w.say("offers-ours"))];
    let mut bar = Filters::new(w, List::PATH);
    bar.questions = html! {
        (choice(&ask("side", "offers-ask-side"), &named::<Side>(w, "offers-side-")))
        (choice(&ask("sort", "offers-sort"), &named::<Sort>(w, "offers-sort-")))
        (line(&ask("place", "offers-place")))
        (choice(&ask("owner", "offers-who"), &owner))
    };
    let mut chip = |question: &str, label: Option<String>| {
        let href_without = activities::address(List::PATH, query, question, "");
        bar.active.extend(label.map(|label| Chip { label, href_without }));
    };
    chip("side", asked.narrow.side.map(|side| side_word(w, side)));
    chip("sort", asked.narrow.sort.map(|sort| sort_word(w, sort)));
    chip("place", asked.place.clone());
    chip("owner", asked.narrow.owner.map(|_| w.say("offers-ours")));
    bar
}

fn row(w: &Words, offer: &Offer, named: &Named, today: Day) -> Row {
    Row::new(vec![
        html! { (names::text(offer.title.as_str())) },
        html! { (tags(w, offer, today)) " " (sort_word(w, offer.sort)) },
        html! { (named.places(w, &offer.places)) },
        named.party(w, offer.share.owner),
        dates::day(w, offer.until),
    ])
    .href(offer.path())
}
