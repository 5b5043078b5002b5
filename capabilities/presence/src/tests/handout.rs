//! An organisation's rows, handed out prefilled and brought again.

use calamine::{Reader, Xlsx};
use exchange::{
    read::{Limits, find_table, open},
    write::{OutColumn, Sheet, Value, write_csv},
};
use testing::Desk;

use super::story::{file_name, own, report, story};

/// A month, so that what is said again is said of another round.
const MONTH_SECONDS: i64 = 31 * 86_400;

/// The file as its reader sees it: headers, tags, and rows of text.
#[derive(Debug)]
struct Filled {
    headers: Vec<(String, String)>,
    rows: Vec<Vec<String>>,
}

async fn handed_out(desk: &Desk, query: &str) -> Filled {
    let answer = desk.get(&format!("/activities/round.xlsx{query}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let book = open("f.xlsx", answer.bytes, &Limits::default(), &|| true).unwrap();
    let Ok(table) = find_table(&book) else {
        return Filled { headers: Vec::new(), rows: Vec::new() };
    };
    let tag = |tag: &Option<exchange::hxl::Tag>| tag.as_ref().map(ToString::to_string);
    let headers = table.headers.iter();
    let headers: Vec<(String, String)> =
        headers.map(|h| (h.text.clone(), tag(&h.tag).unwrap_or_default())).collect();
    let rows = table.rows();
    let rows = rows.map(|row| {
        (0..headers.len()).map(|at| row.cell(at).text().into_owned()).collect::<Vec<_>>()
    });
    Filled { rows: rows.collect(), headers }
}

impl Filled {
    fn at(&self, tag: &str) -> usize {
        let at = self.headers.iter().position(|(_, known)| known == tag);
        at.unwrap_or_else(|| panic!("{tag} in {:?}", self.headers))
    }

    fn bytes(&self) -> Vec<u8> {
        let columns = self.headers.iter();
        let columns = columns.map(|(text, tag)| OutColumn::new(text).tagged(tag.clone()));
        let cells = |row: &Vec<String>| row.iter().cloned().map(Value::from).collect::<Vec<_>>();
        let rows: Vec<Vec<Value>> = self.rows.iter().map(cells).collect();
        let sheet = Sheet { name: "f".into(), columns: columns.collect(), rows };
        write_csv(sheet, Vec::new()).unwrap()
    }
}

async fn bring(desk: &Desk, filled: &Filled) -> (String, serde_json::Value) {
    let round = [("extent", "month")];
    let answer = desk.upload("/imports/bring", "file", "retour.csv", &filled.bytes(), &round).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let path = answer.location().to_owned();
    let (_, told) = desk.told(&path).await;
    (path, told)
}

#[tokio::test]
async fn an_organisation_gets_its_rows_prefilled_and_their_return_is_recognised() {
    let story = story().await;
    for title in ["Forages", "Latrines", "Citernes"] {
        report(&story.benoit, &[("title", title), ("audience", &own())]).await;
    }
    report(
        &story.benoit,
        &[("title", "Over"), ("status", "completed"), ("last_day", "2026-05-01")],
    )
    .await;
    report(&story.amina, &[("title", "Somebody else’s")]).await;
    story.benoit.clock.advance_seconds(MONTH_SECONDS);
    let benoit = story.benoit.in_language("fr");
    let mut filled = handed_out(&benoit, "").await;
    let (id, title) = (filled.at("#meta+id"), filled.at("#activity+name"));
    let (status, reached) = (filled.at("#status"), filled.at("#reached+ind"));
    assert_eq!(filled.rows.len(), 3, "what goes on, and is its own");
    filled.rows.sort_by(|a, b| a[title].cmp(&b[title]));
    assert_eq!(filled.rows[0][title], "Citernes");
    assert_eq!(filled.rows[0][status], "En cours");

    filled.rows[0][reached] = "450".into();
    filled.rows[0][status] = "Suspendue".into();
    let mut new = filled.rows[1].clone();
    new[id].clear();
    new[title] = "Puits".into();
    filled.rows.push(new);
    filled.rows.remove(2);
    let (path, told) = bring(&benoit, &filled).await;
    let page = benoit.read(&path).await;
    assert!(page.contains("Ce fichier a été remis ici"), "{page}");
    let one = &told["organisations"][0];
    let counts = ["new", "changed", "unchanged", "missing", "refused"].map(|key| &one[key]);
    assert_eq!(counts, [1, 1, 1, 1, 0], "{told}");
    assert_eq!(benoit.submit(&format!("{path}/commit"), &[]).await, format!("303 {path}"));
    let (_, list) = benoit.told("/activities?owner=ours").await;
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.len(), 5, "one is new");
    let is_changed = |item: &&serde_json::Value| {
        item["status"] == "suspended" && item["reached"]["total"] == 450
    };
    assert_eq!(items.iter().filter(is_changed).count(), 1);
    let said = items.iter().filter(|item| item["reported_on"] == "2026-07-16");
    assert_eq!(said.count(), 3, "new, changed, and still so");
}

#[tokio::test]
async fn closed_lists_are_offered_below_the_tags_and_in_empty_rows() {
    let story = story().await;
    report(&story.benoit, &[]).await;
    let answer = story.benoit.get("/activities/round.xlsx").await;
    assert!(file_name(&answer).ends_with("rows-to-bring-up-to-date-2026-06-15.xlsx"));
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(&answer.bytes)).unwrap();
    let names = book.sheet_names();
    let head = book.worksheet_range(&names[0]).unwrap();
    assert_eq!(head.get_value((1, 0)), Some(&"#meta+id".into()), "the tag row");
    let lists = book.worksheet_range("_lists").unwrap();
    let offered: Vec<String> = lists.cells().map(|(_, _, cell)| cell.to_string()).collect();
    for word in ["Suspended", "Water, sanitation and hygiene", "Host community"] {
        assert!(offered.iter().any(|offer| offer == word), "{word}: {offered:?}");
    }
    let tags: Vec<String> = (0..head.width())
        .filter_map(|at| head.get_value((1, u32::try_from(at).unwrap())))
        .map(ToString::to_string)
        .collect();
    for left_out in ["#sector+code", "#date+reported", "#meta+audience", "#meta+stale"] {
        assert!(!tags.iter().any(|tag| tag == left_out), "{left_out}");
    }
    assert!(tags.iter().any(|tag| tag == "#status"), "{tags:?}");
}

#[tokio::test]
async fn of_others_a_file_has_what_its_reader_sees() {
    let story = story().await;
    report(&story.benoit, &[("title", "Seen")]).await;
    report(&story.benoit, &[("title", "Hidden"), ("audience", &own())]).await;
    let filled = handed_out(&story.amina, &format!("?organisation={}", story.ingo)).await;
    let title = filled.at("#activity+name");
    let titles: Vec<&str> = filled.rows.iter().map(|row| row[title].as_str()).collect();
    assert_eq!(titles, ["Seen"]);
    let nothing = handed_out(&story.force, &format!("?organisation={}", story.ingo)).await;
    let mut cells = nothing.rows.iter().flatten();
    assert!(!cells.any(|cell| ["Seen", "Hidden"].contains(&cell.as_str())), "{nothing:?}");
    let odd = story.amina.get("/activities/round.xlsx?organisation=x").await;
    assert_eq!(odd.status, 200, "a person’s link outlives what it names");
}
