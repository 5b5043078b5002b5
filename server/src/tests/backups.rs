//! From the running product to a file and back, as its operator does it.

use std::path::Path;

use database::{Durability, Sql, args};
use words::Words;

use super::*;
use crate::{back_up, restore};

fn words() -> Words {
    acts::App::dictionary(&product::capabilities()).words(basics::Language::ENGLISH)
}

fn to(file: &Path) -> back_up::Asked {
    back_up::Asked {
        file: file.to_owned(),
        recipient: Vec::new(),
        passphrase_file: None,
        unlocked: true,
        with_keys: false,
    }
}

fn from(file: &Path) -> restore::Asked {
    restore::Asked {
        file: file.to_owned(),
        identity: None,
        passphrase_file: None,
        signer: None,
        check: false,
    }
}

/// Settings of an empty place on the engine of this run.
async fn elsewhere(folder: &Path) -> Settings {
    let data = Some(folder.join("elsewhere"));
    Settings { data, database_url: postgres().await, ..Settings::default() }
}

fn refusal(answer: anyhow::Result<()>) -> String {
    format!("{:#}", answer.expect_err("it must be refused"))
}

fn files_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_backup_of_the_running_product_becomes_the_product_elsewhere() {
    let (product, settings, folder, party) = settled().await;
    serve::checkpoint(&product.app, &product.keys.journal).await.unwrap();
    let file = folder.path().join("backup");
    let words = words();
    let attached = product.app.outside.blobs.put(b"a contract".to_vec()).await.unwrap();
    back_up::back_up(&settings, &to(&file), &words).await.unwrap();
    let last = back_up::last(folder.path()).unwrap();
    assert_eq!((last.bytes, last.file.as_path()), (file.metadata().unwrap().len(), &*file));
    assert!(!files_in(folder.path()).iter().any(|name| name.contains("scratch")));

    let place = elsewhere(folder.path()).await;
    restore::restore(&place, &from(&file), &words).await.unwrap();
    let no_keys = product::open(&place, &words).await.err().expect("the keys are elsewhere");
    assert!(format!("{no_keys:#}").contains("seal.key is missing"), "{no_keys:#}");
    for name in ["seal.key", "journal.key"] {
        std::fs::write(place.folder().join(name), [1; 32]).unwrap();
    }
    let other_key = product::open(&place, &words).await.err().expect("it is another key");
    assert!(format!("{other_key:#}").contains("not the key that signed"), "{other_key:#}");
    for name in ["seal.key", "journal.key"] {
        std::fs::copy(folder.path().join(name), place.folder().join(name)).unwrap();
    }
    let again = product::open(&place, &words).await.unwrap();
    assert_eq!(again.app.outside.blobs.get(attached).await.unwrap(), b"a contract");
    let verdicts = verify::verdicts(&again).await.unwrap();
    assert!(verdicts.iter().all(|(_, verdict)| verdict.is_ok()));
    assert!(verdicts.iter().any(|(log, _)| *log == journal::log_of(Some(party))));
    work_now(&again.app, "test.go_on", async |cx| {
        let name = Line::parse("name", "Nouvelles mains")?;
        let (kind, side) = (OrganisationType::NationalNgo, Constituency::NationalNgo);
        let party = parties::register_self(cx, name, None, kind, side).await?;
        cx.leave(&party)?;
        Ok(())
    })
    .await
    .unwrap();
    serve::checkpoint(&again.app, &again.keys.journal).await.expect("the journal goes on");
}

#[tokio::test]
async fn nothing_that_exists_is_overwritten() {
    let (_product, settings, folder, _) = settled().await;
    let file = folder.path().join("backup");
    let words = words();
    back_up::back_up(&settings, &to(&file), &words).await.unwrap();
    let bytes = std::fs::read(&file).unwrap();
    let said = refusal(back_up::back_up(&settings, &to(&file), &words).await);
    assert!(said.contains("never overwrites"), "{said}");
    let said = refusal(restore::restore(&settings, &from(&file), &words).await);
    assert!(said.contains("There is data here already"), "{said}");
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
    let place = elsewhere(folder.path()).await;
    let mut broken = bytes.clone();
    let middle = broken.len() / 2;
    broken[middle] ^= 4;
    std::fs::write(&file, broken).unwrap();
    let said = refusal(restore::restore(&place, &from(&file), &words).await);
    assert!(said.contains("from about byte"), "{said}");
    assert_eq!(files_in(&place.folder()), [""; 0], "a refused backup leaves nothing behind");
    std::fs::write(&file, bytes).unwrap();
    restore::restore(&place, &from(&file), &words).await.expect("the place is still empty");
}

