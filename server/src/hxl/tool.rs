//! How the tool speaks: in the reader's language, on the standard error.

use std::{
    io::{self, IsTerminal},
    process::ExitCode,
    sync::Arc,
};

use basics::{Language, Problem};
use words::{Arg, Dictionary, Source, Words};

use super::Manner;

pub(super) struct Tool {
    pub(super) words: Words,
    pub(super) is_quiet: bool,
}

const WORDS: &[Source] = &[
    ("en", include_str!("../../words/hxl/en.ftl")),
    ("fr", include_str!("../../words/hxl/fr.ftl")),
    ("ar", include_str!("../../words/hxl/ar.ftl")),
];

/// Something went wrong that is no fault of the file's.
pub(super) const FAILED: u8 = 2;

impl Tool {
    pub(super) fn new(manner: &Manner) -> Self {
        let sources = [WORDS, hxl::WORDS, exchange::WORDS, exchange::write::WORDS].concat();
        let dictionary = Dictionary::new(&sources);
        let words = words_of(&dictionary, manner.language.clone().or_else(environment));
        Self { words, is_quiet: manner.quiet }
    }

    /// On the standard error, unless it should be quiet.
    pub(super) fn note(&self, key: &str, args: &[(&str, Arg)]) {
        if !self.is_quiet {
            eprintln!("{}", self.words.tell_plain(key, args));
        }
    }

    /// Whether somebody watches how it goes.
    pub(super) fn is_watched(&self) -> bool {
        !self.is_quiet && io::stderr().is_terminal()
    }

    pub(super) fn number(&self, number: usize) -> Arg {
        self.words.number(i64::try_from(number).unwrap_or(i64::MAX)).into()
    }

    /// Says why it could not be done. Whoever stops reading what is written has had enough: that is
    /// no failure.
    pub(super) fn failed(&self, problem: &Problem) -> ExitCode {
        match problem {
            Problem::Broken(error)
                if error
                    .downcast_ref::<io::Error>()
                    .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) =>
            {
                return ExitCode::SUCCESS;
            }
            Problem::Refused(refusals) => {
                for refusal in &refusals.0 {
                    eprintln!(
                        "{}",
                        self.words.refusal(refusal).replace(['\u{2068}', '\u{2069}'], "")
                    );
                }
            }
            Problem::Broken(error) => eprintln!("{error}"),
            other => eprintln!("{other}"),
        }
        ExitCode::from(FAILED)
    }
}

fn words_of(dictionary: &Arc<Dictionary>, language: Option<String>) -> Words {
    let language = language.and_then(|tag| Language::parse("language", &tag).ok());
    dictionary.words(language.unwrap_or(Language::ENGLISH))
}

/// `fr` of `fr_FR.UTF-8`, from the first of the variables that says one.
fn environment() -> Option<String> {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))?;
    said.split(['_', '.', '@']).next().map(str::to_owned)
}
