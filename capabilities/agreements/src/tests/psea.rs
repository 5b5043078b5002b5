//! Signing with an organisation whose capacity against sexual exploitation and abuse is low.

use super::{NGO, accept, sign, story};

/// Five of the eight standards are met.
const LOW: [(&str, &str); 12] = [
    ("rests_on", "standards"),
    ("policy", "yes"),
    ("subcontracting", "yes"),
    ("recruitment", "yes"),
    ("training", "yes"),
    ("reporting", "yes"),
    ("assistance", "no"),
    ("assistance_note", "Nobody is named"),
    ("investigation", "no"),
    ("investigation_note", "Nobody is trained"),
    ("correction", "no"),
    ("correction_note", "Nothing in writing"),
];

#[tokio::test]
async fn with_low_capacity_nothing_is_signed_unless_a_plan_runs() {
    let story = story().await;
    let path = story.memorandum(&[NGO]).await;
    for officer in [&story.officer, &story.ngo] {
        assert_eq!(accept(officer, &path).await, format!("303 {path}"));
    }
    let assess = format!("/parties/{}/assess-psea", story.parties[1]);
    let done = story.editor.submit(&assess, &LOW).await;
    let capacity = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}"));
    let reason = [("reason", "Seen at the office")];
    let done = story.officer.submit(&format!("{capacity}/determine"), &reason).await;
    assert_eq!(done, format!("303 {capacity}"));
    for officer in [&story.officer, &story.ngo] {
        let refused = sign(officer, &path).await;
        assert!(refused.starts_with("422 "), "K25: {refused}");
        assert!(refused.contains("have agreed on one, one may sign"), "R5.14: {refused}");
    }
    let steps = [("steps", "2026-09-01 Everybody signs the code of conduct")];
    let done = story.editor.submit(&format!("{capacity}/agree-plan"), &steps).await;
    assert_eq!(done, format!("303 {capacity}"));
    let refused = sign(&story.officer, &path).await;
    assert!(refused.contains("has not agreed to its strengthening plan"), "K25: {refused}");
    let agree = format!("{capacity}/accept-plan");
    let done = story.ngo.submit(&agree, &[("has_read", "yes")]).await;
    assert_eq!(done, format!("303 {capacity}"));
    assert_eq!(sign(&story.officer, &path).await, format!("303 {path}"), "K25");
    story.ngo.clock.advance_seconds(79 * 86_400);
    let refused = sign(&story.ngo, &path).await;
    assert!(refused.contains("late or over since 2026-09-01"), "R5.14: {refused}");
}
