//! Who may do what with whose account.

use basics::{Role, Standing};

use super::{Browser, installed, member, party, water_first};
use crate::{given::PASSWORD, store};

#[tokio::test]
async fn whoever_is_suspended_or_gone_has_no_right_at_the_next_request() {
    let (desk, mut salif) = installed().await;
    let (water, (_, mut amina), (bakari, bakaris)) = water_first(&desk, &mut salif).await;
    let path = format!("/people/{}", bakari.id);
    assert_eq!(bakaris.look("/people").await, "200");
    let suspend = [("reason", "the laptop was stolen")];
    assert_eq!(amina.submit(&format!("{path}/suspend"), &suspend).await, format!("303 {path}"));
    assert_eq!(bakaris.look("/people").await, "303 /sign-in?next=%2Fpeople");
    assert!(Browser::new(&desk).sign_in("bakari@given.example", PASSWORD).await.starts_with("422"));
    let restore = [("reason", "found again")];
    assert_eq!(amina.submit(&format!("{path}/restore"), &restore).await, format!("303 {path}"));
    assert_eq!(bakaris.look("/people").await, "303 /sign-in?next=%2Fpeople", "sessions stay over");
    let mut again = Browser::new(&desk);
    assert_eq!(again.sign_in("bakari@given.example", PASSWORD).await, "303 /");
    amina.submit(&format!("{path}/end"), &[("reason", "has left")]).await;
    assert_eq!(again.look("/people").await, "303 /sign-in?next=%2Fpeople");
    assert!(!amina.read("/people").await.contains("Bakari"));
    assert_eq!(
        desk.journal(Some(water)).await.split_off(1),
        [
            "people.suspend account",
            "people.restore account",
            "people.sign_in session",
            "people.end account"
        ]
    );
}

