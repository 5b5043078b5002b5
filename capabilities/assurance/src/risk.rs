//! How risky it is found to hand cash to a partner, and what that finding rests on (domain §5.5).

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Risk {
    Low,
    Medium,
    Significant,
    High,
    /// So little is paid that nobody assessed it.
    NotRequired,
}

/// What a rating rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    MicroAssessment,
    SimplifiedChecklist,
    HighRiskAssumed,
    LowRiskAssumed,
    NegativeAuditResults,
    Other,
}

/// Subject areas of a micro-assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    Organisation,
    People,
    Activities,
    Reporting,
    Assets,
    Procurement,
    SubPartners,
    Systems,
}

basics::named!(Risk);
basics::named!(Basis);
basics::named!(Area);

impl Risk {
    pub const ALL: [Self; 5] =
        [Self::Low, Self::Medium, Self::Significant, Self::High, Self::NotRequired];

    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::Significant => "significant",
            Self::High => "high",
            Self::NotRequired => "not_required",
        }
    }

    /// How much it asks for: the stricter of two weighs more.
    pub(crate) fn weight(self) -> u8 {
        match self {
            Self::NotRequired => 0,
            Self::Low => 1,
            Self::Medium => 2,
            Self::Significant => 3,
            Self::High => 4,
        }
    }
}

impl Basis {
    pub const ALL: [Self; 6] = [
        Self::MicroAssessment,
        Self::SimplifiedChecklist,
        Self::HighRiskAssumed,
        Self::LowRiskAssumed,
        Self::NegativeAuditResults,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::MicroAssessment => "micro_assessment",
            Self::SimplifiedChecklist => "simplified_checklist",
            Self::HighRiskAssumed => "high_risk_assumed",
            Self::LowRiskAssumed => "low_risk_assumed",
            Self::NegativeAuditResults => "negative_audit_results",
            Self::Other => "other",
        }
    }
}

impl Area {
    pub const ALL: [Self; 8] = [
        Self::Organisation,
        Self::People,
        Self::Activities,
        Self::Reporting,
        Self::Assets,
        Self::Procurement,
        Self::SubPartners,
        Self::Systems,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::People => "people",
            Self::Activities => "activities",
            Self::Reporting => "reporting",
            Self::Assets => "assets",
            Self::Procurement => "procurement",
            Self::SubPartners => "sub_partners",
            Self::Systems => "systems",
        }
    }
}
