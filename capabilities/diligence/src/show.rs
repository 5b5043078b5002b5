//! Show that we are verified: the organisation says who else may know of it, and until when.

use acts::{Act, Context, Form};
use basics::{Problem, Refusal, Refusals, Right};
use look::form::{Choice, one_of};
use maud::Markup;
use sharing::{AudienceKind, Share, Visible};

use crate::{Verification, store};

pub(crate) struct Show {
    to: To,
}

/// Who knows of a verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum To {
    /// The two that it stands between.
    Both,
    Humanitarian,
    Partners,
    Everyone,
}

basics::named!(To);

impl To {
    pub(crate) const ALL: [Self; 4] =
        [Self::Both, Self::Humanitarian, Self::Partners, Self::Everyone];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Humanitarian => "humanitarian",
            Self::Partners => "partners",
            Self::Everyone => "everyone",
        }
    }

    /// The audience that the product ships for it.
    pub(crate) fn kind(self) -> Option<AudienceKind> {
        match self {
            Self::Both => None,
            Self::Humanitarian => Some(AudienceKind::Humanitarian),
            Self::Partners => Some(AudienceKind::Partners),
            Self::Everyone => Some(AudienceKind::Everyone),
        }
    }
}

impl Act for Show {
    const NAME: &'static str = "diligence.show";
    const PATH: &'static str = "/verifications/{id}/show";
    const NEEDS: Right = crate::ANSWER;
    type On = Verification;
    type Leaves = Verification;

    async fn may(cx: &mut Context, on: &Visible<Verification>) -> Result<(), Problem> {
        let is_own = cx.viewer.organisation() == Some(on.party);
        if is_own { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { to: form.choice("to")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Verification>,
    ) -> Result<Verification, Problem> {
        let between = [on.share.owner, on.party];
        let audience = match self.to.kind() {
            None => sharing::among(&mut cx.tx, &between).await?,
            // Whoever it is about goes on seeing it: by an audience that they belong to.
            Some(kind) if cx.viewer.constituency().is_some_and(|own| kind.takes(own)) => {
                let shipped = AudienceKind::SHIPPED.into_iter().find(|(known, _)| *known == kind);
                shipped.ok_or(Problem::NotFound)?.1
            }
            Some(_) => return Err(Refusal::new("to", "diligence-refused-not-ours").into()),
        };
        let share = Share { audience, ..on.share };
        let version = on.version + 1;
        let shown = Verification { share, version, ..on.into_inner() };
        store::show(cx, &shown).await?;
        Ok(shown)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Verification>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let offered = To::ALL.into_iter().filter(|to| {
            let own = cx.viewer.constituency();
            to.kind().is_none_or(|kind| own.is_some_and(|own| kind.takes(own)))
        });
        let word = |to: To| match to.kind() {
            None => w.say("diligence-shown-to-both"),
            Some(kind) => w.say(&format!("sharing-audience-{}", kind.name())),
        };
        let offered: Vec<Choice> = offered.map(|to| Choice::new(to.name(), word(to))).collect();
        let ask = form.question(w, "to", "diligence-ask-to").required();
        Ok(one_of(&ask.hint(w.say("diligence-ask-to-hint")), &offered))
    }
}
