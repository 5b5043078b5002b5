//! Keeps a checkpoint: the first as it is, each later one only if it continues the one before.

use crate::{Checkpoint, Finding, Key, Refused, Sentence, check_growth};

/// What came of it: the note that is to be kept from now on, and what that proves.
#[derive(Clone, Debug)]
pub struct Kept {
    pub note: Vec<u8>,
    pub finding: Finding,
}

/// Why nothing was kept.
#[derive(Clone, Debug)]
pub enum NotKept {
    Refused(Refused),
    /// A newer checkpoint without the proof that it continues the one that is held, of this size.
    WithoutProof {
        held: u64,
    },
}

/// `file` is a checkpoint, or the growth that leads from the one that is `held` to a newer one.
pub fn keep(file: &[u8], key: &Key, held: Option<&[u8]>) -> Result<Kept, NotKept> {
    if file.starts_with(b"old ") {
        let held = held.ok_or_else(|| Refused::new("verify-refused-nothing-held"))?;
        let finding = check_growth(file, key, held)?;
        return Ok(Kept { note: note_of(file).to_vec(), finding });
    }
    let signed = Checkpoint::open(file, key)?;
    let Some(held) = held else {
        return Ok(Kept { note: file.to_vec(), finding: first(&signed) });
    };
    let held = Checkpoint::open_held(held, key)?;
    let size = |refused: Refused| refused.with("held", &held.size).with("size", &signed.size);
    if signed.size < held.size {
        return Err(size(Refused::new("verify-refused-rolled-back")).at(signed.size).into());
    }
    if signed.size > held.size {
        return Err(NotKept::WithoutProof { held: held.size });
    }
    if signed.root != held.root {
        return Err(size(Refused::new("verify-refused-two-histories")).into());
    }
    Ok(Kept { note: file.to_vec(), finding: again(&signed) })
}

/// The newer checkpoint stands after the proof.
fn note_of(growth: &[u8]) -> &[u8] {
    let end = growth.windows(2).position(|two| two == b"\n\n");
    end.map_or(&[], |end| &growth[end + 2..])
}

fn first(signed: &Checkpoint) -> Finding {
    let mut finding = again(signed);
    finding.proven = vec![Sentence::new("verify-proven-signed").with("size", &signed.size)];
    finding.not_proven.insert(0, Sentence::new("verify-not-before"));
    finding
}

fn again(signed: &Checkpoint) -> Finding {
    let not_proven = ["verify-not-contents", "verify-not-kept-out", "verify-not-true"];
    Finding {
        title: Sentence::new("verify-accepted-kept").with("origin", &signed.origin),
        content: Vec::new(),
        proven: vec![Sentence::new("verify-proven-same").with("held", &signed.size)],
        not_proven: not_proven.map(Sentence::new).to_vec(),
    }
}

impl From<Refused> for NotKept {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}
