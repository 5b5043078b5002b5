//! What is asked when something is promised or asked for, and who may do what to an obligation.

use acts::{Context, Form};
use basics::{
    Day, Id, Line, Organisation, Paragraph, Problem, Refusal, Refusals, Role, all2, all3,
};
use look::form::{Choice, choice, day, line, paragraph, row};
use maud::{Markup, html};
use sharing::{Level, Share, Tlp};

use crate::{Obligation, Sort, State};

/// An obligation that people make by hand.
pub(crate) struct Draft {
    /// The other side.
    pub(crate) party: Id<Organisation>,
    sort: Sort,
    title: Line,
    due: Day,
    note: Option<Paragraph>,
}

impl Draft {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let whom = wrong.note(all2(form.id("party"), form.choice("sort")));
        let what =
            wrong.note(all3(form.line("title"), form.day("due"), form.maybe_paragraph("note")));
        match (whom, what) {
            (Some((party, sort)), Some((title, due, note))) => {
                Ok(Self { party, sort, title, due, note })
            }
            _ => Err(wrong),
        }
    }

    /// The record, between these two, if there is such a party and the day lies ahead.
    pub(crate) async fn made(
        self,
        cx: &mut Context,
        by: Id<Organisation>,
        to: Id<Organisation>,
        state: State,
    ) -> Result<Obligation, Problem> {
        let unknown = || Refusal::new("party", "obligations-refused-party");
        let party = parties::find(cx, self.party).await;
        party.map_err(|problem| match problem {
            Problem::NotFound => unknown().into(),
            other => other,
        })?;
        let due = Obligation::may_be_due(self.due, cx.today)?;
        Ok(Obligation {
            id: cx.id(&format!("obligation {}", self.title)),
            share: share(cx, by, to).await?,
            about: None,
            sort: self.sort,
            by,
            to,
            due,
            title: self.title,
            note: self.note,
            state,
            since: cx.today,
            delivered_on: None,
            said: None,
            link: None,
            updated_at: cx.now,
            version: 1,
        })
    }
}

/// Seen by the two parties and by nobody else, the mission among them.
pub(crate) async fn share(
    cx: &mut Context,
    by: Id<Organisation>,
    to: Id<Organisation>,
) -> Result<Share, Problem> {
    let audience = sharing::among(&mut cx.tx, &[by, to]).await?;
    Ok(Share { owner: by, level: Level::Moderate, tlp: Tlp::Amber, audience })
}

/// The questions of a promise; `whom` is the label of the other side.
pub(crate) async fn questions(
    cx: &mut Context,
    form: &Form,
    whom: &'static str,
) -> Result<Markup, Problem> {
    let parties = parties::choices(cx).await?;
    let w = &cx.words;
    let sorts = Sort::ALL
        .map(|sort| Choice::new(sort.name(), w.say(&format!("obligations-sort-{}", sort.name()))));
    let ask = |name, key| form.question(w, name, key);
    Ok(html! {
        (choice(&ask("party", whom).required(), &parties))
        (row(html! {
            (choice(&ask("sort", "obligations-question-sort").required(), &sorts))
            (day(&ask("due", "obligations-due").required()))
        }))
        (line(&ask("title", "obligations-question-title").required()
            .hint(w.say("obligations-question-title-hint"))))
        (paragraph(&ask("note", "obligations-question-note"), 3))
    })
}

/// Only people of the organisation that owes it.
pub(crate) fn may_as_debtor(cx: &Context, on: &Obligation) -> Result<(), Problem> {
    let actor = cx.actor()?;
    let signs = actor.is(Role::AuthorizedOfficer);
    let is_theirs = actor.organisation == on.by;
    if is_theirs && (signs || !on.sort.takes_officer()) { Ok(()) } else { Err(Problem::Forbidden) }
}

/// Only people of the organisation that it is owed to.
pub(crate) fn may_as_creditor(cx: &Context, on: &Obligation) -> Result<(), Problem> {
    if cx.actor()?.organisation == on.to { Ok(()) } else { Err(Problem::Forbidden) }
}
