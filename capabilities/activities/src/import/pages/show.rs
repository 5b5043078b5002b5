//! One import: how far it has come, what would be entered, and why not the rest.

use acts::{Context, Form, Page, Screen};
use basics::{Problem, Refusals, Right};
use look::{
    breadcrumbs::breadcrumbs,
    button::{self, Weight},
    dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    pager::{Pager, downloads, pager},
    progress::{Progress, progress},
    stat::{Stat, stats},
    steps::steps,
    tabs::{Tab, tabs},
    tag::Tone,
};
use maud::{Markup, html};
use sharing::{Audience, Visible};
use words::{Arg, Words};

use super::{list::stage, mend, said, tables};
use crate::{
    import::{
        Import, KEPT_DAYS, Stage,
        counts::Counts,
        jobs::register::{self, Register},
        saved::Saved,
        shape::{ImportShown, RowShape},
        sheet::Sheet,
        store,
        verdict::Verdict,
    },
    word,
};

pub(crate) struct Show;

/// A page under way asks for itself again.
const REFRESH_SECONDS: u32 = 3;

impl Page for Show {
    const PATH: &'static str = "/imports/{id}";
    const NEEDS: Right = crate::WRITE;
    type About = Import;
    type Shape = ImportShown;

    fn ask(query: &Form) -> Result<(), Refusals> {
        query.text("after");
        query.text("mend");
        Ok(query.maybe_read("verdict", Verdict::from_name).map(drop)?)
    }

    async fn show(
        cx: &mut Context,
        import: Visible<Import>,
        query: &Form,
    ) -> Result<Screen, Problem> {
        let sheets = store::sheets(&mut cx.tx, import.id).await?;
        let register = register::of(cx, &import)?;
        let audience = match import.for_all.audience {
            Some(id) => sharing::find_audience(&mut cx.tx, &cx.viewer, id).await.ok(),
            None => None,
        };
        let matched = match import.matched_by {
            Some(id) => store::maybe_saved(cx, id).await?,
            None => None,
        };
        let checked = match import.counts() {
            Some(counts) if !sheets.is_empty() => {
                checked(cx, (&import, &register), &sheets, counts, query).await?
            }
            _ => html! {},
        };
        let w = &cx.words;
        let sheet = sheets.get(import.mapping.sheet);
        let title = import.file_name.to_string();
        let parent = [(w.say("activities-imports-title"), "/imports")];
        let parent = parent.each_ref().map(|(label, href)| (label.as_str(), *href));
        let head = Heading::new(names::text(&title))
            .above(breadcrumbs(w, &parent))
            .tags(stage(w, &import))
            .actions(actions(w, &import, &register));
        let body = html! {
            (heading(&head))
            (way(w, &import))
            (under_way(w, &import))
            @if let Some(saved) = &matched { (matched_as_before(w, saved)) }
            @if let Some(sheet) = sheet { (notices(w, &import, &register, sheet)) }
            (checked)
            (facts(w, &told(w, (&import, &register), sheet, audience.as_ref())))
            @if let Some(sheet) = sheet { (tables::columns(w, &import, sheet)) }
            p class="hint" { (kept(w, &import, sheet.is_some())) }
        };
        let runs = matches!(import.stage, Stage::Judging { .. } | Stage::Entering { .. });
        Ok(Screen { refresh_seconds: runs.then_some(REFRESH_SECONDS), ..Screen::new(title, body) })
    }

