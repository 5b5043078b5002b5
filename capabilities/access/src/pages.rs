//! Incidents, figures and violations on screen.

mod figures;
mod list;
mod show;
mod violations;

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Line, Names, Organisation, Problem};
use look::names;
use maud::{Markup, html};
use places::Place;
use words::Words;

use crate::{Category, Stage};

pub(crate) use figures::{ListFigures, ShowFigures};
pub(crate) use list::List;
pub(crate) use show::Show;
pub(crate) use violations::{ShowViolation, Violations};

/// What parties and places are called.
pub(crate) struct Named {
    parties: BTreeMap<Id<Organisation>, (Names, Option<Line>)>,
    places: BTreeMap<Id<Place>, Names>,
}

impl Named {
    async fn of(
        cx: &mut Context,
        parties: impl IntoIterator<Item = Id<Organisation>>,
        places: impl IntoIterator<Item = Id<Place>>,
    ) -> Result<Self, Problem> {
        let parties = parties::names_of(cx, parties.into_iter().collect()).await?;
        let places: Vec<_> = places.into_iter().collect();
        let places = places::find_many(cx, places).await?;
        let places = places.iter().map(|place| (place.id, place.names.clone())).collect();
        Ok(Self { parties, places })
    }

    fn party(&self, w: &Words, party: Id<Organisation>) -> Markup {
        html! { @if let Some((name, _)) = self.parties.get(&party) { (names::name(w, name)) } }
    }

    fn place(&self, w: &Words, place: Id<Place>) -> Markup {
        html! { @if let Some(name) = self.places.get(&place) { (names::name(w, name)) } }
    }

    fn places(&self, w: &Words, places: &[Id<Place>]) -> Markup {
        html! {
            @for (n, place) in places.iter().enumerate() {
                @if n > 0 { (w.say("comma")) }
                (self.place(w, *place))
            }
        }
    }
}

fn category(w: &Words, category: Category) -> String {
    w.say(&format!("access-category-{}", category.name()))
}

fn stage(w: &Words, stage: Stage) -> String {
    w.say(&format!("access-stage-{}", stage.name()))
}
