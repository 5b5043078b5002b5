//! Bringing 100,000 rows into the register while others go on working.

use anyhow::{Context, Result};
use serde_json::Value;

use super::{
    Amount, Figure,
    filled::Filled,
    folder,
    running::{Running, free_port},
};
use crate::{program::Program, tree};

pub(super) fn run() -> Result<Vec<Figure>> {
    acted("register.mjs", &[])
}

/// What a script that acts as the people says: figures as one line of JSON.
pub(super) fn acted(script: &str, told: &[(&str, &str)]) -> Result<Vec<Figure>> {
    let empty = Filled::with(0)?.copied_to(folder("acted")?)?;
    let metrics = format!("127.0.0.1:{}", free_port()?);
    let server = Running::comity(&empty.folder, &["--metrics-listen", &metrics])?;
    let program = Program::new("node")
        .arg(tree::root().join("dev/bench").join(script))
        .env("STORY_ADDRESS", &server.address)
        .env("STORY_METRICS", format!("http://{metrics}/metrics"))
        .env("STORY_SIGN_INS", &empty.sign_ins);
    let program = told.iter().fold(program, |program, (name, value)| program.env(name, value));
    let said = program.asked()?;
    let line = said.lines().last().context("the script said nothing")?;
    let said: Vec<Value> = serde_json::from_str(line)?;
    said.iter().map(figure).collect()
}

/// `{"what": …, "seconds": …, "most": …}`: the limit only where there is one.
fn figure(said: &Value) -> Result<Figure> {
    let seconds = |name: &str| said[name].as_f64().map(Amount::Seconds);
    let what = said["what"].as_str().context("a figure of nothing")?;
    let figure = Figure::of(what, seconds("seconds").context("a figure without its number")?);
    Ok(match seconds("most") {
        Some(most) => figure.at_most(most),
        None => figure,
    })
}
