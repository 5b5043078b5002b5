//! A focal point, and every rule about it.

use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Refusal};
use places::Place;
use sharing::{Audience, Level, Share, Shared, Tlp};
use uuid::Uuid;

use crate::{Contact, Hours, Topic};

/// The person to turn to at an organisation: for these topics, in these places. The post goes on
/// while people come and go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FocalPoint {
    pub id: Id<Self>,
    /// Owned by the organisation whose focal point it is.
    pub share: Share,
    pub topics: Vec<Topic>,
    /// None is every place.
    pub places: Vec<Id<Place>>,
    pub holder: Contact,
    /// Who answers in the holder's place, the first first.
    pub stand_ins: Vec<Contact>,
    pub hours: Option<Hours>,
    pub since: Day,
    /// From this day on the holder is not there any more.
    pub departs_on: Option<Day>,
    pub check: Check,
    pub ended_on: Option<Day>,
    pub updated_at: Moment,
    pub version: i64,
}

/// That somebody said it still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    pub confirmed_on: Day,
    /// Counts the checks: each is owed by itself.
    pub round: i64,
    /// Who keeps it: the organisation itself, or whoever entered it on behalf.
    pub keeper: Id<Organisation>,
}

/// How far one may rely on it. That nobody confirmed it is no state: it follows from the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reliance {
    Confirmed,
    /// The check is due, and may be made for some days more.
    Due,
    /// Nobody confirmed it in time: it is shown so, and last.
    Unconfirmed,
    Ended,
}

basics::named!(Reliance);

/// Who answers on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers<'a> {
    Holder(&'a Contact),
    /// The holder has left, and nobody came after them yet.
    StandIn(&'a Contact),
    /// A gap.
    Nobody,
}

/// Somebody who held it before, and what they handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenure {
    pub name: Line,
    pub since: Day,
    pub until: Day,
    pub note: Option<Paragraph>,
    /// What was still open.
    pub items: Vec<Line>,
}

impl Reliance {
    pub const ALL: [Self; 4] = [Self::Confirmed, Self::Due, Self::Unconfirmed, Self::Ended];

    pub fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Due => "due",
            Self::Unconfirmed => "unconfirmed",
            Self::Ended => "ended",
        }
    }
}

impl Check {
    /// Staff of missions and of those beside them rotate every three to six months: asked each
    /// quarter, a wrong number stands for half of that at most.
    pub const RHYTHM_DAYS: i32 = 90;
    /// Leave, a line that is down, a road that is cut: two weeks are given before others are told.
    pub const GRACE_DAYS: i32 = 14;

    pub fn due_on(self) -> Day {
        self.confirmed_on.plus_days(Self::RHYTHM_DAYS)
    }

    /// The last day on which it counts as confirmed.
    pub fn holds_until(self) -> Day {
        self.due_on().plus_days(Self::GRACE_DAYS)
    }

    /// The name of what is owed: each check is another obligation.
    pub fn part(self) -> String {
        format!("check/{}", self.round)
    }

    fn made(self, today: Day, keeper: Id<Organisation>) -> Self {
        Self { confirmed_on: today, round: self.round + 1, keeper }
    }

    fn asked_of(self, keeper: Id<Organisation>) -> Self {
        Self { round: self.round + 1, keeper, ..self }
    }
}

