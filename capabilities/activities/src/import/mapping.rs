//! Which column of a file is which column of the register.

use std::collections::BTreeMap;

use basics::Refusal;
use exchange::columns::{Column, Part, Role};

/// The chosen sheet, and where each known column stands in it, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    pub sheet: usize,
    columns: BTreeMap<Column, usize>,
}

/// What a register cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    Organisation,
    Sector,
    Place,
}

/// Columns of tables of needs: people in need are about a place, whoever is there.
pub(crate) fn is_of_needs(column: Column) -> bool {
    matches!(
        column,
        Column::InNeed(_)
            | Column::Population
            | Column::Affected
            | Column::OfCluster(..)
            | Column::Measure
            | Column::Sex
            | Column::Age
            | Column::Disability
    )
}

/// Where a row is, the words that people know it by first.
pub const PLACES: [Column; 7] = [
    Column::AdminName(4),
    Column::AdminName(3),
    Column::AdminName(2),
    Column::AdminName(1),
    Column::AdminCode(2),
    Column::AdminCode(1),
    Column::CountryName,
];

impl Mapping {
    pub(crate) fn new(sheet: usize, columns: BTreeMap<Column, usize>) -> Self {
        Self { sheet, columns }
    }

    /// From what a person chose for each heading; a column cannot be two headings.
    pub(crate) fn chosen(sheet: usize, chosen: &[Option<Column>]) -> Result<Self, Refusal> {
        let mut columns = BTreeMap::new();
        for (place, column) in chosen.iter().enumerate() {
            let Some(column) = column else { continue };
            if let Some(first) = columns.insert(*column, place) {
                return Err(Refusal::new("column", "activities-import-refused-column-twice")
                    .with("column", basics::Detail::Word(format!("exchange-column-{column}")))
                    .with("first", first + 1)
                    .with("second", place + 1));
            }
        }
        Ok(Self { sheet, columns })
    }

    /// Without the columns whose cells were not kept.
    #[must_use]
    pub(crate) fn only(mut self, is_kept: impl Fn(usize) -> bool) -> Self {
        self.columns.retain(|_, place| is_kept(*place));
        self
    }

    pub fn place_of(&self, column: Column) -> Option<usize> {
        self.columns.get(&column).copied()
    }

    pub fn has(&self, column: Column) -> bool {
        self.columns.contains_key(&column)
    }

    pub(crate) fn column_at(&self, place: usize) -> Option<Column> {
        let mut columns = self.columns.iter();
        columns.find(|(_, known)| **known == place).map(|(column, _)| *column)
    }

    pub fn iter(&self) -> impl Iterator<Item = (Column, usize)> {
        self.columns.iter().map(|(column, place)| (*column, *place))
    }

    pub(crate) fn names(&self, role: Role) -> bool {
        self.has(Column::Organisation(role, Part::Name))
            || self.has(Column::Organisation(role, Part::Acronym))
    }

    /// Whose column says who reports: its own, else the lead's, else the implementer's (R7.5).
    pub(crate) fn reporting(&self) -> Option<Role> {
        [Role::Reporting, Role::Lead, Role::Implementing].into_iter().find(|role| self.names(*role))
    }

    /// The column that says of what type an organisation in this role is: its own, or the only one
    /// that there is.
    pub(crate) fn type_of(&self, role: Role) -> Option<usize> {
        let of = |role| self.place_of(Column::Organisation(role, Part::Type));
        of(role).or_else(|| {
            let roles = [Role::Reporting, Role::Lead, Role::Implementing];
            let mut all = roles.into_iter().filter_map(of);
            all.next().filter(|_| all.next().is_none() && Some(role) == self.reporting())
        })
    }

    /// What rows could not be entered without, where nothing was said for all of them.
    pub(crate) fn missing(&self, has_country: bool, has_sector: bool) -> Vec<Missing> {
        let what = [Column::Sector, Column::SectorCode];
        let is_place = |column: &Column| {
            let country = matches!(column, Column::CountryName | Column::CountryCode);
            country || matches!(column, Column::AdminName(_) | Column::AdminCode(_))
        };
        let mut missing = Vec::new();
        if self.reporting().is_none() {
            missing.push(Missing::Organisation);
        }
        if !has_sector && !what.iter().any(|column| self.has(*column)) {
            missing.push(Missing::Sector);
        }
        if !has_country && !self.columns.keys().any(is_place) {
            missing.push(Missing::Place);
        }
        missing
    }
}

impl Missing {
    /// The key of the sentence that says what to do.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Organisation => "activities-import-missing-organisation",
            Self::Sector => "activities-import-missing-sector",
            Self::Place => "activities-import-missing-place",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(columns: &[Column]) -> Mapping {
        let columns: Vec<_> = columns.iter().copied().map(Some).collect();
        Mapping::chosen(0, &columns).unwrap()
    }

    fn name(role: Role) -> Column {
        Column::Organisation(role, Part::Name)
    }

    #[test]
    fn the_reporter_is_named_by_its_own_column_or_the_next_best() {
        let check = |columns: &[Column], wanted| assert_eq!(mapping(columns).reporting(), wanted);
        check(&[name(Role::Implementing), name(Role::Reporting)], Some(Role::Reporting));
        check(&[name(Role::Implementing), name(Role::Lead)], Some(Role::Lead));
        check(&[name(Role::Implementing), name(Role::Donor)], Some(Role::Implementing));
        check(&[name(Role::Donor)], None);
    }

    #[test]
    fn what_is_missing_is_said_at_once() {
        use Missing as M;
        assert_eq!(mapping(&[]).missing(false, false), [M::Organisation, M::Sector, M::Place]);
        assert_eq!(mapping(&[name(Role::Lead)]).missing(true, true), []);
        let whole = mapping(&[name(Role::Lead), Column::SectorCode, Column::AdminName(1)]);
        assert_eq!(whole.missing(false, false), []);
    }

    #[test]
    fn a_column_is_not_two_headings() {
        let twice = [Some(Column::Sector), None, Some(Column::Sector)];
        let refusal = Mapping::chosen(0, &twice).unwrap_err();
        assert_eq!(refusal.why, "activities-import-refused-column-twice");
    }
}
