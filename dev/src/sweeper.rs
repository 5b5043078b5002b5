//! Drops the databases of tests that have ended, while the others go on.
//!
//! Each test has a database of its own, of ten megabytes. Kept until the run ends, two thousand of
//! them fill a small disk, and the test that then needs room fails for no reason of its own.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::Duration,
};

use anyhow::Result;

use crate::program::Program;

const EVERY: Duration = Duration::from_secs(2);

/// Dropping it ends the sweeping.
pub(crate) struct Sweeper {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Sweeper {
    /// `socket` is the folder in which the server listens.
    pub(crate) fn start(psql: PathBuf, socket: PathBuf) -> Self {
        let (stop, stopped) = mpsc::channel();
        let thread = thread::spawn(move || {
            while stopped.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
                // What could not be dropped now is tried again, and goes with the cluster at last.
                let _ = sweep(&psql, &socket);
            }
        });
        Self { stop: Some(stop), thread: Some(thread) }
    }
}

impl Drop for Sweeper {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn sweep(psql: &Path, socket: &Path) -> Result<()> {
    let ask =
        || Program::new(psql).args(["-U", "app", "-d", "postgres", "-A", "-t", "-h"]).arg(socket);
    let listed = ask().args(["-c", "select datname from pg_database"]).asked()?;
    let ended = listed.lines().filter(|name| maker(name).is_some_and(|pid| !is_alive(pid)));
    let drops: Vec<String> = ended
        .flat_map(|name| {
            ["-c".to_owned(), format!("drop database if exists \"{name}\" with (force)")]
        })
        .collect();
    if !drops.is_empty() {
        ask().args(drops).asked()?;
    }
    Ok(())
}

/// The process that made a test's database (`Db::open_postgres_for_tests`); none of any other.
fn maker(database: &str) -> Option<u32> {
    let (pid, _) = database.strip_prefix('t')?.split_once('_')?;
    pid.parse().ok()
}

fn is_alive(pid: u32) -> bool {
    // Where nobody can tell, nothing is dropped.
    !Path::new("/proc/self").exists() || Path::new("/proc").join(pid.to_string()).exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_databases_of_tests_that_have_ended_are_swept() {
        for other in ["postgres", "template0", "template1", "t_0", "tables_1", "comity"] {
            assert_eq!(maker(other), None, "{other}");
        }
        assert_eq!(maker("t4063_0_0x7ffd5a"), Some(4063));
        assert!(is_alive(std::process::id()));
        assert!(!is_alive(u32::MAX), "no process has so large a number");
    }
}
