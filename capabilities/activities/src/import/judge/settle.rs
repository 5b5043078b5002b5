//! Which rows are duplicates of others in the file, and which are here already.

use crate::import::{
    known::{Existing, Seen},
    staged::Key,
    verdict::{Judgement, Said, Verdict},
};

/// Settles the verdicts of rows that were judged for themselves. `numbers` are the rows' numbers in
/// the spreadsheet.
pub(crate) fn settle(
    judgements: &mut [Judgement],
    numbers: &[usize],
    existing: &Existing,
    seen: &mut Seen,
) {
    for (judgement, number) in judgements.iter_mut().zip(numbers) {
        if judgement.staged.is_some() {
            settle_row(judgement, *number, existing, seen);
        }
        if !judgement.verdict.is_entered() {
            judgement.staged = None;
        }
    }
}

fn settle_row(judgement: &mut Judgement, number: usize, existing: &Existing, seen: &mut Seen) {
    let Some(staged) = &judgement.staged else { return };
    let same_content = seen.before(Seen::of_content(&staged.content), number);
    let record = staged.record_key.as_ref();
    let same_record =
        record.and_then(|record| seen.before(Seen::of_record(&staged.reporting, record), number));
    if let Some(first) = same_content.or(same_record) {
        judgement.verdict = Verdict::Duplicate;
        let key = match same_content {
            Some(_) => "activities-import-duplicate",
            None => "activities-import-duplicate-record",
        };
        judgement.reasons = vec![Said::new(key).with("row", first)];
        return;
    }
    let owner = match Key::parse(&staged.reporting) {
        Some(Key::Known(owner)) => Some(owner),
        _ => None,
    };
    let content = staged.content.clone();
    let present = owner
        .zip(record)
        .and_then(|(owner, record)| existing.by_record.get(&(owner, record.clone())));
    let here = match present {
        Some(present) => match &present.content {
            Some(known) if *known == content => Some("activities-import-here"),
            // Somebody corrected it by hand since it was brought: that stays.
            None if existing.brought.contains(&content) => Some("activities-import-brought"),
            _ if present.may_be_changed => {
                judgement.changes = Some(present.id);
                judgement.notes.push(Said::new("activities-import-changes"));
                None
            }
            _ => {
                judgement.verdict = Verdict::Refused;
                judgement.reasons = vec![Said::new("activities-import-refused-not-yours")];
                None
            }
        },
        None if existing.brought.contains(&content) => Some("activities-import-brought"),
        None => owner
            .filter(|owner| existing.by_content.contains_key(&(*owner, content.clone())))
            .map(|_| "activities-import-here"),
    };
    if let Some(key) = here {
        judgement.verdict = Verdict::Unchanged;
        judgement.reasons = vec![Said::new(key)];
    }
}
