//! Real lists and maps, where they are at hand: known figures, and how long it takes.

use std::{collections::BTreeMap, path::PathBuf, time::Instant};

use testing::Desk;

use super::{desk, figures, id, path, send};
use crate::{Asked, Found, Gazetteer, How, store};

const LIST: &str = "admin/pcodes/global-pcodes-adm-1-2.csv.gz";

#[expect(
    clippy::disallowed_methods,
    reason = "tests read real files that lie beside the repository"
)]
fn bytes(path: PathBuf) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

#[expect(clippy::disallowed_methods, reason = "how long it takes is printed, never judged")]
fn now() -> Instant {
    Instant::now()
}

async fn with_the_list(list: PathBuf) -> (Desk, Desk) {
    let (salif, amina) = desk().await;
    let page = send(&salif, "codes", &bytes(list), &[]).await;
    assert_eq!(figures(&page), ["32,683", "0", "84", "0", "0", "0"], "{page}");
    (salif, amina)
}

async fn gazetteer(desk: &Desk) -> Gazetteer {
    Gazetteer::new(store::all(&mut desk.begin().await).await.unwrap())
}

fn code(found: &Found<'_>) -> String {
    match found {
        Found::One(place, _) => place.code.clone(),
        other => format!("{other:?}"),
    }
}

#[tokio::test]
async fn the_global_list_comes_in_whole_and_twice_is_once() {
    let Some(list) = testing::shared(LIST) else { return };
    let started = now();
    let (salif, amina) = with_the_list(list.clone()).await;
    println!("32,767 rows imported in {:?}", started.elapsed());
    let started = now();
    let page = send(&salif, "codes", &bytes(list), &[("whole", "yes")]).await;
    println!("32,767 rows compared in {:?}", started.elapsed());
    assert_eq!(figures(&page), ["0", "0", "32,767", "0", "0", "0"], "{page}");
    let count = "select count(*) as n from place where level > 0";
    assert_eq!(salif.count(count).await, 32_767);
    let countries = "select count(distinct country) as n from place where level > 0";
    assert_eq!(salif.count(countries).await, 156);
    let nameless = amina.read(&path("JAM", 2, "JM10001")).await;
    assert!(nameless.contains("JM10001"), "{nameless}");
    let page = amina.read("/places?words=abyei").await;
    assert!(page.contains("SD19") && page.contains("SS00"), "both claims are shown: {page}");
}

#[tokio::test]
async fn the_gazetteer_of_all_countries_finds_what_people_write() {
    let Some(list) = testing::shared(LIST) else { return };
    let (salif, _) = with_the_list(list).await;
    let started = now();
    let places = store::all(&mut salif.begin().await).await.unwrap();
    println!("{} places read in {:?}", places.len(), started.elapsed());
    let started = now();
    let g = Gazetteer::new(places);
    println!("gazetteer built in {:?}", started.elapsed());

    let find = |country, name1, name2| {
        let asked = Asked::in_country(country).level(1, "", name1).level(2, "", name2);
        code(&g.find(&asked))
    };
    assert_eq!(find("Mali", "Ségou", ""), "ML04");
    assert_eq!(find("Mali", "Timbuktu", ""), "ML06");
    assert_eq!(find("Chad", "N'Djaména", ""), "TD18");
    assert_eq!(find("SDN", "Centeral Darfur", "Um Dukhun"), "SD06135");
    assert_eq!(find("SDN", "kassala", "Reifi Kassala"), "SD11056");
    assert_eq!(find("LBY", "", "بنغازي"), "LY0103");
    assert_eq!(find("LBY", "", "طبرق"), "LY0104");
    assert_eq!(code(&g.find(&Asked::default().level(1, "MLI01", ""))), "ML01");
    let abyei = g.find_text("", "Abyei", None);
    assert!(matches!(&abyei, Found::Ambiguous(places) if places.len() >= 2), "{abyei:?}");
    let twins = Asked::in_country("EGY").level(1, "EG12", "").level(2, "", "Mit Ghamr");
    assert!(matches!(g.find(&twins), Found::Ambiguous(places) if places.len() == 2));
    let bangui = Asked::in_country("CAF").level(1, "CF71", "Bangui");
    let Found::Unknown(near) = g.find(&bangui.level(2, "CF718", "8e Arrondissement")) else {
        panic!("CF718 is in no list");
    };
    assert_eq!(near[0].code, "CF711");
    speed(&g);
}

