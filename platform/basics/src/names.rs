//! One thing's name in several languages.

use crate::{Language, Line};

/// A name in at least one language; the first is the one it was given in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    names: Vec<(Language, Line)>,
}

impl Names {
    pub fn new(language: Language, name: Line) -> Self {
        Self { names: vec![(language, name)] }
    }

    /// The same with one more language, or with that language's name replaced.
    #[must_use]
    pub fn and(mut self, language: Language, name: Line) -> Self {
        match self.names.iter_mut().find(|(known, _)| *known == language) {
            Some(known) => known.1 = name,
            None => self.names.push((language, name)),
        }
        self
    }

    /// The name for a reader of `language`; the one it was given in, if there is none.
    pub fn in_language(&self, language: Language) -> &Line {
        let exact = self.names.iter().find(|(known, _)| *known == language);
        let near = || self.names.iter().find(|(known, _)| known.primary() == language.primary());
        &exact.or_else(near).unwrap_or(&self.names[0]).1
    }

    pub fn iter(&self) -> impl Iterator<Item = (Language, &Line)> {
        self.names.iter().map(|(language, name)| (*language, name))
    }

    /// None if there is no name at all.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (Language, Line)>) -> Option<Self> {
        let mut pairs = pairs.into_iter();
        let (language, name) = pairs.next()?;
        Some(
            pairs.fold(Self::new(language, name), |names, (language, name)| {
                names.and(language, name)
            }),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_nearest_name() {
        let line = |text| Line::parse("name", text).unwrap();
        let names =
            Names::new(Language::FRENCH, line("Tombouctou")).and(Language::ARABIC, line("تمبكتو"));
        assert_eq!(names.in_language(Language::ARABIC).as_str(), "تمبكتو");
        assert_eq!(names.in_language(Language::ENGLISH).as_str(), "Tombouctou");
        let swiss = Language::parse("language", "fr-CH").unwrap();
        assert_eq!(names.in_language(swiss).as_str(), "Tombouctou");
    }
}
