//! What was found at a visit, spot check or audit.

use basics::Paragraph;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub priority: Priority,
    pub category: Category,
    pub text: Paragraph,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    High,
    Low,
}

/// Those that the domain names; what else there is stands under `other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    NoSupportingDocuments,
    OverBudget,
    NoSegregationOfDuties,
    NoCompetition,
    SubPartnerWithoutAgreement,
    Other,
}

basics::named!(Priority);
basics::named!(Category);

impl Priority {
    pub const ALL: [Self; 2] = [Self::High, Self::Low];

    pub fn name(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Low => "low",
        }
    }
}

impl Category {
    pub const ALL: [Self; 6] = [
        Self::NoSupportingDocuments,
        Self::OverBudget,
        Self::NoSegregationOfDuties,
        Self::NoCompetition,
        Self::SubPartnerWithoutAgreement,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::NoSupportingDocuments => "no_supporting_documents",
            Self::OverBudget => "over_budget",
            Self::NoSegregationOfDuties => "no_segregation_of_duties",
            Self::NoCompetition => "no_competition",
            Self::SubPartnerWithoutAgreement => "sub_partner_without_agreement",
            Self::Other => "other",
        }
    }
}
