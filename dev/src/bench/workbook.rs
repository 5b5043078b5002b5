//! The honest workbook of 275,000 rows, and the bombs: what reading each costs, alone in a process,
//! and how long the honest one takes from upload to preview.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use super::{Amount, Figure, folder, register::acted};
use crate::{program::Program, tree};

const ROWS: &str = "275000";
/// No bomb may take more, in seconds and MB: a person's phone could read it.
const SECONDS_MAX: f64 = 2.0;
const MEGABYTES_MAX: f64 = 200.0;

pub(super) fn run() -> Result<Vec<Figure>> {
    let build = ["--release", "--package", "exchange", "--example", "workbooks"];
    if !Program::cargo("build").args(build).run()? {
        bail!("the workbooks do not build");
    }
    let folder = folder("workbook")?;
    let honest = folder.join("honest.xlsx");
    tool().args(["honest", ROWS]).arg(&honest).asked()?;
    let read = Read::of(&honest)?;
    if read.found != ROWS {
        bail!("the honest workbook: {}", read.found);
    }
    let size = fs::metadata(&honest)?.len() as f64 / f64::from(1 << 20);
    let mut figures = vec![
        Figure::of(format!("{ROWS} rows as a file"), Amount::Mib(size)),
        Figure::of("  they are read", Amount::Seconds(read.seconds)),
        Figure::of("  most memory meanwhile", Amount::Mib(read.megabytes)),
    ];
    figures.extend(bombs(&folder)?);
    let path = honest.to_str().context("a path that is no text")?;
    figures.extend(acted("workbook.mjs", &[("BENCH_FILE", path)])?);
    Ok(figures)
}

fn bombs(folder: &Path) -> Result<Vec<Figure>> {
    let mut worst = (0.0_f64, 0.0_f64);
    let listed = tool().arg("bombs").arg(folder).asked()?;
    for line in listed.lines() {
        let [file, why, name] = line.split('\t').collect::<Vec<_>>()[..] else {
            bail!("no bomb: {line}");
        };
        let read = Read::of(Path::new(file))?;
        if read.found != why || read.seconds > SECONDS_MAX || read.megabytes > MEGABYTES_MAX {
            bail!("{name}: {} in {} s, {} MB", read.found, read.seconds, read.megabytes);
        }
        worst = (worst.0.max(read.seconds), worst.1.max(read.megabytes));
    }
    Ok(vec![
        Figure::of("bombs refused", Amount::Count(listed.lines().count() as f64)),
        Figure::of("  the slowest of them", Amount::Seconds(worst.0))
            .at_most(Amount::Seconds(SECONDS_MAX)),
        Figure::of("  most memory meanwhile", Amount::Mib(worst.1))
            .at_most(Amount::Mib(MEGABYTES_MAX)),
    ])
}

/// What a file cost a process that read nothing else.
struct Read {
    seconds: f64,
    megabytes: f64,
    /// How many rows, or the key of the refusal.
    found: String,
}

impl Read {
    fn of(file: &Path) -> Result<Self> {
        let said = tool().arg("open").arg(file).asked()?;
        let [seconds, megabytes, found] = said.trim().split('\t').collect::<Vec<_>>()[..] else {
            bail!("{}: {said}", file.display());
        };
        Ok(Self {
            seconds: seconds.parse()?,
            megabytes: megabytes.parse()?,
            found: found.to_owned(),
        })
    }
}

fn tool() -> Program {
    Program::new(tree::target().join("release/examples/workbooks"))
}
