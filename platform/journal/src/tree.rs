//! The RFC 6962 tree: its right edge, which grows with each leaf, and its nodes, which proofs need.

use crate::{Flaw, Hash};

/// Every eighth level is kept, as in tiles of 256: 256 kept hashes side by side, the first of them
/// at a multiple of 256, are one full tile of C2SP's tlog-tiles.
const TILE_LEVELS: u8 = 8;

/// Far above any log, and low enough that no sum overflows.
pub const SIZE_MAX: u64 = 1 << 62;

/// The right edge of a tree: the hashes of its complete subtrees, the largest first, of which there
/// is one for each bit of the size.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

/// A complete subtree: `level` 0 is the leaves, and `index` counts the subtrees of one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node {
    pub level: u8,
    pub index: u64,
}

/// Kept nodes that stand side by side and make one node together: at most 128.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub level: u8,
    pub first: u64,
    pub count: u64,
}

impl Frontier {
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends leaves, and answers the nodes worth keeping that they completed. Level 0 is not
    /// among them: the leaves themselves are kept anyway.
    pub fn append(&mut self, leaves: impl IntoIterator<Item = Hash>) -> Vec<(Node, Hash)> {
        let mut kept = Vec::new();
        for leaf in leaves {
            let mut hash = leaf;
            let mut node = Node { level: 0, index: self.size };
            while node.index % 2 == 1 {
                let left = self.peaks.pop().expect("there is one peak for each bit of the size");
                hash = Hash::of_node(left, hash);
                node = Node { level: node.level + 1, index: node.index / 2 };
                if node.level.is_multiple_of(TILE_LEVELS) {
                    kept.push((node, hash));
                }
            }
            self.peaks.push(hash);
            self.size += 1;
        }
        kept
    }

    pub fn root(&self) -> Hash {
        let folded = self.peaks.iter().rev().copied().reduce(|right, left| {
            // From the smallest peak to the largest: what is already folded stands on the right.
            Hash::of_node(left, right)
        });
        folded.unwrap_or_else(Hash::of_nothing)
    }

    /// The size in eight bytes, the most significant first, and then the peaks.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.size.to_be_bytes().to_vec();
        for peak in &self.peaks {
            bytes.extend(peak.bytes());
        }
        bytes
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Flaw> {
        let malformed = Flaw::Malformed("frontier");
        let (size, rest) = bytes.split_first_chunk().ok_or(malformed)?;
        let size = u64::from_be_bytes(*size);
        let (peaks, odd) = rest.as_chunks();
        if size > SIZE_MAX || !odd.is_empty() || peaks.len() != size.count_ones() as usize {
            return Err(malformed);
        }
        Ok(Self { size, peaks: peaks.iter().copied().map(Hash::from_bytes).collect() })
    }
}

impl Node {
    /// The kept nodes that have this node's hash as their root (see [`root_of`]).
    pub fn run(self) -> Run {
        let above = self.level % TILE_LEVELS;
        Run { level: self.level - above, first: self.index << above, count: 1 << above }
    }
}

/// The root of the tree that has these hashes as its leaves.
pub fn root_of(leaves: &[Hash]) -> Hash {
    let mut frontier = Frontier::default();
    frontier.append(leaves.iter().copied());
    frontier.root()
}

/// Reads nodes from a log's leaf hashes, for logs that are held in memory.
pub fn nodes_of(leaves: &[Hash]) -> impl Fn(Node) -> Result<Hash, Flaw> {
    |Node { level, index }| {
        let width = 1u64.checked_shl(level.into()).ok_or(Flaw::OutOfRange)?;
        let first = index.checked_mul(width).ok_or(Flaw::OutOfRange)?;
        let past = first.checked_add(width).ok_or(Flaw::OutOfRange)?;
        let range = usize::try_from(first).ok().zip(usize::try_from(past).ok());
        let run = range.and_then(|(first, past)| leaves.get(first..past));
        run.map(root_of).ok_or(Flaw::OutOfRange)
    }
}

/// PATH of RFC 6962 2.1.1: what stands beside the way from a leaf to the root, from below.
pub(crate) fn path<E>(
    index: u64,
    size: u64,
    read: &mut impl FnMut(Node) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    let (mut first, mut past) = (0, size);
    let mut beside = Vec::new();
    while past - first > 1 {
        let middle = first + split(past - first);
        if index < middle {
            beside.push(range_root(middle, past, read)?);
            past = middle;
        } else {
            beside.push(range_root(first, middle, read)?);
            first = middle;
        }
    }
    beside.reverse();
    Ok(beside)
}

/// PROOF of RFC 6962 2.1.2: what shows that the tree of `size` leaves begins with that of `old`.
pub(crate) fn growth<E>(
    old: u64,
    size: u64,
    read: &mut impl FnMut(Node) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    let (mut first, mut past) = (0, size);
    let mut beside = Vec::new();
    while old < past {
        let middle = first + split(past - first);
        if old <= middle {
            beside.push(range_root(middle, past, read)?);
            past = middle;
        } else {
            beside.push(range_root(first, middle, read)?);
            first = middle;
        }
    }
    // Whoever checks has the old root; a part of it they do not have.
    if first > 0 {
        beside.push(range_root(first, past, read)?);
    }
    beside.reverse();
    Ok(beside)
}

/// The root over the leaves from `first` to before `past`, which start where a subtree of at least
/// that width starts.
fn range_root<E>(
    first: u64,
    past: u64,
    read: &mut impl FnMut(Node) -> Result<Hash, E>,
) -> Result<Hash, E> {
    let width = past - first;
    if width.is_power_of_two() {
        let level = width.trailing_zeros();
        return read(Node { level: level as u8, index: first >> level });
    }
    let middle = first + split(width);
    let left = range_root(first, middle, read)?;
    Ok(Hash::of_node(left, range_root(middle, past, read)?))
}

/// The largest power of two that is smaller than `width`, which is at least 2.
fn split(width: u64) -> u64 {
    1 << (width - 1).ilog2()
}
