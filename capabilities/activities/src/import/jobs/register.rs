//! What the rows of a spreadsheet become: activities here, and whatever other capabilities keep
//! that stand on this one. Each brings its rules for rows; the way from file to register is one.

use std::{future::Future, pin::Pin};

use acts::Context;
use basics::{Problem, Right};
use exchange::columns::Column;
use serde::{Serialize, de::DeserializeOwned};
use words::Words;

use super::judging::JudgedPiece;
use crate::import::{
    ForAll, Import, cells::BroughtRow, counts::Tally, known::Seen, mapping::Mapping, sheet::Sheet,
    store, verdict::Judgement,
};

/// The rules by which rows become records of one register.
pub trait Rows: Send + Sync + 'static {
    /// Kept with each import: `activities`. The key of its word is `<name>-title`, and its list is
    /// at `/<name>`.
    const REGISTER: &'static str;
    /// The right to enter its records.
    const NEEDS: Right;
    /// A row as it would be entered.
    type Staged: Serialize + DeserializeOwned + Send + Sync;

    /// Whether anything of this column is entered.
    fn takes(column: Column) -> bool;

    /// What rows could not be entered without: the keys of sentences that say what to do.
    fn missing(mapping: &Mapping, for_all: &ForAll) -> Vec<&'static str>;

    /// Whether a file with these columns is for this register, where nobody said so.
    fn fits(mapping: &Mapping, for_all: &ForAll) -> bool {
        Self::missing(mapping, for_all).is_empty()
    }

    /// What is known of columns and left out: the keys of sentences that say why.
    fn left_out(mapping: &Mapping) -> Vec<&'static str>;

    /// What a person should know of all rows before they are entered.
    fn notes(_words: &Words, _import: &Import, _sheet: &Sheet) -> Vec<String> {
        Vec::new()
    }

    /// By what a person knows a row again.
    fn shown(mapping: &Mapping) -> Vec<Part>;

    /// The verdicts on a piece. `seen` is what the rows of the pieces before said.
    fn judge(
        cx: &mut Context,
        import: &Import,
        sheet: &Sheet,
        rows: Vec<BroughtRow>,
        seen: Seen,
    ) -> impl Future<Output = Result<JudgedPiece, Problem>> + Send;

    /// Which of these rows would change a record that somebody else has changed since they were
    /// judged: they are not entered, and the importer is told.
    fn overtaken(
        _cx: &mut Context,
        _judgements: &[Judgement<Self::Staged>],
    ) -> impl Future<Output = Result<Vec<usize>, Problem>> + Send {
        async { Ok(Vec::new()) }
    }

    /// Enters what was judged.
    fn enter(
        cx: &mut Context,
        import: &Import,
        judgements: Vec<Judgement<Self::Staged>>,
    ) -> impl Future<Output = Result<(), Problem>> + Send;
}

/// A part of a row as the preview shows it: the key of its heading, and the columns of which the
/// first that says something is shown.
pub type Part = (&'static str, Vec<Column>);

/// The same without its types: what a capability offers.
#[derive(Clone, Copy)]
pub struct Register {
    pub(crate) name: &'static str,
    pub(crate) needs: Right,
    pub(crate) takes: fn(Column) -> bool,
    pub(crate) missing: fn(&Mapping, &ForAll) -> Vec<&'static str>,
    fits: fn(&Mapping, &ForAll) -> bool,
    pub(crate) left_out: fn(&Mapping) -> Vec<&'static str>,
    pub(crate) notes: fn(&Words, &Import, &Sheet) -> Vec<String>,
    pub(crate) shown: fn(&Mapping) -> Vec<Part>,
    pub(super) judge: Judging,
    pub(super) enter: Entering,
}

type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T, Problem>> + Send + 'a>>;
type Judging = for<'a> fn(
    &'a mut Context,
    &'a Import,
    &'a Sheet,
    Vec<BroughtRow>,
    Seen,
) -> Later<'a, JudgedPiece>;
type Entering = for<'a> fn(&'a mut Context, &'a Import, usize) -> Later<'a, usize>;

impl Register {
    pub fn of<R: Rows>() -> Self {
        Self {
            name: R::REGISTER,
            needs: R::NEEDS,
            takes: R::takes,
            missing: R::missing,
            fits: R::fits,
            left_out: R::left_out,
            notes: R::notes,
            shown: R::shown,
            judge: |cx, import, sheet, rows, seen| {
                Box::pin(R::judge(cx, import, sheet, rows, seen))
            },
            enter: |cx, import, place| Box::pin(enter::<R>(cx, import, place)),
        }
    }

    /// Where its records are listed.
    pub(crate) fn path(&self) -> String {
        format!("/{}", self.name)
    }

    pub(crate) fn word(&self, w: &Words) -> String {
        w.say(&format!("{}-title", self.name))
    }
}

async fn enter<R: Rows>(cx: &mut Context, import: &Import, place: usize) -> Result<usize, Problem> {
    let mut judgements = store::verdicts::<R::Staged>(&mut cx.tx, import, place).await?;
    let rows = judgements.len();
    let overtaken = R::overtaken(cx, &judgements).await?;
    if !overtaken.is_empty() {
        let before = Tally::of(&judgements);
        overtaken.into_iter().for_each(|at| judgements[at].overtake());
        let tally = Tally::of(&judgements).since(before);
        store::replace_verdicts(&mut cx.tx, import, place, &judgements).await?;
        store::add_to_list(&mut cx.tx, import.id, &tally).await?;
    }
    R::enter(cx, import, judgements).await?;
    Ok(rows)
}

/// The register of this name, if a capability offers it.
pub(crate) fn named(cx: &Context, name: &str) -> Option<Register> {
    cx.offered::<Register>().into_iter().find(|register| register.name == name)
}

/// The one that an import's rows are for.
pub(crate) fn of(cx: &Context, import: &Import) -> Result<Register, Problem> {
    let unknown = || Problem::broken(format!("nobody offers the register {}", import.register));
    named(cx, &import.register).ok_or_else(unknown)
}

/// The one whose file this seems to be: the most particular that it fits; else the one for which
/// the least is missing.
pub(crate) fn likeliest(
    cx: &Context,
    mapping: &Mapping,
    for_all: &ForAll,
) -> Result<Register, Problem> {
    let registers = cx.offered::<Register>();
    let fitting = registers.iter().rev().find(|register| (register.fits)(mapping, for_all));
    let nearest = || {
        let missing = |register: &&Register| (register.missing)(mapping, for_all).len();
        registers.iter().min_by_key(missing)
    };
    let likeliest = fitting.or_else(nearest).copied();
    likeliest.ok_or_else(|| Problem::broken("nobody offers a register"))
}

/// Only those enter records who hold the register's own right.
pub(crate) fn may_enter(cx: &Context, register: &Register) -> Result<(), Problem> {
    let holds = register.needs.is_held_by(cx.viewer.actor.as_ref());
    if holds { Ok(()) } else { Err(Problem::Forbidden) }
}
