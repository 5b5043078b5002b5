//! `cargo dev`: everything a contributor does with this repository, in one tool.
//!
//! It starts what it needs (PostgreSQL, a browser, a demonstration server), says each thing that it
//! does in one line, and takes away what it started.

#![expect(
    clippy::disallowed_methods,
    reason = "the tool starts programs, reads the tree and takes time; the product does not"
)]

#[macro_use]
mod pattern;

mod api;
mod bench;
mod check;
mod crash;
mod demo;
mod grammar;
mod guard;
mod needs;
mod postgres;
mod power;
mod program;
mod report;
mod skeleton;
mod stories;
mod suite;
mod sweeper;
mod tally;
mod tidy;
mod tree;
mod visit;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// From clone to page: `cargo dev demo`. To a full check: `cargo dev check`.
#[derive(Parser)]
#[command(name = "cargo dev", bin_name = "cargo dev")]
struct Dev {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build and start a demonstration server with a story in it.
    Demo {
        /// Where it listens on this machine.
        #[arg(long, default_value_t = 4040)]
        port: u16,
    },
    /// Run the tests: all of them, or those of some crates, or those with a name.
    Test {
        /// On a private PostgreSQL instead of SQLite.
        #[arg(long)]
        postgres: bool,
        /// Only this crate; may be given several times.
        #[arg(short, long = "package")]
        package: Vec<String>,
        /// Only tests whose name has this in it.
        filter: Option<String>,
    },
    /// Everything that must hold before a change lands; installs what that needs.
    Check,
    /// Say what the house rules find, without running any other test.
    Tidy,
    /// Hold the API to its own description, with made-up requests.
    Api {
        /// How many requests, at least.
        #[arg(long, default_value_t = 50_000)]
        cases: usize,
    },
    /// Measure: all benches, or one of them.
    Bench {
        name: Option<String>,
        /// How many rows the files have that the bench `hxl` makes.
        #[arg(long, default_value_t = 1_000_000)]
        rows: usize,
        /// How many activities the largest register has that is asked; the others have a tenth
        /// and a hundredth of them.
        #[arg(long, default_value_t = 1_000_000)]
        activities: usize,
    },
    /// Kill the server at any moment and see that nothing acknowledged is lost or done twice.
    Crash {
        #[arg(long, default_value_t = 200)]
        kills: usize,
        /// The same seed kills at the same moments.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// On a private PostgreSQL, whose own processes are killed as well.
        #[arg(long)]
        postgres: bool,
    },
    /// Cut the power at every moment of a run, and of the recovery after it.
    Power {
        /// How many disks that a cut can leave are built and looked through.
        #[arg(long, default_value_t = 200_000)]
        states: u64,
        /// The same seed tears the same sectors.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Write a new capability (`meetings`) or a new act in one (`meetings/adjourn`).
    New { name: String },
    /// Tell the browser stories and keep their pictures in `docs/screenshots/`.
    Screenshots,
    /// Run a program for as long as whoever started this holds its standard input open.
    #[command(hide = true)]
    Guard(guard::Guarded),
}

fn main() -> ExitCode {
    let done = match Dev::parse().task {
        Task::Demo { port } => demo::run(port),
        Task::Test { postgres, package, filter } => {
            suite::quick(postgres, &package, filter.as_deref())
        }
        Task::Check => check::run(),
        Task::Tidy => tidy::run(),
        Task::Api { cases } => api::run(cases),
        Task::Bench { name, rows, activities } => {
            bench::run(name.as_deref(), &bench::Wanted { rows, activities })
        }
        Task::Crash { kills, seed, postgres } => {
            crash::run(crash::Wanted { kills, seed, postgres })
        }
        Task::Power { states, seed } => power::run(states, seed),
        Task::New { name } => skeleton::write(&name),
        Task::Screenshots => stories::screenshots(),
        Task::Guard(guarded) => guarded.run(),
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::FAILURE
    })
}