    async fn shape(
        cx: &mut Context,
        import: Visible<Import>,
        query: &Form,
    ) -> Result<ImportShown, Problem> {
        let mut sheets = store::sheets(&mut cx.tx, import.id).await?;
        let has_sheet = import.mapping.sheet < sheets.len();
        let (Some(counts), true) = (import.counts(), has_sheet) else {
            return Ok(ImportShown::of(&import));
        };
        let sheet = sheets.swap_remove(import.mapping.sheet);
        let verdict = asked_verdict(counts, query);
        let found = tables::rows_by_verdict(cx, &import, verdict, query.text("after")).await?;
        let organisations = tables::Round::of(cx, &import).await?.shape();
        let kept: Vec<usize> =
            (0..sheet.headings.len()).filter(|at| sheet.headings[*at].is_kept()).collect();
        let rows = found.rows.iter().map(|(row, judgement)| RowShape {
            number: row.number,
            verdict: judgement.verdict,
            cells: kept.iter().map(|at| row.cell(*at).text().into_owned()).collect(),
            because: said::in_one_cell(&cx.words, judgement),
        });
        let rows = rows.collect();
        let headings = kept.iter().map(|at| sheet.headings[*at].text.clone()).collect();
        Ok(ImportShown {
            headings,
            organisations,
            rows,
            next: found.after,
            ..ImportShown::of(&import)
        })
    }
}

/// The verdict whose rows are shown: the one asked for, or the one that most needs a look.
fn asked_verdict(counts: Counts, query: &Form) -> Verdict {
    let asked = Verdict::from_name(query.text("verdict"));
    let first = [Verdict::Refused, Verdict::Corrected, Verdict::Accepted, Verdict::Duplicate];
    let first = first.into_iter().find(|verdict| counts.get(*verdict) > 0);
    asked.or(first).unwrap_or(Verdict::Unchanged)
}

fn actions(w: &Words, import: &Import, register: &Register) -> Markup {
    let to = |verb: &str| format!("/imports/{}/{verb}", import.id);
    let matching = |weight| button::link(weight, &to("map"), &w.say("activities-match-title"));
    let discard = button::link(Weight::Quiet, &to("discard"), &w.say("activities-discard-title"));
    let has_rows = import.counts().is_some_and(Counts::has_effect);
    html! {
        @match import.stage {
            Stage::Brought => { (matching(Weight::Primary)) (discard) }
            Stage::Judging { .. } => { (discard) }
            Stage::Judged { .. } => {
                @if has_rows {
                    @let commit = w.say("activities-commit-title");
                    (button::link(Weight::Primary, &to("commit"), &commit))
                }
                (matching(if has_rows { Weight::Quiet } else { Weight::Primary }))
                (discard)
            }
            Stage::Committed { .. } => {
                (button::link(Weight::Primary, &register.path(), &register.word(w)))
            }
            Stage::Entering { .. } | Stage::Discarded { .. } => {}
        }
    }
}

fn way(w: &Words, import: &Import) -> Markup {
    let labels = ["file", "columns", "check", "entered"];
    let labels = labels.map(|step| w.say(&format!("activities-import-step-{step}")));
    let labels = labels.each_ref().map(String::as_str);
    let current = match import.stage {
        Stage::Brought => 1,
        Stage::Judging { .. } | Stage::Judged { .. } | Stage::Discarded { .. } => 2,
        Stage::Entering { .. } | Stage::Committed { .. } => 3,
    };
    steps(w, &labels, current)
}

fn under_way(w: &Words, import: &Import) -> Markup {
    let (label, done) = match import.stage {
        Stage::Judging { done } => ("activities-import-judging", done),
        Stage::Entering { done, .. } => ("activities-import-entering", done),
        _ => return html! {},
    };
    let of = [("done", Arg::from(w.number(done))), ("rows", Arg::from(w.number(import.rows)))];
    progress(&Progress {
        id: "import",
        label: &w.say(label),
        done: Some((done.unsigned_abs(), import.rows.unsigned_abs())),
        text: &w.tell("activities-import-done-of", &of),
        running: true,
    })
}

