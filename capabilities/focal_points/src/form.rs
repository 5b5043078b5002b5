//! The forms of focal points and offices: what is asked, and what the answers are.

pub(crate) mod contact;
pub(crate) mod hours;
pub(crate) mod naming;
pub(crate) mod office;
pub(crate) mod shared;

use acts::{Context, Form};
use basics::{Id, Line, Named, Period, Problem, Refusal};
use look::form::Choice;
use places::Place;
use profiles::Spoken;
use words::Words;

use crate::Topic;

/// One thing on each line, no more than `most`.
pub(crate) fn lines(
    form: &Form,
    question: &'static str,
    most: usize,
) -> Result<Vec<Line>, Refusal> {
    let lines = form.text(question).lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<Line> =
        lines.map(|line| Line::parse(question, line)).collect::<Result<_, _>>()?;
    match lines.len() > most {
        true => Err(Refusal::new(question, "focal-points-refused-many").with("most", most)),
        false => Ok(lines),
    }
}

pub(crate) fn joined<T: ToString>(lines: impl IntoIterator<Item = T>) -> String {
    lines.into_iter().map(|line| line.to_string()).collect::<Vec<_>>().join("\n")
}

pub(crate) fn topic_word(w: &Words, topic: Topic) -> String {
    match topic {
        Topic::Of(sector) => activities::word::sector(w, sector),
        matter => w.say(&format!("focal-points-topic-{}", matter.name())),
    }
}

pub(crate) fn topics(w: &Words) -> Vec<Choice> {
    let choice = |topic: Topic| Choice::new(topic.name(), topic_word(w, topic));
    Topic::ALL.map(choice).to_vec()
}

pub(crate) fn language_word(w: &Words, language: Spoken) -> String {
    w.say(&format!("profiles-language-{}", language.name()))
}

pub(crate) fn languages(w: &Words) -> Vec<Choice> {
    let choice = |spoken: &Spoken| Choice::new(spoken.name(), language_word(w, *spoken));
    let mut choices: Vec<Choice> = Spoken::ALL.iter().map(choice).collect();
    choices.sort_by(|a, b| a.label.cmp(&b.label));
    choices
}

/// The places that are meant. A name that several have is refused with their codes (R7.1).
pub(crate) async fn places(cx: &mut Context, typed: &[Line]) -> Result<Vec<Id<Place>>, Problem> {
    let mut found: Vec<Id<Place>> = Vec::new();
    if typed.is_empty() {
        return Ok(found);
    }
    let gazetteer = places::gazetteer(cx).await?;
    let days = Period::between(cx.today, cx.today)?;
    for line in typed {
        let place = activities::look_up(&gazetteer, line.as_str(), days)?;
        if !found.contains(&place.id) {
            found.push(place.id);
        }
    }
    Ok(found)
}

/// The names of a closed list, each as an answer of its own.
pub(crate) fn named<T: Named>(
    question: &'static str,
    all: &[T],
) -> impl Iterator<Item = (&'static str, String)> {
    let answers: Vec<_> = all.iter().map(|one| (question, one.name().to_owned())).collect();
    answers.into_iter()
}
