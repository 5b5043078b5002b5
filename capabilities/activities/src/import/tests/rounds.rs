//! From one month's file to the next: what is new, changed, unchanged and missing.

use super::{privacy::claimed_ngo, *};

const HEAD: &str = "Organisation,Sector,Region,Activity,Start,Status,Reached\n";
const MARCH: &[(&str, &str)] = &[("country", "Mali"), ("as_of", "2026-03-31"), ("extent", "month")];
const APRIL: &[(&str, &str)] = &[("country", "Mali"), ("as_of", "2026-04-30"), ("extent", "month")];

fn file(rows: &str) -> Vec<u8> {
    format!("{HEAD}{rows}").into_bytes()
}

/// Wells and latrines of two organisations, as they stood in March.
async fn march(desk: &Desk) {
    let rows = "ACTED,WASH,Gao,Wells,2026-01-01,Ongoing,100\n\
                ACTED,WASH,Mopti,Latrines,2026-01-01,Ongoing,50\n\
                ACTED,Health,Gao,Clinics,2026-01-01,Ongoing,10\n\
                IRC,WASH,Gao,Soap,2026-01-01,Ongoing,7\n\
                IRC,WASH,Kidal,Pumps,2026-01-01,Ongoing,9\n";
    let path = bring(desk, "march.csv", &file(rows), MARCH).await;
    commit(desk, &path).await;
}

const IN_APRIL: &str = "ACTED,WASH,Gao,Wells,2026-01-01,Ongoing,140\n\
                        ACTED,WASH,Ségou,Tanks,2026-04-01,Ongoing,5\n\
                        IRC,WASH,Gao,Soap,2026-01-01,Ongoing,7\n";

/// `ACTED: 1 new, 1 changed, 0 unchanged, 1 missing` as programs read it.
async fn told(desk: &Desk, path: &str) -> Vec<String> {
    let (_, told) = desk.told(path).await;
    let organisations = told["organisations"].as_array().unwrap().iter();
    let told = organisations.map(|one| {
        let name = one["name"].as_str().unwrap();
        let [new, changed, unchanged, missing] =
            ["new", "changed", "unchanged", "missing"].map(|key| one[key].to_string());
        format!("{name}: {new} new, {changed} changed, {unchanged} unchanged, {missing} missing")
    });
    told.collect()
}

