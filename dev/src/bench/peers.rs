//! The list as JSON, asked for by eight at once: ours, that of Directus with the same rows, filter
//! and permission, and that of a bare axum that reads the same page from the same file. And ours
//! as HTML.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::{
    Amount, Figure, Wanted,
    directus::Directus,
    filled::Filled,
    guest::{Guest, LIST, LIST_JSON, ROWS},
    load::Load,
    running::Running,
};
use crate::{program::Program, tree, visit::Visit};

/// The limits that are kept.
const TIMES_DIRECTUS_MIN: f64 = 60.0;
const MEMORY_OF_DIRECTUS_MAX: f64 = 0.2;
const OF_BARE_MIN: f64 = 1.0 / 3.0;
const HTML_OF_JSON_MIN: f64 = 0.5;

const CONNECTIONS: usize = 8;
const ROUNDS: usize = 5;
const SECONDS: usize = 5;
const BARE_LIST: &str = "/activities/UX01/WSH/ongoing";

pub(super) fn run(wanted: &Wanted) -> Result<Vec<Figure>> {
    let activities = wanted.activities / 10;
    let filled = Filled::with(activities)?;
    let guest = Guest::at(&filled)?;
    let bare = bare(&filled)?;
    let owner = guest.organisation()?;
    let directus = Directus::beside(&filled, &owner)?;
    let asked = [
        (&guest.visit, [LIST_JSON.to_owned()]),
        (&directus.visit, [directus.path.clone()]),
        (&bare.visit(), [BARE_LIST.to_owned()]),
        (&guest.visit, [LIST.to_owned()]),
    ];
    same_rows(&asked[..3])?;
    let loads = asked.each_ref();
    let loads = loads.map(|(visit, paths)| Load { visit, paths, connections: CONNECTIONS });
    let met = Load::in_turn(&loads, ROUNDS, SECONDS)?;
    let rate = |at: usize| Amount::EachSecond(met[at].each_second);
    let memory = [guest.server.resident_mib()?, directus.server.resident_mib()?].map(Amount::Mib);
    let json =
        || Figure::of(format!("list of {activities} as JSON, {CONNECTIONS} at once"), rate(0));
    Ok(vec![
        json().beside("Directus", rate(1)).times_as_fast(TIMES_DIRECTUS_MIN),
        json().beside("bare axum", rate(2)).times_as_fast(OF_BARE_MIN),
        Figure::of("  as HTML", rate(3)).beside("as JSON", rate(0)).times_as_fast(HTML_OF_JSON_MIN),
        Figure::of("  memory after that", memory[0])
            .beside("Directus", memory[1])
            .times_peer_at_most(MEMORY_OF_DIRECTUS_MAX),
    ])
}

/// The program that does no more than it must, on the same file.
fn bare(filled: &Filled) -> Result<Running> {
    let build =
        Program::cargo("build").args(["--release", "-p", "database", "--example", "bare_page"]);
    if !build.run()? {
        bail!("the bare page does not build");
    }
    let program = |port: u16| {
        Program::new(tree::target().join("release/examples/bare_page"))
            .arg(filled.database())
            .arg(port.to_string())
    };
    Running::start(program, BARE_LIST)
}

/// Who answers other rows would be no peer.
fn same_rows(asked: &[(&Visit, [String; 1])]) -> Result<()> {
    let mut found = Vec::new();
    for (visit, [path]) in asked {
        let answer = visit.get_json(path)?;
        let items = answer["items"].as_array().or(answer["data"].as_array());
        let items = items.with_context(|| format!("{path} is no list"))?;
        found.push(items.iter().map(|item| item["id"].clone()).collect::<Vec<Value>>());
    }
    ensure!(found[0].len() == ROWS, "a page of {} rows", found[0].len());
    ensure!(found.iter().all(|rows| *rows == found[0]), "the peers answer other rows: {found:?}");
    Ok(())
}
