//! What is promised of maps: real boundaries are read, broken ones refused, neighbours still fit.

use std::collections::{BTreeSet, HashSet};

use super::{
    given::{boundaries, bytes, shared, square},
    *,
};

fn why(json: &str) -> &'static str {
    read_boundaries(json.as_bytes(), &Limits::default()).unwrap_err().why
}

fn area(boundaries: &[Boundary]) -> f64 {
    boundaries.iter().map(|boundary| area_square_km(&boundary.polygons)).sum()
}

#[test]
fn real_boundaries_have_their_codes_and_their_size() {
    // Countries' areas in thousand square kilometres, as the United Nations publish them.
    let countries = [
        ("MLI", 1240.2, &[9, 50][..]),
        ("COD", 2344.9, &[26, 189]),
        ("SSD", 658.8, &[10, 79]),
        ("CAF", 623.0, &[17, 72]),
        ("LBR", 111.4, &[15, 136]),
        ("SLE", 72.3, &[4, 14]),
        ("SDN", 1847.0, &[19]),
    ];
    for (country, size, counts) in countries {
        for (level, count) in (1..).zip(counts) {
            let Some(read) = boundaries(&format!("{country}-{level}")) else { return };
            assert_eq!(read.len(), *count, "{country} {level}");
            assert!((area(&read) / 1000.0 / size - 1.0).abs() < 0.15, "{country} {}", area(&read));
            for area in &read {
                let names = find_code_and_name(&area.properties, level);
                // Some districts of Liberia have a code and no name.
                let is_named = names.names.len() == 1 || country == "LBR";
                assert!(names.code.is_some() && is_named, "{:?}", area.properties);
                assert_eq!(find_level(&area.properties), Some(level));
                let label = label_point(&area.polygons).unwrap();
                assert!(contains(&area.polygons, label), "{names:?}");
            }
        }
    }
}

#[test]
fn geojson_that_is_good_is_read_and_bad_is_refused() {
    let files = |folder: &str| -> Vec<_> {
        let Some(folder) = shared(folder) else { return Vec::new() };
        let files = folder.read_dir().unwrap().map(|file| file.unwrap().path());
        files.filter(|file| file.extension().is_some_and(|ending| ending == "geojson")).collect()
    };
    let name = |file: &std::path::Path| file.file_stem().unwrap().to_string_lossy().into_owned();
    let read = |file| read_features(&bytes(file), &Limits::default());
    for file in
        [files("geojson/geojsonhint/good"), files("geojson/georust-fixtures/canonical")].concat()
    {
        let (name, read) = (name(&file), read(file));
        // Its coordinates are not on Earth; the linter does not look at them.
        assert_eq!(read.is_err(), name == "issue82", "{name}: {read:?}");
    }
    // Advice of the linter, not faults: the direction of rings, single or nested collections, long
    // decimals, a height or more behind a position.
    let fine: BTreeSet<_> = [
        "bad-polygon-interiorring-rhr",
        "different-first-size",
        "excessive_precision_truncated",
        "geometrycollection_nested",
        "geometrycollection_single",
        "point-toomany",
        "polygon_winding_order",
    ]
    .map(str::to_owned)
    .into();
    let bad = files("geojson/geojsonhint/bad");
    let is_absent = bad.is_empty();
    let accepted: BTreeSet<_> =
        bad.into_iter().filter(|file| read(file.clone()).is_ok()).map(|file| name(&file)).collect();
    assert!(is_absent || accepted == fine, "{accepted:?}");
}

