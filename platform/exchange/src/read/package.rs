//! A zip that says it is a workbook: its directory is judged before anything is unpacked (T16).

use std::{
    collections::{HashMap, HashSet},
    io::{Cursor, Read},
};

use basics::Refusal;
use zip::{ZipArchive, result::ZipError};

use super::{
    limits::{Budget, refused},
    xml::Xml,
};

pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The parts by their names in lower case with forward slashes: writers differ in both.
    names: HashMap<String, usize>,
    taken: HashSet<usize>,
}

/// No honest workbook has more parts.
const PARTS_MAX: u64 = 20_000;
/// Below this size a part may have any ratio: a short sheet of equal cells packs very well.
const RATIO_FREE_BYTES: u64 = 16 << 20;

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8], budget: &Budget<'_>) -> Result<Self, Refusal> {
        few_parts(bytes, budget)?;
        let mut archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| refused("exchange-broken"))?;
        let mut names = HashMap::new();
        let mut sum = 0_u64;
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index).map_err(broken)?;
            if part.encrypted() {
                return Err(refused("exchange-password"));
            }
            let (size, packed) = (part.size(), part.compressed_size().max(1));
            sum = sum.saturating_add(size);
            let bomb = size > RATIO_FREE_BYTES && size / packed > budget.limits.ratio_max;
            if bomb || sum > budget.unpacked_bytes_max {
                return Err(too_large(budget));
            }
            let name = part.name().map_err(broken)?;
            names.insert(name.replace('\\', "/").to_ascii_lowercase(), index);
        }
        Ok(Self { archive, names, taken: HashSet::new() })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&name.to_ascii_lowercase())
    }

    pub(super) fn any_starts_with(&self, folder: &str) -> bool {
        self.names.keys().any(|name| name.starts_with(folder))
    }

    /// A part to be read as XML; None if there is none of the name. Each part is read once: many
    /// sheets that are all one part would be another way to grow.
    pub(super) fn xml(&mut self, name: &str) -> Result<Option<Xml<'_>>, Refusal> {
        let Some(index) = self.names.get(&name.to_ascii_lowercase()).copied() else {
            return Ok(None);
        };
        if !self.taken.insert(index) {
            return Err(refused("exchange-broken"));
        }
        let part = self.archive.by_index(index).map_err(broken)?;
        let declared = part.size();
        Ok(Some(Xml::new(Box::new(part), declared)))
    }

    /// The one file of separated text or JSON that was packed.
    pub(super) fn only_table(&mut self) -> Result<Vec<u8>, Refusal> {
        let endings = [".csv", ".tsv", ".txt", ".json", ".hxl"];
        let is_table = |name: &str| endings.iter().any(|ending| name.ends_with(ending));
        let mut tables = self.names.iter().filter(|(name, _)| is_table(name));
        let (Some((_, index)), None) = (tables.next(), tables.next()) else {
            return Err(refused("exchange-zip-without-table"));
        };
        let part = self.archive.by_index(*index).map_err(broken)?;
        let declared = part.size();
        let mut inside = Vec::new();
        let read = part.take(declared.saturating_add(1)).read_to_end(&mut inside);
        match read {
            Ok(length) if length as u64 <= declared => Ok(inside),
            _ => Err(refused("exchange-broken")),
        }
    }
}

/// The directory's own count, read before the library makes room for each entry.
fn few_parts(bytes: &[u8], budget: &Budget<'_>) -> Result<(), Refusal> {
    let tail = &bytes[bytes.len().saturating_sub(66_000)..];
    let number = |at: usize, length: usize| {
        let digits = tail.get(at..at + length).unwrap_or_default();
        digits.iter().rev().fold(0_u64, |number, digit| number << 8 | u64::from(*digit))
    };
    let ends = tail.windows(4).enumerate().filter_map(|(at, window)| match window {
        b"PK\x05\x06" => Some(number(at + 10, 2)),
        b"PK\x06\x06" => Some(number(at + 32, 8)),
        _ => None,
    });
    // 65,535 in the short form says that the count stands in the long one.
    let most = ends.filter(|count| *count != 0xFFFF).max().unwrap_or(0);
    if most > PARTS_MAX { Err(too_large(budget)) } else { Ok(()) }
}

fn too_large(budget: &Budget<'_>) -> Refusal {
    let megabytes = usize::try_from(budget.limits.unpacked_bytes_max >> 20).unwrap_or(usize::MAX);
    refused("exchange-unpacks-too-large").with("most", megabytes)
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn broken(error: ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => refused("exchange-password"),
        _ => refused("exchange-broken"),
    }
}
