//! How a file looks before one reads it: its opening, its length, its width.

use super::{finding::Finding, source::SourceFile};

const LINES_MAX: usize = 400;
const TEST_LINES_MAX: usize = 600;
const COLUMNS_MAX: usize = 100;

pub(crate) fn opens_with_its_purpose(file: &SourceFile) -> Vec<Finding> {
    let opening = match file.extension() {
        "rs" => "//! ",
        "ftl" => "# ",
        "sql" => "-- ",
        "mjs" => "// ",
        _ => return Vec::new(),
    };
    if file.text.lines().next().is_some_and(|line| line.starts_with(opening)) {
        return Vec::new();
    }
    let what = format!("the first line says what the file is for, after `{}`", opening.trim());
    vec![Finding::new("opening", file, 1, what)]
}

/// The tests at the end of a file are counted apart from what they test.
pub(crate) fn is_not_too_long(file: &SourceFile) -> Vec<Finding> {
    if !matches!(file.extension(), "rs" | "mjs") {
        return Vec::new();
    }
    let lines = file.text.lines().count();
    let tested = if file.is_rust() { file.tests_from().min(lines) } else { lines };
    let limit = if file.is_test() { TEST_LINES_MAX } else { LINES_MAX };
    let over = tested.saturating_sub(limit).max(lines.saturating_sub(TEST_LINES_MAX));
    if over == 0 {
        return Vec::new();
    }
    let what = format!("{lines} lines: {over} more than one reads at a sitting; make it two files");
    vec![Finding::new("file-length", file, limit, what).by(over)]
}

pub(crate) fn has_no_long_lines(file: &SourceFile) -> Vec<Finding> {
    if !file.is_rust() {
        return Vec::new();
    }
    let lines = file.text.lines().zip(file.code().lines()).enumerate();
    let long = lines.filter(|(i, (line, code))| {
        // A snapshot in a test is as wide as what it shows.
        let is_of_tests = file.is_test() || *i >= file.tests_from();
        let without_literals = code.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = if is_of_tests { without_literals.as_str() } else { line };
        line.chars().count() > COLUMNS_MAX && !is_one_long_word(line)
    });
    long.map(|(i, _)| Finding::new("columns", file, i + 1, "more than 100 columns")).collect()
}

/// An address or a fingerprint cannot be broken.
fn is_one_long_word(line: &str) -> bool {
    line.split_whitespace().any(|word| word.chars().count() > COLUMNS_MAX * 7 / 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_an_opening_is_caught() {
        let check =
            |path: &str, text: &str| opens_with_its_purpose(&SourceFile::new(path, text)).len();
        assert_eq!(check("a.rs", "use std::fs;\n"), 1);
        assert_eq!(check("a.rs", ""), 1);
        assert_eq!(check("a.rs", "//! A well.\n"), 0);
        assert_eq!(check("words/en.ftl", "key = x\n"), 1);
        assert_eq!(check("migrations/1.sql", "create table a (b);\n"), 1);
        assert_eq!(check("story.mjs", "import x from \"y\";\n"), 1);
    }

    #[test]
    fn a_file_that_is_too_long_is_caught() {
        let check = |path: &str, lines: usize, tests: usize| {
            let text = format!(
                "{}#[cfg(test)]\nmod tests {{\n{}}}\n",
                "a();\n".repeat(lines),
                "b();\n".repeat(tests)
            );
            is_not_too_long(&SourceFile::new(path, text)).first().map_or(0, |f| f.excess)
        };
        assert_eq!(check("x/src/a.rs", 390, 100), 0);
        assert_eq!(check("x/src/a.rs", 450, 10), 51);
        assert_eq!(check("x/src/a.rs", 390, 240), 33);
        assert_eq!(check("x/src/tests.rs", 590, 0), 0);
        assert_eq!(check("x/src/tests.rs", 640, 0), 43);
    }

    #[test]
    fn a_long_line_is_caught() {
        let check = |text: &str| has_no_long_lines(&SourceFile::new("a.rs", text)).len();
        assert_eq!(check(&"word ".repeat(30)), 1);
        assert_eq!(check(&"word ".repeat(20)), 0);
        let snapshot =
            format!("#[cfg(test)]\nmod tests {{\n    say(\"{}\")\n}}\n", "word ".repeat(30));
        assert_eq!(check(&snapshot), 0);
        assert_eq!(check(&format!("    // {}", "x".repeat(120))), 0);
    }
}
