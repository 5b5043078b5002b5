//! Forget a saved match: later files are read as if nobody had matched them.

use acts::{Act, Context, Form, Record, whoever_sees_it};
use basics::{Id, Moment, Organisation, Problem, Refusals, Right};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;

use super::{
    pages::{kind_of, meaning},
    saved::{Saved, What},
    store,
};

pub(crate) struct ForgetSaved;

impl Act for ForgetSaved {
    const NAME: &'static str = "activities.forget_saved";
    const PATH: &'static str = "/imports/saved/{id}/forget";
    const NEEDS: Right = crate::WRITE;
    type On = Saved;
    type Leaves = Saved;

    async fn may(_: &mut Context, _: &Visible<Saved>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Saved>) -> Result<Saved, Problem> {
        store::forget_saved(&mut cx.tx, on.id).await?;
        Ok(on.into_inner())
    }

    async fn questions(cx: &mut Context, on: &Visible<Saved>, _: &Form) -> Result<Markup, Problem> {
        let meaning = meaning(cx, on).await?;
        let kind = kind_of(&cx.words, on);
        Ok(html! { p { (kind) ": " (meaning) } })
    }
}

/// Columns or a word of files, and what somebody said they are.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SavedMatch")]
pub(crate) struct SavedShape {
    id: Id<Saved>,
    /// `columns`, or what the word names.
    kind: &'static str,
    /// The headings, or the word.
    given: Vec<String>,
    /// The columns in the order of their headings, or the name or code of what the word means.
    meant: Vec<String>,
    by: String,
    at: Moment,
    version: i64,
}

impl Record for Saved {
    const KIND: &'static str = "saved_match";
    type Shape = SavedShape;

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        "/imports/saved".to_owned()
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> SavedShape {
        let (kind, given, meant) = match &self.what {
            What::Columns { headings, columns, .. } => {
                let mut columns: Vec<_> = columns.iter().map(|(c, at)| (*at, c.key())).collect();
                columns.sort_unstable();
                let keys = columns.into_iter().map(|(_, key)| key).collect();
                ("columns", headings.clone(), keys)
            }
            What::Word { of, given, meant } => {
                (of.name(), vec![given.clone()], vec![meant.clone()])
            }
        };
        let (by, version) = (self.by.clone(), self.version);
        SavedShape { id: self.id, kind, given, meant, by, at: self.at, version }
    }
}
