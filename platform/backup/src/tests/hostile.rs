//! What is done to a backup, by nature or on purpose, and what each is refused with.

use super::*;

fn unpacked(file: &[u8]) -> Vec<String> {
    let mut text = String::new();
    Unpacker::new(file).read_to_string(&mut text).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// Packs lines anew, as whoever knows the form can; its sums are all right again.
fn packed(lines: &[String]) -> Vec<u8> {
    let mut packer = Packer::new(Vec::new());
    lines.iter().for_each(|line| packer.write_all(format!("{line}\n").as_bytes()).unwrap());
    packer.finish().unwrap()
}

/// Seals them anew, as only whoever has the key can.
fn sealed(lines: &[String], secret: &[u8; 32]) -> Vec<u8> {
    let (_, rest) = lines.split_last().unwrap();
    let mut hash = <sha2::Sha256 as sha2::Digest>::new();
    rest.iter().for_each(|line| sha2::Digest::update(&mut hash, format!("{line}\n")));
    let key = SigningKey::new(&signer(INSTANCE), secret).unwrap();
    let made = about(vec![]).made.to_string();
    let text = crate::lines::sealed_text(INSTANCE, &made, hash);
    let note = journal::sign_note(&text, &key).unwrap();
    let seal = serde_json::to_string(&crate::lines::Line::Seal(note)).unwrap();
    packed(&[rest, &[seal]].concat())
}

async fn refused(file: &[u8]) -> Flaw {
    let (target, _folder) = empty_sqlite().await;
    restored(file, &target).await.expect_err("it must be refused")
}

#[tokio::test]
async fn a_changed_byte_anywhere_is_found() {
    let mut file = plain().await;
    let (target, _folder) = empty_sqlite().await;
    for at in 0..file.len() {
        let bit = 1 << (at % 8);
        file[at] ^= bit;
        let flaw = restored(&file, &target).await.expect_err("a changed byte");
        let expected =
            matches!(flaw, Flaw::Damaged { .. } | Flaw::CutShort { .. } | Flaw::NotABackup);
        assert!(expected, "byte {at}: {flaw}");
        file[at] ^= bit;
    }
    restored(&file, &target).await.expect("the whole one is accepted");
}

#[tokio::test]
async fn a_changed_byte_of_a_locked_one_is_found() {
    let (db, _folder) = told().await;
    let (_, recipient) = new_key();
    let (mut file, key) = written(&db, &Lock::Recipients(vec![recipient.parse().unwrap()])).await;
    let (target, _folder) = empty_sqlite().await;
    for at in 0..file.len() {
        let bit = 1 << (at % 8);
        file[at] ^= bit;
        assert!(restored_with(&file, &target, &key).await.is_err(), "byte {at}");
        file[at] ^= bit;
    }
    restored_with(&file, &target, &key).await.expect("the whole one is accepted");
}

#[tokio::test]
async fn a_cut_file_is_refused_wherever_it_was_cut() {
    let file = plain().await;
    let (target, _folder) = empty_sqlite().await;
    for end in 0..file.len() {
        assert!(restored(&file[..end], &target).await.is_err(), "{end} bytes");
    }
    assert!(matches!(refused(&file[..file.len() - 1]).await, Flaw::CutShort { .. }));
    let longer = [&file[..], b"\0"].concat();
    assert!(matches!(refused(&longer).await, Flaw::CutShort { .. }));
    assert!(matches!(refused(&[&file[..], &file[..]].concat()).await, Flaw::Damaged { .. }));
    let more = [unpacked(&file), vec!["[]".into()]].concat();
    assert!(matches!(refused(&packed(&more)).await, Flaw::TooLong));
}

#[tokio::test]
async fn what_was_changed_and_packed_anew_lacks_the_signature() {
    let lines = unpacked(&plain().await);
    let row = lines.iter().position(|line| line.starts_with("[\"00000000")).unwrap();
    let mut renamed = lines.clone();
    renamed[0] = renamed[0].replace("0.1.0", "0.1.1");
    assert!(matches!(refused(&packed(&renamed)).await, Flaw::Unsigned));
    let mut without = lines.clone();
    without.remove(row);
    assert!(matches!(refused(&packed(&without)).await, Flaw::OtherRows(_)));
    // With another key, under the name of the right one, it passes unless the right key is known.
    let mut stolen = lines.clone();
    let thief = SigningKey::new(&signer(INSTANCE), &[9; 32]).unwrap();
    let honest = SigningKey::new(&signer(INSTANCE), &SECRET).unwrap();
    let (theirs, ours) = (thief.verifier().to_string(), honest.verifier().to_string());
    stolen[0] = stolen[0].replace(&ours, &theirs);
    let stolen = sealed(&stolen, &[9; 32]);
    assert!(matches!(refused(&stolen).await, Flaw::Journal(_)), "the journal has the other key");
    let (target, _folder) = empty_sqlite().await;
    let (key, migrations) = (honest.verifier(), migrations());
    let how = Restore { migrations: &migrations, key: &Key::None, signer: Some(key), files: None };
    let answer = restore(&stolen[..], &target, &how, &mut |_| {}).await;
    assert!(matches!(answer, Err(Flaw::OtherSigner(_))));
    restore(&plain().await[..], &target, &how, &mut |_| {}).await.expect("the right key");
}

/// Negative controls: what only whoever has the key, or a mistake of ours, could bring about.
#[tokio::test]
async fn a_row_or_a_table_that_is_missing_is_named_though_it_was_sealed_so() {
    let lines = unpacked(&plain().await);
    let again = |change: &dyn Fn(&mut Vec<String>)| {
        let mut lines = lines.clone();
        change(&mut lines);
        sealed(&lines, &SECRET)
    };
    let (target, _folder) = empty_sqlite().await;
    restored(&again(&|_| {}), &target).await.expect("sealed again as it was");

    let start = lines.iter().position(|line| line.contains(r#"{"table":{"name":"clan""#)).unwrap();
    let end = lines.iter().position(|line| line.contains(r#"{"end":{"table":"clan""#)).unwrap();
    let no_row = again(&|lines| drop(lines.remove(start + 1)));
    assert!(matches!(refused(&no_row).await, Flaw::OtherRows(table) if table == "clan"));
    let other = again(&|lines| lines[start + 2] = lines[start + 2].replace("1.5", "1.6"));
    assert!(matches!(refused(&other).await, Flaw::OtherRows(table) if table == "clan"));
    let twice = again(&|lines| lines.insert(start + 1, lines[start + 1].clone()));
    assert!(matches!(refused(&twice).await, Flaw::Problem(_) | Flaw::OtherRows(_)));
    let no_table = again(&|lines| drop(lines.drain(start..=end)));
    assert!(matches!(refused(&no_table).await, Flaw::TableMissing(table) if table == "clan"));
    let renamed = again(&|lines| lines[start] = lines[start].replace("clan", "clam"));
    assert!(matches!(refused(&renamed).await, Flaw::TableUnknown(table) if table == "clam"));
    let column = again(&|lines| lines[start] = lines[start].replace("note", "nota"));
    assert!(matches!(refused(&column).await, Flaw::TableUnknown(table) if table == "clan"));
    let journal = lines.len() - 2;
    let shorter = again(&|lines| lines[journal] = lines[journal].replace(",2,", ",1,"));
    assert!(matches!(refused(&shorter).await, Flaw::Journal(_)));
    let no_journal = again(&|lines| drop(lines.remove(journal)));
    assert!(matches!(refused(&no_journal).await, Flaw::Journal(_)));
    let newer = again(&|lines| lines[0] = lines[0].replace("@v2", "@v3"));
    assert!(matches!(refused(&newer).await, Flaw::NewerForm(form) if form == "comity-backup@v3"));
    let two_heads = again(&|lines| lines.insert(1, lines[0].clone()));
    assert!(matches!(refused(&two_heads).await, Flaw::Malformed { line: 2 }));
}

#[tokio::test]
async fn a_journal_that_was_changed_before_the_backup_makes_no_backup() {
    let (db, _folder) = told().await;
    let mut tx = db.write().await.unwrap();
    let change = "update journal_leaf set content = replace(content, 'found', 'finds')";
    tx.run(Sql::new(change, args![])).await.unwrap();
    tx.commit().await.unwrap();
    let (file, _) = written(&db, &Lock::Nobody).await;
    assert!(matches!(refused(&file).await, Flaw::Journal(_)));
}

#[test]
fn every_refusal_is_a_sentence_in_every_language() {
    let dictionary = words::Dictionary::new(crate::WORDS);
    let said = |language| {
        let words = dictionary.words(language);
        [
            Flaw::NotABackup.say(&words),
            Flaw::Damaged { at: 1_234_567 }.say(&words),
            Flaw::TableMissing("clan".into()).say(&words),
        ]
    };
    let english = said(basics::Language::ENGLISH);
    assert_eq!(english[0], "This file is no backup of Comity.");
    assert!(english[1].contains("1,234,567"));
    for language in [basics::Language::FRENCH, basics::Language::ARABIC] {
        for (theirs, ours) in said(language).iter().zip(&english) {
            assert!(theirs != ours && !theirs.contains("backup-refused"), "{theirs}");
        }
    }
}
