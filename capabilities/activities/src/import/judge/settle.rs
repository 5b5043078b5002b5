//! Which rows are duplicates of others in the file, and which are here already.

use basics::{Id, Organisation};
use exchange::columns::Column;
use sha2::{Digest, Sha256};

use crate::{
    folded,
    import::{
        cells::BroughtRow,
        known::{Existing, Known, Mark, Present, Seen, Whole},
        news::{self, Given},
        plan::Plan,
        staged::{Key, Staged},
        verdict::{Judgement, Said, Verdict},
    },
};

/// Finds the rows that say the same as one before, or have its record number. Rows that differ only
/// in what the register does not hold are no duplicates: each is told apart by how many before it
/// were entered alike, so that each is known again the next time.
pub(crate) fn find_duplicates(
    (plan, known): (&Plan, &Known),
    rows: &[BroughtRow],
    judgements: &mut [Judgement],
    seen: &mut Seen,
) {
    let id = plan.mapping.place_of(Column::RecordId);
    for (row, judgement) in rows.iter().zip(judgements) {
        let Some(staged) = &mut judgement.staged else { continue };
        let record = staged.record_key.as_ref();
        // Two activities that are here may say the same: each is itself.
        let is_own = record.is_some_and(|record| known.own(record).is_some());
        let same_row = if is_own { None } else { seen.before(mark(row, id), row.number) };
        let record = record.map(|record| format!("{}#{}", staged.reporting, folded(record)));
        let same_record = record.and_then(|record| seen.before(hash(&record), row.number));
        let Some(first) = same_row.or(same_record) else {
            match seen.count(hash(&staged.content)) {
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
fn mark(row: &BroughtRow, id: Option<usize>) -> Mark {
    let mut text = String::with_capacity(128);
    for (place, cell) in row.cells.iter().enumerate().filter(|(place, _)| Some(*place) != id) {
        if !cell.is_empty() {
            text.push_str(&format!("{place}={}\u{1F}", cell.text().to_lowercase()));
        }
    }
    hash(&text)
}

fn again(content: &str, before: u32) -> String {
    format!("{:032x}", hash(&format!("{content}/{before}")))
}

fn hash(text: &str) -> Mark {
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    let (half, _) = digest.split_first_chunk().expect("a digest has more bytes");
    Mark::from_be_bytes(*half)
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
            Standing::Refused(key) => {
                judgement.verdict = Verdict::Refused;
                judgement.reasons = vec![Said::new(key)];
            }
        }
    }
}

enum Standing {
    New,
    Changes(uuid::Uuid),
    /// With the key of the sentence that says how it is known.
    Here(&'static str),
    /// With the key of the sentence that says why.
    Refused(&'static str),
}

fn standing(staged: &Staged, existing: &Existing) -> Standing {
    let owner = match Key::parse(&staged.reporting) {
        Some(Key::Known(owner)) => Some(owner),
        _ => None,
    };
    let was_brought = existing.brought.contains(&staged.content);
    if let Some(present) = existing.of(staged) {
        return of_present(staged, present, existing.seen.get(&present.id), was_brought);
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

/// What a row is to the activity that it names.
fn of_present(
    staged: &Staged,
    present: &Present,
    seen: Option<&Whole>,
    was_brought: bool,
) -> Standing {
    if present.is_withdrawn {
        return Standing::Refused("activities-refused-withdrawn");
    }
    if Key::parse(&staged.reporting) != Some(Key::Known(present.owner)) {
        return Standing::Refused("activities-import-refused-other-owner");
    }
    match &present.content {
        Some(known) if *known == staged.content => Standing::Here("activities-import-here"),
        // Somebody corrected it by hand since it was brought: that stays.
        None if was_brought => Standing::Here("activities-import-brought"),
        _ if seen.is_some_and(|seen| says_the_same(staged, seen)) => {
            Standing::Here("activities-import-here")
        }
        _ if present.may_be_changed => Standing::Changes(present.id),
        _ => Standing::Refused("activities-import-refused-not-yours"),
    }
}

/// Whether the activity would stay as it is. Who is new in the registry is new to it.
fn says_the_same(staged: &Staged, Whole { activity, site, contact }: &Whole) -> bool {
    let known = |keys: &[String]| -> Option<Vec<Id<Organisation>>> {
        let ids = keys.iter().map(|key| match Key::parse(key) {
            Some(Key::Known(id)) => Some(id),
            _ => None,
        });
        ids.collect()
    };
    let lead = staged.lead.as_slice();
    let named = (known(lead), known(&staged.implementing), known(&staged.donors));
    let ((Some(lead), Some(implementing), Some(donors)), Some(facts)) = (named, staged.facts())
    else {
        return false;
    };
    let given = Given {
        id: activity.id,
        share: activity.share,
        lead: lead.first().copied(),
        implementing,
        donors,
        entered_by: activity.entered_by,
        at: activity.updated_at,
    };
    news::is_same(&news::over(facts, given, activity), activity)
        && news::site(staged, site.as_ref()).is_none()
        && news::contact(staged, contact.as_ref()).is_none()
}
