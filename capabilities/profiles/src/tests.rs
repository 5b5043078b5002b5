//! What profiles promise, asked through pages and API.

use basics::{Id, Line, Organisation, Role};
use parties::OrganisationType;
use serde_json::json;
use sharing::{Audience, Constituency};
use testing::Desk;

use crate::given::{DESCRIBED, FILLED};

/// Mariam answers for an association, Ibrahim writes for it; Olga's agency and Tomás of the mission
/// verify; Benoît's NGO and the force look on; Salif keeps the registry.
struct Story {
    mariam: Desk,
    ibrahim: Desk,
    olga: Desk,
    tomas: Desk,
    benoit: Desk,
    force: Desk,
    salif: Desk,
    association: Id<Organisation>,
    agency: Id<Organisation>,
    mission: Id<Organisation>,
}

const OFFICE: Id<Organisation> = Id::well_known(900);

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
    desk.enrol(OFFICE, Constituency::UnAgency, true).await;
    let association = party(&desk, "Eau d’abord", Constituency::CommunityOrganisation).await;
    let agency = party(&desk, "Agency", Constituency::UnAgency).await;
    let mission = party(&desk, "Civil Affairs", Constituency::MissionCivilian).await;
    let ngo = party(&desk, "Water First", Constituency::InternationalNgo).await;
    let force = party(&desk, "Force", Constituency::MissionMilitary).await;
    Story {
        mariam: desk.sit("Mariam", association, &[Role::OrganisationAdministrator]),
        ibrahim: desk.sit("Ibrahim", association, &[Role::Editor]),
        olga: desk.sit("Olga", agency, &[Role::Editor]),
        tomas: desk.sit("Tomás", mission, &[Role::Editor]),
        benoit: desk.sit("Benoît", ngo, &[Role::Editor, Role::OrganisationAdministrator]),
        force: desk.sit("Major Kim", force, &[Role::Editor]),
        salif: desk.sit("Salif", OFFICE, &[Role::Secretariat]),
        association,
        agency,
        mission,
    }
}

/// One that registered itself.
async fn party(desk: &Desk, name: &str, constituency: Constituency) -> Id<Organisation> {
    let name = Line::parse("name", name).unwrap();
    let kind = OrganisationType::Other;
    let enter = acts::work_now(&desk.app, "test.enter", async |cx| {
        parties::register_self(cx, name.clone(), None, kind, constituency).await
    });
    enter.await.unwrap().id
}

impl Story {
    fn about(&self) -> String {
        format!("/parties/{}/about", self.association)
    }

    async fn describe(&self) {
        let path = format!("/profiles/{}/describe", self.association);
        let done = self.mariam.submit(&path, &DESCRIBED).await;
        assert_eq!(done, format!("303 {}", self.about()));
    }

    async fn fill(&self) {
        let path = format!("/dossiers/{}/fill", self.association);
        let done = self.mariam.submit(&path, &FILLED).await;
        assert_eq!(done, format!("303 {}", self.about()));
    }

    async fn open_to(&self, to: &[Id<Organisation>]) -> String {
        let path = format!("/dossiers/{}/open", self.association);
        let to: Vec<String> = to.iter().map(ToString::to_string).collect();
        let answers: Vec<(&str, &str)> = to.iter().map(|id| ("to", id.as_str())).collect();
        self.mariam.submit(&path, &answers).await
    }
}

#[tokio::test]
async fn what_an_organisation_says_of_itself_is_kept_by_it_and_read_by_partners() {
    let story = story().await;
    story.describe().await;
    for reader in [&story.benoit, &story.tomas, &story.olga] {
        let page = reader.read(&story.about()).await;
        assert!(page.contains("Clean water") && page.contains("Bambara"), "{page}");
        assert!(
            page.contains("We do not carry arms") && page.contains("none in writing"),
            "{page}"
        );
    }
    let force = story.force.read(&story.about()).await;
    assert!(!force.contains("Clean water") && force.contains("Nothing is shown here"), "{force}");
    let path = format!("/profiles/{}/describe", story.association);
    assert!(story.benoit.submit(&path, &DESCRIBED).await.starts_with("403 "));
    assert!(story.force.submit(&path, &DESCRIBED).await.starts_with("404 "));
    let journal = story.mariam.journal(Some(story.association)).await;
    assert_eq!(journal, ["profiles.describe profile"]);
}

