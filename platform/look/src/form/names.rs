//! A name that is asked for in several languages.

use basics::Language;
use maud::{Markup, html};
use words::Direction;

use super::Question;

/// The name in one language, as it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameAnswer<'a> {
    pub language: Language,
    pub value: &'a str,
}

/// The form's key of a name in one language: `name_fr`.
pub fn name_in(name: &str, language: Language) -> String {
    format!("{name}_{language}")
}

/// One line for each language that is asked for; one of them suffices.
pub fn names(question: &Question<'_>, answers: &[NameAnswer<'_>]) -> Markup {
    let q = question;
    let words = |language| q.words.dictionary().words(language);
    q.grouped(&html! {
        div class="names" {
            @for (i, answer) in answers.iter().enumerate() {
                @let language = answer.language;
                // The first field has the question's own id, for the error summary.
                @let key = name_in(q.name, language);
                @let id = if i == 0 { q.name } else { key.as_str() };
                @let own = words(language);
                @let known = own.language().primary() == language.primary();
                @let right = known && own.direction() == Direction::RightToLeft;
                label for=(id) lang=[known.then(|| language.to_string())] {
                    @if known { (own.say("language-name")) } @else { (language) }
                }
                input type="text" id=(id) name=(key) value=(answer.value) lang=(language)
                    dir=(if right { "rtl" } else { "auto" }) aria-invalid=[q.invalid()];
            }
        }
    })
}
