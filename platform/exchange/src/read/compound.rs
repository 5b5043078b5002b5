//! The container of old Excel files, walked before the library walks it.
//!
//! The library follows a chain of sectors that bites its own tail for ever, and makes room for as
//! many cells as a sheet declares: each would end the process, which no refusal could then explain.

use basics::Refusal;

use super::limits::refused;

/// Sector numbers from here on are marks, not sectors.
const MARKS: u32 = 0xFFFF_FFFA;
const CHAIN_END: u32 = 0xFFFF_FFFE;
/// Streams shorter than this live in 64-byte sectors inside the root's own stream.
const SHORT_STREAM: usize = 4096;

struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
}

/// The stream that holds the workbook, if following it is safe.
pub(super) fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let broken = || refused("exchange-broken");
    let file = Compound::open(bytes).ok_or_else(broken)?;
    let directory = file.chain(number(bytes, 48)).ok_or_else(broken)?;
    let entries: Vec<Entry> = directory.as_chunks::<128>().0.iter().map(Entry::read).collect();
    let named = |name: &str| entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
    if named("EncryptedPackage").is_some() {
        return Err(refused("exchange-password"));
    }
    let root = entries.first().ok_or_else(broken)?;
    let (short, short_next) = match number(bytes, 64) {
        0 => (Vec::new(), Vec::new()),
        _ => (
            file.chain(root.start).ok_or_else(broken)?,
            numbers(&file.chain(number(bytes, 60)).ok_or_else(broken)?),
        ),
    };
    // Both names are looked at: the library tries the second where the first fails.
    for other in [named("Workbook"), named("Book")].into_iter().flatten() {
        if other.length >= SHORT_STREAM {
            file.chain(other.start).ok_or_else(broken)?;
        }
    }
    let workbook = named("Workbook").or(named("Book")).ok_or_else(broken)?;
    let mut stream = if workbook.length < SHORT_STREAM {
        collect(&short, 64, 0, &short_next, workbook.start)
    } else {
        file.chain(workbook.start)
    }
    .ok_or_else(broken)?;
    stream.truncate(workbook.length);
    Ok(stream)
}

struct Entry {
    name: String,
    start: u32,
    length: usize,
}

impl Entry {
    fn read(bytes: &[u8; 128]) -> Self {
        let (units, _) = bytes[..64].as_chunks::<2>();
        let units = units.iter().map(|unit| u16::from_le_bytes(*unit));
        let units: Vec<u16> = units.take_while(|unit| *unit != 0).collect();
        Self {
            name: String::from_utf16_lossy(&units),
            start: number(bytes, 116),
            length: number(bytes, 120) as usize,
        }
    }
}

impl<'a> Compound<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match bytes.get(30..32)? {
            [9, 0] => 512,
            [12, 0] => 4096,
            _ => return None,
        };
        let sectors = bytes.len() / sector;
        let mut tables = numbers(bytes.get(76..512)?);
        let mut at = number(bytes, 68);
        // More tables than the file has room for are the same table many times.
        while at < MARKS {
            let start = (at as usize).checked_add(1)?.checked_mul(sector)?;
            tables.extend(numbers(bytes.get(start..start + sector)?));
            at = tables.pop()?;
            if tables.len() > sectors + 256 {
                return None;
            }
        }
        tables.retain(|table| *table < MARKS);
        if tables.len() > sectors / (sector / 8) + 16 {
            return None;
        }
        let mut file = Self { bytes, sector, next: Vec::new() };
        for table in tables {
            file.next.extend(numbers(file.sector_at(table)?));
        }
        Some(file)
    }

    fn sector_at(&self, id: u32) -> Option<&'a [u8]> {
        let start = (id as usize).checked_add(1)?.checked_mul(self.sector)?;
        // The last sector of a file may be cut short.
        self.bytes.get(start..self.bytes.len().min(start + self.sector))
    }

    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        collect(self.bytes, self.sector, 1, &self.next, start)
    }
}

/// None if the chain leaves the file or comes back to itself.
fn collect(bytes: &[u8], sector: usize, skip: usize, next: &[u32], start: u32) -> Option<Vec<u8>> {
    let mut found = Vec::new();
    let mut at = start;
    let mut steps = 0;
    while at != CHAIN_END {
        steps += 1;
        if steps > next.len() {
            return None;
        }
        let from = (at as usize).checked_add(skip)?.checked_mul(sector)?;
        found.extend_from_slice(bytes.get(from..bytes.len().min(from.checked_add(sector)?))?);
        at = *next.get(at as usize)?;
    }
    Some(found)
}

fn number(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).map_or(CHAIN_END, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().map(|chunk| u32::from_le_bytes(*chunk)).collect()
}
