//! A gap: people in need beside what is reported to be done for them.

use activities::store::Response;

use crate::Estimate;

/// What is known of one area and sector.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// None where nobody says how many are in need: that is not nobody (K30).
    pub need: Option<Estimate>,
    /// What humanitarian organisations and others report.
    pub others: Response,
    /// What the mission reports (R7.9).
    pub mission: Response,
}

/// How the response stands, as far as it was reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Nobody reported anything. Whether somebody is there, nobody knows (K30, R7.7).
    NoReport,
    /// There are reports, and by them nothing goes on today.
    NothingNow,
    GoingOn,
}

basics::named!(State);

impl State {
    pub const ALL: [Self; 3] = [Self::NoReport, Self::NothingNow, Self::GoingOn];

    pub fn name(self) -> &'static str {
        match self {
            Self::NoReport => "no_report",
            Self::NothingNow => "nothing_now",
            Self::GoingOn => "going_on",
        }
    }
}

impl Gap {
    pub fn response(&self) -> Response {
        self.others.with(self.mission)
    }

    pub fn state(&self) -> State {
        let response = self.response();
        match (response.reports, response.going_on) {
            (0, _) => State::NoReport,
            (_, 0) => State::NothingNow,
            _ => State::GoingOn,
        }
    }

    /// Of a hundred in need, how many can have been reached at most: reports added up may count the
    /// same people twice, so fewer may have been. None where nobody says whom they reached.
    pub fn at_most_reached_of_100(&self) -> Option<i64> {
        let reached = self.response().reached?;
        let in_need = self.need.as_ref()?.in_need;
        if in_need <= 0 {
            return None;
        }
        let share = (i128::from(reached) * 100 + i128::from(in_need) - 1) / i128::from(in_need);
        i64::try_from(share.min(100)).ok()
    }

    /// How many in need were not reached at least. None where nobody says whom they reached: that
    /// nobody was reached is something that somebody must say (K30).
    pub fn at_least_not_reached(&self) -> Option<i64> {
        let reached = self.response().reached?;
        Some((self.need.as_ref()?.in_need - reached).max(0))
    }

    /// There are people in need, and nothing that goes on for them is known.
    pub fn is_open(&self) -> bool {
        let in_need = self.need.as_ref().is_some_and(|need| need.in_need > 0);
        in_need && self.state() != State::GoingOn
    }
}

/// Across sectors the people reached are those of the sector with most: the same people may be
/// reached in several (R7.5). Activities have one sector each, so they add up.
pub(crate) fn across_sectors<'a>(gaps: impl IntoIterator<Item = &'a Response>) -> Response {
    gaps.into_iter().fold(Response::default(), |all, one| Response {
        reports: all.reports + one.reports,
        going_on: all.going_on + one.going_on,
        targeted: all.targeted.max(one.targeted),
        reached: all.reached.max(one.reached),
    })
}

#[cfg(test)]
mod tests {
    use activities::{PopulationGroup, Sector};
    use basics::{Id, Line};

    use super::*;

    fn gap(in_need: Option<i64>, others: Response) -> Gap {
        let need = in_need.map(|in_need| Estimate {
            in_need,
            at_least: false,
            targeted: None,
            reached: None,
            group: PopulationGroup::All,
            sector: Sector::Wash,
            source: Line::parse("source", "HNO").unwrap(),
            owner: Id::well_known(1),
            as_of: "2026-01-31".parse().unwrap(),
            places: 1,
        });
        Gap { need, others, mission: Response::default() }
    }

    fn response(reports: i64, going_on: i64, reached: Option<i64>) -> Response {
        Response { reports, going_on, targeted: None, reached }
    }

    #[test]
    fn no_report_is_not_nothing_going_on() {
        let state = |reports, going_on| gap(None, response(reports, going_on, None)).state();
        assert_eq!(state(0, 0), State::NoReport, "K30");
        assert_eq!(state(3, 0), State::NothingNow);
        assert_eq!(state(3, 1), State::GoingOn);
        let of_the_mission =
            Gap { mission: response(1, 1, None), ..gap(None, response(0, 0, None)) };
        assert_eq!(of_the_mission.state(), State::GoingOn);
    }

    #[test]
    fn nobody_is_said_not_to_be_reached_where_nobody_said_who_was() {
        let silent = gap(Some(100), response(2, 1, None));
        assert_eq!((silent.at_least_not_reached(), silent.at_most_reached_of_100()), (None, None));
        let zero = gap(Some(100), response(2, 1, Some(0)));
        assert_eq!(
            (zero.at_least_not_reached(), zero.at_most_reached_of_100()),
            (Some(100), Some(0))
        );
        let nobody_counted = gap(None, response(2, 1, Some(50)));
        assert_eq!(nobody_counted.at_least_not_reached(), None);
        assert_eq!(gap(Some(0), response(1, 1, Some(5))).at_most_reached_of_100(), None);
    }

    #[test]
    fn reports_that_count_people_twice_never_reach_more_than_there_are() {
        let share =
            |reached| gap(Some(300), response(1, 1, Some(reached))).at_most_reached_of_100();
        assert_eq!(
            [1, 3, 100, 299, 300, 900].map(share).map(Option::unwrap),
            [1, 1, 34, 100, 100, 100]
        );
        assert_eq!(gap(Some(300), response(1, 1, Some(900))).at_least_not_reached(), Some(0));
        assert_eq!(share(i64::MAX), Some(100));
    }

    #[test]
    fn a_gap_is_open_where_people_are_in_need_and_nothing_is_known_to_go_on() {
        assert!(gap(Some(1), response(0, 0, None)).is_open());
        assert!(gap(Some(1), response(4, 0, Some(9))).is_open());
        assert!(!gap(Some(1), response(4, 1, None)).is_open());
        assert!(!gap(Some(0), response(0, 0, None)).is_open());
        assert!(!gap(None, response(0, 0, None)).is_open());
    }

    #[test]
    fn across_sectors_people_are_those_of_the_sector_with_most() {
        let all = across_sectors(&[
            response(2, 1, Some(50)),
            response(3, 2, Some(70)),
            response(1, 0, None),
        ]);
        assert_eq!(all, response(6, 3, Some(70)), "R7.5");
        assert_eq!(across_sectors(&[response(1, 1, None)]).reached, None);
    }
}
