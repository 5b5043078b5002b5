//! `comity hxl clean`: a file written out again, tidy.

use std::{path::PathBuf, process::ExitCode};

use basics::Problem;
use clap::Args;
use hxl::{Cleaning, Pattern, Query};

use super::{Reading, Writing, input::shown, tool::Tool};

/// Without any of the options that name columns, it cleans what is safe anywhere: spaces in all of
/// them, dates in `#date`, numbers in those that count people or money, coordinates in `#geo`.
#[derive(Args)]
pub(super) struct Clean {
    /// The file, or `-` for the standard input.
    file: PathBuf,
    /// Columns whose spaces are made single, and dropped at both ends.
    #[arg(long, short, value_name = "TAGS")]
    whitespace: Option<String>,
    /// Columns that become upper case.
    #[arg(long, short, value_name = "TAGS")]
    upper: Option<String>,
    /// Columns that become lower case.
    #[arg(long, short, value_name = "TAGS")]
    lower: Option<String>,
    /// Columns whose dates become ISO dates, such as 2026-03-31.
    #[arg(long, short, value_name = "TAGS")]
    date: Option<String>,
    /// Columns whose numbers get a point before decimals and no other sign.
    #[arg(long, short, value_name = "TAGS")]
    number: Option<String>,
    /// Columns with +lat, +lon or +coord whose coordinates become decimal degrees.
    #[arg(long, value_name = "TAGS")]
    latlon: Option<String>,
    /// Empty dates, numbers and coordinates that cannot be read, instead of leaving them.
    #[arg(long, short)]
    purge: bool,
    /// Clean only rows such as `#adm1=Gao`. May be given several times: one is enough.
    #[arg(long = "rows", value_name = "QUERY")]
    queries: Vec<String>,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    writing: Writing,
}

impl Clean {
    pub(super) fn run(&self, tool: &Tool) -> Result<ExitCode, Problem> {
        let cleaning = self.cleaning()?;
        let mut dataset = self.reading.open(&self.file, tool)?;
        let cleaner = cleaning.prepare(&mut dataset)?;
        let mut output = self.writing.open(dataset.columns())?;
        let cleaned = cleaner.run(&mut dataset, |cells| output.texts(cells))?;
        self.writing.close(output)?;
        let counts = [
            ("file", shown(&self.file).into()),
            ("rows", tool.number(cleaned.rows)),
            ("changed", tool.number(cleaned.changed)),
            ("unclear", tool.number(cleaned.unclear)),
        ];
        tool.note("tool-cleaned", &counts);
        for example in &cleaned.examples {
            let tag = dataset.columns()[example.column].tag_text().to_owned();
            let args = [
                ("row", example.row.to_string().into()),
                ("tag", tag.into()),
                ("value", example.value.as_str().into()),
            ];
            tool.note(if self.purge { "tool-purged" } else { "tool-unclear" }, &args);
        }
        Ok(ExitCode::SUCCESS)
    }

    fn cleaning(&self) -> Result<Cleaning, Problem> {
        let asked =
            [&self.whitespace, &self.upper, &self.lower, &self.date, &self.number, &self.latlon];
        let list = |tags: &Option<String>| Pattern::parse_list(tags.as_deref().unwrap_or_default());
        let chosen = if asked.iter().all(|tags| tags.is_none()) {
            Cleaning::usual()
        } else {
            Cleaning {
                spaces: list(&self.whitespace)?,
                upper: list(&self.upper)?,
                lower: list(&self.lower)?,
                dates: list(&self.date)?,
                numbers: list(&self.number)?,
                coordinates: list(&self.latlon)?,
                ..Cleaning::default()
            }
        };
        Ok(Cleaning { purges: self.purge, queries: queries(&self.queries)?, ..chosen })
    }
}

pub(super) fn queries(texts: &[String]) -> Result<Vec<Query>, Problem> {
    Ok(texts.iter().map(|text| Query::parse(text)).collect::<Result<_, _>>()?)
}
