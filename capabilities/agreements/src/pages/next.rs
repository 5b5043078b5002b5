//! What can be done next with an agreement, and what stands in the way.

use acts::{Context, Record};
use basics::{Organisation, Problem, Refusals};
use look::{
    button::{self, Weight},
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use words::Words;

use super::named::Named;
use crate::{Agreement, Clause, Course, Stage, Status, store};

/// What whoever looks may do; the rules say it once more when they do it.
pub(super) struct Hand {
    pub(super) party: Option<basics::Id<Organisation>>,
    pub(super) writes: bool,
    pub(super) signs: bool,
    /// It is signed, and not set down as a file yet.
    may_issue: bool,
}

impl Hand {
    pub(super) fn of(cx: &Context, one: &Agreement) -> Self {
        let actor = cx.viewer.actor.as_ref();
        let party = actor.map(|actor| actor.organisation).filter(|party| one.is_party(*party));
        let writes = party.is_some() && crate::WRITE.is_held_by(actor);
        let signs = party.is_some() && crate::SIGN.is_held_by(actor);
        Self { party, writes, signs, may_issue: false }
    }

    /// The same, knowing what was set down.
    pub(super) async fn with_papers(cx: &mut Context, one: &Agreement) -> Result<Self, Problem> {
        let hand = Self::of(cx, one);
        let may_issue = hand.writes
            && one.life.is_signed()
            && one.amends.is_none()
            && !store::has_paper(cx, one).await?;
        Ok(Self { may_issue, ..hand })
    }

    pub(super) fn holds_the_pen(&self, one: &Agreement) -> bool {
        let writes = self.party.filter(|_| self.writes);
        writes.is_some_and(|party| one.life.may_be_written(party).is_ok())
    }

    pub(super) fn may_propose(&self, one: &Agreement) -> bool {
        self.writes && !self.holds_the_pen(one) && one.life.is_a_draft().is_ok()
    }

    /// Its own yes is still to come.
    fn accepts(&self, one: &Agreement) -> bool {
        self.party.is_some_and(|own| self.signs && one.life.awaits_acceptance_of(own))
    }

    /// Its own signature is.
    fn may_sign(&self, one: &Agreement) -> bool {
        self.party.is_some_and(|own| self.signs && one.life.awaits_signature_of(own))
    }
}

/// The one thing that is to be done now stands out; the others are there.
pub(super) fn actions(
    w: &Words,
    one: &Agreement,
    hand: &Hand,
    status: Status,
    is_whole: bool,
) -> Markup {
    let link = |weight, verb: &str, key: &str| {
        button::link(weight, &format!("{}/{verb}", one.path()), &w.say(key))
    };
    let stage = &one.life.stage;
    let before = matches!(stage, Stage::UnderReview { .. } | Stage::AwaitingSignature { .. });
    let open = before || matches!(stage, Stage::Draft { .. });
    let reviews = matches!(stage, Stage::UnderReview { .. }) && hand.party == Some(one.share.owner);
    html! {
        @if hand.accepts(one) && is_whole {
            (link(Weight::Primary, "accept", "agreements-accept-title"))
        }
        @if reviews && hand.writes { (link(Weight::Primary, "review", "agreements-review-title")) }
        @if hand.may_sign(one) {
            (link(Weight::Primary, "sign", "agreements-sign-title"))
        }
        @if hand.may_issue {
            (link(Weight::Quiet, "issue", "agreements-issue-title"))
        }
        @if hand.writes && may_be_amended(one, status) {
            (link(Weight::Quiet, "amend", "agreements-amend-title"))
        }
        @if hand.signs && one.life.open.is_none() && status == Status::Dormant {
            (link(Weight::Primary, "activate", "agreements-activate-title"))
        }
        @if hand.signs && one.life.open.is_none() { (towards_the_end(w, one, hand, status)) }
        @if hand.holds_the_pen(one) {
            (link(Weight::Quiet, "word", "agreements-word-title"))
            (link(Weight::Quiet, "arrange", "agreements-arrange-title"))
            (link(Weight::Quiet, "strike", "agreements-strike-title"))
            (link(Weight::Quiet, "hand-over", "agreements-hand-over-title"))
        }
        @if hand.may_propose(one) { (link(Weight::Quiet, "propose", "agreements-propose-title")) }
        @if hand.writes && before { (link(Weight::Quiet, "reopen", "agreements-reopen-title")) }
        @if hand.writes && open { (link(Weight::Quiet, "cancel", "agreements-cancel-title")) }
    }
}

fn may_be_amended(one: &Agreement, status: Status) -> bool {
    use Status::{Active, Dormant, Signed, Suspended};
    one.life.open.is_none() && matches!(status, Signed | Dormant | Active | Suspended)
}

/// What an officer may do to a signed one.
fn towards_the_end(w: &Words, one: &Agreement, hand: &Hand, status: Status) -> Markup {
    let link = |weight, verb: &str| {
        let key = format!("agreements-{verb}-title");
        button::link(weight, &format!("{}/{verb}", one.path()), &w.say(&key))
    };
    let runs = matches!(status, Status::Signed | Status::Dormant | Status::Active);
    let is_over = matches!(status, Status::Ended | Status::Terminated);
    let course = one.life.course();
    let told = course.notice().filter(|_| !matches!(course, Course::Closed { .. }));
    let is_own = told.is_some_and(|notice| Some(notice.by.party) == hand.party);
    let replies = told.zip(hand.party).is_some_and(|(notice, own)| !notice.has_replied(own));
    html! {
        @if replies && !is_own { (link(Weight::Primary, "reply")) }
        @if is_own && status == Status::Suspended { (link(Weight::Primary, "lift")) }
        @if is_over { (link(Weight::Primary, "conclude")) }
        @if is_over && one.life.concluded().is_some() { (link(Weight::Primary, "close")) }
        @if runs { (link(Weight::Quiet, "suspend")) }
        @if runs || status == Status::Suspended { (link(Weight::Quiet, "terminate")) }
    }
}

/// Parties of the text that are others by now: whose hand counts for whom.
pub(super) fn merged(w: &Words, one: &Agreement, named: &Named) -> Markup {
    let pairs = one.life.ground.heirs.of(one.document.parties());
    if pairs.is_empty() {
        return html! {};
    }
    let body = html! {
        ul {
            @for (was, now) in pairs {
                li { (named.party(w, was)) " (" (w.say("agreements-now")) (w.say("colon"))
                    (named.party(w, now)) ")" }
            }
        }
        @if one.life.is_between_two().is_err() { p { (w.say("agreements-with-itself")) } }
    };
    notice(w, &Notice::new(Kind::Info, w.say("agreements-merged")).body(body))
}

/// What a draft still lacks, in sentences, with the way to each clause that is missing.
pub(super) fn lacking(w: &Words, one: &Agreement, lacks: &Refusals, hand: &Hand) -> Markup {
    if lacks.0.is_empty() || one.life.is_a_draft().is_err() {
        return html! {};
    }
    let mut missing = one.document.needs().clauses;
    missing.retain(|clause| !one.document.sections.iter().any(|had| had.clause == *clause));
    let to = |clause: &Clause| format!("{}/word?clause={}", one.path(), clause.name());
    let body = html! {
        ul { @for lack in &lacks.0 { li { (w.refusal(lack)) } } }
        @if hand.holds_the_pen(one) {
            p {
                @for clause in &missing {
                    @let label = w.say(&format!("agreements-clause-{}", clause.name()));
                    (button::link(Weight::Quiet, &to(clause), &label)) " "
                }
            }
        }
    };
    notice(w, &Notice::new(Kind::Warning, w.say("agreements-lacking")).body(body))
}
