//! A contact as other devices keep it: vCard 4.0 (RFC 6350), written with care.
//!
//! Commas, semicolons, backslashes and line ends of a text are escaped, whatever a person typed;
//! lines are folded at 75 octets between characters, and end as the standard says.

/// A card in the making.
#[derive(Debug, Default)]
pub(crate) struct Card {
    lines: String,
}

/// A line of a card has so many octets at most, its end not counted.
const OCTETS_MAX: usize = 75;

impl Card {
    pub(crate) fn begin() -> Self {
        let mut card = Self::default();
        card.raw("BEGIN", "VCARD");
        card.raw("VERSION", "4.0");
        card.raw("PRODID", "-//Comity//Focal points//EN");
        card
    }

    /// A text of a person's.
    pub(crate) fn text(&mut self, property: &str, text: &str) {
        self.raw(property, &escaped(text));
    }

    /// A text of several parts, each a person's.
    pub(crate) fn parts(&mut self, property: &str, parts: &[&str], between: char) {
        let parts: Vec<String> = parts.iter().map(|part| escaped(part)).collect();
        self.raw(property, &parts.join(&between.to_string()));
    }

    /// What is no text: an address that a device opens, a time stamp, a word of the standard. It
    /// has no line ends, or loses them.
    pub(crate) fn raw(&mut self, property: &str, value: &str) {
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        let line = format!("{property}:{value}");
        let mut octets = 0;
        for c in line.chars() {
            if octets + c.len_utf8() > OCTETS_MAX {
                // The blank that marks a line as going on counts as one of its octets.
                self.lines.push_str("\r\n ");
                octets = 1;
            }
            self.lines.push(c);
            octets += c.len_utf8();
        }
        self.lines.push_str("\r\n");
    }

    pub(crate) fn end(mut self) -> String {
        self.raw("END", "VCARD");
        self.lines
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    for c in unified.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            ',' => out.push_str("\\,"),
            ';' => out.push_str("\\;"),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As a reader has it: unfolded, its lines apart, and each text with its escapes undone.
    fn read(card: &str, property: &str) -> Vec<String> {
        let unfolded = card.replace("\r\n ", "");
        let beginning = format!("{property}:");
        let lines = unfolded.split("\r\n").filter_map(|line| line.strip_prefix(&beginning));
        lines.map(unescaped).collect()
    }

    fn unescaped(text: &str) -> String {
        let mut out = String::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n') => out.push('\n'),
                    Some(c) => out.push(c),
                    None => {}
                },
                c => out.push(c),
            }
        }
        out
    }

    /// Whether a reader finds exactly what was written, on lines that are not too long.
    fn survives(write: impl Fn(&mut Card, &str), text: &str) -> bool {
        let mut card = Card::begin();
        write(&mut card, text);
        let card = card.end();
        let is_short = card.split("\r\n").all(|line| line.len() <= OCTETS_MAX);
        let lines = card.replace("\r\n ", "");
        is_short && lines.matches("\r\n").count() == 5 && read(&card, "NOTE") == [text]
    }

    proptest! {
        #[test]
        fn whatever_a_person_types_is_one_text_of_one_card(
            text in "[a-z,;:\\\\\n éऑع😀\"-]{0,200}"
        ) {
            prop_assert!(survives(|card, text| card.text("NOTE", text), &text));
        }
    }

    #[test]
    fn a_writer_that_does_not_escape_is_caught() {
        let text = "Gao; Ansongo, Ménaka\nEND:VCARD";
        assert!(survives(|card, text| card.text("NOTE", text), text));
        assert!(!survives(|card, text| card.raw("NOTE", text), text));
    }

    #[test]
    fn a_card_is_what_the_standard_says() {
        let mut card = Card::begin();
        card.text("FN", "Diallo, Fatou");
        card.parts("N", &["Diallo, Fatou", "", "", "", ""], ';');
        card.raw("TEL;VALUE=uri;TYPE=\"cell,voice\"", "tel:+22370123456");
        assert_eq!(
            card.end(),
            "BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//Comity//Focal points//EN\r\n\
             FN:Diallo\\, Fatou\r\nN:Diallo\\, Fatou;;;;\r\n\
             TEL;VALUE=uri;TYPE=\"cell,voice\":tel:+22370123456\r\nEND:VCARD\r\n"
        );
    }
}
