//! The forms of agreement that the product knows, and what each asks of a text.

use sharing::Constituency;

use crate::Clause;

/// A form of agreement. The first seven rest on trust and move no money; the others are contracts.
/// An entry of the catalogue stands on one of them, and asks more than it and never less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Instrument {
    Memorandum,
    TermsOfReference,
    ParticipationCharter,
    CodeOfConduct,
    ReferralAgreement,
    DataSharing,
    /// Who tells whom what and when, and what each then does.
    Protocol,
    Framework,
    ProgrammeDocument,
    SmallScale,
    QuickImpact,
    LetterOfAgreement,
    FundGrant,
    Contingency,
}

/// Whether an instrument moves money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Funds {
    Never,
    /// It may be agreed now or in the documents below it.
    Perhaps,
    Always,
}

/// What an instrument asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needs {
    pub funds: Funds,
    /// It stands under a framework, which must be signed first (R5.1).
    pub framework: bool,
    /// Somebody who neither wrote nor accepted it looks through it before it is signed.
    pub review: bool,
    /// Deliverables and a work plan are part of it (R4.8).
    pub deliverables: bool,
    /// The most of a hundred that may be paid first (R4.4).
    pub first_tranche_max: Option<i64>,
    /// The mission pays: it wants to be named (R4.12), and a Red Cross or Red Crescent organisation
    /// takes part only with its component’s written consent (R1.2).
    pub of_the_mission: bool,
    /// One of the parties is of civil society (eTools: such instruments are for nobody else).
    pub civil_society: bool,
    /// Signed beforehand; it sleeps until somebody activates it.
    pub sleeps: bool,
    /// What its text must speak about (R5.16), in the order in which it does.
    pub clauses: Vec<Clause>,
}

/// No two parties more than this sign one text.
pub const PARTIES_MAX: usize = 40;

const OF_TRUST: &[Clause] = &[
    Clause::Objectives,
    Clause::Success,
    Clause::Communication,
    Clause::Psea,
    Clause::DataProtection,
    Clause::Dispute,
    Clause::Exit,
];

const OF_CONDUCT: &[Clause] =
    &[Clause::Objectives, Clause::Principles, Clause::Psea, Clause::Dispute, Clause::Exit];

const OF_A_PROTOCOL: &[Clause] = &[
    Clause::Objectives,
    Clause::Communication,
    Clause::Activation,
    Clause::Psea,
    Clause::DataProtection,
    Clause::Dispute,
    Clause::Exit,
];

const OF_A_FRAMEWORK: &[Clause] = &[
    Clause::Objectives,
    Clause::Success,
    Clause::Communication,
    Clause::LegalBasis,
    Clause::Principles,
    Clause::Psea,
    Clause::AntiFraud,
    Clause::DataProtection,
    Clause::Audit,
    Clause::Visibility,
    Clause::SubPartners,
    Clause::Dispute,
    Clause::Exit,
];

const OF_CONTRACT: &[Clause] = &[
    Clause::Objectives,
    Clause::Success,
    Clause::WorkPlan,
    Clause::Communication,
    Clause::LegalBasis,
    Clause::Psea,
    Clause::AntiFraud,
    Clause::DataProtection,
    Clause::Audit,
    Clause::Visibility,
    Clause::SubPartners,
    Clause::Dispute,
    Clause::Exit,
];

const OF_CONTINGENCY: &[Clause] = &[
    Clause::Objectives,
    Clause::Success,
    Clause::WorkPlan,
    Clause::Communication,
    Clause::LegalBasis,
    Clause::Activation,
    Clause::Psea,
    Clause::AntiFraud,
    Clause::DataProtection,
    Clause::Audit,
    Clause::Visibility,
    Clause::SubPartners,
    Clause::Dispute,
    Clause::Exit,
];

/// What rests on trust asks.
fn trust(clauses: &[Clause]) -> Needs {
    Needs {
        funds: Funds::Never,
        framework: false,
        review: false,
        deliverables: false,
        first_tranche_max: None,
        of_the_mission: false,
        civil_society: false,
        sleeps: false,
        clauses: clauses.to_vec(),
    }
}

fn contract() -> Needs {
    Needs { funds: Funds::Always, review: true, deliverables: true, ..trust(OF_CONTRACT) }
}

basics::named!(Instrument);

