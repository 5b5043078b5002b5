//! The days and tables of an agreement as they are asked: read from a form, and written into one.

use acts::{Context, Form};
use basics::{
    Currency, Day, Id, Line, Money, Organisation, Problem, Refusal, Refusals, all2, all3,
};

use super::rows::{Cells, Seated, read, rows, typed};
use crate::{
    Agreement, Branding, Deliverable, Document, Duty, Funding, FundingLine, InKind, Indicator,
    Reporting, Seat, Tranche,
};

type Rows = Vec<Vec<String>>;

/// What was typed, each answer sound for itself.
pub(crate) struct Terms {
    title: Line,
    days: (Option<Day>, Option<Day>),
    reporting: Option<Reporting>,
    money: Option<Money>,
    currency: Option<Currency>,
    branding: Branding,
    red_cross_consent: Option<Line>,
    /// In the order of `TABLES`.
    tables: [Rows; 7],
}

const TABLES: [&str; 7] =
    ["places", "indicators", "duties", "deliverables", "lines", "tranches", "in_kind"];

impl Terms {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let days = all2(form.maybe_day("first_day"), form.maybe_day("last_day"));
        let said = all3(
            form.line("title"),
            form.maybe_choice("branding"),
            form.maybe_line("red_cross_consent"),
        );
        let (days, said) = (wrong.note(days), wrong.note(said));
        let reporting = wrong.note(reporting(form));
        let money = wrong.note(money(form));
        let mut table = |name| wrong.note(rows(form, name));
        let [places, indicators, duties, deliverables, lines, tranches, in_kind] =
            TABLES.map(&mut table).map(Option::unwrap_or_default);
        let tables = [places, indicators, duties, deliverables, lines, tranches, in_kind];
        match (days, said, reporting, money) {
            (Some(days), Some(said), Some(reporting), Some((currency, money)))
                if wrong.0.is_empty() =>
            {
                let (title, branding, red_cross_consent) = said;
                let branding = branding.unwrap_or(Branding::Agreed);
                Ok(Self {
                    title,
                    days,
                    reporting,
                    money,
                    currency,
                    branding,
                    red_cross_consent,
                    tables,
                })
            }
            _ => Err(wrong),
        }
    }

    /// The document with these days and tables.
    pub(crate) fn resolve(self, document: Document, seated: &Seated) -> Result<Document, Refusals> {
        let mut wrong = Refusals::default();
        let (first_day, last_day) = self.days;
        let period = basics::Period::new(first_day, last_day);
        wrong.note(period);
        if self.reporting.is_some_and(|one| !document.parties().contains(&one.by)) {
            wrong.0.push(Refusal::new("report_by", "refused-id"));
        }
        let [places, indicators, duties, deliverables, lines, tranches, in_kind] = &self.tables;
        let currency = self.currency;
        let places = wrong
            .note(read("places", places, seated, |row| Ok((row.party(0)?, row.maybe_line(1)?))));
        let indicators = wrong.note(read("indicators", indicators, seated, indicator));
        let duties = wrong.note(read("duties", duties, seated, duty));
        let deliverables = wrong.note(read("deliverables", deliverables, seated, deliverable));
        let lines = wrong.note(read("lines", lines, seated, |row| line(row, currency)));
        let tranches = wrong.note(read("tranches", tranches, seated, |row| tranche(row, currency)));
        let in_kind = wrong.note(read("in_kind", in_kind, seated, |row| given(row, currency)));
        let (lines, tranches) = (lines.unwrap_or_default(), tranches.unwrap_or_default());
        let has_rows = !lines.is_empty() || !tranches.is_empty();
        if has_rows && self.money.is_none() {
            wrong.0.push(Refusal::new("total", "refused-missing"));
        }
        let document = Document {
            title: self.title,
            first_day,
            last_day,
            seats: seats(document.seats, &places.unwrap_or_default()),
            indicators: indicators.unwrap_or_default(),
            duties: duties.unwrap_or_default(),
            reporting: self.reporting,
            deliverables: deliverables.unwrap_or_default(),
            funding: self.money.map(|total| Funding { total, lines, tranches }),
            in_kind: in_kind.unwrap_or_default(),
            branding: self.branding,
            red_cross_consent: self.red_cross_consent,
            ..document
        };
        wrong.or(document)
    }
}

fn reporting(form: &Form) -> Result<Option<Reporting>, Refusals> {
    let (by, every) = all2(form.maybe_id("report_by"), form.maybe_choice("report_every"))?;
    match (by, every) {
        (Some(by), Some(every)) => Ok(Some(Reporting { by, every })),
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Refusal::new("report_by", "refused-missing").into()),
        (Some(_), None) => Err(Refusal::new("report_every", "refused-missing").into()),
    }
}

fn money(form: &Form) -> Result<(Option<Currency>, Option<Money>), Refusals> {
    let (currency, total) = all2(form.maybe_line("currency"), form.maybe_line("total"))?;
    let currency = currency.map(|code| Currency::parse("currency", code.as_str())).transpose()?;
    match (currency, total) {
        (Some(currency), Some(total)) => {
            let total = Money::parse("total", total.as_str(), currency)?;
            Ok((Some(currency), Some(total)))
        }
        (None, Some(_)) => Err(Refusal::new("currency", "refused-missing").into()),
        (currency, None) => Ok((currency, None)),
    }
}

