//! What some of the invented organisations say of themselves, and what others found of them.

use activities::Sector;
use acts::Context;
use basics::{Day, Id, Line, Organisation, Paragraph, Problem};
use diligence::{Answer, Answers, Category, Flag, Stage, Verification, store};
use exchange::geo::invent::InventedArea;
use places::{Country, Place};
use profiles::{
    Band, Certificate, Dossier, File, Funding, Holder, LedBy, NoPapers, Papers, Policy, Profile,
    Said, Spoken, WhyNoPapers,
};
use sharing::{Audience, Level, Share, Tlp};

use super::{organisations::Invented, questioned};

/// The mission's civilians and the agency that verify, by their places in the list.
const MISSION: usize = 1;
const AGENCY: usize = 4;

/// Who says what of itself: place in the list, mandate, what it does not do, led by women.
const SAID: [(usize, &str, &str, bool); 6] = [
    (
        18,
        "De l’eau potable pour les villages de la rive nord.",
        "Nous ne transportons ni armes ni personnes armées.",
        false,
    ),
    (
        19,
        "Les femmes à la table des discussions de paix.",
        "Nous ne menons pas d’enquêtes et ne témoignons pas à la place des victimes.",
        true,
    ),
    (
        20,
        "Le dialogue entre jeunes de communautés en conflit.",
        "Nous ne payons pas de présence.",
        false,
    ),
    (23, "Des agents de santé dans chaque village.", "Nous ne faisons pas de chirurgie.", false),
    (
        26,
        "L’accès à la justice pour qui n’a pas les moyens.",
        "Nous ne défendons pas l’État.",
        false,
    ),
    (30, "Les maraîchères de la plaine s’entraident.", "Nous ne faisons pas de crédit.", true),
];

/// Enters them, each journaled for its owner.
pub(super) async fn enter(
    cx: &mut Context,
    areas: &[InventedArea],
    parties: &[Invented],
) -> Result<(), Problem> {
    for (number, (at, mandate, not_done, is_women_led)) in SAID.into_iter().enumerate() {
        let party = parties[at].id;
        let profile = profile(cx, party, (mandate, not_done), is_women_led, &areas[number..])?;
        profiles::save(cx, &profile).await?;
        cx.leave(&profile)?;
        let dossier = dossier(cx, (party, at == 30), parties).await?;
        profiles::save_dossier(cx, &dossier).await?;
        cx.leave(&dossier)?;
    }
    let today = cx.today;
    let [mission, agency] = [MISSION, AGENCY].map(|at| parties[at].id);
    for (at, by, days, is_shown) in [
        (18, mission, 41, true),
        (19, agency, 900, true),
        (20, mission, 12, false),
        (23, agency, -20, false),
    ] {
        let until = today.plus_days(days);
        verified(cx, (parties[at].id, by), until, is_shown).await?;
    }
    flagged(cx, (parties[20].id, mission), Stage::Yellow, "Les pièces comptables de mai manquent.")
        .await?;
    flagged(cx, (parties[23].id, agency), Stage::Observation, "Nouvelle équipe de direction.")
        .await?;
    let red = "Deux projets facturés à deux bailleurs ; l’audit est joint au dossier papier.";
    flagged(cx, (parties[26].id, mission), Stage::Red, red).await
}

fn profile(
    cx: &Context,
    party: Id<Organisation>,
    (mandate, not_done): (&str, &str),
    is_women_led: bool,
    areas: &[InventedArea],
) -> Result<Profile, Problem> {
    let places = areas.iter().filter(|area| area.level == 2).take(3);
    let place = |area: &InventedArea| Place::id_of(Country::INVENTED, area.level, &area.code);
    let said = Said {
        mandate: Some(Paragraph::parse("mandate", mandate)?),
        not_done: Some(Paragraph::parse("not_done", not_done)?),
        not_shared: Some(Paragraph::parse("not_shared", "Les noms des personnes servies.")?),
        sectors: vec![Sector::Wash, Sector::Protection],
        places: places.map(place).collect(),
        languages: vec![Spoken::French, Spoken::Arabic, Spoken::Fulfulde],
        communities: Some(Paragraph::parse("communities", "Familles d’éleveurs et de pêcheurs.")?),
        led_by: if is_women_led { vec![LedBy::Women] } else { Vec::new() },
        networks: vec![Line::parse("networks", "Forum des organisations de la société civile")?],
        policies: vec![Policy::CodeOfConduct, Policy::Psea, Policy::AntiFraud],
        has_no_policies: false,
    };
    let unsaid = Profile::unsaid(party);
    let share = Share { audience: Profile::USUAL, ..unsaid.share };
    Ok(Profile { share, said, updated_at: Some(cx.now), version: 1, ..unsaid })
}

