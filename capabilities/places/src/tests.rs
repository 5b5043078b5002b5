//! What places promise, asked through pages and API.

mod real;

use acts::{Context, Form, Page, Screen};
use basics::{Id, Organisation, Problem, Right, Role};
use maud::html;
use sharing::Visible;
use testing::Desk;

use crate::{Country, Place, store};

const SECRETARIAT: Id<Organisation> = Id::well_known(900);
const NGO: Id<Organisation> = Id::well_known(901);

/// Places as they are after a start without imports, kept by Salif, with Amina of an NGO beside him.
async fn desk() -> (Desk, Desk) {
    let desk = Desk::open(vec![crate::capability().page::<Probe>()]).await;
    let mut tx = desk.begin().await;
    crate::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    (desk.sit("Salif", SECRETARIAT, &[Role::Secretariat]), desk.sit("Amina", NGO, &[Role::Editor]))
}

/// What other capabilities ask of places, shown as a page.
struct Probe;

impl Page for Probe {
    const PATH: &'static str = "/probe/{id}";
    const NEEDS: Right = crate::READ;
    type About = Place;
    type Shape = ();

    async fn show(cx: &mut Context, place: Visible<Place>, _: &Form) -> Result<Screen, Problem> {
        let below = crate::descendants(cx, place.id).await?;
        let mut below = crate::find_many(cx, below).await?;
        below.sort_by(|a, b| a.code.cmp(&b.code));
        let above = crate::ancestors(cx, place.id).await?;
        let choices = crate::choices(cx, place.id, 2).await?;
        let gazetteer = crate::gazetteer(cx).await?;
        let found = gazetteer.find_text("", &place.code, None);
        let body = html! {
            p { "label " (crate::label(&cx.words, &place, &above)) }
            p { "below" @for place in &below { " " (place.code) } }
            @for choice in &choices { p { "choice " (choice.label) } }
            p { "found " (matches!(found, crate::Found::One(found, _) if *found == *place)) }
        };
        Ok(Screen::new("probe", body))
    }

    async fn shape(_: &mut Context, _: Visible<Place>, _: &Form) -> Result<(), Problem> {
        Ok(())
    }
}

fn id(country: &str, level: u8, code: &str) -> Id<Place> {
    Place::id_of(Country::parse(country).unwrap(), level, code)
}

fn path(country: &str, level: u8, code: &str) -> String {
    format!("/places/{}", id(country, level, code))
}

const HEADERS: &str = "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n";
const GAO: &str = "MLI,2,ML0703,Gao,ML07,2021-12-20\nMLI,2,ML0701,Ansongo,ML07,2021-12-20\n";

async fn import(desk: &Desk, rows: &str, whole: &str) -> String {
    let list = format!("{HEADERS}{rows}");
    send(desk, "codes", list.as_bytes(), &[("whole", whole)]).await
}

/// The page of the import, or what was wrong with the file.
async fn send(desk: &Desk, kind: &str, bytes: &[u8], answers: &[(&str, &str)]) -> String {
    let path = format!("/places/import-{kind}");
    let answer = desk.upload(&path, "file", "Mali.file", bytes, answers).await;
    match answer.status.as_u16() {
        303 => desk.read(answer.location()).await,
        status => format!("{status} {}", answer.text()),
    }
}

/// The figure below a word on an import's page.
fn figure(page: &str, word: &str) -> String {
    let mut lines = page.lines().skip_while(|line| *line != word);
    lines.nth(1).unwrap_or_else(|| panic!("{page}")).to_owned()
}

/// New, changed, known already, repeated, refused, no longer valid.
fn figures(page: &str) -> [String; 6] {
    ["New", "Changed", "Known already", "Repeated in the file", "Refused", "No longer valid"]
        .map(|word| figure(page, word))
}

#[tokio::test]
async fn a_start_without_imports_has_places_in_three_languages() {
    let (_, amina) = desk().await;
    let page = amina.read("/places").await;
    assert!(page.contains("Mali") && page.contains("Sierra Leone"), "{page}");
    assert!(!page.contains("Andorra"), "countries without areas wait behind a link");
    assert!(amina.read("/places?all=yes").await.contains("Andorra"));
    let mali = amina.read(&path("MLI", 0, "MLI")).await;
    for told in ["ML06", "Timbuktu", "nobody has imported boundaries"] {
        assert!(mali.contains(told), "{told}: {mali}");
    }
    let page = amina.in_language("ar").read(&path("MLI", 1, "ML06")).await;
    assert!(page.contains("تمبكتو") && page.contains("مالي"), "{page}");
    let gao = amina.read("/places?words=ml07").await;
    assert!(gao.contains("Gao") && gao.contains("Mali"), "{gao}");
    assert!(amina.read("/places?words=mli07").await.contains("Gao"), "with the other prefix");
    assert!(amina.read("/places?words=atlantis").await.contains("No place is found"));
}

