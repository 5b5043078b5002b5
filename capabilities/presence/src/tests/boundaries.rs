//! The map with real boundaries: what it weighs, and that a site is drawn where it is.

use std::io::{Read, Write};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use testing::Desk;

use super::story::{Story, report, story};

/// Mali with OCHA's codes and boundaries; none where those files are absent.
async fn mali() -> Option<Story> {
    let codes = testing::shared("admin/pcodes/global-pcodes-adm-1-2.csv.gz")?;
    let maps = ["1", "2"]
        .map(|level| testing::shared(&format!("admin/cod_topo/topojson/MLI-{level}.topojson")));
    let [Some(first), Some(second)] = maps else { return None };
    let story = story().await;
    let imports = [
        ("/places/import-codes", codes, vec![]),
        ("/places/import-boundaries", first, vec![("country", "MLI"), ("edition", "2020-01-01")]),
        ("/places/import-boundaries", second, vec![("country", "MLI"), ("edition", "2020-01-01")]),
    ];
    for (path, file, answers) in imports {
        let done = story.secretariat.upload(path, "file", "file", &contents(&file), &answers).await;
        assert_eq!(done.status, 303, "{path}: {}", done.text());
    }
    Some(story)
}

/// The file, of the list of codes only Mali's: the whole takes its time.
fn contents(file: &std::path::Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut file_open = std::fs::File::open(file).unwrap();
    if file.extension().is_none_or(|ending| ending != "gz") {
        file_open.read_to_end(&mut bytes).unwrap();
        return bytes;
    }
    let mut text = String::new();
    GzDecoder::new(file_open).read_to_string(&mut text).unwrap();
    let wanted = |(n, line): &(usize, &str)| *n == 0 || line.starts_with("MLI,");
    let lines: Vec<&str> = text.lines().enumerate().filter(wanted).map(|(_, line)| line).collect();
    lines.join("\n").into_bytes()
}

/// Towns with the region and the cercle that they lie in.
const TOWNS: [(&str, &str, &str, (&str, &str)); 5] = [
    ("Gao", "ML07", "ML0703", ("16.2666", "-0.0446")),
    ("Kidal", "ML08", "ML0802", ("18.4411", "1.4078")),
    ("Tombouctou", "ML06", "ML0605", ("16.7719", "-3.0081")),
    ("Koro", "ML05", "ML0505", ("14.0689", "-3.0819")),
    ("Kayes", "ML01", "ML0103", ("14.4469", "-11.4445")),
];

async fn report_towns(story: &Story) {
    for (name, _, cercle, (latitude, longitude)) in TOWNS {
        let site = [("site_name", name), ("latitude", latitude), ("longitude", longitude)];
        let place = [("title", name), ("places", cercle)];
        report(&story.amina, &[place.as_slice(), site.as_slice()].concat()).await;
    }
}

async fn packed(desk: &Desk, path: &str) -> usize {
    let answer = desk.get(path).await;
    assert_eq!(answer.status, 200);
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(4));
    encoder.write_all(&answer.bytes).unwrap();
    let packed = encoder.finish().unwrap().len();
    println!("{path}: {} bytes, {packed} on the wire", answer.bytes.len());
    packed
}

#[tokio::test]
async fn a_map_weighs_at_most_thirty_kilobytes_on_the_wire() {
    let Some(story) = mali().await else { return };
    report_towns(&story).await;
    for number in 0..160 {
        let (title, latitude) = (format!("Forage {number}"), format!("14.{number}"));
        let there = [("places", "ML0505"), ("latitude", &latitude), ("longitude", "-3.1")];
        report(&story.amina, &[[("title", title.as_str())].as_slice(), &there].concat()).await;
    }
    let mut paths = vec!["/map".to_owned()];
    for region in ["ML01", "ML05", "ML06", "ML07"] {
        paths.push(format!("/map?area={}", id_of(1, region)));
    }
    for path in paths {
        assert!(packed(&story.amina, &path).await <= 30 << 10, "{path}");
    }
}

fn id_of(level: u8, code: &str) -> String {
    let mali = places::Country::parse("MLI").unwrap();
    places::Place::id_of(mali, level, code).to_string()
}

#[tokio::test]
async fn a_site_is_drawn_in_the_area_that_it_lies_in() {
    let Some(story) = mali().await else { return };
    report_towns(&story).await;
    let amina = story.amina.in_language("fr");
    let html = amina.get("/map").await.body();
    let regions = ["Gao", "Kidal", "Tombouctou", "Mopti", "Kayes"];
    for ((town, code, _, _), region) in TOWNS.into_iter().zip(regions) {
        assert!(is_inside(&html, town, region), "{town} in the region {region}");
        let closer = amina.get(&format!("/map?area={}", id_of(1, code))).await.body();
        assert!(is_inside(&closer, town, town), "{town} in its cercle");
    }
    assert!(!is_inside(&html, "Gao", "Kayes"), "the test itself tells areas apart");
    assert!(!story.benoit.get("/map").await.body().contains("class=\"point"), "others see none");
}

/// Whether the dot called so lies inside the path of the area called so.
fn is_inside(html: &str, town: &str, area: &str) -> bool {
    let (path, _) = html.split_once(&format!("<title>{area}: ")).expect("the area is drawn");
    let path = path.rsplit_once(" d=\"").unwrap().1.split('"').next().unwrap();
    let (dot, _) = html.split_once(&format!("<title>{town} (")).expect("the dot is drawn");
    let dot = dot.rsplit_once("<circle").unwrap().1;
    let number = |name: &str| -> f64 {
        let text = dot.split_once(&format!(" {name}=\"")).unwrap().1;
        text.split('"').next().unwrap().parse().unwrap()
    };
    let (x, y) = (number("cx"), number("cy"));
    let mut inside = false;
    for ring in rings(path) {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let crosses = (a.1 > y) != (b.1 > y);
            if crosses && x < (b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0 {
                inside = !inside;
            }
        }
    }
    inside
}

/// `M10 5l1-2 .5.5z`, ring by ring.
fn rings(path: &str) -> Vec<Vec<(f64, f64)>> {
    let rings = path.split('M').filter(|ring| !ring.is_empty());
    let rings = rings.map(|ring| {
        let numbers = numbers(ring.trim_end_matches('z'));
        let mut at = (0.0, 0.0);
        let steps = numbers.chunks(2).map(|step| {
            at = (at.0 + step[0], at.1 + step[1]);
            at
        });
        steps.collect()
    });
    rings.collect()
}

fn numbers(text: &str) -> Vec<f64> {
    let mut numbers: Vec<String> = Vec::new();
    for c in text.chars() {
        let starts = match c {
            '-' => true,
            '.' => numbers.last().is_some_and(|number| number.contains('.')),
            _ => false,
        };
        if !c.is_ascii_digit() && c != '.' && c != '-' || starts {
            numbers.push(String::new());
        }
        if c.is_ascii_digit() || c == '.' || c == '-' {
            if numbers.is_empty() {
                numbers.push(String::new());
            }
            numbers.last_mut().unwrap().push(c);
        }
    }
    numbers.iter().filter(|number| !number.is_empty()).map(|n| n.parse().unwrap()).collect()
}
