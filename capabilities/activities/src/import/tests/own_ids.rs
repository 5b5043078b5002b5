//! Rows that name an activity by our own record id, as our downloads do.

use sharing::Audience;

use super::{
    privacy::{claimed_ngo, id_of_only_activity},
    *,
};

/// A row of Eau d’abord with this record id, and so many people reached.
fn row(record: &str, reached: i64) -> String {
    format!(
        "Record ID,Organisation,Sector,Region,Status,Kind of activity,People reached\n\
         {record},Eau d’abord,WASH,Gao,Suspended,Training,{reached}\n"
    )
}

/// An activity of Eau d’abord that Amina entered for this audience, without a number of her own.
async fn entered(amina: &Desk, audience: Id<Audience>) -> String {
    let audience = audience.to_string();
    let answers = [("country", "Mali"), ("audience", audience.as_str())];
    let path = bring(amina, "own.csv", row("", 120).as_bytes(), &answers).await;
    commit(amina, &path).await;
    id_of_only_activity(amina).await.to_string()
}

#[tokio::test]
async fn a_row_with_our_own_id_is_that_activity() {
    let olga = desk().await;
    let (_, amina) = claimed_ngo(&olga).await;
    let id = entered(&amina, Audience::HUMANITARIAN).await;
    let more = bring_text(&amina, &row(&id, 900)).await;
    assert_eq!(counts(&amina, &more).await.changing, 1);
    commit(&amina, &more).await;
    assert_eq!(activities(&amina).await, 1);
    assert_eq!(amina.count("select reached_total as n from activity").await, 900);
    assert_eq!(amina.count("select version as n from activity").await, 2);
    let numbers = "select count(*) as n from activity where record_key is not null";
    assert_eq!(amina.count(numbers).await, 0, "our id is no number of the reporter's");
}

#[tokio::test]
async fn a_row_of_others_that_says_nothing_new_is_here_and_news_is_theirs_to_tell() {
    let olga = desk().await;
    let (_, amina) = claimed_ngo(&olga).await;
    let id = entered(&amina, Audience::HUMANITARIAN).await;
    let same = bring_text(&olga, &row(&id, 120)).await;
    assert_eq!(verdicts(&olga, &same).await, ["unchanged: here"]);
    let other = bring_text(&olga, &row(&id, 900)).await;
    assert_eq!(verdicts(&olga, &other).await, ["refused: not-yours"]);
    let renamed = row(&id, 120).replace("Eau d’abord", "ACTED");
    let renamed = bring_text(&olga, &renamed).await;
    assert_eq!(verdicts(&olga, &renamed).await, ["refused: other-owner"]);
}

/// What is said of a hidden record's id is what is said of an id that nobody has.
#[tokio::test]
async fn the_id_of_what_the_importer_may_not_see_is_an_unknown_one() {
    let answered = async |audience: Id<Audience>, record: Option<&str>| {
        let olga = desk().await;
        let (_, amina) = claimed_ngo(&olga).await;
        let id = entered(&amina, audience).await;
        let record = record.unwrap_or(&id);
        let path = bring_text(&olga, &row(record, 900)).await;
        let checked = olga.get(&path).await.body();
        let judged = verdicts(&olga, &path).await;
        commit(&olga, &path).await;
        let entered = olga.get(&path).await.body();
        let list = olga.get("/activities").await.body();
        assert_eq!(activities(&olga).await, 2, "a new one, beside it");
        assert_eq!(olga.count("select min(reached_total) as n from activity").await, 120);
        (judged, [checked, entered, list].map(|page| page.replace(record, "record")))
    };
    let unknown = answered(Audience::OWN, Some("0199c3a4-0000-7000-8000-00000000abcd")).await;
    let hidden = answered(Audience::OWN, None).await;
    assert_eq!(hidden.0, ["corrected"]);
    assert!(hidden == unknown, "not a byte tells that there is such a record");
}

#[tokio::test]
async fn what_was_withdrawn_does_not_come_back_by_its_id() {
    let olga = desk().await;
    let (_, amina) = claimed_ngo(&olga).await;
    let id = entered(&amina, Audience::HUMANITARIAN).await;
    let reason = [("reason", "Entered twice")];
    let done = amina.submit(&format!("/activities/{id}/withdraw"), &reason).await;
    assert!(done.starts_with("303 "), "{done}");
    let by_owner = bring_text(&amina, &row(&id, 900)).await;
    assert_eq!(verdicts(&amina, &by_owner).await, ["refused: withdrawn"]);
    let by_other = bring_text(&olga, &row(&id, 900)).await;
    assert_eq!(verdicts(&olga, &by_other).await, ["corrected"], "as if there were none");
}

/// Somebody takes columns out of a download before they fill it in.
#[tokio::test]
async fn what_a_row_does_not_say_stays_as_it_is() {
    let olga = desk().await;
    let (_, amina) = claimed_ngo(&olga).await;
    let id = entered(&amina, Audience::HUMANITARIAN).await;
    let short = |reached: i64| {
        format!(
            "Record ID,Organisation,Sector,Region,People reached\n\
             {id},Eau d’abord,WASH,Gao,{reached}\n"
        )
    };
    let same = bring_text(&amina, &short(120)).await;
    assert_eq!(verdicts(&amina, &same).await, ["unchanged: here"]);
    let more = bring_text(&amina, &short(900)).await;
    commit(&amina, &more).await;
    let kept = "select count(*) as n from activity
                where reached_total = 900 and status = 'suspended' and kind = 'training'";
    assert_eq!(amina.count(kept).await, 1);
}

#[tokio::test]
async fn one_activity_is_not_two_rows() {
    let olga = desk().await;
    let (_, amina) = claimed_ngo(&olga).await;
    let id = entered(&amina, Audience::HUMANITARIAN).await;
    let second = row(&id, 901);
    let twice = format!("{}{}\n", row(&id, 900), second.lines().nth(1).unwrap());
    let path = bring_text(&amina, &twice).await;
    assert_eq!(verdicts(&amina, &path).await, ["corrected", "duplicate: duplicate-record"]);
}
