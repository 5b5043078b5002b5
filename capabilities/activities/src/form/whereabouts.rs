//! From what was typed as a place to places that exist on those days.

use acts::Context;
use basics::{Id, Period, Problem, Refusal};
use places::{Found, Gazetteer, Place};

use crate::form::draft::Draft;

/// The places of a draft, and how fine the finest of them is. A name that several places have is
/// said to be so, with their codes; none is guessed (R7.1).
pub(crate) async fn resolve(
    cx: &mut Context,
    draft: &Draft,
) -> Result<(Vec<Id<Place>>, u8), Problem> {
    let gazetteer = places::gazetteer(cx).await?;
    let mut found = Vec::new();
    let mut finest = 0;
    for line in &draft.places {
        let place = look_up(&gazetteer, line.as_str(), draft.period)?;
        finest = finest.max(place.level);
        if !found.contains(&place.id) {
            found.push(place.id);
        }
    }
    Ok((found, finest))
}

/// One place, by its code or its name.
pub fn look_up<'a>(
    gazetteer: &'a Gazetteer,
    text: &str,
    period: Period,
) -> Result<&'a Place, Refusal> {
    // `Gao (ML07)`, as a list offers it: the code in brackets decides.
    let code = text.rsplit_once('(').and_then(|(_, code)| code.strip_suffix(')')).map(str::trim);
    let days = (period != Period::ALWAYS).then_some(period);
    let refused = |why, instead: &[&Place]| {
        let names = instead.iter().map(|place| with_code(place)).collect::<Vec<_>>().join(", ");
        Refusal::new("places", why).with("given", text).with("instead", names)
    };
    match gazetteer.find_text("", code.unwrap_or(text), days) {
        Found::One(place, _) => Ok(place),
        Found::Ambiguous(places) => Err(refused("activities-refused-place-ambiguous", &places)),
        Found::Unknown(near) if near.is_empty() => {
            Err(Refusal::new("places", "activities-refused-place-unheard").with("given", text))
        }
        Found::Unknown(near) => Err(refused("activities-refused-place-unknown", &near)),
        Found::NotValidThen(place) => Err(refused("activities-refused-place-not-then", &[place])),
        Found::Nothing => Err(Refusal::new("places", "refused-missing")),
    }
}

/// `Gao (ML07)`.
pub fn with_code(place: &Place) -> String {
    format!("{} ({})", place.names.in_language(basics::Language::ENGLISH), place.code)
}
