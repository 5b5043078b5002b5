//! What capabilities above say of what is owed for their records: that it is done where they are,
//! or that it may not be given yet.

use std::{future::Future, pin::Pin};

use acts::Context;
use basics::{Problem, Refusal, Refusals};

use crate::Obligation;

/// What is owed for a kind of record and is done by the record alone, which settles it: nobody
/// ticks it off by hand, since that would leave undone what it reminds of. A kind that hears
/// `Turned` and takes the ticking off for the thing itself does not offer this.
#[derive(Clone, Copy)]
pub struct DoneThere {
    kind: &'static str,
    parts: fn(&str) -> bool,
}

/// What comes of being asked whether something may be given.
pub type Barring<'a> = Pin<Box<dyn Future<Output = Result<(), Problem>> + Send + 'a>>;

/// A rule of a capability above about what is delivered or paid as owed: its refusal stops whoever
/// is here from noting that, and says what would satisfy it.
#[derive(Clone, Copy)]
pub struct Bar(for<'a> fn(&'a mut Context, &'a Obligation) -> Barring<'a>);

impl DoneThere {
    /// All that is owed for records of this kind.
    pub fn all(kind: &'static str) -> Self {
        Self { kind, parts: |_| true }
    }

    /// Of what is owed for records of this kind, these parts.
    pub fn parts(kind: &'static str, parts: fn(&str) -> bool) -> Self {
        Self { kind, parts }
    }

    fn is_about(&self, on: &Obligation) -> bool {
        let about = on.about.as_ref();
        about.is_some_and(|(about, part)| about.kind == self.kind && (self.parts)(part))
    }
}

impl Bar {
    pub fn new(judge: for<'a> fn(&'a mut Context, &'a Obligation) -> Barring<'a>) -> Self {
        Self(judge)
    }
}

/// Whether it is one of those that people end by hand.
pub(crate) fn may_be_ticked_off(cx: &Context, on: &Obligation) -> Result<(), Problem> {
    match cx.offered::<DoneThere>().iter().any(|there| there.is_about(on)) {
        true => Err(Refusal::new("said", "obligations-refused-done-there").into()),
        false => Ok(()),
    }
}

/// Whether what is owed may be noted as given: by whoever brings it, and by whoever takes it.
pub(crate) async fn may_be_given(cx: &mut Context, on: &Obligation) -> Result<(), Problem> {
    may_be_ticked_off(cx, on)?;
    for bar in cx.offered::<Bar>() {
        (bar.0)(cx, on).await?;
    }
    Ok(())
}

/// The same for whoever has the move, before they try: everything that is wrong, or nothing.
pub(crate) async fn stands_against(
    cx: &mut Context,
    on: &Obligation,
) -> Result<Option<Refusals>, Problem> {
    if on.state.is_ended() || cx.viewer.organisation() != Some(on.turn()) {
        return Ok(None);
    }
    match may_be_given(cx, on).await {
        Ok(()) => Ok(None),
        Err(Problem::Refused(why)) => Ok(Some(why)),
        Err(other) => Err(other),
    }
}
