//! One authorisation: where it stands, what happened, and what is known of it.

use acts::{Act, Context, Form, Page, Record, Screen};
use attachments::AttachmentShape;
use basics::{Period, Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind as NoticeKind, Notice, notice},
    timeline::{Event as Shown, timeline},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Release, Shared, Visible};
use words::{Arg, Words};

use super::{Named, kind, standing, standing_word};
use crate::{
    Authorisation, Authority, Event, Note, Standing, State, What,
    correct::Correct,
    form::may_keep,
    jot::Jot,
    mark::Mark,
    record,
    renew::Renew,
    shape::{NoteShape, TodayShape},
    store,
    take_back::TakeBack,
};

pub(crate) struct Show;

/// An authorisation with what stands beside it, as far as its viewer may know it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AuthorisationShown")]
pub(crate) struct Told {
    authorisation: TodayShape,
    files: Vec<AttachmentShape>,
    /// What its owner notes for itself; empty for everybody else.
    notes: Vec<NoteShape>,
}

/// Everything that the page shows.
struct Whole {
    notes: Vec<Visible<Note>>,
    /// For its owner: for whom it was marked.
    marks: Vec<Release>,
    renews: Option<Visible<Authorisation>>,
    renewals: Vec<Visible<Authorisation>>,
    audience: Option<String>,
    named: Named,
}

impl Page for Show {
    const PATH: &'static str = "/authorisations/{id}";
    const NEEDS: Right = crate::READ;
    type About = Authorisation;
    type Shape = Told;

