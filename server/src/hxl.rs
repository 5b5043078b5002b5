//! `comity hxl`: the tool for people who work with HXL files, without the rest of the product.

mod clean;
mod count;
mod input;
mod merge;
mod output;
mod progress;
#[cfg(test)]
mod tests;
mod tool;
mod validate;

use std::{ffi::OsString, process::ExitCode};

use clap::{Args, Parser, Subcommand};

use input::Reading;
use output::Writing;
use tool::Tool;

/// Check, clean, count and merge tables with HXL tags: CSV, XLSX, XLS, ODS and JSON.
///
/// Separated text is streamed, so that files of any length take little memory. FILE may be `-` for
/// the standard input. Tag patterns such as `#org+impl-code`, `#adm1+code!` or `#*+name` say which
/// columns are meant; several stand with commas between them.
///
/// It ends with 0 where all is well, with 1 where a file is not valid, and with 2 where it could
/// not do what was asked.
#[derive(Parser)]
#[command(name = "comity hxl", bin_name = "comity hxl", version)]
struct Command {
    #[command(flatten)]
    manner: Manner,
    #[command(subcommand)]
    what: What,
}

/// How it speaks.
#[derive(Args, Clone, Debug, Default)]
struct Manner {
    /// The language of what is said: en, fr or ar. Otherwise that of the environment.
    #[arg(long, global = true)]
    language: Option<String>,
    /// Say nothing on the standard error but why something could not be done.
    #[arg(long, short, global = true)]
    quiet: bool,
}

#[derive(Subcommand)]
enum What {
    /// Say what in a file does not keep a schema, and where.
    Validate(validate::Validate),
    /// Write a file out again with tidy spaces, dates, numbers and coordinates.
    Clean(clean::Clean),
    /// Count rows by their values, and add up numbers.
    Count(count::Count),
    /// Put values from a second file into the rows with the same keys.
    Merge(merge::Merge),
}

/// Answers how the program ends.
pub(crate) fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let command = Command::parse_from(args);
    let tool = Tool::new(&command.manner);
    let done = match &command.what {
        What::Validate(validate) => validate.run(&tool),
        What::Clean(clean) => clean.run(&tool),
        What::Count(count) => count.run(&tool),
        What::Merge(merge) => merge.run(&tool),
    };
    done.unwrap_or_else(|problem| tool.failed(&problem))
}
