//! What a lying host can do to an export, and what each lie is refused with.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use journal::Leaf;
use serde_json::Value;

use super::story::{NAME, SECRET, Story, leaf, signed};

pub(super) struct Attack {
    pub(super) name: &'static str,
    pub(super) file: Vec<u8>,
    /// What the reader kept: the honest checkpoint of five leaves, unless it is said otherwise.
    pub(super) held: Vec<Vec<u8>>,
    pub(super) why: &'static str,
    pub(super) leaves: Option<(u64, u64)>,
}

pub(super) fn all() -> Vec<Attack> {
    [on_contents(), on_order(), on_form(), on_checkpoints(), on_history(), on_files()]
        .into_iter()
        .flatten()
        .collect()
}

fn attack(
    name: &'static str,
    file: impl Into<Vec<u8>>,
    why: &'static str,
    leaves: impl Into<Option<(u64, u64)>>,
) -> Attack {
    let held = vec![Story::honest().held(5)];
    Attack { name, file: file.into(), held, why, leaves: leaves.into() }
}

fn lines() -> Vec<String> {
    Story::honest().export(11, &[]).lines().map(str::to_owned).collect()
}

fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// The honest export with something done to its lines. The leaf of index n is line n + 1.
pub(super) fn altered(alter: impl FnOnce(&mut Vec<String>)) -> String {
    let mut lines = lines();
    alter(&mut lines);
    joined(&lines)
}

/// The honest export with something done to one leaf.
fn on_leaf(index: usize, alter: impl FnOnce(&mut Value)) -> String {
    altered(|lines| {
        let mut value = serde_json::from_str(&lines[index + 1]).unwrap();
        alter(&mut value);
        lines[index + 1] = value.to_string();
    })
}

fn renumber(lines: &mut [String]) {
    for (index, line) in lines.iter_mut().skip(1).enumerate() {
        let (_, rest) = line.split_once(',').unwrap();
        *line = format!(r#"{{"index":{index},{rest}"#);
    }
}

fn reseal(value: &mut Value, leaf: &Leaf) {
    value["commitment"] = leaf.commitment().to_string().into();
    value["salt"] = STANDARD.encode(leaf.salt).into();
    value["content"] = leaf.content.clone().into();
}

fn resealed(index: usize) -> String {
    on_leaf(index, |value| reseal(value, &leaf(100)))
}

fn with_note(note: &str) -> String {
    altered(|lines| {
        let mut header: Value = serde_json::from_str(&lines[0]).unwrap();
        header["checkpoint"] = note.into();
        lines[0] = header.to_string();
    })
}

fn on_contents() -> Vec<Attack> {
    let alter = |index: usize, member: &'static str| {
        on_leaf(index, |value| {
            let text = value[member].as_str().unwrap();
            // The first character stays base64 in one form.
            let first = if text.starts_with('A') { "B" } else { "A" };
            value[member] = format!("{first}{}", &text[1..]).into();
        })
    };
    let without = |index: usize, member: &str| {
        on_leaf(index, |value| {
            value.as_object_mut().unwrap().shift_remove(member);
        })
    };
    let wells = on_leaf(2, |value| {
        value["content"] = value["content"].as_str().unwrap().replace("Wells", "Walls").into();
    });
    let swapped = altered(|lines| {
        let mut two: Vec<Value> = [3, 4].map(|at| serde_json::from_str(&lines[at]).unwrap()).into();
        let content = two[0]["content"].take();
        two[0]["content"] = two[1]["content"].take();
        two[1]["content"] = content;
        (lines[3], lines[4]) = (two[0].to_string(), two[1].to_string());
    });
    let of_sealed = alter(9, "commitment");
    vec![
        attack("a content is altered", wells, "verify-refused-content", (2, 2)),
        attack("a salt is altered", alter(3, "salt"), "verify-refused-content", (3, 3)),
        attack("a commitment is altered", alter(6, "commitment"), "verify-refused-content", (6, 6)),
        attack("a leaf is sealed anew", resealed(7), "verify-refused-root", (5, 10)),
        attack("a held leaf is sealed anew", resealed(2), "verify-refused-rewritten", (0, 4)),
        attack("a shredded leaf is altered", of_sealed, "verify-refused-root", (5, 10)),
        attack("a content lacks its salt", without(1, "salt"), "verify-refused-half", (1, 1)),
        attack("a salt lacks its content", without(1, "content"), "verify-refused-half", (1, 1)),
        attack("two contents are swapped", swapped, "verify-refused-content", (2, 2)),
        attack(
            "a shredded leaf is filled in",
            on_leaf(4, |value| {
                value["salt"] = STANDARD.encode([4; 32]).into();
                value["content"] = "{}".into();
            }),
            "verify-refused-content",
            (4, 4),
        ),
    ]
}

