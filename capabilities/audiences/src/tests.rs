//! What audiences promise. A party's own entry in the registry is the record that is shown to them.

use basics::{Id, Organisation, Role};
use serde_json::{Value, json};
use sharing::{Audience, Constituency};
use testing::Desk;

/// Water First keeps an audience in which New Hands is and Old Wells is not; Salif is of the
/// secretariat, and Claes of the force.
struct Story {
    salif: Desk,
    water: Party,
    hands: Party,
    wells: Party,
    /// `/audiences/…`.
    path: String,
}

#[derive(Clone)]
struct Party {
    id: Id<Organisation>,
    officer: Desk,
    reader: Desk,
}

impl Story {
    async fn begin() -> Self {
        let capabilities = vec![parties::capability(), people::capability(), crate::capability()];
        let desk = Desk::open(capabilities).await;
        let office = Id::well_known(900);
        desk.enrol(office, Constituency::UnAgency, true).await;
        let salif = desk.sit("Salif", office, &[Role::Secretariat]);
        let water = Party::register(&salif, "Water First").await;
        let hands = Party::register(&salif, "New Hands").await;
        let wells = Party::register(&salif, "Old Wells").await;
        let answers = [("name", "Well diggers"), ("members", "new hands\n\nWATER FIRST")];
        let done = water.officer.submit("/audiences/open", &answers).await;
        let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
        Self { salif, water, hands, wells, path }
    }

    fn at(&self, verb: &str) -> String {
        format!("{}/{verb}", self.path)
    }

    fn audience(&self) -> &str {
        self.path.rsplit('/').next().unwrap()
    }

    /// Water First shows its entry in the registry to the audience alone.
    async fn show_to_it(&self) {
        let answers = [("name_en", "Water First"), ("type", "441"), ("audience", self.audience())];
        let path = format!("/parties/{}/edit", self.water.id);
        let done = self.water.officer.submit(&path, &answers).await;
        assert!(done.starts_with("303 "), "{done}");
    }

    /// Whether this organisation finds Water First's entry.
    async fn sees_it(&self, party: &Party) -> bool {
        let path = format!("/parties/{}", self.water.id);
        match party.reader.get(&path).await.status.as_u16() {
            200 => true,
            404 => false,
            other => panic!("{other}"),
        }
    }

    async fn log(&self) -> Vec<String> {
        self.salif.journal(Some(self.water.id)).await.split_off(1)
    }
}

impl Party {
    async fn register(salif: &Desk, name: &str) -> Self {
        let answers = [("name", name), ("type", "441"), ("another", "yes")];
        let done = salif.submit("/parties/register", &answers).await;
        let id = done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
        let officer = salif.sit("Moussa", id, &[Role::AuthorizedOfficer]);
        Self { id, officer, reader: salif.sit("Awa", id, &[Role::Reader]) }
    }

    fn text(&self) -> String {
        self.id.to_string()
    }
}

#[tokio::test]
async fn an_organisation_names_an_audience_that_only_its_members_know() {
    let story = Story::begin().await;
    for knows in [&story.water, &story.hands] {
        let page = knows.reader.read(&story.path).await;
        assert!(page.contains("Well diggers") && page.contains("15 June 2026"), "{page}");
        assert!(page.contains("New Hands") && page.contains("Kept by"), "{page}");
        assert!(knows.reader.read("/audiences").await.contains("Well diggers"));
    }
    assert!(!story.wells.reader.read("/audiences").await.contains("Well diggers"));
    for stranger in [&story.wells.officer, &story.salif] {
        assert_eq!(stranger.get(&story.path).await.status, 404);
        assert_eq!(stranger.told(&story.path).await.0, 404);
    }
    assert_eq!(story.wells.officer.get(&story.at("add")).await.status, 404);
    let (_, told) = story.hands.reader.told(&story.path).await;
    assert_eq!(told["audience"]["owner"], story.water.text());
    let members = told["audience"]["members"].as_array().unwrap();
    let since: Vec<&Value> = members.iter().map(|member| &member["since"]).collect();
    assert_eq!(since, [&json!("2026-06-15"), &json!("2026-06-15")]);
    let (_, list) = story.wells.reader.told("/audiences").await;
    assert_eq!(list["items"].as_array().unwrap().len(), 5, "those that the product ships: {list}");
    assert_eq!(story.log().await, ["audiences.open audience"]);
}

