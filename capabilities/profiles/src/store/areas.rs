//! Where organisations say that they are: a line for each place of a profile.

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Sql, args};
use places::Place;
use sharing::Visible;

use super::read;
use crate::Profile;

/// The profiles that name this place or one in it, as far as this viewer may see them: `most` at
/// most, in the order of their organisations.
pub async fn profiles_in(
    cx: &mut Context,
    place: Id<Place>,
    most: usize,
) -> Result<Vec<Visible<Profile>>, Problem> {
    let sql = Sql::new("select * from profile p where ", args![])
        .join(cx.viewer.sees("p"))
        .and(" and p.party in (select w.party from profile_place w where ", args![])
        .join(places::within("w", "place", place))
        .and(") order by p.party limit ?", args![most]);
    let found = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(found))
}

/// Makes its lines anew.
pub(super) async fn save(cx: &mut Context, profile: &Profile) -> Result<(), Problem> {
    let sql = Sql::new("delete from profile_place where party = ?", args![profile.party]);
    cx.tx.run(sql).await?;
    let places: std::collections::BTreeSet<_> = profile.said.places.iter().collect();
    let rows: Vec<_> = places.into_iter().map(|place| args![profile.party, place]).collect();
    cx.tx.insert_many("insert into profile_place (party, place)", &rows).await
}

/// They go where their profile went; what stayed behind stays.
pub(super) async fn follow(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "update profile_place set party = ? where party = ?
               and not exists (select 1 from profile p where p.party = ?)";
    cx.tx.run(Sql::new(sql, args![into, from, from])).await.map(drop)
}
