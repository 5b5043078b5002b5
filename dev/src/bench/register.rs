//! Bringing 100,000 rows into the register while others go on working.

use anyhow::{Context, Result};

use super::Figure;
use crate::{demo::Demo, program::Program, tree};

pub(super) fn run() -> Result<Vec<Figure>> {
    acted("register.mjs", &[])
}

/// What a script that acts as the people says: figures as one line of JSON pairs.
pub(super) fn acted(script: &str, told: &[(&str, &str)]) -> Result<Vec<Figure>> {
    let demo = Demo::start_with("release", &["--activities", "0", "--durable"])?;
    let program = Program::new("node")
        .arg(tree::root().join("dev/bench").join(script))
        .env("STORY_ADDRESS", &demo.address)
        .env("STORY_SIGN_INS", &demo.sign_ins);
    let program = told.iter().fold(program, |program, (name, value)| program.env(name, value));
    let said = program.asked()?;
    let line = said.lines().last().context("the script said nothing")?;
    let pairs = line.trim_start_matches("[[").trim_end_matches("]]").split("],[");
    let figure = |pair: &str| {
        let (what, value) = pair.rsplit_once(',')?;
        let value = format!("{:.2}", value.parse::<f64>().ok()?);
        Some(Figure { what: what.trim_matches('"').to_owned(), value })
    };
    Ok(pairs.filter_map(figure).collect())
}
