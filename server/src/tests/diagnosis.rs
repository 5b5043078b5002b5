//! What the doctor finds, on a sound installation and on sick ones.

use std::os::unix::fs::PermissionsExt as _;

use basics::Language;
use database::{Sql, args};
use words::Words;

use super::*;
use crate::doctor::{Verdict, examine};

fn words(language: Language) -> Words {
    acts::App::dictionary(&product::capabilities()).words(language)
}

/// What the doctor says of one thing.
async fn verdict(settings: &Settings, check: &str) -> (Option<Verdict>, String) {
    let words = words(Language::ENGLISH);
    let findings = examine(settings, &words).await;
    let all = findings.all.iter().filter(|finding| finding.check == check);
    let worst = all.max_by_key(|finding| finding.verdict);
    (worst.map(|finding| finding.verdict), worst.map(|f| f.says.clone()).unwrap_or_default())
}

async fn check(settings: &Settings, check: &str, expected: Verdict, saying: &str) {
    let (verdict, says) = verdict(settings, check).await;
    assert_eq!(verdict, Some(expected), "{check}: {says}");
    assert!(says.contains(saying), "{says}");
}

#[tokio::test]
async fn a_sound_installation_has_nothing_that_must_be_mended() {
    let (product, settings, folder, _) = settled().await;
    serve::checkpoint(&product.app, &product.keys.journal).await.unwrap();
    let file = folder.path().join("backup");
    let asked = crate::back_up::Asked {
        file,
        recipient: Vec::new(),
        passphrase_file: None,
        unlocked: true,
        with_keys: false,
    };
    crate::back_up::back_up(&settings, &asked, &words(Language::ENGLISH)).await.unwrap();
    for language in [Language::ENGLISH, Language::FRENCH, Language::ARABIC] {
        let words = words(language);
        let findings = examine(&settings, &words).await;
        for finding in &findings.all {
            // A test's PostgreSQL is quick and forgets everything.
            let of_the_test = finding.check == "durable" && settings.database_url.is_some();
            assert!(finding.verdict < Verdict::Fail || of_the_test, "{finding:?}");
            assert!(!finding.says.contains("doctor-"), "{finding:?}");
        }
        for sound in ["folder", "backup", "integrity", "steps", "jobs", "clock", "keys", "journal"]
        {
            let found = findings.all.iter().find(|finding| finding.check == sound);
            assert_eq!(found.map(|finding| finding.verdict), Some(Verdict::Ok), "{sound}");
        }
    }
}

#[tokio::test]
async fn each_sickness_is_named_with_what_to_do() {
    let (product, settings, folder, _) = settled().await;
    let path = folder.path();
    serve::checkpoint(&product.app, &product.keys.journal).await.unwrap();
    check(&settings, "backup", Verdict::Warn, "No backup was ever made").await;
    check(&settings, "mail", Verdict::Warn, "passes the link on").await;
    let mode = |name: &str, mode: u32| {
        let permissions = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(path.join(name), permissions).unwrap();
    };
    mode("", 0o755);
    check(&settings, "folder", Verdict::Fail, "chmod 700").await;
    mode("", 0o700);
    mode("seal.key", 0o644);
    check(&settings, "secret", Verdict::Fail, "chmod 600").await;
    mode("seal.key", 0o600);

    let other = Settings { smtp: Some("smtps://127.0.0.1:1".into()), ..settings.clone() };
    check(&other, "mail", Verdict::Fail, "mail_from is not").await;
    let from = Some("Comity <comity@example.org>".into());
    let other = Settings { mail_from: from, ..other };
    check(&other, "mail", Verdict::Fail, "cannot be reached").await;
    let other = Settings { secure: true, ..settings.clone() };
    check(&other, "tls", Verdict::Fail, "https://").await;
    let other = Settings { zone: Some("Mars/Olympus".into()), ..settings.clone() };
    check(&other, "settings", Verdict::Fail, "Mars/Olympus").await;
    let data = Some(path.join("nowhere"));
    let other = Settings { data, database_url: None, ..settings.clone() };
    check(&other, "folder", Verdict::Fail, "is missing").await;
    check(&other, "database", Verdict::Warn, "comity serve makes one").await;

    std::fs::rename(path.join("journal.key"), path.join("away")).unwrap();
    check(&settings, "keys", Verdict::Fail, "journal.key is missing").await;
    std::fs::write(path.join("journal.key"), [9; 32]).unwrap();
    check(&settings, "keys", Verdict::Fail, "not the key").await;
    std::fs::rename(path.join("away"), path.join("journal.key")).unwrap();
    check(&settings, "keys", Verdict::Ok, "").await;

    let run = async |sql: &'static str| {
        let mut tx = product.app.db.write().await.unwrap();
        tx.run(Sql::new(sql, args![])).await.unwrap();
        tx.commit().await.unwrap();
    };
    run("update job set attempts = 12").await;
    run("update journal_checkpoint set at = at + 864000000000").await;
    check(&settings, "clock", Verdict::Fail, "Set the clock").await;
    run("update journal_leaf set at = at - 864000000000").await;
    run("update journal_log set covered = 0").await;
    check(&settings, "checkpoint", Verdict::Warn, "has waited").await;
    run("update journal_leaf set content = replace(content, 'settle', 'settlf')").await;
    check(&settings, "journal", Verdict::Fail, "was changed").await;
    run("delete from migration where name = 'deeds/none'").await;
    run("update migration set name = 'wells/0001' where name = 'jobs/0001_jobs'").await;
    check(&settings, "steps", Verdict::Fail, "newer version (step wells/0001)").await;
    run("delete from migration where name = 'wells/0001'").await;
    check(&settings, "steps", Verdict::Warn, "back up first").await;
}

/// A job that no capability does.
#[derive(serde::Serialize, serde::Deserialize)]
struct NobodyDoes {}

impl acts::Job for NobodyDoes {
    const KIND: &'static str = "nobody.does";

    async fn carry_out(self, _: &mut acts::Context) -> Result<(), basics::Problem> {
        Ok(())
    }
}

#[tokio::test]
async fn a_job_that_was_given_up_is_told() {
    let (product, settings, _folder, _) = settled().await;
    work_now(&product.app, "test.queue", async |cx| {
        let now = cx.now;
        cx.later(&NobodyDoes {}, now).await
    })
    .await
    .unwrap();
    check(&settings, "jobs", Verdict::Ok, "waiting: 1").await;
    let mut tx = product.app.db.write().await.unwrap();
    tx.run(Sql::new("update job set attempts = 12", args![])).await.unwrap();
    tx.commit().await.unwrap();
    check(&settings, "jobs", Verdict::Warn, "The log says why").await;
}
