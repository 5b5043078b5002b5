//! `cargo dev check`: everything that must hold before a change lands.

use std::{process::ExitCode, thread};

use anyhow::{Result, anyhow, bail};

use crate::{
    api, crash, demo, needs,
    postgres::Postgres,
    power,
    program::Program,
    report::{Done, Report},
    stories,
    suite::Suite,
    tree,
};

pub(crate) fn run() -> Result<ExitCode> {
    let mut report = Report::new();
    // The network is slow and the compiler is not on it: both at once.
    let needs = thread::spawn(needs::provide);
    report.step("form", "every file is formatted", || {
        held(Program::cargo("fmt").args(["--all", "--check"]), "run `cargo fmt --all`")?;
        let power = ["--check", "--manifest-path", "dev/power/Cargo.toml"];
        held(Program::cargo("fmt").args(power), "run `cargo fmt` in dev/power")
    });
    // Its lock follows the platform's manifests, which are changed without a thought of it.
    report.step("locks", "each Cargo.lock is what its manifests ask for", || {
        let power = ["--locked", "--quiet", "--manifest-path", "dev/power/Cargo.toml"];
        held(Program::cargo("fetch").args(power), "run `cargo fetch` in dev/power, and commit it")
    });
    report.step("lints", "clippy finds nothing, in tests neither", || {
        let clippy = Program::cargo("clippy");
        let all = ["--workspace", "--all-targets", "--locked", "--", "-D", "warnings"];
        held(clippy.args(all), "clippy has findings")
    });
    report.step("dependencies", "licences, bans and sources as deny.toml says", dependencies);
    report.step("needs", "what the tests need is on this machine", || {
        let said = needs.join().map_err(|_| anyhow!("the tool broke while installing"))??;
        print!("{said}");
        Ok(Done::Well)
    });
    report.step("suite on SQLite", "every test, each on a database in memory", || {
        Ok(Done::Counted(Suite { thorough: true, ..Suite::default() }.run()?))
    });
    report.step("suite on PostgreSQL", "every test again, on a private server", || {
        let postgres = Postgres::start()?;
        let postgres_url = Some(postgres.url());
        Ok(Done::Counted(Suite { thorough: true, postgres_url, ..Suite::default() }.run()?))
    });
    report.step(
        "crash",
        "the server is killed again and again, and its clients are not cheated",
        || {
            demo::build(&[])?;
            crash::trials(crash::Wanted { kills: 60, seed: 1, postgres: false })?;
            crash::trials(crash::Wanted { kills: 30, seed: 2, postgres: true })?;
            Ok(Done::Well)
        },
    );
    report.step("power", "the power is cut at every moment; NORMAL and OFF must lose", || {
        power::trials(200_000, 1)?;
        Ok(Done::Well)
    });
    report.step("browser stories", "told to Chromium on a demonstration server", || {
        Ok(Done::Counted(stories::tell(None)?))
    });
    report.step("API", "made-up requests are answered as the description says", || {
        Ok(Done::Counted(api::ask(2_000)?))
    });
    nothing_was_skipped(&mut report);
    Ok(report.close())
}

fn held(program: Program, else_say: &str) -> Result<Done> {
    if !program.run()? {
        bail!("{else_say}");
    }
    Ok(Done::Well)
}

fn dependencies() -> Result<Done> {
    if tree::on_path(&["cargo-deny"]).is_none() {
        return Ok(Done::Left("cargo-deny is not installed".to_owned()));
    }
    let deny = Program::cargo("deny").args(["--locked", "check", "licenses", "bans", "sources"]);
    held(deny, "cargo-deny has findings")
}

/// Where a branch is guarded, a test that could not run is a failure: else a suite could pass by
/// finding nothing to read. Without the shared files, as in a copy of the repository elsewhere, and
/// without the network for what is written in Python, skipping is all that can be done.
fn nothing_was_skipped(report: &mut Report) {
    let reasons: Vec<String> = report.reasons().map(str::to_owned).collect();
    for reason in &reasons {
        println!("• skipped: {reason}");
    }
    if !tree::is_ci() {
        return;
    }
    if !tree::shared_data().is_dir() {
        println!("• the shared files are absent: what reads them proved nothing in this run");
        return;
    }
    report.step("nothing skipped", "every test found what it reads", || {
        match reasons.iter().find(|reason| !needs::excuses(reason)) {
            Some(reason) => bail!("a test was skipped: {reason}"),
            None => Ok(Done::Well),
        }
    });
}
