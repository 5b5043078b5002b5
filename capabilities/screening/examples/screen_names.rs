//! Names looked for in a list, for the bench: how long the list takes to be indexed, how long all
//! names take to be looked for, how many of the planted ones were found and how many were found in
//! all.
//!
//! `screen_names NAMES ENTRIES ROUNDS`: a name of the list on each line, the number of its entry
//! before a tab; a name to look for on each line, the number of the entry that it was planted as
//! before a tab, or a dash.
#![expect(clippy::disallowed_methods, reason = "a bench reads files and takes time")]

use std::{env, error::Error, fs, time::Instant};

use screening::Index;

fn main() -> Result<(), Box<dyn Error>> {
    let told: Vec<String> = env::args().skip(1).collect();
    let [names, entries, rounds] = told.as_slice() else {
        return Err("screen_names NAMES ENTRIES ROUNDS".into());
    };
    let (names, entries) = (fs::read_to_string(names)?, fs::read_to_string(entries)?);
    let listed: Vec<(usize, &str)> = entries
        .lines()
        .map(|line| {
            let (entry, name) = line.split_once('\t').ok_or("no tab in the list")?;
            Ok((entry.parse()?, name))
        })
        .collect::<Result<_, Box<dyn Error>>>()?;
    let asked: Vec<(Option<usize>, &str)> = names
        .lines()
        .map(|line| {
            let (planted, name) = line.split_once('\t').ok_or("no tab in the names")?;
            Ok((planted.parse().ok(), name))
        })
        .collect::<Result<_, Box<dyn Error>>>()?;
    let mut times = Vec::new();
    let (mut planted, mut found) = (0, 0);
    for _ in 0..rounds.parse()? {
        (planted, found) = (0, 0);
        let began = Instant::now();
        let index = Index::new(listed.iter().copied());
        let indexed = began.elapsed().as_secs_f64();
        for (entry, name) in &asked {
            let like = index.like(name);
            found += like.len();
            planted += usize::from(entry.is_some_and(|it| like.iter().any(|a| a.entry == it)));
        }
        times.push((began.elapsed().as_secs_f64(), indexed));
    }
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (took, indexed) = times[times.len() / 2];
    println!("{indexed} {took} {planted} {found}");
    Ok(())
}
