//! What a call and an idea are asked alike: title and text, where, how much, until when.

use activities::Sector;
use acts::{Context, Form};
use basics::{
    Currency, Day, Id, Line, Money, Paragraph, Period, Problem, Refusal, Refusals, all2, all3,
};
use look::form::{choice, day, line, number, paragraph, row, section};
use maud::{Markup, html};
use places::Place;
use words::Words;

use crate::{Call, Criterion, Days, Weights};

/// What is sought.
pub(crate) struct Subject {
    pub(crate) title: Line,
    pub(crate) text: Paragraph,
    pub(crate) sector: Option<Sector>,
    /// As it was typed: a P-code or a name.
    pub(crate) place: Option<Line>,
}

impl Subject {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let said = all2(form.line("title"), form.paragraph("text"));
        let about = all2(form.maybe_choice("sector"), form.maybe_line("place"));
        let mut wrong = Refusals::default();
        match (wrong.note(said), wrong.note(about)) {
            (Some((title, text)), Some((sector, place))) => Ok(Self { title, text, sector, place }),
            _ => Err(wrong),
        }
    }

    pub(crate) fn questions(w: &Words, form: &Form) -> Markup {
        let ask = |name, key| form.question(w, name, key);
        html! {
            (line(&ask("title", "calls-name").required()))
            (paragraph(&ask("text", "calls-ask-text").required()
                .hint(w.say("calls-ask-text-hint")), 8))
            (choice(&ask("sector", "calls-ask-sector"), &activities::sectors(w)))
            (line(&ask("place", "calls-ask-place").hint(w.say("calls-ask-place-hint"))))
        }
    }
}

/// A place by its code or name (R7.1, K27).
pub(crate) async fn place(
    cx: &mut Context,
    given: Option<&Line>,
) -> Result<Option<Id<Place>>, Problem> {
    let Some(given) = given else { return Ok(None) };
    let gazetteer = places::gazetteer(cx).await?;
    let found = activities::look_up(&gazetteer, given.as_str(), Period::ALWAYS);
    let found = found.map_err(|refusal| Refusal { about: "place", ..refusal })?;
    Ok(Some(found.id))
}

/// A whole call, as it is drafted and changed.
pub(crate) struct Brief {
    pub(crate) subject: Subject,
    pub(crate) budget: Option<Money>,
    pub(crate) days: Days,
}

impl Brief {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let subject = wrong.note(Subject::parse(form));
        let budget = wrong.note(money(form, "total"));
        let days = wrong.note(days(form));
        match (subject, budget, days) {
            (Some(subject), Some(budget), Some(days)) => Ok(Self { subject, budget, days }),
            _ => Err(wrong),
        }
    }

    /// The call with these answers.
    pub(crate) async fn write_into(self, cx: &mut Context, call: Call) -> Result<Call, Problem> {
        let Self { subject, budget, days } = self;
        let place = place(cx, subject.place.as_ref()).await?;
        let Subject { title, text, sector, .. } = subject;
        Ok(Call { title, text, sector, place, budget, days, ..call })
    }

    pub(crate) fn questions(w: &Words, form: &Form) -> Markup {
        let ask = |name, key| form.question(w, name, key);
        html! {
            (Subject::questions(w, form))
            (section(&w.say("calls-group-money"), Some(&w.say("calls-group-money-hint")), html! {
                (row(html! {
                    (line(&ask("currency", "calls-ask-currency")))
                    (line(&ask("total", "calls-ask-total")))
                }))
            }))
            (section(&w.say("calls-group-days"), None, html! {
                (day(&ask("questions_until", "calls-ask-questions-until").required()))
                (day(&ask("apply_until", "calls-ask-apply-until").required()))
                (day(&ask("told_on", "calls-ask-told-on").required()
                    .hint(w.say("calls-ask-told-on-hint"))))
                (row(html! {
                    (day(&ask("first_day", "calls-ask-first-day")))
                    (day(&ask("last_day", "calls-ask-last-day")))
                }))
            }))
        }
    }

    /// What a draft says now, as its form is filled in.
    pub(crate) async fn known(
        cx: &mut Context,
        call: &Call,
    ) -> Result<Vec<(&'static str, String)>, Problem> {
        let place = match call.place {
            Some(id) => places::find_many(cx, [id]).await?.into_iter().next(),
            None => None,
        };
        let Days { questions_until, apply_until, told_on, work } = call.days;
        let said = |name, day: Option<Day>| day.map(|day| (name, day.to_string()));
        let days = [
            said("questions_until", Some(questions_until)),
            said("apply_until", Some(apply_until)),
            said("told_on", Some(told_on)),
            said("first_day", work.0),
            said("last_day", work.1),
        ];
        let mut known = vec![("title", call.title.to_string()), ("text", call.text.to_string())];
        known.extend(call.sector.map(|sector| ("sector", sector.code().to_owned())));
        known.extend(place.map(|place| ("place", place.code.clone())));
        known.extend(call.budget.into_iter().flat_map(|money| {
            [("currency", money.currency.code().to_owned()), ("total", money.amount())]
        }));
        known.extend(days.into_iter().flatten());
        let weights = call.weights().iter();
        known.extend(weights.map(|(criterion, weight)| (criterion.name(), weight.to_string())));
        Ok(known)
    }
}

