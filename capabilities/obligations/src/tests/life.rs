//! The life of an obligation: who may move it, where to, and what is refused.

use basics::{Day, Id, Line, Moment};
use proptest::prelude::*;
use sharing::{Audience, Level, Share, Tlp};

use super::Story;
use crate::{Obligation, Sort, State, Timing, obligation::Said};

const NOTHING: [(&str, &str); 0] = [];

#[tokio::test]
async fn a_promise_is_delivered_sent_back_delivered_again_and_accepted() {
    let story = Story::begin().await;
    let path = story.promised("2026-07-01").await;
    let at = |verb: &str| format!("{path}/{verb}");
    let (ours, theirs) = (&story.water, &story.mission);
    let nothing = ours.editor.submit(&at("deliver"), &[("said", ""), ("link", "")]).await;
    assert!(nothing.starts_with("422 ") && nothing.contains("Show that it was done"), "{nothing}");
    let done =
        ours.editor.submit(&at("deliver"), &[("said", "Forty wells"), ("link", "/needs")]).await;
    assert_eq!(done, format!("303 {path}"));
    let page = theirs.officer.read(&path).await;
    assert!(page.contains("Forty wells") && page.contains("Delivered"), "{page}");
    let back = theirs.officer.submit(&at("send-back"), &[("reason", "Without places")]).await;
    assert_eq!(back, format!("303 {path}"));
    let page = ours.reader.read(&path).await;
    assert!(page.contains("Without places") && page.contains("Sent back"), "{page}");
    let file =
        ours.editor.upload(&at("deliver"), "file", "wells.csv", b"place\nGao\n", &NOTHING).await;
    assert_eq!(file.status, 303, "{}", file.text());
    let page = theirs.officer.read(&path).await;
    assert!(page.contains("wells.csv"), "{page}");
    assert_eq!(
        theirs.officer.submit(&at("accept"), &[("said", "Thank you")]).await,
        format!("303 {path}")
    );
    let page = ours.reader.read(&path).await;
    assert!(page.contains("Accepted") && page.contains("in time"), "{page}");
    let again = theirs.officer.submit(&at("accept"), &[("said", "")]).await;
    assert!(again.starts_with("422 ") && again.contains("stands as “Accepted”"), "{again}");
    let journal = ours.editor.journal(Some(ours.id)).await;
    for leaf in [
        "obligations.promise obligation",
        "obligations.deliver attachment",
        "obligations.accept obligation",
    ] {
        assert!(journal.iter().any(|known| known == leaf), "{leaf} in {journal:?}");
    }
}

#[tokio::test]
async fn only_an_officer_of_the_right_side_commits_and_nobody_else_knows_of_it() {
    let story = Story::begin().await;
    let path = story.promised("2026-07-01").await;
    let at = |verb: &str| format!("{path}/{verb}");
    let said = [("said", "Done")];
    let (ours, theirs) = (&story.water, &story.mission);
    for stranger in [&story.wells.officer, &story.salif] {
        let found = stranger.get(&path).await;
        let absent = stranger.get(&format!("/obligations/{}", Id::<()>::well_known(5))).await;
        assert_eq!((found.status, found.text()), (absent.status, absent.text()));
        let list = stranger.read("/obligations").await;
        assert!(!list.contains("broken wells"), "{list}");
    }
    assert!(theirs.officer.submit(&at("deliver"), &said).await.starts_with("403 "));
    assert!(ours.reader.submit(&at("deliver"), &said).await.starts_with("403 "));
    assert!(ours.editor.submit(&at("deliver"), &said).await.starts_with("303 "));
    assert!(ours.officer.submit(&at("accept"), &said).await.starts_with("403 "), "their own");
    assert!(theirs.editor.submit(&at("accept"), &said).await.starts_with("403 "), "R1.3");
    assert!(theirs.officer.submit(&at("accept"), &said).await.starts_with("303 "));
}

#[tokio::test]
async fn what_is_asked_for_is_owed_once_the_other_side_agrees() {
    let story = Story::begin().await;
    let water = story.water.id.to_string();
    let answers = |due: &'static str| {
        [
            ("party", water.clone()),
            ("sort", "visit".into()),
            ("title", "Visit".into()),
            ("due", due.into()),
        ]
    };
    let ask = async |due| {
        let answers: Vec<(&str, String)> = answers(due).to_vec();
        let answers: Vec<(&str, &str)> = answers.iter().map(|(q, a)| (*q, a.as_str())).collect();
        story.mission.editor.submit("/obligations/ask", &answers).await
    };
    let refused = ask("2026-06-01").await;
    assert!(refused.starts_with("422 ") && refused.contains("lies ahead"), "{refused}");
    let done = ask("2026-08-01").await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let at = |verb: &str| format!("{path}/{verb}");
    let early = story.water.editor.submit(&at("deliver"), &[("said", "Come")]).await;
    assert!(early.starts_with("422 ") && early.contains("Asked for"), "{early}");
    assert!(story.mission.officer.submit(&at("agree"), &[("said", "")]).await.starts_with("403 "));
    assert!(story.water.officer.submit(&at("agree"), &[("said", "")]).await.starts_with("303 "));
    assert!(story.water.reader.read(&path).await.contains("Open"));
    let other = ask("2026-08-02").await;
    let other = other.strip_prefix("303 ").unwrap();
    let decline = format!("{other}/decline");
    assert!(story.water.officer.submit(&decline, &[("reason", "")]).await.starts_with("422 "));
    assert!(
        story.water.officer.submit(&decline, &[("reason", "No fuel")]).await.starts_with("303 ")
    );
    assert!(story.mission.reader.read(other).await.contains("No fuel"));
}

