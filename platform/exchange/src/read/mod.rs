//! Reads foreign files into sheets: what a file is, is seen from its content, never from its name.

mod cell;
mod compound;
mod delimited;
mod encoding;
mod heading;
mod json;
mod limits;
mod number_formats;
mod ods;
mod package;
mod records;
mod sheet;
mod stream;
mod table;
pub mod values;
mod xls;
mod xlsx;
mod xlsx_sheet;
mod xml;

#[cfg(test)]
mod bombs;
#[cfg(test)]
pub(crate) mod given;
#[cfg(test)]
mod honest;
#[cfg(test)]
mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};

use basics::Refusal;

pub use cell::{Cell, SharedText, Spaces};
pub use limits::Limits;
pub use records::{Fields, Gathered};
pub use sheet::{Row, Sheet, Workbook};
pub use stream::{EachRecord, Stream};
pub use table::{Header, OtherSheet, Skipped, Table, find_table, find_table_in};

use delimited::Delimited;
use limits::{Budget, refused};
use package::Package;

/// Opens a file of any kind that is read. `still_time` is asked now and then; when it says no, the
/// file is refused as too slow.
pub fn open(
    file_name: &str,
    bytes: Vec<u8>,
    limits: &Limits,
    still_time: &dyn Fn() -> bool,
) -> Result<Workbook, Refusal> {
    open_with(Spaces::Dropped, file_name, bytes, limits, still_time)
}

/// The same with a choice what becomes of the spaces round a cell's text.
pub fn open_with(
    spaces: Spaces,
    file_name: &str,
    bytes: Vec<u8>,
    limits: &Limits,
    still_time: &dyn Fn() -> bool,
) -> Result<Workbook, Refusal> {
    if bytes.len() > limits.bytes_max {
        return Err(refused("exchange-too-large").with("most", limits.bytes_max >> 20));
    }
    let mut budget = Budget::new(limits, bytes.len(), still_time);
    budget.spaces = spaces;
    let name = stem(file_name);
    let sheets = guarded(|| match &bytes[..] {
        [] => Err(refused("exchange-empty")),
        [b'P', b'K', 3, 4, ..] => zip_sheets(name, &bytes, &mut budget),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => xls::sheets(&bytes, &mut budget),
        _ => text_sheets(name, bytes, &mut budget),
    })?;
    // Documents of other kinds come in the same packages.
    if sheets.is_empty() {
        return Err(refused("exchange-unknown-kind"));
    }
    if sheets.iter().all(|sheet| sheet.row_count() == 0) {
        return Err(refused("exchange-empty"));
    }
    Ok(Workbook { sheets })
}

fn zip_sheets(name: &str, bytes: &[u8], budget: &mut Budget<'_>) -> Result<Vec<Sheet>, Refusal> {
    let mut package = Package::open(bytes, budget)?;
    if package.has("xl/workbook.bin") {
        Err(refused("exchange-xlsb"))
    } else if package.has("[Content_Types].xml") || package.any_starts_with("xl/") {
        xlsx::sheets(&mut package, budget)
    } else if package.has("content.xml") {
        ods::sheets(&mut package, budget)
    } else {
        text_sheets(name, package.only_table()?, budget)
    }
}

fn text_sheets(name: &str, bytes: Vec<u8>, budget: &mut Budget<'_>) -> Result<Vec<Sheet>, Refusal> {
    let text = encoding::text_of(bytes).ok_or_else(|| refused("exchange-unknown-kind"))?;
    match text.trim_start().chars().next() {
        None => Err(refused("exchange-empty")),
        Some('{' | '[') => json::sheets(name, &text, budget),
        Some('<') => Err(refused("exchange-web-page")),
        Some('%') if text.starts_with("%PDF") => Err(refused("exchange-unknown-kind")),
        Some(_) => Ok(vec![Sheet::delimited(name, Delimited::new(text, budget)?)]),
    }
}

fn stem(file_name: &str) -> &str {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The libraries were written for sound files: on others they may panic, which is only a refusal.
fn guarded<T>(read: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(refused("exchange-broken")))
}
