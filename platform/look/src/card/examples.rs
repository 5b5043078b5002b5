//! Examples of cards.

use maud::html;
use words::Words;

use super::{beside, card, card_link, card_with_actions, cards, prose, room};
use crate::{
    Examples,
    button::{Weight, link},
};

pub fn examples(words: &Words) -> Examples {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let text = |key: &str| html! { p { (say(key)) } };
    let edit = link(Weight::Quiet, "/sharing", &say("edit"));
    let sharing = card_with_actions(&say("sharing"), edit, text("sharing-text"));
    vec![
        (
            "side by side",
            cards(html! {
                (card_link("/parties", &say("partners"), text("partners-text")))
                (card(&say("description"), text("description-text")))
            }),
        ),
        ("beside", beside(prose(text("description-text")), sharing)),
        ("room", room(&say("description"))),
    ]
}