#[tokio::test]
async fn whoever_it_is_owed_to_waives_it_with_a_reason() {
    let story = Story::begin().await;
    let path = story.promised("2026-07-01").await;
    let waive = format!("{path}/waive");
    let because = [("reason", "The wells are mended")];
    assert!(story.water.officer.submit(&waive, &because).await.starts_with("403 "));
    assert!(story.mission.officer.submit(&waive, &[("reason", " ")]).await.starts_with("422 "));
    assert!(story.mission.officer.submit(&waive, &because).await.starts_with("303 "));
    let page = story.water.reader.read(&path).await;
    assert!(page.contains("Waived") && page.contains("The wells are mended"), "{page}");
    let list = story.water.reader.read("/obligations?show=ended").await;
    assert!(list.contains("List of broken wells"), "{list}");
}

#[tokio::test]
async fn a_pointer_leads_to_a_page_and_runs_nothing() {
    let story = Story::begin().await;
    let deliver = format!("{}/deliver", story.promised("2026-07-01").await);
    for link in ["javascript:alert(1)", "//evil.example", "data:text/html,x", "wells"] {
        let refused = story.water.editor.submit(&deliver, &[("link", link)]).await;
        assert!(
            refused.starts_with("422 ") && refused.contains("begins with /"),
            "{link} {refused}"
        );
    }
    let exe = story.water.editor.upload(&deliver, "file", "list.pdf", b"MZ\x90\0", &NOTHING).await;
    assert!(exe.status == 422 && exe.text().contains("is a program"), "{}", exe.text());
    assert!(story.salif.app.outside.blobs.list().await.unwrap().is_empty());
}

pub(super) fn obligation(state: State, by: u128, to: u128) -> Obligation {
    let (by, to) = (Id::well_known(by), Id::well_known(to));
    let audience = Audience::OWN;
    Obligation {
        id: Id::well_known(1),
        share: Share { owner: by, level: Level::Moderate, tlp: Tlp::Amber, audience },
        about: None,
        sort: Sort::Report,
        by,
        to,
        due: day(30),
        title: Line::parse("title", "x").unwrap(),
        note: None,
        state,
        since: day(0),
        delivered_on: None,
        said: None,
        link: None,
        updated_at: Moment::from_micros(0).unwrap(),
        version: 1,
    }
}

fn day(number: i32) -> Day {
    "2026-01-01".parse::<Day>().unwrap().plus_days(number)
}

fn shown() -> Said {
    Said { has_file: true, ..Said::default() }
}

#[test]
fn either_side_is_late_by_the_same_sum() {
    let open = obligation(State::Open, 1, 2);
    assert_eq!(open.timing(day(30)), Timing::Left(0));
    assert_eq!(open.timing(day(33)), Timing::Late(3), "whoever owes it");
    let delivered = open.deliver(shown(), day(33)).unwrap();
    assert_eq!((delivered.turn(), delivered.other()), (Id::well_known(2), Some(Id::well_known(1))));
    assert_eq!(delivered.timing(day(47)), Timing::Left(0));
    assert_eq!(delivered.timing(day(50)), Timing::Late(3), "whoever is to answer");
    let back = delivered.clone().send_back(Said::default(), day(60)).unwrap();
    assert_eq!(back.timing(day(60)), Timing::Late(3), "the waiting is not theirs");
    let accepted = delivered.step(State::Accepted, Said::default(), day(90)).unwrap();
    assert_eq!(accepted.timing(day(200)), Timing::Kept { late: 3 });
}

#[test]
fn what_one_owes_oneself_needs_nobody_to_accept_it() {
    let own = obligation(State::Open, 1, 1);
    assert_eq!(own.other(), None);
    assert_eq!(own.deliver(shown(), day(3)).unwrap().state, State::Accepted);
}

proptest! {
    #[test]
    fn whatever_is_tried_what_has_ended_stays_ended_and_nothing_is_accepted_undelivered(
        tries in prop::collection::vec((0..State::ALL.len(), 0..40), 1..40),
        asked in any::<bool>(),
    ) {
        let begin = if asked { State::Proposed } else { State::Open };
        let mut now = obligation(begin, 1, 2);
        let mut today = 0;
        for (next, later) in tries {
            today += later;
            let next = State::ALL[next];
            let tried = match next {
                State::Delivered => now.clone().deliver(shown(), day(today)),
                State::SentBack => now.clone().send_back(Said::default(), day(today)),
                next => now.clone().step(next, Said::default(), day(today)),
            };
            let Ok(moved) = tried else { continue };
            prop_assert!(!now.state.is_ended(), "{:?} to {:?}", now.state, moved.state);
            prop_assert_eq!(moved.version, now.version + 1);
            prop_assert!(moved.due >= now.due);
            if moved.state == State::Accepted {
                prop_assert_eq!(now.state, State::Delivered);
            }
            if now.state == State::Proposed && moved.state == State::Delivered {
                prop_assert!(false, "nothing is delivered before it is agreed");
            }
            now = moved;
        }
    }
}
