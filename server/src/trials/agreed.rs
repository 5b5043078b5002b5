//! Agreements of the small mission: one in each state, and those that one viewer never knows of.

use basics::{Id, Organisation, Role};
use sharing::{Audience, Constituency, Level, Share, Tlp};
use testing::Desk;

use super::{
    object::Sight,
    packed, published,
    who::ALL_OWN,
    world::{OWNER, World, id_in, uuid_in},
};

pub(super) const AGREEMENT: &str = "agreements::agreement::Agreement";

const PARTNER: Constituency = Constituency::InternationalNgo;

/// As `policy::may`: whoever sees an agreement is a party to it; whose turn it is, is said in a
/// sentence.
pub(super) fn may(act: &str, owns: bool) -> Option<bool> {
    Some(match act {
        "agreements.word" | "agreements.strike" | "agreements.arrange" => true,
        "agreements.translate" | "agreements.hand_over" | "agreements.comment" => true,
        "agreements.propose" | "agreements.answer" | "agreements.accept" => true,
        "agreements.reopen" | "agreements.sign" | "agreements.cancel" => true,
        "agreements.activate" | "agreements.issue" | "agreements.suspend" => true,
        "agreements.lift" | "agreements.terminate" | "agreements.reply" => true,
        "agreements.conclude" | "agreements.close" | "agreements.amend" => true,
        // Whoever drafted it has it reviewed by others of their own.
        "agreements.review" => owns,
        _ => return None,
    })
}

/// Of test vectors of RFC 8032: one for the world, and one for each owner of secrets.
pub(super) const KEYS: [&str; 3] = [
    "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw",
    "_FHNjmIYoaONpH7QAjDwWAgW7RO6MwOsXeuRFUiQgCU",
];

impl World {
    /// A key of an officer, which their organisation sees.
    pub(super) async fn signing_key(&mut self, of: Constituency, key: &str, what: &str) {
        let desk = self.sit(of).await.desk;
        let done = desk.submit("/signing-keys/make", &[("name", what), ("public", key)]).await;
        assert!(done.starts_with("303 "), "{done}");
        let (level, tlp, audience) = (Level::Moderate, Tlp::Amber, Audience::OWN);
        let share = Share { owner: self.party(of), level, tlp, audience };
        self.add("signing_keys::key::SigningKey", id_in(&done), what, Sight::Shared(share));
    }

    /// Between the owner and its partner, in the states that decide who may do what: a draft of
    /// each, one that is under review, one for signature, one that is signed, one given up.
    pub(super) async fn agreements(&mut self) {
        self.catalogue().await;
        self.signing_key(OWNER, KEYS[0], "a key").await;
        let (own, partner) = (self.sit(OWNER).await.desk, self.sit(PARTNER).await.desk);
        let parties = [self.party(OWNER), self.party(PARTNER)];
        for (what, instrument, by_owner) in [
            ("drafted by us", "memorandum", true),
            ("drafted by the partner", "memorandum", false),
            ("for signature", "memorandum", true),
            ("signed", "memorandum", true),
            ("given up", "memorandum", true),
            ("on an instrument of ours", "accord", true),
        ] {
            let (drafts, owner) = if by_owner { (&own, 0) } else { (&partner, 1) };
            let other = parties[1 - owner];
            let path = draft(drafts, instrument, what, other).await;
            let share = self.add_agreement(drafts, &path, what).await;
            assert_eq!(share.owner, parties[owner]);
            if what == "given up" {
                let done = own.submit(&format!("{path}/cancel"), &[("reason", "Mistake")]).await;
                assert_eq!(done, format!("303 {path}"));
            }
            if what.contains("sign") {
                fill(drafts, &path).await;
                agree(&[&own, &partner], &path, "accept").await;
            }
            if what == "signed" {
                agree(&[&own, &partner], &path, "sign").await;
            }
        }
        published::add(self).await;
        packed::add(self).await;
    }

    /// The secretariat keeps an instrument of its own, so that packs and drafts have one.
    async fn catalogue(&self) {
        let answers = [("code", "accord"), ("form", "memorandum"), ("name_en", "Accord")];
        let done = self.registrar().submit("/agreements/catalogue/set", &answers).await;
        assert_eq!(done, "303 /agreements/catalogue");
    }

