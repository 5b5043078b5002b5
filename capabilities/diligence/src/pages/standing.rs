//! “May we sign with this partner?”: yes or no, and for each no what would help.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Id, Organisation, Problem, Refusal, Right};
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

use super::{Named, capacities, flags, passports, verifications};
use crate::{
    Capacity, CapacityShape, Flag, FlagShape, Passport, PassportShape, PlanStands, Psea, Rated,
    Standing, Verification, VerificationShape, Verified, act::rating_word, bring::may_speak_for,
    shape::StandingShape, store,
};

/// How a party stands in the eyes of the viewer's organisation.
pub(crate) struct MaySign;

/// How a party stands, and what that rests upon.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "StandingShown")]
pub(crate) struct Told {
    standing: StandingShape,
    verifications: Vec<VerificationShape>,
    capacities: Vec<CapacityShape>,
    passports: Vec<PassportShape>,
    flags: Vec<FlagShape>,
}

/// What a standing rests upon, as far as the viewer sees it.
struct Ground {
    standing: Standing,
    verified: Vec<Visible<Verification>>,
    assessed: Vec<Visible<Capacity>>,
    brought: Vec<Visible<Passport>>,
    flagged: Vec<Visible<Flag>>,
}

impl Page for MaySign {
    const PATH: &'static str = "/parties/{id}/standing";
    const NEEDS: Right = crate::READ;
    type About = Party;
    type Shape = Told;

