//! What a capability brings: its acts, pages, streams, jobs, words and tables.

use std::{any::Any, future::Future, pin::Pin, sync::Arc};

use axum::{body::Body, response::Response};
use basics::{Problem, Right};
use database::Migration;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use uuid::Uuid;
use words::Source;

use crate::{
    Act, App, Field, Form, Instance, Job, News, Page, Record, Stream, Subject,
    feed::{self, Followed},
    serve::{self, Asked},
    work,
};

/// One capability, whole. The server's list of these is the product.
#[derive(Clone)]
pub struct Capability {
    pub name: &'static str,
    pub routes: Vec<Route>,
    pub menu: Vec<MenuEntry>,
    /// What it offers on pages of others, by their paths.
    pub(crate) links: Vec<(&'static str, MenuEntry)>,
    pub migrations: Vec<Migration>,
    pub words: Vec<Source>,
    /// Its tables with an owner, a level, a mark and an audience, and the word for their records.
    pub(crate) shared: Vec<(&'static str, &'static str)>,
    pub(crate) jobs: Vec<(&'static str, Runner)>,
    pub(crate) follows: Vec<Followed>,
    /// What it wants to be told of, and the kind of job that then runs.
    pub(crate) hears: Vec<(&'static str, &'static str)>,
    /// What a lower capability makes use of without knowing who brings it.
    pub(crate) offers: Vec<Arc<dyn Any + Send + Sync>>,
}

/// An entry of the menu or of a page, shown to whoever holds the right.
#[derive(Clone, Copy, Debug)]
pub struct MenuEntry {
    /// The key of its label.
    pub label: &'static str,
    pub path: &'static str,
    pub needs: Right,
    /// Smaller stands first; each stretch of the menu has a heading (`frame::section`).
    pub place: u8,
}

/// One line of the route table. Router, the API's description and the authorisation matrix come
/// from it; a route outside it cannot exist.
#[derive(Clone)]
pub struct Route {
    pub door: Door,
    /// The act's name, or the path again.
    pub name: &'static str,
    pub path: &'static str,
    pub needs: Right,
    /// Whether whoever does it must have proved themselves just now.
    pub fresh: bool,
    /// The name of the type it is done to or about.
    pub about: &'static str,
    /// What it asks: an act in its body, the others behind the `?` of their address.
    pub fields: Vec<Field>,
    pub(crate) tells: Tells,
    pub(crate) answer: Answer,
}

/// What a route answers.
#[derive(Clone, Copy)]
pub(crate) enum Tells {
    /// JSON of this schema.
    Shape(fn(&mut SchemaGenerator) -> Schema),
    /// A file of this kind.
    File(&'static str),
}

/// Which of the three doors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Act,
    Page,
    Stream,
}

pub(crate) type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
pub(crate) type Answer =
    Arc<dyn Fn(Arc<App>, Asked, Body) -> Later<'static, Response> + Send + Sync>;
pub(crate) type Runner =
    Arc<dyn Fn(Arc<App>, jobs::Claimed) -> Later<'static, Result<(), Problem>> + Send + Sync>;

impl Capability {
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            routes: Vec::new(),
            menu: Vec::new(),
            links: Vec::new(),
            migrations: Vec::new(),
            words: Vec::new(),
            shared: Vec::new(),
            jobs: Vec::new(),
            follows: Vec::new(),
            hears: Vec::new(),
            offers: Vec::new(),
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

    /// That this table holds records which their owners show to audiences, and the key of the word
    /// for them: whoever keeps an audience is told how many of their own it sees.
    #[must_use]
    pub fn shares(mut self, table: &'static str, label: &'static str) -> Self {
        self.shared.push((table, label));
        self
    }

    #[must_use]
    pub fn act<A: Act>(self) -> Self {
        let answer: Answer =
            Arc::new(|app, asked, body| Box::pin(serve::act::<A>(app, asked, body)));
        self.route(Route {
            door: Door::Act,
            name: A::NAME,
            path: A::PATH,
            needs: A::NEEDS,
            fresh: A::FRESH,
            about: std::any::type_name::<A::On>(),
            fields: Form::describe(|form| drop(A::parse(form))),
            tells: Tells::Shape(schema::<<A::Leaves as Record>::Shape>),
            answer,
        })
    }

    #[must_use]
    pub fn page<P: Page>(self) -> Self {
        let answer: Answer =
            Arc::new(|app, asked, body| Box::pin(serve::page::<P>(app, asked, body)));
        self.route(Route {
            door: Door::Page,
            name: P::PATH,
            path: P::PATH,
            needs: P::NEEDS,
            fresh: false,
            about: std::any::type_name::<P::About>(),
            fields: Form::describe(|query| drop(P::ask(query))),
            tells: Tells::Shape(schema::<P::Shape>),
            answer,
        })
    }

    #[must_use]
    pub fn stream<S: Stream>(self) -> Self {
        let answer: Answer =
            Arc::new(|app, asked, body| Box::pin(serve::stream::<S>(app, asked, body)));
        self.route(Route {
            door: Door::Stream,
            name: S::PATH,
            path: S::PATH,
            needs: S::NEEDS,
            fresh: false,
            about: std::any::type_name::<S::About>(),
            fields: Form::describe(|query| drop(S::ask(query))),
            tells: Tells::File(S::KIND),
            answer,
        })
    }

    /// The live feed, at this address.
    #[must_use]
    pub fn feed(self, path: &'static str, needs: Right) -> Self {
        let answer: Answer = Arc::new(move |app, asked, _| {
            Box::pin(async move { serve::feed(app, asked, (needs, path)).await })
        });
        self.route(Route {
            door: Door::Stream,
            name: path,
            path,
            needs,
            fresh: false,
            about: std::any::type_name::<Instance>(),
            fields: Form::describe(|query| drop(feed::ask(query))),
            tells: Tells::File(feed::KIND),
            answer,
        })
    }

    /// That the live feed tells of changes to records of this kind, to whoever holds the right and
    /// may see them.
    #[must_use]
    pub fn follow<R: Record + Subject>(self, needs: Right) -> Self {
        self.follow_as::<R>(R::KIND, needs, |record| (record.uuid(), record.path()))
    }

    /// The same of what acts leave under the name of this kind, without being it.
    #[must_use]
    pub fn follow_as<S: Subject>(
        mut self,
        kind: &'static str,
        needs: Right,
        page: fn(&S) -> (Uuid, String),
    ) -> Self {
        self.follows.push(Followed::of::<S>(kind, needs, page));
        self
    }

    #[must_use]
    pub fn job<J: Job>(mut self) -> Self {
        let runner: Runner = Arc::new(|app, claimed| Box::pin(work::run::<J>(app, claimed)));
        self.jobs.push((J::KIND, runner));
        self
    }

    /// Runs the job whenever another capability announces this: the lower one does not know who
    /// listens.
    #[must_use]
    pub fn hears<N: News, J: Job>(mut self) -> Self {
        self.hears.push((N::TOLD, J::KIND));
        self.job::<J>()
    }

    /// Something that a lower capability asks for by its type, and whose type it has declared: it
    /// finds what there is (`Context::offered`), and knows none by name.
    #[must_use]
    pub fn offer<T: Any + Send + Sync>(mut self, offered: T) -> Self {
        self.offers.push(Arc::new(offered));
        self
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

    /// A link on another capability's page, which shows those that there are and knows none.
    #[must_use]
    pub fn link(
        mut self,
        on: &'static str,
        label: &'static str,
        path: &'static str,
        needs: Right,
    ) -> Self {
        self.links.push((on, MenuEntry { label, path, needs, place: 0 }));
        self
    }

    fn route(mut self, route: Route) -> Self {
        self.routes.push(route);
        self
    }
}

fn schema<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}