impl Instrument {
    pub const ALL: [Self; 14] = [
        Self::Memorandum,
        Self::TermsOfReference,
        Self::ParticipationCharter,
        Self::CodeOfConduct,
        Self::ReferralAgreement,
        Self::DataSharing,
        Self::Protocol,
        Self::Framework,
        Self::ProgrammeDocument,
        Self::SmallScale,
        Self::QuickImpact,
        Self::LetterOfAgreement,
        Self::FundGrant,
        Self::Contingency,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Memorandum => "memorandum",
            Self::TermsOfReference => "terms_of_reference",
            Self::ParticipationCharter => "participation_charter",
            Self::CodeOfConduct => "code_of_conduct",
            Self::ReferralAgreement => "referral_agreement",
            Self::DataSharing => "data_sharing",
            Self::Protocol => "protocol",
            Self::Framework => "framework",
            Self::ProgrammeDocument => "programme_document",
            Self::SmallScale => "small_scale",
            Self::QuickImpact => "quick_impact",
            Self::LetterOfAgreement => "letter_of_agreement",
            Self::FundGrant => "fund_grant",
            Self::Contingency => "contingency",
        }
    }

    /// What each asks, whatever the catalogue asks besides (`Document::needs`).
    pub fn needs(self) -> Needs {
        match self {
            Self::Memorandum | Self::ReferralAgreement | Self::DataSharing => trust(OF_TRUST),
            Self::TermsOfReference => trust(OF_TRUST),
            Self::ParticipationCharter | Self::CodeOfConduct => trust(OF_CONDUCT),
            Self::Protocol => trust(OF_A_PROTOCOL),
            Self::Framework => Needs {
                funds: Funds::Perhaps,
                review: true,
                civil_society: true,
                ..trust(OF_A_FRAMEWORK)
            },
            Self::ProgrammeDocument => Needs { framework: true, civil_society: true, ..contract() },
            Self::SmallScale => Needs { civil_society: true, ..contract() },
            Self::QuickImpact => {
                Needs { first_tranche_max: Some(80), of_the_mission: true, ..contract() }
            }
            Self::LetterOfAgreement => Needs { review: false, ..contract() },
            Self::FundGrant => contract(),
            Self::Contingency => Needs {
                funds: Funds::Perhaps,
                sleeps: true,
                clauses: OF_CONTINGENCY.to_vec(),
                ..contract()
            },
        }
    }

    /// Whether it rests on trust: none of these moves money.
    pub fn rests_on_trust(self) -> bool {
        self.needs().rests_on_trust()
    }
}

impl Needs {
    pub fn rests_on_trust(&self) -> bool {
        self.funds == Funds::Never
    }
}

/// Whether a party is of civil society, for the instruments that are made for it.
pub fn is_of_civil_society(side: Constituency) -> bool {
    use Constituency as C;
    matches!(
        side,
        C::InternationalNgo | C::NationalNgo | C::CommunityOrganisation | C::RedCross | C::Academic
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_money_carries_the_clauses_that_partners_are_held_to() {
        for instrument in Instrument::ALL.into_iter().filter(|one| !one.rests_on_trust()) {
            let clauses = instrument.needs().clauses;
            for clause in [
                Clause::Psea,
                Clause::AntiFraud,
                Clause::DataProtection,
                Clause::Audit,
                Clause::Dispute,
                Clause::Exit,
                Clause::Visibility,
                Clause::SubPartners,
            ] {
                assert!(clauses.contains(&clause), "R5.16: {instrument:?} lacks {clause:?}");
            }
        }
        assert!(Instrument::Contingency.needs().clauses.contains(&Clause::Activation));
    }

    #[test]
    fn a_protocol_says_what_wakes_it_and_moves_no_money() {
        let needs = Instrument::Protocol.needs();
        assert!(needs.rests_on_trust());
        assert!(needs.clauses.contains(&Clause::Activation));
    }

    #[test]
    fn a_company_and_a_commune_are_parties_like_others_but_where_civil_society_is_meant() {
        let sides = [Constituency::Private, Constituency::LocalAuthority];
        assert!(!sides.into_iter().any(is_of_civil_society));
        let only_civil = Instrument::ALL.into_iter().filter(|one| one.needs().civil_society);
        assert_eq!(
            only_civil.collect::<Vec<_>>(),
            [Instrument::Framework, Instrument::ProgrammeDocument, Instrument::SmallScale]
        );
    }
}
