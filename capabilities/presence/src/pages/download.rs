//! The list of activities as files: exactly what is on screen, for the same viewer and filters.

use std::io;

use activities::{Asked, ask, asked, bar, file::About};
use acts::{Context, Download, Form, Instance, Stream};
use basics::{Problem, Refusals, Right};
use exchange::{
    geo::Geometry,
    write::{
        CsvWriter, GeoJsonWriter, HxlJsonForm, HxlJsonWriter, OutColumn, Sheet, Value, Workbook,
    },
};
use sharing::Visible;
use words::Direction;

use super::{
    columns::{Teller, columns},
    gathered::{Entry, Gathered},
    known::Known,
};

/// Separated text, with a tag row below the headers.
pub(crate) struct Csv;
/// A workbook: the mission's rows on a sheet of their own (R7.9), and one on the file itself.
pub(crate) struct Xlsx;
/// Points for maps: sites where the viewer may know them, else the middles of areas.
pub(crate) struct GeoJson;
/// HXL as JSON: lists, or with `?form=objects` objects.
pub(crate) struct HxlJson;

/// What a format is made from.
struct File {
    gathered: Gathered,
    about: About,
}

impl File {
    async fn of(cx: &mut Context, query: &Form) -> Result<Self, Problem> {
        let asked = asked(cx, query).await?;
        let gathered = Gathered::of(cx, &asked.narrow).await?;
        let filters = filters(cx, query, &asked);
        let notes = &["presence-about-places"];
        let about = About::of(cx, "presence-file", filters, notes, gathered.contents)?;
        Ok(Self { gathered, about })
    }

    fn teller<'a>(&'a self, cx: &'a Context) -> Teller<'a> {
        Teller {
            w: &cx.words,
            today: cx.today,
            known: &self.gathered.known,
            source: &self.about.source,
            address: &cx.settings().address,
        }
    }

    fn named(
        self,
        cx: &Context,
        (content_type, ending): (&'static str, &str),
        bytes: Vec<u8>,
    ) -> Download {
        let file_name = Some(self.about.file_name(&cx.words, ending));
        Download { content_type, file_name, bytes }
    }
}

/// By what the list was narrowed, in words.
fn filters(cx: &Context, query: &Form, asked: &Asked) -> Vec<String> {
    let words = query.text("words").trim();
    let words = (!words.is_empty()).then(|| format!("“{words}”"));
    let chips = bar(&cx.words, "", query, asked).active.into_iter().map(|chip| chip.label);
    words.into_iter().chain(chips).collect()
}

impl Stream for Csv {
    const PATH: &'static str = "/activities/download.csv";
    const NEEDS: Right = activities::READ;
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
        let bytes = csv(&file, &file.teller(cx)).map_err(Problem::broken)?;
        Ok(file.named(cx, ("text/csv; charset=utf-8", "csv"), bytes))
    }
}

impl Stream for Xlsx {
    const PATH: &'static str = "/activities/download.xlsx";
    const NEEDS: Right = activities::READ;
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
        let bytes = workbook(&file, &file.teller(cx))?;
        Ok(file.named(cx, (Self::KIND, "xlsx"), bytes))
    }
}

impl Stream for GeoJson {
    const PATH: &'static str = "/activities/download.geojson";
    const NEEDS: Right = activities::READ;
    const KIND: &'static str = "application/geo+json";
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
        let bytes = geojson(&file, &file.teller(cx)).map_err(Problem::broken)?;
        Ok(file.named(cx, ("application/geo+json", "geojson"), bytes))
    }
}

impl Stream for HxlJson {
    const PATH: &'static str = "/activities/download.json";
    const NEEDS: Right = activities::READ;
    const KIND: &'static str = "application/json";
    type About = Instance;

    fn ask(query: &Form) -> Result<(), Refusals> {
        query.text("form");
        ask(query)
    }

