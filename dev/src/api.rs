//! The API against its own description: requests that the description allows, and some that it
//! does not, made up by Schemathesis for somebody with a seat in the demonstration. What the
//! answers must be (a status, a kind and a shape that the description names, never a broken
//! server) is Schemathesis' to judge.

use std::{process::ExitCode, time::Instant};

use anyhow::{Result, bail};

use crate::{
    demo::{self, Demo},
    needs,
    program::Program,
    report::shown,
    tally::Tally,
    visit::Visit,
};

/// So many requests each second are let in from one address for ever.
const EACH_SECOND: usize = 55;

const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
                      response_headers_conformance,response_schema_conformance";

/// What would end the session with which everything else is asked.
const ENDS_SESSION: &str = "^/api/(sign-out|sign-in.*|account/.*|sessions/.*|set-up|join|recover)$";

/// `cargo dev api`: so many requests, or a few more.
pub(crate) fn run(cases: usize) -> Result<ExitCode> {
    let began = Instant::now();
    println!("→ what this needs");
    print!("{}", needs::provide()?);
    let tally = ask(cases)?;
    println!("{tally}, in {}", shown(began.elapsed()));
    Ok(if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Makes so many requests of a demonstration server, or a few more.
pub(crate) fn ask(cases: usize) -> Result<Tally> {
    let program = needs::schemathesis();
    if !program.is_file() {
        let why = "skipped: schemathesis could not be installed".to_owned();
        println!("{why}");
        return Ok(Tally { skipped: 1, reasons: [why].into(), ..Tally::default() });
    }
    demo::build(&[])?;
    let demo = Demo::start()?;
    let visit = Visit::to(&demo.address);
    let session = visit.sign_in(&demo.sign_ins)?;
    let described = format!("{}/api/openapi.json", demo.address);
    let operations = operations(&visit)?;
    let mut tally = Tally::default();
    // What would end the session is left out, and what has few possible requests ends early.
    let each = (cases * 4 / 3).div_ceil(operations).to_string();
    let rate = format!("{EACH_SECOND}/s");
    let well = Program::new(program)
        .args(["run", &described, "--phases", "fuzzing", "--max-examples", &each])
        .args(["--header", &format!("Cookie: comity_session={session}")])
        .args(["--rate-limit", &rate, "--checks", CHECKS, "--exclude-path-regex", ENDS_SESSION])
        .args(["--continue-on-failure", "--no-color", "--suppress-health-check", "all"])
        .within(&crate::tree::target())
        .watched(|line| tally.read_schemathesis_line(line))?;
    if !well && tally.failed == 0 {
        bail!("Schemathesis did not come to its end");
    }
    if tally.passed + tally.failed < cases / 2 {
        bail!("{tally}: far fewer requests than {cases}");
    }
    Ok(tally)
}

/// How many operations the description has.
fn operations(visit: &Visit) -> Result<usize> {
    let described = visit.exchange("GET /api/openapi.json", "")?;
    Ok(described.matches("\"operationId\"").count().max(1))
}
