//! The browser stories: what a person does with the product, told to a real browser.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use anyhow::{Context, Result, bail};

use crate::{
    demo::{self, Demo},
    needs,
    program::Program,
    report::shown,
    tally::Tally,
    tree,
};

fn folder() -> PathBuf {
    tree::root().join("dev/stories")
}

pub(crate) fn browser() -> Option<PathBuf> {
    tree::on_path(&["chromium", "chromium-browser", "google-chrome"])
}

/// Brings the modules that the lock file names, unless they are there already.
pub(crate) fn install() -> Result<()> {
    let lock = fs::read_to_string(folder().join("package-lock.json"))?;
    let installed = tree::target().join("stories-installed");
    if folder().join("node_modules").is_dir()
        && fs::read_to_string(&installed).is_ok_and(|before| before == lock)
    {
        return Ok(());
    }
    Program::new("npm").args(["ci", "--ignore-scripts"]).within(&folder()).asked()?;
    fs::write(installed, lock)?;
    Ok(())
}

/// Tells every story against a demonstration server of its own.
pub(crate) fn tell(pictures: Option<&Path>) -> Result<Tally> {
    let browser = browser().context("no Chromium is installed")?;
    demo::build(&[])?;
    let demo = Demo::start()?;
    let mut program = Program::new("node")
        .args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
        .args(files()?)
        .env("STORY_ADDRESS", &demo.address)
        .env("STORY_SIGN_INS", &demo.sign_ins)
        .env("STORY_BROWSER", browser);
    if let Some(folder) = pictures {
        program = program.env("STORY_PICTURES", folder);
    }
    let mut tally = Tally::default();
    let well = program.watched(|line| tally.read_node_line(line))?;
    if !well && tally.failed == 0 {
        bail!("the stories did not come to their end");
    }
    if tally.passed + tally.failed == 0 {
        bail!("no story was told");
    }
    Ok(tally)
}

/// `cargo dev screenshots`.
pub(crate) fn screenshots() -> Result<ExitCode> {
    let began = Instant::now();
    println!("→ what the stories need");
    print!("{}", needs::provide()?);
    let pictures = tree::root().join("docs/screenshots");
    fs::create_dir_all(&pictures)?;
    println!("→ the stories, with their pictures in docs/screenshots");
    let tally = tell(Some(&pictures))?;
    println!("{tally}, in {}", shown(began.elapsed()));
    Ok(if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn files() -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder())?.collect::<Result<Vec<_>, _>>()?;
    let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "mjs"));
    files.sort();
    Ok(files)
}