    /// A memorandum of these two, signed by both; answers its page.
    pub(super) async fn signed(
        &mut self,
        drafts: &Desk,
        other: &Desk,
        parties: [Id<Organisation>; 2],
        what: &str,
    ) -> String {
        let path = draft(drafts, "memorandum", what, parties[1]).await;
        self.add_agreement(drafts, &path, what).await;
        fill(drafts, &path).await;
        agree(&[drafts, other], &path, "accept").await;
        agree(&[drafts, other], &path, "sign").await;
        path
    }

    async fn add_agreement(&mut self, desk: &Desk, path: &str, what: &str) -> Share {
        let (_, told) = desk.told(path).await;
        let told = &told["agreement"];
        let share = Share {
            owner: Id::from_uuid(uuid_in(&told["owner"])),
            level: Level::Moderate,
            tlp: Tlp::Amber,
            audience: Id::<Audience>::from_uuid(uuid_in(&told["audience"])),
        };
        self.add(AGREEMENT, id_in(path), what, Sight::Shared(share));
        share
    }

    /// Agreements of the owner with a friend, of which the viewer is no party.
    pub(super) async fn hidden_agreements(
        &mut self,
        (owner, friend): (Constituency, Id<Organisation>),
        word: &str,
        count: usize,
    ) {
        let desk = self.sit(owner).await.desk;
        for number in 0..count {
            let path = draft(&desk, "memorandum", &format!("{word} {number}"), friend).await;
            self.add_agreement(&desk, &path, "secret").await;
            if number > 0 {
                continue;
            }
            let words = [("title", word), ("text", word)];
            let done = desk.submit(&format!("{path}/word"), &words).await;
            assert_eq!(done, format!("303 {path}"));
            let friend = self.desk.sit("Friend", friend, &ALL_OWN);
            let words = [&words[..], &[("reason", word)]].concat();
            let done = friend.submit(&format!("{path}/propose"), &words).await;
            assert_eq!(done, format!("303 {path}"));
            let done = friend.submit(&format!("{path}/comment"), &[("text", word)]).await;
            assert_eq!(done, format!("303 {path}"));
        }
    }
}

async fn draft(desk: &Desk, instrument: &str, title: &str, other: Id<Organisation>) -> String {
    let other = other.to_string();
    let answers = [("instrument", instrument), ("title", title), ("parties", other.as_str())];
    let done = desk.submit("/agreements/draft", &answers).await;
    done.strip_prefix("303 ").unwrap_or_else(|| panic!("{done}")).to_owned()
}

/// What a memorandum lacks as long as only the library has spoken.
async fn fill(desk: &Desk, path: &str) {
    for clause in ["objectives", "success", "communication"] {
        let answers = [("clause", clause), ("title", clause), ("text", "As we agreed.")];
        let done = desk.submit(&format!("{path}/word"), &answers).await;
        assert_eq!(done, format!("303 {path}"));
    }
    let answers = [("title", "Agreed"), ("first_day", "2026-12-01")];
    let done = desk.submit(&format!("{path}/arrange"), &answers).await;
    assert_eq!(done, format!("303 {path}"));
}

/// Each says yes to the text as it is, or signs it.
async fn agree(desks: &[&Desk], path: &str, act: &str) {
    for desk in desks {
        let (_, told) = desk.told(path).await;
        let hash = told["agreement"]["hash"].as_str().unwrap().to_owned();
        let mut answers = vec![("hash", hash.as_str())];
        answers.extend((act == "sign").then_some(("has_read", "yes")));
        let done = desk.submit(&format!("{path}/{act}"), &answers).await;
        assert_eq!(done, format!("303 {path}"));
    }
}

/// Nobody but an officer binds an organisation, and no program does.
#[test]
fn only_officers_hold_the_right_to_sign() {
    let officers = basics::Holders::Roles(&[Role::AuthorizedOfficer]);
    assert_eq!((agreements::SIGN.held_by, agreements::SIGN.in_person), (officers, true), "R1.3");
}
