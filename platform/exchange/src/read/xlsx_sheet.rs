//! One sheet of an Excel workbook: its cells as they come, then its merged regions.

use basics::Refusal;
use quick_xml::events::{BytesStart, Event};

use super::{
    cell::Cell,
    limits::{Budget, refused},
    number_formats::{Shown, iso_cell, number_cell, serial_cell},
    sheet::{Merge, SheetBuilder},
    xml::{self, Xml, attribute, text},
};

/// The texts that cells name by number.
#[derive(Default)]
pub(super) struct SharedStrings(Vec<Cell>);

impl SharedStrings {
    pub(super) fn push(&mut self, text: &str, budget: &mut Budget<'_>) -> Result<(), Refusal> {
        let most = budget.cells_max;
        if self.0.len() == most {
            return Err(refused("exchange-too-many-cells").with("most", most));
        }
        budget.text_of_cell(1, text)?;
        budget.text(text.len())?;
        let text = unescaped(text);
        self.0.push(match budget.spaces.of(&text) {
            "" => Cell::Empty,
            text => Cell::Text(text.into()),
        });
        budget.step()
    }
}

pub(super) struct Styles {
    pub(super) formats: Vec<Shown>,
    pub(super) is_1904: bool,
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    row: usize,
    column: usize,
    kind: Kind,
    style: usize,
    text: String,
    keeps_spaces: bool,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Kind {
    #[default]
    Number,
    Shared,
    /// A formula's text.
    Text,
    /// A text in the cell itself; a value beside it says nothing.
    Inline,
    Bool,
    Error,
    Date,
}

pub(super) fn read_sheet(
    mut xml: Xml<'_>,
    strings: &SharedStrings,
    styles: &Styles,
    budget: &mut Budget<'_>,
) -> Result<SheetBuilder, Refusal> {
    let mut builder = SheetBuilder::new();
    let mut open = Open::default();
    // Where the next row and cell are, if they do not say.
    let (mut next_row, mut next_column) = (0, 0);
    let (mut in_value, mut aloud) = (false, false);
    loop {
        budget.step()?;
        let event = xml.next()?;
        match &event {
            Event::Start(start) => match start.local_name().as_ref() {
                "row" => {
                    let number = attribute(start, "r").and_then(|r| r.parse::<usize>().ok());
                    next_row = number.map_or(next_row, |number| number.saturating_sub(1));
                    next_column = 0;
                }
                "c" => open.start(start, next_row, next_column),
                "v" if open.kind != Kind::Inline => in_value = open.text_starts(start),
                "t" if open.kind == Kind::Inline && !aloud => in_value = open.text_starts(start),
                "rPh" => aloud = true,
                "mergeCell" => {
                    let region = attribute(start, "ref").and_then(|region| merge(&region));
                    region.into_iter().for_each(|region| builder.merge(region));
                }
                _ => (),
            },
            Event::End(end) => match end.local_name().as_ref() {
                "row" => next_row += 1,
                "c" => {
                    next_column = open.column + 1;
                    let cell = open.close(strings, styles, &mut builder, budget)?;
                    builder.put(open.row, open.column, cell, budget)?;
                }
                "v" | "t" => in_value = false,
                "rPh" => aloud = false,
                _ => (),
            },
            Event::Eof => return Ok(builder),
            event if in_value => {
                open.text.push_str(&text(event).unwrap_or_default());
                budget.text_of_cell(open.row + 1, &open.text)?;
            }
            _ => (),
        }
    }
}

impl Open {
    fn start(&mut self, start: &BytesStart<'_>, row: usize, column: usize) {
        (self.row, self.column, self.style, self.kind) = (row, column, 0, Kind::Number);
        self.text.clear();
        self.keeps_spaces = false;
        for attribute in start.attributes().with_checks(false).flatten() {
            let value = &attribute.value;
            match attribute.key.as_ref() {
                "r" => (self.row, self.column) = place(value).unwrap_or((row, column)),
                "s" => self.style = value.parse().unwrap_or(0),
                "t" => {
                    self.kind = match &**value {
                        "s" => Kind::Shared,
                        "str" => Kind::Text,
                        "inlineStr" | "is" => Kind::Inline,
                        "b" => Kind::Bool,
                        "e" => Kind::Error,
                        "d" => Kind::Date,
                        _ => Kind::Number,
                    }
                }
                _ => (),
            }
        }
    }

    fn text_starts(&mut self, start: &BytesStart<'_>) -> bool {
        self.keeps_spaces |= xml::keeps_spaces(start);
        true
    }

    fn close(
        &self,
        strings: &SharedStrings,
        styles: &Styles,
        builder: &mut SheetBuilder,
        budget: &mut Budget<'_>,
    ) -> Result<Cell, Refusal> {
        let value = self.text.trim();
        Ok(match self.kind {
            _ if self.text.is_empty() => Cell::Empty,
            Kind::Shared => {
                let text = value.parse::<usize>().ok().and_then(|index| strings.0.get(index));
                text.cloned().ok_or_else(|| refused("exchange-broken"))?
            }
            Kind::Text | Kind::Inline => {
                builder.text(xml::shown(&unescaped(&self.text), self.keeps_spaces), budget)?
            }
            Kind::Bool => Cell::Bool(value == "1" || value == "true"),
            Kind::Error => Cell::Error(value.into()),
            Kind::Date => iso_cell(value),
            Kind::Number => match value.parse::<f64>() {
                Ok(number) => match styles.formats.get(self.style) {
                    Some(shown) => serial_cell(number, *shown, styles.is_1904),
                    None => number_cell(number),
                },
                Err(_) => builder.text(value, budget)?,
            },
        })
    }
}

/// Row and column from 0 of a name such as `AB12`.
fn place(name: &str) -> Option<(usize, usize)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let column = name.bytes().take(letters).try_fold(0_usize, |column, letter| {
        let value = usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        column.checked_mul(26)?.checked_add(value)
    })?;
    let row: usize = name[letters..].parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

fn merge(region: &str) -> Option<Merge> {
    let (from, to) = region.split_once(':')?;
    let ((top, left), (bottom, right)) = (place(from)?, place(to)?);
    (top <= bottom && left <= right)
        .then_some(Merge { rows: (top, bottom), columns: (left, right) })
}

/// Excel writes characters that XML cannot hold as `_x000D_`.
fn unescaped(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains("_x") {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let code = code.and_then(|code| u32::from_str_radix(code, 16).ok());
        let (shown, length) = match code {
            Some(code) => (char::from_u32(code), 7),
            None => (Some('_'), 1),
        };
        out.push_str(&rest[..at]);
        out.extend(shown);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_by_their_names() {
        assert_eq!(place("A1"), Some((0, 0)));
        assert_eq!(place("XFD1048576"), Some((1_048_575, 16_383)));
        for name in ["", "A", "1", "A0", "A-1", "é1", "AAAAAAAAAAAAAAAAAAAAAAAA1"] {
            assert_eq!(place(name), None, "{name}");
        }
    }

    #[test]
    fn what_xml_cannot_hold_is_restored() {
        assert_eq!(unescaped("a_x000D_b_x005F_x0041_"), "a\rb_x0041_");
        assert_eq!(unescaped("_xylo_x12"), "_xylo_x12");
    }
}
