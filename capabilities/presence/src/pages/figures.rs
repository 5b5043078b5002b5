//! What the map counts.

use std::collections::HashMap;

use activities::store::{Narrow, count, facet, facet_organisations};
use acts::{Context, Form};
use basics::{Id, Problem};
use places::Place;

use crate::Scope;

/// What the areas are coloured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    Activities,
    Organisations,
}

/// The figures of each area. One that is not there has no report: nobody said that it has none of
/// something (K30).
pub(super) struct Figures {
    /// Activities of humanitarian organisations and others; none where only the mission's are asked
    /// for.
    pub(super) others: Option<HashMap<Id<Place>, i64>>,
    /// The mission's own activities, apart (R7.9).
    pub(super) mission: Option<HashMap<Id<Place>, i64>>,
    pub(super) organisations: HashMap<Id<Place>, i64>,
    /// In all areas together, each activity once.
    pub(super) activities: i64,
    /// In all areas together, each organisation once; unknown for several countries.
    pub(super) present: Option<i64>,
}

impl By {
    pub(super) const ALL: [Self; 2] = [Self::Activities, Self::Organisations];

    pub(super) fn of(query: &Form) -> Self {
        let asked = query.text("by");
        Self::ALL.into_iter().find(|by| by.name() == asked).unwrap_or(Self::Activities)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Activities => "activities",
            Self::Organisations => "organisations",
        }
    }
}

impl Figures {
    pub(super) async fn of(
        cx: &mut Context,
        narrow: &Narrow,
        scope: &Scope,
    ) -> Result<Self, Problem> {
        let areas: Vec<Id<Place>> = scope.areas.iter().map(|area| area.id).collect();
        let mut apart = HashMap::new();
        for of_the_mission in sides(narrow) {
            let narrow = Narrow { of_the_mission: Some(of_the_mission), ..narrow.clone() };
            let counts = facet(cx, &narrow, &areas).await?.into_iter().collect();
            apart.insert(of_the_mission, counts);
        }
        let organisations = facet_organisations(cx, narrow, &areas).await?.into_iter().collect();
        let whole = Narrow { place: scope.place(), ..narrow.clone() };
        let activities = count(cx, &whole).await?;
        let present = match scope.area.as_ref().map(|area| scope.place_in(area.id)) {
            None => None,
            Some(place) => {
                let counted = facet_organisations(cx, &whole, &[place]).await?;
                Some(counted.first().map_or(0, |(_, present)| *present))
            }
        };
        let (others, mission) = (apart.remove(&false), apart.remove(&true));
        Ok(Self { others, mission, organisations, activities, present })
    }

    /// What an area is coloured by; none where there is no report.
    pub(super) fn value(&self, by: By, area: Id<Place>) -> Option<i64> {
        match by {
            By::Organisations => self.organisations.get(&area).copied(),
            By::Activities => {
                let sides = self.others.iter().chain(&self.mission);
                sides.filter_map(|counts| counts.get(&area).copied()).reduce(|a, b| a + b)
            }
        }
    }
}

/// The mission's activities come after the others, and neither hides behind the other (R7.9).
pub(super) fn sides(narrow: &Narrow) -> Vec<bool> {
    narrow.of_the_mission.map_or(vec![false, true], |of_the_mission| vec![of_the_mission])
}
