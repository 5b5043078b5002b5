//! Bringing places in from the command line.

use std::path::Path;

use acts::work_now;
use anyhow::Context as _;
use basics::{Language, Problem};
use places::{Extent, MapFile};

use crate::{product, settings::Settings};

/// P-codes (CSV, gzipped or not) or boundaries (TopoJSON, GeoJSON), told apart by their ending. The
/// same file twice changes nothing.
pub(crate) async fn import(settings: Settings, file: &Path) -> anyhow::Result<()> {
    let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or("file");
    let is_map = [".topojson", ".geojson", ".json"].iter().any(|end| name.ends_with(end));
    let app = product::open(&settings).await?;
    let imported = work_now(&app, "places.import_file", async |cx| {
        let import = if is_map {
            places::import_boundaries(cx, name, &bytes, MapFile::default()).await?
        } else {
            places::import_codes(cx, name, &bytes, Extent::Part).await?
        };
        cx.leave(&import);
        Ok(import)
    })
    .await;
    let words = app.dictionary.words(Language::ENGLISH);
    let import = imported.map_err(|problem| match problem {
        Problem::Refused(refusals) => {
            let each: Vec<String> = refusals.0.iter().map(|r| words.refusal(r)).collect();
            anyhow::anyhow!(each.join("\n"))
        }
        other => other.into(),
    })?;
    let places::Report { new, changed, unchanged, .. } = &import.report;
    println!("{name}: {new} places are new, {changed} changed, {unchanged} as they were");
    Ok(())
}
