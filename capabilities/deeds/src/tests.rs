//! What the journal shows, and to whom; and what one carries away to hold it to.

mod feed;

use basics::{Id, Organisation, Role};
use journal::{Checkpoint, Growth, Receipt, SigningKey, VerifierKey, log_of, origin};
use sharing::Constituency;
use testing::Desk;

const INSTANCE: &str = "comity.test";
const SECRET: [u8; 32] = [5; 32];

/// Salif of the office registered Water First, of which Moussa is; and somebody of neither.
struct Story {
    salif: Desk,
    moussa: Desk,
    stranger: Desk,
    party: Id<Organisation>,
}

async fn told() -> Story {
    let capabilities = vec![parties::capability(), people::capability(), crate::capability()];
    let desk = Desk::open(capabilities).await;
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    desk.enrol(Id::well_known(901), Constituency::UnAgency, true).await;
    let salif = desk.sit("Salif", office, &[Role::Secretariat]);
    let party = register(&salif, "Eau d’abord").await;
    let moussa = salif.sit("Moussa", party, &[Role::Reader]);
    let stranger = salif.sit("Awa", Id::well_known(901), &[Role::Reader]);
    Story { salif, moussa, stranger, party }
}

async fn register(desk: &Desk, name: &str) -> Id<Organisation> {
    let done = desk.submit("/parties/register", &[("name", name), ("type", "441")]).await;
    done.rsplit('/').next().unwrap().parse().unwrap()
}

async fn sign(desk: &Desk) {
    let mut tx = desk.begin().await;
    let now = desk.app.clock.now();
    journal::checkpoint(&mut tx, INSTANCE, &SECRET, now).await.unwrap();
    tx.commit().await.unwrap();
}

fn key(party: Option<Id<Organisation>>) -> VerifierKey {
    SigningKey::new(&origin(INSTANCE, log_of(party)), &SECRET).unwrap().verifier().clone()
}

impl Story {
    /// Where the receipt of the organisation's first entry is.
    async fn receipt(&self) -> String {
        let mut tx = self.salif.app.db.read().await.unwrap();
        let log = log_of(Some(self.party));
        let entries = journal::list_entries(&mut tx, log, None, 1).await.unwrap();
        format!("/journal/receipts/{}", entries[0].id())
    }
}

#[tokio::test]
async fn an_organisation_reads_its_own_deeds_and_no_other() {
    let Story { salif, moussa, .. } = told().await;
    assert!(moussa.read("/journal").await.contains("Register an organisation"));
    assert!(!salif.read("/journal").await.contains("Register an organisation"));
    for path in ["/journal/instance", "/journal/instance/checkpoint", "/journal/instance/growth"] {
        assert_eq!(moussa.get(path).await.status, 403, "{path}");
    }
    assert!(salif.get("/journal/instance").await.status == 200);
    assert!(moussa.nobody().get("/journal").await.status == 303);
}

#[tokio::test]
async fn a_receipt_is_for_whoever_may_see_the_compartment_and_nobody_else() {
    let story = told().await;
    let path = story.receipt().await;
    let early = story.moussa.get(&path).await;
    assert_eq!(early.status, 503, "it is there, and not covered yet");
    assert_eq!(early.headers["retry-after"], "2");
    sign(&story.salif).await;
    let answer = story.moussa.get(&path).await;
    assert_eq!(answer.status, 200);
    let receipt = Receipt::parse(&answer.body()).unwrap();
    assert_eq!(receipt.verify(&key(Some(story.party))).unwrap().size, 1);
    assert!(receipt.leaf.content.contains("Eau d’abord"));

    // Salif did it, and may not see the compartment: its size is not the secretariat's to know.
    let unknown = format!("/journal/receipts/{}", Id::<()>::well_known(4));
    for desk in [&story.salif, &story.stranger] {
        let (hidden, absent) = (desk.get(&path).await, desk.get(&unknown).await);
        assert_eq!(hidden.status, 404);
        assert_eq!(hidden.headers, absent.headers);
        let bytes = |answer: &testing::Answer, path: &str| answer.body().replace(path, "");
        assert_eq!(bytes(&hidden, &path), bytes(&absent, &unknown));
    }
    assert_eq!(story.moussa.nobody().get(&path).await.status, 303);
}

