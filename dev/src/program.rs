//! A program that a step starts: its words, its place, its output.

use std::{
    ffi::OsStr,
    io::{self, BufRead, BufReader, IsTerminal},
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::tree;

pub(crate) struct Program {
    command: Command,
}

impl Program {
    /// It starts in the repository's root.
    pub(crate) fn new(name: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(name);
        command.current_dir(tree::root());
        Self { command }
    }

    /// The Cargo that started this tool. The lock file is part of the change: it must be right.
    pub(crate) fn cargo(task: &str) -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let program = Self::new(cargo).arg(task);
        if io::stdout().is_terminal() { program.env("CARGO_TERM_COLOR", "always") } else { program }
    }

    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub(crate) fn args(mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.command.args(args);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// How a person would type it.
    pub(crate) fn shown(&self) -> String {
        let name = Path::new(self.command.get_program()).file_name().unwrap_or_default();
        let words = std::iter::once(name).chain(self.command.get_args());
        words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn into_command(self) -> Command {
        self.command
    }

    /// Runs it in this terminal. Whether it went well.
    pub(crate) fn run(mut self) -> Result<bool> {
        let shown = self.shown();
        let status = self.command.status().with_context(|| format!("could not start {shown}"))?;
        Ok(status.success())
    }

    /// Runs it, passing on each line as it comes and showing it to `watch` without its colours.
    pub(crate) fn watched(mut self, mut watch: impl FnMut(&str)) -> Result<bool> {
        let shown = self.shown();
        let (reader, writer) = io::pipe()?;
        self.command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
        let mut child = self.command.spawn().with_context(|| format!("could not start {shown}"))?;
        // The command holds this side's writers; with them open the reader would never end.
        drop(self.command);
        for line in BufReader::new(reader).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            watch(&COLOUR.replace_all(&line, ""));
        }
        Ok(child.wait()?.success())
    }

    /// Runs it silently. What it said, or an error with what it said.
    pub(crate) fn asked(mut self) -> Result<String> {
        let shown = self.shown();
        let output = self
            .command
            .stdin(Stdio::null())
            .output()
            .with_context(|| format!("could not start {shown}"))?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        if !output.status.success() {
            let complaint = String::from_utf8_lossy(&output.stderr);
            bail!("{shown} failed:\n{said}{complaint}");
        }
        Ok(said)
    }
}

pattern!(COLOUR, "\u{1b}\\[[0-9;]*[A-Za-z]");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_watched_without_its_colours_and_a_failure_is_seen() {
        let mut lines = Vec::new();
        let well = Program::new("sh")
            .args(["-c", "printf '\\033[32mone\\033[0m\\n'; echo two >&2; exit 3"])
            .watched(|line| lines.push(line.to_owned()))
            .unwrap();
        assert_eq!(lines, ["one", "two"]);
        assert!(!well);
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = Program::new("no-such-program").arg("now").asked().unwrap_err();
        assert!(error.to_string().contains("no-such-program now"), "{error}");
    }
}
