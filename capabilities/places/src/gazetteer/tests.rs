//! What the gazetteer answers to what people write.

use basics::{Language, Line, Names};

use super::*;
use crate::{OtherName, facts};

/// The shipped places, and some districts below them.
fn gazetteer() -> Gazetteer {
    let mut places = facts::shipped();
    for (iso3, code, parent, name, valid) in [
        ("MLI", "ML0701", "ML07", "Ansongo", "2021-12-20"),
        ("MLI", "ML0703", "ML07", "Gao", "2021-12-20"),
        ("MLI", "ML0605", "ML06", "Tombouctou", "2021-12-20"),
        ("CAF", "CF711", "CF71", "Bangui", "2015-06-15"),
        ("SLE", "SL0501", "SL05", "Kambia", "2023-12-15"),
        ("SLE", "SL0503", "SL05", "Port Loko", "2023-12-15"),
        ("SDN", "SD11", "", "Kassala", "2020-08-31"),
        ("SDN", "SD06", "", "Central Darfur", "2020-08-31"),
        ("SDN", "SD18", "", "West Kordofan", "2020-08-31"),
        ("SDN", "SD19", "", "Abyei PCA", "2020-08-31"),
        ("SDN", "SD11056", "SD11", "Reifi Kassla", "2020-08-31"),
        ("SDN", "SD11053", "SD11", "Madeinat Kassala", "2020-08-31"),
        ("SDN", "SD12084", "SD11", "Ar Rahad", "2020-08-31"),
        ("SDN", "SD13030", "SD06", "Ar Rahad", "2020-08-31"),
        ("SDN", "SD18087", "SD18", "Abyei", "2020-08-31"),
        ("SDN", "SD19001", "SD19", "Abyei PCA area", "2020-08-31"),
        ("LBY", "LY01", "", "East", "2017-01-01"),
        ("LBY", "LY0103", "LY01", "Benghazi", "2017-01-01"),
        ("LBY", "LY0106", "LY01", "Al Jabal Al Akhdar", "2017-01-01"),
        ("TJK", "3501000", "", "Dushanbe", "2017-01-01"),
    ] {
        places.push(area(iso3, code, parent, name, valid));
    }
    places.push(area("SLE", "SL0204", "SL02", "Port Loko", "2010-01-01/2023-12-14"));
    let mopti = places.iter_mut().find(|place| place.code == "ML05").unwrap();
    let name = Line::parse("name", "Macina").unwrap();
    mopti.other_names.push(OtherName { sense: Sense::Former, language: Language::FRENCH, name });
    Gazetteer::new(places)
}

fn area(iso3: &str, code: &str, parent: &str, name: &str, valid: &str) -> Place {
    let country = Country::parse(iso3).unwrap();
    let level = if parent.is_empty() { 1 } else { 2 };
    let name = Line::parse("name", name).unwrap();
    let mut place = Place::new(country, level, code, Names::new(Language::UNDETERMINED, name));
    place.parent = Some(match parent {
        "" => Place::id_of(country, 0, iso3),
        parent => Place::id_of(country, 1, parent),
    });
    let day = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
    let (from, until) = valid.split_once('/').unwrap_or((valid, ""));
    place.validity = Period::new(day(from), day(until)).unwrap();
    place
}

/// `ML07 name`, `? ML07 ML0703`, `near CF711 CF71`, `not then SL05`.
fn said(found: Found<'_>) -> String {
    let codes = |places: Vec<&Place>| {
        places.iter().map(|place| format!(" {}", place.code)).collect::<String>()
    };
    match found {
        Found::One(place, how) => match how {
            How::Exact => place.code.clone(),
            How::Corrected { from, to } => format!("{to} for {from}"),
            how => format!("{} {how:?}", place.code),
        },
        Found::Ambiguous(places) => format!("?{}", codes(places)),
        Found::Unknown(places) => format!("near{}", codes(places)),
        Found::NotValidThen(place) => format!("not then {}", place.code),
        Found::Nothing => "nothing".to_owned(),
    }
}

