//! What the verifier promises, asked with honest files of the journal and with a liar's.

mod attacks;
mod keeping;
mod lies;
mod proofs;
mod second;
mod story;

use std::collections::BTreeSet;

use crate::{
    Checkpoint, Finding, Key, Language, Refused, Stopped, check_export, check_receipt,
    export::{Header, LeafLine, Log, exactly},
    tree::Tree,
};
use story::Story;

/// What is wrong with an export; None if it was accepted.
fn wrong(file: &[u8], key: Option<&Key>, held: &[Vec<u8>]) -> Option<Refused> {
    match check_export(file, key, held) {
        Ok(_) => None,
        Err(Stopped::Refused(refused)) => Some(refused),
        Err(Stopped::Unread(error)) => panic!("nothing is read from a disk here: {error}"),
    }
}

fn proven(finding: &Finding) -> Vec<&str> {
    finding.proven.iter().map(|sentence| sentence.key).collect()
}

fn not_proven(finding: &Finding) -> Vec<&str> {
    finding.not_proven.iter().map(|sentence| sentence.key).collect()
}

#[test]
fn an_honest_export_is_accepted_and_what_is_not_proven_is_said() {
    let story = Story::honest();
    let (key, held) = (story.key(), [story.held(5), story.held(11)]);
    for on_the_way in [&[][..], &[8], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]] {
        let file = story.export(11, on_the_way);
        let finding = check_export(file.as_bytes(), Some(&key), &held).unwrap();
        assert_eq!(proven(&finding)[2], "verify-proven-held");
        assert!(!not_proven(&finding).contains(&"verify-not-key"));
        let finding = check_export(file.as_bytes(), None, &[]).unwrap();
        assert_eq!(not_proven(&finding)[..2], ["verify-not-key", "verify-not-held"]);
        let said = finding.say(Language::English);
        assert!(said.contains("is what was recorded: 9."), "{said}");
    }
}

#[test]
fn every_attack_on_an_export_is_refused_where_it_was_made() {
    let key = Story::honest().key();
    let attacks = attacks::all();
    for attack in &attacks {
        let refused = wrong(&attack.file, Some(&key), &attack.held);
        let refused = refused.unwrap_or_else(|| panic!("accepted: {}", attack.name));
        assert_eq!(
            (refused.why.key, refused.leaves),
            (attack.why, attack.leaves),
            "{}",
            attack.name
        );
    }
    let names: BTreeSet<_> = attacks.iter().map(|attack| attack.name).collect();
    assert_eq!(names.len(), attacks.len());
    assert!(attacks.len() >= 60, "{}", attacks.len());
}

#[test]
fn the_more_checkpoints_were_signed_the_closer_a_false_leaf_is_found() {
    let story = Story::honest();
    let check = |on_the_way: &[usize], leaves: (u64, u64)| {
        // Leaf 9 was shredded, so that only the tree can tell.
        let committed = story.leaves[9].commitment().to_string();
        let file = story.export(11, on_the_way).replace(&committed, &story.root(1).to_string());
        let refused = wrong(file.as_bytes(), Some(&story.key()), &[]).unwrap();
        assert_eq!(refused.leaves, Some(leaves));
    };
    check(&[], (0, 10));
    check(&[8], (8, 10));
    check(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], (9, 9));
}

/// Negative controls: a harness in which these lies were refused as well would prove nothing.
#[test]
fn a_weaker_check_is_taken_in() {
    let story = Story::honest();
    let rewritten = Story::rewritten(2).export(11, &[]);
    // Whoever keeps no checkpoint cannot see what the holder of the key wrote anew.
    assert_eq!(wrong(rewritten.as_bytes(), Some(&story.key()), &[]), None);
    assert!(wrong(rewritten.as_bytes(), Some(&story.key()), &[story.held(3)]).is_some());
    // Whoever takes the key from the file believes every thief.
    let thief = Story::of_a_thief().export(11, &[]);
    assert_eq!(wrong(thief.as_bytes(), None, &[]), None);
    assert!(wrong(thief.as_bytes(), Some(&story.key()), &[]).is_some());
    // A verifier that does not look at every leaf.
    let honest = story.export(11, &[]);
    let attacks = attacks::all();
    let altered = attacks.iter().find(|attack| attack.name == "a content is altered").unwrap();
    assert!(careless(honest.as_bytes()) && careless(&altered.file));
}

