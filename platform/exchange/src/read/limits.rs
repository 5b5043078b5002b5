//! How much a file may ask for, and the purse it is paid from while it is read.

use basics::Refusal;

use super::cell::Spaces;

/// What is read at most. A file beyond any of these is refused with a sentence, never half read.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The file as it was sent.
    pub bytes_max: usize,
    /// A workbook's parts, unpacked.
    pub unpacked_bytes_max: u64,
    /// How many times larger than its packed form a part above 16 MiB may be. Honest ones reach
    /// 25, where all rows are alike; a bomb reaches 1,000.
    pub ratio_max: u64,
    /// The old binary format is read whole by its library, so it is held to less.
    pub xls_bytes_max: usize,
    pub sheets_max: usize,
    /// Rows of all sheets together.
    pub rows_max: usize,
    /// Cells held in memory, the empty ones between filled ones included. 16 bytes each.
    pub cells_max: usize,
    /// Bytes of text in one cell. Excel itself holds 32,767 characters.
    pub cell_bytes_max: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes_max: 256 << 20,
            unpacked_bytes_max: 2 << 30,
            ratio_max: 60,
            xls_bytes_max: 32 << 20,
            sheets_max: 255,
            rows_max: 2_000_000,
            cells_max: 16_000_000,
            cell_bytes_max: 200_000,
        }
    }
}

/// What any package may unpack to; beyond, it must be in proportion to the file. Its parts may be
/// the same bytes many times.
const UNPACKED_FREE: u64 = 64 << 20;
/// What any file may take, and what each of its bytes adds: a small file that becomes a large table
/// is a bomb, a large one is work.
const CELLS_FREE: usize = 2_500_000;
const CELLS_PER_BYTE: usize = 2;
const TEXT_BYTES_FREE: usize = 24 << 20;
const TEXT_BYTES_PER_BYTE: usize = 15;
/// What a text takes besides its bytes: its counters, its place among the known ones.
const TEXT_BYTES_EACH: usize = 60;
/// Empty cells between filled ones that any file may have; beyond, they must be in proportion.
const GAPS_FREE: usize = 2_000_000;
const GAPS_PER_CELL: usize = 4;
/// Relations, formats and styles of a workbook: Excel itself stops at 65,490 formats.
const LISTED_MAX: usize = 70_000;
/// A repeated cell costs the sender nothing.
const REPEATS_MAX: usize = 2_500_000;

/// What is left of the limits and of the time.
pub(crate) struct Budget<'a> {
    pub(crate) limits: &'a Limits,
    pub(crate) spaces: Spaces,
    still_time: &'a dyn Fn() -> bool,
    /// All parts of a package together, unpacked.
    pub(crate) unpacked_bytes_max: u64,
    pub(crate) cells_max: usize,
    text_bytes_left: usize,
    rows: usize,
    filled: usize,
    gaps: usize,
    repeats: usize,
    steps: u32,
}

impl<'a> Budget<'a> {
    pub(crate) fn new(
        limits: &'a Limits,
        file_bytes: usize,
        still_time: &'a dyn Fn() -> bool,
    ) -> Self {
        let cells = CELLS_FREE.saturating_add(CELLS_PER_BYTE.saturating_mul(file_bytes));
        let text = TEXT_BYTES_FREE.saturating_add(TEXT_BYTES_PER_BYTE.saturating_mul(file_bytes));
        let unpacked = UNPACKED_FREE
            .saturating_add(limits.ratio_max.saturating_mul(file_bytes as u64))
            .min(limits.unpacked_bytes_max);
        Self {
            limits,
            spaces: Spaces::Dropped,
            still_time,
            unpacked_bytes_max: unpacked,
            cells_max: cells.min(limits.cells_max),
            text_bytes_left: text,
            rows: 0,
            filled: 0,
            gaps: 0,
            repeats: 0,
            steps: 0,
        }
    }

    /// Pays for a text that is kept.
    pub(crate) fn text(&mut self, bytes: usize) -> Result<(), Refusal> {
        let left = self.text_bytes_left.checked_sub(bytes + TEXT_BYTES_EACH);
        self.text_bytes_left = left.ok_or_else(|| {
            let megabytes = usize::try_from(self.limits.unpacked_bytes_max >> 20);
            refused("exchange-unpacks-too-large").with("most", megabytes.unwrap_or(usize::MAX))
        })?;
        Ok(())
    }

    /// Whether a cell's text, which may come in pieces, is still one.
    pub(crate) fn text_of_cell(&self, row: usize, text: &str) -> Result<(), Refusal> {
        let most = self.limits.cell_bytes_max;
        if text.len() <= most {
            return Ok(());
        }
        Err(refused("exchange-cell-too-long").with("row", row).with("most", most))
    }

    /// Whether a list that no sound file makes long may have one more.
    pub(crate) fn listed(&mut self, count: usize) -> Result<(), Refusal> {
        if count >= LISTED_MAX { Err(refused("exchange-broken")) } else { self.step() }
    }

    /// Pays for a row that is kept.
    pub(crate) fn row(&mut self) -> Result<(), Refusal> {
        self.rows += 1;
        if self.rows > self.limits.rows_max {
            return Err(refused("exchange-too-many-rows").with("most", self.limits.rows_max));
        }
        self.step()
    }

    /// Pays for a cell and the empty ones before it. A few cells far to the right of very many rows
    /// are a small file and a large table, so gaps must stay in proportion.
    pub(crate) fn cell(&mut self, gaps: usize) -> Result<(), Refusal> {
        self.filled += 1;
        self.gaps += gaps;
        let too_many = self.filled + self.gaps > self.cells_max
            || self.gaps > GAPS_FREE + GAPS_PER_CELL * self.filled;
        if too_many {
            return Err(refused("exchange-too-many-cells").with("most", self.cells_max));
        }
        self.step()
    }

    /// Pays for cells that the file holds once and says to repeat.
    pub(crate) fn repeated(&mut self, cells: usize) -> Result<(), Refusal> {
        self.repeats = self.repeats.saturating_add(cells);
        if self.repeats > REPEATS_MAX {
            return Err(refused("exchange-too-many-cells").with("most", REPEATS_MAX));
        }
        Ok(())
    }

    /// Looks at the clock now and then: asking each time would cost more than the work.
    pub(crate) fn step(&mut self) -> Result<(), Refusal> {
        self.steps = self.steps.wrapping_add(1);
        if self.steps.is_multiple_of(4096) { self.in_time() } else { Ok(()) }
    }

    pub(crate) fn in_time(&self) -> Result<(), Refusal> {
        if (self.still_time)() { Ok(()) } else { Err(refused("exchange-too-slow")) }
    }
}

/// Everything here is about the file as a whole.
pub(crate) fn refused(why: &'static str) -> Refusal {
    Refusal::new("file", why)
}
