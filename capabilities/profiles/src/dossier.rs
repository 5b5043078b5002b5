//! What an organisation shows to those who verify it, and every rule about it.

use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Refusal};
use sharing::{Audience, Level, Share, Shared, Tlp};
use uuid::Uuid;

use crate::{Band, WhyNoPapers};

/// Papers, people and money of an organisation: never of those whom it serves. It names people and
/// so is seen by the organisation alone until it opens it to parties that it chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    pub party: Id<Organisation>,
    pub share: Share,
    pub file: File,
    /// None before anything was said.
    pub updated_at: Option<Moment>,
    pub version: i64,
}

/// What stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    pub papers: Option<Papers>,
    pub board: Vec<Holder>,
    /// “No board” is an answer.
    pub has_no_board: bool,
    /// Who signs for the organisation.
    pub officers: Vec<Holder>,
    pub funding: Vec<Funding>,
    pub donors: Vec<Line>,
    /// Who can speak for its work.
    pub referees: Vec<Line>,
}

/// Its registration. No papers is a valid answer, and documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Papers {
    Certificate(Certificate),
    None(NoPapers),
}

/// A certificate of registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    pub number: Line,
    pub authority: Line,
    pub issued_on: Day,
    /// None where it does not expire.
    pub valid_until: Option<Day>,
}

/// Why there is no certificate, and who or what stands in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoPapers {
    pub why: WhyNoPapers,
    /// Who wrote a letter of reference.
    pub letter_from: Option<Line>,
    pub in_words: Option<Paragraph>,
}

/// Somebody who holds an office in the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub name: Line,
    pub office: Option<Line>,
}

/// What an organisation had to spend in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Funding {
    pub year: i16,
    pub band: Band,
}

impl Certificate {
    /// Nobody was registered in a time to come, and no certificate ends before it begins.
    pub fn check(self, today: Day) -> Result<Self, Refusal> {
        if self.issued_on > today {
            let ahead = Refusal::new("issued_on", "profiles-refused-issued-ahead");
            return Err(ahead.with("day", self.issued_on));
        }
        match self.valid_until {
            Some(until) if until < self.issued_on => {
                Err(Refusal::new("valid_until", "profiles-refused-ends-before"))
            }
            _ => Ok(self),
        }
    }

    /// On its last day it still is.
    pub fn is_valid(&self, today: Day) -> bool {
        self.valid_until.is_none_or(|until| today <= until)
    }
}

impl NoPapers {
    /// A reference letter or a reason in words: one of them stands in place of the certificate.
    pub fn check(self) -> Result<Self, Refusal> {
        match (&self.letter_from, &self.in_words) {
            (None, None) => Err(Refusal::new("letter_from", "profiles-refused-nothing-instead")),
            _ => Ok(self),
        }
    }
}

impl Holder {
    /// `Fatou Diallo – treasurer`, or with a comma: the name, and the office where it is said.
    pub fn parse(about: &'static str, line: &str) -> Result<Self, Refusal> {
        const BETWEEN: [&str; 6] = [" – ", " — ", " - ", ",", "،", ";"];
        let at = BETWEEN.iter().filter_map(|mark| Some((line.find(mark)?, mark.len()))).min();
        let (name, office) = match at {
            Some((at, width)) => (&line[..at], line[at + width..].trim()),
            None => (line, ""),
        };
        let office = (!office.is_empty()).then(|| Line::parse(about, office)).transpose()?;
        Ok(Self { name: Line::parse(about, name)?, office })
    }

    /// As it is typed.
    pub fn line(&self) -> String {
        match &self.office {
            Some(office) => format!("{} – {office}", self.name),
            None => self.name.to_string(),
        }
    }
}

impl Dossier {
    pub fn unsaid(party: Id<Organisation>) -> Self {
        let (level, tlp, audience) = (Level::Moderate, Tlp::Amber, Audience::OWN);
        Self {
            party,
            share: Share { owner: party, level, tlp, audience },
            file: File::default(),
            updated_at: None,
            version: 0,
        }
    }

    /// It is found by its organisation's id, and has one of its own.
    pub fn id_of(party: Id<Organisation>) -> Id<Self> {
        Id::named("comity:dossier", &party.to_string())
    }

    pub fn certificate(&self) -> Option<&Certificate> {
        match &self.file.papers {
            Some(Papers::Certificate(certificate)) => Some(certificate),
            _ => None,
        }
    }
}

impl Shared for Dossier {
    fn uuid(&self) -> Uuid {
        Self::id_of(self.party).uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        Line::parse("x", text).unwrap()
    }

    #[test]
    fn a_certificate_is_of_the_past_and_valid_on_its_last_day() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let of = |issued: &str, until: Option<&str>| Certificate {
            number: line("12"),
            authority: line("Ministry"),
            issued_on: day(issued),
            valid_until: until.map(day),
        };
        let today = day("2026-06-15");
        assert!(of("2026-06-15", None).check(today).is_ok());
        assert!(of("2026-06-16", None).check(today).is_err(), "a future date");
        assert!(of("2026-06-15", Some("2026-06-14")).check(today).is_err());
        assert!(of("2020-01-01", Some("2026-06-15")).is_valid(today));
        assert!(!of("2020-01-01", Some("2026-06-14")).is_valid(today), "R5.10");
    }

    #[test]
    fn no_papers_is_an_answer_once_a_letter_or_a_reason_stands_in_their_place() {
        let none = NoPapers { why: WhyNoPapers::Unsafe, letter_from: None, in_words: None };
        assert!(none.clone().check().is_err());
        let letter = NoPapers { letter_from: Some(line("The parish")), ..none.clone() };
        assert!(letter.check().is_ok());
        let in_words = Paragraph::parse("x", "The registrar’s office has burnt down.").unwrap();
        assert!(NoPapers { in_words: Some(in_words), ..none }.check().is_ok());
    }

    #[test]
    fn a_holder_is_read_with_the_office_or_without() {
        let read = |text| {
            let holder = Holder::parse("board", text).unwrap();
            (holder.name.to_string(), holder.office.map(Line::into_string))
        };
        let some = |name: &str, office: &str| (name.to_owned(), Some(office.to_owned()));
        assert_eq!(read("Fatou Diallo – treasurer"), some("Fatou Diallo", "treasurer"));
        assert_eq!(read("ليلى حداد، رئيسة"), some("ليلى حداد", "رئيسة"));
        assert_eq!(read("Abdel-Karim Ould Sidi"), ("Abdel-Karim Ould Sidi".to_owned(), None));
        assert!(Holder::parse("board", " – treasurer").is_err());
    }
}
