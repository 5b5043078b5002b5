//! The presence matrix: which organisation is where, in which field.

use std::collections::{BTreeMap, BTreeSet};

use activities::{
    Asked, Sector, address, ask, asked, bar,
    store::{Presence, presence},
};
use acts::{Context, Form, Instance, Page, Screen};
use basics::{Id, Line, Names, Organisation, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    empty::empty,
    filters::filters,
    grid::{Grid, GridCell, GridColumn, GridRow, Shade, grid, legend},
    heading::{Heading, heading},
    names,
    tabs::{Tab, tabs},
};
use maud::{Markup, html};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::scope::Scope;

/// Who is where in which field, as far as it is shared with the viewer.
pub(crate) struct Matrix;

/// A page has room for so many organisations: those with most activities.
const ROWS_MAX: usize = 150;

/// Who is where in which field. A triple that is not here has no report, which does not say that
/// nobody is there.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PresenceMatrix")]
pub(crate) struct Told {
    /// What the areas lie in; none where they are countries.
    within: Option<Id<Place>>,
    items: Vec<Present>,
}

/// By how many activities an organisation is present.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Present")]
struct Present {
    place: Id<Place>,
    organisation: Id<Organisation>,
    sector: Sector,
    activities: i64,
}

/// What stands against what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Sectors,
    Areas,
    /// Areas by sectors: how many organisations.
    Both,
}

impl By {
    const ALL: [Self; 3] = [Self::Sectors, Self::Areas, Self::Both];

    fn of(query: &Form) -> Self {
        let asked = query.text("by");
        Self::ALL.into_iter().find(|by| by.name() == asked).unwrap_or(Self::Sectors)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Sectors => "sectors",
            Self::Areas => "areas",
            Self::Both => "both",
        }
    }
}

impl Page for Matrix {
    const PATH: &'static str = "/presence";
    const NEEDS: Right = activities::READ;
    type About = Instance;
    type Shape = Told;

    fn ask(query: &Form) -> Result<(), Refusals> {
        query.text("area");
        query.text("by");
        ask(query)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let asked = asked(cx, query).await?;
        let scope = Scope::of(cx, query, &asked.narrow).await?;
        let all = present(cx, &asked, &scope).await?;
        let parties = all.keys().map(|(_, party, _)| *party).collect();
        let named = parties::names_of(cx, parties).await?;
        let view = View { w: &cx.words, query, asked: &asked, scope: &scope, all, named };
        let title = view.title();
        let body = html! {
            (view.head(&title))
            (view.filters())
            (view.switch())
            (view.matrix())
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Told, Problem> {
        let asked = asked(cx, query).await?;
        let scope = Scope::of(cx, query, &asked.narrow).await?;
        let all = present(cx, &asked, &scope).await?;
        let item = |((place, organisation, sector), activities)| Present {
            place,
            organisation,
            sector,
            activities,
        };
        let within = scope.area.as_ref().map(|area| area.id);
        Ok(Told { within, items: all.into_iter().map(item).collect() })
    }
}

/// In each area, and in what they all lie in: an activity in two of them is one there.
async fn present(
    cx: &mut Context,
    asked: &Asked,
    scope: &Scope,
) -> Result<BTreeMap<Presence, i64>, Problem> {
    let areas = scope.areas.iter().chain(&scope.area).map(|area| area.id);
    let areas: Vec<Id<Place>> = areas.collect();
    presence(cx, &asked.narrow, &areas, &[]).await
}

/// How many, and of which place and sector where it is not all of them.
type Figure = (i64, Option<Id<Place>>, Option<Sector>);

struct View<'a> {
    w: &'a Words,
    query: &'a Form,
    asked: &'a Asked,
    scope: &'a Scope,
    all: BTreeMap<Presence, i64>,
    named: BTreeMap<Id<Organisation>, (Names, Option<Line>)>,
}

impl View<'_> {
    fn title(&self) -> String {
        match &self.scope.area {
            None => self.w.say("presence-matrix"),
            Some(area) => {
                let name = area.names.in_language(self.w.language());
                self.w.tell_plain("presence-matrix-in", &[("area", Arg::from(name))])
            }
        }
    }

