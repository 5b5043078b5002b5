//! A private PostgreSQL for one run of the tests: its own folder, no network, nothing kept.

use std::{
    fs,
    path::{Path, PathBuf},
    process, thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{guard::Guard, program::Program, sweeper::Sweeper, tree};

pub(crate) struct Postgres {
    folder: PathBuf,
    /// Ends before the server does.
    sweeper: Option<Sweeper>,
    /// Dropping it stops the server and removes the folder.
    guard: Guard,
}

/// Speed, not safety: nothing in this cluster outlives the run. Each test has a database of its
/// own, so there are more connections than on a server.
const SETTINGS: [&str; 9] = [
    "listen_addresses=",
    "max_connections=200",
    "shared_buffers=64MB",
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "autovacuum=off",
];

/// What an acknowledged commit needs to survive the death of any process.
const KEEPING: [&str; 2] = ["synchronous_commit=on", "full_page_writes=on"];

impl Postgres {
    /// Makes a cluster and starts it: about a second.
    pub(crate) fn start() -> Result<Self> {
        let mut postgres = Self::start_with(&[])?;
        let psql = programs().context("PostgreSQL is not installed")?.join("psql");
        postgres.sweeper = Some(Sweeper::start(psql, postgres.folder.clone()));
        Ok(postgres)
    }

    /// One that keeps what it acknowledged though its processes are killed. Not through a power
    /// cut: for that it would have to wait for the disk.
    pub(crate) fn start_keeping() -> Result<Self> {
        Self::start_with(&KEEPING)
    }

    fn start_with(more: &[&str]) -> Result<Self> {
        let bin = programs().context("PostgreSQL is not installed")?;
        // A socket's path may have 107 bytes, and the target folder may be closed to others.
        let folder = std::env::temp_dir().join(format!("comity-postgres-{}", process::id()));
        fs::create_dir_all(&folder)?;
        let made = make(&bin, &folder);
        if made.is_err() {
            fs::remove_dir_all(&folder)?;
        }
        made?;
        let settings = SETTINGS.iter().chain(more).flat_map(|setting| ["-c", setting]);
        let server = as_nobody(&bin.join("postgres"), &folder)?
            .arg("-D")
            .arg(folder.join("data"))
            .arg("-k")
            .arg(&folder)
            .args(settings);
        let log = folder.join("log");
        let guard = Guard::start(server, &log, Some(&folder))?;
        let mut postgres = Self { folder, sweeper: None, guard };
        postgres.wait_until_ready(&bin, &log)?;
        Ok(postgres)
    }

    /// What the tests read from `TEST_POSTGRES_URL`.
    pub(crate) fn url(&self) -> String {
        format!("postgres://app@localhost/postgres?host={}", self.folder.display())
    }

    /// Kills one of the processes that serve connections: the server then recovers as a whole.
    pub(crate) fn kill_a_backend(&self) -> Result<()> {
        let sql = "select pid from pg_stat_activity where backend_type = 'client backend' \
                   and pid <> pg_backend_pid() order by backend_start limit 1";
        let bin = programs().context("PostgreSQL is not installed")?;
        let asked = Program::new(bin.join("psql"))
            .args(["-U", "app", "-d", "postgres", "-A", "-t", "-h"])
            .arg(&self.folder)
            .args(["-c", sql])
            .asked();
        // While it recovers it answers nobody: then it is being killed enough.
        let pid = asked.unwrap_or_default();
        if !pid.trim().is_empty() {
            let _ = Program::new("kill").args(["-KILL", pid.trim()]).asked();
        }
        Ok(())
    }

    fn wait_until_ready(&mut self, bin: &Path, log: &Path) -> Result<()> {
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(30) {
            let asked = Program::new(bin.join("pg_isready")).arg("-q").arg("-h").arg(&self.folder);
            if asked.asked().is_ok() {
                return Ok(());
            }
            if self.guard.has_ended() {
                bail!("PostgreSQL ended at once");
            }
            thread::sleep(Duration::from_millis(50));
        }
        let said = fs::read_to_string(log).unwrap_or_default();
        bail!("PostgreSQL did not answer within 30 s:\n{said}")
    }
}

fn make(bin: &Path, folder: &Path) -> Result<()> {
    if is_root()? {
        Program::new("chown").arg("nobody").arg(folder).asked()?;
    }
    as_nobody(&bin.join("initdb"), folder)?
        .arg("-D")
        .arg(folder.join("data"))
        .args(["-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"])
        .asked()?;
    Ok(())
}

/// PostgreSQL refuses to run as root, and test machines often are root.
fn as_nobody(program: &Path, folder: &Path) -> Result<Program> {
    if !is_root()? {
        return Ok(Program::new(program).within(folder));
    }
    let group = Program::new("id").args(["-gn", "nobody"]).asked()?;
    Ok(Program::new("setpriv")
        .args(["--reuid=nobody", &format!("--regid={}", group.trim()), "--clear-groups", "env"])
        .arg(format!("HOME={}", folder.display()))
        .arg(program)
        .within(folder))
}

pub(crate) fn is_root() -> Result<bool> {
    Ok(Program::new("id").arg("-u").asked()?.trim() == "0")
}

/// The folder of the newest PostgreSQL. Debian keeps it off the path.
pub(crate) fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .map(|version| version.path().join("bin"))
        .filter(|bin| bin.join("initdb").is_file())
        .max_by_key(|bin| {
            let version = bin.parent().and_then(Path::file_name).unwrap_or_default();
            version.to_string_lossy().parse::<u32>().unwrap_or(0)
        });
    let on_path = || tree::on_path(&["initdb"])?.parent().map(Path::to_path_buf);
    newest.or_else(on_path)
}
