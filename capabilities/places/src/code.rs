//! P-codes as people write them: `ML0703`, `MLI0703`, `ml 07-03`.

use crate::Country;

/// Capital letters and digits only. An O for a zero is left as it is: a wrong guess would put an
/// activity into another district.
pub(crate) fn normal(text: &str) -> String {
    text.chars()
        .filter_map(ascii_digit)
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_uppercase()
}

/// Arabic-Indic and Persian digits are digits; other letters stay what they are.
fn ascii_digit(c: char) -> Option<char> {
    let digit = match c {
        '\u{0660}'..='\u{0669}' => u32::from(c) - 0x0660,
        '\u{06F0}'..='\u{06F9}' => u32::from(c) - 0x06F0,
        _ => return Some(c),
    };
    char::from_digit(digit, 10)
}

/// A normal code without its country's prefix, alpha-3 or alpha-2: what `MLI01` and `ML01` share.
pub(crate) fn without_prefix(country: Country, normal: &str) -> &str {
    let after = |prefix: &str| normal.strip_prefix(prefix).filter(|rest| !rest.is_empty());
    let alpha_2 = || country.alpha_2().and_then(after);
    after(country.code()).or_else(alpha_2).unwrap_or(normal)
}

/// The countries that a normal code may name by its prefix, each with the rest: alpha-3 first,
/// which is the rarer to begin a code by chance.
pub(crate) fn readings(normal: &str) -> impl Iterator<Item = (Country, &str)> {
    [3, 2].into_iter().filter_map(|length| {
        let prefix = normal.get(..length)?;
        let rest = normal.get(length..).filter(|rest| !rest.is_empty())?;
        Some((Country::from_iso(prefix)?, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_with_either_prefix_and_any_separators() {
        let check = |iso3: &str, code: &str, expected: &str| {
            let country = Country::parse(iso3).unwrap();
            assert_eq!(without_prefix(country, &normal(code)), expected, "{code}");
        };
        check("MLI", "ML01", "01");
        check("MLI", "MLI01", "01");
        check("MLI", " ml-01 ", "01");
        check("MLI", "ML\u{A0}٠١", "01");
        check("IRQ", "IQG01", "G01");
        check("TJK", "3501000", "3501000");
        check("MLI", "MLI", "I");
        check("MLI", "ML0l", "0L");
    }

    #[test]
    fn a_prefix_names_its_country() {
        let check = |code: &str| readings(code).map(|(c, rest)| format!("{c} {rest}")).collect();
        let found: Vec<String> = check("COD10");
        assert_eq!(found, ["COD 10", "COL D10"]);
        let found: Vec<String> = check("ML01");
        assert_eq!(found, ["MLI 01"]);
        let found: Vec<String> = check("3501000");
        assert!(found.is_empty());
    }
}
