//! Assessments, years, engagements and thresholds in the database.

mod assessments;
mod engagements;
mod thresholds;
mod years;

use std::collections::BTreeMap;

use acts::Context;
use basics::{Day, Id, Organisation, Problem};
use database::{Row, Sql, args};
use sharing::Visible;
use uuid::Uuid;

use crate::{Assessment, Assured, Engagement, Limits, PartnerYear, Thresholds};

pub use assessments::enter as enter_assessment;
pub(crate) use assessments::of_parties;
pub(crate) use engagements::of_years;
pub use engagements::save as save_engagement;
pub use thresholds::enter as enter_thresholds;
pub(crate) use thresholds::{all as all_thresholds, limits_on};
pub use years::save as save_year;
pub(crate) use years::{Narrow, find_of, list as list_years};

/// How many a page of a list shows.
pub(crate) const PAGE_ROWS: usize = 50;

/// What the sums of some years rest on, read once for all of them.
pub(crate) struct Ground {
    thresholds: Vec<Thresholds>,
    assessments: Vec<Assessment>,
    engagements: BTreeMap<Id<PartnerYear>, Vec<Engagement>>,
}

impl Ground {
    pub(crate) async fn of(
        cx: &mut Context,
        years: &[Visible<PartnerYear>],
    ) -> Result<Self, Problem> {
        let days = years.iter().map(|year| year.as_of(cx.today)).collect();
        let thresholds = thresholds::of_days(cx, &days).await?;
        let parties: Vec<Id<Organisation>> = years.iter().map(|year| year.party).collect();
        let assessments = of_parties(cx, &parties).await?;
        let ids: Vec<Id<PartnerYear>> = years.iter().map(|year| year.id).collect();
        let mut engagements: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for one in of_years(cx, &ids).await? {
            engagements.entry(one.year).or_default().push(one.into_inner());
        }
        let assessments = assessments.into_iter().map(Visible::into_inner).collect();
        Ok(Self { thresholds, assessments, engagements })
    }

    pub(crate) fn engagements(&self, year: &PartnerYear) -> &[Engagement] {
        self.engagements.get(&year.id).map_or(&[], Vec::as_slice)
    }

    /// The limits that apply to a year: those of its last day, once it is over.
    pub(crate) fn limits(&self, year: &PartnerYear, today: Day) -> Limits {
        Thresholds::in_force(&self.thresholds, year.as_of(today))
    }

    pub(crate) fn assessment(&self, year: &PartnerYear, today: Day) -> Option<&Assessment> {
        let pair = (year.share.owner, year.party);
        Assessment::last_of(&self.assessments, pair, year.as_of(today))
    }

    pub(crate) fn assured(&self, year: &PartnerYear, today: Day) -> Assured {
        let limits = self.limits(year, today);
        year.assured(&limits, self.assessment(year, today), self.engagements(year), today)
    }
}

/// Two parties became one: what was the one's is the other's, and stands between others. Two years
/// of one partner in one body's books are one year.
pub(crate) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let of_year = "update assurance_year set owner = ?, party = ?, audience = ? where id = ?";
    let moved = follow(cx, "assurance_year", of_year, (from, into)).await?;
    let of_engagement =
        "update assurance_engagement set owner = ?, party = ?, audience = ? where id = ?";
    follow(cx, "assurance_engagement", of_engagement, (from, into)).await?;
    let of_assessment =
        "update assurance_assessment set owner = ?, party = ?, audience = ? where id = ?";
    for id in follow(cx, "assurance_assessment", of_assessment, (from, into)).await? {
        // Said anew where it came from another before: nobody has assessed the whole yet.
        let sql = "update assurance_assessment set joined_from = coalesce(joined_from, ?),
                   joined_at = ? where id = ?";
        cx.tx.run(Sql::new(sql, args![from, cx.now, id])).await?;
    }
    let sql = "update assurance_thresholds set owner = ? where owner = ?";
    cx.tx.run(Sql::new(sql, args![into, from])).await?;
    years::join(cx, into, &moved).await
}

/// Moves what is the one's in a table; answers which.
async fn follow(
    cx: &mut Context,
    table: &'static str,
    moved: &'static str,
    (from, into): (Id<Organisation>, Id<Organisation>),
) -> Result<Vec<Uuid>, Problem> {
    let of = |row: &Row| Ok((row.get("id")?, row.get("owner")?, row.get("party")?));
    let found = Sql::new("select id, owner, party from ", args![]).and(table, args![]);
    let found = found.and(" where owner = ? or party = ?", args![from, from]);
    let rows: Vec<(Uuid, Id<Organisation>, Id<Organisation>)> = cx.tx.all(found, of).await?;
    for (id, owner, party) in &rows {
        let now = |party: Id<Organisation>| if party == from { into } else { party };
        let (owner, party) = (now(*owner), now(*party));
        let audience = sharing::among(&mut cx.tx, &[owner, party]).await?;
        cx.tx.run(Sql::new(moved, args![owner, party, audience, id])).await?;
    }
    Ok(rows.into_iter().map(|(id, ..)| id).collect())
}
