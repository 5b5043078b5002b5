//! What trees, proofs and receipts promise, against the RFC's own definition and another crate.

mod stored;

use std::collections::HashMap;

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use sha2::Sha256;

use crate::{
    Checkpoint, Consistency, Flaw, Frontier, Growth, Hash, Inclusion, Leaf, Node, Receipt,
    Recomputed, SigningKey, VerifierKey, nodes_of, root_of,
};

fn leaves(count: usize) -> Vec<Hash> {
    (0..count).map(|number| Hash::of_leaf(&number.to_be_bytes())).collect()
}

/// MTH of RFC 6962 2.1, word for word, over leaves that are already hashed.
fn mth(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::of_nothing(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(largest_power_below(leaves.len()));
            Hash::of_node(mth(left), mth(right))
        }
    }
}

/// PATH of RFC 6962 2.1.1.
fn path(m: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return vec![];
    }
    let k = largest_power_below(leaves.len());
    let (left, right) = leaves.split_at(k);
    let (mut path, beside) =
        if m < k { (path(m, left), mth(right)) } else { (path(m - k, right), mth(left)) };
    path.push(beside);
    path
}

/// SUBPROOF of RFC 6962 2.1.2.
fn subproof(m: usize, leaves: &[Hash], known: bool) -> Vec<Hash> {
    if m == leaves.len() {
        return if known { vec![] } else { vec![mth(leaves)] };
    }
    let k = largest_power_below(leaves.len());
    let (left, right) = leaves.split_at(k);
    let (mut proof, beside) = if m <= k {
        (subproof(m, left, known), mth(right))
    } else {
        (subproof(m - k, right, false), mth(left))
    };
    proof.push(beside);
    proof
}

fn largest_power_below(count: usize) -> usize {
    (1..count).rev().find(|k| k.is_power_of_two()).unwrap()
}

fn bytes(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.bytes()).collect()
}

#[test]
fn roots_are_those_that_certificate_transparency_publishes() {
    let data = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"];
    let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    ];
    let mut frontier = Frontier::default();
    for (size, root) in roots.into_iter().enumerate() {
        assert_eq!(in_hex(&frontier.root().bytes()), root, "{size} leaves");
        if let Some(leaf) = data.get(size) {
            frontier.append([Hash::of_leaf(&from_hex(leaf))]);
        }
    }
}

fn in_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
        .collect()
}

#[test]
fn every_proof_of_every_small_tree_is_the_rfcs_and_verifies() {
    for size in 1..=40_usize {
        let tree = leaves(size);
        let (width, root) = (size as u64, mth(&tree));
        assert_eq!(root_of(&tree), root);
        for index in 0..size {
            let proof = Inclusion::build(index as u64, width, nodes_of(&tree)).unwrap();
            assert_eq!(proof.hashes, path(index, &tree));
            assert_eq!(proof.verify(tree[index], width, root), Ok(()));
        }
        for old in 1..=size {
            let proof = Consistency::build(old as u64, width, nodes_of(&tree)).unwrap();
            assert_eq!(proof.hashes, subproof(old, &tree, true));
            assert_eq!(proof.verify(mth(&tree[..old]), width, root), Ok(()));
        }
    }
}

