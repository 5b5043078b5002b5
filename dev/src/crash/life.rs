//! The server's lives: started, killed, started again; and what it has kept in the end.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::PathBuf,
    process::{self, Child, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use super::{
    client::{Answer, ask, sign_in},
    dice::Dice,
};
use crate::{demo, postgres::Postgres, program::Program, tree};

/// One data folder, and whoever may report in it.
pub(super) struct World {
    pub(super) port: u16,
    pub(super) token: String,
    folder: PathBuf,
    postgres: Option<Postgres>,
    /// How long a start takes, so that a kill can hit it.
    start: Duration,
}

/// A server that runs. It is gone with whoever started it, also when the harness gives up.
pub(super) struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It may be gone already: then there is nothing to end.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

const PATIENCE: Duration = Duration::from_secs(30);

impl World {
    /// The demonstration's people without any activity, in a folder that stays.
    pub(super) fn new(on_postgres: bool) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("comity-crash-{}", process::id()));
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut world = Self {
            port,
            token: String::new(),
            folder,
            postgres: on_postgres.then(Postgres::start_keeping).transpose()?,
            start: Duration::from_millis(300),
        };
        world.token = world.invent()?;
        if world.postgres.is_some() {
            world.move_to_postgres()?;
        }
        Ok(world)
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn invent(&mut self) -> Result<String> {
        let sign_ins = self.folder.join("sign-ins.json");
        let keep = self.data();
        let program = demo::program("debug", self.port)
            .args(["--activities", "0", "--durable", "--keep"])
            .arg(&keep)
            .arg("--sign-ins")
            .arg(&sign_ins);
        let mut server = self.spawn(program)?;
        self.wait_until_it_answers(&mut server)?;
        let people = fs::read_to_string(&sign_ins)?;
        let of = |name: &str| {
            let quoted = people.split(&format!("\"{name}\":\"")).nth(1);
            quoted.and_then(|rest| rest.split('"').next()).context("the sign-ins are malformed")
        };
        let token = sign_in(self.port, of("email")?, of("password")?)?;
        self.stop(server)?;
        Ok(token)
    }

    /// One format for both engines: what was invented on SQLite is restored into PostgreSQL.
    fn move_to_postgres(&mut self) -> Result<()> {
        let file = self.folder.join("move");
        self.comity(&["backup", "--unlocked"]).arg(&file).asked()?;
        for name in ["comity.db", "comity.db-wal", "comity.db-shm"] {
            let _ = fs::remove_file(self.data().join(name));
        }
        self.comity(&["restore"]).arg(&file).asked()?;
        // Restoring ends every session: sign in anew.
        let mut server = self.start()?;
        self.wait_until_it_answers(&mut server)?;
        let people = fs::read_to_string(self.folder.join("sign-ins.json"))?;
        let of = |name: &str| {
            people.split(&format!("\"{name}\":\"")).nth(1).and_then(|rest| rest.split('"').next())
        };
        let (email, password) = of("email").zip(of("password")).context("no sign-ins")?;
        self.token = sign_in(self.port, email, password)?;
        self.stop(server)
    }

    fn comity(&self, words: &[&str]) -> Program {
        let program = Program::new(tree::server_binary("debug")).args(words);
        let program = program.arg("--data").arg(self.data()).env("LANG", "C");
        match &self.postgres {
            Some(postgres) if self.is_on_postgres() => program.env("DATABASE_URL", postgres.url()),
            _ => program,
        }
    }

    /// From when the embedded database was left.
    pub(super) fn is_on_postgres(&self) -> bool {
        self.postgres.is_some() && !self.data().join("comity.db").exists()
    }

    pub(super) fn start(&self) -> Result<Server> {
        let listen = format!("127.0.0.1:{}", self.port);
        self.spawn(self.comity(&["serve", "--listen", &listen]))
    }

    fn spawn(&self, program: Program) -> Result<Server> {
        let log = fs::File::options().create(true).append(true).open(self.folder.join("log"))?;
        let mut command = program.into_command();
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        command.spawn().map(Server).context("could not start the server")
    }

    pub(super) fn wait_until_it_answers(&mut self, server: &mut Server) -> Result<()> {
        let began = Instant::now();
        let request = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        while !matches!(ask(self.port, request, None), Answer::Whole(200, _)) {
            if server.0.try_wait()?.is_some() || began.elapsed() > PATIENCE {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                let end = log.len().saturating_sub(2_000);
                bail!("the server did not come back:\n{}", log.get(end..).unwrap_or_default());
            }
            thread::sleep(Duration::from_millis(2));
        }
        self.start = began.elapsed();
        Ok(())
    }

    /// How long a start took the last time.
    pub(super) fn start_millis(&self) -> u64 {
        u64::try_from(self.start.as_millis()).unwrap_or(300).max(10)
    }

    /// Kills it as nothing can be caught; on PostgreSQL sometimes one of the database's own
    /// processes instead, which makes the whole database recover.
    pub(super) fn kill(&self, mut server: Server, dice: &mut Dice) -> Result<()> {
        if let Some(postgres) = &self.postgres
            && dice.one_in(3)
        {
            postgres.kill_a_backend()?;
            dice.nap(0..30);
        }
        server.0.kill()?;
        server.0.wait()?;
        Ok(())
    }

    /// Asks it to end, and waits.
    pub(super) fn stop(&self, mut server: Server) -> Result<()> {
        Program::new("kill").args(["-TERM", &server.0.id().to_string()]).asked()?;
        let began = Instant::now();
        while server.0.try_wait()?.is_none() {
            if began.elapsed() > PATIENCE {
                server.0.kill()?;
                server.0.wait()?;
                bail!("the server did not end when it was asked to");
            }
            thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }

    /// The titles of all activities, out of a backup: which is made only of a database that is
    /// sound and whose journal recomputes.
    pub(super) fn titles(&self) -> Result<Vec<String>> {
        let file = self.folder.join("backup");
        let _ = fs::remove_file(&file);
        self.comity(&["backup", "--unlocked"]).arg(&file).asked()?;
        let text = Program::new("zcat").arg(&file).asked()?;
        let table = text.split("{\"table\":{\"name\":\"activity\",").nth(1);
        let rows = table.and_then(|rest| rest.split("{\"end\":").next());
        let rows = rows.context("the backup has no activities")?;
        Ok(TITLE.find_iter(rows).map(|title| title.as_str().to_owned()).collect())
    }
}

pattern!(TITLE, r"\bcrash-\d{7}\b");

impl Drop for World {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
