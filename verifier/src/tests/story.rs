//! An honest journal, as the server writes it, and what its people took away.

use std::sync::OnceLock;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::Signer as _;
use journal::{
    Checkpoint, Consistency, Content, Export, ExportLine, Growth, Inclusion, Leaf, Receipt,
    Recomputed, SigningKey, nodes_of,
};
use serde_json::json;

pub(super) const NAME: &str = "comity.example/journal/water-first";
pub(super) const SECRET: [u8; 32] = [1; 32];

/// These contents were shredded.
const SEALED: [usize; 2] = [4, 9];

/// Eleven leaves, and a checkpoint after each of them.
pub(super) struct Story {
    pub(super) key: SigningKey,
    pub(super) leaves: Vec<Leaf>,
    pub(super) notes: Vec<String>,
}

pub(super) fn content(number: u8) -> String {
    let id = |kind: u128| uuid::Uuid::from_u128(kind << 64 | u128::from(number));
    let content = Content {
        deed: basics::Id::from_uuid(id(1)),
        act: "agreements.sign".into(),
        person: Some(basics::Id::from_uuid(id(2))),
        organisation: Some(basics::Id::from_uuid(id(3))),
        moment: basics::Moment::from_micros(1_770_000_000_000_000 + i64::from(number)).unwrap(),
        reason: (number == 1).then(|| "Renewed “as agreed”\nin Gao".into()),
        kind: "agreement".into(),
        record: id(4),
        shape: json!({"title": format!("Wells {number}"), "minor": 500_000, "place": "تمبكتو"}),
    };
    content.into_text().unwrap()
}

pub(super) fn leaf(number: u8) -> Leaf {
    Leaf { salt: [number; 32], content: content(number) }
}

impl Story {
    pub(super) fn honest() -> &'static Self {
        static HONEST: OnceLock<Story> = OnceLock::new();
        HONEST.get_or_init(|| Self::of(NAME, &SECRET, (0..11).map(leaf).collect()))
    }

    /// Another log of the same host, with the same secret.
    pub(super) fn elsewhere() -> Self {
        Self::of("comity.example/journal/new-hands", &SECRET, (0..11).map(leaf).collect())
    }

    /// The same log, signed by someone who has not its key.
    pub(super) fn of_a_thief() -> Self {
        Self::of(NAME, &[9; 32], (0..11).map(leaf).collect())
    }

    /// The same history but for one leaf, signed with the same key: what only its holder can make.
    pub(super) fn rewritten(number: usize) -> Self {
        let mut leaves: Vec<_> = (0..11).map(leaf).collect();
        leaves[number] = leaf(100);
        Self::of(NAME, &SECRET, leaves)
    }

    pub(super) fn of(name: &str, secret: &[u8; 32], leaves: Vec<Leaf>) -> Self {
        let key = SigningKey::new(name, secret).unwrap();
        let mut recomputed = Recomputed::from_the_first_leaf(None);
        let mut sign = |leaf: &Leaf| {
            recomputed.append([leaf.commitment().leaf_hash()]).unwrap();
            let stored = recomputed.frontier().clone();
            recomputed.sign(&stored, &key).unwrap().1
        };
        let notes = leaves.iter().map(&mut sign).collect();
        Self { key, leaves, notes }
    }

    /// The checkpoint over so many leaves.
    pub(super) fn note(&self, size: usize) -> String {
        self.notes[size - 1].clone()
    }

    pub(super) fn held(&self, size: usize) -> Vec<u8> {
        self.note(size).into_bytes()
    }

    pub(super) fn key(&self) -> crate::Key {
        crate::Key::parse(&self.key.verifier().to_string()).unwrap()
    }

    /// The export of the first `size` leaves, with signed checkpoints on the way after some.
    pub(super) fn export(&self, size: usize, on_the_way: &[usize]) -> String {
        let note = self.note(size);
        let mut export = Export::begin(Vec::new(), self.key.verifier(), &note).unwrap();
        for (index, leaf) in self.leaves[..size].iter().enumerate() {
            let shown = (!SEALED.contains(&index)).then(|| leaf.clone());
            export.write([ExportLine::Leaf(leaf.commitment(), shown)]).unwrap();
            if on_the_way.contains(&(index + 1)) {
                export.write([ExportLine::Checkpoint(self.note(index + 1))]).unwrap();
            }
        }
        String::from_utf8(export.end().unwrap()).unwrap()
    }

    pub(super) fn receipt(&self, index: usize, size: usize) -> String {
        let hashes = self.hashes();
        let inclusion = Inclusion::build(index as u64, size as u64, nodes_of(&hashes)).unwrap();
        let leaf = self.leaves[index].clone();
        Receipt { leaf, inclusion, note: self.note(size) }.to_text()
    }

    pub(super) fn growth(&self, old: usize, size: usize) -> String {
        let hashes = self.hashes();
        let consistency = Consistency::build(old as u64, size as u64, nodes_of(&hashes)).unwrap();
        Growth { consistency, note: self.note(size) }.to_text()
    }

    pub(super) fn root(&self, size: usize) -> journal::Hash {
        Checkpoint::open(&self.note(size), self.key.verifier()).unwrap().root
    }

    fn hashes(&self) -> Vec<journal::Hash> {
        self.leaves.iter().map(|leaf| leaf.commitment().leaf_hash()).collect()
    }
}

/// A note that a careful log would not sign, under a name and key id of one's choice.
pub(super) fn signed(text: &str, named: &SigningKey, secret: &[u8; 32]) -> String {
    let key = named.verifier().to_string();
    let (name, rest) = key.split_once('+').unwrap();
    let id = u32::from_str_radix(&rest[..8], 16).unwrap();
    let signature = ed25519_dalek::SigningKey::from_bytes(secret).sign(text.as_bytes());
    let bytes = [&id.to_be_bytes()[..], &signature.to_bytes()].concat();
    format!("{text}\n— {name} {}\n", STANDARD.encode(bytes))
}
