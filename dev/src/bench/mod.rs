//! Benches: what the product takes for something a person waits for, as a table beside its peers
//! and its limits.
//!
//! A bench is a function that answers figures. It runs the released binary, several times, and
//! tells the median: a single time on a shared machine says little.

mod directory;
mod directus;
mod disk;
mod figure;
mod filled;
mod guest;
mod hxl;
mod import;
mod load;
mod overlaps;
mod owed;
mod peers;
mod register;
mod running;
mod screening;
mod serving;
mod workbook;

use std::{
    fs,
    path::PathBuf,
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::{demo, tree};
use figure::{Amount, Figure, table};

struct Bench {
    name: &'static str,
    about: &'static str,
    run: fn(&Wanted) -> Result<Vec<Figure>>,
}

/// How large a bench is.
pub(crate) struct Wanted {
    /// Rows of the made files that are read.
    pub(crate) rows: usize,
    /// Activities of the largest register.
    pub(crate) activities: usize,
}

const BENCHES: [Bench; 10] = [
    Bench { name: "owed", about: "what 5,000 obligations take", run: |_| owed::run() },
    Bench {
        name: "directory",
        about: "whom to call, of 50,000 focal points",
        run: |_| directory::run(),
    },
    Bench { name: "hxl", about: "an HXL file held to its schema, beside its peers", run: hxl::run },
    Bench { name: "import", about: "10,000 P-codes from file to places", run: |_| import::run() },
    Bench { name: "register", about: "100,000 rows into the register", run: |_| register::run() },
    Bench {
        name: "serving",
        about: "pages of a register of a million activities",
        run: serving::run,
    },
    Bench { name: "overlaps", about: "overlaps, all and of one", run: overlaps::run },
    Bench {
        name: "screening",
        about: "10,000 names in a sanctions list of 20,000, beside its peer",
        run: |_| screening::run(),
    },
    Bench { name: "peers", about: "the list as JSON, beside its peers", run: peers::run },
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
    let (mut figures, mut failed) = (Vec::new(), Vec::new());
    for bench in chosen {
        println!("→ {}: {}", bench.name, bench.about);
        // An hour of figures is not lost to a bench that fails after them.
        match (bench.run)(wanted) {
            Ok(found) => figures.extend(found.into_iter().map(|figure| (bench.name, figure))),
            Err(error) => failed.push(format!("{}: {error:#}", bench.name)),
        }
    }
    // Durable writes swing with a neighbour's load: no figure is read without this beside it.
    figures.push(("disk", Figure::of("4 KiB made durable", Amount::took(disk::probe()?))));
    println!("\n{}", report(&figures));
    if failed.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("failed:\n  {}", failed.join("\n  "));
    Ok(ExitCode::FAILURE)
}

/// The table, and under it how many of the limits are kept.
fn report(figures: &[(&str, Figure)]) -> String {
    let line = |(bench, figure): &(&str, Figure)| {
        let [what, ours, peer, ratio, limit, kept] = figure.cells();
        [(*bench).to_owned(), what, ours, peer, ratio, limit, kept]
    };
    let lines: Vec<_> = figures.iter().map(line).collect();
    let limited: Vec<bool> = figures.iter().filter_map(|(_, figure)| figure.is_kept()).collect();
    let kept = limited.iter().filter(|is_kept| **is_kept).count();
    format!("{}\n\n{kept} of {} limits kept", table(&lines), limited.len())
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

/// The median of numbers; nothing of none.
fn middle_of(numbers: impl IntoIterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.into_iter().collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
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
