//! `cargo dev power`: the power is cut at every moment of a run of the product's database.
//!
//! The harness is a workspace of its own (`dev/power`): it needs libclang, and it builds `database`
//! with a feature that nothing else may be built with.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::{program::Program, tree};

pub(crate) fn run(states: u64, seed: u64) -> Result<ExitCode> {
    trials(states, seed)?;
    Ok(ExitCode::SUCCESS)
}

/// The run with what the product uses, and the two controls that must fail.
pub(crate) fn trials(states: u64, seed: u64) -> Result<()> {
    let harness = Program::cargo("run")
        .args(["--quiet", "--locked", "--manifest-path", "dev/power/Cargo.toml", "--target-dir"])
        .arg(tree::target().join("power"))
        .args(["--".to_owned(), states.to_string(), seed.to_string()]);
    if !harness.run()? {
        bail!("the power-loss harness found something");
    }
    Ok(())
}
