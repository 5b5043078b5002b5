//! OpenDocument spreadsheets, cell by cell.
//!
//! The library unrolls what is declared as repeated before it looks at any limit, so that a
//! kilobyte becomes gigabytes; here each repeated cell is paid for as it is put down.

use std::collections::HashSet;

use basics::Refusal;
use quick_xml::events::{BytesStart, Event};

use super::{
    cell::Cell,
    limits::{Budget, refused},
    number_formats::{iso_cell, number_cell},
    package::Package,
    sheet::{Merge, Sheet, SheetBuilder},
    xml::{self, Xml},
};

pub(super) fn sheets(
    package: &mut Package<'_>,
    budget: &mut Budget<'_>,
) -> Result<Vec<Sheet>, Refusal> {
    // A document under a password lists how each part is sealed.
    if let Some(mut manifest) = package.xml("META-INF/manifest.xml")? {
        manifest.each(budget, |element, _, _| match element {
            "encryption-data" => Err(refused("exchange-password")),
            _ => Ok(()),
        })?;
    }
    let xml = package.xml("content.xml")?.ok_or_else(broken)?;
    Document { xml, hidden: HashSet::new() }.sheets(budget)
}

struct Document<'p> {
    xml: Xml<'p>,
    /// The table styles that hide a sheet.
    hidden: HashSet<String>,
}

/// What came next that matters.
enum Next {
    Start(String, Attributes),
    End(String),
    Text(String),
    Eof,
}

/// The attributes that matter, by their local names.
#[derive(Default)]
struct Attributes(Vec<(String, String)>);

impl Attributes {
    fn of(start: &BytesStart<'_>) -> Self {
        let known = |name: &str| {
            matches!(
                name,
                "name"
                    | "style-name"
                    | "display"
                    | "value-type"
                    | "value"
                    | "date-value"
                    | "string-value"
                    | "boolean-value"
                    | "number-rows-repeated"
                    | "c"
                    | "number-columns-repeated"
                    | "number-columns-spanned"
                    | "number-rows-spanned"
            )
        };
        let mut all = start.attributes();
        let pairs = all.with_checks(false).flatten().filter_map(|attribute| {
            let name = attribute.key.local_name().as_ref().to_owned();
            known(&name).then(|| (name, xml::value(&attribute)))
        });
        Self(pairs.collect())
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// At least 1, at most what Excel has of rows or columns.
    fn count(&self, name: &str) -> usize {
        self.get(name).and_then(|count| count.parse().ok()).unwrap_or(1).clamp(1, 1 << 20)
    }
}

impl Document<'_> {
    fn next(&mut self) -> Result<Next, Refusal> {
        loop {
            let event = self.xml.next()?;
            return Ok(match &event {
                Event::Start(start) => {
                    let name = start.local_name().as_ref().to_owned();
                    Next::Start(name, Attributes::of(start))
                }
                Event::End(end) => Next::End(end.local_name().as_ref().to_owned()),
                Event::Eof => Next::Eof,
                event => match xml::text(event) {
                    Some(text) => Next::Text(text.into_owned()),
                    None => continue,
                },
            });
        }
    }

    fn sheets(mut self, budget: &mut Budget<'_>) -> Result<Vec<Sheet>, Refusal> {
        let mut sheets = Vec::new();
        let mut style = String::new();
        loop {
            budget.step()?;
            match self.next()? {
                Next::Start(name, attributes) if name == "style" => {
                    style = attributes.get("name").unwrap_or_default().to_owned();
                }
                Next::Start(name, attributes)
                    if name == "table-properties" && attributes.get("display") == Some("false") =>
                {
                    budget.listed(self.hidden.len())?;
                    self.hidden.insert(std::mem::take(&mut style));
                }
                Next::Start(name, attributes) if name == "table" => {
                    if sheets.len() == budget.limits.sheets_max {
                        return Err(refused("exchange-too-many-sheets").with("most", sheets.len()));
                    }
                    sheets.push(self.sheet(&attributes, budget)?);
                }
                Next::Eof => return Ok(sheets),
                _ => (),
            }
        }
    }

