//! What the start page shows first: what we owe and what is owed to us.

use basics::{Id, Role};
use serde_json::Value;
use sharing::Constituency;
use testing::Desk;

use crate::product;

/// Registers a party; answers its id.
async fn register(salif: &Desk, name: &str, constituency: Constituency) -> String {
    let kind = if constituency == Constituency::MissionCivilian { "440" } else { "441" };
    let done = salif.submit("/parties/register", &[("name", name), ("type", kind)]).await;
    let id = done.rsplit('/').next().unwrap().to_owned();
    salif.enrol(id.parse().unwrap(), constituency, true).await;
    id
}

#[tokio::test]
async fn the_start_page_begins_with_what_is_owed_and_the_late_stand_first() {
    let desk = Desk::open(product::capabilities()).await;
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let salif = desk.sit("Salif", office, &[Role::Secretariat]);
    let water = register(&salif, "Water First", Constituency::NationalNgo).await;
    let mission = register(&salif, "UNMIX", Constituency::MissionCivilian).await;
    let amina = desk.sit("Amina", water.parse().unwrap(), &[Role::Editor]);
    let marc = desk.sit("Marc", mission.parse().unwrap(), &[Role::Reader]);
    for (title, due) in [("Wells of May", "2026-06-16"), ("Wells of June", "2026-07-31")] {
        let answers = [("party", mission.as_str()), ("sort", "report"), ("title", title)];
        let answers = [&answers[..], &[("due", due)]].concat();
        let done = amina.submit("/obligations/promise", &answers).await;
        assert!(done.starts_with("303 "), "{done}");
    }
    desk.clock.advance_seconds(5 * 24 * 3600);
    let page = amina.read("/").await;
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} in {page}"));
    assert!(at("Wells of May") < at("Wells of June"), "what is late stands first");
    assert!(at("2, of which 1 is late") < at("activities shared with you"), "before all else");
    let (_, told): (u16, Value) = marc.told("/").await;
    let (ours, theirs) = (&told["owed"]["ours"], &told["owed"]["theirs"]);
    assert_eq!(
        (&ours["count"], &theirs["count"], &theirs["late"]),
        (&0.into(), &2.into(), &1.into())
    );
    assert_eq!(told["all"], 0, "the counts of activities stand beside it");
    for other in [&salif, &amina.program(&["activities.read"]), &desk.nobody()] {
        let page = other.read("/").await;
        assert!(!page.contains("Wells of May") && !page.contains("of which 1 is late"), "{page}");
    }
    let (_, told) = amina.program(&["activities.read"]).told("/").await;
    assert!(told["owed"].is_null(), "a program without the right is told nothing");
}