/// Whoever acts is told at once what was entered, without learning anything of the log; whoever may
/// see into it fetches the receipt for just that.
#[tokio::test]
async fn the_answer_of_an_act_names_the_entry_that_its_receipt_proves() {
    let story = told().await;
    let body = serde_json::json!({ "name": "Sources", "type": "441", "_key": "once" });
    let (status, answer) = story.salif.call("/parties/register", body.clone()).await;
    assert_eq!(status, 200, "{answer}");
    let again = story.salif.call("/parties/register", body).await.1;
    assert_eq!(again["entry"], answer["entry"], "a repeated request is told the same");
    sign(&story.salif).await;
    let party: Id<Organisation> = answer["id"].as_str().unwrap().parse().unwrap();
    let own = story.salif.sit("Binta", party, &[Role::Reader]);
    let path = format!("/api/journal/receipts/{}", answer["entry"]["id"].as_str().unwrap());
    let receipt = Receipt::parse(&own.get(&path).await.body()).unwrap();
    receipt.verify(&key(Some(party))).unwrap();
    let hash = receipt.leaf.commitment().leaf_hash().to_string();
    assert_eq!(answer["entry"]["leaf_hash"], hash);
    assert_eq!(story.salif.get(&path).await.status, 404, "not the secretariat's compartment");
}

#[tokio::test]
async fn the_receipt_is_one_step_from_the_journal() {
    let story = told().await;
    let page = story.moussa.get("/journal").await.body();
    assert!(page.contains(&story.receipt().await), "{page}");
}

#[tokio::test]
async fn a_partner_keeps_a_checkpoint_and_is_shown_that_the_next_one_continues_it() {
    let story = told().await;
    let none = story.moussa.read("/journal/checkpoint").await;
    assert!(none.contains("There is no checkpoint yet"), "{none}");
    assert_eq!(story.moussa.get("/journal/checkpoint/file").await.status, 404);
    sign(&story.salif).await;
    let page = story.moussa.get("/journal/checkpoint").await;
    assert!(page.body().contains("<svg"), "the QR code");
    assert!(page.text().contains(&key(Some(story.party)).to_string()));
    let kept = story.moussa.get("/journal/checkpoint/file").await.body();
    let old = Checkpoint::open(&kept, &key(Some(story.party))).unwrap();

    let archive = format!("/parties/{}/archive", story.party);
    let done = story.salif.submit(&archive, &[("reason", "Merged with another")]).await;
    assert!(done.starts_with("303"), "{done}");
    sign(&story.salif).await;
    let typed: String = form(&kept.replace('\n', "\r\n"));
    for kept in [typed.as_str(), "1", "1%0A"] {
        let answer = story.moussa.get(&format!("/journal/growth?kept={kept}")).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        let growth = Growth::parse(&answer.body()).unwrap();
        assert_eq!(growth.verify(&old, &key(Some(story.party))).unwrap().size, 2);
    }
    let refused = async |kept: &str, saying: &str| {
        let answer = story.moussa.get(&format!("/journal/growth?kept={}", form(kept))).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains(saying), "{}", answer.text());
    };
    refused("3", "more entries than this journal has").await;
    refused("", "not a checkpoint of this journal").await;
    refused("-1", "not a checkpoint of this journal").await;
    refused("99999999999999999999", "not a checkpoint of this journal").await;
    refused(&kept.replace("\n1\n", "\n2\n"), "not a checkpoint of this journal").await;
}

/// A checkpoint of another compartment is none of this one, though the same key signed it.
#[tokio::test]
async fn compartments_are_not_mixed_up() {
    let story = told().await;
    let other = register(&story.salif, "Nouvelles mains").await;
    let ines = story.salif.sit("Inès", other, &[Role::Reader]);
    sign(&story.salif).await;
    let theirs = ines.get("/journal/checkpoint/file").await.body();
    assert!(Checkpoint::open(&theirs, &key(Some(other))).is_ok());
    let answer = story.moussa.get(&format!("/journal/growth?kept={}", form(&theirs))).await;
    assert_eq!(answer.status, 422);
    let both = [ines.get(&story.receipt().await).await, ines.get("/journal/checkpoint").await];
    assert_eq!(both[0].status, 404);
    assert!(!both[1].body().contains(&story.party.to_string()));
}

fn form(text: &str) -> String {
    let bytes = text.bytes();
    bytes.fold(String::new(), |text, byte| text + &format!("%{byte:02X}"))
}
