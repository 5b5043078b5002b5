//! The rule, and that its two halves agree on the engine of this run.

use std::collections::BTreeSet;

use basics::{Actor, Id, Language, Problem, Role, Scope, Standing};
use database::{Db, Durability, Migration, Sql, Tx, args};
use proptest::{prelude::*, test_runner::TestRunner};
use uuid::Uuid;

use crate::{Audience, Constituency, Level, Share, Shared, Tlp, Viewer, Visible};

const SECRETS: Migration = Migration {
    name: "secrets/0001",
    text: "create table secret (id ID primary key, owner ID not null, level bigint not null,
           tlp bigint not null, audience ID not null)",
};

fn viewer(constituency: Constituency, adheres: bool) -> Viewer {
    let actor = Actor {
        person: Id::well_known(1),
        name: "Amina".into(),
        organisation: Id::well_known(10),
        organisation_name: "Water First".into(),
        roles: vec![Role::Reader],
        standing: Standing::Confirmed,
        language: Language::ENGLISH,
        scope: Scope::Everything,
        proved_at: None,
    };
    let audiences = crate::AudienceKind::SHIPPED.into_iter();
    let audiences = audiences.filter(|(kind, _)| kind.takes(constituency)).map(|(_, id)| id);
    Viewer {
        actor: Some(actor),
        constituency: Some(constituency),
        audiences: audiences.collect(),
        adheres,
        ..Viewer::nobody()
    }
}

fn share(level: Level, audience: Id<Audience>) -> Share {
    Share { owner: Id::well_known(11), level, tlp: Tlp::Green, audience }
}

const RECORD: Uuid = Uuid::from_u128(77);

#[test]
fn a_humanitarian_record_never_reaches_force_police_or_state_by_default() {
    for constituency in Constituency::ALL {
        let guarded =
            matches!(constituency, Constituency::MissionMilitary | Constituency::MissionPolice)
                || constituency.is_of_the_state();
        for owner in Constituency::ALL.into_iter().filter(|c| c.is_humanitarian()) {
            let share = share(Level::Low, Audience::by_default(owner));
            let sees = viewer(constituency, true).may_see(RECORD, &share);
            assert!(!(guarded && sees), "{constituency:?} sees what {owner:?} shared by default");
            assert_eq!(sees, constituency.is_humanitarian(), "{constituency:?} of {owner:?}");
        }
    }
}

#[test]
fn the_mission_reads_high_only_by_release_and_severe_never() {
    for constituency in Constituency::ALL.into_iter().filter(|c| c.is_of_the_mission()) {
        let mut viewer = viewer(constituency, true);
        let high = share(Level::High, Audience::EVERYONE);
        assert!(!viewer.may_see(RECORD, &high), "R8.3");
        viewer.released = BTreeSet::from([RECORD]);
        assert!(viewer.may_see(RECORD, &high));
        assert!(!viewer.may_see(RECORD, &share(Level::Severe, Audience::EVERYONE)), "K34");
    }
}

#[test]
fn above_moderate_needs_adherence_to_the_protocol() {
    let high = share(Level::High, Audience::PARTNERS);
    assert!(viewer(Constituency::NationalNgo, true).may_see(RECORD, &high));
    let mut lapsed = viewer(Constituency::NationalNgo, false);
    assert!(!lapsed.may_see(RECORD, &high), "R8.5");
    lapsed.released = BTreeSet::from([RECORD]);
    assert!(!lapsed.may_see(RECORD, &high), "R8.5: a release does not go round the protocol");
}

#[test]
fn red_is_for_named_recipients_and_severe_for_no_audience() {
    let mut ngo = viewer(Constituency::InternationalNgo, true);
    let red = Share { tlp: Tlp::Red, ..share(Level::Low, Audience::EVERYONE) };
    let severe = share(Level::Severe, Audience::EVERYONE);
    assert!(!ngo.may_see(RECORD, &red) && !ngo.may_see(RECORD, &severe));
    ngo.released = BTreeSet::from([RECORD]);
    assert!(ngo.may_see(RECORD, &red) && ngo.may_see(RECORD, &severe));
}

