//! All languages' words together, read once at the start.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use basics::Language;
use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::{Entry, Pattern, PatternElement};

use crate::Words;

/// A language tag and the text of a Fluent file.
pub type Source = (&'static str, &'static str);

pub(crate) type Bundle = FluentBundle<FluentResource>;

/// The words of the whole product.
pub struct Dictionary {
    bundles: BTreeMap<Language, Bundle>,
    /// Sentences that nothing completes, ready to be said: a page says hundreds of them.
    fixed: BTreeMap<Language, HashMap<String, String>>,
}

impl Dictionary {
    /// Panics on a word file that does not parse or says a key twice: files are part of the
    /// program, and a test reads them all.
    pub fn new<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Arc<Self> {
        let mut bundles = BTreeMap::new();
        let mut fixed: BTreeMap<Language, HashMap<String, String>> = BTreeMap::new();
        for (tag, text) in crate::SOURCES.iter().chain(sources) {
            let language =
                Language::parse("language", tag).expect("a shipped file has a sound tag");
            let bundle = bundles.entry(language).or_insert_with(|| empty(tag));
            let resource = FluentResource::try_new((*text).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("words in {tag} do not parse: {errors:?}"));
            fixed.entry(language).or_default().extend(fixed_in(&resource));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("words in {tag} clash: {errors:?}"));
        }
        Arc::new(Self { bundles, fixed })
    }

    /// The languages that are offered, English first.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        let others = self.bundles.keys().copied().filter(|language| *language != Language::ENGLISH);
        std::iter::once(Language::ENGLISH).chain(others)
    }

    /// The words for a reader of `language`, or of English if that is not offered.
    pub fn words(self: &Arc<Self>, language: Language) -> Words {
        let offered = self.languages().find(|known| *known == language);
        let near = || self.languages().find(|known| known.primary() == language.primary());
        Words::new(Arc::clone(self), offered.or_else(near).unwrap_or(Language::ENGLISH))
    }

    /// The first offered language of an `Accept-Language` header; English if there is none.
    pub fn negotiate(&self, accept_language: &str) -> Language {
        let mut wanted: Vec<(f32, Language)> = accept_language
            .split(',')
            .filter_map(|part| {
                let (tag, quality) = part.split_once(";q=").unwrap_or((part, "1"));
                Some((quality.trim().parse().ok()?, Language::parse("language", tag).ok()?))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted
            .into_iter()
            .find_map(|(_, tag)| self.languages().find(|known| known.primary() == tag.primary()))
            .unwrap_or(Language::ENGLISH)
    }

    pub(crate) fn fixed(&self, language: Language, key: &str) -> Option<&str> {
        self.fixed.get(&language)?.get(key).map(String::as_str)
    }

    pub(crate) fn bundle(&self, language: Language) -> &Bundle {
        &self.bundles[&language]
    }
}

/// The sentences of a file that are text and nothing else.
fn fixed_in(resource: &FluentResource) -> impl Iterator<Item = (String, String)> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => {
            let text = plain(message.value.as_ref()?)?;
            Some((message.id.name.to_owned(), text))
        }
        _ => None,
    })
}

fn plain(pattern: &Pattern<&str>) -> Option<String> {
    let texts = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => Some(*value),
        PatternElement::Placeable { .. } => None,
    });
    texts.collect()
}

fn empty(tag: &str) -> Bundle {
    let locale = tag.parse().expect("a shipped file has a sound tag");
    FluentBundle::new_concurrent(vec![locale])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ready_is_what_the_bundle_says() {
        let dictionary = Dictionary::new([]);
        for (language, fixed) in &dictionary.fixed {
            let bundle = dictionary.bundle(*language);
            assert!(fixed.len() > 20, "{language}");
            for (key, text) in fixed {
                let pattern = bundle.get_message(key).and_then(|message| message.value()).unwrap();
                assert_eq!(bundle.format_pattern(pattern, None, &mut vec![]), *text, "{key}");
            }
        }
    }

    #[test]
    fn a_browser_gets_the_best_language_that_is_offered() {
        let dictionary = Dictionary::new([]);
        let check = |header: &str| dictionary.negotiate(header).to_string();
        assert_eq!(check("fr-CH, fr;q=0.9, en;q=0.8"), "fr");
        assert_eq!(check("sw, ar;q=0.5, en;q=0.4"), "ar");
        assert_eq!(check("en;q=0.1, fr;q=0.9"), "fr");
        assert_eq!(check("xx"), "en");
        assert_eq!(check(""), "en");
        assert_eq!(check(";;;q=,"), "en");
    }
}
