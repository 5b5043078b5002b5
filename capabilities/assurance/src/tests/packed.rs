//! The thresholds of one mission in another's hands.

use serde_json::{Value, json};

use testing::Desk;

use super::{Story, story};
use crate::api::Packed;

const OURS: [(&str, &str); 5] = [
    ("bands", "10000 | 1 | 1 | 0\n | 5 | 3 | 2"),
    ("spot_check_over", "20000"),
    ("rating_over", "30000"),
    ("first_day", "2026-06-15"),
    ("reason", "The road is long"),
];

async fn shown(desk: &Desk, path: &str) -> Value {
    let (status, told) = desk.told(path).await;
    assert_eq!(status, 200, "{told}");
    told
}

async fn made(story: &Story) -> String {
    let about = [("licence", "CC BY 4.0"), ("notes", "Tried for a year")];
    let done = story.salif.submit("/packs/make", &about).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}"));
    story.salif.get(&format!("{path}/file")).await.body()
}

/// What packs say of the only entry.
async fn entry(story: &Story, path: &str) -> Value {
    shown(&story.salif, path).await["entries"][0].clone()
}

#[tokio::test]
async fn thresholds_go_from_one_mission_to_another() {
    let (home, away) = (story().await, story().await);
    let done = home.salif.submit("/assurance/set-thresholds", &OURS).await;
    assert!(done.starts_with("303 "), "{done}");
    let file = made(&home).await;
    let brought =
        away.salif.upload("/packs/bring", "file", "limits.pack", file.as_bytes(), &[]).await;
    let path = brought.location().to_owned();
    assert_eq!(entry(&away, &path).await["verdict"], "changed");
    assert!(away.salif.read(&path).await.contains("10,000"), "shown before it is entered");
    let before = shown(&away.tomas, "/assurance/thresholds").await;
    let fingerprint = shown(&away.salif, &path).await["pack"]["fingerprint"].clone();
    let answers = [("fingerprint", fingerprint.as_str().unwrap())];
    let done = away.salif.submit(&format!("{path}/trust"), &answers).await;
    assert_eq!(done, format!("303 {path}"));
    let done = away.salif.submit(&format!("{path}/enter"), &[]).await;
    assert_eq!(done, format!("303 {path}"));
    let after = shown(&away.tomas, "/assurance/thresholds").await;
    assert_ne!(after["today"], before["today"]);
    assert_eq!(after["today"], shown(&home.tomas, "/assurance/thresholds").await["today"]);
    assert!(after["set"][0]["reason"].as_str().unwrap().contains("UNMIX"), "{after}");
    assert_eq!(entry(&away, &path).await["verdict"], "same", "twice changes nothing");
}

#[test]
fn what_is_no_table_that_rises_is_refused() {
    use packs::Kind;
    let of = |content: Value| {
        let checked = Packed.check("visits", &content);
        checked.map_err(|refusal| (refusal.about, refusal.why))
    };
    let band =
        |up_to: Value, high: i64| json!({"up_to": up_to, "high": high, "medium": 0, "low": 0});
    let table = |bands: Value| json!({"bands": bands, "spot_check_over": 1, "rating_over": 1});
    let sound = table(json!([band(json!(5), 1), band(Value::Null, 2)]));
    assert_eq!(of(sound.clone()), Ok(()), "R5.15");
    assert!(Packed.check("other", &sound).is_err());
    let unread = Err(("file", "assurance-refused-packed"));
    for content in [
        json!(null),
        json!({"bands": 1}),
        table(json!([band(json!("5"), 1)])),
        table(json!([band(Value::Null, -1)])),
    ] {
        assert_eq!(of(content.clone()), unread, "{content}");
    }
    let falls = of(table(json!([band(json!(5), 2), band(Value::Null, 1)])));
    assert!(matches!(falls, Err(("file", why)) if why != "assurance-refused-packed"), "{falls:?}");
    assert!(of(table(json!([]))).is_err());
}
