//! `comity hxl validate`: what in a file does not keep a schema, and where.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use basics::Problem;
use clap::{Args, ValueEnum};
use hxl::{
    Dataset, Schema,
    schema::Severity,
    validate::{Listing, Report, validate},
};

use super::{
    Reading,
    input::{Placed, shown},
    tool::Tool,
};

#[derive(Args)]
pub(super) struct Validate {
    /// The file, or `-` for the standard input.
    file: PathBuf,
    /// The schema, itself an HXL file. Otherwise the core schema, which fits any dataset.
    #[arg(long, short)]
    schema: Option<PathBuf>,
    /// Where a schema names an address with allowed values: the file in which they are, as
    /// ADDRESS=FILE. May be given several times.
    #[arg(long)]
    values: Vec<Placed>,
    /// The least grave that counts.
    #[arg(long, value_enum, default_value_t = Level::Info)]
    level: Level,
    /// The report as JSON, in the shape of the HXL Proxy's.
    #[arg(long)]
    json: bool,
    /// How many places are shown for each issue.
    #[arg(long, default_value_t = 5)]
    examples: usize,
    /// How many places of each issue are listed in JSON; all are counted.
    #[arg(long, default_value_t = 1000)]
    places_max: usize,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Clone, Copy, ValueEnum)]
enum Level {
    Info,
    Warning,
    Error,
}

impl From<Level> for Severity {
    fn from(level: Level) -> Self {
        match level {
            Level::Info => Self::Info,
            Level::Warning => Self::Warning,
            Level::Error => Self::Error,
        }
    }
}

/// A file that does not keep its schema.
const NOT_VALID: u8 = 1;

impl Validate {
    pub(super) fn run(&self, tool: &Tool) -> Result<ExitCode, Problem> {
        let schema = match &self.schema {
            Some(path) => self.schema(path, tool)?,
            None => Schema::core(),
        };
        let mut dataset = self.reading.open(&self.file, tool)?;
        let locations_max = if self.json { self.places_max } else { self.examples };
        let report = validate(&schema, &mut dataset, Listing { locations_max })?;
        // The file is read: the line that told how far is taken away.
        drop(dataset);
        let report = report.from(self.level.into());
        self.say(&report, tool).map_err(|error| Problem::Broken(Box::new(error)))?;
        Ok(if report.is_valid() { ExitCode::SUCCESS } else { ExitCode::from(NOT_VALID) })
    }

    fn schema(&self, path: &Path, tool: &Tool) -> Result<Schema, Problem> {
        let mut dataset = self.reading.open_other(path, tool)?;
        Schema::read(&mut dataset, &mut |address| self.values(path, address, tool))
    }

    /// A file that was named for the address, or one that lies beside the schema.
    fn values(&self, schema: &Path, address: &str, tool: &Tool) -> Option<Dataset> {
        let named = self.values.iter().find(|placed| placed.address == address);
        let beside = || schema.parent().unwrap_or(Path::new("")).join(address);
        let path = named.map_or_else(beside, |placed| placed.file.clone());
        path.is_file().then(|| self.reading.open_other(&path, tool).ok()).flatten()
    }

    fn say(&self, report: &Report, tool: &Tool) -> io::Result<()> {
        let mut out = io::stdout().lock();
        if self.json {
            serde_json::to_writer_pretty(&mut out, &report.json(&tool.words))?;
            writeln!(out)?;
        } else {
            write!(out, "{}", report.said(&tool.words, &shown(&self.file), self.examples))?;
        }
        out.flush()
    }
}
