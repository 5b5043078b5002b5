//! From what a header's words mean to the column that it names.

use super::{
    column::{Column, Counted, Part, People, Role},
    words::{Concept, Concepts, Reading},
};

/// What a header names, as far as it alone can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Named {
    Column(Column),
    /// A group of people, without whether they are targeted or reached: as the columns before say.
    People(People),
    /// People in general: a number of them, or who they are; the cells decide.
    PeopleOrGroup,
    /// Everybody who lives there, in a table of needs; elsewhere people in general.
    Population,
    /// People of the cluster that the heading names.
    OfCluster(Counted),
    /// An administrative area by a word such as *district*, with the level that it usually has.
    Division {
        level: u8,
        code: bool,
    },
    /// A place code without a level: that of the area named beside it.
    PlaceCode,
    /// *Estado*: the state of an activity, or a state; the cells decide.
    StatusOrDivision,
}

pub(super) fn named(concepts: &Concepts, reading: &Reading) -> Option<Named> {
    use Concept as C;
    let has = |concept| concepts.has(concept);
    // *WASH cluster: in need* is about people of a cluster, not about the cluster.
    if has(C::Need) && reading.cluster.is_some() && group(concepts) == Some(People::Total) {
        return Some(Named::OfCluster(Counted::InNeed));
    }
    if has(C::Status) && has(C::Budget) {
        return None;
    }
    let single = |column| Some(Named::Column(column));
    if has(C::Email) {
        return single(Column::ContactEmail);
    }
    if has(C::Phone) {
        return single(Column::ContactPhone);
    }
    if has(C::Contact) && !has(C::Type) {
        return single(Column::ContactName);
    }
    if has(C::Latitude) != has(C::Longitude) {
        let latitude = has(C::Latitude);
        return single(if latitude { Column::Latitude } else { Column::Longitude });
    }
    if has(C::Url) {
        // An organisation's own page says nothing of what it does here.
        return if has(C::Organisation) { None } else { single(Column::Url) };
    }
    let marks = [
        (C::MissionProgramme, Column::Programme),
        (C::Tlp, Column::Tlp),
        (C::Sensitivity, Column::Level),
    ];
    if let Some((_, column)) = marks.into_iter().find(|(concept, _)| has(*concept)) {
        return single(column);
    }
    if has(C::Status) && concepts.any(&[C::Division1, C::Division2, C::Division3]) {
        return Some(Named::StatusOrDivision);
    }
    date(concepts)
        .or_else(|| people(concepts))
        .or_else(|| money(concepts))
        .or_else(|| organisation(concepts))
        .or_else(|| place(concepts, &reading.numbers))
        .or_else(|| work(concepts))
        .or_else(|| record_id(concepts).filter(|_| reading.all_known()))
}

fn date(concepts: &Concepts) -> Option<Named> {
    use Concept as C;
    let of_a_person = concepts.has(C::Birth);
    let column = if of_a_person {
        return None;
    } else if concepts.has(C::Status) && !concepts.has(C::Date) {
        Column::Status
    } else if concepts.has(C::Start) && !concepts.has(C::End) {
        Column::Start
    } else if concepts.has(C::End) && !concepts.has(C::Start) {
        Column::End
    } else if concepts.any(&[C::Person, C::Reached, C::Need]) && !concepts.has(C::Updated) {
        // People reached in a month.
        return None;
    } else if concepts.any(&[C::Date, C::Updated]) {
        Column::ReportedOn
    } else {
        return None;
    };
    Some(Named::Column(column))
}

/// Words with which a header about people would be about something else.
const NOT_COUNTS: &[Concept] = &[
    Concept::Organisation,
    Concept::Implementing,
    Concept::Donor,
    Concept::Sector,
    Concept::Subsector,
    Concept::Admin,
    Concept::Division1,
    Concept::Division2,
    Concept::Division3,
    Concept::Site,
    Concept::Pcode,
    Concept::Budget,
    Concept::Comment,
    Concept::Modality,
    Concept::Health,
    Concept::Ethnicity,
    Concept::Religion,
    Concept::Marital,
    Concept::Identity,
];

fn people(concepts: &Concepts) -> Option<Named> {
    use Concept as C;
    if concepts.any(NOT_COUNTS) {
        return None;
    }
    if concepts.has(C::Group) || (concepts.has(C::Person) && concepts.has(C::Type)) {
        return Some(Named::Column(Column::PopulationGroup));
    }
    let group = group(concepts)?;
    let targeted = concepts.has(C::Targeted);
    let reached = concepts.has(C::Reached);
    let named = match (concepts.has(C::Need), targeted, reached, group) {
        (true, _, _, group) => Named::Column(Column::InNeed(group)),
        (false, false, false, People::Total) if concepts.has(C::Affected) => {
            Named::Column(Column::Affected)
        }
        (false, true, false, group) => Named::Column(Column::Targeted(group)),
        (false, false, true, group) => Named::Column(Column::Reached(group)),
        (false, false, false, People::Total) if !concepts.has(C::Person) => return None,
        (false, false, false, People::Total) if concepts.has(C::Population) => Named::Population,
        (false, false, false, People::Total) if concepts.any(&[C::Number, C::Total]) => {
            Named::People(People::Total)
        }
        (false, false, false, People::Total) => Named::PeopleOrGroup,
        (false, false, false, group) => Named::People(group),
        _ => return None,
    };
    Some(named)
}

