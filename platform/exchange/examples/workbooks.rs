//! Workbooks for the bench: writes the honest one and the bombs, and opens one as an import does,
//! alone in a process, so that what it costs can be seen.

#[path = "../src/read/bombs.rs"]
mod bombs;
#[path = "../src/read/honest.rs"]
mod honest;

use std::{
    env,
    fs::{self, File},
    io::{BufWriter, Read},
    path::Path,
    process::ExitCode,
    time::Instant,
};

use exchange::read::{Limits, find_table, open};

/// How many times larger the bombs are than those of the tests.
const TIMES: usize = 8;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["honest", rows, file] => write_honest(rows.parse().expect("a number"), Path::new(file)),
        ["bombs", folder] => write_bombs(Path::new(folder)),
        ["open", file] => opened(Path::new(file)),
        _ => return ExitCode::FAILURE,
    }
    ExitCode::SUCCESS
}

fn write_honest(rows: usize, path: &Path) {
    let file = File::create(path).expect("a file");
    honest::write(rows, BufWriter::new(file)).expect("a workbook");
}

/// One line for each: its file, the key of its refusal, what it is.
#[expect(clippy::disallowed_methods, reason = "an example writes its files")]
fn write_bombs(folder: &Path) {
    for (number, bomb) in bombs::bombs(TIMES).into_iter().enumerate() {
        let path = folder.join(format!("{number}.bomb"));
        fs::write(&path, &bomb.bytes).expect("a file");
        println!("{}\t{}\t{}", path.display(), bomb.why, bomb.name);
    }
}

/// Seconds, the most memory that was held in MB, and how many rows there are or why it is refused.
#[expect(clippy::disallowed_methods, reason = "an example measures")]
fn opened(path: &Path) {
    let mut bytes = Vec::new();
    File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)).expect("a file");
    let began = Instant::now();
    let found = open("file", bytes, &Limits::default(), &|| began.elapsed().as_secs() < 90)
        .and_then(|book| find_table(&book).map(|table| table.rows().count()));
    let took = began.elapsed().as_secs_f64();
    let found = found.map_or_else(|refusal| refusal.why.to_owned(), |rows| rows.to_string());
    println!("{took}\t{}\t{found}", peak());
}

/// The most memory that this process ever held, in MB.
fn peak() -> u64 {
    let mut status = String::new();
    let read = File::open("/proc/self/status").and_then(|mut f| f.read_to_string(&mut status));
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    read.ok().and(number).unwrap_or(0) / 1024
}
