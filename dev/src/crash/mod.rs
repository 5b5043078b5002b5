//! `cargo dev crash`: the real server is killed at any moment, and nothing acknowledged is lost.
//!
//! It finds half-done writes, recovery that goes wrong and effects that come twice. It says nothing
//! about power cuts: the system's memory outlives a killed process.

mod client;
mod clients;
mod dice;
mod life;
mod verdict;

use std::{
    fmt,
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::demo;
use clients::{Clients, Manner};
use dice::Dice;
use life::World;
use verdict::Verdict;

/// How much of it.
#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    pub(crate) kills: usize,
    pub(crate) seed: u64,
    pub(crate) postgres: bool,
}

/// What a run came to.
#[derive(Debug, Default)]
struct Sum {
    kills: usize,
    /// Of them, those that hit a server which had not recovered from the kill before.
    in_recovery: usize,
    acknowledged: usize,
    verdict: Verdict,
    took: Duration,
}

/// A look at everything after so many kills.
const KILLS_BETWEEN: usize = 20;
/// Within so many, and so many tries, a control has failed as it must.
const CONTROL_KILLS: usize = 16;
const CONTROL_TRIES: u64 = 5;

pub(crate) fn run(wanted: Wanted) -> Result<ExitCode> {
    println!("→ building the server");
    demo::build(&[])?;
    trials(wanted)?;
    Ok(ExitCode::SUCCESS)
}

/// The run, and the two controls without which it would prove nothing.
pub(crate) fn trials(wanted: Wanted) -> Result<()> {
    let sum = trial(wanted, Manner::Honest)?;
    if sum.verdict != Verdict::default() {
        bail!("seed {}: {sum}", wanted.seed);
    }
    println!("{sum}, seed {}", wanted.seed);
    control(wanted, Manner::BelievesTooEarly, "acknowledged before the answer", |v| v.lost)?;
    control(wanted, Manner::AnotherKey, "repeated under another key", |v| v.twice)
}

/// A client that must be cheated. One that is not, in several tries, shows a blind harness.
fn control(
    wanted: Wanted,
    manner: Manner,
    called: &str,
    cheated: fn(&Verdict) -> usize,
) -> Result<()> {
    for more in 0..CONTROL_TRIES {
        let seed = wanted.seed.wrapping_add(more);
        let sum = trial(Wanted { kills: CONTROL_KILLS, seed, ..wanted }, manner)?;
        if cheated(&sum.verdict) > 0 {
            println!("control, {called}: {sum}");
            return Ok(());
        }
    }
    bail!("a client that {called} noticed nothing: the harness is blind")
}

fn trial(wanted: Wanted, manner: Manner) -> Result<Sum> {
    let began = Instant::now();
    let mut dice = Dice::new(wanted.seed);
    let mut world = World::new(wanted.postgres)?;
    let clients = Clients::start(&world, manner, wanted.seed)?;
    let mut sum = Sum::default();
    while sum.kills < wanted.kills {
        let mut server = world.start()?;
        world.wait_until_it_answers(&mut server)?;
        clients.go_on();
        dice.nap(if wanted.postgres { 50..600 } else { 5..250 });
        world.kill(server, &mut dice)?;
        sum.kills += 1;
        while sum.kills < wanted.kills && dice.one_in(3) {
            let server = world.start()?;
            dice.nap(0..world.start_millis());
            world.kill(server, &mut dice)?;
            sum.kills += 1;
            sum.in_recovery += 1;
        }
        if sum.kills % KILLS_BETWEEN == 0 || sum.kills >= wanted.kills {
            let mut server = world.start()?;
            world.wait_until_it_answers(&mut server)?;
            let acknowledged = clients.settle()?;
            world.stop(server)?;
            let titles = world.titles()?;
            sum.acknowledged = acknowledged.len();
            sum.verdict = Verdict::of(&acknowledged, &titles);
            if manner == Manner::Honest && sum.verdict != Verdict::default() {
                break;
            }
        }
    }
    clients.stop()?;
    sum.took = began.elapsed();
    Ok(sum)
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kills, in_recovery, acknowledged, verdict, took } = self;
        let a_minute = *kills as f64 * 60.0 / took.as_secs_f64();
        write!(
            f,
            "{kills} kills ({in_recovery} of them in a recovery), {acknowledged} acknowledged, \
             {verdict}, {a_minute:.0} kills a minute"
        )?;
        match *verdict == Verdict::default() {
            true => write!(f, ", below {:.1e} a kill with 95 % confidence", 3.0 / *kills as f64),
            false => Ok(()),
        }
    }
}
