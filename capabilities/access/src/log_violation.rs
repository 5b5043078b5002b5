//! Log a breach of the mission's status agreement (R6.7).

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Day, Line, Paragraph, Period, Problem, Refusals, Right, all3};
use look::form::{choice, day, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Breach, Violation, form, store, violation::not_ahead};

pub(crate) struct LogViolation {
    breach: Breach,
    on: Day,
    text: Paragraph,
    places: Vec<Line>,
}

impl Act for LogViolation {
    const NAME: &'static str = "access.log_violation";
    const PATH: &'static str = "/sofa-violations/log";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Violation;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let what = all3(form.choice("breach"), form.day("on"), form.paragraph("text"));
        match (wrong.note(what), wrong.note(form::places(form))) {
            (Some((breach, on, text)), Some(places)) => Ok(Self { breach, on, text, places }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Violation, Problem> {
        Violation::may_be_logged_by(cx.viewer.constituency())?;
        not_ahead("on", self.on, cx.today)?;
        let days = Period::between(self.on, self.on)?;
        let (places, _) = form::looked_up(cx, &self.places, days).await?;
        let one = Violation {
            id: cx.id("violation"),
            share: Violation::share(cx.actor()?.organisation),
            breach: self.breach,
            on: self.on,
            places,
            text: self.text,
            steps: Vec::new(),
            updated_at: cx.now,
            version: 1,
        };
        store::save_violation(cx, &one).await?;
        Ok(one)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Violation::may_be_logged_by(cx.viewer.constituency())?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (choice(&ask("breach", "access-ask-breach"),
                &form::named::<Breach>(w, "access-breach-")))
            (day(&ask("on", "access-ask-on")))
            (paragraph(&ask("places", "access-ask-places")
                .hint(w.say("access-ask-places-hint")), 2))
            (paragraph(&ask("text", "access-ask-text"), 5))
        })
    }
}
