//! Verdicts, corrections and reasons in the reader's words.

use exchange::columns::Column;
use words::{Arg, Words};

use crate::import::{
    cells::BroughtRow,
    plan::Plan,
    saved::Of,
    verdict::{Correction, Said, Told, Verdict, Word},
};

pub(super) fn verdict(w: &Words, verdict: Verdict) -> String {
    w.say(&format!("activities-import-verdict-{}", verdict.name()))
}

pub(super) fn word(w: &Words, word: &Word) -> String {
    match word {
        Word::Text(text) => text.clone(),
        Word::Number(number) => w.number(*number),
        Word::Key(key) => w.say(key),
    }
}

/// What a row says in a column. Who mended it chose by name: its reader knows it by its word.
pub(super) fn cell(w: &Words, plan: &Plan, row: &BroughtRow, column: Column) -> String {
    let text = plan.text(row, column).into_owned();
    let is_mended = row.mend.as_ref().is_some_and(|mend| mend.cell(column).is_some());
    match Of::column(column).filter(|_| is_mended) {
        Some(of) => word(w, &of.word(&text)),
        None => text,
    }
}

pub(super) fn said(w: &Words, said: &Said) -> String {
    let args: Vec<(&str, Arg)> = said
        .with
        .iter()
        .map(|(name, detail)| {
            let arg = match detail {
                Word::Number(number) => Arg::Number(*number),
                other => Arg::Text(word(w, other)),
            };
            (name.as_str(), arg)
        })
        .collect();
    w.tell(&said.key, &args)
}

/// The column, what the file says, and what is entered instead.
pub(super) fn correction(w: &Words, correction: &Correction) -> (String, String, String) {
    let or_nothing = |text: String| {
        if text.is_empty() { w.say("activities-import-nothing") } else { text }
    };
    let column = w.say(&format!("exchange-column-{}", correction.column));
    (column, or_nothing(correction.from.clone()), or_nothing(word(w, &correction.to)))
}

/// Everything that there is to say of a row, in one cell of a file.
pub(super) fn in_one_cell(w: &Words, judgement: &Told) -> String {
    let reasons = judgement.reasons.iter().map(|reason| said(w, reason));
    let corrections = judgement.corrections.iter().map(|corrected| {
        let (column, from, to) = correction(w, corrected);
        format!("{column}: {from} → {to}")
    });
    let notes = judgement.notes.iter().map(|note| said(w, note));
    let all: Vec<String> = reasons.chain(corrections).chain(notes).collect();
    all.join("\n").replace(['\u{2068}', '\u{2069}'], "")
}