#[test]
fn somebody_who_did_not_sign_in_sees_only_what_is_public_and_low() {
    let nobody = Viewer::nobody();
    assert!(nobody.may_see(RECORD, &share(Level::Low, Audience::PUBLIC)));
    assert!(!nobody.may_see(RECORD, &share(Level::Moderate, Audience::PUBLIC)));
    assert!(!nobody.may_see(RECORD, &share(Level::Low, Audience::EVERYONE)));
}

struct Secret(Uuid, Share);

impl Shared for Secret {
    fn uuid(&self) -> Uuid {
        self.0
    }
    fn share(&self) -> &Share {
        &self.1
    }
}

#[test]
fn a_row_that_slipped_past_the_filter_does_not_become_visible() {
    let secret = Secret(RECORD, share(Level::High, Audience::OWN));
    let judged = Visible::judge(&viewer(Constituency::Donor, true), secret);
    assert!(matches!(judged, Err(Problem::NotFound)));
}

fn shares() -> impl Strategy<Value = Share> {
    let audience = prop::sample::select(vec![
        Audience::OWN,
        Audience::HUMANITARIAN,
        Audience::PARTNERS,
        Audience::EVERYONE,
        Audience::PUBLIC,
        Id::well_known(500),
    ]);
    (
        10_u128..14,
        prop::sample::select(&Level::ALL[..]),
        prop::sample::select(&Tlp::ALL[..]),
        audience,
    )
        .prop_map(|(owner, level, tlp, audience)| Share {
            owner: Id::well_known(owner),
            level,
            tlp,
            audience,
        })
}

fn viewers() -> impl Strategy<Value = Viewer> {
    let known = (prop::sample::select(&Constituency::ALL[..]), any::<bool>(), any::<bool>())
        .prop_map(|(constituency, adheres, named)| {
            let mut viewer = viewer(constituency, adheres);
            viewer.audiences.extend(named.then_some(Id::<Audience>::well_known(500)));
            viewer
        });
    let viewer = prop_oneof![9 => known, 1 => Just(Viewer::nobody())];
    (viewer, prop::collection::btree_set(0_u128..40, 0..6)).prop_map(|(mut viewer, released)| {
        if viewer.actor.is_some() {
            viewer.released = released.into_iter().map(Uuid::from_u128).collect();
        }
        viewer
    })
}

proptest! {
    /// A class and the owner's own decide as the rule does, where nothing was released.
    #[test]
    fn what_is_seen_by_classes_is_what_the_rule_lets_be_seen(share in shares(), viewer in viewers()) {
        let unreleased = Uuid::from_u128(1_000);
        let by_class = viewer.sees_class(share.class()) || viewer.owns(&share);
        prop_assert_eq!(by_class, viewer.may_see(unreleased, &share));
    }
}

/// By the numbers that stand in tables, too.
#[tokio::test]
async fn classes_in_the_database_are_those_of_the_rule() {
    let (db, _folder) = open().await;
    let mut tx = db.write().await.unwrap();
    let all = Level::ALL.into_iter().flat_map(|level| {
        [Audience::OWN, Audience::PARTNERS].map(|audience| share(level, audience))
    });
    let mine = Share { owner: Id::well_known(10), ..share(Level::Severe, Audience::PARTNERS) };
    let all: Vec<Share> = all.chain([mine]).collect();
    let numbers = crate::number_classes(&mut tx, all.iter().map(Share::class)).await.unwrap();
    let again = crate::number_classes(&mut tx, all.iter().map(Share::class)).await.unwrap();
    assert_eq!(numbers, again, "a class keeps its number");
    for viewer in [viewer(Constituency::NationalNgo, false), Viewer::nobody()] {
        let classes = crate::classes_for(&mut tx, &viewer).await.unwrap();
        for share in &all {
            let number = numbers[&share.class()];
            let own = classes.own.contains(&number) && viewer.owns(share);
            let sees = classes.seen.contains(&number) || own;
            assert_eq!(sees, viewer.may_see(RECORD, share), "{share:?} to {viewer:?}");
        }
    }
}

