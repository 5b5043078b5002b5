//! What an authority of the host State is asked for.

/// A kind of authorisation, after the impediments that organisations report (domain §6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// That the organisation may exist and work in the country.
    Registration,
    /// A technical agreement with a ministry.
    TechnicalAgreement,
    /// Visas and permits of residence.
    Visa,
    WorkPermit,
    /// To go somewhere.
    Travel,
    /// To bring something into the country, or to be let off its duties.
    Import,
    /// To do one kind of work in one area.
    Activity,
    Other,
}

basics::named!(Kind);

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Registration,
        Self::TechnicalAgreement,
        Self::Visa,
        Self::WorkPermit,
        Self::Travel,
        Self::Import,
        Self::Activity,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::TechnicalAgreement => "technical_agreement",
            Self::Visa => "visa",
            Self::WorkPermit => "work_permit",
            Self::Travel => "travel",
            Self::Import => "import",
            Self::Activity => "activity",
            Self::Other => "other",
        }
    }

    /// After so many days without a decision it is said that there is no answer (R6.3).
    pub fn answer_days(self) -> i32 {
        match self {
            Self::Travel => 10,
            Self::Visa | Self::WorkPermit | Self::Import | Self::Activity | Self::Other => 30,
            Self::TechnicalAgreement => 60,
            Self::Registration => 90,
        }
    }

    /// So many days before the last one somebody asks for the next.
    pub fn renewal_days(self) -> i32 {
        self.answer_days()
    }

    /// What an organisation holds as a whole, whatever it does and wherever: all that an agreement,
    /// which names neither work nor place, can be held against.
    pub fn is_of_the_whole(self) -> bool {
        matches!(self, Self::Registration | Self::TechnicalAgreement)
    }
}
