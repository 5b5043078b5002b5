//! Something a person looks at, and programs read.

use std::future::Future;

use basics::{Problem, Refusals, Right};
use maud::Markup;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;

use crate::{Context, Form, Subject};

/// One thing to look at: on screen, and as JSON at the same address below `/api`.
pub trait Page: 'static {
    /// Where it is; `{id}` is what it is about.
    const PATH: &'static str;
    /// The right it takes.
    const NEEDS: Right;

    /// What it is about; `Instance` where there is no such record.
    type About: Subject;
    /// What it tells programs.
    type Shape: Serialize + JsonSchema + Send;

    /// Reads everything that may stand behind the `?` of the address: what is read here is what the
    /// API describes and takes. A program is told what is wrong with it; for a person what cannot
    /// be is left out, since a link outlives what it names.
    fn ask(_query: &Form) -> Result<(), Refusals> {
        Ok(())
    }

    /// For people. `query` holds what stands behind the `?`.
    fn show(
        cx: &mut Context,
        about: Visible<Self::About>,
        query: &Form,
    ) -> impl Future<Output = Result<Screen, Problem>> + Send;

    /// For programs: the same records, for the same viewer.
    fn shape(
        cx: &mut Context,
        about: Visible<Self::About>,
        query: &Form,
    ) -> impl Future<Output = Result<Self::Shape, Problem>> + Send;
}

/// What a page shows, before the frame is put round it.
pub struct Screen {
    pub title: String,
    pub body: Markup,
    /// Asks the browser to come back by itself: for work under way.
    pub refresh_seconds: Option<u32>,
}

impl Screen {
    pub fn new(title: impl Into<String>, body: Markup) -> Self {
        Self { title: title.into(), body, refresh_seconds: None }
    }
}

/// A page of a list, as programs read it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ListOf{T}")]
pub struct Listed<T> {
    pub items: Vec<T>,
    /// What to send as `after` for those that follow; null at the end.
    pub next: Option<String>,
}

impl<T> Listed<T> {
    pub fn new(items: Vec<T>, next: Option<String>) -> Self {
        Self { items, next }
    }
}