async fn fill(tx: &mut Tx, shares: &[Share]) {
    tx.run(Sql::new("delete from secret", args![])).await.unwrap();
    let rows: Vec<_> = shares
        .iter()
        .enumerate()
        .map(|(n, share)| [args![Uuid::from_u128(n as u128)], share.values()].concat())
        .collect();
    tx.insert_many("insert into secret (id, owner, level, tlp, audience)", &rows).await.unwrap();
}

async fn seen(tx: &mut Tx, filter: Sql) -> BTreeSet<Uuid> {
    let sql = Sql::new("select s.id from secret s where ", args![]).join(filter);
    tx.all(sql, |row| row.get("id")).await.unwrap().into_iter().collect()
}

/// Runs the property with a filter; answers whether it held for all cases.
fn agrees(filter: fn(&Viewer) -> Sql) -> bool {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (db, _folder) = runtime.block_on(open());
    let mut runner = TestRunner::new(ProptestConfig { cases: 60, ..ProptestConfig::default() });
    let cases = (prop::collection::vec(shares(), 1..40), prop::collection::vec(viewers(), 4));
    runner
        .run(&cases, |(shares, viewers)| {
            runtime.block_on(async {
                let mut tx = db.write().await.unwrap();
                fill(&mut tx, &shares).await;
                for viewer in viewers {
                    let judged: BTreeSet<Uuid> = (0..shares.len())
                        .map(|n| Uuid::from_u128(n as u128))
                        .filter(|id| viewer.may_see(*id, &shares[id.as_u128() as usize]))
                        .collect();
                    let listed = seen(&mut tx, filter(&viewer)).await;
                    prop_assert_eq!(judged, listed, "{:?}", viewer);
                }
                Ok(())
            })
        })
        .is_ok()
}

#[expect(clippy::disallowed_methods, reason = "the run says by environment which engine it tests")]
async fn open() -> (Db, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let db = match std::env::var("TEST_POSTGRES_URL") {
        Err(_) => Db::open_sqlite(&folder.path().join("t.db"), Durability::Process).await.unwrap(),
        Ok(url) => Db::open_postgres_for_tests(&url).await.unwrap(),
    };
    db.migrate(crate::MIGRATIONS).await.unwrap();
    db.migrate(&[SECRETS]).await.unwrap();
    (db, folder)
}

#[test]
fn judging_a_row_and_filtering_a_list_are_the_same() {
    assert!(agrees(|viewer| viewer.sees("s")));
}

/// The negative control: a filter that forgets the level must be caught.
#[test]
fn a_filter_that_forgets_the_level_is_caught() {
    assert!(!agrees(|viewer| {
        Sql::new("(s.owner = ? or s.audience in (", args![viewer.organisation()])
            .list(&viewer.audiences)
            .and("))", args![])
    }));
}

/// Water First named an audience in which New Hands is; somebody of each looks.
async fn seen_by(tx: &mut Tx, party: u128) -> Viewer {
    let mut actor = viewer(Constituency::NationalNgo, true).actor.unwrap();
    actor.organisation = Id::well_known(party);
    crate::viewer(tx, Some(actor), today()).await.unwrap()
}

fn today() -> basics::Day {
    "2026-06-15".parse().unwrap()
}

