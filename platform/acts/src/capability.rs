//! What a capability brings: its acts, pages, streams, jobs, words and tables.

use std::{future::Future, pin::Pin, sync::Arc};

use axum::{body::Body, response::Response};
use basics::{Problem, Right};
use database::Migration;
use words::Source;

use crate::{
    Act, App, Context, Job, Page, Stream, Subject,
    serve::{self, Asked},
};

/// One capability, whole. The server's list of these is the product.
#[derive(Clone)]
pub struct Capability {
    pub name: &'static str,
    pub routes: Vec<Route>,
    pub menu: Vec<MenuEntry>,
    pub migrations: Vec<Migration>,
    pub words: Vec<Source>,
    pub(crate) jobs: Vec<(&'static str, Runner)>,
    /// What it wants to be told of, and the kind of job that then runs.
    pub(crate) hears: Vec<(&'static str, &'static str)>,
}

/// An entry of the menu, shown to whoever holds the right.
#[derive(Clone, Copy, Debug)]
pub struct MenuEntry {
    /// The key of its label.
    pub label: &'static str,
    pub path: &'static str,
    pub needs: Right,
    /// Smaller stands first.
    pub place: u8,
}

/// One line of the route table. Router, documentation and the authorisation matrix come from it; a
/// route outside it cannot exist.
#[derive(Clone)]
pub struct Route {
    pub door: Door,
    /// The act's name, or the path again.
    pub name: &'static str,
    pub path: &'static str,
    pub needs: Right,
    /// The name of the type it is done to or about.
    pub about: &'static str,
    pub(crate) answer: Answer,
}

/// Which of the three doors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Act,
    Page,
    Stream,
}

type Later<T> = Pin<Box<dyn Future<Output = T> + Send>>;
pub(crate) type Answer = Arc<dyn Fn(Arc<App>, Asked, Body) -> Later<Response> + Send + Sync>;
pub(crate) type Runner = Arc<
    dyn for<'a> Fn(
            &'a mut Context,
            serde_json::Value,
        ) -> Pin<Box<dyn Future<Output = Result<(), Problem>> + Send + 'a>>
        + Send
        + Sync,
>;

impl Capability {
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            routes: Vec::new(),
            menu: Vec::new(),
            migrations: Vec::new(),
            words: Vec::new(),
            jobs: Vec::new(),
            hears: Vec::new(),
        }
    }

    /// Its tables, in the order of their making.
    #[must_use]
    pub fn migrations(mut self, migrations: &[Migration]) -> Self {
        self.migrations.extend_from_slice(migrations);
        self
    }

    #[must_use]
    pub fn words(mut self, words: &[Source]) -> Self {
        self.words.extend_from_slice(words);
        self
    }

    #[must_use]
    pub fn act<A: Act>(self) -> Self {
        let answer: Answer =
            Arc::new(|app, asked, body| Box::pin(serve::act::<A>(app, asked, body)));
        self.route::<A::On>(Door::Act, A::NAME, A::PATH, A::NEEDS, answer)
    }

    #[must_use]
    pub fn page<P: Page>(self) -> Self {
        let answer: Answer =
            Arc::new(|app, asked, body| Box::pin(serve::page::<P>(app, asked, body)));
        self.route::<P::About>(Door::Page, P::PATH, P::PATH, P::NEEDS, answer)
    }

    #[must_use]
    pub fn stream<S: Stream>(self) -> Self {
        let answer: Answer =
            Arc::new(|app, asked, body| Box::pin(serve::stream::<S>(app, asked, body)));
        self.route::<S::About>(Door::Stream, S::PATH, S::PATH, S::NEEDS, answer)
    }

    #[must_use]
    pub fn job<J: Job>(mut self) -> Self {
        let runner: Runner = Arc::new(|cx, payload| Box::pin(J::run(cx, payload)));
        self.jobs.push((J::KIND, runner));
        self
    }

    /// Runs the job whenever another capability announces this: the lower one does not know who
    /// listens.
    #[must_use]
    pub fn hears<J: Job>(mut self, announcement: &'static str) -> Self {
        self.hears.push((announcement, J::KIND));
        self.job::<J>()
    }

    #[must_use]
    pub fn menu(
        mut self,
        place: u8,
        label: &'static str,
        path: &'static str,
        needs: Right,
    ) -> Self {
        self.menu.push(MenuEntry { label, path, needs, place });
        self
    }

    fn route<S: Subject>(
        mut self,
        door: Door,
        name: &'static str,
        path: &'static str,
        needs: Right,
        answer: Answer,
    ) -> Self {
        let about = std::any::type_name::<S>();
        self.routes.push(Route { door, name, path, needs, about, answer });
        self
    }
}
