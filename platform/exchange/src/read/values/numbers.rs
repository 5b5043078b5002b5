//! Numbers as people write them: with spaces, points and commas that mean different things.

use std::borrow::Borrow;

use basics::Refusal;

use super::{Reading, is_not_yet, is_nothing, plain};
use crate::read::Cell;

/// Reads the cells of one column: what a comma means is the column's, not the cell's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NumberReader {
    comma_is_decimal: bool,
}

impl NumberReader {
    /// Looks at all cells of the column: in `1,5` and `1.234,5` the comma can only be the decimal
    /// sign, in `1.5` and `1,234.5` only the point.
    pub fn of(cells: impl Iterator<Item = impl Borrow<Cell>>) -> Self {
        let (mut commas, mut points) = (0_usize, 0_usize);
        for cell in cells {
            let Cell::Text(text) = cell.borrow() else { continue };
            match decimal_sign(&compact(text)) {
                Some(',') => commas += 1,
                Some(_) => points += 1,
                None => (),
            }
        }
        Self { comma_is_decimal: commas > points }
    }

    /// `about` names the question, so that the refusal stands beside it.
    pub fn read(&self, about: &'static str, cell: &Cell) -> Result<Reading<f64>, Refusal> {
        let text = match cell {
            Cell::Number(number) => return Ok(Reading::plain(*number)),
            Cell::Empty | Cell::Error(_) => return Ok(Reading::NOTHING),
            Cell::Text(text) => text,
            Cell::Day(_) | Cell::Time(..) | Cell::Bool(_) => {
                return Err(refused(about, "exchange-number-unclear", &cell.text()));
            }
        };
        let plain = plain(text);
        if is_nothing(&plain) {
            return Ok(Reading::NOTHING);
        }
        if is_not_yet(&plain) {
            return Ok(Reading::left_out(text));
        }
        if plain.chars().any(char::is_alphabetic) {
            return Err(refused(about, "exchange-number-with-words", text));
        }
        let number = self.parse(&compact(&plain));
        number.map(Reading::plain).ok_or_else(|| refused(about, "exchange-number-unclear", text))
    }

    fn parse(self, compact: &str) -> Option<f64> {
        let signs = compact.matches([',', '.']).count();
        let decimal = match decimal_sign(compact) {
            Some(sign) => Some(sign),
            // Three digits behind a single sign: thousands, unless the column or the point says no.
            None if signs == 1 && compact.contains('.') && !self.comma_is_decimal => Some('.'),
            None => None,
        };
        let (whole, fraction) = match decimal {
            Some(sign) => compact.rsplit_once(sign)?,
            None => (compact, ""),
        };
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let unsigned = whole.strip_prefix(['-', '\u{2212}']).unwrap_or(whole);
        let mut groups = unsigned.split([',', '.']);
        let first = groups.next()?;
        let sound = digits(first)
            && (!first.is_empty() || !fraction.is_empty())
            && digits(fraction)
            && groups.all(|group| group.len() == 3 && digits(group));
        if !sound {
            return None;
        }
        let sign = if whole.len() == unsigned.len() { "" } else { "-" };
        let whole: String = unsigned.chars().filter(char::is_ascii_digit).collect();
        format!("{sign}0{whole}.{fraction}0").parse().ok()
    }
}

/// One cell alone, where there is no column to look at.
pub fn read_number(about: &'static str, cell: &Cell) -> Result<Reading<f64>, Refusal> {
    NumberReader::of(std::iter::once(cell)).read(about, cell)
}

/// Without the spaces and apostrophes between thousands, with Arabic signs as ours.
fn compact(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '\u{200F}'));
    kept.map(|c| match c {
        '٬' => ',',
        '٫' => '.',
        c => super::western_digit(c),
    })
    .collect()
}

/// The sign that can only be the decimal one, if there is one.
fn decimal_sign(compact: &str) -> Option<char> {
    let last = compact.rfind([',', '.'])?;
    let sign = if compact.as_bytes()[last] == b',' { ',' } else { '.' };
    let other = if sign == ',' { '.' } else { ',' };
    let behind = compact.len() - last - 1;
    let only_once = compact.matches(sign).count() == 1;
    let leading_zero = compact[..last].trim_start_matches('-') == "0";
    (only_once && (behind != 3 || compact.contains(other) || leading_zero)).then_some(sign)
}

fn refused(about: &'static str, why: &'static str, given: &str) -> Refusal {
    Refusal::new(about, why).with("given", given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_their_column_writes_them() {
        let check = |text: &str, column: &[&str], wanted: f64| {
            let column: Vec<Cell> = column.iter().map(|text| Cell::of_text(text)).collect();
            let reading = NumberReader::of(column.iter()).read("n", &Cell::of_text(text)).unwrap();
            assert_eq!(reading.value, Some(wanted), "{text} in {column:?}");
        };
        check("1 234", &[], 1234.0);
        check("1\u{202F}234\u{A0}567", &[], 1_234_567.0);
        check("1,234", &[], 1234.0);
        check("1.234,5", &[], 1234.5);
        check("1,234.5", &[], 1234.5);
        check("1.234.567", &[], 1_234_567.0);
        check("12,5", &["12,5"], 12.5);
        check("1.234", &["1.234"], 1.234);
        check("1.234", &["12,5", "1.234"], 1234.0);
        check("0,125", &[], 0.125);
        check("-3", &[], -3.0);
        check("١٬٢٣٤", &[], 1234.0);
        check("1'250", &[], 1250.0);
    }

    #[test]
    fn what_is_not_a_number_is_none_or_refused_with_the_reason() {
        let why = |text: &str| read_number("n", &Cell::of_text(text)).unwrap_err().why;
        assert_eq!(why("12 345 personnes"), "exchange-number-with-words");
        assert_eq!(why("10-20"), "exchange-number-unclear");
        assert_eq!(why("1,23,456"), "exchange-number-unclear");
        assert_eq!(why("~50"), "exchange-number-unclear");
        for text in ["n/a", "-", "#N/A", "s/o", "néant"] {
            assert_eq!(read_number("n", &Cell::of_text(text)).unwrap().value, None, "{text}");
        }
    }
}
