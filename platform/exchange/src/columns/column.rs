//! The columns that a register of who does what where knows (domain.md §7.1), and a table of how
//! many people need it: a closed list.

use std::fmt;

use super::cluster::Cluster;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    RecordId,
    Organisation(Role, Part),
    Sector,
    SectorCode,
    Subsector,
    ActivityTitle,
    ActivityKind,
    Description,
    Status,
    Start,
    End,
    ReportedOn,
    CountryName,
    CountryCode,
    /// The administrative level, 1 to 5.
    AdminName(u8),
    AdminCode(u8),
    SiteName,
    Latitude,
    Longitude,
    PopulationGroup,
    Targeted(People),
    Reached(People),
    /// Everybody who lives there.
    Population,
    Affected,
    InNeed(People),
    /// People of one cluster: tables of needs have a column for each.
    OfCluster(Counted, Cluster),
    /// Which figure a row has, where each row has one: `INN` in need, `TGT` targeted …
    Measure,
    /// Whom a row counts, where some rows count parts of what others count whole.
    Sex,
    Age,
    Disability,
    Budget,
    Currency,
    Modality,
    ContactName,
    ContactEmail,
    ContactPhone,
    Source,
    Url,
    Comment,
    /// The mission's own programme that the activity is part of.
    Programme,
    /// The harm that a leak would do.
    Level,
    /// How far recipients may pass it on.
    Tlp,
}

/// What an organisation is to the activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    Reporting,
    Lead,
    Implementing,
    Donor,
}

/// What a column says of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Name,
    Acronym,
    Type,
}

/// Whom a column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum People {
    Total,
    Female,
    Male,
    Girls,
    Boys,
    Women,
    Men,
    Children,
    Adults,
    Elderly,
    Households,
}

/// What a cluster's column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    InNeed,
    Targeted,
}

const SINGLE: [(Column, &str, &str); 35] = [
    (Column::RecordId, "record-id", "#meta+id"),
    (Column::Sector, "sector", "#sector+name"),
    (Column::SectorCode, "sector-code", "#sector+code"),
    (Column::Subsector, "subsector", "#subsector"),
    (Column::ActivityTitle, "activity-title", "#activity+name"),
    (Column::ActivityKind, "activity-kind", "#activity+type"),
    (Column::Description, "description", "#description"),
    (Column::Status, "status", "#status"),
    (Column::Start, "start", "#date+start"),
    (Column::End, "end", "#date+end"),
    (Column::ReportedOn, "reported-on", "#date+reported"),
    (Column::CountryName, "country-name", "#country+name"),
    (Column::CountryCode, "country-code", "#country+code"),
    (Column::SiteName, "site-name", "#loc+name"),
    (Column::Latitude, "latitude", "#geo+lat"),
    (Column::Longitude, "longitude", "#geo+lon"),
    (Column::PopulationGroup, "population-group", "#beneficiary+type"),
    (Column::Population, "population", "#population+ind"),
    (Column::Affected, "affected", "#affected+ind"),
    (Column::Measure, "measure", "#population+status"),
    (Column::Sex, "sex", "#gender+code"),
    (Column::Age, "age", "#age+range"),
    (Column::Disability, "disability", "#is_disabled"),
    (Column::Budget, "budget", "#value+budget"),
    (Column::Currency, "currency", "#currency+code"),
    (Column::Modality, "modality", "#modality"),
    (Column::ContactName, "contact-name", "#contact+name"),
    (Column::ContactEmail, "contact-email", "#contact+email"),
    (Column::ContactPhone, "contact-phone", "#contact+phone"),
    (Column::Source, "source", "#meta+source"),
    (Column::Url, "url", "#meta+url"),
    (Column::Comment, "comment", "#meta+comment"),
    (Column::Programme, "programme", "#meta+programme"),
    (Column::Level, "level", "#meta+level"),
    (Column::Tlp, "tlp", "#meta+tlp"),
];

const ROLES: [(Role, &str, &str); 4] = [
    (Role::Reporting, "reporting", "+reporting"),
    (Role::Lead, "lead", "+prog"),
    (Role::Implementing, "implementing", "+impl"),
    (Role::Donor, "donor", "+funding"),
];

