//! What publications promise, asked through pages and API.

mod fate;

use basics::{Id, Moment, Organisation, Role};
use serde_json::{Value, json};
use sharing::{Audience, Constituency, Level, Share, Tlp};
use testing::Desk;

use crate::{
    Public, Publication,
    content::tests::{content, document},
};

/// The mission’s section and an NGO, each with an editor and an officer; and somebody who is no
/// party.
struct Story {
    editor: Desk,
    officer: Desk,
    ngo_editor: Desk,
    ngo: Desk,
    stranger: Desk,
    registrar: Desk,
    parties: Vec<Id<Organisation>>,
}

const NGO: &str = "Water First";
const TEXT: [(&str, &str); 2] =
    [("text_en", "We dig a well together."), ("text_fr", "Nous creusons un puits ensemble.")];
const ALL: [(&str, &str); 4] =
    [("facts", "title"), ("facts", "instrument"), ("facts", "parties"), ("facts", "period")];
const WHY: [(&str, &str); 1] = [("reason", "It endangers the people who dig")];

async fn story() -> Story {
    let capabilities = vec![
        places::capability(),
        parties::capability(),
        people::capability(),
        comments::capability(),
        attachments::capability(),
        obligations::capability(),
        activities::capability(),
        profiles::capability(),
        screening::capability(),
        diligence::capability(),
        signing_keys::capability(),
        agreements::capability(),
        crate::capability(),
    ];
    let desk = Desk::open(capabilities).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let registrar = desk.sit("Salif", office, &[Role::Secretariat]);
    let mut parties = Vec::new();
    for (name, kind, constituency) in [
        ("UNMIX Civil Affairs", "447", Constituency::MissionCivilian),
        (NGO, "441", Constituency::NationalNgo),
        ("Somebody else", "437", Constituency::InternationalNgo),
    ] {
        let answers = [("name", name), ("type", kind), ("constituency", constituency.name())];
        let done = registrar.submit("/parties/register", &answers).await;
        let id = done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
        desk.enrol(id, constituency, true).await;
        parties.push(id);
    }
    let sit = |name, place: usize, role| desk.sit(name, parties[place], &[role]);
    Story {
        editor: sit("Tomás", 0, Role::Editor),
        officer: sit("Ingrid", 0, Role::AuthorizedOfficer),
        ngo_editor: sit("Mariam", 1, Role::Editor),
        ngo: sit("Aïssata", 1, Role::AuthorizedOfficer),
        stranger: sit("Benoît", 2, Role::AuthorizedOfficer),
        registrar,
        parties,
    }
}

const ARRANGED: [(&str, &str); 3] =
    [("title", "Well of the north bank"), ("first_day", "2026-07-01"), ("last_day", "2026-12-31")];

impl Story {
    /// A memorandum that lacks nothing.
    async fn drafted(&self) -> String {
        let answers =
            [("instrument", "memorandum"), ("title", "Well of the north bank"), ("parties", NGO)];
        let done = self.editor.submit("/agreements/draft", &answers).await;
        let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
        for clause in ["objectives", "success", "communication"] {
            let answers = [("clause", clause), ("title", clause), ("text", "As we agreed.")];
            self.does(&self.editor, &format!("{path}/word"), &answers, &path).await;
        }
        self.does(&self.editor, &format!("{path}/arrange"), &ARRANGED, &path).await;
        path
    }

    async fn signed(&self) -> String {
        let path = self.drafted().await;
        self.agreed(&path).await;
        path
    }

    /// Accepted and signed by both.
    async fn agreed(&self, path: &str) {
        for act in ["accept", "sign"] {
            for officer in [&self.officer, &self.ngo] {
                let told = shown(officer, path).await;
                let hash = told["agreement"]["hash"].as_str().unwrap().to_owned();
                let mut answers = vec![("hash", hash.as_str())];
                answers.extend((act == "sign").then_some(("has_read", "yes")));
                self.does(officer, &format!("{path}/{act}"), &answers, path).await;
            }
        }
    }

    async fn does(&self, desk: &Desk, path: &str, answers: &[(&str, &str)], then: &str) {
        assert_eq!(desk.submit(path, answers).await, format!("303 {then}"));
    }

