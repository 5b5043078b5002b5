//! What tokens promise, asked by the people who make them and the programs that carry them.

use std::sync::Arc;

use acts::Doorkeeper;
use basics::{Actor, Id, Organisation, Role};
use people::{Account, given};
use serde_json::{Value, json};
use testing::Desk;

use crate::{Door, Token};

/// Water First with its administrator Amina, its editor Bakari and its officer Odile; New Hands
/// with its administrator Hassan. Each has just signed in.
struct Story {
    desk: Desk,
    water: Id<Organisation>,
    amina: Person,
    bakari: Person,
    hassan: Person,
}

#[derive(Clone)]
struct Person {
    account: Account,
    desk: Desk,
}

impl Story {
    async fn begin() -> Self {
        let capabilities = vec![parties::capability(), people::capability(), crate::capability()];
        let desk = Desk::open_with(capabilities, Arc::new(Door::default())).await;
        let admin = &[Role::OrganisationAdministrator][..];
        let [water, hands] =
            [organisation(&desk, "Water First").await, { organisation(&desk, "New Hands").await }];
        let amina = person(&desk, "Amina", water, admin).await;
        let bakari = person(&desk, "Bakari", water, &[Role::Editor]).await;
        let hassan = person(&desk, "Hassan", hands, admin).await;
        Self { desk, water, amina, bakari, hassan }
    }

    /// A program with this secret.
    fn program(&self, secret: &str) -> Desk {
        self.desk.with_header("authorization", &format!("Bearer {secret}"))
    }

    fn now(&self) -> basics::Moment {
        self.desk.app.clock.now()
    }
}

async fn organisation(desk: &Desk, name: &str) -> Id<Organisation> {
    let name = basics::Line::parse("name", name).unwrap();
    acts::work_now(&desk.app, "test.settle", async |cx| {
        let kind = parties::OrganisationType::NationalNgo;
        let side = sharing::Constituency::NationalNgo;
        Ok(parties::register_self(cx, name, None, kind, side).await?.id)
    })
    .await
    .unwrap()
}

async fn person(desk: &Desk, name: &str, of: Id<Organisation>, roles: &[Role]) -> Person {
    let now = desk.app.clock.now();
    let mut tx = desk.begin().await;
    let account = given::account(&mut tx, name, of, roles, now).await;
    let session = given::session(&mut tx, &account, now).await;
    tx.commit().await.unwrap();
    Person { account, desk: desk.with_token(&session) }
}

/// Makes a token with these scopes; answers its page and its secret.
async fn made(by: &Person, scopes: &[&str]) -> (String, String) {
    let mut answers = vec![("name", "Nightly import")];
    answers.extend(scopes.iter().map(|scope| ("scopes", *scope)));
    let done = by.desk.submit("/account/tokens/make", &answers).await;
    let path = done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned();
    let (_, told) = by.desk.told(&path).await;
    let secret = told["secret"].as_str().unwrap_or_else(|| panic!("{told}")).to_owned();
    (path, secret)
}

async fn profile(by: &Person) -> (String, Value) {
    let path = format!("/parties/{}/edit", by.account.organisation);
    (path, json!({ "name_en": "Water First of the North", "type": "441" }))
}

#[tokio::test]
async fn a_program_does_what_its_owner_may_within_the_scope() {
    let story = Story::begin().await;
    let (path, secret) = made(&story.amina, &["parties.read", "parties.write"]).await;
    let program = story.program(&secret);
    assert_eq!(program.told("/parties").await.0, 200);
    let (edit, answers) = profile(&story.amina).await;
    let (status, told) = program.call(&edit, answers).await;
    assert_eq!(status, 200, "{told}");
    assert!(program.read(told["path"].as_str().unwrap()).await.contains("North"));
    for closed in ["/people", "/account", "/account/tokens", &path] {
        assert_eq!(program.told(closed).await.0, 403, "{closed} is for people alone");
    }
    let log = story.desk.journal(Some(story.water)).await;
    assert_eq!(log, ["tokens.make token", "parties.edit party"]);
}

#[tokio::test]
async fn what_is_not_in_the_scope_stays_shut() {
    let story = Story::begin().await;
    let (_, reads) = made(&story.amina, &["parties.read"]).await;
    let program = story.program(&reads);
    assert_eq!(program.told("/parties").await.0, 200);
    let (edit, answers) = profile(&story.amina).await;
    let (status, told) = program.call(&edit, answers).await;
    assert_eq!((status, told["type"].as_str()), (403, Some("/problems/forbidden")));
    let (_, writes) = made(&story.amina, &["parties.write"]).await;
    assert_eq!(story.program(&writes).told("/parties").await.0, 403);
    // What is for anyone stays so.
    assert_eq!(program.told("/sign-in").await.0, 405);
    assert_eq!(program.get("/sign-in").await.status, 200);
    assert_eq!(story.program("comity_nonsense").told("/parties").await.0, 401);
}

