//! Where the tool writes tables: the standard output, or a file that appears when it is whole.

use std::{
    ffi::OsStr,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use basics::{Clock as _, Problem, Refusal};
use clap::{Args, ValueEnum};
use hxl::{Column, Format, Output};
use jiff::tz::TimeZone;
use tempfile::NamedTempFile;

use crate::ambient::SystemClock;

#[derive(Args, Clone, Debug, Default)]
pub(super) struct Writing {
    /// The file to write. Otherwise the standard output.
    #[arg(long, short = 'o')]
    to: Option<PathBuf>,
    /// The form. Otherwise that of the file's name, or CSV.
    #[arg(long, value_enum)]
    format: Option<Form>,
    /// The same as `--format json`.
    #[arg(long, conflicts_with = "format")]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    /// Comma-separated, for spreadsheets; texts like formulas are made harmless.
    Csv,
    /// Lists of cells, the first two being headers and tags.
    Json,
    /// Objects with the tags as keys.
    Objects,
    Xlsx,
}

impl Writing {
    fn format(&self) -> Format {
        let extension = self.to.as_deref().and_then(Path::extension).and_then(OsStr::to_str);
        match (self.format, self.json, extension) {
            (Some(Form::Csv), ..) => Format::Csv,
            (Some(Form::Objects), ..) => Format::JsonObjects,
            (Some(Form::Xlsx), ..) | (None, false, Some("xlsx")) => Format::Xlsx,
            (Some(Form::Json), ..) | (_, true, _) | (None, _, Some("json")) => Format::Json,
            (None, false, _) => Format::Csv,
        }
    }

    pub(super) fn open(&self, columns: &[Column]) -> Result<Output<Target>, Problem> {
        let target = match &self.to {
            Some(path) => Target::file(path).map_err(|error| cannot_write(path, &error))?,
            None => Target::Standard(BufWriter::new(io::stdout())),
        };
        let today = SystemClock.now().day_in(&TimeZone::UTC);
        Output::new(target, self.format(), columns, today)
    }

    /// Everything is written: the file takes its place.
    pub(super) fn close(&self, output: Output<Target>) -> Result<(), Problem> {
        let closed = match output.finish()? {
            Target::Standard(mut standard) => standard.flush(),
            Target::File(file, path) => file
                .into_inner()
                .map_err(io::IntoInnerError::into_error)
                .and_then(|file| file.persist(path).map_err(|error| error.error))
                .map(drop),
        };
        match (closed, &self.to) {
            (Ok(()), _) => Ok(()),
            (Err(error), Some(path)) => Err(cannot_write(path, &error)),
            (Err(error), None) => Err(Problem::Broken(Box::new(error))),
        }
    }
}

pub(super) enum Target {
    Standard(BufWriter<io::Stdout>),
    File(BufWriter<NamedTempFile>, PathBuf),
}

impl Target {
    /// Beside its place, so that taking it is one step; and what is read may be what is written.
    fn file(path: &Path) -> io::Result<Self> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        Ok(Self::File(BufWriter::new(file), path.to_owned()))
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Standard(standard) => standard.write(bytes),
            Self::File(file, _) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Standard(standard) => standard.flush(),
            Self::File(file, _) => file.flush(),
        }
    }
}

fn cannot_write(path: &Path, error: &io::Error) -> Problem {
    Refusal::new("file", "tool-cannot-write")
        .with("file", path.display().to_string())
        .with("why", error.to_string())
        .into()
}
