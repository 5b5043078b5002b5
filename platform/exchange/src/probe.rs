//! Temporary: shows what is found in files given by hand.
#[test]
#[ignore = "by hand"]
fn probe() {
    #[expect(clippy::disallowed_methods, reason = "by hand")]
    let paths = std::env::var("PROBE").unwrap();
    for path in paths.split(' ') {
        println!("== {path}");
        let start = crate::read::given::bytes(path.into());
        let book = match crate::read::given::opened(path, start) {
            Ok(book) => book,
            Err(refusal) => {
                println!("refused: {refusal:?}");
                continue;
            }
        };
        for sheet in &book.sheets {
            println!("  sheet {:?} hidden {} rows {}", sheet.name, sheet.hidden, sheet.row_count());
        }
        match crate::read::find_table(&book) {
            Err(refusal) => println!("no table: {refusal:?}"),
            Ok(table) => {
                println!(
                    "  table in {:?} first {} rows {} {:?}",
                    table.sheet_name, table.first_row, table.row_count, table.skipped
                );
                let sample = table.sample(300);
                let proposals = crate::columns::propose(&table.headers, &sample);
                for (i, (h, p)) in table.headers.iter().zip(&proposals).enumerate() {
                    let example = sample
                        .iter()
                        .map(|r| r.cell(i).text().into_owned())
                        .find(|t| !t.is_empty())
                        .unwrap_or_default();
                    let example: String = example.chars().take(30).collect();
                    println!(
                        "    {:45} {:22} -> {:30} {:?} {:?} | {example}",
                        h.text.chars().take(45).collect::<String>(),
                        h.tag.as_ref().map(ToString::to_string).unwrap_or_default(),
                        p.column.map(crate::columns::Column::key).unwrap_or_default(),
                        p.confidence,
                        p.personal
                    );
                }
            }
        }
    }
}

#[test]
#[ignore = "by hand"]
fn generate() {
    let file = crate::read::given::large_xlsx(275_000, 30);
    std::io::Write::write_all(&mut std::fs::File::create("/tmp/large.xlsx").unwrap(), &file)
        .unwrap();
    let mut out = std::io::BufWriter::new(std::fs::File::create("/tmp/large.csv").unwrap());
    use std::io::Write;
    writeln!(
        out,
        "Organisation,Secteur,Admin1,Admin2,Début,Bénéficiaires atteints,Description,x1,x2,x3"
    )
    .unwrap();
    for i in 0..1_000_000u32 {
        writeln!(out, "Organisation number {},Eau hygiène assainissement,Région {},Cercle {},2022-03-{:02},{},\"Distribution, phase {}\",a,b,{}", i % 400, i % 10, i % 53, i % 28 + 1, i * 3, i, i % 7).unwrap();
    }
}

#[test]
#[ignore = "by hand"]
fn timed() {
    #[expect(clippy::disallowed_methods, reason = "by hand")]
    let path = std::env::var("PROBE").unwrap();
    let rss = || {
        let mut s = String::new();
        std::io::Read::read_to_string(
            &mut std::fs::File::open("/proc/self/status").unwrap(),
            &mut s,
        )
        .unwrap();
        s.lines()
            .filter(|l| l.starts_with("VmHWM") || l.starts_with("VmRSS"))
            .map(|l| l.replace('\t', " "))
            .collect::<Vec<_>>()
            .join(" ")
    };
    #[expect(clippy::disallowed_methods, reason = "by hand")]
    let start = std::time::Instant::now();
    let bytes = crate::read::given::bytes((&path).into());
    println!("{} bytes {:?} {}", bytes.len(), start.elapsed(), rss());
    let book = crate::read::given::opened(&path, bytes);
    println!("open {:?} {} {:?}", start.elapsed(), rss(), book.as_ref().err());
    let Ok(book) = book else { return };
    let table = crate::read::find_table(&book).unwrap();
    println!(
        "table {:?} rows {} headers {} {}",
        start.elapsed(),
        table.row_count,
        table.headers.len(),
        rss()
    );
    let n: usize = table.rows().map(|r| r.cells.len()).sum();
    println!("rows {:?} cells {n} {}", start.elapsed(), rss());
    let sample = table.sample(300);
    println!("sample {:?}", start.elapsed());
    let p = crate::columns::propose(&table.headers, &sample);
    println!("propose {:?} {}", start.elapsed(), p.len());
}
