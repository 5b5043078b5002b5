//! The binary `comity`: serve, demo, import, export, verify, back up, restore, hxl.
#![expect(
    clippy::disallowed_methods,
    reason = "the server is where time, chance, files and the environment come in"
)]

mod ambient;
mod back_up;
mod demo;
mod doctor;
mod export;
mod files;
mod hxl;
mod keys;
mod measures;
mod product;
mod progress;
mod restore;
mod serve;
mod settings;
mod speech;
mod start;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod trials;
mod verify;
mod watched;

use std::{ffi::OsString, iter, process::ExitCode, time::Duration};

use clap::{Parser, Subcommand};
use database::Durability;
use settings::Settings;

/// Coordination and partnership for peacekeeping missions and those who work beside them.
#[derive(Parser)]
#[command(name = "comity", version, about)]
struct Command {
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Answer requests.
    Serve,
    /// Answer requests for the fictional mission UNMIX, on this machine only; nothing is kept.
    Demo {
        /// Where to listen.
        #[arg(long, default_value = "127.0.0.1:4040")]
        listen: String,
        /// How many activities the invented mission has.
        #[arg(long, default_value_t = 1_500)]
        activities: usize,
        /// How many focal points its organisations have.
        #[arg(long, default_value_t = 160)]
        contacts: usize,
        /// How many more obligations one of its organisations has.
        #[arg(long, default_value_t = 0)]
        obligations: usize,
        /// The same seed invents the same mission.
        #[arg(long, default_value_t = 7)]
        seed: u64,
        /// Write the sign-ins to this file as JSON as well, for tests in a browser.
        #[arg(long)]
        sign_ins: Option<std::path::PathBuf>,
        /// Make every write survive a power cut, as `serve` does: for measuring.
        #[arg(long)]
        durable: bool,
        /// Leave the data in this folder, which `serve` can go on with: for harnesses.
        #[arg(long, hide = true)]
        keep: Option<std::path::PathBuf>,
    },
    /// Bring in P-codes (CSV, gzipped or not) or boundaries (TopoJSON, GeoJSON).
    Import { file: std::path::PathBuf },
    /// Write one organisation's journal to a file that `comity-verify` checks from outside.
    Export {
        /// The organisation's id, as its page's address has it; left out, the instance's own.
        #[arg(long)]
        organisation: Option<String>,
        to: std::path::PathBuf,
    },
    /// Recompute the journal and say whether anything in it was changed.
    Verify,
    /// Look at everything that a sound installation hangs on, and say what to do. The exit code is
    /// 1 if something must be mended.
    Doctor {
        /// For machines: a list of checks, verdicts and sentences.
        #[arg(long)]
        json: bool,
    },
    /// Write everything to one file, restore it into a scratch database, verify it, and only then
    /// call it a backup. The server may go on meanwhile.
    Backup(back_up::Asked),
    /// Make a key for backups: the file is for whoever restores, the line for `--recipient`.
    BackupKey { file: std::path::PathBuf },
    /// Restore a backup into an empty place: `--data`, or an empty PostgreSQL by `--database-url`.
    Restore(restore::Asked),
    /// Check, clean, count and merge files with HXL tags; it needs nothing of the product.
    #[command(disable_help_flag = true)]
    Hxl {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<OsString>,
    },
}

/// For threads that work on when everything else has come to its end.
const THREADS_END: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    match run(Command::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(Command { settings, what }: Command) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let words = speech::words();
    let done = runtime.block_on(async {
        match what {
            What::Hxl { args } => {
                return Ok(hxl::run(iter::once("comity hxl".into()).chain(args)));
            }
            What::Doctor { json } => {
                return Ok(doctor::doctor(&settings.read()?, json, &words).await);
            }
            What::Serve => serve::serve(settings.read()?).await,
            What::Demo {
                listen,
                activities,
                contacts,
                obligations,
                seed,
                sign_ins,
                durable,
                keep,
            } => {
                let durability = if durable { Durability::PowerCut } else { Durability::Process };
                let wanted =
                    demo::Wanted { activities, contacts, obligations, seed, durability, keep };
                demo::demo(&listen, wanted, sign_ins).await
            }
            What::Import { file } => files::import(&settings.read()?, &file, &words).await,
            What::Export { organisation, to } => {
                export::export(&settings.read()?, organisation.as_deref(), &to, &words).await
            }
            What::Verify => verify::verify(&settings.read()?, &words).await,
            What::Backup(asked) => back_up::back_up(&settings.read()?, &asked, &words).await,
            What::BackupKey { file } => back_up::make_key(&file, &words),
            What::Restore(asked) => restore::restore(&settings.read()?, &asked, &words).await,
        }?;
        Ok(ExitCode::SUCCESS)
    });
    // Whoever gave up does not wait for threads that work on a disk that fails.
    runtime.shutdown_timeout(THREADS_END);
    done
}
