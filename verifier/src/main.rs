//! `comity-verify`: checks a journal, a receipt or a growth, offline.

use std::{
    fs::File,
    io::{self, BufReader, Read as _, Write as _},
    process::ExitCode,
};

use comity_verify::{
    Finding, Kept, Key, Language, NotKept, Sentence, Stopped, check_export, check_growth,
    check_receipt, keep,
};

/// Everything held.
const ACCEPTED: u8 = 0;
/// Something did not hold.
const REFUSED: u8 = 1;
/// Nothing was checked: the question or the file was not understood.
const NOT_CHECKED: u8 = 2;

/// Above the largest proof, so that a larger file is refused by its check and not cut.
const PROOF_BYTES_MAX: u64 = 4 * 1024 * 1024;
const NOTE_BYTES_MAX: u64 = 256 * 1024;

struct Asked {
    what: String,
    file: String,
    key: Option<String>,
    held: Vec<String>,
}

fn main() -> ExitCode {
    let (code, text) = run(std::env::args().skip(1));
    if code == NOT_CHECKED {
        eprint!("{text}");
    } else {
        print!("{text}");
    }
    ExitCode::from(code)
}

/// The exit code, and what is said.
fn run(words: impl Iterator<Item = String>) -> (u8, String) {
    let mut language = Language::English;
    let asked = asked(words, &mut language);
    match asked.and_then(|asked| check(&asked)) {
        Ok(finding) => (ACCEPTED, finding.say(language)),
        Err(Unchecked::Stopped(Stopped::Refused(refused))) => (REFUSED, refused.say(language)),
        Err(Unchecked::Stopped(Stopped::Unread(error))) => {
            let sentence = Sentence::new("verify-unread").with("why", &error);
            (NOT_CHECKED, sentence.say(language) + "\n")
        }
        Err(Unchecked::NotUnderstood(sentence)) => {
            let usage = Sentence::new("verify-usage").say(language).replace(" | ", "\n  ");
            (NOT_CHECKED, format!("{}\n{usage}\n", sentence.say(language)))
        }
    }
}

enum Unchecked {
    NotUnderstood(Sentence),
    Stopped(Stopped),
}

impl<S: Into<Stopped>> From<S> for Unchecked {
    fn from(stopped: S) -> Self {
        Self::Stopped(stopped.into())
    }
}

fn not_understood(key: &'static str) -> Unchecked {
    Unchecked::NotUnderstood(Sentence::new(key))
}

fn asked(
    mut words: impl Iterator<Item = String>,
    language: &mut Language,
) -> Result<Asked, Unchecked> {
    let (mut plain, mut key, mut held) = (Vec::new(), None, Vec::new());
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| not_understood("verify-usage-value"));
        match word.as_str() {
            "--key" => key = Some(value()?),
            "--checkpoint" => held.push(value()?),
            "--language" => {
                *language = Language::parse(&value()?)
                    .ok_or_else(|| not_understood("verify-usage-language"))?;
            }
            option if option.starts_with("--") => {
                let sentence = Sentence::new("verify-usage-option").with("option", &option);
                return Err(Unchecked::NotUnderstood(sentence));
            }
            _ => plain.push(word),
        }
    }
    let [what, file] =
        <[String; 2]>::try_from(plain).map_err(|_| not_understood("verify-usage-words"))?;
    Ok(Asked { what, file, key, held })
}

fn check(asked: &Asked) -> Result<Finding, Unchecked> {
    let key = asked.key.as_deref().map(Key::parse).transpose();
    let key = key.map_err(|_| not_understood("verify-usage-key"))?;
    if asked.what == "keep" {
        return kept(asked, key.as_ref());
    }
    let held = asked.held.iter().map(|file| bytes(file, NOTE_BYTES_MAX));
    let held = held.collect::<Result<Vec<_>, _>>()?;
    // A receipt that brought its own key would prove nothing at all.
    let needed = key.as_ref().ok_or_else(|| not_understood("verify-usage-needs-key"));
    match asked.what.as_str() {
        "journal" => {
            let input = BufReader::new(opened(&asked.file)?);
            Ok(check_export(input, key.as_ref(), &held)?)
        }
        "receipt" => {
            let text = bytes(&asked.file, PROOF_BYTES_MAX)?;
            Ok(check_receipt(&text, needed?, &held)?)
        }
        "growth" => {
            let [held] = &held[..] else {
                return Err(not_understood("verify-usage-needs-checkpoint"));
            };
            Ok(check_growth(&bytes(&asked.file, PROOF_BYTES_MAX)?, needed?, held)?)
        }
        _ => Err(not_understood("verify-usage-words")),
    }
}

