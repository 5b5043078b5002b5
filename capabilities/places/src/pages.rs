//! Places on screen.

mod browse;
mod imports;
mod map;
mod show;
mod suggest;

pub(crate) use browse::Browse;
pub(crate) use imports::{Imported, Imports, said};
pub use map::drawing;
pub(crate) use show::Show;
pub(crate) use suggest::Suggest;

use acts::Context;
use basics::{Id, Problem};
use look::form::Choice;
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use crate::{Place, store};

/// A place in one line: its name, what it lies in, its code. `above` is what `ancestors` answers.
pub fn label(words: &Words, place: &Place, above: &[Visible<Place>]) -> String {
    let language = words.language();
    let name = |place: &Place| place.names.in_language(language).to_string();
    let mut parts: Vec<String> = vec![name(place)];
    parts.extend(above.iter().rev().map(|above| name(above)));
    let separator = words.say("places-separator");
    format!("{} ({})", parts.join(&separator), place.code)
}

/// What a form offers below a place, as a tree in reading order: at most `deepest` levels, at most
/// 1,000 places, none that is over.
pub async fn choices(
    cx: &mut Context,
    above: Id<Place>,
    deepest: u8,
) -> Result<Vec<Choice>, Problem> {
    let mut choices = Vec::new();
    let mut waiting: Vec<(Visible<Place>, String)> = Vec::new();
    let top = store::children(cx, above, false).await?;
    waiting.extend(top.into_iter().rev().map(|place| (place, String::new())));
    while let Some((place, prefix)) = waiting.pop() {
        let name = format!("{prefix}{}", cx.name(&place.names));
        choices.push(Choice::new(place.id.to_string(), format!("{name} ({})", place.code)));
        if choices.len() == CHOICES_MAX {
            break;
        }
        if place.level < deepest {
            let prefix = format!("{name} › ");
            let below = store::children(cx, place.id, false).await?;
            waiting.extend(below.into_iter().rev().map(|place| (place, prefix.clone())));
        }
    }
    Ok(choices)
}

const CHOICES_MAX: usize = 1_000;

fn level_word(words: &Words, level: u8) -> String {
    words.say(&format!("places-level-{level}"))
}

fn code(place: &Place) -> Markup {
    html! { bdi class="code" dir="ltr" { (place.code) } }
}
