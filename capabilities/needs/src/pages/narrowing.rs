//! What a reader narrows the list of needs by: from the address to a query, and back to a form.

use activities::address;
use acts::{Context, Form, behind};
use basics::{Problem, Refusals};
use look::{
    filters::{Chip, Filters},
    form::{Choice, choice, line},
};
use maud::html;
use words::Words;

use crate::store::Narrow;

/// What was asked, as a query and in words.
pub(crate) struct Asked {
    pub(crate) narrow: Narrow,
    place: Option<String>,
}

fn read(query: &Form, wrong: &mut Refusals) -> (Narrow, bool) {
    let narrow = Narrow {
        sectors: wrong.note(query.choices("sector")).unwrap_or_default(),
        group: wrong.note(query.maybe_choice("group")).flatten(),
        also_older: wrong.note(query.maybe_read("show", is("older"))).flatten().is_some(),
        after: wrong.note(query.cursor("after", behind)).flatten(),
        ..Narrow::default()
    };
    let is_ours = wrong.note(query.maybe_read("owner", is("ours"))).flatten().is_some();
    (narrow, is_ours)
}

/// Whether everything that narrows the list can be read.
pub(crate) fn ask(query: &Form) -> Result<(), Refusals> {
    let mut wrong = Refusals::default();
    read(query, &mut wrong);
    query.text("place");
    wrong.or(())
}

/// Reads the address. What cannot be is left out rather than refused: a link outlives its place.
pub(crate) async fn asked(cx: &mut Context, query: &Form) -> Result<Asked, Problem> {
    let (mut narrow, is_ours) = read(query, &mut Refusals::default());
    if is_ours {
        narrow.owner = cx.viewer.organisation();
    }
    let place = activities::place_asked(cx, query.text("place")).await?;
    narrow.place = place.as_ref().map(|place| place.id);
    let place = place.map(|place| cx.name(&place.names).to_string());
    Ok(Asked { narrow, place })
}

/// The bar of filters, with what narrows the list now.
pub(crate) fn bar<'a>(w: &'a Words, base: &'a str, query: &'a Form, asked: &Asked) -> Filters<'a> {
    let ask = |name, key| query.question(w, name, key);
    let mut bar = Filters::new(w, base);
    bar.questions = html! {
        (line(&ask("place", "activities-place")))
        (choice(&ask("sector", "activities-sector"), &activities::sectors(w)))
        (choice(&ask("group", "activities-ask-group"), &activities::groups(w)))
    };
    bar.more = html! {
        (choice(&ask("owner", "activities-owner"), &[Choice::new("ours", w.say("needs-ours"))]))
        (choice(&ask("show", "needs-show"), &[Choice::new("older", w.say("needs-older"))]))
    };
    bar.more_in_use = ["owner", "show"].iter().any(|question| !query.text(question).is_empty());
    let mut chip = |question: &str, label: Option<String>| {
        let href_without = address(base, query, question, "");
        bar.active.extend(label.map(|label| Chip { label, href_without }));
    };
    let narrow = &asked.narrow;
    let sector = narrow.sectors.first();
    chip("place", asked.place.clone());
    chip("sector", sector.map(|sector| activities::word::sector(w, *sector)));
    chip("group", narrow.group.map(|group| activities::word::population(w, group)));
    chip("owner", narrow.owner.map(|_| w.say("needs-ours")));
    chip("show", narrow.also_older.then(|| w.say("needs-older")));
    bar
}

fn is(wanted: &'static str) -> impl Fn(&str) -> Option<()> {
    move |text| (text == wanted).then_some(())
}
