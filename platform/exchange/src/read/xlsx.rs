//! Excel workbooks (ECMA-376), in one pass over each sheet: what is declared and holds nothing
//! costs nothing.
//!
//! The library that reads the old format could read this one too, but makes room for as many texts
//! as a file declares and copies a font's whole description to each style: a few kilobytes end the
//! process.

use std::collections::HashMap;

use basics::Refusal;
use quick_xml::events::Event;

use super::{
    limits::{Budget, refused},
    number_formats::{Shown, shown_by_code, shown_by_id},
    package::Package,
    sheet::Sheet,
    xlsx_sheet::{SharedStrings, Styles, read_sheet},
    xml::{self, Xml, attribute, text},
};

pub(super) fn sheets(
    package: &mut Package<'_>,
    budget: &mut Budget<'_>,
) -> Result<Vec<Sheet>, Refusal> {
    let top = relations(package, "", budget)?;
    let book = top.iter().find(|relation| relation.kind == "officeDocument");
    let book = book.map_or_else(|| "xl/workbook.xml".to_owned(), |found| found.target.clone());
    let relations = relations(package, &book, budget)?;
    // Some writers leave out what stands where it always stands.
    let part = |kind: &str| {
        let related = relations.iter().find(|relation| relation.kind == kind);
        related.map_or_else(|| format!("xl/{kind}.xml"), |relation| relation.target.clone())
    };
    let strings = match package.xml(&part("sharedStrings"))? {
        Some(xml) => shared_strings(xml, budget)?,
        None => SharedStrings::default(),
    };
    let outline = package.xml(&book)?.ok_or_else(|| refused("exchange-broken"))?;
    let Outline { sheets: declared, is_1904 } = Outline::read(outline, budget)?;
    let formats = match package.xml(&part("styles"))? {
        Some(xml) => formats(xml, budget)?,
        None => Vec::new(),
    };
    let styles = Styles { formats, is_1904 };
    let mut sheets = Vec::new();
    for (name, hidden, id) in declared {
        // Sheets of charts and dialogues hold no cells.
        let is_sheet = |relation: &&Relation| relation.id == id && relation.kind == "worksheet";
        let Some(relation) = relations.iter().find(is_sheet) else { continue };
        budget.in_time()?;
        let xml = package.xml(&relation.target)?.ok_or_else(|| refused("exchange-broken"))?;
        sheets.push(read_sheet(xml, &strings, &styles, budget)?.finish(&name, hidden, budget)?);
    }
    Ok(sheets)
}

/// What another part is to a part.
struct Relation {
    id: String,
    /// The last word of its kind's address: `worksheet`.
    kind: String,
    target: String,
}

/// The relations of a part stand in a folder beside it; those of the package at the top.
fn relations(
    package: &mut Package<'_>,
    of: &str,
    budget: &mut Budget<'_>,
) -> Result<Vec<Relation>, Refusal> {
    let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
    let path = match folder {
        "" => format!("_rels/{name}.rels"),
        folder => format!("{folder}/_rels/{name}.rels"),
    };
    let Some(mut xml) = package.xml(&path)? else { return Ok(Vec::new()) };
    let mut relations = Vec::new();
    xml.each(budget, |element, start, budget| {
        if element == "Relationship" {
            budget.listed(relations.len())?;
            let value = |name| attribute(start, name).unwrap_or_default();
            let kind = value("Type").rsplit('/').next().unwrap_or_default().to_owned();
            let target = resolved(folder, &value("Target"));
            relations.push(Relation { id: value("Id"), kind, target });
        }
        Ok(())
    })?;
    Ok(relations)
}

/// A target's path from the top of the package.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => (),
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.join("/")
}

/// The workbook's list of sheets: name, hidden, id of the relation.
struct Outline {
    sheets: Vec<(String, bool, String)>,
    is_1904: bool,
}

impl Outline {
    fn read(mut xml: Xml<'_>, budget: &mut Budget<'_>) -> Result<Self, Refusal> {
        let mut outline = Self { sheets: Vec::new(), is_1904: false };
        xml.each(budget, |element, start, budget| {
            match element {
                "sheet" if outline.sheets.len() == budget.limits.sheets_max => {
                    let most = budget.limits.sheets_max;
                    return Err(refused("exchange-too-many-sheets").with("most", most));
                }
                "sheet" => {
                    let value = |name| attribute(start, name).unwrap_or_default();
                    let hidden = matches!(&*value("state"), "hidden" | "veryHidden");
                    outline.sheets.push((value("name"), hidden, value("id")));
                }
                "workbookPr" => {
                    let flag = attribute(start, "date1904");
                    outline.is_1904 |= flag.is_some_and(|flag| flag == "1" || flag == "true");
                }
                _ => (),
            }
            Ok(())
        })?;
        Ok(outline)
    }
}

/// How each cell format shows numbers. Nothing else of a style is kept.
fn formats(mut xml: Xml<'_>, budget: &mut Budget<'_>) -> Result<Vec<Shown>, Refusal> {
    let mut codes: HashMap<u32, Shown> = HashMap::new();
    let mut formats = Vec::new();
    let mut in_cell_formats = false;
    loop {
        budget.listed(codes.len().max(formats.len()))?;
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "numFmt" => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse().ok());
                    let code = attribute(&start, "formatCode").unwrap_or_default();
                    codes.extend(id.map(|id| (id, shown_by_code(&code))));
                }
                "cellXfs" => in_cell_formats = true,
                "xf" if in_cell_formats => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse().ok());
                    let id = id.unwrap_or(0);
                    formats.push(codes.get(&id).copied().unwrap_or_else(|| shown_by_id(id)));
                }
                _ => (),
            },
            Event::End(end) if end.local_name().as_ref() == "cellXfs" => in_cell_formats = false,
            Event::Eof => return Ok(formats),
            _ => (),
        }
    }
}

/// The texts that cells name by number: the pieces of each, without how it is read aloud (`rPh`).
fn shared_strings(mut xml: Xml<'_>, budget: &mut Budget<'_>) -> Result<SharedStrings, Refusal> {
    let mut strings = SharedStrings::default();
    let mut whole = String::new();
    let (mut in_text, mut aloud, mut keeps_spaces) = (false, false, false);
    loop {
        let event = xml.next()?;
        match &event {
            Event::Start(start) => match start.local_name().as_ref() {
                "si" => (whole, keeps_spaces) = (String::new(), false),
                "t" => {
                    in_text = !aloud;
                    keeps_spaces |= xml::keeps_spaces(start);
                }
                "rPh" => aloud = true,
                _ => (),
            },
            Event::End(end) => match end.local_name().as_ref() {
                "si" => strings.push(xml::shown(&whole, keeps_spaces), budget)?,
                "t" => in_text = false,
                "rPh" => aloud = false,
                _ => (),
            },
            Event::Eof => return Ok(strings),
            event if in_text => {
                whole.push_str(&text(event).unwrap_or_default());
                budget.text_of_cell(1, &whole)?;
            }
            _ => (),
        }
    }
}