    fn head(&self, title: &str) -> Markup {
        let map = address("/map", self.query, "by", "");
        let map = button::link(Weight::Quiet, &map, &self.w.say("presence-menu"));
        let mut head = Heading::new(title).lede(self.w.say("presence-matrix-lead")).actions(map);
        head.above = self.scope.way_up(self.w, Matrix::PATH, self.query);
        heading(&head)
    }

    fn filters(&self) -> Markup {
        let mut bar = bar(self.w, Matrix::PATH, self.query, self.asked);
        for kept in ["area", "by"] {
            let answer = self.query.text(kept);
            if !answer.is_empty() {
                bar.kept.push((kept.to_owned(), answer.to_owned()));
            }
        }
        filters(&bar)
    }

    fn switch(&self) -> Markup {
        let by = By::of(self.query);
        let all = By::ALL.map(|other| {
            let label = self.w.say(&format!("presence-matrix-{}", other.name()));
            Tab::new(label, address(Matrix::PATH, self.query, "by", other.name()), other == by)
        });
        tabs(&self.w.say("presence-matrix-by"), &all)
    }

    fn matrix(&self) -> Markup {
        let w = self.w;
        if self.all.is_empty() {
            return empty(&w.say("presence-none"), &w.say("presence-none-hint"), None);
        }
        let parties = self.parties();
        let more = parties.len().saturating_sub(ROWS_MAX);
        let shown = &parties[..parties.len().min(ROWS_MAX)];
        let drawn = match By::of(self.query) {
            By::Sectors => {
                self.drawn("presence-organisation", self.sector_columns(), self.by_sectors(shown))
            }
            By::Areas => {
                self.drawn("presence-organisation", self.area_columns(), self.by_areas(shown))
            }
            By::Both => self.drawn("presence-area", self.sector_columns(), self.areas_by_sectors()),
        };
        let left_out = [("count", Arg::from(w.number(more as i64)))];
        html! {
            (legend(&[
                (Shade::NoReport, w.say("look-no-report")),
                (Shade::Step(1), w.say("presence-matrix-few")),
                (Shade::Step(5), w.say("presence-matrix-many")),
            ]))
            (drawn)
            @if more > 0 && By::of(self.query) != By::Both {
                p { (w.tell("presence-matrix-more", &left_out)) }
            }
            p class="hint" { (w.say("presence-note-no-report")) }
            p class="hint" { (w.say("presence-matrix-note")) }
        }
    }

    fn drawn(&self, corner: &str, columns: Vec<GridColumn>, rows: Vec<GridRow>) -> Markup {
        let (caption, corner) = (self.title(), self.w.say(corner));
        grid(&Grid { words: self.w, caption, corner, columns, rows })
    }

    /// How many activities of one, in one place or the whole, in one sector or all.
    fn count(
        &self,
        place: Option<Id<Place>>,
        party: Id<Organisation>,
        sector: Option<Sector>,
    ) -> i64 {
        let whole = self.scope.area.as_ref().map(|area| area.id);
        let is_here = |at: Id<Place>| match place.or(whole) {
            Some(here) => at == here,
            None => true,
        };
        let fits = |(at, by, of): &Presence| {
            is_here(*at) && *by == party && sector.is_none_or(|sector| sector == *of)
        };
        self.all.iter().filter(|(key, _)| fits(key)).map(|(_, n)| n).sum()
    }

    /// Those with most activities first.
    fn parties(&self) -> Vec<Id<Organisation>> {
        let parties: BTreeSet<_> = self.all.keys().map(|(_, party, _)| *party).collect();
        let mut parties: Vec<_> = parties.into_iter().collect();
        parties.sort_by_cached_key(|party| (-self.count(None, *party, None), *party));
        parties
    }

    fn sectors(&self) -> BTreeSet<Sector> {
        self.all.keys().map(|(.., sector)| *sector).collect()
    }

    fn sector_columns(&self) -> Vec<GridColumn> {
        let column = |sector: Sector| GridColumn {
            label: activities::word::sector(self.w, sector),
            href: Some(address(Matrix::PATH, self.query, "sector", sector.code())),
        };
        self.sectors().into_iter().map(column).collect()
    }

    fn area_columns(&self) -> Vec<GridColumn> {
        let column = |area: &Visible<Place>| GridColumn {
            label: area.names.in_language(self.w.language()).to_string(),
            href: self.look_within(area),
        };
        self.scope.areas.iter().map(column).collect()
    }

