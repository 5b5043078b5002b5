//! Who is heard in a place, and who is not.
//!
//! A community is *heard* where a stakeholder that speaks for it was within a year. It is *not
//! heard* where it is known to be there and none was. Of all others nothing is known: that nobody
//! is recorded does not say that nobody is there (K30).

use std::collections::BTreeSet;

use activities::PopulationGroup;
use basics::Day;

use crate::{Community, hearing::counts};

/// What is known of one community in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    pub community: Community,
    /// Why it is held to be there, the surest reason first; none where nothing says so.
    pub known: Option<Known>,
    /// How many stakeholders that speak for it are recorded.
    pub recorded: usize,
    /// When one of them was heard last, however long ago.
    pub heard_on: Option<Day>,
    pub state: State,
}

/// Why a community is held to be in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// Figures of people in need count them.
    Counted,
    /// Activities that go on are for them.
    Served,
    /// Somebody is recorded who speaks for them.
    Spoken,
    /// People live there, and they are among all people.
    Everywhere,
}

/// Whether it is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// They are there, and nobody heard them for a year.
    NotHeard,
    Heard,
    /// Nothing says that they are there, and nothing that they are not.
    Unknown,
}

basics::named!(Known);
basics::named!(State);

/// What of a place decides it, as far as one viewer sees.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// Groups of which figures count anybody.
    pub counted: BTreeSet<PopulationGroup>,
    /// Groups that activities which go on are for.
    pub served: BTreeSet<PopulationGroup>,
    /// Anybody at all is counted or served there.
    pub has_people: bool,
    /// Of each stakeholder: for whom it speaks, and when it was heard last.
    pub speakers: Vec<(Vec<Community>, Option<Day>)>,
}

impl Known {
    pub const ALL: [Self; 4] = [Self::Counted, Self::Served, Self::Spoken, Self::Everywhere];

    pub fn name(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Served => "served",
            Self::Spoken => "spoken",
            Self::Everywhere => "everywhere",
        }
    }
}

impl State {
    pub const ALL: [Self; 3] = [Self::NotHeard, Self::Heard, Self::Unknown];

    pub fn name(self) -> &'static str {
        match self {
            Self::NotHeard => "not_heard",
            Self::Heard => "heard",
            Self::Unknown => "unknown",
        }
    }
}

/// Each community of the list, those that are not heard first.
pub fn voices(evidence: &Evidence, today: Day) -> Vec<Voice> {
    let mut voices: Vec<Voice> =
        Community::ALL.iter().map(|one| voice(evidence, *one, today)).collect();
    voices.sort_by_key(|voice| (voice.state, voice.community));
    voices
}

