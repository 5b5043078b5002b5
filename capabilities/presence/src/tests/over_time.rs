//! What was under way in each month.

use serde_json::Value;

use super::story::{everyone, own, report, story};

/// Activities and organisations of the month that begins on this day, as the API tells them.
fn in_month(told: &Value, whose: &str, first_day: &str) -> (i64, i64) {
    let months = told[whose].as_array().unwrap();
    assert_eq!(months.len(), 25);
    let month = months.iter().find(|month| month["first_day"] == first_day).unwrap();
    (month["activities"].as_i64().unwrap(), month["organisations"].as_i64().unwrap())
}

#[tokio::test]
async fn an_activity_counts_in_each_month_of_its_days_for_whoever_may_see_it() {
    let story = story().await;
    let (ours, all) = (own(), everyone());
    let days = |first, last| [("first_day", first), ("last_day", last)];
    report(&story.amina, &days("2025-11-20", "2026-01-05")).await;
    let hidden = [&days("2025-11-01", "2025-12-01")[..], &[("audience", ours.as_str())]].concat();
    report(&story.amina, &hidden).await;
    let open = [&days("2025-12-31", "2026-01-31")[..], &[("audience", all.as_str())]].concat();
    report(&story.amina, &open).await;
    let never = [&days("2025-12-01", "2025-12-31")[..], &[("status", "cancelled")]].concat();
    report(&story.amina, &never).await;
    for (desk, november, december, january) in [
        (&story.amina, (2, 1), (3, 1), (2, 1)),
        (&story.benoit, (1, 1), (2, 1), (2, 1)),
        (&story.force, (0, 0), (1, 1), (1, 1)),
    ] {
        let (_, told) = desk.told("/presence/over-time").await;
        assert_eq!(in_month(&told, "others", "2025-10-01"), (0, 0));
        assert_eq!(in_month(&told, "others", "2025-11-01"), november);
        assert_eq!(in_month(&told, "others", "2025-12-01"), december);
        assert_eq!(in_month(&told, "others", "2026-01-01"), january);
        assert_eq!(in_month(&told, "mission", "2026-01-01"), (0, 0), "R7.9");
    }
    let page = story.benoit.read("/presence/over-time?sector=WSH").await;
    assert!(page.contains("November 2025") && page.contains("No report"), "K30: {page}");
    assert!(!page.contains("October 2025"), "nothing before the first report: {page}");
    let html = story.benoit.get("/presence/over-time?sector=WSH").await.body();
    let list = "/activities?sector=WSH&amp;first_day=2025-12-01&amp;last_day=2025-12-31";
    assert!(html.contains(list), "a month leads to its activities: {html}");
    let (_, listed) = story.benoit.told(&list.replace("&amp;", "&")).await;
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(3), "the cancelled one is listed");
}

#[tokio::test]
async fn what_is_asked_wrongly_is_said() {
    let story = story().await;
    let answer = story.benoit.get("/api/presence/over-time?first_day=soon").await;
    assert_eq!(answer.status, 422);
    assert!(answer.body().contains("first_day"), "{}", answer.body());
}