#[tokio::test]
async fn a_scope_is_a_right_that_one_holds_and_that_is_not_for_people_alone() {
    let story = Story::begin().await;
    let form = story.bakari.desk.read("/account/tokens/make").await;
    assert!(form.contains("Read the registry") && !form.contains("Keep the registry"), "{form}");
    for scope in ["parties.keep", "people.read", "tokens.read", "people.sign_in", "nonsense"] {
        let answers = [("name", "Program"), ("scopes", scope)];
        let refused = story.bakari.desk.submit("/account/tokens/make", &answers).await;
        assert!(refused.starts_with("422 ") && refused.contains("no right"), "{scope}: {refused}");
    }
    let none = story.bakari.desk.submit("/account/tokens/make", &[("days", "400")]).await;
    assert!(none.contains("1 to 366 days") && none.contains("Fill this in"), "{none}");
    let scopeless = story.bakari.desk.submit("/account/tokens/make", &[("name", "Program")]).await;
    assert!(scopeless.contains("Fill this in"), "{scopeless}");
    assert_eq!(story.desk.count("select count(*) as n from token").await, 0);
}

#[tokio::test]
async fn rights_are_read_anew_at_each_request() {
    let story = Story::begin().await;
    let (_, secret) = made(&story.bakari, &["parties.read"]).await;
    let roles = format!("/people/{}/roles", story.bakari.account.id);
    let officer = [("roles", "organisation_administrator")];
    assert!(story.amina.desk.submit(&roles, &officer).await.starts_with("303 "));
    let program = story.program(&secret);
    assert_eq!(program.told("/parties").await.0, 200, "a token outlives a change of roles");
    let (edit, answers) = profile(&story.bakari).await;
    assert_eq!(program.call(&edit, answers.clone()).await.0, 403, "and does not grow with it");

    let (_, writes) = made(&story.amina, &["parties.write"]).await;
    let program = story.program(&writes);
    assert_eq!(program.call(&edit, answers.clone()).await.0, 200);
    let admin = &[Role::OrganisationAdministrator][..];
    let carol = person(&story.desk, "Carol", story.water, admin).await;
    let roles = format!("/people/{}/roles", story.amina.account.id);
    assert!(carol.desk.submit(&roles, &[("roles", "reader")]).await.starts_with("303 "));
    assert_eq!(program.call(&edit, answers).await.0, 403, "what the owner lost, it lost");
}

#[tokio::test]
async fn the_secret_is_shown_where_it_was_made_for_ten_minutes_and_kept_nowhere() {
    let story = Story::begin().await;
    let (path, secret) = made(&story.bakari, &["parties.read"]).await;
    let page = story.bakari.desk.read(&path).await;
    assert!(page.contains(&secret) && page.contains("Copy the token now"), "{page}");
    assert!(page.contains("curl http://comity.test/api/parties"), "{page}");
    assert!(!story.amina.desk.read(&path).await.contains("comity_"), "not to the administrator");
    let elsewhere = person_again(&story, "Bakari").await;
    assert!(!elsewhere.read(&path).await.contains(&secret), "not in another session");
    story.desk.clock.advance_seconds(601);
    assert!(!story.bakari.desk.read(&path).await.contains(&secret));

    let mut tx = story.desk.begin().await;
    let found = "select (select count(*) from token where hash = ?)
                 + (select count(*) from journal_leaf where content like ?) as n";
    let like = format!("%{}%", &secret[7..]);
    let values = database::args![secret.as_bytes(), like];
    assert_eq!(tx.number(database::Sql::new(found, values)).await.unwrap(), 0);
}

/// Another session of somebody who has one.
async fn person_again(story: &Story, name: &str) -> Desk {
    let local = format!("{}@given.example", name.to_lowercase());
    let answers = [("email", local.as_str()), ("password", given::PASSWORD)];
    let answer = story.desk.post("/sign-in", &answers).await;
    let cookies = answer.headers.get_all("set-cookie").iter();
    let cookie = cookies
        .filter_map(|cookie| cookie.to_str().ok()?.strip_prefix("comity_session="))
        .next()
        .unwrap();
    story.desk.with_token(cookie.split(';').next().unwrap())
}

