//! A list's names, ready to be searched: each name that is looked for is compared with few others.

use basics::fold;
use rustc_hash::FxHashMap;

use crate::{
    latin::{Sound, Word, is_latin, words},
    likeness::{Why, likeness},
};

/// The names of a list.
#[derive(Debug, Default)]
pub struct Index {
    names: Vec<Named>,
    /// The words of all names, one name after the other; and of each what is looked at first.
    words: Vec<Word>,
    keys: Vec<(Sound, u32)>,
    /// From what a word sounds like to the names that have such a word.
    sounds: FxHashMap<Sound, Vec<u32>>,
}

#[derive(Debug)]
struct Named {
    /// Which entry of the list it is of.
    entry: usize,
    from: usize,
    upto: usize,
    folded: String,
    is_latin: bool,
}

/// An entry that a name may be of, how alike the two are and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    pub entry: usize,
    /// Which of the index's names it is like.
    pub name: usize,
    /// Of a hundred.
    pub percent: u8,
    pub why: Vec<Why>,
}

/// Below this nothing is proposed.
const STRENGTH_MIN: f64 = 0.86;
/// Names that share a sound which so few others have are compared even if they share no second one.
const RARE: usize = 24;
/// The commonest word still weighs so much, where the rarest weighs 1.
const WEIGHT_MIN: f64 = 0.25;

impl Index {
    /// Each name with the entry that it is of.
    pub fn new<'a>(names: impl IntoIterator<Item = (usize, &'a str)>) -> Self {
        let mut index = Self::default();
        for (entry, name) in names {
            let place = u32::try_from(index.names.len()).unwrap_or(u32::MAX);
            let from = index.words.len();
            index.words.extend(words(name));
            for word in &index.words[from..] {
                let named = index.sounds.entry(word.sound).or_default();
                if named.last() != Some(&place) {
                    named.push(place);
                }
            }
            index.keys.extend(index.words[from..].iter().map(|word| (word.sound, word.letters)));
            let (upto, folded) = (index.words.len(), fold(name));
            index.names.push(Named { entry, from, upto, folded, is_latin: is_latin(name) });
        }
        index
    }

    /// The entries that this name may be of, each once, the most alike first.
    pub fn like(&self, name: &str) -> Vec<Alike> {
        let asked = words(name);
        let (folded, is_latin) = (fold(name), is_latin(name));
        let mut best: FxHashMap<usize, Alike> = FxHashMap::default();
        for place in self.candidates(&asked) {
            let named = &self.names[place];
            let found =
                likeness(&asked, &self.words[named.from..named.upto], |word| self.weight(word));
            if found.strength < STRENGTH_MIN {
                continue;
            }
            let mut why = found.why;
            if named.is_latin != is_latin {
                why.insert(0, Why::Script);
            }
            if why.is_empty() {
                why.push(if folded == named.folded { Why::Same } else { Why::Spelling });
            }
            let percent = (found.strength * 100.0).round() as u8;
            let alike = Alike { entry: named.entry, name: place, percent, why };
            let known = best.entry(named.entry).or_insert_with(|| alike.clone());
            // Of two names that are as much alike the one with fewer differences is shown.
            if (known.percent, alike.why.len()) < (alike.percent, known.why.len()) {
                *known = alike;
            }
        }
        let mut all: Vec<Alike> = best.into_values().collect();
        all.sort_by_key(|found| (std::cmp::Reverse(found.percent), found.entry));
        all
    }

    /// Names that share a sound and have another word that is near to another one, or share a sound
    /// that is rare, or have one word alone as the name that is looked for.
    fn candidates(&self, asked: &[Word]) -> Vec<usize> {
        let mut found: Vec<u32> = Vec::new();
        for (at, word) in asked.iter().enumerate() {
            let Some(places) = self.sounds.get(&word.sound) else { continue };
            let is_rare = places.len() <= RARE;
            found.extend(places.iter().copied().filter(|place| {
                let named = &self.names[*place as usize];
                let keys = &self.keys[named.from..named.upto];
                is_rare || (keys.len() == 1 && asked.len() == 1) || has_near(asked, at, keys)
            }));
        }
        if let ([word], true) = (asked, found.is_empty()) {
            found.extend(self.alone_and_near(word));
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|place| place as usize).collect()
    }

    /// Of names that are one word, those that may be a letter apart from this one.
    fn alone_and_near(&self, word: &Word) -> impl Iterator<Item = u32> {
        let letters = word.letters;
        let near = self.names.iter().enumerate().filter(move |(_, named)| {
            named.upto - named.from == 1 && is_near(letters, self.keys[named.from].1)
        });
        near.filter_map(|(place, _)| u32::try_from(place).ok())
    }

    /// The rarer a word is in the list, the more it tells.
    fn weight(&self, word: &Word) -> f64 {
        let all = (self.names.len() as f64).max(2.0);
        let having = self.sounds.get(&word.sound).map_or(1, Vec::len) as f64;
        ((all / having).ln() / all.ln()).clamp(WEIGHT_MIN, 1.0)
    }
}

/// Whether a word besides this one sounds like another of the name's, or nearly.
fn has_near(asked: &[Word], at: usize, keys: &[(Sound, u32)]) -> bool {
    let sound = asked[at].sound;
    let others = asked.iter().enumerate().filter(|(other, _)| *other != at);
    others.map(|(_, word)| word).any(|word| {
        keys.iter().any(|(heard, letters)| {
            *heard != sound && (*heard == word.sound || is_near(word.letters, *letters))
        })
    })
}

/// Whether two words may be a letter apart: it changes at most two of those that are heard.
fn is_near(one: u32, other: u32) -> bool {
    let (more, common) = (one.count_ones().max(other.count_ones()), (one & other).count_ones());
    (common >= 2 || (common == 1 && more <= 2)) && common + 2 >= more
}

#[cfg(test)]
mod tests;