/// Whoever looks is told that the columns were matched without them, and by whom once.
fn matched_as_before(w: &Words, saved: &Saved) -> Markup {
    let said = [("by", Arg::from(saved.by.as_str())), ("day", Arg::from(w.moment(saved.at)))];
    let key = match saved.by.is_empty() {
        true => "activities-import-matched-before",
        false => "activities-import-matched-before-by",
    };
    notice(
        w,
        &Notice::new(Kind::Info, w.tell(key, &said)).body(html! {
            p { a href="/imports/saved" { (w.say("activities-saved-title")) } }
        }),
    )
}

/// What a person should know before they trust the counts.
fn notices(w: &Words, import: &Import, register: &Register, sheet: &Sheet) -> Markup {
    let left_out: Vec<(&str, &str)> = sheet.left_out().collect();
    let missing = (register.missing)(&import.mapping, &import.for_all);
    let unclear: Vec<&str> = import
        .mapping
        .iter()
        .filter_map(|(_, place)| sheet.headings.get(place))
        .filter(|heading| heading.is_unclear)
        .map(|heading| heading.text.as_str())
        .collect();
    let is_judged = import.counts().is_some();
    let notes = if is_judged { (register.notes)(w, import, sheet) } else { Vec::new() };
    html! {
        @if import.stage == Stage::Brought {
            (notice(w, &Notice::new(Kind::Warning, w.say("activities-import-columns-needed"))
                .body(html! { ul { @for missing in &missing { li { (w.say(missing)) } } } })))
        }
        @if sheet.is_return() {
            (notice(w, &Notice::new(Kind::Info, w.say("activities-import-is-return"))))
        }
        @if !left_out.is_empty() {
            (notice(w, &Notice::new(Kind::Warning, w.say("activities-import-left-out")).body(html! {
                ul { @for (heading, why) in &left_out { li {
                    strong { (names::text(heading)) } ": " (w.say(why))
                } } }
                p { (w.say("activities-import-left-out-hint")) }
            })))
        }
        @for note in notes { (notice(w, &Notice::new(Kind::Info, note))) }
        @if !unclear.is_empty() {
            @let columns = [("columns", Arg::from(unclear.join(&w.say("comma"))))];
            (notice(w, &Notice::new(
                Kind::Info, w.tell("activities-import-day-first", &columns))))
        }
    }
}

