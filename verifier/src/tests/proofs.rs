//! Receipts and growths, honest and not.

use journal::{Commitment, Consistency, Inclusion, Leaf};
use proptest::prelude::*;

use super::{
    each_flipped, lies, not_proven, proven,
    story::{NAME, SECRET, Story},
};
use crate::{Language, Refused, check_growth, check_receipt, tree};

fn receipt(text: &str) -> Result<(), Refused> {
    let story = Story::honest();
    check_receipt(text.as_bytes(), &story.key(), &[story.held(11)]).map(|_| ())
}

fn growth(text: &str) -> Result<(), Refused> {
    let story = Story::honest();
    check_growth(text.as_bytes(), &story.key(), &story.held(5)).map(|_| ())
}

fn refused(result: Result<(), Refused>, why: &str, name: &str) {
    let Err(refused) = result else { panic!("accepted: {name}") };
    assert_eq!(refused.why.key, why, "{name}");
}

#[test]
fn an_honest_receipt_shows_what_the_entry_says() {
    let story = Story::honest();
    for index in 0..11 {
        for size in index + 1..=11 {
            let text = story.receipt(index, size);
            assert!(text.len() <= 4096);
            check_receipt(text.as_bytes(), &story.key(), &[]).unwrap();
        }
    }
    let text = story.receipt(7, 11);
    let finding = check_receipt(text.as_bytes(), &story.key(), &[story.held(11)]).unwrap();
    assert_eq!(proven(&finding), ["verify-proven-leaf", "verify-proven-same"]);
    let said = finding.say(Language::French);
    assert!(said.contains("act: agreements.sign") && said.contains("numéro 7"), "{said}");
    let finding = check_receipt(text.as_bytes(), &story.key(), &[story.held(5)]).unwrap();
    assert_eq!(not_proven(&finding)[0], "verify-not-compared");
}

#[test]
fn every_attack_on_a_receipt_is_refused() {
    assert_eq!(receipt(&Story::honest().receipt(7, 11)).map_err(|_| ()), Ok(()));
    for attack in lies::on_receipts() {
        let text = String::from_utf8(attack.file).unwrap();
        refused(receipt(&text), attack.why, attack.name);
    }
}

#[test]
fn an_honest_growth_is_accepted() {
    let story = Story::honest();
    for old in 1..=11 {
        for size in old..=11 {
            let text = story.growth(old, size);
            check_growth(text.as_bytes(), &story.key(), &story.held(old)).unwrap();
        }
    }
}

#[test]
fn every_attack_on_a_growth_is_refused() {
    let story = Story::honest();
    let honest = story.growth(5, 11);
    growth(&honest).unwrap();
    for attack in lies::on_growths() {
        let text = String::from_utf8(attack.file).unwrap();
        refused(growth(&text), attack.why, attack.name);
    }
    // What was rewritten after the reader's checkpoint is no lie to this reader.
    growth(&Story::rewritten(7).growth(5, 11)).unwrap();
    let strangers = Story::of_a_thief().held(5);
    let held = check_growth(honest.as_bytes(), &story.key(), &strangers).map(|_| ());
    refused(held, "verify-refused-held", "a held checkpoint that the key did not sign");
}

#[test]
fn every_flipped_bit_of_a_receipt_and_of_a_growth_is_seen() {
    let small = |number| Leaf { salt: [number; 32], content: "{}".into() };
    let story = Story::of(NAME, &SECRET, (0..3).map(small).collect());
    let (key, held) = (story.key(), story.held(2));
    each_flipped(story.receipt(1, 3).into_bytes(), |text| check_receipt(text, &key, &[]).is_ok());
    each_flipped(story.growth(2, 3).into_bytes(), |text| check_growth(text, &key, &held).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..<_>::default() })]

    /// The journal walks a proof from below, the verifier from above.
    #[test]
    fn both_implementations_agree_on_any_proof(
        size in 1..400_u64, index in 0..400_u64, old in 1..400_u64, seed in any::<u8>(),
        drop in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let commitments: Vec<_> =
            (0..size).map(|number| Commitment::from_bytes([number as u8 ^ seed; 32])).collect();
        let leaves: Vec<_> = commitments.iter().map(|commitment| commitment.leaf_hash()).collect();
        let mut mine = tree::Tree::default();
        commitments.iter().for_each(|commitment| mine.push(&commitment.bytes()));
        let root = journal::root_of(&leaves);
        prop_assert_eq!(mine.root(), root.bytes());
        let (index, old) = (index % size, old.min(size));
        let drop_one = |hashes: &mut Vec<journal::Hash>| {
            if let (Some(place), false) = (&drop, hashes.is_empty()) {
                hashes.remove(place.index(hashes.len()));
            }
        };
        let mut theirs = Inclusion::build(index, size, journal::nodes_of(&leaves)).unwrap();
        drop_one(&mut theirs.hashes);
        let leaf = leaves[index as usize];
        let proof: Vec<_> = theirs.hashes.iter().map(|hash| hash.bytes()).collect();
        let led = tree::root_from_leaf(&leaf.bytes(), index, size, &proof);
        prop_assert_eq!(led == Some(root.bytes()), theirs.verify(leaf, size, root).is_ok());
        let mut theirs = Consistency::build(old, size, journal::nodes_of(&leaves)).unwrap();
        drop_one(&mut theirs.hashes);
        let old_root = journal::root_of(&leaves[..old as usize]);
        let proof: Vec<_> = theirs.hashes.iter().map(|hash| hash.bytes()).collect();
        let led = tree::roots_of_growth(Some(&old_root.bytes()), old, size, &proof);
        let both = Some((old_root.bytes(), root.bytes()));
        prop_assert_eq!(led == both, theirs.verify(old_root, size, root).is_ok());
    }
}
