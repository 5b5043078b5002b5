//! One application: what was filed, what became of it, and for whoever calls the scores.

use acts::{Context, Form, Page, Record, Screen};
use attachments::AttachmentShape;
use basics::{Problem, Right};
use look::{
    button::Weight,
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::{
    Named, offer,
    show::{back_to, points},
    state_tag,
};
use crate::{
    Application, ApplicationShape, Call, Points, Score, ScoreShape, State, Tally,
    act::call_of,
    decide::{Decide, tally},
    respond::Respond,
    retract::Retract,
    score::GiveScore,
    store,
    withdraw::Withdraw,
};

pub(crate) struct Applied;

/// An application with its files, and with the scores that this viewer may know.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "CallApplicationShown")]
pub(crate) struct Shown {
    application: ApplicationShape,
    files: Vec<AttachmentShape>,
    /// Of whoever calls: one's own; all of them once everybody has finished (R5.8).
    scores: Vec<ScoreShape>,
}

impl Page for Applied {
    const PATH: &'static str = "/call-applications/{id}";
    const NEEDS: Right = crate::READ;
    type About = Application;
    type Shape = Shown;

    async fn show(
        cx: &mut Context,
        one: Visible<Application>,
        _: &Form,
    ) -> Result<Screen, Problem> {
        let call = call_of(cx, &one).await.ok();
        let scores = scored(cx, &one, call.as_ref()).await?;
        let files = attachments::panel(cx, &one).await?;
        let named = Named::of(cx, [one.share.owner]).await?;
        let actions = actions(cx, &one).await;
        let w = &cx.words;
        let title =
            call.as_ref().map_or_else(|| w.say("calls-application"), |call| call.title.to_string());
        let head = Heading::new(names::text(&title))
            .lede(w.say("calls-application"))
            .tags(state_tag(w, one.state))
            .actions(actions);
        let body = html! {
            (heading(&head))
            (card::beside(
                html! {
                    h2 { (w.say("calls-ask-approach")) }
                    (card::prose(html! { (names::lines(one.approach.as_str())) }))
                    h2 { (w.say("calls-ask-presence")) }
                    (card::prose(html! { (names::lines(one.presence.as_str())) }))
                    (said(w, &one))
                    (files)
                    @if let Some(call) = &call { (table_of(w, call, &scores)) }
                },
                html! {
                    (facts(w, &about(w, &one, &named)))
                    @if let Some(call) = &call { p { (back_to(w, call)) } }
                },
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        one: Visible<Application>,
        _: &Form,
    ) -> Result<Shown, Problem> {
        let call = call_of(cx, &one).await.ok();
        let scores = scored(cx, &one, call.as_ref()).await?;
        let files = attachments::list(cx, &one).await?;
        Ok(Shown {
            application: one.shape(),
            files: files.iter().map(|file| (&**file).into()).collect(),
            scores: scores.iter().map(Record::shape).collect(),
        })
    }
}

/// Nobody sees another's points before all have finished (R5.8), and an applicant never.
async fn scored(
    cx: &mut Context,
    one: &Visible<Application>,
    call: Option<&Visible<Call>>,
) -> Result<Vec<Score>, Problem> {
    let Some(call) = call.filter(|call| cx.viewer.owns(&call.share)) else {
        return Ok(Vec::new());
    };
    let all = match tally(cx, call).await? {
        Tally::Complete(_) => store::scores(cx, call).await?,
        Tally::Pending(_) => {
            let own = store::own_scores(cx, call).await?;
            own.into_iter().map(Visible::into_inner).collect()
        }
    };
    Ok(all.into_iter().filter(|score| score.application == one.id).collect())
}

async fn actions(cx: &mut Context, one: &Visible<Application>) -> Markup {
    let mut links = Vec::new();
    match one.state {
        State::Filed => {
            links.push(offer::<GiveScore>(cx, one, Weight::Primary).await);
            links.push(offer::<Decide>(cx, one, Weight::Quiet).await);
            links.push(offer::<Withdraw>(cx, one, Weight::Quiet).await);
        }
        State::Offered => {
            links.push(offer::<Respond>(cx, one, Weight::Primary).await);
            links.push(offer::<Retract>(cx, one, Weight::Quiet).await);
        }
        State::Accepted => links.push(offer::<Retract>(cx, one, Weight::Quiet).await),
        _ => {}
    }
    html! { @for link in links.iter().flatten() { (link) } }
}

fn about(w: &Words, one: &Application, named: &Named) -> Vec<Fact> {
    let mut about = vec![
        Fact::new(w.say("calls-applicant"), named.name(w, one.share.owner)),
        Fact::new(w.say("calls-filed-at"), dates::moment(w, one.filed_at)),
    ];
    let asked = one.asked.map(|money| html! { (w.money(money)) });
    about.extend(asked.map(|asked| Fact::new(w.say("calls-ask-asked"), asked)));
    about
}

fn said(w: &Words, one: &Application) -> Markup {
    html! {
        @if let Some(feedback) = &one.feedback {
            h2 { (w.say("calls-feedback")) }
            (names::lines(feedback.as_str()))
        }
        @if let Some(reply) = &one.reply {
            h2 { (w.say("calls-reply")) }
            (names::lines(reply.as_str()))
        }
    }
}

/// Without the names of those who scored: it is the points that are compared.
fn table_of(w: &Words, call: &Call, scores: &[Score]) -> Markup {
    let rows = scores.iter().map(|score| {
        let said = match &score.said {
            Points::Conflict(why) => html! {
                (w.say("calls-conflict")) " " (names::text(why.as_str()))
            },
            Points::Given(given) => html! {
                @for ((criterion, weight), given) in call.weights().iter().zip(given) {
                    @let key = crate::form::criterion_key(*criterion);
                    p { (w.say(key)) (w.say("colon")) (w.number(*given)) " / " (w.number(*weight)) }
                }
            },
        };
        Row::new(vec![
            html! { @if let Some(total) = score.said.total() { (points(w, total * 100)) } },
            said,
            html! { @if let Some(text) = &score.comment { (names::lines(text.as_str())) } },
        ])
    });
    let keys = ["calls-total", "calls-points", "calls-ask-comment"];
    let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
    let title = w.say("calls-scores");
    html! {
        @if !scores.is_empty() {
            h2 { (title) }
            (table(&Table::new(w, &title, columns).rows(rows)))
        }
    }
}
