//! What the full check needs on this machine, and how it gets there.

use std::{
    fmt::Write,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};

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

/// The reference HXL reader, against which the product's own is tested. It does not name all that
/// it imports.
const LIBHXL: [&str; 2] = ["libhxl==5.2.2", "six"];

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
    match libhxl() {
        Ok(()) => writeln!(said, "  the reference HXL library is in {}", venv().display())?,
        Err(error) => writeln!(said, "  no reference HXL library, its tests say so: {error:#}")?,
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

/// Where tests find the reference library's Python: `bin/python` in it.
fn venv() -> PathBuf {
    tree::target().join("libhxl")
}

/// Whether the tests that compare with the reference library can run.
pub(crate) fn has_libhxl() -> bool {
    Program::new(venv().join("bin/python")).args(["-c", "import hxl"]).asked().is_ok()
}

fn libhxl() -> Result<()> {
    if has_libhxl() {
        return Ok(());
    }
    Program::new("python3").args(["-m", "venv"]).arg(venv()).asked()?;
    Program::new(venv().join("bin/python"))
        .args(["-m", "pip", "install", "--quiet", "--timeout", "20", "--retries", "1"])
        .args(LIBHXL)
        .asked()?;
    Ok(())
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
