//! 10,000 names looked for in a list of 20,000 entries, each with its name and an alias, beside
//! RapidFuzz, which compares each with each.

use anyhow::{Context, Result, bail, ensure};

use super::{Amount, Figure, folder};
use crate::{needs, program::Program, tree};

const NAMES: &str = "10000";
const ENTRIES: &str = "20000";
/// One name of a hundred was planted.
const PLANTED: f64 = 100.0;
const ROUNDS: &str = "5";

/// The limit that is kept.
const SECONDS_MAX: f64 = 2.0;

pub(super) fn run() -> Result<Vec<Figure>> {
    let build = Program::cargo("build").args(["--release", "-p", "screening", "--examples"]);
    if !build.run()? {
        bail!("the examples of screening do not build");
    }
    let python = needs::rapidfuzz_python()?;
    let script = tree::root().join("dev/bench/screening.py");
    let folder = folder("screening")?;
    let make = Program::new(&python).arg(&script).arg("make").arg(&folder);
    make.args([NAMES, ENTRIES]).asked()?;
    println!("  {NAMES} names in a list of {ENTRIES}, ours");
    let example = tree::target().join("release/examples/screen_names");
    let files = [folder.join("names.tsv"), folder.join("entries.tsv")];
    let ours = Program::new(example).arg(&files[0]).arg(&files[1]).arg(ROUNDS);
    let [indexed, took, planted, found] = numbers(&ours.asked()?)?;
    println!("  the same with RapidFuzz");
    let theirs = Program::new(&python).arg(&script).arg("look").arg(&folder);
    let [their_took, their_planted, their_found] = numbers(&theirs.asked()?)?;
    // Fast and blind would be no feat.
    ensure!(planted >= PLANTED, "of {PLANTED} planted names only {planted} were found");
    let peer = "RapidFuzz";
    Ok(vec![
        Figure::of(format!("{NAMES} names in a list of {ENTRIES}"), Amount::Seconds(took))
            .beside(peer, Amount::Seconds(their_took))
            .at_most(Amount::Seconds(SECONDS_MAX)),
        Figure::of("  of that the index", Amount::Seconds(indexed)),
        Figure::of("  planted and found, of 100", Amount::Count(planted))
            .beside(peer, Amount::Count(their_planted)),
        Figure::of("  proposed in all", Amount::Count(found))
            .beside(peer, Amount::Count(their_found)),
    ])
}

fn numbers<const N: usize>(said: &str) -> Result<[f64; N]> {
    let line = said.lines().last().context("nothing was said")?;
    let numbers = line.split_whitespace().map(str::parse).collect::<Result<Vec<f64>, _>>()?;
    numbers.try_into().map_err(|numbers| anyhow::anyhow!("other figures: {numbers:?}"))
}
