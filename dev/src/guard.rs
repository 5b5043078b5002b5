//! A program that lives no longer than whoever started it, however that ends.
//!
//! The tool starts itself once more as the guard, in a process group of its own so that Ctrl-C does
//! not reach it, and keeps a pipe to it open. When the pipe closes (the work is done, it failed, it
//! was interrupted or killed) the guard stops the program and removes its folder.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, Read},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, ExitCode, Stdio},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};

use crate::program::Program;

/// The guard as seen by whoever started it: dropping it stops the program.
pub(crate) struct Guard {
    child: Child,
}

/// The guard as it sees itself: what to run, where to write, what to clear away.
#[derive(clap::Args)]
pub(crate) struct Guarded {
    /// Where the program's output goes.
    #[arg(long)]
    log: PathBuf,
    /// A folder that goes when the program has gone.
    #[arg(long)]
    remove: Option<PathBuf>,
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    program: Vec<OsString>,
}

impl Guard {
    pub(crate) fn start(program: Program, log: &Path, remove: Option<&Path>) -> Result<Self> {
        let program = program.into_command();
        // The link stays right when a build replaces the tool's file while it runs.
        let mut guard = Command::new("/proc/self/exe");
        guard.arg("guard").arg("--log").arg(log);
        if let Some(folder) = remove {
            guard.arg("--remove").arg(folder);
        }
        guard.arg("--").arg(program.get_program()).args(program.get_args());
        for (name, value) in program.get_envs() {
            guard.env(name, value.unwrap_or_default());
        }
        if let Some(folder) = program.get_current_dir() {
            guard.current_dir(folder);
        }
        let child = guard.stdin(Stdio::piped()).process_group(0).spawn();
        Ok(Self { child: child.context("could not start the guard of a program")? })
    }

    /// Whether the program has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|status| status.is_some())
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        if let Err(error) = self.child.wait() {
            eprintln!("the guard of a program could not be waited for: {error}");
        }
    }
}

impl Guarded {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let well = self.run_until_closed(io::stdin())?;
        Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn run_until_closed(&self, mut pipe: impl Read + Send + 'static) -> Result<bool> {
        let log = File::create(&self.log)?;
        let mut child = Command::new(&self.program[0])
            .args(&self.program[1..])
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("could not start {}", self.program[0].display()))?;
        let (closed, is_closed) = mpsc::channel::<()>();
        thread::spawn(move || {
            // Whatever ends the reading ends the program: nobody is there any more.
            let _ = io::copy(&mut pipe, &mut io::sink());
            drop(closed);
        });
        let ended_by_itself = loop {
            if let Some(status) = child.try_wait()? {
                break Some(status.success());
            }
            let waited = is_closed.recv_timeout(Duration::from_millis(50));
            if waited == Err(RecvTimeoutError::Disconnected) {
                break None;
            }
        };
        if ended_by_itself.is_none() {
            stop(&mut child)?;
        }
        if let Some(folder) = &self.remove {
            fs::remove_dir_all(folder)?;
        }
        Ok(ended_by_itself.unwrap_or(true))
    }
}

/// Asks it to end, and after ten seconds ends it.
fn stop(child: &mut Child) -> Result<()> {
    Command::new("kill").args(["-INT", &child.id().to_string()]).status()?;
    let asked = Instant::now();
    while asked.elapsed() < Duration::from_secs(10) {
        if child.try_wait()?.is_some() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    child.kill()?;
    child.wait()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guarded(name: &str, script: &str) -> Guarded {
        let folder = std::env::temp_dir().join(format!("{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let program = ["sh", "-c", script].map(OsString::from).to_vec();
        Guarded { log: folder.join("log"), remove: Some(folder), program }
    }

    #[test]
    fn a_program_is_stopped_and_its_folder_removed_when_the_pipe_closes() {
        let guarded = guarded("guard-stops", "exec sleep 600");
        let began = Instant::now();
        assert!(guarded.run_until_closed(io::empty()).unwrap());
        assert!(began.elapsed() < Duration::from_secs(60));
        assert!(!guarded.remove.unwrap().exists());
    }

    #[test]
    fn a_program_that_ends_by_itself_is_noticed() {
        let (reader, _held_open) = io::pipe().unwrap();
        assert!(!guarded("guard-ends", "exit 7").run_until_closed(reader).unwrap());
    }
}