#[tokio::test]
async fn many_are_named_one_on_each_line_and_everything_wrong_is_said_at_once() {
    let story = Story::begin().await;
    let open = |members: String| {
        let officer = story.water.officer.clone();
        async move {
            let answers = [("name", "Another"), ("members", members.as_str())];
            officer.submit("/audiences/open", &answers).await
        }
    };
    let wrong = open("water\nnobody at all\nNew Hands\nNew Hands (office)".into()).await;
    assert!(wrong.starts_with("422 ") && wrong.contains("Is it one of these: Water First?"));
    assert!(wrong.contains("No organisation here is called “nobody at all”"), "{wrong}");
    assert!(wrong.contains("called “New Hands (office)”. Is it one of these: New Hands?"));
    assert!(open(" \n ".into()).await.contains("Fill this in"));
    assert!(open(vec!["x"; 501].join("\n")).await.contains("at most 500 members"));

    let many = (0..20).map(|number| format!("Village {number}")).collect::<Vec<_>>();
    let mut ids = Vec::new();
    for name in &many {
        ids.push(Party::register(&story.salif, name).await.text());
    }
    let done = open(many.join("\r\n")).await;
    let page = story.water.reader.read(&done[4..]).await;
    assert!(many.iter().all(|name| page.contains(name)), "{page}");
    assert!(story.water.reader.read("/audiences").await.contains("and 12 more"));
    let body = json!({ "name": "By a program", "members": ids });
    let (status, told) = story.water.officer.call("/audiences/open", body).await;
    assert_eq!((status, told["record"]["members"].as_array().unwrap().len()), (200, 20));

    let twin = Party::register(&story.salif, "New Hands").await;
    let several = open("New Hands".into()).await;
    assert!(several.contains("Several organisations are called “New Hands”"), "{several}");
    assert!(open(twin.text()).await.starts_with("303 "), "the id says which");
}

#[tokio::test]
async fn members_come_in_from_today_on_and_are_out_at_once() {
    let story = Story::begin().await;
    story.show_to_it().await;
    assert!(story.sees_it(&story.hands).await && !story.sees_it(&story.wells).await);
    story.salif.clock.advance_seconds(24 * 3600);
    let add = [("members", "Old Wells"), ("reason", "they dig too")];
    assert_eq!(story.water.officer.submit(&story.at("add"), &add).await, {
        format!("303 {}", story.path)
    });
    assert!(story.sees_it(&story.wells).await);
    let page = story.wells.reader.read(&story.path).await;
    assert!(page.contains("15 June 2026") && page.contains("16 June 2026"), "{page}");
    let known = story.water.officer.submit(&story.at("add"), &add).await;
    assert!(known.contains("belong to the audience already"), "{known}");

    let out = [("members", story.wells.text()), ("reason", "they stopped".to_owned())];
    let out = out.each_ref().map(|(name, text)| (*name, text.as_str()));
    let form = story.water.officer.read(&story.at("take-out")).await;
    assert!(form.contains("Old Wells") && form.contains("at once"), "{form}");
    let silent = story.water.officer.submit(&story.at("take-out"), &out[..1]).await;
    assert!(silent.contains("Fill this in"), "a reason: {silent}");
    assert_eq!(story.water.officer.submit(&story.at("take-out"), &out).await, {
        format!("303 {}", story.path)
    });
    assert!(!story.sees_it(&story.wells).await && story.sees_it(&story.hands).await);
    assert_eq!(story.wells.reader.get(&story.path).await.status, 404);
    let again = story.water.officer.submit(&story.at("take-out"), &out).await;
    assert!(again.contains("no member any more"), "{again}");
    let nobody = story.water.officer.submit(&story.at("take-out"), &out[1..]).await;
    assert!(nobody.contains("Fill this in"), "{nobody}");
    assert_eq!(story.log().await[2..], ["audiences.add audience", "audiences.take_out audience"]);
}

