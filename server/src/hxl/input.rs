//! The files that the tool reads, from a path or from the standard input.

use std::{
    fs::File,
    io::{self, Seek},
    path::{Path, PathBuf},
};

use basics::{Problem, Refusal};
use clap::Args;
use exchange::read::Limits;
use hxl::{Dataset, Opening};

use super::{progress::Watched, tool::Tool};

#[derive(Args, Clone, Debug, Default)]
pub(super) struct Reading {
    /// The sheet of a workbook, from 1. Otherwise the first one with HXL tags.
    #[arg(long)]
    sheet: Option<usize>,
    /// The largest workbook or JSON file, in MB: such files are read whole. CSV may have any size.
    #[arg(long, default_value_t = 256)]
    mb_max: usize,
}

impl Reading {
    pub(super) fn open(&self, path: &Path, tool: &Tool) -> Result<Dataset, Problem> {
        self.open_sheet(path, self.sheet, tool)
    }

    /// A file beside the one that is worked on: its sheet is not chosen.
    pub(super) fn open_other(&self, path: &Path, tool: &Tool) -> Result<Dataset, Problem> {
        self.open_sheet(path, None, tool)
    }

    fn open_sheet(
        &self,
        path: &Path,
        sheet: Option<usize>,
        tool: &Tool,
    ) -> Result<Dataset, Problem> {
        let name = shown(path);
        let file = file(path).map_err(|error| {
            Refusal::new("file", "tool-cannot-open")
                .with("file", name.as_str())
                .with("why", error.to_string())
        })?;
        let usual = Limits::default();
        let times = (self.mb_max / 256).max(1);
        let limits = Limits {
            bytes_max: self.mb_max << 20,
            unpacked_bytes_max: usual.unpacked_bytes_max.saturating_mul(times as u64),
            cells_max: usual.cells_max.saturating_mul(times),
            // What is streamed may have any number of rows; what is read whole, as many as fit.
            rows_max: usize::MAX,
            ..usual
        };
        let watched = Watched::new(file, &name, tool).map_err(Problem::broken)?;
        Dataset::open(&name, Box::new(watched), &Opening { limits, sheet })
    }
}

/// The standard input can be read only once: it is laid down first.
fn file(path: &Path) -> io::Result<File> {
    if path != Path::new("-") {
        let file = File::open(path)?;
        return if file.metadata()?.is_dir() {
            Err(io::Error::from(io::ErrorKind::IsADirectory))
        } else {
            Ok(file)
        };
    }
    let mut laid_down = tempfile::tempfile()?;
    io::copy(&mut io::stdin().lock(), &mut laid_down)?;
    laid_down.rewind()?;
    Ok(laid_down)
}

/// The file's name as it is said.
pub(super) fn shown(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display(), |name| Path::new(name).display()).to_string()
}

/// `https://example.org/list=list.csv`: what stands behind an address is in a file.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) address: String,
    pub(super) file: PathBuf,
}

impl std::str::FromStr for Placed {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (address, file) = text.rsplit_once('=').ok_or("write it as ADDRESS=FILE")?;
        Ok(Self { address: address.to_owned(), file: file.into() })
    }
}
