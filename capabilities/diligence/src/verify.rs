//! Verify an organisation: five questions, those that the mission asks besides, and an outcome that
//! follows from all answers.

use acts::{Act, Context, Form};
use basics::{Day, Paragraph, Problem, Refusal, Refusals, Right, all2};
use look::{
    button::{self, Weight},
    form::{Choice, day, one_of, paragraph},
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use parties::Party;
use profiles::{Completeness, Dossier, Profile};
use questionnaires::{
    Further, Purpose,
    form::{Asking, Typed, WHY},
};
use sharing::{Level, Share, Tlp, Visible};

use crate::{
    Answer, Answers, Question, Verification,
    act::{self, Valid},
    store,
    verification::{Ground, is_positive},
};

pub(crate) struct Verify {
    answers: Answers,
    further: Typed<YesNo>,
    again: Option<Paragraph>,
    valid_until: Option<Day>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YesNo {
    Yes,
    No,
}

basics::named!(YesNo);

impl YesNo {
    pub(crate) const ALL: [Self; 2] = [Self::Yes, Self::No];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

/// Each question of the form, and where its reason is written.
const ASKED: [(Question, &str, &str); 5] = [
    (Question::Certificate, "certificate", "certificate_why"),
    (Question::Mandate, "mandate", "mandate_why"),
    (Question::Safeguards, "safeguards", "safeguards_why"),
    (Question::OtherRisk, "other_risk", "other_risk_why"),
    (Question::Flags, "flags", "flags_why"),
];

impl Act for Verify {
    const NAME: &'static str = "diligence.verify";
    const PATH: &'static str = "/parties/{id}/verify";
    const NEEDS: Right = crate::VERIFY;
    type On = Party;
    type Leaves = Verification;

    async fn may(cx: &mut Context, on: &Visible<Party>) -> Result<(), Problem> {
        profiles::may_verify(cx, on.id)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let answers = ASKED.map(|asked| wrong.note(answer(form, asked)));
        let further = wrong.note(Typed::with_reasons(form));
        let more = wrong.note(all2(form.maybe_day("valid_until"), form.maybe_paragraph("again")));
        match (answers, further, more) {
            (
                [Some(a), Some(b), Some(c), Some(d), Some(e)],
                Some(further),
                Some((valid_until, again)),
            ) => Ok(Self { answers: Answers([a, b, c, d, e]), further, again, valid_until }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Party>,
    ) -> Result<Verification, Problem> {
        on.may_be_chosen("party")?;
        let valid = act::verified_by_others(cx, on.id).await?;
        let found = valid.as_ref().map(|valid| (valid.by.as_str(), valid.until));
        let again = Verification::may_ask_again(found, self.again)?;
        let further = further(cx, self.further).await?;
        let valid_until = match is_positive(&self.answers, &further) {
            true => Some(until(cx, &on, self.valid_until).await?),
            false => None,
        };
        let (owner, made_by) = (cx.actor()?.organisation, cx.actor()?.person);
        let before = store::last_of(cx, on.id, owner).await?;
        // What its organisation shows to others goes on being shown, as long as it holds.
        let audience = match &before {
            Some(before) if valid_until.is_some() => before.share.audience,
            _ => sharing::among(&mut cx.tx, &[owner, on.id]).await?,
        };
        let made = Verification {
            id: cx.id("verification"),
            share: Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience },
            party: on.id,
            answers: self.answers,
            further,
            again,
            made_on: cx.today,
            valid_until,
            made_by,
            number: before.as_ref().map_or(1, |before| before.number + 1),
            version: 1,
        };
        store::enter_verification(cx, &made).await?;
        Ok(made)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let against = against(cx, on, Verification::may_be_positive).await?;
        let valid = act::verified_by_others(cx, on.id).await?;
        let further = Asking::now(cx, Purpose::Verification, form).await?;
        let w = &cx.words;
        let yes_no = YesNo::ALL.map(|one| Choice::new(one.name(), w.say(one.name())));
        let about = format!("/parties/{}/about", on.id);
        let asked = ASKED.iter().map(|(question, name, why)| {
            let look = w.say(&format!("diligence-look-{}", question.name()));
            (
                form.question(w, name, key(*question)).required().hint(look),
                form.question(w, why, "diligence-ask-why"),
            )
        });
        Ok(html! {
            p { (look::names::name(w, &on.names)) }
            p { (button::link(Weight::Quiet, &about, &w.say("diligence-look-at-profile"))) }
            @if let Some(valid) = &valid { (asked_already(w, form, valid)) }
            @if !against.0.is_empty() { (told_before(w, &against)) }
            @for (ask, why) in asked { (one_of(&ask, &yes_no)) (paragraph(&why, 2)) }
            (further.shown(w, form, &yes_no, Some("diligence-ask-why")))
            (day(&form.question(w, "valid_until", "diligence-ask-until")
                .hint(w.say("diligence-ask-until-hint"))))
        })
    }
}

fn key(question: Question) -> &'static str {
    match question {
        Question::Certificate => "diligence-ask-certificate",
        Question::Mandate => "diligence-ask-mandate",
        Question::Safeguards => "diligence-ask-safeguards",
        Question::OtherRisk => "diligence-ask-other-risk",
        Question::Flags => "diligence-ask-flags",
    }
}

/// An answer that speaks against the organisation has its reason, which the organisation reads.
fn answer(
    form: &Form,
    (question, name, why): (Question, &'static str, &'static str),
) -> Result<Answer, Refusals> {
    let (yes, comment): (YesNo, Option<Paragraph>) =
        all2(form.choice(name), form.maybe_paragraph(why))?;
    let yes = yes == YesNo::Yes;
    if yes != question.good() && comment.is_none() {
        return Err(Refusal::new(why, "diligence-refused-say-why").into());
    }
    Ok(Answer { yes, comment })
}

/// What stands against a positive outcome is said before anybody answers.
fn told_before(w: &words::Words, against: &Refusals) -> Markup {
    let body = html! {
        ul { @for refusal in &against.0 { li { (w.refusal(refusal)) } } }
    };
    notice(w, &Notice::new(Kind::Warning, w.say("diligence-stands-against")).body(body))
}

/// Whoever can see that another has verified it need not ask again, and says why they do (R5.13).
fn asked_already(w: &words::Words, form: &Form, valid: &Valid) -> Markup {
    let body = html! { p { (w.say("diligence-verified-already-hint")) } };
    let again = form.question(w, "again", "diligence-ask-verified-again").required();
    html! {
        (notice(w, &Notice::new(Kind::Warning, valid.said(w)).body(body)))
        (paragraph(&again.hint(w.say("diligence-ask-verified-again-hint")), 2))
    }
}

/// What the mission asks besides; an answer that speaks against the organisation has its reason
/// here too, also where it is only noted.
async fn further(cx: &mut Context, typed: Typed<YesNo>) -> Result<Further<Answer>, Problem> {
    let answered = typed.answered(cx, Purpose::Verification).await?;
    let mut wrong = Refusals::default();
    let answered = answered.taken(|place, question, (answer, comment)| {
        let yes = answer == YesNo::Yes;
        if !question.is_good(yes) && comment.is_none() {
            wrong.0.push(Refusal::new(WHY[place], "diligence-refused-say-why"));
        }
        Ok::<_, Problem>(Answer { yes, comment })
    })?;
    Ok(wrong.or(answered)?)
}

/// Profile and dossier as this verifier sees them.
async fn shown(
    cx: &mut Context,
    party: &Party,
) -> Result<Option<(Visible<Profile>, Visible<Dossier>)>, Problem> {
    let profile = profiles::profile_of(cx, party.id).await?;
    Ok(profile.zip(profiles::dossier_of(cx, party.id).await?))
}

async fn against(
    cx: &mut Context,
    party: &Party,
    rule: fn(&Ground<'_>) -> Refusals,
) -> Result<Refusals, Problem> {
    let Some((profile, dossier)) = shown(cx, party).await? else {
        return Ok(Refusal::new("party", "diligence-refused-not-open").into());
    };
    let standing = store::standing(cx, party.id).await?;
    let head_is_verified = match party.part_of {
        Some(head) => Some(store::standing(cx, head).await?.verified.holds()),
        None => None,
    };
    let of: Vec<_> = [Some(party.id), party.part_of].into_iter().flatten().collect();
    let has_open_match = screening::has_open_match(cx, &of).await?;
    let completeness = Completeness::of(&profile.said, &dossier);
    Ok(rule(&Ground {
        today: cx.today,
        completeness: &completeness,
        certificate: dossier.certificate(),
        head_is_verified,
        is_blocked: !standing.blocked_by.is_empty(),
        has_open_match,
    }))
}

/// The last day of a positive verification, if nothing stands against it.
async fn until(cx: &mut Context, party: &Party, chosen: Option<Day>) -> Result<Day, Problem> {
    against(cx, party, Verification::may_be_positive).await?.or(())?;
    lasts(cx, party, chosen).await
}

/// The last day on which what another found can stand in for a verification.
pub(crate) async fn until_upon_another(cx: &mut Context, party: &Party) -> Result<Day, Problem> {
    against(cx, party, Verification::may_be_stood_in_for).await?.or(())?;
    lasts(cx, party, None).await
}

async fn lasts(cx: &mut Context, party: &Party, chosen: Option<Day>) -> Result<Day, Problem> {
    let shown = shown(cx, party).await?;
    let certificate = shown.as_ref().and_then(|(_, dossier)| dossier.certificate());
    let missing = || Refusal::new("certificate", "diligence-refused-no-certificate");
    Ok(Verification::lasts(cx.today, chosen, certificate.ok_or_else(missing)?)?)
}