/// None for a group that no column counts, such as elderly women.
fn group(concepts: &Concepts) -> Option<People> {
    use Concept as C;
    let has = |concept| concepts.has(concept);
    let sexes = [C::Female, C::Male, C::Girls, C::Boys, C::Women, C::Men];
    let ages = [C::Children, C::Adults, C::Elderly];
    let sexes: Vec<C> = sexes.into_iter().filter(|sex| has(*sex)).collect();
    let ages: Vec<C> = ages.into_iter().filter(|age| has(*age)).collect();
    Some(match (&sexes[..], &ages[..], has(C::Households)) {
        ([], [], true) => People::Households,
        ([], [], false) => People::Total,
        ([], [C::Children], _) => People::Children,
        ([], [C::Adults], _) => People::Adults,
        ([], [C::Elderly], _) => People::Elderly,
        ([C::Female], [C::Children], _) | ([C::Girls], [] | [C::Children], _) => People::Girls,
        ([C::Male], [C::Children], _) | ([C::Boys], [] | [C::Children], _) => People::Boys,
        ([C::Female, C::Girls], [], _) => People::Girls,
        ([C::Male, C::Boys], [], _) => People::Boys,
        ([C::Female], [C::Adults], _) | ([C::Women], [] | [C::Adults], _) => People::Women,
        ([C::Male], [C::Adults], _) | ([C::Men], [] | [C::Adults], _) => People::Men,
        ([C::Female, C::Women], [], _) => People::Women,
        ([C::Male, C::Men], [], _) => People::Men,
        ([C::Female], [], _) => People::Female,
        ([C::Male], [], _) => People::Male,
        _ => return None,
    })
}

fn money(concepts: &Concepts) -> Option<Named> {
    use Concept as C;
    let column = if concepts.has(C::Currency) && !concepts.has(C::Budget) {
        Column::Currency
    } else if concepts.has(C::Budget) {
        Column::Budget
    } else if concepts.has(C::Modality) {
        Column::Modality
    } else {
        return None;
    };
    Some(Named::Column(column))
}

fn organisation(concepts: &Concepts) -> Option<Named> {
    use Concept as C;
    let role = if concepts.has(C::Donor) {
        Role::Donor
    } else if concepts.has(C::Implementing) {
        Role::Implementing
    } else if concepts.has(C::Lead) && !concepts.any(&[C::Sector, C::Subsector]) {
        Role::Lead
    } else if concepts.has(C::Organisation) {
        Role::Reporting
    } else if concepts.0 == [C::Acronym] {
        return Some(Named::Column(Column::Organisation(Role::Reporting, Part::Acronym)));
    } else {
        return None;
    };
    let part = if concepts.has(C::Type) {
        Part::Type
    } else if concepts.has(C::Acronym) {
        Part::Acronym
    } else if concepts.any(&[C::Number, C::Code, C::Id, C::Address]) {
        return None;
    } else {
        Part::Name
    };
    Some(Named::Column(Column::Organisation(role, part)))
}

fn place(concepts: &Concepts, numbers: &[u32]) -> Option<Named> {
    use Concept as C;
    let code = concepts.any(&[C::Code, C::Pcode, C::Iso, C::Id]);
    let divisions = [C::Division1, C::Division2, C::Division3, C::Division4];
    let usual = divisions.iter().position(|division| concepts.has(*division));
    let is_area = usual.is_some() || concepts.any(&[C::Admin, C::Pcode]);
    let level = numbers.iter().find(|number| **number <= 5).filter(|_| is_area);
    Some(match (level, usual) {
        (Some(0), _) => Named::Column(country(code)),
        (Some(level), _) => {
            let level = *level as u8;
            let name = if code { Column::AdminCode(level) } else { Column::AdminName(level) };
            Named::Column(name)
        }
        (None, _) if concepts.has(C::Country) => Named::Column(country(code)),
        (None, Some(usual)) if !concepts.has(C::Type) => {
            Named::Division { level: usual as u8 + 1, code }
        }
        (None, _) if concepts.has(C::Iso) => Named::Column(Column::CountryCode),
        (None, None) if concepts.has(C::Pcode) => Named::PlaceCode,
        (None, None) if concepts.has(C::Site) && !code && !concepts.has(C::Type) => {
            Named::Column(Column::SiteName)
        }
        _ => return None,
    })
}

fn country(code: bool) -> Column {
    if code { Column::CountryCode } else { Column::CountryName }
}

fn work(concepts: &Concepts) -> Option<Named> {
    use Concept as C;
    let has = |concept| concepts.has(concept);
    let coded = concepts.any(&[C::Code, C::Id]);
    let column = if has(C::Comment) {
        Column::Comment
    } else if has(C::Description) {
        return (!coded).then_some(Named::Column(Column::Description));
    } else if has(C::Subsector) {
        return (!coded).then_some(Named::Column(Column::Subsector));
    } else if has(C::Sector) {
        if coded { Column::SectorCode } else { Column::Sector }
    } else if concepts.any(&[C::Activity, C::Project]) {
        match (coded, has(C::Type)) {
            (true, _) => return None,
            (false, true) => Column::ActivityKind,
            (false, false) => Column::ActivityTitle,
        }
    } else if has(C::Title) {
        Column::ActivityTitle
    } else if has(C::Source) {
        Column::Source
    } else {
        return None;
    };
    Some(Named::Column(column))
}

/// *ID* or *N°* and no more: an indicator's id is not the row's.
fn record_id(concepts: &Concepts) -> Option<Named> {
    use Concept as C;
    let only = concepts.0.iter().all(|concept| matches!(concept, C::Id | C::Number | C::Reporting));
    let named = concepts.has(C::Id) || concepts.0 == [C::Number];
    (only && named).then_some(Named::Column(Column::RecordId))
}
