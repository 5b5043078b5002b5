//! Which rows are duplicates of others in the file, and which are here already.

use exchange::columns::Column;
use sha2::{Digest, Sha256};

use crate::{
    folded,
    import::{
        cells::BroughtRow,
        known::{Existing, Seen},
        plan::Plan,
        staged::{Key, Staged},
        verdict::{Judgement, Said, Verdict},
    },
};

/// Finds the rows that say the same as one before, or have its record number. Rows that differ only
/// in what the register does not hold are no duplicates: each is told apart by how many before it
/// were entered alike, so that each is known again the next time.
pub(crate) fn find_duplicates(
    plan: &Plan,
    rows: &[BroughtRow],
    judgements: &mut [Judgement],
    seen: &mut Seen,
) {
    let id = plan.mapping.place_of(Column::RecordId);
    for (row, judgement) in rows.iter().zip(judgements) {
        let Some(staged) = &mut judgement.staged else { continue };
        let same_row = seen.before(mark(row, id), row.number);
        let record = staged.record_key.as_ref();
        let record = record.map(|record| format!("{}#{}", staged.reporting, folded(record)));
        let same_record = record.and_then(|record| seen.before(record, row.number));
        let Some(first) = same_row.or(same_record) else {
            match seen.count(&staged.content) {
                0 => {}
                before => staged.content = again(&staged.content, before),
            }
            continue;
        };
        let key = match same_row {
            Some(_) => "activities-import-duplicate",
            None => "activities-import-duplicate-record",
        };
        judgement.verdict = Verdict::Duplicate;
        judgement.staged = None;
        judgement.reasons = vec![Said::new(key).with("row", first)];
    }
}

/// What a row says, whatever the case of its letters and its record number.
fn mark(row: &BroughtRow, id: Option<usize>) -> String {
    let mut text = String::with_capacity(128);
    for (place, cell) in row.cells.iter().enumerate().filter(|(place, _)| Some(*place) != id) {
        if !cell.is_empty() {
            text.push_str(&format!("{place}={}\u{1F}", cell.text().to_lowercase()));
        }
    }
    hex(&text)
}

fn again(content: &str, before: usize) -> String {
    hex(&format!("{content}/{before}"))
}

fn hex(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Finds the rows that are here already, and those that change what is here.
pub(crate) fn settle(judgements: &mut [Judgement], existing: &Existing) {
    for judgement in judgements {
        let Some(staged) = judgement.staged.take() else { continue };
        match standing(&staged, existing) {
            Standing::New => judgement.staged = Some(staged),
            Standing::Changes(id) => {
                judgement.changes = Some(id);
                judgement.notes.push(Said::new("activities-import-changes"));
                judgement.staged = Some(staged);
            }
            Standing::Here(key) => {
                judgement.verdict = Verdict::Unchanged;
                judgement.reasons = vec![Said::new(key)];
            }
            Standing::NotYours => {
                judgement.verdict = Verdict::Refused;
                judgement.reasons = vec![Said::new("activities-import-refused-not-yours")];
            }
        }
    }
}

enum Standing {
    New,
    Changes(uuid::Uuid),
    /// With the key of the sentence that says how it is known.
    Here(&'static str),
    NotYours,
}

fn standing(staged: &Staged, existing: &Existing) -> Standing {
    let owner = match Key::parse(&staged.reporting) {
        Some(Key::Known(owner)) => Some(owner),
        _ => None,
    };
    let was_brought = existing.brought.contains(&staged.content);
    let record = owner.zip(staged.record_key.clone());
    if let Some(present) = record.and_then(|record| existing.by_record.get(&record)) {
        return match &present.content {
            Some(known) if *known == staged.content => Standing::Here("activities-import-here"),
            // Somebody corrected it by hand since it was brought: that stays.
            None if was_brought => Standing::Here("activities-import-brought"),
            _ if present.may_be_changed => Standing::Changes(present.id),
            _ => Standing::NotYours,
        };
    }
    if was_brought {
        return Standing::Here("activities-import-brought");
    }
    let content = owner.map(|owner| (owner, staged.content.clone()));
    match content.is_some_and(|content| existing.by_content.contains(&content)) {
        true => Standing::Here("activities-import-here"),
        false => Standing::New,
    }
}
