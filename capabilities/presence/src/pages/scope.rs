//! Which areas the map shows: the countries, or what lies in one place.

use std::sync::LazyLock;

use activities::{
    address,
    store::{Narrow, facet},
};
use acts::{Context, Form};
use basics::{Id, Problem};
use places::{Country, Place};
use sharing::Visible;

/// The part of the world that is looked at.
pub(super) struct Scope {
    /// None where the areas are countries.
    pub(super) area: Option<Visible<Place>>,
    /// What the area lies in, the country first.
    pub(super) above: Vec<Visible<Place>>,
    pub(super) areas: Vec<Visible<Place>>,
    /// Whether the areas can be looked into further.
    pub(super) goes_deeper: bool,
    /// The place that the reader's filter names, and what it lies in.
    narrowed_to: Vec<Id<Place>>,
}

/// What `area` says for all countries, where one of them would otherwise be the start.
pub(super) const ALL: &str = "all";

/// Presence is drawn down to here; below, it is exact presence, which lists show (R7.6).
const LEVEL_DRAWN_MAX: u8 = 2;

/// Every country that there is, as a place.
static COUNTRIES: LazyLock<Vec<Id<Place>>> = LazyLock::new(|| {
    let letters = || b'A'..=b'Z';
    let codes =
        letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| [a, b, c])));
    codes
        .filter_map(|code| Country::from_iso(std::str::from_utf8(&code).ok()?))
        .map(|country| Place::id_of(country, 0, country.code()))
        .collect()
});

impl Scope {
    /// Where the reader went; at first the place of their filter, or the only country in which
    /// there is anything for them.
    pub(super) async fn of(
        cx: &mut Context,
        query: &Form,
        narrow: &Narrow,
    ) -> Result<Self, Problem> {
        let mut narrowed_to: Vec<Id<Place>> = narrow.place.into_iter().collect();
        if let Some(place) = narrow.place {
            narrowed_to.extend(places::ancestors(cx, place).await?.iter().map(|place| place.id));
        }
        let area = match query.text("area") {
            ALL => None,
            text => match asked(cx, text).await? {
                Some(area) => Some(area),
                None => start(cx, narrow).await?,
            },
        };
        match area {
            Some(area) => Self::within(cx, narrow, area, narrowed_to).await,
            None => Self::countries(cx, narrow, narrowed_to).await,
        }
    }

    async fn within(
        cx: &mut Context,
        narrow: &Narrow,
        area: Visible<Place>,
        narrowed_to: Vec<Id<Place>>,
    ) -> Result<Self, Problem> {
        let mut area = area;
        let mut above = places::ancestors(cx, area.id).await?;
        let mut areas = children_drawn(cx, &area).await?;
        // Nothing to look into: it is shown beside its neighbours.
        while areas.is_empty() {
            let Some(parent) = above.pop() else {
                return Self::countries(cx, narrow, narrowed_to).await;
            };
            areas = children_drawn(cx, &parent).await?;
            area = parent;
        }
        let below = places::descendants(cx, area.id).await?;
        let goes_deeper = area.level + 1 < LEVEL_DRAWN_MAX && below.len() > areas.len() + 1;
        Ok(Self { area: Some(area), above, areas, goes_deeper, narrowed_to })
    }

    /// Only those with something in them: nobody reads a list of 240 empty ones.
    async fn countries(
        cx: &mut Context,
        narrow: &Narrow,
        narrowed_to: Vec<Id<Place>>,
    ) -> Result<Self, Problem> {
        let mut areas = present(cx, narrow).await?;
        areas.sort_by_cached_key(|area| cx.name(&area.names).to_string());
        Ok(Self { area: None, above: Vec::new(), areas, goes_deeper: true, narrowed_to })
    }

    /// The place by which a list shows what the map counts in this area: the area, or the filter's
    /// place where that is finer.
    pub(super) fn place_in(&self, area: Id<Place>) -> Id<Place> {
        match self.narrowed_to.first() {
            Some(finer) if self.narrowed_to.contains(&area) => *finer,
            _ => area,
        }
    }

    /// The place of everything that the map shows; none where it shows the countries.
    pub(super) fn place(&self) -> Option<Id<Place>> {
        let area = self.area.as_ref().map(|area| self.place_in(area.id));
        area.or(self.narrowed_to.first().copied())
    }

    /// The list or the file of what the map shows, or of one of its areas.
    pub(super) fn address_of(&self, base: &str, query: &Form, area: Option<Id<Place>>) -> String {
        let pairs = query.pairs().iter().filter(|(name, _)| name != "area" && name != "by");
        let query = Form::from_pairs(pairs.cloned());
        let place = area.map(|area| self.place_in(area)).or(self.place());
        match place {
            Some(place) => address(base, &query, "place", &place.to_string()),
            None => address(base, &query, "", ""),
        }
    }
}

/// A link outlives its place: what is not found is as if nothing had been asked.
async fn asked(cx: &mut Context, text: &str) -> Result<Option<Visible<Place>>, Problem> {
    match text.parse() {
        Ok(id) => Ok(places::find_many(cx, [id]).await?.pop()),
        Err(_) => Ok(None),
    }
}

async fn start(cx: &mut Context, narrow: &Narrow) -> Result<Option<Visible<Place>>, Problem> {
    if let Some(place) = narrow.place {
        return Ok(places::find_many(cx, [place]).await?.pop());
    }
    let mut countries = present(cx, narrow).await?;
    Ok(countries.pop().filter(|_| countries.is_empty()))
}

async fn present(cx: &mut Context, narrow: &Narrow) -> Result<Vec<Visible<Place>>, Problem> {
    let counts = facet(cx, narrow, &COUNTRIES).await?;
    places::find_many(cx, counts.into_iter().map(|(country, _)| country)).await
}

/// Of all countries, how many activities the one with the most has.
pub(super) async fn most_in_a_country(cx: &mut Context, narrow: &Narrow) -> Result<i64, Problem> {
    let counts = facet(cx, narrow, &COUNTRIES).await?;
    Ok(counts.into_iter().map(|(_, count)| count).max().unwrap_or(0))
}

async fn children_drawn(cx: &mut Context, area: &Place) -> Result<Vec<Visible<Place>>, Problem> {
    if area.level >= LEVEL_DRAWN_MAX {
        return Ok(Vec::new());
    }
    places::children(cx, area.id, false).await
}
