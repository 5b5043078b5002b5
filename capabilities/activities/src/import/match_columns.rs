//! Match a file's columns with the register's: what was proposed is corrected, and remembered.

use std::sync::LazyLock;

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Line, Problem, Refusal, Refusals, Right};
use exchange::columns::Column;
use look::form::{Choice, Question, choice, hidden, line, section, tick};
use maud::{Markup, html};
use sharing::Visible;
use words::{Arg, Words};

use super::{
    AT_ONCE_ROWS, ForAll, Import, JudgePiece,
    bring::{asked_register, country, registers},
    jobs::{
        Piece,
        judging::{self, JudgedPiece},
        register::{self, Register},
    },
    known::Seen,
    mapping::Mapping,
    saved::{Saved, What},
    sheet::{Heading, Sheet},
    store,
};
use crate::{Sector, form::questions::sectors};

pub(crate) struct MatchColumns {
    sheet: Option<i64>,
    /// The key of the column that was chosen for each heading; empty where it stays in the file.
    columns: Vec<Option<Column>>,
    remember: bool,
    country: Option<Line>,
    sector: Option<Sector>,
    source: Option<Line>,
    /// The register that its rows are for; none where that stays as it is.
    what: Option<Line>,
    prepared: Option<Prepared>,
}

struct Prepared {
    import: Import,
    sheet: Sheet,
    judged: Option<JudgedPiece>,
}

/// Headings that a person can match; a register has a few dozen.
pub(crate) const HEADINGS_MAX: usize = 300;

/// The questions, one for each heading.
static QUESTIONS: LazyLock<Vec<String>> =
    LazyLock::new(|| (0..HEADINGS_MAX).map(|place| format!("column_{place}")).collect());

fn question(place: usize) -> &'static str {
    QUESTIONS.get(place).map_or("column", String::as_str)
}

impl Act for MatchColumns {
    const NAME: &'static str = "activities.match";
    const PATH: &'static str = "/imports/{id}/map";
    const NEEDS: Right = crate::WRITE;
    type On = Import;
    type Leaves = Import;

    async fn may(_: &mut Context, _: &Visible<Import>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let columns: Vec<_> = (0..HEADINGS_MAX)
            .map(|place| wrong.note(form.maybe_read(question(place), Column::parse)).flatten())
            .collect();
        let sheet = wrong.note(form.maybe_number("sheet")).flatten();
        let country = wrong.note(form.maybe_line("country")).flatten();
        let sector = wrong.note(form.maybe_choice("sector")).flatten();
        let source = wrong.note(form.maybe_line("source")).flatten();
        let what = wrong.note(form.maybe_line("what")).flatten();
        let remember = form.tick("remember");
        wrong.or(Self { sheet, columns, remember, country, sector, source, what, prepared: None })
    }

    async fn judge(mut self, cx: &mut Context, on: &Visible<Import>) -> Result<Self, Problem> {
        on.may_be_matched()?;
        let mut sheets = store::sheets(&mut cx.tx, on.id).await?;
        let place = self.sheet.map_or(Some(on.mapping.sheet), |n| usize::try_from(n).ok());
        let place = place.filter(|place| *place < sheets.len());
        let place = place.ok_or_else(|| Refusal::new("sheet", "exchange-no-sheet"))?;
        let sheet = sheets.swap_remove(place);
        let country = country(cx, self.country.as_ref()).await?;
        let register = match asked_register(cx, self.what.as_ref())? {
            Some(register) => register,
            None => register::of(cx, on)?,
        };
        register::may_enter(cx, &register)?;
        let mapping = mapping(place, &sheet, &self.columns)?;
        let import = (**on).clone();
        let (sector, source) = (self.sector, self.source.take());
        let for_all = ForAll { country, sector, source, ..import.for_all.clone() };
        let missing = (register.missing)(&mapping, &for_all).into_iter();
        let missing = missing.map(|missing| Refusal::new("column", missing));
        Refusals(missing.collect()).or(())?;
        let rows = i64::try_from(sheet.rows).unwrap_or(i64::MAX);
        let register = register.name.to_owned();
        let import = Import { for_all, register, ..import }.matched(mapping, rows)?;
        let judged = if sheet.rows <= AT_ONCE_ROWS {
            let rows = store::cells(&mut cx.tx, &import, 0).await?;
            Some(judging::judge_piece(cx, &import, &sheet, rows, Seen::default()).await?)
        } else {
            None
        };
        self.prepared = Some(Prepared { import, sheet, judged });
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Import>) -> Result<Import, Problem> {
        let unjudged = || Problem::broken("columns that were not looked at first");
        let Prepared { import, sheet, judged } = self.prepared.ok_or_else(unjudged)?;
        on.may_be_matched()?;
        if on.version + 1 != import.version {
            return Err(Problem::Stale);
        }
        store::clear_verdicts(&mut cx.tx, import.id).await?;
        store::save(&mut cx.tx, &import).await?;
        if self.remember {
            let saved = Saved {
                id: cx.id("saved columns"),
                share: Saved::share_of(import.by.organisation),
                what: What::Columns {
                    headings: sheet.headings.iter().map(|heading| heading.text.clone()).collect(),
                    signature: store::signature(&sheet),
                    columns: import.mapping.iter().collect(),
                },
                by: cx.actor()?.name.clone(),
                at: cx.now,
                version: 1,
            };
            store::save_saved(&mut cx.tx, &saved).await?;
        }
        match judged {
            Some(piece) => {
                judging::save_piece(cx, &import, 0, &piece).await?;
                judging::finish(cx, import).await
            }
            None => {
                cx.later(&JudgePiece::of(Piece::first(&import)), cx.now).await?;
                Ok(import)
            }
        }
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Import>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        on.may_be_matched()?;
        let sheets = store::sheets(&mut cx.tx, on.id).await?;
        let asked = form.maybe_number("sheet").ok().flatten();
        let place = asked.and_then(|place| usize::try_from(place).ok());
        let place = place.filter(|place| *place < sheets.len()).unwrap_or(on.mapping.sheet);
        let sheet = sheets.get(place).ok_or(Problem::NotFound)?;
        let first = store::sample(&mut cx.tx, on.id, place).await?;
        let known = known(on, place, sheet);
        let is_answered = form.pairs().iter().any(|(name, _)| name.starts_with("column_"));
        let form = if is_answered { form } else { &known };
        let register = register::named(cx, form.text("what"));
        let register = register.map_or_else(|| register::of(cx, on), Ok)?;
        let registers = registers(cx);
        let w = &cx.words;
        let columns = columns(w, &register);
        Ok(html! {
            (other_sheets(w, on, &sheets, place))
            (section(&w.say("activities-import-for-all"), None, html! {
                @if registers.len() > 1 {
                    (choice(&form.question(w, "what", "activities-import-ask-what")
                        .hint(w.say("activities-import-ask-what-hint")), &registers))
                }
                (line(&form.question(w, "country", "activities-import-ask-country")
                    .hint(w.say("activities-import-ask-country-hint"))))
                (choice(&form.question(w, "sector", "activities-import-ask-sector")
                    .hint(w.say("activities-import-ask-sector-hint")), &sectors(w)))
                (line(&form.question(w, "source", "activities-import-ask-source")
                    .hint(w.say("activities-import-ask-source-hint"))))
            }))
            (section(
                &w.say("activities-import-columns"),
                Some(&w.say("activities-import-columns-hint")),
                html! {
                    @for (at, heading) in sheet.headings.iter().enumerate().take(HEADINGS_MAX) {
                        (heading_question(w, form, (at, heading), first.get(at), &columns))
                    }
                },
            ))
            (tick(&form.question(w, "remember", "activities-import-ask-remember")
                .hint(w.say("activities-import-ask-remember-hint"))))
            (hidden("sheet", &place.to_string()))
        })
    }
}

