//! Show that we are verified: the organisation says who else may know of it, and until when.

use acts::{Act, Context, Form};
use basics::{Id, Organisation, Problem, Refusal, Refusals, Right};
use look::form::{Choice, one_of};
use maud::Markup;
use sharing::{Audience, AudienceKind, Share, Visible};

use crate::{Verification, act, store};

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
        act::may_as_party(cx, on.party)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { to: form.choice("to")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Verification>,
    ) -> Result<Verification, Problem> {
        let last = store::last_of(cx, on.party, on.share.owner).await?;
        is_last(last.map(|last| last.number), on.number)?;
        let audience = audience(cx, self.to, [on.share.owner, on.party]).await?;
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
        Ok(question(cx, form, "diligence-ask-to-hint"))
    }
}

/// A yes that was followed by a no is not brought back.
pub(crate) fn is_last(last: Option<i64>, number: i64) -> Result<(), Refusal> {
    match last {
        Some(last) if last > number => Err(Refusal::new("to", "diligence-refused-show-earlier")),
        _ => Ok(()),
    }
}

/// The audience that its organisation chose for what stands between these two.
pub(crate) async fn audience(
    cx: &mut Context,
    to: To,
    between: [Id<Organisation>; 2],
) -> Result<Id<Audience>, Problem> {
    match to.kind() {
        None => sharing::among(&mut cx.tx, &between).await,
        // Whoever it is about goes on seeing it: by an audience that they belong to.
        Some(kind) if cx.viewer.constituency().is_some_and(|own| kind.takes(own)) => {
            let shipped = AudienceKind::SHIPPED.into_iter().find(|(known, _)| *known == kind);
            Ok(shipped.ok_or(Problem::NotFound)?.1)
        }
        Some(_) => Err(Refusal::new("to", "diligence-refused-not-ours").into()),
    }
}

/// Those that its organisation may choose; `hint` says what they will see.
pub(crate) fn question(cx: &Context, form: &Form, hint: &'static str) -> Markup {
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
    one_of(&form.question(w, "to", "diligence-ask-to").required().hint(w.say(hint)), &offered)
}
