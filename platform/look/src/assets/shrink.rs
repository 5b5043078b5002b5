//! Takes out of a style sheet and a script what only their readers need.

/// Without comments and without spaces that mean nothing. The sources hold no strings with spaces
/// beside punctuation; a test looks at what comes out.
pub(super) fn style(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("/*") {
        squeeze(&mut out, before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    squeeze(&mut out, rest);
    out.replace(";}", "}")
}

/// One space for many, none beside punctuation. A space before `:` or `(` can mean something
/// (`a :focus`, `and (…)`), as can one after `)`, so those stay.
fn squeeze(out: &mut String, source: &str) {
    for c in source.chars() {
        let last = out.chars().next_back();
        if !c.is_whitespace() {
            if matches!(c, '{' | '}' | ';' | ',' | '>') && last == Some(' ') {
                out.pop();
            }
            out.push(c);
        } else if !matches!(last, None | Some(' ' | '{' | '}' | ';' | ',' | ':' | '>')) {
            out.push(' ');
        }
    }
}

/// Without lines that are comments and without indentation.
pub(super) fn script(source: &str) -> String {
    source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_means_the_same_when_it_is_shrunk() {
        let check = |source: &str, shrunk: &str| assert_eq!(style(source), shrunk);
        check("/* why */ a , b > c {\n  color : red ;\n}\n", "a,b>c{color :red}");
        check(
            "@media (min-width: 1rem) and (x) { a :focus { b: calc(1px + 2px) } }",
            "@media (min-width:1rem) and (x){a :focus{b:calc(1px + 2px)}}",
        );
    }
}
