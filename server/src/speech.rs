//! What the command line says, in the language of whoever sits at it.

use basics::Language;
use words::Words;

use crate::product;

/// The words of the language that the environment asks for, or English.
pub(crate) fn words() -> Words {
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    in_locale(asked.take(1).next().as_deref().unwrap_or_default())
}

/// `fr_ML.UTF-8` is French, wherever it is spoken.
fn in_locale(locale: &str) -> Words {
    let language = locale.split(['_', '.', '@', '-']).next().unwrap_or_default();
    let language = Language::parse("language", language).unwrap_or(Language::ENGLISH);
    acts::App::dictionary(&product::capabilities()).words(language)
}

/// A size as people say it.
pub(crate) fn bytes(words: &Words, bytes: u64) -> String {
    let (key, size) = match bytes {
        0..10_000_000 => ("cli-kilobytes", bytes.div_ceil(1_000)),
        10_000_000..10_000_000_000 => ("cli-megabytes", bytes / 1_000_000),
        _ => ("cli-gigabytes", bytes / 1_000_000_000),
    };
    words.tell_plain(key, &[("size", words.number(size as i64).into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_speaks_the_language_of_the_environment() {
        let check = |locale: &str, language: Language| {
            assert_eq!(in_locale(locale).language(), language, "{locale}");
        };
        check("fr_ML.UTF-8", Language::FRENCH);
        check("ar_SD", Language::ARABIC);
        check("ar", Language::ARABIC);
        check("en_GB.UTF-8", Language::ENGLISH);
        check("C.UTF-8", Language::ENGLISH);
        check("POSIX", Language::ENGLISH);
        check("", Language::ENGLISH);
    }

    #[test]
    fn sizes_are_said_in_what_people_know() {
        let words = in_locale("en");
        assert_eq!(bytes(&words, 1), "1 kB");
        assert_eq!(bytes(&words, 9_999_999), "10,000 kB");
        assert_eq!(bytes(&words, 1_234_567_890), "1,234 MB");
        assert_eq!(bytes(&in_locale("fr"), 40_000_000_000), "40\u{a0}Go");
    }
}
