//! Agree that a tension is shown to whom a colleague proposed: it takes two.

use acts::{Act, Context, Form};
use basics::{Id, Problem, Refusal, Refusals, Right};
use look::{form::tick, names};
use maud::{Markup, html};
use sharing::{Audience, AudienceKind, Visible};

use crate::{Relation, act, pages, store};

pub(crate) struct AgreeShowing;

impl Act for AgreeShowing {
    const NAME: &'static str = "stakeholders.agree_showing";
    const PATH: &'static str = "/stakeholder-relations/{id}/agree-showing";
    const NEEDS: Right = crate::AGREE;
    const FRESH: bool = true;
    type On = Relation;
    type Leaves = Relation;

    /// That nobody agrees with themselves is said in a sentence.
    async fn may(cx: &mut Context, on: &Visible<Relation>) -> Result<(), Problem> {
        act::may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        match form.tick("agrees") {
            true => Ok(Self),
            false => Err(Refusal::new("agrees", "stakeholders-refused-unticked").into()),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Relation>) -> Result<Relation, Problem> {
        let by = cx.actor()?.person;
        let circle = circle(cx, &on).await?;
        let shown = Relation { updated_at: cx.now, ..on.into_inner().agree(by, circle)? };
        store::save_relation(cx, &shown).await?;
        Ok(shown)
    }

    /// To whom, and why, is read first.
    async fn questions(
        cx: &mut Context,
        on: &Visible<Relation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let said = pages::in_one_line(cx, on).await?;
        let to = pages::shown_to(cx, on).await?;
        let why = on.showing.as_ref().map(|showing| names::lines(showing.why.as_str()));
        Ok(html! {
            (said)
            @if let Some(to) = to { p { (to) } }
            @if let Some(why) = why { (why) }
            (tick(&form.question(&cx.words, "agrees", "stakeholders-ask-agrees").required()))
        })
    }
}

/// An audience that somebody keeps is taken as it is now, member by member: its keeper adds to it
/// alone, and would show by one hand what takes two.
async fn circle(cx: &mut Context, it: &Relation) -> Result<Id<Audience>, Problem> {
    let Some(showing) = &it.showing else { return Ok(it.share.audience) };
    let (to, today) = (showing.to, cx.today);
    let audience = sharing::find_known_audience(&mut cx.tx, &cx.viewer, to, today).await?;
    if audience.ended_on.is_some() {
        return Err(Refusal::new("agrees", "stakeholders-refused-audience-over").into());
    }
    if audience.kind != AudienceKind::Named {
        return Ok(to);
    }
    let members = sharing::members_of(&mut cx.tx, to, today).await?;
    let parties: Vec<_> = members.iter().map(|member| member.party).collect();
    sharing::among(&mut cx.tx, &[parties, vec![it.share.owner]].concat()).await
}
