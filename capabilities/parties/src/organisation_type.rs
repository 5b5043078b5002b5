//! What kind of organisation a party is: OCHA's codes.

use sharing::Constituency;

/// OCHA's organisation types as HDX HAPI codes them (domain §1.1). “NGO” alone is none (R1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrganisationType {
    Academic,
    Donor,
    Embassy,
    Government,
    InternationalNgo,
    InternationalOrganisation,
    Media,
    Military,
    NationalNgo,
    Other,
    PrivateSector,
    RedCross,
    Religious,
    UnitedNations,
    CivilSociety,
    Observer,
    DevelopmentProgramme,
    LocalNgo,
}

use OrganisationType as T;

basics::named!(OrganisationType, code);

impl OrganisationType {
    pub const ALL: [Self; 18] = [
        T::Academic,
        T::Donor,
        T::Embassy,
        T::Government,
        T::InternationalNgo,
        T::InternationalOrganisation,
        T::Media,
        T::Military,
        T::NationalNgo,
        T::Other,
        T::PrivateSector,
        T::RedCross,
        T::Religious,
        T::UnitedNations,
        T::CivilSociety,
        T::Observer,
        T::DevelopmentProgramme,
        T::LocalNgo,
    ];

    /// OCHA's number.
    pub fn code(self) -> &'static str {
        match self {
            T::Academic => "431",
            T::Donor => "433",
            T::Embassy => "434",
            T::Government => "435",
            T::InternationalNgo => "437",
            T::InternationalOrganisation => "438",
            T::Media => "439",
            T::Military => "440",
            T::NationalNgo => "441",
            T::Other => "443",
            T::PrivateSector => "444",
            T::RedCross => "445",
            T::Religious => "446",
            T::UnitedNations => "447",
            T::CivilSociety => "501",
            T::Observer => "502",
            T::DevelopmentProgramme => "503",
            T::LocalNgo => "504",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What the field writes in its spreadsheets. “NGO” alone is ambiguous, and so unknown here.
    pub fn from_text(text: &str) -> Option<Self> {
        let folded = basics::fold(text);
        if let Some(kind) = Self::from_code(&folded) {
            return Some(kind);
        }
        Some(match folded.as_str() {
            "un"
            | "un agency"
            | "united nations"
            | "onu"
            | "nations unies"
            | "agence onu"
            | "agence des nations unies"
            | "agences un"
            | "agence un"
            | "naciones unidas"
            | "un agencies" => T::UnitedNations,
            "ingo"
            | "international ngo"
            | "ongi"
            | "ong internationale"
            | "ong internacional"
            | "ong int"
            | "ongs internacionales" => T::InternationalNgo,
            "nngo" | "national ngo" | "ongn" | "ong nationale" | "ong nacional" | "ong nat" => {
                T::NationalNgo
            }
            "local ngo" | "lngo" | "ong locale" | "ong local" => T::LocalNgo,
            "gov" | "government" | "gouvernement" | "gobierno" | "authority" | "state" | "etat"
            | "services etatiques" | "governmental" => T::Government,
            "red cross"
            | "rcrc"
            | "croix rouge"
            | "red cross red crescent"
            | "mouvement croix rouge"
            | "mcr"
            | "red crescent"
            | "cruz roja"
            | "red cross movement"
            | "rc" => T::RedCross,
            "cbo" | "cso" | "civil society" | "societe civile" | "osc" | "ocb" => T::CivilSociety,
            "donor" | "bailleur" | "donante" => T::Donor,
            "academic" | "university" | "academic research" | "academia" => T::Academic,
            "private sector" | "private" | "secteur prive" | "sector privado" => T::PrivateSector,
            "io"
            | "international organization"
            | "international organisation"
            | "organisation internationale"
            | "organizacion internacional" => T::InternationalOrganisation,
            "religious" | "faith based organization" | "fbo" | "religieux" => T::Religious,
            "media" => T::Media,
            "embassy" | "ambassade" | "embajada" => T::Embassy,
            "military" | "militaire" => T::Military,
            _ => return None,
        })
    }

    /// Where a party of this type usually sits; the registrar may say otherwise.
    pub fn usual_constituency(self) -> Constituency {
        match self {
            T::UnitedNations | T::InternationalOrganisation | T::DevelopmentProgramme => {
                Constituency::UnAgency
            }
            T::InternationalNgo => Constituency::InternationalNgo,
            T::NationalNgo | T::LocalNgo | T::Religious | T::Other => Constituency::NationalNgo,
            T::CivilSociety => Constituency::CommunityOrganisation,
            T::RedCross => Constituency::RedCross,
            T::Government => Constituency::HostState,
            T::Military => Constituency::MissionMilitary,
            T::Donor | T::Embassy => Constituency::Donor,
            T::Academic | T::Observer => Constituency::Academic,
            T::PrivateSector | T::Media => Constituency::Private,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ngo_alone_is_not_a_type() {
        assert_eq!(OrganisationType::from_text("NGO"), None, "R1.1");
        assert_eq!(OrganisationType::from_text("ONG"), None, "R1.1");
        assert_eq!(OrganisationType::from_text("ONG Nationale"), Some(T::NationalNgo));
        assert_eq!(OrganisationType::from_text("437"), Some(T::InternationalNgo));
    }

    #[test]
    fn every_code_leads_back_to_its_type() {
        for kind in OrganisationType::ALL {
            assert_eq!(OrganisationType::from_code(kind.code()), Some(kind));
        }
    }
}