fn days(form: &Form) -> Result<Days, Refusals> {
    let mut wrong = Refusals::default();
    let until =
        wrong.note(all3(form.day("questions_until"), form.day("apply_until"), form.day("told_on")));
    let work = wrong.note(all2(form.maybe_day("first_day"), form.maybe_day("last_day")));
    match (until, work) {
        (Some((questions_until, apply_until, told_on)), Some(work)) => {
            Ok(Days { questions_until, apply_until, told_on, work }.in_order()?)
        }
        _ => Err(wrong),
    }
}

/// An amount and its currency: both or neither.
pub(crate) fn money(form: &Form, question: &'static str) -> Result<Option<Money>, Refusals> {
    let (currency, amount) = all2(form.maybe_line("currency"), form.maybe_line(question))?;
    match (currency, amount) {
        (None, None) => Ok(None),
        (Some(_), None) => Err(Refusal::new(question, "refused-missing").into()),
        (None, Some(_)) => Err(Refusal::new("currency", "refused-missing").into()),
        (Some(currency), Some(amount)) => {
            let currency = Currency::parse("currency", currency.as_str())?;
            Ok(Some(Money::parse(question, amount.as_str(), currency)?))
        }
    }
}

/// A weight for each criterion that counts.
pub(crate) fn weights(form: &Form) -> Result<Weights, Refusals> {
    let mut wrong = Refusals::default();
    let mut weights = Vec::new();
    for criterion in Criterion::ALL {
        let weight = wrong.note(form.maybe_number(criterion.name()));
        weights.extend(weight.flatten().map(|weight| (criterion, weight)));
    }
    wrong.or(())?;
    Ok(Weights::new(weights)?)
}

pub(crate) fn ask_weights(w: &Words, form: &Form) -> Markup {
    let hint = w.say("calls-group-weights-hint");
    section(
        &w.say("calls-group-weights"),
        Some(&hint),
        html! {
            @for criterion in Criterion::ALL {
                (number(&form.question(w, criterion.name(), criterion_key(criterion))))
            }
        },
    )
}

/// The word for a criterion.
pub(crate) fn criterion_key(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::SectorExpertise => "calls-criterion-sector_expertise",
        Criterion::ProjectManagement => "calls-criterion-project_management",
        Criterion::LocalPresence => "calls-criterion-local_presence",
        Criterion::Contribution => "calls-criterion-contribution",
        Criterion::CostEffectiveness => "calls-criterion-cost_effectiveness",
        Criterion::Experience => "calls-criterion-experience",
        Criterion::Relevance => "calls-criterion-relevance",
        Criterion::Clarity => "calls-criterion-clarity",
        Criterion::Innovation => "calls-criterion-innovation",
        Criterion::Sustainability => "calls-criterion-sustainability",
        Criterion::Timeline => "calls-criterion-timeline",
        Criterion::Access => "calls-criterion-access",
        Criterion::Other => "calls-criterion-other",
    }
}
