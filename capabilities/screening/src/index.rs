//! A list's names, ready to be searched: each name that is looked for is compared with few others.

use std::hash::{BuildHasher, BuildHasherDefault};

use basics::fold;
use rustc_hash::{FxHashMap, FxHasher};

use crate::{
    latin::{Sound, Word, is_latin, words},
    likeness::{EVIDENCE_MIN, Why, alike, likeness},
};

/// The names of a list.
#[derive(Debug, Default)]
pub struct Index {
    names: Vec<Named>,
    /// The words of all names, one name after the other.
    words: Vec<Word>,
    /// From what a word sounds like to the names that have such a word.
    sounds: FxHashMap<Sound, Vec<u32>>,
    /// From a word without one of its letters, or whole, to where such words stand, each once.
    shortened: FxHashMap<u64, Vec<u32>>,
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
/// Words that come to less than this share of a name's weight are not like it without another.
const SHARE_MIN: f64 = 0.7;
/// The commonest word still weighs so much, where the rarest weighs 1.
const WEIGHT_MIN: f64 = 0.25;

impl Index {
    /// Each name with the entry that it is of.
    pub fn new<'a>(names: impl IntoIterator<Item = (usize, &'a str)>) -> Self {
        let mut index = Self::default();
        for (entry, name) in names {
            let place = number(index.names.len());
            let from = index.words.len();
            index.words.extend(words(name));
            for word in &index.words[from..] {
                let named = index.sounds.entry(word.sound).or_default();
                if named.last() != Some(&place) {
                    named.push(place);
                }
            }
            let (upto, folded) = (index.words.len(), fold(name));
            index.names.push(Named { entry, from, upto, folded, is_latin: is_latin(name) });
        }
        for at in 0..index.words.len() {
            index.words[at].weight = index.weight(&index.words[at]);
        }
        index.shorten();
        index
    }

    /// Notes each word, once, under all that is left of it when a letter is taken out: two words
    /// that are a letter apart have one of these in common.
    fn shorten(&mut self) {
        let mut known = FxHashMap::default();
        for (at, word) in self.words.iter().enumerate() {
            if known.insert(word.text.as_str(), ()).is_none() {
                for key in shortened(&word.text) {
                    self.shortened.entry(key).or_default().push(number(at));
                }
            }
        }
    }

    /// The entries that this name may be of, each once, the most alike first.
    pub fn like(&self, name: &str) -> Vec<Alike> {
        let mut asked = words(name);
        for word in &mut asked {
            word.weight = self.weight(word);
        }
        let (folded, is_latin) = (fold(name), is_latin(name));
        let mut best: FxHashMap<usize, Alike> = FxHashMap::default();
        for place in self.candidates(&asked) {
            let named = &self.names[place];
            let found = likeness(&asked, &self.words[named.from..named.upto]);
            if found.strength < STRENGTH_MIN {
                continue;
            }
            let mut why = found.why;
            if named.is_latin != is_latin {
                why.insert(0, Why::Script);
            }
            if why.is_empty() {
                why.push(differs(&folded, &named.folded));
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

    /// Names that have a word like one of these. Whatever is alike enough shares more than the
    /// commonest words, so those are not walked: whoever has them and another is found by that.
    fn candidates(&self, asked: &[Word]) -> Vec<usize> {
        let mut by_weight: Vec<&Word> = asked.iter().collect();
        by_weight.sort_by(|one, other| one.weight.total_cmp(&other.weight));
        let all: f64 = asked.iter().map(|word| word.weight).sum();
        let enough = (SHARE_MIN * all).min(SHARE_MIN * EVIDENCE_MIN);
        let mut passed = 0.0;
        let mut found: Vec<u32> = Vec::new();
        for word in by_weight {
            passed += word.weight;
            if passed >= enough {
                for sound in self.sounds_near(word) {
                    found.extend(self.sounds.get(&sound).into_iter().flatten());
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|place| place as usize).collect()
    }

    /// What words of the list that are like this one sound like.
    fn sounds_near(&self, word: &Word) -> Vec<Sound> {
        let keys = shortened(&word.text);
        let places = keys.iter().filter_map(|key| self.shortened.get(key)).flatten();
        let others = places.map(|at| &self.words[*at as usize]);
        let near = others.filter(|other| alike(word, other).0 > 0.0).map(|other| other.sound);
        let mut sounds: Vec<Sound> = near.chain([word.sound]).collect();
        sounds.sort_unstable();
        sounds.dedup();
        sounds
    }

    /// The rarer a word is in the list, the more it tells.
    fn weight(&self, word: &Word) -> f64 {
        let all = (self.names.len() as f64).max(2.0);
        let having = self.sounds.get(&word.sound).map_or(1, Vec::len) as f64;
        ((all / having).ln() / all.ln()).clamp(WEIGHT_MIN, 1.0)
    }
}

/// What is left to say of two names whose telling words are the same: they are the same, or one has
/// an article more, or what is one word in the one is two in the other.
fn differs(one: &str, other: &str) -> Why {
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    match few.split(' ').all(|word| many.split(' ').any(|other| other == word)) {
        _ if one == other => Why::Same,
        true => Why::Part,
        false => Why::Spelling,
    }
}

/// A word, and all that is left of it without one of its letters; a short one stands for itself.
fn shortened(word: &str) -> Vec<u64> {
    let hash = |text: &str| BuildHasherDefault::<FxHasher>::default().hash_one(text);
    let mut keys = vec![hash(word)];
    if word.len() >= 4 {
        let without = word.char_indices().map(|(at, letter)| {
            hash(&format!("{}{}", &word[..at], &word[at + letter.len_utf8()..]))
        });
        keys.extend(without);
    }
    keys
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
