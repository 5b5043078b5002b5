//! One match: the two names, what the list has of its own, and what people said.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Line, Problem, Right};
use comments::CommentShape;
use look::{
    button::{self, Weight},
    dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{facts_of, verdict};
use crate::{
    Entry, Finding, Match, MatchShape, Verdict, Word,
    shape::{EntryShape, WordShape},
    store,
};

pub(crate) struct Matched;

/// A match, what the list has of the entry, and what was said.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SanctionsMatchShown")]
pub(crate) struct Told {
    #[serde(rename = "match")]
    one: MatchShape,
    /// Null once the list does not have it any more.
    entry: Option<EntryShape>,
    /// The last first; to its organisation the last alone, without a name.
    words: Vec<WordShape>,
    answers: Vec<CommentShape>,
}

impl Page for Matched {
    const PATH: &'static str = "/matches/{id}";
    const NEEDS: Right = crate::READ;
    type About = Match;
    type Shape = Told;

    async fn show(cx: &mut Context, one: Visible<Match>, _: &Form) -> Result<Screen, Problem> {
        let shown = facts_of(cx, &one).await?;
        let entry = store::entry(cx, &one.entry).await?;
        let said = said(cx, &one).await?;
        let answers = match one.is_told() {
            true => comments::panel(cx, &one, &format!("{}/answer", one.path())).await?,
            false => html! {},
        };
        let (is_own, actions) = (cx.viewer.owns(&one.share), actions(cx, &one));
        let w = &cx.words;
        let title = w.tell_plain("screening-match-of", &[("name", Arg::from(one.name.as_str()))]);
        let head = Heading::new(&title).tags(verdict(w, &one)).actions(actions);
        let body = html! {
            (heading(&head))
            @if let Some(notice) = note(w, &one, is_own) { (notice) }
            (shown)
            // Whoever sees it at all is of those who keep it back.
            @if let Some(why) = &one.restricted {
                h2 { (w.say("screening-ask-restricted")) }
                (names::lines(why.as_str()))
            }
            @if let Some(entry) = &entry { (in_the_list(w, entry)) }
            @if !said.is_empty() {
                h2 { (w.say("screening-said")) }
                (timeline(&said.iter().map(|word| event(w, word, is_own)).collect::<Vec<_>>()))
            }
            (answers)
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, one: Visible<Match>, _: &Form) -> Result<Told, Problem> {
        let entry = store::entry(cx, &one.entry).await?;
        let said = said(cx, &one).await?;
        let answers = comments::list(cx, &one).await?;
        let is_own = cx.viewer.owns(&one.share);
        Ok(Told {
            one: one.shape(),
            entry: entry.as_ref().map(EntryShape::from),
            words: said.iter().map(|word| WordShape::of(word, is_own)).collect(),
            answers: answers.iter().map(Record::shape).collect(),
        })
    }
}

/// All that was said, to those for whom it was said; to its organisation why it was confirmed.
async fn said(cx: &mut Context, one: &Visible<Match>) -> Result<Vec<Word>, Problem> {
    let mut said = store::words_of(cx, one).await?;
    if !cx.viewer.owns(&one.share) {
        said.retain(|word| word.finding == Finding::Them);
        said.truncate(1);
    }
    Ok(said)
}

fn actions(cx: &Context, one: &Match) -> Markup {
    let w = &cx.words;
    let judges = crate::JUDGE.is_held_by(cx.viewer.actor.as_ref())
        && cx.viewer.owns(&one.share)
        && one.verdict != Verdict::Gone;
    let judge = format!("{}/judge", one.path());
    let back = format!("/parties/{}/screening", one.party);
    html! {
        @if judges {
            (button::link(Weight::Primary, &judge, &w.say("screening-judge-title")))
        }
        (button::link(Weight::Quiet, &back, &w.say("screening-title")))
    }
}

/// What it means as it stands, and what comes next.
fn note(w: &Words, one: &Match, is_own: bool) -> Option<Markup> {
    let key = match one.verdict {
        Verdict::Open if one.is_asked_again => "screening-note-again",
        Verdict::Open => "screening-note-open",
        Verdict::Proposed => "screening-note-proposed",
        // That those who verify are not of one mind is theirs to say.
        Verdict::Confirmed if one.is_doubted && is_own => "screening-note-doubted",
        Verdict::Confirmed if one.is_told() => "screening-note-confirmed",
        Verdict::Confirmed => "screening-note-untold",
        Verdict::Ignored | Verdict::Gone => return None,
    };
    let kind = if one.is_waiting() { Kind::Info } else { Kind::Warning };
    Some(notice(w, &Notice::new(kind, w.say(key))))
}

/// What the list has of the entry, to compare with what is known of the other.
fn in_the_list(w: &Words, entry: &Entry) -> Markup {
    let lines = |lines: &[Line]| {
        (!lines.is_empty()).then(|| html! { ul { @for line in lines { li { bdi { (line) } } } } })
    };
    let names = html! {
        ul {
            @for alias in &entry.names {
                li {
                    (names::text(alias.name.as_str())) (w.say("colon"))
                    (w.say(&format!("screening-quality-{}", alias.quality.name())))
                }
            }
        }
    };
    let kind = w.say(&format!("screening-kind-{}", entry.kind.name()));
    html! {
        h2 { (w.say("screening-in-the-list")) }
        (facts(w, &[
            Fact::new(w.say("screening-kind"), html! { (kind) }),
            Fact::new(w.say("screening-names"), names),
            Fact::maybe(w.say("screening-births"), lines(&entry.births)),
            Fact::maybe(w.say("screening-nationalities"), lines(&entry.nationalities)),
            Fact::maybe(w.say("screening-listed-on"),
                entry.listed_on.map(|day| dates::day(w, day))),
            Fact::maybe(w.say("screening-reference"),
                entry.reference.as_ref().map(|it| html! { bdi { (it) } })),
            Fact::new(w.say("screening-entry"), html! { bdi { (entry.id) } }),
        ]))
    }
}

fn event(w: &Words, word: &Word, is_own: bool) -> Event {
    let who = html! { @if is_own { (names::text(word.name.as_str())) } };
    let what = html! { (w.say(&format!("screening-finding-{}", word.finding.name()))) };
    let event = Event::new(dates::moment(w, word.at), who, what);
    event.detail(names::lines(word.reason.as_str()))
}
