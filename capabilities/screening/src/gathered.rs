//! What is gathered of an entry of the consolidated list until it ends.

use basics::{Line, Refusal};

use crate::{Alias, Entry, EntryKind, Quality};

/// Many times what any entry has.
const NAMES_MAX: usize = 500;
const TEXT_BYTES_MAX: usize = 20_000;

#[derive(Default)]
pub(crate) struct Gathered {
    id: String,
    reference: String,
    listed_on: String,
    parts: [String; 4],
    script: String,
    /// Of the alias that is being read.
    quality: String,
    alias: String,
    names: Vec<Alias>,
    /// Of the date of birth that is being read.
    born: [String; 4],
    births: Vec<Line>,
    nationalities: Vec<Line>,
}

impl Gathered {
    /// Takes what an element says that ended: by its place below the entry.
    pub(crate) fn take(&mut self, below: &[&str], text: &str) -> Result<(), Refusal> {
        if text.len() > TEXT_BYTES_MAX || self.lines() > NAMES_MAX {
            return Err(Refusal::new("file", "screening-refused-too-many"));
        }
        if let Some(part) = self.part(below) {
            text.clone_into(part);
            return Ok(());
        }
        match below {
            ["INDIVIDUAL_ALIAS" | "ENTITY_ALIAS"] => {
                let quality = Quality::of_alias(&std::mem::take(&mut self.quality));
                let name = line(&std::mem::take(&mut self.alias));
                self.names.extend(name.map(|name| Alias { name, quality }));
            }
            ["INDIVIDUAL_DATE_OF_BIRTH"] => {
                let [date, year, from, to] = std::mem::take(&mut self.born);
                let years = format!("{from}–{to}");
                let said = [date, year, years].into_iter().find(|said| said.len() >= 4);
                self.births.extend(said.and_then(|said| line(said.trim_matches('–'))));
            }
            ["NATIONALITY", "VALUE"] => self.nationalities.extend(line(text)),
            _ => {}
        }
        Ok(())
    }

    fn lines(&self) -> usize {
        self.names.len() + self.births.len() + self.nationalities.len()
    }

    fn part(&mut self, below: &[&str]) -> Option<&mut String> {
        Some(match below {
            ["DATAID"] => &mut self.id,
            ["REFERENCE_NUMBER"] => &mut self.reference,
            ["LISTED_ON"] => &mut self.listed_on,
            ["FIRST_NAME"] => &mut self.parts[0],
            ["SECOND_NAME"] => &mut self.parts[1],
            ["THIRD_NAME"] => &mut self.parts[2],
            ["FOURTH_NAME"] => &mut self.parts[3],
            ["NAME_ORIGINAL_SCRIPT"] => &mut self.script,
            ["INDIVIDUAL_ALIAS" | "ENTITY_ALIAS", "QUALITY"] => &mut self.quality,
            ["INDIVIDUAL_ALIAS" | "ENTITY_ALIAS", "ALIAS_NAME"] => &mut self.alias,
            ["INDIVIDUAL_DATE_OF_BIRTH", "DATE"] => &mut self.born[0],
            ["INDIVIDUAL_DATE_OF_BIRTH", "YEAR"] => &mut self.born[1],
            ["INDIVIDUAL_DATE_OF_BIRTH", "FROM_YEAR"] => &mut self.born[2],
            ["INDIVIDUAL_DATE_OF_BIRTH", "TO_YEAR"] => &mut self.born[3],
            _ => return None,
        })
    }

    /// The entry, which has a number and a name.
    pub(crate) fn entry(self, kind: EntryKind) -> Result<Entry, Refusal> {
        let main = line(&self.parts.join(" "));
        let main = main.map(|name| Alias { name, quality: Quality::Main });
        let script = line(&self.script).map(|name| Alias { name, quality: Quality::Script });
        let names: Vec<Alias> = main.into_iter().chain(script).chain(self.names).collect();
        match line(&self.id).filter(|_| !names.is_empty()) {
            None => Err(Refusal::new("file", "screening-refused-nameless")),
            Some(id) => Ok(Entry {
                id,
                kind,
                reference: line(&self.reference),
                listed_on: self.listed_on.get(..10).and_then(|day| day.parse().ok()),
                names,
                births: self.births,
                nationalities: self.nationalities,
            }),
        }
    }
}

/// As much of a text as a line holds, without what cannot be seen: a name that is too long or has
/// such a mark in it is searched all the same.
fn line(text: &str) -> Option<Line> {
    let unseen = |c: &char| {
        matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
            || (c.is_control() && !c.is_whitespace())
    };
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let seen = words.chars().filter(|c| !unseen(c)).take(Line::CHARACTERS_MAX);
    Line::parse("file", &seen.collect::<String>()).ok()
}
