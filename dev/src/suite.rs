//! The test suite, on one engine: with nextest where it is installed, else with `cargo test`.

use std::{fs, process::ExitCode, thread, time::Instant};

use anyhow::{Result, bail};

use crate::{postgres::Postgres, program::Program, report::shown, tally::Tally, tree};

/// What of the suite runs, and where.
#[derive(Default)]
pub(crate) struct Suite<'a> {
    pub(crate) packages: &'a [String],
    pub(crate) filter: Option<&'a str>,
    /// Without it the tests use SQLite in memory.
    pub(crate) postgres_url: Option<String>,
    /// Every test is named as it passes, and the lock file must be right.
    pub(crate) thorough: bool,
}

/// `cargo dev test`: quick, on SQLite unless PostgreSQL is asked for.
pub(crate) fn quick(
    on_postgres: bool,
    packages: &[String],
    filter: Option<&str>,
) -> Result<ExitCode> {
    let began = Instant::now();
    let postgres = on_postgres.then(Postgres::start).transpose()?;
    let postgres_url = postgres.as_ref().map(Postgres::url);
    let suite = Suite { packages, filter, postgres_url, thorough: false };
    let engine = if on_postgres { "PostgreSQL" } else { "SQLite" };
    println!("→ the tests on {engine}: {}", suite.program(has_nextest()).shown());
    let tally = suite.run()?;
    for reason in &tally.reasons {
        println!("• skipped: {reason}");
    }
    println!("{tally}, in {}", shown(began.elapsed()));
    Ok(if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

impl Suite<'_> {
    pub(crate) fn run(&self) -> Result<Tally> {
        let nextest = has_nextest();
        let mut tally = Tally::default();
        let report = tree::target().join("nextest/dev/junit.xml");
        let _ = fs::remove_file(&report);
        let well = self.program(nextest).watched(|line| {
            if nextest {
                tally.read_nextest_line(line);
            } else {
                tally.read_cargo_test_line(line);
            }
        })?;
        if nextest {
            tally.read_nextest_report(&fs::read_to_string(&report).unwrap_or_default());
        }
        if self.filter.is_some() {
            // The runner counts what was not asked for as skipped.
            tally.skipped = tally.reasons.len();
        }
        if !well && tally.failed == 0 {
            bail!("the tests did not come to their end");
        }
        if tally.passed + tally.failed == 0 && self.filter.is_some() {
            bail!("no test has this in its name");
        }
        Ok(tally)
    }

    fn program(&self, nextest: bool) -> Program {
        let mut program = if nextest {
            Program::cargo("nextest").args([
                "run",
                "--profile",
                "dev",
                "--no-fail-fast",
                "--config-file",
                "dev/nextest.toml",
            ])
        } else {
            Program::cargo("test").arg("--no-fail-fast")
        };
        for package in self.packages {
            program = program.args(["--package", package]);
        }
        if self.packages.is_empty() {
            program = program.arg("--workspace");
        }
        if self.thorough {
            // A snapshot that differs is a failure, not a proposal.
            program = program.arg("--locked").env("INSTA_UPDATE", "no");
        }
        if let Some(url) = &self.postgres_url {
            program = program.env("TEST_POSTGRES_URL", url);
        }
        if nextest {
            let shown = if self.thorough { "pass" } else { "slow" };
            let threads = self.threads().to_string();
            program = program.args(["--status-level", shown, "--test-threads", &threads]);
            program = program.args(self.filter);
        } else {
            program = program.args(self.filter).args(["--", "--show-output"]);
        }
        program
    }

    /// On PostgreSQL a test mostly waits for the server to copy a database.
    fn threads(&self) -> usize {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        if self.postgres_url.is_some() { cores * 2 } else { cores }
    }
}

fn has_nextest() -> bool {
    tree::on_path(&["cargo-nextest"]).is_some()
}
