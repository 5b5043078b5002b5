//! The demonstration server: built, started, seen to answer.

use std::{
    fs,
    io::{Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    process::ExitCode,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::{guard::Guard, program::Program, tree};

/// `cargo dev demo`: until Ctrl-C.
pub(crate) fn run(port: u16) -> Result<ExitCode> {
    println!("→ building the server");
    build(&[])?;
    println!("→ starting the demonstration on http://127.0.0.1:{port}, Ctrl-C ends it");
    let well = program("debug", port).run()?;
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

pub(crate) fn build(options: &[&str]) -> Result<()> {
    if !Program::cargo("build").args(["--package", "comity"]).args(options).run()? {
        bail!("the server does not build");
    }
    Ok(())
}

pub(crate) fn program(profile: &str, port: u16) -> Program {
    let listen = format!("127.0.0.1:{port}");
    Program::new(tree::server_binary(profile)).args(["demo", "--listen", &listen])
}

/// A demonstration server for the stories. It ends when this is dropped.
pub(crate) struct Demo {
    pub(crate) address: String,
    /// Who may sign in, and with what: JSON.
    pub(crate) sign_ins: PathBuf,
    _guard: Guard,
}

/// How long a demonstration of the usual size is waited for.
const PATIENCE: Duration = Duration::from_secs(120);

impl Demo {
    pub(crate) fn start() -> Result<Self> {
        Self::start_with("debug", &[])
    }

    /// One of this build profile, with further options.
    pub(crate) fn start_with(profile: &str, options: &[&str]) -> Result<Self> {
        Self::start_within(PATIENCE, profile, options)
    }

    /// One that may take its time: until a large mission is invented.
    pub(crate) fn start_within(
        patience: Duration,
        profile: &str,
        options: &[&str],
    ) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let log = tree::target().join("demo.log");
        let sign_ins = tree::target().join("demo-sign-ins.json");
        let server = program(profile, port).args(options).arg("--sign-ins").arg(&sign_ins);
        let mut guard = Guard::start(server, &log, None)?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let began = Instant::now();
        while !answers(address) {
            if guard.has_ended() || began.elapsed() > patience {
                let said = fs::read_to_string(&log).unwrap_or_default();
                bail!("the demonstration server does not answer; it said:\n{said}");
            }
            thread::sleep(Duration::from_millis(100));
        }
        Ok(Self { address: format!("http://127.0.0.1:{port}"), sign_ins, _guard: guard })
    }
}

/// Whether a web server is there: any answer will do.
fn answers(address: SocketAddr) -> bool {
    let asked = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut start = [0; 5];
        stream.read_exact(&mut start)?;
        Ok(&start == b"HTTP/")
    };
    asked().unwrap_or(false)
}