/// Puts the checkpoint where the one before is, once it is shown to continue it; the first one
/// where nothing is.
fn kept(asked: &Asked, key: Option<&Key>) -> Result<Finding, Unchecked> {
    let key = key.ok_or_else(|| not_understood("verify-usage-needs-key"))?;
    let [place] = &asked.held[..] else {
        return Err(not_understood("verify-usage-needs-checkpoint"));
    };
    let held = match bytes(place, NOTE_BYTES_MAX) {
        Ok(held) => Some(held),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    let file = bytes(&asked.file, PROOF_BYTES_MAX)?;
    match keep(&file, key, held.as_deref()) {
        Ok(Kept { note, finding }) => {
            replace(place, &note)?;
            Ok(finding)
        }
        Err(NotKept::Refused(refused)) => Err(refused.into()),
        Err(NotKept::WithoutProof { held }) => {
            let sentence = Sentence::new("verify-usage-needs-growth").with("held", &held);
            Err(Unchecked::NotUnderstood(sentence))
        }
    }
}

/// Whole or not at all: a power cut must not cost the evidence.
fn replace(place: &str, note: &[u8]) -> io::Result<()> {
    let partial = format!("{place}.partial");
    let mut file = File::create(&partial)?;
    file.write_all(note)?;
    file.sync_all()?;
    std::fs::rename(partial, place)
}

fn opened(file: &str) -> Result<File, io::Error> {
    File::open(file).map_err(|error| io::Error::new(error.kind(), format!("{file}: {error}")))
}

fn bytes(file: &str, most: u64) -> Result<Vec<u8>, io::Error> {
    let mut bytes = Vec::new();
    opened(file)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::{io::Write as _, path::Path};

    use journal::{Export, ExportLine, Leaf, Recomputed, SigningKey};

    use super::*;

    /// An export of one leaf, its key, and its checkpoint, as files.
    fn files(folder: &Path) -> (String, String, String) {
        let key = SigningKey::new("comity.example/journal/1", &[1; 32]).unwrap();
        let leaf = Leaf { salt: [7; 32], content: r#"{"act":"agreements.sign"}"#.into() };
        let mut recomputed = Recomputed::from_the_first_leaf(None);
        recomputed.append([leaf.commitment().leaf_hash()]).unwrap();
        let (_, note) = recomputed.sign(&recomputed.frontier().clone(), &key).unwrap();
        let mut export = Export::begin(Vec::new(), key.verifier(), &note).unwrap();
        export.write([ExportLine::Leaf(leaf.commitment(), Some(leaf))]).unwrap();
        let write = |name: &str, bytes: &[u8]| {
            let path = folder.join(name);
            File::create(&path).unwrap().write_all(bytes).unwrap();
            path.to_str().unwrap().to_owned()
        };
        let export = write("journal.jsonl", &export.end().unwrap());
        (export, key.verifier().to_string(), write("checkpoint", note.as_bytes()))
    }

    #[test]
    fn the_exit_code_says_whether_it_held_was_refused_or_was_not_checked() {
        let folder = tempfile::tempdir().unwrap();
        let (export, key, checkpoint) = files(folder.path());
        let other = SigningKey::new("comity.example/journal/1", &[2; 32]).unwrap();
        let other = other.verifier().to_string();
        let check = |words: &[&str], code: u8, saying: &str| {
            let (given, said) = run(words.iter().map(ToString::to_string));
            assert_eq!(given, code, "{words:?}: {said}");
            assert!(said.contains(saying), "{words:?}: {said}");
        };
        check(&["journal", &export], ACCEPTED, "The key was taken from the file itself");
        let pinned = ["journal", &export, "--key", &key, "--checkpoint", &checkpoint];
        check(&pinned, ACCEPTED, "since you received it");
        check(&["journal", &export, "--language", "fr"], ACCEPTED, "Ce qui est prouvé");
        check(&["--language", "ar", "journal", &export], ACCEPTED, "ما ثبت");
        check(&["journal", &export, "--key", &other], REFUSED, "another key than yours");
        check(&["journal", &checkpoint], REFUSED, "not the head of a Comity journal export");
        check(&["receipt", &export, "--key", &key], REFUSED, "not a receipt");
        check(&["receipt", &export], NOT_CHECKED, "with --key");
        check(&["growth", &export, "--key", &key], NOT_CHECKED, "with --checkpoint");
        check(&["journal", "/no/such/file"], NOT_CHECKED, "/no/such/file");
        check(&["journal", &export, "--key", "x"], NOT_CHECKED, "malformed");
        check(&["journal", &export, "--trust"], NOT_CHECKED, "no option --trust");
        check(&["journal", &export, "--language", "xx"], NOT_CHECKED, "en, fr and ar");
        check(&["everything", &export], NOT_CHECKED, "comity-verify journal FILE");
        let place = folder.path().join("kept");
        let kept = ["keep", &checkpoint, "--key", &key, "--checkpoint", place.to_str().unwrap()];
        check(&kept[..4], NOT_CHECKED, "with --checkpoint");
        check(&["keep", &checkpoint], NOT_CHECKED, "with --key");
        check(&kept, ACCEPTED, "is kept");
        check(&kept, ACCEPTED, "of the same history");
        check(&["keep", &export, "--key", &key, kept[4], kept[5]], REFUSED, "malformed");
        assert_eq!(bytes(kept[5], 4096).unwrap(), bytes(&checkpoint, 4096).unwrap());
        check(&["journal", &export, "--key"], NOT_CHECKED, "lacks its value");
        check(&[], NOT_CHECKED, "comity-verify journal FILE");
    }
}
