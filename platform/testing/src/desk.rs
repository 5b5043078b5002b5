//! A desk, and somebody sitting at it.

use std::{future::Future, pin::Pin, sync::Arc};

use acts::{App, Capability, Doorkeeper, Settings};
use axum::{Router, body::Body, response::Response};
use basics::{Actor, Id, Language, Moment, Organisation, Period, Problem, Role, Scope, Standing};
use database::{Db, Durability, Sql, Tx, args};
use http::{Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use sharing::Constituency;
use tower::ServiceExt;

use crate::{SeededChance, StandingClock, text_of};

/// The whole product for one test, seen by one person. Another person sits at another desk of the
/// same product: `desk.sit(…)`.
#[derive(Clone)]
pub struct Desk {
    pub app: Arc<App>,
    pub clock: Arc<StandingClock>,
    router: Router,
    token: Option<String>,
    language: &'static str,
    headers: Vec<(&'static str, String)>,
    _folder: Arc<tempfile::TempDir>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: http::HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The page as its reader reads it.
    pub fn text(&self) -> String {
        text_of(&self.body())
    }

    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or("")
    }
}

impl Desk {
    /// A product with these capabilities, and nobody signed in.
    pub async fn open(capabilities: Vec<Capability>) -> Self {
        Self::open_with(capabilities, Arc::new(TestDoor)).await
    }

    /// The same with the product's own doorkeeper: for the tests of sign-in.
    pub async fn open_with(capabilities: Vec<Capability>, door: Arc<dyn Doorkeeper>) -> Self {
        let folder = tempfile::tempdir_in(memory()).expect("a temporary folder");
        let clock = Arc::new(StandingClock::new());
        let app = Arc::new(App {
            db: database(folder.path()).await,
            dictionary: App::dictionary(&capabilities),
            clock: clock.clone(),
            chance: Arc::new(SeededChance::default()),
            doorkeeper: door,
            outside: outside::Outside {
                press: crate::paper::plain(),
                signet: crate::paper::signet(),
                ..Default::default()
            },
            capabilities,
            settings: Settings {
                address: "http://comity.test".into(),
                secure: false,
                zone: jiff::tz::TimeZone::UTC,
                upload_bytes_max: 32 << 20,
                proxies: 0,
                name: "UNMIX".into(),
            },
            seal: Arc::new(acts::Seal::new(&SEAL_KEY)),
            kept: acts::Kept::default(),
            limits: acts::Limits::default(),
            listeners: acts::Listeners::default(),
        });
        app.migrate().await.expect("the tables are made");
        let router = acts::router(Arc::clone(&app));
        let folder = Arc::new(folder);
        Self {
            app,
            clock,
            router,
            token: None,
            language: "en",
            headers: Vec::new(),
            _folder: folder,
        }
    }

    /// Somebody with these roles in an organisation.
    pub fn sit(&self, name: &str, organisation: Id<Organisation>, roles: &[Role]) -> Self {
        self.sit_as(name, organisation, roles, Standing::Confirmed)
    }

    /// The same with a membership that may not be confirmed.
    pub fn sit_as(
        &self,
        name: &str,
        organisation: Id<Organisation>,
        roles: &[Role],
        standing: Standing,
    ) -> Self {
        let roles: Vec<&str> = roles.iter().map(|role| role.name()).collect();
        let roles = roles.join(".");
        let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        let token = format!("{name}~{organisation}~{roles}~{}", standing.name());
        Self { token: Some(token), ..self.clone() }
    }

    /// The same, who has not proved for a while that it is really them.
    #[must_use]
    pub fn unproved(&self) -> Self {
        self.said("unproved")
    }

    /// A program of whoever sits here, with these rights of theirs.
    #[must_use]
    pub fn program(&self, rights: &[&str]) -> Self {
        self.said(&rights.join("+"))
    }

    fn said(&self, more: &str) -> Self {
        let token = self.token.as_ref().expect("somebody sits here");
        Self { token: Some(format!("{token}~{more}")), ..self.clone() }
    }

    /// Whoever holds this token.
    pub fn with_token(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self.clone() }
    }

    pub fn nobody(&self) -> Self {
        Self { token: None, ..self.clone() }
    }

    pub fn in_language(&self, language: &'static str) -> Self {
        Self { language, ..self.clone() }
    }

    /// The same with a header more on each request: a browser's own name, a program's token.
    pub fn with_header(&self, name: &'static str, value: &str) -> Self {
        let mut desk = self.clone();
        desk.headers.push((name, value.to_owned()));
        desk
    }

    /// What the rule of sharing knows of a party, without the registry.
    pub async fn enrol(&self, party: Id<Organisation>, constituency: Constituency, adheres: bool) {
        let mut tx = self.begin().await;
        sharing::enrol(&mut tx, party, constituency).await.expect("enrolled");
        let period = adheres.then_some(Period::ALWAYS);
        let from_today = Period::new(Some(self.today()), None).expect("an open end");
        sharing::adhere(&mut tx, party, period.map(|_| from_today)).await.expect("adheres");
        tx.commit().await.expect("committed");
    }

    pub fn today(&self) -> basics::Day {
        self.app.clock.now().day_in(&jiff::tz::TimeZone::UTC)
    }

    /// A transaction for a test's own preparations.
    pub async fn begin(&self) -> Tx {
        self.app.db.write().await.expect("a transaction")
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty())).await
    }

    /// The text of a page that must be there.
    pub async fn read(&self, path: &str) -> String {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
        answer.text()
    }

    pub async fn post(&self, path: &str, answers: &[(&str, &str)]) -> Answer {
        let body: String =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(answers).finish();
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body))).await
    }

    /// Submits a form; answers `303 /where/to`, or the status and what was wrong.
    pub async fn submit(&self, path: &str, answers: &[(&str, &str)]) -> String {
        let answer = self.post(path, answers).await;
        match answer.status {
            StatusCode::SEE_OTHER => format!("303 {}", answer.location()),
            status => format!("{} {}", status.as_u16(), answer.text()),
        }
    }

    /// Calls the API; answers the status and the JSON.
    pub async fn call(&self, path: &str, body: serde_json::Value) -> (u16, serde_json::Value) {
        let answer = self.post_json(path, &body).await;
        let json = serde_json::from_slice(&answer.bytes).unwrap_or_default();
        (answer.status.as_u16(), json)
    }

    /// Calls the API; answers what came back.
    pub async fn post_json(&self, path: &str, body: &serde_json::Value) -> Answer {
        let request = self
            .request(Method::POST, &format!("/api{path}"))
            .header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Body::from(body.to_string()))).await
    }

    /// What a page tells programs: the status and the JSON.
    pub async fn told(&self, path: &str) -> (u16, serde_json::Value) {
        let answer = self.get(&format!("/api{path}")).await;
        (answer.status.as_u16(), serde_json::from_slice(&answer.bytes).unwrap_or_default())
    }

    /// The same page, asked for by a program that has what this tag stands for.
    pub async fn told_since(&self, path: &str, tag: &str) -> Answer {
        let request = self.request(Method::GET, &format!("/api{path}"));
        self.send(request.header(header::IF_NONE_MATCH, tag).body(Body::empty())).await
    }

    /// Sends a file with a form.
    pub async fn upload(
        &self,
        path: &str,
        question: &str,
        file_name: &str,
        bytes: &[u8],
        answers: &[(&str, &str)],
    ) -> Answer {
        const EDGE: &str = "comity-test-edge";
        let mut body = Vec::new();
        for (name, value) in answers {
            let part = "Content-Disposition: form-data; name=";
            body.extend(format!("--{EDGE}\r\n{part}\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        let part = format!("name=\"{question}\"; filename=\"{file_name}\"");
        body.extend(format!("--{EDGE}\r\nContent-Disposition: form-data; {part}\r\n\r\n").bytes());
        body.extend(bytes);
        body.extend(format!("\r\n--{EDGE}--\r\n").bytes());
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"))
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body))).await
    }

    /// Runs the jobs that are due.
    pub async fn work(&self) -> usize {
        acts::run_due_jobs(&self.app).await.expect("the jobs ran")
    }

    /// The journal of a compartment, oldest first: `act kind` for each leaf.
    pub async fn journal(&self, owner: Option<Id<Organisation>>) -> Vec<String> {
        let mut tx = self.app.db.read().await.expect("a snapshot");
        let log = journal::log_of(owner);
        let entries = journal::list_entries(&mut tx, log, None, 1_000).await.expect("entries");
        entries.iter().rev().map(|entry| format!("{} {}", entry.act, entry.kind)).collect()
    }

    /// How many rows a table has: to show that nothing was half-done.
    pub async fn count(&self, sql: &'static str) -> i64 {
        let mut tx = self.app.db.read().await.expect("a snapshot");
        tx.number(Sql::new(sql, args![])).await.expect("a number")
    }

    /// Begins one, as whoever sits here.
    pub fn request(&self, method: Method, path: &str) -> http::request::Builder {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "comity.test")
            .header(header::ACCEPT_LANGUAGE, self.language);
        let request = self
            .headers
            .iter()
            .fold(request, |request, (name, value)| request.header(*name, value));
        match &self.token {
            None => request,
            Some(token) => request.header(
                header::COOKIE,
                format!("comity_session={token}; comity_language={}", self.language),
            ),
        }
    }

    pub(crate) async fn respond(&self, request: http::Result<Request<Body>>) -> Response {
        let request = request.expect("a sound request");
        self.router.clone().oneshot(request).await.expect("the router answers")
    }

    /// Sends a request that no other way can make.
    pub async fn send(&self, request: http::Result<Request<Body>>) -> Answer {
        let response = self.respond(request).await;
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("the body ends").to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }
}

