//! Assessments in the database.

use std::collections::BTreeMap;

use acts::{Context, Stored};
use basics::{Id, Named, Organisation, Problem};
use database::{Row, Sql, args};
use serde_json::{Value as Json, json};
use sharing::{Share, Visible};

use crate::{Area, Assessment, Basis, Joined, Risk};

/// How many of some parties are looked at.
const OF_PARTIES_MAX: usize = 2_000;

impl Stored for Assessment {
    const TABLE: &'static str = "assurance_assessment";
    const ALIAS: &'static str = "a";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
}

/// Those of these parties that the viewer may see, the last first.
pub(crate) async fn of_parties(
    cx: &mut Context,
    parties: &[Id<Organisation>],
) -> Result<Vec<Visible<Assessment>>, Problem> {
    let sql = cx.seen::<Assessment>().and(" and a.party in (", args![]).list(parties);
    let sql = sql.and(") order by a.made_on desc, a.id limit ?", args![OF_PARTIES_MAX]);
    cx.find_seen(sql).await
}

/// Never changed afterwards.
pub async fn enter(cx: &mut Context, one: &Assessment) -> Result<(), Problem> {
    let sql = "insert into assurance_assessment (id, owner, level, tlp, audience, party, basis,
               risk, areas, made_on, expires_on, text, at)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let areas = one.areas.iter().map(|(area, risk)| (area.name().to_owned(), json!(risk.name())));
    let values = args![
        one.party,
        one.basis.name(),
        one.risk.name(),
        Json::Object(areas.collect()),
        one.made_on,
        one.expires_on,
        one.text,
        one.at
    ];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn joined(row: &Row) -> Result<Option<Joined>, Problem> {
    let (from, at) = (row.get("joined_from")?, row.get("joined_at")?);
    Ok(match (from, at) {
        (Some(from), Some(at)) => Some(Joined { from, at }),
        _ => None,
    })
}

fn read(row: &Row) -> Result<Assessment, Problem> {
    fn known<T: Named>(name: &str) -> Result<T, Problem> {
        T::from_name(name).ok_or_else(|| Problem::broken("a stored name"))
    }
    let areas: Json = row.get("areas")?;
    let area = |(area, risk): (&String, &Json)| {
        Ok::<_, Problem>((known::<Area>(area)?, known::<Risk>(risk.as_str().unwrap_or_default())?))
    };
    let areas = areas.as_object().into_iter().flatten().map(area);
    Ok(Assessment {
        id: row.get("id")?,
        share: Share::read(row)?,
        party: row.get("party")?,
        basis: known::<Basis>(&row.get::<String>("basis")?)?,
        risk: known::<Risk>(&row.get::<String>("risk")?)?,
        areas: areas.collect::<Result<BTreeMap<_, _>, _>>()?,
        made_on: row.get("made_on")?,
        expires_on: row.get("expires_on")?,
        text: row.get("text")?,
        at: row.get("at")?,
        joined: joined(row)?,
    })
}
