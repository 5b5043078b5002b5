//! Activities in the database: finding and saving one. Lists are in `store/list.rs`, many at once
//! in `store/many.rs`.

mod branches;
mod groups;
mod list;
mod listing;
mod many;
mod near;
mod present;
mod response;
mod spans;
mod stale;
mod tally;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use acts::{Context, Subject};
use basics::{Currency, Day, Id, Line, Money, Organisation, Period, Problem};
use database::{Row, Sql, Tx, args};
use places::Place;
use serde_json::{Value as Json, json};
use sharing::{Share, Shared, Visible};

use crate::{
    Activity, Contact, Headcount, Kind, MissionProgramme, Modality, PopulationGroup, Sector, Site,
    Status,
};

pub use groups::groups;
pub use list::{COUNT_MAX, Narrow, PAGE_ROWS, count, list, list_sites, walk};
pub(crate) use many::clear;
pub use many::{Entry, save_many};
pub use near::{
    Near, find_seen, find_unseen, footprints_seen, footprints_unseen, near, whereabouts_unseen,
};
pub use present::{Presence, partners, presence};
pub use response::{Response, Where, response};
pub use spans::{SPANS_OF_MAX, Span, spans};
pub(crate) use stale::{stale_counts, stale_of};
pub use tally::{facet, facet_organisations};

/// So many ids in one statement.
const IDS_MAX: usize = 500;

const COLUMNS: &str = "a.id, a.owner, a.level, a.tlp, a.audience, a.kind, a.sector, a.subsector,
     a.title, a.description, a.status, a.first_day, a.last_day, a.population_group, a.targeted,
     a.reached, a.modality, a.budget_minor, a.budget_currency, a.programme, a.source,
     a.link, a.record_key, a.entered_by, a.reported_on, a.updated_at, a.withdrawn, a.version";

