//! Directus beside ours: installed, filled with the rows of one of our registers, started.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{filled::Filled, running::Running};
use crate::{program::Program, tree, visit::Visit};

/// The last that the Node of Debian stable runs.
const VERSION: &str = "11.3.5";

pub(super) struct Directus {
    pub(super) server: Running,
    /// With the token of somebody who may read what our guest may.
    pub(super) visit: Visit,
    /// The list as our guest asks for it.
    pub(super) path: String,
}

impl Directus {
    /// One with the rows of this register, as `owner` sees them.
    pub(super) fn beside(filled: &Filled, owner: &str) -> Result<Self> {
        let folder = tree::target().join("bench/directus");
        install(&folder)?;
        for name in ["peer.db", "peer.db-wal", "peer.db-shm", "peer.db-journal"] {
            let _ = fs::remove_file(folder.join(name));
        }
        with_settings(&folder, cli(&folder, "bootstrap")).asked()?;
        let start =
            |port: u16| with_settings(&folder, cli(&folder, "start")).env("PORT", port.to_string());
        let server = Running::start(start, "/server/ping")?;
        let said = with_settings(&folder, Program::new("node"))
            .arg(tree::root().join("dev/bench/directus.mjs"))
            .env("PEER_FOLDER", &folder)
            .env("PEER_ADDRESS", &server.address)
            .env("PEER_DATABASE", folder.join("peer.db"))
            .env("PEER_OWNER", owner)
            .env("REGISTER_DATABASE", filled.database())
            .asked()?;
        let said: Value = serde_json::from_str(said.trim())?;
        let of = |name: &str| said[name].as_str().context("the script does not say how to ask");
        let visit = server.visit().saying(of("header")?);
        let path = of("path")?.to_owned();
        Ok(Self { server, visit, path })
    }
}

/// From npm, unless this version is there; its binding to SQLite is compiled where no binary is.
fn install(folder: &Path) -> Result<()> {
    let installed = folder.join("node_modules/directus/package.json");
    let version = fs::read_to_string(installed)
        .ok()
        .and_then(|text| serde_json::from_str::<Value>(&text).ok())
        .map(|package| package["version"].clone());
    if version == Some(json!(VERSION)) {
        return Ok(());
    }
    println!("  installing Directus {VERSION}, which takes some minutes");
    fs::create_dir_all(folder)?;
    let package = json!({ "private": true, "dependencies": { "directus": VERSION } });
    fs::write(folder.join("package.json"), package.to_string())?;
    Program::new("npm").args(["install", "--no-audit", "--no-fund"]).within(folder).asked()?;
    Ok(())
}

fn cli(folder: &Path, task: &str) -> Program {
    let script: PathBuf = folder.join("node_modules/directus/cli.js");
    Program::new("node").arg(script).arg(task).within(folder)
}

/// As quiet as it can be, with nothing that it does not need.
fn with_settings(folder: &Path, program: Program) -> Program {
    let settings = [
        ("DB_CLIENT", "sqlite3"),
        ("SECRET", "a-secret-of-the-bench-of-32-characters"),
        ("ADMIN_EMAIL", "admin@example.org"),
        ("ADMIN_PASSWORD", "a-password-of-the-bench"),
        ("TELEMETRY", "false"),
        ("LOG_LEVEL", "error"),
        ("HOST", "127.0.0.1"),
        ("NODE_ENV", "production"),
    ];
    let program = program.env("DB_FILENAME", folder.join("peer.db"));
    settings.iter().fold(program, |program, (name, value)| program.env(name, value))
}
