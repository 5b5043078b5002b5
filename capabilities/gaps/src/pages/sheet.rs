//! The sheet of an area for a meeting: needs, response, who is there, on paper.

use std::collections::{BTreeMap, BTreeSet};

use activities::{
    Sector, Status,
    store::{Narrow, presence},
};
use acts::{Context, Form, Page, Record, Screen};
use basics::{Id, Line as Text, Names, Organisation, Problem, Right};
use look::{
    breadcrumbs::breadcrumbs,
    button::{self, Weight},
    card, dates, empty,
    heading::{Heading, heading},
    names,
    stat::{Stat, stats},
    table::{Column, Row, Table, table},
    tag,
};
use maud::{Markup, html};
use places::{Place, PlaceShape};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{
    bars::{Line, bars},
    cells::in_need,
    gathered::{Gathered, Wanted},
    overview::NOTES,
    shape::GapShape,
};

/// Everything that a meeting about an area should know, as far as it is shared with whoever prints.
pub(crate) struct Sheet;

/// So many organisations are named.
const PARTIES_MAX: usize = 60;

/// The sheet of an area.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AreaSheet")]
pub(crate) struct Told {
    place: PlaceShape,
    /// Sector by sector. One that is not here has no report and no figure.
    gaps: Vec<GapShape>,
    /// Who has ongoing activities there, those with most first.
    present: Vec<PresentShape>,
}

/// By how many ongoing activities an organisation is present, and in which sectors.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PresentInArea")]
struct PresentShape {
    organisation: Id<Organisation>,
    activities: i64,
    sectors: Vec<Sector>,
}

/// What is known of the area.
struct Known {
    gathered: Gathered,
    present: Vec<PresentShape>,
}

impl Known {
    async fn of(cx: &mut Context, place: &Visible<Place>) -> Result<Self, Problem> {
        let areas = places::find_many(cx, [place.id]).await?;
        let gathered = Gathered::of(cx, &Wanted::default(), &areas).await?;
        let narrow = Narrow { status: Some(Status::Ongoing), ..Narrow::default() };
        let mut by_party: BTreeMap<Id<Organisation>, PresentShape> = BTreeMap::new();
        for ((_, organisation, sector), n) in presence(cx, &narrow, &[place.id], &[]).await? {
            let present = by_party.entry(organisation).or_insert(PresentShape {
                organisation,
                activities: 0,
                sectors: Vec::new(),
            });
            present.activities += n;
            present.sectors.push(sector);
        }
        let mut present: Vec<PresentShape> = by_party.into_values().collect();
        present.sort_by_key(|present| (-present.activities, present.organisation));
        Ok(Self { gathered, present })
    }
}

impl Page for Sheet {
    const PATH: &'static str = "/places/{id}/sheet";
    const NEEDS: Right = needs::READ;
    type About = Place;
    type Shape = Told;

    async fn show(cx: &mut Context, place: Visible<Place>, _: &Form) -> Result<Screen, Problem> {
        let known = Known::of(cx, &place).await?;
        let above = places::ancestors(cx, place.id).await?;
        let parties: BTreeSet<_> = known.present.iter().map(|one| one.organisation).collect();
        let named = parties::names_of(cx, parties).await?;
        let actor = cx.actor()?;
        let printed_for = format!("{} – {}", actor.name, actor.organisation_name);
        let w = &cx.words;
        let name = place.names.in_language(w.language()).to_string();
        let title = w.tell_plain("gaps-sheet-title", &[("area", Arg::from(name))]);
        let for_whom = [("who", Arg::from(printed_for)), ("day", Arg::from(w.day(cx.today)))];
        let view = View { w, place: &place, known: &known };
        let body = html! {
            (view.head(&title, &above))
            p class="quiet-text" {
                (dates::day(w, cx.today)) " · " (w.tell("gaps-sheet-for", &for_whom))
            }
            @if known.gathered.sectors.is_empty() {
                (empty::empty(&w.say("gaps-none"), &w.say("gaps-none-hint"), None))
            } @else {
                (view.stats())
                h2 { (w.say("gaps-sheet-sectors")) }
                (view.sectors())
                @for note in NOTES { p class="hint" { (w.say(note)) } }
                h2 { (w.say("gaps-sheet-present")) }
                (view.present(&named))
            }
            (card::room(&w.say("gaps-sheet-notes")))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, place: Visible<Place>, _: &Form) -> Result<Told, Problem> {
        let Known { gathered, present } = Known::of(cx, &place).await?;
        let gaps = gathered.all().map(|(area, sector, gap)| GapShape::of(area, sector, gap));
        Ok(Told { gaps: gaps.collect(), place: place.shape(), present })
    }
}

struct View<'a> {
    w: &'a Words,
    place: &'a Place,
    known: &'a Known,
}

