//! Name those who score the applications: people of whoever calls.

use std::collections::BTreeSet;

use acts::{Act, Context, Form};
use basics::{Id, Line, Person, Problem, Refusal, Refusals, Right};
use look::form::{Choice, choices};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Application, Call, Points, Road, Stage, State,
    act::{may_keep, saved, which},
    store,
};

pub(crate) struct NameReviewers {
    reviewers: BTreeSet<Id<Person>>,
}

impl Act for NameReviewers {
    const NAME: &'static str = "calls.name_reviewers";
    const PATH: &'static str = "/calls/{id}/name-reviewers";
    const NEEDS: Right = crate::COMMIT;
    type On = Call;
    type Leaves = Call;

    async fn may(cx: &mut Context, on: &Visible<Call>) -> Result<(), Problem> {
        may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let refused = |_| Refusal::new("reviewers", "refused-id");
        let named = form.texts("reviewers").into_iter().filter(|id| !id.is_empty());
        let named: Result<BTreeSet<_>, Refusal> =
            named.map(|id| id.parse().map_err(refused)).collect();
        let reviewers = named?;
        match reviewers.is_empty() {
            true => Err(Refusal::new("reviewers", "refused-missing").into()),
            false => Ok(Self { reviewers }),
        }
    }

    /// Whoever has scored stays a reviewer: their points count.
    async fn carry_out(self, cx: &mut Context, on: Visible<Call>) -> Result<Call, Problem> {
        let goes_on = matches!(on.stage, Stage::Draft | Stage::Published);
        if !goes_on || !matches!(on.road, Road::Open(_)) {
            return Err(Refusal::new("reviewers", "calls-refused-no-scores").into());
        }
        let colleagues = colleagues(cx).await?;
        let is_known = |id: &Id<Person>| colleagues.iter().any(|(known, _)| known == id);
        if !self.reviewers.iter().all(is_known) {
            return Err(Refusal::new("reviewers", "refused-id").into());
        }
        may_change(cx, &on, &self.reviewers).await?;
        let reviewers = self.reviewers.into_iter().collect();
        saved(cx, Call { reviewers, ..on.into_inner() }).await
    }

    async fn known(_: &mut Context, on: &Visible<Call>) -> Result<Option<Form>, Problem> {
        let named = on.reviewers.iter().map(|person| ("reviewers", person.to_string()));
        Ok(Some(Form::from_pairs(named)))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Call>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let colleagues = colleagues(cx).await?;
        let offered =
            colleagues.iter().map(|(id, name)| Choice::new(id.to_string(), name.as_str()));
        let offered: Vec<Choice> = offered.collect();
        let w = &cx.words;
        let ask = form.question(w, "reviewers", "calls-ask-reviewers");
        Ok(html! {
            (which(&on.title))
            (choices(&ask.hint(w.say("calls-ask-reviewers-hint")), &offered,
                &form.texts("reviewers")))
        })
    }
}

/// Once somebody has scored, nobody leaves: the others' points would be uncovered. Somebody joins
/// where everybody declared a conflict, and as long as nothing is decided (R5.8).
async fn may_change(
    cx: &mut Context,
    on: &Visible<Call>,
    named: &BTreeSet<Id<Person>>,
) -> Result<(), Problem> {
    let scores = store::scores(cx, on).await?;
    if scores.is_empty() {
        return Ok(());
    }
    let refused = || Refusal::new("reviewers", "calls-refused-has-scored").into();
    let applications = store::applications(cx, on).await?;
    let stand = applications.iter().filter(|one| one.state != State::Withdrawn);
    let is_open = stand.clone().all(|one| one.state == State::Filed);
    let has_no_points = |one: &Visible<Application>| {
        let mut of = scores.iter().filter(|score| score.application == one.id).peekable();
        of.peek().is_some() && of.all(|score| matches!(score.said, Points::Conflict(_)))
    };
    let lacks_one = stand.into_iter().any(has_no_points);
    let stay = on.reviewers.iter().all(|person| named.contains(person));
    if stay && is_open && lacks_one { Ok(()) } else { Err(refused()) }
}

/// One's own people, as far as one may see them.
async fn colleagues(cx: &mut Context) -> Result<Vec<(Id<Person>, Line)>, Problem> {
    let own = cx.actor()?.organisation;
    let people = people::members_of(&mut cx.tx, own).await?;
    let mut seen = people::names_of(cx, people.into_iter().map(|account| account.id)).await?;
    seen.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(seen)
}