const COUNTED: [(Counted, &str, &str); 2] =
    [(Counted::InNeed, "in-need", "#inneed"), (Counted::Targeted, "targeted", "#targeted")];

const PARTS: [(Part, &str, &str); 3] = [
    (Part::Name, "name", "+name"),
    (Part::Acronym, "acronym", "+acronym"),
    (Part::Type, "type", "+type"),
];

const PEOPLE: [(People, &str, &str); 11] = [
    (People::Total, "total", "+ind"),
    (People::Female, "female", "+f+ind"),
    (People::Male, "male", "+ind+m"),
    (People::Girls, "girls", "+children+f+ind"),
    (People::Boys, "boys", "+children+ind+m"),
    (People::Women, "women", "+adults+f+ind"),
    (People::Men, "men", "+adults+ind+m"),
    (People::Children, "children", "+children+ind"),
    (People::Adults, "adults", "+adults+ind"),
    (People::Elderly, "elderly", "+elderly+ind"),
    (People::Households, "households", "+hh"),
];

impl Column {
    /// Every column, in the order of a reporting template.
    pub fn all() -> impl Iterator<Item = Self> {
        let organisations = ROLES
            .iter()
            .flat_map(|role| PARTS.iter().map(|part| Self::Organisation(role.0, part.0)));
        let places = (1..=5).flat_map(|level| [Self::AdminName(level), Self::AdminCode(level)]);
        let people = PEOPLE
            .iter()
            .flat_map(|p| [Self::Targeted(p.0), Self::Reached(p.0), Self::InNeed(p.0)]);
        let clusters = COUNTED
            .iter()
            .flat_map(|counted| Cluster::all().map(|cluster| Self::OfCluster(counted.0, cluster)));
        let rest = SINGLE.iter().map(|single| single.0);
        organisations.chain(places).chain(people).chain(clusters).chain(rest)
    }

    /// What stands behind `exchange-column-` in the word files, and in a form: `admin-code-2`.
    pub fn key(self) -> String {
        self.spelled().0
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::all().find(|column| column.key() == key)
    }

    /// The HXL tag that an export gives this column.
    pub fn tag(self) -> String {
        self.spelled().1
    }

    fn spelled(self) -> (String, String) {
        let people = |p: People| PEOPLE.iter().find(|known| known.0 == p).expect("all are listed");
        match self {
            Self::Organisation(role, part) => {
                let role = ROLES.iter().find(|known| known.0 == role).expect("all are listed");
                let part = PARTS.iter().find(|known| known.0 == part).expect("all are listed");
                let key = format!("organisation-{}-{}", role.1, part.1);
                (key, format!("#org{}{}", role.2, part.2))
            }
            Self::AdminName(level) => (format!("admin-name-{level}"), format!("#adm{level}+name")),
            Self::AdminCode(level) => (format!("admin-code-{level}"), format!("#adm{level}+code")),
            Self::Targeted(p) => {
                (format!("targeted-{}", people(p).1), format!("#targeted{}", people(p).2))
            }
            Self::Reached(p) => {
                (format!("reached-{}", people(p).1), format!("#reached{}", people(p).2))
            }
            Self::InNeed(p) => {
                (format!("in-need-{}", people(p).1), format!("#inneed{}", people(p).2))
            }
            Self::OfCluster(counted, cluster) => {
                let counted =
                    COUNTED.iter().find(|known| known.0 == counted).expect("all are listed");
                let key = format!("{}-of-{}", counted.1, cluster.attribute());
                (key, format!("{}+{}+ind", counted.2, cluster.attribute()))
            }
            single => {
                let known = SINGLE.iter().find(|known| known.0 == single).expect("all are listed");
                (known.1.to_owned(), known.2.to_owned())
            }
        }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{columns::tag_rules::column_of, hxl::Tag};

    #[test]
    fn every_column_is_found_again_by_its_key_and_by_its_tag() {
        assert_eq!(Column::all().count(), 120);
        for column in Column::all() {
            assert_eq!(Column::parse(&column.key()), Some(column), "{column}");
            let tag = Tag::parse(&column.tag()).unwrap();
            assert_eq!(column_of(&tag), Some(column), "{tag}");
        }
    }
}