    /// Answers what stands between the parties, and what everybody is to read.
    async fn proposed(&self, desk: &Desk, agreement: &str) -> (String, String) {
        let answers = [&TEXT[..], &ALL].concat();
        let done = desk.submit(&format!("{agreement}/publish"), &answers).await;
        let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
        let public = path.replace("/publications/", "/published/");
        (path, public)
    }

    async fn published(&self, agreement: &str) -> (String, String) {
        let (path, public) = self.proposed(&self.editor, agreement).await;
        for officer in [&self.officer, &self.ngo] {
            assert_eq!(consent(officer, &path).await, format!("303 {path}"));
        }
        (path, public)
    }
}

async fn shown(desk: &Desk, path: &str) -> Value {
    let (status, told) = desk.told(path).await;
    assert_eq!(status, 200, "{told}");
    told
}

async fn consent(desk: &Desk, path: &str) -> String {
    let told = shown(desk, path).await;
    let hash = told["proposed"]["hash"].as_str().unwrap_or_default().to_owned();
    desk.submit(&format!("{path}/consent"), &[("hash", &hash)]).await
}

#[tokio::test]
async fn a_summary_is_public_once_every_party_agreed_to_exactly_that_text() {
    let story = story().await;
    let draft = story.drafted().await;
    let early = story.editor.submit(&format!("{draft}/publish"), &TEXT).await;
    assert!(early.contains("Not everybody has signed"), "{early}");
    story.agreed(&draft).await;
    let stranger = story.stranger.submit(&format!("{draft}/publish"), &TEXT).await;
    assert!(stranger.starts_with("404 "), "{stranger}");
    let (path, public) = story.proposed(&story.ngo_editor, &draft).await;
    let nobody = story.ngo.nobody();
    assert_eq!(nobody.get(&public).await.status, 404);
    assert_eq!(story.stranger.get(&path).await.status, 404, "only the parties know");
    let editor = consent(&story.ngo_editor, &path).await;
    assert!(editor.starts_with("403 "), "R1.3: {editor}");
    let hash = shown(&story.ngo, &path).await["proposed"]["hash"].as_str().unwrap().to_owned();
    let (act, yes) = (format!("{path}/consent"), [("hash", hash.as_str())]);
    let unproved = story.ngo.unproved().submit(&act, &yes).await;
    assert!(unproved.starts_with("303 /account/prove"), "{unproved}");
    let other = "0".repeat(64);
    let wrong = story.ngo.submit(&act, &[("hash", other.as_str())]).await;
    assert!(wrong.contains("Another text was proposed"), "R5.3: {wrong}");
    assert_eq!(story.ngo.submit(&act, &yes).await, format!("303 {path}"));
    assert!(story.ngo.submit(&act, &yes).await.contains("agreed to this text already"));
    assert_eq!(nobody.get(&public).await.status, 404, "one is not all");
    assert_eq!(shown(&nobody, "/published").await, json!({ "items": [], "next": null }));
    assert_eq!(story.officer.submit(&act, &yes).await, format!("303 {path}"));

    let page = nobody.read(&public).await;
    for told in ["We dig a well together.", "Well of the north bank", NGO, "Memorandum", "2026"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    for hidden in ["Aïssata", "Ingrid", "As we agreed", "Objectives", draft.as_str()] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    let french = nobody.in_language("fr").read(&public).await;
    assert!(french.contains("Nous creusons un puits ensemble."), "{french}");
    assert!(nobody.read("/published").await.contains("Well of the north bank"));
    let told = shown(&nobody, &public).await;
    assert_eq!((&told["first_day"], &told["money"]), (&json!("2026-07-01"), &json!(null)));
    let journal = story.editor.journal(Some(story.parties[0])).await;
    assert!(journal.iter().any(|one| one == "publications.consent publication_public"));
    assert_eq!(story.stranger.get(&draft).await.status, 404, "the agreement stays theirs");
}

#[tokio::test]
async fn another_text_takes_every_yes_back() {
    let story = story().await;
    let agreement = story.signed().await;
    let (path, public) = story.proposed(&story.editor, &agreement).await;
    assert_eq!(consent(&story.ngo, &path).await, format!("303 {path}"));
    let publish = format!("{agreement}/publish");
    let same = story.ngo_editor.submit(&publish, &[&TEXT[..], &ALL].concat()).await;
    assert!(same.contains("word for word"), "{same}");
    let other = [("text_en", "We dig two wells."), ("facts", "parties")];
    story.does(&story.editor, &publish, &other, &path).await;
    let told = shown(&story.ngo, &path).await;
    assert_eq!(told["proposed"]["consents"], json!([]), "R5.3");
    assert_eq!(consent(&story.officer, &path).await, format!("303 {path}"));
    assert_eq!(story.ngo.nobody().get(&public).await.status, 404, "R5.3");
    assert_eq!(consent(&story.ngo, &path).await, format!("303 {path}"));
    let page = story.ngo.nobody().read(&public).await;
    assert!(page.contains("We dig two wells.") && !page.contains("north bank"), "{page}");
}

#[tokio::test]
async fn what_one_party_takes_back_is_gone_as_if_it_had_never_been() {
    let story = story().await;
    let agreement = story.signed().await;
    let (path, public) = story.published(&agreement).await;
    let nobody = story.ngo.nobody();
    assert_eq!(nobody.get(&public).await.status, 200);
    let withdraw = format!("{path}/withdraw");
    let silent = story.ngo_editor.submit(&withdraw, &[]).await;
    assert!(silent.starts_with("422 "), "{silent}");
    assert!(story.stranger.submit(&withdraw, &WHY).await.starts_with("404 "));
    story.does(&story.ngo_editor, &withdraw, &WHY, &path).await;
    let never = format!("/published/{}", Id::<Public>::well_known(77));
    for desk in [&nobody, &story.stranger, &story.ngo] {
        for api in ["", "/api"] {
            let gone = desk.get(&format!("{api}{public}")).await;
            let unknown = desk.get(&format!("{api}{never}")).await;
            assert_eq!((gone.status.as_u16(), unknown.status.as_u16()), (404, 404));
            assert_eq!(gone.body().replace(&public, &never), unknown.body());
        }
    }
    assert_eq!(shown(&nobody, "/published").await["items"], json!([]));
    let told = shown(&story.officer, &path).await;
    assert_eq!(told["withdrawn"]["reason"], WHY[0].1, "the other party reads why");
    let journal = story.editor.journal(Some(story.parties[0])).await;
    assert!(journal.iter().any(|one| one == "publications.withdraw publication"), "{journal:?}");
    let again = story.ngo.submit(&withdraw, &WHY).await;
    assert!(again.contains("Nothing is proposed or public"), "{again}");
    let (_, anew) = story.published(&agreement).await;
    assert_eq!(anew, public, "its address stays");
    assert_eq!(nobody.get(&public).await.status, 200);
}

#[tokio::test]
async fn an_amendment_makes_it_one_of_the_earlier_text_until_all_agree_anew() {
    let story = story().await;
    let agreement = story.signed().await;
    let (path, public) = story.published(&agreement).await;
    let nobody = story.ngo.nobody();
    for (last_day, is_outdated) in [("2026-12-31", false), ("2027-03-31", true)] {
        let done = story.editor.submit(&format!("{agreement}/amend"), &WHY).await;
        let amendment = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
        let refused = story.editor.submit(&format!("{amendment}/publish"), &TEXT).await;
        assert!(refused.contains("told with the agreement"), "{refused}");
        let days = [ARRANGED[0], ARRANGED[1], ("last_day", last_day)];
        let more = [("deliverables", "A report | 2026-12-01 | Water First")];
        let arranged = [&days[..], &more[..usize::from(!is_outdated)]].concat();
        story.does(&story.editor, &format!("{amendment}/arrange"), &arranged, &amendment).await;
        story.agreed(&amendment).await;
        while story.ngo.work().await > 0 {}
        let told = shown(&nobody, &public).await;
        assert_eq!(told["outdated_on"].is_string(), is_outdated, "{last_day}: {told}");
        assert_eq!(told["last_day"], "2026-12-31", "what all agreed to stays");
    }
    assert!(nobody.read(&public).await.contains("tells of the earlier text"));
    let (_, same) = story.published(&agreement).await;
    let told = shown(&nobody, &same).await;
    assert_eq!((&told["outdated_on"], &told["last_day"]), (&json!(null), &json!("2027-03-31")));
    assert_eq!(shown(&story.ngo, &path).await["stage"], "public");
}

#[tokio::test]
async fn what_is_proposed_before_an_amendment_is_not_agreed_to_after_it() {
    let story = story().await;
    let agreement = story.signed().await;
    let (path, _) = story.proposed(&story.editor, &agreement).await;
    let done = story.editor.submit(&format!("{agreement}/amend"), &WHY).await;
    let amendment = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let days = [ARRANGED[0], ARRANGED[1], ("last_day", "2027-03-31")];
    story.does(&story.editor, &format!("{amendment}/arrange"), &days, &amendment).await;
    story.agreed(&amendment).await;
    let refused = consent(&story.ngo, &path).await;
    assert!(refused.contains("was amended after this was proposed"), "{refused}");
}

#[tokio::test]
async fn no_contact_no_village_and_no_money_that_is_not_there_is_published() {
    let story = story().await;
    let agreement = story.signed().await;
    let publish = format!("{agreement}/publish");
    let refuses = async |answers: &[(&str, &str)], why: &str| {
        let refused = story.editor.submit(&publish, answers).await;
        assert!(refused.starts_with("422 ") && refused.contains(why), "{why}: {refused}");
    };
    refuses(&[], "Fill this in").await;
    refuses(&[("text_fr", "Appelez le +227 96 12 34 56")], "telephone number").await;
    refuses(&[("text_fr", "Appelez le 96 12 34 56")], "telephone number").await;
    refuses(&[("text_ar", "اتصل بالرقم ٩٦ ١٢ ٣٤ ٥٦")], "telephone number").await;
    refuses(&[TEXT[0], ("money", "exact")], "No money moves").await;
    let codes = story.registrar.upload("/places/import-codes", "file", "codes.csv", CODES, &[]);
    assert_eq!(codes.await.status, 303);
    refuses(&[TEXT[0], ("places", "ML0701\nML070101")], "finer than a district").await;
    let sound = [TEXT[0], ("places", "Gao\nML0701")];
    let done = story.editor.submit(&publish, &sound).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(consent(officer, &path).await, format!("303 {path}"));
    }
    let public = path.replace("/publications/", "/published/");
    let told = shown(&story.ngo.nobody(), &public).await;
    assert_eq!(told["places"][1], json!({ "code": "ML0701", "name": "Ansongo" }), "{told}");
    assert_eq!((&told["title"], &told["parties"]), (&json!(null), &json!([])), "not told");
}

