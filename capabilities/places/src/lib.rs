//! Places: countries and their administrative areas, by P-code, in several languages and scripts.
//!
//! A place has a code, a level, a parent, names, other spellings, former names, and a period in
//! which it is valid. Two countries may claim one area: then it is two places, and nobody here
//! decides between them. A code that was given to another area is two places that follow each
//! other. Codes come from OCHA's list, outlines from TopoJSON or GeoJSON; a start without either
//! has the countries and the regions of six of them, drawn as tiles.

mod code;
mod code_list;
mod country;
mod drawing;
mod facts;
mod gazetteer;
mod import_boundaries;
mod import_codes;
mod known;
mod name;
mod outline;
mod pages;
mod place;
mod plan;
mod report;
mod shape;
mod spelling;
mod store;
#[cfg(test)]
mod tests;

pub use country::Country;
pub use drawing::{Drawing, DrawingKind, DrawnArea};
pub use gazetteer::{Asked, Found, Gazetteer, How, Said};
pub use pages::{choices, drawing, label};
pub use place::{LEVEL_MAX, OtherName, Place, Sense};
pub use plan::{Content, Extent, MapFile};
pub use report::{Import, ImportKind, Reason, Report};
pub use shape::PlaceShape;
pub use store::{
    above_stated, ancestors, children, count_within, descendants, enter_invented, find, find_many,
    gazetteer, import_file, lineage, search, seed, within,
};

use acts::Capability;
use basics::{Right, Role};
use database::Migration;

/// Everybody who is signed in may look places up.
const READ: Right = Right::of_members("places.read");
/// The secretariat keeps them, and whoever runs the installation.
const KEEP: Right = Right::of("places.keep", &[Role::Secretariat, Role::Administrator]);

pub fn capability() -> Capability {
    Capability::new("places")
        .migrations(&[Migration {
            name: "places/0001_places",
            text: include_str!("../migrations/0001_places.sql"),
        }])
        .words(exchange::geo::WORDS)
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .menu(61, "places-menu", "/places", READ)
        .act::<import_codes::ImportCodes>()
        .act::<import_boundaries::ImportBoundaries>()
        .act::<name::Name>()
        .page::<pages::Browse>()
        .page::<pages::Imports>()
        .page::<pages::Imported>()
        .page::<pages::Show>()
        .stream::<pages::Suggest>()
}

/// Rules know no database; folding a text needs none.
fn folded(text: &str) -> String {
    database::fold(text)
}
