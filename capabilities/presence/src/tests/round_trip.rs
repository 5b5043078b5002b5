//! A file that is brought in again says the same: its columns are known, and so are its cells.

use exchange::{
    columns::{Column, Confidence, Part, People, PersonalReason, Proposal, Role, propose},
    hxl::Tag,
    read::{Cell, Limits, find_table, open},
};

use testing::Desk;

use super::{
    held::{held, same},
    story::{Story, report, rows, story},
};

/// Everything that can be said of an activity, with cells that a spreadsheet would run.
async fn full(story: &Story, places: &str) {
    let (ngo, ingo) = (story.ngo.to_string(), story.ingo.to_string());
    report(
        &story.benoit,
        &[
            ("title", "=HYPERLINK(\"http://x\")"),
            ("description", "Dix forages, \"profonds\"\net deux pompes"),
            ("subsector", "Forages"),
            ("lead", &ingo),
            ("implementing_1", &ngo),
            ("donor_1", &ingo),
            ("places", places),
            ("group", "IDP"),
            ("targeted", "2000"),
            ("targeted_women", "900"),
            ("targeted_elderly", "150"),
            ("reached", "1250"),
            ("reached_girls", "300"),
            ("reached_boys", "250"),
            ("reached_households", "180"),
            ("modality", "in_kind"),
            ("budget", "1250.5"),
            ("currency", "USD"),
            ("source", "Enquête SMART"),
            ("link", "https://example.org/forages"),
            ("level", "high"),
            ("tlp", "amber"),
            ("programme", "trust_fund"),
            ("site_name", "Château d’eau"),
            ("latitude", "16.27"),
            ("longitude", "-0.0446"),
            ("contact_name", "Benoît"),
            ("contact_email", "b@example.org"),
            ("contact_phone", "+223 76 00 00 00"),
        ],
    )
    .await;
}

const EXPECTED: [(Column, &str); 44] = [
    (Column::Organisation(Role::Reporting, Part::Name), "Water First International"),
    (Column::Organisation(Role::Reporting, Part::Acronym), ""),
    (Column::Organisation(Role::Reporting, Part::Type), "International NGO"),
    (Column::Organisation(Role::Lead, Part::Name), "Water First International"),
    (Column::Organisation(Role::Implementing, Part::Name), "Eau d’abord"),
    (Column::Organisation(Role::Donor, Part::Name), "Water First International"),
    (Column::Sector, "Water, sanitation and hygiene"),
    (Column::SectorCode, "WSH"),
    (Column::Subsector, "Forages"),
    (Column::ActivityKind, "Delivery of aid or services"),
    (Column::ActivityTitle, "=HYPERLINK(\"http://x\")"),
    (Column::Description, "Dix forages, \"profonds\"\net deux pompes"),
    (Column::Status, "Ongoing"),
    (Column::Start, "2026-03-01"),
    (Column::End, "2026-12-31"),
    (Column::ReportedOn, "2026-06-15"),
    (Column::CountryName, "Mali"),
    (Column::CountryCode, "MLI"),
    (Column::AdminName(1), "Gao | Kidal"),
    (Column::AdminCode(1), "ML07 | ML08"),
    (Column::AdminName(2), ""),
    (Column::AdminCode(3), ""),
    (Column::AdminCode(5), ""),
    (Column::SiteName, "Château d’eau"),
    (Column::Latitude, "16.27"),
    (Column::Longitude, "-0.0446"),
    (Column::PopulationGroup, "Internally displaced people"),
    (Column::Targeted(People::Total), "2000"),
    (Column::Targeted(People::Women), "900"),
    (Column::Targeted(People::Elderly), "150"),
    (Column::Reached(People::Households), "180"),
    (Column::Reached(People::Girls), "300"),
    (Column::Reached(People::Boys), "250"),
    (Column::Modality, "In kind"),
    (Column::Budget, "1250.5"),
    (Column::Currency, "USD"),
    (Column::Programme, "Trust fund"),
    (Column::Source, "Enquête SMART"),
    (Column::Url, "https://example.org/forages"),
    (Column::Level, "High"),
    (Column::Tlp, "TLP:AMBER"),
    (Column::ContactName, "Benoît"),
    (Column::ContactEmail, "b@example.org"),
    (Column::ContactPhone, "+223 76 00 00 00"),
];

