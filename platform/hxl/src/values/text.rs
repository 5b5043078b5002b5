//! Text as it is compared: spaces single, letters small and without accents.

use std::borrow::Cow;

/// Spaces of every kind, and the four separators of old that count as such.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1C}'..='\u{1F}')
}

/// Nothing, or nothing but spaces.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_space)
}

/// Spaces at either end, two of them together, or a tab or a line break anywhere.
pub fn has_stray_spaces(text: &str) -> bool {
    if text.is_empty() || is_tidy_ascii(text.as_bytes()) {
        return false;
    }
    let mut before = ' ';
    for c in text.chars() {
        if is_space(c) && (is_space(before) || matches!(c, '\t' | '\r' | '\n')) {
            return true;
        }
        before = c;
    }
    is_space(before)
}

/// Plain characters with single spaces between them, seen eight at a time. Where it says no, it has
/// to be looked at character by character.
fn is_tidy_ascii(bytes: &[u8]) -> bool {
    const SPACES: u64 = u64::from_ne_bytes([b' '; 8]);
    const TOPS: u64 = u64::from_ne_bytes([0x80; 8]);
    // The top bit of each byte that is a space; none if there is any other that is not seen.
    let spaces = |word: u64| {
        let seen = (word | TOPS) - (SPACES + u64::from_ne_bytes([1; 8]));
        let spaces = !((word ^ SPACES).wrapping_add(TOPS - u64::from_ne_bytes([1; 8]))) & TOPS;
        (word & TOPS == 0 && !seen & TOPS == spaces).then_some(spaces)
    };
    let (words, rest) = bytes.as_chunks::<8>();
    let mut before = true;
    for word in words {
        let Some(spaces) = spaces(u64::from_le_bytes(*word)) else { return false };
        if spaces & (spaces >> 8) != 0 || (before && spaces & 0x80 != 0) {
            return false;
        }
        before = spaces >> 63 == 1;
    }
    for byte in rest {
        let is_space = *byte == b' ';
        if !(b' '..0x7F).contains(byte) || (before && is_space) {
            return false;
        }
        before = is_space;
    }
    !before
}

/// Without spaces at the ends, and with one where there were several or a line break.
pub fn single_spaced(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim_matches(is_space);
    if !has_stray_spaces(trimmed) && trimmed.chars().all(|c| c == ' ' || !is_space(c)) {
        return Cow::Borrowed(trimmed);
    }
    let mut single = String::with_capacity(trimmed.len());
    for word in trimmed.split(is_space).filter(|word| !word.is_empty()) {
        if !single.is_empty() {
            single.push(' ');
        }
        single.push_str(word);
    }
    Cow::Owned(single)
}

/// Single spaces, Latin letters without accents, lower case: what makes two texts the same.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return single_spaced(text).to_ascii_lowercase();
    }
    // Spaces first: tabs and line breaks have no Latin letters.
    let latin = deunicode::deunicode_with_tofu(&single_spaced(text), "");
    single_spaced(&latin).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stray_spaces_are_found_wherever_they_are() {
        for tidy in ["", "Gao", "Eau et assainissement", "a b c d e f g h i", "Santé – Ségou", "~"]
        {
            assert!(!has_stray_spaces(tidy), "{tidy:?}");
        }
        for stray in [
            " Gao",
            "Gao ",
            "\u{A0}Gao",
            "a  b",
            "abcdefg  h",
            "abcdefgh ",
            "abcdefghi ",
            "abcdefg\thi",
            "a\nb\nc",
            "Santé  x",
            "é\u{A0} é",
            " ",
            "12345678 \u{2003}9",
        ] {
            assert!(has_stray_spaces(stray), "{stray:?}");
        }
    }

    #[test]
    fn the_quick_look_and_the_slow_one_agree_on_every_short_text() {
        let letters = ['a', ' ', '\t', 'é', '~', '\u{7F}', '\0'];
        for length in [1, 2, 7, 8, 9, 15, 16, 17] {
            for at in 0..length {
                for (first, second) in letters.iter().flat_map(|a| letters.map(|b| (*a, b))) {
                    let mut text: Vec<char> = vec!['x'; length];
                    text[at] = first;
                    text[(at + 1) % length] = second;
                    let text: String = text.into_iter().collect();
                    let slow = text.trim_matches(is_space).len() < text.len()
                        || text.contains(['\t', '\n'])
                        || text.contains("  ");
                    assert_eq!(has_stray_spaces(&text), slow, "{text:?}");
                    assert!(!is_tidy_ascii(text.as_bytes()) || !slow, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn texts_that_mean_the_same_fold_alike() {
        assert_eq!(folded("  Médecins \n Sans  Frontières"), "medecins sans frontieres");
        assert_eq!(single_spaced(" a \u{A0} b\n"), "a b");
        assert_eq!(single_spaced("a\u{A0}b"), "a b");
        assert_eq!(single_spaced("a b"), "a b");
        assert!(is_blank("") && is_blank(" \u{1F}\u{A0}") && !is_blank(" x"));
    }
}
