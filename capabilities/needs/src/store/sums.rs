//! Figures summed over the places of an area, each source and depth for itself.

use activities::{PopulationGroup, Sector};
use acts::Context;
use basics::{Day, Id, Line, Organisation, Problem};
use database::{Row, Sql, args};
use places::Place;
use sharing::{Level, Tlp};

use super::{
    list::{Narrow, condition},
    read, select,
};

/// What one source says of one area, sector and group at one depth. People in different places are
/// different people, so the places of a depth add up; two depths, groups or sources never do here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summed {
    pub area: Id<Place>,
    pub sector: Sector,
    pub group: PopulationGroup,
    pub source: Line,
    pub owner: Id<Organisation>,
    /// How deep the places are whose figures these are.
    pub place_level: u8,
    /// How many of them have the figure of people in need.
    pub places: i64,
    /// None where no place has the figure.
    pub population: Option<i64>,
    pub in_need: Option<i64>,
    pub targeted: Option<i64>,
    pub reached: Option<i64>,
    /// The days of the oldest and of the latest figure.
    pub oldest: Day,
    pub latest: Day,
    /// The worst of anything that is in it (R8.2).
    pub level: Level,
    pub tlp: Tlp,
}

/// Readings of sensitive figures that one page notes.
const NOTED_MAX: usize = 500;

/// What is said of these areas: one grouped question, as far as this viewer may see.
pub async fn sums(
    cx: &mut Context,
    narrow: &Narrow,
    areas: &[Id<Place>],
) -> Result<Vec<Summed>, Problem> {
    let sql = Sql::new(
        "select w.area, n.sector, n.population_group, n.source, n.owner, n.place_level,
                count(n.in_need_total) as places, cast(sum(n.population) as bigint) as population,
                cast(sum(n.in_need_total) as bigint) as in_need,
                cast(sum(n.targeted) as bigint) as targeted,
                cast(sum(n.reached) as bigint) as reached, min(n.as_of) as oldest,
                max(n.as_of) as latest, max(n.level) as level, max(n.tlp) as tlp
         from need_area w join need n on n.id = w.need where w.area in (",
        args![],
    )
    .list(areas)
    .and(") and ", args![])
    .join(condition(cx, narrow))
    .and(
        " group by w.area, n.sector, n.population_group, n.source, n.owner, n.place_level
          order by w.area, n.sector, n.population_group, n.source, n.owner, n.place_level",
        args![],
    );
    let sums = cx.tx.all(sql, read_sum).await?;
    if sums.iter().any(|sum| sum.level >= Level::High) {
        note_readings(cx, narrow, areas).await?;
    }
    Ok(sums)
}

/// Of these areas, those of which this viewer may see a figure.
pub async fn known_in(
    cx: &mut Context,
    narrow: &Narrow,
    areas: &[Id<Place>],
) -> Result<Vec<Id<Place>>, Problem> {
    let sql = "select distinct w.area from need_area w join need n on n.id = w.need
               where w.area in (";
    let sql = Sql::new(sql, args![])
        .list(areas)
        .and(") and ", args![])
        .join(condition(cx, narrow))
        .and(" order by w.area", args![]);
    cx.tx.all(sql, |row| row.get("area")).await
}

/// Whoever is shown a sum has read what is in it: the owners of what is sensitive see that (R8.7).
async fn note_readings(
    cx: &mut Context,
    narrow: &Narrow,
    areas: &[Id<Place>],
) -> Result<(), Problem> {
    let lies_in = " and n.level >= ? and n.id in (select w.need from need_area w where w.area in (";
    let sql = select()
        .join(condition(cx, narrow))
        .and(lies_in, args![Level::High.rank()])
        .list(areas)
        .and(")) order by n.id limit ?", args![NOTED_MAX]);
    let needs = cx.tx.all(sql, read).await?;
    cx.see_all(needs);
    Ok(())
}

fn read_sum(row: &Row) -> Result<Summed, Problem> {
    let stored = |what: &'static str| move || Problem::broken(format!("a stored {what}"));
    let group = PopulationGroup::from_name(&row.get::<String>("population_group")?);
    Ok(Summed {
        area: row.get("area")?,
        sector: Sector::from_code(&row.get::<String>("sector")?).ok_or_else(stored("sector"))?,
        group: group.ok_or_else(stored("group"))?,
        source: row.get("source")?,
        owner: row.get("owner")?,
        place_level: u8::try_from(row.get::<i64>("place_level")?).map_err(Problem::broken)?,
        places: row.get("places")?,
        population: row.get("population")?,
        in_need: row.get("in_need")?,
        targeted: row.get("targeted")?,
        reached: row.get("reached")?,
        oldest: row.get("oldest")?,
        latest: row.get("latest")?,
        level: Level::from_rank(row.get("level")?).ok_or_else(stored("level"))?,
        tlp: Tlp::from_rank(row.get("tlp")?).ok_or_else(stored("mark"))?,
    })
}
