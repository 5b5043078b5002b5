//! Something a person does that changes a record.

use std::future::Future;

use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{Context, Form, Record, Subject};

/// One thing a person does. The compiler refuses one that lacks its right.
///
/// The path that every change takes, in this order: permit → idempotency key → parse, and judge on
/// a read snapshot → open the write transaction → check right and record again → carry out →
/// journal → commit → answer.
pub trait Act: Sized + Send + Sync + 'static {
    /// What it is called in the journal, in the API and in the words: `parties.register`.
    const NAME: &'static str;
    /// Where its form is; `{id}` is what it is done to, where it is done to a record.
    const PATH: &'static str;
    /// The right it takes.
    const NEEDS: Right;
    /// Goes on while the disk is full, in the reserve that is freed then: signing in and out, and
    /// taking access away. Everything else waits until there is room.
    const VITAL: bool = false;
    /// Whether whoever does it must have proved themselves just now in this session: for what a
    /// screen that was left open, or a program, must never do.
    const FRESH: bool = false;

    /// What it is done to; `Instance` where there is no such record.
    type On: Subject;
    /// What it leaves behind.
    type Leaves: Record;

    /// Whether this person may do it to this record, which they see and whose right they hold.
    /// Asked before the form is shown, before anything of it is parsed, and again in the write
    /// transaction; acts do not ask it again. `whoever_sees_it` where that is all.
    fn may(
        cx: &mut Context,
        on: &Visible<Self::On>,
    ) -> impl Future<Output = Result<(), Problem>> + Send;

    /// From what was typed to what was meant; everything that is wrong is said at once.
    fn parse(form: &Form) -> Result<Self, Refusals>;

    /// What takes long: worked out on a read snapshot, before the write transaction opens, so that
    /// other acts go on meanwhile. Most acts need nothing.
    fn judge(
        self,
        _cx: &mut Context,
        _on: &Visible<Self::On>,
    ) -> impl Future<Output = Result<Self, Problem>> + Send {
        async { Ok(self) }
    }

    /// Load, decide, save.
    fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Self::On>,
    ) -> impl Future<Output = Result<Self::Leaves, Problem>> + Send;

    /// What the record says now, as answers: the form begins with them, and whoever was overtaken
    /// by another compares theirs. None where the form begins empty.
    fn known(
        _cx: &mut Context,
        _on: &Visible<Self::On>,
    ) -> impl Future<Output = Result<Option<Form>, Problem>> + Send {
        async { Ok(None) }
    }

    /// The questions, with what was typed and what was wrong with it.
    fn questions(
        cx: &mut Context,
        on: &Visible<Self::On>,
        form: &Form,
    ) -> impl Future<Output = Result<Markup, Problem>> + Send;
}

/// For an act that everybody may do who holds its right and sees its record.
pub fn whoever_sees_it() -> Result<(), Problem> {
    Ok(())
}
