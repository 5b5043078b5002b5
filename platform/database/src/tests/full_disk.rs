//! A disk that fills up: nothing acknowledged is lost, reading goes on, and writing comes back by
//! itself (T3, G4).

use std::{
    fs::File,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use basics::Problem;

use super::{WELLS, dig};
use crate::{Db, Durability, Sql, args};

/// A small disk in memory; gone when this is dropped.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// None where this process may not mount one.
    #[expect(clippy::disallowed_methods, reason = "only the system can make a disk that is small")]
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=48m", "tmpfs"])
            .arg(folder.path())
            .output();
        mount.is_ok_and(|done| done.status.success()).then_some(Self(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Fills the disk to its last byte with something that is not ours.
    fn fill(&self) -> PathBuf {
        let path = self.path().join("somebody-elses-film");
        let mut file = File::create(&path).unwrap();
        for size in [1 << 20, 1 << 12, 1] {
            let bytes = vec![7; size];
            while file.write_all(&bytes).is_ok() {}
        }
        path
    }
}

impl Drop for SmallDisk {
    #[expect(clippy::disallowed_methods, reason = "only the system can take its disk away")]
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.path()).output();
    }
}

async fn count(db: &Db) -> i64 {
    let mut tx = db.read().await.unwrap();
    tx.number(Sql::new("select count(*) as n from well", args![])).await.unwrap()
}

/// Writes until it is refused; answers how many were acknowledged.
async fn dig_until_full(db: &Db, from: u128) -> u128 {
    let name = "Puits ".repeat(2_000);
    let mut number = from;
    loop {
        match dig(db, number, &name).await {
            Ok(()) => number += 1,
            Err(Problem::Full) => return number - from,
            Err(other) => panic!("{other}"),
        }
        assert!(number < 100_000, "the disk never filled");
    }
}

#[tokio::test]
async fn a_full_disk_makes_it_read_only_until_there_is_room_again() {
    let Some(disk) = SmallDisk::mount() else {
        println!("skipped: a small disk cannot be mounted without being root");
        return;
    };
    let file = disk.path().join("comity.db");
    let db = Db::open_sqlite(&file, Durability::PowerCut).await.unwrap();
    db.migrate(&[WELLS]).await.unwrap();
    dig(&db, 0, "the first").await.unwrap();
    let mut acknowledged = 1;
    for _ in 0..50 {
        let film = disk.fill();
        acknowledged += dig_until_full(&db, acknowledged).await;
        assert!(db.is_full() && !disk.path().join("reserve").exists());
        assert_eq!(count(&db).await, acknowledged as i64, "reading goes on, nothing is lost");
        assert!(matches!(db.write().await, Err(Problem::Full)), "refused before it begins");
        let mut tx = db.write_although_full().await.unwrap();
        let rename = "update well set name = ? where name = (select min(name) from well)";
        tx.run(Sql::new(rename, args!["what must go on"])).await.unwrap();
        tx.commit().await.unwrap();
        std::fs::remove_file(film).unwrap();
        dig(&db, acknowledged, "room again").await.expect("writable at once, without a restart");
        acknowledged += 1;
        assert!(!db.is_full() && disk.path().join("reserve").exists());
    }
    let mut tx = db.read().await.unwrap();
    assert_eq!(tx.flaws().await.unwrap(), [""; 0]);
}
