//! Checkpoints (C2SP tlog-checkpoint): a log's size and root, signed only after a recomputation.

use crate::{Flaw, Frontier, Hash, SigningKey, VerifierKey, note, tree::SIZE_MAX};

/// What a log was at one moment. One in hand came from our own signing, or its signature verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    pub origin: String,
    pub size: u64,
    pub root: Hash,
}

impl Checkpoint {
    fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, self.root)
    }

    /// The checkpoint of a note which the key signed, of the log that the key is named after.
    pub fn open(note: &str, key: &VerifierKey) -> Result<Self, Flaw> {
        let checkpoint = Self::parse(note::open(note, key)?)?;
        if checkpoint.origin == key.name() { Ok(checkpoint) } else { Err(Flaw::OtherLog) }
    }

    /// The size that a note of our own claims; its signature was made here and is not looked at.
    pub(crate) fn size_of(note: &str) -> Result<u64, Flaw> {
        let (text, _) = note.split_once("\n\n").ok_or(Flaw::Malformed("note"))?;
        Ok(Self::parse(&format!("{text}\n"))?.size)
    }

    /// Extension lines are refused: no verifier could say what they mean.
    fn parse(text: &str) -> Result<Self, Flaw> {
        let malformed = Flaw::Malformed("checkpoint");
        let mut lines = text.strip_suffix('\n').ok_or(malformed)?.split('\n');
        let mut line = || lines.next().ok_or(malformed);
        let (origin, size, root) = (line()?, line()?, line()?);
        if lines.next().is_some() || origin.is_empty() {
            return Err(malformed);
        }
        let checkpoint =
            Self { origin: origin.to_owned(), size: decimal(size)?, root: Hash::parse(root)? };
        if checkpoint.size == 0 && checkpoint.root != Hash::of_nothing() {
            return Err(malformed);
        }
        Ok(checkpoint)
    }
}

/// A whole number as C2SP writes it: no sign, no leading zero.
pub(crate) fn decimal(text: &str) -> Result<u64, Flaw> {
    let number = text.parse().map_err(|_| Flaw::Malformed("number"))?;
    if number > SIZE_MAX || text != format!("{number}") {
        return Err(Flaw::Malformed("number"));
    }
    Ok(number)
}

/// A tree that was recomputed from leaves read back from storage. Nothing else can be signed: a
/// wrong hash that is signed once ends the log (Yeti 2022, one flipped bit).
#[derive(Clone, Debug)]
pub struct Recomputed {
    frontier: Frontier,
    /// The last that was signed; the tree passed or must still pass through it.
    last: Option<Checkpoint>,
}

impl Recomputed {
    /// A recomputation of the whole log: all its leaves are to follow.
    pub fn from_the_first_leaf(last: Option<Checkpoint>) -> Self {
        Self { frontier: Frontier::default(), last }
    }

    /// A recomputation of what came since `last`, which was signed over `frontier`.
    pub fn from_the_last_checkpoint(frontier: Frontier, last: Checkpoint) -> Result<Self, Flaw> {
        if frontier.size() != last.size || frontier.root() != last.root {
            return Err(Flaw::Rewritten(last.size));
        }
        Ok(Self { frontier, last: Some(last) })
    }

    /// Takes leaves in, in order, as they were read back. Where a leaf's content is still there,
    /// its hash is to be computed from that and not taken from a column.
    pub fn append(&mut self, leaves: impl IntoIterator<Item = Hash>) -> Result<(), Flaw> {
        for leaf in leaves {
            self.frontier.append([leaf]);
            if let Some(last) = &self.last
                && last.size == self.frontier.size()
                && last.root != self.frontier.root()
            {
                return Err(Flaw::Rewritten(last.size));
            }
        }
        Ok(())
    }

    pub fn frontier(&self) -> &Frontier {
        &self.frontier
    }