#[tokio::test]
async fn what_is_kept_back_cannot_be_told_from_what_was_never_said() {
    let story = story().await;
    let asked = |benoit: Desk| {
        let about = story.about();
        let describe = format!("/profiles/{}/describe", story.association);
        let fill = format!("/dossiers/{}/fill", story.association);
        async move {
            let told = benoit.told(&about).await;
            (told, benoit.call(&describe, json!({})).await.0, benoit.call(&fill, json!({})).await.0)
        }
    };
    let before = asked(story.benoit.clone()).await;
    assert_eq!((before.1, before.2), (404, 404));
    let own = Audience::OWN.to_string();
    let answers = [&DESCRIBED[..], &[("audience", own.as_str())]].concat();
    let path = format!("/profiles/{}/describe", story.association);
    assert!(story.mariam.submit(&path, &answers).await.starts_with("303 "));
    story.fill().await;
    assert_eq!(asked(story.benoit.clone()).await, before);
}

#[tokio::test]
async fn nobody_sees_the_dossier_until_it_is_opened_or_after_it_is_closed() {
    let story = story().await;
    story.fill().await;
    let sees = |page: String| page.contains("Moussa Keïta") && page.contains("0412/2019");
    assert!(!sees(story.olga.read(&story.about()).await));
    assert!(!sees(story.salif.read(&story.about()).await), "nor does the secretariat");
    let opened = story.open_to(&[story.agency, story.mission]).await;
    assert_eq!(opened, format!("303 {}", story.about()));
    assert!(sees(story.olga.read(&story.about()).await));
    assert!(sees(story.tomas.read(&story.about()).await), "level MODERATE reaches the mission");
    assert!(!sees(story.benoit.read(&story.about()).await));
    assert!(story.mariam.read(&story.about()).await.contains("Civil Affairs"), "open to whom");
    story.open_to(&[story.agency]).await;
    assert!(!sees(story.tomas.read(&story.about()).await));
    story.open_to(&[]).await;
    assert!(!sees(story.olga.read(&story.about()).await));
    assert!(story.mariam.read(&story.about()).await.contains("Nobody but the organisation"));
}

#[tokio::test]
async fn a_dossier_is_opened_to_those_who_verify_and_to_nobody_else() {
    let story = story().await;
    story.fill().await;
    let ngo = story.benoit.told("/profile").await.1["party"].as_str().unwrap().parse().unwrap();
    let refused = story.open_to(&[story.agency, ngo]).await;
    assert!(refused.starts_with("422 ") && refused.contains("Water First"), "{refused}");
    assert!(!story.olga.read(&story.about()).await.contains("Moussa Keïta"), "all or nothing");
    assert!(story.open_to(&[Id::well_known(5)]).await.starts_with("422 "));
    let path = format!("/dossiers/{}/fill", story.association);
    assert!(story.ibrahim.submit(&path, &FILLED).await.starts_with("403 "), "R1.3");
}

#[tokio::test]
async fn a_community_organisation_sees_what_is_missing_and_what_comes_next() {
    let story = story().await;
    let page = story.mariam.read("/profile").await;
    assert!(
        page.contains("0 of 12 parts are answered") && page.contains("Next: mandate"),
        "{page}"
    );
    assert!(page.contains("you may already report activities"), "{page}");
    story.describe().await;
    let page = story.mariam.read("/profile").await;
    assert!(page.contains("7 of 12") && page.contains("Next: registration"), "{page}");
    story.fill().await;
    let page = story.mariam.read("/profile").await;
    assert!(page.contains("Everything that is asked is answered"), "{page}");
    let (_, told) = story.mariam.told("/profile").await;
    assert_eq!(
        (&told["completeness"]["answered"], &told["completeness"]["of"]),
        (&json!(12), &json!(12))
    );
    let (_, others) = story.benoit.told(&story.about()).await;
    assert_eq!(others["completeness"], json!(null), "only for whoever sees both parts");
}

#[tokio::test]
async fn no_papers_is_an_answer_with_a_letter_or_a_reason() {
    let story = story().await;
    let path = format!("/dossiers/{}/fill", story.association);
    let none = [("papers", "none"), ("why_none", "registrar_unreachable")];
    let refused = story.mariam.submit(&path, &none).await;
    assert!(refused.contains("say who wrote a letter of reference"), "{refused}");
    let letter = [&none[..], &[("letter_from", "The chief of Bourem")]].concat();
    assert!(story.mariam.submit(&path, &letter).await.starts_with("303 "));
    let page = story.mariam.read("/profile").await;
    assert!(page.contains("The registrar cannot be reached"), "{page}");
    assert!(page.contains("The chief of Bourem"), "{page}");
    let (_, told) = story.mariam.told("/profile").await;
    assert_eq!(told["dossier"]["papers"]["has"], "none");
}

