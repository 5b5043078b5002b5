//! The questions by which a row is mended: one for each column that its reasons are about, in the
//! preview itself.

use std::collections::BTreeMap;

use acts::{Context, Form};
use basics::Problem;
use exchange::columns::Column;
use look::{
    button::{self, Weight},
    form::{Choice, Question, choice, hidden, line, post, tick},
};
use maud::{Markup, html};
use words::{Arg, Words};

use super::said;
use crate::{
    import::{
        Import,
        cells::BroughtRow,
        jobs::judging,
        judge::place_in_words,
        mend::Stand,
        mending::question,
        plan::Plan,
        saved::Of,
        store,
        verdict::{PLACE, Told, Verdict},
    },
    word,
};

/// A row that is about to be mended.
struct Broken {
    row: BroughtRow,
    judgement: Told,
    plan: Plan,
}

impl Broken {
    async fn find(cx: &mut Context, import: &Import, row: &str) -> Result<Option<Self>, Problem> {
        let Ok(number) = row.parse() else { return Ok(None) };
        let found = store::find_row(&mut cx.tx, import, number).await?;
        let Some((piece, row)) = found else { return Ok(None) };
        let judgements = store::verdicts(&mut cx.tx, import, piece).await?;
        let at = store::cells(&mut cx.tx, import, piece).await?;
        let at = at.iter().position(|each| each.number == row.number);
        let Some(judgement) = at.and_then(|at| judgements.into_iter().nth(at)) else {
            return Ok(None);
        };
        let sheets = store::sheets(&mut cx.tx, import.id).await?;
        let sheet = sheets.get(import.mapping.sheet).ok_or(Problem::NotFound)?;
        let plan = judging::plan(&cx.words, import, sheet);
        Ok(Some(Self { row, judgement, plan }))
    }

    /// What its reasons are about; where nothing is wrong with it, what was corrected; else all.
    fn columns(&self) -> Vec<Column> {
        let reasons = self.judgement.reasons.iter().flat_map(|reason| &reason.about);
        let mut about: Vec<Column> = reasons.filter_map(|key| Column::parse(key)).collect();
        if about.is_empty() && !self.is_about_its_place() {
            let corrected = self.judgement.corrections.iter();
            about = corrected.filter_map(|corrected| Column::parse(&corrected.column)).collect();
            about.retain(|column| !is_of_place(*column));
        }
        about.dedup();
        about
    }

    fn is_about_its_place(&self) -> bool {
        self.judgement.reasons.iter().any(|reason| reason.about.iter().any(|key| key == PLACE))
    }
}

fn is_of_place(column: Column) -> bool {
    crate::import::PLACES.contains(&column)
        || matches!(column, Column::AdminCode(_) | Column::AdminName(_))
}

/// The questions alone, as the act asks them.
pub(crate) async fn mending_form(
    cx: &mut Context,
    import: &Import,
    form: &Form,
) -> Result<Markup, Problem> {
    match Broken::find(cx, import, form.text("row")).await? {
        Some(broken) => Ok(fields(&cx.words, &broken, form)),
        None => Ok(line(&form.question(&cx.words, "row", "activities-import-row").required())),
    }
}

/// The row that the reader asked for, with its questions, beside the other rows.
pub(super) async fn in_place(
    cx: &mut Context,
    import: &Import,
    row: &str,
) -> Result<Markup, Problem> {
    if import.may_be_settled().is_err() {
        return Ok(html! {});
    }
    let Some(broken) = Broken::find(cx, import, row).await? else { return Ok(html! {}) };
    let w = &cx.words;
    let title = w.tell("activities-import-mend-row", &[("row", Arg::from(broken.row.number))]);
    let action = format!("/imports/{}/mend", import.id);
    let form = Form::from_pairs([("row", broken.row.number.to_string())]);
    Ok(html! {
        section class="card" id="mend" {
            h3 { (title) }
            @for reason in &broken.judgement.reasons { p { (said::said(w, reason)) } }
            (post(&action, html! {
                (fields(w, &broken, &form))
                (hidden("_base", &import.version.to_string()))
                (button::buttons(html! {
                    (button::submit(Weight::Primary, &w.say("activities-mend-button")))
                    (button::link(Weight::Quiet, &format!("/imports/{}", import.id),
                        &w.say("activities-import-mend-not")))
                }))
            }))
        }
    })
}

