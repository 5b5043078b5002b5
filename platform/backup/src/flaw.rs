//! Why a file is not taken for a backup, or is not restored: what, and where.

use std::io;

use basics::Problem;
use words::{Arg, Words};

/// Everything that stops a backup or a restore.
#[derive(Debug)]
pub enum Flaw {
    NotABackup,
    /// Written in a form that this version does not know.
    NewerForm(String),
    /// A step of the tables that this version does not have, or has otherwise.
    UnknownStep(String),
    ChangedStep(String),
    /// The bytes from here on are not those that were written.
    Damaged {
        at: u64,
    },
    CutShort {
        at: u64,
    },
    /// Whole, but not what this program writes.
    Malformed {
        line: u64,
    },
    /// More stands after the end.
    TooLong,
    TableMissing(String),
    TableUnknown(String),
    /// Other rows than were written, fewer, or more.
    OtherRows(String),
    /// What came back out of the database is not what went in.
    NotKept(String),
    Unsound(String),
    Journal(String),
    Unsigned,
    OtherSigner(String),
    /// No key that was given opens it.
    Locked,
    WrongKey,
    NotEmpty,
    Unreadable(io::Error),
    Problem(Problem),
}

impl Flaw {
    pub fn say(&self, words: &Words) -> String {
        let (key, about): (_, Option<(&str, Arg)>) = match self {
            Self::NotABackup => ("backup-refused-foreign", None),
            Self::NewerForm(form) => ("backup-refused-newer-form", Some(("form", text(form)))),
            Self::UnknownStep(step) => ("backup-refused-newer", Some(("step", text(step)))),
            Self::ChangedStep(step) => ("backup-refused-other-step", Some(("step", text(step)))),
            Self::Damaged { at } => ("backup-refused-damaged", Some(("at", number(words, *at)))),
            Self::CutShort { at } => ("backup-refused-cut-short", Some(("at", number(words, *at)))),
            Self::Malformed { line } => {
                ("backup-refused-malformed", Some(("line", number(words, *line))))
            }
            Self::TooLong => ("backup-refused-too-long", None),
            Self::TableMissing(table) => ("backup-refused-no-table", Some(("table", text(table)))),
            Self::TableUnknown(table) => {
                ("backup-refused-other-table", Some(("table", text(table))))
            }
            Self::OtherRows(table) => ("backup-refused-other-rows", Some(("table", text(table)))),
            Self::NotKept(table) => ("backup-refused-not-kept", Some(("table", text(table)))),
            Self::Unsound(what) => ("backup-refused-unsound", Some(("what", text(what)))),
            Self::Journal(log) => ("backup-refused-journal", Some(("log", text(log)))),
            Self::Unsigned => ("backup-refused-unsigned", None),
            Self::OtherSigner(key) => ("backup-refused-other-signer", Some(("key", text(key)))),
            Self::Locked => ("backup-refused-locked", None),
            Self::WrongKey => ("backup-refused-wrong-key", None),
            Self::NotEmpty => ("backup-refused-not-empty", None),
            Self::Unreadable(error) => {
                ("backup-refused-unreadable", Some(("what", error.to_string().into())))
            }
            Self::Problem(Problem::Full) => ("backup-refused-full", None),
            Self::Problem(problem) => {
                ("backup-refused-problem", Some(("what", problem.to_string().into())))
            }
        };
        words.tell_plain(key, about.as_slice())
    }
}

fn text(text: &str) -> Arg {
    text.into()
}

fn number(words: &Words, number: u64) -> Arg {
    words.number(number as i64).into()
}

impl From<Problem> for Flaw {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<io::Error> for Flaw {
    /// What the lower layers found travels through `Read` and `Write` as an I/O error.
    fn from(error: io::Error) -> Self {
        match error.downcast::<Self>() {
            Ok(flaw) => flaw,
            Err(error) if error.kind() == io::ErrorKind::StorageFull => {
                Self::Problem(Problem::Full)
            }
            Err(error) => Self::Unreadable(error),
        }
    }
}

impl From<Flaw> for io::Error {
    fn from(flaw: Flaw) -> Self {
        Self::other(flaw)
    }
}

/// For logs; people read what `say` says.
impl std::fmt::Display for Flaw {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for Flaw {}