#[tokio::test]
async fn only_its_keeper_changes_it_and_reads_why() {
    let story = Story::begin().await;
    let answers = |verb| match verb {
        "add" => vec![("members", "Old Wells")],
        "rename" => vec![("name", "Diggers")],
        "take-out" => vec![("members", "x"), ("reason", "x")],
        "coordinate" => vec![("party", "x")],
        "relieve" => vec![("party", "x"), ("reason", "x")],
        _ => vec![("reason", "x")],
    };
    for verb in ["add", "rename", "take-out", "end", "coordinate", "relieve"] {
        let (path, answers) = (story.at(verb), answers(verb));
        for (who, status) in [
            (&story.hands.officer, "403 "),
            (&story.water.reader, "403 "),
            (&story.wells.officer, "404 "),
            (&story.salif, if matches!(verb, "coordinate" | "relieve") { "404 " } else { "403 " }),
        ] {
            let done = who.submit(&path, &answers).await;
            assert!(done.starts_with(status), "{verb}: {done}");
        }
        assert!(!story.hands.officer.read(&story.path).await.contains(&format!("/{verb}")));
    }
    let rename = [("name", "Diggers"), ("reason", "shorter"), ("_base", "1")];
    let renamed = story.water.officer.submit(&story.at("rename"), &rename).await;
    assert_eq!(renamed, format!("303 {}", story.path));
    let stale = story.water.officer.submit(&story.at("rename"), &rename).await;
    assert!(stale.starts_with("409 "), "{stale}");
    let page = story.water.reader.read(&story.path).await;
    assert!(page.contains("Diggers") && page.contains("Rename") && page.contains("shorter"));
    let members = story.hands.reader.read(&story.path).await;
    assert!(members.contains("Diggers") && !members.contains("shorter"), "{members}");
    let french = story.water.officer.in_language("fr");
    french.submit(&story.at("rename"), &[("name", "Puisatiers")]).await;
    assert!(story.hands.reader.in_language("fr").read("/audiences").await.contains("Puisatiers"));
    assert!(story.hands.reader.read("/audiences").await.contains("Diggers"));
}

#[tokio::test]
async fn its_keeper_names_coordinators_among_the_members_and_takes_them_back() {
    let story = Story::begin().await;
    let (hands, wells) = (story.hands.text(), story.wells.text());
    let officer = &story.water.officer;
    let outsider = officer.submit(&story.at("coordinate"), &[("party", &wells)]).await;
    assert!(outsider.contains("Add it first"), "R7.4: {outsider}");
    let form = officer.read(&story.at("coordinate")).await;
    assert!(form.contains("New Hands") && !form.contains("Old Wells"), "{form}");
    let named = officer.submit(&story.at("coordinate"), &[("party", &hands)]).await;
    assert_eq!(named, format!("303 {}", story.path));
    assert!(story.hands.reader.read(&story.path).await.contains("Coordinators"));
    let twice = officer.submit(&story.at("coordinate"), &[("party", &hands)]).await;
    assert!(twice.contains("coordinates there already"), "{twice}");
    let (_, told) = story.hands.reader.told(&story.path).await;
    assert_eq!(told["audience"]["coordinators"], json!([hands]));

    let back = [("party", hands.as_str()), ("reason", "too busy")];
    let silent = officer.submit(&story.at("relieve"), &back[..1]).await;
    assert!(silent.contains("Fill this in"), "{silent}");
    assert_eq!(officer.submit(&story.at("relieve"), &back).await, named);
    let again = officer.submit(&story.at("relieve"), &back).await;
    assert!(again.contains("does not coordinate there"), "{again}");
    officer.submit(&story.at("coordinate"), &[("party", &hands)]).await;
    officer.submit(&story.at("take-out"), &[("members", &hands), ("reason", "left")]).await;
    let (_, told) = story.water.reader.told(&story.path).await;
    assert_eq!(told["audience"]["coordinators"], json!([]), "who is out coordinates no more");
    assert_eq!(
        story.log().await[1..],
        [
            "audiences.coordinate audience",
            "audiences.relieve audience",
            "audiences.coordinate audience",
            "audiences.take_out audience"
        ]
    );
}

#[tokio::test]
async fn the_secretariat_names_coordinators_in_those_that_the_product_ships() {
    let story = Story::begin().await;
    let path = format!("/audiences/{}", Audience::HUMANITARIAN);
    let hands = story.hands.text();
    let coordinate = format!("{path}/coordinate");
    let member = story.hands.officer.submit(&coordinate, &[("party", &hands)]).await;
    assert!(member.starts_with("403 "), "{member}");
    let named = story.salif.submit(&coordinate, &[("party", &hands)]).await;
    assert_eq!(named, format!("303 {path}"));
    let page = story.wells.reader.read(&path).await;
    assert!(page.contains("New Hands") && page.contains("UN agencies"), "{page}");
    let answers = [("name", "Force"), ("type", "447"), ("constituency", "mission_military")];
    let force = story.salif.submit("/parties/register", &answers).await;
    let force = force.rsplit('/').next().unwrap();
    let refused = story.salif.submit(&coordinate, &[("party", force)]).await;
    assert!(refused.contains("does not belong to the audience"), "{refused}");
    let own = format!("/audiences/{}/coordinate", Audience::OWN);
    assert!(story.salif.submit(&own, &[("party", &hands)]).await.starts_with("403 "));
    let back = [("party", hands.as_str()), ("reason", "their term is over")];
    assert_eq!(story.salif.submit(&format!("{path}/relieve"), &back).await, named);
    assert!(story.salif.read(&path).await.contains("their term is over"));
    assert!(!story.wells.reader.read(&path).await.contains("their term is over"));
    let log = story.salif.journal(None).await;
    assert_eq!(log, ["audiences.coordinate audience", "audiences.relieve audience"]);
}

