//! What a form about a section begins with: what it says now, or the library’s words for it.

use acts::{Context, Form};
use basics::Problem;
use sharing::Visible;
use words::Words;

use crate::{Agreement, Clause, Document, Library, Section, store};

/// The answers that a form shows.
#[derive(Debug, Default)]
pub(crate) struct Begun {
    pub(crate) number: Option<i64>,
    pub(crate) clause: String,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) reason: String,
    /// The authentic text, for whoever translates it.
    pub(crate) source: Option<String>,
}

impl Begun {
    /// A link names the section, or the clause that is missing; whoever was refused gets their own
    /// answers back.
    pub(crate) fn of(w: &Words, library: &Library, on: &Agreement, form: &Form) -> Self {
        let number = form.text("section").parse().ok();
        let known = number.and_then(|number| on.document.section(number));
        let number = known.map(|known| known.number);
        let typed = |question| form.text(question).to_owned();
        if !form.text("title").is_empty() || !form.text("text").is_empty() {
            let (clause, title, text) = (typed("clause"), typed("title"), typed("text"));
            return Self { number, clause, title, text, reason: typed("reason"), source: None };
        }
        match (known, Clause::from_name(form.text("clause"))) {
            (Some(known), _) => Self::said(known),
            (None, Some(clause)) => Self::new(w, library, clause, &on.document),
            (None, None) => Self::default(),
        }
    }

    fn said(section: &Section) -> Self {
        Self {
            number: Some(section.number),
            clause: section.clause.name().to_owned(),
            title: section.title.to_string(),
            text: section.text.to_string(),
            reason: section.deviation.as_ref().map_or(String::new(), ToString::to_string),
            source: None,
        }
    }

    fn new(w: &Words, library: &Library, clause: Clause, document: &Document) -> Self {
        let title = w.dictionary().words(document.language);
        let title = title.say(&format!("agreements-clause-{}", clause.name()));
        let known = super::known(w, library, document, clause);
        let (title, text) = known.unwrap_or((title, String::new()));
        Self { clause: clause.name().to_owned(), title, text, ..Self::default() }
    }
}

/// What a section’s translation says so far, beside what it translates.
pub(crate) async fn translation(
    cx: &mut Context,
    on: &Visible<Agreement>,
    form: &Form,
) -> Result<Begun, Problem> {
    let number: Option<i64> = form.text("section").parse().ok();
    let section = number.and_then(|number| on.document.section(number));
    let source = section.map(|section| format!("{}\n\n{}", section.title, section.text));
    let (title, text) = (form.text("title").to_owned(), form.text("text").to_owned());
    if !title.is_empty() || !text.is_empty() {
        return Ok(Begun { number, title, text, source, ..Begun::default() });
    }
    let told = store::translations(cx, on).await?;
    let language = form.text("language");
    let told = told
        .into_iter()
        .find(|told| Some(told.section) == number && told.language.to_string() == language);
    let (title, text) = told.map_or_else(
        || (String::new(), String::new()),
        |told| (told.title.to_string(), told.text.to_string()),
    );
    Ok(Begun { number, title, text, source, ..Begun::default() })
}
