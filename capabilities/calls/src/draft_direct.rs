//! Draft a direct call: invite one party, and say why nobody else (R5.9).

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Id, Organisation, Paragraph, Problem, Refusal, Refusals, Right, all2};
use look::form::{Choice, choice, choices, paragraph};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use crate::{Call, Justification, Road, draft::begin, form::Brief};

pub(crate) struct DraftDirect {
    brief: Brief,
    invited: Id<Organisation>,
    reasons: Reasons,
}

/// From the list, and in words.
pub(crate) struct Reasons {
    because: Vec<Justification>,
    said: Option<Paragraph>,
}

impl Act for DraftDirect {
    const NAME: &'static str = "calls.draft_direct";
    const PATH: &'static str = "/calls/draft-direct";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Call;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let brief = wrong.note(Brief::parse(form));
        let invited = wrong.note(form.id("invited"));
        match (brief, invited, wrong.note(Reasons::parse(form))) {
            (Some(brief), Some(invited), Some(reasons)) => Ok(Self { brief, invited, reasons }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Call, Problem> {
        let own = cx.actor()?.organisation;
        let party = parties::find_many(cx, [self.invited]).await?.pop();
        let party = party.ok_or_else(|| Refusal::new("invited", "refused-id"))?;
        party.may_be_chosen("invited")?;
        if party.id == own {
            return Err(Refusal::new("invited", "calls-refused-own").into());
        }
        begin(cx, self.brief, self.reasons.road(self.invited)).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let offered = parties::choices(cx).await?;
        let w = &cx.words;
        let invited = form.question(w, "invited", "calls-ask-invited").required();
        Ok(html! {
            (choice(&invited, &offered))
            (Reasons::questions(w, form))
            (Brief::questions(w, form))
        })
    }
}

impl Reasons {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let (because, said) = all2(form.choices("because"), form.maybe_paragraph("said"))?;
        Ok(Self { because, said })
    }

    pub(crate) fn road(self, invited: Id<Organisation>) -> Road {
        Road::Direct { invited, because: self.because, said: self.said }
    }

    pub(crate) fn questions(w: &Words, form: &Form) -> Markup {
        let word = |one: Justification| w.say(&format!("calls-because-{}", one.name()));
        let offered = Justification::ALL.map(|one| Choice::new(one.name(), word(one)));
        let because = form.question(w, "because", "calls-ask-because");
        let said = form.question(w, "said", "calls-ask-said");
        html! {
            (choices(&because.hint(w.say("calls-ask-because-hint")), &offered,
                &form.texts("because")))
            (paragraph(&said.hint(w.say("calls-ask-said-hint")), 4))
        }
    }
}