#[tokio::test]
async fn what_is_shipped_is_entered_once() {
    let (salif, _) = desk().await;
    let again = async || {
        let mut tx = salif.begin().await;
        crate::seed(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
    };
    again().await;
    let count = "select count(*) as n from place";
    assert_eq!(salif.count(count).await, 334);
    let mut tx = salif.begin().await;
    store::forget_facts(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    again().await;
    assert_eq!(salif.count(count).await, 334, "also by a later version of the product");
    assert_eq!(salif.count("select count(*) as n from place where version > 1").await, 0);
}

#[tokio::test]
async fn a_list_of_codes_adds_places_and_the_same_list_changes_nothing() {
    let (salif, amina) = desk().await;
    let page = import(&salif, GAO, "").await;
    assert_eq!(figures(&page), ["2", "0", "0", "0", "0", "0"]);
    assert_eq!(figures(&import(&salif, GAO, "").await), ["0", "0", "2", "0", "0", "0"]);
    let journal = salif.journal(None).await;
    assert_eq!(journal, ["places.import_codes place_import"; 2]);
    let gao = amina.read(&path("MLI", 1, "ML07")).await;
    assert!(gao.contains("Ansongo") && gao.contains("ML0701"), "{gao}");
    let probe = amina.read(&format!("/probe/{}", id("MLI", 1, "ML07"))).await;
    let expected = "label Gao, Mali (ML07)\nbelow ML07 ML0701 ML0703\n\
                    choice Ansongo (ML0701)\nchoice Gao (ML0703)\nfound true";
    assert!(probe.contains(expected), "{probe}");
    let page = salif.read("/places/imports").await;
    assert!(page.contains("Mali.file"), "{page}");
}

#[tokio::test]
async fn each_bad_row_is_refused_with_its_reason_and_the_others_come_in() {
    let (salif, _) = desk().await;
    let rows = "MLI,2,ML0703,Gao,ML07,2021-12-20\n\
                MLI,2,ML0703,GAO,ML07,2021-12-20\n\
                MLI,2,ML0703,Kidal,ML07,2021-12-20\n\
                XXQ,1,XX01,Nowhere,XXQ,2021-12-20\n\
                MLI,3,ML070301,Gounzoureye,ML0799X,2021-12-20\n\
                MLI,2,ML0704,,,2021-12-20\n\
                MLI,2,ML0705,Bourem,ML07,soon\n";
    let page = import(&salif, rows, "").await;
    assert_eq!(figures(&page), ["2", "0", "0", "1", "4", "0"], "{page}");
    for reason in [
        "ML0703 stands in the list twice, as “Gao” and as “Kidal”",
        "“XXQ” is not the code of a country",
        "“soon” in line 8 is not possible",
        "“” in line 7 is not possible in the column “Parent P-Code”",
    ] {
        assert!(page.contains(reason), "{reason}: {page}");
    }
    assert!(salif.read(&path("MLI", 3, "ML070301")).await.contains("Gao"), "found by its prefix");
}

#[tokio::test]
async fn a_code_that_is_given_to_another_area_is_two_places_that_follow_each_other() {
    let (salif, amina) = desk().await;
    import(&salif, "MLI,2,ML0703,Gao,ML07,2021-12-20\n", "").await;
    let page = import(&salif, "MLI,2,ML0703,Almoustarat,ML07,2025-01-01\n", "").await;
    assert_eq!(figures(&page), ["1", "0", "0", "0", "0", "0"]);
    let page = amina.read("/places?words=ml0703").await;
    assert!(page.contains("Almoustarat") && page.contains("31 December 2024"), "{page}");
    // A new spelling from a later day is the same place.
    let page = import(&salif, "MLI,2,ML0703,Al Mustarat,ML07,2026-01-01\n", "").await;
    assert_eq!(figures(&page), ["0", "1", "0", "0", "0", "0"]);
    assert!(amina.read("/places?words=mustarat").await.contains("Almoustarat"));
}

#[tokio::test]
async fn a_complete_list_ends_what_it_lacks_and_a_part_ends_nothing() {
    let (salif, amina) = desk().await;
    import(&salif, GAO, "").await;
    let newer = "MLI,2,ML0703,Gao,ML07,2025-01-01\n";
    assert_eq!(figures(&import(&salif, newer, "").await), ["0", "0", "1", "0", "0", "0"]);
    assert_eq!(figures(&import(&salif, newer, "yes").await), ["0", "0", "1", "0", "0", "1"]);
    let gao = amina.read(&path("MLI", 1, "ML07")).await;
    assert!(gao.contains("Areas that are no longer valid"), "{gao}");
    let ansongo = amina.read(&path("MLI", 2, "ML0701")).await;
    assert!(ansongo.contains("20 December 2021 to 31 December 2024"), "{ansongo}");
    // Listed again, it is valid again.
    let back = "MLI,2,ML0701,Ansongo,ML07,2026-01-01\n";
    assert_eq!(figures(&import(&salif, back, "").await), ["0", "1", "0", "0", "0", "0"]);
    assert!(!amina.read(&path("MLI", 2, "ML0701")).await.contains("2024"));
}

#[tokio::test]
async fn a_place_that_moves_takes_what_is_below_it_along() {
    let (salif, amina) = desk().await;
    let rows = "MLI,2,ML0704,Menaka,ML07,2021-12-20\nMLI,3,ML070401,Inekar,ML0704,2021-12-20\n";
    import(&salif, rows, "").await;
    let moved = "MLI,2,ML0704,Menaka,ML10,2025-01-01\n";
    assert_eq!(figures(&import(&salif, moved, "").await), ["0", "1", "0", "0", "0", "0"]);
    let below = async |code: &str| {
        let probe = amina.read(&format!("/probe/{}", id("MLI", 1, code))).await;
        probe.lines().find(|line| line.starts_with("below")).unwrap().to_owned()
    };
    assert_eq!(below("ML07").await, "below ML07");
    assert_eq!(below("ML10").await, "below ML0704 ML070401 ML10");
    let commune = amina.read(&format!("/probe/{}", id("MLI", 3, "ML070401"))).await;
    assert!(commune.contains("Inekar, Menaka, Ménaka, Mali"), "{commune}");
}

#[tokio::test]
async fn a_name_that_people_write_is_added_and_found_from_then_on() {
    let (salif, amina) = desk().await;
    let gao = path("MLI", 1, "ML07");
    let answers = |base: &'static str| {
        let said =
            [("name", "Gawgaw"), ("sense", "former"), ("reason", "Old maps"), ("_base", base)];
        said.to_vec()
    };
    let name = format!("{gao}/name");
    assert!(amina.submit(&name, &answers("1")).await.starts_with("403 "));
    assert_eq!(salif.submit(&name, &answers("1")).await, format!("303 {gao}"));
    assert!(
        salif.submit(&name, &answers("1")).await.starts_with("409 "),
        "a second writer is told"
    );
    let again = salif.submit(&name, &answers("2")).await;
    assert!(again.starts_with("422 ") && again.contains("is known for this place"), "{again}");
    assert!(amina.read("/places?words=gawgaw").await.contains("ML07"));
    assert!(amina.read(&gao).await.contains("Former names"));
    let nameless = [("name", "Gao"), ("sense", "name"), ("reason", "x")];
    assert!(salif.submit(&name, &nameless).await.contains("Say which language"));
    assert_eq!(salif.journal(None).await, ["places.name place"]);
}

#[tokio::test]
async fn a_form_is_offered_places_while_somebody_types() {
    let (_, amina) = desk().await;
    let asked = amina.get("/places/suggest?q=tomb").await;
    let found: serde_json::Value = serde_json::from_slice(&asked.bytes).unwrap();
    assert_eq!(found[0]["code"], "ML06");
    assert_eq!(found[0]["within"], "Mali");
    assert_eq!(amina.get("/places/suggest?q=t").await.body(), "[]", "one letter is too little");
    assert_eq!(amina.nobody().get("/places/suggest?q=tomb").await.status.as_u16(), 303);
}

/// An area on a map.
const DRAWN: &str = "<path class=\"c";

const SQUARES: &str = r#"{"type":"FeatureCollection","features":[
  {"type":"Feature","properties":{"admin1Pcode":"ML07","admin1Name":"Gao","admin1Name_ar":"غاو"},
   "geometry":{"type":"Polygon","coordinates":[[[0,16],[1,16],[1,17],[0,17],[0,16]]]}},
  {"type":"Feature","properties":{"admin1Pcode":"ML99","admin1Name":"Azawad"},
   "geometry":{"type":"Polygon","coordinates":[[[1,16],[2,16],[2,17],[1,17],[1,16]]]}}]}"#;

