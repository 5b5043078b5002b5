//! What sort of work it is, for whom, by what means, and by whose programme.

/// A closed list with the names that it is stored and written under.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($variant,)*
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }

        }

        basics::named!($name);
    };
}

named! {
    /// What is done.
    Kind {
        Delivery = "delivery",
        Protection = "protection",
        Advocacy = "advocacy",
        Mediation = "mediation",
        Disarmament = "disarmament",
        Demobilisation = "demobilisation",
        Reinsertion = "reinsertion",
        Reintegration = "reintegration",
        ViolenceReduction = "violence_reduction",
        Training = "training",
        Assessment = "assessment",
        Rehabilitation = "rehabilitation",
        Coordination = "coordination",
        Other = "other",
    }
}

named! {
    /// For whom: HDX HAPI's population groups (domain §7.3) and those of DDR and CVR (§4.3, §4.4).
    PopulationGroup {
        All = "all",
        Refugees = "REF",
        RefugeeLike = "ROC",
        AsylumSeekers = "ASY",
        OtherInternationalProtection = "OIP",
        InternallyDisplaced = "IDP",
        IdpLike = "IOC",
        Stateless = "STA",
        OthersOfConcern = "OOC",
        HostCommunity = "HST",
        ReturnedRefugees = "RET",
        Resettled = "RST",
        Naturalised = "NAT",
        ReturnedIdps = "RDP",
        Returnees = "RRI",
        ExCombatants = "XC",
        ChildrenAssociated = "CAAFAG",
        WomenAssociated = "WAAFAG",
        YouthAtRisk = "YAR",
    }
}

named! {
    /// By what means aid is given.
    Modality {
        InKind = "in_kind",
        Cash = "cash",
        Voucher = "voucher",
        Service = "service",
        Mixed = "mixed",
    }
}

named! {
    /// The mission's own programmes: listed in the same view, set apart from humanitarian work
    /// wherever they are shown or exported (R7.9).
    MissionProgramme {
        QuickImpactProject = "qip",
        ViolenceReduction = "cvr",
        TrustFund = "trust_fund",
        CivilAffairs = "civil_affairs",
        Force = "cimic",
        Other = "mission_other",
    }
}

impl PopulationGroup {
    /// Records on children who were with armed forces or groups are of the highest harm (§4.3).
    pub fn is_severe(self) -> bool {
        self == Self::ChildrenAssociated
    }
}