    async fn flow(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Download, Problem> {
        let form = match query.text("form") {
            "objects" => HxlJsonForm::Objects,
            _ => HxlJsonForm::Arrays,
        };
        let file = File::of(cx, query).await?;
        let bytes = hxl_json(&file, &file.teller(cx), form).map_err(Problem::broken)?;
        Ok(file.named(cx, ("application/json", "json"), bytes))
    }
}

fn csv(file: &File, teller: &Teller<'_>) -> io::Result<Vec<u8>> {
    let mut writer = CsvWriter::new(Vec::new(), &columns(teller.w))?;
    for entry in file.gathered.entries() {
        writer.row(&teller.row(entry))?;
    }
    writer.finish()
}

fn hxl_json(file: &File, teller: &Teller<'_>, form: HxlJsonForm) -> io::Result<Vec<u8>> {
    let mut writer = HxlJsonWriter::new(Vec::new(), &columns(teller.w), form)?;
    for entry in file.gathered.entries() {
        writer.row(&teller.row(entry))?;
    }
    writer.finish()
}

fn workbook(file: &File, teller: &Teller<'_>) -> Result<Vec<u8>, Problem> {
    let w = teller.w;
    let workbook = Workbook::new(teller.today)?;
    let mut workbook = match w.direction() {
        Direction::LeftToRight => workbook,
        Direction::RightToLeft => workbook.right_to_left(),
    };
    let Gathered { others, mission, .. } = &file.gathered;
    let sheets = [("presence-sheet-others", others), ("presence-sheet-mission", mission)];
    // A list without anything still has its headers.
    let shown = |entries: &[Entry]| !entries.is_empty();
    for (key, entries) in sheets {
        if shown(entries) || (std::ptr::eq(entries, others) && !shown(mission)) {
            let rows = entries.iter().map(|entry| teller.row(entry));
            workbook.add(Sheet { name: w.say(key), columns: columns(w), rows }, 0)?;
        }
    }
    workbook.add(file.about.sheet(w), 0)?;
    workbook.finish()
}

fn geojson(file: &File, teller: &Teller<'_>) -> io::Result<Vec<u8>> {
    const END: &[u8] = b"}\n";
    let mut columns = columns(teller.w);
    columns.push(OutColumn::new("precision"));
    let mut writer = GeoJsonWriter::new(Vec::new(), &columns)?;
    for entry in file.gathered.entries() {
        let (geometry, precision) = geometry(&file.gathered.known, entry);
        let mut row = teller.row(entry);
        row.push(precision);
        writer.feature(&geometry, &row)?;
    }
    let mut bytes = writer.finish()?;
    // A collection may have members of its own (RFC 7946 §6.1): here what holds for the whole file.
    if bytes.ends_with(END) {
        bytes.truncate(bytes.len() - END.len());
        bytes.extend(format!(",\"meta\":{}}}\n", file.about.json()).bytes());
    }
    Ok(bytes)
}

/// Where a row is drawn, and how exactly that is known: the site where the viewer may know it, else
/// the middle of each place, or of the nearest area around it whose middle is known. Of several
/// places the coarsest counts.
fn geometry(known: &Known, entry: &Entry) -> (Geometry, Value) {
    const PRECISIONS: [&str; 6] = ["country", "admin1", "admin2", "admin3", "admin4", "admin5"];
    if let Some((latitude, longitude)) = entry.site.as_ref().and_then(|site| site.point) {
        return (Geometry::of_point((longitude, latitude)), "site".into());
    }
    let middles = entry.activity.places.iter().filter_map(|place| {
        known.upwards(*place).find_map(|area| Some((area.level, area.centroid?)))
    });
    let (levels, mut points): (Vec<u8>, Vec<(f64, f64)>) = middles.unzip();
    points.dedup();
    let coarsest = levels.into_iter().min();
    let precision = coarsest.and_then(|level| PRECISIONS.get(usize::from(level)));
    (Geometry::of_points(points), precision.copied().unwrap_or_default().into())
}
