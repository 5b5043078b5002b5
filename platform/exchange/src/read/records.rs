//! Cuts separated text into records (RFC 4180, forgiving), with the row numbers of a spreadsheet.
//!
//! The `csv` crate passes over blank lines without counting them and lets one record hold as many
//! fields as there are bytes; here both matter, so cutting has its own sixty lines.

use memchr::{memchr, memchr3};

use super::sheet::COLUMNS_MAX;

/// Cuts one record after the other, into the same memory.
pub(super) struct Cutter {
    separator: u8,
    spans: Vec<Span>,
    /// The texts of fields that had quotation marks inside.
    unquoted: String,
    /// Fields beyond the last possible column were dropped.
    pub(super) too_wide: bool,
}

/// Where a field's text stands.
#[derive(Clone, Copy)]
struct Span {
    start: usize,
    end: usize,
    is_unquoted: bool,
}

/// The fields of one record.
#[derive(Clone, Copy, Default)]
pub struct Fields<'a> {
    text: &'a str,
    unquoted: &'a str,
    spans: &'a [Span],
}

/// Fields that do not come from separated text, put one beside the other as if they did.
#[derive(Default)]
pub struct Gathered {
    text: String,
    spans: Vec<Span>,
}

impl Cutter {
    pub(super) fn new(separator: u8) -> Self {
        Self { separator, spans: Vec::new(), unquoted: String::new(), too_wide: false }
    }

    /// Cuts the record that begins at a byte of the text. Where the next one begins; none if `more`
    /// text is to come and the record may go on in it.
    pub(super) fn cut(&mut self, text: &str, mut at: usize, more: bool) -> Option<usize> {
        self.spans.clear();
        self.unquoted.clear();
        self.too_wide = false;
        let bytes = text.as_bytes();
        loop {
            let end = match bytes.get(at) {
                Some(b'"') => self.quoted(text, at),
                _ => {
                    let end = self.plain_end(bytes, at);
                    self.put(Span { start: at, end, is_unquoted: false });
                    end
                }
            };
            match bytes.get(end) {
                Some(b'\n') => return Some(end + 1),
                Some(b'\r') => match bytes.get(end + 1) {
                    Some(b'\n') => return Some(end + 2),
                    None if more => return None,
                    _ => return Some(end + 1),
                },
                Some(_) => at = end + 1,
                None => return (!more).then_some(end),
            }
        }
    }

    pub(super) fn fields<'a>(&'a self, text: &'a str) -> Fields<'a> {
        Fields { text, unquoted: &self.unquoted, spans: &self.spans }
    }

    /// All wanted bytes are ASCII, so a cut never falls inside a character.
    fn plain_end(&self, bytes: &[u8], at: usize) -> usize {
        memchr3(self.separator, b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |found| at + found)
    }

    /// A field that opens with a quotation mark; where it ends. What stands between the closing
    /// mark and the separator belongs to it too.
    fn quoted(&mut self, text: &str, start: usize) -> usize {
        let bytes = text.as_bytes();
        let closing = |from: usize| memchr(b'"', &bytes[from..]).map_or(bytes.len(), |n| from + n);
        let close = closing(start + 1);
        let after = (close + 1).min(bytes.len());
        let end = self.plain_end(bytes, after);
        if end == after && bytes.get(after) != Some(&b'"') {
            self.put(Span { start: start + 1, end: close, is_unquoted: false });
            return end;
        }
        let begin = self.unquoted.len();
        self.unquoted.push_str(&text[start + 1..close]);
        let mut at = after;
        // A mark just after a closing one stands for itself.
        while bytes.get(at) == Some(&b'"') {
            let close = closing(at + 1);
            self.unquoted.push('"');
            self.unquoted.push_str(&text[at + 1..close]);
            at = (close + 1).min(bytes.len());
        }
        let end = self.plain_end(bytes, at);
        self.unquoted.push_str(&text[at..end]);
        self.put(Span { start: begin, end: self.unquoted.len(), is_unquoted: true });
        end
    }

