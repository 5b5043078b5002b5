//! Text that a spreadsheet program would run as a formula is made harmless in CSV (CWE-1236).

use std::borrow::Cow;

/// The text with an apostrophe before whatever a spreadsheet program could take for a formula.
///
/// A cell that starts like one, also behind blanks or unseen characters, always gets it. Inside a
/// cell it is set only where a program that separates by semicolons, as in French-speaking
/// countries, would start a cell of its own that calls something: `;=cmd|…` after our commas.
pub fn neutralised(text: &str) -> Cow<'_, str> {
    let spots = formula_starts(text);
    if spots.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + spots.len());
    let mut done = 0;
    for spot in spots {
        safe.push_str(&text[done..spot]);
        safe.push('\'');
        done = spot;
    }
    safe.push_str(&text[done..]);
    Cow::Owned(safe)
}

/// What `neutralised` was given: exact for every text, also for one that had apostrophes itself.
pub fn restored(text: &str) -> Cow<'_, str> {
    if !text.contains('\'') {
        return Cow::Borrowed(text);
    }
    let mut original = String::new();
    let mut done = 0;
    for spot in formula_starts(text) {
        if text[spot..].starts_with('\'') {
            original.push_str(&text[done..spot]);
            done = spot + 1;
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    original.push_str(&text[done..]);
    Cow::Owned(original)
}

/// Where an apostrophe belongs. Apostrophes that are there already do not move a spot, which is
/// what makes the change reversible.
fn formula_starts(text: &str) -> Vec<usize> {
    let mut spots = Vec::new();
    let bare = text.trim_start_matches('\'');
    if bare.starts_with(['\t', '\r', '\n']) || bare.trim_start_matches(is_blank).starts_with(STARTS)
    {
        spots.push(0);
    }
    let mut from = 0;
    for segment in text.split_inclusive(ENDS_A_CELL) {
        let inner = segment.trim_start_matches(|c| is_blank(c) || c == '"');
        let formula = inner.trim_start_matches('\'').trim_start_matches(is_blank);
        if from > 0 && formula.starts_with(STARTS) && formula.contains(CALLS) {
            spots.push(from + segment.len() - inner.len());
        }
        from += segment.len();
    }
    spots
}

const STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const ENDS_A_CELL: [char; 4] = [';', '\t', '\r', '\n'];
/// Without one of these a formula can only calculate: no function, no program, no other file.
const CALLS: [char; 4] = ['(', '|', '!', '（'];

/// Whitespace and what is not seen at all: programs trim both before they look for a formula.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(neutralised(text), expected, "{text:?}");
        assert_eq!(restored(expected), text, "{expected:?}");
    }

    #[test]
    fn a_cell_that_starts_like_a_formula_gets_an_apostrophe() {
        for text in [
            "=1+1",
            "+223 76 00",
            "-3",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\nx",
            "  =1",
            "\u{A0}-1",
            "＝1",
            "＋1",
            "－1",
            "＠1",
            "\u{FEFF}=1",
            "\u{200B}\u{200F}=1",
            "'=1",
            "''=1",
            "\u{0}=1",
        ] {
            check(text, &format!("'{text}"));
        }
        for text in ["", "Gao", "a=b", "'Gao", "#org", "1-2", "l’eau", "’=1"] {
            check(text, text);
        }
    }

    #[test]
    fn a_formula_behind_a_semicolon_or_a_line_end_is_no_formula_either() {
        check("x;=cmd|' /C calc'!A0", "x;'=cmd|' /C calc'!A0");
        check("x\n=HYPERLINK(\"u\")", "x\n'=HYPERLINK(\"u\")");
        check("x;\"=HYPERLINK(1)", "x;\"'=HYPERLINK(1)");
        check("x; '=A(1)", "x; ''=A(1)");
        check("-a;+b(c)", "'-a;'+b(c)");
        // A list that somebody typed stays as it was.
        check("Kits:\n- tents\n- water; -3", "Kits:\n- tents\n- water; -3");
    }
}
