//! Writes a log out for those who check it from outside. The format is in `verifier/README.md`.

use std::io::{self, Write};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::Value;

use crate::{Checkpoint, Commitment, Leaf, VerifierKey};

/// One line of an export after the first.
#[derive(Clone, Debug)]
pub enum ExportLine {
    /// The leaf is None where it was shredded, or is not for the one who receives the export.
    Leaf(Commitment, Option<Leaf>),
    /// A note that was signed when the log had as many leaves as stand above: each of them narrows
    /// down where a false leaf is.
    Checkpoint(String),
}

/// An export that is being written, page by page.
pub struct Export<W> {
    to: W,
    index: u64,
    size: u64,
}

impl<W: Write> Export<W> {
    /// `note` is the checkpoint over all the leaves that follow.
    pub fn begin(mut to: W, key: &VerifierKey, note: &str) -> io::Result<Self> {
        let size = Checkpoint::open(note, key).map_err(io::Error::other)?.size;
        let (origin, key, note) = (quoted(key.name()), quoted(&key.to_string()), quoted(note));
        let format = r#""format":"comity-journal-export@v1""#;
        writeln!(to, r#"{{{format},"origin":{origin},"key":{key},"checkpoint":{note}}}"#)?;
        Ok(Self { to, index: 0, size })
    }

    pub fn write(&mut self, lines: impl IntoIterator<Item = ExportLine>) -> io::Result<()> {
        lines.into_iter().try_for_each(|line| match line {
            ExportLine::Checkpoint(note) => {
                writeln!(self.to, r#"{{"checkpoint":{}}}"#, quoted(&note))
            }
            ExportLine::Leaf(commitment, leaf) => self.leaf(commitment, leaf),
        })
    }

    fn leaf(&mut self, commitment: Commitment, leaf: Option<Leaf>) -> io::Result<()> {
        write!(self.to, r#"{{"index":{},"commitment":"{commitment}""#, self.index)?;
        if let Some(Leaf { salt, content }) = leaf {
            let (salt, content) = (STANDARD.encode(salt), quoted(&content));
            write!(self.to, r#","salt":"{salt}","content":{content}"#)?;
        }
        self.index += 1;
        self.to.write_all(b"}\n")
    }

    /// Fails if there were more or fewer leaves than the checkpoint signs: no verifier would take
    /// such an export.
    pub fn end(mut self) -> io::Result<W> {
        if self.index != self.size {
            let counts = format!("{} leaves under a checkpoint of {}", self.index, self.size);
            return Err(io::Error::other(counts));
        }
        self.to.flush()?;
        Ok(self.to)
    }
}

/// A JSON string, with the shortest escapes: the verifier takes no other.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
