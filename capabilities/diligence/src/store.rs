//! Verifications, assessments, passports and flags in the database, and the standings that they
//! come to.

mod capacities;
mod flags;
mod passports;
mod verifications;

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Sql, args};
use sharing::{Constituency, Viewer};
use uuid::Uuid;

use crate::{Known, Owed, Standing};

pub use capacities::save_capacity;
pub(crate) use capacities::{
    last_of as last_capacity_of, list as list_capacities, of_party as capacities_of, owed,
};
pub(crate) use flags::{Step, list as list_flags, of_party as flags_of, save as save_flag, steps};
pub use flags::{enter_flag, save_step};
pub(crate) use passports::{
    draw_in, list as list_passports, of_party as passports_of, word_of, words_on,
};
pub use passports::{save_passport, save_recognition};
pub use verifications::enter_verification;
pub(crate) use verifications::{
    PAGE_ROWS, last_of, list as list_verifications, of_party as verifications_of, show,
};

/// How a party stands in the eyes of the viewer's organisation.
pub async fn standing(cx: &mut Context, party: Id<Organisation>) -> Result<Standing, Problem> {
    let viewer = cx.viewer.clone();
    Ok(known(cx, &viewer, party).await?.standing(cx.today))
}

/// How a party stands in the eyes of another that is about to sign with it, whoever is looking. The
/// refusals of it say nothing that the party itself must not know.
pub async fn standing_with(
    cx: &mut Context,
    party: Id<Organisation>,
    judge: Id<Organisation>,
) -> Result<Standing, Problem> {
    let today = cx.today;
    let viewer = sharing::eyes_of(&mut cx.tx, judge, today).await?;
    Ok(known(cx, &viewer, party).await?.standing(today))
}

async fn known(
    cx: &mut Context,
    viewer: &Viewer,
    party: Id<Organisation>,
) -> Result<Known, Problem> {
    let (constituency, head) = parties::place_of(&mut cx.tx, party).await?;
    let of: Vec<_> = [Some(party), head].into_iter().flatten().collect();
    let today = cx.today;
    let mut known = Known {
        party,
        head,
        is_exempt: is_exempt(constituency),
        judge: viewer.organisation(),
        verifications: verifications::current(cx, viewer, &of).await?,
        flags: flags::open(cx, viewer, &of).await?,
        matches: screening::confirmed(cx, viewer, &of).await?,
        capacities: capacities::current(cx, viewer, &of).await?,
        late_since: None,
        relied: passports::relied(cx, viewer, &of).await?,
    };
    if let Some(one) = known.capacity(today).filter(|one| one.plan.is_some()).cloned() {
        let owed = owed(cx, &one).await?;
        known.late_since = Owed::late_since(&owed, today);
    }
    Ok(known)
}

/// UN entities and the mission verify others; donors give and do not receive.
fn is_exempt(constituency: Constituency) -> bool {
    constituency.is_of_the_mission()
        || matches!(constituency, Constituency::UnAgency | Constituency::Donor)
}

/// Two parties became one: what was found of the one is found of the other, which is told of it.
pub(crate) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    flags::follow_merge(cx, from, into).await?;
    capacities::follow_merge(cx, from, into).await?;
    passports::follow_merge(cx, from, into).await?;
    verifications::follow_merge(cx, from, into).await
}

/// After a merge: what was found last counts, and not what was moved last.
async fn renumber(
    cx: &mut Context,
    table: &'static str,
    (party, owner): (Id<Organisation>, Id<Organisation>),
) -> Result<(), Problem> {
    let of = " where party = ? and owner = ?";
    let sql = Sql::new("select id from ", args![]).and(table, args![]).and(of, args![party, owner]);
    let order = " order by made_on, number, id";
    let ids: Vec<Uuid> = cx.tx.all(sql.and(order, args![]), |row| row.get("id")).await?;
    let update = || Sql::new("update ", args![]).and(table, args![]);
    // Aside first: no two have one number, not even on the way.
    let aside = update().and(" set number = -number - 1", args![]).and(of, args![party, owner]);
    cx.tx.run(aside).await?;
    for (place, id) in ids.into_iter().enumerate() {
        let number = i64::try_from(place).unwrap_or(i64::MAX).saturating_add(1);
        cx.tx.run(update().and(" set number = ? where id = ?", args![number, id])).await?;
    }
    Ok(())
}
