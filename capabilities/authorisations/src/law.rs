//! A legal instrument, and every rule about it: whom it covers, what it permits, what it asks for.

use basics::{Id, Line, Moment, Paragraph, Period, Refusal};
use sharing::{Audience, Constituency, Level, Share, Shared, Tlp};
use uuid::Uuid;

use crate::{Doing, Kind, Lineage, Scope};

/// What the host State and its partners are bound by. The secretariat keeps it for everyone; it is
/// public knowledge, and every registered party sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    pub id: Id<Self>,
    pub share: Share,
    pub form: LawForm,
    pub title: Line,
    /// Who made it, with its date or number.
    pub source: Option<Line>,
    /// Whom it covers; at least one.
    pub covers: Vec<Constituency>,
    /// What it permits, in words.
    pub permits: Paragraph,
    /// Where and for which work it says so.
    pub scope: Scope,
    pub period: Period,
    /// What those whom it covers must ask for within its scope.
    pub asks: Vec<Kind>,
    pub updated_at: Moment,
    pub version: i64,
}

/// Its form in law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LawForm {
    /// Status of forces.
    Sofa,
    /// Status of mission.
    Soma,
    /// Between the State and one organisation: *accord de siège*.
    Headquarters,
    /// Between the State and NGOs: *accord-cadre*.
    FrameworkAccord,
    NgoLaw,
    Decree,
    Convention,
    Other,
}

basics::named!(LawForm);

impl LawForm {
    pub const ALL: [Self; 8] = [
        Self::Sofa,
        Self::Soma,
        Self::Headquarters,
        Self::FrameworkAccord,
        Self::NgoLaw,
        Self::Decree,
        Self::Convention,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Sofa => "sofa",
            Self::Soma => "soma",
            Self::Headquarters => "headquarters",
            Self::FrameworkAccord => "framework_accord",
            Self::NgoLaw => "ngo_law",
            Self::Decree => "decree",
            Self::Convention => "convention",
            Self::Other => "other",
        }
    }

    /// It covers a peacekeeping mission and nobody else (domain §6).
    pub fn is_of_the_mission(self) -> bool {
        matches!(self, Self::Sofa | Self::Soma)
    }
}

impl Law {
    /// Every registered party may know what is law.
    pub(crate) fn share(owner: Id<basics::Organisation>) -> Share {
        Share { owner, level: Level::Low, tlp: Tlp::Clear, audience: Audience::EVERYONE }
    }

    /// The mission's status agreement covers the mission. NGOs work under national law, and nobody
    /// is left to believe otherwise.
    pub fn may_cover(form: LawForm, covers: &[Constituency]) -> Result<(), Refusal> {
        if covers.is_empty() {
            return Err(Refusal::new("covers", "authorisations-refused-covers-nobody"));
        }
        let is_other = |one: &Constituency| !one.is_of_the_mission();
        if form.is_of_the_mission() && covers.iter().any(is_other) {
            return Err(Refusal::new("covers", "authorisations-refused-sofa"));
        }
        Ok(())
    }

    pub fn covers(&self, constituency: Constituency) -> bool {
        self.covers.contains(&constituency)
    }

    /// What somebody must ask for before they do this, as far as this instrument says so.
    pub fn asks_of(&self, constituency: Constituency, doing: &Doing, lineage: &Lineage) -> &[Kind] {
        let applies = self.covers(constituency)
            && self.period.intersects(doing.period)
            && self.scope.meets(doing, lineage);
        if applies { &self.asks } else { &[] }
    }
}

impl Shared for Law {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_agreement_covers_the_mission_and_no_ngo() {
        let of_the_mission = [
            Constituency::MissionCivilian,
            Constituency::MissionMilitary,
            Constituency::MissionPolice,
        ];
        for form in LawForm::ALL {
            assert_eq!(Law::may_cover(form, &of_the_mission), Ok(()));
            for one in Constituency::ALL.into_iter().filter(|one| !one.is_of_the_mission()) {
                let refused = Law::may_cover(form, &[Constituency::MissionCivilian, one]);
                let why = refused.err().map(|refusal| refusal.why);
                let expected = form.is_of_the_mission().then_some("authorisations-refused-sofa");
                assert_eq!(why, expected, "domain §6: {form:?} {one:?}");
            }
        }
        assert!(Law::may_cover(LawForm::NgoLaw, &[]).is_err());
    }
}