#[test]
fn a_refusal_says_what_is_wrong() {
    let polygon = |ring: &str| format!("{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}");
    assert_eq!(why("PK\u{3}"), "exchange-geo-not-json");
    assert_eq!(why(""), "exchange-geo-not-json");
    assert_eq!(why("{\"type\":\"Polygon\""), "exchange-geo-not-json");
    assert_eq!(why("[1]"), "exchange-geo-wrong-shape");
    assert_eq!(why("{}"), "exchange-geo-missing-member");
    assert_eq!(why("{\"type\":\"Topology\"}"), "exchange-geo-wrong-shape");
    assert_eq!(why("{\"type\":\"Feature\"}"), "exchange-geo-no-areas");
    assert_eq!(why("{\"type\":\"Point\",\"coordinates\":[1,2]}"), "exchange-geo-no-areas");
    assert_eq!(why(&polygon("[1,2]")), "exchange-geo-wrong-nesting");
    assert_eq!(why(&polygon("[[0,0],[1,0],[1,1],[0,1]]")), "exchange-geo-open-ring");
    assert_eq!(why(&polygon("[[0,0],[1,0],[0,0]]")), "exchange-geo-short-ring");
    assert_eq!(
        why(&polygon("[[5e5,2e6],[6e5,2e6],[6e5,3e6],[5e5,2e6]]")),
        "exchange-geo-not-degrees"
    );
    let not_text = read_boundaries(&[0x50, 0xFF, 0xFE], &Limits::default()).unwrap_err();
    assert_eq!(not_text.why, "exchange-geo-not-text");
    let mixed = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":\
        {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}},{\"type\":\"Feature\",\
        \"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}";
    let refusal = read_boundaries(mixed.as_bytes(), &Limits::default()).unwrap_err();
    assert_eq!(refusal.why, "exchange-geo-not-an-area");
    assert_eq!(refusal.details, [("feature", 2.into())]);
}

#[test]
fn a_file_that_asks_for_too_much_is_refused_before_it_is_built() {
    assert_eq!(why(&"[".repeat(1_000_000)), "exchange-geo-too-deep");
    assert_eq!(why(&"[[1,2],".repeat(3_400_000)), "exchange-geo-too-deep");
    assert_eq!(
        why(&format!("[{}1]", "[1,2],".repeat(3_400_000))),
        "exchange-geo-too-many-positions"
    );
    assert_eq!(why(&format!("[{}1]", "{},".repeat(300_001))), "exchange-geo-too-many-objects");
    assert_eq!(why(&"\"a\":1,".repeat(1_000_001)), "exchange-geo-too-many-members");
    let small = Limits { megabytes: 0, ..Limits::default() };
    assert_eq!(read_boundaries(b"{}", &small).unwrap_err().why, "exchange-geo-too-large");
    // One long arc, named very often: 2 MB that would become 40 GB.
    let arc = vec!["[1,1]"; 10_000].join(",");
    let bomb = format!(
        "{{\"type\":\"Topology\",\"arcs\":[[{arc}]],\"objects\":{{\"a\":{{\"type\":\
        \"Polygon\",\"arcs\":[[{}0]]}}}}}}",
        "0,".repeat(250_000)
    );
    assert_eq!(why(&bomb), "exchange-geo-too-many-positions");
}

/// Two squares side by side, as one arc between them and one round each.
fn two_squares(arcs_of_the_second: &str) -> String {
    format!(
        "{{\"type\":\"Topology\",\"transform\":{{\"scale\":[0.5,0.5],\"translate\":[10,-5]}},\
        \"arcs\":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,2],[2,0],[0,-2],[-2,0]]],\
        \"objects\":{{\"a\":{{\"type\":\"GeometryCollection\",\"geometries\":[\
        {{\"type\":\"Polygon\",\"arcs\":[[0,1]],\"properties\":{{\"code\":1}}}},\
        {{\"type\":\"MultiPolygon\",\"arcs\":[[{arcs_of_the_second}]]}},\
        {{\"type\":null}}]}}}}}}"
    )
}

#[test]
fn arcs_become_areas_that_share_a_border() {
    let read = read_boundaries(two_squares("[0,2]").as_bytes(), &Limits::default()).unwrap();
    let ring = [(11.0, -5.0), (11.0, -4.0), (10.0, -4.0), (10.0, -5.0), (11.0, -5.0)];
    assert_eq!(read[0].polygons, [[ring]]);
    assert_eq!(read[0].properties["code"], "1");
    let bounds = Bounds { west: 11.0, south: -5.0, east: 12.0, north: -4.0 };
    assert_eq!(read[1].bounds, Some(bounds));
    assert_eq!(read[2], Boundary::default());
    assert_eq!(why(&two_squares("[0,-3]")), "exchange-geo-broken-arc");
    let backwards = read_boundaries(two_squares("[-3,-1]").as_bytes(), &Limits::default()).unwrap();
    assert_eq!(backwards[1].bounds, Some(bounds));
    assert_eq!(why(&two_squares("[0,7]")), "exchange-geo-broken-arc");
    assert_eq!(why(&two_squares("[0,-2147483648]")), "exchange-geo-wrong-shape");
}