impl Subject for Activity {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        find(cx, id).await
    }

    async fn find_all(cx: &mut Context, ids: &[Id<Self>]) -> Result<Vec<Visible<Self>>, Problem> {
        find_many(cx, ids.iter().copied()).await
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// One activity, if this viewer may see it.
pub async fn find(cx: &mut Context, id: Id<Activity>) -> Result<Visible<Activity>, Problem> {
    find_many(cx, [id]).await?.pop().ok_or(Problem::NotFound)
}

/// Those of these activities that this viewer may see, in the order of their ids.
pub async fn find_many(
    cx: &mut Context,
    ids: impl IntoIterator<Item = Id<Activity>>,
) -> Result<Vec<Visible<Activity>>, Problem> {
    let sql = select()
        .join(cx.viewer.sees("a"))
        .and(" and a.id in (", args![])
        .list(ids)
        .and(") order by a.id", args![]);
    let activities = read_all(&mut cx.tx, sql).await?;
    Ok(cx.see_all(activities))
}

pub(crate) fn select() -> Sql {
    Sql::new("select ", args![]).and(COLUMNS, args![]).and(" from activity a where ", args![])
}

/// Reads activities, and in one query each their places and organisations.
pub(crate) async fn read_all(tx: &mut Tx, sql: Sql) -> Result<Vec<Activity>, Problem> {
    let mut activities = tx.all(sql, read).await?;
    let ids: Vec<Id<Activity>> = activities.iter().map(|activity| activity.id).collect();
    let mut places: BTreeMap<Id<Activity>, Vec<Id<Place>>> = BTreeMap::new();
    let mut parties: BTreeMap<Id<Activity>, Vec<(String, Id<Organisation>)>> = BTreeMap::new();
    for ids in ids.chunks(1_000) {
        let sql = Sql::new(
            "select activity, place from activity_place where stated and activity in (",
            args![],
        )
        .list(ids)
        .and(") order by activity, place", args![]);
        for (id, place) in tx.all(sql, |row| Ok((row.get("activity")?, row.get("place")?))).await? {
            places.entry(id).or_default().push(place);
        }
        let sql = Sql::new(
            "select activity, part, party from activity_party where activity in (",
            args![],
        )
        .list(ids)
        .and(") order by activity, part, rank", args![]);
        let read = |row: &Row| Ok((row.get("activity")?, row.get("part")?, row.get("party")?));
        for (id, part, party) in tx.all(sql, read).await? {
            parties.entry(id).or_default().push((part, party));
        }
    }
    for activity in &mut activities {
        activity.places = places.remove(&activity.id).unwrap_or_default();
        for (part, party) in parties.remove(&activity.id).unwrap_or_default() {
            match part.as_str() {
                "reporting" => activity.reporting = party,
                "lead" => activity.lead = Some(party),
                "implementing" => activity.implementing.push(party),
                _ => activity.donors.push(party),
            }
        }
    }
    Ok(activities)
}

fn read(row: &Row) -> Result<Activity, Problem> {
    let share = Share::read(row)?;
    let named = |column: &str| row.get::<Option<String>>(column).map(Option::unwrap_or_default);
    let stored = |what: &'static str| move || Problem::broken(format!("a stored {what}"));
    Ok(Activity {
        id: row.get("id")?,
        share,
        reporting: share.owner,
        lead: None,
        implementing: Vec::new(),
        donors: Vec::new(),
        kind: Kind::from_name(&named("kind")?).ok_or_else(stored("kind"))?,
        sector: Sector::from_code(&named("sector")?).ok_or_else(stored("sector"))?,
        subsector: row.get("subsector")?,
        title: row.get("title")?,
        description: row.get("description")?,
        status: Status::from_name(&named("status")?).ok_or_else(stored("status"))?,
        period: Period::new(row.get("first_day")?, row.get("last_day")?)
            .map_err(Problem::broken)?,
        places: Vec::new(),
        group: PopulationGroup::from_name(&named("population_group")?),
        targeted: headcount(row.get("targeted")?),
        reached: headcount(row.get("reached")?),
        modality: Modality::from_name(&named("modality")?),
        budget: budget(row)?,
        programme: MissionProgramme::from_name(&named("programme")?),
        source: row.get("source")?,
        link: row.get("link")?,
        record_key: row.get("record_key")?,
        entered_by: row.get("entered_by")?,
        reported_on: row.get("reported_on")?,
        updated_at: row.get("updated_at")?,
        withdrawn: row.get("withdrawn")?,
        version: row.get("version")?,
    })
}

fn budget(row: &Row) -> Result<Option<Money>, Problem> {
    let minor: Option<i64> = row.get("budget_minor")?;
    let currency: Option<String> = row.get("budget_currency")?;
    let (Some(minor), Some(code)) = (minor, currency) else { return Ok(None) };
    let currency = Currency::parse("currency", &code).map_err(Problem::broken)?;
    Ok(Some(Money { minor, currency }))
}

fn headcount(stored: Option<Json>) -> Headcount {
    let stored = stored.unwrap_or_default();
    Headcount::of(|name| stored[name].as_i64())
}

/// None for an empty one, so that unknown stays unknown.
pub(crate) fn headcount_json(count: &Headcount) -> Option<Json> {
    let mut object = serde_json::Map::new();
    let figures = count.figures().into_iter();
    object.extend(figures.filter_map(|(name, n)| Some((name.to_owned(), json!(n?)))));
    (!object.is_empty()).then_some(Json::Object(object))
}

/// Saves a new or a changed activity.
pub(crate) async fn save(cx: &mut Context, activity: &Activity) -> Result<(), Problem> {
    clear(cx, &[activity.id]).await?;
    let entry = Entry { activity: activity.clone(), content: None, words: String::new() };
    let words = words_of(cx, activity).await?;
    save_many(cx, &[Entry { words, ..entry }]).await
}

/// What is said of these activities is still so on a later day.
pub(crate) async fn confirm_many(
    cx: &mut Context,
    ids: &[Id<Activity>],
    day: Day,
) -> Result<(), Problem> {
    listing::leave(cx, ids).await?;
    for ids in ids.chunks(IDS_MAX) {
        let sql = "update activity set reported_on = ?, updated_at = ?, version = version + 1
                   where id in (";
        let sql = Sql::new(sql, args![day, cx.now]).list(ids).and(")", args![]);
        cx.tx.run(sql).await?;
    }
    listing::enter_again(cx, ids).await
}

/// What a search finds an activity by: its own texts, and the names of organisations and places.
async fn words_of(cx: &mut Context, activity: &Activity) -> Result<String, Problem> {
    let parties = parties::find_many(cx, activity.organisations()).await?;
    let places = places::find_many(cx, activity.places.iter().copied()).await?;
    let mut text = vec![activity.title.to_string()];
    text.extend(activity.subsector.iter().map(ToString::to_string));
    text.extend(activity.description.iter().map(ToString::to_string));
    for party in &parties {
        text.extend(party.names.iter().map(|(_, name)| name.to_string()));
        text.extend(party.acronym.iter().map(ToString::to_string));
    }
    for place in &places {
        text.extend(place.names.iter().map(|(_, name)| name.to_string()));
    }
    Ok(basics::fold(&text.join(" ")))
}

/// Where an activity exactly is, if this viewer may know.
pub(crate) async fn site_of(
    cx: &mut Context,
    id: Id<Activity>,
) -> Result<Option<Visible<Site>>, Problem> {
    Ok(sites_of(cx, &[id]).await?.pop())
}

/// The sites of these activities that this viewer may know.
pub async fn sites_of(
    cx: &mut Context,
    ids: &[Id<Activity>],
) -> Result<Vec<Visible<Site>>, Problem> {
    let sql = Sql::new("select * from activity_site s where s.activity in (", args![])
        .list(ids)
        .and(") and ", args![])
        .join(cx.viewer.sees("s"));
    let sites = cx.tx.all(sql, read_site).await?;
    Ok(cx.see_all(sites))
}

fn read_site(row: &Row) -> Result<Site, Problem> {
    let (latitude, longitude) = (row.get::<Option<f64>>("latitude")?, row.get("longitude")?);
    Ok(Site {
        id: row.get("id")?,
        activity: row.get("activity")?,
        name: row.get("name")?,
        point: latitude.zip(longitude),
        share: Share::read(row)?,
    })
}

/// Whom to call about an activity, if this viewer may know.
pub async fn contact_of(
    cx: &mut Context,
    id: Id<Activity>,
) -> Result<Option<Visible<Contact>>, Problem> {
    Ok(contacts_of(cx, &[id]).await?.pop())
}

/// Whom to call about these activities, as far as this viewer may know.
pub async fn contacts_of(
    cx: &mut Context,
    ids: &[Id<Activity>],
) -> Result<Vec<Visible<Contact>>, Problem> {
    let sql = Sql::new("select * from activity_contact c where c.activity in (", args![])
        .list(ids)
        .and(") and ", args![])
        .join(cx.viewer.sees("c"));
    let contacts = cx.tx.all(sql, read_contact).await?;
    Ok(cx.see_all(contacts))
}

fn read_contact(row: &Row) -> Result<Contact, Problem> {
    Ok(Contact {
        id: row.get("id")?,
        activity: row.get("activity")?,
        name: row.get::<Option<Line>>("name")?,
        email: row.get("email")?,
        phone: row.get("phone")?,
        share: Share::read(row)?,
    })
}

/// Saves where an activity is; nothing known removes it.
pub(crate) async fn save_site(tx: &mut Tx, site: &Site) -> Result<(), Problem> {
    tx.run(Sql::new("delete from activity_site where activity = ?", args![site.activity])).await?;
    if site.name.is_none() && site.point.is_none() {
        return Ok(());
    }
    let sql = "insert into activity_site
               (id, activity, name, latitude, longitude, owner, level, tlp, audience)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let (latitude, longitude) = site.point.unzip();
    let columns = args![site.uuid(), site.activity, site.name, latitude, longitude];
    tx.run(Sql::new(sql, [columns, site.share.values()].concat())).await.map(drop)
}

/// Saves whom to call; nothing known removes it.
pub(crate) async fn save_contact(tx: &mut Tx, contact: &Contact) -> Result<(), Problem> {
    let old = "delete from activity_contact where activity = ?";
    tx.run(Sql::new(old, args![contact.activity])).await?;
    if contact.name.is_none() && contact.email.is_none() && contact.phone.is_none() {
        return Ok(());
    }
    let sql = "insert into activity_contact
               (id, activity, name, email, phone, owner, level, tlp, audience)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let columns =
        args![contact.uuid(), contact.activity, contact.name, contact.email, contact.phone];
    tx.run(Sql::new(sql, [columns, contact.share.values()].concat())).await.map(drop)
}

/// Two parties became one: whatever belonged to or named the one, now does the other.
pub(crate) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "select id from activity where owner = ? union
               select activity as id from activity_party where party = ?";
    let touched = cx.tx.all(Sql::new(sql, args![from, from]), |row| row.get("id")).await?;
    listing::leave(cx, &touched).await?;
    let tx = &mut cx.tx;
    // A record key that both have stays with the one that had it.
    let clash = "update activity set record_key = null where owner = ? and record_key in
                 (select record_key from activity where owner = ? and record_key is not null)";
    tx.run(Sql::new(clash, args![from, into])).await?;
    listing::own_class_follows(tx, from, into).await?;
    for sql in [
        "update activity set owner = ? where owner = ?",
        "update activity_site set owner = ? where owner = ?",
        "update activity_contact set owner = ? where owner = ?",
        "update activity_party set party = ? where party = ?",
    ] {
        tx.run(Sql::new(sql, args![into, from])).await?;
    }
    listing::enter_again(cx, &touched).await
}