/// The belt beside the braces: a session that nobody ended gives a standing no right either.
#[tokio::test]
async fn a_standing_acts_even_where_a_session_was_forgotten() {
    let (desk, mut salif) = installed().await;
    let (_, _, (bakari, bakaris)) = water_first(&desk, &mut salif).await;
    for standing in [Standing::Suspended, Standing::Ended, Standing::Invited] {
        let mut tx = desk.begin().await;
        let changed = crate::Account { standing, ..bakari.clone() };
        store::save(&mut tx, &changed, desk.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(bakaris.look("/people").await, "403", "{standing:?}");
    }
}

#[tokio::test]
async fn roles_are_given_within_bounds_and_take_effect_with_a_new_session() {
    let (desk, mut salif) = installed().await;
    let (_, (own, mut amina), (bakari, mut bakaris)) = water_first(&desk, &mut salif).await;
    let path = |account: &crate::Account| format!("/people/{}/roles", account.id);
    let raised = [("roles", "organisation_administrator"), ("roles", "authorized_officer")];
    let refused = amina.submit(&path(&own), &raised).await;
    assert!(refused.contains("Nobody gives roles to themselves"), "{refused}");
    let refused = amina.submit(&path(&own), &[("roles", "reader")]).await;
    assert!(refused.contains("Nobody gives roles"), "{refused}");
    let refused = amina.submit(&path(&bakari), &[("roles", "secretariat")]).await;
    assert!(refused.contains("cannot give or take the role"), "{refused}");
    let refused = bakaris.submit(&path(&bakari), &[("roles", "reader")]).await;
    assert!(refused.starts_with("403 "), "{refused}");
    let stale = amina.submit(&path(&bakari), &[("roles", "reader"), ("_base", "7")]).await;
    assert!(stale.starts_with("409 "), "{stale}");

    let officer = [("roles", "editor"), ("roles", "authorized_officer"), ("_base", "1")];
    let done = amina.submit(&path(&bakari), &officer).await;
    assert_eq!(done, format!("303 /people/{}", bakari.id));
    assert!(amina.read(&format!("/people/{}", bakari.id)).await.contains("waits for"));
    assert_eq!(bakaris.look("/people").await, "303 /sign-in?next=%2Fpeople", "T13");
    let signed_in = bakaris.sign_in("bakari@given.example", PASSWORD).await;
    assert_eq!(signed_in, "303 /account/second-factor", "the role needs an authenticator");
    assert_eq!(bakaris.look("/people").await, "303 /sign-in?next=%2Fpeople");
    let key = bakaris.offered_key().await;
    let code = bakaris.code(&key);
    bakaris.submit("/account/second-factor", &[("code", &code)]).await;
    assert!(!bakaris.read(&format!("/people/{}", bakari.id)).await.contains("waits for"));
}

#[tokio::test]
async fn the_last_administrator_of_an_organisation_stays() {
    let (desk, mut salif) = installed().await;
    let (water, (own, mut amina), _) = water_first(&desk, &mut salif).await;
    let (other, mut carol) =
        member(&desk, "Carol", water, &[Role::OrganisationAdministrator]).await;
    let suspend = |account: &crate::Account| format!("/people/{}/suspend", account.id);
    let reason = [("reason", "to see")];
    assert!(amina.submit(&suspend(&other), &reason).await.starts_with("303 "));
    assert_eq!(carol.look("/people").await, "303 /sign-in?next=%2Fpeople");
    let oneself = amina.submit(&suspend(&own), &reason).await;
    assert!(oneself.contains("another administrator"), "{oneself}");
    let down = [("roles", "reader")];
    let (_, mut dara) = member(&desk, "Dara", water, &[Role::Reader]).await;
    assert!(dara.submit(&format!("/people/{}/roles", own.id), &down).await.starts_with("403 "));
    carol.submit("/sign-out", &[]).await;
}

#[tokio::test]
async fn an_administrator_of_the_instance_sees_names_and_roles_and_joins_no_organisation() {
    let (desk, mut salif) = installed().await;
    let (water, _, (bakari, _)) = water_first(&desk, &mut salif).await;
    assert!(!salif.read("/people").await.contains("Bakari"));
    let all = salif.read("/people?all=yes").await;
    assert!(all.contains("Bakari") && all.contains("Editor"), "{all}");
    let page = salif.read(&format!("/people/{}", bakari.id)).await;
    assert!(!page.contains("bakari@given.example"), "the address is the organisation's: {page}");
    let id = water.to_string();
    let spy = [
        ("name", "Salif again"),
        ("email", "spy@mission.example"),
        ("language", "en"),
        ("roles", "organisation_administrator"),
        ("organisation", id.as_str()),
    ];
    let refused = salif.submit("/people/invite", &spy).await;
    assert!(refused.contains("has people of its own"), "{refused}");
    let auditor = spy.map(|(name, value)| (name, if name == "roles" { "auditor" } else { value }));
    assert!(salif.submit("/people/invite", &auditor).await.contains("has people of its own"));
    let end = salif.submit(&format!("/people/{}/end", bakari.id), &[("reason", "x")]).await;
    assert!(end.starts_with("403 "), "{end}");
}

#[tokio::test]
async fn inviting_does_not_tell_who_has_an_account_elsewhere() {
    let (desk, mut salif) = installed().await;
    let (_, (_, mut amina), _) = water_first(&desk, &mut salif).await;
    let hands = party(&mut salif, "New Hands").await;
    let (_, mut hassan) = member(&desk, "Hassan", hands, &[Role::OrganisationAdministrator]).await;
    let invitation =
        |email| [("name", "Somebody"), ("email", email), ("language", "ar"), ("roles", "reader")];
    let elsewhere = hassan.submit("/people/invite", &invitation("bakari@given.example")).await;
    assert!(elsewhere.starts_with("303 /people/"), "{elsewhere}");
    let own = amina.submit("/people/invite", &invitation("bakari@given.example")).await;
    assert!(own.contains("has an account or an invitation already"), "{own}");
    // Bakari, who opens the link, is told.
    let page = hassan.read(&elsewhere[4..]).await;
    let code = page.split_once("/join?code=").unwrap().1.split_whitespace().next().unwrap();
    let answers = [("code", code), ("password", "slow lamps over hills")];
    let told = Browser::new(&desk).submit("/join", &answers).await;
    assert!(told.contains("opens an account here already"), "{told}");
}

#[tokio::test]
async fn a_lost_authenticator_is_taken_away_by_the_administrator() {
    let (desk, mut salif) = installed().await;
    let (water, (_, mut amina), _) = water_first(&desk, &mut salif).await;
    let (officer, officers) = member(&desk, "Odile", water, &[Role::AuthorizedOfficer]).await;
    let path = format!("/people/{}/reset-second-factor", officer.id);
    let done = amina.submit(&path, &[("reason", "telephone lost on the road")]).await;
    assert_eq!(done, format!("303 /people/{}", officer.id));
    assert_eq!(officers.look("/people").await, "303 /sign-in?next=%2Fpeople");
    let mut again = Browser::new(&desk);
    let signed_in = again.sign_in("odile@given.example", PASSWORD).await;
    assert_eq!(signed_in, "303 /account/second-factor");
    let log = desk.journal(Some(water)).await;
    assert!(log.contains(&"people.reset_second_factor account".to_owned()), "{log:?}");
}

#[tokio::test]
async fn an_organisation_applies_and_exists_once_it_is_admitted() {
    let (desk, mut salif) = installed().await;
    water_first(&desk, &mut salif).await;
    let application = |name, email| {
        [
            ("organisation", name),
            ("type", "501"),
            ("name", "Fatou"),
            ("email", email),
            ("language", "fr"),
        ]
    };
    let mut fatou = Browser::new(&desk);
    let new = fatou.post("/register", &application("Femmes de Gao", "fatou@gao.example")).await;
    desk.clock.advance_seconds(1);
    let known = fatou.post("/register", &application("Water First", "amina@given.example")).await;
    assert_eq!((new.status, new.location()), (known.status, known.location()), "nothing is told");
    assert!(!salif.read("/parties").await.contains("Femmes de Gao"), "not before it is admitted");
    assert_eq!(
        Browser::new(&desk).look("/applications").await,
        "303 /sign-in?next=%2Fapplications"
    );
    let page = salif.sits_at().get("/applications").await;
    assert!(page.text().contains("Femmes de Gao") && page.text().contains("fatou@gao.example"));
    let body = page.body();
    let paths: Vec<&str> =
        body.split("href=\"").filter_map(|rest| rest.split('"').next()).collect();
    let admit = paths.iter().find(|path| path.ends_with("/admit")).unwrap();
    let decline = paths.iter().rfind(|path| path.ends_with("/decline")).unwrap();
    let invited = salif.submit(admit, &[]).await;
    assert!(invited.starts_with("303 /people/"), "{invited}");
    assert!(salif.read("/parties").await.contains("Femmes de Gao"));
    assert!(salif.read(&invited[4..]).await.contains("/join?code="), "the link to pass on");
    assert!(salif.submit(admit, &[]).await.contains("decided already"));
    let declined = salif.submit(decline, &[("reason", "Already here.")]).await;
    assert_eq!(declined, "303 /applications");
    assert!(salif.read("/applications").await.contains("None"));
}

#[tokio::test]
async fn applications_are_bounded() {
    let (desk, _) = installed().await;
    let mut flood = Browser::new(&desk);
    let mut last = String::new();
    for number in 0..=crate::Application::AN_HOUR_MAX {
        let name = format!("Organisation {number}");
        let answers = [
            ("organisation", name.as_str()),
            ("type", "441"),
            ("name", "X"),
            ("email", "x@y.example"),
            ("language", "en"),
        ];
        last = flood.submit("/register", &answers).await;
    }
    assert!(last.contains("Very many organisations"), "{last}");
}

#[tokio::test]
async fn the_two_halves_of_who_sees_whom_agree() {
    let (desk, mut salif) = installed().await;
    let (water, (_, mut amina), (_, bakaris)) = water_first(&desk, &mut salif).await;
    let hands = party(&mut salif, "New Hands").await;
    let (_, hassan) = member(&desk, "Hassan", hands, &[Role::Reader]).await;
    let invitation =
        [("name", "Newcomer"), ("email", "n@x.example"), ("language", "en"), ("roles", "reader")];
    amina.submit("/people/invite", &invitation).await;
    for (who, sees) in [
        (&bakaris, vec!["Amina", "Bakari", "Newcomer"]),
        (&hassan, vec!["Hassan"]),
        (&salif, vec!["Amina", "Bakari", "Hassan", "Newcomer", "Salif Keita"]),
    ] {
        let body = who.sits_at().get("/people?all=yes").await.body();
        let mut listed: Vec<&str> = ["Amina", "Bakari", "Hassan", "Newcomer", "Salif Keita"]
            .into_iter()
            .filter(|name| body.contains(&format!("<bdi>{name}</bdi>")))
            .collect();
        listed.sort_unstable();
        assert_eq!(listed, sees);
        let mut tx = desk.begin().await;
        let ids = "select id from person order by sort";
        let ids: Vec<uuid::Uuid> =
            tx.all(database::Sql::new(ids, vec![]), |row| row.get("id")).await.unwrap();
        drop(tx);
        let mut opened = 0;
        for id in ids {
            opened += usize::from(who.look(&format!("/people/{id}")).await == "200");
        }
        assert_eq!(opened, sees.len(), "the list and the single record say the same");
    }
    let _ = water;
}
