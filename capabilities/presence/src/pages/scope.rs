//! Which areas a page shows beside each other: the countries, or what lies in one place.

use std::sync::LazyLock;

use activities::{
    address,
    store::{Narrow, facet},
};
use acts::{Context, Form};
use basics::{Id, Problem};
use look::breadcrumbs::breadcrumbs;
use maud::Markup;
use places::{Country, Place};
use sharing::Visible;
use words::Words;

/// The part of the world that is looked at.
pub struct Scope {
    /// None where the areas are countries.
    pub area: Option<Visible<Place>>,
    /// What the area lies in, the country first.
    pub above: Vec<Visible<Place>>,
    pub areas: Vec<Visible<Place>>,
    /// Whether the areas can be looked into further.
    pub goes_deeper: bool,
    /// The place that the reader's filter names, and what it lies in.
    narrowed_to: Vec<Id<Place>>,
}

/// What `area` says for all countries, where one of them would otherwise be the start.
pub const ALL: &str = "all";

/// Presence is drawn down to here; below, it is exact presence, which lists show (R7.6).
const LEVEL_DRAWN_MAX: u8 = 2;

/// Every country that there is, as a place.
pub static COUNTRIES: LazyLock<Vec<Id<Place>>> = LazyLock::new(|| {
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
    pub async fn of(cx: &mut Context, query: &Form, narrow: &Narrow) -> Result<Self, Problem> {
        Self::with(cx, query, narrow, &[]).await
    }

    /// The same where there is something in these countries too, besides activities.
    pub async fn with(
        cx: &mut Context,
        query: &Form,
        narrow: &Narrow,
        also: &[Id<Place>],
    ) -> Result<Self, Problem> {
        let mut narrowed_to: Vec<Id<Place>> = narrow.place.into_iter().collect();
        if let Some(place) = narrow.place {
            narrowed_to.extend(places::ancestors(cx, place).await?.iter().map(|place| place.id));
        }
        let area = match query.text("area") {
            ALL => None,
            text => match asked(cx, text).await? {
                Some(area) => Some(area),
                None => start(cx, narrow, also).await?,
            },
        };
        match area {
            Some(area) => match Self::within(cx, area, &narrowed_to).await? {
                Some(scope) => Ok(scope),
                None => Self::countries(cx, (narrow, also), narrowed_to).await,
            },
            None => Self::countries(cx, (narrow, also), narrowed_to).await,
        }
    }

    /// None where there is nothing to look into all the way up.
    async fn within(
        cx: &mut Context,
        area: Visible<Place>,
        narrowed_to: &[Id<Place>],
    ) -> Result<Option<Self>, Problem> {
        let mut area = area;
        let mut above = places::ancestors(cx, area.id).await?;
        let mut areas = children_drawn(cx, &area).await?;
        // Nothing to look into: it is shown beside its neighbours.
        while areas.is_empty() {
            let Some(parent) = above.pop() else {
                return Ok(None);
            };
            areas = children_drawn(cx, &parent).await?;
            area = parent;
        }
        let below = places::descendants(cx, area.id).await?;
        let goes_deeper = area.level + 1 < LEVEL_DRAWN_MAX && below.len() > areas.len() + 1;
        let narrowed_to = narrowed_to.to_vec();
        Ok(Some(Self { area: Some(area), above, areas, goes_deeper, narrowed_to }))
    }

    /// Only those with something in them: nobody reads a list of 240 empty ones.
    async fn countries(
        cx: &mut Context,
        (narrow, also): (&Narrow, &[Id<Place>]),
        narrowed_to: Vec<Id<Place>>,
    ) -> Result<Self, Problem> {
        let mut areas = present(cx, narrow, also).await?;
        areas.sort_by_cached_key(|area| cx.name(&area.names).to_string());
        Ok(Self { area: None, above: Vec::new(), areas, goes_deeper: true, narrowed_to })
    }

    /// The place by which a list shows what the map counts in this area: the area, or the filter's
    /// place where that is finer.
    pub fn place_in(&self, area: Id<Place>) -> Id<Place> {
        match self.narrowed_to.first() {
            Some(finer) if self.narrowed_to.contains(&area) => *finer,
            _ => area,
        }
    }

    /// The place of everything that the map shows; none where it shows the countries.
    pub fn place(&self) -> Option<Id<Place>> {
        let area = self.area.as_ref().map(|area| self.place_in(area.id));
        area.or(self.narrowed_to.first().copied())
    }

    /// The way back out of the area, on the page at `base`; none where all countries are looked at.
    pub fn way_up(&self, w: &Words, base: &str, query: &Form) -> Option<Markup> {
        self.area.as_ref()?;
        let to = |area: &str| address(base, query, "area", area);
        let mut steps = vec![(w.say("presence-countries"), to(ALL))];
        steps.extend(self.above.iter().map(|area| {
            let name = area.names.in_language(w.language());
            (name.to_string(), to(&area.id.to_string()))
        }));
        let steps: Vec<(&str, &str)> =
            steps.iter().map(|(name, href)| (name.as_str(), href.as_str())).collect();
        Some(breadcrumbs(w, &steps))
    }

    /// The list or the file of what the map shows, or of one of its areas.
    pub fn address_of(&self, base: &str, query: &Form, area: Option<Id<Place>>) -> String {
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

async fn start(
    cx: &mut Context,
    narrow: &Narrow,
    also: &[Id<Place>],
) -> Result<Option<Visible<Place>>, Problem> {
    if let Some(place) = narrow.place {
        return Ok(places::find_many(cx, [place]).await?.pop());
    }
    let mut countries = present(cx, narrow, also).await?;
    Ok(countries.pop().filter(|_| countries.is_empty()))
}

async fn present(
    cx: &mut Context,
    narrow: &Narrow,
    also: &[Id<Place>],
) -> Result<Vec<Visible<Place>>, Problem> {
    let counts = facet(cx, narrow, &COUNTRIES).await?;
    let countries = counts.into_iter().map(|(country, _)| country);
    places::find_many(cx, countries.chain(also.iter().copied())).await
}

/// Of all countries, how many activities the one with the most has.
pub(crate) async fn most_in_a_country(cx: &mut Context, narrow: &Narrow) -> Result<i64, Problem> {
    let counts = facet(cx, narrow, &COUNTRIES).await?;
    Ok(counts.into_iter().map(|(_, count)| count).max().unwrap_or(0))
}

async fn children_drawn(cx: &mut Context, area: &Place) -> Result<Vec<Visible<Place>>, Problem> {
    if area.level >= LEVEL_DRAWN_MAX {
        return Ok(Vec::new());
    }
    places::children(cx, area.id, false).await
}