#[tokio::test]
async fn a_file_is_understood_again_column_by_column_and_cell_by_cell() {
    let story = story().await;
    full(&story, "ML07\nML08").await;
    for ending in ["csv", "xlsx", "json", "json?form=objects"] {
        let answer = story.benoit.get(&format!("/activities/download.{ending}")).await;
        let workbook = open("f", answer.bytes, &Limits::default(), &|| true).unwrap();
        let table = find_table(&workbook).unwrap();
        let rows: Vec<_> = table.rows().collect();
        assert_eq!((rows.len(), table.skipped.preamble_rows), (1, 0), "{ending}");
        let proposals = propose(&table.headers, &rows);
        let cell = |column: Column| {
            let is = |p: &Proposal| p.column == Some(column) && p.confidence == Confidence::Certain;
            let at = proposals.iter().position(is).unwrap_or_else(|| panic!("{ending}: {column}"));
            match rows[0].cell(at) {
                Cell::Number(number) => number.to_string(),
                cell => cell.text().into_owned(),
            }
        };
        for (column, expected) in EXPECTED {
            assert_eq!(cell(column), expected, "{ending}: {column}");
        }
        assert_eq!(cell(Column::RecordId).len(), 36, "ours, where the reporter has none");
        let origin = |tag: &str| {
            let tag = Tag::parse(tag).unwrap();
            let at = table.headers.iter().position(|header| header.tag.as_ref() == Some(&tag));
            rows[0].cell(at.unwrap()).text().into_owned()
        };
        assert_eq!(origin("#meta+origin"), "UNMIX – Comity");
        assert!(origin("#meta+origin+url").starts_with("http://comity.test/activities/"));
        let personal: Vec<_> = proposals.iter().filter_map(|p| p.personal).collect();
        assert_eq!(personal, [PersonalReason::Contact; 3], "{ending}: nothing looks like a person");
    }
}

/// Tags get lost where somebody deletes a row that says nothing to them.
#[tokio::test]
async fn without_its_tags_a_file_is_still_understood_in_every_language() {
    let story = story().await;
    full(&story, "ML07\nML08").await;
    for language in ["en", "fr", "ar"] {
        let desk = story.benoit.in_language(language);
        let answer = desk.get("/activities/download.csv").await;
        let text = String::from_utf8(answer.bytes).unwrap();
        let untagged: Vec<&str> =
            text.split("\r\n").enumerate().filter(|(n, _)| *n != 1).map(|(_, line)| line).collect();
        let bytes = untagged.join("\r\n").into_bytes();
        let workbook = open("f.csv", bytes, &Limits::default(), &|| true).unwrap();
        let table = find_table(&workbook).unwrap();
        let rows: Vec<_> = table.rows().collect();
        let proposals = propose(&table.headers, &rows);
        let known = |column: Column| proposals.iter().any(|p| p.column == Some(column));
        let missing: Vec<String> = EXPECTED
            .iter()
            .map(|(column, _)| *column)
            .chain([Column::RecordId])
            .filter(|column| !known(*column))
            .map(|column| column.to_string())
            .collect();
        assert_eq!(missing, Vec::<String>::new(), "{language}");
    }
}

#[tokio::test]
async fn the_reporters_own_record_id_comes_back() {
    let story = story().await;
    let done = story.amina.submit("/bring", &[("many", "1")]).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}"));
    let rows = rows(&story.benoit, "").await;
    assert_eq!(rows[0]["#meta+id"], "EAU-0");
    assert!(rows[0]["#meta+origin+url"].as_str().unwrap().ends_with(path));
}

/// What a spreadsheet program would run is text.
#[tokio::test]
async fn no_cell_is_a_formula() {
    let story = story().await;
    full(&story, "ML07\nML08").await;
    let text = story.benoit.get("/activities/download.csv").await.body();
    assert!(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), "{text}");
    assert!(text.contains("'+223 76 00 00 00"), "{text}");
}

/// A register as it comes: with record numbers and without, with several places in one cell, and
/// without words for what is done.
const BROUGHT: &str = "\
Record ID,Organisation,Implementing partner,Donor,Sector,Activity,Status,Start,End,Admin1 pcode,\
Group,Targeted,Reached,Reached women,Budget,Currency,Site,Latitude,Longitude,Contact email\n\
R1,Water First International,Eau d’abord,ECHO; USAID,WASH,Ten wells,Ongoing,2026-01-01,2026-12-31,\
ML07,IDPs,100,50,20,1250.5,USD,Camp 3,16.2,-0.1,jo@example.org\n\
R2,Water First International,,,Health,Clinic,Planned,2026-07-01,,ML07; ML08,,,,,,,,,,\n\
,New Hands,Water First International,,Protection,Safe spaces,Suspended,2026-01-01,,ML01,,10,,,,,,,,\n\
,Water First International,,,Education,,Completed,2026-01-01,2026-05-31,ML05,,10,,,,,,,,\n";

