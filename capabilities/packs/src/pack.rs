//! A pack: what it says of itself, and every rule about what may be read of one.

use std::collections::BTreeSet;

use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Person, Refusal};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// A pack that was made here or brought: what is known of it without reading its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    pub id: Id<Self>,
    /// Of the whole file, in hexadecimal.
    pub sha256: String,
    /// The public key that signed it, under its mission’s name.
    pub signer: String,
    pub manifest: Manifest,
    pub entries: i64,
    pub made_here: bool,
    pub person: Id<Person>,
    pub party: Id<Organisation>,
    pub at: Moment,
    /// When what was new in it was entered into the library last.
    pub entered_at: Option<Moment>,
    pub version: i64,
}

/// What a pack says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The mission that made it.
    pub origin: Line,
    pub made_on: Day,
    pub licence: Option<Line>,
    pub notes: Option<Paragraph>,
}

/// All that is in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub manifest: Manifest,
    pub entries: Vec<Entry>,
}

/// One thing of the library, of a kind that some capability knows, under its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub kind: String,
    pub code: String,
    pub content: Value,
}

/// What an entry is beside what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    New,
    /// Word for word what is here, or was here before.
    Same,
    Changed,
    /// No capability here knows this kind.
    Unknown,
}

basics::named!(Verdict);

impl Pack {
    /// The first line of the file: which form it has.
    pub const FORM: &'static str = "comity-pack/1";
    const FORM_OF_ANY: &'static str = "comity-pack/";
    /// Nothing larger is read at all.
    pub const BYTES_MAX: usize = 5 << 20;

    /// Whether a file can be a pack that this version reads.
    pub fn may_be_read(bytes: &[u8]) -> Result<&str, Refusal> {
        let refused = |why| Refusal::new("file", why);
        if bytes.len() > Self::BYTES_MAX {
            return Err(refused("packs-refused-large").with("most", Self::BYTES_MAX >> 20));
        }
        let file = std::str::from_utf8(bytes).map_err(|_| refused("packs-refused-no-pack"))?;
        match file.split('\n').next() {
            Some(Self::FORM) => Ok(file),
            Some(other) if other.starts_with(Self::FORM_OF_ANY) => {
                Err(refused("packs-refused-newer"))
            }
            _ => Err(refused("packs-refused-no-pack")),
        }
    }
}

impl Pack {
    /// Exactly one line signs it: a second one would be carried along unread, and the same pack
    /// with another line under it would be another file.
    pub fn is_signed_once(file: &str) -> Result<(), Refusal> {
        let signatures = file.split("\n\n").nth(1).unwrap_or_default();
        match signatures.lines().count() {
            0 | 1 => Ok(()),
            _ => Err(Refusal::new("file", "packs-refused-signatures")),
        }
    }
}

impl Contents {
    /// More is no library that people read.
    pub const ENTRIES_MAX: usize = 2_000;

    /// JSON without a choice: keys in order, no spaces. The kinds that it holds are told first.
    pub fn canonical(&self) -> String {
        let Manifest { origin, made_on, licence, notes } = &self.manifest;
        let entry = |one: &Entry| {
            let content = sorted(&one.content);
            json!({ "code": one.code, "content": content, "kind": one.kind })
        };
        let kinds: BTreeSet<&str> = self.entries.iter().map(|one| one.kind.as_str()).collect();
        let told = json!({
            "entries": self.entries.iter().map(entry).collect::<Vec<_>>(),
            "kinds": kinds,
            "licence": licence,
            "made_on": made_on,
            "notes": notes,
            "origin": origin,
        });
        sorted(&told).to_string()
    }

    /// From the body of a file whose signature is right.
    pub fn read(body: &str) -> Result<Self, Refusal> {
        let malformed = || Refusal::new("file", "packs-refused-malformed");
        let told: Value = serde_json::from_str(body).map_err(|_| malformed())?;
        let contents = contents(&told).ok_or_else(malformed)?;
        contents.is_sound()?;
        Ok(contents)
    }

