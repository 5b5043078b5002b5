//! What is given to a security force, and whether the policy asks for a decision about it.

/// Kinds of support, as the Human Rights Due Diligence Policy lists them (domain §5.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Training, mentoring, advice, capacity-building.
    Training,
    /// To authorities that are directly in charge of forces.
    Authorities,
    Financial,
    /// Strategic or tactical logistics.
    Logistics,
    Operational,
    JointOperations,
    /// In humanitarian, human rights and refugee law.
    LawTraining,
    StandardSetting,
    Mediation,
    /// Of the wounded.
    Evacuation,
}

basics::named!(Kind);

impl Kind {
    pub const ALL: [Self; 10] = [
        Self::Training,
        Self::Authorities,
        Self::Financial,
        Self::Logistics,
        Self::Operational,
        Self::JointOperations,
        Self::LawTraining,
        Self::StandardSetting,
        Self::Mediation,
        Self::Evacuation,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Authorities => "authorities",
            Self::Financial => "financial",
            Self::Logistics => "logistics",
            Self::Operational => "operational",
            Self::JointOperations => "joint_operations",
            Self::LawTraining => "law_training",
            Self::StandardSetting => "standard_setting",
            Self::Mediation => "mediation",
            Self::Evacuation => "evacuation",
        }
    }

    /// Whether it needs a decision; what is outside is noted with the reason.
    pub fn is_in_scope(self) -> bool {
        match self {
            Self::Training
            | Self::Authorities
            | Self::Financial
            | Self::Logistics
            | Self::Operational
            | Self::JointOperations => true,
            Self::LawTraining | Self::StandardSetting | Self::Mediation | Self::Evacuation => false,
        }
    }
}
