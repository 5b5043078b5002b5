//! Hand over to a successor, with what they should know and what is still open.

use acts::{Act, Context, Form};
use basics::{Day, Line, Paragraph, Problem, Refusals, Right, all3};
use look::form::{day, paragraph, section};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Contact, FocalPoint, Tenure, act,
    form::{contact::HOLDER, lines},
    store,
};

pub(crate) struct HandOver {
    to: Contact,
    since: Option<Day>,
    note: Option<Paragraph>,
    items: Vec<Line>,
}

/// More is a task list, not a handover.
const ITEMS_MAX: usize = 50;

impl Act for HandOver {
    const NAME: &'static str = "focal_points.hand_over";
    const PATH: &'static str = "/focal-points/{id}/hand-over";
    const NEEDS: Right = crate::WRITE;
    type On = FocalPoint;
    type Leaves = FocalPoint;

    async fn may(cx: &mut Context, on: &Visible<FocalPoint>) -> Result<(), Problem> {
        act::may_keep(cx, on.share.owner).await
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let to = wrong.note(HOLDER.parse(form));
        let rest = wrong.note(all3(
            form.maybe_day("since"),
            form.maybe_paragraph("note"),
            lines(form, "items", ITEMS_MAX),
        ));
        match (to, rest) {
            (Some(to), Some((since, note, items))) => Ok(Self { to, since, note, items }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<FocalPoint>,
    ) -> Result<FocalPoint, Problem> {
        let keeper = cx.actor()?.organisation;
        let before = on.into_inner();
        let since = self.since.unwrap_or(cx.today);
        let (next, tenure) = before.clone().hand_over(self.to, since, cx.today, keeper)?;
        let tenure = Tenure { note: self.note, items: self.items, ..tenure };
        let next = act::checked(cx, &before, next).await?;
        store::save_tenure(cx, &next, &tenure).await?;
        Ok(next)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<FocalPoint>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            (act::who(&on.holder.name))
            (section(&w.say("focal-points-successor"), None, HOLDER.questions(w, form, true)))
            (section(&w.say("focal-points-handover"),
                Some(&w.say("focal-points-handover-hint")), html! {
                (day(&ask("since", "focal-points-ask-since")
                    .hint(w.say("focal-points-ask-since-hint"))))
                (paragraph(&ask("note", "focal-points-ask-note"), 4))
                (paragraph(&ask("items", "focal-points-ask-items")
                    .hint(w.say("focal-points-ask-items-hint")), 4))
            }))
        })
    }
}
