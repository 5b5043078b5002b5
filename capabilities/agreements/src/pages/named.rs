//! What the parties of agreements are called, read once for all.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Line, Names, Organisation, Problem};
use look::names;
use maud::{Markup, html};
use words::Words;

use crate::Agreement;

pub(crate) struct Named {
    parties: BTreeMap<Id<Organisation>, (Names, Option<Line>)>,
}

impl Named {
    pub(crate) async fn of(
        cx: &mut Context,
        agreements: impl IntoIterator<Item = &Agreement>,
    ) -> Result<Self, Problem> {
        let parties = agreements.into_iter().flat_map(|one| {
            let ground = &one.life.ground;
            let now = ground.parties.iter().copied().chain(ground.heirs.everybody());
            one.document.parties().into_iter().chain(now).collect::<Vec<_>>()
        });
        let parties = parties::names_of(cx, parties.collect()).await?;
        Ok(Self { parties })
    }

    pub(crate) fn party(&self, w: &Words, party: Id<Organisation>) -> Markup {
        match self.parties.get(&party) {
            Some((names, _)) => names::name(w, names),
            None => html! { (w.say("agreements-unnamed")) },
        }
    }

    /// The acronym where there is one, as people say it.
    pub(crate) fn short(&self, w: &Words, party: Id<Organisation>) -> Markup {
        match self.parties.get(&party) {
            Some((_, Some(acronym))) => names::text(acronym.as_str()),
            _ => self.party(w, party),
        }
    }

    /// The same without markup, for texts that are compared.
    pub(crate) fn text(&self, w: &Words, party: Id<Organisation>) -> String {
        match self.parties.get(&party) {
            Some((_, Some(acronym))) => acronym.to_string(),
            Some((names, None)) => names.in_language(w.language()).to_string(),
            None => w.say("agreements-unnamed"),
        }
    }

    pub(crate) fn texts(&self, w: &Words, parties: &[Id<Organisation>]) -> String {
        parties.iter().map(|party| self.text(w, *party)).collect::<Vec<_>>().join(&w.say("comma"))
    }
}
