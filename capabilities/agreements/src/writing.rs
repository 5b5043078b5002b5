//! How a document's sections are written, moved to the library's words, and struck.

use basics::{Line, Paragraph, Refusal};

use crate::{Clause, Document, Section, Spoken};

/// What somebody wants a section to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// None for a new one.
    pub number: Option<i64>,
    pub clause: Clause,
    pub title: Line,
    pub text: Paragraph,
    pub reason: Option<Paragraph>,
}

impl Document {
    /// With the section as it is wanted. What says something else than the library has said since
    /// this was drafted says why, and that stays with the text (R5.16).
    pub fn word(mut self, wanted: Wanted, library: &Spoken) -> Result<Self, Refusal> {
        let Wanted { number, clause, title, text, reason } = wanted;
        let deviation = match (library.is_kept_by(text.as_str()), reason) {
            (true, _) => None,
            (false, None) => return Err(Refusal::new("reason", "agreements-refused-deviates")),
            (false, reason) => reason,
        };
        let section = |number| Section { number, clause, title, text, deviation };
        match number {
            None => {
                let number = self.next_number();
                self.sections.push(section(number));
            }
            Some(number) => {
                let known = self.sections.iter_mut().find(|known| known.number == number);
                let known =
                    known.ok_or_else(|| Refusal::new("section", "agreements-refused-section"))?;
                *known = section(number);
            }
        }
        Ok(self)
    }

    pub fn strike(mut self, number: i64) -> Result<Self, Refusal> {
        let before = self.sections.len();
        self.sections.retain(|section| section.number != number);
        match self.sections.len() < before {
            true => Ok(self),
            false => Err(Refusal::new("section", "agreements-refused-section")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Instrument,
        document::tests::{document, line},
    };

    fn paragraph(text: &str) -> Paragraph {
        Paragraph::parse("text", text).unwrap()
    }

    fn wanted(number: Option<i64>, text: &str, reason: Option<&str>) -> Wanted {
        let reason = reason.map(paragraph);
        Wanted { number, clause: Clause::Psea, title: line("PSEA"), text: paragraph(text), reason }
    }

    #[test]
    fn a_deviation_from_the_library_is_kept_with_its_reason() {
        let one = document(Instrument::Memorandum);
        let current = vec!["Later words.".to_owned(), "No one may\nbe harmed.".to_owned()];
        let library = &Spoken { current, earlier: vec!["Be kind.".to_owned()] };
        let same = one.clone().word(wanted(Some(4), "No one may be harmed.", None), library);
        assert_eq!(same.unwrap().section(4).unwrap().deviation, None);
        let other = one.clone().word(wanted(Some(4), "Be kind.", None), library);
        assert_eq!(other.unwrap_err().why, "agreements-refused-deviates", "R5.16");
        let because = one.word(wanted(Some(4), "Be kind.", Some("Our code")), library).unwrap();
        assert_eq!(because.section(4).unwrap().deviation, Some(paragraph("Our code")), "R5.16");
    }

    #[test]
    fn numbers_stay_with_their_sections() {
        let one = document(Instrument::Memorandum);
        let count = one.sections.len() as i64;
        let more =
            one.word(wanted(None, "New.", None), &Spoken::default()).unwrap().strike(1).unwrap();
        assert_eq!(more.section(1), None);
        assert_eq!(more.sections.last().unwrap().number, count + 1);
        assert_eq!(more.clone().strike(1).unwrap_err().why, "agreements-refused-section");
        assert!(more.word(wanted(Some(1), "Gone.", None), &Spoken::default()).is_err());
    }
}
