//! What a reader narrows the lists by: from the address to a query, and back to a form.

use acts::{Context, Form, behind};
use basics::{Problem, Refusals};
use look::{
    filters::{Chip, Filters},
    form::{Choice, choice},
};
use maud::html;
use words::Words;

use super::word;
use crate::{
    Sort, State,
    store::{Narrow, Side},
};

/// What was asked.
pub(crate) struct Asked {
    /// One side alone, to be paged through; both where none is named.
    pub(crate) side: Option<Side>,
    pub(crate) narrow: Narrow,
    party: Option<String>,
    is_late: bool,
}

fn read(query: &Form, wrong: &mut Refusals) -> Asked {
    let state: Option<State> = wrong.note(query.maybe_choice("state")).flatten();
    let shown = wrong.note(query.maybe_read("show", |text| match text {
        "ended" => Some(Shown::Ended),
        "late" => Some(Shown::Late),
        _ => None,
    }));
    let shown = shown.flatten();
    let narrow = Narrow {
        sort: wrong.note(query.maybe_choice("sort")).flatten(),
        state,
        party: wrong.note(query.maybe_id("party")).flatten(),
        late_on: None,
        ended: shown == Some(Shown::Ended) || state.is_some_and(State::is_ended),
        after: wrong.note(query.cursor("after", behind)).flatten(),
    };
    let side = wrong.note(query.maybe_choice("side")).flatten();
    Asked { side, narrow, party: None, is_late: shown == Some(Shown::Late) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Ended,
    Late,
}

/// Whether everything that narrows the lists can be read.
pub(crate) fn ask(query: &Form) -> Result<(), Refusals> {
    let mut wrong = Refusals::default();
    read(query, &mut wrong);
    wrong.or(())
}

/// Reads the address. What cannot be is left out rather than refused: a link outlives its party.
pub(crate) async fn asked(cx: &mut Context, query: &Form) -> Result<Asked, Problem> {
    let mut asked = read(query, &mut Refusals::default());
    asked.narrow.late_on = asked.is_late.then_some(cx.today);
    if let Some(party) = asked.narrow.party {
        // Whoever names a party in the address learns nothing of one that they do not see.
        let party = parties::find(cx, party).await.ok();
        asked.party = party.map(|party| cx.name(&party.names).to_string());
    }
    Ok(asked)
}

/// The bar of filters, with what narrows the lists now.
pub(crate) fn bar<'a>(w: &'a Words, base: &'a str, query: &'a Form, asked: &Asked) -> Filters<'a> {
    let ask = |name, key| query.question(w, name, key);
    let sides = Side::ALL.map(|side| Choice::new(side.name(), w.say(side_key(side))));
    let sorts = Sort::ALL.map(|sort| Choice::new(sort.name(), word::sort(w, sort)));
    let states = State::ALL.map(|state| Choice::new(state.name(), word::state(w, state)));
    let shown = [("late", "obligations-only-late"), ("ended", "obligations-only-ended")];
    let shown = shown.map(|(value, key)| Choice::new(value, w.say(key)));
    let mut bar = Filters::new(w, base);
    bar.questions = html! {
        (choice(&ask("side", "obligations-side"), &sides))
        (choice(&ask("show", "obligations-show"), &shown))
        (choice(&ask("sort", "obligations-question-sort"), &sorts))
    };
    bar.more = html! { (choice(&ask("state", "obligations-state"), &states)) };
    bar.more_in_use = !query.text("state").is_empty();
    let mut chip = |question: &str, label: Option<String>| {
        let href_without = address(base, query, &[(question, "")]);
        bar.active.extend(label.map(|label| Chip { label, href_without }));
    };
    let narrow = &asked.narrow;
    chip("side", asked.side.map(|side| w.say(side_key(side))));
    chip("show", asked.is_late.then(|| w.say("obligations-only-late")));
    let is_ended = query.text("show") == "ended";
    chip("show", is_ended.then(|| w.say("obligations-only-ended")));
    chip("sort", narrow.sort.map(|sort| word::sort(w, sort)));
    chip("state", narrow.state.map(|state| word::state(w, state)));
    chip("party", asked.party.clone());
    bar
}

pub(crate) fn side_key(side: Side) -> &'static str {
    match side {
        Side::Ours => "obligations-ours",
        Side::Theirs => "obligations-theirs",
    }
}

/// The same list with some answers changed, from its beginning unless that is said.
pub(crate) fn address(base: &str, query: &Form, changed: &[(&str, &str)]) -> String {
    let is_kept = |name: &str| name != "after" && changed.iter().all(|(other, _)| *other != name);
    let kept = query.pairs().iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let pairs = kept.filter(|(name, _)| is_kept(name)).chain(changed.iter().copied());
    let pairs = pairs.filter(|(_, value)| !value.is_empty());
    let said = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    if said.is_empty() { base.to_owned() } else { format!("{base}?{said}") }
}
