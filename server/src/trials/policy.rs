//! What each act takes beyond its right and the sight of its record, said a second time: the matrix
//! holds the product against this. An act that is not here fails it.

use basics::Role;

use super::{
    agreed, assessed, assured, authorised, calls, diligence, directory, hindered,
    object::{Object, Sight},
    offers, owed, packed, published, screening, stakeholders, supported,
    who::Who,
};

/// Whether this person may do this act to this record, which they see and whose right they hold;
/// none where nobody said.
pub(super) fn may(act: &str, who: &Who, object: &Object) -> Option<bool> {
    let owns = object.owner().is_some_and(|owner| who.is_of(owner));
    let writes = who.is(Role::Editor) || who.is(Role::AuthorizedOfficer);
    let manages = match &object.sight {
        Sight::Account { of, roles } => who.manages(*of, roles),
        _ => false,
    };
    Some(match act {
        // Anybody who may look may speak.
        "activities.comment" => true,
        // Those who write for the owner; the world's owner has people, so the secretariat does not.
        "activities.correct" | "activities.confirm" | "activities.withdraw" => owns && writes,
        "activities.release" | "activities.revoke" => owns && writes,
        "needs.correct" | "needs.withdraw" => owns && (writes || who.is(Role::Secretariat)),
        // An import is seen by its importer's organisation alone.
        "activities.match" | "activities.commit" | "activities.discard" => true,
        "activities.decide" | "activities.mend" | "activities.forget_saved" => true,
        "overlaps.discuss" | "overlaps.judge" | "overlaps.resolve" | "overlaps.reopen" => {
            let Sight::Case { coordinator, .. } = &object.sight else { return None };
            writes || (who.is_of(*coordinator) && who.is(Role::Secretariat))
        }
        "parties.edit" => {
            owns && (who.is(Role::OrganisationAdministrator) || who.is(Role::AuthorizedOfficer))
        }
        // The right itself is the secretariat's alone.
        "parties.adhere" | "parties.archive" | "parties.merge" => true,
        "people.end"
        | "people.suspend"
        | "people.restore"
        | "people.reset_second_factor"
        | "people.renew" => manages,
        // The form offers what one may give; what one may not is refused.
        "people.change_roles" => true,
        // Whoever keeps it: nobody keeps those that the product ships.
        "audiences.rename" | "audiences.add" | "audiences.take_out" | "audiences.end" => {
            owns && (who.is(Role::OrganisationAdministrator) || who.is(Role::AuthorizedOfficer))
        }
        "audiences.coordinate" | "audiences.relieve" => match object.owner() {
            None => who.is(Role::Secretariat),
            Some(_) => owns,
        },
        "tokens.revoke" => true,
        // Nobody but the officer's organisation sees a key; that nobody confirms their own is said
        // in a sentence. The key's officer has both roles in this world.
        "signing_keys.confirm" => owns,
        "signing_keys.revoke" => {
            owns && (who.is(Role::OrganisationAdministrator) || who.is(Role::AuthorizedOfficer))
        }
        "people.admit" | "people.decline" | "people.revoke_session" | "places.name" => true,
        _ => return elsewhere(act, who, object, owns),
    })
}

/// The same, said beside the records of each capability.
fn elsewhere(act: &str, who: &Who, object: &Object, owns: bool) -> Option<bool> {
    agreed::may(act, owns)
        .or_else(|| owed::may(act, who, object))
        .or_else(|| diligence::may(act, who, object))
        .or_else(|| assessed::may(act, who, object))
        .or_else(|| calls::may(act, who, object))
        .or_else(|| directory::may(act, owns))
        .or_else(|| offers::may(act, owns))
        .or_else(|| packed::may(act))
        .or_else(|| published::may(act))
        .or_else(|| stakeholders::may(act, owns))
        .or_else(|| authorised::may(act, who, object))
        .or_else(|| hindered::may(act, who, object))
        .or_else(|| screening::may(act, who, object))
        .or_else(|| supported::may(act, who, object))
        .or_else(|| assured::may(act, who, object))
}
