//! What somebody takes away: a receipt for one leaf, and the growth between two checkpoints.

use std::fmt::Write as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{
    Checkpoint, Consistency, Flaw, Hash, Inclusion, Leaf, VerifierKey, checkpoint::decimal,
    leaf::CONTENT_BYTES_MAX,
};

const TITLE: &str = "c2sp.org/tlog-proof@v1\n";

/// A path in a tree of at most 2^62 leaves, twice over for consistency.
const HASHES_MAX: usize = 128;

/// The base64 of the largest leaf, the proof and a note.
const TEXT_BYTES_MAX: usize = 2 * CONTENT_BYTES_MAX;

/// A C2SP tlog-proof that can be checked offline: the leaf, its way to the root, the signed root.
/// Its `extra` line is what the leaf's commitment is the hash of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub leaf: Leaf,
    pub inclusion: Inclusion,
    pub note: String,
}

/// What a witness asks for (C2SP tlog-witness, `add-checkpoint`): a newer checkpoint, and the proof
/// that it continues the one they hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Growth {
    pub consistency: Consistency,
    pub note: String,
}

impl Receipt {
    pub fn to_text(&self) -> String {
        let mut text = TITLE.to_owned();
        let extra = STANDARD.encode(self.leaf.preimage());
        let _ = writeln!(text, "extra {extra}\nindex {}", self.inclusion.index);
        with_proof(text, &self.inclusion.hashes, &self.note)
    }

    pub fn parse(text: &str) -> Result<Self, Flaw> {
        let malformed = Flaw::Malformed("receipt");
        let (head, note) = parted(text)?;
        let head = head.strip_prefix(TITLE).ok_or(malformed)?;
        let mut lines = head.split('\n');
        let mut line =
            |word| lines.next().and_then(|line| line.strip_prefix(word)).ok_or(malformed);
        let extra = STANDARD.decode(line("extra ")?).map_err(|_| malformed)?;
        let index = decimal(line("index ")?)?;
        let inclusion = Inclusion { index, hashes: hashes(lines)? };
        Ok(Self { leaf: Leaf::from_preimage(&extra)?, inclusion, note: note.to_owned() })
    }

    /// The checkpoint under which the leaf stands.
    pub fn verify(&self, key: &VerifierKey) -> Result<Checkpoint, Flaw> {
        let checkpoint = Checkpoint::open(&self.note, key)?;
        let leaf = self.leaf.commitment().leaf_hash();
        self.inclusion.verify(leaf, checkpoint.size, checkpoint.root).map(|()| checkpoint)
    }
}

impl Growth {
    pub fn to_text(&self) -> String {
        let text = format!("old {}\n", self.consistency.old);
        with_proof(text, &self.consistency.hashes, &self.note)
    }

    pub fn parse(text: &str) -> Result<Self, Flaw> {
        let (head, note) = parted(text)?;
        let mut lines = head.split('\n');
        let old = lines.next().and_then(|line| line.strip_prefix("old "));
        let old = decimal(old.ok_or(Flaw::Malformed("growth"))?)?;
        let consistency = Consistency { old, hashes: hashes(lines)? };
        Ok(Self { consistency, note: note.to_owned() })
    }

    /// The newer checkpoint, which continues `old`.
    pub fn verify(&self, old: &Checkpoint, key: &VerifierKey) -> Result<Checkpoint, Flaw> {
        let checkpoint = Checkpoint::open(&self.note, key)?;
        if old.origin != checkpoint.origin || old.size != self.consistency.old {
            return Err(Flaw::OtherLog);
        }
        self.consistency.verify(old.root, checkpoint.size, checkpoint.root)?;
        Ok(checkpoint)
    }
}

fn with_proof(mut text: String, hashes: &[Hash], note: &str) -> String {
    for hash in hashes {
        let _ = writeln!(text, "{hash}");
    }
    text + "\n" + note
}

/// The lines before the first empty line, and the note after it.
fn parted(text: &str) -> Result<(&str, &str), Flaw> {
    if text.len() > TEXT_BYTES_MAX {
        return Err(Flaw::TooLarge("proof"));
    }
    text.split_once("\n\n").ok_or(Flaw::Malformed("proof"))
}

fn hashes<'a>(lines: impl Iterator<Item = &'a str>) -> Result<Vec<Hash>, Flaw> {
    let hashes: Vec<_> = lines.take(HASHES_MAX + 1).map(Hash::parse).collect::<Result<_, _>>()?;
    if hashes.len() > HASHES_MAX {
        return Err(Flaw::TooLarge("proof"));
    }
    Ok(hashes)
}
