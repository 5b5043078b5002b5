//! Who sees and sets what: the body that pays and the partner; the secretariat for all.

use serde_json::json;

use super::{asked, story, told};

const SET: [(&str, &str); 5] = [
    ("bands", "1000 | 0 | 0 | 0\n| 6 | 5 | 1"),
    ("spot_check_over", "10000"),
    ("rating_over", "20000"),
    ("first_day", "2026-06-16"),
    ("reason", "After the losses of the spring"),
];

#[tokio::test]
async fn the_partner_sees_everything_of_itself_and_others_see_nothing() {
    let story = story().await;
    story.rated("simplified_checklist", "high").await;
    let year = story.paid("90000", "0").await;
    let visit = story.plan(&year, "visit", "2026-06-10").await;
    let of_party = format!("/parties/{}/assurance", story.ngo);
    for desk in [&story.tomas, &story.mariam] {
        for path in [&year, &visit] {
            assert_eq!(desk.get(path).await.status, 200, "R5.12, R5.15");
        }
        let assurance = told(desk, &of_party).await;
        assert_eq!(assurance["assessments"][0]["risk"], json!("high"));
        assert_eq!(told(desk, "/assurance").await["items"].as_array().unwrap().len(), 1);
    }
    for desk in [&story.benoit, &story.ingrid, &story.salif] {
        for path in [&year, &visit] {
            assert_eq!(desk.get(path).await.status, 404);
        }
        assert_eq!(told(desk, "/assurance").await["items"], json!([]));
        let assurance = told(desk, &of_party).await;
        assert_eq!(assurance["assessments"], json!([]));
    }
    let plan = [("kind", "visit"), ("title", "Own"), ("planned_on", "2026-07-01")];
    let theirs = story.mariam.submit(&format!("{year}/plan"), &plan).await;
    assert!(theirs.starts_with("403 "), "the partner looks on: {theirs}");
    let held = story.mariam.submit(&format!("{visit}/hold"), &[]).await;
    assert!(held.starts_with("403 "), "{held}");
}

#[tokio::test]
async fn whoever_pays_looks_after_others_and_nobody_after_themselves() {
    let story = story().await;
    let cash = ("90000", "0");
    let theirs = story.note(&story.benoit, "2026", cash).await;
    assert!(theirs.starts_with("403 "), "an NGO is not asked: {theirs}");
    let own = story.note(&story.mariam, "2026", cash).await;
    assert!(own.starts_with("403 "), "{own}");
    let donor = story.note(&story.ingrid, "2026", cash).await;
    assert!(donor.starts_with("303 "), "each body has books of its own: {donor}");
    story.paid("90000", "0").await;
    assert_eq!(told(&story.mariam, "/assurance").await["items"].as_array().unwrap().len(), 2);
    assert_eq!(told(&story.ingrid, "/assurance").await["items"].as_array().unwrap().len(), 1);
    for year in ["1999", "2027"] {
        let refused = story.note(&story.tomas, year, cash).await;
        assert!(refused.contains("Give a year from 2000 to 2026"), "{refused}");
    }
}

#[tokio::test]
async fn thresholds_are_set_from_a_day_on_and_what_applied_before_stays() {
    let story = story().await;
    let year = story.paid("90000", "20000").await;
    let done = story.note(&story.tomas, "2025", ("90000", "20000")).await;
    let before = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let set = "/assurance/set-thresholds";
    let theirs = story.tomas.submit(set, &SET).await;
    assert!(theirs.starts_with("403 "), "R5.15: the secretariat sets them: {theirs}");
    let form = story.salif.get(set).await.body();
    assert!(form.contains("2500 | 0 | 0 | 0") && form.contains("| 4 | 3 | 2"), "{form}");
    assert!(story.salif.submit(set, &SET).await.starts_with("303 "));
    assert_eq!(asked(&story.tomas, &year).await, (1, 0, "void".to_owned()), "from tomorrow on");
    story.tomas.clock.advance_seconds(86_400);
    assert_eq!(asked(&story.tomas, &year).await, (6, 1, "void".to_owned()), "R5.15");
    assert_eq!(asked(&story.tomas, &before).await, (1, 0, "void".to_owned()), "R5.15: it is over");
    let thresholds = told(&story.mariam, "/assurance/thresholds").await;
    assert_eq!(thresholds["today"]["bands"][1]["high"], json!(6));
    assert_eq!(thresholds["set"][0]["reason"], json!("After the losses of the spring"));
    let page = story.mariam.read("/assurance/thresholds").await;
    assert!(page.contains("After the losses") && page.contains("over 1,000 USD"), "{page}");
}

#[tokio::test]
async fn thresholds_that_cannot_be_are_refused_with_what_would_help() {
    let story = story().await;
    for (question, answer, said) in [
        ("bands", "1000 | 0 | 0 | 0", "The last line, and no other"),
        ("bands", "1000 | 0 | 0\n| 1 | 1 | 1", "four numbers on each line"),
        ("bands", "much | 0 | 0 | 0\n| 1 | 1 | 1", "four numbers on each line"),
        ("bands", "1000 | 2 | 2 | 2\n| 1 | 1 | 1", "Put the lines in order"),
        ("bands", "| 90 | 1 | 1", "at most 52 visits"),
        ("bands", "", "Fill this in"),
        ("first_day", "2026-06-14", "what applied before stays as it was"),
        ("spot_check_over", "", "Fill this in"),
    ] {
        let other = SET.into_iter().filter(|(name, _)| *name != question);
        let answers: Vec<_> = other.chain([(question, answer)]).collect();
        let refused = story.salif.submit("/assurance/set-thresholds", &answers).await;
        assert!(refused.starts_with("422 ") && refused.contains(said), "R5.15 {said}: {refused}");
    }
    assert_eq!(story.salif.count("select count(*) as n from assurance_thresholds").await, 0);
}

#[tokio::test]
async fn a_list_s_pages_lead_to_the_next() {
    let story = story().await;
    for year in 2000..=2026 {
        for party in [story.ngo, story.other] {
            let answers = [("year", &*year.to_string()), ("cash", "1"), ("liquidations", "0")]
                .map(|(name, answer)| (name, answer.to_owned()));
            let answers = answers.each_ref().map(|(name, answer)| (*name, answer.as_str()));
            let path = format!("/parties/{party}/record-cash");
            assert!(story.tomas.submit(&path, &answers).await.starts_with("303 "));
        }
    }
    let first = told(&story.tomas, "/assurance").await;
    let next = first["next"].as_str().unwrap();
    let second = told(&story.tomas, &format!("/assurance?after={next}")).await;
    let count = |page: &serde_json::Value| page["items"].as_array().unwrap().len();
    assert_eq!((count(&first), count(&second)), (50, 4));
    assert_eq!(first["items"][0]["year"], json!(2026), "the latest first");
    assert_eq!(story.tomas.told("/assurance?after=x").await.0, 422);
    let ours = told(&story.mariam, "/assurance").await;
    assert_eq!(count(&ours), 27, "the other partner's are not ours");
}
