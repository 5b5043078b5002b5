//! Checks a growth: that a newer checkpoint continues the one that the reader kept.

use crate::{
    Checkpoint, Finding, Key, Refused, Sentence,
    note::whole_number,
    receipt::{hashes, parted},
    tree::{root_of_nothing, roots_of_growth},
};

/// Checks the body of a C2SP tlog-witness request against the note that the reader kept.
pub fn check_growth(text: &[u8], key: &Key, held: &[u8]) -> Result<Finding, Refused> {
    let refused = || Refused::new("verify-refused-growth");
    let (head, note) = parted(text).ok_or_else(refused)?;
    let mut lines = head.split('\n');
    let old = lines.next().and_then(|line| line.strip_prefix("old ")).and_then(whole_number);
    let old = old.ok_or_else(refused)?;
    let proof = hashes(lines).ok_or_else(refused)?;
    let held = Checkpoint::open_held(held, key)?;
    let signed = Checkpoint::open(note.as_bytes(), key)?;
    if signed.size < held.size {
        return Err(Refused::new("verify-refused-rolled-back")
            .with("held", &held.size)
            .with("size", &signed.size)
            .at(signed.size));
    }
    if old != held.size {
        return Err(Refused::new("verify-refused-other-old")
            .with("found", &old)
            .with("held", &held.size));
    }
    let continues = if old == 0 {
        // Every log begins with nothing.
        proof.is_empty() && (signed.size > 0 || signed.root == root_of_nothing())
    } else {
        let roots = roots_of_growth(Some(&held.root), old, signed.size, &proof);
        roots == Some((held.root, signed.root))
    };
    if !continues {
        let refused =
            Refused::new("verify-refused-not-grown").with("held", &old).with("size", &signed.size);
        return Err(refused);
    }
    let proven =
        Sentence::new("verify-proven-growth").with("held", &old).with("size", &signed.size);
    let not_proven =
        ["verify-not-contents", "verify-not-later", "verify-not-kept-out", "verify-not-true"];
    Ok(Finding {
        title: Sentence::new("verify-accepted-growth").with("origin", &signed.origin),
        content: Vec::new(),
        proven: vec![proven],
        not_proven: not_proven.map(Sentence::new).to_vec(),
    })
}