/// Benoît brings a file; answers the import's page.
async fn bring(benoit: &Desk, name: &str, bytes: &[u8]) -> String {
    let done = benoit.upload("/imports/bring", "file", name, bytes, &[]).await;
    assert_eq!(done.status, 303, "{name}: {}", done.text());
    done.location().to_owned()
}

async fn enter(benoit: &Desk, bytes: &[u8]) {
    let import = bring(benoit, "3w", bytes).await;
    let entered = benoit.submit(&format!("{import}/commit"), &[]).await;
    assert_eq!(entered, format!("303 {import}"));
}

/// Every language and format that a download comes in, with what it is.
async fn downloads(benoit: &Desk) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for language in benoit.app.dictionary.languages() {
        let tag: &'static str = language.to_string().leak();
        for ending in ["csv", "xlsx", "json", "json?form=objects"] {
            let path = format!("/activities/download.{ending}");
            let file = benoit.in_language(tag).get(&path).await;
            assert_eq!(file.status, 200, "{}", file.text());
            all.push((format!("{tag} {ending}"), file.bytes));
        }
    }
    assert!(all.len() >= 12);
    all
}

#[tokio::test]
async fn what_was_carried_away_and_is_brought_again_is_here_already() {
    let story = story().await;
    enter(&story.benoit, BROUGHT.as_bytes()).await;
    for (what, file) in downloads(&story.benoit).await {
        let page = story.benoit.read(&bring(&story.benoit, &what, &file).await).await;
        for count in ["New\n0\n", "Changed\n0\n", "Refused\n0\n", "Already here\n4\n"] {
            assert!(page.contains(count), "{what}: {page}");
        }
    }
}

/// The whole country, a region of it, and a region of another one.
const LEVELS: &str = "ML07\nMali\nSL01";

#[tokio::test]
async fn everything_that_can_be_said_comes_back_in_every_language_and_format() {
    let story = story().await;
    full(&story, LEVELS).await;
    let here = held(&story.benoit, story.ingo).await;
    for (what, file) in downloads(&story.benoit).await {
        let page = story.benoit.read(&bring(&story.benoit, &what, &file).await).await;
        assert!(page.contains("New\n0\nChanged\n0\n"), "{what}: {page}");
        assert!(page.contains("Already here\n1\n"), "{what}: {page}");
        let other = super::story::story().await;
        enter(&other.benoit, &file).await;
        same(&here, &held(&other.benoit, other.ingo).await, &what);
    }
}

/// What is said of a row is not that it is here because nobody looks.
#[tokio::test]
async fn a_cell_that_was_changed_on_the_way_is_news() {
    let story = story().await;
    full(&story, LEVELS).await;
    let file = story.benoit.get("/activities/download.csv").await.body();
    let look = async |from: &str, to: &str| {
        let changed = file.replacen(from, to, 1);
        assert_ne!(changed, file, "{from}");
        let page = bring(&story.benoit, "changed.csv", changed.as_bytes()).await;
        story.benoit.read(&page).await
    };
    for (from, to) in [
        ("Dix forages", "Onze forages"),
        ("Forages,", "Puits,"),
        ("Internally displaced people", "Host community"),
        ("Delivery of aid or services", "Training"),
        ("Trust fund", "Civil affairs"),
        ("Ongoing", "Suspended"),
        ("2026-12-31", "2026-12-30"),
        (",2000,", ",2001,"),
        (",180,", ",181,"),
        ("1250.5", "1250.6"),
        ("SMART", "MICS"),
        ("org/forages", "org/puits"),
        ("TLP:AMBER", "TLP:RED"),
        ("16.27", "16.28"),
        ("b@example.org", "c@example.org"),
        ("Eau d’abord", "Eau d’ensuite"),
    ] {
        let page = look(from, to).await;
        assert!(page.contains("Changed\n1\n"), "{from} → {to}: {page}");
    }
    let page = look("| SL01", "| SL02").await;
    assert!(page.contains("Refused\n1\n"), "its name is another: {page}");
}
