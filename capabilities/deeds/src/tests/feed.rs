//! Who hears of what on the live feed, at once and later.

use basics::Id;
use database::{Engine, Sql, Tx, args};
use http::StatusCode;
use journal::{Content, Cursor};
use sharing::Audience;
use testing::{Desk, Heard};

use super::{Story, register, told};

const FROM_THE_FIRST: &str = "/feed?after=00000000-0000-0000-0000-000000000000";

async fn all(desk: &Desk) -> Vec<Heard> {
    let answer = desk.get(FROM_THE_FIRST).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers["content-type"], "text/event-stream");
    Heard::all(&answer.body())
}

fn records(heard: &[Heard]) -> Vec<&str> {
    heard.iter().map(|heard| heard.told["record"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn what_changed_is_told_to_whoever_may_see_it_and_to_nobody_else() {
    let Story { salif, moussa, stranger, party } = told().await;
    let before = all(&stranger).await;
    assert_eq!(records(&before), [party.to_string()]);
    assert_eq!(before[0].kind, "party");
    assert_eq!(before[0].told["path"], format!("/parties/{party}"));
    let own = Audience::OWN.to_string();
    let answers = [("name_fr", "Eau d’abord"), ("type", "441"), ("audience", &own)];
    let done = salif.submit(&format!("/parties/{party}/edit"), &answers).await;
    assert!(done.starts_with("303 "), "{done}");
    assert_eq!(all(&stranger).await, []);
    assert_eq!(records(&all(&moussa).await), [party.to_string()]);
    assert_eq!(salif.nobody().get(FROM_THE_FIRST).await.status, StatusCode::SEE_OTHER);
    let other = stranger.program(&["deeds.read"]);
    assert_eq!(other.get(&format!("/api{FROM_THE_FIRST}")).await.status, StatusCode::FORBIDDEN);
    let deaf = stranger.program(&["deeds.follow"]);
    assert_eq!(all(&deaf).await, [], "it may not read parties, so it is not told of them");
}

#[tokio::test]
async fn whoever_listens_is_told_at_once_and_goes_on_where_they_stopped() {
    let Story { salif, stranger, .. } = told().await;
    let mut listening = stranger.listen("/api/feed", None).await.unwrap();
    let first = register(&salif, "Premier").await;
    let heard = listening.next().await.unwrap();
    assert_eq!(heard.told["record"], first.to_string());
    drop(listening);
    let second = register(&salif, "Deuxième").await;
    let mut listening = stranger.listen("/api/feed", Some(&heard.id)).await.unwrap();
    assert_eq!(listening.next().await.unwrap().told["record"], second.to_string());
    let third = register(&salif, "Troisième").await;
    assert_eq!(listening.next().await.unwrap().told["record"], third.to_string());
    salif.app.listeners.close();
    assert_eq!(listening.next().await, None);
}

#[tokio::test]
async fn a_record_is_told_once_as_it_is_now_however_often_it_changed() {
    let Story { salif, stranger, party, .. } = told().await;
    let path = format!("/parties/{party}/edit");
    for name in ["Un", "Deux", "Trois"] {
        let done = salif.submit(&path, &[("name_fr", name), ("type", "441")]).await;
        assert!(done.starts_with("303 "), "{done}");
    }
    assert_eq!(records(&all(&stranger).await), [party.to_string()]);
}

#[tokio::test]
async fn what_is_no_entry_is_refused() {
    let Story { stranger, party, .. } = told().await;
    for wrong in [format!("/feed?after={party}"), "/feed?after=2026".to_owned()] {
        let (status, problem) = stranger.told(&wrong).await;
        assert_eq!(status, 422, "{wrong}");
        assert_eq!(problem["refusals"][0]["about"], "after");
    }
    for wrong in ["x", "é"] {
        let refused = stranger.listen("/api/feed", Some(wrong)).await.err();
        assert_eq!(refused, Some(StatusCode::UNPROCESSABLE_ENTITY));
    }
    assert_eq!(stranger.told("/feed?from=1").await.0, 422);
}

#[tokio::test]
async fn nobody_takes_all_the_lines() {
    let Story { stranger, moussa, .. } = told().await;
    let mut lines = Vec::new();
    for _ in 0..6 {
        lines.push(stranger.listen("/feed", None).await.unwrap());
    }
    let refused = stranger.listen("/feed", None).await.err();
    assert_eq!(refused, Some(StatusCode::SERVICE_UNAVAILABLE));
    assert!(moussa.listen("/feed", None).await.is_ok());
    lines.pop();
    assert!(stranger.listen("/feed", None).await.is_ok());
}

/// What began first and is committed last would be passed over by whoever goes by time or by
/// number of row.
#[tokio::test]
async fn nothing_is_passed_over_that_was_committed_late() {
    let Story { salif, .. } = told().await;
    if salif.app.db.engine() == Engine::Sqlite {
        // One writes at a time: nothing is committed late.
        return;
    }
    let start = Cursor::now(&mut salif.app.db.read().await.unwrap()).await.unwrap();
    let (mut one, mut other) = (salif.begin().await, salif.begin().await);
    write(&salif, &mut one, 1).await;
    let other = async {
        write(&salif, &mut other, 2).await;
        other.commit().await.unwrap();
    };
    let one = async {
        assert_eq!(read_on(&salif, start).await, [0; 0]);
        one.commit().await.unwrap();
    };
    tokio::join!(other, one);
    assert_eq!(read_on(&salif, start).await, [1, 2]);
}

async fn write(desk: &Desk, tx: &mut Tx, number: u128) {
    let content = Content {
        deed: Id::well_known(number),
        act: "test.deed".into(),
        person: None,
        organisation: None,
        moment: desk.app.clock.now(),
        reason: None,
        kind: "test".into(),
        record: Id::<()>::well_known(number).uuid(),
        shape: serde_json::json!({}),
    };
    let owner = Some(Id::well_known(number));
    journal::append(tx, vec![(owner, content, desk.app.chance.bytes())]).await.unwrap();
}

async fn read_on(desk: &Desk, cursor: Cursor) -> Vec<u128> {
    let mut tx = desk.app.db.read().await.unwrap();
    let (changes, _) = journal::changes(&mut tx, cursor, 10).await.unwrap();
    changes.iter().map(|change| change.record.as_u128() & 0xffff).collect()
}

#[tokio::test]
async fn a_database_that_was_moved_goes_on_counting_where_its_server_does() {
    let Story { salif, stranger, .. } = told().await;
    let mut tx = salif.begin().await;
    tx.run(Sql::new("update journal_leaf set turn = 4000 + turn", args![])).await.unwrap();
    journal::settle_turns(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let before = all(&stranger).await;
    let after = register(&salif, "Ensuite").await;
    let heard = all(&stranger).await;
    assert_eq!(heard[..before.len()], before);
    assert_eq!(heard.last().unwrap().told["record"], after.to_string());
}