/// The parties stay; what is said of their places is new.
fn seats(seats: Vec<Seat>, places: &[(Id<Organisation>, Option<Line>)]) -> Vec<Seat> {
    let said = |party| places.iter().find(|(known, _)| *known == party);
    let seat =
        |seat: Seat| Seat { place: said(seat.party).and_then(|(_, place)| place.clone()), ..seat };
    seats.into_iter().map(seat).collect()
}

fn indicator(row: &Cells<'_>) -> Result<Indicator, Refusal> {
    Ok(Indicator { name: row.line(0)?, target: row.line(1)?, verified_by: row.maybe_line(2)? })
}

fn duty(row: &Cells<'_>) -> Result<Duty, Refusal> {
    Ok(Duty {
        task: row.line(0)?,
        responsible: row.parties(1)?,
        accountable: row.parties(2)?,
        consulted: row.parties(3)?,
        informed: row.parties(4)?,
    })
}

fn deliverable(row: &Cells<'_>) -> Result<Deliverable, Refusal> {
    Ok(Deliverable { title: row.line(0)?, due: row.day(1)?, by: row.party(2)? })
}

fn line(row: &Cells<'_>, currency: Option<Currency>) -> Result<FundingLine, Refusal> {
    let (title, amount) = (row.line(0)?, row.money(1, currency)?);
    Ok(FundingLine { title, amount, from: row.party(2)? })
}

fn tranche(row: &Cells<'_>, currency: Option<Currency>) -> Result<Tranche, Refusal> {
    let (amount, due) = (row.money(0, currency)?, row.maybe_day(1)?);
    Ok(Tranche { amount, due, condition: row.line(2)? })
}

fn given(row: &Cells<'_>, currency: Option<Currency>) -> Result<InKind, Refusal> {
    let (by, what) = (row.party(0)?, row.line(1)?);
    Ok(InKind { by, what, worth: row.maybe_money(2, currency)? })
}

/// The form as the document has it now.
pub(crate) async fn known(cx: &mut Context, on: &Agreement) -> Result<Form, Problem> {
    let (document, seated) = (&on.document, Seated::of(cx, on).await?);
    let text = |value: Option<&dyn ToString>| value.map_or(String::new(), ToString::to_string);
    let funding = document.funding.as_ref();
    let reporting = document.reporting.as_ref();
    let worth = document.in_kind.iter().find_map(|one| one.worth);
    let currency = funding.map(|one| one.total).or(worth).map(|money| money.currency);
    let mut pairs: Vec<(&str, String)> = vec![
        ("title", document.title.to_string()),
        ("first_day", text(document.first_day.as_ref().map(|day| day as &dyn ToString))),
        ("last_day", text(document.last_day.as_ref().map(|day| day as &dyn ToString))),
        ("report_by", reporting.map_or(String::new(), |one| one.by.to_string())),
        ("report_every", reporting.map_or(String::new(), |one| one.every.name().to_owned())),
        ("branding", document.branding.name().to_owned()),
        ("red_cross_consent", text(document.red_cross_consent.as_ref().map(|l| l as _))),
        ("currency", currency.map_or(String::new(), |one| one.code().to_owned())),
        ("total", funding.map_or(String::new(), |one| one.total.amount())),
    ];
    pairs.extend(TABLES.into_iter().zip(tables(document, &seated)));
    Ok(Form::from_pairs(pairs))
}

/// Each table as it is typed, in the order of `TABLES`.
fn tables(document: &Document, seated: &Seated) -> [String; 7] {
    let names = |parties: &[Id<Organisation>]| {
        parties.iter().map(|party| seated.name(*party)).collect::<Vec<_>>().join(", ")
    };
    let line = |line: &Option<Line>| line.as_ref().map_or(String::new(), ToString::to_string);
    let lines = |rows: Vec<String>| rows.join("\n");
    let funding = document.funding.as_ref();
    let (of_lines, of_tranches) =
        funding.map_or((&[][..], &[][..]), |one| (&one.lines[..], &one.tranches[..]));
    let places =
        document.seats.iter().map(|one| typed(&[&seated.name(one.party), &line(&one.place)]));
    let indicators = document.indicators.iter();
    let indicators = indicators
        .map(|one| typed(&[one.name.as_str(), one.target.as_str(), &line(&one.verified_by)]));
    let duties = document.duties.iter().map(|one| {
        let [r, a, c, i] =
            [&one.responsible, &one.accountable, &one.consulted, &one.informed].map(|p| names(p));
        typed(&[one.task.as_str(), &r, &a, &c, &i])
    });
    let deliverables = document.deliverables.iter();
    let deliverables = deliverables
        .map(|one| typed(&[one.title.as_str(), &one.due.to_string(), &seated.name(one.by)]));
    let of_lines = of_lines
        .iter()
        .map(|one| typed(&[one.title.as_str(), &one.amount.amount(), &seated.name(one.from)]));
    let of_tranches = of_tranches.iter().map(|one| {
        let due = one.due.map_or(String::new(), |day| day.to_string());
        typed(&[&one.amount.amount(), &due, one.condition.as_str()])
    });
    let in_kind = document.in_kind.iter().map(|one| {
        let worth = one.worth.map_or(String::new(), |worth| worth.amount());
        typed(&[&seated.name(one.by), one.what.as_str(), &worth])
    });
    [
        lines(places.collect()),
        lines(indicators.collect()),
        lines(duties.collect()),
        lines(deliverables.collect()),
        lines(of_lines.collect()),
        lines(of_tranches.collect()),
        lines(in_kind.collect()),
    ]
}
