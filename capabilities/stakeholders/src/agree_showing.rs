//! Agree that a tension is shown to whom a colleague proposed: it takes two.

use acts::{Act, Context, Form};
use basics::{Id, Organisation, Problem, Refusal, Refusals, Right, all2};
use look::{
    form::{hidden, tick},
    names,
};
use maud::{Markup, html};
use sharing::{Audience, AudienceKind, Visible};

use crate::{Relation, act, pages, store};

pub(crate) struct AgreeShowing {
    /// The circle that was read before agreeing.
    seen: Id<Circle>,
}

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
        let agrees = match form.tick("agrees") {
            true => Ok(()),
            false => Err(Refusal::new("agrees", "stakeholders-refused-unticked")),
        };
        let (seen, ()) = all2(form.id("seen"), agrees)?;
        Ok(Self { seen })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Relation>) -> Result<Relation, Problem> {
        let by = cx.actor()?.person;
        let circle = Circle::of(cx, &on).await?;
        if circle.token(&on) != self.seen {
            return Err(Refusal::new("agrees", "stakeholders-refused-circle-changed").into());
        }
        let audience = circle.audience(cx, &on).await?;
        let shown = Relation { updated_at: cx.now, ..on.into_inner().agree(by, audience)? };
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
        let circle = Circle::of(cx, on).await.ok();
        let members = circle.as_ref().and_then(|circle| circle.members.clone());
        let members = members.unwrap_or_default().into_iter().collect();
        let members = parties::names_of(cx, members).await?;
        Ok(html! {
            (said)
            @if let Some(to) = to { p { (to) } }
            @if !members.is_empty() {
                ul { @for (name, _) in members.values() { li { (names::name(&cx.words, name)) } } }
            }
            @if let Some(why) = why { (why) }
            @if let Some(circle) = &circle { (hidden("seen", &circle.token(on).to_string())) }
            (tick(&form.question(&cx.words, "agrees", "stakeholders-ask-agrees").required()))
        })
    }
}

/// Who would see it, as it is now.
struct Circle {
    to: Id<Audience>,
    /// Of an audience that somebody keeps: in the order of their ids.
    members: Option<Vec<Id<Organisation>>>,
}

impl Circle {
    async fn of(cx: &mut Context, it: &Relation) -> Result<Self, Problem> {
        let Some(showing) = &it.showing else {
            return Ok(Self { to: it.share.audience, members: None });
        };
        let (to, today) = (showing.to, cx.today);
        let audience = sharing::find_known_audience(&mut cx.tx, &cx.viewer, to, today).await?;
        if audience.ended_on.is_some() {
            return Err(Refusal::new("agrees", "stakeholders-refused-audience-over").into());
        }
        if audience.kind != AudienceKind::Named {
            return Ok(Self { to, members: None });
        }
        let members = sharing::members_of(&mut cx.tx, to, today).await?;
        let mut members: Vec<_> = members.iter().map(|member| member.party).collect();
        members.sort_unstable();
        Ok(Self { to, members: Some(members) })
    }

    /// Tells one proposal and circle from another: whoever agrees, agrees to those that they read.
    fn token(&self, it: &Relation) -> Id<Self> {
        let members: Vec<String> = self.members.iter().flatten().map(ToString::to_string).collect();
        let proposed = it.showing.as_ref().map(|one| format!("{}/{}", one.by, one.why.as_str()));
        let all = format!("{}/{}/{}/{proposed:?}", it.id, self.to, members.join(","));
        Id::named("comity:stakeholders:circle", &all)
    }

    /// An audience that somebody keeps is taken as it is now, member by member: its keeper adds to
    /// it alone, and would show by one hand what takes two.
    async fn audience(&self, cx: &mut Context, it: &Relation) -> Result<Id<Audience>, Problem> {
        match &self.members {
            None => Ok(self.to),
            Some(members) => {
                let parties = [members.as_slice(), &[it.share.owner]].concat();
                sharing::among(&mut cx.tx, &parties).await
            }
        }
    }
}
