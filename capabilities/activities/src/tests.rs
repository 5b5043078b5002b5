//! What activities promise, asked through pages and API.

use basics::{Id, Organisation, Role};
use sharing::Constituency;
use testing::Desk;

/// Amina's national NGO and Benoît's international one work in Mali; the secretariat coordinates;
/// the mission's force looks on.
struct Story {
    amina: Desk,
    benoit: Desk,
    force: Desk,
    secretariat: Desk,
    ngo: Id<Organisation>,
    ingo: Id<Organisation>,
}

async fn story() -> Story {
    let capabilities = vec![
        places::capability(),
        parties::capability(),
        comments::capability(),
        crate::capability(),
    ];
    let desk = Desk::open(capabilities).await;
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let secretariat = desk.sit("Salif", office, &[Role::Secretariat]);
    let ngo = register(&secretariat, "Eau d’abord", "441").await;
    let ingo = register(&secretariat, "Water First International", "437").await;
    let force = register(&secretariat, "UNMIX Force", "440").await;
    for (party, constituency) in [
        (ngo, Constituency::NationalNgo),
        (ingo, Constituency::InternationalNgo),
        (force, Constituency::MissionMilitary),
    ] {
        desk.enrol(party, constituency, true).await;
    }
    Story {
        amina: desk.sit("Amina", ngo, &[Role::Editor]),
        benoit: desk.sit("Benoît", ingo, &[Role::Editor]),
        force: desk.sit("Major Kim", force, &[Role::Editor]),
        secretariat,
        ngo,
        ingo,
    }
}

async fn register(desk: &Desk, name: &str, kind: &str) -> Id<Organisation> {
    let done = desk.submit("/parties/register", &[("name", name), ("type", kind)]).await;
    done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"))
}

const WELLS: [(&str, &str); 8] = [
    ("title", "Forages à Gao"),
    ("sector", "WSH"),
    ("kind", "delivery"),
    ("status", "ongoing"),
    ("places", "ML07"),
    ("first_day", "2026-03-01"),
    ("last_day", "2026-12-31"),
    ("reached", "1 250"),
];

/// The wells, with some answers changed and some added.
fn wells<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = WELLS.into_iter().filter(|(q, _)| changed.iter().all(|(c, _)| c != q));
    kept.chain(changed.iter().copied()).collect()
}

