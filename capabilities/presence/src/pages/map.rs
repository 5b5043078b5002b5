//! The map of operational presence.

use std::collections::HashMap;

use activities::{Asked, address, ask, asked, bar};
use acts::{Context, Form, Instance, Page, Screen};
use basics::{Id, Names, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    empty::empty,
    filters::filters,
    heading::{Heading, heading},
    names,
    pager::downloads,
    stat::{Stat, stats},
    table::{Column, Row, Table, table},
    tabs::{Tab, tabs},
    tag,
};
use maud::{Markup, html};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{
    OverTime,
    drawn::{Drawn, Shown, into_area},
    figures::{By, Figures},
};
use crate::Scope;

/// Who is where, as far as it is shared with the viewer.
pub(crate) struct Map;

/// Who is where: one line for each area. An area without figures has no report, which does not say
/// that nobody is there.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Presence")]
pub(crate) struct Told {
    /// What the areas lie in; none where they are countries.
    within: Option<Id<Place>>,
    /// In all areas together, each once; where it is 10,001, there are more.
    activities: i64,
    organisations: Option<i64>,
    areas: Vec<AreaTold>,
}

/// What was reported of one area.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PresenceInArea")]
pub(crate) struct AreaTold {
    place: Id<Place>,
    code: String,
    names: Names,
    /// Of humanitarian organisations and others.
    others: Option<i64>,
    /// Of the mission.
    mission: Option<i64>,
    organisations: Option<i64>,
}

impl Page for Map {
    const PATH: &'static str = "/map";
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
        let figures = Figures::of(cx, &asked.narrow, &scope).await?;
        let drawn = Drawn::of(cx, &asked.narrow, &scope).await?;
        let view = View { w: &cx.words, query, asked: &asked, scope: &scope, figures: &figures };
        let title = view.title();
        let body = html! {
            (view.head(&title, &drawn))
            (view.filters())
            (view.switches())
            @if figures.activities == 0 { (view.nothing()) } @else { (view.presence(&drawn)) }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Told, Problem> {
        let asked = asked(cx, query).await?;
        let scope = Scope::of(cx, query, &asked.narrow).await?;
        let figures = Figures::of(cx, &asked.narrow, &scope).await?;
        let count = |counts: &Option<HashMap<Id<Place>, i64>>, area| {
            counts.as_ref().and_then(|counts| counts.get(&area).copied())
        };
        let areas = scope.areas.iter().map(|area| AreaTold {
            place: area.id,
            code: area.code.clone(),
            names: area.names.clone(),
            others: count(&figures.others, area.id),
            mission: count(&figures.mission, area.id),
            organisations: figures.organisations.get(&area.id).copied(),
        });
        Ok(Told {
            within: scope.area.as_ref().map(|area| area.id),
            activities: figures.activities,
            organisations: figures.present,
            areas: areas.collect(),
        })
    }
}

/// Everything that the parts of the page need.
struct View<'a> {
    w: &'a Words,
    query: &'a Form,
    asked: &'a Asked,
    scope: &'a Scope,
    figures: &'a Figures,
}

