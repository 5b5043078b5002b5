//! What access promises, asked through pages and API.

use basics::{Id, Organisation, Role};
use serde_json::{Value, json};
use sharing::{Audience, Constituency};
use testing::Desk;

/// Mariam's NGO reports, Olga's agency coordinates the humanitarians, Benoît's NGO is one of them;
/// Tomás is of the mission's civilians, Major Kim of the force, Koffi of the host State.
struct Story {
    mariam: Desk,
    olga: Desk,
    benoit: Desk,
    tomas: Desk,
    kim: Desk,
    koffi: Desk,
    ngo: Id<Organisation>,
    mission: Id<Organisation>,
}

async fn story() -> Story {
    let desk = Desk::open(vec![
        places::capability(),
        parties::capability(),
        comments::capability(),
        attachments::capability(),
        activities::capability(),
        crate::capability(),
    ])
    .await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let salif = desk.sit("Salif", office, &[Role::Secretariat]);
    let mut parties = Vec::new();
    for (name, kind, constituency) in [
        ("Water First", "441", Constituency::NationalNgo),
        ("Agency", "447", Constituency::UnAgency),
        ("Open Wells", "437", Constituency::InternationalNgo),
        ("Civil Affairs", "447", Constituency::MissionCivilian),
        ("Force", "440", Constituency::MissionMilitary),
        ("Commission", "435", Constituency::HostState),
    ] {
        let answers = [("name", name), ("type", kind), ("constituency", constituency.name())];
        let done = salif.submit("/parties/register", &answers).await;
        let id = done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
        desk.enrol(id, constituency, true).await;
        parties.push(id);
    }
    let mut tx = desk.begin().await;
    sharing::coordinate(&mut tx, Audience::HUMANITARIAN, parties[1]).await.unwrap();
    tx.commit().await.unwrap();
    let roles = [Role::Editor, Role::AuthorizedOfficer];
    let sit = |name, place: usize| desk.sit(name, parties[place], &roles);
    Story {
        mariam: sit("Mariam", 0),
        olga: sit("Olga", 1),
        benoit: sit("Benoît", 2),
        tomas: sit("Tomás", 3),
        kim: sit("Major Kim", 4),
        koffi: sit("Koffi", 5),
        ngo: parties[0],
        mission: parties[3],
    }
}

const USUAL: [(&str, &str); 6] = [
    ("category", "movement"),
    ("first_day", "2026-05-03"),
    ("places", "ML07"),
    ("affected", "441"),
    ("responsible", "state_forces"),
    ("text", "Stopped at a road block"),
];

impl Story {
    async fn report(&self, more: &[(&str, &str)]) -> String {
        let is_said = |question: &str| more.iter().any(|(other, _)| *other == question);
        let usual = USUAL.into_iter().filter(|(question, _)| !is_said(question));
        let answers: Vec<_> = usual.chain(more.iter().copied()).collect();
        self.mariam.submit("/access/report", &answers).await
    }

    /// One for humanitarians.
    async fn shown(&self, more: &[(&str, &str)]) -> String {
        let audience = Audience::HUMANITARIAN.to_string();
        let done = self.report(&[&[("audience", audience.as_str())], more].concat()).await;
        done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
    }
}

async fn told(desk: &Desk, path: &str) -> Value {
    let (status, told) = desk.told(path).await;
    assert_eq!(status, 200, "{path}: {told}");
    told
}

#[tokio::test]
async fn an_incident_says_type_date_place_and_who_was_hit_by_whom_and_names_are_free() {
    let story = story().await;
    for (question, answer, said) in [
        ("category", "", "Fill this in"),
        ("first_day", "", "Fill this in"),
        ("places", "", "Fill this in"),
        ("affected", "", "Fill this in"),
        ("responsible", "", "Fill this in"),
        ("places", "MLI", "at least the region"),
        ("first_day", "2026-06-16", "has not come yet"),
        ("last_day", "2026-05-02", "before the first day"),
    ] {
        let refused = story.report(&[(question, answer)]).await;
        assert!(
            refused.starts_with("422 ") && refused.contains(said),
            "R6.1 {question}: {refused}"
        );
    }
    assert_eq!(story.mariam.count("select count(*) as n from access_incident").await, 0);
    let done = story.report(&[]).await;
    assert!(done.starts_with("303 "), "R6.1: no name is asked for: {done}");
    let page = story.mariam.read(done.strip_prefix("303 ").unwrap()).await;
    assert!(page.contains("Access of humanitarian actors to affected populations"), "{page}");
}

