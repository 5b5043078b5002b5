//! Benches: what the product takes for something a person waits for, as a table.
//!
//! A bench is a function that answers figures. It runs the released binary, several times, and
//! tells the median: a single time on a shared machine says little.

mod disk;
mod hxl;
mod import;
mod register;
mod workbook;

use std::{
    fs,
    path::PathBuf,
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::{demo, report::shown, tree};

struct Bench {
    name: &'static str,
    about: &'static str,
    run: fn(&Wanted) -> Result<Vec<Figure>>,
}

/// How large a bench is.
pub(crate) struct Wanted {
    /// Rows of the made files that are read.
    pub(crate) rows: usize,
}

/// One line of the table.
struct Figure {
    what: String,
    value: String,
}

const BENCHES: [Bench; 4] = [
    Bench { name: "hxl", about: "an HXL file held to its schema, beside its peers", run: hxl::run },
    Bench { name: "import", about: "10,000 P-codes from file to places", run: |_| import::run() },
    Bench { name: "register", about: "100,000 rows into the register", run: |_| register::run() },
    Bench {
        name: "workbook",
        about: "275,000 rows in a workbook, and bombs",
        run: |_| workbook::run(),
    },
];

/// `cargo dev bench`.
pub(crate) fn run(name: Option<&str>, wanted: &Wanted) -> Result<ExitCode> {
    let chosen: Vec<&Bench> =
        BENCHES.iter().filter(|bench| name.is_none_or(|name| name == bench.name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = BENCHES.iter().map(|bench| bench.name).collect();
        bail!("there is no such bench; there are: {}", names.join(", "));
    }
    println!("→ building the server as it is released");
    demo::build(&["--release"])?;
    let mut lines = Vec::new();
    for bench in chosen {
        println!("→ {}: {}", bench.name, bench.about);
        for figure in (bench.run)(wanted)? {
            lines.push(format!("{:<10} {:<40} {:>16}", bench.name, figure.what, figure.value));
        }
    }
    // Durable writes swing with a neighbour's load: no figure is read without this beside it.
    lines.push(format!("{:<10} {:<40} {:>16}", "disk", "4 KiB made durable", disk::probe()?));
    println!("\n{}", lines.join("\n"));
    Ok(ExitCode::SUCCESS)
}

/// An empty folder for one bench.
fn folder(bench: &str) -> Result<PathBuf> {
    let folder = tree::target().join("bench").join(bench);
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The median of `times` runs.
fn median(times: usize, mut work: impl FnMut() -> Result<()>) -> Result<Duration> {
    let mut took = Vec::with_capacity(times);
    for _ in 0..times {
        let began = Instant::now();
        work()?;
        took.push(began.elapsed());
    }
    Ok(middle(took))
}

/// The median of times that were taken; nothing of none.
fn middle(took: impl IntoIterator<Item = Duration>) -> Duration {
    let mut took: Vec<Duration> = took.into_iter().collect();
    took.sort();
    took.get(took.len() / 2).copied().unwrap_or_default()
}

impl Figure {
    fn duration(what: &str, took: Duration) -> Self {
        Self { what: what.to_owned(), value: shown(took) }
    }

    fn seconds(what: &str, took: Duration) -> Self {
        Self { what: what.to_owned(), value: format!("{:.2} s", took.as_secs_f64()) }
    }

    fn tenths(what: &str, number: f64) -> Self {
        Self { what: what.to_owned(), value: format!("{number:.1}") }
    }

    fn number(what: &str, number: f64) -> Self {
        Self { what: what.to_owned(), value: format!("{number:.0}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_told_not_the_luckiest_run() {
        let mut naps = [1, 60, 30].into_iter();
        let took = median(3, || {
            std::thread::sleep(Duration::from_millis(naps.next().unwrap()));
            Ok(())
        });
        assert!((30..60).contains(&took.unwrap().as_millis()));
    }
}
