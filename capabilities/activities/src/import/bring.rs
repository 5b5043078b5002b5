//! Bring a spreadsheet: it is read, what may be kept of it is kept, and its rows are judged.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Day, Id, Line, Problem, Refusal, Refusals, Right, all3, all4};
use look::form::{Choice, choice, day, file, line};
use maud::{Markup, html};
use places::{Asked, Found};
use sharing::{Audience, Constituency, Level, Share, Tlp, Visible};
use words::Words;

use super::{
    AT_ONCE_ROWS, ForAll, Import, Importer, JudgePiece, Stage,
    extent::Extent,
    jobs::{
        self, Piece,
        judging::{self, JudgedPiece},
        register::{self, Register},
    },
    known::Seen,
    mapping::Mapping,
    read::{self, Read},
    saved::Saved,
    sheet::{Heading, Sheet},
    store,
};
use crate::{Sector, form::questions::sectors, word};

pub(crate) struct Bring {
    file_name: Line,
    bytes: Vec<u8>,
    audience: Option<Id<Audience>>,
    as_of: Option<Day>,
    country: Option<Line>,
    sector: Option<Sector>,
    extent: Option<Extent>,
    source: Option<Line>,
    /// The register that its rows are for; none where the file says so itself.
    what: Option<Line>,
    prepared: Option<Prepared>,
}

/// Everything that was worked out before the write transaction began.
struct Prepared {
    import: Import,
    sheets: Vec<(Sheet, Vec<Vec<u8>>)>,
    judged: Option<JudgedPiece>,
    is_whole: bool,
}

/// A file that takes longer is refused: whoever waits is told, and can divide it.
const SECONDS_MAX: u64 = 90;

