//! Report an activity.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Line, Problem, Refusal, Refusals, Right};
use look::{
    form::tick,
    names,
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Activity, Contact,
    form::{compose, draft::Draft, questions::questions},
    store,
};

pub(crate) struct Report {
    draft: Draft,
    /// The author has seen who else is there.
    seen_others: bool,
}

impl Act for Report {
    const NAME: &'static str = "activities.report";
    const PATH: &'static str = "/activities/report";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Activity;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let seen_others = form.tick("seen_others");
        Ok(Self { draft: Draft::parse(form)?, seen_others })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Activity, Problem> {
        let activity = compose::compose(cx, &self.draft, None).await?;
        let others = store::near(cx, &activity).await?;
        if !self.seen_others && !others.is_empty() {
            return Err(Refusal::new("seen_others", "activities-refused-others")
                .with("count", others.len())
                .into());
        }
        compose::save(cx, &self.draft, &activity).await?;
        crate::tell(cx, &activity).await?;
        Ok(activity)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let others = others(cx, form).await?;
        let asked = questions(cx, form, true).await?;
        Ok(html! { (asked) (others) })
    }
}

/// Before an activity is saved, its author is told who else is there and whom to call.
async fn others(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    if !form.refusals().0.iter().any(|refusal| refusal.about == "seen_others") {
        return Ok(html! {});
    }
    let Ok(draft) = Draft::parse(form) else { return Ok(html! {}) };
    let Ok(activity) = compose::compose(cx, &draft, None).await else { return Ok(html! {}) };
    let near = store::near(cx, &activity).await?;
    let mut lines = Vec::new();
    for other in near.iter().take(10) {
        let party = parties::find_many(cx, [other.reporting]).await?.pop();
        let contact = store::contact_of(cx, other.id).await?;
        lines.push((other, party, contact));
    }
    let w = &cx.words;
    let details = |contact: &Contact| {
        let details = [&contact.name, &contact.phone, &contact.email].map(Option::as_ref);
        details.into_iter().flatten().map(Line::to_string).collect::<Vec<_>>().join(" ")
    };
    let list = html! {
        ul {
            @for (other, party, contact) in &lines {
                li {
                    @if let Some(party) = party { strong { (names::name(w, &party.names)) } ": " }
                    a href={ "/activities/" (other.id) } { (names::text(other.title.as_str())) }
                    @if let Some(contact) = contact {
                        " — " (names::text(&details(contact)))
                    }
                }
            }
        }
    };
    Ok(html! {
        (notice(w, &Notice::new(Kind::Warning, w.say("activities-others-title")).body(list)))
        (tick(&form.question(w, "seen_others", "activities-ask-seen-others")))
    })
}