    /// Signs what was recomputed, if the tree that the acts kept while they wrote (`stored`) is
    /// the same, and if it continues the last checkpoint. Answers the note beside it.
    pub fn sign(
        &mut self,
        stored: &Frontier,
        key: &SigningKey,
    ) -> Result<(Checkpoint, String), Flaw> {
        if *stored != self.frontier {
            return Err(Flaw::NotRecomputed);
        }
        let origin = key.verifier().name();
        if let Some(last) = &self.last {
            if last.origin != origin {
                return Err(Flaw::OtherLog);
            }
            if last.size > self.frontier.size() {
                return Err(Flaw::Rewritten(last.size));
            }
        }
        let checkpoint = Checkpoint {
            origin: origin.to_owned(),
            size: self.frontier.size(),
            root: self.frontier.root(),
        };
        let note = note::sign(&checkpoint.text(), key)?;
        self.last = Some(checkpoint.clone());
        Ok((checkpoint, note))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SigningKey {
        SigningKey::new("comity.example/journal/1", &[1; 32]).unwrap()
    }

    fn leaves(count: u8) -> Vec<Hash> {
        (0..count).map(|number| Hash::of_leaf(&[number])).collect()
    }

    fn tree(leaves: &[Hash]) -> Frontier {
        let mut frontier = Frontier::default();
        frontier.append(leaves.iter().copied());
        frontier
    }

    fn read_back(leaves: &[Hash], last: Option<Checkpoint>) -> Result<Recomputed, Flaw> {
        let mut recomputed = Recomputed::from_the_first_leaf(last);
        recomputed.append(leaves.iter().copied()).map(|()| recomputed)
    }

    #[test]
    fn a_checkpoint_is_signed_over_what_was_recomputed() {
        let mut recomputed = read_back(&leaves(5), None).unwrap();
        let (first, note) = recomputed.sign(&tree(&leaves(5)), &key()).unwrap();
        assert_eq!(Checkpoint::open(&note, key().verifier()), Ok(first.clone()));
        assert_eq!(note.lines().next(), Some("comity.example/journal/1"));
        // The next one goes on from there, at once or after a restart.
        recomputed.append(leaves(7)[5..].to_vec()).unwrap();
        let second = recomputed.sign(&tree(&leaves(7)), &key()).unwrap();
        let resumed = Recomputed::from_the_last_checkpoint(tree(&leaves(5)), first.clone());
        let mut resumed = resumed.unwrap();
        resumed.append(leaves(7)[5..].to_vec()).unwrap();
        assert_eq!(resumed.sign(&tree(&leaves(7)), &key()).unwrap(), second);
        let mut whole = read_back(&leaves(7), Some(first)).unwrap();
        assert_eq!(whole.sign(&tree(&leaves(7)), &key()).unwrap(), second);
    }

    #[test]
    fn a_root_that_was_not_recomputed_is_not_signed() {
        let mut flipped = leaves(5);
        flipped[2] = Hash::of_leaf(b"one bit");
        let mut recomputed = read_back(&flipped, None).unwrap();
        assert_eq!(recomputed.sign(&tree(&leaves(5)), &key()), Err(Flaw::NotRecomputed));
    }

    #[test]
    fn what_was_signed_is_never_contradicted() {
        let (last, _) =
            read_back(&leaves(5), None).unwrap().sign(&tree(&leaves(5)), &key()).unwrap();
        let mut other = leaves(7);
        other[2] = Hash::of_leaf(b"rewritten");
        let check = |result: Result<Recomputed, Flaw>| {
            assert_eq!(result.map(|_| ()), Err(Flaw::Rewritten(5)));
        };
        check(read_back(&other, Some(last.clone())));
        check(Recomputed::from_the_last_checkpoint(tree(&other[..5]), last.clone()));
        check(Recomputed::from_the_last_checkpoint(tree(&leaves(7)), last.clone()));
        let mut shorter = read_back(&leaves(4), Some(last.clone())).unwrap();
        assert_eq!(shorter.sign(&tree(&leaves(4)), &key()), Err(Flaw::Rewritten(5)));
        let elsewhere = SigningKey::new("comity.example/journal/2", &[1; 32]).unwrap();
        let mut longer = read_back(&leaves(7), Some(last)).unwrap();
        assert_eq!(longer.sign(&tree(&leaves(7)), &elsewhere), Err(Flaw::OtherLog));
    }

    #[test]
    fn a_checkpoint_has_one_form() {
        let check = |text: &str, flaw: Flaw| {
            let note = note::sign(text, &key()).unwrap();
            assert_eq!(Checkpoint::open(&note, key().verifier()), Err(flaw), "{text}");
        };
        let root = Hash::of_leaf(b"x");
        let malformed = Flaw::Malformed("checkpoint");
        let name = "comity.example/journal/1";
        check(&format!("comity.example/journal/2\n3\n{root}\n"), Flaw::OtherLog);
        check(&format!("{name}\n03\n{root}\n"), Flaw::Malformed("number"));
        check(&format!("{name}\n+3\n{root}\n"), Flaw::Malformed("number"));
        check(&format!("{name}\n{}\n{root}\n", u64::MAX), Flaw::Malformed("number"));
        check(&format!("{name}\n3\n{root}=\n"), Flaw::Malformed("hash"));
        check(&format!("{name}\n3\n{root}\nextension\n"), malformed);
        check(&format!("{name}\n0\n{root}\n"), malformed);
        check(&format!("{name}\n3\n"), malformed);
    }
}