    fn put(&mut self, span: Span) {
        if self.spans.len() < COLUMNS_MAX {
            self.spans.push(span);
        } else {
            self.too_wide = true;
        }
    }
}

impl<'a> Fields<'a> {
    pub fn len(self) -> usize {
        self.spans.len()
    }

    pub fn is_empty(self) -> bool {
        self.spans.is_empty()
    }

    /// The field in a column, counted from 0; empty beyond the record's end.
    #[inline]
    pub fn get(self, column: usize) -> &'a str {
        self.spans.get(column).map_or("", |span| self.text_of(*span))
    }

    pub fn iter(self) -> impl DoubleEndedIterator<Item = &'a str> + ExactSizeIterator + Clone {
        self.spans.iter().map(move |span| self.text_of(*span))
    }

    #[inline]
    fn text_of(self, span: Span) -> &'a str {
        let text = if span.is_unquoted { self.unquoted } else { self.text };
        &text[span.start..span.end]
    }
}

impl Gathered {
    pub fn clear(&mut self) {
        self.text.clear();
        self.spans.clear();
    }

    pub fn push(&mut self, field: &str) {
        let start = self.text.len();
        self.text.push_str(field);
        self.spans.push(Span { start, end: self.text.len(), is_unquoted: true });
    }

    pub fn fields(&self) -> Fields<'_> {
        Fields { text: "", unquoted: &self.text, spans: &self.spans }
    }
}

/// The records of a text that is there as a whole.
pub(super) struct Records<'a> {
    text: &'a str,
    at: usize,
    number: usize,
    cutter: Cutter,
}

pub(super) struct Record<'a> {
    /// Blank lines count too.
    pub(super) number: usize,
    pub(super) fields: Fields<'a>,
    pub(super) too_wide: bool,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a str, separator: u8) -> Self {
        Self { text, at: 0, number: 0, cutter: Cutter::new(separator) }
    }

    pub(super) fn next(&mut self) -> Option<Record<'_>> {
        if self.at == self.text.len() {
            return None;
        }
        self.at = self.cutter.cut(self.text, self.at, false)?;
        self.number += 1;
        Some(Record {
            number: self.number,
            fields: self.cutter.fields(self.text),
            too_wide: self.cutter.too_wide,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<Vec<String>> {
        let mut records = Records::new(text, b',');
        std::iter::from_fn(|| Some(records.next()?.fields.iter().map(str::to_owned).collect()))
            .collect()
    }

    #[test]
    fn quotes_separators_and_line_ends_are_told_apart() {
        let check = |text: &str, wanted: &[&[&str]]| assert_eq!(cut(text), wanted, "{text:?}");
        check("a,b\r\nc,\"d\r\ne\"\r\n", &[&["a", "b"], &["c", "d\r\ne"]]);
        check("a,\"say \"\"no\"\"\",b", &[&["a", "say \"no\"", "b"]]);
        check("5\" pipe,\"\"\n,", &[&["5\" pipe", ""], &["", ""]]);
        check("\"a\"b,\"open\nx", &[&["ab", "open\nx"]]);
        check("\"a\"\"", &[&["a\""]]);
        check("\"\"\"a\"\"b\"c,d", &[&["\"a\"bc", "d"]]);
        check("a\r\rb\n", &[&["a"], &[""], &["b"]]);
        check("\"é\"\"\",ü\n\"", &[&["é\"", "ü"], &[""]]);
        check("", &[]);
    }

    #[test]
    fn a_record_that_may_go_on_is_not_cut_yet() {
        for text in ["a,b", "a,\"b\nc", "a,\"b\"", "a\r", ""] {
            assert_eq!(Cutter::new(b',').cut(text, 0, true), None, "{text:?}");
        }
        assert_eq!(Cutter::new(b',').cut("a\r\nb", 0, true), Some(3));
        assert_eq!(Cutter::new(b',').cut("a\rb", 0, true), Some(2));
    }
}