fn fields(w: &Words, broken: &Broken, form: &Form) -> Markup {
    let is_answered = form.pairs().iter().any(|(name, _)| name != "row" && !name.starts_with('_'));
    let columns = broken.columns();
    let brought: BTreeMap<Column, String> = columns
        .iter()
        .map(|column| (*column, broken.plan.text(&broken.row, *column).into_owned()))
        .collect();
    let is_refused = broken.judgement.verdict == Verdict::Refused;
    let asks_place = broken.is_about_its_place();
    let may_be_kept = asks_place || columns.iter().any(|column| Of::column(*column).is_some());
    html! {
        @for column in &columns {
            @let name = question(*column);
            @let known = if is_answered { form.text(name) } else { brought[column].as_str() };
            (asked(w, (*column, is_refused), known, (form, brought[column].as_str())))
        }
        @if asks_place {
            @let given = place_in_words(&broken.plan, &broken.row);
            @let said = w.tell_plain("activities-import-file-says",
                &[("cell", Arg::from(given.as_str()))]);
            (line(&form.question(w, "place", "activities-import-ask-place").hint(said)))
        }
        (choice(&form.question(w, "stand", "activities-import-ask-stand"), &stands(w)))
        @if may_be_kept {
            (tick(&form.question(w, "remember", "activities-import-ask-keep")
                .hint(w.say("activities-import-ask-keep-hint"))))
        }
        (hidden("row", &broken.row.number.to_string()))
    }
}

/// What a column should say: one of its list, where it has one.
fn asked(
    w: &Words,
    (column, is_needed): (Column, bool),
    value: &str,
    (form, brought): (&Form, &str),
) -> Markup {
    let name = question(column);
    let refusal = form.refusals().0.iter().find(|refusal| refusal.about == name);
    let label = w.say(&format!("exchange-column-{column}"));
    let mut question = Question::new(w, name, label)
        .value(value)
        .refusal(refusal.map(|refusal| w.refusal(refusal)));
    // What a refused row lacks is not optional.
    question.required = is_needed;
    if !brought.is_empty() {
        let cell = [("cell", Arg::from(brought))];
        question.hint = Some(w.tell_plain("activities-import-file-says", &cell));
    }
    match listed(w, column) {
        Some(choices) => choice(&question, &choices),
        None => line(&question),
    }
}

fn listed(w: &Words, column: Column) -> Option<Vec<Choice>> {
    use crate::{Kind, MissionProgramme, Modality, PopulationGroup, Status};
    fn of<T: basics::Named>(w: &Words, say: fn(&Words, T) -> String) -> Vec<Choice> {
        T::ALL.iter().map(|one| Choice::new(one.name(), say(w, *one))).collect()
    }
    Some(match Of::column(column)? {
        Of::Sector => crate::form::questions::sectors(w),
        Of::Status => of::<Status>(w, word::status),
        Of::Kind => of::<Kind>(w, word::kind),
        Of::Group => of::<PopulationGroup>(w, word::population),
        Of::Modality => of::<Modality>(w, word::modality),
        Of::Programme => of::<MissionProgramme>(w, word::programme),
        Of::Level => of::<sharing::Level>(w, word::level),
        Of::Tlp => of::<sharing::Tlp>(w, word::tlp),
        Of::Organisation | Of::Place => return None,
    })
}

fn stands(w: &Words) -> Vec<Choice> {
    let word = |stand: Stand| w.say(&format!("activities-import-stand-{}", stand.name()));
    Stand::ALL.into_iter().map(|stand| Choice::new(stand.name(), word(stand))).collect()
}
