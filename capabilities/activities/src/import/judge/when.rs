//! When a row says that it is, and how far it has come.

use basics::{Day, Period};
use exchange::{
    columns::Column,
    read::values::{Days, Reading},
};

use super::{Judge, Told};
use crate::{
    Status,
    import::{
        cells::BroughtRow,
        phrases,
        saved::Of,
        verdict::{Findings, Said, Word},
    },
};

impl Judge {
    /// A day that cannot be read, or an end before its beginning, is a mistake that only a person
    /// can put right.
    pub(super) fn period(&self, row: &BroughtRow, findings: &mut Findings) -> Period {
        let first = self.day(row, Column::Start, findings).map(|days| days.first);
        let last = self.day(row, Column::End, findings).map(|days| days.last);
        Period::new(first, last).unwrap_or_else(|refusal| {
            findings.refuse(Said::from(&refusal).about([Column::Start, Column::End]));
            Period::ALWAYS
        })
    }

    fn day(&self, row: &BroughtRow, column: Column, findings: &mut Findings) -> Option<Days> {
        match self.read_day(row, column)? {
            Ok(reading) => {
                if let Some(corrected) = reading.corrected {
                    findings.correct(column, &corrected.from, corrected.to);
                }
                reading.value
            }
            Err(said) => {
                findings.refuse(said.about([column]));
                None
            }
        }
    }

    fn read_day(&self, row: &BroughtRow, column: Column) -> Option<Result<Reading<Days>, Said>> {
        let reader = self.plan.days(column)?;
        let read = reader.read("day", self.plan.cell(row, column));
        Some(read.map_err(|refusal| Said::from(&refusal)))
    }

    /// The day on which the row was last known to be so; not later than the file's own.
    pub fn reported_on(&self, row: &BroughtRow, findings: &mut Findings) -> Day {
        let as_of = self.plan.as_of;
        let column = Column::ReportedOn;
        let day = match self.read_day(row, column) {
            None => return as_of,
            Some(Ok(reading)) => reading.value.map(|days| days.last),
            Some(Err(_)) => {
                findings.drop(column, &self.plan.text(row, column));
                None
            }
        };
        match day {
            Some(day) if day > as_of => {
                findings.correct(column, &day.to_string(), as_of.to_string());
                as_of
            }
            day => day.unwrap_or(as_of),
        }
    }

    /// K28: nothing is changed because time has passed. A state that does not fit the days is noted
    /// and will show as out of date (R7.2).
    pub(super) fn status(
        &self,
        row: &BroughtRow,
        period: Period,
        findings: &mut Findings,
    ) -> Told<Option<Status>> {
        if self.plan.assumes_ongoing() {
            return Told::usual(Some(Status::Ongoing));
        }
        let text = self.plan.text(row, Column::Status);
        let text = text.trim();
        if text.is_empty() {
            let ongoing = Word::Key("activities-status-ongoing".into());
            findings.correct(Column::Status, "", ongoing);
            return Told::usual(Some(Status::Ongoing));
        }
        if let Some(status) = self.learnt::<Status>(Of::Status, Column::Status, text, findings) {
            return Told::said(Some(status));
        }
        let status = self.plan.own.statuses.find(text).or_else(|| phrases::status(text));
        match status.map(|status| status.fits(period, self.plan.as_of)) {
            Some(Ok(())) => {}
            Some(Err(refusal)) => findings.note(Said::from(&refusal)),
            None => {
                let said = Said::new("activities-import-refused-status").with("given", text);
                findings.refuse(said.about([Column::Status]));
            }
        }
        Told::said(status)
    }
}
