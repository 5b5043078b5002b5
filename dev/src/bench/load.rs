//! A load of requests by `wrk`, on the same cores as the server, and what came of it.

use anyhow::{Context, Result, bail};

use super::middle_of;
use crate::{needs, program::Program, tree, visit::Visit};

/// Who asks, and for what.
pub(super) struct Load<'a> {
    pub(super) visit: &'a Visit,
    /// Asked for in turn.
    pub(super) paths: &'a [String],
    pub(super) connections: usize,
}

/// How the server met a load.
#[derive(Clone, Copy, Debug)]
pub(super) struct Met {
    pub(super) each_second: f64,
    /// In milliseconds.
    pub(super) p50: f64,
    pub(super) p99: f64,
}

impl Load<'_> {
    /// Each for so many seconds, in turn, so that what else the machine does meets them all: the
    /// median of each, warm.
    pub(super) fn in_turn(loads: &[Self], rounds: usize, seconds: usize) -> Result<Vec<Met>> {
        for load in loads {
            load.put_on(2)?;
        }
        let mut met = vec![Vec::new(); loads.len()];
        for round in 1..=rounds {
            println!("  round {round} of {rounds}");
            for (load, met) in loads.iter().zip(&mut met) {
                met.push(load.put_on(seconds)?);
            }
        }
        Ok(met.iter().map(|rounds| Met::middle(rounds)).collect())
    }

    /// Puts it on for so many seconds. A request that was not answered well is an error.
    pub(super) fn put_on(&self, seconds: usize) -> Result<Met> {
        let said = Program::new(needs::wrk()?)
            .args(["--threads", "1", "--connections", &self.connections.to_string()])
            .args(["--duration", &format!("{seconds}s"), "--timeout", "30s", "--script"])
            .arg(tree::root().join("dev/bench/wrk.lua"))
            .arg(self.visit.address())
            .env("LOAD_PATHS", self.paths.join("\n"))
            .env("LOAD_HEADERS", self.visit.headers())
            .asked()?;
        Met::read(&said)
    }
}

impl Met {
    fn read(said: &str) -> Result<Self> {
        let line = said.lines().find_map(|line| line.strip_prefix("load "));
        let line = line.with_context(|| format!("no figures in:\n{said}"))?;
        let numbers: Vec<f64> =
            line.split(' ').map(str::parse).collect::<Result<_, _>>().context(line.to_owned())?;
        let [requests, failed, micros, p50, p99, _bytes] = numbers[..] else {
            bail!("not the figures of a load: {line}");
        };
        if failed > 0.0 || requests < 1.0 {
            bail!("{failed} of {requests} requests were not answered well");
        }
        Ok(Self { each_second: requests / micros * 1e6, p50: p50 / 1_000.0, p99: p99 / 1_000.0 })
    }

    /// The median of each.
    pub(super) fn middle(rounds: &[Self]) -> Self {
        let of = |part: fn(&Self) -> f64| middle_of(rounds.iter().map(part));
        Self {
            each_second: of(|met| met.each_second),
            p50: of(|met| met.p50),
            p99: of(|met| met.p99),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_load_that_was_not_borne_is_no_figure() {
        let met = Met::read("Running 2s test\nload 500 0 2000000 3500 9000 100000\n").unwrap();
        assert_eq!((met.each_second, met.p50, met.p99), (250.0, 3.5, 9.0));
        assert!(Met::read("load 500 1 2000000 3500 9000 100000").is_err());
        assert!(Met::read("load 0 0 2000000 0 0 0").is_err());
        assert!(Met::read("unable to connect").is_err());
    }
}
