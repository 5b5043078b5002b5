//! `comity hxl` beside the reference HXL library, and beside the `csv` crate that does nothing but
//! read: on the same made file, in turn, in one run.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use super::{Amount, Figure, Wanted, folder, middle};
use crate::{needs, program::Program, tree};

/// The limits that are kept: how many times as fast as the reference library, how many times the
/// time of reading alone, how much more memory than for a file of ten rows.
const TIMES_LIBRARY_MIN: f64 = 100.0;
const TIMES_READING_MAX: f64 = 3.0;
const MEMORY_MIB_MAX: f64 = 64.0;

const ROUNDS: usize = 3;

/// A schema as a coordination cell would write one; the library's script has the same rules.
const SCHEMA: &str = "\
#valid_tag,#valid_required,#valid_datatype,#valid_value+list,#valid_value+regex,#valid_severity
#org+impl+name,true,,,,error
#sector+name,true,,,,error
#activity+id,true,,,,error
#date+start,true,date,,,error
#date+end,,date,,,warning
#targeted+ind,,number,,,error
#reached+ind,,number,,,error
#status,,,Planned|Ongoing|Completed|Suspended,,error
#adm1+code,true,,,ML[I]\\d{3},error
#adm2+code,,,,MLI\\d{6},error
";

pub(super) fn run(wanted: &Wanted) -> Result<Vec<Figure>> {
    let anchors = tree::root().join("../shared/anchors");
    if !anchors.join("gen3w.py").is_file() {
        bail!("the generator is absent: {}", anchors.display());
    }
    let python = needs::libhxl_python()?;
    let folder = folder("hxl")?;
    let made = |name: &str, rows: usize| made(&anchors, &folder.join(name), rows);
    let (small, large) = (made("small.csv", 10)?, made("large.csv", wanted.rows)?);
    let schema = folder.join("schema.csv");
    fs::write(&schema, SCHEMA)?;
    build_reader()?;

    let library = |operation: &str| {
        let script = anchors.join("hxlbench.py");
        Program::new(&python).args(["-W", "ignore"]).arg(script).arg(operation).arg(&large)
    };
    let with_schema = || validate(&large).arg("--schema").arg(&schema);
    let mut runs: [Vec<Run>; 6] = Default::default();
    for round in 1..=ROUNDS {
        println!("  round {round} of {ROUNDS}");
        runs[0].push(measured(validate(&large))?);
        runs[1].push(measured(reading(&large))?);
        runs[2].push(measured(library("validate"))?);
        runs[3].push(measured(with_schema())?);
        runs[4].push(measured(library("validate3w"))?);
        let clean = Program::new(tree::server_binary("release")).args(["hxl", "--quiet", "clean"]);
        runs[5].push(measured(clean.arg(&large))?);
        same_findings(&runs[0], &runs[2])?;
        same_findings(&runs[3], &runs[4])?;
    }
    let start = measured(validate(&small))?.peak_kib;
    Ok(figures(&runs, start))
}

fn figures(runs: &[Vec<Run>; 6], start_kib: u64) -> Vec<Figure> {
    let took = |at: usize| Amount::took(middle(runs[at].iter().map(|run| run.took)));
    let peak = runs[0].iter().map(|run| run.peak_kib).max().unwrap_or_default();
    let memory = Amount::Mib(peak.saturating_sub(start_kib) as f64 / 1024.0);
    let validate = || Figure::of("comity hxl validate", took(0));
    vec![
        validate().beside("csv crate, reading", took(1)).times_peer_at_most(TIMES_READING_MAX),
        validate().beside("libhxl", took(2)).times_as_fast(TIMES_LIBRARY_MIN),
        Figure::of("  memory above the start", memory).at_most(Amount::Mib(MEMORY_MIB_MAX)),
        Figure::of("comity hxl validate, a 3W schema", took(3)).beside("libhxl", took(4)),
        Figure::of("comity hxl clean, written out", took(5)),
    ]
}

/// The same rows each time, made by the generator.
fn made(anchors: &Path, file: &Path, rows: usize) -> Result<PathBuf> {
    println!("  making {rows} rows");
    let script = anchors.join("gen3w.py");
    Program::new("python3").arg(script).arg(rows.to_string()).arg(file).asked()?;
    Ok(file.to_owned())
}

fn build_reader() -> Result<()> {
    let build =
        Program::cargo("build").args(["--release", "-p", "exchange", "--example", "bare_csv"]);
    if !build.run()? {
        bail!("the bare reader does not build");
    }
    Ok(())
}

fn reading(file: &Path) -> Program {
    Program::new(tree::target().join("release/examples/bare_csv")).arg(file)
}

fn validate(file: &Path) -> Program {
    Program::new(tree::server_binary("release"))
        .args(["hxl", "--quiet", "validate", "--json", "--places-max", "0"])
        .arg(file)
}

/// A measured run of a program.
struct Run {
    took: Duration,
    /// The most memory that it had.
    peak_kib: u64,
    said: String,
}

fn measured(program: Program) -> Result<Run> {
    let shown = program.shown();
    let said = tree::target().join("bench/hxl/said");
    let mut command = program.into_command();
    command.stdin(Stdio::null()).stdout(fs::File::create(&said)?);
    let began = Instant::now();
    let mut child = command.spawn().with_context(|| format!("could not start {shown}"))?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak_kib = 0;
    let ended = loop {
        // The system keeps the peak itself, for as long as the program runs.
        peak_kib = peak(&fs::read_to_string(&status).unwrap_or_default()).max(peak_kib);
        if let Some(ended) = child.try_wait()? {
            break ended;
        }
        thread::sleep(Duration::from_millis(2));
    };
    let took = began.elapsed();
    // A file that is not valid ends with 1, as it should.
    if !matches!(ended.code(), Some(0 | 1)) {
        bail!("{shown} failed");
    }
    Ok(Run { took, peak_kib, said: first_bytes(&said)? })
}

fn peak(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok()).unwrap_or_default()
}

/// A report is short; a cleaned file is as long as the file.
fn first_bytes(path: &Path) -> Result<String> {
    let bytes = fs::read(path)?;
    Ok(String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).into_owned())
}

/// A fast tool that finds other things would be no peer: both count their findings.
fn same_findings(ours: &[Run], theirs: &[Run]) -> Result<()> {
    let said = |runs: &[Run]| runs.last().map(|run| run.said.clone()).unwrap_or_default();
    let (ours, theirs) = (said(ours), said(theirs));
    let total =
        ours.split("\"total\":").nth(1).and_then(|rest| rest.split(['\n', '}', ',']).next());
    let total = total.map(str::trim);
    if total != theirs.split_whitespace().nth(1) {
        bail!("other findings than the reference library's: {total:?}, theirs: {theirs}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_programs_peak_is_read_from_what_the_system_says() {
        assert_eq!(peak("Name:\tx\nVmHWM:\t    6296 kB\nVmRSS:\t 12 kB\n"), 6296);
        assert_eq!(peak(""), 0);
    }
}
