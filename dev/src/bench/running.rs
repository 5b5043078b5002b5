//! A server that a bench measures from outside: started, timed, weighed, stopped.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{program::Program, tree, visit::Visit};

/// A server that runs. It is stopped when this is dropped; Ctrl-C reaches it by itself.
pub(super) struct Running {
    child: Child,
    pub(super) address: String,
    /// From its start to the first answer that it is ready.
    pub(super) ready_after: Duration,
}

impl Running {
    /// Our own, as it is released, on data that is there.
    pub(super) fn comity(folder: &Path, options: &[&str]) -> Result<Self> {
        let serve = |port: u16| {
            Program::new(tree::server_binary("release"))
                .args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--proxies", "1"])
                .args(options)
                .arg("--data")
                .arg(folder)
        };
        Self::start(serve, "/ready")
    }

    /// Whatever listens at the port that it is given, and is ready when this path is answered well.
    pub(super) fn start(program: impl Fn(u16) -> Program, ready: &str) -> Result<Self> {
        let port = free_port()?;
        let log = tree::target().join("bench/server.log");
        let program = program(port);
        let shown = program.shown();
        let mut command = program.into_command();
        let file = fs::File::create(&log)?;
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let began = Instant::now();
        let child = command.spawn().with_context(|| format!("could not start {shown}"))?;
        let address = format!("http://127.0.0.1:{port}");
        let mut running = Self { child, address, ready_after: Duration::ZERO };
        while running.visit().get(ready).is_err() {
            if running.child.try_wait()?.is_some() || began.elapsed() > Duration::from_secs(120) {
                bail!("{shown} does not answer:\n{}", fs::read_to_string(&log)?);
            }
            thread::sleep(Duration::from_millis(2));
        }
        running.ready_after = began.elapsed();
        Ok(running)
    }

    pub(super) fn visit(&self) -> Visit {
        Visit::to(&self.address)
    }

    /// What of it is in memory now.
    pub(super) fn resident_mib(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib: Option<f64> = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
        Ok(kib.context("the system does not say how much memory a program has")? / 1024.0)
    }

    fn stop(&mut self) -> Result<()> {
        Program::new("kill").args(["-INT", &self.child.id().to_string()]).asked()?;
        let asked = Instant::now();
        while self.child.try_wait()?.is_none() {
            if asked.elapsed() > Duration::from_secs(30) {
                bail!("it does not end");
            }
            thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.stop().is_err() {
            // It may be gone already: then there is nothing to end.
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

pub(super) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