#[tokio::test]
async fn a_journal_that_was_changed_makes_no_backup() {
    let (product, settings, folder, _) = settled().await;
    let mut tx = product.app.db.write().await.unwrap();
    let change = "update journal_leaf set content = replace(content, 'settle', 'settlf')";
    tx.run(Sql::new(change, args![])).await.unwrap();
    tx.commit().await.unwrap();
    let file = folder.path().join("backup");
    let said = refusal(back_up::back_up(&settings, &to(&file), &words()).await);
    assert!(said.contains("journal is not the one that was signed"), "{said}");
    let left = files_in(folder.path());
    assert!(!left.iter().any(|name| name.contains("backup")), "{left:?}");
}

#[tokio::test]
async fn a_lock_is_not_forgotten_and_keys_are_never_in_the_open() {
    let (_product, settings, folder, _) = settled().await;
    let words = words();
    let file = folder.path().join("backup");
    let check = async |asked: back_up::Asked, saying: &str| {
        let said = refusal(back_up::back_up(&settings, &asked, &words).await);
        assert!(said.contains(saying), "{said}");
    };
    check(back_up::Asked { unlocked: false, ..to(&file) }, "Say who may open it").await;
    check(back_up::Asked { with_keys: true, ..to(&file) }, "locked").await;
    let recipient = vec!["age1nobody".into()];
    let asked = back_up::Asked { unlocked: false, recipient, ..to(&file) };
    check(asked, "is no recipient").await;
    let short = folder.path().join("passphrase");
    std::fs::write(&short, "wells\n").unwrap();
    let passphrase_file = Some(short);
    let asked = back_up::Asked { unlocked: false, passphrase_file, ..to(&file) };
    check(asked, "at least 16 characters").await;
}

#[tokio::test]
async fn with_the_keys_in_it_a_backup_is_all_that_one_needs() {
    let (product, settings, folder, _) = settled().await;
    let words = words();
    let (file, identity) = (folder.path().join("backup"), folder.path().join("key"));
    back_up::make_key(&identity, &words).unwrap();
    let text = std::fs::read_to_string(&identity).unwrap();
    let recipient = text.lines().next().unwrap().trim_start_matches("# ").to_owned();
    let asked = back_up::Asked {
        unlocked: false,
        recipient: vec![recipient],
        with_keys: true,
        ..to(&file)
    };
    back_up::back_up(&settings, &asked, &words).await.unwrap();
    let place = elsewhere(folder.path()).await;
    let said = refusal(restore::restore(&place, &from(&file), &words).await);
    assert!(said.contains("locked"), "{said}");
    let asked = restore::Asked { identity: Some(identity), ..from(&file) };
    restore::restore(&place, &restore::Asked { check: true, ..copy(&asked) }, &words)
        .await
        .expect("a drill keeps nothing");
    restore::restore(&place, &asked, &words).await.unwrap();
    let again = product::open(&place, &words).await.unwrap();
    assert_eq!(again.keys.seal, product.keys.seal);
    assert_eq!(again.keys.journal, product.keys.journal);
}

fn copy(asked: &restore::Asked) -> restore::Asked {
    restore::Asked { identity: asked.identity.clone(), ..from(&asked.file) }
}

#[tokio::test]
async fn sessions_do_not_come_back_to_life() {
    let (product, settings, folder, _) = settled().await;
    let file = folder.path().join("backup");
    let words = words();
    let mut tx = product.app.db.write().await.unwrap();
    let sessions = tx.tables().await.unwrap();
    let sessions = sessions.iter().find(|table| table.name == "people_session").unwrap();
    assert_eq!(tx.count_rows(sessions).await.unwrap(), 0);
    let person = "insert into person (id, organisation, name, sort, email, language, roles,
        standing, password, password_suffices, second_factor_step, version, created_at)
        select ?, id, 'A', 'a', 'a@example.org', 'en', '', 'confirmed', 'x', true, 0, 0, 0
        from party limit 1";
    let id = basics::Id::<()>::well_known(5);
    tx.run(Sql::new(person, args![id])).await.unwrap();
    let session = "insert into people_session
        (id, person, token, stage, created_at, last_seen_at, expires_at)
        values (?, ?, ?, 'whole', 0, 0, 0)";
    tx.run(Sql::new(session, args![id, id, vec![1_u8]])).await.unwrap();
    tx.commit().await.unwrap();
    back_up::back_up(&settings, &to(&file), &words).await.unwrap();
    let place = elsewhere(folder.path()).await;
    restore::restore(&place, &from(&file), &words).await.unwrap();
    let db = match &place.database_url {
        Some(url) => Db::open_postgres(url).await.unwrap(),
        None => {
            let file = place.folder().join(product::DATABASE);
            Db::open_sqlite(&file, Durability::Process).await.unwrap()
        }
    };
    let mut tx = db.read().await.unwrap();
    assert_eq!(tx.count_rows(sessions).await.unwrap(), 0);
}