    /// Not too many, and each code of a kind once.
    pub fn is_sound(&self) -> Result<(), Refusal> {
        if self.entries.len() > Self::ENTRIES_MAX {
            let many = Refusal::new("file", "packs-refused-many");
            return Err(many.with("most", Self::ENTRIES_MAX));
        }
        let mut known = BTreeSet::new();
        for one in &self.entries {
            if !known.insert((&one.kind, &one.code)) {
                let doubled = Refusal::new("file", "packs-refused-doubled");
                return Err(doubled.with("code", one.code.as_str()));
            }
        }
        Ok(())
    }
}

/// What two people compare over the telephone: half of the key’s SHA-256. Less could be met by
/// whoever tries names and keys for long enough.
pub fn fingerprint(signer: &str) -> String {
    let hash = hash_of(signer);
    let groups = (0..8).map(|group| &hash[group * 4..group * 4 + 4]);
    groups.collect::<Vec<_>>().join("-")
}

/// The same as somebody typed it: thirty-two hexadecimal digits, in whatever groups.
pub fn read_fingerprint(typed: &str) -> Result<String, Refusal> {
    let is_between = |c: &char| !c.is_whitespace() && !matches!(c, '-' | '‑' | '–');
    let digits: String = typed.chars().filter(is_between).collect::<String>().to_lowercase();
    let is_whole = digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    match is_whole {
        true => Ok((0..8).map(|at| &digits[at * 4..at * 4 + 4]).collect::<Vec<_>>().join("-")),
        false => Err(Refusal::new("fingerprint", "packs-refused-no-fingerprint")),
    }
}

