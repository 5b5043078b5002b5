//! What forms offer for a party's type, constituency and audience, in the reader's words.

use acts::Context;
use basics::{Id, Problem};
use look::form::Choice;
use sharing::{Audience, Constituency};
use words::Words;

use crate::{OrganisationType, Party};

pub(crate) fn kinds(words: &Words) -> Vec<Choice> {
    let choice = |kind: OrganisationType| Choice::new(kind.code(), kind_word(words, kind));
    let mut choices: Vec<Choice> = OrganisationType::ALL.into_iter().map(choice).collect();
    choices.sort_by(|a, b| a.label.cmp(&b.label));
    choices
}

pub(crate) fn constituencies(words: &Words) -> Vec<Choice> {
    let all = Constituency::ALL.into_iter();
    all.map(|c| Choice::new(c.name(), constituency_word(words, c))).collect()
}

pub(crate) fn kind_word(words: &Words, kind: OrganisationType) -> String {
    words.say(&format!("parties-type-{}", kind.code()))
}

pub(crate) fn constituency_word(words: &Words, constituency: Constituency) -> String {
    words.say(&format!("sharing-constituency-{}", constituency.name()))
}

/// The audiences that may be chosen, and the one that a record has, whatever has become of it.
pub(crate) fn audiences(
    words: &Words,
    audiences: &[Audience],
    current: Id<Audience>,
) -> Vec<Choice> {
    let word = |audience: &Audience| match &audience.names {
        Some(names) => names.in_language(words.language()).to_string(),
        None => words.say(&format!("sharing-audience-{}", audience.kind.name())),
    };
    let choice = |audience: &Audience| Choice::new(audience.id.to_string(), word(audience));
    let is_offered = audiences.iter().any(|audience| audience.id == current);
    let kept = (!is_offered)
        .then(|| Choice::new(current.to_string(), words.say("sharing-audience-as-it-is")));
    audiences.iter().map(choice).chain(kept).collect()
}

/// The parties that a form may offer: visible, current, in the order of names; at most 1,000.
pub async fn choices(cx: &mut Context) -> Result<Vec<Choice>, Problem> {
    choices_in(cx, crate::store::Narrow::default()).await
}

/// The same of these constituencies alone.
pub async fn choices_of(
    cx: &mut Context,
    constituencies: &[Constituency],
) -> Result<Vec<Choice>, Problem> {
    let mut choices = Vec::new();
    for constituency in constituencies {
        let constituency = Some(*constituency);
        let narrow = crate::store::Narrow { constituency, ..crate::store::Narrow::default() };
        choices.extend(choices_in(cx, narrow).await?);
    }
    choices.sort_by(|a, b| a.label.cmp(&b.label));
    Ok(choices)
}

async fn choices_in(
    cx: &mut Context,
    mut narrow: crate::store::Narrow,
) -> Result<Vec<Choice>, Problem> {
    let mut choices = Vec::new();
    while choices.len() < 1_000 {
        let page = crate::store::list(cx, &narrow).await?;
        let more = page.len() > crate::store::PAGE_ROWS;
        for party in page.iter().take(crate::store::PAGE_ROWS) {
            choices.push(Choice::new(party.id.to_string(), label(&cx.words, party)));
        }
        match page.get(crate::store::PAGE_ROWS - 1).filter(|_| more) {
            Some(last) => narrow.after = Some((sort_name(last), last.id)),
            None => break,
        }
    }
    Ok(choices)
}

pub(crate) fn sort_name(party: &Party) -> String {
    basics::fold(party.names.in_language(basics::Language::ENGLISH).as_str())
}

/// The name, and the acronym where there is one.
pub(crate) fn label(words: &Words, party: &Party) -> String {
    let name = party.names.in_language(words.language());
    match &party.acronym {
        Some(acronym) if acronym != name => format!("{name} ({acronym})"),
        _ => name.to_string(),
    }
}