#[tokio::test]
async fn a_token_is_made_only_by_somebody_who_has_just_proved_themselves() {
    let story = Story::begin().await;
    story.desk.clock.advance_seconds(Actor::FRESH_SECONDS + 1);
    let answers = [("name", "Program"), ("scopes", "parties.read")];
    let to_prove = "303 /account/prove?next=%2Faccount%2Ftokens%2Fmake";
    assert_eq!(story.bakari.desk.submit("/account/tokens/make", &answers).await, to_prove);
    let body = json!({ "name": "Program", "scopes": ["parties.read"] });
    let (status, told) = story.bakari.desk.call("/account/tokens/make", body).await;
    assert_eq!((status, told["type"].as_str()), (403, Some("/problems/prove-again")));
    let stranger = story.desk.nobody().submit("/account/tokens/make", &answers).await;
    assert_eq!(stranger, "303 /sign-in?next=%2Faccount%2Ftokens%2Fmake");
}

#[tokio::test]
async fn a_token_ends_on_its_day() {
    let story = Story::begin().await;
    let (path, secret) = made(&story.bakari, &["parties.read"]).await;
    let program = story.program(&secret);
    story.desk.clock.advance_seconds(90 * 24 * 3600 - 1);
    assert_eq!(program.told("/parties").await.0, 200, "ninety days, unless one says otherwise");
    story.desk.clock.advance_seconds(1);
    assert_eq!(program.told("/parties").await.0, 401);
    let bakari = person_again(&story, "Bakari").await;
    assert!(bakari.read(&path).await.contains("expired"));
    let refused = bakari.submit(&format!("{path}/revoke"), &[]).await;
    assert!(refused.contains("has ended already"), "{refused}");
}

#[tokio::test]
async fn tokens_are_revoked_by_their_owner_and_by_the_organisations_administrator() {
    let story = Story::begin().await;
    let (own, first) = made(&story.bakari, &["parties.read"]).await;
    let (other, second) = made(&story.bakari, &["parties.read"]).await;
    let done = story.bakari.desk.submit(&format!("{own}/revoke"), &[]).await;
    assert_eq!(done, format!("303 {own}"));
    assert_eq!(story.program(&first).told("/parties").await.0, 401);
    assert_eq!(story.program(&second).told("/parties").await.0, 200);

    let path = format!("{other}/revoke");
    let stranger = story.hassan.desk.submit(&path, &[("reason", "to see")]).await;
    assert!(stranger.starts_with("404 "), "{stranger}");
    let silent = story.amina.desk.submit(&path, &[]).await;
    assert!(silent.contains("Fill this in"), "a reason, where it is another's: {silent}");
    let reason = [("reason", "the laptop was stolen")];
    assert_eq!(story.amina.desk.submit(&path, &reason).await, format!("303 {other}"));
    assert_eq!(story.program(&second).told("/parties").await.0, 401);
    let page = story.bakari.desk.read(&other).await;
    assert!(page.contains("revoked") && page.contains("Amina"), "{page}");
    let log = story.desk.journal(Some(story.water)).await;
    assert_eq!(log[2..], ["tokens.revoke token", "tokens.revoke token"]);
}

#[tokio::test]
async fn the_list_shows_ones_own_and_to_the_administrator_the_organisations() {
    let story = Story::begin().await;
    let (path, _) = made(&story.bakari, &["parties.read"]).await;
    assert!(story.bakari.desk.read("/account/tokens").await.contains("Nightly import"));
    assert!(story.bakari.desk.read("/account").await.contains("API tokens"));
    assert!(!story.amina.desk.read("/account/tokens").await.contains("Nightly import"));
    let all = story.amina.desk.read("/account/tokens?all=yes").await;
    assert!(all.contains("Nightly import") && all.contains("Bakari"), "{all}");
    assert!(story.amina.desk.read("/people").await.contains("Their API tokens"));
    assert!(!story.bakari.desk.read("/people").await.contains("Their API tokens"));
    assert!(!story.hassan.desk.read("/account/tokens?all=yes").await.contains("Nightly import"));
    assert_eq!(story.hassan.desk.get(&path).await.status, 404);
    let (_, told) = story.amina.desk.told("/account/tokens?all=yes").await;
    assert_eq!(told["items"][0]["scopes"], json!(["parties.read"]));
    assert_eq!(told["items"][0]["last_used_at"], Value::Null);
    let (status, _) = story.amina.desk.told("/account/tokens?after=nonsense").await;
    assert_eq!(status, 422);
}

#[tokio::test]
async fn a_list_of_many_goes_on_behind_its_page() {
    let story = Story::begin().await;
    for _ in 0..Token::OPEN_MAX {
        made(&story.bakari, &["parties.read"]).await;
    }
    let answers = [("name", "One more"), ("scopes", "parties.read")];
    let many = story.bakari.desk.submit("/account/tokens/make", &answers).await;
    assert!(many.contains("very many valid tokens"), "{many}");
    made(&story.amina, &["parties.read"]).await;
    let (_, first) = story.amina.desk.told("/account/tokens?all=yes").await;
    let next = first["next"].as_str().unwrap();
    let (_, rest) = story.amina.desk.told(&format!("/account/tokens?all=yes&after={next}")).await;
    let count = |told: &Value| told["items"].as_array().unwrap().len();
    assert_eq!((count(&first), count(&rest), &rest["next"]), (50, 1, &Value::Null));
}