/// SHA-256 in hexadecimal.
pub fn hash_of(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn contents(told: &Value) -> Option<Contents> {
    let maybe = |key: &str| match &told[key] {
        Value::Null => Some(None),
        other => other.as_str().map(Some),
    };
    let licence = maybe("licence")?.map(|text| Line::parse("file", text)).transpose().ok()?;
    let notes = maybe("notes")?.map(|text| Paragraph::parse("file", text)).transpose().ok()?;
    let manifest = Manifest {
        origin: Line::parse("file", told["origin"].as_str()?).ok()?,
        made_on: told["made_on"].as_str()?.parse().ok()?,
        licence,
        notes,
    };
    let entry = |told: &Value| {
        let (kind, code) = (told["kind"].as_str()?.to_owned(), told["code"].as_str()?.to_owned());
        let content = told.get("content").filter(|content| content.is_object())?.clone();
        (is_name(&kind) && is_name(&code)).then_some(Entry { kind, code, content })
    };
    let entries = told["entries"].as_array()?.iter().map(entry);
    Some(Contents { manifest, entries: entries.collect::<Option<_>>()? })
}

/// Names of kinds and codes: what people can say, and what breaks no line.
fn is_name(text: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-.".contains(&b);
    (1..=80).contains(&text.len()) && text.bytes().all(is_plain)
}

/// The map type keeps the order in which keys came: this gives the order of the keys themselves.
pub fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut pairs: Vec<_> = map.iter().collect();
            pairs.sort_by_key(|(key, _)| *key);
            let pairs = pairs.into_iter().map(|(key, value)| (key.clone(), sorted(value)));
            Value::Object(pairs.collect::<Map<_, _>>())
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

impl Verdict {
    pub const ALL: [Self; 4] = [Self::New, Self::Same, Self::Changed, Self::Unknown];

    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Same => "same",
            Self::Changed => "changed",
            Self::Unknown => "unknown",
        }
    }

    /// Of a content, beside all that ever stood under its code.
    pub fn of(content: &Value, known: &[Value]) -> Self {
        match known {
            [] => Self::New,
            all if all.iter().any(|one| sorted(one) == sorted(content)) => Self::Same,
            _ => Self::Changed,
        }
    }

    /// Whether there is something to enter.
    pub fn is_entered(self) -> bool {
        matches!(self, Self::New | Self::Changed)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(kind: &str, code: &str, text: &str) -> Entry {
        let (kind, code) = (kind.to_owned(), code.to_owned());
        Entry { kind, code, content: json!({ "text": text, "about": 1 }) }
    }

    fn contents_of(entries: Vec<Entry>) -> Contents {
        let manifest = Manifest {
            origin: Line::parse("file", "UNMIX").unwrap(),
            made_on: "2026-06-15".parse().unwrap(),
            licence: Some(Line::parse("file", "CC BY 4.0").unwrap()),
            notes: None,
        };
        Contents { manifest, entries }
    }

    #[test]
    fn a_pack_is_read_as_it_is_written() {
        let one = contents_of(vec![entry("clause", "psea", "نص"), entry("clause", "exit", "a\nb")]);
        let text = one.canonical();
        assert!(text.starts_with(r#"{"entries":[{"code":"psea","content":{"about":1,"#), "{text}");
        assert!(text.contains(r#""kinds":["clause"]"#), "{text}");
        assert_eq!(Contents::read(&text).unwrap().canonical(), text);
    }

    #[test]
    fn what_is_too_large_newer_doubled_or_no_pack_is_refused_with_its_reason() {
        let why = |bytes: &[u8]| Pack::may_be_read(bytes).unwrap_err().why;
        assert_eq!(why(&vec![b' '; Pack::BYTES_MAX + 1]), "packs-refused-large");
        assert_eq!(why(b"comity-pack/2\nkey"), "packs-refused-newer");
        assert_eq!(why(b"PK\x03\x04\xff"), "packs-refused-no-pack");
        assert_eq!(why(b""), "packs-refused-no-pack");
        let doubled = contents_of(vec![entry("clause", "psea", "a"), entry("clause", "psea", "b")]);
        let refused = Contents::read(&doubled.canonical()).unwrap_err();
        assert_eq!(refused.why, "packs-refused-doubled");
        let of_two_kinds = contents_of(vec![entry("clause", "a", "a"), entry("form", "a", "b")]);
        assert!(of_two_kinds.is_sound().is_ok(), "a code is one of its kind");
        let many = contents_of((0..2_001).map(|n| entry("clause", &format!("c{n}"), "")).collect());
        assert_eq!(many.is_sound().unwrap_err().why, "packs-refused-many");
        for wrong in ["", "[]", "{}", "{\"entries\":[]}", &"[".repeat(100_000)] {
            assert_eq!(Contents::read(wrong).unwrap_err().why, "packs-refused-malformed");
        }
    }

    #[test]
    fn a_fingerprint_is_read_in_whatever_groups_it_is_typed_and_never_in_part() {
        let one = fingerprint("unmix.example/packs+5a3c9b10+AV");
        for typed in [one.clone(), one.replace('-', " "), one.replace('-', "").to_uppercase()] {
            assert_eq!(read_fingerprint(&typed).as_deref(), Ok(one.as_str()), "{typed}");
        }
        for wrong in ["", "1a2b-3c4d", &one[1..], &format!("{one}0"), &one.replace('-', "x")] {
            let refused = read_fingerprint(wrong).unwrap_err();
            assert_eq!(refused.why, "packs-refused-no-fingerprint", "{wrong}");
        }
    }

    #[test]
    fn what_was_here_once_is_the_same_and_not_a_change() {
        let [a, b, c] = ["a", "b", "c"].map(|text| json!({ "text": text, "n": 1 }));
        let turned = json!({ "n": 1, "text": "a" });
        assert_eq!(Verdict::of(&a, &[]), Verdict::New);
        assert_eq!(Verdict::of(&turned, std::slice::from_ref(&a)), Verdict::Same);
        assert_eq!(Verdict::of(&b, &[c.clone(), b.clone()]), Verdict::Same, "an earlier version");
        assert_eq!(Verdict::of(&b, &[c, a]), Verdict::Changed);
    }

    proptest! {
        #[test]
        fn a_body_that_is_damaged_is_refused_or_read_whole(at in 0..300_usize, by in 0..128_u8) {
            let one = contents_of(vec![entry("clause", "psea", "a"), entry("clause", "exit", "b")]);
            let mut bytes = one.canonical().into_bytes();
            let at = at % bytes.len();
            bytes[at] = by;
            match Contents::read(&String::from_utf8_lossy(&bytes)) {
                Ok(read) => {
                    prop_assert!(read.is_sound().is_ok());
                    prop_assert_eq!(Contents::read(&read.canonical()).ok(), Some(read));
                }
                Err(refusal) => prop_assert!(refusal.why.starts_with("packs-refused-")),
            }
        }
    }
}
