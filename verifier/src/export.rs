//! Checks an exported journal, line by line, with little memory.

use std::io::{BufRead, Read as _};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    Checkpoint, Finding, Key, Refused, Sentence, Stopped,
    leaf::{commitment, parsed},
    note::{decode, hash},
    tree::Tree,
};

/// The largest content, each of its bytes escaped, and the rest of a line.
const LINE_BYTES_MAX: u64 = 4 * 1024 * 1024;

const FORMAT: &str = "comity-journal-export@v1";

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    format: String,
    pub(crate) origin: String,
    pub(crate) key: String,
    pub(crate) checkpoint: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LeafLine {
    pub(crate) index: u64,
    commitment: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    salt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<String>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct CheckpointLine {
    checkpoint: String,
}

/// Checks an export. `key` is the one that the reader trusts; without it, the file's own key is
/// used and the finding says so. `held` are notes that the reader kept from earlier: they alone
/// show a history that the holder of the key wrote anew.
pub fn check_export(
    mut input: impl BufRead,
    key: Option<&Key>,
    held: &[Vec<u8>],
) -> Result<Finding, Stopped> {
    let log = Log::begin(&mut input, key, held)?;
    log.read(input)
}

struct Trusted {
    key: Key,
    pinned: bool,
}

fn open_header(input: &mut impl BufRead, key: Option<&Key>) -> Result<(Header, Trusted), Stopped> {
    let refused = || Refused::new("verify-refused-header");
    let line = line(input)?.ok_or_else(refused)?;
    let header: Header = exactly(&line).ok_or_else(refused)?;
    if header.format != FORMAT {
        return Err(refused().into());
    }
    let named = Key::parse(&header.key)?;
    let trusted = match key {
        Some(key) if *key != named => {
            return Err(Refused::new("verify-refused-other-key").with("found", &header.key).into());
        }
        _ => Trusted { key: named, pinned: key.is_some() },
    };
    if header.origin != trusted.key.name {
        return Err(Refused::new("verify-refused-origin")
            .with("found", &header.origin)
            .with("expected", &trusted.key.name)
            .into());
    }
    Ok((header, trusted))
}

/// A log while it is being read.
#[derive(Clone)]
pub(crate) struct Log {
    key: Key,
    pinned: bool,
    /// The checkpoint over the whole export.
    last: Checkpoint,
    /// What the reader held before, the smallest first.
    held: Vec<Checkpoint>,
    tree: Tree,
    /// So many leaves, from the first, are those that the log signed.
    proven: u64,
    readable: u64,
}

impl Log {
    pub(crate) fn begin(
        input: &mut impl BufRead,
        key: Option<&Key>,
        held: &[Vec<u8>],
    ) -> Result<Self, Stopped> {
        let (header, Trusted { key, pinned }) = open_header(input, key)?;
        let last = Checkpoint::open(header.checkpoint.as_bytes(), &key)?;
        let (tree, proven, readable) = (Tree::default(), 0, 0);
        let mut log = Self { key, pinned, last, held: Vec::new(), tree, proven, readable };
        for note in held {
            log.hold(note)?;
        }
        log.held.sort_by_key(|held| held.size);
        log.check_held()?;
        Ok(log)
    }

    pub(crate) fn read(mut self, mut input: impl BufRead) -> Result<Finding, Stopped> {
        while let Some(line) = line(&mut input)? {
            self.take(&line)?;
        }
        self.end()?;
        Ok(self.finding())
    }

    fn hold(&mut self, note: &[u8]) -> Result<(), Refused> {
        let held = Checkpoint::open_held(note, &self.key)?;
        if held.size > self.last.size {
            return Err(Refused::new("verify-refused-rolled-back")
                .with("held", &held.size)
                .with("size", &self.last.size)
                .at(self.last.size));
        }
        self.held.push(held);
        Ok(())
    }

    fn take(&mut self, line: &[u8]) -> Result<(), Refused> {
        if line.starts_with(br#"{"checkpoint":"#) {
            return self.take_checkpoint(line);
        }
        let index = self.tree.size;
        let refused = |why| Refused::new(why).at(index);
        let leaf: LeafLine = exactly(line).ok_or_else(|| refused("verify-refused-line"))?;
        if leaf.index != index {
            return Err(refused("verify-refused-index").with("found", &leaf.index));
        }
        if index >= self.last.size {
            // An added leaf is only the one past the end if those before it are the signed ones.
            self.hold_against(&self.last.clone())?;
            return Err(refused("verify-refused-beyond").with("size", &self.last.size));
        }
        let committed = leaf.committed().ok_or_else(|| refused("verify-refused-line"))?;
        if leaf.check(&committed).map_err(refused)? {
            self.readable += 1;
        }
        self.tree.push(&committed);
        self.check_held()
    }

    /// A signed checkpoint on the way. It is held against the tree, not against the reader's own:
    /// whoever has the key can sign one for any history.
    fn take_checkpoint(&mut self, line: &[u8]) -> Result<(), Refused> {
        let parsed: Option<CheckpointLine> = exactly(line);
        let note = parsed.ok_or_else(|| Refused::new("verify-refused-line").at(self.tree.size))?;
        let signed = Checkpoint::open(note.checkpoint.as_bytes(), &self.key)?;
        if signed.size != self.tree.size {
            return Err(Refused::new("verify-refused-place").with("size", &signed.size));
        }
        self.hold_against(&signed)
    }

    fn hold_against(&mut self, signed: &Checkpoint) -> Result<(), Refused> {
        if signed.root != self.tree.root() {
            let refused = Refused::new("verify-refused-root").with("size", &signed.size);
            return Err(refused.within(self.proven, signed.size.saturating_sub(1)));
        }
        self.proven = signed.size;
        Ok(())
    }

    /// A held checkpoint narrows a rewrite down by those held before it alone: the signed ones on
    /// the way may have been written anew together with the leaves.
    fn check_held(&mut self) -> Result<(), Refused> {
        let mut before = 0;
        for held in &self.held {
            if held.size == self.tree.size {
                if held.root != self.tree.root() {
                    let refused = Refused::new("verify-refused-rewritten").with("held", &held.size);
                    return Err(refused.within(before, held.size.saturating_sub(1)));
                }
                self.proven = held.size;
            }
            before = held.size;
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), Refused> {
        if self.tree.size < self.last.size {
            let refused = Refused::new("verify-refused-short").with("size", &self.last.size);
            // Any leaf that no checkpoint vouches for may be the missing one, the rest renumbered.
            return Err(refused.within(self.proven, self.tree.size));
        }
        self.hold_against(&self.last.clone())
    }

    fn finding(&self) -> Finding {
        let size = self.tree.size;
        let title = Sentence::new("verify-accepted-export").with("origin", &self.last.origin);
        let counts = Sentence::new("verify-proven-contents")
            .with("readable", &self.readable)
            .with("sealed", &(size - self.readable));
        let mut proven = vec![Sentence::new("verify-proven-tree").with("size", &size), counts];
        let mut not_proven = Vec::new();
        if !self.pinned {
            not_proven.push(Sentence::new("verify-not-key"));
        }
        match self.held.last() {
            Some(held) => proven.push(Sentence::new("verify-proven-held").with("held", &held.size)),
            None => not_proven.push(Sentence::new("verify-not-held")),
        }
        not_proven.push(Sentence::new("verify-not-later"));
        not_proven.push(Sentence::new("verify-not-kept-out"));
        not_proven.push(Sentence::new("verify-not-true"));
        Finding { title, content: Vec::new(), proven, not_proven }
    }
}

impl LeafLine {
    pub(crate) fn committed(&self) -> Option<[u8; 32]> {
        hash(&self.commitment)
    }

    /// Whether the content is there and is what was committed to, or why it is refused.
    pub(crate) fn check(&self, committed: &[u8; 32]) -> Result<bool, &'static str> {
        let (salt, content) = match (&self.salt, &self.content) {
            (None, None) => return Ok(false),
            (Some(salt), Some(content)) => (salt, content),
            _ => return Err("verify-refused-half"),
        };
        let salt = decode(salt, 32).and_then(|salt| salt.try_into().ok());
        if commitment(&salt.ok_or("verify-refused-line")?, content) != *committed {
            return Err("verify-refused-content");
        }
        parsed(content).map(|_| true).ok_or("verify-refused-content-form")
    }
}

/// One line without its newline; None at the end. A line that is cut off or too long is an empty
/// one, which nothing accepts.
pub(crate) fn line(input: &mut impl BufRead) -> Result<Option<Vec<u8>>, Stopped> {
    let mut line = Vec::new();
    if input.take(LINE_BYTES_MAX).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.pop() != Some(b'\n') {
        line.clear();
    }
    Ok(Some(line))
}

/// A line of JSON, if it is byte for byte the one that the journal writes: no other spaces, order,
/// escapes or members. So nothing can hide in a line, and any changed byte is seen.
pub(crate) fn exactly<T: DeserializeOwned + Serialize>(line: &[u8]) -> Option<T> {
    let value: T = serde_json::from_slice(line).ok()?;
    (serde_json::to_vec(&value).ok()? == line).then_some(value)
}
