//! What was typed, and the questions it answers.

mod field;

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
    sync::Mutex,
};

use basics::{Day, Id, Line, Named, Paragraph, Refusal, Refusals};
use look::form::Question;
use words::Words;

pub use field::{Field, FieldKind};

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
    /// What the record says now, where somebody changed it while this was being answered.
    now: Vec<(String, String)>,
    asked: Mutex<BTreeSet<&'static str>>,
    labels: Mutex<BTreeMap<&'static str, String>>,
    /// The questions in their order, where they are to be found out.
    described: Option<Mutex<Vec<Field>>>,
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

    /// The same, to be compared with what the record says now.
    #[must_use]
    pub(crate) fn compared_with(mut self, now: Self) -> Self {
        self.answers.retain(|(name, _)| name != BASE);
        self.answers.extend(now.answers.iter().find(|(name, _)| name == BASE).cloned());
        self.now = now.answers;
        self
    }

    /// Finds out which questions are asked: each is answered in a way that lets the asker go on.
    pub(crate) fn describe(asker: impl FnOnce(&Self)) -> Vec<Field> {
        let form = Self { described: Some(Mutex::default()), ..Self::default() };
        asker(&form);
        form.described
            .map(|fields| fields.into_inner().expect("no panic held it"))
            .unwrap_or_default()
    }

    /// The same, on this version of the record.
    #[must_use]
    pub fn with_base(mut self, version: i64) -> Self {
        self.answers.retain(|(name, _)| name != BASE);
        self.answers.push((BASE.to_owned(), version.to_string()));
        self
    }

    /// Whether it is shown to somebody whom another overtook.
    pub(crate) fn is_overtaken(&self) -> bool {
        !self.now.is_empty()
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
        self.ask(question, false, || FieldKind::Text)
    }

    /// All answers of a question that may have several.
    pub fn texts(&self, question: &'static str) -> Vec<&str> {
        self.ask(question, false, || FieldKind::Several(Box::new(FieldKind::Text)));
        self.all(question)
    }

    pub fn line(&self, question: &'static str) -> Result<Line, Refusal> {
        Line::parse(question, self.ask(question, true, || FieldKind::Line))
    }

    pub fn maybe_line(&self, question: &'static str) -> Result<Option<Line>, Refusal> {
        self.maybe(question, || FieldKind::Line, |text| Line::parse(question, text))
    }

    pub fn paragraph(&self, question: &'static str) -> Result<Paragraph, Refusal> {
        Paragraph::parse(question, self.ask(question, true, || FieldKind::Paragraph))
    }

    pub fn maybe_paragraph(&self, question: &'static str) -> Result<Option<Paragraph>, Refusal> {
        self.maybe(question, || FieldKind::Paragraph, |text| Paragraph::parse(question, text))
    }

    pub fn day(&self, question: &'static str) -> Result<Day, Refusal> {
        self.must(question, || FieldKind::Day, |text| Day::parse(question, text))
    }

    pub fn maybe_day(&self, question: &'static str) -> Result<Option<Day>, Refusal> {
        self.maybe(question, || FieldKind::Day, |text| Day::parse(question, text))
    }

    pub fn id<T>(&self, question: &'static str) -> Result<Id<T>, Refusal> {
        self.must(question, || FieldKind::Id, |text| read_id(question, text))
    }

    pub fn maybe_id<T>(&self, question: &'static str) -> Result<Option<Id<T>>, Refusal> {
        self.maybe(question, || FieldKind::Id, |text| read_id(question, text))
    }

    /// A value with a form of its own: an address, a language.
    pub fn parsed<T>(
        &self,
        question: &'static str,
        parse: impl FnOnce(&'static str, &str) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.must(question, || FieldKind::Line, |text| parse(question, text))
    }

    /// A whole number that is not negative; people write spaces in large ones.
    pub fn maybe_number(&self, question: &'static str) -> Result<Option<i64>, Refusal> {
        self.maybe(
            question,
            || FieldKind::Number,
            |text| {
                let is_space = |c: &char| matches!(c, ' ' | ',' | '\u{A0}' | '\u{202F}');
                let digits: String = text.chars().filter(|c| !is_space(c)).collect();
                let number = digits.parse::<i64>().ok().filter(|number| *number >= 0);
                number.ok_or_else(|| Refusal::new(question, "refused-number").with("given", text))
            },
        )
    }

    /// One of a closed list, by the name it is stored under.
    pub fn choice<T: Named>(&self, question: &'static str) -> Result<T, Refusal> {
        self.must(question, FieldKind::one_of::<T>, |text| read_choice(question, text))
    }

    pub fn maybe_choice<T: Named>(&self, question: &'static str) -> Result<Option<T>, Refusal> {
        self.maybe(question, FieldKind::one_of::<T>, |text| read_choice(question, text))
    }

    /// Any number of a closed list.
    pub fn choices<T: Named>(&self, question: &'static str) -> Result<Vec<T>, Refusal> {
        self.ask(question, false, || FieldKind::Several(Box::new(FieldKind::one_of::<T>())));
        self.all(question).into_iter().map(|text| read_choice(question, text)).collect()
    }

    /// One of a list that is only known while the product runs: a language, a column.
    pub fn maybe_read<T>(
        &self,
        question: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Refusal> {
        self.maybe(
            question,
            || FieldKind::Text,
            |text| {
                let refused = || Refusal::new(question, "refused-choice").with("given", text);
                read(text).ok_or_else(refused)
            },
        )
    }

    /// Where a page of a list begins: what the page before it said.
    pub fn cursor<T>(
        &self,
        question: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Refusal> {
        let refused = || Refusal::new(question, "refused-cursor");
        self.maybe(question, || FieldKind::Text, |text| read(text).ok_or_else(refused))
    }

    /// Whether a box was ticked.
    pub fn tick(&self, question: &'static str) -> bool {
        matches!(self.ask(question, false, || FieldKind::Tick), "yes" | "true" | "on" | "1")
    }

    pub fn upload(&self, question: &'static str) -> Result<&Upload, Refusal> {
        self.ask(question, true, || FieldKind::File);
        let upload = self.uploads.iter().find(|upload| upload.question == question);
        upload
            .filter(|upload| !upload.bytes.is_empty())
            .ok_or_else(|| Refusal::new(question, "refused-file-missing"))
    }

    /// The same where no file need come.
    pub fn maybe_upload(&self, question: &'static str) -> Option<&Upload> {
        self.ask(question, false, || FieldKind::File);
        let upload = self.uploads.iter().find(|upload| upload.question == question);
        upload.filter(|upload| !upload.bytes.is_empty())
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
        self.question_in_words(words, question, words.say(key))
    }

    /// The same where what is asked stands in a record and not in the word files.
    pub fn question_in_words<'a>(
        &'a self,
        words: &'a Words,
        question: &'static str,
        label: String,
    ) -> Question<'a> {
        self.labels.lock().expect("no panic holds it").insert(question, label.clone());
        let refusal = self.refusals.0.iter().find(|refusal| refusal.about == question);
        Question::new(words, question, label)
            .value(self.given(question))
            .refusal(refusal.map(|refusal| words.refusal(refusal)))
            .now(self.said_now(question))
    }

    /// What the record says now, where that is not what was answered.
    fn said_now(&self, question: &str) -> Option<&str> {
        if self.now.is_empty() || question == BASE {
            return None;
        }
        let now = self.now.iter().find(|(name, _)| name == question);
        let now = now.map_or("", |(_, text)| text.as_str());
        (now.trim() != self.given(question).trim()).then_some(now)
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

    fn must<T>(
        &self,
        question: &'static str,
        kind: impl FnOnce() -> FieldKind,
        parse: impl FnOnce(&str) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        match self.ask(question, true, kind).trim() {
            "" => Err(Refusal::new(question, "refused-missing")),
            text => parse(text),
        }
    }

    fn maybe<T>(
        &self,
        question: &'static str,
        kind: impl FnOnce() -> FieldKind,
        parse: impl FnOnce(&str) -> Result<T, Refusal>,
    ) -> Result<Option<T>, Refusal> {
        match self.ask(question, false, kind).trim() {
            "" => Ok(None),
            text => parse(text).map(Some),
        }
    }

    fn given(&self, question: &str) -> &str {
        let answer = self.answers.iter().find(|(name, _)| name == question);
        answer.map_or("", |(_, text)| text.as_str())
    }

    fn all(&self, question: &str) -> Vec<&str> {
        let given = self.answers.iter().filter(|(name, _)| name == question);
        given.map(|(_, text)| text.as_str()).filter(|text| !text.is_empty()).collect()
    }

    /// Notes that the question was asked, and answers what was given.
    fn ask(
        &self,
        question: &'static str,
        is_required: bool,
        kind: impl FnOnce() -> FieldKind,
    ) -> &str {
        if let Some(described) = &self.described {
            let mut fields = described.lock().expect("no panic holds it");
            let field = Field { name: question, kind: kind(), is_required };
            let sample = field.kind.sample();
            if !fields.iter().any(|known| known.name == question) {
                fields.push(field);
            }
            return sample;
        }
        self.asked.lock().expect("no panic holds it").insert(question);
        self.given(question)
    }
}

fn read_id<T>(question: &'static str, text: &str) -> Result<Id<T>, Refusal> {
    Id::from_str(text).map_err(|_| Refusal::new(question, "refused-id"))
}

fn read_choice<T: Named>(question: &'static str, text: &str) -> Result<T, Refusal> {
    T::from_name(text).ok_or_else(|| Refusal::new(question, "refused-choice").with("given", text))
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
    fn a_form_tells_what_it_asks() {
        let fields = Form::describe(|form| {
            let (Ok(_), Ok(_)) = (form.line("title"), form.day("first_day")) else { return };
            let _ = form.maybe_number("people");
            form.tick("agreed");
        });
        let told: Vec<_> = fields.iter().map(|f| (f.name, f.kind.clone(), f.is_required)).collect();
        let expected = [
            ("title", FieldKind::Line, true),
            ("first_day", FieldKind::Day, true),
            ("people", FieldKind::Number, false),
            ("agreed", FieldKind::Tick, false),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn what_was_answered_is_compared_with_what_is_said_now() {
        let mine = Form::from_pairs([("title", "Wells"), ("people", "12"), (BASE, "1")]);
        let now = Form::from_pairs([("title", "Wells"), ("people", "20"), (BASE, "2")]);
        let form = mine.compared_with(now);
        assert_eq!(form.said_now("title"), None);
        assert_eq!(form.said_now("people"), Some("20"));
        assert_eq!((form.text("people"), form.base()), ("12", Some(2)));
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
