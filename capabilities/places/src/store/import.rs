//! The one way in which files of codes and boundaries come in, for forms and the command line.

use std::sync::Arc;

use acts::{App, Record};
use basics::{Id, Language, Line, Moment, Problem};
use database::Tx;
use exchange::geo::{Limits, read_boundaries, read_pcodes};
use sha2::{Digest, Sha256};
use words::Arg;

use super::{all, imports::save_import, outlines::save_outlines, save_all, version};
use crate::{Content, Import, ImportKind, code_list, outline, plan::Plan};

/// A plan, what it was made from, and the count of changes that it was made at.
pub(crate) struct Planned {
    plan: Plan,
    kind: ImportKind,
    file_name: Line,
    digest: String,
    version: i64,
}

/// Lays the file beside the known places. Reads only: nothing waits for it.
pub(crate) async fn plan_import(
    tx: &mut Tx,
    file_name: &str,
    bytes: &[u8],
    content: Content,
) -> Result<Planned, Problem> {
    let version = version(tx).await?;
    let known = all(tx).await?;
    let (kind, plan) = match content {
        Content::Codes(extent) => {
            (ImportKind::Codes, code_list::plan(known, read_pcodes(bytes)?, extent)?)
        }
        Content::Boundaries(file) => {
            let boundaries = read_boundaries(bytes, &Limits::default())?;
            (ImportKind::Boundaries, outline::plan(known, boundaries, file)?)
        }
    };
    let digest = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Planned { plan, kind, file_name: line(file_name), digest, version })
}

/// Saves what was planned. Where somebody changed places in the meantime, it is planned again.
pub(crate) async fn carry_out_import(
    tx: &mut Tx,
    planned: Planned,
    id: Id<Import>,
    at: Moment,
) -> Result<Import, Problem> {
    if version(tx).await? != planned.version {
        return Err(Problem::Busy { retry_seconds: 1 });
    }
    let Plan { new, changed, outlines, edition, report } = planned.plan;
    save_all(tx, &new, &changed).await?;
    save_outlines(tx, &outlines, edition).await?;
    let Planned { kind, file_name, digest, .. } = planned;
    let import = Import { id, kind, at, file_name, digest, report };
    save_import(tx, &import).await?;
    Ok(import)
}

/// A file from the command line, whose user has the whole installation in hand: no account stands
/// in the journal, only what was brought in. Answers in a sentence.
pub async fn import_file(
    app: &Arc<App>,
    file_name: &str,
    bytes: Vec<u8>,
) -> Result<String, Problem> {
    let content = Content::of(&bytes);
    let planned = plan_import(&mut app.db.read().await?, file_name, &bytes, content).await?;
    let mut tx = app.db.write().await?;
    let (id, now) = (app.chance.id("place import"), app.clock.now());
    let import = carry_out_import(&mut tx, planned, id, now).await?;
    let entry = journal::Content {
        deed: app.chance.id("deed"),
        act: format!("places.import_{}", import.kind.name()),
        person: None,
        organisation: None,
        moment: now,
        reason: None,
        kind: Import::KIND.to_owned(),
        record: id.uuid(),
        shape: serde_json::to_value(import.shape()).map_err(Problem::broken)?,
    };
    journal::append(&mut tx, vec![(None, entry, app.chance.bytes())]).await?;
    tx.commit().await?;
    let words = app.dictionary.words(Language::ENGLISH);
    let report = &import.report;
    let counts = [
        ("new", report.new),
        ("changed", report.changed),
        ("unchanged", report.unchanged),
        ("repeated", report.repeated),
        ("refused", report.refused),
    ];
    let counts = counts.map(|(name, count)| (name, Arg::from(count)));
    let mut said = vec![words.tell_plain("places-import-said", &counts)];
    let reasons = report.reasons.iter().take(REASONS_SAID);
    said.extend(reasons.map(|reason| crate::pages::said(&words, reason)));
    Ok(said.join("\n").replace(['\u{2068}', '\u{2069}'], ""))
}

/// So many reasons stand on a terminal without hiding the figures.
const REASONS_SAID: usize = 20;

/// A name that is no line is somebody's joke; the file may be good all the same.
fn line(file_name: &str) -> Line {
    let short: String = file_name.chars().take(200).collect();
    Line::parse("file", &short).unwrap_or_else(|_| Line::parse("file", "–").expect("a line"))
}
