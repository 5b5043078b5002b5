//! What is asked of the directory: from the address to a question, and back to a form.

use acts::{Context, Form};
use basics::{Id, Problem, Refusal, Refusals};
use database::Search;
use look::{
    button::{self, Weight},
    form::{choice, get, line, row, search},
};
use maud::{Markup, html};
use places::Place;
use sharing::Visible;
use words::Words;

use crate::{
    FocalPoint,
    form::{language_word, languages, topic_word, topics},
    store::Asked,
};

/// A question, as a query and in words.
pub(super) struct Question {
    pub(super) asked: Asked,
    pub(super) place: Option<Visible<Place>>,
    /// What is wrong with the place that was typed: nothing is answered then, since an answer for
    /// everywhere would look like one for there.
    pub(super) refused: Option<Refusal>,
}

/// What stands in an address, before anything is looked up.
fn read(query: &Form, wrong: &mut Refusals) -> Asked {
    query.text("place");
    Asked {
        words: Search::parse(query.text("words")),
        topic: wrong.note(query.maybe_choice("topic")).flatten(),
        language: wrong.note(query.maybe_choice("language")).flatten(),
        after: wrong.note(query.cursor("after", after)).flatten(),
        ..Asked::default()
    }
}

/// Whether everything that is asked can be read.
pub(super) fn ask(query: &Form) -> Result<(), Refusals> {
    let mut wrong = Refusals::default();
    read(query, &mut wrong);
    wrong.or(())
}

pub(super) async fn question(cx: &mut Context, query: &Form) -> Result<Question, Problem> {
    let mut asked = read(query, &mut Refusals::default());
    let (place, refused) = match place(cx, query.text("place")).await {
        Ok(place) => (place, None),
        Err(Problem::Refused(refusals)) => (None, refusals.0.into_iter().next()),
        Err(problem) => return Err(problem),
    };
    if let Some(place) = &place {
        asked.place = Some(place.id);
        let above = places::ancestors(cx, place.id).await?;
        asked.above = above.iter().rev().map(|place| place.id).collect();
    }
    Ok(Question { asked, place, refused })
}

/// By its id, as a link has it, or by its code or name, as a person types it.
pub(super) async fn place(cx: &mut Context, text: &str) -> Result<Option<Visible<Place>>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if let Ok(id) = text.parse::<Id<Place>>() {
        return Ok(places::find_many(cx, [id]).await?.pop());
    }
    let gazetteer = places::gazetteer(cx).await?;
    let days = basics::Period::between(cx.today, cx.today)?;
    let found = activities::look_up(&gazetteer, text, days);
    let id = found.map_err(|refusal| Refusal { about: "place", ..refusal })?.id;
    places::find(cx, id).await.map(Some)
}

/// `3~name~id`: the rung, and where the last one stands in it.
fn after(text: &str) -> Option<(usize, String, Id<FocalPoint>)> {
    let (rung, rest) = text.split_once('~')?;
    let (sort, id) = rest.rsplit_once('~')?;
    Some((rung.parse().ok()?, sort.to_owned(), id.parse().ok()?))
}

pub(super) fn cursor((rung, sort, id): &(usize, String, Id<FocalPoint>)) -> String {
    format!("{rung}~{sort}~{id}")
}

/// The question itself: in sight on a phone too, since it is what one comes for.
pub(super) fn form(w: &Words, action: &str, query: &Form) -> Markup {
    let ask = |name, key| query.question(w, name, key);
    get(
        action,
        html! {
            (row(html! {
                (choice(&ask("topic", "focal-points-topic"), &topics(w)))
                (line(&ask("place", "focal-points-place")
                    .hint(w.say("focal-points-place-hint"))))
                (choice(&ask("language", "focal-points-language"), &languages(w)))
            }))
            (search(&ask("words", "focal-points-words")))
            (button::submit(Weight::Primary, &w.say("focal-points-ask")))
        },
    )
}

/// By what it was narrowed, in words.
pub(super) fn filters(w: &Words, query: &Form, question: &Question) -> Vec<String> {
    let asked = &question.asked;
    let words = query.text("words").trim();
    let words = (!words.is_empty()).then(|| format!("“{words}”"));
    let place = question.place.as_ref();
    let place = place.map(|place| place.names.in_language(w.language()).to_string());
    let topic = asked.topic.map(|topic| topic_word(w, topic));
    let language = asked.language.map(|language| language_word(w, language));
    [topic, place, language, words].into_iter().flatten().collect()
}
