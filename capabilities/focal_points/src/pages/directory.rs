//! The directory: whom does one call about this, there, in this language?

use acts::{Context, Form, Instance, Page, Screen};
use basics::{Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    card, empty,
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    pager::{Pager, downloads, pager},
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{
    Named, Now, languages,
    narrowing::{Question, ask, cursor, form, question},
    reached, there, topics, warned, whom,
};
use crate::{
    FocalPoint, Near, Rung,
    form::{language_word, topic_word},
    shape::AnswerShape,
    store::{self, Found},
};

/// Whoever answers, the nearest first.
pub(crate) struct Directory;

/// Who answers a question, and whether anybody answers all of it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Directory")]
pub(crate) struct Told {
    items: Vec<AnswerShape>,
    /// What to send as `after` for those that follow; null at the end.
    next: Option<String>,
    /// The first answers everything that was asked, and was confirmed in time.
    exact: bool,
    /// More go by these words than were looked at.
    cut: bool,
}

/// How many answers a page shows: whoever calls needs one.
const ANSWERS: usize = 20;

impl Page for Directory {
    const PATH: &'static str = "/focal-points";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Told;

    fn ask(query: &Form) -> Result<(), Refusals> {
        ask(query)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let question = question(cx, query).await?;
        let found = match &question.refused {
            None => store::page(cx, &question.asked, ANSWERS).await?,
            Some(_) => Found::default(),
        };
        let all = found.answers.iter().map(|(_, it)| &**it);
        let places = question.asked.above.iter().copied().chain(question.asked.place);
        let named = Named::of_all(cx, all, places).await?;
        let actions = actions(cx);
        let now = Now::of(cx);
        let w = &cx.words;
        let to = |page: &str| activities::address(Self::PATH, query, "after", page);
        let older = found.next.as_ref().map(|next| to(&cursor(next)));
        let title = w.say("focal-points-directory");
        let head = Heading::new(&title).lede(w.say("focal-points-lead")).actions(actions);
        let body = html! {
            (heading(&head))
            (form(w, Self::PATH, query))
            (said(w, &question, &found, &named))
            @if question.refused.is_none() { (wider(w, query, &question)) }
            @if question.asked.is_anything() {
                (card::cards(html! {
                    @for (rung, it) in &found.answers {
                        (answer(w, (*rung, it), &question, &named, now))
                    }
                }))
            } @else if !found.answers.is_empty() {
                (everybody(w, &found, &named, now))
            }
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
            @if !found.answers.is_empty() { (files(w, query)) }
        };
        Ok(Screen::new(title, body))
    }

    /// A program is told what is wrong with the place.
    async fn shape(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Told, Problem> {
        let question = question(cx, query).await?;
        if let Some(refusal) = question.refused {
            return Err(refusal.into());
        }
        let found = store::page(cx, &question.asked, ANSWERS).await?;
        let shape =
            |(rung, it): &(Rung, Visible<FocalPoint>)| AnswerShape::of(*rung, it, cx.now, cx.today);
        Ok(Told {
            items: found.answers.iter().map(shape).collect(),
            next: found.next.as_ref().map(cursor),
            exact: found.answers.first().is_some_and(|(rung, _)| rung.is_exact()),
            cut: found.is_cut,
        })
    }
}

fn actions(cx: &Context) -> Markup {
    let w = &cx.words;
    let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
    let own = cx.viewer.organisation().map(|own| format!("/parties/{own}/focal-points"));
    html! {
        @if writes {
            (button::link(Weight::Quiet, "/focal-points/name", &w.say("focal-points-name-title")))
        }
        @if let Some(own) = &own {
            (button::link(Weight::Quiet, own, &w.say("focal-points-ours")))
        }
        (button::link(Weight::Quiet, "/offices", &w.say("focal-points-offices")))
    }
}

/// The whole answer in a sentence, honest about what it lacks.
fn said(w: &Words, question: &Question, found: &Found, named: &Named) -> Markup {
    if let Some(refusal) = &question.refused {
        return notice(w, &Notice::new(Kind::Warning, w.refusal(refusal)));
    }
    let cut = found.is_cut.then(|| {
        let most = [("most", Arg::from(store::MATCHES_MAX))];
        notice(w, &Notice::new(Kind::Info, w.tell_plain("focal-points-cut", &most)))
    });
    let Some((best, _)) = found.answers.first() else {
        let hint = w.say("focal-points-nobody-hint");
        return empty::empty(&w.say("focal-points-nobody"), &hint, None);
    };
    let nearest = (question.asked.after.is_none() && !best.is_exact())
        .then(|| nearest(w, *best, question, named));
    html! {
        @if let Some(cut) = &cut { (cut) }
        @if let Some(nearest) = &nearest { (notice(w, &Notice::new(Kind::Info, nearest))) }
    }
}

/// Nobody answers exactly: what the nearest lack.
fn nearest(w: &Words, best: Rung, question: &Question, named: &Named) -> String {
    let mut sentences = Vec::new();
    if !best.holds {
        sentences.push(w.say("focal-points-nearest-unconfirmed"));
    }
    if let (Some(false), Some(language)) = (best.speaks, question.asked.language) {
        let language = [("language", Arg::from(language_word(w, language)))];
        sentences.push(w.tell_plain("focal-points-nearest-language", &language));
    }
    let asked = || Arg::from(question.asked.place.map_or(String::new(), |id| named.place(w, id)));
    match best.near {
        Near::Around(area) => sentences.push(w.tell_plain(
            "focal-points-nearest-around",
            &[("asked", asked()), ("area", Arg::from(named.place(w, area)))],
        )),
        Near::Everywhere => {
            sentences.push(w.tell_plain("focal-points-nearest-everywhere", &[("asked", asked())]));
        }
        Near::Part(_) => {
            sentences.push(w.tell_plain("focal-points-nearest-part", &[("asked", asked())]));
        }
        Near::Unasked | Near::Exact(_) => {}
    }
    sentences.join(" ")
}

/// Where a topic is a part of a wider one, that is one step away.
fn wider(w: &Words, query: &Form, question: &Question) -> Markup {
    let above = question.asked.topic.and_then(crate::Topic::above);
    html! {
        @if let Some(above) = above {
            @let href = activities::address(Directory::PATH, query, "topic", above.name());
            @let topic = [("topic", Arg::from(topic_word(w, above)))];
            p { (button::link(Weight::Quiet, &href,
                &w.tell_plain("focal-points-wider", &topic))) }
        }
    }
}

/// Before anything is asked: everybody in a line each, to look through and not to call at once.
fn everybody(w: &Words, found: &Found, named: &Named, now: Now) -> Markup {
    use acts::Record as _;
    let columns = [
        "focal-points-who",
        "focal-points-organisation",
        "focal-points-ask-topics",
        "focal-points-ask-places",
    ];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let rows = found.answers.iter().map(|(_, it)| {
        let name = whom(it, now.today).unwrap_or(&it.holder).name.as_str();
        Row::new(vec![
            html! { (names::text(name)) (warned(w, it, now.today)) },
            named.party(w, it.share.owner),
            html! { (topics(w, it)) },
            html! { (named.places(w, it)) },
        ])
        .href(it.path())
    });
    table(&Table::new(w, w.say("focal-points-title"), columns).rows(rows))
}

fn answer(
    w: &Words,
    (rung, it): (Rung, &FocalPoint),
    question: &Question,
    named: &Named,
    now: Now,
) -> Markup {
    use acts::Record as _;
    let whom = whom(it, now.today);
    let name = whom.unwrap_or(&it.holder).name.to_string();
    let why = why(w, rung, question, named);
    let body = html! {
        p {
            @if let Some(role) = whom.and_then(|whom| whom.role.as_ref()) {
                (names::text(role.as_str())) br;
            }
            (named.party(w, it.share.owner))
        }
        p { (there(w, it.is_there(now.moment, now.today))) (warned(w, it, now.today)) }
        @if let Some(whom) = whom { (reached(w, &whom.channels)) }
        @if let Some(hours) = &it.hours { p class="hint" { (super::hours(w, hours)) } }
        p {
            (topics(w, it)) br;
            (named.places(w, it))
            @if let Some(spoken) = whom.and_then(|whom| languages(w, whom)) { br; (spoken) }
        }
        @if !why.is_empty() { p class="hint" { (why) } }
    };
    card::card_link(&it.path(), &name, body)
}

/// Why this one is an answer.
fn why(w: &Words, rung: Rung, question: &Question, named: &Named) -> String {
    let mut parts = Vec::new();
    let place = |place| Arg::from(named.place(w, place));
    let asked = question.asked.place.map(|asked| ("asked", place(asked)));
    let asked = asked.as_slice();
    match rung.near {
        Near::Unasked => {}
        Near::Exact(_) => parts.push(w.tell_plain("focal-points-why-exact", asked)),
        Near::Around(area) => {
            let args = [asked, &[("area", place(area))]].concat();
            parts.push(w.tell_plain("focal-points-why-around", &args));
        }
        Near::Everywhere => parts.push(w.tell_plain("focal-points-why-everywhere", asked)),
        Near::Part(_) => parts.push(w.tell_plain("focal-points-why-part", asked)),
    }
    if let (Some(speaks), Some(language)) = (rung.speaks, question.asked.language) {
        let key = if speaks { "focal-points-why-speaks" } else { "focal-points-why-speaks-not" };
        let language = [("language", Arg::from(language_word(w, language)))];
        parts.push(w.tell_plain(key, &language));
    }
    parts.join(" ")
}

fn files(w: &Words, query: &Form) -> Markup {
    let to = |path| activities::address(path, query, "after", "");
    html! {
        (downloads(w, &[("vCard", &to("/focal-points/cards.vcf"))]))
        p { (button::link(Weight::Quiet, &to("/focal-points/sheet"),
            &w.say("focal-points-sheet"))) }
    }
}
