//! Numbers in computers' own notation.

use std::borrow::Cow;

/// A number as the reference library takes it: digits with a point, an exponent, `nan` or `inf`,
/// single underscores between digits; no separators of thousands.
pub fn number(text: &str) -> Option<f64> {
    if let Some(whole) = small_whole(text) {
        return Some(whole);
    }
    let text = western(text.trim());
    if !text.contains('_') {
        return text.parse().ok();
    }
    let bytes = text.as_bytes();
    let is_digit =
        |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let mut marks = text.match_indices('_');
    let sound = marks.all(|(at, _)| is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)));
    sound.then(|| text.replace('_', "").parse().ok()).flatten()
}

/// What nearly all numbers are: digits that fit a number without rounding.
fn small_whole(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    if bytes.is_empty() || bytes.len() > 15 || !bytes.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let whole = bytes.iter().fold(0_u64, |whole, byte| whole * 10 + u64::from(byte - b'0'));
    Some(whole as f64)
}

/// A number that no program would read or show in another way: no leading zeros, no spaces.
pub fn is_plain_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole)
        && digits(fraction)
        && (whole == "0" || !whole.starts_with('0'))
        && whole.len() + fraction.len() <= 15
}

/// The digits of Arabic and Persian as ours.
pub(crate) fn western(text: &str) -> Cow<'_, str> {
    let digit = |c: char| match c {
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        _ => None,
    };
    if text.is_ascii() || !text.contains(|c| digit(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let western = |c| digit(c).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c);
    Cow::Owned(text.chars().map(western).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_computers_write_them() {
        let check = |text: &str, wanted: Option<f64>| assert_eq!(number(text), wanted, "{text:?}");
        check("1250", Some(1250.0));
        check(" -12.5\u{A0}", Some(-12.5));
        check("1e3", Some(1000.0));
        check("٤٢", Some(42.0));
        check("1_000", Some(1000.0));
        check("123456789012345678", Some(123_456_789_012_345_678.0));
        for text in ["", "1,250", "1 250", "_1", "1__0", "1_.5", "12 km", "n/a", "0x10", "--1"] {
            check(text, None);
        }
        assert!(number("NaN").unwrap().is_nan() && number("-inf").unwrap().is_infinite());
    }

    #[test]
    fn a_plain_number_survives_any_program() {
        for plain in ["0", "-3", "12.50", "8.0029"] {
            assert!(is_plain_number(plain), "{plain}");
        }
        for other in ["", "007", "+3", "1e5", ".5", "5.", "1 250", "223 76 00", "12345678901234567"]
        {
            assert!(!is_plain_number(other), "{other}");
        }
    }
}
