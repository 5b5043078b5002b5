//! One call: what is sought, what counts, what was asked, and who applied.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Day, Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{Named, offer, state_tag, status_tag};
use crate::{
    Application, ApplicationShape, Call, CallShape, Question, QuestionShape, Road, Status, Tally,
    answer::AnswerAll, apply::Apply, ask::Ask, cancel::Cancel, change::Change, conclude::Conclude,
    decide::tally, form::criterion_key, name_reviewers::NameReviewers, publish::Publish, store,
};

pub(crate) struct Show;

/// A call with all that this viewer may know of it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "CallShown")]
pub(crate) struct Shown {
    call: CallShape,
    /// What it is today.
    status: Status,
    /// What a draft lacks before it is published, in the reader's language.
    lacks: Vec<String>,
    questions: Vec<QuestionShape>,
    /// All of them for whoever calls, their own for applicants.
    applications: Vec<ApplicationShape>,
    /// How many scores are still to come, for whoever calls.
    scores_to_come: Option<usize>,
}

impl Page for Show {
    const PATH: &'static str = "/calls/{id}";
    const NEEDS: Right = crate::READ;
    type About = Call;
    type Shape = Shown;

    async fn show(cx: &mut Context, call: Visible<Call>, _: &Form) -> Result<Screen, Problem> {
        let questions = store::questions(cx, &call).await?;
        let applications = store::applications(cx, &call).await?;
        let keeps = cx.viewer.owns(&call.share);
        let tally = if keeps { Some(tally(cx, &call).await?) } else { None };
        let parties = applications.iter().map(|one| one.share.owner);
        let known = [Some(call.share.owner), call.invited()].into_iter().flatten();
        let named = Named::of(cx, parties.chain(known)).await?;
        let place = match call.place {
            Some(id) => places::find_many(cx, [id]).await?.into_iter().next(),
            None => None,
        };
        let answers = Answering::of(cx, &questions).await;
        let actions = actions(cx, &call).await;
        let lacks = if keeps { call.lacks(cx.today).0 } else { Vec::new() };
        let (w, status) = (&cx.words, call.status(cx.today));
        let title = call.title.to_string();
        let head = Heading::new(names::text(&title)).tags(status_tag(w, status)).actions(actions);
        let body = html! {
            (heading(&head))
            @if status == Status::Draft && !lacks.is_empty() {
                @let body = html! { ul { @for lack in &lacks { li { (w.refusal(lack)) } } } };
                (notice(w, &Notice::new(Kind::Warning, w.say("calls-lacking")).body(body)))
            }
            (card::beside(
                html! {
                    (card::prose(html! { (names::lines(call.text.as_str())) }))
                    (counts(w, &call))
                    (asked(w, &questions, &answers))
                    (applied(w, &applications, tally.as_ref(), &named))
                },
                facts(w, &about(w, &call, place.as_ref(), &named)),
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, call: Visible<Call>, _: &Form) -> Result<Shown, Problem> {
        let questions = store::questions(cx, &call).await?;
        let applications = store::applications(cx, &call).await?;
        let keeps = cx.viewer.owns(&call.share);
        let to_come = match keeps {
            true => match tally(cx, &call).await? {
                Tally::Pending(missing) => Some(missing),
                Tally::Complete(_) => Some(0),
            },
            false => None,
        };
        let is_draft = keeps && call.may_be_changed().is_ok();
        let lacks = if is_draft { call.lacks(cx.today).0 } else { Vec::new() };
        Ok(Shown {
            call: call.shape(),
            status: call.status(cx.today),
            lacks: lacks.iter().map(|lack| cx.words.refusal(lack)).collect(),
            questions: questions.iter().map(|one| one.shape()).collect(),
            applications: applications.iter().map(|one| one.shape()).collect(),
            scores_to_come: to_come,
        })
    }
}

/// What can be done with it today.
async fn actions(cx: &mut Context, call: &Visible<Call>) -> Markup {
    let (own, today) = (cx.viewer.owns(&call.share), cx.today);
    let status = call.status(today);
    let mut links = Vec::new();
    match (own, status) {
        (true, Status::Draft) => {
            links.push(offer::<Publish>(cx, call, Weight::Primary).await);
            links.push(offer::<Change>(cx, call, Weight::Quiet).await);
        }
        (true, Status::UnderReview) => {
            links.push(offer::<Conclude>(cx, call, Weight::Primary).await);
        }
        (false, Status::Open) => {
            let own = cx.viewer.organisation();
            if own.is_some_and(|own| call.may_be_applied_for(own, today).is_ok()) {
                links.push(offer::<Apply>(cx, call, Weight::Primary).await);
            }
            if call.may_be_asked_about(today).is_ok() {
                links.push(offer::<Ask>(cx, call, Weight::Quiet).await);
            }
        }
        _ => {}
    }
    if own && !matches!(status, Status::Concluded | Status::Cancelled) {
        if matches!(call.road, Road::Open(_)) {
            links.push(offer::<NameReviewers>(cx, call, Weight::Quiet).await);
        }
        links.push(offer::<Cancel>(cx, call, Weight::Quiet).await);
    }
    html! { @for link in links.iter().flatten() { (link) } }
}

fn about(w: &Words, call: &Call, place: Option<&Visible<Place>>, named: &Named) -> Vec<Fact> {
    let day = |key, day: Option<Day>| Fact::maybe(w.say(key), day.map(|day| dates::day(w, day)));
    let days = call.days;
    let mut about = vec![
        Fact::new(w.say("calls-by"), named.name(w, call.share.owner)),
        Fact::new(
            w.say("calls-road"),
            html! { (w.say(&format!("calls-road-{}", call.road.name()))) },
        ),
    ];
    about.extend(
        call.invited().map(|party| Fact::new(w.say("calls-ask-invited"), named.name(w, party))),
    );
    about.extend(call.sector.map(|sector| {
        let word = w.say(&format!("activities-sector-{}", sector.code()));
        Fact::new(w.say("calls-ask-sector"), html! { (word) })
    }));
    about.extend(
        place.map(|place| Fact::new(w.say("calls-ask-place"), names::name(w, &place.names))),
    );
    about.extend(
        call.budget.map(|money| Fact::new(w.say("calls-ask-total"), html! { (w.money(money)) })),
    );
    about.extend([
        day("calls-ask-questions-until", Some(days.questions_until)),
        day("calls-ask-apply-until", Some(days.apply_until)),
        day("calls-ask-told-on", Some(days.told_on)),
    ]);
    about.extend(days.work.0.map(|first| day("calls-ask-first-day", Some(first))));
    about.extend(days.work.1.map(|last| day("calls-ask-last-day", Some(last))));
    about
}

/// What counts, and how much; of a direct call, why this party.
fn counts(w: &Words, call: &Call) -> Markup {
    match &call.road {
        Road::Open(weights) => {
            let rows = weights.0.iter().map(|(criterion, weight)| {
                Row::new(vec![
                    html! { (w.say(criterion_key(*criterion))) },
                    html! { (w.number(*weight)) },
                ])
            });
            let title = w.say("calls-group-weights");
            let columns =
                vec![Column::text(w.say("calls-criterion")), Column::number(w.say("calls-weight"))];
            html! { h2 { (title) } (table(&Table::new(w, &title, columns).rows(rows))) }
        }
        Road::Direct { because, said, .. } => html! {
            h2 { (w.say("calls-why-direct")) }
            ul {
                @for one in because { li { (w.say(&format!("calls-because-{}", one.name()))) } }
            }
            @if let Some(said) = said { (names::lines(said.as_str())) }
        },
    }
}

/// The links to answer, question by question.
struct Answering(Vec<Option<Markup>>);

impl Answering {
    async fn of(cx: &mut Context, questions: &[Visible<Question>]) -> Self {
        let mut links = Vec::new();
        for question in questions {
            links.push(match question.answer {
                None => offer::<AnswerAll>(cx, question, Weight::Quiet).await,
                Some(_) => None,
            });
        }
        Self(links)
    }
}

fn asked(w: &Words, questions: &[Visible<Question>], answering: &Answering) -> Markup {
    html! {
        @if !questions.is_empty() {
            h2 { (w.say("calls-questions")) }
            @for (question, link) in questions.iter().zip(&answering.0) {
                section class="card" {
                    p class="quiet-text" { (dates::moment(w, question.asked_at)) }
                    (names::lines(question.text.as_str()))
                    @if let Some((answer, at)) = &question.answer {
                        h3 { (w.say("calls-answer")) (w.say("comma")) (dates::moment(w, *at)) }
                        (names::lines(answer.as_str()))
                    }
                    @if let Some(link) = link { p { (link) } }
                }
            }
        }
    }
}

fn applied(
    w: &Words,
    all: &[Visible<Application>],
    tally: Option<&Tally>,
    named: &Named,
) -> Markup {
    let mean = |one: &Application| match tally {
        Some(Tally::Complete(means)) => means.get(&one.id).copied().flatten(),
        _ => None,
    };
    let rows = all.iter().map(|one| {
        let cells = vec![
            named.name(w, one.share.owner),
            state_tag(w, one.state),
            html! { @if let Some(mean) = mean(one) { (points(w, mean)) } },
        ];
        Row::new(cells).href(one.path())
    });
    let keys = ["calls-applicant", "calls-status", "calls-mean"];
    let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
    let title = w.say("calls-applications");
    html! {
        @if !all.is_empty() {
            h2 { (title) }
            @if let Some(Tally::Pending(missing)) = tally {
                p { (w.tell("calls-scores-pending", &[("count", Arg::from(*missing))])) }
            }
            (table(&Table::new(w, &title, columns).rows(rows)))
        }
    }
}

/// Hundredths of a point as people read them.
pub(super) fn points(w: &Words, hundredths: i64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let said = [("whole", Arg::from(w.number(whole))), ("rest", Arg::from(format!("{rest:02}")))];
    w.tell_plain("calls-points-of", &said)
}

/// The way back to a call from what belongs to it.
pub(super) fn back_to(w: &Words, call: &Visible<Call>) -> Markup {
    button::link(Weight::Quiet, &call.path(), &w.say("calls-back"))
}
