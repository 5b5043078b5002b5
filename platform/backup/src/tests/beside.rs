//! Files that lie beside the database go with it, and only as they are named.

use std::{collections::BTreeMap, io::Read as _, sync::Mutex};

use sha2::{Digest as _, Sha256};

use super::*;
use crate::{Files, Later, lines::hex};

/// A folder in memory.
#[derive(Default)]
struct Beside(Mutex<BTreeMap<String, Vec<u8>>>);

impl Beside {
    fn with(bytes: &[u8]) -> Self {
        let name = hex(Sha256::new().chain_update(bytes));
        Self(Mutex::new([(name, bytes.to_vec())].into()))
    }

    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        self.0.lock().unwrap().clone()
    }
}

impl Files for Beside {
    fn names(&self) -> Later<'_, Vec<String>> {
        Box::pin(async { Ok(self.files().into_keys().collect()) })
    }

    fn get(&self, name: String) -> Later<'_, Option<Vec<u8>>> {
        Box::pin(async move { Ok(self.files().get(&name).cloned()) })
    }

    fn put(&self, bytes: Vec<u8>) -> Later<'_, ()> {
        Box::pin(async move {
            self.0.lock().unwrap().extend(Self::with(&bytes).files());
            Ok(())
        })
    }
}

async fn written_with(files: &Beside) -> Vec<u8> {
    let (db, _folder) = told().await;
    let mut tx = db.read().await.unwrap();
    let about = About { files: Some(files), ..about(vec![]) };
    write(&mut tx, &about, &Lock::Nobody, Vec::new(), &mut |_| {}).await.unwrap().0
}

#[tokio::test]
async fn files_come_back_as_they_were_and_a_drill_keeps_none() {
    let files = Beside::with(&[0, 255, 7]);
    let file = written_with(&files).await;
    for kept in [true, false] {
        let (db, _folder) = empty().await;
        let back = Beside::default();
        let files_to = kept.then_some(&back as &dyn Files);
        let how =
            Restore { migrations: &migrations(), key: &Key::None, signer: None, files: files_to };
        let contents = restore(&*file, &db, &how, &mut |_| {}).await.unwrap();
        assert!(contents.files.iter().eq(files.files().keys()));
        assert_eq!(back.files(), if kept { files.files() } else { BTreeMap::new() });
    }
}

#[tokio::test]
async fn a_file_that_is_not_what_its_name_says_is_refused() {
    let file = written_with(&Beside::with(b"one hundred")).await;
    let mut text = String::new();
    Unpacker::new(&*file).read_to_string(&mut text).unwrap();
    let text = text.replace("b25lIGh1bmRyZWQ=", "dHdvIGh1bmRyZWQ=");
    let mut packer = Packer::new(Vec::new());
    packer.write_all(text.as_bytes()).unwrap();
    let (db, _folder) = empty().await;
    let changed = restored_with(&packer.finish().unwrap(), &db, &Key::None).await;
    assert!(matches!(changed, Err(Flaw::Malformed { .. })), "{changed:?}");
}

#[tokio::test]
async fn a_backup_of_the_first_form_is_still_read() {
    let mut text = String::new();
    Unpacker::new(&*plain().await).read_to_string(&mut text).unwrap();
    let mut packer = Packer::new(Vec::new());
    packer.write_all(text.replace("backup@v2", "backup@v1").as_bytes()).unwrap();
    let (db, _folder) = empty().await;
    let read = restored_with(&packer.finish().unwrap(), &db, &Key::None).await;
    assert!(
        matches!(read, Err(Flaw::Unsigned)),
        "read to its end, where the seal differs: {read:?}"
    );
}