/// A district in the region of Gao, and a commune in it.
const CODES: &[u8] = b"Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n\
                       MLI,2,ML0701,Ansongo,ML07,2021-12-20\n\
                       MLI,3,ML070101,Bourra,ML0701,2021-12-20\n";

#[tokio::test]
async fn the_list_goes_on_where_a_page_ends() {
    let story = story().await;
    let owner = story.parties[0];
    let enter = acts::work_now(&story.ngo.app, "test.enter", async |cx| {
        for number in 0..53 {
            let at = Moment::from_micros(cx.now.micros() - number / 2).unwrap();
            let id: Id<Publication> = cx.id(&format!("publication {number}"));
            let (level, tlp) = (Level::Moderate, Tlp::Amber);
            let told = content("We dig.", &document(&format!("Well {number}"), None));
            let public = Public {
                id: id.cast(),
                share: Public::shared_by(owner),
                content: told,
                since: at,
                outdated_on: None,
                fate: crate::Fate::default(),
            };
            let one = Publication {
                id,
                share: Share { owner, level, tlp, audience: Audience::OWN },
                agreement: cx.id(&format!("agreement {number}")),
                proposed: None,
                public: Some(public),
                withdrawn: None,
                updated_at: at,
                version: 1,
            };
            crate::enter(cx, &one).await?;
        }
        Ok(())
    });
    enter.await.unwrap();
    let nobody = story.ngo.nobody();
    let first = shown(&nobody, "/published").await;
    let next = first["next"].as_str().unwrap();
    let second = shown(&nobody, &format!("/published?after={next}")).await;
    let both = [&first, &second].map(|page| page["items"].as_array().unwrap().len());
    assert_eq!((both, &second["next"]), ([50, 3], &json!(null)));
    let ids = [&first, &second].into_iter().flat_map(|page| page["items"].as_array().unwrap());
    let ids: std::collections::BTreeSet<&str> =
        ids.map(|item| item["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 53, "each once, also where several are of one moment");
    assert!(nobody.get("/published").await.body().contains("/published?after="));
    let (status, _) = nobody.told("/published?after=x").await;
    assert_eq!(status, 422);
}