/// Rows as an importer asks for them: by code and by names, each a few times.
fn speed(g: &Gazetteer) {
    let started = now();
    let mut found = 0;
    for round in 0..4 {
        for place in g.places().iter().filter(|place| place.level == 2) {
            let above = place.parent.and_then(|parent| g.place(parent)).unwrap();
            let name = |place: &crate::Place| {
                place.names.in_language(basics::Language::UNDETERMINED).to_string()
            };
            let (name1, name2) = (name(above), name(place));
            let asked = Asked::in_country(place.country.code());
            let asked = match round % 2 {
                0 => asked.level(1, &above.code, &name1).level(2, &place.code, &name2),
                _ => asked.level(1, "", &name1).level(2, "", &name2),
            };
            found += usize::from(matches!(g.find(&asked), Found::One(..)));
        }
    }
    println!("{} rows looked up in {:?}, {found} found", 4 * 30_257, started.elapsed());
    let started = now();
    let asked =
        Asked::in_country("Sudan").level(1, "", "Centeral Darfur").level(2, "", "Um Dukhun");
    let same = (0..275_000).filter(|_| matches!(g.find(&asked), Found::One(..))).count();
    println!("{same} equal rows looked up in {:?}", started.elapsed());
    assert!(found > 120_000, "only {found} of 121,028");
}

#[tokio::test]
async fn real_boundaries_draw_what_the_list_has_and_say_what_it_lacks() {
    let Some(list) = testing::shared(LIST) else { return };
    let Some(maps) = testing::shared("admin/cod_topo/topojson") else { return };
    let (salif, amina) = with_the_list(list).await;
    let started = now();
    let mut drawn = BTreeMap::new();
    for name in ["MLI-1", "MLI-2", "SLE-1", "SLE-2", "SSD-2", "COD-2", "CAF-2", "LBR-2", "SDN-1"] {
        let file = bytes(maps.join(format!("{name}.topojson")));
        let page = send(&salif, "boundaries", &file, &[]).await;
        let [new, changed, unchanged, repeated, refused, _] = figures(&page);
        assert_eq!((new.as_str(), repeated.as_str()), ("0", "0"), "{name}: {page}");
        drawn.insert(name, (changed, unchanged, refused));
    }
    println!("nine maps imported in {:?}", started.elapsed());
    let check = |name: &str, total: usize, refused: &str| {
        let (changed, unchanged, unknown) = &drawn[name];
        let known: usize = changed.parse::<usize>().unwrap() + unchanged.parse::<usize>().unwrap();
        assert_eq!((known, unknown.as_str()), (total, refused), "{name}");
    };
    check("MLI-1", 9, "0");
    check("MLI-2", 49, "1");
    check("SLE-2", 12, "2");
    check("SSD-2", 78, "1");
    check("COD-2", 189, "0");
    check("CAF-2", 72, "0");
    check("LBR-2", 136, "0");
    check("SDN-1", 19, "0");
    // With the day of the edition, the two old districts of Sierra Leone are places of their time.
    let file = bytes(maps.join("SLE-2.topojson"));
    let page = send(&salif, "boundaries", &file, &[("edition", "2020-01-01")]).await;
    assert_eq!(figures(&page)[..2], ["2", "12"], "{page}");
    let g = gazetteer(&salif).await;
    let on = |code: &str, day: &str| {
        let found = g.find(&Asked::in_country("SLE").level(2, code, "").on(day.parse().unwrap()));
        match found {
            Found::One(place, How::Exact) => place.code.clone(),
            Found::NotValidThen(place) => format!("not then {}", place.code),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(on("SL0204", "2022-01-01"), "SL0204", "Port Loko before the reform");
    assert_eq!(on("SL0204", "2024-01-01"), "not then SL0204");
    assert_eq!(on("SL0501", "2022-01-01"), "not then SL0501");
    let congo = amina.get(&path("COD", 1, "CD61")).await;
    println!("the page of Nord-Kivu has {} KB", congo.bytes.len() / 1024);
    assert!(congo.body().contains(&id("COD", 2, "CD6101").to_string()));
}
