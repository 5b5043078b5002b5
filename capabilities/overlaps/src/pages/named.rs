//! What organisations, places, stages and reasons are called, for this reader.

use std::collections::{BTreeMap, BTreeSet};

use activities::{Activity, word};
use acts::Context;
use basics::{Id, Line, Names, Organisation, Problem};
use look::{
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use places::Place;
use words::{Arg, Words};

use crate::{Matter, Reason, Stage, Strength, Verdict};

/// The names that a page needs, read once for all.
pub(crate) struct Named {
    parties: BTreeMap<Id<Organisation>, (Names, Option<Line>)>,
    places: BTreeMap<Id<Place>, Names>,
}

impl Named {
    pub(crate) async fn of(
        cx: &mut Context,
        matters: impl IntoIterator<Item = Matter>,
    ) -> Result<Self, Problem> {
        let (mut parties, mut places) = (BTreeSet::new(), BTreeSet::new());
        for matter in matters {
            parties.extend([matter.a, matter.b]);
            places.insert(matter.place);
        }
        Self::read(cx, parties, places).await
    }

    /// The same with whomever and wherever these activities name.
    pub(crate) async fn with(
        cx: &mut Context,
        matter: Matter,
        activities: impl Iterator<Item = &Activity>,
    ) -> Result<Self, Problem> {
        let mut parties = BTreeSet::from([matter.a, matter.b]);
        let mut places = BTreeSet::from([matter.place]);
        for activity in activities {
            parties.extend(activity.organisations());
            places.extend(activity.places.iter().copied());
        }
        Self::read(cx, parties, places).await
    }

    /// Whoever acted may be a third party: the one that coordinates.
    pub(crate) async fn add_parties(
        &mut self,
        cx: &mut Context,
        parties: impl IntoIterator<Item = Id<Organisation>>,
    ) -> Result<(), Problem> {
        let known = parties::names_of(cx, parties.into_iter().collect()).await?;
        self.parties.extend(known);
        Ok(())
    }

    async fn read(
        cx: &mut Context,
        parties: BTreeSet<Id<Organisation>>,
        places: BTreeSet<Id<Place>>,
    ) -> Result<Self, Problem> {
        let parties = parties::names_of(cx, parties).await?;
        let places = places::find_many(cx, places).await?;
        let places = places.into_iter().map(|place| (place.id, place.names.clone())).collect();
        Ok(Self { parties, places })
    }

    pub(crate) fn party(&self, w: &Words, id: Id<Organisation>) -> Markup {
        match self.parties.get(&id) {
            Some((_, Some(acronym))) => names::text(acronym.as_str()),
            Some((known, None)) => names::name(w, known),
            None => html! { (w.say("overlaps-unnamed")) },
        }
    }

    pub(crate) fn party_text(&self, w: &Words, id: Id<Organisation>) -> String {
        match self.parties.get(&id) {
            Some((known, None)) => known.in_language(w.language()).to_string(),
            Some((_, Some(acronym))) => acronym.to_string(),
            None => w.say("overlaps-unnamed"),
        }
    }

    pub(crate) fn place(&self, w: &Words, id: Id<Place>) -> Markup {
        html! { @if let Some(known) = self.places.get(&id) { (names::name(w, known)) } }
    }

    pub(crate) fn both(&self, w: &Words, matter: Matter) -> Markup {
        html! { (self.party(w, matter.a)) " · " (self.party(w, matter.b)) }
    }

    /// Which two organisations, in what, where.
    pub(crate) fn matter(&self, w: &Words, matter: Matter) -> Markup {
        html! {
            strong { (self.both(w, matter)) } " — " (word::sector(w, matter.sector)) " · "
            (self.place(w, matter.place))
        }
    }
}

pub(crate) fn stage(w: &Words, stage: &'static str) -> Markup {
    let tone = match stage {
        "proposed" => Tone::Accent,
        "under_discussion" => Tone::Care,
        "confirmed_duplicate" => Tone::Twin,
        "resolved" | "dismissed" => Tone::Faded,
        _ => Tone::Good,
    };
    tag::status(tone, &stage_word(w, stage))
}

pub(crate) fn stage_word(w: &Words, stage: &str) -> String {
    match Verdict::from_name(stage) {
        Some(verdict) => verdict_word(w, verdict),
        None => w.say(&format!("overlaps-stage-{stage}")),
    }
}

pub(crate) fn verdict_word(w: &Words, verdict: Verdict) -> String {
    w.say(&format!("overlaps-verdict-{}", verdict.name()))
}

/// All stages, as a filter offers them.
pub(crate) fn stages(w: &Words) -> Vec<look::form::Choice> {
    Stage::names().map(|name| look::form::Choice::new(name, stage_word(w, name))).collect()
}

pub(crate) fn strength(w: &Words, strength: Strength) -> Markup {
    let tone = match strength.name() {
        "strong" => Tone::Care,
        "fair" => Tone::Accent,
        _ => Tone::Plain,
    };
    tag::tag(tone, &w.say(&format!("overlaps-strength-{}", strength.name())))
}

/// A reason as a sentence.
pub(crate) fn reason(w: &Words, reason: Reason) -> String {
    let (percent, group) = match reason {
        Reason::DaysInCommon(hundredths) => (i64::from(hundredths), String::new()),
        Reason::SameGroup(group) => (0, word::population(w, group)),
        _ => (0, String::new()),
    };
    let args = [("percent", Arg::from(percent)), ("group", Arg::from(group))];
    w.tell(&format!("overlaps-why-{}", reason.name()), &args)
}
