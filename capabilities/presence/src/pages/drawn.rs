//! The map as a drawing: areas by their figure, and the sites that the viewer may know.

use activities::{
    Activity, Site,
    store::{Narrow, find_many, list_sites},
};
use acts::{Context, Form};
use basics::{Id, Problem};
use look::{
    map::{Breaks, Map, MapArea, MapPoint, ViewBox, map},
    tag::Tone,
};
use maud::Markup;
use places::{Drawing, DrawingKind, Place};
use sharing::{Level, Visible};
use words::{Arg, Words};

use super::figures::{By, Figures};
use crate::Scope;

/// The drawing, with exact sites where the viewer may know any.
pub(super) struct Drawn {
    drawing: Drawing,
    points: Vec<MapPoint>,
    /// The highest level of what the dots say. What the colours say is presence down to admin 2,
    /// which the protocol holds to be LOW whatever the level of the single record (R7.6, R8.2).
    pub(super) level: Option<Level>,
}

/// What the reader asked the map to show.
pub(super) struct Shown<'a> {
    pub(super) by: By,
    pub(super) title: String,
    pub(super) query: &'a Form,
}

/// A page has room for so many dots: each is a link with a name.
const SITES_MAX: usize = 150;
/// How wide a letter of a label is on the map, as a share of the map's width.
const LETTER: f64 = 0.012;

impl Drawn {
    pub(super) async fn of(
        cx: &mut Context,
        narrow: &Narrow,
        scope: &Scope,
    ) -> Result<Self, Problem> {
        let Some(within) = scope.area.as_ref().or(scope.areas.first()) else {
            return Ok(Self { drawing: Drawing::default(), points: Vec::new(), level: None });
        };
        let drawing = places::drawing(cx, within, &scope.areas).await?;
        // On tiles, or where there are several countries, a dot would say nothing: no site is read.
        let is_map = matches!(drawing.kind, DrawingKind::Outlines | DrawingKind::SomeOutlines);
        if scope.area.is_none() || !is_map {
            return Ok(Self { drawing, points: Vec::new(), level: None });
        }
        let narrow = Narrow { place: scope.place(), ..narrow.clone() };
        let sites = sites(cx, &narrow).await?;
        let levels =
            sites.iter().map(|(site, activity)| site.share.level.max(activity.share.level));
        let level = levels.max();
        let points =
            sites.iter().filter_map(|(site, activity)| point(&cx.words, &drawing, site, activity));
        Ok(Self { points: points.collect(), level, drawing })
    }

    pub(super) fn figure(
        &self,
        w: &Words,
        scope: &Scope,
        figures: &Figures,
        shown: &Shown<'_>,
    ) -> Markup {
        let value = |area: &Place| figures.value(shown.by, area.id).map(|value| value as f64);
        let areas: Vec<MapArea> = scope
            .areas
            .iter()
            .zip(&self.drawing.areas)
            .map(|(place, drawn)| {
                let name = place.names.in_language(w.language()).to_string();
                let length = name.chars().count() as f64 * self.drawing.width * LETTER;
                MapArea {
                    id: place.code.clone(),
                    path: drawn.path.clone(),
                    value: value(place),
                    label_at: drawn.middle.filter(|_| length <= drawn.room),
                    href: Some(into_area(scope, shown.query, place)),
                    name,
                }
            })
            .collect();
        let values = scope.areas.iter().filter_map(|area| value(area));
        let level = scope.areas.first().map_or(1, |area| area.level);
        map(&Map {
            words: w,
            id: "presence",
            title: shown.title.clone(),
            description: self.description(w, &areas),
            figures: w.say(&format!("presence-by-{}", shown.by.name())),
            kind_of_area: w.say(&format!("places-level-{level}")),
            breaks: Breaks::quantiles(values, Breaks::CLASSES_MAX),
            areas,
            points: self.points.clone(),
            view: ViewBox {
                x: 0.0,
                y: 0.0,
                width: self.drawing.width,
                height: self.drawing.height,
            },
        })
    }

    /// The gist, for whoever does not see it.
    fn description(&self, w: &Words, areas: &[MapArea]) -> String {
        let reported = areas.iter().filter(|area| area.value.is_some()).count();
        let args = [("reported", Arg::from(reported)), ("areas", Arg::from(areas.len()))];
        let gist = w.tell_plain("presence-gist", &args);
        let kind = match self.drawing.kind {
            DrawingKind::Outlines => "places-map-outlines",
            DrawingKind::SomeOutlines => "places-map-some-outlines",
            DrawingKind::Schematic => "places-map-schematic",
            DrawingKind::Unknown => "places-map-unknown",
        };
        format!("{gist} {}", w.say(kind))
    }
}

fn point(w: &Words, drawing: &Drawing, site: &Site, activity: &Activity) -> Option<MapPoint> {
    let (latitude, longitude) = site.point?;
    let (x, y) = drawing.at((longitude, latitude))?;
    let is_inside = (0.0..=drawing.width).contains(&x) && (0.0..=drawing.height).contains(&y);
    let name = site.name.as_ref().unwrap_or(&activity.title);
    let args = [("site", Arg::from(name)), ("activity", Arg::from(&activity.title))];
    is_inside.then(|| MapPoint {
        name: w.tell_plain("presence-site", &args),
        at: (tenths(x), tenths(y)),
        // The mission's are another colour (R7.9).
        tone: if activity.programme.is_some() { Tone::Accent } else { Tone::Plain },
        href: Some(format!("/activities/{}", activity.id)),
    })
}

async fn sites(
    cx: &mut Context,
    narrow: &Narrow,
) -> Result<Vec<(Visible<Site>, Visible<Activity>)>, Problem> {
    let sites = list_sites(cx, narrow, SITES_MAX).await?;
    let ids: Vec<Id<Activity>> = sites.iter().map(|site| site.activity).collect();
    let mut activities = find_many(cx, ids).await?;
    let with_theirs = sites.into_iter().filter_map(|site| {
        let at = activities.iter().position(|activity| activity.id == site.activity)?;
        Some((site, activities.swap_remove(at)))
    });
    Ok(with_theirs.collect())
}

fn tenths(units: f64) -> f64 {
    (units * 10.0).round() / 10.0
}

/// The map of one of the areas, or where there is none the list of what is there.
pub(super) fn into_area(scope: &Scope, query: &Form, area: &Place) -> String {
    if scope.goes_deeper {
        activities::address("/map", query, "area", &area.id.to_string())
    } else {
        scope.address_of("/activities", query, Some(area.id))
    }
}
