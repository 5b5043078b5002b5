//! The list of needs as files: exactly what is on screen, for the same viewer and filters, in the
//! columns that an import of needs reads.

use std::{collections::BTreeMap, io};

use activities::file::{About, Contents, ROWS_MAX};
use acts::{Context, Download, Form, Instance, Stream};
use basics::{Id, Problem, Refusal, Refusals, Right};
use exchange::{
    columns::{Column, Part, People, Role},
    write::{CsvWriter, OutColumn, Sheet, Value, Workbook},
};
use places::Place;
use sharing::Visible;
use words::{Direction, Words};

use super::{
    named::Named,
    narrowing::{ask, asked, bar},
};
use crate::{Need, store, store::Narrow};

/// Separated text, with a tag row below the headers.
pub(crate) struct Csv;
/// A workbook, with a sheet on the file itself.
pub(crate) struct Xlsx;

/// So many ids in one question.
const IDS_MAX: usize = 1_000;

/// What both are made from.
struct File {
    needs: Vec<Visible<Need>>,
    named: Named,
    /// Each place with all that it lies in, and what these are.
    lineage: BTreeMap<Id<Place>, Vec<Id<Place>>>,
    areas: BTreeMap<Id<Place>, Visible<Place>>,
    about: About,
}

impl File {
    async fn of(cx: &mut Context, query: &Form) -> Result<Self, Problem> {
        let asked = asked(cx, query).await?;
        // A page further on is still the same list.
        let narrow = Narrow { after: None, ..asked.narrow.clone() };
        let found = store::list(cx, &narrow, ROWS_MAX).await?;
        if found.len() > ROWS_MAX {
            let most = cx.words.number(i64::try_from(ROWS_MAX).unwrap_or(i64::MAX));
            return Err(Refusal::new("file", "needs-refused-many-rows").with("most", most).into());
        }
        let mut contents = Contents::NOTHING;
        let carried =
            |need: &Visible<Need>| contents.take_row(&need.share, cx.viewer.owns(&need.share));
        let needs: Vec<Visible<Need>> = found.into_iter().filter(carried).collect();
        let named = Named::of(cx, needs.iter().map(|need| &**need)).await?;
        let lineage = places::lineage(cx, needs.iter().map(|need| need.about.place)).await?;
        let areas = areas(cx, &lineage).await?;
        let chips = bar(&cx.words, "", query, &asked).active.into_iter();
        let filters = chips.map(|chip| chip.label).collect();
        let about = About::of(cx, "needs-file", filters, &[], contents)?;
        Ok(Self { needs, named, lineage, areas, about })
    }

