//! The second verifier, in another language, agrees with this one on honest and on hostile files.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use proptest::{
    prelude::{Strategy as _, any},
    strategy::ValueTree as _,
    test_runner::TestRunner,
};
use serde_json::json;

use super::{
    attacks::{self, Attack},
    lies,
    story::{Story, leaf},
};
use crate::{Finding, Refused, Stopped, check_export, check_growth, check_receipt};

struct Question {
    kind: &'static str,
    file: Vec<u8>,
    held: Vec<Vec<u8>>,
}

impl Question {
    fn mine(&self) -> String {
        let key = Story::honest().key();
        let spoken = |result: Result<Finding, Refused>| match result {
            Ok(_) => "accepted".to_owned(),
            Err(Refused { leaves: None, .. }) => "refused".to_owned(),
            Err(Refused { leaves: Some((first, last)), .. }) => format!("refused {first} {last}"),
        };
        match self.kind {
            "journal" => {
                spoken(check_export(&self.file[..], Some(&key), &self.held).map_err(|stopped| {
                    match stopped {
                        Stopped::Refused(refused) => refused,
                        Stopped::Unread(error) => panic!("{error}"),
                    }
                }))
            }
            "receipt" => spoken(check_receipt(&self.file, &key, &self.held)),
            _ => spoken(check_growth(&self.file, &key, &self.held[0])),
        }
    }

    fn line(&self) -> String {
        let held: Vec<_> = self.held.iter().map(|note| STANDARD.encode(note)).collect();
        let key = Story::honest().key.verifier().to_string();
        json!([self.kind, STANDARD.encode(&self.file), key, held]).to_string()
    }
}

fn questions() -> Vec<Question> {
    let story = Story::honest();
    let honest = |kind, text: String, held| Question { kind, file: text.into_bytes(), held };
    let mut questions = vec![
        honest("journal", story.export(11, &[]), vec![story.held(5)]),
        honest("journal", story.export(11, &[3, 8]), vec![story.held(11), story.held(2)]),
        honest("journal", Story::rewritten(2).export(11, &[]), vec![]),
        honest("receipt", story.receipt(7, 11), vec![story.held(11)]),
        honest("receipt", Story::rewritten(2).receipt(7, 11), vec![story.held(11)]),
        honest("growth", story.growth(5, 11), vec![story.held(5)]),
        honest("growth", story.growth(8, 11), vec![story.held(5)]),
        honest("growth", Story::rewritten(2).growth(5, 11), vec![story.held(5)]),
        honest("growth", story.growth(2, 3), vec![story.held(5)]),
    ];
    for (kind, attacks) in [
        ("journal", attacks::all()),
        ("receipt", lies::on_receipts()),
        ("growth", lies::on_growths()),
    ] {
        let asked =
            attacks.into_iter().map(|Attack { file, held, .. }| Question { kind, file, held });
        questions.extend(asked);
    }
    questions
}

/// So many files changed at random, small ones, so that a change often hits what counts. More where
/// the run asks for more: `MUTATIONS=100000`.
#[expect(clippy::disallowed_methods, reason = "the run says by environment how long it may take")]
fn mutations() -> usize {
    std::env::var("MUTATIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(4_000)
}

fn mutated() -> impl Iterator<Item = Question> {
    let story = Story::of(super::story::NAME, &super::story::SECRET, (0..3).map(leaf).collect());
    let whole = [
        ("journal", story.export(3, &[1])),
        ("journal", story.export(2, &[])),
        ("receipt", story.receipt(1, 3)),
        ("growth", story.growth(2, 3)),
    ];
    let held = vec![story.held(2)];
    let mut runner = TestRunner::deterministic();
    (0..mutations()).map(move |number| {
        let (kind, text) = &whole[number % whole.len()];
        let (mut file, held) = (text.clone().into_bytes(), held.clone());
        let places = (any::<usize>(), any::<usize>(), any::<u8>(), 0..5_u8);
        let (at, other, byte, how) = places.new_tree(&mut runner).unwrap().current();
        mutate(&mut file, at, other, byte, how);
        Question { kind, file, held }
    })
}

fn mutate(file: &mut Vec<u8>, at: usize, other: usize, byte: u8, how: u8) {
    let (at, other) = (at % file.len(), other % file.len());
    match how {
        0 => file[at] ^= 1 << (byte % 8),
        1 => file[at] = byte,
        2 => file.insert(at, file[other]),
        3 => drop(file.remove(at)),
        _ => {
            let mut lines: Vec<_> = file.split(|byte| *byte == b'\n').collect();
            let count = lines.len();
            lines.swap(at % count, other % count);
            *file = lines.join(&b'\n');
        }
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the second verifier is a program of its own")]
fn the_second_verifier_agrees() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests-python/verify.py");
    let questions: Vec<_> = questions().into_iter().chain(mutated()).collect();
    let started = Command::new("python3")
        .args(["-I", script, "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut python) = started else {
        println!("skipped: python3 is absent");
        return;
    };
    let asked: String = questions.iter().map(|question| question.line() + "\n").collect();
    let mut input = python.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(asked.as_bytes()));
    let answers = python.wait_with_output().unwrap().stdout;
    writer.join().unwrap().unwrap();
    let answers = String::from_utf8(answers).unwrap();
    assert_eq!(answers.lines().count(), questions.len());
    let mut accepted = 0;
    for (number, (question, theirs)) in questions.iter().zip(answers.lines()).enumerate() {
        let file = String::from_utf8_lossy(&question.file);
        assert_eq!(question.mine(), theirs, "question {number}, {}: {file}", question.kind);
        accepted += usize::from(theirs == "accepted");
    }
    assert!(accepted >= 5, "both must accept what is honest");
    // Zero disagreements in so many bound their rate with 95 % confidence.
    let count = questions.len();
    println!("{count} files, 0 disagreements: below {:.1e}", 3.0 / count as f64);
}