#[tokio::test]
async fn tokens_end_for_good_with_the_account_that_they_act_for() {
    let story = Story::begin().await;
    let (path, secret) = made(&story.bakari, &["parties.read"]).await;
    let program = story.program(&secret);
    let account = format!("/people/{}", story.bakari.account.id);
    let reason = [("reason", "the laptop was stolen")];
    story.amina.desk.submit(&format!("{account}/suspend"), &reason).await;
    assert_eq!(program.told("/parties").await.0, 401, "at once, before any job ran");
    story.desk.work().await;
    story.amina.desk.submit(&format!("{account}/restore"), &reason).await;
    assert_eq!(program.told("/parties").await.0, 401, "whoever comes back makes new ones");
    assert!(story.amina.desk.read(&path).await.contains("with the account"));
    let log = story.desk.journal(Some(story.water)).await;
    assert!(log.contains(&"tokens.end_with_account token".to_owned()), "{log:?}");

    let again = person_again(&story, "Bakari").await;
    let bakari = Person { desk: again, account: story.bakari.account.clone() };
    let (_, secret) = made(&bakari, &["parties.read"]).await;
    let program = story.program(&secret);
    assert_eq!(program.told("/parties").await.0, 200);
    story.amina.desk.submit(&format!("{account}/end"), &reason).await;
    assert_eq!(program.told("/parties").await.0, 401);
    story.desk.work().await;
    let open = "select count(*) as n from token where revoked_at is null";
    assert_eq!(story.desk.count(open).await, 0);
}

#[tokio::test]
async fn the_same_request_of_a_program_sent_twice_has_one_effect() {
    let story = Story::begin().await;
    let (_, secret) = made(&story.amina, &["parties.write"]).await;
    let program = story.program(&secret).with_header("idempotency-key", "2026-06-15-1");
    let (edit, answers) = profile(&story.amina).await;
    let first = program.call(&edit, answers.clone()).await;
    assert_eq!(first.0, 200);
    assert_eq!(program.call(&edit, answers.clone()).await, first);
    let (status, told) = program.call(&edit, json!({ "name_en": "Other", "type": "441" })).await;
    assert_eq!((status, told["type"].as_str()), (409, Some("/problems/key-reused")));
    let edits = story.desk.journal(Some(story.water)).await;
    assert_eq!(edits.iter().filter(|entry| entry.starts_with("parties.edit")).count(), 1);
    // An answer is given again only to whoever still may.
    let (_, reads) = made(&story.amina, &["parties.read"]).await;
    let other = story.program(&reads).with_header("idempotency-key", "2026-06-15-1");
    assert_eq!(other.call(&edit, answers).await.0, 403);
}

#[tokio::test]
async fn when_a_token_was_used_is_written_down_to_the_hour() {
    let story = Story::begin().await;
    let (path, secret) = made(&story.bakari, &["parties.read"]).await;
    story.desk.clock.advance_seconds(20 * 60);
    let door = Door::default();
    let mut tx = story.desk.begin().await;
    let who = door.who(&mut tx, &secret, story.now()).await.unwrap().unwrap();
    assert_eq!((who.name.as_str(), who.proved_at), ("Bakari", None), "never fresh");
    door.write_down(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let (_, told) = story.bakari.desk.told(&path).await;
    assert_eq!(told["token"]["last_used_at"], "2026-06-15T09:00:00Z");
}

#[tokio::test]
async fn the_description_says_which_doors_a_token_opens_and_with_which_scope() {
    let story = Story::begin().await;
    let answer = story.desk.get("/api/openapi.json").await;
    let told: Value = serde_json::from_slice(&answer.bytes).unwrap();
    let opens = |path: &str, method: &str| told["paths"][path][method]["security"].clone();
    let scoped = |right: &str| json!([{ "token": [right] }, { "session": [] }]);
    assert_eq!(opens("/api/parties", "get"), scoped("parties.read"));
    assert_eq!(opens("/api/parties/{id}/edit", "post"), scoped("parties.write"));
    let in_person = json!([{ "session": [] }]);
    for (path, method) in [("/api/people", "get"), ("/api/account/tokens/make", "post")] {
        assert_eq!(opens(path, method), in_person, "{path}");
    }
    assert_eq!(opens("/api/sign-in", "post")[0], json!({}));
}
