//! What the profile of an organisation says of it: who has found what, and which passport is relied
//! upon.

use acts::Context;
use basics::{Id, Organisation, Problem};
use look::{card, link};
use maud::{Markup, html};
use parties::Party;
use sharing::Visible;
use words::{Arg, Words};

use super::{Named, standing};
use crate::{Passport, Psea, Standing, Verified, store};

/// As far as the viewer’s organisation knows; nothing where it knows nothing.
pub(crate) async fn beside_profile(
    cx: &mut Context,
    party: &Visible<Party>,
) -> Result<Markup, Problem> {
    let known = store::standing(cx, party.id).await?;
    let by: Vec<Id<Organisation>> = standing::by(&known).collect();
    let named = Named::of(cx, by).await?;
    let w = &cx.words;
    let verified = verified(w, &known.verified, &named);
    let psea = match &known.psea {
        Psea::Exempt | Psea::Unassessed => None,
        known => Some(standing::psea(w, known, &named)),
    };
    if verified.is_none() && psea.is_none() {
        return Ok(html! {});
    }
    let passport = stood_in(&known);
    Ok(card::card(
        &w.say("diligence-found-of"),
        html! {
            @if let Some(verified) = &verified { p { (verified) } }
            @if let Some(psea) = &psea {
                p { (w.say("diligence-capacities")) (w.say("colon")) (psea) }
            }
            @if let Some(passport) = passport {
                p { a href=(link::safe(&format!("/passports/{passport}"))) {
                    (w.say("diligence-relied-upon")) } }
            }
        },
    ))
}

fn verified(w: &Words, verified: &Verified, named: &Named) -> Option<String> {
    match verified {
        Verified::Exempt | Verified::Never | Verified::HeadIsNot => None,
        Verified::Lapsed { day } => Some(over(w, "diligence-refused-lapsed", *day)),
        Verified::Negative { day } => Some(over(w, "diligence-refused-negative", *day)),
        holds => standing::holds(w, holds, named),
    }
}

fn over(w: &Words, key: &str, day: basics::Day) -> String {
    w.tell_plain(key, &[("day", Arg::from(w.day(day)))])
}

fn stood_in(known: &Standing) -> Option<Id<Passport>> {
    match (&known.verified, &known.psea) {
        (Verified::StoodIn { passport, .. }, _) | (_, Psea::StoodIn { passport, .. }) => {
            Some(*passport)
        }
        _ => None,
    }
}
