//! What a reader narrows the list of agreements by: from the address to a query, and to a form.

use acts::{Context, Form};
use basics::{Id, Moment, Problem, Refusals};
use look::{
    filters::{Chip, Filters},
    form::{Choice, choice, line},
};
use maud::html;
use words::Words;

use super::status;
use crate::{Agreement, Status, form, store::Narrow};

/// What was asked, as a query and in words.
pub(crate) struct Asked {
    pub(crate) narrow: Narrow,
    party: Option<String>,
}

fn read(query: &Form, wrong: &mut Refusals) -> Narrow {
    Narrow {
        instrument: wrong.note(query.maybe_choice("instrument")).flatten(),
        status: wrong.note(query.maybe_choice("status")).flatten(),
        after: wrong.note(query.cursor("after", after)).flatten(),
        party: None,
    }
}

/// Whether everything that narrows the list can be read.
pub(crate) fn ask(query: &Form) -> Result<(), Refusals> {
    let mut wrong = Refusals::default();
    read(query, &mut wrong);
    query.text("party");
    wrong.or(())
}

/// Reads the address. What cannot be is left out, not refused: a link outlives what it names.
pub(crate) async fn asked(cx: &mut Context, query: &Form) -> Result<Asked, Problem> {
    let mut narrow = read(query, &mut Refusals::default());
    let name = query.text("party").trim();
    let mut found = match name.parse() {
        _ if name.is_empty() => Vec::new(),
        Ok(id) => parties::find_many(cx, [id]).await?,
        Err(_) => parties::find_by_name(cx, name).await?,
    };
    let party = found.pop();
    narrow.party = party.as_ref().map(|party| party.id);
    let party = party.map(|party| cx.name(&party.names).to_string());
    Ok(Asked { narrow, party })
}

/// The address with one answer changed; the page begins anew.
pub(crate) fn address(base: &str, query: &Form, question: &str, answer: &str) -> String {
    let kept = query
        .pairs()
        .iter()
        .filter(|(name, text)| name != question && name != "after" && !text.is_empty());
    let kept = kept.map(|(name, text)| (name.as_str(), text.as_str()));
    let changed = (!answer.is_empty()).then_some((question, answer));
    let mut text = form_urlencoded::Serializer::new(String::new());
    let text = text.extend_pairs(kept.chain(changed)).finish();
    if text.is_empty() { base.to_owned() } else { format!("{base}?{text}") }
}

/// The bar of filters, with what narrows the list now.
pub(crate) fn bar<'a>(w: &'a Words, base: &'a str, query: &'a Form, asked: &Asked) -> Filters<'a> {
    let statuses = Status::ALL.map(|one| Choice::new(one.name(), status(w, one)));
    let mut bar = Filters::new(w, base);
    bar.questions = html! {
        (choice(&query.question(w, "status", "agreements-status"), &statuses))
        (choice(&query.question(w, "instrument", "agreements-ask-instrument"),
            &form::instruments(w)))
        (line(&query.question(w, "party", "agreements-party")))
    };
    let mut chip = |question: &str, label: Option<String>| {
        let href_without = address(base, query, question, "");
        bar.active.extend(label.map(|label| Chip { label, href_without }));
    };
    chip("status", asked.narrow.status.map(|one| status(w, one)));
    chip("instrument", asked.narrow.instrument.map(|one| form::catalogue::form(w, one)));
    chip("party", asked.party.clone());
    bar
}

/// Where a page of the list begins: behind the last of the page before.
fn after(text: &str) -> Option<(Moment, Id<Agreement>)> {
    let (at, id) = text.split_once('~')?;
    Some((Moment::from_micros(at.parse().ok()?)?, id.parse().ok()?))
}
