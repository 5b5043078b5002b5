//! How far it has come, on the error output: one line that changes, or a line now and then.

use std::{
    io::{IsTerminal as _, Write as _, stderr},
    time::{Duration, Instant},
};

use backup::Step;
use words::Words;

pub(crate) struct Progress<'a> {
    words: &'a Words,
    on_a_screen: bool,
    said: Option<Instant>,
}

/// On a screen often enough to see that it lives; in a log seldom enough to be read.
const ON_A_SCREEN: Duration = Duration::from_millis(200);
const IN_A_LOG: Duration = Duration::from_secs(10);

impl<'a> Progress<'a> {
    pub(crate) fn new(words: &'a Words) -> Self {
        Self { words, on_a_screen: stderr().is_terminal(), said: None }
    }

    pub(crate) fn watch(&mut self, step: Step<'_>) {
        let between = if self.on_a_screen { ON_A_SCREEN } else { IN_A_LOG };
        if self.said.is_some_and(|said| said.elapsed() < between) {
            return;
        }
        // The first step of a small database is over before anybody has looked.
        if self.said.replace(Instant::now()).is_some() {
            self.say(&self.sentence(step));
        }
    }

    fn sentence(&self, step: Step<'_>) -> String {
        let (key, table, rows) = match step {
            Step::Writing { table, rows } => ("cli-writing", table, rows),
            Step::Filling { table, rows } => ("cli-filling", table, rows),
            Step::Checking { table, rows } => ("cli-checking", table, rows),
            Step::Verifying => return self.words.say("cli-verifying"),
        };
        let rows = self.words.number(rows as i64);
        self.words.tell_plain(key, &[("table", table.into()), ("rows", rows.into())])
    }

    fn say(&self, sentence: &str) {
        // Whether anybody sees it changes nothing.
        let _ = match self.on_a_screen {
            true => write!(stderr(), "\r\u{1b}[K{sentence}"),
            false => writeln!(stderr(), "{sentence}"),
        };
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if self.on_a_screen {
            let _ = write!(stderr(), "\r\u{1b}[K");
        }
    }
}