fn voice(evidence: &Evidence, community: Community, today: Day) -> Voice {
    let speakers = evidence.speakers.iter().filter(|(of, _)| of.contains(&community));
    let recorded = speakers.clone().count();
    let heard_on = speakers.filter_map(|(_, heard_on)| *heard_on).max();
    let names = |groups: &BTreeSet<PopulationGroup>| {
        groups.iter().any(|group| Community::of_group(*group) == Some(community))
    };
    let known = if names(&evidence.counted) {
        Some(Known::Counted)
    } else if names(&evidence.served) {
        Some(Known::Served)
    } else if recorded > 0 {
        Some(Known::Spoken)
    } else if evidence.has_people && community.is_everywhere() {
        Some(Known::Everywhere)
    } else {
        None
    };
    let state = match (known, heard_on) {
        (_, Some(day)) if counts(day, today) => State::Heard,
        (Some(_), _) => State::NotHeard,
        (None, _) => State::Unknown,
    };
    Voice { community, known, recorded, heard_on, state }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn state(evidence: &Evidence, of: Community) -> (State, Option<Known>) {
        let all = voices(evidence, day("2026-06-15"));
        let voice = all.iter().find(|voice| voice.community == of).unwrap();
        (voice.state, voice.known)
    }

    #[test]
    fn nobody_recorded_is_never_drawn_as_nobody_there() {
        let nothing = Evidence::default();
        let all = voices(&nothing, day("2026-06-15"));
        assert_eq!(all.len(), Community::ALL.len(), "K30: each is said");
        assert!(all.iter().all(|voice| voice.state == State::Unknown), "K30");
        let people = Evidence { has_people: true, ..nothing };
        assert_eq!(state(&people, Community::Women), (State::NotHeard, Some(Known::Everywhere)));
        assert_eq!(state(&people, Community::Pastoralists), (State::Unknown, None), "K30");
    }

    #[test]
    fn figures_activities_and_whoever_speaks_for_them_say_that_a_community_is_there() {
        let counted = BTreeSet::from([PopulationGroup::InternallyDisplaced]);
        let served = BTreeSet::from([PopulationGroup::HostCommunity, PopulationGroup::All]);
        let speakers = vec![(vec![Community::Pastoralists], None)];
        let evidence = Evidence { counted, served, has_people: true, speakers };
        let not_heard = |of| state(&evidence, of);
        assert_eq!(not_heard(Community::Displaced), (State::NotHeard, Some(Known::Counted)));
        assert_eq!(not_heard(Community::HostCommunity), (State::NotHeard, Some(Known::Served)));
        assert_eq!(not_heard(Community::Pastoralists), (State::NotHeard, Some(Known::Spoken)));
    }

    #[test]
    fn whoever_was_heard_longer_ago_than_a_year_is_not_heard() {
        let heard = |text: &str| Evidence {
            speakers: vec![(vec![Community::Women], Some(day(text)))],
            ..Evidence::default()
        };
        let of = |text: &str| state(&heard(text), Community::Women).0;
        assert_eq!(of("2025-06-15"), State::Heard);
        assert_eq!(of("2025-06-14"), State::NotHeard);
    }

    /// More evidence never hides anybody: a community that is known stays known.
    fn is_never_hidden(less: &[Voice], more: &[Voice]) -> bool {
        less.iter().filter(|voice| voice.state != State::Unknown).all(|voice| {
            more.iter()
                .any(|other| other.community == voice.community && other.state != State::Unknown)
        })
    }

    fn evidence(groups: &[usize], speakers: &[(usize, Option<i32>)], people: bool) -> Evidence {
        let today = day("2026-06-15");
        let group = |at: &usize| PopulationGroup::ALL[at % PopulationGroup::ALL.len()];
        let speaker = |(at, days): &(usize, Option<i32>)| {
            let community = Community::ALL[at % Community::ALL.len()];
            (vec![community], days.map(|days| today.plus_days(-days)))
        };
        Evidence {
            counted: groups.iter().map(group).collect(),
            served: BTreeSet::new(),
            has_people: people,
            speakers: speakers.iter().map(speaker).collect(),
        }
    }

    proptest! {
        #[test]
        fn what_is_known_of_more_records_hides_nobody(
            groups in prop::collection::vec(0..19_usize, 0..6),
            speakers in prop::collection::vec((0..12_usize, prop::option::of(0..800_i32)), 0..6),
            more in prop::collection::vec((0..12_usize, prop::option::of(0..800_i32)), 0..4),
            people in any::<bool>(),
        ) {
            let today = day("2026-06-15");
            let less = voices(&evidence(&groups, &speakers, people), today);
            let all = [speakers, more].concat();
            let more = voices(&evidence(&groups, &all, true), today);
            prop_assert!(is_never_hidden(&less, &more));
        }
    }

    #[test]
    fn a_map_that_forgets_figures_is_caught() {
        let known = voices(&evidence(&[5], &[], false), day("2026-06-15"));
        let forgotten = voices(&Evidence::default(), day("2026-06-15"));
        assert_eq!(PopulationGroup::ALL[5], PopulationGroup::InternallyDisplaced);
        assert!(!is_never_hidden(&known, &forgotten), "the control");
    }
}