async fn owner(desk: &Desk, path: &str, name: &str) -> String {
    let (_, told) = desk.told(path).await;
    let organisations = told["organisations"].as_array().unwrap();
    let one = organisations.iter().find(|one| one["name"] == name).unwrap();
    one["organisation"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_next_months_file_shows_what_is_new_changed_unchanged_and_missing_of_each() {
    let olga = desk().await;
    march(&olga).await;
    let path = bring(&olga, "april.csv", &file(IN_APRIL), APRIL).await;
    let wanted = [
        "ACTED: 1 new, 1 changed, 0 unchanged, 1 missing",
        "IRC: 0 new, 0 changed, 1 unchanged, 1 missing",
    ];
    assert_eq!(told(&olga, &path).await, wanted, "of health the file does not tell");
    let page = olga.read(&path).await;
    assert!(page.contains("Everything of the month"), "{page}");
    assert!(page.contains("Missing"), "{page}");
    let accepted = olga.read(&format!("{path}?verdict=corrected")).await;
    assert!(accepted.contains("from a row like this one"), "{accepted}");
    let form = olga.read(&format!("{path}/commit")).await;
    assert!(form.contains("1 activity is confirmed as still so"), "{form}");
    commit(&olga, &path).await;
    assert_eq!(activities(&olga).await, 6, "one is new");
    let reached = "select cast(sum(reached_total) as bigint) as n from activity";
    assert_eq!(olga.count(reached).await, 140 + 50 + 10 + 7 + 9 + 5);
    let confirmed = "select count(*) as n from activity where reported_on = '2026-04-30'";
    assert_eq!(olga.count(confirmed).await, 3, "new, changed, and still so");
    let open = "select count(*) as n from activity where status = 'ongoing' and not withdrawn";
    assert_eq!(olga.count(open).await, 6, "K28: what is missing stays as it was");
    let again = bring(&olga, "april.csv", &file(IN_APRIL), APRIL).await;
    assert_eq!(verdicts(&olga, &again).await, ["unchanged: brought"; 3]);
    assert!(olga.submit(&format!("{again}/commit"), &[]).await.contains("No row can be entered"));
}

#[tokio::test]
async fn a_part_of_a_round_leaves_nothing_out() {
    let olga = desk().await;
    march(&olga).await;
    let part = [("country", "Mali"), ("as_of", "2026-04-30")];
    let path = bring(&olga, "april.csv", &file(IN_APRIL), &part).await;
    assert_eq!(olga.count("select count(*) as n from activity_import_missing").await, 0);
    assert!(told(&olga, &path).await[0].ends_with("null missing"));
    let same = bring(&olga, "april.csv", &file(IN_APRIL), MARCH).await;
    let refused = verdicts(&olga, &same).await;
    assert_eq!(refused, ["corrected", "corrected", "unchanged: brought"]);
    assert!(told(&olga, &same).await[0].ends_with("0 missing"), "March was told already");
}

#[tokio::test]
async fn what_is_missing_is_completed_only_where_somebody_decides_so() {
    let olga = desk().await;
    march(&olga).await;
    let path = bring(&olga, "april.csv", &file(IN_APRIL), APRIL).await;
    let acted = owner(&olga, &path, "ACTED").await;
    let decide = format!("{path}/decide");
    let form = olga.read(&format!("{decide}?organisation={acted}")).await;
    assert!(form.contains("Latrines") && !form.contains("Clinics"), "{form}");
    let over = [("organisation", acted.as_str()), ("choice", "complete")];
    assert_eq!(olga.submit(&decide, &over).await, format!("303 {path}"));
    let form = olga.read(&format!("{path}/commit")).await;
    assert!(form.contains("1 activity that the file does not name is completed"), "{form}");
    commit(&olga, &path).await;
    let completed = "select count(*) as n from activity
                     where status = 'completed' and last_day = '2026-04-30' and version = 2";
    assert_eq!(olga.count(completed).await, 1);
    assert!(olga.submit(&decide, &over).await.contains("Bring the file again"));
    let listed = "select count(distinct activity) as n from activity_listing
                  where status = 'completed'";
    assert_eq!(olga.count(listed).await, 1, "the lists know it");
}

#[tokio::test]
async fn nobody_ends_what_an_organisation_with_an_account_reports() {
    let olga = desk().await;
    let mine = file(
        "Eau d’abord,WASH,Gao,Wells,2026-01-01,Ongoing,1\n\
                     Eau d’abord,WASH,Mopti,Soap,2026-01-01,Ongoing,2\n",
    );
    let (ngo, amina) = claimed_ngo(&olga).await;
    let path = bring(&amina, "march.csv", &mine, MARCH).await;
    commit(&amina, &path).await;
    let less = file("Eau d’abord,WASH,Gao,Wells,2026-01-01,Ongoing,1\n");
    let path = bring(&olga, "april.csv", &less, APRIL).await;
    assert_eq!(told(&olga, &path).await, ["Eau d’abord: 0 new, 0 changed, 1 unchanged, 1 missing"]);
    let ngo = ngo.to_string();
    let decide = format!("{path}/decide");
    let form = olga.read(&format!("{decide}?organisation={ngo}")).await;
    assert!(form.contains("has an account and decides itself"), "{form}");
    let over = [("organisation", ngo.as_str()), ("choice", "complete")];
    assert!(olga.submit(&decide, &over).await.contains("has an account and decides itself"));
    let stranger = [("organisation", "00000000-0000-0000-0000-00000000ffff"), ("choice", "leave")];
    assert!(olga.submit(&decide, &stranger).await.contains("Nothing of this organisation"));
}

/// One row for everybody among humanitarians, and in one of two worlds a second for nobody else.
#[tokio::test]
async fn what_the_importer_may_not_see_is_missing_from_no_file() {
    let world = async |has_secret: bool| {
        let olga = desk().await;
        let (_, amina) = claimed_ngo(&olga).await;
        let seen = "Eau d’abord,WASH,Gao,Wells,2026-01-01,Ongoing,1\n";
        let path = bring(&amina, "march.csv", &file(seen), MARCH).await;
        commit(&amina, &path).await;
        if has_secret {
            let own = sharing::Audience::OWN.to_string();
            let answers = [MARCH, &[("audience", own.as_str())]].concat();
            let secret = "Eau d’abord,WASH,Kidal,Secret,2026-01-01,Ongoing,2\n";
            let path = bring(&amina, "secret.csv", &file(secret), &answers).await;
            commit(&amina, &path).await;
            assert_eq!(activities(&amina).await, 2);
        }
        let path = bring(&olga, "april.csv", &file(seen), APRIL).await;
        (told(&olga, &path).await, verdicts(&olga, &path).await)
    };
    let (without, with) = (world(false).await, world(true).await);
    assert_eq!(without, with);
    assert_eq!(with.0, ["Eau d’abord: 0 new, 0 changed, 1 unchanged, 0 missing"]);
}

#[tokio::test]
async fn what_somebody_changed_since_the_preview_is_not_overwritten() {
    let olga = desk().await;
    march(&olga).await;
    let path = bring(&olga, "april.csv", &file(IN_APRIL), APRIL).await;
    let other = "ACTED,WASH,Gao,Wells,2026-01-01,Ongoing,999\n";
    let part = [("country", "Mali"), ("as_of", "2026-04-30")];
    let later = bring(&olga, "late.csv", &file(other), &part).await;
    commit(&olga, &later).await;
    commit(&olga, &path).await;
    let kept = "select count(*) as n from activity where reached_total = 999";
    assert_eq!(olga.count(kept).await, 1);
    assert!(verdicts(&olga, &path).await.contains(&"refused: overtaken".to_owned()));
    assert_eq!(counts(&olga, &path).await.refused, 1);
}

#[tokio::test]
async fn whoever_brings_files_for_others_is_reminded_of_what_they_have_not_said_for_long() {
    let olga = desk().await;
    march(&olga).await;
    let (_, none) = olga.told("/activities/reminders").await;
    assert_eq!(none["others"].as_array().unwrap().len(), 0, "not yet");
    olga.clock.advance_seconds(20 * 86_400);
    let (_, told) = olga.told("/activities/reminders").await;
    let counts = told["others"].as_array().unwrap().iter().map(|other| &other["count"]);
    assert_eq!(counts.collect::<Vec<_>>(), [3, 2], "R7.3");
    let page = olga.read("/activities/reminders").await;
    assert!(page.contains("ACTED") && page.contains("Its rows"), "{page}");
    let open = "select count(*) as n from activity where status = 'ongoing' and not withdrawn";
    assert_eq!(olga.count(open).await, 5, "K28");
    let amina = olga.sit("Amina", NGO, &[Role::Editor]);
    assert!(!amina.read("/activities/reminders").await.contains("ACTED"));
}
