//! What needs promise, asked through pages and API.

mod bring;

use basics::{Id, Organisation, Role};
use serde_json::json;
use sharing::{Audience, Constituency};
use testing::Desk;

/// Olga's UN agency keeps the figures; Benoît's NGO reads and has some of its own; the mission's
/// force looks on.
struct Story {
    olga: Desk,
    benoit: Desk,
    force: Desk,
    agency: Id<Organisation>,
    secretariat: Desk,
}

async fn story() -> Story {
    let capabilities = vec![
        places::capability(),
        parties::capability(),
        comments::capability(),
        activities::capability(),
        crate::capability(),
    ];
    let desk = Desk::open(capabilities).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let secretariat = desk.sit("Salif", office, &[Role::Secretariat]);
    let mut ids = Vec::new();
    for (name, kind, constituency) in [
        ("Needs Office", "447", Constituency::UnAgency),
        ("Water First International", "437", Constituency::InternationalNgo),
        ("UNMIX Force", "440", Constituency::MissionMilitary),
    ] {
        let done = secretariat.submit("/parties/register", &[("name", name), ("type", kind)]).await;
        let id = done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
        desk.enrol(id, constituency, true).await;
        ids.push(id);
    }
    Story {
        olga: desk.sit("Olga", ids[0], &[Role::Editor]),
        benoit: desk.sit("Benoît", ids[1], &[Role::Editor]),
        force: desk.sit("Major Kim", ids[2], &[Role::Editor]),
        agency: ids[0],
        secretariat,
    }
}

const WATER: [(&str, &str); 6] = [
    ("place", "ML07"),
    ("sector", "WSH"),
    ("source", "HNO 2026"),
    ("as_of", "2026-01-31"),
    ("in_need", "120 000"),
    ("targeted", "90 000"),
];

/// The figures, with some answers changed and some added.
fn water<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = WATER.into_iter().filter(|(q, _)| changed.iter().all(|(c, _)| c != q));
    kept.chain(changed.iter().copied()).collect()
}

