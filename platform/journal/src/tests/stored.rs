//! What is promised of logs in the database: receipts, growths, and that no change goes unseen.

use basics::{Id, Moment, Organisation, Problem};
use database::{Db, Durability, Sql, Tx, args};
use serde_json::json;
use uuid::Uuid;

use crate::{
    Checkpoint, Content, Flawed, INSTANCE, MIGRATIONS, SigningKey, VerifierKey, Whole, Written,
    append, checkpoint, find_leaf, growth, heads, log_of, origin, receipt, verify,
};

const AT: &str = "comity.example";
const SECRET: [u8; 32] = [1; 32];

struct Stored {
    db: Db,
    written: Vec<Written>,
    _folder: tempfile::TempDir,
}

fn owner() -> Id<Organisation> {
    Id::well_known(77)
}

fn key() -> VerifierKey {
    SigningKey::new(&origin(AT, log_of(Some(owner()))), &SECRET).unwrap().verifier().clone()
}

fn content(number: u128) -> Content {
    Content {
        deed: Id::well_known(number),
        act: "wells.dig".into(),
        person: None,
        organisation: Some(owner()),
        moment: Moment::from_micros(number as i64).unwrap(),
        reason: None,
        kind: "well".into(),
        record: Uuid::from_u128(number),
        shape: json!({"number": number.to_string()}),
    }
}

#[expect(clippy::disallowed_methods, reason = "the run says by environment which engine it tests")]
async fn empty() -> (Db, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let db = match std::env::var("TEST_POSTGRES_URL") {
        Err(_) => Db::open_sqlite(&folder.path().join("t.db"), Durability::Process).await,
        Ok(url) => Db::open_postgres_for_tests(&url).await,
    };
    let db = db.unwrap();
    db.migrate(MIGRATIONS).await.unwrap();
    (db, folder)
}

impl Stored {
    /// So many leaves in one log, a checkpoint after each of these sizes.
    async fn with(sizes: &[usize]) -> Self {
        let (db, _folder) = empty().await;
        let mut written = Vec::new();
        for size in sizes {
            let leaves = (written.len()..*size).map(|number| {
                let mut salt = [0; 32];
                salt[..8].copy_from_slice(&(number as u64).to_be_bytes());
                (Some(owner()), content(number as u128), salt)
            });
            let leaves = leaves.collect();
            let mut tx = db.write().await.unwrap();
            written.extend(append(&mut tx, leaves).await.unwrap());
            checkpoint(&mut tx, AT, &SECRET, Moment::from_micros(0).unwrap()).await.unwrap();
            tx.commit().await.unwrap();
        }
        Self { db, written, _folder }
    }

