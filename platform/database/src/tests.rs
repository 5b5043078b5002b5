//! What the database promises, on the engine of this run.

mod full_disk;
mod whole_tables;

use basics::{Day, Id, Language, Line, Moment, Problem};

use crate::{Db, Durability, Migration, Search, Sql, args};

const WELLS: Migration = Migration {
    name: "wells/0001_wells",
    text: "create table well (
        id ID primary key, name text not null, dug_on DAY, at MOMENT not null, deep boolean,
        depth REAL8, note JSON, seal BYTES);
    create table well_text (id ID primary key, folded text not null);
    --sqlite
    create virtual table well_words using fts5(folded, content='well_text', content_rowid='rowid');
    create trigger well_text_in after insert on well_text begin
        insert into well_words (rowid, folded) values (new.rowid, new.folded);
    end;
    --postgres
    create index well_words on well_text using gin (to_tsvector('simple', folded));
    --both",
};

/// A database of this test's own: SQLite in a temporary file, or PostgreSQL where the run asks.
async fn db() -> (Db, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let db = match postgres_url() {
        None => Db::open_sqlite(&folder.path().join("t.db"), Durability::Process).await.unwrap(),
        Some(url) => Db::open_postgres_for_tests(&url).await.unwrap(),
    };
    db.migrate(&[WELLS]).await.unwrap();
    (db, folder)
}

#[expect(clippy::disallowed_methods, reason = "the run says by environment which engine it tests")]
fn postgres_url() -> Option<String> {
    std::env::var("TEST_POSTGRES_URL").ok()
}

async fn dig(db: &Db, number: u128, name: &str) -> Result<(), Problem> {
    let mut tx = db.write().await?;
    let insert = "insert into well (id, name, dug_on, at, deep, depth, note, seal)
                  values (?, ?, ?, ?, ?, ?, ?, ?)";
    let id = Id::<()>::well_known(number);
    let note = serde_json::json!({"by": "Amina"});
    let values =
        args![id, name, Day::new(2026, 3, 1), Moment::from_micros(5), true, 1.5, note, [7_u8; 3]];
    tx.run(Sql::new(insert, values)).await?;
    tx.commit().await
}

#[tokio::test]
async fn every_type_comes_back_as_it_went() {
    let (db, _folder) = db().await;
    dig(&db, 0x9703_e780_0000_0000_0000_0000_0000_0001, "Puits").await.unwrap();
    let mut tx = db.read().await.unwrap();
    tx.one(Sql::new("select * from well where dug_on >= ?", args!["2026-02-01"]), |row| {
        assert_eq!(row.get::<Id<()>>("id")?.to_string(), "9703e780-0000-0000-0000-000000000001");
        assert_eq!(row.get::<Line>("name")?.as_str(), "Puits");
        assert_eq!(row.get::<Option<Day>>("dug_on")?, Day::new(2026, 3, 1));
        assert_eq!(row.get::<Moment>("at")?.micros(), 5);
        assert!(row.get::<bool>("deep")?);
        assert_eq!(row.get::<Option<f64>>("depth")?, Some(1.5));
        assert_eq!(row.get::<serde_json::Value>("note")?["by"], "Amina");
        assert_eq!(row.get::<Vec<u8>>("seal")?, [7; 3]);
        assert!(row.get::<Language>("name").is_err(), "what no longer parses is broken");
        Ok(())
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn a_reader_cannot_write() {
    let (db, _folder) = db().await;
    let mut tx = db.read().await.unwrap();
    let wrote = tx.run(Sql::new("delete from well", vec![])).await;
    assert!(matches!(wrote, Err(Problem::Broken(_))), "{wrote:?}");
}

#[tokio::test]
async fn what_is_not_committed_never_was() {
    let (db, _folder) = db().await;
    let mut tx = db.write().await.unwrap();
    tx.run(Sql::new("insert into well_text values (?, ?)", args![Id::<()>::well_known(1), "x"]))
        .await
        .unwrap();
    drop(tx);
    let mut tx = db.write().await.unwrap();
    assert_eq!(
        tx.number(Sql::new("select count(*) as n from well_text", vec![])).await.unwrap(),
        0
    );
}

#[tokio::test]
async fn writers_at_the_same_time_all_get_their_turn() {
    let (db, _folder) = db().await;
    let mut tasks = Vec::new();
    for number in 0..40 {
        let db = db.clone();
        tasks.push(tokio::spawn(async move {
            loop {
                match dig(&db, number, "w").await {
                    Err(Problem::Busy { .. }) => {}
                    other => break other.unwrap(),
                }
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    let mut tx = db.read().await.unwrap();
    assert_eq!(tx.number(Sql::new("select count(*) as n from well", vec![])).await.unwrap(), 40);
}

#[tokio::test]
async fn many_rows_go_in_at_once_and_words_find_them() {
    let (db, _folder) = db().await;
    let mut tx = db.write().await.unwrap();
    let rows: Vec<_> = (0..5_000_u128)
        .map(|n| args![Id::<()>::well_known(n), crate::fold(&format!("Forage n{n} à Médine"))])
        .collect();
    tx.insert_many("insert into well_text (id, folded)", &rows).await.unwrap();
    let search = Search::parse("MEDINE n499").unwrap();
    let found =
        Sql::new("select count(*) as n from well_text where ", vec![]).join(search.matches(
            tx.engine(),
            "rowid in (select rowid from well_words where well_words match ?)",
            "to_tsvector('simple', folded) @@ to_tsquery('simple', ?)",
        ));
    // n499, n4990 … n4999
    assert_eq!(tx.number(found).await.unwrap(), 11);
}

#[tokio::test]
async fn a_migration_runs_once_and_must_not_change_afterwards() {
    let (db, _folder) = db().await;
    db.migrate(&[WELLS]).await.unwrap();
    let changed = Migration { text: "create table other (id ID)", ..WELLS };
    assert!(db.migrate(&[changed]).await.is_err());
    let wrong = Migration { name: "wells/0002", text: "create table a (id ID); create tabel b" };
    assert!(db.migrate(&[wrong]).await.is_err());
    let mended = Migration { name: "wells/0002", text: "create table a (id ID)" };
    db.migrate(&[mended]).await.expect("the failed step left nothing behind");
}