    async fn show(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Screen, Problem> {
        let ground = Ground::of(cx, &party).await?;
        let named = ground.named(cx).await?;
        let is_own = cx.viewer.organisation() == Some(party.id);
        let actions = actions(cx, &party);
        let w = &cx.words;
        let name = party.names.in_language(w.language()).to_string();
        let title = match is_own {
            true => w.say("diligence-our-standing"),
            false => w.tell_plain("diligence-may-we-sign", &[("party", Arg::from(name))]),
        };
        let head = Heading::new(&title).lede(w.say("diligence-standing-lead")).actions(actions);
        let standing = &ground.standing;
        let body = html! {
            (heading(&head))
            p { (names::name(w, &party.names)) }
            (answer(w, "diligence-without-money", &standing.may_sign(), None))
            (answer(w, "diligence-with-money", &standing.may_receive_funds(),
                holds(w, &standing.verified, &named).as_deref()))
            (ground.cards(cx, &named))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Told, Problem> {
        let ground = Ground::of(cx, &party).await?;
        let Ground { standing, verified, assessed, brought, flagged } = &ground;
        Ok(Told {
            standing: StandingShape::of(standing, &cx.words),
            verifications: verified.iter().map(|one| verifications::told(cx, one)).collect(),
            capacities: assessed.iter().map(|one| capacities::told(cx, one)).collect(),
            passports: brought.iter().map(|one| one.shape()).collect(),
            flags: flagged.iter().map(|flag| flag.shape()).collect(),
        })
    }
}

impl Ground {
    async fn of(cx: &mut Context, party: &Party) -> Result<Self, Problem> {
        let of: Vec<_> = [Some(party.id), party.part_of].into_iter().flatten().collect();
        Ok(Self {
            standing: store::standing(cx, party.id).await?,
            verified: store::verifications_of(cx, party.id).await?,
            assessed: store::capacities_of(cx, party.id).await?,
            brought: store::passports_of(cx, party.id).await?,
            flagged: store::flags_of(cx, &of).await?,
        })
    }

    async fn named(&self, cx: &mut Context) -> Result<Named, Problem> {
        let known = self.verified.iter().flat_map(|one| [one.share.owner, one.party]);
        let assessors = self.assessed.iter().flat_map(|one| [one.share.owner, one.party]);
        let flaggers = self.flagged.iter().flat_map(|flag| [flag.share.owner, flag.party]);
        let brought = self.brought.iter().map(|one| one.share.owner);
        let all = known.chain(assessors).chain(flaggers).chain(brought);
        Named::of(cx, all.chain(by(&self.standing))).await
    }

    fn cards(&self, cx: &Context, named: &Named) -> Markup {
        let (w, today) = (&cx.words, cx.today);
        let verified: Vec<_> = self.verified.iter().map(|one| &**one).collect();
        let assessed: Vec<_> = self.assessed.iter().map(|one| &**one).collect();
        let brought: Vec<_> = self.brought.iter().map(|one| &**one).collect();
        let flagged: Vec<_> = self.flagged.iter().map(|flag| &**flag).collect();
        html! {
            (card::card(&w.say("diligence-verifications"),
                verifications::table(w, &verified, named, today)))
            (card::card(&w.say("diligence-capacities"), html! {
                p { (psea(w, &self.standing.psea, named)) }
                (capacities::table(w, &assessed, named, today))
            }))
            (card::card(&w.say("diligence-passports"),
                passports::table(w, &brought, named, today)))
            (card::card(&w.say("diligence-flags"), flags::table(w, &flagged, named, today)))
        }
    }
}

/// Who has found what a standing rests upon.
pub(super) fn by(standing: &Standing) -> impl Iterator<Item = Id<Organisation>> {
    let verifier = match standing.verified {
        Verified::Until { by, .. } => Some(by),
        _ => None,
    };
    let assessor = match &standing.psea {
        Psea::Rated(rated) => Some(rated.by),
        Psea::Followed { by, .. } => Some(*by),
        _ => None,
    };
    verifier.into_iter().chain(assessor)
}

fn actions(cx: &Context, party: &Party) -> Markup {
    let w = &cx.words;
    let holds = |right: Right| right.is_held_by(cx.viewer.actor.as_ref());
    let verifies = holds(crate::VERIFY) && profiles::may_verify(cx, party.id).is_ok();
    let brings = holds(crate::ANSWER) && may_speak_for(cx, party).is_ok();
    let to = |verb: &str| format!("/parties/{}/{verb}", party.id);
    html! {
        @if verifies {
            (button::link(Weight::Primary, &to("verify"), &w.say("diligence-verify-title")))
            (button::link(Weight::Quiet, &to("assess-psea"), &w.say("diligence-assess-title")))
            (button::link(Weight::Quiet, &to("raise-flag"), &w.say("diligence-raise-title")))
        }
        @if brings {
            (button::link(Weight::Quiet, &to("bring-assessment"), &w.say("diligence-bring-title")))
        }
        (button::link(Weight::Quiet, &to("about"), &w.say("diligence-look-at-profile")))
        @for link in cx.links(MaySign::PATH) {
            @let href = link.path.replace("{id}", &party.id.to_string());
            (button::link(Weight::Quiet, &href, &w.say(link.label)))
        }
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

/// What one may rely upon, and until when.
pub(super) fn holds(w: &Words, verified: &Verified, named: &Named) -> Option<String> {
    match verified {
        Verified::Exempt => Some(w.say("diligence-exempt")),
        Verified::Until { day, by } => {
            let args = [("by", Arg::from(named.plain(w, *by))), ("day", Arg::from(w.day(*day)))];
            Some(w.tell_plain("diligence-verified-until", &args))
        }
        Verified::StoodIn { day, body, .. } => {
            let args = [("body", Arg::from(body.to_string())), ("day", Arg::from(w.day(*day)))];
            Some(w.tell_plain("diligence-stood-in", &args))
        }
        _ => None,
    }
}

/// How it stands against sexual exploitation and abuse, in a sentence or two.
pub(super) fn psea(w: &Words, psea: &Psea, named: &Named) -> String {
    match psea {
        Psea::Exempt => w.say("diligence-psea-exempt"),
        Psea::Unassessed => w.say("diligence-psea-unassessed"),
        Psea::Lapsed { day } => {
            w.tell_plain("diligence-psea-lapsed", &[("day", Arg::from(w.day(*day)))])
        }
        Psea::StoodIn { day, body, .. } => {
            let args = [("body", Arg::from(body.to_string())), ("day", Arg::from(w.day(*day)))];
            w.tell_plain("diligence-psea-stood-in", &args)
        }
        Psea::Followed { day, by } => {
            let args = [("by", Arg::from(named.plain(w, *by))), ("day", Arg::from(w.day(*day)))];
            w.tell_plain("diligence-psea-followed", &args)
        }
        Psea::Rated(rated) => [rating(w, rated, named), plan(w, rated)].join(" "),
    }
}

fn rating(w: &Words, rated: &Rated, named: &Named) -> String {
    let args = [
        ("rating", Arg::from(rating_word(w, rated.rating))),
        ("by", Arg::from(named.plain(w, rated.by))),
        ("day", Arg::from(w.day(rated.until))),
    ];
    w.tell_plain("diligence-psea-rated", &args)
}

fn plan(w: &Words, rated: &Rated) -> String {
    match rated.plan {
        PlanStands::None if rated.rating.takes_a_plan() => w.say("diligence-no-plan"),
        PlanStands::None => String::new(),
        PlanStands::Unagreed => w.say("diligence-plan-unagreed"),
        PlanStands::Runs { until } => {
            w.tell_plain("diligence-plan-runs", &[("day", Arg::from(w.day(until)))])
        }
        PlanStands::Late { since } => {
            w.tell_plain("diligence-plan-late", &[("day", Arg::from(w.day(since)))])
        }
    }
}