    async fn run(&self, sql: &'static str) {
        let mut tx = self.db.write().await.unwrap();
        tx.run(Sql::new(sql, args![])).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn read(&self) -> Tx {
        self.db.read().await.unwrap()
    }

    async fn verdict(&self) -> Result<Whole, Flawed> {
        verify(&mut self.read().await, AT, log_of(Some(owner())), &key()).await.unwrap()
    }

    async fn receipt(&self, number: usize) -> Result<Option<crate::Receipt>, Problem> {
        let mut tx = self.read().await;
        let found = find_leaf(&mut tx, self.written[number].id).await.unwrap().unwrap();
        assert_eq!(found.log, log_of(Some(owner())));
        receipt(&mut tx, found).await
    }
}

#[tokio::test]
async fn every_leaf_has_its_receipt_once_a_checkpoint_covers_it() {
    let stored = Stored::with(&[1, 5, 300, 771]).await;
    for number in (0..771).step_by(7) {
        let receipt = stored.receipt(number).await.unwrap().unwrap();
        assert_eq!(receipt.verify(&key()).unwrap().size, 771);
        assert_eq!(receipt.inclusion.index, number as u64);
        assert_eq!(receipt.leaf.commitment().leaf_hash(), stored.written[number].leaf_hash);
    }
    let mut tx = stored.db.write().await.unwrap();
    let late = vec![(Some(owner()), content(9_000), [9; 32]), (None, content(9_001), [8; 32])];
    let late = append(&mut tx, late).await.unwrap();
    for written in &late {
        let found = find_leaf(&mut tx, written.id).await.unwrap().unwrap();
        assert_eq!(receipt(&mut tx, found).await.unwrap(), None, "not covered yet");
    }
    assert_eq!(find_leaf(&mut tx, late[1].id).await.unwrap().unwrap().log, INSTANCE);
    assert!(find_leaf(&mut tx, Id::well_known(5)).await.unwrap().is_none());
}

#[tokio::test]
async fn the_latest_checkpoint_is_shown_to_continue_any_older_one() {
    let stored = Stored::with(&[1, 5, 300, 771]).await;
    let log = log_of(Some(owner()));
    let mut tx = stored.read().await;
    for size in [1, 5, 300, 771] {
        let sql = "select note from journal_checkpoint where size = ?";
        let note: String = tx.one(Sql::new(sql, args![size]), |row| row.get("note")).await.unwrap();
        let old = Checkpoint::open(&note, &key()).unwrap();
        let grown = growth(&mut tx, log, old.size).await.unwrap().unwrap();
        assert_eq!(grown.verify(&old, &key()).unwrap().size, 771);
    }
    assert!(growth(&mut tx, log, 772).await.unwrap().is_none());
    assert!(growth(&mut tx, INSTANCE, 0).await.unwrap().is_none());
}

#[tokio::test]
async fn the_name_that_was_signed_stays_when_the_address_changes() {
    let (db, _folder) = empty().await;
    let mut tx = db.read().await.unwrap();
    assert_eq!(crate::instance(&mut tx, "new.example").await.unwrap(), "new.example");
    let stored = Stored::with(&[3]).await;
    let mut tx = stored.db.write().await.unwrap();
    assert_eq!(crate::instance(&mut tx, "new.example").await.unwrap(), AT);
    let now = Moment::from_micros(1).unwrap();
    for (instance, secret) in [(AT, &[9; 32]), ("new.example", &SECRET)] {
        assert!(checkpoint(&mut tx, instance, secret, now).await.is_err(), "{instance}");
    }
}

#[tokio::test]
async fn an_untouched_log_is_whole() {
    let stored = Stored::with(&[3, 10]).await;
    let whole = stored.verdict().await.unwrap();
    assert_eq!((whole.size, whole.shredded, whole.checkpoints), (10, 0, 2));
    let heads = heads(&mut stored.read().await).await.unwrap();
    assert_eq!((heads.len(), heads[0].size, heads[0].root), (1, 10, whole.root));
    stored.run("update journal_leaf set salt = null, content = null where position = 4").await;
    assert_eq!(stored.verdict().await.unwrap().shredded, 1);
    assert!(matches!(stored.receipt(4).await, Err(Problem::NotFound)));
    assert!(stored.receipt(5).await.unwrap().is_some(), "the others keep their receipts");
}

#[tokio::test]
async fn every_change_of_the_rows_is_found_and_its_place_named() {
    let exactly = |place: i64| Flawed { first: place, last: place };
    for (change, flawed) in [
        (
            "update journal_leaf set content = replace(content, 'dig', 'fill') where position = 7",
            exactly(7),
        ),
        ("update journal_leaf set salt = commitment where position = 2", exactly(2)),
        ("update journal_leaf set commitment = salt where position = 2", exactly(2)),
        ("delete from journal_leaf where position = 0", exactly(0)),
        ("delete from journal_leaf where position = 9", exactly(9)),
        ("delete from journal_leaf", exactly(0)),
        ("update journal_leaf set position = position + 1 where position = 9", exactly(9)),
        (
            "insert into journal_leaf select log, 10, deed, act, person, organisation, at, kind,
             record, commitment, salt, content, turn from journal_leaf where position = 3",
            exactly(10),
        ),
        // Resealed: a change that is consistent in itself, found by the checkpoint before.
        (
            "update journal_leaf set salt = (select salt from journal_leaf where position = 0),
             content = (select content from journal_leaf where position = 0),
             commitment = (select commitment from journal_leaf where position = 0)
             where position = 5",
            Flawed { first: 3, last: 9 },
        ),
        (
            "update journal_checkpoint set note = replace(note, '— ', '— x') where size = 3",
            Flawed { first: 0, last: 2 },
        ),
        ("update journal_checkpoint set size = 4 where size = 3", Flawed { first: 0, last: 3 }),
        ("update journal_checkpoint set size = 11 where size = 3", exactly(10)),
        ("update journal_log set size = 9", exactly(9)),
        (
            "update journal_log set frontier = (select frontier from journal_checkpoint where size = 3)",
            Flawed { first: 10, last: 10 },
        ),
    ] {
        let stored = Stored::with(&[3, 10]).await;
        stored.run(change).await;
        assert_eq!(stored.verdict().await, Err(flawed), "{change}");
    }
}

#[tokio::test]
async fn a_log_that_another_key_signed_is_not_taken_for_whole() {
    let stored = Stored::with(&[3]).await;
    let thief = SigningKey::new("x", &[9; 32]).unwrap().verifier().clone();
    let log = log_of(Some(owner()));
    let verdict = verify(&mut stored.read().await, AT, log, &thief).await.unwrap();
    assert_eq!(verdict, Err(Flawed { first: 0, last: 2 }));
}
