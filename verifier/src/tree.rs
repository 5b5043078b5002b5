//! RFC 6962 hashes, read as the RFC defines them: from the top down, and leaf by leaf.

use sha2::{Digest as _, Sha256};

pub(crate) type Hash = [u8; 32];

/// A tree that takes its leaves in order and remembers one hash for each level.
#[derive(Clone, Default)]
pub(crate) struct Tree {
    pub(crate) size: u64,
    /// At place n: the root of the complete subtree of 2^n leaves that still waits for its
    /// right-hand neighbour.
    waiting: Vec<Option<Hash>>,
}

impl Tree {
    pub(crate) fn push(&mut self, commitment: &Hash) {
        let mut carried = leaf_hash(commitment);
        self.size += 1;
        for waiting in &mut self.waiting {
            match waiting.take() {
                Some(left) => carried = node_hash(&left, &carried),
                None => {
                    *waiting = Some(carried);
                    return;
                }
            }
        }
        self.waiting.push(Some(carried));
    }

    pub(crate) fn root(&self) -> Hash {
        let mut root = None;
        for left in self.waiting.iter().flatten() {
            root = Some(root.map_or(*left, |right| node_hash(left, &right)));
        }
        root.unwrap_or_else(root_of_nothing)
    }
}

pub(crate) fn leaf_hash(commitment: &Hash) -> Hash {
    let mut input = vec![0];
    input.extend(commitment);
    Sha256::digest(input).into()
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut input = vec![1];
    input.extend(left);
    input.extend(right);
    Sha256::digest(input).into()
}

pub(crate) fn root_of_nothing() -> Hash {
    Sha256::digest([]).into()
}

/// The root to which a proof leads from the leaf at `index`. None if the proof does not fit a tree
/// of that size.
pub(crate) fn root_from_leaf(leaf: &Hash, index: u64, size: u64, proof: &[Hash]) -> Option<Hash> {
    if index >= size {
        return None;
    }
    if size == 1 {
        return proof.is_empty().then_some(*leaf);
    }
    let (beside, below) = proof.split_last()?;
    let half = half_of(size);
    if index < half {
        Some(node_hash(&root_from_leaf(leaf, index, half, below)?, beside))
    } else {
        Some(node_hash(beside, &root_from_leaf(leaf, index - half, size - half, below)?))
    }
}

/// The roots of the first `old` leaves and of all `size` leaves to which a proof leads. `old_root`
/// is given as long as what is left of the old tree is the whole old tree.
pub(crate) fn roots_of_growth(
    old_root: Option<&Hash>,
    old: u64,
    size: u64,
    proof: &[Hash],
) -> Option<(Hash, Hash)> {
    if old == 0 || old > size {
        return None;
    }
    if old == size {
        let root = match (old_root, proof) {
            (Some(root), []) | (None, [root]) => *root,
            _ => return None,
        };
        return Some((root, root));
    }
    let (beside, below) = proof.split_last()?;
    let half = half_of(size);
    if old <= half {
        let (before, after) = roots_of_growth(old_root, old, half, below)?;
        Some((before, node_hash(&after, beside)))
    } else {
        let (before, after) = roots_of_growth(None, old - half, size - half, below)?;
        Some((node_hash(beside, &before), node_hash(beside, &after)))
    }
}

/// The largest power of two below a size of at least two.
fn half_of(size: u64) -> u64 {
    let power = size.next_power_of_two();
    power / 2
}
