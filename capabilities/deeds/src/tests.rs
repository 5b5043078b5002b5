//! What the journal shows, and to whom.

use basics::{Id, Role};
use sharing::Constituency;
use testing::Desk;

#[tokio::test]
async fn an_organisation_reads_its_own_deeds_and_no_other() {
    let capabilities = vec![parties::capability(), people::capability(), crate::capability()];
    let desk = Desk::open(capabilities).await;
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let salif = desk.sit("Salif", office, &[Role::Secretariat]);
    let answers = [("name", "Eau d’abord"), ("type", "441")];
    let done = salif.submit("/parties/register", &answers).await;
    let party = done.rsplit('/').next().unwrap().parse().unwrap();
    let moussa = salif.sit("Moussa", party, &[Role::Reader]);
    assert!(moussa.read("/journal").await.contains("Register an organisation"));
    assert!(!salif.read("/journal").await.contains("Register an organisation"));
    assert!(moussa.get("/journal/instance").await.status == 403);
    assert!(salif.get("/journal/instance").await.status == 200);
    assert!(moussa.nobody().get("/journal").await.status == 303);
}
