//! Real files.
use super::*;

#[tokio::test]
async fn explore() {
    let Some(olga) = desk(&[
        "CAF", "TCD", "SDN", "LBY", "GTM", "MLI", "SEN", "LBN", "JOR", "IRQ", "ETH", "SSD", "KEN",
        "CMR", "LBR", "CIV", "COG", "EGY", "NGA", "TUR", "THA", "DJI",
    ])
    .await
    else {
        return;
    };
    for (file, answers) in [
        ("3w/hdx2022/3w_car_mar2022.xlsx", vec![("as_of", "2022-03-31")]),
        ("3w/hdx2022/3w_tcd_oct2021.xlsx", vec![]),
        ("3w/hdx2022/sudan_3w_2021.xlsx", vec![("country", "Sudan")]),
        ("3w/hdx2022/3w_as_of_may_2021.xlsx", vec![]),
        ("3w/hdx2022/345w_guatemala.csv", vec![]),
        ("3w/hxl-showcase/unhcr-3w.csv", vec![]),
        ("3w/hxl-showcase/rowca-3w-hxl.csv", vec![]),
    ] {
        let name = file.rsplit('/').next().unwrap();
        let answer =
            olga.upload("/imports/bring", "file", name, &bytes(file).unwrap(), &answers).await;
        println!("== {file} {} {}", answer.status, answer.location());
        if answer.location().is_empty() {
            println!("{}", answer.text());
            continue;
        }
        let at = answer.location().to_owned();
        olga.work().await;
        let id: Id<crate::import::Import> = at.rsplit('/').next().unwrap().parse().unwrap();
        let mut tx = olga.app.db.read().await.unwrap();
        let import = crate::import::store::find_for_work(&mut tx, id).await.unwrap().unwrap();
        println!("{:?} {:?}", import.stage, import.rows);
        let mut reasons: std::collections::BTreeMap<String, (usize, String)> = Default::default();
        let n = crate::import::store::piece_counts(&mut tx, &import).await.unwrap().len();
        for p in 0..n {
            let cells = crate::import::store::cells(&mut tx, &import, p).await.unwrap();
            for (row, j) in
                cells.iter().zip(crate::import::store::verdicts(&mut tx, &import, p).await.unwrap())
            {
                let mut note = |k: String| {
                    let e = reasons.entry(k).or_insert((0, String::new()));
                    e.0 += 1;
                    if e.1.len() < 60 {
                        e.1 += &format!(" {}", row.number);
                    }
                };
                for r in &j.reasons {
                    note(format!(
                        "{:?} {} {}",
                        j.verdict,
                        r.key,
                        if r.key.contains("duplicate") {
                            String::new()
                        } else {
                            format!("{:?}", r.with)
                        }
                    ));
                }
                for c in &j.corrections {
                    note(format!("corr {} {:.60}→{:?}", c.column, c.from, c.to));
                }
                for c in &j.notes {
                    note(format!("note {}", c.key));
                }
            }
        }
        let mut all: Vec<_> = reasons.into_iter().collect();
        all.sort_by_key(|(_, (n, _))| std::cmp::Reverse(*n));
        for (k, (n, rows)) in all.iter().take(70) {
            println!("  {n} {k} @{rows}");
        }
        println!("  … {} kinds", all.len());
    }
}
