//! From an HXL tag to the column that it names.

use super::{
    cluster::Cluster,
    column::{Column, Counted, Part, People, Role},
};
use crate::hxl::Tag;

/// What each pattern means; the first that fits decides.
const PATTERNS: &[(&str, Column)] = &[
    ("#meta+id", Column::RecordId),
    ("#meta+source", Column::Source),
    // Where our own record is, in a file that we made: no source of the activity's.
    ("#meta+url-origin", Column::Url),
    ("#meta+comment", Column::Comment),
    ("#meta+programme", Column::Programme),
    ("#meta+level", Column::Level),
    ("#meta+tlp", Column::Tlp),
    ("#sector+code", Column::SectorCode),
    ("#sector-type", Column::Sector),
    ("#subsector-code", Column::Subsector),
    ("#activity+type", Column::ActivityKind),
    ("#activity-id-code", Column::ActivityTitle),
    ("#description", Column::Description),
    ("#status", Column::Status),
    ("#date+start", Column::Start),
    ("#date+end", Column::End),
    ("#date+reported", Column::ReportedOn),
    ("#date", Column::ReportedOn),
    ("#country+code", Column::CountryCode),
    ("#country", Column::CountryName),
    ("#adm1+code", Column::AdminCode(1)),
    ("#adm1", Column::AdminName(1)),
    ("#adm2+code", Column::AdminCode(2)),
    ("#adm2", Column::AdminName(2)),
    ("#adm3+code", Column::AdminCode(3)),
    ("#adm3", Column::AdminName(3)),
    ("#adm4+code", Column::AdminCode(4)),
    ("#adm4", Column::AdminName(4)),
    ("#adm5+code", Column::AdminCode(5)),
    ("#adm5", Column::AdminName(5)),
    ("#geo+lat", Column::Latitude),
    ("#geo+lon", Column::Longitude),
    ("#loc+lat", Column::Latitude),
    ("#loc+lon", Column::Longitude),
    ("#loc-code-id-type", Column::SiteName),
    ("#beneficiary-name-id-num-email-phone", Column::PopulationGroup),
    ("#population+type", Column::PopulationGroup),
    ("#population_group", Column::PopulationGroup),
    ("#population+status", Column::Measure),
    ("#gender", Column::Sex),
    ("#age", Column::Age),
    ("#is_disabled", Column::Disability),
    ("#value", Column::Budget),
    ("#currency", Column::Currency),
    ("#modality", Column::Modality),
    ("#contact+email", Column::ContactEmail),
    ("#contact+phone", Column::ContactPhone),
    ("#contact+url", Column::Url),
    ("#contact", Column::ContactName),
];

/// None if the tag is not one of a 3W's or of a table of needs.
pub(super) fn column_of(tag: &Tag) -> Option<Column> {
    let tag = tag.current();
    match tag.name() {
        "org" => organisation(&tag),
        "targeted" => counted(&tag, Counted::Targeted, Column::Targeted),
        "reached" => people(&tag).map(Column::Reached),
        "inneed" => counted(&tag, Counted::InNeed, Column::InNeed),
        "affected" if people(&tag) == Some(People::Total) => Some(Column::Affected),
        "population" if !tag.has("type") && !tag.has("status") => {
            (people(&tag)? == People::Total).then_some(Column::Population)
        }
        _ => PATTERNS.iter().find(|(pattern, _)| tag.matches(pattern)).map(|(_, column)| *column),
    }
}

/// People of all clusters together, or all people of one: `#inneed+wsh`. Parts of a cluster's
/// people are in no column of ours.
fn counted(tag: &Tag, counted: Counted, of_all: fn(People) -> Column) -> Option<Column> {
    let people = people(tag)?;
    match tag.attributes().find_map(Cluster::of_attribute) {
        None => Some(of_all(people)),
        Some(cluster) => (people == People::Total).then_some(Column::OfCluster(counted, cluster)),
    }
}

fn organisation(tag: &Tag) -> Option<Column> {
    let role = if tag.has("funding") || tag.has("donor") || tag.has("funder") {
        Role::Donor
    } else if tag.has("impl") || tag.has("partner") {
        Role::Implementing
    } else if tag.has("prog") || tag.has("lead") {
        Role::Lead
    } else {
        Role::Reporting
    };
    let part = if tag.has("code") || tag.has("id") {
        return None;
    } else if tag.has("type") {
        Part::Type
    } else if tag.has("acronym") {
        Part::Acronym
    } else {
        Part::Name
    };
    Some(Column::Organisation(role, part))
}

/// None for a group that no column counts, such as elderly women or a share.
fn people(tag: &Tag) -> Option<People> {
    let sex = (tag.has("f") || tag.has("female"), tag.has("m") || tag.has("male"));
    let young = tag.has("children") || tag.has("adolescents") || tag.has("infants");
    let any = |attributes: &[&str]| attributes.iter().any(|attribute| tag.has(attribute));
    if any(&["pct", "disability", "disabled", "infants", "adolescents", "code", "name"]) {
        return None;
    }
    Some(match (sex, young, tag.has("adults"), tag.has("elderly"), tag.has("hh")) {
        ((false, false), false, false, false, true) => People::Households,
        ((true, false), true, false, false, false) => People::Girls,
        ((false, true), true, false, false, false) => People::Boys,
        ((true, false), false, true, false, false) => People::Women,
        ((false, true), false, true, false, false) => People::Men,
        ((true, false), false, false, false, false) => People::Female,
        ((false, true), false, false, false, false) => People::Male,
        ((false, false), true, false, false, false) => People::Children,
        ((false, false), false, true, false, false) => People::Adults,
        ((false, false), false, false, true, false) => People::Elderly,
        ((false, false), false, false, false, false) => People::Total,
        _ => return None,
    })
}