async fn report(desk: &Desk, changed: &[(&str, &str)]) -> String {
    let done = desk.submit("/activities/report", &wells(changed)).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

#[tokio::test]
async fn an_activity_is_reported_journaled_shown_listed_and_found() {
    let story = story().await;
    let path = report(&story.amina, &[]).await;
    let page = story.benoit.read(&path).await;
    for said in ["Forages à Gao", "Eau d’abord", "Water, sanitation and hygiene", "Gao", "1,250"]
    {
        assert!(page.contains(said), "{said} in {page}");
    }
    assert_eq!(
        story.amina.journal(Some(story.ngo)).await.last().unwrap(),
        "activities.report activity"
    );
    for found in [
        "?words=forage",
        "?words=eau+dabord",
        "?sector=WSH",
        "?place=ML07",
        "?place=Mali",
        "?status=ongoing",
    ] {
        let page = story.benoit.read(&format!("/activities{found}")).await;
        assert!(page.contains("Forages à Gao") && page.contains("1 activity"), "{found}: {page}");
    }
    for other in [
        "?words=ecole",
        "?sector=HEA",
        "?place=ML08",
        "?status=planned",
        "?first_day=2027-01-01",
        "?run_by=mission",
    ] {
        let page = story.benoit.read(&format!("/activities{other}")).await;
        assert!(!page.contains("Forages à Gao"), "{other}: {page}");
    }
}

#[tokio::test]
async fn everything_wrong_is_said_at_once_and_nothing_is_saved() {
    let story = story().await;
    let answers = serde_json::json!({
        "title": "", "sector": "WATER", "kind": "delivery", "status": "ongoing", "places": " ",
        "first_day": "2026-03-01", "last_day": "2026-02-01", "reached": "many", "latitude": "95",
    });
    let (status, said) = story.amina.call("/activities/report", answers).await;
    let about: Vec<&str> =
        said["refusals"].as_array().unwrap().iter().filter_map(|r| r["about"].as_str()).collect();
    assert_eq!(status, 422);
    assert_eq!(about, ["title", "sector", "places", "last_day", "reached", "latitude"]);
    assert_eq!(story.amina.count("select count(*) as n from activity").await, 0);
}

#[tokio::test]
async fn places_are_known_by_code_and_name_and_never_guessed() {
    let story = story().await;
    report(&story.amina, &[("places", "Tombouctou\nMLI08")]).await;
    for (text, why) in [("Atlantis", "is no place we know"), ("", "Fill this in")] {
        let refused = story.amina.submit("/activities/report", &wells(&[("places", text)])).await;
        assert!(refused.starts_with("422 ") && refused.contains(why), "{text}: {refused}");
    }
}

#[tokio::test]
async fn status_and_days_must_fit() {
    let story = story().await;
    let check = async |changed: &[(&str, &str)]| {
        story.amina.submit("/activities/report", &wells(changed)).await
    };
    assert!(check(&[("status", "completed")]).await.contains("which lies ahead"), "R7.2");
    assert!(check(&[("status", "planned")]).await.contains("is not ahead"), "R7.2");
    assert!(
        check(&[("status", "completed"), ("last_day", "2026-06-15")]).await.starts_with("303 ")
    );
}

#[tokio::test]
async fn a_humanitarian_activity_reaches_no_force_by_default() {
    let story = story().await;
    let path = report(&story.amina, &[]).await;
    let hidden = story.force.get(&path).await;
    let absent = story.force.get(&format!("/activities/{}", Id::<()>::well_known(5))).await;
    assert_eq!((hidden.status, hidden.text()), (absent.status, absent.text()));
    let list = story.force.read("/activities").await;
    assert!(!list.contains("Forages") && list.contains("0 activities"), "{list}");
    assert!(story.benoit.read("/activities").await.contains("Forages"));
}

#[tokio::test]
async fn the_exact_site_and_the_contact_stay_with_the_owner() {
    let story = story().await;
    let exact = [
        ("site_name", "Camp Wabaria"),
        ("latitude", "16.26660"),
        ("longitude", "-0.04000"),
        ("contact_name", "Fatou Diarra"),
        ("contact_email", "fatou@example.org"),
    ];
    let path = report(&story.amina, &exact).await;
    for secret in ["Camp Wabaria", "16.26660", "Fatou Diarra", "fatou@example.org"] {
        assert!(story.amina.read(&path).await.contains(secret), "{secret}");
        let seen = story.benoit.get(&path).await.body();
        assert!(!seen.contains(secret), "{secret} leaked");
    }
}

#[tokio::test]
async fn an_author_is_told_who_else_is_there_before_saving() {
    let story = story().await;
    report(&story.amina, &[]).await;
    let told = story.benoit.submit("/activities/report", &wells(&[("title", "Puits à Gao")])).await;
    assert!(told.starts_with("422 ") && told.contains("Eau d’abord"), "{told}");
    let elsewhere = wells(&[("title", "Puits"), ("places", "ML08")]);
    assert!(story.benoit.submit("/activities/report", &elsewhere).await.starts_with("303 "));
    let seen = wells(&[("title", "Puits à Gao"), ("seen_others", "yes")]);
    assert!(story.benoit.submit("/activities/report", &seen).await.starts_with("303 "));
    // What one may not see is not told of, not even as a number.
    let unseen = wells(&[("title", "Patrouille"), ("programme", "cimic")]);
    assert!(story.force.submit("/activities/report", &unseen).await.starts_with("303 "));
}

#[tokio::test]
async fn only_the_owner_corrects_and_every_change_keeps_its_reason() {
    let story = story().await;
    let path = report(&story.amina, &[]).await;
    let correct = format!("{path}/correct");
    let changed = wells(&[("status", "suspended"), ("reason", "Insécurité"), ("_base", "1")]);
    assert!(story.benoit.submit(&correct, &changed).await.starts_with("403 "));
    assert!(story.force.submit(&correct, &changed).await.starts_with("404 "));
    assert_eq!(story.amina.submit(&correct, &changed).await, format!("303 {path}"));
    assert!(story.amina.submit(&correct, &changed).await.starts_with("409 "), "the second writer");
    let page = story.amina.read(&path).await;
    assert!(page.contains("Insécurité") && page.contains("ongoing → suspended"), "{page}");
    assert!(!story.benoit.read(&path).await.contains("Insécurité"), "history is the owner's");
}

#[tokio::test]
async fn a_record_becomes_less_sensitive_only_with_a_reason() {
    let story = story().await;
    let path = report(&story.amina, &[("level", "high")]).await;
    let correct = format!("{path}/correct");
    let lower = wells(&[("level", "low")]);
    assert!(story.amina.submit(&correct, &lower).await.contains("Give the reason"), "R8.1");
    let because = wells(&[("level", "low"), ("reason", "Published by the cluster")]);
    assert!(story.amina.submit(&correct, &because).await.starts_with("303 "));
    let children = [("group", "CAAFAG"), ("level", "high")];
    let refused = story.amina.submit("/activities/report", &wells(&children)).await;
    assert!(refused.contains("children with armed groups are Severe"), "§4.3: {refused}");
}

#[tokio::test]
async fn a_release_opens_one_record_to_one_recipient_and_closes_at_once() {
    let story = story().await;
    let own = sharing::Audience::OWN.to_string();
    let path = report(&story.amina, &[("audience", own.as_str()), ("level", "high")]).await;
    assert!(story.benoit.get(&path).await.status == 404);
    let ingo = story.ingo.to_string();
    let to =
        [("recipient", ingo.as_str()), ("purpose", "Joint assessment"), ("last_day", "2026-07-01")];
    assert!(story.benoit.submit(&format!("{path}/release"), &to).await.starts_with("404 "));
    assert!(story.amina.submit(&format!("{path}/release"), &to).await.starts_with("303 "));
    assert!(story.benoit.read(&path).await.contains("Forages à Gao"));
    assert!(story.amina.read(&path).await.contains("Read by others"), "R8.7");

    let page = story.amina.get(&path).await.body();
    let (_, rest) = page.split_once("revoke?release=").unwrap();
    let release = &rest[..36];
    assert!(
        story
            .amina
            .submit(&format!("{path}/revoke"), &[("release", release)])
            .await
            .starts_with("303 ")
    );
    assert!(story.benoit.get(&path).await.status == 404, "R8.6");
}

#[tokio::test]
async fn a_release_ends_by_itself() {
    let story = story().await;
    let own = sharing::Audience::OWN.to_string();
    let path = report(&story.amina, &[("audience", own.as_str())]).await;
    let ingo = story.ingo.to_string();
    let to = [("recipient", ingo.as_str()), ("purpose", "Visit"), ("last_day", "2026-06-16")];
    assert!(story.amina.submit(&format!("{path}/release"), &to).await.starts_with("303 "));
    assert!(story.benoit.get(&path).await.status == 200);
    story.amina.clock.advance_seconds(2 * 24 * 3600);
    assert!(story.benoit.get(&path).await.status == 404, "K34");
}

#[tokio::test]
async fn time_marks_what_is_stale_and_changes_nothing() {
    let story = story().await;
    let path = report(&story.amina, &[("last_day", "2026-06-20")]).await;
    story.amina.clock.advance_seconds(10 * 24 * 3600);
    let page = story.benoit.read(&path).await;
    assert!(page.contains("Past its end") && page.contains("Ongoing"), "K28: {page}");
}

#[tokio::test]
async fn who_reports_for_another_gives_the_record_to_it() {
    let story = story().await;
    let (ngo, public) = (story.ngo.to_string(), sharing::Audience::PARTNERS.to_string());
    let on_behalf = [("reporting", ngo.as_str()), ("audience", public.as_str())];
    let path = report(&story.benoit, &on_behalf).await;
    assert!(story.benoit.submit(&format!("{path}/correct"), &wells(&[])).await.starts_with("403 "));
    let page = story.amina.read(&path).await;
    assert!(page.contains("Entered on its behalf by"), "{page}");
    let reason = [("reason", "We do not work there")];
    assert!(story.amina.submit(&format!("{path}/withdraw"), &reason).await.starts_with("303 "));
    assert!(story.benoit.get(&path).await.status == 404, "withdrawn");
}

#[tokio::test]
async fn the_red_cross_does_not_implement_for_the_mission() {
    let story = story().await;
    let red_cross = register(&story.secretariat, "Croix-Rouge d’UNMIX", "445").await.to_string();
    let answers = wells(&[("programme", "qip"), ("implementing_1", red_cross.as_str())]);
    let refused = story.amina.submit("/activities/report", &answers).await;
    assert!(refused.contains("do not implement for the mission"), "R1.2: {refused}");
}

#[tokio::test]
async fn when_two_parties_become_one_their_activities_follow() {
    let story = story().await;
    let twin = register(&story.secretariat, "Eau dabord (EDA)", "441").await;
    let named = twin.to_string();
    let path = report(&story.benoit, &[("reporting", named.as_str())]).await;
    let ngo = story.ngo.to_string();
    let into = [("into", ngo.as_str()), ("reason", "Same organisation")];
    let merged = story.secretariat.submit(&format!("/parties/{twin}/merge"), &into).await;
    assert!(merged.starts_with("303 "), "{merged}");
    assert!(story.amina.submit(&format!("{path}/confirm"), &[]).await.starts_with("403 "));
    story.amina.work().await;
    assert!(story.amina.submit(&format!("{path}/confirm"), &[]).await.starts_with("303 "));
}

#[tokio::test]
async fn a_comment_is_read_by_whoever_sees_the_activity_and_nobody_else() {
    let story = story().await;
    let path = report(&story.amina, &[]).await;
    let comment = format!("{path}/comment");
    let said = [("text", "We dig there too. Let us talk.")];
    assert_eq!(story.benoit.submit(&comment, &said).await, format!("303 {path}"));
    assert!(story.amina.read(&path).await.contains("We dig there too."));
    assert!(story.force.submit(&comment, &said).await.starts_with("404 "));
    assert_eq!(
        story.amina.journal(Some(story.ingo)).await.last().unwrap(),
        "activities.comment comment"
    );
}

#[tokio::test]
async fn a_correction_that_names_no_audience_shows_an_activity_to_nobody_new() {
    let story = story().await;
    let mut audience = sharing::Audience {
        id: Id::well_known(700),
        kind: sharing::AudienceKind::Named,
        names: Some(basics::Names::new(
            basics::Language::FRENCH,
            basics::Line::parse("name", "Puisatiers").unwrap(),
        )),
        owner: Some(story.ngo),
        ended_on: None,
        version: 1,
    };
    let mut tx = story.amina.begin().await;
    sharing::name_audience(&mut tx, &audience).await.unwrap();
    sharing::save_member(&mut tx, audience.id, story.ingo, story.amina.today(), None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let named = audience.id.to_string();
    let path = report(&story.amina, &[("audience", &named)]).await;
    assert!(story.benoit.read(&path).await.contains("Puisatiers"));

    audience.ended_on = Some(story.amina.today());
    let mut tx = story.amina.begin().await;
    sharing::save_audience(&mut tx, &audience).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(story.benoit.get(&path).await.status, 404);
    assert!(story.amina.read(&path).await.contains("Puisatiers (ended: our organisation only)"));
    let correct = format!("{path}/correct");
    assert!(story.amina.read(&correct).await.contains("As it is now"));
    for answers in [wells(&[]), wells(&[("audience", &named)])] {
        let done = story.amina.submit(&correct, &answers).await;
        assert_eq!(done, format!("303 {path}"));
        assert_eq!(story.benoit.get(&path).await.status, 404, "never wider by silence");
    }
    let chosen = story.amina.submit("/activities/report", &wells(&[("audience", &named)])).await;
    assert!(chosen.starts_with("404 "), "nobody new chooses it: {chosen}");
}

/// Without scripts, too: what narrows the list is in sight.
#[tokio::test]
async fn rarer_filters_are_folded_until_one_is_in_use() {
    let story = story().await;
    let folds = async |query: &str| {
        let page = story.amina.get(&format!("/activities{query}")).await.body();
        let fold = page.split("<details class=\"more\"").nth(1).expect("a fold");
        !fold[..fold.find('>').unwrap()].contains("open")
    };
    assert!(folds("").await);
    assert!(folds("?sector=WSH&status=ongoing&place=ML07").await, "those stand beside it");
    for used in ["kind=training", "run_by=mission", "owner=ours", "last_day=2026-12-31"] {
        assert!(!folds(&format!("?{used}")).await, "{used}");
    }
}

#[tokio::test]
async fn an_organisation_is_reminded_of_its_own_until_it_says_that_it_is_still_so() {
    let story = story().await;
    let wells = report(&story.amina, &[("last_day", "")]).await;
    let soon = ("last_day", "2026-06-30");
    let told = ("seen_others", "yes");
    report(&story.amina, &[("title", "Latrines"), soon, told]).await;
    report(&story.benoit, &[("title", "Others’"), soon, told]).await;
    assert!(story.amina.read("/activities/reminders").await.contains("Everything is up to date"));
    story.amina.clock.advance_seconds(20 * 86_400);
    let titles = async || {
        let (_, told) = story.amina.told("/activities/reminders").await;
        let items = told["items"].as_array().unwrap().clone();
        items.iter().map(|item| item["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(titles().await, ["Latrines"], "R7.2: past its end");
    story.amina.clock.advance_seconds(80 * 86_400);
    assert_eq!(titles().await.len(), 2, "R7.3: not updated");
    let page = story.amina.read("/activities/reminders").await;
    assert!(page.contains("Past its end") && page.contains("Not updated"), "{page}");
    assert!(!page.contains("Others’"), "{page}");
    let done = story.amina.submit(&format!("{wells}/confirm"), &[]).await;
    assert_eq!(done, format!("303 {wells}"));
    assert_eq!(titles().await, ["Latrines"]);
}