/// What was chosen, without what was left out: there is nothing in it.
fn mapping(place: usize, sheet: &Sheet, chosen: &[Option<Column>]) -> Result<Mapping, Refusal> {
    let chosen = chosen.iter().zip(&sheet.headings);
    let chosen: Vec<Option<Column>> =
        chosen.map(|(column, heading)| column.filter(|_| heading.is_kept())).collect();
    Mapping::chosen(place, &chosen)
}

/// The form as it stands before anything is changed.
fn known(import: &Import, place: usize, sheet: &Sheet) -> Form {
    let mapping = match import.mapping.sheet == place {
        true => import.mapping.clone(),
        false => sheet.proposed(place),
    };
    let mut pairs: Vec<(&str, String)> = mapping
        .iter()
        .filter(|(_, place)| *place < HEADINGS_MAX)
        .map(|(column, place)| (question(place), column.key()))
        .collect();
    // So that the form is seen to be answered even where no column is.
    pairs.push(("column_none", String::new()));
    pairs.push(("what", import.register.clone()));
    pairs.push(("country", import.for_all.country.clone().unwrap_or_default()));
    pairs.push(("sector", import.for_all.sector.map_or("", |s| s.code()).to_owned()));
    let source = import.for_all.source.as_ref();
    pairs.push(("source", source.map_or_else(String::new, ToString::to_string)));
    Form::from_pairs(pairs)
}

fn columns(w: &Words, register: &Register) -> Vec<Choice> {
    Column::all()
        .filter(|column| (register.takes)(*column))
        .map(|column| Choice::new(column.key(), w.say(&format!("exchange-column-{column}"))))
        .collect()
}

fn heading_question(
    w: &Words,
    form: &Form,
    (place, heading): (usize, &Heading),
    first: Option<&String>,
    columns: &[Choice],
) -> Markup {
    let label = match (heading.text.as_str(), &heading.tag) {
        ("", None) => w.tell_plain("activities-import-column-n", &[("n", Arg::from(place + 1))]),
        ("", Some(tag)) => tag.clone(),
        (text, _) => text.to_owned(),
    };
    if let Some(why) = &heading.left_out {
        return html! {
            p { strong { (label) } ": " (w.say(why)) }
        };
    }
    let name = question(place);
    let example = first.filter(|first| !first.is_empty()).map(|first| {
        w.tell_plain("activities-import-example", &[("cell", Arg::from(first.as_str()))])
    });
    let refusal = form.refusals().0.iter().find(|refusal| refusal.about == name);
    let mut question = Question::new(w, name, label)
        .value(form.text(name))
        .refusal(refusal.map(|refusal| w.refusal(refusal)));
    question.hint = example;
    choice(&question, columns)
}

/// Another sheet is chosen by a link: its headings are others.
fn other_sheets(w: &Words, import: &Import, sheets: &[Sheet], chosen: usize) -> Markup {
    if sheets.len() < 2 {
        return html! {};
    }
    html! {
        p { (w.say("activities-import-sheets")) }
        ul {
            @for (place, sheet) in sheets.iter().enumerate() {
                li {
                    @if place == chosen { strong { (sheet.name) } } @else {
                        a href={ "/imports/" (import.id) "/map?sheet=" (place) } { (sheet.name) }
                    }
                    " (" (w.tell("activities-import-rows-n", &[
                        ("count", Arg::from(sheet.rows)),
                        ("shown", Arg::from(w.number(i64::try_from(sheet.rows).unwrap_or(0)))),
                    ])) ")"
                }
            }
        }
    }
}