#[test]
fn proofs_are_built_from_the_nodes_that_were_kept_alone() {
    let tree = leaves(70_000);
    let mut kept: HashMap<Node, Hash> = HashMap::new();
    let mut frontier = Frontier::default();
    for leaf in &tree {
        kept.insert(Node { level: 0, index: frontier.size() }, *leaf);
        kept.extend(frontier.append([*leaf]));
    }
    // As in the example of C2SP tlog-tiles: 273 full tiles, and one tile of those.
    assert_eq!(kept.keys().filter(|node| node.level == 8).count(), 273);
    assert_eq!(kept.keys().filter(|node| node.level == 16).count(), 1);
    assert!(kept.keys().all(|node| node.level % 8 == 0));
    let read = |node: Node| {
        let run = node.run();
        assert!(run.count <= 128);
        let hashes: Vec<_> = (run.first..run.first + run.count)
            .map(|index| kept[&Node { level: run.level, index }])
            .collect();
        Ok::<_, Flaw>(root_of(&hashes))
    };
    let proof = Inclusion::build(69_000, 70_000, read).unwrap();
    assert_eq!(proof.verify(tree[69_000], 70_000, frontier.root()), Ok(()));
    assert_eq!(Inclusion::nodes(69_000, 70_000).unwrap().len(), 17);
    let proof = Consistency::build(65_000, 70_000, read).unwrap();
    assert_eq!(proof.verify(root_of(&tree[..65_000]), 70_000, frontier.root()), Ok(()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn ct_merkle_agrees(size in 1..600_usize, at in any::<prop::sample::Index>()) {
        let mut theirs = MemoryBackedTree::<Sha256, [u8; 8]>::new();
        (0..size).for_each(|number| theirs.push(number.to_be_bytes()));
        let tree = leaves(size);
        let at = at.index(size);
        prop_assert_eq!(theirs.root().as_bytes().to_vec(), root_of(&tree).bytes());
        let proof = Inclusion::build(at as u64, size as u64, nodes_of(&tree)).unwrap();
        prop_assert_eq!(theirs.prove_inclusion(at).as_bytes().to_vec(), bytes(&proof.hashes));
        let proof = Consistency::build(at as u64 + 1, size as u64, nodes_of(&tree)).unwrap();
        let additions = size - at - 1;
        let added = theirs.prove_consistency(additions);
        prop_assert_eq!(added.as_bytes().to_vec(), bytes(&proof.hashes));
    }

    #[test]
    fn a_frontier_read_back_goes_on_as_if_it_had_stayed(
        size in 0..600_usize, more in 0..300_usize,
    ) {
        let tree = leaves(size + more);
        let mut whole = Frontier::default();
        whole.append(tree.iter().copied());
        let mut resumed = Frontier::default();
        resumed.append(tree[..size].iter().copied());
        let mut resumed = Frontier::from_bytes(&resumed.to_bytes()).unwrap();
        resumed.append(tree[size..].iter().copied());
        prop_assert_eq!(&resumed, &whole);
        prop_assert_eq!(whole.root(), mth(&tree));
    }

    #[test]
    fn a_proof_of_something_else_is_refused(
        size in 2..300_usize, at in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(), flip in 0..256_usize,
    ) {
        let tree = leaves(size);
        let (width, root, at) = (size as u64, root_of(&tree), at.index(size));
        let proof = Inclusion::build(at as u64, width, nodes_of(&tree)).unwrap();
        let other = other.index(size);
        if other != at {
            prop_assert!(proof.verify(tree[other], width, root).is_err());
            let elsewhere = Inclusion { index: other as u64, ..proof.clone() };
            prop_assert!(elsewhere.verify(tree[at], width, root).is_err());
            let old_root = root_of(&tree[..=other]);
            let growth = Consistency::build(at as u64 + 1, width, nodes_of(&tree)).unwrap();
            prop_assert!(growth.verify(old_root, width, root).is_err());
        }
        for place in 0..proof.hashes.len() {
            let mut dropped = proof.clone();
            dropped.hashes.remove(place);
            prop_assert!(dropped.verify(tree[at], width, root).is_err());
            let mut flipped = proof.clone();
            let mut bytes = flipped.hashes[place].bytes();
            bytes[flip / 8] ^= 1 << (flip % 8);
            flipped.hashes[place] = Hash::from_bytes(bytes);
            prop_assert!(flipped.verify(tree[at], width, root).is_err());
        }
        let mut longer = proof;
        longer.hashes.push(root);
        prop_assert!(longer.verify(tree[at], width, root).is_err());
    }
}

#[test]
fn what_is_not_in_the_tree_has_no_proof() {
    let tree = leaves(3);
    let beyond = Inclusion::build(3, 3, nodes_of(&tree));
    assert_eq!(beyond, Err(Flaw::OutOfRange));
    assert_eq!(Inclusion::build(0, 4, nodes_of(&tree)), Err(Flaw::OutOfRange));
    assert_eq!(Consistency::build(4, 3, nodes_of(&tree)), Err(Flaw::OutOfRange));
    let empty = Consistency::build(0, 3, nodes_of(&tree)).unwrap();
    assert_eq!(empty.verify(Hash::of_nothing(), 3, root_of(&tree)), Ok(()));
    assert_eq!(empty.verify(tree[0], 3, root_of(&tree)), Err(Flaw::NotProven));
    assert_eq!(
        Inclusion { index: 0, hashes: vec![] }.verify(tree[0], 0, tree[0]),
        Err(Flaw::OutOfRange)
    );
    assert!(nodes_of(&tree)(Node { level: 200, index: u64::MAX }).is_err());
}

#[test]
fn a_frontier_of_the_wrong_length_is_refused() {
    let mut frontier = Frontier::default();
    frontier.append(leaves(5));
    let bytes = frontier.to_bytes();
    assert_eq!(bytes.len(), 8 + 2 * 32);
    for end in 0..bytes.len() {
        assert!(Frontier::from_bytes(&bytes[..end]).is_err());
    }
    assert!(Frontier::from_bytes(&[&bytes[..], &[0; 32]].concat()).is_err());
    assert!(Frontier::from_bytes(&[255; 8 + 64 * 32]).is_err());
}

/// Seven leaves under a checkpoint, and the checkpoint that was signed after the fourth.
fn story() -> (Vec<Leaf>, VerifierKey, Checkpoint, String) {
    let key = SigningKey::new("comity.example/journal/1", &[1; 32]).unwrap();
    let leaves: Vec<_> = (0..7)
        .map(|number| Leaf { salt: [number; 32], content: format!(r#"{{"deed":"{number}"}}"#) })
        .collect();
    let mut stored = Frontier::default();
    let mut recomputed = Recomputed::from_the_first_leaf(None);
    let mut sign = |more: &[Leaf]| {
        let hashes = || more.iter().map(|leaf| leaf.commitment().leaf_hash());
        stored.append(hashes());
        recomputed.append(hashes()).unwrap();
        recomputed.sign(&stored, &key).unwrap()
    };
    let (old, _) = sign(&leaves[..4]);
    let (_, note) = sign(&leaves[4..]);
    (leaves, key.verifier().clone(), old, note)
}

#[test]
fn a_receipt_proves_its_leaf_and_no_other() {
    let (leaves, key, _, note) = story();
    let hashes: Vec<_> = leaves.iter().map(|leaf| leaf.commitment().leaf_hash()).collect();
    let inclusion = Inclusion::build(2, 7, nodes_of(&hashes)).unwrap();
    let receipt = Receipt { leaf: leaves[2].clone(), inclusion, note };
    let text = receipt.to_text();
    assert_eq!(text.lines().next(), Some("c2sp.org/tlog-proof@v1"));
    assert_eq!(Receipt::parse(&text), Ok(receipt.clone()));
    assert_eq!(receipt.verify(&key).unwrap().size, 7);
    let other = Receipt { leaf: leaves[3].clone(), ..receipt };
    assert_eq!(other.verify(&key), Err(Flaw::NotProven));
    for end in 0..text.len() {
        if text.is_char_boundary(end) {
            let cut = Receipt::parse(&text[..end]).and_then(|receipt| receipt.verify(&key));
            assert!(cut.is_err(), "{}", &text[..end]);
        }
    }
}

#[test]
fn a_growth_proves_that_the_older_checkpoint_still_stands() {
    let (leaves, key, old, note) = story();
    let hashes: Vec<_> = leaves.iter().map(|leaf| leaf.commitment().leaf_hash()).collect();
    let consistency = Consistency::build(4, 7, nodes_of(&hashes)).unwrap();
    let growth = Growth { consistency, note };
    assert_eq!(Growth::parse(&growth.to_text()), Ok(growth.clone()));
    assert_eq!(growth.verify(&old, &key).unwrap().size, 7);
    let forked = Checkpoint { root: Hash::of_leaf(b"another history"), ..old.clone() };
    assert_eq!(growth.verify(&forked, &key), Err(Flaw::NotProven));
    let elsewhere = Checkpoint { origin: "comity.example/journal/2".into(), ..old };
    assert_eq!(growth.verify(&elsewhere, &key), Err(Flaw::OtherLog));
}
