//! What audiences promise.

use basics::{Id, Organisation, Role};
use sharing::Constituency;
use testing::Desk;

async fn register(desk: &Desk, name: &str) -> Id<Organisation> {
    let done = desk.submit("/parties/register", &[("name", name), ("type", "441")]).await;
    done.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{done}"))
}

#[tokio::test]
async fn an_organisation_names_an_audience_that_only_its_members_know() {
    let desk = Desk::open(vec![parties::capability(), crate::capability()]).await;
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let salif = desk.sit("Salif", office, &[Role::Secretariat]);
    let [ours, member, other] = [
        register(&salif, "Ours").await,
        register(&salif, "Member").await,
        register(&salif, "Other").await,
    ];
    let officer = |party| salif.sit("Moussa", party, &[Role::AuthorizedOfficer]);
    let member_id = member.to_string();
    let answers = [("name", "Well diggers"), ("member_1", member_id.as_str())];
    assert_eq!(officer(ours).submit("/audiences/open", &answers).await, "303 /audiences");
    assert!(officer(ours).read("/audiences").await.contains("Well diggers"));
    assert!(officer(member).read("/audiences").await.contains("Well diggers"));
    assert!(!officer(other).read("/audiences").await.contains("Well diggers"));
    let reader = salif.sit("Awa", ours, &[Role::Reader]);
    assert!(reader.submit("/audiences/open", &answers).await.starts_with("403 "));
    let nobody = [("name", "Well diggers")];
    assert!(officer(ours).submit("/audiences/open", &nobody).await.contains("Fill this in"));
}

#[tokio::test]
async fn only_the_secretariat_names_coordinators() {
    let desk = Desk::open(vec![parties::capability(), crate::capability()]).await;
    let office = Id::well_known(900);
    desk.enrol(office, Constituency::UnAgency, true).await;
    let salif = desk.sit("Salif", office, &[Role::Secretariat]);
    let party = register(&salif, "Coordinator").await.to_string();
    let audience = sharing::Audience::HUMANITARIAN.to_string();
    let answers = [("audience", audience.as_str()), ("party", party.as_str())];
    let officer = salif.sit("Moussa", office, &[Role::AuthorizedOfficer]);
    assert!(officer.submit("/audiences/coordinate", &answers).await.starts_with("403 "));
    assert_eq!(salif.submit("/audiences/coordinate", &answers).await, "303 /audiences");
}
