//! All overlaps of a file of activities, for the bench that holds the sweep against SQL: how long
//! reading takes, how long the sweep, how many pairs there are and a sum that tells them.
//!
//! `all_overlaps FILE ROUNDS`: lines of id, organisation, sector, P-code, first and last day, with
//! tabs between them, days from 1970.
#![expect(clippy::disallowed_methods, reason = "a bench reads a file and takes time")]

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    env,
    error::Error,
    fs,
    hint::black_box,
    time::{Duration, Instant},
};

use activities::{Footprint, Kind, Sector};
use basics::{Day, Id, Period};
use overlaps::{Encounters, Ground, Located};
use places::Place;
use sharing::{Audience, Level, Share, Tlp};

/// How long the P-codes of each level are, from the country down.
const LENGTHS: [usize; 4] = [3, 6, 9, 11];

/// The file knows more fields of work than there are sectors of which none is part of another: they
/// are taken modulo this, on both sides.
const SECTORS: usize = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let told: Vec<String> = env::args().skip(1).collect();
    let [file, rounds] = told.as_slice() else { return Err("all_overlaps FILE ROUNDS".into()) };
    let began = Instant::now();
    let located = read(file)?;
    let loaded = began.elapsed();
    let rounds: usize = rounds.parse()?;
    let mut pairs = 0_u64;
    let swept = median(rounds, || {
        pairs = Encounters::among(&located).count();
    });
    let tallied = median(rounds, || {
        black_box(Encounters::among(&located).strongest(None));
    });
    let mut sum = 0_u128;
    Encounters::among(&located)
        .each(|met| sum += u128::from(mixed(number(met.one), number(met.other))));
    let [loaded, swept, tallied] = [loaded, swept, tallied].map(|took| took.as_secs_f64());
    println!("{loaded} {swept} {tallied} {pairs} {sum}");
    Ok(())
}

fn read(file: &str) -> Result<Vec<Located>, Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let sectors: Vec<Sector> = Sector::all().filter(|sector| sector.above().is_none()).collect();
    let mut footprints = Vec::new();
    let mut codes = BTreeSet::new();
    for line in text.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, organisation, sector, code, first, last] = fields[..] else {
            return Err(format!("not a line of activities: {line}").into());
        };
        codes.insert(code);
        let days = Period::between(day(first)?, day(last)?);
        let days = days.map_err(|refusal| format!("{line}: {refusal:?}"))?;
        let owner = Id::well_known(1_000_000 + organisation.parse::<u128>()?);
        footprints.push(Footprint {
            id: Id::well_known(id.parse()?),
            share: Share {
                owner,
                level: Level::Low,
                tlp: Tlp::Green,
                audience: Audience::HUMANITARIAN,
            },
            kind: Kind::Delivery,
            sector: sectors[sector.parse::<usize>()? % SECTORS],
            subsector: None,
            group: None,
            period: days,
            partners: Vec::new(),
            places: vec![place(code)],
        });
    }
    let ground = ground(&codes);
    Ok(footprints.into_iter().map(|footprint| Located::new(footprint, &ground)).collect())
}

fn day(text: &str) -> Result<Day, Box<dyn Error>> {
    let first = Day::new(1970, 1, 1).ok_or("no such day")?;
    Ok(first.plus_days(text.parse()?))
}

fn place(code: &str) -> Id<Place> {
    Id::named("bench:place", code)
}

/// A code begins with those of the areas around it.
fn ground(codes: &BTreeSet<&str>) -> Ground {
    let (mut lineage, mut levels) = (BTreeMap::new(), HashMap::new());
    for code in codes {
        let around = LENGTHS.iter().filter_map(|length| code.get(..*length));
        for (level, area) in (0_u8..).zip(around.clone()) {
            levels.insert(place(area), level);
        }
        lineage.insert(place(code), around.map(place).collect());
    }
    Ground::new(&lineage, &levels)
}

/// The number that an activity has in the file.
fn number(activity: &Located) -> u64 {
    u64::try_from(activity.footprint.id.uuid().as_u128()).unwrap_or_default()
}

/// A number for a pair in any order, which SQL can reckon as well.
fn mixed(a: u64, b: u64) -> u64 {
    let (low, high) = (a.min(b), a.max(b));
    (low * 7_919 + high) % 1_000_003 * ((low + high * 104_729) % 999_983)
}

fn median(rounds: usize, mut work: impl FnMut()) -> Duration {
    let mut took: Vec<Duration> = (0..rounds)
        .map(|_| {
            let began = Instant::now();
            work();
            began.elapsed()
        })
        .collect();
    took.sort();
    took[rounds / 2]
}
