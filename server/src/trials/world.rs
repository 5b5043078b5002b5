//! A small mission with a record of every kind in every state that decides who may see it.

use std::collections::BTreeMap;

use acts::{Capability, Route};
use basics::{Id, Organisation, Role, Standing};
use sharing::{Audience, Constituency, Level, Share, Tlp};
use testing::Desk;
use uuid::Uuid;

use super::{
    assured, authorised, calls, diligence, directory, hindered,
    object::{Object, Sight},
    offers, screening, stakeholders, supported,
    who::{ALL_OWN, Who},
};
use crate::{product, serve};

/// The world, and its records.
pub(super) struct World {
    pub(super) desk: Desk,
    /// One party for each constituency, bound by the protocol.
    pub(super) parties: BTreeMap<Constituency, Id<Organisation>>,
    /// An NGO that the protocol does not bind.
    pub(super) unbound: Id<Organisation>,
    pub(super) objects: Vec<Object>,
}

/// Whose records the world mostly has.
pub(super) const OWNER: Constituency = Constituency::NationalNgo;
/// The secretariat's organisation.
const OFFICE: Id<Organisation> = Id::well_known(900);
/// Who works beside it.
const NEIGHBOUR: Constituency = Constituency::InternationalNgo;
/// Who coordinates among humanitarians.
const COORDINATOR: Constituency = Constituency::UnAgency;

impl World {
    pub(super) async fn build() -> Self {
        Self::build_of(product::capabilities()).await
    }

