//! What a part of an agreement's text is about, and of which the library has a text.

/// What a section is about. `Own` is whatever the parties want to say besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clause {
    Objectives,
    /// What will count as success.
    Success,
    WorkPlan,
    /// Who talks to whom, how, and what is done when it matters.
    Communication,
    /// Which law, which mandate, whose jurisdiction.
    LegalBasis,
    /// When it wakes up, and who says so.
    Activation,
    Principles,
    Psea,
    AntiFraud,
    DataProtection,
    Audit,
    Visibility,
    SubPartners,
    Sanctions,
    Dispute,
    /// How it ends, also before its time.
    Exit,
    Own,
}

basics::named!(Clause);

impl Clause {
    pub const ALL: [Self; 17] = [
        Self::Objectives,
        Self::Success,
        Self::WorkPlan,
        Self::Communication,
        Self::LegalBasis,
        Self::Activation,
        Self::Principles,
        Self::Psea,
        Self::AntiFraud,
        Self::DataProtection,
        Self::Audit,
        Self::Visibility,
        Self::SubPartners,
        Self::Sanctions,
        Self::Dispute,
        Self::Exit,
        Self::Own,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Objectives => "objectives",
            Self::Success => "success",
            Self::WorkPlan => "work_plan",
            Self::Communication => "communication",
            Self::LegalBasis => "legal_basis",
            Self::Activation => "activation",
            Self::Principles => "principles",
            Self::Psea => "psea",
            Self::AntiFraud => "anti_fraud",
            Self::DataProtection => "data_protection",
            Self::Audit => "audit",
            Self::Visibility => "visibility",
            Self::SubPartners => "sub_partners",
            Self::Sanctions => "sanctions",
            Self::Dispute => "dispute",
            Self::Exit => "exit",
            Self::Own => "own",
        }
    }

    /// Whether the library has a text, with which a draft begins: what only the parties can say it
    /// leaves to them.
    pub fn is_of_the_library(self) -> bool {
        matches!(
            self,
            Self::Principles
                | Self::Psea
                | Self::AntiFraud
                | Self::DataProtection
                | Self::Audit
                | Self::Visibility
                | Self::SubPartners
                | Self::Sanctions
                | Self::Dispute
                | Self::Exit
        )
    }
}
