//! Questions as people type or paste them: one on each line, its cells apart by a bar or a tab.

use acts::Form;
use basics::{Language, Line, Refusal, Refusals};

use crate::{Good, Purpose, Question, Wording};

/// The languages that the form asks for.
pub(crate) const ASKED: [(&str, Language); 3] = [
    ("questions_en", Language::ENGLISH),
    ("questions_fr", Language::FRENCH),
    ("questions_ar", Language::ARABIC),
];

/// Codes of the questions to which No is the good answer, and of those that are noted only.
pub(crate) const GOOD_IS_NO: &str = "good_is_no";
pub(crate) const NOTED: &str = "only_noted";

/// `code | question | hint` on each line of each language: the code says which belong together, and
/// the first language that says a question decides where it stands.
pub(crate) fn questions(form: &Form, purpose: Purpose) -> Result<Vec<Question>, Refusals> {
    let mut wrong = Refusals::default();
    let mut all: Vec<Question> = Vec::new();
    for (name, language) in ASKED {
        let lines = form.text(name).lines().filter(|line| !line.trim().is_empty());
        for (row, line) in lines.enumerate() {
            let read = wording(name, row + 1, line);
            let Some((code, question, hint)) = wrong.note(read) else { continue };
            let wording = Wording { language, question, hint };
            let Some(known) = all.iter_mut().find(|one| one.code == code) else {
                let (good, wordings) = (purpose.usual(), vec![wording]);
                all.push(Question { code, wordings, good, decides: true });
                continue;
            };
            if known.wordings.iter().any(|other| other.language == language) {
                let twice = Refusal::new(name, "questionnaires-refused-twice");
                wrong.0.push(twice.with("row", row + 1).with("code", &code));
            } else {
                known.wordings.push(wording);
            }
        }
    }
    for code in codes(form, GOOD_IS_NO) {
        let known = wrong.note(found(&mut all, GOOD_IS_NO, code, purpose));
        known.into_iter().for_each(|one| one.good = Good::No);
    }
    for code in codes(form, NOTED) {
        let known = wrong.note(found(&mut all, NOTED, code, purpose));
        known.into_iter().for_each(|one| one.decides = false);
    }
    wrong.or(all)
}

fn wording(
    name: &'static str,
    row: usize,
    line: &str,
) -> Result<(Line, Line, Option<Line>), Refusal> {
    let mut cells = line.splitn(3, ['|', '\t']).map(str::trim);
    let (code, question) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
    let refused = |why| Refusal::new(name, why).with("row", row);
    if !Question::is_code(code) {
        return Err(refused("questionnaires-refused-code").with("given", code));
    }
    let text = |text: &str| {
        Line::parse(name, text)
            .map_err(|_| refused("questionnaires-refused-row").with("code", code))
    };
    let hint = cells.next().filter(|hint| !hint.is_empty()).map(text).transpose()?;
    Ok((text(code)?, text(question)?, hint))
}

fn codes<'a>(form: &'a Form, name: &'static str) -> impl Iterator<Item = &'a str> {
    let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '،' | '؛' | '|');
    form.text(name).split(apart).filter(|code| !code.is_empty())
}

fn found<'a>(
    all: &'a mut [Question],
    about: &'static str,
    code: &str,
    purpose: Purpose,
) -> Result<&'a mut Question, Refusal> {
    if purpose == Purpose::Review {
        return Err(Refusal::new(about, "questionnaires-refused-opinions"));
    }
    let found = all.iter_mut().find(|one| one.code.as_str() == code);
    let unknown = || Refusal::new(about, "questionnaires-refused-unknown").with("given", code);
    found.ok_or_else(unknown)
}

/// The questions of one language, as they are typed.
pub(crate) fn said(questions: &[Question], language: Language) -> String {
    let line = |one: &Question| {
        let wording = one.wordings.iter().find(|wording| wording.language == language)?;
        let hint = wording.hint.as_ref().map_or(String::new(), |hint| format!(" | {hint}"));
        Some(format!("{} | {}{hint}", one.code, wording.question))
    };
    questions.iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

/// The codes of those that are so, as they are typed.
pub(crate) fn those(questions: &[Question], is_so: impl Fn(&Question) -> bool) -> String {
    let codes = questions.iter().filter(|one| is_so(one)).map(|one| one.code.as_str());
    codes.collect::<Vec<_>>().join(", ")
}
