//! `comity hxl merge`: values from a second file, put into the rows with the same keys.

use std::{path::PathBuf, process::ExitCode};

use basics::Problem;
use clap::Args;
use hxl::{Merging, Pattern};

use super::{Reading, Writing, clean::queries, input::shown, tool::Tool};

#[derive(Args)]
pub(super) struct Merge {
    /// The file, or `-` for the standard input.
    file: PathBuf,
    /// The file that the values come from; it is kept in memory.
    with: PathBuf,
    /// The columns by which rows of both files are told, such as `#adm1+code`.
    #[arg(long, short, value_name = "TAGS")]
    keys: String,
    /// The columns that are taken from the second file.
    #[arg(long, short, value_name = "TAGS")]
    tags: String,
    /// Fill the columns that the first file has already, where it has them, instead of adding new
    /// ones.
    #[arg(long, short)]
    replace: bool,
    /// Together with `--replace`: also over values that are there.
    #[arg(long, short = 'O', requires = "replace")]
    overwrite: bool,
    /// Take only rows such as `#date>2026-01-01` of the second file. May be given several times.
    #[arg(long = "rows", value_name = "QUERY")]
    queries: Vec<String>,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    writing: Writing,
}

impl Merge {
    pub(super) fn run(&self, tool: &Tool) -> Result<ExitCode, Problem> {
        let merging = Merging {
            keys: Pattern::parse_list(&self.keys)?,
            tags: Pattern::parse_list(&self.tags)?,
            replaces: self.replace,
            overwrites: self.overwrite,
            queries: queries(&self.queries)?,
        };
        let mut first = self.reading.open(&self.file, tool)?;
        let mut second = self.reading.open_other(&self.with, tool)?;
        let merger = merging.prepare(&mut first, &mut second)?;
        drop(second);
        let mut output = self.writing.open(merger.columns())?;
        let merged = merger.run(&mut first, |cells| output.texts(cells))?;
        self.writing.close(output)?;
        let counts = [
            ("file", shown(&self.file).into()),
            ("rows", tool.number(merged.rows)),
            ("matched", tool.number(merged.matched)),
        ];
        tool.note("tool-merged", &counts);
        Ok(ExitCode::SUCCESS)
    }
}
