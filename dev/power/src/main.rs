//! Cuts the power at every moment of a run and at every moment of the recovery after it.
//!
//! The product's own database writes to a disk in memory that remembers each write and each sync.
//! From that every disk is built that a power cut could have left: what was synced is there, of the
//! rest any sector may be old, new or torn. Each is opened and looked through. With
//! `synchronous=FULL`, which the product uses, nothing acknowledged may be missing; with NORMAL and
//! OFF, the controls, something must be.

#![expect(clippy::disallowed_methods, reason = "the harness takes time; what it cuts does not")]

mod cut;
mod disk;
mod judge;
mod run;
mod vfs;

use std::{process::ExitCode, time::Instant};

use cut::{Sum, Wanted};
use disk::Disks;

/// How many commands are carried out before the end.
const COMMANDS: u64 = 60;

/// A setting, and whether it came to what it must.
type Trial = (&'static str, fn(&Sum) -> bool);

const TRIALS: [Trial; 3] = [
    ("FULL", |sum| sum.lost + sum.corrupt == 0),
    ("NORMAL", |sum| sum.lost > 0 && sum.corrupt == 0),
    ("OFF", |sum| sum.corrupt > 0),
];

fn main() -> ExitCode {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse::<u64>());
    let (Some(Ok(states)), Some(Ok(seed))) = (numbers.next(), numbers.next()) else {
        eprintln!("power STATES SEED");
        return ExitCode::from(2);
    };
    let disks = Disks::default();
    vfs::register(&disks);
    let mut is_sound = true;
    for (synchronous, is_as_it_must) in TRIALS {
        let began = Instant::now();
        // The controls fail here and there in any run: they need no more than a sample.
        let wanted = match synchronous {
            "FULL" => Wanted { states, a_cut: 40, seed },
            _ => Wanted { states: states / 10, a_cut: 3, seed },
        };
        let sum = trial(&disks, synchronous, wanted);
        is_sound &= is_as_it_must(&sum);
        let a_minute = sum.states as f64 * 60.0 / began.elapsed().as_secs_f64();
        println!("{synchronous:<7} {sum}, {a_minute:.0} states a minute, seed {seed}");
    }
    if !is_sound {
        eprintln!(
            "FULL must lose nothing, NORMAL must lose, OFF must corrupt: one of them did not"
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Runs until there are so many states: each run has other commands.
fn trial(disks: &Disks, synchronous: &'static str, wanted: Wanted) -> Sum {
    let mut sum = Sum::default();
    let mut seed = wanted.seed;
    while sum.states < wanted.states {
        let recorded = run::record(disks, synchronous, seed, COMMANDS);
        cut::everywhere(disks, &recorded, Wanted { seed, ..wanted }, &mut sum);
        seed += 1;
    }
    sum
}
