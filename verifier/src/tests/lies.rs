//! What a lying host can do to a receipt and to a growth, and what each lie is refused with.

use super::{
    attacks::Attack,
    story::{NAME, Story, signed},
};

fn swapped(text: &str, one: usize, other: usize) -> String {
    let mut lines: Vec<_> = text.lines().collect();
    lines.swap(one, other);
    lines.join("\n") + "\n"
}

fn without(text: &str, line: usize) -> String {
    let mut lines: Vec<_> = text.lines().collect();
    lines.remove(line);
    lines.join("\n") + "\n"
}

fn with_note(text: &str, note: &str) -> String {
    format!("{}\n\n{note}", text.split_once("\n\n").unwrap().0)
}

fn attacks(
    lies: impl IntoIterator<Item = (&'static str, String, &'static str)>,
    honest: &str,
    held: usize,
) -> Vec<Attack> {
    let attack = |(name, text, why): (_, String, _)| {
        assert_ne!(text, honest, "{name}");
        let held = vec![Story::honest().held(held)];
        Attack { name, file: text.into_bytes(), held, why, leaves: None }
    };
    lies.into_iter().map(attack).collect()
}

/// Against the receipt of the leaf 7 under the checkpoint of eleven, which the reader holds.
pub(super) fn on_receipts() -> Vec<Attack> {
    let story = Story::honest();
    let honest = story.receipt(7, 11);
    let malformed = "verify-refused-receipt";
    let inclusion = "verify-refused-inclusion";
    let elsewhere = Story::elsewhere();
    let forged = signed(&format!("{NAME}\n11\n{}\n", story.root(11)), &story.key, &[9; 32]);
    let extra = honest.lines().nth(1).unwrap();
    let other_extra = story.receipt(6, 11);
    let other_extra = other_extra.lines().nth(1).unwrap();
    let lies = [
        ("the proof of another leaf", honest.replace(extra, other_extra), inclusion),
        ("another index", honest.replace("index 7", "index 6"), inclusion),
        ("an index outside the tree", honest.replace("index 7", "index 11"), inclusion),
        ("a zero before the index", honest.replace("index 7", "index 07"), malformed),
        ("the first hash is left out", without(&honest, 3), inclusion),
        ("the last hash is left out", without(&honest, 6), inclusion),
        ("two hashes change places", swapped(&honest, 3, 4), inclusion),
        (
            "a hash is added",
            honest.replacen("\n\n", &format!("\n{}\n\n", story.root(3)), 1),
            inclusion,
        ),
        ("an older checkpoint", with_note(&honest, &story.note(10)), inclusion),
        ("a rewritten history", with_note(&honest, &Story::rewritten(2).note(11)), inclusion),
        ("another log", with_note(&honest, &elsewhere.note(11)), "verify-refused-unsigned"),
        ("a stranger's signature", with_note(&honest, &forged), "verify-refused-forged"),
        ("no checkpoint", honest.split_once("\n\n").unwrap().0.to_owned(), malformed),
        ("no leaf", without(&honest, 1), malformed),
        ("no index", without(&honest, 2), malformed),
        ("no title", without(&honest, 0), malformed),
        ("another title", honest.replace("proof@v1", "proof@v2"), malformed),
        ("carriage returns", honest.replace('\n', "\r\n"), malformed),
        ("an empty file", String::new(), malformed),
        (
            "too many hashes",
            honest.replacen("\n\n", &format!("{}\n\n", "\nx".repeat(500)), 1),
            malformed,
        ),
        ("a file too large", format!("{honest}{}", "x".repeat(3 << 20)), malformed),
        ("two histories", Story::rewritten(2).receipt(7, 11), "verify-refused-two-histories"),
    ];
    attacks(lies, &honest, 11)
}

/// Against the growth from the checkpoint of five, which the reader holds, to that of eleven.
pub(super) fn on_growths() -> Vec<Attack> {
    let story = Story::honest();
    let honest = story.growth(5, 11);
    let malformed = "verify-refused-growth";
    let not_grown = "verify-refused-not-grown";
    let late = Story::rewritten(7);
    let lies = [
        ("a rewritten history", Story::rewritten(2).growth(5, 11), not_grown),
        ("a rewritten checkpoint", with_note(&honest, &late.note(11)), not_grown),
        ("a hash is left out", without(&honest, 1), not_grown),
        ("the last hash is left out", without(&honest, 4), not_grown),
        ("two hashes change places", swapped(&honest, 1, 2), not_grown),
        (
            "a hash is added",
            honest.replacen("\n\n", &format!("\n{}\n\n", story.root(3)), 1),
            not_grown,
        ),
        ("another old size", honest.replace("old 5", "old 6"), "verify-refused-other-old"),
        (
            "the proof from nothing",
            with_note("old 0\n\n", &story.note(11)),
            "verify-refused-other-old",
        ),
        ("a shorter tree", with_note(&honest, &story.note(3)), "verify-refused-rolled-back"),
        ("a larger tree", with_note(&honest, &story.note(10)), not_grown),
        ("a zero before the size", honest.replace("old 5", "old 05"), malformed),
        ("no old size", without(&honest, 0), malformed),
        ("no proof at all", with_note("old 5\n\n", &story.note(11)), not_grown),
    ];
    attacks(lies, &honest, 5)
}