    fn named(self, w: &Words, (kind, ending): (&'static str, &str), bytes: Vec<u8>) -> Download {
        let file_name = Some(self.about.file_name(w, ending));
        Download { content_type: kind, file_name, bytes }
    }

    fn rows<'a>(&'a self, w: &'a Words) -> impl Iterator<Item = Vec<Value>> + 'a {
        self.needs.iter().map(move |need| {
            columns().map(|column| self.cell(w, need, column).unwrap_or_default()).collect()
        })
    }

    /// What is not known is an empty cell, and never a nought (K30).
    fn cell(&self, w: &Words, need: &Need, column: Column) -> Option<Value> {
        let area = |level: u8| {
            let all = self.lineage.get(&need.about.place)?;
            all.iter().filter_map(|id| self.areas.get(id)).find(|area| area.level == level)
        };
        let name = |level| Some(area(level)?.names.in_language(w.language()).as_str().into());
        let code = |level| Some(area(level)?.code.as_str().into());
        let count = |count: Option<i64>| count.map(Value::from);
        match column {
            Column::CountryName => name(0),
            Column::CountryCode => code(0),
            Column::AdminName(level) => name(level),
            Column::AdminCode(level) => code(level),
            Column::Sector => Some(activities::word::sector(w, need.about.sector).into()),
            Column::SectorCode => Some(need.about.sector.code().into()),
            Column::PopulationGroup => {
                Some(activities::word::population(w, need.about.group).into())
            }
            Column::Population => count(need.figures.population),
            Column::Affected => count(need.figures.affected),
            Column::InNeed(people) => count(in_need(need, people)),
            Column::Targeted(_) => count(need.figures.targeted),
            Column::Reached(_) => count(need.figures.reached),
            Column::Source => Some(need.source.as_str().into()),
            Column::ReportedOn => Some(need.as_of.into()),
            Column::Url => Some(need.link.as_ref()?.as_str().into()),
            Column::Comment => Some(need.note.as_ref()?.as_str().into()),
            Column::Level => Some(activities::word::level(w, need.share.level).into()),
            Column::Tlp => Some(activities::word::tlp(w, need.share.tlp).into()),
            Column::Organisation(..) => Some(self.named.owner_called(w, need).into()),
            _ => None,
        }
    }
}

fn in_need(need: &Need, people: People) -> Option<i64> {
    let all = &need.figures.in_need;
    match people {
        People::Total => all.total(),
        People::Women => all.women,
        People::Men => all.men,
        People::Girls => all.girls,
        People::Boys => all.boys,
        People::Elderly => all.elderly,
        People::Households => all.households,
        _ => None,
    }
}

/// The places of these, and all that they lie in.
async fn areas(
    cx: &mut Context,
    lineage: &BTreeMap<Id<Place>, Vec<Id<Place>>>,
) -> Result<BTreeMap<Id<Place>, Visible<Place>>, Problem> {
    let mut wanted: Vec<Id<Place>> = lineage.values().flatten().copied().collect();
    wanted.sort();
    wanted.dedup();
    let mut areas = BTreeMap::new();
    for ids in wanted.chunks(IDS_MAX) {
        let found = places::find_many(cx, ids.iter().copied()).await?;
        areas.extend(found.into_iter().map(|place| (place.id, place)));
    }
    Ok(areas)
}

/// In the order of a table of needs: where, who, how many, who says so.
fn columns() -> impl Iterator<Item = Column> {
    const PEOPLE: [People; 7] = [
        People::Total,
        People::Women,
        People::Men,
        People::Girls,
        People::Boys,
        People::Elderly,
        People::Households,
    ];
    let places = [Column::CountryName, Column::CountryCode].into_iter().chain(
        (1..=places::LEVEL_MAX)
            .flat_map(|level| [Column::AdminName(level), Column::AdminCode(level)]),
    );
    let who = [Column::Sector, Column::SectorCode, Column::PopulationGroup];
    let many = [Column::Population, Column::Affected].into_iter();
    let many = many.chain(PEOPLE.map(Column::InNeed));
    let many = many.chain([Column::Targeted(People::Total), Column::Reached(People::Total)]);
    let says = [
        Column::Source,
        Column::ReportedOn,
        Column::Url,
        Column::Comment,
        Column::Organisation(Role::Reporting, Part::Name),
        Column::Level,
        Column::Tlp,
    ];
    places.chain(who).chain(many).chain(says)
}

fn headed(w: &Words) -> Vec<OutColumn> {
    columns().map(|column| head(w, column)).collect()
}

fn head(w: &Words, column: Column) -> OutColumn {
    match column {
        // A table with organisations is one of who does what where: this one says whose it is.
        Column::Organisation(..) => OutColumn::new(w.say("needs-kept-by")).tagged("#meta+owner"),
        // An address might be somebody's.
        Column::Url => OutColumn::new(w.say("needs-ask-link")).tagged(column.tag()),
        _ => {
            let header = w.say(&format!("exchange-column-{}", column.key()));
            OutColumn::new(header).tagged(column.tag())
        }
    }
}

impl Stream for Csv {
    const PATH: &'static str = "/needs/download.csv";
    const NEEDS: Right = crate::READ;
    const KIND: &'static str = "text/csv";
    type About = Instance;

    fn ask(query: &Form) -> Result<(), Refusals> {
        ask(query)
    }

    async fn flow(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Download, Problem> {
        let file = File::of(cx, query).await?;
        let bytes = csv(&file, &cx.words).map_err(Problem::broken)?;
        Ok(file.named(&cx.words, ("text/csv; charset=utf-8", "csv"), bytes))
    }
}

impl Stream for Xlsx {
    const PATH: &'static str = "/needs/download.xlsx";
    const NEEDS: Right = crate::READ;
    const KIND: &'static str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    type About = Instance;

    fn ask(query: &Form) -> Result<(), Refusals> {
        ask(query)
    }

    async fn flow(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Download, Problem> {
        let file = File::of(cx, query).await?;
        let w = &cx.words;
        let workbook = Workbook::new(cx.today)?;
        let mut workbook = match w.direction() {
            Direction::LeftToRight => workbook,
            Direction::RightToLeft => workbook.right_to_left(),
        };
        let name = w.say("needs-title");
        workbook.add(Sheet { name, columns: headed(w), rows: file.rows(w) }, 0)?;
        workbook.add(file.about.sheet(w), 0)?;
        let bytes = workbook.finish()?;
        Ok(file.named(w, (Self::KIND, "xlsx"), bytes))
    }
}

fn csv(file: &File, w: &Words) -> io::Result<Vec<u8>> {
    let mut writer = CsvWriter::new(Vec::new(), &headed(w))?;
    for row in file.rows(w) {
        writer.row(&row)?;
    }
    writer.finish()
}
