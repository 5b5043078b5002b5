//! Packs: what a mission’s library has, as one signed file that other missions bring.
//!
//! A pack is a text file: a signed note that names the key and the body, and the body as canonical
//! JSON (`journal::sign_file`, `Contents::canonical`). Its entries are of kinds that capabilities
//! offer (`Kind`); what no capability here knows is shown and passed over. Before anything is
//! entered, each entry is shown as new, the same or changed, and a key that nobody here has
//! confirmed by its fingerprint enters nothing. The fingerprint is typed as the other mission tells
//! it, and shown nowhere before: what came with the file proves nothing. A key that is taken back
//! enters nothing from then on; what it brought stays, and is told to be of such a key. What is
//! entered is the next version of its code: nothing that is here is overwritten, and the same pack
//! twice changes nothing.

mod act;
mod api;
mod bring;
mod distrust;
mod enter;
mod make;
mod pack;
mod pages;
mod shape;
mod store;
mod trust;

pub use api::{Doing, Kind, Offered, Source};
pub use pack::{
    Contents, Entry, Manifest, Pack, Verdict, fingerprint, hash_of, read_fingerprint, sorted,
};
pub use shape::PackShape;
pub use store::taken_back;

use acts::Capability;
use basics::{Right, Role};
use database::Migration;

/// The secretariat keeps the library, and what goes out of it and comes in.
pub const KEEP: Right = Right::of("packs.keep", &[Role::Secretariat]);
/// A key is confirmed by somebody who has compared it, never by a program.
pub const CONFIRM: Right = Right::of("packs.confirm", &[Role::Secretariat]).in_person();

pub fn capability() -> Capability {
    Capability::new("packs")
        .migrations(&[
            Migration {
                name: "packs/0001_packs",
                text: include_str!("../migrations/0001_packs.sql"),
            },
            Migration {
                name: "packs/0002_distrusted",
                text: include_str!("../migrations/0002_distrusted.sql"),
            },
        ])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .link("/agreements/library", "packs-title", "/packs", KEEP)
        .act::<make::Make>()
        .act::<bring::Bring>()
        .act::<trust::Trust>()
        .act::<distrust::Distrust>()
        .act::<enter::Enter>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .stream::<pages::File>()
}