impl Act for Bring {
    const NAME: &'static str = "activities.bring";
    const PATH: &'static str = "/imports/bring";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Import;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let upload = wrong.note(form.upload("file"));
        let all = wrong.note(all4(
            form.maybe_choice("sector"),
            form.maybe_line("source"),
            form.maybe_line("what"),
            form.maybe_choice("extent"),
        ));
        let others = wrong.note(all3(
            form.maybe_id("audience"),
            form.maybe_day("as_of"),
            form.maybe_line("country"),
        ));
        match (upload, all, others) {
            (
                Some(upload),
                Some((sector, source, what, extent)),
                Some((audience, as_of, country)),
            ) => {
                let file_name = file_name(&upload.file_name);
                let (bytes, prepared) = (upload.bytes.clone(), None);
                Ok(Self {
                    file_name,
                    bytes,
                    audience,
                    as_of,
                    country,
                    sector,
                    source,
                    extent,
                    what,
                    prepared,
                })
            }
            _ => Err(wrong),
        }
    }

    async fn judge(mut self, cx: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        let as_of = self.as_of.unwrap_or(cx.today);
        if as_of > cx.today {
            return Err(Refusal::new("as_of", "activities-import-refused-as-of").into());
        }
        let audience = match self.audience {
            None => None,
            Some(id) => Some(sharing::find_audience(&mut cx.tx, &cx.viewer, id).await?.id),
        };
        let country = country(cx, self.country.as_ref()).await?;
        let extent = self.extent.unwrap_or(Extent::Part);
        let (sector, source) = (self.sector, self.source.take());
        let for_all = ForAll { as_of, audience, country, sector, source, extent };
        let bytes = std::mem::take(&mut self.bytes);
        let read = read_file(self.file_name.to_string(), bytes).await?;
        let place = read.likeliest;
        let sheet = &read.sheets[place].sheet;
        let organisation = cx.actor()?.organisation;
        let saved = store::saved_mapping(&mut cx.tx, organisation, place, sheet).await?;
        // The same heading may stand above personal data this time.
        let is_kept = |at: usize| sheet.headings.get(at).is_some_and(Heading::is_kept);
        let (matched_by, mapping) = match saved {
            Some((saved, mapping)) => (Some(saved), mapping.only(is_kept)),
            None => (None, sheet.proposed(place)),
        };
        let register = match asked_register(cx, self.what.as_ref())? {
            Some(register) => register,
            None => register::likeliest(cx, &mapping, &for_all)?,
        };
        register::may_enter(cx, &register)?;
        let brought = Brought { register, mapping, matched_by, rows: sheet.rows };
        let import = new(cx, self.file_name.clone(), for_all, brought)?;
        self.prepared = Some(prepare(cx, import, read).await?);
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Import, Problem> {
        let unjudged = || Problem::broken("an import that was not read first");
        let Prepared { import, sheets, judged, is_whole } = self.prepared.ok_or_else(unjudged)?;
        store::save(&mut cx.tx, &import).await?;
        for (place, (sheet, packed)) in sheets.iter().enumerate() {
            store::save_pieces(&mut cx.tx, import.id, place, sheet, packed).await?;
        }
        jobs::forget_later(cx, import.id).await?;
        match judged {
            Some(piece) => {
                judging::save_piece(cx, &import, 0, &piece).await?;
                judging::finish(cx, import).await
            }
            None => {
                if is_whole {
                    cx.later(&JudgePiece::of(Piece::first(&import)), cx.now).await?;
                }
                Ok(import)
            }
        }
    }

    /// Most files tell the whole of a month. What they leave out is only listed (K28).
    async fn known(_: &mut Context, _: &Visible<Instance>) -> Result<Option<Form>, Problem> {
        Ok(Some(Form::from_pairs([("extent", Extent::Month.name())])))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let audiences = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
        let registers = registers(cx);
        let w = &cx.words;
        let audiences: Vec<Choice> = audiences
            .iter()
            .map(|audience| Choice::new(audience.id.to_string(), word::audience(w, audience)))
            .collect();
        let ask = |name, key, hint| form.question(w, name, key).hint(w.say(hint));
        Ok(html! {
            (file(
                &ask("file", "activities-import-ask-file", "activities-import-ask-file-hint")
                    .required(),
                ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,.json,.zip",
            ))
            @if registers.len() > 1 {
                (choice(
                    &ask("what", "activities-import-ask-what", "activities-import-ask-what-hint"),
                    &registers,
                ))
            }
            (choice(
                &ask("audience", "activities-ask-audience", "activities-ask-audience-hint"),
                &audiences,
            ))
            (day(&ask("as_of", "activities-import-ask-as-of", "activities-import-ask-as-of-hint")))
            (choice(
                &ask(
                    "extent",
                    "activities-import-ask-extent",
                    "activities-import-ask-extent-hint",
                ),
                &extents(w),
            ))
            (line(&ask(
                "country",
                "activities-import-ask-country",
                "activities-import-ask-country-hint",
            )))
            (choice(
                &ask(
                    "sector",
                    "activities-import-ask-sector",
                    "activities-import-ask-sector-hint",
                ),
                &sectors(w),
            ))
            (line(&ask(
                "source",
                "activities-import-ask-source",
                "activities-import-ask-source-hint",
            )))
        })
    }
}

fn extents(w: &Words) -> Vec<Choice> {
    let word = |extent: Extent| w.say(&format!("activities-import-extent-{}", extent.name()));
    Extent::ALL.into_iter().map(|extent| Choice::new(extent.name(), word(extent))).collect()
}

/// The register that was asked for, where one was.
pub(super) fn asked_register(
    cx: &Context,
    what: Option<&Line>,
) -> Result<Option<Register>, Problem> {
    let Some(what) = what else { return Ok(None) };
    let refused = || Refusal::new("what", "refused-choice").with("given", what);
    Ok(Some(register::named(cx, what.as_str()).ok_or_else(refused)?))
}

/// Those for which the reader may bring rows.
pub(super) fn registers(cx: &Context) -> Vec<Choice> {
    let offered = cx.offered::<Register>().into_iter();
    offered
        .filter(|register| register::may_enter(cx, register).is_ok())
        .map(|register| Choice::new(register.name, register.word(&cx.words)))
        .collect()
}

