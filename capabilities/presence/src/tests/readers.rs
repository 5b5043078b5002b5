//! Programs of others read our files, and find in them what stands there.

use serde_json::Value as Json;
use testing::{libhxl, ogrinfo};

use super::story::{Story, everyone, report, story};

const LANGUAGES: [&str; 2] = ["en", "ar"];

/// Activities with much and with little, of one and of several places, of others and the mission.
async fn told() -> Story {
    let story = story().await;
    let everyone = everyone();
    let (ngo, ingo) = (story.ngo.to_string(), story.ingo.to_string());
    report(
        &story.benoit,
        &[
            ("title", "=HYPERLINK(\"http://x\")"),
            ("description", "Dix forages, \"profonds\"\net deux pompes; à Gao"),
            ("lead", &ingo),
            ("implementing_1", &ngo),
            ("implementing_2", &ingo),
            ("donor_1", &ingo),
            ("places", "ML07\nMali\nSL01"),
            ("group", "IDP"),
            ("targeted", "2000"),
            ("reached", "1250"),
            ("reached_elderly", "70"),
            ("reached_households", "300"),
            ("budget", "1250.5"),
            ("currency", "USD"),
            ("source", "Enquête SMART"),
            ("link", "https://example.org/forages"),
            ("site_name", "Château d’eau"),
            ("latitude", "16.27"),
            ("longitude", "-0.0446"),
            ("contact_phone", "+223 76 00 00 00"),
        ],
    )
    .await;
    report(&story.amina, &[("title", "نشاط في غاو"), ("audience", &everyone)]).await;
    let bridge = [("title", "Bridge"), ("programme", "qip"), ("audience", everyone.as_str())];
    report(&story.civil_affairs, &bridge).await;
    story
}

/// The headers, the tags and the rows that we say a file has.
async fn ours(story: &Story, language: &'static str) -> Vec<Vec<String>> {
    let answer = story.benoit.in_language(language).get("/activities/download.json").await;
    let rows: Vec<Vec<Json>> = serde_json::from_slice(&answer.bytes).unwrap();
    let text = |cell: Json| cell.as_str().map_or_else(|| cell.to_string(), str::to_owned);
    rows.into_iter().map(|row| row.into_iter().map(text).collect()).collect()
}

/// A cell as a reader may have it: without an apostrophe that keeps it from being run, without
/// line ends, without the decimals that are none.
fn plain(cell: &str) -> String {
    let cell = exchange::write::restored(cell).split_whitespace().collect::<Vec<_>>().join(" ");
    cell.strip_suffix(".0").map_or(cell.clone(), str::to_owned)
}

fn texts(rows: &Json) -> Vec<Vec<String>> {
    let rows = rows.as_array().unwrap().iter().map(|row| row.as_array().unwrap());
    let text = |cell: &Json| plain(cell.as_str().unwrap_or_default());
    rows.map(|row| row.iter().map(text).collect()).collect()
}

#[tokio::test]
async fn the_reference_hxl_library_reads_what_we_write() {
    const SCRIPT: &str = include_str!("libhxl.py");
    let story = told().await;
    for language in LANGUAGES {
        let ours = ours(&story, language).await;
        let (headers, tags) = (&ours[0], &ours[1]);
        let rows: Vec<Vec<String>> =
            ours[2..].iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
        assert_eq!(rows.len(), 3);
        for ending in ["csv", "xlsx", "json", "json?form=objects"] {
            let path = format!("/activities/download.{ending}");
            let file = story.benoit.in_language(language).get(&path).await;
            let name = format!("f.{}", &ending[..ending.find('?').unwrap_or(ending.len())]);
            let Some(found) = libhxl(SCRIPT, &name, &file.bytes) else { return };
            let what = format!("{language} {ending}");
            // In a workbook the mission's rows are on a sheet of their own.
            let count = if ending == "xlsx" { 2 } else { 3 };
            assert_eq!(found["tags"], serde_json::json!(tags), "{what}");
            if ending != "json?form=objects" {
                // The library leaves the mark on that Excel needs to read UTF-8.
                let found = found["headers"].to_string().replace('\u{FEFF}', "");
                assert_eq!(found, serde_json::json!(headers).to_string(), "{what}");
            }
            assert_eq!(texts(&found["rows"]), rows[..count], "{what}");
            assert_eq!(
                found["wrong"],
                serde_json::json!([]),
                "{what}: by the library's own schema"
            );

            let by_place = texts(&found["by_place"]);
            let at = tags.iter().position(|tag| tag == "#adm1+code+list+v_pcodes").unwrap();
            let mut places: Vec<&str> = by_place.iter().map(|row| row[at].as_str()).collect();
            places.sort_unstable();
            let each = [vec![""], vec!["ML07"; count], vec!["SL01"]].concat();
            assert_eq!(places, each, "{what}: a row of each place");
        }
    }
}

