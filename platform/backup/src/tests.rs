//! What a backup promises: what was written comes back, on either engine, or it is said why not.

mod beside;
mod hostile;

use std::io::{Read, Write as _};

use basics::{Id, Moment, Organisation};
use database::{Cell, Db, Durability, Migration, Sql, args};
use journal::{Content, SigningKey};
use serde_json::json;
use uuid::Uuid;

use crate::{
    About, Contents, Flaw, Key, Lock, Recipient, Restore, fingerprint,
    lines::signer,
    new_key,
    pack::{Packer, Unpacker},
    restore, write,
};

const INSTANCE: &str = "comity.example";
const SECRET: [u8; 32] = [3; 32];

/// Tables that refer to each other in a circle and to themselves, with a row that the step enters.
const FAMILY: Migration = Migration {
    name: "family/0001_family",
    text: "create table clan (name text primary key, note JSON, share REAL8);
    create table member (
        id ID primary key, clan text not null references clan (name),
        parent ID references member (id), born MOMENT, face BYTES, lives boolean not null);
    insert into clan values ('entered by the step', null, 0.5);",
};

fn migrations() -> Vec<Migration> {
    [journal::MIGRATIONS, &[FAMILY]].concat()
}

/// An empty database on the engine of this run.
#[expect(clippy::disallowed_methods, reason = "the run says by environment which engine it tests")]
async fn empty() -> (Db, tempfile::TempDir) {
    match std::env::var("TEST_POSTGRES_URL") {
        Err(_) => empty_sqlite().await,
        Ok(url) => (Db::open_postgres_for_tests(&url).await.unwrap(), tempfile::tempdir().unwrap()),
    }
}

async fn empty_sqlite() -> (Db, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (Db::open_sqlite(&folder.path().join("t.db"), Durability::Process).await.unwrap(), folder)
}

