//! A document from its canonical JSON.

use basics::{Currency, Day, Id, Language, Line, Money, Organisation, Paragraph, Problem};
use serde_json::Value;

use crate::{
    Branding, Clause, Deliverable, Document, Drafted, Duty, Funding, FundingLine, InKind,
    Indicator, Instrument, Reporting, Rhythm, Seat, Section, Tranche,
};

pub(super) fn read(content: &str) -> Result<Document, Problem> {
    let value: Value = serde_json::from_str(content).map_err(Problem::broken)?;
    document(&value).ok_or_else(|| Problem::broken("a stored text of an agreement"))
}

fn document(told: &Value) -> Option<Document> {
    Some(Document {
        instrument: Instrument::from_name(text(told, "instrument")?)?,
        entry: maybe(told, "entry", |told, key| Drafted::read(&told[key]))?,
        title: line(told, "title")?,
        language: Language::parse("language", text(told, "language")?).ok()?,
        under: maybe(told, "under", id)?,
        first_day: maybe(told, "first_day", day)?,
        last_day: maybe(told, "last_day", day)?,
        seats: rows(told, "seats", |row| {
            Some(Seat { party: id(row, "party")?, place: maybe(row, "place", line)? })
        })?,
        sections: rows(told, "sections", section)?,
        indicators: rows(told, "indicators", |row| {
            let verified_by = maybe(row, "verified_by", line)?;
            Some(Indicator { name: line(row, "name")?, target: line(row, "target")?, verified_by })
        })?,
        duties: rows(told, "duties", duty)?,
        reporting: maybe(told, "reporting", |told, key| {
            let every = Rhythm::from_name(text(&told[key], "every")?)?;
            Some(Reporting { by: id(&told[key], "by")?, every })
        })?,
        deliverables: rows(told, "deliverables", |row| {
            let (title, due) = (line(row, "title")?, day(row, "due")?);
            Some(Deliverable { title, due, by: id(row, "by")? })
        })?,
        funding: maybe(told, "funding", |told, key| funding(&told[key]))?,
        in_kind: rows(told, "in_kind", |row| {
            let worth = maybe(row, "worth", money)?;
            Some(InKind { by: id(row, "by")?, what: line(row, "what")?, worth })
        })?,
        branding: Branding::from_name(text(told, "branding")?)?,
        red_cross_consent: maybe(told, "red_cross_consent", line)?,
    })
}

fn section(row: &Value) -> Option<Section> {
    Some(Section {
        number: row["number"].as_i64()?,
        clause: Clause::from_name(text(row, "clause")?)?,
        title: line(row, "title")?,
        text: paragraph(row, "text")?,
        deviation: maybe(row, "deviation", paragraph)?,
    })
}

fn duty(row: &Value) -> Option<Duty> {
    let parties = |key: &str| {
        let ids = row[key].as_array()?.iter().map(|id| id.as_str()?.parse().ok());
        ids.collect::<Option<Vec<Id<Organisation>>>>()
    };
    Some(Duty {
        task: line(row, "task")?,
        responsible: parties("responsible")?,
        accountable: parties("accountable")?,
        consulted: parties("consulted")?,
        informed: parties("informed")?,
    })
}

fn funding(told: &Value) -> Option<Funding> {
    Some(Funding {
        total: money(told, "total")?,
        lines: rows(told, "lines", |row| {
            let (title, amount) = (line(row, "title")?, money(row, "amount")?);
            Some(FundingLine { title, amount, from: id(row, "from")? })
        })?,
        tranches: rows(told, "tranches", |row| {
            let (amount, due) = (money(row, "amount")?, maybe(row, "due", day)?);
            Some(Tranche { amount, due, condition: line(row, "condition")? })
        })?,
    })
}

/// None where it cannot be read; `Some(None)` where there is none.
fn maybe<T>(
    told: &Value,
    key: &str,
    read: impl FnOnce(&Value, &str) -> Option<T>,
) -> Option<Option<T>> {
    if told[key].is_null() { Some(None) } else { read(told, key).map(Some) }
}

fn rows<T>(told: &Value, key: &str, read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    told[key].as_array()?.iter().map(read).collect()
}

fn text<'a>(told: &'a Value, key: &str) -> Option<&'a str> {
    told[key].as_str()
}

fn line(told: &Value, key: &str) -> Option<Line> {
    Line::parse("title", text(told, key)?).ok()
}

fn paragraph(told: &Value, key: &str) -> Option<Paragraph> {
    Paragraph::parse("text", text(told, key)?).ok()
}

fn day(told: &Value, key: &str) -> Option<Day> {
    text(told, key)?.parse().ok()
}

fn id<T>(told: &Value, key: &str) -> Option<Id<T>> {
    text(told, key)?.parse().ok()
}

pub(super) fn money(told: &Value, key: &str) -> Option<Money> {
    let currency = Currency::parse("currency", text(&told[key], "currency")?).ok()?;
    Money::parse("amount", text(&told[key], "amount")?, currency).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::tests::{DOER, FUNDER, document, line, money};

    #[test]
    fn a_text_comes_out_of_the_database_as_it_went_in() {
        for instrument in Instrument::ALL {
            let mut one = document(instrument);
            one.seats[0].place = Some(line("Funder"));
            one.sections[0].deviation = Some(Paragraph::parse("text", "Our\ncode").unwrap());
            let indicator = Indicator { name: line("Wells"), target: line("3"), verified_by: None };
            one.indicators = vec![indicator];
            one.duties = vec![Duty {
                task: line("Dig"),
                responsible: vec![DOER],
                accountable: vec![FUNDER],
                consulted: vec![DOER, FUNDER],
                informed: vec![],
            }];
            one.reporting = Some(Reporting { by: DOER, every: Rhythm::Quarterly });
            let worth = Some(money("12.50"));
            one.in_kind = vec![InKind { by: DOER, what: line("A pump"), worth }];
            one.red_cross_consent = Some(line("IFRC, letter of 3 May"));
            let content = one.canonical();
            let again = super::read(&content).unwrap();
            assert_eq!((again.hash(), &again), (one.hash(), &one));
        }
        assert!(super::read("{}").is_err() && super::read("x").is_err());
    }
}
