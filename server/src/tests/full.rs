//! The whole product on a disk that fills up: it says so, goes on being read, lets people in and
//! out, and takes changes again once there is room (T3, G4).

use std::{fs::File, io::Write as _, process::Command, sync::Arc};

use axum::{Router, body::Body, http::Request};
use basics::{Language, Problem};
use database::{Sql, args};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use super::*;
use crate::watched::Watched;

/// A small disk in memory; gone when this is dropped.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// None where this process may not mount one.
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=56m,mode=700", "tmpfs"])
            .arg(folder.path())
            .output();
        mounted.is_ok_and(|done| done.status.success()).then_some(Self(folder))
    }

    /// Fills it to the last byte with something that is not ours.
    fn fill(&self) -> File {
        let mut file = tempfile::tempfile_in(self.0.path()).unwrap();
        for size in [1 << 20, 1 << 12, 1] {
            let bytes = vec![7; size];
            while file.write_all(&bytes).is_ok() {}
        }
        file
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.0.path()).output();
    }
}

async fn post(router: &Router, path: &str, answers: &str) -> (u16, String) {
    let request = Request::post(path)
        .header("host", "comity.test")
        .header("content-type", "application/x-www-form-urlencoded");
    let request = request.body(Body::from(answers.to_owned())).unwrap();
    let answer = router.clone().oneshot(request).await.unwrap();
    let status = answer.status().as_u16();
    let bytes = answer.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

async fn get(router: &Router, path: &str) -> u16 {
    let request = Request::get(path).header("host", "comity.test").body(Body::empty()).unwrap();
    router.clone().oneshot(request).await.unwrap().status().as_u16()
}

const PASSWORD: &str = "a%20long%20enough%20passphrase";

async fn enrol(product: &product::Product) {
    let hash =
        people::seed::password_hash("a long enough passphrase", &[1; 16], people::Cost::CHEAP);
    let hash = hash.unwrap();
    work_now(&product.app, "test.enrol", async |cx| {
        let name = Line::parse("name", "Eau d’abord")?;
        let (kind, side) = (OrganisationType::NationalNgo, Constituency::NationalNgo);
        let party = parties::register_self(cx, name, None, kind, side).await?;
        let seed = people::seed::Seed {
            id: cx.id("amina"),
            organisation: party.id,
            name: Line::parse("name", "Amina")?,
            email: people::Email::parse("email", "amina@example.org")?,
            language: Language::ENGLISH,
            roles: vec![basics::Role::Reader],
            password_hash: &hash,
            second_factor: None,
        };
        let now = cx.now;
        people::seed::account(&mut cx.tx, seed, now).await.map(drop)
    })
    .await
    .unwrap();
}

/// Writes until there is no room.
async fn until_full(product: &product::Product) {
    for number in 0..100_000 {
        let insert = "insert into job (id, kind, payload, run_at, attempts, fence)
                      values (?, 'nobody.does', ?, 0, 99, 0)";
        let payload = serde_json::json!("x".repeat(10_000));
        let written = async {
            let mut tx = product.app.db.write().await?;
            let id = basics::Id::<()>::well_known(number);
            tx.run(Sql::new(insert, args![id, payload])).await?;
            tx.commit().await
        };
        match written.await {
            Ok(()) => {}
            Err(Problem::Full) => return,
            Err(other) => panic!("{other}"),
        }
    }
    panic!("the disk never filled");
}

#[tokio::test]
async fn a_full_disk_is_said_and_what_must_go_on_goes_on() {
    let Some(disk) = SmallDisk::mount() else {
        println!("skipped: a small disk cannot be mounted without being root");
        return;
    };
    let data = Some(disk.0.path().join("data"));
    let settings = Settings { data, ..Settings::default() };
    let product = product::open(&settings, &speech::words()).await.unwrap();
    enrol(&product).await;
    let watched = Arc::new(Watched::new(&product.app, &settings));
    let router = serve::router(&product.app, &watched);
    let film = disk.fill();
    until_full(&product).await;
    let apply = "organisation=Nouvelles+mains&type=441&name=N&email=n@example.org&language=en";
    let (status, said) = post(&router, "/register", apply).await;
    assert_eq!(status, 503, "{said}");
    assert!(said.contains("The disk is full") && said.contains("Everything can be read"), "{said}");
    assert_eq!(get(&router, "/").await, 200);
    assert_eq!(get(&router, "/ready").await, 200);
    let sign_in = format!("email=amina%40example.org&password={PASSWORD}");
    let (status, said) = post(&router, "/sign-in", &sign_in).await;
    assert_eq!(status, 303, "{said}");
    serve::checkpoint(&product.app, &product.keys.journal).await.expect("still signed");
    assert_eq!(post(&router, "/register", apply).await.0, 503);
    let again = product::open(&settings, &speech::words()).await.expect("it starts all the same");
    let watched = Arc::new(Watched::new(&again.app, &settings));
    let restarted = serve::router(&again.app, &watched);
    assert_eq!(get(&restarted, "/").await, 200);
    assert_eq!(post(&restarted, "/sign-in", &sign_in).await.0, 303);
    drop((restarted, watched, again));
    drop(film);
    assert_eq!(post(&router, "/register", apply).await.0, 303, "room again, at once");
}
