//! The binary `comity`: serve, demo, import, export, verify, hxl.
#![expect(
    clippy::disallowed_methods,
    reason = "the server is where time, chance, files and the environment come in"
)]

mod ambient;
mod demo;
mod export;
mod files;
mod hxl;
mod product;
mod serve;
mod settings;
mod start;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod trials;
mod verify;

use std::{ffi::OsString, iter, process::ExitCode};

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
        /// The same seed invents the same mission.
        #[arg(long, default_value_t = 7)]
        seed: u64,
        /// Write the sign-ins to this file as JSON as well, for tests in a browser.
        #[arg(long)]
        sign_ins: Option<std::path::PathBuf>,
        /// Make every write survive a power cut, as `serve` does: for measuring.
        #[arg(long)]
        durable: bool,
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
    /// Check, clean, count and merge files with HXL tags; it needs nothing of the product.
    #[command(disable_help_flag = true)]
    Hxl {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<OsString>,
    },
}

fn main() -> anyhow::Result<ExitCode> {
    let command = Command::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match command.what {
            What::Serve => serve::serve(command.settings.read()?).await?,
            What::Demo { listen, activities, seed, sign_ins, durable } => {
                let durability = if durable { Durability::PowerCut } else { Durability::Process };
                let wanted = demo::Wanted { activities, seed, durability };
                demo::demo(&listen, wanted, sign_ins).await?;
            }
            What::Import { file } => files::import(command.settings.read()?, &file).await?,
            What::Export { organisation, to } => {
                export::export(command.settings.read()?, organisation.as_deref(), &to).await?;
            }
            What::Verify => verify::verify(command.settings.read()?).await?,
            What::Hxl { args } => return Ok(hxl::run(iter::once("comity hxl".into()).chain(args))),
        }
        Ok(ExitCode::SUCCESS)
    })
}
