//! What an officer's browser does with its own keys: it makes one, and signs with it.

use maud::{Markup, html};

use super::Question;
use crate::assets;

/// Answered by the browser when the form is sent: the public half of a key that it has made and
/// keeps. Where it cannot, the answer is empty, and the server says so.
pub fn made_key(question: &Question<'_>) -> Markup {
    let q = question;
    html! {
        div class=(q.class()) {
            p { strong { (q.label) } }
            (q.hint_and_refusal())
            input type="hidden" id=(q.name) name=(q.name) value="" data-make-key;
            script type="module" src=(assets::keys_path()) {}
        }
    }
}

/// Answered by the browser when the form is sent: the name of a key and its signature under
/// `message`, with a point between them; empty where it has none of these keys. `keys` are public
/// halves, base64url.
pub fn signature(question: &Question<'_>, message: &str, keys: &[String]) -> Markup {
    let q = question;
    html! {
        div class=(q.class()) {
            p { strong { (q.label) } }
            (q.hint_and_refusal())
            input type="hidden" id=(q.name) name=(q.name) value="" data-sign=(message)
                data-keys=(keys.join(" "));
            script type="module" src=(assets::keys_path()) {}
        }
    }
}