#[tokio::test]
async fn each_organisation_is_told_how_many_of_its_own_records_are_shown_to_it() {
    let story = Story::begin().await;
    let shown = async |party: &Party| {
        let (_, told) = party.reader.told(&story.path).await;
        told["own_records"].clone()
    };
    assert_eq!(shown(&story.water).await, json!([{ "kind": "party", "count": 0 }]));
    assert!(story.water.reader.read(&story.path).await.contains("None"));
    story.show_to_it().await;
    assert_eq!(shown(&story.water).await, json!([{ "kind": "party", "count": 1 }]));
    let page = story.water.reader.read(&story.path).await;
    assert!(page.contains("Organisations and other parties: 1"), "{page}");
    assert_eq!(shown(&story.hands).await, json!([{ "kind": "party", "count": 0 }]), "its own only");
}

#[tokio::test]
async fn what_was_shown_to_an_audience_that_ends_falls_back_to_its_owner_alone() {
    let story = Story::begin().await;
    story.show_to_it().await;
    let warned = story.water.officer.read(&story.at("end")).await;
    assert!(warned.contains("seen by the organisation that owns it, and by nobody else"));
    assert!(warned.contains("Organisations and other parties: 1"), "{warned}");
    let silent = story.water.officer.submit(&story.at("end"), &[]).await;
    assert!(silent.contains("Fill this in"), "{silent}");
    assert!(story.sees_it(&story.hands).await);
    let done =
        story.water.officer.submit(&story.at("end"), &[("reason", "the project is over")]).await;
    assert_eq!(done, format!("303 {}", story.path));
    assert!(!story.sees_it(&story.hands).await && story.sees_it(&story.water).await);

    for knows in [&story.water, &story.hands] {
        assert!(knows.reader.read(&story.path).await.contains("It has ended"));
        assert!(knows.reader.read("/audiences").await.contains("ended"));
    }
    assert_eq!(story.wells.reader.get(&story.path).await.status, 404);
    for verb in ["add", "rename", "take-out", "end", "coordinate", "relieve"] {
        let page = story.water.officer.get(&story.at(verb)).await;
        assert_eq!(page.status, 422, "{verb}");
        assert!(page.text().contains("ended on 2026-06-15"), "{}", page.text());
    }
    assert_eq!(
        story.log().await,
        ["audiences.open audience", "parties.edit party", "audiences.end audience"]
    );
}

#[tokio::test]
async fn an_ended_audience_is_chosen_by_nobody_and_kept_by_whoever_has_it() {
    let story = Story::begin().await;
    story.show_to_it().await;
    story.water.officer.submit(&story.at("end"), &[("reason", "the project is over")]).await;
    let edit = |party: &Party| format!("/parties/{}/edit", party.id);
    let form = story.water.officer.get(&edit(&story.water)).await.body();
    let kept = format!("<option value=\"{}\" selected>As it is now", story.audience());
    assert!(form.contains(&kept), "{form}");
    for audience in [Some(story.audience()), None] {
        let mut answers = vec![("name_en", "Water First of the North"), ("type", "441")];
        answers.extend(audience.map(|audience| ("audience", audience)));
        let done = story.water.officer.submit(&edit(&story.water), &answers).await;
        assert!(done.starts_with("303 "), "{done}");
        assert!(!story.sees_it(&story.hands).await, "saving it again shows it to nobody new");
    }
    let chosen = [("name_en", "New Hands"), ("type", "441"), ("audience", story.audience())];
    let refused = story.hands.officer.submit(&edit(&story.hands), &chosen).await;
    assert!(refused.starts_with("404 "), "{refused}");
}
