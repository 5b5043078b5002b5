//! Cuts separated text into records (RFC 4180, forgiving), with the row numbers of a spreadsheet.
//!
//! The `csv` crate passes over blank lines without counting them and lets one record hold as many
//! fields as there are bytes; here both matter, so reading has its own forty lines.

use std::borrow::Cow;

use super::sheet::COLUMNS_MAX;

pub(super) struct Records<'a> {
    text: &'a str,
    at: usize,
    separator: u8,
    number: usize,
}

pub(super) struct Record<'a> {
    /// Blank lines count too.
    pub(super) number: usize,
    pub(super) fields: Vec<Cow<'a, str>>,
    /// Fields beyond the last possible column were dropped.
    pub(super) too_wide: bool,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a str, separator: u8) -> Self {
        Self { text, at: 0, separator, number: 0 }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// From here to the first byte that is wanted, or to the end. All wanted bytes are ASCII, so
    /// the cut never falls inside a character.
    fn until(&mut self, wanted: impl Fn(u8) -> bool) -> &'a str {
        let rest = &self.text[self.at..];
        let length = rest.bytes().position(wanted).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn field(&mut self) -> Cow<'a, str> {
        let mut quoted: Option<Cow<'a, str>> = None;
        while self.byte() == Some(b'"') {
            self.at += 1;
            let piece = self.until(|byte| byte == b'"');
            self.at = (self.at + 1).min(self.text.len());
            quoted = Some(match quoted {
                None => Cow::Borrowed(piece),
                // A quote just after a closing quote stands for itself.
                Some(before) => Cow::Owned(before.into_owned() + "\"" + piece),
            });
        }
        let separator = self.separator;
        let rest = self.until(|byte| byte == separator || byte == b'\n' || byte == b'\r');
        match quoted {
            None => Cow::Borrowed(rest),
            Some(quoted) if rest.is_empty() => quoted,
            Some(quoted) => Cow::Owned(quoted.into_owned() + rest),
        }
    }

    fn end_line(&mut self) {
        let both =
            self.byte() == Some(b'\r') && self.text.as_bytes().get(self.at + 1) == Some(&b'\n');
        self.at = (self.at + 1 + usize::from(both)).min(self.text.len());
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        self.byte()?;
        self.number += 1;
        let mut record = Record { number: self.number, fields: Vec::new(), too_wide: false };
        loop {
            let field = self.field();
            if record.fields.len() < COLUMNS_MAX {
                record.fields.push(field);
            } else {
                record.too_wide = true;
            }
            if self.byte() != Some(self.separator) {
                self.end_line();
                return Some(record);
            }
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_separators_and_line_ends_are_told_apart() {
        let check = |text: &str, wanted: &[&[&str]]| {
            let records: Vec<_> = Records::new(text, b',').map(|record| record.fields).collect();
            assert_eq!(records, wanted, "{text:?}");
        };
        check("a,b\r\nc,\"d\r\ne\"\r\n", &[&["a", "b"], &["c", "d\r\ne"]]);
        check("a,\"say \"\"no\"\"\",b", &[&["a", "say \"no\"", "b"]]);
        check("5\" pipe,\"\"\n,", &[&["5\" pipe", ""], &["", ""]]);
        check("\"a\"b,\"open\nx", &[&["ab", "open\nx"]]);
        check("a\r\rb\n", &[&["a"], &[""], &["b"]]);
        check("\"é\"\"\",ü\n\"", &[&["é\"", "ü"], &[""]]);
        check("", &[]);
    }
}
