//! Bringing in a list of P-codes from the command line: read, judge, save.

use std::{fmt::Write, fs};

use anyhow::{Result, bail};

use super::{Amount, Figure, folder, median};
use crate::{program::Program, tree};

const ROWS: usize = 10_000;

pub(super) fn run() -> Result<Vec<Figure>> {
    let folder = folder("import")?;
    let file = folder.join("pcodes.csv");
    fs::write(&file, rows(ROWS))?;
    let mut runs = 0;
    let took = median(3, || {
        runs += 1;
        let import = Program::new(tree::server_binary("release"))
            .arg("import")
            .arg(&file)
            .arg("--data")
            .arg(folder.join(format!("data-{runs}")));
        if !import.run()? {
            bail!("the import failed");
        }
        Ok(())
    })?;
    let a_second = ROWS as f64 / took.as_secs_f64();
    Ok(vec![
        Figure::of("10,000 P-codes", Amount::took(took)),
        Figure::of("  rows", Amount::EachSecond(a_second)),
    ])
}

/// The list in the form of the published one, the same each time: regions of four hundred
/// districts each.
fn rows(count: usize) -> String {
    let mut text = String::from("Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n");
    for i in 0..count {
        let (region, district) = (1 + i / 401, i % 401);
        // Writing to a string does not fail.
        let _ = if district == 0 {
            writeln!(text, "MLI,1,ML{region:02},Region {region},MLI,2021-11-17")
        } else {
            let name = format!("District {region}-{district}");
            writeln!(text, "MLI,2,ML{region:02}{district:03},{name},ML{region:02},2021-11-17")
        };
    }
    text
}
