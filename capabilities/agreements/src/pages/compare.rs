//! Two texts of one agreement, part by part, word by word.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Refusals, Right};
use look::{
    button::{Weight, submit},
    form::{Choice, choice, get},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{named::Named, parts::parts, show::pieces};
use crate::{Agreement, Change, Compared, Piece, Version, compare, store};

pub(crate) struct Compare;

/// What differs between two texts.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AgreementComparison")]
pub(crate) struct Shown {
    from: i64,
    to: i64,
    parts: Vec<PartShape>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AgreementPart")]
pub(crate) struct PartShape {
    title: String,
    change: Change,
    pieces: Vec<PieceShape>,
}

/// Words that are in both, in the later or in the earlier text.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AgreementPiece")]
pub(crate) struct PieceShape {
    is: &'static str,
    text: String,
}

impl Page for Compare {
    const PATH: &'static str = "/agreements/{id}/compare";
    const NEEDS: Right = crate::READ;
    type About = Agreement;
    type Shape = Shown;

    fn ask(query: &Form) -> Result<(), Refusals> {
        basics::all2(query.maybe_number("from"), query.maybe_number("to")).map(drop)
    }

    async fn show(
        cx: &mut Context,
        one: Visible<Agreement>,
        query: &Form,
    ) -> Result<Screen, Problem> {
        let (from, to) = asked(cx, &one, query).await?;
        let all = store::versions(cx, &one).await?;
        let named = Named::of(cx, [&*one]).await?;
        let w = &cx.words;
        let compared = compared(w, &from, &to, &named);
        let said = [("from", Arg::from(from.number)), ("to", Arg::from(to.number))];
        let title = w.tell_plain("agreements-compared", &said);
        let back = html! { a href=(one.path()) { (names::text(one.document.title.as_str())) } };
        let changed: Vec<&Compared> =
            compared.iter().filter(|part| part.change != Change::Same).collect();
        let body = html! {
            (heading(&Heading::new(&title).above(back)))
            (choose(w, query, &all, &one.path()))
            @if changed.is_empty() {
                (notice(w, &Notice::new(Kind::Info, w.say("agreements-no-difference"))))
            }
            @for part in changed { (shown(w, part)) }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        one: Visible<Agreement>,
        query: &Form,
    ) -> Result<Shown, Problem> {
        let (from, to) = asked(cx, &one, query).await?;
        let named = Named::of(cx, [&*one]).await?;
        let parts = compared(&cx.words, &from, &to, &named).into_iter().map(PartShape::from);
        Ok(Shown { from: from.number, to: to.number, parts: parts.collect() })
    }
}

/// The two texts: the last and the one before it, unless others are asked for.
async fn asked(
    cx: &mut Context,
    one: &Visible<Agreement>,
    query: &Form,
) -> Result<(Version, Version), Problem> {
    let last = one.life.wording.number;
    let to = query.maybe_number("to").unwrap_or_default().unwrap_or(last);
    let from = query.maybe_number("from").unwrap_or_default().unwrap_or((to - 1).max(1));
    Ok((store::find_version(cx, one, from).await?, store::find_version(cx, one, to).await?))
}

fn compared(w: &Words, from: &Version, to: &Version, named: &Named) -> Vec<Compared> {
    compare(&parts(w, &from.document, named), &parts(w, &to.document, named))
}

fn choose(w: &Words, query: &Form, all: &[Version], path: &str) -> Markup {
    let label = |number: i64| w.tell_plain("agreements-version-n", &[("number", number.into())]);
    let choices: Vec<Choice> =
        all.iter().map(|one| Choice::new(one.number.to_string(), label(one.number))).collect();
    let questions = html! {
        (choice(&query.question(w, "from", "agreements-from"), &choices))
        (choice(&query.question(w, "to", "agreements-to"), &choices))
        (submit(Weight::Quiet, &w.say("agreements-compare")))
    };
    get(&format!("{path}/compare"), questions)
}

fn shown(w: &Words, part: &Compared) -> Markup {
    let tone = match part.change {
        Change::Same => Tone::Plain,
        Change::Changed => Tone::Care,
        Change::Added => Tone::Good,
        Change::Removed => Tone::Bad,
    };
    let change = w.say(&format!("agreements-change-{}", part.change.name()));
    html! {
        section class="card" {
            h2 { (names::text(&part.title)) " " (tag::tag(tone, &change)) }
            (pieces(&part.pieces))
        }
    }
}

impl From<Compared> for PartShape {
    fn from(part: Compared) -> Self {
        let piece = |piece: &Piece| {
            let is = match piece {
                Piece::Kept(_) => "kept",
                Piece::Came(_) => "came",
                Piece::Went(_) => "went",
            };
            PieceShape { is, text: piece.text().to_owned() }
        };
        let pieces = part.pieces.iter().map(piece).collect();
        Self { title: part.title, change: part.change, pieces }
    }
}
