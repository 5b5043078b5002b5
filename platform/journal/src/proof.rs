//! Proofs: that a leaf stands in a tree, and that a tree begins with an older one.

use crate::{
    Flaw, Hash, Node,
    tree::{SIZE_MAX, growth, path},
};

/// Shows that a leaf stands at `index` in a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inclusion {
    pub index: u64,
    /// From the leaf's sibling up to the root's child.
    pub hashes: Vec<Hash>,
}

/// Shows that a tree begins with the tree of its first `old` leaves: nothing under that was
/// altered, removed or moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consistency {
    pub old: u64,
    pub hashes: Vec<Hash>,
}

impl Inclusion {
    /// The nodes to read before `build`.
    pub fn nodes(index: u64, size: u64) -> Result<Vec<Node>, Flaw> {
        named(|read| Self::build(index, size, read))
    }

    pub fn build<E: From<Flaw>>(
        index: u64,
        size: u64,
        mut read: impl FnMut(Node) -> Result<Hash, E>,
    ) -> Result<Self, E> {
        if index >= size || size > SIZE_MAX {
            return Err(Flaw::OutOfRange.into());
        }
        Ok(Self { index, hashes: path(index, size, &mut read)? })
    }

    /// RFC 9162 2.1.3.2.
    pub fn verify(&self, leaf: Hash, size: u64, root: Hash) -> Result<(), Flaw> {
        if self.index >= size {
            return Err(Flaw::OutOfRange);
        }
        let (mut index, mut last) = (self.index, size - 1);
        let mut hash = leaf;
        for beside in &self.hashes {
            if last == 0 {
                return Err(Flaw::NotProven);
            }
            if index % 2 == 1 || index == last {
                hash = Hash::of_node(*beside, hash);
                while index.is_multiple_of(2) && index != 0 {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash::of_node(hash, *beside);
            }
            index >>= 1;
            last >>= 1;
        }
        if last == 0 && hash == root { Ok(()) } else { Err(Flaw::NotProven) }
    }
}

impl Consistency {
    /// The nodes to read before `build`.
    pub fn nodes(old: u64, size: u64) -> Result<Vec<Node>, Flaw> {
        named(|read| Self::build(old, size, read))
    }

    pub fn build<E: From<Flaw>>(
        old: u64,
        size: u64,
        mut read: impl FnMut(Node) -> Result<Hash, E>,
    ) -> Result<Self, E> {
        if old > size || size > SIZE_MAX {
            return Err(Flaw::OutOfRange.into());
        }
        // Every tree begins with the empty one: there is nothing to show.
        let hashes = if old == 0 { Vec::new() } else { growth(old, size, &mut read)? };
        Ok(Self { old, hashes })
    }

    pub fn verify(&self, old_root: Hash, size: u64, root: Hash) -> Result<(), Flaw> {
        let proven = match self.old {
            old if old > size => return Err(Flaw::OutOfRange),
            old if old == size => self.hashes.is_empty() && old_root == root,
            0 => self.hashes.is_empty() && old_root == Hash::of_nothing(),
            _ => self.roots(old_root, size)? == (old_root, root),
        };
        if proven { Ok(()) } else { Err(Flaw::NotProven) }
    }

    /// RFC 9162 2.1.4.2: the roots that the proof leads to, of the old tree and of the new, where
    /// neither is empty and the new one is the larger.
    fn roots(&self, old_root: Hash, size: u64) -> Result<(Hash, Hash), Flaw> {
        let start = if self.old.is_power_of_two() { Some(&old_root) } else { None };
        let mut hashes = start.into_iter().chain(&self.hashes);
        let first = *hashes.next().ok_or(Flaw::NotProven)?;
        let (mut before, mut after) = (first, first);
        let (mut old_last, mut last) = (self.old - 1, size - 1);
        while old_last % 2 == 1 {
            old_last >>= 1;
            last >>= 1;
        }
        for beside in hashes {
            if last == 0 {
                return Err(Flaw::NotProven);
            }
            if old_last % 2 == 1 || old_last == last {
                before = Hash::of_node(*beside, before);
                after = Hash::of_node(*beside, after);
                while old_last.is_multiple_of(2) && old_last != 0 {
                    old_last >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash::of_node(after, *beside);
            }
            old_last >>= 1;
            last >>= 1;
        }
        if last == 0 { Ok((before, after)) } else { Err(Flaw::NotProven) }
    }
}

/// The nodes that a proof is built from, in the order in which it asks for them.
fn named<P>(
    build: impl FnOnce(&mut dyn FnMut(Node) -> Result<Hash, Flaw>) -> Result<P, Flaw>,
) -> Result<Vec<Node>, Flaw> {
    let mut nodes = Vec::new();
    build(&mut |node| {
        nodes.push(node);
        Ok(Hash::from_bytes([0; 32]))
    })?;
    Ok(nodes)
}
