//! What calls promise, asked through pages and API.

use basics::{Id, Language, Line, Moment, Organisation, Person, Role};
use serde_json::Value;
use sharing::{Audience, Constituency};
use testing::Desk;

/// Of the mission: Tomás prepares, Ingrid commits, Renata and Kofi score. Mariam and Aïssata are an
/// NGO's, Benoît another's; Major Kim of the force looks on.
struct Story {
    desk: Desk,
    tomas: Desk,
    ingrid: Desk,
    mariam: Desk,
    aissata: Desk,
    benoit: Desk,
    force: Desk,
    mission: Id<Organisation>,
    ngo: Id<Organisation>,
}

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
        crate::capability(),
    ];
    let desk = Desk::open(capabilities).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let secretariat = desk.sit("Salif", office, &[Role::Secretariat]);
    let mut parties = Vec::new();
    for (name, kind, constituency) in [
        ("UNMIX Civil Affairs", "447", Constituency::MissionCivilian),
        ("Water First", "441", Constituency::NationalNgo),
        ("Wells for All", "437", Constituency::InternationalNgo),
        ("Force", "447", Constituency::MissionMilitary),
    ] {
        let answers = [("name", name), ("type", kind), ("constituency", constituency.name())];
        let done = secretariat.submit("/parties/register", &answers).await;
        let id = done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"));
        desk.enrol(id, constituency, true).await;
        parties.push(id);
    }
    let [mission, ngo, other, force] = parties[..] else { unreachable!() };
    Story {
        tomas: desk.sit("Tomás", mission, &[Role::Editor]),
        ingrid: desk.sit("Ingrid", mission, &[Role::AuthorizedOfficer]),
        mariam: desk.sit("Mariam", ngo, &[Role::Editor]),
        aissata: desk.sit("Aïssata", ngo, &[Role::AuthorizedOfficer]),
        benoit: desk.sit("Benoît", other, &[Role::Editor, Role::AuthorizedOfficer]),
        force: desk.sit("Major Kim", force, &[Role::Editor, Role::AuthorizedOfficer]),
        desk,
        mission,
        ngo,
    }
}

const CALL: [(&str, &str); 7] = [
    ("title", "Wells of the north bank"),
    ("text", "Six wells before the rains"),
    ("questions_until", "2026-07-01"),
    ("apply_until", "2026-07-10"),
    ("told_on", "2026-08-01"),
    ("local_presence", "60"),
    ("clarity", "40"),
];

const FILED: [(&str, &str); 2] =
    [("approach", "We dig by hand"), ("presence", "Ten years on the bank")];

impl Story {
    /// Two people of the mission who have accounts: only these can be named.
    async fn reviewers(&self) -> [Desk; 2] {
        let mut tx = self.desk.begin().await;
        for (number, name) in REVIEWERS.into_iter().enumerate() {
            let seed = people::seed::Seed {
                id: Id::named("comity:test:person", name),
                organisation: self.mission,
                name: Line::parse("name", name).unwrap(),
                email: people::Email::parse("email", &format!("r{number}@unmix.example")).unwrap(),
                language: Language::ENGLISH,
                roles: vec![Role::Editor],
                password_hash: "none",
                second_factor: None,
            };
            let now = Moment::from_micros(1_750_000_000_000_000).unwrap();
            people::seed::account(&mut tx, seed, now).await.unwrap();
        }
        tx.commit().await.unwrap();
        REVIEWERS.map(|name| self.desk.sit(name, self.mission, &[Role::Editor]))
    }

    /// A published open call that two parties applied for, with its day passed and reviewers named.
    async fn under_review(&self) -> (String, [String; 2], [Desk; 2]) {
        let call = self.published(&CALL).await;
        let mut filed = Vec::new();
        for desk in [&self.mariam, &self.benoit] {
            let done = desk.submit(&format!("{call}/apply"), &FILED).await;
            filed.push(done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned());
        }
        let reviewers = self.reviewers().await;
        let ids = REVIEWERS.map(|name| Id::<Person>::named("comity:test:person", name).to_string());
        let named = ids.each_ref().map(|id| ("reviewers", id.as_str()));
        let done = self.ingrid.submit(&format!("{call}/name-reviewers"), &named).await;
        assert_eq!(done, format!("303 {call}"));
        days(&self.desk, 40);
        (call, filed.try_into().unwrap(), reviewers)
    }

