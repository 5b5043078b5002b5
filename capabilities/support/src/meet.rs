//! Note that a condition of the approval was met.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusal, Refusals, Right, all2};
use look::form::{Choice, one_of, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Support, What, form, given, store};

pub(crate) struct Meet {
    condition: usize,
    said: Paragraph,
}

impl Act for Meet {
    const NAME: &'static str = "support.meet";
    const PATH: &'static str = "/support/{id}/meet";
    const NEEDS: Right = crate::WRITE;
    type On = Support;
    type Leaves = Support;

    async fn may(cx: &mut Context, on: &Visible<Support>) -> Result<(), Problem> {
        form::may_go_on(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (condition, said) = all2(form.maybe_number("condition"), form.paragraph("said"))?;
        let missing = || Refusal::new("condition", "refused-missing");
        let condition = condition.and_then(|number| usize::try_from(number).ok());
        Ok(Self { condition: condition.ok_or_else(missing)?, said })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Support>) -> Result<Support, Problem> {
        let Self { condition, said } = self;
        let step = form::step(cx, What::Met { condition, said })?;
        let next = form::next(cx, on, step)?;
        store::save(cx, &next).await?;
        given::settle(cx, &next, condition).await?;
        Ok(next)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Support>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let conditions = on.conditions();
        let open = conditions.iter().enumerate().filter(|(_, (_, is_met))| !is_met);
        let open: Vec<Choice> = open
            .map(|(number, (condition, _))| {
                Choice::new(number.to_string(), condition.text.as_str())
            })
            .collect();
        if open.is_empty() || on.is_suspended() {
            return Err(Refusal::new("condition", "support-refused-no-condition").into());
        }
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (form::which(on))
            (one_of(&ask("condition", "support-ask-condition"), &open))
            (paragraph(&ask("said", "support-ask-met")
                .hint(w.say("support-ask-met-hint")), 3))
        })
    }
}
