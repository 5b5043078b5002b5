//! What the server promises as a whole: its journal is checked by the verifier, which shares no
//! code with it; a changed row is found; it does not listen where it should not.

mod backups;
mod diagnosis;
mod first;
mod full;
mod watchers;

use std::os::unix::fs::PermissionsExt as _;

use acts::work_now;
use basics::{Id, Line, Organisation};
use comity_verify::check_export;
use database::Db;
use parties::OrganisationType;
use sharing::Constituency;

use crate::{product, serve, settings::Settings, speech, verify};

/// A product in a folder of its own, in which one organisation registered itself.
async fn settled() -> (product::Product, Settings, tempfile::TempDir, Id<Organisation>) {
    let private = std::fs::Permissions::from_mode(0o700);
    let folder = tempfile::Builder::new().permissions(private).tempdir().unwrap();
    let data = Some(folder.path().to_owned());
    let settings = Settings { data, database_url: postgres().await, ..Settings::default() };
    let product = product::open(&settings, &speech::words()).await.unwrap();
    let party = work_now(&product.app, "test.settle", async |cx| {
        let name = Line::parse("name", "Eau d’abord")?;
        let (kind, side) = (OrganisationType::NationalNgo, Constituency::NationalNgo);
        let party = parties::register_self(cx, name, None, kind, side).await?;
        cx.leave(&party)?;
        Ok(party.id)
    });
    let party = party.await.unwrap();
    (product, settings, folder, party)
}

/// A database of its own where the run asks for PostgreSQL.
async fn postgres() -> Option<String> {
    let url = std::env::var("TEST_POSTGRES_URL").ok()?;
    let db = Db::open_postgres_for_tests(&url).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let name = database::Sql::new("select current_database()::text as name", vec![]);
    let name: String = tx.one(name, |row| row.get("name")).await.unwrap();
    Some(url.replacen("/postgres?", &format!("/{name}?"), 1))
}

#[tokio::test]
async fn an_exported_journal_convinces_a_verifier_that_shares_no_code_with_us() {
    let (product, _settings, _folder, party) = settled().await;
    let secret = product.keys.journal;
    serve::checkpoint(&product.app, &secret).await.unwrap();
    let mut tx = product.app.db.read().await.unwrap();
    let instance = serve::instance(&mut tx, &product.app).await.unwrap();
    let log = journal::log_of(Some(party));
    let mut file = Vec::new();
    let size = journal::export(&mut tx, &instance, &secret, log, &mut file).await.unwrap();
    assert_eq!(size, Some(1));
    check_export(&file[..], None, &[]).map_err(|_| "refused").unwrap();
    let altered = String::from_utf8(file).unwrap().replace("test.settle", "test.settlf");
    assert!(check_export(altered.as_bytes(), None, &[]).is_err(), "a changed letter");
}

#[tokio::test]
async fn a_row_of_the_journal_that_was_changed_in_the_database_is_named() {
    let (product, _settings, _folder, party) = settled().await;
    serve::checkpoint(&product.app, &product.keys.journal).await.unwrap();
    let of_party = async || {
        let verdicts = verify::verdicts(&product).await.unwrap();
        let log = journal::log_of(Some(party));
        verdicts.into_iter().find(|(found, _)| *found == log).unwrap().1
    };
    let whole = of_party().await.unwrap();
    assert_eq!((whole.size, whole.checkpoints), (1, 1));
    let mut tx = product.app.db.write().await.unwrap();
    let change = "update journal_leaf set content = replace(content, 'settle', 'settlf')";
    tx.run(database::Sql::new(change, vec![])).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(of_party().await, Err(journal::Flawed { first: 0, last: 0 }));
}

#[tokio::test]
async fn nothing_listens_beyond_this_machine_without_tls_unless_the_operator_says_so() {
    let at = |listen: &str| Settings { listen: Some(listen.into()), ..Settings::default() };
    assert!(serve::listen(&at("127.0.0.1:0")).await.is_ok());
    assert!(serve::listen(&at("0.0.0.0:0")).await.is_err());
    let said = Settings { allow_insecure: true, ..at("0.0.0.0:0") };
    assert!(serve::listen(&said).await.is_ok());
}

#[test]
fn each_right_that_a_program_can_be_given_is_said_in_every_language() {
    let capabilities = product::capabilities();
    let dictionary = acts::App::dictionary(&capabilities);
    let routes = capabilities.iter().flat_map(|capability| &capability.routes);
    let rights: Vec<_> = routes
        .map(|route| route.needs)
        .filter(|right| !right.is_for_anyone() && !right.in_person)
        .collect();
    assert!(rights.len() > 10);
    for words in dictionary.languages().map(|language| dictionary.words(language)) {
        for right in &rights {
            assert!(words.has(&tokens::key_of(right.name)), "{} {}", words.language(), right.name);
        }
    }
}
