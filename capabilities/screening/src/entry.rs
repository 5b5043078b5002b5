//! A sanctions list, and what its entries are.

use basics::{Day, Line, Refusal};
use sha2::{Digest, Sha256};

/// A list as it was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    pub generated_on: Option<Day>,
    pub entries: Vec<Entry>,
}

/// Somebody, or something, that is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the list itself knows it by.
    pub id: Line,
    pub kind: EntryKind,
    /// Its permanent reference number: `QDi.001`.
    pub reference: Option<Line>,
    pub listed_on: Option<Day>,
    /// The name, the name in its original script, and the aliases.
    pub names: Vec<Alias>,
    /// Days or years of birth, as far as the list knows them.
    pub births: Vec<Line>,
    pub nationalities: Vec<Line>,
}

/// One name of an entry, and what the list thinks of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    pub name: Line,
    pub quality: Quality,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    Individual,
    Entity,
}

/// How sure the list is of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quality {
    /// The name itself.
    Main,
    /// The same in its own script.
    Script,
    Good,
    /// Known to be used by others too: much that is like it is somebody else.
    Low,
    Former,
    Alias,
}

basics::named!(EntryKind);
basics::named!(Quality);

impl EntryKind {
    pub const ALL: [Self; 2] = [Self::Individual, Self::Entity];

    pub fn name(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Entity => "entity",
        }
    }
}

impl Quality {
    pub const ALL: [Self; 6] =
        [Self::Main, Self::Script, Self::Good, Self::Low, Self::Former, Self::Alias];

    pub fn name(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Script => "script",
            Self::Good => "good",
            Self::Low => "low",
            Self::Former => "former",
            Self::Alias => "alias",
        }
    }

    /// As the list words it for an alias.
    pub fn of_alias(said: &str) -> Self {
        match said.trim().to_lowercase().as_str() {
            "good" => Self::Good,
            "low" => Self::Low,
            "f.k.a." | "fka" => Self::Former,
            _ => Self::Alias,
        }
    }
}

impl Entry {
    /// The same as long as nothing of the entry changes: whoever said that somebody is somebody
    /// else said it of this.
    pub fn print(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        // Each part with its length, so that nothing moves from one to the next unseen.
        let mut add = |part: &str| {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        };
        add(self.kind.name());
        add(self.reference.as_ref().map_or("", Line::as_str));
        add(&self.listed_on.map_or(String::new(), |day| day.to_string()));
        for alias in &self.names {
            add(alias.quality.name());
            add(alias.name.as_str());
        }
        for (what, lines) in [("birth", &self.births), ("nationality", &self.nationalities)] {
            for line in lines {
                add(what);
                add(line.as_str());
            }
        }
        hash.finalize().into()
    }
}

impl List {
    /// A list that is well formed and yet has lost half of its entries was cut by whoever made it,
    /// and one that is older than the list in force was kept too long: either takes the place of
    /// the other only if somebody says that it is right.
    pub fn may_replace(&self, before: &Before, is_meant: bool) -> Result<(), Refusal> {
        if is_meant {
            return Ok(());
        }
        if let (Some(now), Some(then)) = (self.generated_on, before.generated_on)
            && now < then
        {
            let older = Refusal::new("is_meant", "screening-refused-older");
            return Err(older.with("now", now).with("before", then));
        }
        match self.entries.len() * 2 < before.entries {
            true => Err(Refusal::new("is_meant", "screening-refused-shrunk")
                .with("now", self.entries.len())
                .with("before", before.entries)),
            false => Ok(()),
        }
    }
}

/// What is known of the list in force.
#[derive(Clone, Copy, Debug, Default)]
pub struct Before {
    pub generated_on: Option<Day>,
    pub entries: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        let line = |text| Line::parse("name", text).unwrap();
        Entry {
            id: line("7"),
            kind: EntryKind::Entity,
            reference: None,
            listed_on: None,
            names: vec![Alias { name: line("Test"), quality: Quality::Main }],
            births: vec![],
            nationalities: vec![line("Nowhere")],
        }
    }

    #[test]
    fn a_list_that_lost_half_of_its_entries_or_is_older_is_questioned() {
        let day = |text: &str| text.parse().ok();
        let list = List { generated_on: day("2026-05-04"), entries: vec![entry(); 10] };
        let may = |entries, generated_on: &str, is_meant| {
            let before = Before { generated_on: day(generated_on), entries };
            list.may_replace(&before, is_meant).map_err(|refusal| refusal.why)
        };
        assert_eq!(may(20, "2026-05-04", false), Ok(()));
        assert_eq!(may(21, "2026-05-04", false), Err("screening-refused-shrunk"), "R5.11");
        assert_eq!(may(21, "2026-05-04", true), Ok(()));
        assert_eq!(may(10, "2026-05-05", false), Err("screening-refused-older"), "R5.11");
        assert!(list.may_replace(&Before::default(), false).is_ok());
    }

    #[test]
    fn an_entry_has_the_same_print_until_anything_of_it_changes() {
        let same = entry();
        let line = |text| Line::parse("x", text).ok();
        let mut others = vec![
            Entry { kind: EntryKind::Individual, ..same.clone() },
            Entry { reference: line("QDi.001"), ..same.clone() },
            Entry { listed_on: "2020-01-01".parse().ok(), ..same.clone() },
            Entry {
                births: line("Nowhere").into_iter().collect(),
                nationalities: vec![],
                ..entry()
            },
        ];
        others.push(entry());
        others[4].names[0].quality = Quality::Low;
        assert_eq!(same.print(), entry().print());
        for other in others {
            assert_ne!(same.print(), other.print(), "{other:?}");
        }
    }
}