#[tokio::test]
async fn names_are_seen_by_the_owner_and_the_working_group_alone() {
    let story = story().await;
    let ngo = story.ngo.to_string();
    let path = story.shown(&[("organisation", ngo.as_str()), ("actor", "Third battalion")]).await;
    for desk in [&story.mariam, &story.olga] {
        assert!(desk.read(&path).await.contains("Third battalion"), "R6.1");
        assert_eq!(told(desk, &path).await["identity"]["organisation"], json!(story.ngo));
    }
    let page = story.benoit.read(&path).await;
    assert!(page.contains("road block") && !page.contains("battalion"), "R6.1: {page}");
    assert_eq!(told(&story.benoit, &path).await["identity"], json!(null), "R6.1");
}

#[tokio::test]
async fn the_mission_and_the_state_read_no_incident_but_what_was_released_to_them() {
    let story = story().await;
    let everyone = Audience::EVERYONE.to_string();
    let path = story.shown(&[]).await;
    let open = story.report(&[("audience", everyone.as_str())]).await;
    let open = open.strip_prefix("303 ").unwrap().to_owned();
    for desk in [&story.tomas, &story.kim, &story.koffi] {
        for path in [&path, &open] {
            assert_eq!(desk.get(path).await.status, 404, "R6.4, R6.5");
        }
        assert_eq!(told(desk, "/access").await["items"], json!([]), "R6.4, R6.5");
    }
    let mission = story.mission.to_string();
    let answers =
        [("recipient", mission.as_str()), ("purpose", "Escort"), ("last_day", "2026-12-31")];
    let release = format!("{path}/release");
    let theirs = story.olga.submit(&release, &answers).await;
    assert!(theirs.starts_with("403 "), "K34: only the owner: {theirs}");
    assert_eq!(story.mariam.submit(&release, &answers).await, format!("303 {path}"));
    assert_eq!(story.tomas.get(&path).await.status, 200, "R6.4");
    assert!(!story.tomas.read(&path).await.contains("Go on with it"));
    assert_eq!(story.kim.get(&path).await.status, 404);
    let mut tx = story.mariam.begin().await;
    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    let given = sharing::releases_of(&mut tx, id).await.unwrap()[0].id.to_string();
    drop(tx);
    let done = story.mariam.submit(&format!("{path}/revoke"), &[("release", &given)]).await;
    assert_eq!(done, format!("303 {path}"));
    assert_eq!(story.tomas.get(&path).await.status, 404);
}

#[tokio::test]
async fn what_shows_it_stands_beside_it_for_those_who_see_it() {
    let story = story().await;
    let audience = Audience::HUMANITARIAN.to_string();
    let answers = [&USUAL[..], &[("audience", audience.as_str())]].concat();
    let photo = b"Seen at noon";
    let done = story.mariam.upload("/access/report", "file", "note.txt", photo, &answers).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let path = done.location().to_owned();
    let file = told(&story.benoit, &path).await["files"][0]["id"].as_str().unwrap().to_owned();
    let file = format!("/attachments/{file}");
    assert_eq!(story.benoit.get(&file).await.bytes, photo);
    assert_eq!(story.tomas.get(&file).await.status, 404, "R6.4");
    let own = Audience::OWN.to_string();
    let narrowed = [&USUAL[..], &[("audience", own.as_str())]].concat();
    let done = story.mariam.submit(&format!("{path}/correct"), &narrowed).await;
    assert_eq!(done, format!("303 {path}"));
    assert_eq!(story.benoit.get(&file).await.status, 404, "its files go with it");
}

