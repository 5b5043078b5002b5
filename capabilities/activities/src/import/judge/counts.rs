//! How many people a row speaks of, what it costs, where exactly it is, and whom to call.

use basics::Money;
use exchange::{
    columns::{Column, People},
    read::values::{Axis, read_coordinate},
};

use super::{Judge, shortened};
use crate::{
    Headcount,
    import::{
        cells::BroughtRow,
        staged::figures,
        verdict::{Findings, Said},
    },
};

/// Nobody counts more people than there are.
const PEOPLE_MAX: f64 = 1e10;

impl Judge {
    /// What is no number is left out, and the importer is told; the row is entered all the same.
    pub fn count(
        &self,
        row: &BroughtRow,
        column_of: fn(People) -> Column,
        findings: &mut Findings,
    ) -> Vec<Option<i64>> {
        let mut number = |people| self.people(row, column_of(people), findings);
        let [women, men, girls, boys] =
            [People::Women, People::Men, People::Girls, People::Boys].map(&mut number);
        let parts =
            [People::Female, People::Male, People::Children, People::Adults].map(&mut number);
        let total = number(People::Total);
        // Women with girls and men with boys are all; so are children with adults.
        let sum = |a: Option<i64>, b: Option<i64>| a.zip(b).map(|(a, b)| a.saturating_add(b));
        let total = total.or_else(|| match [women, men, girls, boys] {
            [None, None, None, None] => sum(parts[0], parts[1]).or_else(|| sum(parts[3], parts[2])),
            _ => None,
        });
        let [elderly, households] = [People::Elderly, People::Households].map(number);
        let count = Headcount { total, women, men, girls, boys, elderly, households };
        if let Err(refusal) = count.check("count") {
            findings.note(Said::from(&refusal));
        }
        figures(&count)
    }

    /// A whole number of people; what is none is left out, and the importer is told.
    pub fn people(&self, row: &BroughtRow, column: Column, findings: &mut Findings) -> Option<i64> {
        let cell = self.plan.cell(row, column);
        let read = self.plan.numbers(column)?.read("number", cell);
        match read.map(|reading| reading.value) {
            Ok(None) => None,
            Ok(Some(n)) if n >= 0.0 && n.fract() == 0.0 && n <= PEOPLE_MAX => Some(n as i64),
            Ok(Some(_)) | Err(_) => {
                findings.drop(column, &cell.text());
                None
            }
        }
    }

    pub(super) fn budget(
        &self,
        row: &BroughtRow,
        findings: &mut Findings,
    ) -> Option<(i64, String)> {
        let column = Column::Budget;
        let cell = self.plan.cell(row, column);
        let amount = self.plan.numbers(column)?.read("budget", cell);
        let amount = match amount.map(|reading| reading.value) {
            Ok(None) => return None,
            Ok(Some(amount)) => Some(amount),
            Err(_) => None,
        };
        let money = amount.zip(self.plan.currency(row)).and_then(|(amount, currency)| {
            let decimals = currency.decimals() as usize;
            Money::parse("budget", &format!("{amount:.decimals$}"), currency).ok()
        });
        if money.is_none() {
            findings.drop(column, &cell.text());
        }
        money.map(|money| (money.minor, money.currency.code().to_owned()))
    }

    /// The name of a camp, facility or village: kept apart from the activity, for the owner alone.
    pub(super) fn site(&self, row: &BroughtRow) -> Option<String> {
        self.line(row, Column::SiteName)
    }

    pub(super) fn point(&self, row: &BroughtRow, findings: &mut Findings) -> Option<(f64, f64)> {
        let mut degrees = |column, axis| {
            let cell = self.plan.cell(row, column);
            match read_coordinate("point", axis, cell) {
                Ok(reading) => reading.value,
                Err(_) => {
                    findings.drop(column, &cell.text());
                    None
                }
            }
        };
        let latitude = degrees(Column::Latitude, Axis::Latitude);
        let point = latitude.zip(degrees(Column::Longitude, Axis::Longitude))?;
        if point == (0.0, 0.0) {
            // A forgotten number puts it into the Gulf of Guinea.
            findings.drop(Column::Latitude, "0, 0");
            return None;
        }
        Some(point)
    }

    /// An organisation's contact person: HIGH, and for the owner alone (domain §8.1).
    pub(super) fn contact(&self, row: &BroughtRow) -> [Option<String>; 3] {
        [Column::ContactName, Column::ContactEmail, Column::ContactPhone]
            .map(|column| self.line(row, column))
    }

    pub fn line(&self, row: &BroughtRow, column: Column) -> Option<String> {
        let text = self.plan.text(row, column);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(shortened(&text, basics::Line::CHARACTERS_MAX)).filter(|text| !text.is_empty())
    }
}
