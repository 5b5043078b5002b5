//! How some of the invented organisations stand against sexual exploitation and abuse, and what a
//! donor found of one: medium with a plan that runs, low with one that is late, and recognised.

use acts::Context;
use basics::{Day, Id, Line, Paragraph, Problem};
use diligence::{
    Agreed, Capacity, Determined, External, Found, Met, Passport, Plan, PlanStep, Recognition,
    Standards, owe_steps, store,
};
use sharing::{Audience, Level, Share, Tlp};

use super::organisations::Invented;

/// The mission's civilians, who assess, by their place in the list; and whose passport it is.
const MISSION: usize = 1;
const BROUGHT_BY: usize = 18;

/// Which organisation meets which standards, determined how many days ago, with which steps in how
/// many days.
type Assessed = (usize, [bool; 8], i32, &'static [(&'static str, i32)]);

#[rustfmt::skip]
const ASSESSED: [Assessed; 2] = [
    (19, [true, true, true, true, true, true, false, false], 40, &[
        ("Toute l’équipe signe le code de conduite", 12),
        ("Deux enquêtrices sont formées", 75),
        ("La procédure d’enquête est écrite et affichée", 110),
    ]),
    (21, [true, false, true, false, true, false, false, false], 130, &[
        ("Une personne référente est nommée", -6),
        ("La fiche d’orientation des personnes lésées est traduite", 30),
    ]),
];

/// Enters them, each journaled for its owner.
pub(super) async fn enter(cx: &mut Context, parties: &[Invented]) -> Result<(), Problem> {
    for assessed in &ASSESSED {
        let one = capacity(cx, parties, assessed).await?;
        store::save_capacity(cx, &one).await?;
        cx.leave(&one)?;
        owe_steps(cx, &one).await?;
    }
    let passport = passport(cx, parties)?;
    store::save_passport(cx, &passport).await?;
    cx.leave(&passport)?;
    let recognition = Recognition {
        id: Id::named("comity:demo:recognition", "donor"),
        share: passport.share,
        passport: passport.id,
        by: parties[MISSION].id,
        verification_until: None,
        psea_until: Some(passport.valid_until),
        reason: Some(Paragraph::parse("reason", "Les mêmes huit normes, vues sur place en mai.")?),
        said_on: cx.today.plus_days(-20),
        said_by: Id::named("comity:demo:person", "verifier"),
        version: 1,
    };
    store::save_recognition(cx, &recognition).await?;
    cx.leave(&recognition)
}

async fn capacity(
    cx: &mut Context,
    parties: &[Invented],
    (party, standards, days_ago, steps): &Assessed,
) -> Result<Capacity, Problem> {
    let (party, owner) = (parties[*party].id, parties[MISSION].id);
    let on = cx.today.plus_days(-days_ago);
    let note = Paragraph::parse("note", "Pas encore écrit.")?;
    let met = |met: bool| Met { met, note: (!met).then(|| note.clone()) };
    let audience = sharing::among(&mut cx.tx, &[owner, party]).await?;
    Ok(Capacity {
        id: Id::named("comity:demo:capacity", &party.to_string()),
        share: Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience },
        party,
        found: Found::Standards(Standards(Box::new(standards.map(met)))),
        again: None,
        made_on: on.plus_days(-14),
        made_by: Id::named("comity:demo:person", "verifier"),
        determined: Some(Determined {
            on,
            by: Id::named("comity:demo:person", "officer"),
            reason: Paragraph::parse("reason", "La réponse de l’organisation compte.")?,
            until: on.plus_days(Capacity::DAYS_MAX),
        }),
        plan: Some(plan(steps, on.plus_days(3), cx.today)?),
        followed_on: None,
        number: 1,
        version: 1,
    })
}

/// Agreed to by the organisation.
fn plan(steps: &[(&str, i32)], agreed_on: Day, today: Day) -> Result<Plan, Problem> {
    let step = |(text, days): &(&str, i32)| {
        Ok(PlanStep { text: Line::parse("step", text)?, due: today.plus_days(*days) })
    };
    let by = Id::named("comity:demo:person", "ngo-officer");
    let agreed = Some(Agreed { on: agreed_on, by, paper: None });
    Ok(Plan { steps: steps.iter().map(step).collect::<Result<_, Problem>>()?, agreed })
}

fn passport(cx: &Context, parties: &[Invented]) -> Result<Passport, Problem> {
    let owner = parties[BROUGHT_BY].id;
    let audience = Audience::PARTNERS;
    Ok(Passport {
        id: Id::named("comity:demo:passport", "donor"),
        share: Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience },
        kind: External::Donor,
        body: Line::parse("body", "Fonds des amis de la paix")?,
        assessed_on: cx.today.plus_days(-200),
        valid_until: cx.today.plus_days(530),
        note: Some(Paragraph::parse("note", "Capacités complètes ; siège visité.")?),
        brought_by: Id::named("comity:demo:person", "ngo"),
        withdrawn: None,
        version: 1,
    })
}
