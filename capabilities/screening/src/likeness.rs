//! How alike two names are, and why: whatever the script, the order of words and the spelling they
//! were written in. Only ever a proposal, a person decides (R5.11).

use strsim::osa_distance;

use crate::latin::Word;

/// Why two names are alike, as a person is told it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// They are the same, but for signs and capitals.
    Same,
    /// One is in another script.
    Script,
    /// The words stand in another order.
    Order,
    /// A word sounds the same and is spelt otherwise.
    Spelling,
    /// A letter or two of a word differ.
    Typing,
    /// One has words that the other has not.
    Part,
}

basics::named!(Why);

impl Why {
    pub const ALL: [Self; 6] =
        [Self::Same, Self::Script, Self::Order, Self::Spelling, Self::Typing, Self::Part];

    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Script => "script",
            Self::Order => "order",
            Self::Spelling => "spelling",
            Self::Typing => "typing",
            Self::Part => "part",
        }
    }
}

/// How alike two names are.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Likeness {
    /// From 0 to 1.
    pub(crate) strength: f64,
    pub(crate) why: Vec<Why>,
}

/// Words that sound alike are so much alike, however they are spelt.
const SAME_SOUND: f64 = 0.95;
/// A letter apart, in a word of some length, or in a shorter one.
const LETTER_APART: f64 = 0.88;
const LETTER_APART_OF_FEW: f64 = 0.84;
/// All of a name within a longer one: so much, and the more the more of the longer one it is.
const WITHIN: f64 = 0.86;
/// So much must be shared for that, in words as rare as a word can be: two names that everybody
/// has are no evidence.
pub(crate) const EVIDENCE_MIN: f64 = 1.0;

/// The words of one name that the other has too, in any order, each with its weight, over all.
pub(crate) fn likeness(one: &[Word], other: &[Word]) -> Likeness {
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut used = vec![false; many.len()];
    let (mut shared, mut evidence, mut matched) = (0.0, 0.0, 0);
    let mut why = Vec::new();
    let mut before = None;
    for word in few {
        let free = many.iter().enumerate().filter(|(at, _)| !used[*at]);
        let nearest = free
            .map(|(at, other)| (at, alike(word, other)))
            .max_by(|(_, a), (_, b)| a.0.total_cmp(&b.0));
        let Some((at, (strength, reason))) = nearest.filter(|(_, alike)| alike.0 > 0.0) else {
            continue;
        };
        used[at] = true;
        matched += 1;
        why.extend(reason);
        if before.is_some_and(|before| at < before) {
            why.push(Why::Order);
        }
        before = Some(at);
        shared += strength * (word.weight + many[at].weight);
        evidence += strength * word.weight;
    }
    let total: f64 = one.iter().chain(other).map(|word| word.weight).sum();
    let is_within = matched == few.len() && matched >= 2 && few.len() < many.len();
    if matched < one.len() || matched < other.len() {
        why.push(Why::Part);
    }
    let share = if total > 0.0 { shared / total } else { 0.0 };
    let of_few = 2.0 * few.iter().map(|word| word.weight).sum::<f64>();
    let strength = match is_within && evidence >= EVIDENCE_MIN {
        true => share.max((shared / of_few).min(1.0) * (WITHIN + (1.0 - WITHIN) * share)),
        false => share,
    };
    why.sort_unstable();
    why.dedup();
    Likeness { strength: strength.min(1.0), why }
}

/// How alike two words are, and what differs; nothing where they are two words.
pub(crate) fn alike(one: &Word, other: &Word) -> (f64, Option<Why>) {
    if one.text == other.text {
        return (1.0, None);
    }
    // What is one sound alone says too little.
    if one.sound == other.sound && one.sound > 0xFF {
        return (SAME_SOUND, Some(Why::Spelling));
    }
    let (short, long) =
        (one.text.len().min(other.text.len()), one.text.len().max(other.text.len()));
    let may_differ = match short {
        0..4 => return (0.0, None),
        4..8 => 1,
        _ => 2,
    };
    let is_far = (one.letters ^ other.letters).count_ones() as usize > 2 * may_differ;
    if is_far || long - short > may_differ || osa_distance(&one.text, &other.text) > may_differ {
        return (0.0, None);
    }
    (if short < 6 { LETTER_APART_OF_FEW } else { LETTER_APART }, Some(Why::Typing))
}