#[tokio::test]
async fn boundaries_draw_the_known_places_and_an_area_that_no_list_has_is_looked_at() {
    let (salif, amina) = desk().await;
    let page = send(&salif, "boundaries", SQUARES.as_bytes(), &[]).await;
    assert_eq!(figures(&page), ["0", "0", "1", "0", "1", "0"], "{page}");
    assert!(page.contains("ML99 Azawad is not in the list of P-codes"), "{page}");
    let mali = path("MLI", 0, "MLI");
    let map = amina.get(&mali).await.body();
    assert_eq!(map.matches(DRAWN).count(), 1, "{map}");
    assert!(map.contains("Some areas have no boundary here"));
    // An edition older than the list has an area of its own time.
    let old = [("edition", "2012-05-01")];
    let page = send(&salif, "boundaries", SQUARES.as_bytes(), &old).await;
    assert_eq!(figures(&page), ["1", "1", "0", "0", "0", "0"], "{page}");
    let page = amina.read(&mali).await;
    assert!(page.contains("Azawad") && page.contains("1 May 2012 to 19 December 2021"), "{page}");
    let gao = amina.read(&path("MLI", 1, "ML07")).await;
    assert!(gao.contains("from 1 May 2012"), "{gao}");
}

#[tokio::test]
async fn a_file_that_is_no_map_or_no_list_is_refused_in_a_sentence() {
    let (salif, amina) = desk().await;
    let said = send(&salif, "boundaries", b"PK\x03\x04 shapefile", &[]).await;
    assert!(said.starts_with("422 ") && said.contains("damaged at line 1"), "{said}");
    let unsaid = SQUARES.replace("admin1", "field");
    let said = send(&salif, "boundaries", unsaid.as_bytes(), &[]).await;
    assert!(said.contains("Choose the level"), "{said}");
    let said = send(&salif, "codes", b"a,b\n1,2\n", &[]).await;
    assert!(said.contains("has no column “Location”"), "{said}");
    let said = send(&amina, "codes", HEADERS.as_bytes(), &[]).await;
    assert!(said.starts_with("403 "), "{said}");
    assert_eq!(salif.count("select count(*) as n from place_import").await, 0);
}