#[test]
fn a_damaged_file_is_refused_or_read_and_never_more() {
    let sound = two_squares("[0,2]").into_bytes();
    let mut dice = invent::dice::Dice::new(1);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..4000 {
        let mut damaged = sound.clone();
        for _ in 0..1 + dice.below(3) {
            let place = dice.below(damaged.len());
            damaged[place] = *dice.one_of(b"0123456789-.eE[]{}:,\" \\n");
        }
        let Ok(mut areas) = read_boundaries(&damaged, &Limits::default()) else {
            refused += 1;
            continue;
        };
        read += 1;
        simplify(&mut areas, 0.1);
        for Boundary { polygons, bounds, .. } in areas {
            let Some(bounds) = bounds else { continue };
            svg_path(&polygons, &Projection::fit(bounds, 100.0, 100.0, 5.0));
            polygons_from_text(&compact_text(&polygons)).unwrap();
            label_point(&polygons).unwrap();
        }
    }
    assert!(read > 100 && refused > 1000, "{read} {refused}");
}

#[test]
fn a_place_on_a_shared_border_lies_in_one_of_the_neighbours() {
    let Some(districts) = boundaries("MLI-2") else { return };
    let holding = |at| districts.iter().filter(|area| contains(&area.polygons, at)).count();
    let inner: Vec<_> = districts[7].polygons[0][0].iter().step_by(7).copied().collect();
    assert!(inner.iter().all(|at| holding(*at) == 1), "district 7 is not at the frontier");
    let with_a_hole = vec![[square(0.0, 0.0, 3.0), square(1.0, 1.0, 1.0)].concat()];
    assert!(contains(&with_a_hole, (0.5, 0.5)));
    assert!(!contains(&with_a_hole, (1.5, 1.5)));
    assert_eq!(label_point(&with_a_hole).map(|at| contains(&with_a_hole, at)), Some(true));
    let (x, y) = centroid(&with_a_hole).unwrap();
    assert!((x - 1.5).abs() < 1e-9 && (y - 1.5).abs() < 1e-9);
}

#[test]
fn simplified_neighbours_still_share_their_border() {
    let (Some(mut all), Some(districts)) = (boundaries("MLI-1"), boundaries("MLI-2")) else {
        return;
    };
    let (regions, before) = (all.len(), area(&all));
    all.extend(districts);
    let points =
        |all: &[Boundary]| all.iter().flat_map(|area| area.polygons.concat()).flatten().count();
    let points_before = points(&all);
    simplify(&mut all, 0.05);
    assert!(points(&all) * 8 < points_before, "{} of {points_before}", points(&all));
    assert!(all.iter().all(|area| !area.polygons.is_empty()));
    assert!((area(&all[..regions]) / before - 1.0).abs() < 0.01);
    // An edge is in two districts, or in one district and at the frontier: then it is a region's.
    let edges = |areas: &[Boundary]| -> Vec<_> {
        let rings = areas.iter().flat_map(|area| &area.polygons).flatten();
        let edges = rings.flat_map(|ring| ring.windows(2)).map(|edge| {
            let [a, b] = [edge[0], edge[1]].map(|(x, y)| (x.to_bits(), y.to_bits()));
            (a.min(b), a.max(b))
        });
        edges.collect()
    };
    let once = |areas: &[Boundary]| {
        let mut once = HashSet::new();
        for edge in edges(areas) {
            if !once.remove(&edge) {
                once.insert(edge);
            }
        }
        once
    };
    assert_eq!(once(&all[..regions]), once(&all[regions..]));
}

