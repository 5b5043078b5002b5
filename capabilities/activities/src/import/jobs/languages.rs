//! What our closed lists are called in every language that there is.

use std::sync::Arc;

use parties::OrganisationType;
use sharing::{Level, Tlp};
use words::{Dictionary, Words};

use crate::{
    Kind, MissionProgramme, Modality, PopulationGroup, Sector, Status,
    import::{own_words::OwnWords, phrases::Phrases},
    word,
};

impl OwnWords {
    /// A new language joins with its word file.
    pub(crate) fn of(dictionary: &Arc<Dictionary>) -> Self {
        let languages: Vec<Words> =
            dictionary.languages().map(|language| dictionary.words(language)).collect();
        Self {
            sectors: called(&languages, Sector::all(), word::sector),
            kinds: called(&languages, all(Kind::ALL), word::kind),
            statuses: called(&languages, Status::ALL, word::status),
            groups: called(&languages, all(PopulationGroup::ALL), word::population),
            modalities: called(&languages, all(Modality::ALL), word::modality),
            programmes: called(&languages, all(MissionProgramme::ALL), word::programme),
            levels: called(&languages, Level::ALL, word::level),
            marks: called(&languages, Tlp::ALL, word::tlp),
            types: called(&languages, OrganisationType::ALL, |w, kind| {
                w.say(&format!("parties-type-{}", kind.code()))
            }),
        }
    }
}

fn all<T: Copy>(list: &[T]) -> impl Iterator<Item = T> {
    list.iter().copied()
}

fn called<T: Copy>(
    languages: &[Words],
    list: impl IntoIterator<Item = T>,
    word: fn(&Words, T) -> String,
) -> Phrases<T> {
    let list: Vec<T> = list.into_iter().collect();
    let words = languages.iter().flat_map(|w| list.iter().map(|value| (*value, word(w, *value))));
    Phrases::of_words(words)
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use super::*;

    fn dictionary() -> Arc<Dictionary> {
        let capabilities = [parties::capability(), crate::capability()];
        acts::App::dictionary(&capabilities)
    }

    fn check<T: Copy + Debug + PartialEq>(
        known: &Phrases<T>,
        list: impl IntoIterator<Item = T>,
        word: impl Fn(&Words, T) -> String,
    ) {
        let dictionary = dictionary();
        for value in list {
            for language in dictionary.languages() {
                let word = word(&dictionary.words(language), value);
                assert_eq!(known.find(&word), Some(value), "{language}: {word}");
            }
        }
    }

    #[test]
    fn every_word_of_a_closed_list_leads_back_to_its_value_in_every_language() {
        let own = OwnWords::of(&dictionary());
        check(&own.sectors, Sector::all(), word::sector);
        check(&own.kinds, all(Kind::ALL), word::kind);
        check(&own.statuses, Status::ALL, word::status);
        check(&own.groups, all(PopulationGroup::ALL), word::population);
        check(&own.modalities, all(Modality::ALL), word::modality);
        check(&own.programmes, all(MissionProgramme::ALL), word::programme);
        check(&own.levels, Level::ALL, word::level);
        check(&own.marks, Tlp::ALL, word::tlp);
        check(&own.types, OrganisationType::ALL, |w, kind| {
            w.say(&format!("parties-type-{}", kind.code()))
        });
    }
}
