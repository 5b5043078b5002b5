//! What a match with a sanctions list does to a standing.

use basics::Role;

use super::{GOOD, Story, story};

/// The board of the dossier has a Moussa Keïta; an invented list has one too.
async fn found(story: &Story) -> String {
    let list = "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>7001</DATAID>\
                <FIRST_NAME>KEITAH</FIRST_NAME><SECOND_NAME>Musa</SECOND_NAME></INDIVIDUAL>\
                </INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>";
    let salif = story.tomas.sit("Salif", story.agency, &[Role::Secretariat]);
    let file = list.as_bytes();
    let done = salif.upload("/sanctions-list/bring", "file", "list.xml", file, &[]).await;
    assert_eq!(done.location(), "/sanctions-list", "{}", done.text());
    while story.tomas.work().await > 0 {}
    let (_, told) = story.tomas.told("/matches").await;
    format!("/matches/{}/judge", told["items"][0]["id"].as_str().unwrap())
}

const THEM: [(&str, &str); 2] = [("finding", "them"), ("reason", "The same passport")];
const OTHER: [(&str, &str); 2] = [("finding", "other"), ("reason", "Born in another year")];

#[tokio::test]
async fn a_likeness_blocks_nobody_and_what_two_people_confirmed_forbids_to_sign_and_to_pay() {
    let story = story().await;
    story.ready().await;
    story.verified_by(&story.tomas, &GOOD).await;
    let judge = found(&story).await;
    assert!(story.against(&story.tomas, "against_paying").await.is_empty(), "K23");
    assert!(story.tomas.submit(&judge, &THEM).await.starts_with("303 "));
    assert!(story.against(&story.tomas, "against_paying").await.is_empty(), "R5.11: one person");
    assert!(story.ruth.submit(&judge, &THEM).await.starts_with("303 "));
    for what in ["against_signing", "against_paying"] {
        let against = story.against(&story.tomas, what).await;
        assert_eq!(against, ["diligence-refused-listed"], "R5.11");
    }
    let page = story.mariam.read(&story.standing()).await;
    assert!(page.contains("the organisation can answer it"), "R5.12: {page}");
    assert!(story.against(&story.olga, "against_signing").await.is_empty(), "she was not told");
    assert!(story.tomas.submit(&judge, &OTHER).await.starts_with("303 "));
    let against = story.against(&story.tomas, "against_paying").await;
    assert_eq!(against, ["diligence-refused-listed"], "R5.11: one person does not lift it");
    assert!(story.ruth.submit(&judge, &OTHER).await.starts_with("303 "));
    assert!(story.against(&story.tomas, "against_paying").await.is_empty(), "it is lifted");
}

#[tokio::test]
async fn a_match_that_the_law_keeps_back_forbids_and_says_nothing() {
    let story = story().await;
    story.ready().await;
    let judge = found(&story).await;
    let sealed = [THEM[0], THEM[1], ("restricted", "The court asked for silence")];
    assert!(story.tomas.submit(&judge, &sealed).await.starts_with("303 "));
    assert!(story.ruth.submit(&judge, &THEM).await.starts_with("303 "));
    let against = story.against(&story.tomas, "against_signing").await;
    assert_eq!(against, ["diligence-refused-blocked"], "R5.12");
    assert!(story.against(&story.mariam, "against_signing").await.is_empty(), "R5.12");
}

#[tokio::test]
async fn nobody_is_verified_while_a_likeness_waits_for_a_word() {
    let story = story().await;
    story.ready().await;
    let judge = found(&story).await;
    let verify = format!("/parties/{}/verify", story.association);
    let refused = story.tomas.submit(&verify, &GOOD).await;
    assert!(refused.contains("Judge the match first"), "R5.11: {refused}");
    assert!(story.tomas.submit(&judge, &OTHER).await.starts_with("303 "));
    assert!(story.tomas.submit(&verify, &GOOD).await.starts_with("303 "));
}

#[tokio::test]
async fn a_standing_leads_to_what_the_names_are_like() {
    let story = story().await;
    let screening = format!("href=\"/parties/{}/screening\"", story.association);
    for (desk, is_led) in [(&story.tomas, true), (&story.delivers(), true), (&story.mariam, false)]
    {
        let page = desk.get(&story.standing()).await.body();
        assert_eq!(page.contains(&screening), is_led, "R5.11: whoever may see it: {page}");
    }
}
