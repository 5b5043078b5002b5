//! How many tests passed, failed and were skipped, read from what the runners print.

use std::{collections::BTreeSet, fmt};

use regex::Regex;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
    /// What tests said that they could not do: the text after `skipped:`.
    pub(crate) reasons: BTreeSet<String>,
}

impl Tally {
    pub(crate) fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.reasons.extend(other.reasons.iter().cloned());
    }

    /// A runner takes a test that printed `skipped:` for one that passed. It proved nothing.
    fn skip(&mut self, reasons: Vec<String>) {
        if !reasons.is_empty() {
            self.passed = self.passed.saturating_sub(1);
            self.skipped += 1;
            self.reasons.extend(reasons);
        }
    }

    /// Reads one line of `cargo nextest run`: its last line has the figures.
    pub(crate) fn read_nextest_line(&mut self, line: &str) {
        if SUMMARY.is_match(line) {
            self.passed += count(line, &PASSED);
            self.failed += count(line, &FAILED);
            self.skipped += count(line, &SKIPPED);
        }
    }

    /// Reads nextest's report file, which has what each test printed.
    pub(crate) fn read_nextest_report(&mut self, report: &str) {
        for case in report.split("<testcase").skip(1) {
            self.skip(reasons(case));
        }
    }

    /// Reads one line of `cargo test`, which has a line of figures for each test binary.
    pub(crate) fn read_cargo_test_line(&mut self, line: &str) {
        if let Some(figures) = RESULT.captures(line) {
            let figure = |i: usize| figures[i].parse::<usize>().unwrap_or(0);
            self.passed += figure(1);
            self.failed += figure(2);
            self.skipped += figure(3);
        }
        self.skip(reasons(line));
    }

    /// Reads one line of Schemathesis: how many requests it made, how many failures it found.
    pub(crate) fn read_schemathesis_line(&mut self, line: &str) {
        if let Some(figures) = REQUESTS.captures(line) {
            let figure = |i: usize| {
                figures.get(i).and_then(|figure| figure.as_str().parse::<usize>().ok()).unwrap_or(0)
            };
            self.failed += figure(2);
            self.passed += figure(1).saturating_sub(figure(2));
        }
    }

    /// Reads one line of Node's test runner.
    pub(crate) fn read_node_line(&mut self, line: &str) {
        if let Some(figures) = NODE.captures(line) {
            let figure = figures[2].parse::<usize>().unwrap_or(0);
            match &figures[1] {
                "pass" => self.passed += figure,
                "fail" | "cancelled" => self.failed += figure,
                _ => self.skipped += figure,
            }
        }
    }
}

fn count(line: &str, pattern: &Regex) -> usize {
    pattern.captures_iter(line).filter_map(|found| found[1].parse::<usize>().ok()).sum()
}

fn reasons(output: &str) -> Vec<String> {
    let found = output.lines().filter_map(|line| ABSENT.captures(line));
    found.map(|reason| reason[1].trim().to_owned()).collect()
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

pattern!(SUMMARY, r"^\s*Summary \[.*\] *\d+(/\d+)? tests? run:");
pattern!(PASSED, r"(\d+) passed");
pattern!(FAILED, r"(\d+) (?:failed|timed out|exec failed)");
pattern!(SKIPPED, r"(\d+) skipped");
pattern!(RESULT, r"^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored");
pattern!(REQUESTS, r"^\s*(\d+) generated(?:, (\d+) found)?");
pattern!(NODE, r"^(?:ℹ|#) (pass|fail|cancelled|skipped|todo) (\d+)$");
// The runner's own words may stand before it on the line: `test a ... skipped: …`.
pattern!(ABSENT, r"(?:^\s*|\.\.\. |>)skipped: (.+?)(?:</|$)");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_nextest_are_read_from_its_last_line() {
        let mut tally = Tally::default();
        tally.read_nextest_line("        PASS [   0.010s] (1/9) basics day::tests::passed");
        assert_eq!(tally, Tally::default());
        tally.read_nextest_line(
            "     Summary [   1.012s] 9 tests run: 6 passed (1 slow), 2 failed, 1 timed out, \
             4 skipped",
        );
        assert_eq!(tally.to_string(), "6 passed, 3 failed, 4 skipped");
    }

    #[test]
    fn a_test_that_printed_skipped_is_not_counted_as_passed() {
        let mut tally = Tally { passed: 3, ..Tally::default() };
        tally.read_nextest_report(
            "<testsuite><testcase name=\"a\"><system-out>running 1 test\ntest a ... skipped: \
             ../shared/data/hxl is absent\nskipped: a file is absent\n</system-out></testcase>\
             <testcase name=\"b\"><system-out>nothing was skipped here</system-out></testcase>\
             <testcase name=\"c\"><system-err>skipped: ogrinfo is absent</system-err></testcase>",
        );
        assert_eq!(tally.to_string(), "1 passed, 0 failed, 2 skipped");
        assert_eq!(
            tally.reasons.into_iter().collect::<Vec<_>>(),
            ["../shared/data/hxl is absent", "a file is absent", "ogrinfo is absent"]
        );
    }

    #[test]
    fn cargo_test_and_node_are_read_too() {
        let mut tally = Tally::default();
        tally.read_cargo_test_line("test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured");
        tally
            .read_cargo_test_line("test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured");
        tally.read_cargo_test_line("skipped: ../shared/data is absent");
        assert_eq!(tally.to_string(), "6 passed, 1 failed, 2 skipped");

        let mut tally = Tally::default();
        for line in ["Test cases:", "  7556 generated, 6 found 6 unique failures"] {
            tally.read_schemathesis_line(line);
        }
        tally.read_schemathesis_line("  10 generated, 10 passed");
        assert_eq!(tally.to_string(), "7560 passed, 6 failed, 0 skipped");

        let mut tally = Tally::default();
        for line in ["ℹ tests 5", "ℹ pass 3", "ℹ fail 1", "ℹ cancelled 0", "# skipped 1"] {
            tally.read_node_line(line);
        }
        assert_eq!(tally.to_string(), "3 passed, 1 failed, 1 skipped");
    }
}