#[test]
fn no_area_vanishes_when_it_is_simplified() {
    let hole = square(4.0, 4.0, 0.01).remove(0);
    let mut large = square(0.0, 0.0, 9.0);
    large.push(hole.clone());
    let mut all = [vec![large, square(20.0, 0.0, 0.01)], vec![vec![hole.clone()]]]
        .map(|polygons| Boundary::new(Default::default(), polygons));
    simplify(&mut all, 1.0);
    assert_eq!(all[0].polygons.len(), 1, "the speck in the sea goes");
    assert_eq!(all[0].polygons[0].len(), 1, "and so does the speck of a hole");
    assert_eq!(all[1].polygons.len(), 1);
    assert!(all[1].polygons[0][0].len() >= 4);
}

#[test]
fn stored_polygons_come_back_as_they_were_rounded() {
    let polygons = vec![
        vec![square(-0.00001, 1.0, 2.0).remove(0), square(0.5, 1.5, 0.25).remove(0)],
        square(5.123_456, 0.0, 1.0),
        square(50.0, 0.0, 0.000_01),
    ];
    let text = compact_text(&polygons);
    let expected = "{\"type\":\"MultiPolygon\",\"coordinates\":[\
        [[[0,1],[2,1],[2,3],[0,3],[0,1]],[[0.5,1.5],[0.5,1.75],[0.75,1.75],[0.75,1.5],[0.5,1.5]]],\
        [[[5.1235,0],[6.1235,0],[6.1235,1],[5.1235,1],[5.1235,0]]]]}";
    assert_eq!(text, expected);
    let read = polygons_from_text(&text).unwrap();
    assert_eq!(compact_text(&read), text);
    assert_eq!(polygons_from_text(&compact_text(&[])).unwrap(), Vec::<Polygon>::new());
}

#[test]
fn a_map_is_true_to_scale_in_its_middle_and_north_is_up() {
    let bounds = Bounds { west: -10.0, south: 58.0, east: 10.0, north: 62.0 };
    let projection = Projection::fit(bounds, 220.0, 500.0, 10.0);
    // At 60° a degree of longitude is half as long as one of latitude.
    assert!((projection.width() - 220.0).abs() < 1e-9);
    assert!((projection.height() - 100.0).abs() < 1e-9);
    assert_eq!(projection.view_box(), "0 0 220 100");
    assert_eq!(projection.place((-10.0, 62.0)), (10.0, 10.0));
    let high = Projection::fit(bounds, 2200.0, 100.0, 10.0);
    assert!((high.height() - 100.0).abs() < 1e-9);
}

#[test]
fn an_area_is_a_short_path_that_closes() {
    let bounds = Bounds { west: 0.0, south: -5.0, east: 10.0, north: 5.0 };
    let projection = Projection::fit(bounds, 100.0, 100.0, 0.0);
    let check = |polygons: &[Polygon], expected: &str| {
        assert_eq!(svg_path(polygons, &projection), expected);
    };
    let place = projection.place((0.02, 4.98));
    assert!((place.0 - 0.2).abs() < 0.01 && (place.1 - 0.2).abs() < 0.01);
    check(&[square(0.02, -5.0, 5.0)], "M.2 100l50 0 0-50-50 0z");
    check(&[square(0.02, -5.0, 5.0), square(9.0, 1.0, 0.001)], "M.2 100l50 0 0-50-50 0z");
    check(&[square(9.0, 1.0, 0.001)], "M90 40l.5 0 0 .5-.5 0z");
    check(&[], "");
}

#[test]
fn every_refusal_has_its_sentence_in_every_language() {
    let keys = |text: &str| -> BTreeSet<String> {
        let lines = text.lines().filter(|line| line.starts_with("exchange-"));
        lines.map(|line| line.split(" = ").next().unwrap().to_owned()).collect()
    };
    let source = concat!(
        include_str!("read.rs"),
        include_str!("geojson.rs"),
        include_str!("topojson.rs"),
        include_str!("limits.rs"),
        include_str!("rings.rs"),
        include_str!("pcodes.rs"),
    );
    let quoted = source.split('"').filter(|word| word.starts_with("exchange-geo-"));
    let said: BTreeSet<String> = quoted.map(str::to_owned).collect();
    for (language, text) in WORDS {
        assert_eq!(keys(text), said, "{language}");
    }
    for (language, text) in crate::write::WORDS {
        assert_eq!(keys(text), keys(crate::write::WORDS[0].1), "{language}");
    }
}