    async fn show(
        cx: &mut Context,
        one: Visible<Authorisation>,
        _: &Form,
    ) -> Result<Screen, Problem> {
        let whole = Whole::of(cx, &one).await?;
        let files = attachments::panel(cx, &one).await?;
        let owns = cx.viewer.owns(&one.share);
        let actions = actions(cx, &one);
        let (w, today) = (&cx.words, cx.today);
        let stands = one.standing(today);
        let title = one.title.to_string();
        let head = Heading::new(names::text(&title))
            .tags(standing(w, stands, one.warning(today)))
            .actions(actions);
        let events: Vec<Shown> = one.events.iter().rev().map(|it| event(w, it)).collect();
        let body = html! {
            (heading(&head))
            (waiting(w, stands))
            (card::beside(
                html! {
                    (conditions(w, &one))
                    h2 { (w.say("authorisations-events")) }
                    @if events.is_empty() { p { (w.say("authorisations-no-events")) } }
                    (timeline(&events))
                    (files)
                    @if owns { (notes(w, &whole.notes)) }
                },
                html! {
                    (facts(w, &about(w, &one, &whole)))
                    @if owns { (marks(w, (&one, &whole), today)) }
                },
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        one: Visible<Authorisation>,
        _: &Form,
    ) -> Result<Told, Problem> {
        let files = attachments::list(cx, &one).await?;
        let notes = store::notes_of(cx, &one).await?;
        Ok(Told {
            authorisation: TodayShape::of(cx, &one),
            files: files.iter().map(|file| file.shape()).collect(),
            notes: notes.iter().map(|note| note.shape()).collect(),
        })
    }
}

impl Whole {
    async fn of(cx: &mut Context, one: &Visible<Authorisation>) -> Result<Self, Problem> {
        let owns = cx.viewer.owns(&one.share);
        let notes = store::notes_of(cx, one).await?;
        let marks = match owns {
            true => sharing::releases_of(&mut cx.tx, Shared::uuid(&**one)).await?,
            false => Vec::new(),
        };
        let renews: Vec<_> = one.renews.into_iter().collect();
        let renews = <Authorisation as acts::Subject>::find_all(cx, &renews).await?.pop();
        let renewals = store::renewals_of(cx, one.id).await?;
        let audience =
            sharing::find_known_audience(&mut cx.tx, &cx.viewer, one.share.audience, cx.today)
                .await;
        let audience = audience.ok().map(|known| activities::word::audience(&cx.words, &known));
        let authority = match one.authority {
            Authority::Party(party) => Some(party),
            Authority::Named(_) => None,
        };
        let parties = marks.iter().map(|mark| mark.recipient);
        let parties = parties.chain(authority).chain([one.share.owner]);
        let named = Named::of(cx, parties, [&one.scope]).await?;
        Ok(Self { notes, marks, renews, renewals, audience, named })
    }
}

/// Whoever waits is told for how long, and that silence is no refusal.
fn waiting(w: &Words, stands: Standing) -> Markup {
    let body = match stands {
        Standing::Waiting(_) => "authorisations-waiting-means",
        Standing::NoAnswer(_) => "authorisations-no-answer-means",
        Standing::MoreAsked(_) => "authorisations-more-asked-means",
        _ => return html! {},
    };
    let kind = match stands {
        Standing::Waiting(_) => NoticeKind::Info,
        _ => NoticeKind::Warning,
    };
    let body = html! { p { (w.say(body)) } };
    notice(w, &Notice::new(kind, standing_word(w, stands)).body(body))
}

fn conditions(w: &Words, one: &Authorisation) -> Markup {
    let granted = one.events.iter().rev().find_map(|event| match &event.what {
        What::Granted { conditions, .. } => conditions.as_ref(),
        _ => None,
    });
    html! {
        @if let Some(conditions) = granted {
            h2 { (w.say("authorisations-conditions")) }
            (names::lines(conditions.as_str()))
        }
    }
}

fn event(w: &Words, event: &Event) -> Shown {
    let happening = event.what.happening().name().replace('_', "-");
    let what = html! { (w.say(&format!("authorisations-happening-{happening}"))) };
    let more = match &event.what {
        What::Granted { period, .. } => Some(dates::period(w, *period)),
        What::MoreAsked { by: Some(by) } => Some(html! {
            (w.say("authorisations-ask-answer-by")) (w.say("colon")) (dates::day(w, *by))
        }),
        _ => None,
    };
    let detail = html! {
        @if let Some(more) = more { p { (more) } }
        @if let Some(said) = &event.said { (names::lines(said.as_str())) }
    };
    Shown::new(dates::day(w, event.on), html! {}, what).detail(detail)
}

fn notes(w: &Words, notes: &[Visible<Note>]) -> Markup {
    let events: Vec<Shown> = notes
        .iter()
        .map(|note| {
            let text = names::lines(note.text.as_str());
            Shown::new(dates::moment(w, note.at), html! {}, text)
        })
        .collect();
    html! {
        @if !events.is_empty() {
            h2 { (w.say("authorisations-notes")) }
            p class="quiet-text" { (w.say("authorisations-ask-note-hint")) }
            (timeline(&events))
        }
    }
}

fn about(w: &Words, one: &Authorisation, whole: &Whole) -> Vec<Fact> {
    let named = &whole.named;
    let days = |days: i32| {
        html! { (w.tell_plain("authorisations-days", &[("days", Arg::from(days))])) }
    };
    let link = |other: &Authorisation| {
        html! { a href=(look::link::safe(&other.path())) { (names::text(other.title.as_str())) } }
    };
    let renewals = (!whole.renewals.is_empty()).then(|| {
        html! { @for other in &whole.renewals { (link(other)) " " } }
    });
    let wanted = (one.wanted != Period::ALWAYS).then(|| dates::period(w, one.wanted));
    let [places, sectors] = named.scope(w, &one.scope);
    vec![
        Fact::new(w.say("authorisations-ask-kind"), html! { (kind(w, one.kind)) }),
        Fact::new(w.say("authorisations-holder"), named.party(w, one.share.owner)),
        Fact::new(w.say("authorisations-authority"), named.authority(w, &one.authority)),
        Fact::maybe(w.say("authorisations-wanted"), wanted),
        Fact::maybe(
            w.say("authorisations-granted-for"),
            one.granted().map(|period| dates::period(w, period)),
        ),
        places,
        sectors,
        Fact::maybe(w.say("authorisations-turnaround"), one.turnaround().map(days)),
        Fact::maybe(w.say("authorisations-renews"), whole.renews.as_deref().map(link)),
        Fact::maybe(w.say("authorisations-renewed-by"), renewals),
        Fact::maybe(
            w.say("authorisations-ask-audience"),
            whole.audience.as_ref().map(|audience| html! { (audience) }),
        ),
    ]
}

/// For whom it was marked, and until when.
fn marks(w: &Words, (one, whole): (&Authorisation, &Whole), today: basics::Day) -> Markup {
    html! {
        h2 { (w.say("authorisations-marks")) }
        @if whole.marks.is_empty() { p { (w.say("authorisations-no-marks")) } } @else {
            ul {
                @for mark in &whole.marks {
                    li {
                        (whole.named.party(w, mark.recipient)) ", "
                        (names::text(mark.purpose.as_str())) ", "
                        (w.tell_plain("authorisations-marked-until",
                            &[("day", Arg::from(w.day(mark.last_day)))]))
                        @if mark.is_active(today) {
                            @let to = format!("{}/unmark?release={}", one.path(), mark.id);
                            " " a href=(look::link::safe(&to)) {
                                (w.say("authorisations-unmark-title"))
                            }
                        } @else { " (" (w.say("authorisations-mark-over")) ")" }
                    }
                }
            }
        }
    }
}

/// What may be done with it as it stands.
fn actions(cx: &Context, one: &Authorisation) -> Markup {
    if !crate::WRITE.is_held_by(cx.viewer.actor.as_ref()) || may_keep(cx, one).is_err() {
        return html! {};
    }
    let w = &cx.words;
    let state = one.state();
    let mut offered = Vec::new();
    if state.next().next().is_some() {
        offered.push((record::Record::PATH, "authorisations-record-title"));
    }
    if state == State::Granted {
        offered.push((Renew::PATH, "authorisations-renew-title"));
    }
    offered.push((Mark::PATH, "authorisations-mark-title"));
    offered.push((Jot::PATH, "authorisations-jot-title"));
    offered.push((Correct::PATH, "authorisations-correct-title"));
    if !one.events.is_empty() {
        offered.push((TakeBack::PATH, "authorisations-take-back-title"));
    }
    html! {
        @for (n, (path, key)) in offered.into_iter().enumerate() {
            @let weight = if n == 0 { Weight::Primary } else { Weight::Quiet };
            (button::link(weight, &path.replace("{id}", &one.id.to_string()), &w.say(key)))
        }
    }
}