/// The key of every desk, so that what `given` functions seal opens at any of them.
pub const SEAL_KEY: [u8; 32] = [7; 32];

/// Believes whoever comes: a test says who that is.
struct TestDoor;

impl Doorkeeper for TestDoor {
    fn who<'a>(
        &'a self,
        _tx: &'a mut Tx,
        token: &'a str,
        now: Moment,
    ) -> Pin<Box<dyn Future<Output = Result<Option<Actor>, Problem>> + Send + 'a>> {
        Box::pin(async move { Ok(believe(token, now)) })
    }
}

/// Whoever sits down has just proved themselves, unless it is said that they have not, or that they
/// are a program with some rights.
fn believe(token: &str, now: Moment) -> Option<Actor> {
    let mut parts = token.split('~');
    let name = form_urlencoded::parse(parts.next()?.as_bytes()).next()?.0.into_owned();
    let mut actor = Actor {
        person: Id::named("comity:test:person", &name),
        organisation: parts.next()?.parse().ok()?,
        organisation_name: "Test organisation".into(),
        roles: parts.next()?.split('.').filter_map(Role::from_name).collect(),
        standing: Standing::from_name(parts.next()?)?,
        language: Language::ENGLISH,
        scope: Scope::Everything,
        proved_at: Some(now),
        name,
    };
    if let Some(more) = parts.next() {
        actor.proved_at = None;
        if more != "unproved" {
            actor.scope = Scope::Only(more.split('+').map(str::to_owned).collect());
        }
    }
    Some(actor)
}

/// Where files are memory, if there is such a place: the databases of tests die with them.
fn memory() -> std::path::PathBuf {
    let memory = std::path::PathBuf::from("/dev/shm");
    if memory.is_dir() { memory } else { std::env::temp_dir() }
}

#[expect(clippy::disallowed_methods, reason = "the run says by environment which engine it tests")]
async fn database(folder: &std::path::Path) -> Db {
    let opened = match std::env::var("TEST_POSTGRES_URL") {
        Err(_) => Db::open_sqlite(&folder.join("test.db"), Durability::Process).await,
        Ok(url) => Db::open_postgres_for_tests(&url).await,
    };
    opened.expect("the database opens")
}
