//! A pack of the library: whoever keeps the library sees each.

use super::{
    object::Sight,
    world::{World, id_in},
};

const PACK: &str = "packs::pack::Pack";

/// As `policy::may`: the rights are the secretariat's alone; whether a key is known, and whether
/// something is new, is said in a sentence.
pub(super) fn may(act: &str) -> Option<bool> {
    match act {
        "packs.trust" | "packs.distrust" | "packs.enter" => Some(true),
        _ => None,
    }
}

pub(super) async fn add(world: &mut World) {
    let done = world.registrar().submit("/packs/make", &[]).await;
    world.add(PACK, id_in(&done), "made here", Sight::Open);
}
