//! What was typed, and the questions it answers.

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
    sync::Mutex,
};

use basics::{Day, Id, Line, Paragraph, Refusal, Refusals};
use look::form::Question;
use words::Words;

/// The answers to a form, from a page, an address or a JSON body: pairs of question and text.
///
/// It remembers which questions the act asked, so that an answer to none of them is refused rather
/// than passed over, and which labels the page showed, so that the summary of what is wrong can
/// name them.
#[derive(Debug, Default)]
pub struct Form {
    answers: Vec<(String, String)>,
    uploads: Vec<Upload>,
    refusals: Refusals,
    asked: Mutex<BTreeSet<&'static str>>,
    labels: Mutex<BTreeMap<&'static str, String>>,
}

/// A file that came with a form.
#[derive(Clone, Debug)]
pub struct Upload {
    pub question: String,
    /// As the sender's device calls it: shown, never used as a path.
    pub file_name: String,
    pub bytes: Vec<u8>,
}

/// What the platform itself adds to a form.
pub(crate) const KEY: &str = "_key";
pub(crate) const BASE: &str = "_base";

impl Form {
    pub fn new(answers: Vec<(String, String)>) -> Self {
        Self { answers, ..Self::default() }
    }

    pub fn from_pairs<K: Into<String>, V: Into<String>>(
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        Self::new(pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
    }

    #[must_use]
    pub fn with_uploads(mut self, uploads: Vec<Upload>) -> Self {
        self.uploads = uploads;
        self
    }

    #[must_use]
    pub fn with_refusals(mut self, refusals: Refusals) -> Self {
        self.refusals = refusals;
        self
    }

    pub(crate) fn with_key(mut self, key: &str) -> Self {
        self.answers.push((KEY.to_owned(), key.to_owned()));
        self
    }

    pub fn pairs(&self) -> &[(String, String)] {
        &self.answers
    }

    pub fn uploads(&self) -> &[Upload] {
        &self.uploads
    }

    pub fn refusals(&self) -> &Refusals {
        &self.refusals
    }

    /// The first answer as it was typed; empty if there is none.
    pub fn text(&self, question: &'static str) -> &str {
        self.ask(question);
        self.given(question)
    }

    /// All answers of a question that may have several.
    pub fn texts(&self, question: &'static str) -> Vec<&str> {
        self.ask(question);
        let given = self.answers.iter().filter(|(name, _)| name == question);
        given.map(|(_, text)| text.as_str()).filter(|text| !text.is_empty()).collect()
    }

    pub fn line(&self, question: &'static str) -> Result<Line, Refusal> {
        Line::parse(question, self.text(question))
    }

    pub fn maybe_line(&self, question: &'static str) -> Result<Option<Line>, Refusal> {
        self.maybe(question, |text| Line::parse(question, text))
    }

    pub fn paragraph(&self, question: &'static str) -> Result<Paragraph, Refusal> {
        Paragraph::parse(question, self.text(question))
    }

    pub fn maybe_paragraph(&self, question: &'static str) -> Result<Option<Paragraph>, Refusal> {
        self.maybe(question, |text| Paragraph::parse(question, text))
    }

    pub fn day(&self, question: &'static str) -> Result<Day, Refusal> {
        match self.text(question).trim() {
            "" => Err(Refusal::new(question, "refused-missing")),
            text => Day::parse(question, text),
        }
    }

    pub fn maybe_day(&self, question: &'static str) -> Result<Option<Day>, Refusal> {
        self.maybe(question, |text| Day::parse(question, text))
    }

    pub fn id<T>(&self, question: &'static str) -> Result<Id<T>, Refusal> {
        self.maybe_id(question)?.ok_or_else(|| Refusal::new(question, "refused-missing"))
    }

    pub fn maybe_id<T>(&self, question: &'static str) -> Result<Option<Id<T>>, Refusal> {
        self.maybe(question, |text| {
            Id::from_str(text).map_err(|_| Refusal::new(question, "refused-id"))
        })
    }

    /// A whole number that is not negative; people write spaces in large ones.
    pub fn maybe_number(&self, question: &'static str) -> Result<Option<i64>, Refusal> {
        self.maybe(question, |text| {
            let digits: String =
                text.chars().filter(|c| !matches!(c, ' ' | ',' | '\u{A0}' | '\u{202F}')).collect();
            let number = digits.parse::<i64>().ok().filter(|number| *number >= 0);
            number.ok_or_else(|| Refusal::new(question, "refused-number").with("given", text))
        })
    }

    /// One of a closed list, by the name it is stored under.
    pub fn choice<T>(
        &self,
        question: &'static str,
        from_name: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Refusal> {
        self.maybe_choice(question, from_name)?
            .ok_or_else(|| Refusal::new(question, "refused-missing"))
    }

    pub fn maybe_choice<T>(
        &self,
        question: &'static str,
        from_name: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Refusal> {
        self.maybe(question, |text| {
            from_name(text)
                .ok_or_else(|| Refusal::new(question, "refused-choice").with("given", text))
        })
    }

    /// Whether a box was ticked.
    pub fn tick(&self, question: &'static str) -> bool {
        matches!(self.text(question), "yes" | "true" | "on" | "1")
    }

    pub fn upload(&self, question: &'static str) -> Result<&Upload, Refusal> {
        self.ask(question);
        let upload = self.uploads.iter().find(|upload| upload.question == question);
        upload
            .filter(|upload| !upload.bytes.is_empty())
            .ok_or_else(|| Refusal::new(question, "refused-file-missing"))
    }

    /// The version of the record that the page showed.
    pub fn base(&self) -> Option<i64> {
        self.given(BASE).parse().ok()
    }

    pub(crate) fn key(&self) -> Option<&str> {
        Some(self.given(KEY)).filter(|key| !key.is_empty())
    }

    /// A question for the page, with its answer and its refusal. `key` is the label's.
    pub fn question<'a>(
        &'a self,
        words: &'a Words,
        question: &'static str,
        key: &'static str,
    ) -> Question<'a> {
        let label = words.say(key);
        self.labels.lock().expect("no panic holds it").insert(question, label.clone());
        let refusal = self.refusals.0.iter().find(|refusal| refusal.about == question);
        Question::new(words, question, label)
            .value(self.given(question))
            .refusal(refusal.map(|refusal| words.refusal(refusal)))
    }

    /// The labels that the page showed.
    pub(crate) fn labels(&self) -> Vec<(&'static str, String)> {
        let labels = self.labels.lock().expect("no panic holds it");
        labels.iter().map(|(question, label)| (*question, label.clone())).collect()
    }

    /// Refuses an answer to a question that was never asked: a misspelt name would be lost.
    pub(crate) fn refuse_unasked(&self) -> Result<(), Refusals> {
        let asked = self.asked.lock().expect("no panic holds it");
        let answers = self.answers.iter().map(|(name, _)| name.as_str());
        let unasked = answers
            .chain(self.uploads.iter().map(|upload| upload.question.as_str()))
            .find(|name| *name != KEY && *name != BASE && !asked.contains(name));
        match unasked {
            None => Ok(()),
            Some(name) => {
                Err(Refusal::new("form", "refused-unknown-question").with("given", name).into())
            }
        }
    }

    fn maybe<T>(
        &self,
        question: &'static str,
        parse: impl FnOnce(&str) -> Result<T, Refusal>,
    ) -> Result<Option<T>, Refusal> {
        match self.text(question).trim() {
            "" => Ok(None),
            text => parse(text).map(Some),
        }
    }

    fn given(&self, question: &str) -> &str {
        let answer = self.answers.iter().find(|(name, _)| name == question);
        answer.map_or("", |(_, text)| text.as_str())
    }

    fn ask(&self, question: &'static str) {
        self.asked.lock().expect("no panic holds it").insert(question);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_to_no_question_is_refused() {
        let form = Form::from_pairs([("title", "Wells"), ("titel", "Wells"), (KEY, "k")]);
        assert_eq!(form.line("title").unwrap().as_str(), "Wells");
        assert_eq!(form.refuse_unasked().unwrap_err().0[0].why, "refused-unknown-question");
        form.text("titel");
        assert!(form.refuse_unasked().is_ok());
    }

    #[test]
    fn numbers_may_be_written_with_spaces() {
        let form = Form::from_pairs([("people", "1 250"), ("more", "-3"), ("many", "lots")]);
        assert_eq!(form.maybe_number("people").unwrap(), Some(1250));
        assert_eq!(form.maybe_number("nobody").unwrap(), None);
        assert!(form.maybe_number("more").is_err());
        assert!(form.maybe_number("many").is_err());
    }
}
