//! Functions: their length, and how much they ask for.

use super::{
    finding::Finding,
    source::{SourceFile, line_at},
};

const LINES_MAX: usize = 60;
const ARGUMENTS_MAX: usize = 5;

struct Function<'a> {
    name: &'a str,
    line: usize,
    lines: usize,
    arguments: usize,
}

pub(crate) fn are_not_too_long(file: &SourceFile) -> Vec<Finding> {
    let long = functions(file).into_iter().filter(|function| function.lines > LINES_MAX);
    long.map(|function| {
        let what = format!("`{}` has {} lines, at most {LINES_MAX}", function.name, function.lines);
        Finding::new("function-length", file, function.line, what).by(function.lines - LINES_MAX)
    })
    .collect()
}

pub(crate) fn ask_for_few_things(file: &SourceFile) -> Vec<Finding> {
    let wide = functions(file).into_iter().filter(|function| function.arguments > ARGUMENTS_MAX);
    wide.map(|function| {
        let (name, n) = (function.name, function.arguments);
        let what = format!("`{name}` asks for {n} things: more than {ARGUMENTS_MAX} are a struct");
        Finding::new("arguments", file, function.line, what).by(n - ARGUMENTS_MAX)
    })
    .collect()
}

fn functions(file: &SourceFile) -> Vec<Function<'_>> {
    if !file.is_rust() {
        return Vec::new();
    }
    let code = file.code();
    let all = HEAD.captures_iter(code).filter_map(|head| function(code, &head));
    all.map(|(function, text)| {
        // What a test shows or reads in is no code: a table is as long as it must be.
        let is_of_tests = file.is_test() || function.line > file.tests_from();
        let said = text.lines().filter(|line| !is_of_tests || !line.trim().is_empty());
        Function { lines: said.count(), ..function }
    })
    .collect()
}

/// A function and its text.
fn function<'a>(code: &'a str, head: &regex::Captures<'a>) -> Option<(Function<'a>, &'a str)> {
    let (whole, name) = (head.get(0)?, head.get(1)?);
    let open = whole.end() + opening(&code[whole.end()..])?;
    let close = open + closing(&code[open..])?;
    let arguments = count_arguments(&code[open + 1..close]);
    let body = close + 1 + body(&code[close + 1..])?;
    let end = if code[body..].starts_with('{') { body + closing(&code[body..])? } else { body };
    let line = line_at(code, whole.start());
    let function = Function { name: name.as_str(), line, lines: 0, arguments };
    Some((function, &code[whole.start()..=end]))
}

/// Where the arguments open: past the generics, which may have parentheses of their own.
fn opening(code: &str) -> Option<usize> {
    let mut depth = 0_i32;
    let mut before = ' ';
    for (i, c) in code.char_indices() {
        match c {
            '<' => depth += 1,
            '>' if before != '-' => depth -= 1,
            '(' if depth == 0 => return Some(i),
            _ => {}
        }
        before = c;
    }
    None
}

/// Where the bracket that opens at the first byte closes.
fn closing(code: &str) -> Option<usize> {
    let mut depth = 0;
    for (i, c) in code.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(i);
        }
    }
    None
}

/// Where the body opens, or the semicolon stands instead: past the type of the answer.
fn body(code: &str) -> Option<usize> {
    let mut depth = 0;
    for (i, c) in code.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '{' | ';' if depth == 0 => return Some(i),
            _ => {}
        }
    }
    None
}

/// How many arguments there are beside `self`.
fn count_arguments(arguments: &str) -> usize {
    let mut depth = 0_i32;
    let mut before = ' ';
    let mut parts = vec![String::new()];
    for c in arguments.chars() {
        match c {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '>' if before != '-' => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
        before = c;
    }
    let named = parts.iter().map(|part| part.trim());
    named.filter(|part| !part.is_empty() && !SELF.is_match(part)).count()
}

pattern!(HEAD, r"\bfn\s+([a-z_]\w*)");
pattern!(SELF, r"^(&\s*('\w+\s+)?)?(mut\s+)?self\b");

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile::new("a.rs", text)
    }

    #[test]
    fn a_long_function_is_caught_and_its_neighbour_is_not() {
        let body = |lines: usize| "    b('{');\n".repeat(lines);
        let text =
            format!("fn short() -> [u8; 4] {{\n{}}}\n\nfn long() {{\n{}}}\n", body(58), body(70));
        let found = are_not_too_long(&file(&text));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].excess), (62, 12));
        assert!(found[0].what.contains("`long` has 72 lines"), "{}", found[0]);
        let table = format!("fn table() {{ show(\"\n{}\") }}\n", "row\n".repeat(70));
        assert_eq!(are_not_too_long(&file(&table)).len(), 1);
        assert!(are_not_too_long(&SourceFile::new("x/src/tests.rs", table)).is_empty());
    }

    #[test]
    fn a_function_that_asks_for_six_things_is_caught() {
        let check = |text: &str| ask_for_few_things(&file(text)).len();
        assert_eq!(check("fn f(a: A, b: B, c: C, d: D, e: E, f: F) {}"), 1);
        assert_eq!(check("fn f(&mut self, a: A, b: B, c: C, d: D, e: E,) -> X;"), 0);
        assert_eq!(check("fn f<F: Fn(A, B) -> C>(a: Map<A, B>, b: (C, D), c: fn(E, F)) {}"), 0);
        assert_eq!(check("fn f(self, a: A, b: B, c: C, d: D, e: E, f: F) where X: Y {}"), 1);
    }
}