async fn report(desk: &Desk, changed: &[(&str, &str)]) -> String {
    let done = desk.submit("/needs/report", &water(changed)).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

#[tokio::test]
async fn figures_are_reported_journaled_shown_listed_and_found() {
    let story = story().await;
    let path = report(&story.olga, &[("in_need_women", "65000"), ("population", "600000")]).await;
    let page = story.benoit.read(&path).await;
    for said in ["Gao", "120,000", "90,000", "65,000", "HNO 2026", "Needs Office", "not stated"] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let journal = story.olga.journal(Some(story.agency)).await;
    assert_eq!(journal.last().unwrap(), "needs.report need");
    for found in ["", "?place=Mali", "?place=ML07", "?sector=WSH", "?group=all"] {
        let page = story.benoit.read(&format!("/needs{found}")).await;
        assert!(page.contains("120,000") && page.contains("1 figure"), "{found}: {page}");
    }
    for other in ["?place=ML08", "?sector=HEA", "?group=IDP", "?owner=ours"] {
        let page = story.benoit.read(&format!("/needs{other}")).await;
        assert!(!page.contains("120,000"), "{other}: {page}");
    }
    let (_, told) = story.benoit.told("/needs").await;
    assert_eq!(told["items"][0]["figures"]["in_need"], 120_000);
    assert_eq!(told["items"][0]["figures"]["reached"], json!(null), "unknown is not zero (K30)");
}

#[tokio::test]
async fn everything_wrong_is_said_at_once_and_nothing_is_saved() {
    let story = story().await;
    let answers = json!({
        "place": "", "sector": "WATER", "source": " ", "as_of": "2026-02-30", "in_need": "many",
        "link": "javascript:alert(1)",
    });
    let (status, said) = story.olga.call("/needs/report", answers).await;
    let refusals = said["refusals"].as_array().unwrap();
    let about: Vec<&str> = refusals.iter().filter_map(|r| r["about"].as_str()).collect();
    assert_eq!(status, 422);
    assert_eq!(about, ["place", "sector", "source", "as_of", "in_need", "link"]);
    assert_eq!(story.olga.count("select count(*) as n from need").await, 0);
}

#[tokio::test]
async fn what_cannot_be_true_is_refused_with_the_reason() {
    let story = story().await;
    for (changed, why) in [
        (vec![("in_need", ""), ("targeted", "")], "at least one figure"),
        (vec![("population", "100000")], "more than the 100000 who live there"),
        (vec![("affected", "100000")], "more than the 100000 who are affected"),
        (vec![("as_of", "2027-01-01")], "which lies ahead"),
        (vec![("place", "Atlantis")], "is no place we know"),
        (vec![("in_need_women", "130000")], "more than"),
        (vec![("in_need", "9"), ("audience", &public())], "fewer than 10"),
        (vec![("group", "CAAFAG"), ("level", "high")], "Severe"),
    ] {
        let refused = story.olga.submit("/needs/report", &water(&changed)).await;
        assert!(refused.starts_with("422 ") && refused.contains(why), "{changed:?}: {refused}");
    }
    report(&story.olga, &[]).await;
    let again = story.olga.submit("/needs/report", &water(&[("in_need", "1")])).await;
    assert!(again.starts_with("422 ") && again.contains("Correct that one"), "{again}");
}

fn public() -> String {
    Audience::PUBLIC.to_string()
}

#[tokio::test]
async fn figures_of_humanitarians_reach_no_force_by_default() {
    let story = story().await;
    let path = report(&story.olga, &[]).await;
    let hidden = story.force.get(&path).await;
    let absent = story.force.get(&format!("/needs/{}", Id::<()>::well_known(5))).await;
    assert_eq!((hidden.status, hidden.text()), (absent.status, absent.text()));
    let list = story.force.read("/needs").await;
    assert!(list.contains("0 figures") && !list.contains("120,000"), "{list}");
    report(&story.olga, &[("sector", "HEA"), ("audience", &public())]).await;
    assert!(story.force.read("/needs").await.contains("1 figure"));
}

#[tokio::test]
async fn a_later_figure_takes_the_place_of_an_earlier_one_for_whoever_sees_it() {
    let story = story().await;
    let own = Audience::OWN.to_string();
    let earlier = report(&story.olga, &[]).await;
    report(&story.olga, &[("as_of", "2026-05-31"), ("in_need", "150000"), ("audience", &own)])
        .await;
    let page = story.olga.read("/needs").await;
    assert!(page.contains("150,000") && !page.contains("120,000"), "{page}");
    let page = story.olga.read("/needs?show=older").await;
    assert!(page.contains("150,000") && page.contains("120,000"), "{page}");
    let page = story.benoit.read("/needs").await;
    assert!(page.contains("120,000") && !page.contains("150,000"), "learns of nothing: {page}");
    let page = story.olga.read(&earlier).await;
    assert!(page.contains("In need over time") && page.contains("150,000"), "{page}");
    let page = story.benoit.read(&earlier).await;
    assert!(!page.contains("over time") && !page.contains("150,000"), "{page}");
}

#[tokio::test]
async fn sources_stand_beside_each_other() {
    let story = story().await;
    let path = report(&story.olga, &[]).await;
    report(&story.benoit, &[("source", "Rapid assessment"), ("in_need", "80000")]).await;
    let page = story.olga.read(&path).await;
    assert!(page.contains("Rapid assessment") && page.contains("80,000"), "{page}");
    assert!(page.contains("What others say"), "{page}");
}

#[tokio::test]
async fn only_the_owner_corrects_and_withdraws() {
    let story = story().await;
    let path = report(&story.olga, &[]).await;
    let correct = format!("{path}/correct");
    let changed = [("in_need", "110000"), ("reason", "Typed wrongly"), ("_base", "1")];
    assert!(story.benoit.submit(&correct, &changed).await.starts_with("403 "));
    assert!(story.force.submit(&correct, &changed).await.starts_with("404 "));
    assert_eq!(story.olga.submit(&correct, &changed).await, format!("303 {path}"));
    assert!(story.olga.submit(&correct, &changed).await.starts_with("409 "), "the second writer");
    assert!(story.benoit.read(&path).await.contains("110,000"));
    let withdraw = format!("{path}/withdraw");
    let because = [("reason", "Wrong district"), ("_base", "2")];
    assert!(
        story.olga.submit(&withdraw, &[("reason", ""), ("_base", "2")]).await.starts_with("422")
    );
    assert!(story.benoit.submit(&withdraw, &because).await.starts_with("403 "));
    assert_eq!(story.olga.submit(&withdraw, &because).await, format!("303 {path}"));
    assert_eq!(story.benoit.get(&path).await.status, 404);
    assert!(story.olga.read(&path).await.contains("Withdrawn"));
    assert!(story.olga.read("/needs").await.contains("0 figures"));
    let late = [("in_need", "1"), ("_base", "3")];
    assert!(story.olga.submit(&correct, &late).await.contains("is withdrawn"));
}

#[tokio::test]
async fn a_figure_becomes_less_sensitive_only_with_a_reason() {
    let story = story().await;
    let path = report(&story.olga, &[("level", "high")]).await;
    let correct = format!("{path}/correct");
    let lower = [("in_need", "120000"), ("level", "low"), ("_base", "1")];
    assert!(story.olga.submit(&correct, &lower).await.contains("Give the reason"), "R8.1");
    let because = [&lower[..], &[("reason", "Published")]].concat();
    assert!(story.olga.submit(&correct, &because).await.starts_with("303 "));
}

#[tokio::test]
async fn figures_follow_when_two_parties_become_one() {
    let story = story().await;
    let twin = [("name", "Needs Office Mali"), ("type", "447")];
    let done = story.secretariat.submit("/parties/register", &twin).await;
    let twin: Id<Organisation> = done.rsplit('/').next().unwrap().parse().unwrap();
    story.secretariat.enrol(twin, Constituency::UnAgency, true).await;
    let same = [("as_of", "2026-01-31"), ("in_need", "7000")];
    let other = story.secretariat.sit("Other", twin, &[Role::Editor]);
    report(&story.olga, &[]).await;
    report(&other, &same).await;
    report(&other, &[("sector", "HEA"), ("in_need", "8000")]).await;
    let mut tx = story.olga.begin().await;
    crate::store::follow_merge(&mut tx, twin, story.agency).await.unwrap();
    tx.commit().await.unwrap();
    let page = story.olga.read("/needs?owner=ours").await;
    assert!(page.contains("120,000") && page.contains("8,000"), "{page}");
    assert!(!page.contains("7,000"), "of one day, the one that stays counts: {page}");
}
