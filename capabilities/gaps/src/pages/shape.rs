//! Gaps as programs read them.

use activities::{PopulationGroup, Sector, store::Response};
use basics::{Day, Id, Line, Names, Organisation};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Estimate, Gap, State};

/// People in need beside what is done for them. A pair of an area and a sector that is not here has
/// no report and no figure, which does not say that nobody is there.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Gaps")]
pub(crate) struct GapsShape {
    /// What the areas lie in; none where they are countries.
    pub(crate) within: Option<Id<Place>>,
    pub(crate) areas: Vec<AreaShape>,
    pub(crate) gaps: Vec<GapShape>,
}

/// An area that was asked about.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AreaOfGaps")]
pub(crate) struct AreaShape {
    pub(crate) place: Id<Place>,
    pub(crate) code: String,
    pub(crate) names: Names,
}

/// What is known of one area and sector.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Gap")]
pub(crate) struct GapShape {
    place: Id<Place>,
    sector: Sector,
    state: State,
    need: Option<EstimateShape>,
    /// Of humanitarian organisations and others.
    others: ResponseShape,
    /// Of the mission.
    mission: ResponseShape,
    /// In need and not reached, by all that was reported.
    at_least_not_reached: Option<i64>,
    /// Of a hundred in need.
    at_most_reached: Option<i64>,
}

/// How many are in need, and who says so.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "NeedEstimate")]
struct EstimateShape {
    in_need: i64,
    /// Only some of the places, or some of the people, were counted.
    at_least: bool,
    /// Whom the plan of the same source is for.
    targeted: Option<i64>,
    /// Whom the source says to have been reached.
    reached: Option<i64>,
    group: PopulationGroup,
    source: Line,
    owner: Id<Organisation>,
    as_of: Day,
    /// How many places the figure is summed from.
    places: i64,
}

/// What is reported. People are reports added up: the same people may be in several.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Response")]
struct ResponseShape {
    reports: i64,
    going_on: i64,
    targeted: Option<i64>,
    reached: Option<i64>,
}

impl GapShape {
    pub(crate) fn of(place: Id<Place>, sector: Sector, gap: &Gap) -> Self {
        Self {
            place,
            sector,
            state: gap.state(),
            need: gap.need.as_ref().map(EstimateShape::from),
            others: (&gap.others).into(),
            mission: (&gap.mission).into(),
            at_least_not_reached: gap.at_least_not_reached(),
            at_most_reached: gap.at_most_reached_of_100(),
        }
    }
}

impl From<&Estimate> for EstimateShape {
    fn from(estimate: &Estimate) -> Self {
        Self {
            in_need: estimate.in_need,
            at_least: estimate.at_least,
            targeted: estimate.targeted,
            reached: estimate.reached,
            group: estimate.group,
            source: estimate.source.clone(),
            owner: estimate.owner,
            as_of: estimate.as_of,
            places: estimate.places,
        }
    }
}

impl From<&Response> for ResponseShape {
    fn from(response: &Response) -> Self {
        let Response { reports, going_on, targeted, reached } = *response;
        Self { reports, going_on, targeted, reached }
    }
}
