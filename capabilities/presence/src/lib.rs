//! Presence: who is where, as a map and as files.
//!
//! Both show exactly what the list of activities shows the same viewer under the same filters. An
//! area without a visible activity has no report, which is not the same as nobody being there (K30,
//! R7.7). What the mission runs stands apart from humanitarian work (R7.9). A file names its
//! highest level and mark (R8.2), holds nothing that may not be passed on (R8.10), and credits the
//! local implementer in every row (R7.5).

mod areas;
mod months;
mod pages;
#[cfg(test)]
mod tests;

pub use pages::{ALL, COUNTRIES, Scope};

use acts::Capability;

pub fn capability() -> Capability {
    Capability::new("presence")
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .menu(20, "presence-menu", "/map", activities::READ)
        .link("/parties/{id}", "presence-profile", "/parties/{id}/profile", activities::READ)
        .page::<pages::Map>()
        .page::<pages::Matrix>()
        .page::<pages::OverTime>()
        .page::<pages::Profile>()
        .stream::<pages::Csv>()
        .stream::<pages::Xlsx>()
        .stream::<pages::GeoJson>()
        .stream::<pages::HxlJson>()
        .stream::<pages::Handout>()
}