#[tokio::test]
async fn figures_go_out_by_region_without_small_counts_and_the_mission_reads_them() {
    let story = story().await;
    for number in 0..12 {
        let kind = if number < 10 { "movement" } else { "violence" };
        story.shown(&[("category", kind)]).await;
    }
    // What somebody else sees too, and may not speak of.
    let answers = [
        ("title", "May"),
        ("first_day", "2026-05-01"),
        ("last_day", "2026-05-31"),
        ("fineness", "region"),
    ];
    let refused = story.benoit.submit("/access/publish", &answers).await;
    assert!(refused.starts_with("422 ") && refused.contains("No count reaches 10"), "{refused}");
    let finer = [&answers[..3], &[("fineness", "site")]].concat();
    assert!(story.olga.submit("/access/publish", &finer).await.starts_with("422 "), "R6.2");
    let done = story.olga.submit("/access/publish", &answers).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let figures = told(&story.tomas, &path).await;
    let cells = figures["cells"].as_array().unwrap();
    assert_eq!(cells.len(), 1, "R6.2: two are too few to tell: {figures}");
    assert_eq!((&cells[0]["category"], &cells[0]["incidents"]), (&json!("movement"), &json!(10)));
    let page = story.tomas.read(&path).await;
    assert!(page.contains("Counts below 10 are kept back") && !page.contains("road block"), "R6.4");
    assert_eq!(story.kim.get(&path).await.status, 404, "partners are not the force");
    let again = story.olga.submit("/access/publish", &answers).await;
    assert!(again.contains("Begin after that day"), "R6.2: by difference: {again}");
    story.shown(&[]).await;
    assert_eq!(told(&story.tomas, &path).await, figures, "they stay as they were published");
}

#[tokio::test]
async fn a_breach_of_the_status_agreement_is_another_record_for_other_readers() {
    let story = story().await;
    let answers = [
        ("breach", "flights"),
        ("on", "2026-06-10"),
        ("places", "ML07"),
        ("text", "Flight refused"),
    ];
    let theirs = story.mariam.submit("/sofa-violations/log", &answers).await;
    let said = "Report what happened to you as an access incident";
    assert!(theirs.starts_with("422 ") && theirs.contains(said), "R6.7: {theirs}");
    let done = story.tomas.submit("/sofa-violations/log", &answers).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    for desk in [&story.mariam, &story.benoit, &story.kim, &story.koffi, &story.olga] {
        assert_eq!(desk.get(&path).await.status, 404, "R6.7");
        assert_eq!(told(desk, "/sofa-violations").await["items"], json!([]), "R6.7");
    }
    assert_eq!(told(&story.tomas, "/access").await["items"], json!([]), "R6.7: not an incident");
    let step = |what, on| [("what", what), ("on", on), ("said", "Sent")];
    let pursue = format!("{path}/pursue");
    let early = story.tomas.submit(&pursue, &step("note_verbale", "2026-06-09")).await;
    assert!(early.contains("Give that day or a later one"), "{early}");
    let ahead = story.tomas.submit(&pursue, &step("note_verbale", "2026-06-16")).await;
    assert!(ahead.contains("has not come yet"), "{ahead}");
    for (what, on) in [("note_verbale", "2026-06-11"), ("settled", "2026-06-14")] {
        assert_eq!(story.tomas.submit(&pursue, &step(what, on)).await, format!("303 {path}"));
    }
    let over = story.tomas.submit(&pursue, &step("meeting", "2026-06-15")).await;
    assert!(over.contains("It is settled"), "{over}");
    assert_eq!(told(&story.tomas, &path).await["settled"], json!(true));
}

#[tokio::test]
async fn the_owner_and_the_working_group_go_on_with_an_incident_and_nobody_else() {
    let story = story().await;
    let path = story.shown(&[]).await;
    let step = |stage| [("stage", stage), ("reason", "Heard from two sides")];
    let to = format!("{path}/step");
    let theirs = story.benoit.submit(&to, &step("validated")).await;
    assert!(theirs.starts_with("403 "), "{theirs}");
    assert_eq!(story.olga.submit(&to, &step("validated")).await, format!("303 {path}"));
    let back = story.mariam.submit(&to, &step("archived")).await;
    assert!(back.contains("It cannot go there"), "domain §15: {back}");
    let answers = [&USUAL[..], &[("people", "1200"), ("last_day", "2026-05-09")]].concat();
    let correct = format!("{path}/correct");
    assert!(story.olga.submit(&correct, &answers).await.starts_with("403 "));
    assert_eq!(story.mariam.submit(&correct, &answers).await, format!("303 {path}"));
    let one = told(&story.mariam, &path).await;
    let one = &one["incident"];
    assert_eq!((&one["people"], &one["stage"]), (&json!(1_200), &json!("validated")));
}
