//! How French and Arabic are written: typographic marks, and no sentence left in English.

use regex::Regex;

use super::{finding::Finding, fluent, source::SourceFile};

pattern!(STRAIGHT_APOSTROPHE, r"\p{L}'\p{L}");
// A mark that a letter or a slash follows is inside a word: an address, a time of day.
pattern!(TIGHT_MARK, r"([^\u{a0}\u{202f};:!?])[;:!?»](?:[^\p{L}\p{N}/]|$)");
pattern!(TIGHT_QUOTE, r"«[^\u{a0}\u{202f}]");
pattern!(LATIN_SENTENCE, r"\b[A-Za-z][a-z]+(?:[ ,]+[a-z]{2,}\b){3,}");
pattern!(LATIN_WORDS, r"\b[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}\b");
pattern!(ARABIC_LETTER, r"\p{Arabic}");

pub(crate) fn french_is_set_as_french(file: &SourceFile) -> Vec<Finding> {
    check(file, "fr", "french", |text| {
        let wrong: [(&Regex, &str); 3] = [
            (&STRAIGHT_APOSTROPHE, "the apostrophe is ’"),
            (&TIGHT_MARK, "a no-break space stands before ; : ! ? »"),
            (&TIGHT_QUOTE, "a no-break space stands after «"),
        ];
        wrong.into_iter().find(|(pattern, _)| pattern.is_match(text)).map(|(_, what)| what)
    })
}

pub(crate) fn arabic_is_in_arabic(file: &SourceFile) -> Vec<Finding> {
    check(file, "ar", "arabic", |text| {
        let untold = !ARABIC_LETTER.is_match(text) && LATIN_WORDS.is_match(text);
        (untold || LATIN_SENTENCE.is_match(text)).then_some("a sentence is left untranslated")
    })
}

fn check(
    file: &SourceFile,
    language: &str,
    rule: &'static str,
    wrong: impl Fn(&str) -> Option<&'static str>,
) -> Vec<Finding> {
    if file.extension() != "ftl" || file.stem() != language {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for entry in fluent::entries(file) {
        let text = entry.text();
        if let Some(what) = text.lines().find_map(|line| wrong(line.trim())) {
            findings.push(Finding::new(rule, file, entry.line, format!("{}: {what}", entry.key)));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french(value: &str) -> usize {
        let file = SourceFile::new("words/fr.ftl", format!("key = {value}\n"));
        french_is_set_as_french(&file).len()
    }

    fn arabic(value: &str) -> usize {
        let file = SourceFile::new("words/ar.ftl", format!("key = {value}\n"));
        arabic_is_in_arabic(&file).len()
    }

    #[test]
    fn french_that_is_set_as_english_is_caught() {
        for bad in ["l'accord", "Pourquoi ?", "Pourquoi?", "« { $name } »", "Exemples : fr"] {
            assert_eq!(french(bad), 1, "{bad}");
        }
        for good in [
            "l’accord",
            "Pourquoi\u{a0}? Le lien https://example.org à 10:30.",
            "«\u{a0}{ $name }\u{202f}»\u{a0}: non",
            "Total{ \"\\u00A0\" }: { $n }",
        ] {
            assert_eq!(french(good), 0, "{good}");
        }
    }

    #[test]
    fn arabic_with_an_english_sentence_is_caught() {
        assert_eq!(arabic("Choose one from the list."), 1);
        assert_eq!(arabic("Save it"), 1);
        assert_eq!(arabic("يُرجى الاختيار: choose one from the list"), 1);
        assert_eq!(arabic("رمز من ثلاثة أحرف مثل USD أو XOF، { $given }"), 0);
        assert_eq!(arabic("الاستعمال: comity-verify growth FILE --key KEY"), 0);
        assert_eq!(arabic("CSV"), 0);
    }
}
