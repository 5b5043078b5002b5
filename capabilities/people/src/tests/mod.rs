//! What people promises, asked from outside with a browser that keeps its cookies.

mod door;
mod letters;
mod people;
mod proof;
mod story;

use std::sync::Arc;

use basics::{Id, Organisation, Role};
use http::header;
use testing::{Answer, Desk};

use crate::{Account, Door, given, totp};

/// Somebody's browser: the product, and the cookies that it set.
struct Browser {
    desk: Desk,
    session: String,
    device: String,
}

impl Browser {
    fn new(desk: &Desk) -> Self {
        Self { desk: desk.nobody(), session: String::new(), device: String::new() }
    }

    /// The desk sends one cookie; the device's goes with it as a browser would send both.
    fn sits_at(&self) -> Desk {
        self.desk.with_token(&format!("{}; comity_device={}", self.session, self.device))
    }

    async fn post(&mut self, path: &str, answers: &[(&str, &str)]) -> Answer {
        let answer = self.sits_at().post(path, answers).await;
        for cookie in answer.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap().split(';').next().unwrap();
            match cookie.split_once('=') {
                Some(("comity_session", value)) => self.session = value.to_owned(),
                Some(("comity_device", value)) => self.device = value.to_owned(),
                _ => {}
            }
        }
        answer
    }

    /// `303 /where/to`, or the status and what the page says.
    async fn submit(&mut self, path: &str, answers: &[(&str, &str)]) -> String {
        let answer = self.post(path, answers).await;
        match answer.status.as_u16() {
            303 => format!("303 {}", answer.location()),
            status => format!("{status} {}", answer.text()),
        }
    }

    async fn sign_in(&mut self, email: &str, password: &str) -> String {
        self.submit("/sign-in", &[("email", email), ("password", password)]).await
    }

    async fn read(&self, path: &str) -> String {
        self.sits_at().read(path).await
    }

    /// `200`, or `303 /where/to`.
    async fn look(&self, path: &str) -> String {
        let answer = self.sits_at().get(path).await;
        match answer.status.as_u16() {
            303 => format!("303 {}", answer.location()),
            status => status.to_string(),
        }
    }

    /// The key that the page offers, as an authenticator takes it over.
    async fn offered_key(&self) -> Vec<u8> {
        let page = self.sits_at().get("/account/second-factor").await.body();
        let (_, rest) = page.split_once("<code dir=\"ltr\">").expect("a key");
        let key = rest.split('<').next().unwrap().replace(' ', "");
        totp_rs::Secret::try_from_base32(key).unwrap().as_ref().to_vec()
    }

    fn code(&self, key: &[u8]) -> String {
        totp::code_at(key, self.desk.app.clock.now())
    }
}

async fn desk() -> Desk {
    let capabilities = vec![parties::capability(), crate::capability()];
    Desk::open_with(capabilities, Arc::new(Door::default())).await
}

/// An installation that Salif of the mission has set up, with his browser and his authenticator.
async fn installed() -> (Desk, Browser) {
    let desk = desk().await;
    let code = set_up_code(&desk).await.expect("a new installation has a code");
    let mut salif = Browser::new(&desk);
    assert_eq!(salif.submit("/set-up", &set_up(&code)).await, "303 /account/second-factor");
    let key = salif.offered_key().await;
    let answers = [("code", salif.code(&key))];
    let done = salif.submit("/account/second-factor", &[("code", &answers[0].1)]).await;
    assert_eq!(done, "303 /account/recovery-codes");
    (desk, salif)
}

async fn set_up_code(desk: &Desk) -> Option<String> {
    let mut tx = desk.begin().await;
    let code = crate::set_up_code(&mut tx, &*desk.app.chance).await.unwrap();
    tx.commit().await.unwrap();
    code
}

fn set_up(code: &str) -> [(&str, &str); 8] {
    [
        ("code", code),
        ("organisation", "UNMIX Civil Affairs"),
        ("type", "447"),
        ("constituency", "mission_civilian"),
        ("name", "Salif Keita"),
        ("email", "salif@mission.example"),
        ("language", "fr"),
        ("password", "seven green lanterns hum"),
    ]
}

/// An organisation that Salif registers.
async fn party(salif: &mut Browser, name: &str) -> Id<Organisation> {
    let done = salif.submit("/parties/register", &[("name", name), ("type", "441")]).await;
    id_of(&done)
}

/// The id at the end of `303 /parties/…`.
fn id_of<T>(done: &str) -> Id<T> {
    let id = done.rsplit('/').next().unwrap();
    id.parse().unwrap_or_else(|_| panic!("{done}"))
}

/// Somebody with an account, at their browser and signed in.
async fn member(
    desk: &Desk,
    name: &str,
    of: Id<Organisation>,
    roles: &[Role],
) -> (Account, Browser) {
    let now = desk.app.clock.now();
    let mut tx = desk.begin().await;
    let account = given::account(&mut tx, name, of, roles, now).await;
    let session = given::session(&mut tx, &account, now).await;
    tx.commit().await.unwrap();
    (account, Browser { desk: desk.nobody(), session, device: String::new() })
}

/// Water First with its administrator Amina and its editor Bakari.
async fn water_first(desk: &Desk, salif: &mut Browser) -> (Id<Organisation>, Member, Member) {
    let water = party(salif, "Water First").await;
    let amina = member(desk, "Amina", water, &[Role::OrganisationAdministrator]).await;
    let bakari = member(desk, "Bakari", water, &[Role::Editor]).await;
    (water, amina, bakari)
}

type Member = (Account, Browser);