    pub(super) async fn build_of(capabilities: Vec<Capability>) -> Self {
        let desk = Desk::open(capabilities).await;
        let mut tx = desk.begin().await;
        places::seed(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        desk.enrol(OFFICE, Constituency::UnAgency, true).await;
        let registrar = desk.sit("Registrar", OFFICE, &[Role::Secretariat]);
        let mut parties = BTreeMap::new();
        for constituency in Constituency::ALL {
            let name = format!("Party {}", constituency.name());
            parties.insert(constituency, party(&registrar, constituency, &name, true).await);
        }
        let unbound = party(&registrar, OWNER, "Unbound party", false).await;
        let mut world = Self { desk, parties, unbound, objects: Vec::new() };
        world.people().await;
        world.registry(&registrar).await;
        world.activities().await;
        world.needs().await;
        world.obligations().await;
        world.calendar().await;
        world.agreements().await;
        world.meeting(&registrar).await;
        diligence::add(&mut world).await;
        screening::add(&mut world).await;
        authorised::add(&mut world).await;
        hindered::add(&mut world).await;
        supported::add(&mut world).await;
        assured::add(&mut world).await;
        calls::add(&mut world).await;
        directory::add(&mut world).await;
        offers::add(&mut world).await;
        stakeholders::add(&mut world).await;
        world.import().await;
        world.token(OWNER).await;
        world.entries().await;
        world
    }

    pub(super) fn party(&self, constituency: Constituency) -> Id<Organisation> {
        self.parties[&constituency]
    }

    pub(super) fn routes(&self) -> Vec<Route> {
        self.desk.app.capabilities.iter().flat_map(|one| one.routes.clone()).collect()
    }

    /// The secretariat.
    pub(super) fn registrar(&self) -> Desk {
        self.desk.sit("Registrar", OFFICE, &[Role::Secretariat])
    }

    /// Somebody with all the roles that an organisation gives.
    pub(super) async fn sit(&self, constituency: Constituency) -> Who {
        let party = (constituency, self.party(constituency));
        Who::sit(&self.desk, party, &ALL_OWN, Standing::Confirmed).await
    }

    pub(super) fn add(&mut self, about: &'static str, id: Uuid, what: &str, sight: Sight) {
        self.objects.push(Object { about, id, what: what.to_owned(), sight });
    }

    /// Somebody's account, one that runs the instance, a session, and an organisation at the door.
    async fn people(&mut self) {
        let (of, mission) = (self.party(OWNER), self.party(Constituency::MissionCivilian));
        self.person("Reader", of, vec![Role::Reader]).await;
        self.person("Runs the instance", mission, vec![Role::Administrator]).await;
        let applied = [
            ("organisation", "At the door"),
            ("type", "441"),
            ("name", "Somebody"),
            ("email", "door@given.example"),
            ("language", "en"),
        ];
        assert_eq!(self.desk.nobody().submit("/register", &applied).await, "303 /sign-in");
        let (_, waiting) = self.registrar().told("/applications").await;
        let id = uuid_in(&waiting["items"][0]["id"]);
        self.add("people::application::Application", id, "waiting", Sight::Open);
    }

    /// Somebody's account, and where they are signed in.
    pub(super) async fn person(&mut self, name: &str, of: Id<Organisation>, roles: Vec<Role>) {
        let mut tx = self.desk.begin().await;
        let now = self.desk.app.clock.now();
        let account = people::given::account(&mut tx, name, of, &roles, now).await;
        people::given::session(&mut tx, &account, now).await;
        tx.commit().await.unwrap();
        let sight = Sight::Account { of, roles: roles.clone() };
        self.add("people::account::Account", account.id.uuid(), name, sight);
        let session = people::given::session_id(account.id);
        let sight = Sight::Session { of, roles, person: account.id };
        self.add("people::session::Session", session.uuid(), name, sight);
    }

    /// A party that everybody sees, one that only its own people see, a place, an import of places.
    async fn registry(&mut self, registrar: &Desk) {
        let (owner, hidden) = (self.party(OWNER), self.unbound);
        let share = |audience| Share { owner, level: Level::Low, tlp: Tlp::Green, audience };
        let own = Audience::OWN.to_string();
        let answers = [("name_en", "Hidden"), ("type", "441"), ("audience", own.as_str())];
        let people = self.desk.sit("Hides", hidden, &[Role::OrganisationAdministrator]);
        let done = people.submit(&format!("/parties/{hidden}/edit"), &answers).await;
        assert_eq!(done, format!("303 /parties/{hidden}"));
        let sight = Sight::Shared(Share { owner: hidden, ..share(Audience::OWN) });
        self.add(PARTY, hidden.uuid(), "for its own people", sight);
        for owner in [owner, self.party(Constituency::CommunityOrganisation)] {
            let seen = Share { owner, ..share(Audience::EVERYONE) };
            self.add(PARTY, owner.uuid(), "for everyone", Sight::Shared(seen));
        }
        let (_, found) = registrar.told("/places?words=gao").await;
        let place = uuid_in(&found["items"][0]["id"]);
        self.add("places::place::Place", place, "Gao", Sight::Open);
        let codes = b"Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n\
                      MLI,2,ML0701,Ansongo,ML07,2021-12-20\n";
        let done = registrar.upload("/places/import-codes", "file", "codes.csv", codes, &[]).await;
        let id = id_in(done.location());
        self.add("places::report::Import", id, "of codes", Sight::Open);
    }

    /// An activity in every state that the rule of sharing knows.
    async fn activities(&mut self) {
        let (owner, own) = (self.party(OWNER), self.sit(OWNER).await.desk);
        let shipped = [
            ("own", Audience::OWN),
            ("humanitarian", Audience::HUMANITARIAN),
            ("partners", Audience::PARTNERS),
            ("everyone", Audience::EVERYONE),
            ("public", Audience::PUBLIC),
        ];
        let donor = self.party(Constituency::Donor).to_string();
        let named = [("name", "Friends"), ("members", donor.as_str())];
        assert!(own.submit("/audiences/open", &named).await.starts_with("303 "));
        let (_, audiences) = own.told("/audiences").await;
        let audiences = audiences["items"].as_array().unwrap();
        let friends = audiences.iter().find(|audience| audience["kind"] == "named").unwrap();
        let friends = uuid_in(&friends["id"]);
        let members = vec![self.party(Constituency::Donor)];
        self.add(AUDIENCE, friends, "named", Sight::Audience { of: owner, members });
        self.add(AUDIENCE, Audience::PARTNERS.uuid(), "shipped", Sight::Open);
        let friends = Id::from_uuid(friends);
        let mut states: Vec<(String, Share)> = Vec::new();
        let share = |level, tlp, audience| Share { owner, level, tlp, audience };
        for (name, audience) in shipped.into_iter().chain([("named", friends)]) {
            states.push((format!("low for {name}"), share(Level::Low, Tlp::Green, audience)));
        }
        for level in [Level::Moderate, Level::High, Level::Severe] {
            let share = share(level, Tlp::Amber, Audience::EVERYONE);
            states.push((format!("{} for everyone", level.name()), share));
        }
        for tlp in [Tlp::AmberStrict, Tlp::Red] {
            let share = share(Level::Low, tlp, Audience::EVERYONE);
            states.push((format!("{} for everyone", tlp.name()), share));
        }
        for (what, share) in states {
            let id = report(&own, &what, &share).await;
            self.add(ACTIVITY, id, &what, Sight::Shared(share));
        }
        self.released(&own).await;
        let withdrawn = share(Level::Low, Tlp::Green, Audience::EVERYONE);
        let id = report(&own, "withdrawn", &withdrawn).await;
        let done =
            own.submit(&format!("/activities/{id}/withdraw"), &[("reason", "Mistake")]).await;
        assert_eq!(done, format!("303 /activities/{id}"));
        let share = Share { audience: Audience::OWN, ..withdrawn };
        self.add(ACTIVITY, id, "withdrawn", Sight::Shared(share));
    }

    /// Figures of people in need for each audience, of every level, and one that was withdrawn.
    async fn needs(&mut self) {
        let (owner, own) = (self.party(OWNER), self.sit(OWNER).await.desk);
        let share = |level, tlp, audience| Share { owner, level, tlp, audience };
        let mut states: Vec<(String, Share)> = Vec::new();
        for (kind, audience) in sharing::AudienceKind::SHIPPED {
            let what = format!("low for {}", kind.name());
            states.push((what, share(Level::Low, Tlp::Green, audience)));
        }
        for level in [Level::High, Level::Severe] {
            let share = share(level, Tlp::Amber, Audience::EVERYONE);
            states.push((format!("{} for everyone", level.name()), share));
        }
        states.push(("red".to_owned(), share(Level::Low, Tlp::Red, Audience::EVERYONE)));
        for (what, share) in states {
            let id = count(&own, &what, &share).await;
            self.add(NEED, id, &what, Sight::Shared(share));
        }
        let withdrawn = share(Level::Low, Tlp::Green, Audience::EVERYONE);
        let id = count(&own, "withdrawn", &withdrawn).await;
        let done = own.submit(&format!("/needs/{id}/withdraw"), &[("reason", "Mistake")]).await;
        assert_eq!(done, format!("303 /needs/{id}"));
        let share = Share { audience: Audience::OWN, ..withdrawn };
        self.add(NEED, id, "withdrawn", Sight::Shared(share));
    }

    /// One that was released to the mission's civilians, and one that was released and taken back.
    async fn released(&mut self, own: &Desk) {
        let owner = self.party(OWNER);
        let mission = self.party(Constituency::MissionCivilian).to_string();
        let share = Share { owner, level: Level::High, tlp: Tlp::Red, audience: Audience::OWN };
        for (what, is_revoked) in [("released", false), ("released and taken back", true)] {
            let id = report(own, what, &share).await;
            let until = [
                ("recipient", mission.as_str()),
                ("last_day", "2026-12-31"),
                ("purpose", "Escort"),
            ];
            let done = own.submit(&format!("/activities/{id}/release"), &until).await;
            assert_eq!(done, format!("303 /activities/{id}"));
            if is_revoked {
                let mut tx = self.desk.begin().await;
                let releases = sharing::releases_of(&mut tx, id).await.unwrap();
                drop(tx);
                let release = releases[0].id.to_string();
                let path = format!("/activities/{id}/revoke");
                assert!(own.submit(&path, &[("release", &release)]).await.starts_with("303 "));
            }
            self.add(ACTIVITY, id, what, Sight::Shared(share));
        }
    }

    /// Two organisations at the same thing: a case that they and their coordinator know of.
    async fn meeting(&mut self, registrar: &Desk) {
        let coordinator = self.party(COORDINATOR);
        let audience = Audience::HUMANITARIAN;
        let path = format!("/audiences/{audience}/coordinate");
        let answers = [("party", coordinator.to_string())];
        let answers = answers.each_ref().map(|(name, answer)| (*name, answer.as_str()));
        assert!(registrar.submit(&path, &answers).await.starts_with("303 "));
        let parties = [self.party(OWNER), self.party(NEIGHBOUR)];
        let mut sides = Vec::new();
        for (owner, constituency) in parties.into_iter().zip([OWNER, NEIGHBOUR]) {
            let share = Share { owner, level: Level::Low, tlp: Tlp::Green, audience };
            let desk = self.sit(constituency).await.desk;
            sides.push((report(&desk, "met", &share).await, share));
        }
        while self.desk.work().await > 0 {}
        let (_, cases) = self.sit(NEIGHBOUR).await.desk.told("/overlaps").await;
        let case = uuid_in(&cases["items"][0]["id"]);
        let sides = [sides[0], sides[1]];
        let sight = Sight::Case { parties, coordinator, sides };
        self.add("overlaps::case::Case", case, "proposed", sight);
    }

    /// A program's key.
    async fn token(&mut self, constituency: Constituency) {
        let who = self.sit(constituency).await;
        let asked = [("name", "Feed"), ("scopes", "activities.read"), ("days", "30")];
        let done = who.desk.submit("/account/tokens/make", &asked).await;
        let person = who.actor.unwrap().person;
        let sight = Sight::Token { of: self.party(constituency), person };
        self.add("tokens::token::Token", id_in(&done), "token", sight);
    }

    /// What the journal has of the owner's and of the instance's deeds, with a checkpoint.
    async fn entries(&mut self) {
        serve::checkpoint(&self.desk.app, &[7; 32]).await.unwrap();
        let of = self.party(OWNER);
        let own = self.sit(OWNER).await.desk.told("/journal").await.1;
        let instance = self.registrar().told("/journal/instance").await.1;
        for (what, told, of) in [("own", own, Some(of)), ("the instance's", instance, None)] {
            let id = uuid_in(&told["items"][0]["entry"]);
            self.add("deeds::pages::receipt::Entry", id, what, Sight::Compartment(of));
        }
    }

    async fn import(&mut self) {
        let own = self.sit(OWNER).await.desk;
        let file = "Organisation,Sector,Admin1,Status\nSomebody new,WASH,Gao,Ongoing\n\
                    Somebody new,Xylophones,Gao,Ongoing\n";
        let country = [("country", "Mali")];
        let done = own.upload("/imports/bring", "file", "3w.csv", file.as_bytes(), &country).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let owner = self.party(OWNER);
        let share = Share { owner, level: Level::Low, tlp: Tlp::Red, audience: Audience::OWN };
        let id = id_in(done.location());
        self.add("activities::import::Import", id, "judged", Sight::Shared(share));
        let mended = [("row", "3"), ("sector", "WSH"), ("remember", "yes")];
        let done = own.submit(&format!("/imports/{id}/mend"), &mended).await;
        assert_eq!(done, format!("303 /imports/{id}"));
        let (_, saved) = own.told("/imports/saved").await;
        let saved = uuid_in(&saved["items"][0]["id"]);
        self.add("activities::import::saved::Saved", saved, "a word", Sight::Shared(share));
    }
}

pub(super) const PARTY: &str = "parties::party::Party";
pub(super) const AUDIENCE: &str = "audiences::named::Named";
pub(super) const ACTIVITY: &str = "activities::activity::Activity";
pub(super) const NEED: &str = "needs::need::Need";

/// Registers a party that has an administrator.
pub(super) async fn party(
    registrar: &Desk,
    constituency: Constituency,
    name: &str,
    adheres: bool,
) -> Id<Organisation> {
    let answers = [("name", name), ("type", "443"), ("constituency", constituency.name())];
    let done = registrar.submit("/parties/register", &answers).await;
    let id = Id::from_uuid(id_in(&done));
    let (of, email) = (id.to_string(), format!("{id}@given.example"));
    let first = [
        ("name", "First"),
        ("email", email.as_str()),
        ("language", "en"),
        ("roles", Role::OrganisationAdministrator.name()),
        ("organisation", of.as_str()),
    ];
    let done = registrar.submit("/people/invite", &first).await;
    assert!(done.starts_with("303 "), "{done}");
    registrar.enrol(id, constituency, adheres).await;
    id
}

/// Reports an activity so shared; answers its id.
pub(super) async fn report(desk: &Desk, title: &str, share: &Share) -> Uuid {
    let audience = share.audience.to_string();
    let answers = [
        ("title", title),
        ("sector", "WSH"),
        ("kind", "delivery"),
        ("status", "ongoing"),
        ("places", "ML07"),
        ("first_day", "2026-03-01"),
        ("last_day", "2026-12-31"),
        ("seen_others", "yes"),
        ("level", share.level.name()),
        ("tlp", share.tlp.name()),
        ("audience", audience.as_str()),
    ];
    let done = desk.submit("/activities/report", &answers).await;
    assert!(done.starts_with("303 "), "{title}: {done}");
    id_in(&done)
}

/// Reports people in need so shared; answers the figure's id.
pub(super) async fn count(desk: &Desk, source: &str, share: &Share) -> Uuid {
    let audience = share.audience.to_string();
    let answers = [
        ("place", "ML07"),
        ("sector", "WSH"),
        ("source", source),
        ("as_of", "2026-03-01"),
        ("in_need", "12345"),
        ("level", share.level.name()),
        ("tlp", share.tlp.name()),
        ("audience", audience.as_str()),
    ];
    let done = desk.submit("/needs/report", &answers).await;
    assert!(done.starts_with("303 "), "{source}: {done}");
    id_in(&done)
}

pub(super) fn id_in(path: &str) -> Uuid {
    path.rsplit('/').next().and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("{path}"))
}

pub(super) fn uuid_in(told: &serde_json::Value) -> Uuid {
    told.as_str().and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("{told}"))
}
