//! What forms offer and read alike: instruments, clauses, sections, parties, the library’s texts.

pub(crate) mod catalogue;
pub(crate) mod notice;
pub(crate) mod rows;
pub(crate) mod section;
pub(crate) mod terms;

use acts::{Context, Subject};
use basics::{Id, Language, Line, Paragraph, Problem, Refusal, Refusals};
use look::form::Choice;
use sharing::{Constituency, Visible};
use words::Words;

use crate::{Agreement, Clause, Document, Instrument, Library, Model, ModelText, Spoken, store};

pub(crate) fn instruments(w: &Words) -> Vec<Choice> {
    let choice = |one: Instrument| {
        let name = one.name();
        let hint = w.say(&format!("agreements-about-{name}"));
        Choice::new(name, w.say(&format!("agreements-instrument-{name}"))).hint(hint)
    };
    Instrument::ALL.map(choice).to_vec()
}

pub(crate) fn clauses(w: &Words) -> Vec<Choice> {
    let choice =
        |one: Clause| Choice::new(one.name(), w.say(&format!("agreements-clause-{}", one.name())));
    Clause::ALL.map(choice).to_vec()
}

/// The product’s own languages; a text may be in any other, by its tag, through the API.
pub(crate) fn languages(w: &Words) -> Vec<Choice> {
    let name = |language| w.dictionary().words(language).say("language-name");
    w.dictionary().languages().map(|one| Choice::new(one.to_string(), name(one))).collect()
}

pub(crate) fn sections(document: &Document) -> Vec<Choice> {
    let choice = |(place, one): (usize, &crate::Section)| {
        Choice::new(one.number.to_string(), format!("{}. {}", place + 1, one.title))
    };
    document.sections.iter().enumerate().map(choice).collect()
}

/// Parties of an agreement, by their names.
pub(crate) async fn parties(
    cx: &mut Context,
    parties: &[Id<basics::Organisation>],
) -> Result<Vec<Choice>, Problem> {
    let known = parties::names_of(cx, parties.iter().copied().collect()).await?;
    let choice = |party: &Id<basics::Organisation>| {
        let (names, _) = known.get(party)?;
        Some(Choice::new(party.to_string(), cx.name(names).to_string()))
    };
    Ok(parties.iter().filter_map(choice).collect())
}

/// The framework that is meant, if this viewer sees it.
pub(crate) async fn framework(
    cx: &mut Context,
    id: Id<Agreement>,
) -> Result<Visible<Agreement>, Problem> {
    match Agreement::find(cx, id).await {
        Err(Problem::NotFound) => {
            Err(Refusal::new("under", "agreements-refused-no-framework").into())
        }
        found => found,
    }
}

/// Title and text that the library has for a clause in a language; none where the parties write it,
/// or where nobody has put it into that language.
pub fn library(w: &Words, clause: Clause, language: Language) -> Option<(String, String)> {
    let w = w.dictionary().words(language);
    let is_known = w.language().primary() == language.primary();
    (is_known && clause.is_of_the_library()).then(|| {
        let title = w.say(&format!("agreements-clause-{}", clause.name()));
        (title, w.say(&format!("agreements-library-{}", clause.name())))
    })
}

/// The same with the mission’s own texts before what the product ships.
pub(crate) fn known(
    w: &Words,
    library: &Library,
    document: &Document,
    clause: Clause,
) -> Option<(String, String)> {
    let own = library.text(document, clause);
    let own = own.map(|own| (own.title.to_string(), own.text.to_string()));
    own.or_else(|| self::library(w, clause, document.language))
}

/// What the library says of a clause to whoever writes in this agreement.
pub(crate) async fn said(
    cx: &mut Context,
    on: &Agreement,
    clause: Clause,
) -> Result<Spoken, Problem> {
    let (document, drafted) = (&on.document, store::drafted_at(cx, on).await?);
    let models = Model::of(document, clause);
    let kept = store::versions_of(cx, &models).await?;
    let layer = |model: &Model| kept.iter().filter(|one| one.model == *model).cloned().collect();
    let layers: Vec<Vec<_>> = models.iter().map(layer).collect();
    let shipped = library(&cx.words, clause, document.language).map(|(_, text)| text);
    Ok(Spoken::since(drafted, &layers, shipped.as_deref(), document.language))
}

/// Why a section deviates: what was said of it, or else that its words are the library’s of before.
pub(crate) fn reason(
    w: &Words,
    document: &Document,
    (library, text): (&Spoken, &Paragraph),
    said: Option<Paragraph>,
) -> Option<Paragraph> {
    let w = w.dictionary().words(document.language);
    let note = library.is_earlier(text.as_str()).then(|| w.say("agreements-deviation-earlier"));
    said.or_else(|| Paragraph::parse("reason", &note?).ok())
}

/// What the product ships for a clause, in each of its languages.
pub(crate) fn shipped(w: &Words, clause: Clause) -> Result<Vec<ModelText>, Problem> {
    let texts = w.dictionary().languages().filter_map(|language| {
        let (title, text) = library(w, clause, language)?;
        Some((language, title, text))
    });
    let read = |(language, title, text): (Language, String, String)| {
        let (title, text) = (Line::parse("title", &title)?, Paragraph::parse("text", &text)?);
        Ok::<_, Problem>(ModelText { language, title, text })
    };
    texts.map(read).collect()
}

/// What stands in the way of accepting it, who its parties are included: a Red Cross or Red
/// Crescent organisation takes the mission’s money only with its component’s written consent
/// (R1.2).
pub(crate) async fn lacks(cx: &mut Context, on: &Agreement) -> Result<Refusals, Problem> {
    let mut lacks = on.document.lacks();
    if let Some(amends) = &on.amends {
        lacks.0.extend(amends.lacks(&on.document, cx.today));
    }
    let parties = parties::find_many(cx, on.life.ground.parties.clone()).await?;
    let is_red_cross = parties.iter().any(|one| one.constituency == Constituency::RedCross);
    let is_of_the_mission = on.document.needs().of_the_mission;
    if is_red_cross && is_of_the_mission && on.document.red_cross_consent.is_none() {
        lacks.0.push(Refusal::new("red_cross_consent", "agreements-lacks-red-cross-consent"));
    }
    Ok(lacks)
}
