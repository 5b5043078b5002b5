//! Text as it is compared and searched: what people type differently and mean alike.

/// Letters and digits only, lower case, without accents; Arabic alef, ya, ta marbuta and hamza
/// forms unified, vowel signs and tatweel dropped. Words are separated by single spaces.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(unaccented) {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// None for a mark that is dropped; the base letter of an accented one.
fn unaccented(c: char) -> Option<char> {
    use unicode_normalization::char::{decompose_canonical, is_combining_mark};
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => return Some('ا'),
        'ى' | 'ئ' => return Some('ي'),
        'ؤ' => return Some('و'),
        'ة' => return Some('ه'),
        'ـ' | '’' | '\'' | '‘' => return None,
        'ø' | 'Ø' => return Some('o'),
        'ı' => return Some('i'),
        'ɓ' | 'Ɓ' => return Some('b'),
        'ɗ' | 'Ɗ' => return Some('d'),
        'ŋ' | 'Ŋ' => return Some('n'),
        'ɲ' | 'Ɲ' => return Some('n'),
        'ɛ' | 'Ɛ' => return Some('e'),
        'ɔ' | 'Ɔ' => return Some('o'),
        _ if c.is_ascii() => return Some(c),
        _ if is_combining_mark(c) => return None,
        _ => {}
    }
    let mut base = None;
    decompose_canonical(c, |part| {
        if base.is_none() && !is_combining_mark(part) {
            base = Some(part);
        }
    });
    base
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_unifies_what_people_type_differently() {
        let check = |a: &str, b: &str| assert_eq!(fold(a), fold(b), "{a} / {b}");
        check("Médecins Sans Frontières", "medecins  sans frontieres");
        check("Côte d’Ivoire", "cote divoire");
        check("أم درمان", "ام درمان");
        check("مُنَظَّمة", "منظمه");
        assert_eq!(fold("  Eau – Santé!  "), "eau sante");
        assert_eq!(fold("\"' -"), "");
    }
}
