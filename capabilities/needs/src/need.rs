//! A need, and every rule about needs.

use activities::{PopulationGroup, Sector};
use basics::{Day, Id, Line, Moment, Paragraph, Refusal};
use places::Place;
use sharing::{Audience, Level, Share, Shared};
use uuid::Uuid;

use crate::Figures;

/// How many people in a place need something of a sector, as one source has it on one day.
///
/// Whoever keeps the figures owns them. A later figure of the same place, sector, group and source
/// takes the place of the earlier one, which stays readable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    pub id: Id<Self>,
    pub share: Share,
    pub about: About,
    /// Who or what says so: `HNO 2026`.
    pub source: Line,
    /// The day whose state it is.
    pub as_of: Day,
    pub figures: Figures,
    /// Where more of it can be read: a web address.
    pub link: Option<Line>,
    /// How it was counted, and what to be careful with.
    pub note: Option<Paragraph>,
    pub updated_at: Moment,
    /// Withdrawn by its owner: it stays in the owner's history and is shown to nobody else.
    pub withdrawn: bool,
    pub version: i64,
}

/// Who is meant: the people of a group in a place, and what they need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct About {
    /// A P-code valid on the day (K27).
    pub place: Id<Place>,
    /// How deep in the hierarchy the place is.
    pub place_level: u8,
    /// `Intersectoral` where people in need of anything at all are meant.
    pub sector: Sector,
    /// `All` where people of every group are meant.
    pub group: PopulationGroup,
}

/// Figures that follow each other: of one place, sector, group and source.
#[derive(Debug)]
pub struct Series;

/// Overviews of needs are made once a year; what is older is shown as old (R7.3).
pub const STALE_DAYS: i32 = 365;

impl About {
    pub fn series(&self, source: &Line) -> Id<Series> {
        let source = basics::fold(source.as_str());
        let (place, sector, group) = (self.place, self.sector.code(), self.group.name());
        Id::named("comity:need:series", &format!("{place}/{sector}/{group}/{source}"))
    }

    /// The least harm that a leak of it can do: figures down to admin 2 are published, those of
    /// admin 3 moderate, those of a community high (domain §8.1); children with armed groups are
    /// SEVERE anywhere (§4.3).
    pub fn least_level(&self) -> Level {
        match self.place_level {
            _ if self.group.is_severe() => Level::Severe,
            0..=2 => Level::Low,
            3 => Level::Moderate,
            _ => Level::High,
        }
    }
}

impl Need {
    pub fn series(&self) -> Id<Series> {
        self.about.series(&self.source)
    }

    /// Nobody counts what is not yet.
    pub fn may_be_of(as_of: Day, today: Day) -> Result<Day, Refusal> {
        if as_of > today {
            return Err(Refusal::new("as_of", "needs-refused-day-ahead").with("day", as_of));
        }
        Ok(as_of)
    }

    /// What everybody may see is of admin 2 or coarser, and counts nobody who would be known by
    /// their number (R8.9, K35).
    pub fn may_be_shown(&self) -> Result<(), Refusal> {
        let is_public = self.share.audience == Audience::PUBLIC;
        if is_public && (self.about.place_level > 2 || self.figures.has_few()) {
            return Err(Refusal::new("audience", "needs-refused-public"));
        }
        Ok(())
    }

    /// Anyone may call it more harmful; less harmful only with a reason, and never less than it is
    /// (R8.1). Only its owner writes it.
    pub fn may_be_levelled(&self, level: Level, reason: Option<&Paragraph>) -> Result<(), Refusal> {
        match reason {
            _ if level >= self.share.level => Ok(()),
            _ if level < self.about.least_level() => {
                Err(Refusal::new("level", "activities-refused-below-least"))
            }
            None => Err(Refusal::new("reason", "activities-refused-lower-without-reason")),
            Some(_) => Ok(()),
        }
    }

    pub fn may_be_corrected(&self) -> Result<(), Refusal> {
        if self.withdrawn {
            return Err(Refusal::new("need", "needs-refused-withdrawn"));
        }
        Ok(())
    }

    /// Taken back by its owner: from then on nobody else sees it, and an earlier figure counts
    /// again.
    pub fn withdraw(self) -> Result<Self, Refusal> {
        self.may_be_corrected()?;
        let share = Share { audience: Audience::OWN, ..self.share };
        Ok(Self { withdrawn: true, share, ..self })
    }

