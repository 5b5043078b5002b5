//! `comity hxl count`: rows counted by their values.

use std::{path::PathBuf, process::ExitCode};

use basics::Problem;
use clap::Args;
use hxl::{Aggregate, Counting, Pattern};

use super::{Reading, Writing, clean::queries, tool::Tool};

#[derive(Args)]
pub(super) struct Count {
    /// The file, or `-` for the standard input.
    file: PathBuf,
    /// The columns by which is counted, such as `#org,#adm1`. Without them, all rows are one.
    #[arg(long, short, value_name = "TAGS", default_value = "")]
    tags: String,
    /// What is added up, such as `sum(#affected) as Affected#affected+total`: count, sum, average,
    /// min, max or concat. May be given several times. Otherwise rows are counted.
    #[arg(long = "aggregate", short, value_name = "WHAT")]
    aggregates: Vec<String>,
    /// Count only rows such as `#adm1=Gao`. May be given several times: one is enough.
    #[arg(long = "rows", value_name = "QUERY")]
    queries: Vec<String>,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    writing: Writing,
}

impl Count {
    pub(super) fn run(&self, tool: &Tool) -> Result<ExitCode, Problem> {
        let aggregates = self.aggregates.iter().map(|text| Aggregate::parse(text));
        let counting = Counting {
            keys: Pattern::parse_list(&self.tags)?,
            aggregates: aggregates.collect::<Result<_, _>>()?,
            queries: queries(&self.queries)?,
        };
        let mut dataset = self.reading.open(&self.file, tool)?;
        let counted = counting.run(&mut dataset)?;
        drop(dataset);
        let mut output = self.writing.open(&counted.columns)?;
        for row in counted.rows {
            output.values(row)?;
        }
        self.writing.close(output)?;
        Ok(ExitCode::SUCCESS)
    }
}
