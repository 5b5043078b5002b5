//! Real files, carried away and brought again: to the same register, which has them already, and to
//! an empty one, which then holds the same.

use std::{fs::File, io::Read};

use basics::{Id, Language, Organisation, Role};
use sharing::Constituency;
use testing::Desk;

use super::held::{held, same};

/// Imports for everybody; a UN agency.
const OCHA: Id<Organisation> = Id::well_known(901);

/// A file that lies beside the repository, and what is known of it.
struct Real {
    file: &'static str,
    /// As OCHA lists their areas.
    countries: &'static [&'static str],
    answers: &'static [(&'static str, &'static str)],
    /// What the register holds of it.
    entered: i64,
}

/// A register with the areas of these countries, and nothing in it; Olga of OCHA sits at it.
async fn register(real: &Real) -> Option<Desk> {
    let mut text = String::new();
    let codes = testing::shared("admin/pcodes/global-pcodes-adm-1-2.csv.gz")?;
    flate2::read::GzDecoder::new(File::open(codes).unwrap()).read_to_string(&mut text).unwrap();
    let mut lines = text.lines();
    let head = lines.next().unwrap();
    let own = lines.filter(|line| real.countries.iter().any(|c| line.starts_with(c)));
    let codes = std::iter::once(head).chain(own).collect::<Vec<_>>().join("\n").into_bytes();
    let desk = Desk::open(vec![
        places::capability(),
        parties::capability(),
        comments::capability(),
        activities::capability(),
        crate::capability(),
    ])
    .await;
    desk.enrol(OCHA, Constituency::UnAgency, true).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    places::import_file(&desk.app, "codes.csv", codes).await.unwrap();
    Some(desk.sit("Olga", OCHA, &[Role::Editor]))
}

/// Brings a file; answers the import's page.
async fn bring(desk: &Desk, name: &str, bytes: &[u8], answers: &[(&str, &str)]) -> String {
    let answer = desk.upload("/imports/bring", "file", name, bytes, answers).await;
    assert_eq!(answer.status, 303, "{name}: {}", answer.text());
    desk.work().await;
    answer.location().to_owned()
}

async fn commit(desk: &Desk, import: &str) {
    let done = desk.submit(&format!("{import}/commit"), &[]).await;
    assert_eq!(done, format!("303 {import}"));
    desk.work().await;
}

/// Imports the file and carries it away in each of these ways, as a language and a format: brought
/// again, every row is here already. Brought to an empty register in the `moved` ways, the download
/// makes the same of it.
async fn comes_back(real: Real, ways: &[Way], moved: &[Way]) {
    let Some(olga) = register(&real).await else { return };
    let Some(path) = testing::shared(&format!("3w/{}", real.file)) else { return };
    let mut bytes = Vec::new();
    File::open(path).unwrap().read_to_end(&mut bytes).unwrap();
    let import = bring(&olga, real.file, &bytes, real.answers).await;
    commit(&olga, &import).await;
    let here = held(&olga, OCHA).await;
    assert_eq!(here.len() as i64, real.entered, "{}: Olga sees all of it", real.file);
    let shown = olga.app.dictionary.words(Language::ENGLISH).number(real.entered);
    for way in ways {
        let (what, file) = carry(&olga, &real, way).await;
        let again = bring(&olga.in_language(way.0), "again", &file, &[]).await;
        let page = olga.read(&again).await;
        for count in
            ["New\n0\n", "Changed\n0\n", "Refused\n0\n", &format!("Already here\n{shown}\n")]
        {
            assert!(page.contains(count), "{what}: {page}");
        }
    }
    for way in moved {
        let (what, file) = carry(&olga, &real, way).await;
        let empty = register(&real).await.unwrap().in_language(way.0);
        let import = bring(&empty, "moved", &file, &[]).await;
        commit(&empty, &import).await;
        same(&here, &held(&empty, OCHA).await, &what);
    }
    same(&here, &held(&olga, OCHA).await, "looking changed nothing");
}

/// A language and a format.
type Way = (&'static str, &'static str);

async fn carry(olga: &Desk, real: &Real, (language, ending): &Way) -> (String, Vec<u8>) {
    let path = format!("/activities/download.{ending}");
    let file = olga.in_language(language).get(&path).await;
    (format!("{}, {language}, {ending}", real.file), file.bytes)
}

const ENGLISH: [Way; 3] = [("en", "csv"), ("en", "xlsx"), ("en", "json")];
const FRENCH: [Way; 3] = [("fr", "csv"), ("fr", "xlsx"), ("fr", "json")];
const ARABIC: [Way; 3] = [("ar", "csv"), ("ar", "xlsx"), ("ar", "json")];
const OBJECTS: [Way; 3] =
    [("en", "json?form=objects"), ("fr", "json?form=objects"), ("ar", "json?form=objects")];

#[tokio::test]
async fn the_central_african_register_comes_back() {
    let real = Real {
        file: "hdx2022/3w_car_mar2022.xlsx",
        countries: &["CAF"],
        answers: &[("as_of", "2022-03-31")],
        entered: 1_724,
    };
    comes_back(real, &FRENCH, &FRENCH[..2]).await;
}

#[tokio::test]
async fn the_register_of_chad_comes_back() {
    let real = Real {
        file: "hdx2022/3w_tcd_oct2021.xlsx",
        countries: &["TCD"],
        answers: &[],
        entered: 703,
    };
    comes_back(real, &FRENCH, &FRENCH).await;
}

#[tokio::test]
async fn the_register_of_sudan_comes_back() {
    let real = Real {
        file: "hdx2022/sudan_3w_2021.xlsx",
        countries: &["SDN", "SSD"],
        answers: &[("country", "Sudan")],
        entered: 2_679,
    };
    comes_back(real, &ARABIC, &ARABIC[1..2]).await;
}

#[tokio::test]
async fn the_register_of_libya_comes_back() {
    let real = Real {
        file: "hdx2022/3w_as_of_may_2021.xlsx",
        countries: &["LBY"],
        answers: &[],
        entered: 495,
    };
    comes_back(real, &ENGLISH, &ENGLISH).await;
}

#[tokio::test]
async fn the_register_of_guatemala_comes_back_in_every_language() {
    let real = Real {
        file: "hdx2022/345w_guatemala.csv",
        countries: &["GTM"],
        answers: &[],
        entered: 1_150,
    };
    let ways = [ENGLISH, FRENCH, ARABIC].concat();
    comes_back(real, &ways, &[ENGLISH[1], FRENCH[2], ARABIC[0]]).await;
}

#[tokio::test]
async fn the_refugee_agencys_register_comes_back() {
    let real = Real {
        file: "hxl-showcase/unhcr-3w.csv",
        countries: &[
            "CAF", "TCD", "SDN", "LBY", "MLI", "SEN", "LBN", "IRQ", "ETH", "SSD", "KEN", "CMR",
            "LBR", "CIV", "COG", "EGY", "NGA", "TUR", "THA", "DJI",
        ],
        answers: &[],
        entered: 932,
    };
    comes_back(real, &ENGLISH, &ENGLISH[..2]).await;
}

#[tokio::test]
async fn the_sahels_register_of_old_tags_comes_back_in_every_language_and_format() {
    let real = Real {
        file: "hxl-showcase/rowca-3w-hxl.csv",
        countries: &["MLI", "SEN"],
        answers: &[],
        entered: 244,
    };
    let ways = [ENGLISH, FRENCH, ARABIC, OBJECTS].concat();
    comes_back(real, &ways, &ways).await;
}