/// A row: country, code 1, name 1, code 2, name 2.
fn check(gazetteer: &Gazetteer, row: [&str; 5], expected: &str) {
    let [country, code1, name1, code2, name2] = row;
    let asked = Asked::in_country(country).level(1, code1, name1).level(2, code2, name2);
    assert_eq!(said(gazetteer.find(&asked)), expected, "{row:?}");
    assert_eq!(said(gazetteer.find(&asked)), expected, "the same when asked again: {row:?}");
}

#[test]
fn a_code_is_found_with_either_prefix_and_any_separators() {
    let g = gazetteer();
    check(&g, ["Mali", "ML07", "", "ML0703", ""], "ML0703");
    check(&g, ["", "", "", "MLI0703", ""], "ML0703 PrefixVariant");
    check(&g, ["ML", "", "", "ml-07-03 ", ""], "ML0703 PrefixVariant");
    check(&g, ["MLI", "", "", "0703", ""], "ML0703 PrefixVariant");
    check(&g, ["MLI", "ML0703", "Gao", "", ""], "ML0703");
    check(&g, ["TJK", "3501000", "", "", ""], "3501000");
    check(&g, ["", "3501000", "", "", ""], "3501000");
    check(&g, ["", "TJ3501000", "", "", ""], "3501000 PrefixVariant");
    check(&g, ["MLI", "MLO7", "", "", ""], "near");
}

#[test]
fn a_name_is_found_without_accents_without_its_kind_in_another_script_and_old() {
    let g = gazetteer();
    check(&g, ["Mali", "", "Segou", "", ""], "ML04 Name");
    check(&g, ["RDC", "", "Province du Nord Kivu", "", ""], "CD61 Name");
    check(&g, ["République centrafricaine", "", "OUHAM PENDE", "", ""], "CF31 Name");
    check(&g, ["MLI", "", "Timbuktu", "", "Tombouctou"], "ML0605 Name");
    check(&g, ["MLI", "", "Timbuctoo", "", ""], "ML06 Spelling");
    check(&g, ["مالي", "", "ولاية تمبكتو", "", ""], "ML06 Name");
    check(&g, ["MLI", "", "تنبكتو", "", ""], "ML06 Spelling");
    check(&g, ["ليبيا", "", "", "", "بنغازي"], "LY0103 Spelling");
    check(&g, ["LBY", "", "", "", "الجبل الأخضر"], "LY0106 Spelling");
    check(&g, ["MLI", "", "Macina", "", ""], "ML05 OldName");
    check(&g, ["SSD", "", "شمال بحر الغزال", "", ""], "SS05 Name");
}

#[test]
fn a_typing_mistake_is_forgiven_only_where_nothing_else_can_be_meant() {
    let g = gazetteer();
    check(&g, ["Sudan", "", "Centeral Darfur", "", ""], "SD06 Spelling");
    check(&g, ["Sudan", "", "Kassala ", "", "Reifi Kassala"], "SD11056 Spelling");
    check(&g, ["COD", "", "Kasay", "", ""], "near CD92");
    check(&g, ["COD", "", "Haut-Ubangi", "", ""], "near CD71");
}

#[test]
fn a_name_of_several_places_is_ambiguous_until_the_row_says_more() {
    let g = gazetteer();
    check(&g, ["SDN", "", "", "", "Ar Rahad"], "? SD12084 SD13030");
    check(&g, ["SDN", "", "Kassala", "", "Ar Rahad"], "SD12084 Name");
    check(&g, ["", "", "Gao", "", ""], "ML07 Name");
    check(&g, ["", "", "Abyei PCA", "", ""], "? SS00 SD19");
    check(&g, ["Sudan", "", "Abyei PCA", "", ""], "SD19 Name");
    let both = g.find_text("", "Abyei", None);
    assert_eq!(said(both), "? SS00 SD18087", "two countries claim it");
    assert_eq!(said(g.find_text("SSD", "Abyei", None)), "SS00 Spelling");
    assert_eq!(said(g.find_text("MLI", "Gao", None)), "? ML07 ML0703");
    assert_eq!(said(g.find_text("MLI", "mli07", None)), "ML07 PrefixVariant");
    assert_eq!(said(g.find_text("", "Mali", None)), "MLI Name");
}