impl FocalPoint {
    /// Whom it is meant for unless its organisation says otherwise: a working number is personal
    /// data, so partners and not everyone, and MODERATE because a mission sees nothing higher
    /// through an audience (R8.3).
    pub fn usual(owner: Id<Organisation>) -> Share {
        Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience: Audience::PARTNERS }
    }

    pub fn has_left(&self, today: Day) -> bool {
        self.departs_on.is_some_and(|day| day <= today)
    }

    /// The stand-in answers from the day of departure on; where there is none, nobody does.
    pub fn answers(&self, today: Day) -> Answers<'_> {
        match (self.has_left(today), self.stand_ins.first()) {
            (false, _) => Answers::Holder(&self.holder),
            (true, Some(stand_in)) => Answers::StandIn(stand_in),
            (true, None) => Answers::Nobody,
        }
    }

    pub fn reliance(&self, today: Day) -> Reliance {
        match self.ended_on {
            Some(_) => Reliance::Ended,
            None if today > self.check.holds_until() => Reliance::Unconfirmed,
            None if today >= self.check.due_on() => Reliance::Due,
            None => Reliance::Confirmed,
        }
    }

    /// The last day on which somebody answers of whom that was confirmed.
    pub fn holds_until(&self) -> Day {
        let confirmed = self.check.holds_until();
        match self.departs_on.filter(|_| self.stand_ins.is_empty()) {
            Some(day) => confirmed.min(day.plus_days(-1)),
            None => confirmed,
        }
    }

    /// Whether somebody is at their post now; none where nobody said when they are.
    pub fn is_there(&self, now: Moment, today: Day) -> Option<bool> {
        match self.answers(today) {
            Answers::Nobody => Some(false),
            _ => self.hours.as_ref().map(|hours| hours.are_now(now)),
        }
    }

    /// It still holds. Nobody confirms somebody who has left: then it is handed over, or ended.
    pub fn confirm(self, today: Day, keeper: Id<Organisation>) -> Result<Self, Refusal> {
        self.must_go_on()?;
        if self.has_left(today) {
            return Err(Refusal::new("focal_point", "focal-points-refused-has-left"));
        }
        let check = self.check.made(today, keeper);
        Ok(Self { check, version: self.version + 1, ..self })
    }

    /// Its organisation has people of its own by now: the same check is theirs to make.
    #[must_use]
    pub fn asked_of_its_own(self) -> Self {
        let check = self.check.asked_of(self.share.owner);
        Self { check, version: self.version + 1, ..self }
    }

    /// Who answers in the holder's place. Nobody stands in for themselves, or twice.
    pub fn stand_in(self, stand_ins: Vec<Contact>) -> Result<Self, Refusal> {
        self.must_go_on()?;
        for (place, stand_in) in stand_ins.iter().enumerate() {
            if stand_in.is_called(&self.holder.name) {
                let refusal = Refusal::new("first_name", "focal-points-refused-own-stand-in");
                return Err(refusal.with("name", &stand_in.name));
            }
            if stand_ins[..place].iter().any(|other| other.is_called(&stand_in.name)) {
                let refusal = Refusal::new("second_name", "focal-points-refused-twice");
                return Err(refusal.with("name", &stand_in.name));
            }
        }
        Ok(Self { stand_ins, version: self.version + 1, ..self })
    }

    /// The holder leaves on a day that lies ahead, or stays after all.
    pub fn depart(self, departs_on: Option<Day>, today: Day) -> Result<Self, Refusal> {
        self.must_go_on()?;
        match departs_on {
            Some(day) if day < today => {
                Err(Refusal::new("departs_on", "focal-points-refused-departed").with("day", today))
            }
            _ => Ok(Self { departs_on, version: self.version + 1, ..self }),
        }
    }

    /// Somebody else holds it from a day on that has come, and is confirmed by that. What is known
    /// of the one before is their name and their time; their numbers go with them.
    pub fn hand_over(
        self,
        to: Contact,
        since: Day,
        today: Day,
        keeper: Id<Organisation>,
    ) -> Result<(Self, Tenure), Refusal> {
        self.must_go_on()?;
        if to.is_called(&self.holder.name) {
            return Err(Refusal::new("name", "focal-points-refused-same").with("name", &to.name));
        }
        if since < self.since || since > today {
            let refusal = Refusal::new("since", "focal-points-refused-since");
            return Err(refusal.with("first", self.since).with("last", today));
        }
        let until = self.departs_on.map_or(since, |day| day.min(since));
        let tenure = Tenure {
            name: self.holder.name.clone(),
            since: self.since,
            until,
            note: None,
            items: Vec::new(),
        };
        let stand_ins = self.stand_ins.into_iter().filter(|one| !one.is_called(&to.name)).collect();
        let check = self.check.made(today, keeper);
        let version = self.version + 1;
        let departs_on = None;
        let next = Self { holder: to, stand_ins, since, departs_on, check, version, ..self };
        Ok((next, tenure))
    }

    /// Nobody is to be turned to any more; it stays in the history of its organisation.
    pub fn end(self, today: Day) -> Result<Self, Refusal> {
        self.must_go_on()?;
        Ok(Self { ended_on: Some(today), version: self.version + 1, ..self })
    }

    pub fn must_go_on(&self) -> Result<(), Refusal> {
        match self.ended_on {
            Some(day) => {
                Err(Refusal::new("focal_point", "focal-points-refused-ended").with("day", day))
            }
            None => Ok(()),
        }
    }
}

