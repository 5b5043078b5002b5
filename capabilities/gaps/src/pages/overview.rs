//! Gaps: areas by sectors, or one sector area by area.

use activities::{Sector, address};
use acts::{Context, Form, Instance, Page, Screen};
use basics::{Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    empty::empty,
    filters::{Chip, Filters, filters},
    form::choice,
    grid::{Grid, GridColumn, GridRow, Shade, grid, legend},
    heading::{Heading, heading},
    names, tag,
};
use maud::{Markup, html};
use places::Place;
use presence::Scope;
use sharing::Visible;
use words::{Arg, Words};

use super::{
    bars::{self, Line, bars},
    cells::{cell, in_need},
    gathered::{Gathered, Wanted, scope},
    shape::{AreaShape, GapShape, GapsShape},
};

/// People in need beside what is done for them, as far as it is shared with the viewer.
pub(crate) struct Overview;

impl Page for Overview {
    const PATH: &'static str = "/gaps";
    const NEEDS: Right = needs::READ;
    type About = Instance;
    type Shape = GapsShape;

    fn ask(query: &Form) -> Result<(), Refusals> {
        let mut wrong = Refusals::default();
        Wanted::read(query, &mut wrong);
        query.text("area");
        wrong.or(())
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let wanted = Wanted::read(query, &mut Refusals::default());
        let scope = scope(cx, query, &wanted).await?;
        let gathered = Gathered::of(cx, &wanted, &scope.areas).await?;
        let writes = needs::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let w = &cx.words;
        let view = View { w, query, wanted: &wanted, scope: &scope, gathered: &gathered };
        let title = view.title();
        let body = html! {
            (view.head(&title, writes))
            (view.filters())
            @match (gathered.sectors.as_slice(), wanted.sectors.as_slice()) {
                ([], _) => (empty(&w.say("gaps-none"), &w.say("gaps-none-hint"), None)),
                (_, [sector]) => (view.one_sector(*sector)),
                _ => (view.all_sectors()),
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<GapsShape, Problem> {
        let wanted = Wanted::read(query, &mut Refusals::default());
        let scope = scope(cx, query, &wanted).await?;
        let gathered = Gathered::of(cx, &wanted, &scope.areas).await?;
        let areas = scope.areas.iter().map(|area| AreaShape {
            place: area.id,
            code: area.code.clone(),
            names: area.names.clone(),
        });
        let gaps = gathered.all().map(|(area, sector, gap)| GapShape::of(area, sector, gap));
        Ok(GapsShape {
            within: scope.area.as_ref().map(|area| area.id),
            areas: areas.collect(),
            gaps: gaps.collect(),
        })
    }
}

/// What a reader must know of the figures.
pub(crate) const NOTES: [&str; 4] =
    ["gaps-note-no-report", "gaps-note-reports", "gaps-note-least", "gaps-note-counted"];

/// Everything that the parts of the page need.
struct View<'a> {
    w: &'a Words,
    query: &'a Form,
    wanted: &'a Wanted,
    scope: &'a Scope,
    gathered: &'a Gathered,
}

impl View<'_> {
    fn title(&self) -> String {
        let title = match self.wanted.sectors.as_slice() {
            [sector] => bars::title(self.w, *sector),
            _ => self.w.say("gaps-title"),
        };
        match &self.scope.area {
            None => title,
            Some(area) => {
                let name = area.names.in_language(self.w.language());
                let args = [("title", Arg::from(title)), ("area", Arg::from(name))];
                self.w.tell_plain("gaps-title-in", &args)
            }
        }
    }

    fn head(&self, title: &str, writes: bool) -> Markup {
        let link = |weight, href, key| button::link(weight, href, &self.w.say(key));
        let actions = html! {
            @if writes { (link(Weight::Primary, "/needs/report", "needs-report-title")) }
            @if let Some(area) = &self.scope.area {
                (link(Weight::Quiet, &format!("/places/{}/sheet", area.id), "gaps-sheet"))
            }
        };
        let level = tag::Level::from_name(self.gathered.level.name());
        let mut head = Heading::new(title).lede(self.w.say("gaps-lead")).actions(actions);
        head.tags = level.map(|level| tag::level(self.w, level));
        head.above = self.scope.way_up(self.w, Overview::PATH, self.query);
        heading(&head)
    }

    fn filters(&self) -> Markup {
        let (w, query) = (self.w, self.query);
        let ask = |name, key| query.question(w, name, key);
        let mut bar = Filters::new(w, Overview::PATH);
        bar.questions = html! {
            (choice(&ask("sector", "activities-sector"), &activities::sectors(w)))
            (choice(&ask("group", "activities-ask-group"), &activities::groups(w)))
        };
        let area = query.text("area");
        bar.kept.extend((!area.is_empty()).then(|| ("area".to_owned(), area.to_owned())));
        let sectors = self
            .wanted
            .sectors
            .first()
            .map(|sector| ("sector", activities::word::sector(w, *sector)));
        let group =
            self.wanted.group.map(|group| ("group", activities::word::population(w, group)));
        bar.active = sectors
            .into_iter()
            .chain(group)
            .map(|(question, label)| Chip {
                label,
                href_without: address(Overview::PATH, query, question, ""),
            })
            .collect();
        filters(&bar)
    }

    /// The grid: how many are in need, and how the response stands.
    fn all_sectors(&self) -> Markup {
        let w = self.w;
        let shown = self.gathered.single_sectors();
        let mut columns = vec![GridColumn { label: w.say("gaps-in-need-at-all"), href: None }];
        columns.extend(shown.iter().map(|sector| GridColumn {
            label: activities::word::sector(w, *sector),
            href: Some(address(Overview::PATH, self.query, "sector", sector.code())),
        }));
        columns.push(GridColumn { label: w.say("gaps-open"), href: None });
        let drawn = Grid {
            words: w,
            caption: w.say("gaps-grid"),
            corner: w.say("presence-area"),
            columns,
            rows: self.scope.areas.iter().map(|area| self.grid_row(area, &shown)).collect(),
        };
        html! {
            (legend(&self.shades()))
            (grid(&drawn))
            (self.notes())
        }
    }

    fn grid_row(&self, area: &Place, sectors: &[Sector]) -> GridRow {
        let whole = self.gathered.whole(area.id);
        let plain = |text: String| look::grid::GridCell { text, ..Default::default() };
        let mut cells = vec![plain(in_need(self.w, whole.need.as_ref()))];
        cells.extend(sectors.iter().map(|sector| {
            let gap = self.gathered.gap(area.id, *sector);
            cell(self.w, &gap, self.behind(area, *sector, gap.response().reports))
        }));
        cells.push(plain(self.w.number(self.gathered.open(area.id) as i64)));
        GridRow { label: names::name(self.w, &area.names), href: self.look_within(area), cells }
    }

    fn shades(&self) -> [(Shade, String); 5] {
        [
            (Shade::NoReport, "look-no-report"),
            (Shade::Care, "gaps-shade-nothing-now"),
            (Shade::Step(1), "gaps-shade-few"),
            (Shade::Step(3), "gaps-shade-half"),
            (Shade::Step(5), "gaps-shade-most"),
        ]
        .map(|(shade, key)| (shade, self.w.say(key)))
    }

    /// One sector: the same as bars.
    fn one_sector(&self, sector: Sector) -> Markup {
        let lines = self.scope.areas.iter().map(|area| {
            let gap = self.gathered.gap(area.id, sector);
            let list = self.list("/activities", area, sector);
            Line { name: names::name(self.w, &area.names), href: self.look_within(area), gap, list }
        });
        let caption = bars::title(self.w, sector);
        html! {
            (bars(self.w, &caption, &self.w.say("presence-area"), lines.collect()))
            (self.notes())
        }
    }

    fn notes(&self) -> Markup {
        html! { @for key in NOTES { p class="hint" { (self.w.say(key)) } } }
    }

    /// What is behind a cell: the reports; where there are none, the figures.
    fn behind(&self, area: &Place, sector: Sector, reports: i64) -> String {
        self.list(if reports > 0 { "/activities" } else { "/needs" }, area, sector)
    }

    fn list(&self, base: &str, area: &Place, sector: Sector) -> String {
        let asked = Form::from_pairs([("place", area.id.to_string())]);
        address(base, &asked, "sector", sector.code())
    }

    fn look_within(&self, area: &Place) -> Option<String> {
        let deeper = || address(Overview::PATH, self.query, "area", &area.id.to_string());
        let sheet = || format!("/places/{}/sheet", area.id);
        Some(if self.scope.goes_deeper { deeper() } else { sheet() })
    }
}
