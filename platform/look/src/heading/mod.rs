//! The head of a page: the way up, what it is, how it stands, what can be done.

mod examples;

use maud::{Markup, Render, html};

pub use examples::examples;

/// A page's head. The title is the page's only `h1`.
pub struct Heading {
    pub title: Markup,
    /// Stands above: breadcrumbs.
    pub above: Option<Markup>,
    /// One or two sentences on what the page is for.
    pub lede: Option<String>,
    /// Tags below the title: status, level, mark.
    pub tags: Option<Markup>,
    /// Buttons at the end of the line.
    pub actions: Option<Markup>,
}

impl Heading {
    /// From a text or from markup, such as a name in its language.
    pub fn new(title: impl Render) -> Self {
        Self { title: title.render(), above: None, lede: None, tags: None, actions: None }
    }

    #[must_use]
    pub fn above(mut self, above: Markup) -> Self {
        self.above = Some(above);
        self
    }

    #[must_use]
    pub fn lede(mut self, lede: impl Into<String>) -> Self {
        self.lede = Some(lede.into());
        self
    }

    #[must_use]
    pub fn tags(mut self, tags: Markup) -> Self {
        self.tags = Some(tags);
        self
    }

    #[must_use]
    pub fn actions(mut self, actions: Markup) -> Self {
        self.actions = Some(actions);
        self
    }
}

pub fn heading(heading: &Heading) -> Markup {
    html! {
        header class="heading" {
            @if let Some(above) = &heading.above { (above) }
            h1 { (heading.title) }
            @if let Some(tags) = &heading.tags { div class="tags" { (tags) } }
            @if let Some(lede) = &heading.lede { p class="lede" { (lede) } }
            @if let Some(actions) = &heading.actions { div class="buttons" { (actions) } }
        }
    }
}