async fn dossier(
    cx: &mut Context,
    (party, has_no_papers): (Id<Organisation>, bool),
    parties: &[Invented],
) -> Result<Dossier, Problem> {
    let holder = |name: &str, office: &str| {
        let (name, office) = (Line::parse("name", name)?, Line::parse("office", office)?);
        Ok::<_, Problem>(Holder { name, office: Some(office) })
    };
    let papers = match has_no_papers {
        true => Papers::None(NoPapers {
            why: WhyNoPapers::TooCostly,
            letter_from: Some(Line::parse("letter_from", "La chefferie de la plaine")?),
            in_words: None,
        }),
        false => Papers::Certificate(Certificate {
            number: Line::parse("number", "0412/MAT")?,
            authority: Line::parse("authority", "Ministère de l’Administration territoriale")?,
            issued_on: cx.today.plus_days(-1_500),
            valid_until: Some(cx.today.plus_days(700)),
        }),
    };
    let year = cx.today.year();
    let file = File {
        papers: Some(papers),
        board: vec![holder("Awa Barro", "présidente")?, holder("Idriss Konan", "trésorier")?],
        has_no_board: false,
        officers: vec![holder("Mariam Sow", "directrice")?],
        funding: vec![Funding { year: year - 1, band: Band::Under250k }],
        donors: vec![Line::parse("donors", "Fonds des amis de la paix")?],
        referees: vec![Line::parse("referees", "Mairie de la capitale, service des eaux")?],
    };
    let opened = [party, parties[MISSION].id, parties[AGENCY].id];
    let audience = sharing::among(&mut cx.tx, &opened).await?;
    let unsaid = Dossier::unsaid(party);
    let share = Share { audience, ..unsaid.share };
    Ok(Dossier { share, file, updated_at: Some(cx.now), version: 1, ..unsaid })
}

async fn verified(
    cx: &mut Context,
    (party, by): (Id<Organisation>, Id<Organisation>),
    until: Day,
    is_shown: bool,
) -> Result<(), Problem> {
    let comment = Some(Paragraph::parse("comment", "Vu au siège et sur le terrain.")?);
    let answer = |yes| Answer { yes, comment: comment.clone() };
    let audience = match is_shown {
        true => Audience::PARTNERS,
        false => sharing::among(&mut cx.tx, &[party, by]).await?,
    };
    let made = Verification {
        id: Id::named("comity:demo:verification", &party.to_string()),
        share: Share { owner: by, level: Level::Moderate, tlp: Tlp::Amber, audience },
        party,
        answers: Answers([true, true, true, false, false].map(answer)),
        further: questioned::of_verification(answer(true))?,
        again: None,
        made_on: until.plus_days(-900).min(cx.today),
        valid_until: Some(until),
        made_by: Id::named("comity:demo:person", "verifier"),
        number: 1,
        version: 1,
    };
    store::enter_verification(cx, &made).await?;
    cx.leave(&made)
}

async fn flagged(
    cx: &mut Context,
    (party, by): (Id<Organisation>, Id<Organisation>),
    stage: Stage,
    text: &str,
) -> Result<(), Problem> {
    let text = Paragraph::parse("text", text)?;
    let audience = sharing::among(&mut cx.tx, &[party, by]).await?;
    let flag = Flag {
        id: Id::named("comity:demo:flag", &party.to_string()),
        share: Share { owner: by, level: Level::Moderate, tlp: Tlp::Amber, audience },
        party,
        category: Category::Financial,
        stage,
        text: text.clone(),
        restricted: None,
        review_on: cx.today.plus_days(60),
        was_escalated: stage == Stage::Red,
        escalated_by: None,
        raised_at: cx.now,
        updated_at: cx.now,
        version: 1,
    };
    store::enter_flag(cx, &flag).await?;
    store::save_step(cx, &flag, &text).await?;
    cx.leave(&flag)
}
