//! Bringing places in from the command line.

use std::path::Path;

use anyhow::Context as _;
use basics::Problem;
use words::Words;

use crate::{product, settings::Settings};

/// P-codes (CSV, gzipped or not) or boundaries (TopoJSON, GeoJSON), told apart by their content.
/// The same file twice changes nothing.
pub(crate) async fn import(settings: &Settings, file: &Path, words: &Words) -> anyhow::Result<()> {
    let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or("file");
    let app = product::open(settings, words).await?.app;
    let said = places::import_file(&app, name, bytes).await.map_err(|problem| match problem {
        Problem::Refused(refusals) => {
            let each: Vec<String> = refusals.0.iter().map(|r| words.refusal(r)).collect();
            anyhow::anyhow!(each.join("\n"))
        }
        other => other.into(),
    })?;
    println!("{said}");
    Ok(())
}
