//! Plan a visit, spot check or audit: from then on it is owed to the partner.

use acts::{Act, Context, Form};
use basics::{Day, Line, Problem, Refusals, Right, all3};
use look::form::{day, line, one_of};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Engagement, Kind, PartnerYear, Stage, form, given, store};

pub(crate) struct Plan {
    kind: Kind,
    title: Line,
    planned_on: Day,
}

impl Act for Plan {
    const NAME: &'static str = "assurance.plan";
    const PATH: &'static str = "/assurance/{id}/plan";
    const NEEDS: Right = crate::WRITE;
    type On = PartnerYear;
    type Leaves = Engagement;

    async fn may(cx: &mut Context, on: &Visible<PartnerYear>) -> Result<(), Problem> {
        if cx.viewer.owns(&on.share) { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (kind, title, planned_on) =
            all3(form.choice("kind"), form.line("title"), form.day("planned_on"))?;
        Ok(Self { kind, title, planned_on })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<PartnerYear>,
    ) -> Result<Engagement, Problem> {
        Engagement::may_be_planned(self.planned_on, on.year, cx.today)?;
        let new = Engagement {
            id: cx.id(&format!("engagement {}", self.title)),
            share: on.share,
            year: on.id,
            party: on.party,
            kind: self.kind,
            title: self.title,
            planned_on: self.planned_on,
            stage: Stage::Planned,
            held_on: None,
            comment_by: None,
            report: None,
            findings: Vec::new(),
            comments: None,
            conclusion: None,
            updated_at: cx.now,
            version: 1,
        };
        store::save_engagement(cx, &new).await?;
        given::owe(cx, &new).await?;
        Ok(new)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<PartnerYear>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (one_of(&ask("kind", "assurance-ask-kind"),
                &form::named::<Kind>(w, "assurance-kind-")))
            (line(&ask("title", "assurance-ask-title")
                .hint(w.say("assurance-ask-title-hint"))))
            (day(&ask("planned_on", "assurance-ask-planned-on")))
        })
    }
}
