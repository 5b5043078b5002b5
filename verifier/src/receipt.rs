//! Checks a receipt: that one leaf stands in a log which was signed.

use serde_json::Value;

use crate::{
    Checkpoint, Finding, Key, Refused, Sentence,
    leaf::{commitment, opened, parsed},
    note::{decode_any, hash, whole_number},
    tree::{Hash, leaf_hash, root_from_leaf},
};

/// The largest leaf in base64, the proof and a note.
pub(crate) const PROOF_BYTES_MAX: usize = 2 * 1024 * 1024;

const HASHES_MAX: usize = 128;

/// Checks a C2SP tlog-proof whose `extra` line is the leaf. `held` are notes that the reader kept.
pub fn check_receipt(text: &[u8], key: &Key, held: &[Vec<u8>]) -> Result<Finding, Refused> {
    let refused = || Refused::new("verify-refused-receipt");
    let (head, note) = parted(text).ok_or_else(refused)?;
    let mut lines = head.split('\n');
    let mut after = |word| lines.next().and_then(|line| line.strip_prefix(word));
    if after("c2sp.org/tlog-proof@v1") != Some("") {
        return Err(refused());
    }
    let extra = after("extra ").and_then(decode_any).ok_or_else(refused)?;
    let index = after("index ").and_then(whole_number).ok_or_else(refused)?;
    let proof = hashes(lines).ok_or_else(refused)?;
    let (salt, content) = opened(&extra).ok_or_else(refused)?;
    let signed = Checkpoint::open(note.as_bytes(), key)?;
    let leaf = leaf_hash(&commitment(salt, content));
    if root_from_leaf(&leaf, index, signed.size, &proof) != Some(signed.root) {
        return Err(Refused::new("verify-refused-inclusion").with("size", &signed.size).at(index));
    }
    let value = parsed(content);
    let value = value.ok_or_else(|| Refused::new("verify-refused-content-form").at(index))?;
    let same = hold_against(&signed, key, held)?;
    Ok(finding(index, &signed, &value, same))
}

/// Whether one of the notes that the reader kept is of the same tree.
fn hold_against(signed: &Checkpoint, key: &Key, held: &[Vec<u8>]) -> Result<bool, Refused> {
    let mut same = false;
    for note in held {
        let held = Checkpoint::open_held(note, key)?;
        if held.size == signed.size {
            if held.root != signed.root {
                return Err(Refused::new("verify-refused-two-histories").with("size", &held.size));
            }
            same = true;
        }
    }
    Ok(same)
}

fn finding(index: u64, signed: &Checkpoint, content: &Value, same: bool) -> Finding {
    let title = Sentence::new("verify-accepted-receipt")
        .with("index", &index)
        .with("origin", &signed.origin);
    let proven = Sentence::new("verify-proven-leaf").with("size", &signed.size);
    let mut finding =
        Finding { title, content: members(content), proven: vec![proven], not_proven: vec![] };
    if same {
        finding.proven.push(Sentence::new("verify-proven-same").with("held", &signed.size));
    } else {
        finding.not_proven.push(Sentence::new("verify-not-compared"));
    }
    finding.not_proven.push(Sentence::new("verify-not-true"));
    finding
}

fn members(content: &Value) -> Vec<(String, String)> {
    let members = content.as_object().into_iter().flatten();
    let said = members.map(|(name, value)| {
        (name.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned))
    });
    said.collect()
}

/// What stands before the first empty line, and the note after it.
pub(crate) fn parted(text: &[u8]) -> Option<(&str, &str)> {
    if text.len() > PROOF_BYTES_MAX {
        return None;
    }
    str::from_utf8(text).ok()?.split_once("\n\n")
}

pub(crate) fn hashes<'a>(lines: impl Iterator<Item = &'a str>) -> Option<Vec<Hash>> {
    let hashes: Vec<_> = lines.take(HASHES_MAX + 1).map(hash).collect::<Option<_>>()?;
    (hashes.len() <= HASHES_MAX).then_some(hashes)
}
