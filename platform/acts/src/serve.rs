//! From a request to an answer: the router, and what each door does.

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    response::{IntoResponse, Response},
    routing::{any, get, post},
};
use basics::{Problem, Right};
use http::{HeaderMap, Method, StatusCode, Uri, header};
use look::form::hidden;
use sharing::Visible;

use crate::{
    Act, App, Context, Form, Page, Screen, Stream, Subject,
    apart::apart,
    caller::Caller,
    capability::{Answer, Later},
    feed::Feed,
    form::{BASE, KEY},
    frame, openapi,
    perform::{perform, permit, subject},
    protect, read,
    respond::{self, Voice},
    unsent,
};

/// One request, taken apart.
pub(crate) struct Asked {
    pub method: Method,
    pub uri: Uri,
    pub headers: HeaderMap,
    pub id: Option<String>,
    pub voice: Voice,
    pub caller: Caller,
}

/// Everything that the server answers: the capabilities' routes, the assets, and three small
/// things that change no record.
pub fn router(app: Arc<App>) -> Router {
    let mut router: Router<Arc<App>> = Router::new()
        .route("/assets/{name}", get(asset))
        .route("/preferences", post(preferences))
        .route("/health", get(async || "ok"))
        .route("/api/openapi.json", get(describe));
    for route in app.capabilities.iter().flat_map(|capability| &capability.routes) {
        let answer = Arc::clone(&route.answer);
        router = router.route(route.path, any(door(Arc::clone(&answer), Voice::Page)));
        router = router.route(api_path(route.path), any(door(answer, Voice::Json)));
    }
    protect::layers(router.fallback(nothing_here), &app).with_state(app)
}