    async fn published(&self, answers: &[(&str, &str)]) -> String {
        let call = drafted(&self.tomas, "/calls/draft", answers).await;
        let publish = format!("{call}/publish");
        let done = self.ingrid.submit(&publish, &[("audience", &partners())]).await;
        assert_eq!(done, format!("303 {call}"));
        call
    }
}

const REVIEWERS: [&str; 2] = ["Kofi", "Renata"];

fn partners() -> String {
    Audience::PARTNERS.to_string()
}

async fn drafted(desk: &Desk, path: &str, answers: &[(&str, &str)]) -> String {
    let done = desk.submit(path, answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

async fn shown(desk: &Desk, path: &str) -> Value {
    let (status, told) = desk.told(path).await;
    assert_eq!(status, 200, "{told}");
    told
}

fn days(desk: &Desk, days: i64) {
    desk.clock.advance_seconds(days * 86_400);
}

async fn score(desk: &Desk, application: &str, points: [&str; 2]) -> String {
    let answers = [("local_presence", points[0]), ("clarity", points[1])];
    desk.submit(&format!("{application}/score"), &answers).await
}

async fn decide(desk: &Desk, application: &str, decision: &str, said: &str) -> String {
    let answers = [("decision", decision), ("said", said)];
    desk.submit(&format!("{application}/decide"), &answers).await
}

#[tokio::test]
async fn nothing_is_published_before_its_weights_total_a_hundred_and_by_an_officer() {
    let story = story().await;
    let short: Vec<_> = CALL.iter().copied().filter(|(name, _)| *name != "clarity").collect();
    let call = drafted(&story.tomas, "/calls/draft", &short).await;
    let publish = format!("{call}/publish");
    let editor = story.tomas.submit(&publish, &[("audience", &partners())]).await;
    assert!(editor.starts_with("403 "), "drafting is not publishing: {editor}");
    let refused = story.ingrid.submit(&publish, &[("audience", &partners())]).await;
    assert!(refused.contains("The weights total 60"), "R5.8: {refused}");
    let hidden = story.mariam.get(&call).await;
    assert_eq!(hidden.status, 404, "a draft is nobody else's");
    let changed = story.tomas.submit(&format!("{call}/change"), &CALL).await;
    assert_eq!(changed, format!("303 {call}"));
    let done = story.ingrid.submit(&publish, &[("audience", &partners())]).await;
    assert_eq!(done, format!("303 {call}"));
    let late = story.tomas.submit(&format!("{call}/change"), &CALL).await;
    assert!(late.contains("This call is published"), "{late}");
    assert_eq!(shown(&story.mariam, &call).await["status"], "open");
    assert_eq!(story.force.get(&call).await.status, 404, "partners are not the force");
    let listed = shown(&story.benoit, "/calls").await;
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(1), "{listed}");
}

#[tokio::test]
async fn a_question_is_read_by_all_and_nobody_knows_who_asked() {
    let story = story().await;
    let call = story.published(&CALL).await;
    let asked = [("text", "May two of us apply together?")];
    let done = story.mariam.submit(&format!("{call}/ask"), &asked).await;
    assert_eq!(done, format!("303 {call}"));
    for desk in [&story.benoit, &story.tomas] {
        let told = shown(desk, &call).await.to_string();
        assert!(told.contains("May two of us"), "{told}");
        assert!(!told.contains(&story.ngo.to_string()), "nobody knows who asked: {told}");
        let page = desk.read(&call).await;
        assert!(!page.contains("Water First") && !page.contains("Mariam"), "{page}");
    }
    let journal = story.tomas.journal(Some(story.mission)).await;
    assert!(journal.iter().all(|entry| !entry.contains("calls.ask")), "{journal:?}");
    let told = shown(&story.tomas, &call).await;
    let answer = format!("/call-questions/{}/answer", told["questions"][0]["id"].as_str().unwrap());
    let other = story.benoit.submit(&answer, &[("answer", "No")]).await;
    assert!(other.starts_with("403 "), "{other}");
    let done = story.tomas.submit(&answer, &[("answer", "Yes, and name who leads")]).await;
    assert_eq!(done, format!("303 {call}"));
    let again = story.tomas.submit(&answer, &[("answer", "No")]).await;
    assert!(again.contains("answered already"), "{again}");
    assert!(story.benoit.read(&call).await.contains("name who leads"));
    days(&story.desk, 20);
    let late = story.mariam.submit(&format!("{call}/ask"), &asked).await;
    assert!(late.contains("Questions could be asked until"), "{late}");
}

#[tokio::test]
async fn an_application_is_seen_by_both_alone_stays_as_filed_and_is_owed_an_answer() {
    let story = story().await;
    let call = story.published(&CALL).await;
    let apply = format!("{call}/apply");
    let own = story.tomas.submit(&apply, &FILED).await;
    assert!(own.contains("Your own organisation calls"), "{own}");
    let filed = drafted(&story.mariam, &apply, &FILED).await;
    let twice = story.mariam.submit(&apply, &FILED).await;
    assert!(twice.contains("has applied"), "{twice}");
    assert_eq!(story.benoit.get(&filed).await.status, 404, "no competitor reads it");
    let count = |told: Value| told["applications"].as_array().map(Vec::len);
    assert_eq!(count(shown(&story.benoit, &call).await), Some(0));
    assert_eq!(count(shown(&story.tomas, &call).await), Some(1));
    let owed = shown(&story.mariam, "/obligations").await;
    let theirs = owed["theirs"]["items"].to_string();
    assert!(theirs.contains("2026-08-01") && theirs.contains("answer"), "{theirs}");
    let done = story.mariam.submit(&format!("{filed}/withdraw"), &[]).await;
    assert_eq!(done, format!("303 {filed}"));
    let anew = [FILED[0], ("presence", "Twelve years on the bank")];
    drafted(&story.mariam, &apply, &anew).await;
    days(&story.desk, 40);
    let late = story.benoit.submit(&apply, &FILED).await;
    assert!(late.contains("The last day for applying was"), "{late}");
}

#[tokio::test]
async fn nobody_sees_anothers_points_before_all_have_finished() {
    let story = story().await;
    let (call, [one, two], [kofi, renata]) = story.under_review().await;
    let stranger = score(&story.tomas, &one, ["50", "30"]).await;
    assert!(stranger.starts_with("403 "), "R5.8: only who is named: {stranger}");
    let many = score(&kofi, &one, ["61", "30"]).await;
    assert!(many.contains("At most 60 points"), "{many}");
    for (desk, application, points) in
        [(&kofi, &one, ["50", "30"]), (&kofi, &two, ["10", "5"]), (&renata, &one, ["40", "30"])]
    {
        assert_eq!(score(desk, application, points).await, format!("303 {application}"));
    }
    let again = score(&kofi, &one, ["1", "1"]).await;
    assert!(again.contains("You have scored it already"), "{again}");
    let (_, journal) = renata.told("/journal").await;
    assert!(!journal.to_string().contains("points"), "R5.8: nor in the journal: {journal}");
    let kofi_alone = Id::<Person>::named("comity:test:person", "Kofi").to_string();
    let fewer = [("reviewers", kofi_alone.as_str())];
    let uncovers = story.ingrid.submit(&format!("{call}/name-reviewers"), &fewer).await;
    assert!(uncovers.contains("Somebody has scored"), "R5.8: {uncovers}");
    let seen = |told: Value| told["scores"].as_array().map(Vec::len);
    assert_eq!(seen(shown(&renata, &one).await), Some(1), "R5.8: her own");
    assert_eq!(seen(shown(&story.ingrid, &one).await), Some(0), "R5.8");
    let early = decide(&story.ingrid, &one, "offer", "").await;
    assert!(early.contains("One score is still to come"), "R5.8: {early}");
    let conflict = [("conflict", "My brother works there")];
    let done = renata.submit(&format!("{two}/score"), &conflict).await;
    assert_eq!(done, format!("303 {two}"));
    assert_eq!(seen(shown(&story.ingrid, &one).await), Some(2), "R5.8: all have finished");
    let officer = story.desk.sit("Renata", story.mission, &[Role::AuthorizedOfficer]);
    let decides = decide(&officer, &two, "offer", "").await;
    assert!(decides.contains("You declared a conflict"), "R5.8: {decides}");
    let page = story.ingrid.read(&call).await;
    assert!(page.contains("75.00 of 100") && page.contains("15.00 of 100"), "R5.8: {page}");
    assert_eq!(seen(shown(&story.mariam, &one).await), Some(0), "an applicant never");
}

#[tokio::test]
async fn everybody_who_applied_is_told_and_why_before_a_call_is_concluded() {
    let story = story().await;
    let (call, [one, two], [kofi, renata]) = story.under_review().await;
    for desk in [&kofi, &renata] {
        for application in [&one, &two] {
            score(desk, application, ["50", "30"]).await;
        }
    }
    let offered = decide(&story.ingrid, &one, "offer", "").await;
    assert_eq!(offered, format!("303 {one}"));
    let silent = decide(&story.ingrid, &two, "turn_down", "").await;
    assert!(silent.contains("nobody is turned down without a word"), "{silent}");
    let waiting = story.ingrid.submit(&format!("{call}/conclude"), &[]).await;
    assert!(waiting.contains("2 applications still wait"), "{waiting}");
    let done = decide(&story.ingrid, &two, "turn_down", "Tell more of the north").await;
    assert_eq!(done, format!("303 {two}"));
    assert!(story.benoit.read(&two).await.contains("Tell more of the north"));
    let editor = story.mariam.submit(&format!("{one}/respond"), &[("response", "accept")]).await;
    assert!(editor.starts_with("403 "), "R1.3: {editor}");
    let done = story.aissata.submit(&format!("{one}/respond"), &[("response", "accept")]).await;
    assert_eq!(done, format!("303 {one}"));
    let done = story.ingrid.submit(&format!("{call}/conclude"), &[]).await;
    assert_eq!(done, format!("303 {call}"));
    assert_eq!(shown(&story.mariam, &call).await["status"], "concluded");
    let owed = shown(&story.benoit, "/obligations").await;
    assert_eq!(owed["theirs"]["items"], serde_json::json!([]), "the answer is given");
}

#[tokio::test]
async fn whom_a_red_flag_stands_against_is_not_chosen() {
    let story = story().await;
    let (_, [one, two], [kofi, renata]) = story.under_review().await;
    for desk in [&kofi, &renata] {
        for application in [&one, &two] {
            score(desk, application, ["50", "30"]).await;
        }
    }
    let review = story.desk.today().plus_days(30).to_string();
    let flag = [
        ("stage", "yellow"),
        ("category", "financial"),
        ("text", "Receipts are missing"),
        ("review_on", review.as_str()),
    ];
    let raised = story.tomas.submit(&format!("/parties/{}/raise-flag", story.ngo), &flag).await;
    let flag = raised.strip_prefix("303 ").unwrap_or_else(|| panic!("{raised}")).to_owned();
    let step = [("reason", "Still missing"), ("review_on", review.as_str())];
    let done = story.tomas.submit(&format!("{flag}/escalate"), &step).await;
    assert!(done.starts_with("303 "), "{done}");
    let red = [&step[..], &[("decision", "red")]].concat();
    let done = story.ingrid.submit(&format!("{flag}/decide"), &red).await;
    assert!(done.starts_with("303 "), "{done}");
    let refused = decide(&story.ingrid, &one, "offer", "").await;
    assert!(refused.contains("cannot be chosen at present"), "R5.1: {refused}");
    assert_eq!(decide(&story.ingrid, &two, "offer", "").await, format!("303 {two}"));
}

#[tokio::test]
async fn a_direct_call_is_between_two_and_says_why() {
    let story = story().await;
    let ngo = story.ngo.to_string();
    let brief = &CALL[..5];
    let invited = [brief, &[("invited", ngo.as_str())]].concat();
    let call = drafted(&story.tomas, "/calls/draft-direct", &invited).await;
    let refused = story.ingrid.submit(&format!("{call}/publish"), &[]).await;
    assert!(refused.contains("at least one reason"), "R5.9: {refused}");
    assert!(refused.contains("in your own words"), "R5.9: {refused}");
    let why = [("because", "civil_society"), ("said", "The only association on the bank")];
    let call = drafted(&story.tomas, "/calls/draft-direct", &[&invited[..], &why].concat()).await;
    let done = story.ingrid.submit(&format!("{call}/publish"), &[]).await;
    assert_eq!(done, format!("303 {call}"));
    assert_eq!(story.benoit.get(&call).await.status, 404, "it is between two");
    let filed = drafted(&story.mariam, &format!("{call}/apply"), &FILED).await;
    days(&story.desk, 40);
    let done = decide(&story.ingrid, &filed, "offer", "").await;
    assert_eq!(done, format!("303 {filed}"), "nobody scores the only one");
    let done = story.ingrid.submit(&format!("{filed}/retract"), &[("said", "No money")]).await;
    assert_eq!(done, format!("303 {filed}"));
    assert!(story.mariam.read(&filed).await.contains("No money"));
}

#[tokio::test]
async fn an_idea_without_a_call_is_taken_up_as_a_direct_one_or_declined_with_the_reason() {
    let story = story().await;
    let (mission, ngo) = (story.mission.to_string(), story.ngo.to_string());
    let idea = [("to", mission.as_str()), ("title", "A radio"), ("text", "For both banks")];
    let own = story.mariam.submit("/ideas/propose", &[("to", &ngo), idea[1], idea[2]]).await;
    assert!(own.contains("another organisation"), "{own}");
    let first = drafted(&story.mariam, "/ideas/propose", &idea).await;
    assert_eq!(story.benoit.get(&first).await.status, 404);
    let theirs = story.mariam.submit(&format!("{first}/decline"), &[("said", "No")]).await;
    assert!(theirs.starts_with("403 "), "{theirs}");
    let brief =
        [&CALL[..5], &[("because", "innovation"), ("said", "Nobody else does it")]].concat();
    let call = drafted(&story.tomas, &format!("{first}/take-up"), &brief).await;
    assert_eq!(shown(&story.tomas, &call).await["call"]["invited"], ngo.as_str(), "R5.9");
    let told = shown(&story.mariam, &first).await;
    assert_eq!(told["outcome"], "taken_up");
    assert_eq!(story.mariam.get(&call).await.status, 404, "its draft is the mission's");
    let again = story.tomas.submit(&format!("{first}/decline"), &[("said", "No")]).await;
    assert!(again.contains("answered already"), "{again}");
    let second = drafted(&story.mariam, "/ideas/propose", &idea).await;
    let done = story.tomas.submit(&format!("{second}/decline"), &[("said", "No frequency")]).await;
    assert_eq!(done, format!("303 {second}"));
    assert!(story.mariam.read(&second).await.contains("No frequency"));
}

#[tokio::test]
async fn who_applied_for_a_call_that_is_cancelled_is_told_why() {
    let story = story().await;
    let call = story.published(&CALL).await;
    let filed = drafted(&story.mariam, &format!("{call}/apply"), &FILED).await;
    let reason = [("reason", "The donor has withdrawn")];
    let done = story.ingrid.submit(&format!("{call}/cancel"), &reason).await;
    assert_eq!(done, format!("303 {call}"));
    let told = shown(&story.mariam, &filed).await;
    assert_eq!(told["application"]["state"], "unsuccessful");
    assert_eq!(told["application"]["feedback"], "The donor has withdrawn");
    let again = story.ingrid.submit(&format!("{call}/cancel"), &reason).await;
    assert!(again.contains("This call is over"), "{again}");
}

#[tokio::test]
async fn nobody_crowds_others_out_with_applications_or_questions() {
    let story = story().await;
    let call = story.published(&CALL).await;
    for number in 0..20 {
        let asked = [("text", format!("Question {number}?"))];
        let asked = [(asked[0].0, asked[0].1.as_str())];
        let done = story.mariam.submit(&format!("{call}/ask"), &asked).await;
        assert_eq!(done, format!("303 {call}"));
    }
    let many = story.mariam.submit(&format!("{call}/ask"), &[("text", "One more?")]).await;
    assert!(many.contains("at most 20 questions"), "{many}");
    let apply = format!("{call}/apply");
    for _ in 0..5 {
        let filed = drafted(&story.mariam, &apply, &FILED).await;
        let done = story.mariam.submit(&format!("{filed}/withdraw"), &[]).await;
        assert_eq!(done, format!("303 {filed}"));
    }
    let often = story.mariam.submit(&apply, &FILED).await;
    assert!(often.contains("has applied 5 times"), "{often}");
    drafted(&story.benoit, &apply, &FILED).await;
}
