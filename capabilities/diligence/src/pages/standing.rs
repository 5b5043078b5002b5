//! “May we sign with this partner?”: yes or no, and for each no what would help.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Refusal, Right};
use look::{
    button::{self, Weight},
    card,
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use parties::Party;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{Named, flags, verifications};
use crate::{FlagShape, Standing, VerificationShape, Verified, shape::StandingShape, store};

/// How a party stands in the eyes of the viewer's organisation.
pub(crate) struct MaySign;

/// How a party stands, and what that rests upon.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "StandingShown")]
pub(crate) struct Told {
    standing: StandingShape,
    verifications: Vec<VerificationShape>,
    flags: Vec<FlagShape>,
}

impl Page for MaySign {
    const PATH: &'static str = "/parties/{id}/standing";
    const NEEDS: Right = crate::READ;
    type About = Party;
    type Shape = Told;

    async fn show(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Screen, Problem> {
        let standing = store::standing(cx, party.id).await?;
        let verified = store::verifications_of(cx, party.id).await?;
        let of: Vec<_> = [Some(party.id), party.part_of].into_iter().flatten().collect();
        let flagged = store::flags_of(cx, &of).await?;
        let known = verified.iter().flat_map(|one| [one.share.owner, one.party]);
        let flaggers = flagged.iter().flat_map(|flag| [flag.share.owner, flag.party]);
        let by = match standing.verified {
            Verified::Until { by, .. } => Some(by),
            _ => None,
        };
        let named = Named::of(cx, known.chain(flaggers).chain(by)).await?;
        let is_own = cx.viewer.organisation() == Some(party.id);
        let actions = actions(cx, &party);
        let (w, today) = (&cx.words, cx.today);
        let name = party.names.in_language(w.language()).to_string();
        let title = match is_own {
            true => w.say("diligence-our-standing"),
            false => w.tell_plain("diligence-may-we-sign", &[("party", Arg::from(name))]),
        };
        let head = Heading::new(&title).lede(w.say("diligence-standing-lead")).actions(actions);
        let body = html! {
            (heading(&head))
            p { (names::name(w, &party.names)) }
            (answer(w, "diligence-without-money", &standing.may_sign(), None))
            (answer(w, "diligence-with-money", &standing.may_receive_funds(),
                holds(w, &standing, &named).as_deref()))
            (card::card(&w.say("diligence-verifications"), verifications::table(
                w, &verified.iter().map(|one| &**one).collect::<Vec<_>>(), &named, today)))
            (card::card(&w.say("diligence-flags"), flags::table(
                w, &flagged.iter().map(|flag| &**flag).collect::<Vec<_>>(), &named, today)))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Told, Problem> {
        let standing = store::standing(cx, party.id).await?;
        let verified = store::verifications_of(cx, party.id).await?;
        let of: Vec<_> = [Some(party.id), party.part_of].into_iter().flatten().collect();
        let flagged = store::flags_of(cx, &of).await?;
        Ok(Told {
            standing: StandingShape::of(&standing, &cx.words),
            verifications: verified.iter().map(|one| verifications::told(cx, one)).collect(),
            flags: flagged.iter().map(|flag| flag.shape()).collect(),
        })
    }
}

fn actions(cx: &Context, party: &Party) -> Markup {
    let w = &cx.words;
    let holds = crate::VERIFY.is_held_by(cx.viewer.actor.as_ref());
    let verifies = holds && profiles::may_verify(cx, party.id).is_ok();
    let to = |verb: &str| format!("/parties/{}/{verb}", party.id);
    html! {
        @if verifies {
            (button::link(Weight::Primary, &to("verify"), &w.say("diligence-verify-title")))
            (button::link(Weight::Quiet, &to("raise-flag"), &w.say("diligence-raise-title")))
        }
        (button::link(Weight::Quiet, &to("about"), &w.say("diligence-look-at-profile")))
    }
}

/// Yes, or each reason why not with what would satisfy it.
fn answer(w: &Words, what: &str, against: &[Refusal], holds: Option<&str>) -> Markup {
    let (kind, answer) = match against.is_empty() {
        true => (Kind::Success, "yes"),
        false => (Kind::Warning, "no"),
    };
    let title = [("what", Arg::from(w.say(what))), ("answer", Arg::from(w.say(answer)))];
    let body = html! {
        @if !against.is_empty() {
            ul { @for refusal in against { li { (w.refusal(refusal)) } } }
        }
        @if let Some(holds) = holds { p { (holds) } }
    };
    notice(w, &Notice::new(kind, w.tell_plain("diligence-answered", &title)).body(body))
}

fn holds(w: &Words, standing: &Standing, named: &Named) -> Option<String> {
    match standing.verified {
        Verified::Exempt => Some(w.say("diligence-exempt")),
        Verified::Until { day, by } => {
            let by = named.plain(w, by);
            let args = [("by", Arg::from(by)), ("day", Arg::from(w.day(day)))];
            Some(w.tell_plain("diligence-verified-until", &args))
        }
        _ => None,
    }
}