/// The address of what speaks JSON. Leaked once per route: routes live as long as the program.
fn api_path(path: &'static str) -> &'static str {
    Box::leak(format!("/api{path}").into_boxed_str())
}

fn door(
    answer: Answer,
    voice: Voice,
) -> impl Fn(State<Arc<App>>, Request) -> Later<'static, Response> + Clone + Send + 'static {
    move |State(app), request| {
        let answer = Arc::clone(&answer);
        Box::pin(async move {
            let (asked, body) = Asked::new(request, voice);
            answer(app, asked, body).await
        })
    }
}

impl Asked {
    fn new(request: Request, voice: Voice) -> (Self, Body) {
        let id = request.extensions().get::<axum::extract::MatchedPath>().and_then(|matched| {
            let pattern = matched.as_str().split('/');
            let mut segments = pattern.zip(request.uri().path().split('/'));
            segments.find(|(name, _)| *name == "{id}").map(|(_, id)| id.to_owned())
        });
        let caller = Caller::new(request.headers(), request.extensions());
        let (parts, body) = request.into_parts();
        let (method, uri, headers) = (parts.method, parts.uri, parts.headers);
        (Self { method, uri, headers, id, voice, caller }, body)
    }

    /// What can be told of a request before any door takes it.
    pub(crate) fn looked_at(request: &Request) -> Self {
        let is_of_programs = request.uri().path().starts_with("/api/");
        Self {
            method: request.method().clone(),
            uri: request.uri().clone(),
            headers: request.headers().clone(),
            id: None,
            voice: if is_of_programs { Voice::Json } else { Voice::Page },
            caller: Caller::new(request.headers(), request.extensions()),
        }
    }

    fn only_looks(&self) -> bool {
        self.method == Method::GET || self.method == Method::HEAD
    }

    fn query(&self) -> Form {
        read::query(self.uri.query().unwrap_or_default())
    }
}

/// A page: permit, find, show; or tell it as JSON.
pub(crate) async fn page<P: Page>(app: Arc<App>, asked: Asked, _: Body) -> Response {
    if !asked.only_looks() {
        return respond::not_allowed("GET, HEAD");
    }
    let for_work = Arc::clone(&app);
    apart(&for_work, async move { show::<P>(&app, &asked).await }).await
}

async fn show<P: Page>(app: &Arc<App>, asked: &Asked) -> Response {
    let shown = async {
        let mut cx = asked.caller.context(app, app.db.read().await?, P::NEEDS, P::PATH).await?;
        let about = P::About::find(&mut cx, subject(asked.id.as_deref())?).await?;
        let query = asked.query();
        let answer = match asked.voice {
            Voice::Page => {
                let screen = P::show(&mut cx, about, &query).await?;
                framed(app, asked, &cx, &screen, StatusCode::OK)
            }
            Voice::Json => {
                P::ask(&query).map_err(Problem::Refused)?;
                query.refuse_unasked().map_err(Problem::Refused)?;
                let shape = P::shape(&mut cx, about, &query).await?;
                respond::shape(asked, &shape)?
            }
        };
        cx.write_reads(if asked.voice == Voice::Page { "page" } else { "api" }).await?;
        Ok(answer)
    };
    match shown.await {
        Ok(answer) => answer,
        Err(problem) => respond::problem(app, asked, problem).await,
    }
}

/// A download: permit, find, let it flow.
pub(crate) async fn stream<S: Stream>(app: Arc<App>, asked: Asked, _: Body) -> Response {
    if !asked.only_looks() {
        return respond::not_allowed("GET, HEAD");
    }
    let for_work = Arc::clone(&app);
    apart(&for_work, async move { flow::<S>(&app, &asked).await }).await
}

async fn flow<S: Stream>(app: &Arc<App>, asked: &Asked) -> Response {
    let flowing = async {
        let mut cx = asked.caller.context(app, app.db.read().await?, S::NEEDS, S::PATH).await?;
        let about = S::About::find(&mut cx, subject(asked.id.as_deref())?).await?;
        let query = asked.query();
        if asked.voice == Voice::Json {
            S::ask(&query).map_err(Problem::Refused)?;
            query.refuse_unasked().map_err(Problem::Refused)?;
        }
        let download = S::flow(&mut cx, about, &query).await?;
        cx.write_reads("download").await?;
        Ok(download)
    };
    match flowing.await {
        Ok(download) => respond::download(download),
        Err(problem) => respond::problem(app, asked, problem).await,
    }
}

/// The live feed: permit, then tell as it comes.
pub(crate) async fn feed(app: Arc<App>, asked: Asked, door: (Right, &'static str)) -> Response {
    if !asked.only_looks() {
        return respond::not_allowed("GET, HEAD");
    }
    match Feed::open(&app, &asked.caller, &asked.headers, &asked.query(), door).await {
        Ok(feed) => feed.answer(),
        Err(problem) => respond::problem(&app, &asked, problem).await,
    }
}

/// An act: its form on GET, the deed on POST.
pub(crate) async fn act<A: Act>(app: Arc<App>, asked: Asked, body: Body) -> Response {
    let for_work = Arc::clone(&app);
    match (&asked.method, asked.voice) {
        (&Method::GET | &Method::HEAD, Voice::Page) => {
            let ask = async move {
                let query = asked.query();
                ask::<A>(&app, &asked, query, StatusCode::OK).await
            };
            apart(&for_work, ask).await
        }
        (&Method::POST, _) => {
            // What is on its way over a thin line must not hold a thread.
            let form = read::form(&app, &asked.headers, body).await;
            apart(&for_work, async move { answer::<A>(&app, &asked, form).await }).await
        }
        (_, Voice::Page) => respond::not_allowed("GET, HEAD, POST"),
        (_, Voice::Json) => respond::not_allowed("POST"),
    }
}

async fn answer<A: Act>(app: &Arc<App>, asked: &Asked, form: Result<Form, Problem>) -> Response {
    let form = match form {
        Ok(form) => form,
        Err(problem) => return respond::problem(app, asked, problem).await,
    };
    match perform::<A>(app, &asked.caller, asked.id.as_deref(), &form).await {
        Ok(done) => respond::done(app, asked, A::NAME, &done),
        Err(problem) => ask_again::<A>(app, asked, form, problem).await,
    }
}

/// Whoever was refused, or overtaken by somebody else's change, gets their answers back with what
/// stands in the way.
async fn ask_again<A: Act>(
    app: &Arc<App>,
    asked: &Asked,
    form: Form,
    problem: Problem,
) -> Response {
    match (problem, asked.voice) {
        (Problem::Refused(refusals), Voice::Page) => {
            let form = form.with_refusals(refusals);
            ask::<A>(app, asked, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        (Problem::Stale, _) => match now::<A>(app, asked).await {
            Ok(Some(now)) if asked.voice == Voice::Page => {
                ask::<A>(app, asked, form.compared_with(now), StatusCode::CONFLICT).await
            }
            Ok(now) => respond::stale(app, asked, now.as_ref()).await,
            Err(problem) => respond::problem(app, asked, problem).await,
        },
        (Problem::ProveAgain, Voice::Page) => respond::prove_again(app, asked, &form).await,
        (problem, _) => respond::problem(app, asked, problem).await,
    }
}

/// What the record says now, as answers to the act's questions.
async fn now<A: Act>(app: &Arc<App>, asked: &Asked) -> Result<Option<Form>, Problem> {
    let (mut cx, on) = permit::<A>(app, &asked.caller, subject(asked.id.as_deref())?).await?;
    let version = on.version();
    let known = A::known(&mut cx, &on).await?;
    Ok(known.map(|known| match version {
        Some(version) => known.with_base(version),
        None => known,
    }))
}

/// The form's page: as the record has it, or with what was answered and what was wrong with it.
async fn ask<A: Act>(app: &Arc<App>, asked: &Asked, form: Form, status: StatusCode) -> Response {
    let asking = async {
        let (mut cx, on) = permit::<A>(app, &asked.caller, subject(asked.id.as_deref())?).await?;
        let form = match form.pairs().is_empty() {
            true => {
                begun::<A>(app, asked, &mut cx, &on).await?.with_refusals(form.refusals().clone())
            }
            false => form,
        };
        let questions = A::questions(&mut cx, &on, &form).await?;
        cx.write_reads("page").await?;
        let base = form.base().or(on.version());
        Ok((cx, form, questions, base))
    };
    match asking.await {
        Ok((cx, form, questions, base)) => {
            let key = cx.chance().uuid("key").to_string();
            let questions = maud::html! {
                (questions)
                (hidden(KEY, &key))
                @if let Some(base) = base { (hidden(BASE, &base.to_string())) }
            };
            let path = asked.uri.path();
            let screen = frame::form_screen(&cx.words, A::NAME, path, &form, &questions);
            let mut response = framed(app, asked, &cx, &screen, status);
            if asked.caller.unsent.is_some() {
                respond::forget(&mut response, unsent::COOKIE, app.settings.secure);
            }
            response
        }
        Err(problem) => respond::problem(app, asked, problem).await,
    }
}

/// What a form begins with: answers that waited for their sender's proof, else what the record
/// says.
async fn begun<A: Act>(
    app: &App,
    asked: &Asked,
    cx: &mut Context,
    on: &Visible<A::On>,
) -> Result<Form, Problem> {
    let waiting = asked.caller.unsent.as_deref().zip(cx.viewer.actor.as_ref());
    let waiting = waiting
        .and_then(|(cookie, actor)| unsent::find(app, actor.person, asked.uri.path(), cookie));
    match waiting {
        Some(waiting) => Ok(waiting),
        None => Ok(A::known(cx, on).await?.unwrap_or_default()),
    }
}

/// What the API offers, for programs that write programs.
async fn describe(State(app): State<Arc<App>>, request: Request) -> Response {
    let (asked, _) = Asked::new(request, Voice::Json);
    respond::described(&asked, &openapi::describe(&app))
}

fn framed(app: &App, asked: &Asked, cx: &Context, screen: &Screen, status: StatusCode) -> Response {
    let actor = cx.viewer.actor.as_ref();
    let markup = frame::page(app, asked, &cx.words, actor, screen);
    respond::page(app, status, markup, screen.refresh_seconds, &asked.caller)
}

async fn nothing_here(State(app): State<Arc<App>>, request: Request) -> Response {
    let asked = Asked::looked_at(&request);
    respond::problem(&app, &asked, Problem::NotFound).await
}

async fn asset(uri: Uri, headers: HeaderMap) -> Response {
    let Some(asset) = look::assets().iter().find(|asset| asset.path == uri.path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let forever = (header::CACHE_CONTROL, "public, max-age=31536000, immutable");
    if headers.contains_key(header::IF_NONE_MATCH) {
        return (StatusCode::NOT_MODIFIED, [forever]).into_response();
    }
    let kind = (header::CONTENT_TYPE, asset.content_type);
    ([forever, kind, (header::ETAG, "\"1\"")], asset.bytes.as_slice()).into_response()
}

/// Language and theme, kept by the browser: no record changes.
async fn preferences(State(app): State<Arc<App>>, request: Request) -> Response {
    let (asked, body) = Asked::new(request, Voice::Page);
    match read::form(&app, &asked.headers, body).await {
        Ok(form) => respond::preferences(&app, &form, app.settings.secure),
        Err(problem) => respond::problem(&app, &asked, problem).await,
    }
}