#[tokio::test]
async fn everything_wrong_is_said_at_once_and_nothing_is_saved() {
    let story = story().await;
    let path = format!("/dossiers/{}/fill", story.association);
    let wrong = json!({
        "papers": "certificate", "issued_on": "soon", "this_year": "lots",
        "board": "– chair", "has_no_board": true,
    });
    let (status, said) = story.mariam.call(&path, wrong).await;
    let about: Vec<_> =
        said["refusals"].as_array().unwrap().iter().map(|it| &it["about"]).collect();
    assert_eq!(status, 422);
    for question in ["issued_on", "this_year"] {
        assert!(about.contains(&&json!(question)), "{about:?}");
    }
    let ahead = [&FILLED[..3], &[("issued_on", "2027-01-01")]].concat();
    let refused = story.mariam.submit(&path, &ahead).await;
    assert!(refused.starts_with("422 ") && refused.contains("lies ahead"), "{refused}");
    let both = [("board", "Awa Traoré"), ("has_no_board", "yes")];
    assert!(story.mariam.submit(&path, &both).await.contains("Remove one of the two"));
    assert_eq!(story.mariam.count("select count(*) as n from profile_dossier").await, 0);
    let path = format!("/profiles/{}/describe", story.association);
    let nowhere = story.mariam.submit(&path, &[("places", "Atlantis")]).await;
    assert!(nowhere.starts_with("422 "), "{nowhere}");
}

#[tokio::test]
async fn the_second_writer_is_told_of_the_first() {
    let story = story().await;
    let path = format!("/profiles/{}/describe", story.association);
    let form = story.mariam.get(&path).await.body();
    assert!(form.contains("name=\"_base\" value=\"0\""), "{form}");
    story.describe().await;
    let late = [&DESCRIBED[..], &[("_base", "0")]].concat();
    assert!(story.ibrahim.submit(&path, &late).await.starts_with("409 "));
}

#[tokio::test]
async fn the_secretariat_speaks_for_the_unclaimed_alone_and_by_an_act_of_its_own() {
    let story = story().await;
    let answers = [("name", "Tisserandes unies"), ("type", "501")];
    let done = story.salif.submit("/parties/register", &answers).await;
    let unclaimed: Id<Organisation> = done.rsplit('/').next().unwrap().parse().unwrap();
    let to = |verb: &str, party| format!("/parties/{party}/{verb}");
    let why = ("reason", "Their president asked at the office");
    let said = [&DESCRIBED[..], &[why]].concat();
    let filled = [&FILLED[..], &[why]].concat();
    assert!(story.salif.submit(&to("describe-for", unclaimed), &said).await.starts_with("303 "));
    assert!(
        story.salif.submit(&to("fill-dossier-for", unclaimed), &filled).await.starts_with("303 ")
    );
    let page = story.salif.read(&to("about", unclaimed)).await;
    assert!(page.contains("Clean water") && page.contains("Moussa Keïta"), "{page}");
    assert!(!story.olga.read(&to("about", unclaimed)).await.contains("Moussa Keïta"));
    let journal = story.salif.journal(Some(unclaimed)).await;
    let expected = [
        "parties.register party",
        "profiles.describe_for profile",
        "profiles.fill_dossier_for dossier",
    ];
    assert_eq!(journal, expected);
    for path in [to("describe-for", story.association), to("fill-dossier-for", story.association)] {
        assert!(story.salif.submit(&path, &said).await.starts_with("403 "), "it has people");
        assert!(story.olga.submit(&path, &said).await.starts_with("403 "));
    }
    let without = story.salif.submit(&to("describe-for", unclaimed), &DESCRIBED).await;
    assert!(without.starts_with("422 "), "a reason is asked: {without}");
}

#[tokio::test]
async fn when_two_parties_become_one_what_was_said_for_the_one_is_the_others() {
    let story = story().await;
    let answers = [("name", "Eau d’abord (Gao)"), ("type", "501"), ("another", "yes")];
    let done = story.salif.submit("/parties/register", &answers).await;
    let twin = done.strip_prefix("303 ").unwrap().to_owned();
    let said = [&DESCRIBED[..], &[("reason", "They asked")]].concat();
    assert!(story.salif.submit(&format!("{twin}/describe-for"), &said).await.starts_with("303 "));
    let into = story.association.to_string();
    let merge = [("into", into.as_str()), ("reason", "Typing mistake")];
    assert!(story.salif.submit(&format!("{twin}/merge"), &merge).await.starts_with("303 "));
    assert!(story.mariam.work().await > 0);
    assert!(story.mariam.read("/profile").await.contains("Clean water"));
}
