//! One year, whoever notes it and whoever was two before; and thresholds by their day.

use basics::{Id, Organisation};
use serde_json::json;

use super::{Story, asked, story, told};

impl Story {
    /// The other NGO becomes the one; answers what the mission has in its books of it then.
    async fn merge(&self) -> serde_json::Value {
        let into = self.ngo.to_string();
        let answers = [("into", into.as_str()), ("reason", "One and the same")];
        let done = self.salif.submit(&format!("/parties/{}/merge", self.other), &answers).await;
        assert!(done.starts_with("303 "), "{done}");
        assert!(self.salif.work().await > 0);
        told(&self.tomas, "/assurance").await["items"].clone()
    }

    async fn paid_other(&self, cash: &str, liquidations: &str) -> String {
        let answers = [("year", "2026"), ("cash", cash), ("liquidations", liquidations)];
        let path = format!("/parties/{}/record-cash", self.other);
        let done = self.tomas.submit(&path, &answers).await;
        done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
    }

    /// Rated a moment after whatever was rated before.
    async fn rates(&self, party: Id<Organisation>, risk: &str, made_on: &str) {
        self.tomas.clock.advance_seconds(1);
        let answers = [
            ("basis", "simplified_checklist"),
            ("risk", risk),
            ("made_on", made_on),
            ("text", "As the books show"),
        ];
        let done = self.tomas.submit(&format!("/parties/{party}/assess-risk"), &answers).await;
        assert!(done.starts_with("303 "), "{done}");
    }
}

/// R5.15: half of the cash in each of two years asks for less than the whole.
#[tokio::test]
async fn two_years_of_a_partner_that_was_two_are_one_with_the_cash_and_the_visits_of_both() {
    let story = story().await;
    let year = story.paid("80000", "30000").await;
    let other = story.paid_other("60000", "30000").await;
    for year in [&year, &other] {
        let visit = story.plan(year, "visit", "2026-06-10").await;
        assert_eq!(story.hold(&visit, "2026-06-10", &[]).await, format!("303 {visit}"));
        assert_eq!(asked(&story.tomas, year).await, (1, 0, "complete".to_owned()));
    }
    let years = story.merge().await;
    assert_eq!(years.as_array().unwrap().len(), 1, "R5.15: {years}");
    let one = told(&story.mariam, &year).await;
    let sums = (&one["year"]["cash"], &one["year"]["liquidations"]);
    assert_eq!(sums, (&json!(140_000), &json!(60_000)), "R5.15");
    assert_eq!(one["engagements"].as_array().unwrap().len(), 2, "both were looked at: {one}");
    assert_eq!(asked(&story.tomas, &year).await, (3, 1, "partial".to_owned()), "R5.15");
    assert_eq!(story.tomas.get(&other).await.status, 404, "one year is one record");
}

/// R5.15: a merger makes nobody less risky.
#[tokio::test]
async fn of_two_ratings_the_stricter_counts_until_somebody_assesses_anew() {
    let story = story().await;
    let year = story.paid("300000", "0").await;
    story.paid_other("1", "0").await;
    story.rates(story.other, "high", "2026-02-01").await;
    story.rates(story.ngo, "low", "2026-05-01").await;
    assert_eq!(asked(&story.tomas, &year).await.0, 1, "found low");
    story.merge().await;
    assert_eq!(told(&story.tomas, &year).await["year"]["risk"], json!("high"), "R5.15");
    assert_eq!(asked(&story.mariam, &year).await.0, 3, "R5.15: the partner counts the same");
    story.rates(story.ngo, "medium", "2026-06-01").await;
    assert_eq!(told(&story.tomas, &year).await["year"]["risk"], json!("medium"), "of the whole");
    assert_eq!(asked(&story.tomas, &year).await.0, 2);
}

#[tokio::test]
async fn whoever_was_overtaken_overwrites_no_cash_of_a_colleague() {
    let story = story().await;
    let year = story.paid("80000", "30000").await;
    let again = story.note(&story.tomas, "2026", ("90000", "0")).await;
    assert!(again.starts_with("422 ") && again.contains("is noted already"), "{again}");
    let form = story.tomas.get(&format!("{year}/correct-cash")).await.body();
    assert!(form.contains("80000"), "it begins with what is noted: {form}");
    let correct = async |base: &str, cash: &str| {
        let answers = [("_base", base), ("cash", cash), ("liquidations", "0")];
        story.tomas.submit(&format!("{year}/correct-cash"), &answers).await
    };
    assert_eq!(correct("1", "81000").await, format!("303 {year}"));
    let stale = correct("1", "70000").await;
    assert!(stale.starts_with("409 "), "two who correct at once: {stale}");
    assert_eq!(told(&story.tomas, &year).await["year"]["cash"], json!(81_000));
    assert!(story.mariam.submit(&format!("{year}/correct-cash"), &[]).await.starts_with("403 "));
}

/// R5.15: what applies is found by its day.
#[tokio::test]
async fn however_many_thresholds_are_set_for_later_those_of_today_apply() {
    let story = story().await;
    let year = story.paid("90000", "20000").await;
    let set = async |first_day: &str, visits: &str| {
        let bands = format!("| {visits} | 1 | 1");
        let answers = [
            ("bands", bands.as_str()),
            ("spot_check_over", "50000"),
            ("rating_over", "50000"),
            ("first_day", first_day),
            ("reason", "After the losses of the spring"),
        ];
        let done = story.salif.submit("/assurance/set-thresholds", &answers).await;
        assert!(done.starts_with("303 "), "{done}");
    };
    set("2026-06-15", "7").await;
    let first: basics::Day = "2027-01-01".parse().unwrap();
    for later in 0..201 {
        set(&first.plus_days(later).to_string(), "9").await;
    }
    assert_eq!(asked(&story.tomas, &year).await.0, 7, "R5.15");
    let thresholds = told(&story.mariam, "/assurance/thresholds").await;
    assert_eq!(thresholds["today"]["bands"][0]["high"], json!(7), "R5.15");
}