impl View<'_> {
    fn head(&self, title: &str, above: &[Visible<Place>]) -> Markup {
        let w = self.w;
        let steps: Vec<(String, String)> = above
            .iter()
            .map(|area| {
                let name = area.names.in_language(w.language()).to_string();
                (name, format!("/places/{}/sheet", area.id))
            })
            .collect();
        let steps: Vec<(&str, &str)> =
            steps.iter().map(|(name, href)| (name.as_str(), href.as_str())).collect();
        let level = tag::Level::from_name(self.known.gathered.level.name());
        let tags = html! {
            (tag::kind(&self.place.code))
            @if let Some(level) = level { " " (tag::level(w, level)) }
        };
        let gaps = format!("/gaps?area={}", self.place.id);
        let list = format!("/activities?place={}", self.place.id);
        let actions = html! {
            (button::link(Weight::Quiet, &gaps, &w.say("gaps-menu")))
            (button::link(Weight::Quiet, &list, &w.say("activities-title")))
        };
        let mut head =
            Heading::new(title).lede(w.say("gaps-sheet-lead")).tags(tags).actions(actions);
        head.above = (!steps.is_empty()).then(|| breadcrumbs(w, &steps));
        heading(&head)
    }

    fn stats(&self) -> Markup {
        let w = self.w;
        let whole = self.known.gathered.whole(self.place.id);
        let number = |count: usize| w.number(i64::try_from(count).unwrap_or(i64::MAX));
        let open = self.known.gathered.open(self.place.id);
        stats(&[
            Stat::new(in_need(w, whole.need.as_ref()), w.say("gaps-in-need-at-all")),
            Stat::new(w.number(whole.response().going_on), w.say("gaps-sheet-going-on")),
            Stat::new(number(self.known.present.len()), w.say("presence-by-organisations")),
            Stat::new(number(open), w.say("gaps-open")),
        ])
    }

    fn sectors(&self) -> Markup {
        let gathered = &self.known.gathered;
        let line = |sector: &Sector| {
            let asked = Form::from_pairs([("place", self.place.id.to_string())]);
            Line {
                name: html! { (activities::word::sector(self.w, *sector)) },
                href: None,
                gap: gathered.gap(self.place.id, *sector),
                list: activities::address("/activities", &asked, "sector", sector.code()),
            }
        };
        let lines: Vec<Line> = gathered.single_sectors().iter().map(line).collect();
        let caption = self.w.say("gaps-sheet-sectors");
        bars(self.w, &caption, &self.w.say("activities-sector"), lines)
    }

    fn present(&self, named: &BTreeMap<Id<Organisation>, (Names, Option<Text>)>) -> Markup {
        let w = self.w;
        let columns = vec![
            Column::text(w.say("presence-organisation")),
            Column::text(w.say("gaps-sheet-their-sectors")),
            Column::number(w.say("gaps-going-on")),
        ];
        let rows = self.known.present.iter().take(PARTIES_MAX).map(|present| {
            let known = named.get(&present.organisation);
            let row = Row::new(vec![
                match known {
                    Some((names, _)) => names::name(w, names),
                    None => html! { (w.say("activities-unnamed")) },
                },
                html! { (sectors(w, &present.sectors)) },
                html! { (w.number(present.activities)) },
            ]);
            let profile = format!("/parties/{}/profile", present.organisation);
            if known.is_some() { row.href(profile) } else { row }
        });
        let more = self.known.present.len().saturating_sub(PARTIES_MAX);
        let nobody = html! { p { (w.say("look-no-report")) } };
        let title = w.say("gaps-sheet-present");
        html! {
            (table(&Table::new(w, title, columns).rows(rows).empty(nobody)))
            @if more > 0 {
                p { (w.tell("gaps-sheet-more", &[("count", Arg::from(w.number(more as i64)))])) }
            }
        }
    }
}

/// The first of them by name, and how many more.
fn sectors(w: &Words, all: &[Sector]) -> String {
    const NAMED_MAX: usize = 5;
    let named = all.iter().take(NAMED_MAX).map(|sector| activities::word::sector(w, *sector));
    let named: Vec<String> = named.collect();
    match all.len().saturating_sub(NAMED_MAX) {
        0 => named.join(" · "),
        more => format!("{} +{more}", named.join(" · ")),
    }
}
