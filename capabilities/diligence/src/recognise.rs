//! Recognise a passport: whoever verifies relies upon what another found, instead of asking again.

use acts::{Act, Context, Form};
use basics::{Day, Paragraph, Problem, Refusal, Refusals, Right, all2};
use look::form::{Choice, choices, paragraph};
use maud::{Markup, html};
use sharing::{Share, Visible};
use words::Words;

use crate::{Passport, Recognition, Stead, act, store, verify};

pub(crate) struct Recognise {
    stands_for: Vec<Stead>,
    reason: Option<Paragraph>,
}

impl Act for Recognise {
    const NAME: &'static str = "diligence.recognise";
    const PATH: &'static str = "/passports/{id}/recognise";
    const NEEDS: Right = crate::VERIFY;
    type On = Passport;
    type Leaves = Recognition;

    async fn may(cx: &mut Context, on: &Visible<Passport>) -> Result<(), Problem> {
        profiles::may_verify(cx, on.share.owner)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (stands_for, reason) =
            all2(form.choices("stands_for"), form.maybe_paragraph("reason"))?;
        match stands_for.is_empty() {
            true => Err(Refusal::new("stands_for", "refused-missing").into()),
            false => Ok(Self { stands_for, reason }),
        }
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Passport>,
    ) -> Result<Recognition, Problem> {
        let before = judged(cx, &on, true).await?;
        let verification_until = match self.stands_for.contains(&Stead::Verification) {
            true => Some(until(cx, &on).await?),
            false => None,
        };
        let psea_until = self.stands_for.contains(&Stead::Psea).then_some(on.valid_until);
        let said = said(cx, &on, before, on.share)?;
        let said = Recognition { verification_until, psea_until, reason: self.reason, ..said };
        store::save_recognition(cx, &said).await?;
        Ok(said)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Passport>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        judged(cx, on, true).await?;
        let whose = act::whose(cx, on.share.owner).await?;
        let w = &cx.words;
        let word = |stead: Stead| w.say(&format!("diligence-stead-{}", stead.name()));
        let steads = Stead::ALL.map(|stead| Choice::new(stead.name(), word(stead)));
        Ok(html! {
            (whose)
            p { (which(w, on)) }
            (choices(&form.question(w, "stands_for", "diligence-ask-stands-for").required()
                .hint(w.say("diligence-ask-stands-for-hint")), &steads, &form.texts("stands_for")))
            (paragraph(&form.question(w, "reason", "diligence-ask-reason")
                .hint(w.say("diligence-read-by-all")), 2))
        })
    }
}

/// What it is, and of whom.
pub(crate) fn which(w: &Words, passport: &Passport) -> Markup {
    html! {
        (w.say(&format!("diligence-external-{}", passport.kind.name()))) (w.say("colon"))
        (look::names::text(passport.body.as_str()))
    }
}

/// What this verifier said before, if it may say this now.
pub(crate) async fn judged(
    cx: &mut Context,
    on: &Passport,
    accepts: bool,
) -> Result<Option<Recognition>, Problem> {
    on.may_be_judged(cx.actor()?.person, cx.today)?;
    let by = cx.actor()?.organisation;
    let before = store::word_of(cx, on.id, by).await?;
    Recognition::may_follow(before.as_ref(), accepts)?;
    Ok(before)
}

/// The next word of this verifier, that says nothing yet.
pub(crate) fn said(
    cx: &Context,
    on: &Passport,
    before: Option<Recognition>,
    share: Share,
) -> Result<Recognition, Problem> {
    let known = before.map(|before| (before.id, before.version));
    let (id, version) = known.unwrap_or_else(|| (cx.id("recognition"), 0));
    Ok(Recognition {
        id,
        share,
        passport: on.id,
        by: cx.actor()?.organisation,
        verification_until: None,
        psea_until: None,
        reason: None,
        said_on: cx.today,
        said_by: cx.actor()?.person,
        version: version + 1,
    })
}

/// It stands for a verification where nothing else stands against one, and no longer than the
/// certificate (R5.10): no assessment makes an organisation registered.
async fn until(cx: &mut Context, on: &Passport) -> Result<Day, Problem> {
    let party = parties::find(cx, on.share.owner).await?;
    Ok(verify::until_upon_another(cx, &party).await?.min(on.valid_until))
}