    fn sheet(&mut self, table: &Attributes, budget: &mut Budget<'_>) -> Result<Sheet, Refusal> {
        let name = table.get("name").unwrap_or_default();
        let hidden = table.get("style-name").is_some_and(|style| self.hidden.contains(style));
        let mut builder = SheetBuilder::new();
        let mut row = 0;
        loop {
            budget.step()?;
            match self.next()? {
                Next::Start(name, attributes) if name == "table-row" => {
                    let cells = self.row(row, &mut builder, budget)?;
                    let repeated = attributes.count("number-rows-repeated");
                    if !cells.is_empty() {
                        budget.repeated(cells.len().saturating_mul(repeated - 1))?;
                        for again in 1..repeated {
                            for (column, cell) in &cells {
                                builder.put(row + again, *column, cell.clone(), budget)?;
                            }
                        }
                    }
                    row += repeated;
                }
                Next::End(name) if name == "table" => {
                    return builder.finish(table.get("name").unwrap_or_default(), hidden, budget);
                }
                Next::Eof => return builder.finish(name, hidden, budget),
                _ => (),
            }
        }
    }

    /// The filled cells of a row, which are also put down once.
    fn row(
        &mut self,
        row: usize,
        builder: &mut SheetBuilder,
        budget: &mut Budget<'_>,
    ) -> Result<Vec<(usize, Cell)>, Refusal> {
        let mut cells = Vec::new();
        let mut column = 0;
        loop {
            match self.next()? {
                Next::Start(name, attributes)
                    if name == "table-cell" || name == "covered-table-cell" =>
                {
                    let text = self.cell_text(row, &name, budget)?;
                    let cell = cell_of(&attributes, &text, builder, budget)?;
                    let repeated = attributes.count("number-columns-repeated");
                    let across = attributes.count("number-columns-spanned") - 1;
                    let down = attributes.count("number-rows-spanned") - 1;
                    if across + down > 0 {
                        builder.merge(Merge {
                            rows: (row, row + down),
                            columns: (column, column + across),
                        });
                    }
                    if !cell.is_empty() {
                        budget.repeated(repeated - 1)?;
                        for again in 0..repeated {
                            builder.put(row, column + again, cell.clone(), budget)?;
                            cells.push((column + again, cell.clone()));
                        }
                    }
                    column += repeated;
                }
                Next::End(name) if name == "table-row" => return Ok(cells),
                Next::Eof => return Err(broken()),
                _ => (),
            }
        }
    }

    /// What a cell shows: its paragraphs, without the notes pinned to it.
    fn cell_text(
        &mut self,
        row: usize,
        cell: &str,
        budget: &mut Budget<'_>,
    ) -> Result<String, Refusal> {
        let mut text = String::new();
        let mut paragraphs = 0;
        let mut in_note = false;
        loop {
            match self.next()? {
                Next::End(name) if name == cell => return Ok(text),
                Next::Start(name, _) if name == "annotation" => in_note = true,
                Next::End(name) if name == "annotation" => in_note = false,
                Next::Eof => return Err(broken()),
                _ if in_note => (),
                Next::Start(name, attributes) => match name.as_str() {
                    "p" => {
                        paragraphs += 1;
                        text.push_str(if paragraphs > 1 { "\n" } else { "" });
                    }
                    "s" => text.push_str(&" ".repeat(attributes.count("c").min(1_000))),
                    "tab" => text.push('\t'),
                    "line-break" => text.push('\n'),
                    _ => (),
                },
                Next::Text(piece) if paragraphs > 0 => text.push_str(&piece),
                _ => (),
            }
            budget.step()?;
            budget.text_of_cell(row + 1, &text)?;
        }
    }
}

fn cell_of(
    attributes: &Attributes,
    text: &str,
    builder: &mut SheetBuilder,
    budget: &mut Budget<'_>,
) -> Result<Cell, Refusal> {
    let value = |name: &str| attributes.get(name);
    match value("value-type") {
        Some("float" | "currency" | "percentage") => {
            let number = value("value").and_then(|number| number.parse().ok());
            Ok(number.map_or_else(|| Cell::of_text(text), number_cell))
        }
        Some("date") => Ok(iso_cell(value("date-value").unwrap_or(text))),
        Some("boolean") => Ok(Cell::Bool(value("boolean-value") == Some("true"))),
        Some("error") => Ok(Cell::Error(text.into())),
        // A formula that failed is a text for the standard, and shows a number sign.
        _ if text.starts_with("#N/A") => Ok(Cell::Error(text.into())),
        _ => builder.text(value("string-value").filter(|v| !v.is_empty()).unwrap_or(text), budget),
    }
}

fn broken() -> Refusal {
    refused("exchange-broken")
}
