//! A report in words: what is wrong, where, and what may have been meant.

use std::fmt::Write;

use words::{Arg, Words};

use super::findings::{Issue, Location, Report};
use crate::schema::Severity;

impl Report {
    /// `examples`: how many places are shown for each issue.
    pub fn said(&self, words: &Words, file: &str, examples: usize) -> String {
        let number = |number: usize| Arg::from(grouped(words, number));
        let verdict = if self.is_valid() { "hxl-report-valid" } else { "hxl-report-not-valid" };
        let mut said = words.tell_plain(verdict, &[("file", file.into())]);
        let counts = [
            ("rows", number(self.rows)),
            ("errors", number(self.count(Severity::Error))),
            ("warnings", number(self.count(Severity::Warning))),
            ("notes", number(self.count(Severity::Info))),
        ];
        said += " ";
        said += &words.tell_plain("hxl-report-counts", &counts);
        said.push('\n');
        let mut issues: Vec<&Issue> = self.issues.iter().collect();
        issues.sort_by_key(|issue| std::cmp::Reverse(issue.severity));
        for issue in issues {
            issue.say(words, examples, &mut said);
        }
        for (pattern, place) in &self.not_loaded {
            let what =
                words.tell_plain("hxl-report-not-loaded", &[("place", place.as_str().into())]);
            line(&mut said, &format!("\n{pattern}: {what}"));
        }
        for unchecked in &self.unchecked {
            let args = [("tag", unchecked.hashtag.as_str().into())];
            line(&mut said, &format!("\n{}", words.tell_plain("hxl-report-unchecked", &args)));
        }
        said
    }
}

impl Issue {
    fn say(&self, words: &Words, examples: usize, said: &mut String) {
        let args = [
            ("severity", words.say(&format!("hxl-severity-{}", self.severity.name())).into()),
            ("pattern", self.pattern.as_str().into()),
            ("what", self.says(words).into()),
            ("count", grouped(words, self.count).into()),
        ];
        line(said, &format!("\n{}", words.tell_plain("hxl-report-issue", &args)));
        let shown = self.locations.iter().filter(|location| location.row.is_some()).take(examples);
        let mut more = self.count;
        for location in shown {
            more -= 1;
            line(said, &format!("    {}", location.said(words)));
        }
        if more > 0 && self.locations.iter().any(|location| location.row.is_some()) {
            let args = [("count", grouped(words, more).into())];
            line(said, &format!("    {}", words.tell_plain("hxl-report-more", &args)));
        }
    }
}

impl Location {
    /// `Q29 #date+start: “ongoing”`, as a spreadsheet names the cell.
    fn said(&self, words: &Words) -> String {
        let row = self.row.map_or(0, |(number, _)| number);
        let Some(column) = self.column else {
            return words.tell_plain("hxl-report-row", &[("row", row.to_string().into())]);
        };
        let cell = format!("{}{row} {}", column_letters(column), self.hashtag);
        let text = |text: &Option<String>| Arg::from(text.as_deref().unwrap_or_default());
        let args = [
            ("cell", cell.as_str().into()),
            ("value", text(&self.value)),
            ("meant", text(&self.suggestion)),
        ];
        match (&self.value, &self.suggestion) {
            (None, _) => cell,
            (Some(_), None) => words.tell_plain("hxl-report-cell", &args[..2]),
            (Some(_), Some(_)) => words.tell_plain("hxl-report-slip", &args),
        }
    }
}

/// `A` to `Z`, `AA` and on, as spreadsheets count.
fn column_letters(column: usize) -> String {
    let letter = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => letter.to_string(),
        before => column_letters(before - 1) + &letter.to_string(),
    }
}

fn grouped(words: &Words, number: usize) -> String {
    words.number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn line(said: &mut String, text: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(said, "{text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 701, 702].map(column_letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