impl Shared for FocalPoint {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Channel, ChannelKind};

    const OWNER: Id<Organisation> = Id::well_known(1);

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn contact(name: &str) -> Contact {
        let name = Line::parse("name", name).unwrap();
        let channel = Channel::parse(ChannelKind::Mobile, "x", "+22370123456").unwrap();
        Contact { name, role: None, channels: vec![channel], languages: Vec::new() }
    }

    fn focal_point() -> FocalPoint {
        FocalPoint {
            id: Id::well_known(7),
            share: FocalPoint::usual(OWNER),
            topics: vec![Topic::General],
            places: Vec::new(),
            holder: contact("Fatou Diallo"),
            stand_ins: Vec::new(),
            hours: None,
            since: day("2026-01-01"),
            departs_on: None,
            check: Check { confirmed_on: day("2026-03-01"), round: 1, keeper: OWNER },
            ended_on: None,
            updated_at: Moment::from_micros(0).unwrap(),
            version: 1,
        }
    }

    #[test]
    fn what_nobody_confirms_is_due_after_ninety_days_and_doubtful_after_two_weeks_more() {
        let it = focal_point();
        for (on, reliance) in [
            ("2026-05-29", Reliance::Confirmed),
            ("2026-05-30", Reliance::Due),
            ("2026-06-13", Reliance::Due),
            ("2026-06-14", Reliance::Unconfirmed),
        ] {
            assert_eq!(it.reliance(day(on)), reliance, "{on}");
        }
        let it = it.confirm(day("2026-06-20"), OWNER).unwrap();
        assert_eq!(it.reliance(day("2026-06-20")), Reliance::Confirmed);
        assert_eq!(it.check.part(), "check/2");
    }

    #[test]
    fn the_stand_in_answers_from_the_day_of_departure_and_without_one_there_is_a_gap() {
        let it = focal_point().depart(Some(day("2026-04-10")), day("2026-04-01")).unwrap();
        assert_eq!(it.answers(day("2026-04-09")), Answers::Holder(&it.holder));
        assert_eq!(it.answers(day("2026-04-10")), Answers::Nobody);
        assert_eq!(it.holds_until(), day("2026-04-09"));
        let it = it.stand_in(vec![contact("Awa Keïta")]).unwrap();
        assert_eq!(it.answers(day("2026-04-10")), Answers::StandIn(&it.stand_ins[0]));
        assert_eq!(it.holds_until(), day("2026-06-13"));
        assert!(it.clone().confirm(day("2026-04-10"), OWNER).is_err(), "who left is not confirmed");
        assert!(it.depart(Some(day("2026-03-31")), day("2026-04-01")).is_err());
    }

    #[test]
    fn a_successor_is_somebody_else_and_takes_nothing_of_the_one_before_but_the_post() {
        let it = focal_point().stand_in(vec![contact("Awa Keïta")]).unwrap();
        let today = day("2026-04-10");
        let same = it.clone().hand_over(contact("fatou diallo"), today, today, OWNER);
        assert!(same.is_err());
        let ahead = it.clone().hand_over(contact("Awa Keita"), day("2026-04-11"), today, OWNER);
        assert!(ahead.is_err(), "nobody holds it before they came");
        let (it, tenure) = it.hand_over(contact("Awa Keita"), today, today, OWNER).unwrap();
        assert_eq!(it.holder.name.as_str(), "Awa Keita");
        assert!(it.stand_ins.is_empty(), "nobody stands in for themselves");
        assert_eq!((tenure.since, tenure.until), (day("2026-01-01"), today));
        assert_eq!(it.reliance(today), Reliance::Confirmed);
    }

    #[test]
    fn nobody_stands_in_for_themselves_or_twice_and_what_ended_stays_ended() {
        let it = focal_point();
        assert!(it.clone().stand_in(vec![contact("FATOU DIALLO")]).is_err());
        assert!(it.clone().stand_in(vec![contact("Awa"), contact("Awa")]).is_err());
        let ended = it.end(day("2026-04-01")).unwrap();
        assert!(ended.clone().confirm(day("2026-04-02"), OWNER).is_err());
        assert!(ended.end(day("2026-04-02")).is_err());
    }

    /// What is stored for the order of answers says the same as the rule, on any day.
    fn agrees(it: &FocalPoint, on: Day, holds_until: Day) -> bool {
        let is_answered = it.answers(on) != Answers::Nobody;
        let is_relied_on = it.reliance(on) != Reliance::Unconfirmed;
        (on <= holds_until) == (is_answered && is_relied_on)
    }

    proptest! {
        #[test]
        fn the_last_day_that_is_stored_is_the_last_on_which_somebody_confirmed_answers(
            confirmed in 0..200_i32, departs in proptest::option::of(0..400_i32),
            stands_in in any::<bool>(), on in 0..500_i32,
        ) {
            let begin = day("2026-01-01");
            let mut it = focal_point();
            it.check.confirmed_on = begin.plus_days(confirmed);
            it.departs_on = departs.map(|days| begin.plus_days(days));
            it.stand_ins = if stands_in { vec![contact("Awa")] } else { Vec::new() };
            prop_assert!(agrees(&it, begin.plus_days(on), it.holds_until()));
        }
    }

    #[test]
    fn a_last_day_that_forgets_the_departure_is_caught() {
        let mut it = focal_point();
        it.departs_on = Some(day("2026-04-10"));
        assert!(!agrees(&it, day("2026-04-10"), it.check.holds_until()));
    }
}