fn on_order() -> Vec<Attack> {
    let removed = |index: usize| {
        move |lines: &mut Vec<String>| {
            lines.remove(index + 1);
        }
    };
    let swap = |index: usize| move |lines: &mut Vec<String>| lines.swap(index + 1, index + 2);
    let renumbered = |alter: &dyn Fn(&mut Vec<String>)| {
        altered(|lines| {
            alter(lines);
            renumber(lines);
        })
    };
    let doubled = |lines: &mut Vec<String>| lines.insert(6, lines[5].clone());
    let added = |lines: &mut Vec<String>| {
        lines.push(lines[11].replace(r#"{"index":10,"#, r#"{"index":11,"#));
    };
    let cut = altered(|lines| lines.truncate(9));
    let index = "verify-refused-index";
    let root = "verify-refused-root";
    vec![
        attack("a leaf is removed", altered(removed(4)), index, (4, 4)),
        attack("the first leaf is removed", altered(removed(0)), index, (0, 0)),
        attack("the rest closes up", renumbered(&removed(7)), "verify-refused-short", (5, 10)),
        attack(
            "a held leaf is removed",
            renumbered(&removed(1)),
            "verify-refused-rewritten",
            (0, 4),
        ),
        attack("leaves are cut off the end", cut, "verify-refused-short", (5, 8)),
        attack(
            "all leaves are cut off",
            altered(|lines| lines.truncate(1)),
            "verify-refused-short",
            (0, 0),
        ),
        attack("a leaf stands twice", altered(doubled), index, (5, 5)),
        attack(
            "a leaf is put in between",
            renumbered(&|lines| lines.insert(8, lines[3].clone())),
            root,
            (5, 10),
        ),
        attack("two leaves are swapped", altered(swap(2)), index, (2, 2)),
        attack("two swapped leaves are renumbered", renumbered(&swap(6)), root, (5, 10)),
        attack(
            "two held leaves are renumbered",
            renumbered(&swap(1)),
            "verify-refused-rewritten",
            (0, 4),
        ),
        attack("a leaf is added", altered(added), "verify-refused-beyond", (11, 11)),
    ]
}

fn on_form() -> Vec<Attack> {
    let line = |name, from: &str, to: &str| {
        let file = altered(|lines| {
            assert!(lines[3].contains(from), "{name}");
            lines[3] = lines[3].replace(from, to);
        });
        attack(name, file, "verify-refused-line", (2, 2))
    };
    let commitment = leaf(2).commitment().to_string();
    let (loose, kept) = (format!("{}x=", &commitment[..42]), commitment.as_str());
    let sealed = |name, content: &str| {
        let mut leaves: Vec<_> = (0..11).map(leaf).collect();
        leaves[6].content = content.into();
        let story = Story::of(NAME, &SECRET, leaves);
        attack(name, story.export(11, &[]), "verify-refused-content-form", (6, 6))
    };
    let long = " ".repeat(5 << 20);
    vec![
        line("base64 of another form", kept, &loose),
        line("a member stands twice", r#"{"index":2"#, r#"{"index":2,"index":2"#),
        line("a member is unknown", r#"{"index":2"#, r#"{"index":2,"note":1"#),
        line("a space", r#"{"index":2"#, r#"{"index": 2"#),
        line("a number of another form", r#"{"index":2"#, r#"{"index":2.0"#),
        line("a number as text", r#"{"index":2"#, r#"{"index":"2""#),
        line("a negative number", r#"{"index":2"#, r#"{"index":-2"#),
        line("a number too large", r#"{"index":2"#, r#"{"index":18446744073709551616"#),
        line("an escape of another form", "Wells", "\\u0057ells"),
        line("null for nothing", r#"{"index":2"#, r#"{"salt":null,"index":2"#),
        line("a line too long", r#"{"index":2"#, &format!(r#"{{"index":2{long}"#)),
        line("a line in two", r#","salt""#, "\n,\"salt\""),
        line("an empty line", r#"{"index":2"#, "\n{\"index\":2"),
        line("a carriage return", r#"{"index":2"#, "\r{\"index\":2"),
        sealed("a content whose key stands twice", r#"{"person":"Amina","person":"Boubacar"}"#),
        sealed("a content whose keys are out of order", r#"{"b":1,"a":2}"#),
        sealed("a content with a space", r#"{"a": 1}"#),
        sealed("a content with a fraction", r#"{"a":1.5}"#),
        sealed("a content with an odd number", r#"{"a":1e2}"#),
        sealed("a content that is no object", r#"["a"]"#),
        sealed("a content that is no JSON", "Wells"),
        sealed(
            "a content nested too deep",
            &format!("{{\"a\":{}1{}}}", "[".repeat(200), "]".repeat(200)),
        ),
    ]
}

fn on_checkpoints() -> Vec<Attack> {
    let mut attacks = on_signatures();
    attacks.extend(on_notes());
    attacks
}

/// Checkpoints that were altered after they were signed, or signed by somebody else.
fn on_signatures() -> Vec<Attack> {
    let story = Story::honest();
    let note = story.note(11);
    let root = story.root(11).to_string();
    let forged = note.replace(&root, &story.root(10).to_string());
    let grown = note.replace("\n11\n", "\n12\n");
    let (text, _) = note.split_once("\n\n").unwrap();
    let (_, older) = story.notes[9].split_once("\n\n").unwrap();
    let with_older = format!("{text}\n\n{older}");
    let elsewhere = Story::elsewhere();
    let unsigned = "verify-refused-unsigned";
    let by_stranger = signed(&format!("{text}\n"), &story.key, &[9; 32]);
    let mut other_id = note.clone().into_bytes();
    let at = note.rfind(' ').unwrap() + 1;
    other_id[at] = if other_id[at] == b'A' { b'B' } else { b'A' };
    vec![
        attack("the root is replaced", with_note(&forged), "verify-refused-forged", None),
        attack("the size is replaced", with_note(&grown), "verify-refused-forged", None),
        attack(
            "an older signature is put under it",
            with_note(&with_older),
            "verify-refused-forged",
            None,
        ),
        attack("a stranger signs", with_note(&by_stranger), "verify-refused-forged", None),
        attack(
            "the signature is removed",
            with_note(&format!("{text}\n\n")),
            "verify-refused-note",
            None,
        ),
        attack("the note is emptied", with_note(""), "verify-refused-note", None),
        attack(
            "the key id is altered",
            with_note(str::from_utf8(&other_id).unwrap()),
            unsigned,
            None,
        ),
        attack("the checkpoint of another log", with_note(&elsewhere.note(11)), unsigned, None),
        attack(
            "many signatures",
            with_note(&format!("{text}\n\n{}", older.repeat(65))),
            "verify-refused-forged",
            None,
        ),
    ]
}

/// Checkpoints that the key's holder signed, of what no log is.
fn on_notes() -> Vec<Attack> {
    let story = Story::honest();
    let root = story.root(11).to_string();
    let own = |text: &str| with_note(&signed(text, &story.key, &SECRET));
    let form = "verify-refused-checkpoint";
    vec![
        attack(
            "the host signs for another log",
            own(&format!("elsewhere\n11\n{root}\n")),
            "verify-refused-origin",
            None,
        ),
        attack("a zero before the size", own(&format!("{NAME}\n011\n{root}\n")), form, None),
        attack(
            "a size beyond counting",
            own(&format!("{NAME}\n{}\n{root}\n", u64::MAX)),
            form,
            None,
        ),
        attack("a line more", own(&format!("{NAME}\n11\n{root}\nextension\n")), form, None),
        attack("a root for no leaves", own(&format!("{NAME}\n0\n{root}\n")), form, None),
        attack(
            "an older checkpoint over all leaves",
            with_note(&story.note(5)),
            "verify-refused-beyond",
            (5, 5),
        ),
    ]
}

fn on_history() -> Vec<Attack> {
    let story = Story::honest();
    let rewritten = Story::rewritten(2).export(11, &[]);
    let with_held = |held: Vec<u8>, attack: Attack| Attack { held: vec![held], ..attack };
    let thief = Story::of_a_thief().export(11, &[]);
    let elsewhere = Story::elsewhere();
    let on_the_way = |alter: &dyn Fn(String) -> String| {
        let lines: Vec<_> = story.export(11, &[8]).lines().map(str::to_owned).collect();
        joined(
            &lines
                .into_iter()
                .map(|line| if line.starts_with(r#"{"check"#) { alter(line) } else { line })
                .collect::<Vec<_>>(),
        )
    };
    let quoted = |note: &str| format!(r#"{{"checkpoint":{}}}"#, Value::from(note));
    let forged = on_the_way(&|line| line.replace("\\n8\\n", "\\n9\\n"));
    let misplaced = on_the_way(&|_| quoted(&story.note(9)));
    let two_faced = on_the_way(&|_| quoted(&Story::rewritten(7).note(8)));
    let rewritten_late = Story::rewritten(7).export(11, &[]);
    let other_key = "verify-refused-other-key";
    vec![
        attack("rewritten with the key", rewritten, "verify-refused-rewritten", (0, 4)),
        attack(
            "rewritten and signed all the way",
            Story::rewritten(4).export(11, &[2, 3, 4]),
            "verify-refused-rewritten",
            (0, 4),
        ),
        attack("rolled back", story.export(3, &[]), "verify-refused-rolled-back", (3, 3)),
        with_held(
            story.held(11),
            attack(
                "two histories of one size",
                rewritten_late,
                "verify-refused-rewritten",
                (0, 10),
            ),
        ),
        attack("another key of the same name", thief, other_key, None),
        attack("another log of the same host", elsewhere.export(11, &[]), other_key, None),
        attack("a forged checkpoint on the way", forged, "verify-refused-forged", None),
        attack("a checkpoint in the wrong place", misplaced, "verify-refused-place", None),
        attack("a signed lie on the way", two_faced, "verify-refused-root", (5, 7)),
        with_held(
            elsewhere.held(5),
            attack("the reader's is of another log", joined(&lines()), "verify-refused-held", None),
        ),
    ]
}

fn on_files() -> Vec<Attack> {
    let whole = joined(&lines());
    let header = |from: &str, to: &str| {
        altered(|lines| {
            assert!(lines[0].contains(from));
            lines[0] = lines[0].replacen(from, to, 1);
        })
    };
    let refused = "verify-refused-header";
    let mut not_text = whole.clone().into_bytes();
    let at = whole.find("Wells").unwrap();
    not_text[at] = 0xff;
    vec![
        attack("an empty file", "", refused, None),
        attack("no header", altered(|lines| drop(lines.remove(0))), refused, None),
        attack(
            "two headers",
            altered(|lines| lines.insert(1, lines[0].clone())),
            "verify-refused-line",
            (0, 0),
        ),
        attack("a mark before it", format!("\u{FEFF}{whole}"), refused, None),
        attack("other line ends", whole.replace('\n', "\r\n"), refused, None),
        attack("another version", header("@v1", "@v2"), refused, None),
        attack(
            "another origin",
            header(NAME, "comity.example/journal/new-hands"),
            "verify-refused-origin",
            None,
        ),
        attack(
            "a key id that is not the key's",
            header(&format!("{NAME}+"), &format!("{NAME}+f")),
            "verify-refused-key",
            None,
        ),
        attack(
            "cut in the middle of a line",
            &whole[..whole.len() - 9],
            "verify-refused-line",
            (10, 10),
        ),
        attack("the last newline is cut", whole.trim_end(), "verify-refused-line", (10, 10)),
        attack("something after the end", format!("{whole}\n"), "verify-refused-line", (11, 11)),
        attack("not text", not_text, "verify-refused-line", (0, 0)),
    ]
}
