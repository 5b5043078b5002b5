//! Keeping a checkpoint over the years: only what continues the one before takes its place.

use super::story::Story;
use crate::{Key, Language, NotKept, keep};

fn why(answer: Result<crate::Kept, NotKept>) -> &'static str {
    match answer {
        Ok(kept) => kept.finding.title.key,
        Err(NotKept::Refused(refused)) => refused.why.key,
        Err(NotKept::WithoutProof { .. }) => "without proof",
    }
}

#[test]
fn a_checkpoint_is_followed_by_those_that_continue_it_and_by_no_other() {
    let (story, key) = (Story::honest(), Story::honest().key());
    let first = keep(&story.held(3), &key, None).unwrap();
    assert_eq!(first.note, story.held(3));
    assert_eq!(first.finding.proven[0].key, "verify-proven-signed");
    let said = first.finding.say(Language::English);
    assert!(said.contains("compare it with the checkpoint that somebody else keeps"), "{said}");
    let next = keep(story.growth(3, 8).as_bytes(), &key, Some(&first.note)).unwrap();
    assert_eq!(next.note, story.held(8));
    let again = keep(&story.held(8), &key, Some(&next.note)).unwrap();
    assert_eq!(again.note, next.note);

    let check = |file: &[u8], held: Option<&[u8]>, expected: &str| {
        assert_eq!(why(keep(file, &key, held)), expected);
    };
    let held = story.held(8);
    let rewritten = Story::rewritten(2);
    check(&story.held(11), Some(&held), "without proof");
    check(&story.held(5), Some(&held), "verify-refused-rolled-back");
    check(&rewritten.held(8), Some(&held), "verify-refused-two-histories");
    check(rewritten.growth(8, 11).as_bytes(), Some(&held), "verify-refused-not-grown");
    check(story.growth(5, 11).as_bytes(), Some(&held), "verify-refused-other-old");
    check(story.growth(8, 11).as_bytes(), None, "verify-refused-nothing-held");
    check(b"old 8\n", Some(&held), "verify-refused-growth");
    check(&Story::elsewhere().held(11), None, "verify-refused-unsigned");
    check(&story.held(8), Some(&Story::elsewhere().held(5)), "verify-refused-held");
    let thief: Key = Story::of_a_thief().key();
    assert_eq!(why(keep(&story.held(8), &thief, None)), "verify-refused-unsigned");
}

#[test]
fn who_keeps_nothing_is_told_so() {
    let (story, key) = (Story::honest(), Story::honest().key());
    let Err(NotKept::WithoutProof { held }) = keep(&story.held(11), &key, Some(&story.held(8)))
    else {
        panic!("a checkpoint of 11 does not show that it continues one of 8");
    };
    assert_eq!(held, 8);
}
