//! Offers and asks in the database.

use activities::Sector;
use acts::{Context, Order, Stored};
use basics::{Id, Moment, Named, Organisation, Problem};
use database::{Row, Sql, args};
use places::Place;
use profiles::Spoken;
use serde_json::Value as Json;
use sharing::{Share, Visible};

use crate::{Fit, Lineage, Offer, Side, Sort};

/// How many a page of the list shows.
pub(crate) const PAGE_ROWS: usize = 50;
/// So many counterparts are looked at, the latest first, and so many are shown.
const CANDIDATES_MAX: usize = 300;
pub(crate) const COUNTERPARTS: usize = 10;

/// What the list is narrowed by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrow {
    pub(crate) side: Option<Side>,
    pub(crate) sort: Option<Sort>,
    /// This place with those above it: what holds for an area holds in it.
    pub(crate) place: Option<(Id<Place>, Vec<Id<Place>>)>,
    pub(crate) owner: Option<Id<Organisation>>,
    /// The last of the page before.
    pub(crate) after: Option<(Moment, Id<Offer>)>,
}

impl Stored for Offer {
    const TABLE: &'static str = "offer";
    const ALIAS: &'static str = "o";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// A page of those that stand, the latest first; one more than `PAGE_ROWS` if there are more.
/// One's own are listed whether they stand or not, so that they can be renewed.
pub(crate) async fn list(
    cx: &mut Context,
    narrow: &Narrow,
) -> Result<Vec<Visible<Offer>>, Problem> {
    let mut sql = cx.seen::<Offer>().and(" and o.withdrawn_on is null", args![]);
    match narrow.owner {
        Some(owner) => sql.add(" and o.owner = ?", args![owner]),
        None => sql.add(" and o.until >= ?", args![cx.today]),
    }
    if let Some(side) = narrow.side {
        sql.add(" and o.side = ?", args![side.name()]);
    }
    if let Some(sort) = narrow.sort {
        sql.add(" and o.sort = ?", args![sort.name()]);
    }
    if let Some((place, above)) = &narrow.place {
        sql = sql.and(" and ", args![]).join(near(&[*place], above));
    }
    cx.page(sql, Order::Down("updated_at"), narrow.after, PAGE_ROWS).await
}

/// Those that stand and name this place or one in it, the latest first, `most` at most: for pages
/// that gather what is known of an area.
pub async fn offers_in(
    cx: &mut Context,
    place: Id<Place>,
    most: usize,
) -> Result<Vec<Visible<Offer>>, Problem> {
    let sql = cx
        .seen::<Offer>()
        .and(" and o.withdrawn_on is null and o.until >= ?", args![cx.today])
        .and(" and o.id in (select n.offer from offer_place n where ", args![])
        .join(places::within("n", "place", place))
        .and(") order by o.updated_at desc, o.id desc limit ?", args![most]);
    cx.find_seen(sql).await
}

/// Those that hold everywhere, in one of these places or below it, or in an area around one.
fn near(places: &[Id<Place>], above: &[Id<Place>]) -> Sql {
    let mut sql = Sql::new(
        "(not exists (select 1 from offer_place n where n.offer = o.id)
          or exists (select 1 from offer_place p where p.offer = o.id and (p.place in (",
        args![],
    )
    .list(above)
    .and(")", args![]);
    for place in places {
        sql = sql.and(" or ", args![]).join(places::within("p", "place", *place));
    }
    sql.and(")))", args![])
}

/// Those that may answer this one, as far as the viewer sees them, with what they have in common:
/// the best first, among equals the latest.
pub(crate) async fn counterparts(
    cx: &mut Context,
    of: &Offer,
) -> Result<Vec<(Visible<Offer>, Fit)>, Problem> {
    let lineage = places::lineage(cx, of.places.iter().copied()).await?;
    let mut sql = cx.seen::<Offer>().and(
        " and o.side = ? and o.sort = ? and o.owner <> ? and o.withdrawn_on is null
          and o.until >= ?",
        args![of.side.other().name(), of.sort.name(), of.share.owner, cx.today],
    );
    if !of.places.is_empty() {
        let above: Vec<Id<Place>> = lineage.values().flatten().copied().collect();
        sql = sql.and(" and ", args![]).join(near(&of.places, &above));
    }
    let order = " order by o.updated_at desc, o.id desc limit ?";
    let found = cx.tx.all(sql.and(order, args![CANDIDATES_MAX]), read).await?;
    let theirs = found.iter().flat_map(|other| other.places.iter().copied());
    let theirs: Vec<Id<Place>> = theirs.collect();
    let lineage: Lineage = places::lineage(cx, theirs).await?.into_iter().chain(lineage).collect();
    let today = cx.today;
    let seen = cx.see_all(found).into_iter();
    let mut fitting: Vec<(Visible<Offer>, Fit)> = seen
        .filter_map(|other| of.meets(&other, &lineage, today).map(|fit| (other, fit)))
        .collect();
    fitting.sort_by_key(|(_, fit)| std::cmp::Reverse(fit.merit()));
    fitting.truncate(COUNTERPARTS);
    Ok(fitting)
}

pub(crate) async fn save(cx: &mut Context, offer: &Offer) -> Result<(), Problem> {
    let sql = "insert into offer (id, owner, level, tlp, audience, side, sort, title, note, amount,
               sectors, places, languages, until, withdrawn_on, updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set level = excluded.level, tlp = excluded.tlp,
               audience = excluded.audience, side = excluded.side, sort = excluded.sort,
               title = excluded.title, note = excluded.note, amount = excluded.amount,
               sectors = excluded.sectors, places = excluded.places,
               languages = excluded.languages, until = excluded.until,
               withdrawn_on = excluded.withdrawn_on, updated_at = excluded.updated_at,
               version = excluded.version";
    let places: Json = offer.places.iter().map(|place| Json::from(place.to_string())).collect();
    let sectors: Json = offer.sectors.iter().map(|sector| Json::from(sector.code())).collect();
    let values = args![
        offer.side.name(),
        offer.sort.name(),
        offer.title,
        offer.note,
        offer.amount,
        sectors,
        places,
        names(&offer.languages),
        offer.until,
        offer.withdrawn_on,
        offer.updated_at,
        offer.version
    ];
    let values = [args![offer.id], offer.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await?;
    let sql = Sql::new("delete from offer_place where offer = ?", args![offer.id]);
    cx.tx.run(sql).await?;
    let rows: Vec<_> = offer.places.iter().map(|place| args![offer.id, place]).collect();
    cx.tx.insert_many("insert into offer_place (offer, place)", &rows).await
}

fn names<T: Named>(items: &[T]) -> Json {
    items.iter().map(|item| Json::from(item.name())).collect()
}

fn read(row: &Row) -> Result<Offer, Problem> {
    let stored = |what: &'static str| move || Problem::broken(format!("a stored {what}"));
    let places = texts(&row.get("places")?);
    let places = places.iter().map(|place| place.parse().map_err(Problem::broken));
    let sectors = texts(&row.get("sectors")?);
    let sectors = sectors.iter().map(|it| Sector::from_code(it).ok_or_else(stored("sector")));
    let languages = texts(&row.get("languages")?);
    let languages = languages.iter().map(|it| Spoken::from_name(it).ok_or_else(stored("language")));
    Ok(Offer {
        id: row.get("id")?,
        share: Share::read(row)?,
        side: Side::from_name(&row.get::<String>("side")?).ok_or_else(stored("side"))?,
        sort: Sort::from_name(&row.get::<String>("sort")?).ok_or_else(stored("sort"))?,
        title: row.get("title")?,
        note: row.get("note")?,
        amount: row.get("amount")?,
        sectors: sectors.collect::<Result<_, Problem>>()?,
        places: places.collect::<Result<_, Problem>>()?,
        languages: languages.collect::<Result<_, Problem>>()?,
        until: row.get("until")?,
        withdrawn_on: row.get("withdrawn_on")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

fn texts(stored: &Json) -> Vec<String> {
    let items = stored.as_array().into_iter().flatten();
    items.filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

/// Two parties became one: what the one said is the other's.
pub(crate) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "update offer set owner = ? where owner = ?";
    cx.tx.run(Sql::new(sql, args![into, from])).await.map(drop)
}
