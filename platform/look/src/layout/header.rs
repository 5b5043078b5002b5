//! The header: product, menu, language, account. The menu is written twice, once folded for phones
//! and once as a rail for wide screens: only one is ever displayed, and text that is written twice
//! costs next to nothing on the wire.

use maud::{Markup, html};
use words::Words;

use super::{Frame, MenuItem, SignedIn, Theme};
use crate::{
    form,
    icon::{Icon, icon, mark},
    link,
};

pub(super) fn header(frame: &Frame<'_>) -> Markup {
    let words = frame.words;
    html! {
        header class="top" {
            a class="brand" href="/" {
                (mark()) (words.say("look-product"))
                @if !frame.instance.is_empty() { " " bdi class="instance" { (frame.instance) } }
            }
            @if let Some(action) = frame.preferences { (preferences(frame, action)) }
            @match (&frame.signed_in, frame.sign_in) {
                (Some(signed_in), _) => (account(words, signed_in)),
                (None, Some(href)) => {
                    a class="sign-in" href=(link::safe(href)) { (words.say("look-sign-in")) }
                }
                (None, None) => {}
            }
            @if !frame.menu.is_empty() {
                details class="fold menu" name="top" {
                    summary { (icon(Icon::Menu)) (words.say("look-menu")) }
                    nav aria-label=(words.say("look-menu")) { (entries(frame.menu)) }
                }
            }
        }
    }
}

pub(super) fn rail(frame: &Frame<'_>) -> Markup {
    html! {
        nav class="rail" aria-label=(frame.words.say("look-menu")) { (entries(frame.menu)) }
    }
}

fn entries(menu: &[MenuItem]) -> Markup {
    html! {
        ul {
            @for item in menu {
                @if let Some(section) = &item.section { li class="group" { (section) } }
                li {
                    a href=(link::safe(&item.href)) aria-current=[item.current.then_some("page")] {
                        (item.label)
                        @if let Some(count) = &item.count { " " span class="count" { (count) } }
                    }
                }
            }
        }
    }
}

fn account(words: &Words, signed_in: &SignedIn<'_>) -> Markup {
    html! {
        details class="fold account" name="top" {
            summary {
                (icon(Icon::Person))
                bdi class="wide" { (signed_in.name) }
                span class="unseen narrow-only" { (words.say("look-account")) }
            }
            div {
                p {
                    bdi { (signed_in.name) }
                    br;
                    bdi class="quiet-text" { (signed_in.organisation) }
                }
                a href=(link::safe(signed_in.account)) { (words.say("look-account")) }
                form method="post" action=(link::safe(signed_in.sign_out)) {
                    button { (words.say("look-sign-out")) }
                }
            }
        }
    }
}

/// Languages in their own names, so that a reader finds theirs on a page they cannot read.
fn preferences(frame: &Frame<'_>, action: &str) -> Markup {
    let words = frame.words;
    html! {
        details class="fold language" name="top" {
            summary {
                (icon(Icon::Language))
                span class="wide" { (words.say("language-name")) }
                span class="unseen narrow-only" { (words.say("look-language")) }
            }
            form method="post" action=(link::safe(action)) {
                (form::hidden("return", frame.path))
                p { (words.say("look-language")) }
                @for language in words.dictionary().languages() {
                    @let own = words.dictionary().words(language).say("language-name");
                    button name="language" value=(language) lang=(language)
                        aria-pressed=(language == words.language()) { (own) }
                }
                p { (words.say("look-theme")) }
                @for theme in Theme::ALL {
                    button name="theme" value=(theme.name())
                        aria-pressed=(theme == frame.theme) { (words.say(theme.key())) }
                }
            }
        }
    }
}

impl Theme {
    fn key(self) -> &'static str {
        match self {
            Self::Device => "look-theme-device",
            Self::Light => "look-theme-light",
            Self::Dark => "look-theme-dark",
        }
    }
}