#[tokio::test]
async fn an_audience_opens_nothing_to_whoever_was_taken_out_and_to_nobody_once_it_has_ended() {
    let (db, _folder) = open().await;
    let mut tx = db.write().await.unwrap();
    let (water, hands) = (10, 11);
    let audience = Audience {
        id: Id::well_known(500),
        kind: crate::AudienceKind::Named,
        names: None,
        owner: Some(Id::well_known(water)),
        ended_on: None,
        version: 1,
    };
    crate::name_audience(&mut tx, &audience).await.unwrap();
    for party in [water, hands] {
        crate::enrol(&mut tx, Id::well_known(party), Constituency::NationalNgo).await.unwrap();
        let party = Id::well_known(party);
        crate::save_member(&mut tx, audience.id, party, today(), None).await.unwrap();
        crate::coordinate(&mut tx, audience.id, party).await.unwrap();
    }
    let shown = Share { owner: Id::well_known(99), ..share(Level::Low, audience.id) };
    for party in [water, hands] {
        let viewer = seen_by(&mut tx, party).await;
        assert!(viewer.may_see(RECORD, &shown) && viewer.coordinates(audience.id));
    }
    crate::take_out(&mut tx, audience.id, Id::well_known(hands)).await.unwrap();
    let out = seen_by(&mut tx, hands).await;
    assert!(!out.may_see(RECORD, &shown) && !out.coordinates(audience.id));
    let known = crate::find_known_audience(&mut tx, &out, audience.id, today()).await;
    assert!(matches!(known, Err(Problem::NotFound)));

    let ended = Audience { ended_on: Some(today()), ..audience };
    crate::save_audience(&mut tx, &ended).await.unwrap();
    let viewer = seen_by(&mut tx, water).await;
    assert!(!viewer.may_see(RECORD, &shown) && !viewer.coordinates(ended.id));
    let own = Share { owner: Id::well_known(water), ..shown };
    assert!(viewer.may_see(RECORD, &own), "what was shown to it falls back to its owners");
    let chosen = crate::find_audience(&mut tx, &viewer, ended.id).await;
    assert!(matches!(chosen, Err(Problem::NotFound)), "nobody chooses it any more");
    let known = crate::find_known_audience(&mut tx, &viewer, ended.id, today()).await.unwrap();
    assert_eq!(known, ended, "but it is still known by its name");
}

#[tokio::test]
async fn what_stands_among_parties_is_seen_by_them_and_offered_to_nobody() {
    let (db, _folder) = open().await;
    let mut tx = db.write().await.unwrap();
    for party in [10, 11, 12] {
        crate::enrol(&mut tx, Id::well_known(party), Constituency::NationalNgo).await.unwrap();
    }
    let [water, hands, other] = [10, 11, 12].map(Id::well_known);
    let audience = crate::among(&mut tx, &[water, hands]).await.unwrap();
    assert_eq!(crate::among(&mut tx, &[hands, water, hands]).await.unwrap(), audience);
    assert_ne!(crate::among(&mut tx, &[water, other]).await.unwrap(), audience);
    let shown = Share { owner: Id::well_known(99), ..share(Level::Moderate, audience) };
    for (party, sees) in [(10, true), (11, true), (12, false)] {
        let viewer = seen_by(&mut tx, party).await;
        assert_eq!(viewer.may_see(RECORD, &shown), sees);
        let chosen = crate::find_audience(&mut tx, &viewer, audience).await;
        assert!(matches!(chosen, Err(Problem::NotFound)), "nobody chooses it");
        let known = crate::audiences_known_to(&mut tx, &viewer, today()).await.unwrap();
        assert!(known.iter().all(|known| known.id != audience));
    }
}

#[tokio::test]
async fn a_record_keeps_its_audience_unless_another_is_chosen() {
    let (db, _folder) = open().await;
    let mut tx = db.write().await.unwrap();
    crate::enrol(&mut tx, Id::well_known(10), Constituency::NationalNgo).await.unwrap();
    let viewer = seen_by(&mut tx, 10).await;
    let gone = Id::well_known(500);
    let mut choose = async |asked| {
        crate::choose_audience(&mut tx, &viewer, asked, gone).await.map_err(|p| p.to_string())
    };
    assert_eq!(choose(None).await, Ok(gone));
    assert_eq!(choose(Some(gone)).await, Ok(gone), "whatever has become of it");
    assert_eq!(choose(Some(Audience::OWN)).await, Ok(Audience::OWN));
    assert_eq!(choose(Some(Id::well_known(501))).await, Err("not found".into()));
}
