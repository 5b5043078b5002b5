//! What imports promise, asked through pages, files and the database.

mod files;
mod mending;
mod own_ids;
mod privacy;
mod rounds;
mod stages;

use std::{fs::File, io::Read};

use basics::{Id, Organisation, Role};
use sharing::Constituency;
use testing::Desk;

use super::{Import, Stage, Staged, counts::Counts, store, verdict::Judgement};

/// Imports for everybody; a UN agency.
const OCHA: Id<Organisation> = Id::well_known(901);
/// A national NGO with an account.
const NGO: Id<Organisation> = Id::well_known(902);
const MISSION: Id<Organisation> = Id::well_known(903);

/// A desk with the product's own places; Olga of OCHA sits at it.
async fn desk() -> Desk {
    desk_also(Vec::new()).await
}

/// The same with more capabilities.
async fn desk_also(more: Vec<acts::Capability>) -> Desk {
    let capabilities =
        [places::capability(), parties::capability(), comments::capability(), crate::capability()];
    let desk = Desk::open(capabilities.into_iter().chain(more).collect()).await;
    for (organisation, constituency) in [
        (OCHA, Constituency::UnAgency),
        (NGO, Constituency::NationalNgo),
        (MISSION, Constituency::MissionCivilian),
    ] {
        desk.enrol(organisation, constituency, true).await;
    }
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    desk.sit("Olga", OCHA, &[Role::Editor])
}

/// The same with the districts of some countries, as OCHA lists them.
async fn desk_with(countries: &[&str]) -> Option<Desk> {
    let path = testing::shared("admin/pcodes/global-pcodes-adm-1-2.csv.gz")?;
    let mut text = String::new();
    flate2::read::GzDecoder::new(File::open(path).unwrap()).read_to_string(&mut text).unwrap();
    let mut lines = text.lines();
    let head = lines.next().unwrap();
    let own = lines.filter(|line| countries.iter().any(|country| line.starts_with(country)));
    let codes = std::iter::once(head).chain(own).collect::<Vec<_>>().join("\n").into_bytes();
    let desk = desk().await;
    places::import_file(&desk.app, "codes.csv", codes).await.unwrap();
    Some(desk)
}

/// A file that lies beside the repository.
fn shared_bytes(path: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(testing::shared(path)?).unwrap().read_to_end(&mut bytes).unwrap();
    Some(bytes)
}

/// Brings a file, lets the jobs run, and answers its page.
async fn bring(desk: &Desk, name: &str, bytes: &[u8], answers: &[(&str, &str)]) -> String {
    let answer = desk.upload("/imports/bring", "file", name, bytes, answers).await;
    assert!(!answer.location().is_empty(), "{name}: {}", answer.text());
    desk.work().await;
    answer.location().to_owned()
}

/// A 3W of a few rows about Mali, with headings of their own.
async fn bring_text(desk: &Desk, text: &str) -> String {
    bring(desk, "3w.csv", text.as_bytes(), &[("country", "Mali")]).await
}

/// Why a file is refused.
async fn refused(desk: &Desk, name: &str, bytes: &[u8]) -> String {
    let answer = desk.upload("/imports/bring", "file", name, bytes, &[]).await;
    assert_eq!(answer.status.as_u16(), 422, "{}", answer.text());
    answer.text()
}

async fn find(desk: &Desk, path: &str) -> Import {
    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    let mut tx = desk.app.db.read().await.unwrap();
    store::find_for_work(&mut tx, id).await.unwrap().unwrap()
}

async fn counts(desk: &Desk, path: &str) -> Counts {
    let import = find(desk, path).await;
    import.counts().unwrap_or_else(|| panic!("{:?}", import.stage))
}

/// The verdicts on all rows, in the order of the file.
async fn judgements(desk: &Desk, path: &str) -> Vec<Judgement> {
    let import = find(desk, path).await;
    let mut tx = desk.app.db.read().await.unwrap();
    let mut all = Vec::new();
    for piece in 0..store::piece_counts(&mut tx, &import).await.unwrap().len() {
        all.extend(store::verdicts(&mut tx, &import, piece).await.unwrap());
    }
    all
}

/// `refused: no-sector` for each row.
async fn verdicts(desk: &Desk, path: &str) -> Vec<String> {
    let said = judgements(desk, path).await.into_iter().map(|judgement| {
        let why = judgement.reasons.first().map_or(String::new(), |reason| {
            let key = reason.key.trim_start_matches("activities-").trim_start_matches("import-");
            format!(": {}", key.trim_start_matches("refused-"))
        });
        format!("{}{why}", judgement.verdict.name())
    });
    said.collect()
}

async fn commit(desk: &Desk, path: &str) {
    let done = desk.submit(&format!("{path}/commit"), &[]).await;
    assert_eq!(done, format!("303 {path}"));
    desk.work().await;
    assert!(matches!(find(desk, path).await.stage, Stage::Committed { .. }));
}

async fn activities(desk: &Desk) -> i64 {
    desk.count("select count(*) as n from activity").await
}
