//! Which rows are duplicates of others in the file, and which are here already.

use std::collections::HashMap;

use basics::{Id, Organisation};
use exchange::columns::Column;
use sha2::{Digest, Sha256};

use crate::{
    folded,
    import::{
        cells::BroughtRow,
        known::{Known, Mark, Seen},
        news::{self, Given},
        plan::Plan,
        present::{Because, Existing, Present, Whole},
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
    if let Some(mend) = &row.mend {
        text.push_str(&format!("{mend:?}"));
    }
    hash(&text)
}

fn again(content: &str, before: u32) -> String {
    format!("{:032x}", hash(&format!("{content}/{before}")))
}

/// What is noted of a file that tells of a sector.
pub(crate) fn sector_mark(sector: &str) -> Mark {
    hash(&format!("sector={sector}"))
}

fn hash(text: &str) -> Mark {
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    let (half, _) = digest.split_first_chunk().expect("a digest has more bytes");
    Mark::from_be_bytes(*half)
}

/// Finds the rows that are here already, and those that change what is here. One activity is not
/// two rows.
pub(crate) fn settle(
    rows: &[BroughtRow],
    judgements: &mut [Judgement],
    existing: &Existing,
    seen: &mut Seen,
) {
    let mut alike: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, (row, judgement)) in rows.iter().zip(judgements.iter_mut()).enumerate() {
        if let Some(staged) = &judgement.staged {
            seen.before(sector_mark(&staged.sector), row.number);
        }
        let Some(staged) = judgement.staged.take() else {
            name_although_refused(row, judgement, existing, seen);
            continue;
        };
        match existing.of(&staged).filter(|_| !judgement.is_new) {
            Some(because) => {
                let standing = standing(&staged, because, existing);
                stand(row, judgement, (staged, standing), seen);
            }
            None => {
                if let Some(like) = staged.alike.clone().filter(|_| !judgement.is_new) {
                    alike.entry(like).or_default().push(at);
                }
                judgement.staged = Some(staged);
            }
        }
    }
    for at in
        alike.into_values().filter_map(|rows| if let [at] = rows[..] { Some(at) } else { None })
    {
        settle_alike(&rows[at], &mut judgements[at], existing, seen);
    }
}

/// A row without a number, that nothing like it stands beside in the file.
fn settle_alike(row: &BroughtRow, judgement: &mut Judgement, existing: &Existing, seen: &mut Seen) {
    let Some(staged) = judgement.staged.take() else { return };
    let like = existing.like(&staged).filter(|present| !seen.has(present.id.as_u128()));
    let Some(present) = like else {
        judgement.staged = Some(staged);
        return;
    };
    let standing = match of_present(&staged, present, existing.seen.get(&present.id), false) {
        Standing::Changes(present, _) => {
            Standing::Changes(present, "activities-import-changes-alike")
        }
        other => other,
    };
    stand(row, judgement, (staged, standing), seen);
}

/// A row that is refused is about its activity all the same, if it has its number.
fn name_although_refused(
    row: &BroughtRow,
    judgement: &mut Judgement,
    existing: &Existing,
    seen: &mut Seen,
) {
    let named = judgement.organisation.as_ref().zip(judgement.record.as_ref());
    if let Some(present) = named.and_then(|(owner, record)| existing.numbered(owner, record)) {
        judgement.names = Some(present.id);
        seen.before(present.id.as_u128(), row.number);
    }
}

enum Standing<'e> {
    /// With the key of the sentence that says how it is known.
    Changes(&'e Present, &'static str),
    /// With the key of the sentence that says how it is known, and whether it is still as the row
    /// says.
    Here(Option<&'e Present>, &'static str, bool),
    /// With the reason.
    Refused(&'e Present, Said),
}

fn stand(
    row: &BroughtRow,
    judgement: &mut Judgement,
    (staged, standing): (Staged, Standing<'_>),
    seen: &mut Seen,
) {
    let present = match &standing {
        Standing::Changes(present, _) | Standing::Refused(present, _) => Some(*present),
        Standing::Here(present, ..) => *present,
    };
    judgement.names = present.map(|present| present.id);
    judgement.version = present.filter(|present| present.is_seen).map(|present| present.version);
    let before = present.and_then(|present| seen.before(present.id.as_u128(), row.number));
    match standing {
        Standing::Changes(..) if before.is_some() => {
            judgement.verdict = Verdict::Duplicate;
            let said = Said::new("activities-import-duplicate-record");
            judgement.reasons = vec![said.with("row", before.unwrap_or_default())];
        }
        Standing::Changes(present, key) => {
            judgement.changes = Some(present.id);
            judgement.notes.push(Said::new(key));
            judgement.staged = Some(staged);
        }
        Standing::Here(present, key, is_so) => {
            judgement.verdict = Verdict::Unchanged;
            judgement.reasons = vec![Said::new(key)];
            let confirms = present.and_then(|present| present.confirmed_by(&staged));
            judgement.confirms =
                confirms.filter(|_| is_so && before.is_none()).map(|day| day.to_string());
        }
        Standing::Refused(_, said) => {
            judgement.verdict = Verdict::Refused;
            judgement.reasons = vec![said];
        }
    }
}

const BROUGHT: &str = "activities-import-brought";
const HERE: &str = "activities-import-here";

fn standing<'e>(staged: &Staged, because: Because<'e>, existing: &'e Existing) -> Standing<'e> {
    let seen = |present: &Present| existing.seen.get(&present.id);
    match because {
        Because::Number(present) => {
            let was_brought = existing.brought.contains_key(&staged.content);
            of_present(staged, present, seen(present), was_brought)
        }
        Because::Brought(None) => Standing::Here(None, BROUGHT, false),
        Because::Brought(Some(present)) => match of_present(staged, present, seen(present), true) {
            Standing::Here(present, _, is_so) => Standing::Here(present, BROUGHT, is_so),
            other => other,
        },
        Because::Content(present) => of_present(staged, present, seen(present), false),
    }
}

/// What a row is to the activity that it is about.
fn of_present<'e>(
    staged: &Staged,
    present: &'e Present,
    seen: Option<&Whole>,
    was_brought: bool,
) -> Standing<'e> {
    let refused = |key| {
        let said = Said::new(key);
        Standing::Refused(present, said.about([Column::RecordId]))
    };
    if present.is_withdrawn {
        return refused("activities-refused-withdrawn");
    }
    if Key::parse(&staged.reporting) != Some(Key::Known(present.owner)) {
        return refused("activities-import-refused-other-owner");
    }
    match &present.content {
        Some(known) if *known == staged.content => Standing::Here(Some(present), HERE, true),
        _ if seen.is_some_and(|seen| says_the_same(staged, seen)) => {
            Standing::Here(Some(present), HERE, true)
        }
        // Somebody corrected it by hand since it was brought: that stays.
        None if was_brought => Standing::Here(Some(present), BROUGHT, false),
        _ if !present.may_be_changed => refused("activities-import-refused-not-yours"),
        _ => match seen.filter(|seen| seen.activity.reported_on.to_string() > staged.reported_on) {
            // What was said later is not overwritten with what was so before.
            Some(later) => {
                let day = later.activity.reported_on.to_string();
                let said = Said::new("activities-import-refused-later").with("day", day);
                Standing::Refused(present, said.about([Column::ReportedOn]))
            }
            None => Standing::Changes(present, "activities-import-changes"),
        },
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