/// Layers and features as `ogrinfo` prints them.
struct Layer {
    name: String,
    /// Geometry first, then fields; each as it is printed.
    features: Vec<(String, Vec<(String, String)>)>,
}

fn layers(printed: &str, fields: &[String]) -> Vec<Layer> {
    let mut layers: Vec<Layer> = Vec::new();
    for line in printed.lines() {
        if let Some(name) = line.strip_prefix("Layer name: ") {
            layers.push(Layer { name: name.to_owned(), features: Vec::new() });
        }
        let Some(layer) = layers.last_mut() else { continue };
        if line.starts_with("OGRFeature(") {
            layer.features.push((String::new(), Vec::new()));
            continue;
        }
        let Some((geometry, cells)) = layer.features.last_mut() else { continue };
        let field = fields.iter().find_map(|field| {
            let rest = line.strip_prefix("  ")?.strip_prefix(field.as_str())?;
            let value = rest.strip_prefix(" (")?.split_once(") = ")?.1;
            Some((field.clone(), value.to_owned()))
        });
        match (field, cells.last_mut()) {
            (Some(field), _) => cells.push(field),
            (None, _) if line.starts_with("  POINT") || line.starts_with("  MULTIPOINT") => {
                *geometry = line.trim().to_owned();
            }
            // A value of several lines.
            (None, Some((_, value))) if !line.is_empty() => *value = format!("{value} {line}"),
            (None, _) => {}
        }
    }
    layers
}

fn values((_, cells): &(String, Vec<(String, String)>), fields: &[String]) -> Vec<String> {
    let value = |field: &String| {
        let found = cells.iter().find(|(name, _)| name == field).map(|(_, value)| value.as_str());
        let found = plain(found.filter(|value| *value != "(null)").unwrap_or_default());
        // It writes days in its own way.
        let is_day = found.get(4..5) == Some("/") && found[..4].parse::<u16>().is_ok();
        if is_day { found.replace('/', "-").replace(' ', "T").replace("+00", "Z") } else { found }
    };
    fields.iter().map(value).collect()
}

#[tokio::test]
async fn gdal_reads_our_tables() {
    let story = told().await;
    for language in LANGUAGES {
        let ours = ours(&story, language).await;
        let headers = &ours[0];
        let wanted: Vec<Vec<String>> =
            ours[1..].iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
        for ending in ["csv", "xlsx"] {
            let path = format!("/activities/download.{ending}");
            let file = story.benoit.in_language(language).get(&path).await;
            let Some(printed) = ogrinfo(&format!("f.{ending}"), &file.bytes) else { return };
            let layers = layers(&printed, headers);
            let what = format!("{language} {ending}: {printed}");
            let rows = |layer: &Layer| -> Vec<Vec<String>> {
                layer.features.iter().map(|feature| values(feature, headers)).collect()
            };
            if ending == "csv" {
                assert_eq!(rows(&layers[0]), wanted, "{what}");
                continue;
            }
            // The others', the mission's, and what holds for the file; the mission's come last.
            assert_eq!(rows(&layers[0]), wanted[..3], "{what}");
            assert_eq!(rows(&layers[1])[1..], wanted[3..], "{what}");
            assert_eq!(layers.iter().filter(|layer| layer.name != "_lists").count(), 3, "{what}");
        }
    }
}

#[tokio::test]
async fn gdal_reads_our_points() {
    let story = told().await;
    let answer = story.benoit.get("/activities/download.geojson").await;
    let ours = ours(&story, "en").await;
    let tags = &ours[1];
    let Some(printed) = ogrinfo("f.geojson", &answer.bytes) else { return };
    let layers = layers(&printed, &[tags.as_slice(), &["precision".to_owned()]].concat());
    let features = &layers[0].features;
    assert_eq!(features.len(), 3, "{printed}");
    for (feature, row) in features.iter().zip(&ours[2..]) {
        let row: Vec<String> = row.iter().map(|cell| plain(cell)).collect();
        assert_eq!(values(feature, tags), row, "{printed}");
    }
    let points: Vec<&str> = features.iter().map(|(point, _)| point.as_str()).collect();
    assert!(points.contains(&"POINT (-0.0446 16.27)"), "a site, which is Benoît’s own: {points:?}");
    assert!(points.iter().all(|point| point.starts_with("POINT (")), "else middles: {points:?}");
}
