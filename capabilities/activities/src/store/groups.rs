//! For whom something is done in an area, as far as this viewer may see.

use std::collections::BTreeSet;

use acts::Context;
use basics::{Id, Problem};
use database::{Sql, args};
use places::Place;

use super::{
    branches::Branches,
    list::{Narrow, condition},
};
use crate::PopulationGroup;

/// So many activities are looked at, the last updated first: whom none of these is for is hardly
/// found in older ones, and an area may have a million.
const LOOKED_AT_MAX: usize = 5_000;

/// The population groups that activities of a narrowed list in this place are for.
pub async fn groups(
    cx: &mut Context,
    narrow: &Narrow,
    place: Id<Place>,
) -> Result<BTreeSet<PopulationGroup>, Problem> {
    let narrow = Narrow { place: Some(place), after: None, ..narrow.clone() };
    let found = match Branches::of(cx, &narrow, false).await? {
        Some(branches) => branches.first(LOOKED_AT_MAX),
        None => Sql::new("select a.id from activity a where ", args![])
            .join(condition(cx, &narrow))
            .and(" order by a.updated_at desc, a.id desc limit ?", args![LOOKED_AT_MAX]),
    };
    let sql = Sql::new("select distinct a.population_group from (", args![]).join(found).and(
        ") found join activity a on a.id = found.id where a.population_group is not null",
        args![],
    );
    let named = cx.tx.all(sql, |row| row.get::<String>("population_group")).await?;
    let group = |name: &String| {
        PopulationGroup::from_name(name).ok_or_else(|| Problem::broken("a stored group"))
    };
    named.iter().map(group).collect()
}