impl View<'_> {
    fn title(&self) -> String {
        match &self.scope.area {
            None => self.w.say("presence-title"),
            Some(area) => {
                let name = area.names.in_language(self.w.language());
                self.w.tell_plain("presence-title-in", &[("area", Arg::from(name))])
            }
        }
    }

    fn head(&self, title: &str, drawn: &Drawn) -> Markup {
        let list = self.scope.address_of("/activities", self.query, None);
        let matrix = address("/presence", self.query, "by", "");
        let link = |href: &str, key| button::link(Weight::Quiet, href, &self.w.say(key));
        let over_time = self.scope.address_of(OverTime::PATH, self.query, None);
        let actions = html! {
            (link(&list, "presence-list")) (link(&matrix, "presence-matrix"))
            (link(&over_time, "presence-over-time"))
        };
        let mut head = Heading::new(title).lede(self.w.say("presence-lead")).actions(actions);
        let level = drawn.level.and_then(|level| tag::Level::from_name(level.name()));
        head.tags = level.map(|level| tag::level(self.w, level));
        head.above = self.scope.way_up(self.w, Map::PATH, self.query);
        heading(&head)
    }

    fn filters(&self) -> Markup {
        let mut bar = bar(self.w, Map::PATH, self.query, self.asked);
        for kept in ["area", "by"] {
            let answer = self.query.text(kept);
            if !answer.is_empty() {
                bar.kept.push((kept.to_owned(), answer.to_owned()));
            }
        }
        filters(&bar)
    }

    /// Whose activities, and what colours the areas.
    fn switches(&self) -> Markup {
        let run_by = match self.asked.narrow.of_the_mission {
            None => "",
            Some(false) => "others",
            Some(true) => "mission",
        };
        let sides = ["", "others", "mission"].map(|side| {
            let label = self.w.say(match side {
                "" => "presence-run-by-all",
                "others" => "presence-run-by-others",
                _ => "presence-run-by-mission",
            });
            Tab::new(label, address(Map::PATH, self.query, "run_by", side), side == run_by)
        });
        let by = By::of(self.query);
        let counted = By::ALL.map(|other| {
            let label = self.w.say(&format!("presence-by-{}", other.name()));
            Tab::new(label, address(Map::PATH, self.query, "by", other.name()), other == by)
        });
        html! {
            (tabs(&self.w.say("presence-run-by"), &sides))
            (tabs(&self.w.say("presence-counted"), &counted))
        }
    }

    fn nothing(&self) -> Markup {
        empty(&self.w.say("presence-none"), &self.w.say("presence-none-hint"), None)
    }

    fn presence(&self, drawn: &Drawn) -> Markup {
        let by = By::of(self.query);
        // On paper there are no tabs: the map itself says what it shows.
        let counted = self.w.say(&format!("presence-by-{}", by.name()));
        let counted = ("counted", Arg::from(counted));
        let run_by = |key| ("run_by", Arg::from(self.w.say(key)));
        let title = match self.asked.narrow.of_the_mission {
            None => self.w.tell_plain("presence-map-title", &[counted]),
            Some(false) => {
                let args = [counted, run_by("presence-run-by-others")];
                self.w.tell_plain("presence-map-title-run-by", &args)
            }
            Some(true) => {
                let args = [counted, run_by("presence-run-by-mission")];
                self.w.tell_plain("presence-map-title-run-by", &args)
            }
        };
        let shown = Shown { by, title, query: self.query };
        html! {
            (self.stats())
            (drawn.figure(self.w, self.scope, self.figures, &shown))
            p class="hint" { (self.w.say("presence-note-no-report")) }
            @if drawn.level.is_some() { p class="hint" { (self.w.say("presence-note-sites")) } }
            h2 { (self.w.say("presence-areas")) }
            (self.areas())
            p class="hint" { (self.w.say("presence-note-areas")) }
            (self.files())
        }
    }

    fn stats(&self) -> Markup {
        let w = self.w;
        let areas = &self.scope.areas;
        let reported =
            areas.iter().filter(|area| self.figures.value(By::Activities, area.id).is_some());
        let of_all = [("areas", Arg::from(w.number(areas.len() as i64)))];
        let list = self.scope.address_of("/activities", self.query, None);
        let mut all = vec![
            Stat::new(counted(w, self.figures.activities), w.say("presence-by-activities"))
                .href(list),
        ];
        all.extend(
            self.figures
                .present
                .map(|present| Stat::new(w.number(present), w.say("presence-by-organisations"))),
        );
        all.push(
            Stat::new(w.number(reported.count() as i64), w.say("presence-reported"))
                .note(w.tell_plain("presence-reported-of", &of_all)),
        );
        stats(&all)
    }

    /// The same figures, apart by who runs what, each with the list behind it.
    fn areas(&self) -> Markup {
        let w = self.w;
        let said = |value: Option<i64>| match value {
            Some(value) => html! { (w.number(value)) },
            None => html! { span class="quiet-text" { (w.say("look-no-report")) } },
        };
        let sides = [&self.figures.others, &self.figures.mission];
        let rows = self.scope.areas.iter().map(|area| {
            let list = self.scope.address_of("/activities", self.query, Some(area.id));
            let organisations = self.figures.organisations.get(&area.id).copied();
            let mut cells = vec![names::name(w, &area.names)];
            let counts = sides.iter().copied().flatten();
            cells.extend(counts.map(|counts| said(counts.get(&area.id).copied())));
            cells.push(said(organisations));
            cells.push(match organisations {
                Some(_) => html! { a href=(list) { (w.say("presence-list")) } },
                None => html! {},
            });
            Row::new(cells).href(into_area(self.scope, self.query, area))
        });
        let mut columns = vec![Column::text(w.say("presence-area"))];
        let labels = ["presence-run-by-others", "presence-run-by-mission"];
        let labels = labels.iter().zip(sides).filter(|(_, counts)| counts.is_some());
        columns.extend(labels.map(|(key, _)| Column::number(w.say(key))));
        columns.push(Column::number(w.say("presence-by-organisations")));
        columns.push(Column::text(w.say("presence-behind")));
        table(&Table::new(w, w.say("presence-areas"), columns).rows(rows).scrolled())
    }

    fn files(&self) -> Markup {
        let [xlsx, csv, geojson, json] = ["xlsx", "csv", "geojson", "json"].map(|ending| {
            self.scope.address_of(&format!("/activities/download.{ending}"), self.query, None)
        });
        let files = [("XLSX", &xlsx), ("CSV", &csv), ("GeoJSON", &geojson), ("HXL JSON", &json)];
        let files = files.map(|(name, address)| (name, address.as_str()));
        html! {
            (downloads(self.w, &files))
            p class="hint" { (self.w.say("presence-note-files")) }
        }
    }
}

/// Exact up to 10,000.
fn counted(w: &Words, count: i64) -> String {
    const EXACT_MAX: i64 = 10_000;
    if count > EXACT_MAX {
        return w.tell_plain("presence-more-than", &[("count", w.number(EXACT_MAX).into())]);
    }
    w.number(count)
}