/// Checks everything but the content of every third leaf.
fn careless(file: &[u8]) -> bool {
    let mut lines = file.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let header: Header = exactly(lines.next().unwrap()).unwrap();
    let key = Key::parse(&header.key).unwrap();
    let signed = Checkpoint::open(header.checkpoint.as_bytes(), &key).unwrap();
    let mut tree = Tree::default();
    for line in lines {
        let leaf: LeafLine = exactly(line).unwrap();
        let committed = leaf.committed().unwrap();
        if leaf.index % 3 != 2 && leaf.check(&committed).is_err() {
            return false;
        }
        tree.push(&committed);
    }
    tree.size == signed.size && tree.root() == signed.root
}

#[test]
fn every_flipped_bit_of_a_small_export_is_seen() {
    let story = Story::of(story::NAME, &story::SECRET, vec![story::leaf(0)]);
    let (key, file) = (story.key(), story.export(1, &[]).into_bytes());
    let header = file.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let mut whole = file.clone();
    each_flipped(file[..header].to_vec(), |flipped| {
        whole[..header].copy_from_slice(flipped);
        wrong(&whole, Some(&key), &[]).is_none()
    });
    // What stands below cannot change what was read above, so that is read once.
    let log = Log::begin(&mut &file[..], Some(&key), &[]).ok().unwrap();
    each_flipped(file[header..].to_vec(), |flipped| log.clone().read(flipped).is_ok());
}

/// Flips each bit of each byte, one at a time: only the whole is accepted.
fn each_flipped(mut bytes: Vec<u8>, mut accepts: impl FnMut(&[u8]) -> bool) {
    assert!(accepts(&bytes));
    for at in 0..bytes.len() {
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            assert!(!accepts(&bytes), "bit {bit} of byte {at}");
            bytes[at] ^= 1 << bit;
        }
    }
}

#[test]
fn no_shortened_export_is_accepted() {
    let story = Story::honest();
    let file = story.export(4, &[]).into_bytes();
    let header = file.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    for end in 0..header {
        assert!(wrong(&file[..end], None, &[]).is_some(), "{end} bytes");
    }
    let log = Log::begin(&mut &file[..], None, &[]).ok().unwrap();
    for end in header..file.len() {
        assert!(log.clone().read(&file[header..end]).is_err(), "{end} bytes");
    }
}

#[test]
fn every_sentence_is_there_in_every_language() {
    let keys =
        |language: Language| -> BTreeSet<_> { language.entries().map(|(key, _)| key).collect() };
    let places = |text: &'static str| -> BTreeSet<_> {
        text.split("{ $").skip(1).map(|rest| rest.split(' ').next().unwrap()).collect()
    };
    let english = keys(Language::English);
    for language in Language::ALL {
        assert_eq!(keys(language), english, "{}", language.code());
        for (key, text) in language.entries() {
            let (_, in_english) =
                Language::English.entries().find(|(other, _)| *other == key).unwrap();
            assert_eq!(places(text), places(in_english), "{} {key}", language.code());
        }
    }
    let sources = [
        include_str!("export.rs"),
        include_str!("finding.rs"),
        include_str!("growth.rs"),
        include_str!("keep.rs"),
        include_str!("main.rs"),
        include_str!("note.rs"),
        include_str!("receipt.rs"),
    ];
    let used: BTreeSet<_> = sources
        .into_iter()
        .flat_map(|source| source.split('"').filter(|text| text.starts_with("verify-")))
        .collect();
    assert_eq!(used, english);
}

#[test]
fn what_a_file_says_cannot_command_the_terminal() {
    let mut leaves = vec![story::leaf(0)];
    leaves[0].content = "{\"act\":\"\u{9b}2J\u{202e}gnp\"}".into();
    let story = Story::of(story::NAME, &story::SECRET, leaves);
    let receipt = story.receipt(0, 1);
    let said = check_receipt(receipt.as_bytes(), &story.key(), &[]).unwrap();
    let said = said.say(Language::English);
    assert!(said.contains("act: \\u{9b}2J\\u{202e}gnp"), "{said}");
}
