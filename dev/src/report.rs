//! What was done, how it went and how long it took; at the end one table and one line.

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::tally::Tally;

pub(crate) struct Report {
    began: Instant,
    rows: Vec<Row>,
}

struct Row {
    step: String,
    took: Duration,
    /// What the step counted, if it runs tests.
    tally: Option<Tally>,
    /// Why it failed, if it did.
    failure: Option<String>,
    left_out: bool,
}

/// A step that went well: without a count, with one, or not done for a reason that is no fault.
pub(crate) enum Done {
    Well,
    Counted(Tally),
    Left(String),
}

impl Report {
    pub(crate) fn new() -> Self {
        Self { began: Instant::now(), rows: Vec::new() }
    }

    /// Does one step, and says before and after that it does.
    pub(crate) fn step(&mut self, step: &str, what: &str, work: impl FnOnce() -> Result<Done>) {
        println!("\n→ {step}: {what}");
        let began = Instant::now();
        let done = work();
        let took = began.elapsed();
        let left_out = matches!(done, Ok(Done::Left(_)));
        let (tally, failure) = match done {
            Ok(Done::Well) => (None, None),
            Ok(Done::Counted(tally)) => {
                let failure = (tally.failed > 0).then(|| format!("{} failed", tally.failed));
                (Some(tally), failure)
            }
            Ok(Done::Left(why)) => {
                println!("• {step}: left out, {why}");
                (None, None)
            }
            Err(error) => (None, Some(format!("{error:#}"))),
        };
        match &failure {
            None if left_out => {}
            None => println!("✓ {step}, {}", shown(took)),
            Some(why) => println!("✗ {step}, {}: {why}", shown(took)),
        }
        self.rows.push(Row { step: step.to_owned(), took, tally, failure, left_out });
    }

    /// Everything that tests said they could not do.
    pub(crate) fn reasons(&self) -> impl Iterator<Item = &str> {
        let tallies = self.rows.iter().filter_map(|row| row.tally.as_ref());
        tallies.flat_map(|tally| tally.reasons.iter().map(String::as_str))
    }

    /// Prints the table and the closing line. A failed step that counts no tests counts as one.
    pub(crate) fn close(&self) -> ExitCode {
        print!("{}", self.table());
        let total = self.total();
        for row in self.rows.iter().filter(|row| row.failure.is_some()) {
            println!("✗ {}: {}", row.step, row.failure.as_deref().unwrap_or_default());
        }
        println!("{total}");
        if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn total(&self) -> Tally {
        let mut total = Tally::default();
        for row in &self.rows {
            let counted = row.tally.clone().unwrap_or_default();
            let unsaid = usize::from(row.failure.is_some() && counted.failed == 0);
            total.add(&counted);
            total.failed += unsaid;
        }
        total
    }

    fn table(&self) -> String {
        let line = |a: &str, b: &str, c: &str, d: &str, e: &str, f: &str| {
            format!("{a:<24} {b:>8} {c:>7} {d:>7} {e:>8} {f:>12}\n")
        };
        let mut table = String::from("\n");
        table += &line("step", "", "passed", "failed", "skipped", "time");
        for row in &self.rows {
            let outcome = match row.failure {
                Some(_) => "FAILED",
                None if row.left_out => "left out",
                None => "ok",
            };
            let figure = |of: fn(&Tally) -> usize| {
                row.tally.as_ref().map(|tally| of(tally).to_string()).unwrap_or_default()
            };
            let [passed, failed, skipped] =
                [figure(|t| t.passed), figure(|t| t.failed), figure(|t| t.skipped)];
            table += &line(&row.step, outcome, &passed, &failed, &skipped, &shown(row.took));
        }
        table += &line("everything", "", "", "", "", &shown(self.began.elapsed()));
        table
    }
}

/// A duration as people say it: `3 min 5 s`, `0.4 s`.
pub(crate) fn shown(took: Duration) -> String {
    let seconds = took.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", took.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn a_failed_step_without_tests_counts_as_one_failure() {
        let mut report = Report::new();
        let counted = Tally { passed: 4, skipped: 1, ..Tally::default() };
        report.step("suite", "the tests", || Ok(Done::Counted(counted)));
        assert_eq!(report.total().to_string(), "4 passed, 0 failed, 1 skipped");
        assert_eq!(report.close(), ExitCode::SUCCESS);

        report.step("lints", "clippy", || bail!("three warnings"));
        assert_eq!(report.total().to_string(), "4 passed, 1 failed, 1 skipped");
        assert_eq!(report.close(), ExitCode::FAILURE);

        let bad = Tally { passed: 1, failed: 2, ..Tally::default() };
        report.step("suite again", "the tests", || Ok(Done::Counted(bad)));
        assert_eq!(report.total().to_string(), "5 passed, 3 failed, 1 skipped");
        assert!(report.table().contains("suite again"), "{}", report.table());
    }
}
