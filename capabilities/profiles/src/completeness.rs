//! How much of what is asked of an organisation is answered, and what comes next.

use crate::{Dossier, Said};

/// What a verifier needs to know of an organisation. Each is answered once something was said, and
/// “none” is something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Mandate,
    Limits,
    Sectors,
    Places,
    Languages,
    Communities,
    Policies,
    Papers,
    Officers,
    Board,
    Funding,
    Referees,
}

basics::named!(Part);

impl Part {
    /// In the order in which they are asked.
    pub const ALL: [Self; 12] = [
        Self::Mandate,
        Self::Limits,
        Self::Sectors,
        Self::Places,
        Self::Languages,
        Self::Communities,
        Self::Policies,
        Self::Papers,
        Self::Officers,
        Self::Board,
        Self::Funding,
        Self::Referees,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Mandate => "mandate",
            Self::Limits => "limits",
            Self::Sectors => "sectors",
            Self::Places => "places",
            Self::Languages => "languages",
            Self::Communities => "communities",
            Self::Policies => "policies",
            Self::Papers => "papers",
            Self::Officers => "officers",
            Self::Board => "board",
            Self::Funding => "funding",
            Self::Referees => "referees",
        }
    }

    /// Where it is answered: in the dossier, or else in the profile.
    pub fn is_of_the_dossier(self) -> bool {
        self >= Self::Papers
    }

    fn is_answered(self, said: &Said, dossier: &Dossier) -> bool {
        let file = &dossier.file;
        match self {
            Self::Mandate => said.mandate.is_some(),
            Self::Limits => said.not_done.is_some(),
            Self::Sectors => !said.sectors.is_empty(),
            Self::Places => !said.places.is_empty(),
            Self::Languages => !said.languages.is_empty(),
            Self::Communities => said.communities.is_some(),
            Self::Policies => !said.policies.is_empty() || said.has_no_policies,
            Self::Papers => file.papers.is_some(),
            Self::Officers => !file.officers.is_empty(),
            Self::Board => !file.board.is_empty() || file.has_no_board,
            Self::Funding => !file.funding.is_empty(),
            Self::Referees => !file.referees.is_empty(),
        }
    }
}

/// What of it is still unanswered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completeness {
    pub missing: Vec<Part>,
}

impl Completeness {
    pub fn of(said: &Said, dossier: &Dossier) -> Self {
        let missing = Part::ALL.into_iter().filter(|part| !part.is_answered(said, dossier));
        Self { missing: missing.collect() }
    }

    pub fn is_whole(&self) -> bool {
        self.missing.is_empty()
    }

    /// How many of `Part::ALL` are answered.
    pub fn answered(&self) -> usize {
        Part::ALL.len() - self.missing.len()
    }

    /// What to answer next.
    pub fn next(&self) -> Option<Part> {
        self.missing.first().copied()
    }
}

#[cfg(test)]
mod tests {
    use basics::{Id, Line, Paragraph};

    use super::*;
    use crate::{Holder, NoPapers, Papers, WhyNoPapers};

    #[test]
    fn completeness_says_what_comes_next_and_takes_none_for_an_answer() {
        let mut dossier = Dossier::unsaid(Id::well_known(1));
        let mut said = Said::default();
        let nothing = Completeness::of(&said, &dossier);
        assert_eq!((nothing.answered(), nothing.next()), (0, Some(Part::Mandate)));
        let text = |text| Paragraph::parse("x", text).unwrap();
        said.mandate = Some(text("Water"));
        said.has_no_policies = true;
        let why = WhyNoPapers::RegistrarUnreachable;
        let no_papers = NoPapers { why, letter_from: None, in_words: Some(text("Far away")) };
        dossier.file.papers = Some(Papers::None(no_papers));
        dossier.file.has_no_board = true;
        let name = Line::parse("x", "Fatou Diallo").unwrap();
        dossier.file.officers.push(Holder { name, office: None });
        let some = Completeness::of(&said, &dossier);
        assert_eq!((some.answered(), some.next()), (5, Some(Part::Limits)));
        assert!(!some.is_whole());
    }
}
