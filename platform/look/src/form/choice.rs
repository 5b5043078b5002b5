//! Questions that are answered by choosing.

use maud::{Markup, html};

use super::Question;

/// One of the answers that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// One of many, in a list that opens. There is always a first, empty entry: a choice that nobody
/// made is not an answer.
pub fn choice(question: &Question<'_>, choices: &[Choice]) -> Markup {
    let q = &said_in_labels(question, choices);
    q.framed(&html! {
        select id=(q.name) name=(q.name) required[q.required] aria-invalid=[q.invalid()]
            aria-describedby=[q.described_by()] {
            option value="" {
                @if q.required { (q.words.say("look-choose")) }
            }
            @for choice in choices {
                option value=(choice.value) selected[choice.value == q.value] { (choice.label) }
            }
        }
    })
}

/// What a record says now is a value; its reader knows it by its label.
fn said_in_labels<'a>(question: &Question<'a>, choices: &[Choice]) -> Question<'a> {
    let label = |now: String| {
        let known = choices.iter().find(|choice| choice.value == now);
        known.map_or(now.clone(), |choice| choice.label.clone())
    };
    Question { now: question.now.clone().map(label), ..question.clone() }
}

/// One of a few, all in sight.
pub fn one_of(question: &Question<'_>, choices: &[Choice]) -> Markup {
    let chosen = |value: &str| value == question.value;
    let question = &said_in_labels(question, choices);
    question.grouped(&boxes(question, "radio", choices, &chosen))
}

/// Any of a few, all in sight. `chosen` holds the values that were answered.
pub fn choices(question: &Question<'_>, choices: &[Choice], chosen: &[&str]) -> Markup {
    let chosen = |value: &str| chosen.contains(&value);
    question.grouped(&boxes(question, "checkbox", choices, &chosen))
}

/// Yes or nothing. Sent as `yes` when ticked; ticked if that is the question's value.
pub fn tick(question: &Question<'_>) -> Markup {
    let q = question;
    html! {
        div class=(q.class()) {
            div class="box" {
                input type="checkbox" id=(q.name) name=(q.name) value="yes"
                    checked[q.value == "yes"] required[q.required] aria-invalid=[q.invalid()]
                    aria-describedby=[q.described_by()];
                label for=(q.name) { (q.label) }
            }
            (q.hint_and_refusal())
        }
    }
}

/// The first box has the question's own id, so that the error summary leads to it.
fn boxes(
    q: &Question<'_>,
    kind: &'static str,
    choices: &[Choice],
    chosen: &dyn Fn(&str) -> bool,
) -> Markup {
    let id = |i: usize| if i == 0 { q.name.to_owned() } else { format!("{}-{}", q.name, i + 1) };
    html! {
        div class="boxes" {
            @for (i, choice) in choices.iter().enumerate() {
                @let hint = choice.hint.as_ref().map(|_| format!("{}-about", id(i)));
                div class="box" {
                    input type=(kind) id=(id(i)) name=(q.name) value=(choice.value)
                        checked[chosen(&choice.value)] aria-describedby=[hint.as_ref()];
                    label for=(id(i)) { (choice.label) }
                    @if let (Some(id), Some(text)) = (&hint, &choice.hint) {
                        p class="hint" id=(id) { (text) }
                    }
                }
            }
        }
    }
}
