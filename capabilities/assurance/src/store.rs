//! Assessments, years, engagements and thresholds in the database.

mod assessments;
mod engagements;
mod thresholds;
mod years;

use std::collections::BTreeMap;

use acts::Context;
use basics::{Day, Id, Organisation, Problem};
use database::{Row, Sql, Tx, args};
use sharing::Visible;
use uuid::Uuid;

use crate::{Assessment, Assured, Engagement, Limits, PartnerYear, Thresholds};

pub use assessments::enter as enter_assessment;
pub(crate) use assessments::of_parties;
pub(crate) use engagements::of_years;
pub use engagements::save as save_engagement;
pub(crate) use thresholds::all as all_thresholds;
pub use thresholds::enter as enter_thresholds;
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
        let thresholds = all_thresholds(cx).await?;
        let parties: Vec<Id<Organisation>> = years.iter().map(|year| year.party).collect();
        let assessments = of_parties(cx, &parties).await?;
        let ids: Vec<Id<PartnerYear>> = years.iter().map(|year| year.id).collect();
        let mut engagements: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for one in of_years(cx, &ids).await? {
            engagements.entry(one.year).or_default().push(one.into_inner());
        }
        let thresholds = thresholds.into_iter().map(Visible::into_inner).collect();
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

/// Two parties became one: what was the one's is the other's, and stands between others.
pub(crate) async fn follow_merge(
    tx: &mut Tx,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    for (found, moved) in [
        (
            "select id, owner, party from assurance_assessment where owner = ? or party = ?",
            "update assurance_assessment set owner = ?, party = ?, audience = ? where id = ?",
        ),
        (
            "select id, owner, party from assurance_year where owner = ? or party = ?",
            "update assurance_year set owner = ?, party = ?, audience = ? where id = ?",
        ),
        (
            "select id, owner, party from assurance_engagement where owner = ? or party = ?",
            "update assurance_engagement set owner = ?, party = ?, audience = ? where id = ?",
        ),
    ] {
        let of = |row: &Row| Ok((row.get("id")?, row.get("owner")?, row.get("party")?));
        let rows: Vec<(Uuid, Id<Organisation>, Id<Organisation>)> =
            tx.all(Sql::new(found, args![from, from]), of).await?;
        for (id, owner, party) in rows {
            let now = |party: Id<Organisation>| if party == from { into } else { party };
            let audience = sharing::among(tx, &[now(owner), now(party)]).await?;
            tx.run(Sql::new(moved, args![now(owner), now(party), audience, id])).await?;
        }
    }
    let sql = "update assurance_thresholds set owner = ? where owner = ?";
    tx.run(Sql::new(sql, args![into, from])).await.map(drop)
}
