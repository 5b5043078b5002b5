//! A signed agreement as a document on paper, in the language of its authentic text.

use acts::Context;
use basics::{Moment, Problem};
use outside::{Document as Paper, Part};
use words::{Arg, Words};

use super::{amended, instrument, named::Named, parts};
use crate::{Agreement, Section, Signature, Way, store};

/// All that was signed and whose hands are under it; the same for whoever asks.
pub(crate) async fn paper(cx: &mut Context, one: &Agreement) -> Result<Paper, Problem> {
    let named = Named::of(cx, [one]).await?;
    let words = cx.words.dictionary().words(one.document.language);
    let address = cx.settings().address.clone();
    let amendments = store::amendments(cx, one).await?;
    let merged = amendments.iter().filter(|amendment| amendment.life.is_signed());
    let merged: Vec<&Agreement> = merged.map(|amendment| &**amendment).collect();
    Ok(set(&words, one, (&named, &merged), &address))
}

fn set(
    w: &Words,
    one: &Agreement,
    (named, merged): (&Named, &[&Agreement]),
    address: &str,
) -> Paper {
    let document = &one.document;
    let mut all = vec![Part::Facts(facts(w, one, merged))];
    let sections = document.sections.iter().enumerate();
    all.extend(sections.flat_map(|(place, section)| written(w, place + 1, section)));
    all.extend(parts::on_paper(w, document, named));
    all.extend(hands(w, one, named));
    let check = [("address", Arg::from(format!("{address}/agreements/check")))];
    Paper {
        language: w.language(),
        title: document.title.to_string(),
        kind: instrument(w, document),
        author: named.texts(w, &document.parties()),
        parts: all,
        foot: w.tell_plain("agreements-paper-foot", &check),
        page_words: [w.say("agreements-paper-page"), w.say("agreements-paper-of")],
        made_at: signed_at(one),
    }
}

/// The moment of the last signature: whoever makes the file later makes the same one.
fn signed_at(one: &Agreement) -> Moment {
    one.life.stage.signed().iter().map(|one| one.by.at).max().unwrap_or(one.updated_at)
}

fn facts(w: &Words, one: &Agreement, merged: &[&Agreement]) -> Vec<(String, String)> {
    let document = &one.document;
    let day = |day: Option<basics::Day>| {
        day.map_or_else(|| w.say("agreements-open-end"), |day| w.day(day))
    };
    let number = [("number", Arg::from(one.life.wording.number))];
    let mut facts = vec![
        (w.say("agreements-ask-first-day"), day(document.first_day)),
        (w.say("agreements-ask-last-day"), day(document.last_day)),
        (w.say("agreements-authentic"), w.say("language-name")),
        (w.say("agreements-text"), w.tell_plain("agreements-version-n", &number)),
        (w.say("agreements-hash"), in_groups(&one.life.wording.hash.to_string())),
    ];
    let names = merged.iter().filter_map(|amendment| {
        let amends = amendment.amends.as_ref()?;
        Some(format!("{} ({})", amended::name(w, amends.number), w.day(signed_on(amendment)?)))
    });
    let names: Vec<String> = names.collect();
    if !names.is_empty() {
        facts.push((w.say("agreements-as-amended"), names.join(&w.say("comma"))));
    }
    facts
}

/// The day of the last signature.
fn signed_on(one: &Agreement) -> Option<basics::Day> {
    one.signatures().iter().map(|signed| signed.day).max()
}

/// A line of paper is not as long as a fingerprint.
fn in_groups(hash: &str) -> String {
    let groups = hash.as_bytes().chunks(16).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(" ")
}

fn written(w: &Words, place: usize, section: &Section) -> Vec<Part> {
    let mut all = vec![
        Part::Heading { depth: 1, text: format!("{place}. {}", section.title) },
        Part::Text { text: section.text.to_string(), language: None },
    ];
    let deviation = section.deviation.as_ref();
    all.extend(deviation.map(|why| {
        let text = format!("{}: {why}", w.say("agreements-deviation"));
        Part::Text { text, language: None }
    }));
    all
}

/// Who signed for whom, when, and in which way.
fn hands(w: &Words, one: &Agreement, named: &Named) -> Vec<Part> {
    let rows = one.life.stage.signed().iter().map(|signed| {
        let way = way(w, signed);
        vec![named.text(w, signed.by.party), signed.name.clone(), w.day(signed.day), way]
    });
    let columns = ["agreements-party", "agreements-paper-name", "agreements-signed"];
    let columns = columns.into_iter().chain(["agreements-paper-how"]);
    let mut parts = vec![
        Part::Heading { depth: 1, text: w.say("agreements-hands") },
        Part::Table { columns: columns.map(|key| w.say(key)).collect(), rows: rows.collect() },
    ];
    parts.extend(one.life.stage.signed().iter().filter_map(|signed| by_key(w, signed)));
    parts.push(Part::Notice(w.say("agreements-paper-note")));
    parts
}

fn way(w: &Words, signed: &Signature) -> String {
    match &signed.way {
        Way::Register => w.say("agreements-paper-way"),
        Way::Paper => w.say("agreements-paper-way-paper"),
        Way::Key { public, .. } => {
            let key = [("fingerprint", Arg::from(public.fingerprint()))];
            w.tell_plain("agreements-paper-way-key", &key)
        }
    }
}

/// All that it takes to verify a signature without the register.
fn by_key(w: &Words, signed: &Signature) -> Option<Part> {
    let Way::Key { public, signed: signature, message } = &signed.way else { return None };
    let lines: Vec<&str> = message.as_str().lines().collect();
    let said = [
        ("name", Arg::from(signed.name.clone())),
        ("lines", Arg::from(lines.join(&w.say("comma")))),
        ("public", Arg::from(in_groups(&public.to_string()))),
        ("signature", Arg::from(in_groups(&signature.for_browser()))),
    ];
    let text = w.tell_plain("agreements-paper-key", &said);
    Some(Part::Text { text, language: None })
}
