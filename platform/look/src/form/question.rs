//! A question of a form, and the frame that every kind of question stands in.

use basics::Language;
use maud::{Markup, PreEscaped, html};
use words::Words;

/// A question, what was answered, and what was wrong with the answer. The texts are already in the
/// reader's language; `name` is the form's key and the element's id.
#[derive(Clone)]
pub struct Question<'a> {
    pub words: &'a Words,
    pub name: &'a str,
    pub label: String,
    pub hint: Option<String>,
    pub value: &'a str,
    pub refusal: Option<String>,
    /// What the record says now, where somebody else changed it meanwhile; empty if nothing.
    pub now: Option<String>,
    pub required: bool,
    /// The language that the answer is written in, where it is known.
    pub language: Option<Language>,
    /// The HTML token that lets the browser fill it in: `email`, `current-password` (WCAG 1.3.5).
    pub autocomplete: Option<&'static str>,
}

impl<'a> Question<'a> {
    pub fn new(words: &'a Words, name: &'a str, label: impl Into<String>) -> Self {
        Self {
            words,
            name,
            label: label.into(),
            hint: None,
            value: "",
            refusal: None,
            now: None,
            required: false,
            language: None,
            autocomplete: None,
        }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    #[must_use]
    pub fn value(mut self, value: &'a str) -> Self {
        self.value = value;
        self
    }

    #[must_use]
    pub fn refusal(mut self, refusal: Option<String>) -> Self {
        self.refusal = refusal;
        self
    }

    #[must_use]
    pub fn now(mut self, now: Option<&str>) -> Self {
        self.now = now.map(str::to_owned);
        self
    }

    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// The ids of everything that a screen reader reads with the question.
    pub(super) fn described_by(&self) -> Option<String> {
        let parts = [
            self.hint.is_some().then_some("hint"),
            self.refusal.is_some().then_some("refusal"),
            self.now.is_some().then_some("now"),
        ];
        let ids: Vec<String> =
            parts.into_iter().flatten().map(|part| format!("{}-{part}", self.name)).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.refusal.is_some().then_some("true")
    }

    /// The language of a free text's answer.
    pub(super) fn lang(&self) -> Option<String> {
        self.language
            .filter(|language| *language != Language::UNDETERMINED)
            .map(|language| language.to_string())
    }

    /// A question with one field.
    pub(super) fn framed(&self, field: &Markup) -> Markup {
        html! {
            div class=(self.class()) {
                label for=(self.name) { (self.label) (self.optional()) }
                (self.hint_and_refusal())
                (field)
            }
        }
    }

    /// A question with several fields.
    pub(super) fn grouped(&self, fields: &Markup) -> Markup {
        html! {
            fieldset class=(self.class()) aria-describedby=[self.described_by()] {
                legend { (self.label) (self.optional()) }
                (self.hint_and_refusal())
                (fields)
            }
        }
    }

    pub(super) fn class(&self) -> &'static str {
        match (&self.refusal, &self.now) {
            (Some(_), _) => "question refused",
            (None, Some(_)) => "question overtaken",
            (None, None) => "question",
        }
    }

    pub(super) fn hint_and_refusal(&self) -> Markup {
        html! {
            @if let Some(hint) = &self.hint {
                p class="hint" id={ (self.name) "-hint" } { (hint) }
            }
            @if let Some(refusal) = &self.refusal {
                p class="refusal" id={ (self.name) "-refusal" } {
                    span class="unseen" { (self.words.say("look-error")) " " }
                    (refusal)
                }
            }
            @if let Some(now) = &self.now {
                p class="said-now" id={ (self.name) "-now" } {
                    (self.words.say("look-now")) " "
                    @if now.is_empty() { (self.words.say("look-now-nothing")) }
                    @else { bdi { (now) } }
                }
            }
        }
    }

    /// What may be left out is marked, not what must be answered: the rarer of the two.
    fn optional(&self) -> Markup {
        if self.required {
            return PreEscaped(String::new());
        }
        html! { " " span class="optional" { "(" (self.words.say("optional")) ")" } }
    }
}
