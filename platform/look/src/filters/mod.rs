//! The bar above a list that narrows it: a form whose answers are in the address.

mod examples;

use maud::{Markup, PreEscaped, html};
use words::{Arg, Words};

use crate::{
    form::{self, Question},
    icon::{Icon, icon},
    link,
};

pub use examples::examples;

/// A list's filters. The address holds them all, so that a filtered list can be kept as a link.
pub struct Filters<'a> {
    pub words: &'a Words,
    /// The list's own address, without a query.
    pub action: &'a str,
    /// Words to look for: always in sight.
    pub search: Option<Question<'a>>,
    /// Further questions: folded away on a phone.
    pub questions: Markup,
    /// Rarer ones: folded away behind them, on any screen.
    pub more: Markup,
    /// One of the rarer ones is answered: then they are in sight.
    pub more_in_use: bool,
    /// What narrows the list now.
    pub active: Vec<Chip>,
    /// What else the address holds and must keep, such as the order.
    pub kept: Vec<(String, String)>,
}

/// One active filter, and the list's address without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    pub label: String,
    pub href_without: String,
}

impl<'a> Filters<'a> {
    pub fn new(words: &'a Words, action: &'a str) -> Self {
        Self {
            words,
            action,
            search: None,
            questions: PreEscaped(String::new()),
            more: PreEscaped(String::new()),
            more_in_use: false,
            active: Vec::new(),
            kept: Vec::new(),
        }
    }
}

pub fn filters(filters: &Filters<'_>) -> Markup {
    let words = filters.words;
    html! {
        div class="filters" {
            form action=(link::safe(filters.action)) role="search" novalidate {
                @for (name, value) in &filters.kept { (form::hidden(name, value)) }
                @if let Some(question) = &filters.search {
                    div class="search-line" {
                        (form::search(question))
                        button class="button quiet" {
                            (icon(Icon::Search))
                            (words.say("button-search"))
                        }
                    }
                }
                @if !filters.questions.0.is_empty() {
                    details data-keep=(filters.action) {
                        summary { (icon(Icon::Filter)) (words.say("look-filters")) }
                        div class="questions" {
                            (filters.questions)
                            @if !filters.more.0.is_empty() { (more(filters)) }
                            button class="button quiet" { (words.say("button-filter")) }
                        }
                    }
                }
            }
            (chips(filters))
        }
    }
}

fn more(filters: &Filters<'_>) -> Markup {
    html! {
        details class="more" open[filters.more_in_use] data-keep={ (filters.action) " more" } {
            summary { (filters.words.say("look-filters-more")) }
            div class="questions" { (filters.more) }
        }
    }
}

fn chips(filters: &Filters<'_>) -> Markup {
    let words = filters.words;
    html! {
        @if !filters.active.is_empty() {
            ul class="chips" aria-label=(words.say("look-filters-active")) {
                @for chip in &filters.active {
                    @let named = [("filter", Arg::from(chip.label.as_str()))];
                    @let remove = words.tell_plain("look-filter-remove", &named);
                    li {
                        a href=(link::safe(&chip.href_without)) aria-label=(remove) {
                            bdi { (chip.label) } (icon(Icon::Close))
                        }
                    }
                }
                @if filters.active.len() > 1 {
                    li {
                        a class="clear" href=(link::safe(filters.action)) {
                            (words.say("look-filters-clear"))
                        }
                    }
                }
            }
        }
    }
}
