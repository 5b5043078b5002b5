//! What leaves the screen: cards and the printed list, as far as the marks let them.

use super::{FATOU, but, named, story};

#[tokio::test]
async fn a_card_is_what_a_telephone_understands_and_says_how_far_it_may_go() {
    let story = story().await;
    let path = named(&story.mariam, &but(&FATOU, &[("role", "Health; water, Gao")])).await;
    let answer = story.benoit.get(&format!("{path}/card.vcf")).await;
    assert_eq!(answer.status, 200);
    let kind = answer.headers.get("content-type").unwrap().to_str().unwrap();
    assert!(kind.starts_with("text/vcard"), "{kind}");
    let body = answer.body().replace("\r\n ", "");
    for line in [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "FN:Fatou Diallo",
        "ORG:Eau d’abord",
        "ROLE:Health\\; water\\, Gao",
        "TEL;VALUE=uri;TYPE=\"work,cell,voice\":tel:+22370123456",
        "EMAIL;TYPE=work:fatou@eau.example",
        "LANG:bm",
        "CATEGORIES:HEA",
        "END:VCARD",
    ] {
        assert!(body.split("\r\n").any(|one| one == line), "{line}: {body}");
    }
    assert!(body.contains("Golf 2") && body.contains("Moderate\\, TLP:AMBER"), "{body}");
    let name = answer.headers.get("content-disposition").unwrap().to_str().unwrap().to_owned();
    assert!(name.contains("Moderate") && name.contains("TLP-AMBER"), "R8.2: {name}");
    assert_eq!(story.force.get(&format!("{path}/card.vcf")).await.status, 404);
}

#[tokio::test]
async fn what_may_not_be_passed_on_stays_out_of_files_and_of_paper_and_that_is_said() {
    let story = story().await;
    named(&story.mariam, &FATOU).await;
    let strict = but(&FATOU, &[("name", "Strict"), ("tlp", "amber_strict")]);
    let path = named(&story.mariam, &strict).await;
    assert_eq!(story.benoit.get(&path).await.status, 200, "seen on screen");
    let one = story.benoit.get(&format!("{path}/card.vcf")).await;
    assert_eq!(one.status, 422, "R8.10: {}", one.text());
    let cards = story.benoit.get("/focal-points/cards.vcf?topic=HEA").await;
    assert!(cards.body().contains("Fatou") && !cards.body().contains("Strict"), "R8.10");
    let name = cards.headers.get("content-disposition").unwrap().to_str().unwrap();
    assert!(name.contains("without-1"), "{name}");
    let paper = story.benoit.read("/focal-points/sheet?topic=HEA").await;
    assert!(paper.contains("Fatou Diallo") && !paper.contains("Strict"), "R8.10: {paper}");
    assert!(paper.contains("One that you see on screen is not on this list"), "{paper}");
    let own = story.mariam.get("/focal-points/cards.vcf").await.body();
    assert!(own.contains("Strict"), "the owner’s own may leave");
    let force = story.force.get("/focal-points/cards.vcf").await;
    assert!(!force.body().contains("BEGIN:VCARD"), "{}", force.body());
    assert!(!story.force.read("/focal-points/sheet").await.contains("Fatou"));
}

#[tokio::test]
async fn a_list_that_is_too_long_is_refused_and_never_cut_off() {
    let story = story().await;
    for number in 0..501 {
        let name = format!("Person {number}");
        named(&story.mariam, &but(&FATOU[..7], &[("name", name.as_str())])).await;
    }
    let refused = story.benoit.get("/focal-points/sheet").await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert_eq!(story.benoit.get("/focal-points/sheet?words=499").await.status, 200);
    let cards = story.benoit.get("/focal-points/cards.vcf").await.body();
    assert_eq!(cards.matches("BEGIN:VCARD").count(), 501);
    let page = story.benoit.read("/focal-points?words=person").await;
    assert!(page.contains("More than 400 go by these words"), "{page}");
}
