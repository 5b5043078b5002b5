//! From what happened to what is sent: the only place that decides status codes.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use basics::{Problem, Refusals};
use http::{HeaderValue, StatusCode, header};
use maud::Markup;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use words::{Arg, Words};

use crate::{
    App, Cookie, Done, Download, Form,
    caller::{self, Caller},
    frame,
    serve::Asked,
    unsent,
};

/// Who is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    Page,
    Json,
}

/// Where people prove once more that it is really them.
const PROVE: &str = "/account/prove";

pub(crate) fn status(problem: &Problem) -> StatusCode {
    match problem {
        Problem::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Problem::SignInFirst => StatusCode::UNAUTHORIZED,
        Problem::Forbidden | Problem::ProveAgain => StatusCode::FORBIDDEN,
        Problem::NotFound => StatusCode::NOT_FOUND,
        Problem::Stale | Problem::KeyReused => StatusCode::CONFLICT,
        Problem::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        Problem::Busy { .. } | Problem::Full => StatusCode::SERVICE_UNAVAILABLE,
        Problem::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The problem's name in words, in addresses and in the API.
fn name(problem: &Problem) -> &'static str {
    match problem {
        Problem::Refused(_) => "refused",
        Problem::SignInFirst => "sign-in-first",
        Problem::Forbidden => "forbidden",
        Problem::ProveAgain => "prove-again",
        Problem::NotFound => "not-found",
        Problem::Stale => "stale",
        Problem::KeyReused => "key-reused",
        Problem::TooLarge { .. } => "too-large",
        Problem::Busy { .. } => "busy",
        Problem::Full => "full",
        Problem::Broken(_) => "broken",
    }
}

/// A problem, as a page or as RFC 9457 problem details.
pub(crate) async fn problem(app: &Arc<App>, asked: &Asked, problem: Problem) -> Response {
    match (&problem, asked.voice) {
        (Problem::SignInFirst, Voice::Page) => return and_back("/sign-in", asked),
        (Problem::ProveAgain, Voice::Page) => return and_back(PROVE, asked),
        _ => {}
    }
    let actor = match app.db.read().await {
        Ok(mut tx) => asked.caller.actor(app, &mut tx).await.ok().flatten(),
        Err(_) => None,
    };
    let words = app.dictionary.words(asked.caller.language(app, actor.as_ref()));
    let number = log(app, asked, &problem);
    let (title, sentence) = sentences(&words, &problem, &number);
    let mut response = match asked.voice {
        Voice::Json => details(&words, &problem, &title, &sentence),
        Voice::Page => {
            let screen = frame::problem_screen(&words, &title, &sentence, refusals(&problem));
            let markup = frame::page(app, asked, &words, actor.as_ref(), &screen);
            page(app, status(&problem), markup, None, &asked.caller)
        }
    };
    let retry_seconds = match problem {
        Problem::Busy { retry_seconds } => Some(retry_seconds),
        Problem::Full => Some(5),
        _ => None,
    };
    if let Some(seconds) = retry_seconds {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn refusals(problem: &Problem) -> Option<&Refusals> {
    match problem {
        Problem::Refused(refusals) => Some(refusals),
        _ => None,
    }
}

/// What is our fault is logged in full under a number that a person can quote.
fn log(app: &App, asked: &Asked, problem: &Problem) -> String {
    let Problem::Broken(error) = problem else { return String::new() };
    let number = number(app);
    tracing::error!(number, method = %asked.method, path = asked.uri.path(), %error, "broken");
    number
}

/// A number that a person can quote, and under which the log has the rest.
pub(crate) fn number(app: &App) -> String {
    app.chance.bytes::<4>().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn sentences(words: &Words, problem: &Problem, number: &str) -> (String, String) {
    let key = format!("problem-{}", name(problem));
    let limit = match problem {
        Problem::TooLarge { limit } => limit / (1 << 20),
        _ => 0,
    };
    let args = [("number", Arg::from(number)), ("limit", Arg::from(limit as usize))];
    (words.say(&key), words.tell(&format!("{key}-text"), &args))
}

/// Whoever was overtaken by somebody else's change is told what the record says now.
pub(crate) async fn stale(app: &Arc<App>, asked: &Asked, now: Option<&Form>) -> Response {
    let Some(now) = now.filter(|_| asked.voice == Voice::Json) else {
        return problem(app, asked, Problem::Stale).await;
    };
    let actor = match app.db.read().await {
        Ok(mut tx) => asked.caller.actor(app, &mut tx).await.ok().flatten(),
        Err(_) => None,
    };
    let words = app.dictionary.words(asked.caller.language(app, actor.as_ref()));
    let (title, sentence) = sentences(&words, &Problem::Stale, "");
    let mut body = body(&words, &Problem::Stale, &title, &sentence);
    body["now"] = now.pairs().iter().map(|(name, text)| (name.clone(), json!(text))).collect();
    as_details(StatusCode::CONFLICT, &body)
}

/// A method that an address does not have; `explain` says so in words.
pub(crate) fn not_allowed(allowed: &'static str) -> Response {
    (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, allowed)]).into_response()
}

/// What a page tells programs. Whoever has it already is told only that.
pub(crate) fn shape<T: Serialize>(asked: &Asked, shape: &T) -> Result<Response, Problem> {
    let bytes = serde_json::to_vec(shape).map_err(Problem::broken)?;
    Ok(tagged(asked, bytes))
}

pub(crate) fn described(asked: &Asked, document: &serde_json::Value) -> Response {
    tagged(asked, document.to_string().into_bytes())
}

/// With a tag that changes with the content, so that the same is not sent twice.
fn tagged(asked: &Asked, bytes: Vec<u8>) -> Response {
    const TAG_BYTES: usize = 12;
    let digest = Sha256::digest(&bytes);
    let tag: String = digest[..TAG_BYTES].iter().map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("W/\"{tag}\"");
    let known = asked.headers.get_all(header::IF_NONE_MATCH).iter();
    let mut known = known.filter_map(|tags| tags.to_str().ok()).flat_map(|tags| tags.split(','));
    let headers = [(header::ETAG, tag.clone()), (header::VARY, "authorization, cookie".into())];
    if known.any(|known| known.trim() == tag || known.trim() == "*") {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    let kind = (header::CONTENT_TYPE, "application/json");
    (headers, [kind], bytes).into_response()
}

pub(crate) fn as_details(status: StatusCode, body: &serde_json::Value) -> Response {
    let kind = (header::CONTENT_TYPE, "application/problem+json");
    (status, [kind], body.to_string()).into_response()
}

fn details(words: &Words, problem: &Problem, title: &str, sentence: &str) -> Response {
    let body = body(words, problem, title, sentence);
    let mut response = as_details(status(problem), &body);
    if matches!(problem, Problem::SignInFirst) {
        let bearer = HeaderValue::from_static("Bearer");
        response.headers_mut().insert(header::WWW_AUTHENTICATE, bearer);
    }
    response
}

fn body(words: &Words, problem: &Problem, title: &str, sentence: &str) -> serde_json::Value {
    let refused: Vec<_> = refusals(problem)
        .map(|refusals| refusals.0.as_slice())
        .unwrap_or_default()
        .iter()
        .map(|refusal| {
            let because = words.refusal(refusal).replace(['\u{2068}', '\u{2069}'], "");
            json!({ "about": refusal.about, "why": refusal.why, "because": because })
        })
        .collect();
    let mut body = json!({
        "type": format!("/problems/{}", name(problem)),
        "title": title,
        "status": status(problem).as_u16(),
        "detail": sentence.replace(['\u{2068}', '\u{2069}'], ""),
    });
    if !refused.is_empty() {
        body["refusals"] = refused.into();
    }
    body
}

/// To the proof and back, where the answers wait that were sent too late.
pub(crate) async fn prove_again(app: &App, asked: &Asked, form: &Form) -> Response {
    let mut response = and_back(PROVE, asked);
    let actor = match app.db.read().await {
        Ok(mut tx) => asked.caller.actor(app, &mut tx).await.ok().flatten(),
        Err(_) => None,
    };
    let kept = actor.and_then(|actor| unsent::keep(app, actor.person, asked.uri.path(), form));
    if let Some(cookie) = kept {
        set_cookie(&mut response, &cookie, app.settings.secure);
    }
    response
}

/// To the sign-in or the like, and from there back to where the person wanted to go.
fn and_back(by: &str, asked: &Asked) -> Response {
    let wanted = asked.uri.path_and_query().map_or("/", |wanted| wanted.as_str());
    let next: String = form_urlencoded::byte_serialize(wanted.as_bytes()).collect();
    see_other(&format!("{by}?next={next}"))
}

pub(crate) fn see_other(path: &str) -> Response {
    let location = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// What an act answers: the record's page, or its shape.
pub(crate) fn done(app: &App, asked: &Asked, act: &'static str, done: &Done) -> Response {
    let mut response = match asked.voice {
        Voice::Page => see_other(&done.path),
        Voice::Json => {
            let body = json!({
                "id": done.record,
                "path": done.path,
                "record": done.shape,
                "entry": done.entry,
            });
            axum::Json(body).into_response()
        }
    };
    if asked.voice == Voice::Page {
        let said = Cookie { name: caller::DONE, value: act.to_owned(), seconds: 30 };
        set_cookie(&mut response, &said, app.settings.secure);
    }
    for cookie in &done.cookies {
        set_cookie(&mut response, cookie, app.settings.secure);
    }
    response
}

pub(crate) fn page(
    app: &App,
    status: StatusCode,
    markup: Markup,
    refresh_seconds: Option<u32>,
    caller: &Caller,
) -> Response {
    let kind = (header::CONTENT_TYPE, "text/html; charset=utf-8");
    let mut response = (status, [kind], markup.into_string()).into_response();
    if let Some(seconds) = refresh_seconds {
        response.headers_mut().insert("refresh", HeaderValue::from(seconds));
    }
    if caller.done.is_some() {
        forget(&mut response, caller::DONE, app.settings.secure);
    }
    response
}

/// What was kept in the browser to be said once.
pub(crate) fn forget(response: &mut Response, name: &'static str, secure: bool) {
    set_cookie(response, &Cookie { name, value: String::new(), seconds: 0 }, secure);
}

pub(crate) fn download(download: Download) -> Response {
    let kind = HeaderValue::from_static(download.content_type);
    let mut response = ([(header::CONTENT_TYPE, kind)], download.bytes).into_response();
    if let Some(name) = download.file_name {
        let plain: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() || ".-_".contains(c) { c } else { '_' })
            .collect();
        let encoded =
            percent_encoding::utf8_percent_encode(&name, percent_encoding::NON_ALPHANUMERIC);
        let text = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
        if let Ok(value) = HeaderValue::from_str(&text) {
            response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
        }
        // Should a browser show it all the same, nothing in it runs or speaks with our pages.
        let nowhere = HeaderValue::from_static("sandbox; default-src 'none'");
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, nowhere);
    }
    response
}

/// Keeps language and theme in the browser for a year, and goes back to where the person was.
pub(crate) fn preferences(app: &App, form: &Form, secure: bool) -> Response {
    const YEAR_SECONDS: i64 = 365 * 24 * 3600;
    let back = form.text("return");
    let mut response = see_other(if look::link::safe(back) == "#" { "/" } else { back });
    let keep = |name: &'static str, value: &str| Cookie {
        name,
        value: value.to_owned(),
        seconds: YEAR_SECONDS,
    };
    let language = app.dictionary.languages().find(|known| known.tag() == form.text("language"));
    if let Some(language) = language {
        set_cookie(&mut response, &keep(caller::LANGUAGE, language.tag()), secure);
    }
    if let Some(theme) = look::layout::Theme::from_name(form.text("theme")) {
        set_cookie(&mut response, &keep(caller::THEME, theme.name()), secure);
    }
    response
}

/// `Lax`, so that a link in a reminder's mail finds its reader signed in; what changes anything is
/// guarded by `Sec-Fetch-Site` and `Origin` besides.
fn set_cookie(response: &mut Response, cookie: &Cookie, secure: bool) {
    let Cookie { name, value, seconds } = cookie;
    let (prefix, flag) = if secure { ("__Host-", "; Secure") } else { ("", "") };
    let text =
        format!("{prefix}{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{flag}");
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