#[test]
fn a_region_that_is_unknown_makes_its_district_a_suggestion_only() {
    let g = gazetteer();
    check(&g, ["SDN", "", "Abyei PCA Box", "", "Abyei"], "near SD18087 SD19");
    check(&g, ["Atlantis", "", "Gao", "", ""], "near");
}

#[test]
fn an_unknown_code_is_corrected_by_its_name_or_answered_with_suggestions() {
    let g = gazetteer();
    check(&g, ["CAF", "CF71", "Bangui", "CF713", "3e Arrondissement"], "near CF711 CF71");
    check(&g, ["CAF", "CF71", "", "CF713", ""], "near CF711 CF71");
    check(&g, ["CAF", "CF71", "Bangui", "CF719", "Bangui"], "CF711 for CF719");
    check(&g, ["", "", "", "SL9999", "Kambia"], "SL0501 for SL9999");
}

#[test]
fn a_row_that_contradicts_itself_is_ambiguous() {
    let g = gazetteer();
    check(&g, ["MLI", "ML05", "", "ML0703", ""], "? ML0703 ML05");
    check(&g, ["MLI", "ML05", "", "ML0703", "Gao"], "ML07 for ML05");
    check(&g, ["MLI", "", "Kidal", "ML0703", ""], "? ML0703 ML08");
    check(&g, ["MLI", "", "Kidal", "ML0703", "Gao"], "ML0703");
    check(&g, ["MLI", "ML07", "Kidal", "", ""], "? ML07 ML08");
    check(&g, ["Niger", "ML07", "", "", ""], "? ML07");
    check(&g, ["MLI", "ML07", "Gao (Région)", "", "Ansongo"], "ML0701 Name");
}

#[test]
fn a_place_that_was_not_valid_then_is_said_to_be_so() {
    let g = gazetteer();
    let on = |code: &str, name: &str, day: &str| {
        let asked = Asked::in_country("SLE").level(2, code, name).on(day.parse().unwrap());
        said(g.find(&asked))
    };
    assert_eq!(on("SL0501", "", "2003-05-01"), "not then SL0501", "K27, R7.1");
    assert_eq!(on("SL0501", "", "2024-05-01"), "SL0501");
    assert_eq!(on("SL0204", "", "2024-05-01"), "not then SL0204");
    assert_eq!(on("SL0204", "", "2020-05-01"), "SL0204");
    assert_eq!(on("", "Port Loko", "2020-05-01"), "SL0204 Name");
    assert_eq!(on("", "Port Loko", "2024-05-01"), "SL0503 Name");
    let asked = Asked::in_country("SLE").level(2, "", "Port Loko");
    assert_eq!(said(g.find(&asked)), "SL0503 Name", "without a day, the present one");
    let reform = Period::between("2023-11-01".parse().unwrap(), "2024-02-01".parse().unwrap());
    let asked = Asked::in_country("SLE").level(2, "SL0204", "").during(reform.unwrap());
    assert_eq!(said(g.find(&asked)), "SL0204", "one of the days suffices");
}

#[test]
fn an_empty_row_says_nothing_and_a_country_alone_is_a_place() {
    let g = gazetteer();
    check(&g, ["", "", " ", "", ""], "nothing");
    check(&g, ["MLI", "", "", "", ""], "MLI");
    check(&g, ["466", "", "", "", ""], "MLI PrefixVariant");
    check(&g, ["Malu", "", "", "", ""], "near MLI MAC MLT PLW");
}