#[tokio::test]
async fn the_command_line_tells_lists_from_maps_and_is_journaled() {
    let (salif, _) = desk().await;
    let list = format!("{HEADERS}{GAO}").into_bytes();
    let said = crate::import_file(&salif.app, "list.csv", list).await.unwrap();
    assert!(said.starts_with("New: 2, changed: 0, known already: 0"), "{said}");
    let said = crate::import_file(&salif.app, "map.json", SQUARES.into()).await.unwrap();
    assert!(said.contains("known already: 1") && said.contains("ML99 Azawad"), "{said}");
    let journal = salif.journal(None).await;
    assert_eq!(
        journal,
        ["places.import_codes place_import", "places.import_boundaries place_import"]
    );
}

#[tokio::test]
async fn an_invented_country_is_entered_once_with_its_map() {
    let (_, amina) = desk().await;
    let areas = exchange::geo::invent::invent(7);
    for _ in 0..2 {
        let mut tx = amina.begin().await;
        crate::enter_invented(&mut tx, &areas).await.unwrap();
        tx.commit().await.unwrap();
    }
    let page = amina.get(&path("XUX", 0, "XUX")).await.body();
    assert_eq!(page.matches(DRAWN).count(), 3, "{page}");
    assert!(amina.read("/places?words=ux0101").await.contains("UX0101"));
    let probe = amina.read(&format!("/probe/{}", id("XUX", 2, "UX0101"))).await;
    assert!(probe.contains("found true"), "{probe}");
}

#[tokio::test]
async fn all_pages_speak_all_languages() {
    let (salif, _) = desk().await;
    import(&salif, GAO, "").await;
    let gao = path("MLI", 1, "ML07");
    for language in ["fr", "ar"] {
        let salif = salif.in_language(language);
        for page in [
            "/places",
            "/places?words=gao",
            "/places/imports",
            "/places/import-codes",
            "/places/import-boundaries",
            &gao,
            &format!("{gao}/name"),
        ] {
            let text = salif.read(page).await;
            let words = text.split_whitespace();
            let missing: Vec<&str> = words
                .filter(|word| word.starts_with("places-") || word.starts_with("look-"))
                .collect();
            assert!(missing.is_empty(), "{page} in {language}: {missing:?}");
        }
    }
}