    /// Whether the figure is so old that people should ask again.
    pub fn is_stale(&self, today: Day) -> bool {
        is_stale(self.as_of, today)
    }
}

/// Whether what was so on this day is old news.
pub fn is_stale(as_of: Day, today: Day) -> bool {
    today.days_since(as_of) > STALE_DAYS
}

impl Shared for Need {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use activities::Headcount;
    use sharing::Tlp;

    use super::*;

    fn about(place_level: u8, group: PopulationGroup) -> About {
        About { place: Id::well_known(7), place_level, sector: Sector::Wash, group }
    }

    fn need(place_level: u8, total: i64, audience: Id<Audience>) -> Need {
        let share =
            Share { owner: Id::well_known(1), level: Level::Low, tlp: Tlp::Green, audience };
        let in_need = Headcount { total: Some(total), ..Headcount::default() };
        Need {
            id: Id::well_known(2),
            share,
            about: about(place_level, PopulationGroup::All),
            source: Line::parse("source", "HNO 2026").unwrap(),
            as_of: "2026-01-01".parse().unwrap(),
            figures: Figures { in_need, ..Figures::default() },
            link: None,
            note: None,
            updated_at: Moment::from_micros(0).unwrap(),
            withdrawn: false,
            version: 1,
        }
    }

    #[test]
    fn a_series_is_of_one_place_sector_group_and_source_however_it_is_written() {
        let all = about(2, PopulationGroup::All);
        let line = |text: &str| Line::parse("source", text).unwrap();
        assert_eq!(all.series(&line("HNO 2026")), all.series(&line("hno  2026")));
        assert_ne!(all.series(&line("HNO 2026")), all.series(&line("HNO 2025")));
        let others = [
            about(2, PopulationGroup::InternallyDisplaced),
            About { sector: Sector::Health, ..all },
            About { place: Id::well_known(8), ..all },
        ];
        assert!(others.iter().all(|other| other.series(&line("x")) != all.series(&line("x"))));
    }

    #[test]
    fn the_finer_the_place_the_higher_the_harm() {
        let level = |place_level| about(place_level, PopulationGroup::All).least_level();
        assert_eq!([1, 2, 3, 4].map(level), [Level::Low, Level::Low, Level::Moderate, Level::High]);
        let children = about(1, PopulationGroup::ChildrenAssociated);
        assert_eq!(children.least_level(), Level::Severe);
    }

    #[test]
    fn what_everybody_sees_is_coarse_and_counts_many() {
        let check = |level, total, audience| need(level, total, audience).may_be_shown().is_ok();
        assert!(check(2, 400, Audience::PUBLIC) && check(2, 0, Audience::PUBLIC));
        assert!(!check(3, 400, Audience::PUBLIC), "R8.9");
        assert!(!check(2, 9, Audience::PUBLIC), "K35");
        assert!(check(3, 9, Audience::PARTNERS));
    }

    #[test]
    fn only_what_is_less_harmful_needs_a_reason() {
        let mut need = need(2, 400, Audience::PARTNERS);
        let reason = Paragraph::parse("reason", "Published").unwrap();
        assert!(need.may_be_levelled(Level::High, None).is_ok());
        need.share.level = Level::High;
        let why = |reason| need.may_be_levelled(Level::Low, reason).map_err(|r| r.why);
        assert_eq!(why(None), Err("activities-refused-lower-without-reason"));
        assert_eq!(why(Some(&reason)), Ok(()));
        let fine = Need { about: about(4, PopulationGroup::All), ..need.clone() };
        let why = fine.may_be_levelled(Level::Low, Some(&reason)).map_err(|r| r.why);
        assert_eq!(why, Err("activities-refused-below-least"));
    }

    #[test]
    fn a_figure_is_old_after_a_year_and_never_of_a_day_ahead() {
        let day = |text: &str| text.parse().unwrap();
        let need = need(2, 400, Audience::PARTNERS);
        assert!(!need.is_stale(day("2027-01-01")) && need.is_stale(day("2027-01-02")));
        assert!(Need::may_be_of(day("2026-06-16"), day("2026-06-15")).is_err());
        assert!(Need::may_be_of(day("2026-06-15"), day("2026-06-15")).is_ok());
        let withdrawn = need.withdraw().unwrap();
        assert_eq!(withdrawn.share.audience, Audience::OWN);
        assert!(withdrawn.withdraw().is_err());
    }
}
