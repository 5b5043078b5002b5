//! Something a person looks at.

use std::future::Future;

use basics::{Problem, Right};
use maud::Markup;
use sharing::Visible;

use crate::{Context, Form, Subject};

/// One thing a person can look at.
pub trait Page: 'static {
    /// Where it is; `{id}` is what it is about.
    const PATH: &'static str;
    /// The right it takes.
    const NEEDS: Right;

    /// What it is about; `Instance` where there is no such record.
    type About: Subject;

    /// `query` holds what stands behind the `?` of the address.
    fn show(
        cx: &mut Context,
        about: Visible<Self::About>,
        query: &Form,
    ) -> impl Future<Output = Result<Screen, Problem>> + Send;
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
