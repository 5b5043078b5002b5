//! What the full check needs on this machine, and how it gets there.

use std::{
    fmt::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{postgres, program::Program, stories, tree};

/// A Debian package, and how to see that what it brings is there.
struct Need {
    package: &'static str,
    is_met: fn() -> bool,
}

const NEEDS: [Need; 9] = [
    Need { package: "postgresql", is_met: || postgres::programs().is_some() },
    Need { package: "chromium", is_met: || stories::browser().is_some() },
    Need {
        package: "fonts-noto-core",
        is_met: || has_font("truetype/noto/NotoNaskhArabic-Regular.ttf"),
    },
    Need {
        package: "fonts-hosny-amiri",
        is_met: || has_font("opentype/fonts-hosny-amiri/Amiri-Regular.ttf"),
    },
    Need { package: "nodejs", is_met: || tree::on_path(&["node"]).is_some() },
    Need { package: "npm", is_met: || tree::on_path(&["npm"]).is_some() },
    Need { package: "gdal-bin", is_met: || tree::on_path(&["ogrinfo"]).is_some() },
    Need { package: "python3-venv", is_met: can_make_venv },
    // For the bindings of the power-loss harness.
    Need { package: "libclang-dev", is_met: has_libclang },
];

/// For the benches alone: what puts a load on a server.
const WRK: Need = Need { package: "wrk", is_met: || tree::on_path(&["wrk"]).is_some() };

/// Programs in Python that the tests hold the product against, each in an environment of its own.
struct Python {
    folder: &'static str,
    what: &'static str,
    packages: &'static [&'static str],
    module: &'static str,
}

/// The reference HXL reader. It does not name all that it imports.
const LIBHXL: Python = Python {
    folder: "libhxl",
    what: "the reference HXL library",
    packages: &["libhxl==5.2.2", "six"],
    module: "hxl",
};

/// It makes up requests from the API's description.
const SCHEMATHESIS: Python = Python {
    folder: "schemathesis",
    what: "Schemathesis",
    packages: &["schemathesis==4.32.5"],
    module: "schemathesis",
};

/// For the benches alone: what finds overlaps by SQL.
const DUCKDB: Python =
    Python { folder: "duckdb", what: "DuckDB", packages: &["duckdb==2.0.1"], module: "duckdb" };

/// For the benches alone: what compares names, and what brings them into Latin letters.
const RAPIDFUZZ: Python = Python {
    folder: "rapidfuzz",
    what: "RapidFuzz",
    packages: &["rapidfuzz==3.14.6", "unidecode==1.4.0"],
    module: "rapidfuzz",
};

/// Brings everything that is missing. What was done, and what could not be: the steps that need it
/// fail by themselves.
pub(crate) fn provide() -> Result<String> {
    let mut said = String::new();
    let missing: Vec<&str> =
        NEEDS.iter().filter(|need| !(need.is_met)()).map(|need| need.package).collect();
    let installed = if missing.is_empty() { Ok(()) } else { install(&missing) };
    match (&installed, missing.as_slice()) {
        (Err(_), _) => {}
        (Ok(()), []) => said += "  every Debian package is there\n",
        (Ok(()), packages) => writeln!(said, "  installed {}", packages.join(", "))?,
    }
    let modules = stories::install();
    for python in [&LIBHXL, &SCHEMATHESIS] {
        let Python { what, .. } = python;
        match python.provide() {
            Ok(()) => writeln!(said, "  {what} is in {}", python.venv().display())?,
            Err(error) => writeln!(said, "  no {what}, its tests say so: {error:#}")?,
        }
    }
    installed.and(modules)?;
    Ok(said + "  the browser stories have their modules\n")
}

fn install(packages: &[&str]) -> Result<()> {
    let words = ["install", "--yes", "--no-install-recommends"];
    let by_hand = format!("apt-get {} {}", words.join(" "), packages.join(" "));
    if tree::on_path(&["apt-get"]).is_none() || !postgres::is_root()? {
        bail!("install {} first; on Debian: sudo {by_hand}", packages.join(", "));
    }
    let apt = |words: &[&str]| {
        Program::new("apt-get").args(words).env("DEBIAN_FRONTEND", "noninteractive").asked()
    };
    // A fresh machine has no package lists yet; one in use need not fetch them again.
    if apt(&[&words[..], packages].concat()).is_err() {
        apt(&["update"])?;
        apt(&[&words[..], packages].concat())?;
    }
    Ok(())
}

/// The program that puts a load on a server, which is brought if it is missing.
pub(crate) fn wrk() -> Result<PathBuf> {
    if !(WRK.is_met)() {
        install(&[WRK.package])?;
    }
    tree::on_path(&["wrk"]).context("wrk is not on the path")
}

/// Whether a test was skipped for want of something that the network did not bring.
pub(crate) fn excuses(reason: &str) -> bool {
    let absent = [&LIBHXL, &SCHEMATHESIS].into_iter().filter(|python| !python.is_there());
    absent.map(|python| python.folder).any(|name| reason.contains(name))
}

/// The Python that has the reference library, which is brought if it is missing.
pub(crate) fn libhxl_python() -> Result<PathBuf> {
    LIBHXL.provide()?;
    Ok(LIBHXL.venv().join("bin/python"))
}

/// The Python that has DuckDB, which is brought if it is missing.
pub(crate) fn duckdb_python() -> Result<PathBuf> {
    DUCKDB.provide()?;
    Ok(DUCKDB.venv().join("bin/python"))
}

/// The Python that has RapidFuzz, which is brought if it is missing.
pub(crate) fn rapidfuzz_python() -> Result<PathBuf> {
    RAPIDFUZZ.provide()?;
    Ok(RAPIDFUZZ.venv().join("bin/python"))
}

/// The program that makes up requests.
pub(crate) fn schemathesis() -> PathBuf {
    SCHEMATHESIS.venv().join("bin/schemathesis")
}

impl Python {
    /// Where tests find it: `bin/python` in it.
    fn venv(&self) -> PathBuf {
        tree::target().join(self.folder)
    }

    fn is_there(&self) -> bool {
        let python = Program::new(self.venv().join("bin/python"));
        python.args(["-c", &format!("import {}", self.module)]).asked().is_ok()
    }

    fn provide(&self) -> Result<()> {
        if self.is_there() {
            return Ok(());
        }
        Program::new("python3").args(["-m", "venv"]).arg(self.venv()).asked()?;
        Program::new(self.venv().join("bin/python"))
            .args(["-m", "pip", "install", "--quiet", "--timeout", "20", "--retries", "1"])
            .args(self.packages)
            .asked()?;
        Ok(())
    }
}

fn can_make_venv() -> bool {
    Program::new("python3").args(["-c", "import ensurepip, venv"]).asked().is_ok()
}

fn has_libclang() -> bool {
    let versions = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let llvm = versions.filter(|entry| entry.file_name().to_string_lossy().starts_with("llvm-"));
    llvm.into_iter().any(|llvm| llvm.path().join("lib/libclang.so").exists())
}

fn has_font(path: &str) -> bool {
    Path::new("/usr/share/fonts").join(path).is_file()
}
