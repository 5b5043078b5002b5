//! Correct an incident, and say who else may see it.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Incident,
    form::{self, Draft},
    report::saved,
    store,
};

pub(crate) struct Correct {
    draft: Draft,
}

impl Act for Correct {
    const NAME: &'static str = "access.correct";
    const PATH: &'static str = "/access/{id}/correct";
    const NEEDS: Right = crate::WRITE;
    type On = Incident;
    type Leaves = Incident;

    async fn may(cx: &mut Context, on: &Visible<Incident>) -> Result<(), Problem> {
        if cx.viewer.owns(&on.share) { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Incident>) -> Result<Incident, Problem> {
        let before = on.into_inner();
        let (asked, otherwise) = (self.draft.audience, before.share.audience);
        let audience = sharing::choose_audience(&mut cx.tx, &cx.viewer, asked, otherwise).await?;
        let share = Incident::share(before.share.owner, audience);
        let is_reshared = share != before.share;
        let one = self.draft.said(cx, Incident { share, ..before }).await?;
        if is_reshared {
            attachments::reshare(cx, &one).await?;
        }
        saved(cx, one, self.draft).await
    }

    async fn known(cx: &mut Context, on: &Visible<Incident>) -> Result<Option<Form>, Problem> {
        let identity = store::identity_of(cx, on).await?;
        let places = places::find_many(cx, on.places.iter().copied()).await?;
        let places: Vec<String> = places.iter().map(|one| activities::with_code(one)).collect();
        let day = |day: Option<basics::Day>| day.map_or(String::new(), |day| day.to_string());
        let number = |n: Option<i64>| n.map_or(String::new(), |n| n.to_string());
        let organisation = identity.as_ref().and_then(|one| one.organisation);
        let actor = identity.as_ref().and_then(|one| one.actor.clone());
        let mut pairs = vec![
            ("category", on.category.name().to_owned()),
            ("affected", on.affected.code().to_owned()),
            ("responsible", on.responsible.name().to_owned()),
            ("first_day", day(on.period.first())),
            ("last_day", day(on.period.last())),
            ("places", places.join("\n")),
            ("text", on.text.to_string()),
            ("people", number(on.people)),
            ("days_lost", number(on.days_lost)),
            ("organisation", organisation.map_or(String::new(), |id| id.to_string())),
            ("actor", actor.map_or(String::new(), |actor| actor.to_string())),
            ("audience", on.share.audience.to_string()),
        ];
        pairs.extend(on.sectors.iter().map(|sector| ("sectors", sector.code().to_owned())));
        Ok(Some(Form::from_pairs(pairs)))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Incident>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        form::questions(cx, form).await
    }
}