/// Counts, rows by verdict, organisations, and the files to send back.
async fn checked(
    cx: &mut Context,
    (import, register): (&Import, &Register),
    sheets: &[Sheet],
    counts: Counts,
    query: &Form,
) -> Result<Markup, Problem> {
    let verdict = asked_verdict(counts, query);
    let rows = tables::rows_by_verdict(cx, import, verdict, query.text("after")).await?;
    let round = tables::Round::of(cx, import).await?;
    let mending = mend::in_place(cx, import, query.text("mend")).await?;
    let w = &cx.words;
    let here = format!("/imports/{}", import.id);
    let older = rows.after.map(|after| format!("{here}?verdict={}&after={after}", verdict.name()));
    let each = Verdict::ALL.into_iter().filter(|verdict| counts.get(*verdict) > 0);
    let each: Vec<Tab> = each
        .map(|each| {
            let href = format!("{here}?verdict={}", each.name());
            let count = w.number(counts.get(each));
            Tab::new(said::verdict(w, each), href, each == verdict).count(count)
        })
        .collect();
    let file = format!("{here}/verdicts.xlsx");
    Ok(html! {
        (stats(&figures(w, counts, round.missing())))
        h2 { (w.say("activities-import-by-verdict")) }
        (tabs(&w.say("activities-import-by-verdict"), &each))
        (mending)
        (tables::rows(w, import, &sheets[import.mapping.sheet], register, &rows.rows))
        (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        p { (w.say("activities-import-verdicts-hint")) }
        (downloads(w, &[("XLSX", &file)]))
        @if !round.organisations.is_empty() { (tables::organisations(w, import, &round)) }
    })
}

/// What the file tells of what is here, then what is wrong with its rows.
fn figures(w: &Words, counts: Counts, missing: Option<i64>) -> Vec<Stat> {
    let stat = |count: i64, key: &str, tone: Tone| {
        Stat::new(w.number(count), w.say(key)).tone(if count > 0 { tone } else { Tone::Plain })
    };
    let mut figures = vec![
        stat(counts.fresh(), "activities-import-news", Tone::Good),
        stat(counts.changing, "activities-import-changed", Tone::Accent),
        stat(counts.unchanged, "activities-import-unchanged", Tone::Faded),
    ];
    figures.extend(missing.map(|n| stat(n, "activities-import-missing", Tone::Care)));
    figures.push(stat(counts.refused, "activities-import-refused", Tone::Bad));
    let rarer = [
        (counts.corrected, "activities-import-of-them-corrected", Tone::Care),
        (counts.duplicates, "activities-import-duplicates", Tone::Twin),
    ];
    let rarer = rarer.into_iter().filter(|(count, ..)| *count > 0);
    figures.extend(rarer.map(|(count, key, tone)| stat(count, key, tone)));
    figures
}

fn told(
    w: &Words,
    (import, register): (&Import, &Register),
    sheet: Option<&Sheet>,
    audience: Option<&Audience>,
) -> Vec<Fact> {
    let usual = || w.say("activities-import-usual-audience");
    let for_all = &import.for_all;
    let skipped = sheet.filter(|s| s.total_rows + s.preamble_rows > 0).map(|sheet| {
        let args =
            [("preamble", Arg::from(sheet.preamble_rows)), ("totals", Arg::from(sheet.total_rows))];
        html! { (w.tell("activities-import-skipped", &args)) }
    });
    let not_entered: Vec<String> =
        (register.left_out)(&import.mapping).into_iter().map(|why| w.say(why)).collect();
    let mut told = vec![
        Fact::new(w.say("activities-import-what"), html! { (register.word(w)) }),
        Fact::new(w.say("activities-import-by"), names::text(&import.by.name)),
        Fact::new(w.say("activities-import-at"), dates::moment(w, import.at)),
        Fact::new(w.say("activities-import-ask-as-of"), dates::day(w, for_all.as_of)),
        Fact::new(w.say("activities-import-ask-extent"), extent(w, import)),
        Fact::new(
            w.say("activities-ask-audience"),
            html! { (audience.map_or_else(usual, |audience| word::audience(w, audience))) },
        ),
        Fact::new(w.say("activities-import-rows"), html! { (w.number(import.rows)) }),
    ];
    let sheet_name = sheet.map(|sheet| names::text(&sheet.name));
    told.extend(sheet_name.map(|name| Fact::new(w.say("activities-import-sheet"), name)));
    told.extend(skipped.map(|said| Fact::new(w.say("activities-import-skipped-rows"), said)));
    if !not_entered.is_empty() {
        let columns = html! { @for why in &not_entered { p { (why) } } };
        told.push(Fact::new(w.say("activities-import-not-entered"), columns));
    }
    told
}

/// How much the file tells; of a whole round, its first and last day.
fn extent(w: &Words, import: &Import) -> Markup {
    html! {
        (w.say(&format!("activities-import-extent-{}", import.for_all.extent.name())))
        @if let Some(round) = import.round() {
            " (" (dates::day(w, round.first())) " – " (dates::day(w, round.last())) ")"
        }
    }
}

/// For how long what was brought is kept.
fn kept(w: &Words, import: &Import, is_kept: bool) -> String {
    let days = [("days", Arg::from(KEPT_DAYS))];
    match import.stage {
        Stage::Discarded { .. } => w.say("activities-import-forgotten"),
        Stage::Committed { .. } if !is_kept => w.say("activities-import-forgotten"),
        Stage::Committed { .. } if import.is_of_the_mission => {
            w.say("activities-import-kept-by-mission")
        }
        _ => w.tell("activities-import-kept", &days),
    }
}
