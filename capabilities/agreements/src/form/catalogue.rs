//! The catalogue as forms and pages say it: what entries are called, and what they ask.

use look::form::Choice;
use words::{Arg, Words};

use crate::{Catalogue, Clause, Document, EntryName, Funds, Instrument, Listed, More, Needs};

/// What a form is called.
pub(crate) fn form(w: &Words, form: Instrument) -> String {
    w.say(&format!("agreements-instrument-{}", form.name()))
}

/// What a document’s instrument is called: as its entry says it in the reader’s language, or as the
/// product calls its form.
pub fn called(w: &Words, instrument: Instrument, names: &[EntryName]) -> String {
    let own = EntryName::in_language(names, w.language());
    own.map_or_else(|| form(w, instrument), |own| own.name.to_string())
}

pub(crate) fn of_document(w: &Words, document: &Document) -> String {
    let names = document.entry.as_ref().map_or(&[][..], |entry| &entry.names);
    called(w, document.instrument, names)
}

/// What it is called among the others, in another language rather than not at all: two of one name
/// cannot be told apart.
pub(crate) fn name(w: &Words, one: &Listed<'_>) -> String {
    let names = one.names();
    match (EntryName::in_language(names, w.language()), names.first()) {
        (Some(own), _) => own.name.to_string(),
        (None, Some(other)) if one.code.form().is_none() => other.name.to_string(),
        _ => form(w, one.form),
    }
}

pub(crate) fn hint(w: &Words, one: &Listed<'_>) -> String {
    let own = EntryName::in_language(one.names(), w.language());
    let own = own.and_then(|own| own.hint.as_ref()).map(ToString::to_string);
    own.unwrap_or_else(|| w.say(&format!("agreements-about-{}", one.form.name())))
}

/// What drafts can begin with.
pub(crate) fn offered(w: &Words, catalogue: &Catalogue) -> Vec<Choice> {
    let offered = catalogue.listed().into_iter().filter(Listed::is_offered);
    let choice =
        |one: Listed<'_>| Choice::new(one.code.to_string(), name(w, &one)).hint(hint(w, &one));
    offered.map(choice).collect()
}

/// What the library can have texts for.
pub(crate) fn all(w: &Words, catalogue: &Catalogue) -> Vec<Choice> {
    let choice = |one: &Listed<'_>| Choice::new(one.code.to_string(), name(w, one));
    catalogue.listed().iter().map(choice).collect()
}

/// What is asked of a document, in sentences.
pub(crate) fn asks(w: &Words, needs: &Needs) -> Vec<String> {
    let funds = match needs.funds {
        Funds::Never => "agreements-asks-funds-never",
        Funds::Perhaps => "agreements-asks-funds-perhaps",
        Funds::Always => "agreements-asks-funds-always",
    };
    let said = [
        (needs.framework, "agreements-asks-framework"),
        (needs.of_the_mission, "agreements-asks-of-the-mission"),
        (needs.sleeps, "agreements-asks-sleeps"),
    ];
    let said = said.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, key)| w.say(key));
    let more = More {
        clauses: needs.clauses.clone(),
        review: needs.review,
        deliverables: needs.deliverables,
        civil_society: needs.civil_society,
        first_tranche_max: needs.first_tranche_max,
    };
    [w.say(funds)].into_iter().chain(said).chain(asks_more(w, &more)).collect()
}

/// What an entry asks besides its form; nothing where it asks no more.
pub(crate) fn asks_more(w: &Words, more: &More) -> Vec<String> {
    let said = [
        (more.review, "agreements-asks-review"),
        (more.deliverables, "agreements-asks-deliverables"),
        (more.civil_society, "agreements-asks-civil-society"),
    ];
    let said = said.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, key)| w.say(key));
    let tranche = more
        .first_tranche_max
        .map(|most| w.tell_plain("agreements-asks-first-tranche", &[("most", Arg::from(most))]));
    let clause = |one: &Clause| w.say(&format!("agreements-clause-{}", one.name()));
    let clauses: Vec<String> = more.clauses.iter().map(clause).collect();
    let clauses = (!clauses.is_empty()).then(|| {
        let clauses = [("clauses", Arg::from(clauses.join(w.say("agreements-comma").as_str())))];
        w.tell_plain("agreements-asks-clauses", &clauses)
    });
    said.chain(tranche).chain(clauses).collect()
}
