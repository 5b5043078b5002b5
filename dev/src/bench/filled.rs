//! Registers of so many invented activities, filled once and kept for as long as the product's
//! tables and the inventing stay what they are.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use super::running::{Running, free_port};
use crate::{demo::Demo, tree, visit::Visit};

/// A folder that the server can go on with.
pub(super) struct Filled {
    pub(super) folder: PathBuf,
    /// Who may sign in, and with what: JSON.
    pub(super) sign_ins: PathBuf,
}

/// A million are invented in ten minutes or so.
const PATIENCE: Duration = Duration::from_secs(60 * 60);
/// Longer than the longest job takes.
const QUIET_SECONDS: u32 = 60;
const STAMP: &str = "filled-by";
const SIGN_INS: &str = "sign-ins.json";

impl Filled {
    /// One that is there already, or a new one.
    pub(super) fn with(activities: usize) -> Result<Self> {
        let activities = activities.to_string();
        Self::named(&activities, &["--activities", &activities])
    }

    /// One of this name, as the demonstration invents it with these options.
    pub(super) fn named(name: &str, options: &[&str]) -> Result<Self> {
        let folder = tree::target().join("bench/filled").join(name);
        let filled = Self { sign_ins: folder.join(SIGN_INS), folder };
        let stamp = stamp()?;
        let stamped = filled.folder.join(STAMP);
        if fs::read_to_string(&stamped).is_ok_and(|before| before == stamp) {
            return Ok(filled);
        }
        println!("  inventing {name} in {}", filled.folder.display());
        if filled.folder.is_dir() {
            fs::remove_dir_all(&filled.folder)?;
        }
        fs::create_dir_all(&filled.folder)?;
        filled.fill(options)?;
        filled.settle()?;
        fs::write(stamped, stamp)?;
        Ok(filled)
    }

    /// A copy in an empty folder, for whoever changes it.
    pub(super) fn copied_to(&self, folder: PathBuf) -> Result<Self> {
        for entry in WalkDir::new(&self.folder).min_depth(1) {
            let entry = entry?;
            let to = folder.join(entry.path().strip_prefix(&self.folder)?);
            if entry.file_type().is_dir() {
                fs::create_dir_all(to)?;
            } else {
                fs::copy(entry.path(), to)?;
            }
        }
        Ok(Self { sign_ins: folder.join(SIGN_INS), folder })
    }

    pub(super) fn database(&self) -> PathBuf {
        self.folder.join("comity.db")
    }

    fn fill(&self, options: &[&str]) -> Result<()> {
        let folder = self.folder.to_str().context("a path that is no text")?;
        let options = [options, &["--keep", folder]].concat();
        let demo = Demo::start_within(PATIENCE, "release", &options)?;
        fs::copy(&demo.sign_ins, &self.sign_ins)?;
        Ok(())
    }

    /// Everything that the filling put off is done: overlaps are looked for some seconds later.
    /// Some jobs wait for days: once none was done for a while, the others are.
    fn settle(&self) -> Result<()> {
        let metrics = format!("127.0.0.1:{}", free_port()?);
        let server = Running::comity(&self.folder, &["--metrics-listen", &metrics])?;
        let asked = Visit::to(&metrics);
        let (mut last, mut unchanged) = (0, 0);
        for _ in 0..PATIENCE.as_secs() {
            let now = waiting(&asked.get("/metrics")?)?;
            unchanged = if now == last { unchanged + 1 } else { 0 };
            last = now;
            if now == 0 || unchanged > QUIET_SECONDS {
                drop(server);
                return Ok(());
            }
            thread::sleep(Duration::from_secs(1));
        }
        bail!("its jobs come to no end")
    }
}

fn waiting(metrics: &str) -> Result<u64> {
    let line = metrics.lines().find_map(|line| line.strip_prefix("comity_jobs_waiting "));
    line.context("the metrics do not count the jobs")?.parse().context("no count of jobs")
}

/// What a filled register hangs on: the tables, and how activities are invented.
fn stamp() -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for path in sources()? {
        path.strip_prefix(tree::root())?.hash(&mut hasher);
        fs::read(&path)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn sources() -> Result<Vec<PathBuf>> {
    let is_source = |path: &Path| {
        let text = path.to_string_lossy();
        (text.contains("/migrations/") && text.ends_with(".sql"))
            || text.contains("/server/src/demo")
    };
    let mut found = Vec::new();
    for part in ["capabilities", "platform", "server/src"] {
        for entry in WalkDir::new(tree::root().join(part)) {
            let path = entry?.into_path();
            if path.is_file() && is_source(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filled_register_hangs_on_every_table() {
        let sources = sources().unwrap();
        let has = |end: &str| sources.iter().any(|path| path.ends_with(end));
        assert!(has("capabilities/activities/migrations/0005_listings.sql"));
        assert!(has("server/src/demo/rows.rs") && has("server/src/demo.rs"));
        assert!(!has("server/src/serve.rs"));
    }

    #[test]
    fn waiting_jobs_are_counted_by_the_metrics() {
        assert_eq!(
            waiting("# TYPE comity_jobs_waiting gauge\ncomity_jobs_waiting 12\n").unwrap(),
            12
        );
        assert!(waiting("").is_err());
    }
}