/// A family, and a journal with a checkpoint and an entry after it.
async fn told() -> (Db, tempfile::TempDir) {
    let (db, folder) = empty().await;
    db.migrate(&migrations()).await.unwrap();
    let mut tx = db.write().await.unwrap();
    let tables = tx.tables().await.unwrap();
    let of = |name: &str| tables.iter().find(|table| table.name == name).unwrap();
    tx.empty(of("clan")).await.unwrap();
    let unheld = tx.let_references_go().await.unwrap();
    let id = |number: u128| Cell::Id(Uuid::from_u128(number));
    let member = |number: u128, parent: Cell| {
        let (born, face) = (Cell::Integer(number as i64 - 5), Cell::Bytes(vec![number as u8; 40]));
        vec![id(number), Cell::Text("كيتا".into()), parent, born, face, Cell::Boolean(number > 5)]
    };
    let members = (1..40).map(|number| member(number, id(number + 1)));
    let members = members.chain([member(40, Cell::Null)]).collect();
    tx.fill(of("member"), members).await.unwrap();
    let clans = vec![
        vec![
            Cell::Text("كيتا".into()),
            Cell::Json(json!({"b": 1.5, "a": [1e300]})),
            Cell::Real(1e-7),
        ],
        vec![Cell::Text("Touré\n\"".into()), Cell::Json(json!(null)), Cell::Null],
    ];
    tx.fill(of("clan"), clans).await.unwrap();
    tx.hold_references(unheld).await.unwrap();
    for number in 0..3 {
        let owner: Option<Id<Organisation>> = (number != 1).then(|| Id::well_known(9));
        let content = Content {
            deed: Id::well_known(number),
            act: "clans.found".into(),
            person: None,
            organisation: owner,
            moment: Moment::from_micros(0).unwrap(),
            reason: None,
            kind: "clan".into(),
            record: Uuid::from_u128(number),
            shape: json!({}),
        };
        journal::append(&mut tx, vec![(owner, content, [number as u8; 32])]).await.unwrap();
        if number == 1 {
            let now = Moment::from_micros(0).unwrap();
            journal::checkpoint(&mut tx, INSTANCE, &SECRET, now).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
    (db, folder)
}

fn about(keys: Vec<(String, Vec<u8>)>) -> About<'static> {
    About {
        product: "0.1.0",
        instance: INSTANCE,
        made: Moment::from_micros(1_770_000_000_000_000).unwrap(),
        signing: &SECRET,
        seal_key: fingerprint(&[7; 32]),
        files: None,
        keys,
    }
}

async fn written(db: &Db, lock: &Lock) -> (Vec<u8>, Key) {
    let mut tx = db.read().await.unwrap();
    write(&mut tx, &about(vec![]), lock, Vec::new(), &mut |_| {}).await.unwrap()
}

async fn plain() -> Vec<u8> {
    let (db, _folder) = told().await;
    written(&db, &Lock::Nobody).await.0
}

async fn restored_with(file: &[u8], db: &Db, key: &Key) -> Result<Contents, Flaw> {
    let how = Restore { migrations: &migrations(), key, signer: None, files: None };
    restore(file, db, &how, &mut |_| {}).await
}

async fn restored(file: &[u8], db: &Db) -> Result<Contents, Flaw> {
    restored_with(file, db, &Key::None).await
}

/// Name, hash and count of each table.
async fn everything(db: &Db) -> Vec<String> {
    let mut tx = db.read().await.unwrap();
    let mut all = Vec::new();
    for table in tx.tables().await.unwrap() {
        let mut text = String::new();
        tx.each_row(&table, |cells| {
            crate::lines::row_text(cells, &mut text).unwrap();
            Ok(())
        })
        .await
        .unwrap();
        all.push(format!("{}: {text}", table.name));
    }
    all
}

#[tokio::test]
async fn what_was_written_comes_back_on_either_engine() {
    let (db, _folder) = told().await;
    let (file, _) = written(&db, &Lock::Nobody).await;
    let whole = everything(&db).await;
    let rows: usize = whole.iter().map(|table| table.matches("\n").count()).sum();
    assert!(whole.len() > 5 && rows > 45, "{whole:?}");
    for (target, _folder) in [empty().await, empty_sqlite().await] {
        let contents = restored(&file, &target).await.unwrap();
        assert_eq!(everything(&target).await, whole);
        assert_eq!((contents.tables, contents.rows), (whole.len(), rows as u64));
        assert_eq!((contents.instance.as_str(), contents.journal.len()), (INSTANCE, 2));
        assert_eq!(contents.seal_key, fingerprint(&[7; 32]));
        // And the other way: the file is the same but for the engine's name.
        let (again, _) = written(&target, &Lock::Nobody).await;
        let (back, _other) = empty().await;
        restored(&again, &back).await.unwrap();
        assert_eq!(everything(&back).await, whole);
        target.migrate(&migrations()).await.expect("the next start finds its tables");
    }
}

#[tokio::test]
async fn a_backup_is_of_one_moment_though_others_write_meanwhile() {
    let (db, _folder) = told().await;
    let mut tx = db.read().await.unwrap();
    tx.tables().await.unwrap();
    let mut other = db.write().await.unwrap();
    other.run(Sql::new("update member set born = 77", args![])).await.unwrap();
    other.commit().await.unwrap();
    let (file, _) =
        write(&mut tx, &about(vec![]), &Lock::Nobody, Vec::new(), &mut |_| {}).await.unwrap();
    let (target, _other) = empty_sqlite().await;
    restored(&file, &target).await.unwrap();
    let mut tx = target.read().await.unwrap();
    let sql = Sql::new("select count(*) as n from member where born = 77", args![]);
    assert_eq!(tx.number(sql).await.unwrap(), 0);
}

#[tokio::test]
async fn data_that_is_there_is_never_overwritten() {
    let file = plain().await;
    let (target, _folder) = told().await;
    let before = everything(&target).await;
    assert!(matches!(restored(&file, &target).await, Err(Flaw::NotEmpty)));
    assert_eq!(everything(&target).await, before);
}

#[tokio::test]
async fn a_refused_backup_leaves_nothing_behind() {
    let mut file = plain().await;
    let (target, _folder) = empty().await;
    file.extend(b"more");
    assert!(restored(&file, &target).await.is_err());
    let mut tx = target.read().await.unwrap();
    assert!(tx.tables().await.unwrap().is_empty());
    drop(tx);
    restored(&plain().await, &target).await.expect("the place is still empty");
}

#[tokio::test]
async fn older_tables_are_restored_and_newer_ones_are_not() {
    let file = plain().await;
    let later =
        Migration { name: "family/0002_pets", text: "create table pet (id ID primary key)" };
    let newer = [migrations(), vec![later]].concat();
    let (target, _folder) = empty().await;
    let how = Restore { migrations: &newer, key: &Key::None, signer: None, files: None };
    restore(&file[..], &target, &how, &mut |_| {}).await.unwrap();
    let before = everything(&target).await.len();
    target.migrate(&newer).await.unwrap();
    assert_eq!(everything(&target).await.len(), before + 1);

    let (target, _folder) = empty().await;
    let how =
        Restore { migrations: journal::MIGRATIONS, key: &Key::None, signer: None, files: None };
    let refused = restore(&file[..], &target, &how, &mut |_| {}).await;
    assert!(matches!(refused, Err(Flaw::UnknownStep(step)) if step == FAMILY.name));
    let other = Migration { text: "create table clan (id ID primary key)", ..FAMILY };
    let other = [journal::MIGRATIONS, &[other]].concat();
    let how = Restore { migrations: &other, key: &Key::None, signer: None, files: None };
    let refused = restore(&file[..], &target, &how, &mut |_| {}).await;
    assert!(matches!(refused, Err(Flaw::ChangedStep(step)) if step == FAMILY.name));
}

#[tokio::test]
async fn only_whom_it_was_written_to_opens_it_and_whoever_wrote_it_this_once() {
    let (db, _folder) = told().await;
    let (mine, recipient) = new_key();
    let recipient: Recipient = recipient.parse().unwrap();
    let (file, own) = written(&db, &Lock::Recipients(vec![recipient])).await;
    let (stranger, _) = new_key();
    let key = |text: &str| Key::from_file(text).unwrap();
    for (key, opens) in [(key(&mine), true), (own, true), (key(&stranger), false)] {
        let (target, _folder) = empty_sqlite().await;
        let answer = restored_with(&file, &target, &key).await;
        assert!(if opens { answer.is_ok() } else { matches!(answer, Err(Flaw::WrongKey)) });
    }
    let (target, _folder) = empty_sqlite().await;
    assert!(matches!(restored(&file, &target).await, Err(Flaw::Locked)));
    assert!(!file.windows(5).any(|bytes| bytes == b"Tour\xc3"));
    assert!("age1notarecipient".parse::<Recipient>().is_err());
    assert!(
        Key::from_file("# nothing\n").is_none() && Key::from_file("AGE-SECRET-KEY-1").is_none()
    );
}

#[tokio::test]
async fn a_passphrase_opens_what_was_written_with_it() {
    let (db, _folder) = told().await;
    let (file, own) = written(&db, &Lock::passphrase("six words that nobody says".into())).await;
    let (target, _folder) = empty_sqlite().await;
    let wrong = Key::passphrase("six words that somebody says".into());
    assert!(matches!(restored_with(&file, &target, &wrong).await, Err(Flaw::WrongKey)));
    restored_with(&file, &target, &own).await.unwrap();
}

#[tokio::test]
async fn keys_are_in_it_only_if_they_were_asked_for() {
    let (db, _folder) = told().await;
    let keys = vec![("seal.key".to_owned(), vec![7; 32])];
    let mut tx = db.read().await.unwrap();
    let about = about(keys.clone());
    let (with, _) = write(&mut tx, &about, &Lock::Nobody, Vec::new(), &mut |_| {}).await.unwrap();
    let (target, _folder) = empty_sqlite().await;
    assert_eq!(restored(&with, &target).await.unwrap().keys, keys);
    let (target, _folder) = empty_sqlite().await;
    assert_eq!(restored(&plain().await, &target).await.unwrap().keys, []);
}

/// Whoever has no Comity any more still has their data.
#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "zcat is what is asked")]
async fn common_tools_read_it() {
    use std::process::{Command, Stdio};
    let started = Command::new("zcat").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut zcat) = started else {
        println!("skipped: zcat is absent");
        return;
    };
    zcat.stdin.take().unwrap().write_all(&plain().await).unwrap();
    let said = zcat.wait_with_output().unwrap();
    assert!(said.status.success());
    let text = String::from_utf8(said.stdout).unwrap();
    assert!(text.starts_with(r#"{"head":{"form":"comity-backup@v2""#), "{text}");
    assert_eq!(text.matches("كيتا").count(), 41);
}
