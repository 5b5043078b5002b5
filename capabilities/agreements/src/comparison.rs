//! Two texts side by side, part by part, and which words came and went.

use similar::{ChangeTag, TextDiff};

/// A part of a document as its reader reads it: a section, or a table written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The same in both versions, whatever its title.
    pub key: String,
    pub title: String,
    pub text: String,
}

/// A part in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    pub title: String,
    pub change: Change,
    /// Pieces of text, in the order in which they are read.
    pub pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Same,
    Changed,
    Added,
    Removed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Kept(String),
    Came(String),
    Went(String),
}

basics::named!(Change);

impl Change {
    pub const ALL: [Self; 4] = [Self::Same, Self::Changed, Self::Added, Self::Removed];

    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }
}

impl Piece {
    pub fn text(&self) -> &str {
        match self {
            Self::Kept(text) | Self::Came(text) | Self::Went(text) => text,
        }
    }
}

/// In the order of the newer text; what is only in the older stands where it stood.
pub fn compare(old: &[Part], new: &[Part]) -> Vec<Compared> {
    let mut compared: Vec<(usize, usize, Compared)> = Vec::new();
    for (place, part) in new.iter().enumerate() {
        let before = old.iter().find(|before| before.key == part.key);
        compared.push((place, 1, one(before, Some(part))));
    }
    for (place, part) in old.iter().enumerate() {
        if new.iter().all(|after| after.key != part.key) {
            compared.push((place, 0, one(Some(part), None)));
        }
    }
    compared.sort_by_key(|(place, order, _)| (*place, *order));
    compared.into_iter().map(|(_, _, compared)| compared).collect()
}

fn one(old: Option<&Part>, new: Option<&Part>) -> Compared {
    let whole = |part: Option<&Part>| part.map_or(String::new(), |part| part.text.clone());
    let (before, after) = (whole(old), whole(new));
    let is_renamed = old.zip(new).is_some_and(|(old, new)| old.title != new.title);
    let change = match (old, new) {
        (None, _) => Change::Added,
        (_, None) => Change::Removed,
        _ if before == after && !is_renamed => Change::Same,
        _ => Change::Changed,
    };
    let mut pieces = words(&before, &after);
    if is_renamed && let (Some(old), Some(new)) = (old, new) {
        pieces.insert(0, Piece::Went(format!("{}\n", old.title)));
        pieces.insert(1, Piece::Came(format!("{}\n", new.title)));
    }
    let title = new.or(old).map_or(String::new(), |part| part.title.clone());
    Compared { title, change, pieces }
}

/// Word by word; neighbours of one kind are one piece.
pub(crate) fn words(before: &str, after: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let diff = TextDiff::from_words(before, after);
    for change in diff.iter_all_changes() {
        let text = change.value();
        match (change.tag(), pieces.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Kept(last)))
            | (ChangeTag::Insert, Some(Piece::Came(last)))
            | (ChangeTag::Delete, Some(Piece::Went(last))) => last.push_str(text),
            (ChangeTag::Equal, _) => pieces.push(Piece::Kept(text.to_owned())),
            (ChangeTag::Insert, _) => pieces.push(Piece::Came(text.to_owned())),
            (ChangeTag::Delete, _) => pieces.push(Piece::Went(text.to_owned())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(key: &str, text: &str) -> Part {
        Part { key: key.into(), title: key.into(), text: text.into() }
    }

    #[test]
    fn the_words_that_came_and_went_are_told_and_nothing_else() {
        let pieces = words("The funder pays in ten days.", "The funder pays in thirty days.");
        let kept = |text: &str| Piece::Kept(text.into());
        let (went, came) = (Piece::Went("ten".into()), Piece::Came("thirty".into()));
        assert_eq!(pieces, [kept("The funder pays in "), went, came, kept(" days.")]);
        let arabic = words("يدفع الممول خلال عشرة أيام", "يدفع الممول خلال ثلاثين يوما");
        assert!(arabic.contains(&Piece::Came("ثلاثين".into())), "{arabic:?}");
    }

    #[test]
    fn parts_are_compared_with_themselves_wherever_they_stand() {
        let old = [part("1", "a"), part("2", "b"), part("3", "c")];
        let new = [part("3", "c"), part("1", "a b"), part("4", "d")];
        let told: Vec<_> = compare(&old, &new).into_iter().map(|c| (c.title, c.change)).collect();
        let told: Vec<_> = told.iter().map(|(title, change)| (title.as_str(), *change)).collect();
        assert_eq!(
            told,
            [
                ("3", Change::Same),
                ("2", Change::Removed),
                ("1", Change::Changed),
                ("4", Change::Added)
            ]
        );
    }

    #[test]
    fn both_texts_can_be_read_out_of_a_comparison() {
        for (before, after) in [
            ("one two  three\nfour", "one 2 three\n\nfour five"),
            ("", "only new"),
            ("only old", ""),
            ("l’eau est à tous", "l’eau, c’est à toutes et tous"),
        ] {
            let pieces = words(before, after);
            let read = |skip: fn(&Piece) -> bool| {
                let texts = pieces.iter().filter(|piece| !skip(piece)).map(Piece::text);
                texts.collect::<String>()
            };
            assert_eq!(read(|piece| matches!(piece, Piece::Came(_))), before);
            assert_eq!(read(|piece| matches!(piece, Piece::Went(_))), after);
        }
    }
}
