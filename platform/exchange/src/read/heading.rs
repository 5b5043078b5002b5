//! Where a sheet's table begins: its row of tags, its header row, and the bands above that.

use std::collections::HashSet;

use super::{
    cell::Cell,
    sheet::{Row, Sheet},
};
use crate::{
    columns::meaning,
    hxl::{TAG_ROWS_MAX, Tag, is_tag_row},
};

/// A column's name: the words above it, and its HXL tag.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// The stack of header rows, from the top, joined by " / ".
    pub text: String,
    pub tag: Option<Tag>,
}

pub(super) struct Heading {
    pub(super) headers: Vec<Header>,
    /// The number of the last row that belongs to the heading.
    pub(super) last_row: usize,
    /// Rows above the heading that are not empty.
    pub(super) preamble_rows: usize,
}

/// Rows that are looked at, and columns whose words are weighed.
const HEAD_ROWS: usize = 40;
const WEIGHED_COLUMNS: usize = 150;
/// Rows that one header may be stacked from.
const STACK_ROWS_MAX: usize = 4;
/// A header with more characters is a paragraph.
const HEADER_CHARACTERS_MAX: usize = 200;

/// None if there is no table: fewer than two columns and no tag.
pub(super) fn find(sheet: &Sheet) -> Option<Heading> {
    let head: Vec<Row<'_>> = sheet.rows().take(HEAD_ROWS).collect();
    let is_tags =
        |row: &Row<'_>| row.number <= TAG_ROWS_MAX && is_tag_row(row.cells.iter().map(Cell::text));
    let (stack, tags) = match head.iter().position(is_tags) {
        Some(tags) => (stack_above_tags(sheet, &head, tags), Some(tags)),
        None => (likely_stack(sheet, &head)?, None),
    };
    let last = tags.or(stack.last().copied())?;
    let texts = joined(sheet, &head, &stack);
    let width = head[stack.first().copied().unwrap_or(last)..]
        .iter()
        .map(|row| row.cells.len())
        .chain([texts.len()])
        .max()?;
    let headers = (0..width).map(|column| Header {
        text: texts.get(column).cloned().unwrap_or_default(),
        tag: tags.and_then(|tags| Tag::parse(&head[tags].cell(column).text())),
    });
    let preamble_rows = stack.first().copied().unwrap_or(last);
    Some(Heading { headers: headers.collect(), last_row: head[last].number, preamble_rows })
}

/// The header row stands just above the tags, if it is one: a title alone is not.
fn stack_above_tags(sheet: &Sheet, head: &[Row<'_>], tags: usize) -> Vec<usize> {
    let Some(leaf) = tags.checked_sub(1) else { return Vec::new() };
    let tag_count = head[tags].filled().count();
    let is_title = head[leaf].filled().count() == 1 && tag_count > 2;
    if head[leaf].number + 1 != head[tags].number || is_title {
        return Vec::new();
    }
    with_bands(sheet, head, leaf)
}

/// The row that looks most like a header, with its bands.
fn likely_stack(sheet: &Sheet, head: &[Row<'_>]) -> Option<Vec<usize>> {
    let mut best: Option<(i64, Vec<usize>)> = None;
    for leaf in 0..head.len().min(TAG_ROWS_MAX) {
        let own: Vec<_> = head[leaf].filled().take(WEIGHED_COLUMNS).collect();
        let own_known = own.iter().filter(|(_, cell)| meaning(&cell.text()).is_some()).count();
        let mut stack = with_bands(sheet, head, leaf);
        // Below a header, a row of words is data, unless its words are themselves a header's.
        if own_known * 2 < own.len() {
            stack = vec![leaf];
        }
        let mut texts = joined(sheet, head, &stack);
        texts.truncate(WEIGHED_COLUMNS);
        texts.retain(|text| !text.is_empty());
        // Columns that mean the same count once: what tells them apart is still below, or they are
        // data.
        let meanings: HashSet<_> = texts.iter().filter_map(|text| meaning(text)).collect();
        let known = meanings.len();
        let unlike = own.iter().filter(|(_, cell)| !is_short_text(cell)).count();
        let (known, unlike, count) = (known as i64, unlike as i64, texts.len() as i64);
        let score = 4 * known + count - 4 * unlike - 2 * (stack.len() as i64 - 1);
        if count > 1 && best.as_ref().is_none_or(|(most, _)| score > *most) {
            best = Some((score, stack));
        }
    }
    best.map(|(_, stack)| stack)
}

fn is_short_text(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.chars().count() <= HEADER_CHARACTERS_MAX
        && !text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A header row with the bands that lie just above it.
fn with_bands(sheet: &Sheet, head: &[Row<'_>], leaf: usize) -> Vec<usize> {
    let width = head[leaf].cells.len();
    let mut first = leaf;
    while first > 0 && leaf - first + 1 < STACK_ROWS_MAX {
        let above = &head[first - 1];
        if above.number + 1 != head[first].number || !is_band(sheet, above, width) {
            break;
        }
        first -= 1;
    }
    (first..=leaf).collect()
}

/// Several short texts that reach across at least half of the table: a title is one text, and what
/// stands beside "Date:" in a preamble does not reach far.
fn is_band(sheet: &Sheet, row: &Row<'_>, width: usize) -> bool {
    let merged_to = sheet.bands(row.number).map(|band| band.last).max().unwrap_or(0);
    let filled_to = row.filled().map(|(column, _)| column).max().unwrap_or(0);
    row.filled().all(|(_, cell)| is_short_text(cell))
        && row.filled().count() > 1
        && (merged_to.max(filled_to) + 1) * 2 >= width
}

/// Each column's header: what stands in the rows of the stack, once each.
fn joined(sheet: &Sheet, head: &[Row<'_>], stack: &[usize]) -> Vec<String> {
    let Some(leaf) = stack.last().map(|leaf| &head[*leaf]) else { return Vec::new() };
    let rows: Vec<Vec<String>> =
        stack.iter().map(|index| spread(sheet, &head[*index], leaf)).collect();
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let column = |column: usize| {
        let mut parts: Vec<&str> = Vec::new();
        for part in rows.iter().filter_map(|row| row.get(column)) {
            if !part.is_empty() && parts.last() != Some(&part.as_str()) {
                parts.push(part);
            }
        }
        parts.join(" / ")
    };
    (0..width).map(column).collect()
}

/// A row's texts, each repeated over the columns that it is merged across. Where nothing says what
/// is merged (separated text has no merging), a band reaches to the next one.
fn spread(sheet: &Sheet, row: &Row<'_>, leaf: &Row<'_>) -> Vec<String> {
    let single_line = |cell: &Cell| cell.text().split_whitespace().collect::<Vec<_>>().join(" ");
    let mut texts: Vec<String> = row.cells.iter().map(single_line).collect();
    let mut merged = false;
    for band in sheet.bands(row.number) {
        merged = true;
        let Some(text) = texts.get(band.first).cloned() else { continue };
        let end = (band.last + 1).min(leaf.cells.len().max(row.cells.len()));
        texts.resize(texts.len().max(end), String::new());
        texts.iter_mut().take(end).skip(band.first).for_each(|covered| covered.clone_from(&text));
    }
    if !merged && row.number != leaf.number {
        texts.resize(texts.len().max(leaf.cells.len()), String::new());
        for column in 1..texts.len() {
            if texts[column].is_empty() && !leaf.cell(column).is_empty() {
                texts[column] = texts[column - 1].clone();
            }
        }
    }
    texts
}
