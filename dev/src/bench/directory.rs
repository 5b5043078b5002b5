//! The directory of 50,000 focal points, asked by one person after the other: whom do I call about
//! this, there, in this language, or by a name.

use anyhow::{Result, ensure};
use serde_json::Value;

use super::{Amount, Figure, filled::Filled, guest::Guest, load::Load};
use crate::visit::Visit;

/// The limit that is kept, for each sort of question.
const P99_MS_MAX: f64 = 50.0;

const CONTACTS: &str = "50000";
const ROUNDS: usize = 5;
const SECONDS: usize = 4;

const TOPICS: [&str; 5] = ["HEA", "WSH", "access", "PRO", "security"];
const LANGUAGES: [&str; 4] = ["bm", "ff", "son", "ar"];
/// The country, a territory, districts of others.
const PLACES: [&str; 5] = ["UX", "UX01", "UX0101", "UX0203", "UX0302"];
const NAMES: [&str; 6] =
    ["aminata", "bakary tall", "eau claire", "unmix", "mariam sangho sante", "kad"];

pub(super) fn run() -> Result<Vec<Figure>> {
    let options = ["--activities", "100", "--contacts", CONTACTS];
    let filled = Filled::named(&format!("contacts-{CONTACTS}"), &options)?;
    let guest = Guest::on(&filled)?;
    let sorts = [
        ("topic, place and language", questions()),
        ("a language, anywhere", LANGUAGES.map(|spoken| format!("language={spoken}")).into()),
        ("names", NAMES.map(|name| format!("words={}", name.replace(' ', "+"))).into()),
        ("a name with topic and place", named_there()),
    ];
    let sorts: Vec<(&str, Vec<String>)> = sorts
        .into_iter()
        .map(|(what, asked): (&str, Vec<String>)| {
            (what, asked.iter().map(|query| format!("/focal-points?{query}")).collect())
        })
        .collect();
    for (what, paths) in &sorts {
        println!("  {what}: {} answers to the first", answers(&guest.visit, &paths[0])?);
    }
    let visit = guest.browsing();
    let loads: Vec<Load<'_>> =
        sorts.iter().map(|(_, paths)| Load { visit: &visit, paths, connections: 1 }).collect();
    let met = Load::in_turn(&loads, ROUNDS, SECONDS)?;
    let mut figures = Vec::new();
    for ((what, _), met) in sorts.iter().zip(&met) {
        let what = |percent: &str| format!("{what}, of {CONTACTS}, {percent}");
        figures.push(Figure::of(what("p50"), Amount::millis(met.p50)));
        let p99 = Figure::of(what("p99"), Amount::millis(met.p99));
        figures.push(p99.at_most(Amount::millis(P99_MS_MAX)));
    }
    Ok(figures)
}

fn questions() -> Vec<String> {
    let of = |topic: &&str| {
        let topic = (*topic).to_owned();
        PLACES.iter().zip(LANGUAGES.iter().cycle()).map(move |(place, language)| {
            format!("topic={topic}&place={place}&language={language}")
        })
    };
    TOPICS.iter().flat_map(of).collect()
}

fn named_there() -> Vec<String> {
    let names = NAMES.iter().zip(TOPICS.iter().cycle().zip(PLACES.iter().cycle()));
    let asked = names.map(|(name, (topic, place))| {
        format!("words={}&topic={topic}&place={place}", name.replace(' ', "+"))
    });
    asked.collect()
}

/// A question without an answer measures nothing.
fn answers(visit: &Visit, path: &str) -> Result<usize> {
    let told: Value = visit.get_json(&format!("/api{path}"))?;
    let answers = told["items"].as_array().map_or(0, Vec::len);
    ensure!(answers > 0, "nobody answers {path}");
    Ok(answers)
}
