//! The frame that every page stands in.

mod header;

use maud::{DOCTYPE, Markup, Render, html};
use words::Words;

use crate::{
    assets,
    notice::{Notice, notice},
};

/// What surrounds a page's body.
pub struct Frame<'a> {
    pub words: &'a Words,
    /// The page's own title; the product's name is added.
    pub title: &'a str,
    /// The page's address with its query: a change of language leads back to it.
    pub path: &'a str,
    /// What this installation is called, beside the product's name; may be empty.
    pub instance: &'a str,
    pub menu: &'a [MenuItem],
    pub signed_in: Option<SignedIn<'a>>,
    /// Where one signs in; shown where nobody is signed in.
    pub sign_in: Option<&'a str>,
    /// Where language and theme are posted to, as `language` or `theme` with `return`; without it
    /// there is no switch.
    pub preferences: Option<&'a str>,
    pub theme: Theme,
    /// What just happened: stands above the body.
    pub notice: Option<Notice>,
}

/// Who is signed in, and where they manage that.
#[derive(Clone, Copy, Debug)]
pub struct SignedIn<'a> {
    pub name: &'a str,
    pub organisation: &'a str,
    /// The address of the person's own page.
    pub account: &'a str,
    /// The address that a sign-out is posted to.
    pub sign_out: &'a str,
}

/// One entry of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuItem {
    pub label: String,
    pub href: String,
    pub current: bool,
    /// Begins a group of entries under this heading.
    pub section: Option<String>,
    /// How many things wait there.
    pub count: Option<String>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device has it.
    #[default]
    Device,
    Light,
    Dark,
}

impl<'a> Frame<'a> {
    pub fn new(words: &'a Words, title: &'a str, path: &'a str) -> Self {
        Self {
            words,
            title,
            path,
            instance: "",
            menu: &[],
            signed_in: None,
            sign_in: None,
            preferences: None,
            theme: Theme::Device,
            notice: None,
        }
    }
}

impl MenuItem {
    pub fn new(label: impl Into<String>, href: impl Into<String>, current: bool) -> Self {
        Self { label: label.into(), href: href.into(), current, section: None, count: None }
    }

    #[must_use]
    pub fn section(mut self, heading: impl Into<String>) -> Self {
        self.section = Some(heading.into());
        self
    }

    #[must_use]
    pub fn count(mut self, count: impl Into<String>) -> Self {
        self.count = Some(count.into());
        self
    }
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Device, Self::Light, Self::Dark];

    pub fn name(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// A whole document: header, menu, body, footer.
pub fn page(frame: &Frame<'_>, body: impl Render) -> Markup {
    let has_menu = !frame.menu.is_empty();
    document(
        frame,
        &html! {
            (header::header(frame))
            div class=(if has_menu { "shell" } else { "shell alone" }) {
                @if has_menu { (header::rail(frame)) }
                (main_part(frame, "", body))
            }
            (footer(frame))
        },
    )
}

/// A whole document with one narrow column and no menu: signing in, accepting an invitation.
pub fn narrow(frame: &Frame<'_>, body: impl Render) -> Markup {
    document(
        frame,
        &html! {
            (header::header(frame))
            div class="shell alone hall" { (main_part(frame, "narrow", body)) }
            (footer(frame))
        },
    )
}

fn main_part(frame: &Frame<'_>, class: &str, body: impl Render) -> Markup {
    html! {
        main id="content" class=[(!class.is_empty()).then_some(class)] tabindex="-1" {
            @if let Some(said) = &frame.notice { (notice(frame.words, said)) }
            (body)
        }
    }
}

fn document(frame: &Frame<'_>, content: &Markup) -> Markup {
    let words = frame.words;
    let theme = (frame.theme != Theme::Device).then(|| frame.theme.name());
    html! {
        (DOCTYPE)
        html lang=(words.language()) dir=(words.direction().html()) data-theme=[theme] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (frame.title) " – " (words.say("look-product")) }
                link rel="stylesheet" href=(assets::style_path());
                link rel="icon" type="image/svg+xml" href=(assets::icon_path());
                script type="module" src=(assets::script_path()) {}
            }
            body {
                a class="skip" href="#content" { (words.say("look-skip")) }
                (content)
            }
        }
    }
}

fn footer(frame: &Frame<'_>) -> Markup {
    html! {
        footer class="foot" {
            p {
                (frame.words.say("look-product"))
                @if !frame.instance.is_empty() { " · " bdi { (frame.instance) } }
            }
            p { (frame.words.say("look-motto")) }
        }
    }
}
