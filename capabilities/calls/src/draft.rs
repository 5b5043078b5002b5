//! Draft an open call: what is sought, and what counts how much.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::{Audience, Level, Share, Tlp, Visible};

use crate::{
    Call, Road, Stage, Weights,
    form::{Brief, ask_weights, weights},
    store,
};

pub(crate) struct Draft {
    brief: Brief,
    weights: Weights,
}

impl Act for Draft {
    const NAME: &'static str = "calls.draft";
    const PATH: &'static str = "/calls/draft";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Call;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        match (wrong.note(Brief::parse(form)), wrong.note(weights(form))) {
            (Some(brief), Some(weights)) => Ok(Self { brief, weights }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Call, Problem> {
        begin(cx, self.brief, Road::Open(self.weights)).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! { (Brief::questions(w, form)) (ask_weights(w, form)) })
    }
}

/// A draft is nobody's but its owner's.
pub(crate) async fn begin(cx: &mut Context, brief: Brief, road: Road) -> Result<Call, Problem> {
    let owner = cx.actor()?.organisation;
    let (level, tlp, audience) = (Level::Low, Tlp::Green, Audience::OWN);
    let call = Call {
        id: cx.id(&format!("call {}", brief.subject.title)),
        share: Share { owner, level, tlp, audience },
        road,
        title: brief.subject.title.clone(),
        text: brief.subject.text.clone(),
        sector: None,
        place: None,
        budget: None,
        days: brief.days,
        stage: Stage::Draft,
        reviewers: Vec::new(),
        updated_at: cx.now,
        version: 1,
    };
    let call = brief.write_into(cx, call).await?;
    store::save_new(cx, &call).await?;
    Ok(call)
}
