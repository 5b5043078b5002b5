//! The disks that a power cut can leave: what was synced is there, of the rest anything may be.

use std::fmt;

use crate::{
    disk::{Disks, Image, Operation},
    judge::{self, Judgement},
    run::Recorded,
};

/// Old disks write so many bytes at once; a torn write is torn between two of these.
pub(crate) const SECTOR_BYTES: usize = 512;
/// One in so many disks is cut a second time, at every moment of its recovery.
const SECOND_CUT_ONE_IN: u64 = 50;

/// What the states came to.
#[derive(Debug, Default)]
pub(crate) struct Sum {
    pub states: u64,
    /// Of them, those that were cut again in the recovery.
    pub twice: u64,
    pub operations: u64,
    pub lost: u64,
    pub corrupt: u64,
    pub first: Option<String>,
}

/// How many disks are built, and from what chance.
#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    pub states: u64,
    /// For each cut, each with other sectors torn.
    pub a_cut: u64,
    pub seed: u64,
}

/// Cuts after every operation.
pub(crate) fn everywhere(disks: &Disks, run: &Recorded, wanted: Wanted, sum: &mut Sum) {
    let mut built = Built::new(run.base.clone());
    sum.operations += run.operations.len() as u64;
    for operation in &run.operations {
        built.take(operation);
        for more in 0..wanted.a_cut {
            if sum.states >= wanted.states {
                return;
            }
            let mut dice = Dice::new(wanted.seed ^ (sum.states << 8) ^ more);
            let again = dice.one_in(SECOND_CUT_ONE_IN);
            let image = built.cut(&mut dice);
            examine(disks, image, built.acknowledged, again.then_some(&mut dice), sum);
        }
    }
}

fn examine(
    disks: &Disks,
    image: Image,
    acknowledged: u64,
    again: Option<&mut Dice>,
    sum: &mut Sum,
) {
    let recovered_from = again.is_some().then(|| image.clone());
    disks.put("cut", image);
    if again.is_some() {
        disks.keep_log("cut");
    }
    sum.count(&judge::judge("cut", acknowledged));
    let (Some(dice), Some(base)) = (again, recovered_from) else { return };
    // The recovery wrote as well, and the power may go again while it does.
    let operations = disks.take_log();
    let mut built = Built::new(base);
    for operation in &operations {
        built.take(operation);
        disks.put("cut", built.cut(dice));
        sum.twice += 1;
        sum.count(&judge::judge("cut", acknowledged));
    }
}

/// A disk up to one operation: what is surely there, and what may be.
struct Built {
    durable: Image,
    pending: Vec<Operation>,
    acknowledged: u64,
}

impl Built {
    fn new(durable: Image) -> Self {
        Self { durable, pending: Vec::new(), acknowledged: 0 }
    }

    fn take(&mut self, operation: &Operation) {
        match operation {
            Operation::Acknowledged(count) => self.acknowledged = *count,
            Operation::Sync { file } => {
                let (synced, open) =
                    self.pending.drain(..).partition(|pending| of(pending) == Some(file));
                self.pending = open;
                let synced: Vec<Operation> = synced;
                synced.iter().for_each(|operation| apply(&mut self.durable, operation));
            }
            other => self.pending.push(other.clone()),
        }
    }

    /// What is not synced is there, not there, or torn: sector by sector new, old or noise.
    fn cut(&self, dice: &mut Dice) -> Image {
        let mut image = self.durable.clone();
        for operation in &self.pending {
            match operation {
                Operation::Write { file, offset, bytes } => {
                    let target = image.entry(file.clone()).or_default();
                    match dice.next() % 4 {
                        0 => {}
                        1 => write(target, *offset, bytes),
                        _ => tear(target, *offset, bytes, dice),
                    }
                }
                other if dice.one_in(2) => apply(&mut image, other),
                _ => {}
            }
        }
        image
    }
}

fn of(operation: &Operation) -> Option<&String> {
    match operation {
        Operation::Write { file, .. }
        | Operation::Truncate { file, .. }
        | Operation::Delete { file }
        | Operation::Sync { file } => Some(file),
        Operation::Acknowledged(_) => None,
    }
}

fn apply(image: &mut Image, operation: &Operation) {
    match operation {
        Operation::Write { file, offset, bytes } => {
            write(image.entry(file.clone()).or_default(), *offset, bytes);
        }
        Operation::Truncate { file, size } => {
            image.entry(file.clone()).or_default().truncate(*size);
        }
        Operation::Delete { file } => drop(image.remove(file)),
        Operation::Sync { .. } | Operation::Acknowledged(_) => {}
    }
}

pub(crate) fn write(target: &mut Vec<u8>, offset: usize, bytes: &[u8]) {
    let end = offset + bytes.len();
    if target.len() < end {
        target.resize(end, 0);
    }
    target[offset..end].copy_from_slice(bytes);
}

fn tear(target: &mut Vec<u8>, offset: usize, bytes: &[u8], dice: &mut Dice) {
    let mut from = 0;
    while from < bytes.len() {
        // To the next edge of a sector of the disk.
        let sector_end = (offset + from) / SECTOR_BYTES * SECTOR_BYTES + SECTOR_BYTES;
        let to = (sector_end - offset).min(bytes.len());
        match dice.next() % 4 {
            0 => {}
            1 => {
                let noise: Vec<u8> = (from..to).map(|_| dice.next() as u8).collect();
                write(target, offset + from, &noise);
            }
            _ => write(target, offset + from, &bytes[from..to]),
        }
        from = to;
    }
}

/// SplitMix64: the same seed tears the same sectors.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn one_in(&mut self, sides: u64) -> bool {
        self.next().is_multiple_of(sides)
    }
}

impl Sum {
    fn count(&mut self, judgement: &Judgement) {
        self.states += 1;
        match judgement {
            Judgement::Whole => return,
            Judgement::Lost { .. } => self.lost += 1,
            Judgement::Corrupt(_) => self.corrupt += 1,
        }
        self.first.get_or_insert_with(|| judgement.to_string());
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { states, twice, operations, lost, corrupt, first } = self;
        write!(
            f,
            "{operations} operations, {states} states ({twice} of them cut twice), {lost} with \
             acknowledged writes lost, {corrupt} corrupt"
        )?;
        match first {
            Some(first) => write!(f, " (the first: {first})"),
            None => write!(f, ", below {:.1e} with 95 % confidence", 3.0 / *states as f64),
        }
    }
}