    fn by_sectors(&self, parties: &[Id<Organisation>]) -> Vec<GridRow> {
        let place = self.scope.area.as_ref().map(|area| area.id);
        let counts = |party: Id<Organisation>| {
            let count = |sector| (self.count(None, party, Some(sector)), place, Some(sector));
            self.sectors().into_iter().map(count).collect()
        };
        self.rows(parties, counts)
    }

    fn by_areas(&self, parties: &[Id<Organisation>]) -> Vec<GridRow> {
        let counts = |party: Id<Organisation>| {
            let count = |area: &Visible<Place>| {
                (self.count(Some(area.id), party, None), Some(area.id), None)
            };
            self.scope.areas.iter().map(count).collect()
        };
        self.rows(parties, counts)
    }

    fn rows(
        &self,
        parties: &[Id<Organisation>],
        counts: impl Fn(Id<Organisation>) -> Vec<Figure>,
    ) -> Vec<GridRow> {
        let all: Vec<_> = parties.iter().map(|party| (*party, counts(*party))).collect();
        let figures = all.iter().flat_map(|(_, counts)| counts.iter().map(|(n, ..)| *n));
        let most = figures.max().unwrap_or(0);
        let row = |(party, counts): (Id<Organisation>, Vec<Figure>)| GridRow {
            label: self.party(party),
            href: self.named.contains_key(&party).then(|| format!("/parties/{party}/profile")),
            cells: counts
                .into_iter()
                .map(|(n, place, sector)| self.cell(n, most, self.list(Some(party), place, sector)))
                .collect(),
        };
        all.into_iter().map(row).collect()
    }

    fn areas_by_sectors(&self) -> Vec<GridRow> {
        let organisations = |area: Id<Place>, sector: Sector| {
            let here = |(at, _, of): &&Presence| *at == area && *of == sector;
            self.all.keys().filter(here).count() as i64
        };
        let sectors = self.sectors();
        let all = self
            .scope
            .areas
            .iter()
            .flat_map(|area| sectors.iter().map(move |sector| organisations(area.id, *sector)));
        let most = all.max().unwrap_or(0);
        let row = |area: &Visible<Place>| GridRow {
            label: names::name(self.w, &area.names),
            href: self.look_within(area),
            cells: sectors
                .iter()
                .map(|sector| {
                    let list = self.list(None, Some(area.id), Some(*sector));
                    self.cell(organisations(area.id, *sector), most, list)
                })
                .collect(),
        };
        self.scope.areas.iter().map(row).collect()
    }

    /// No activity is no report, which is not nobody (K30).
    fn cell(&self, n: i64, most: i64, href: String) -> GridCell {
        match n {
            0 => GridCell { shade: Shade::NoReport, ..GridCell::default() },
            n => GridCell {
                text: self.w.number(n),
                more: String::new(),
                href: Some(href),
                shade: Shade::of(n, most),
            },
        }
    }

    fn party(&self, party: Id<Organisation>) -> Markup {
        match self.named.get(&party) {
            Some((_, Some(acronym))) => names::text(acronym.as_str()),
            Some((names, None)) => names::name(self.w, names),
            None => html! { (self.w.say("activities-unnamed")) },
        }
    }

    /// The activities behind a cell, with the reader's own filters kept.
    fn list(
        &self,
        party: Option<Id<Organisation>>,
        place: Option<Id<Place>>,
        sector: Option<Sector>,
    ) -> String {
        let mut pairs: Vec<(String, String)> = self.query.pairs().to_vec();
        pairs.retain(|(name, _)| name != "area" && name != "by");
        let mut put = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                pairs.retain(|(known, _)| known != name);
                pairs.push((name.to_owned(), value));
            }
        };
        put("organisation", party.map(|party| party.to_string()));
        put("place", place.map(|place| self.scope.place_in(place).to_string()));
        put("sector", sector.map(|sector| sector.code().to_owned()));
        address("/activities", &Form::from_pairs(pairs), "", "")
    }

    fn look_within(&self, area: &Place) -> Option<String> {
        let deeper = || address(Matrix::PATH, self.query, "area", &area.id.to_string());
        self.scope.goes_deeper.then(deeper)
    }
}
