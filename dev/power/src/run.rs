//! What is cut: the product's own database and journal, carrying out commands.

use std::path::Path;

use basics::{Id, Moment};
use database::{Db, Migration, Sql, args};
use journal::Content;
use serde_json::json;
use uuid::Uuid;

use crate::{
    disk::{Disks, Image, Operation},
    vfs,
};

/// A run: the disk as it was before, and what was asked of it since.
pub(crate) struct Recorded {
    pub base: Image,
    pub operations: Vec<Operation>,
}

const RECORDS: Migration = Migration {
    name: "power/0001_records",
    text: "create table record (id ID primary key, number bigint not null, text text not null);
    create index record_number on record (number);",
};

const SECRET: [u8; 32] = [1; 32];

/// Carries out commands, each a record and its journal entry in one transaction, and acknowledges
/// each after its commit. Now and then a checkpoint is signed, and a record changed.
pub(crate) fn record(
    disks: &Disks,
    synchronous: &'static str,
    seed: u64,
    commands: u64,
) -> Recorded {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(async {
        disks.put("run", Image::new());
        let file = Path::new("/run/comity.db");
        let db = Db::open_sqlite_on(vfs::NAME, file, "FULL").await.expect("a database");
        let steps = [journal::MIGRATIONS, &[RECORDS]].concat();
        db.migrate(&steps).await.expect("tables");
        db.close().await.expect("closed");
        let base = disks.image("run");
        let db = Db::open_sqlite_on(vfs::NAME, file, synchronous).await.expect("a database");
        disks.keep_log("run");
        for number in 0..commands {
            command(&db, seed, number).await;
            disks.acknowledge(number + 1);
        }
        let operations = disks.take_log();
        db.close().await.expect("closed");
        Recorded { base, operations }
    })
}

async fn command(db: &Db, seed: u64, number: u64) {
    let mut tx = db.write().await.expect("a transaction");
    let id = Uuid::from_u128(u128::from(seed) << 64 | u128::from(number));
    // Records of other lengths each time, so that pages split here and there.
    let text = "x".repeat(((seed ^ number).wrapping_mul(2_654_435_761) % 3_000) as usize);
    let insert = "insert into record (id, number, text) values (?, ?, ?)";
    tx.run(Sql::new(insert, args![id, number as i64, text])).await.expect("a record");
    if number % 7 == 3 {
        let update = "update record set text = ? where number = ?";
        tx.run(Sql::new(update, args!["shorter", number as i64 / 2])).await.expect("a change");
    }
    let content = Content {
        deed: Id::from_uuid(id),
        act: "power.cut".into(),
        person: None,
        organisation: None,
        moment: Moment::from_micros(number as i64).expect("a moment"),
        reason: None,
        kind: "record".into(),
        record: id,
        shape: json!({ "number": number }),
    };
    journal::append(&mut tx, vec![(None, content, [number as u8; 32])]).await.expect("an entry");
    if number % 5 == 4 {
        let now = Moment::from_micros(number as i64).expect("a moment");
        journal::checkpoint(&mut tx, "power", &SECRET, now).await.expect("a checkpoint");
    }
    tx.commit().await.expect("committed");
}
