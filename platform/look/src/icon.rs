//! The few icons there are, drawn in the text's colour. An icon never stands without a word.

use maud::{Markup, html};

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Menu,
    Language,
    Person,
    Search,
    Filter,
    Close,
    Check,
    Warning,
    Info,
    Download,
    /// Towards the start of the line; mirrored where the line starts at the right.
    Back,
    /// Towards the end of the line; mirrored where the line starts at the right.
    Onward,
}

/// Hidden from screen readers: the word beside it is what is read.
pub fn icon(icon: Icon) -> Markup {
    let class = if icon.points() { "icon turns" } else { "icon" };
    html! {
        svg class=(class) aria-hidden="true" viewBox="0 0 16 16" { path d=(icon.path()) {} }
    }
}

/// The product's mark: two circles that share a part and keep their own.
pub(crate) fn mark() -> Markup {
    html! {
        svg class="mark" aria-hidden="true" viewBox="0 0 32 20" {
            path class="shared" d="M16 2a10 10 0 0 1 0 16a10 10 0 0 1 0-16z" {}
            circle cx="10" cy="10" r="8.9" {}
            circle cx="22" cy="10" r="8.9" {}
        }
    }
}

impl Icon {
    fn points(self) -> bool {
        matches!(self, Self::Back | Self::Onward)
    }

    fn path(self) -> &'static str {
        match self {
            Self::Menu => "M2 4h12M2 8h12M2 12h12",
            Self::Language => {
                "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM2 8h12M8 1.8c4 4 4 8.4 0 12.4\
                 M8 1.8c-4 4-4 8.4 0 12.4"
            }
            Self::Person => "M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14.2c.6-6 10.4-6 11 0",
            Self::Search => "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7 14 14",
            Self::Filter => "M2 4h12M4.5 8h7M6.5 12h3",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Check => "M3 8.5 6.5 12 13 4.5",
            Self::Warning => "M8 2 1.5 13.5h13zM8 6.5v3.2M8 11.4v.4",
            Self::Info => "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 7.2v4M8 4.6v.4",
            Self::Download => "M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11",
            Self::Back => "M10 3 5 8l5 5",
            Self::Onward => "M6 3l5 5-5 5",
        }
    }
}