/// A name that is no line is somebody's joke; the file may be good all the same.
fn file_name(given: &str) -> Line {
    let short: String = given.chars().take(200).collect();
    Line::parse("file", &short).unwrap_or_else(|_| Line::parse("file", "–").expect("a line"))
}

/// The code of the country that was named.
pub(crate) async fn country(
    cx: &mut Context,
    given: Option<&Line>,
) -> Result<Option<String>, Problem> {
    let Some(given) = given else { return Ok(None) };
    let gazetteer = places::gazetteer(cx).await?;
    match gazetteer.find(&Asked::in_country(given.as_str())) {
        Found::One(place, _) if place.level == 0 => Ok(Some(place.country.code().to_owned())),
        _ => {
            let refusal = Refusal::new("country", "activities-import-refused-country");
            Err(refusal.with("given", given).into())
        }
    }
}

/// Reads on a thread of its own; when the time is over, the reader stops at its next look.
async fn read_file(name: String, bytes: Vec<u8>) -> Result<Read, Problem> {
    let out_of_time = Arc::new(AtomicBool::new(false));
    let watched = Arc::clone(&out_of_time);
    let mut reading = tokio::task::spawn_blocking(move || {
        read::read(&name, bytes, store::packed, &|| !watched.load(Ordering::Relaxed))
    });
    let read = match tokio::time::timeout(Duration::from_secs(SECONDS_MAX), &mut reading).await {
        Ok(read) => read,
        Err(_) => {
            out_of_time.store(true, Ordering::Relaxed);
            reading.await
        }
    };
    Ok(read.map_err(Problem::broken)??)
}

/// What was found in the file.
struct Brought {
    register: Register,
    mapping: Mapping,
    matched_by: Option<Id<Saved>>,
    rows: usize,
}

fn new(
    cx: &Context,
    file_name: Line,
    for_all: ForAll,
    brought: Brought,
) -> Result<Import, Problem> {
    let Brought { register, mapping, matched_by, rows } = brought;
    let actor = cx.actor()?;
    let owner = actor.organisation;
    let by = Importer {
        person: actor.person,
        name: actor.name.clone(),
        organisation: owner,
        language: cx.words.language(),
    };
    // Its rows may be of any level, so nobody but the importer's organisation sees it.
    let share = Share { owner, level: Level::Low, tlp: Tlp::Red, audience: Audience::OWN };
    Ok(Import {
        id: cx.id(&format!("import {file_name}")),
        share,
        by,
        at: cx.now,
        file_name,
        for_all,
        register: register.name.to_owned(),
        mapping,
        matched_by,
        rows: i64::try_from(rows).unwrap_or(i64::MAX),
        stage: Stage::Brought,
        is_of_the_mission: cx.viewer.constituency().is_some_and(Constituency::is_of_the_mission),
        version: 1,
    })
}

async fn prepare(cx: &mut Context, import: Import, read: Read) -> Result<Prepared, Problem> {
    let register = register::of(cx, &import)?;
    let is_whole = (register.missing)(&import.mapping, &import.for_all).is_empty();
    let chosen = &read.sheets[import.mapping.sheet];
    let rows = import.rows;
    let (mapping, version) = (import.mapping.clone(), import.version);
    let import =
        if is_whole { Import { version, ..import.matched(mapping, rows)? } } else { import };
    let judged = if is_whole && chosen.sheet.rows <= AT_ONCE_ROWS {
        let rows = chosen.pieces.first().map(|piece| store::rows_of(piece));
        let rows = rows.ok_or_else(|| Problem::broken("a sheet without rows"))??;
        Some(judging::judge_piece(cx, &import, &chosen.sheet, rows, Seen::default()).await?)
    } else {
        None
    };
    let sheets = read.sheets.into_iter().map(|read| (read.sheet, read.pieces)).collect();
    Ok(Prepared { import, sheets, judged, is_whole })
}
