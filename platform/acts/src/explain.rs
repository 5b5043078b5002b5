//! Whatever is refused before any door, or when no answer comes, is explained too: as a page, or as
//! RFC 9457 problem details below `/api`.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{StatusCode, header};
use serde_json::json;
use words::{Arg, Words};

use crate::{
    App, frame,
    respond::{self, Voice},
    serve::Asked,
};

/// Says in words what a bare status means. What the doors answer has its own sentence already.
pub(crate) async fn explain(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let asked = Asked::looked_at(&request);
    let bare = next.run(request).await;
    let is_error = bare.status().is_client_error() || bare.status().is_server_error();
    let kind = bare.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_said = kind.is_some_and(|kind| {
        kind.starts_with("text/html") || kind.starts_with("application/problem+json")
    });
    let Some(name) = name(bare.status()).filter(|_| is_error && !is_said) else {
        return bare;
    };
    let words = app.dictionary.words(asked.caller.language(&app, None));
    let (title, sentence) = sentences(&app, &words, name, &bare);
    let status = bare.status();
    let mut response = match asked.voice {
        Voice::Page => {
            let screen = frame::problem_screen(&words, &title, &sentence, None);
            let markup = frame::page(&app, &asked, &words, None, &screen);
            respond::page(&app, status, markup, None, &asked.caller)
        }
        Voice::Json => {
            let body = json!({
                "type": format!("/problems/{name}"),
                "title": title,
                "status": status.as_u16(),
                "detail": sentence.replace(['\u{2068}', '\u{2069}'], ""),
            });
            respond::as_details(status, &body)
        }
    };
    for kept in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = bare.headers().get(&kept) {
            response.headers_mut().insert(kept, value.clone());
        }
    }
    response
}

/// A bare status' name in words, in addresses and in the API.
fn name(status: StatusCode) -> Option<&'static str> {
    match status {
        StatusCode::TOO_MANY_REQUESTS => Some("too-many"),
        StatusCode::FORBIDDEN => Some("other-site"),
        StatusCode::METHOD_NOT_ALLOWED => Some("method-not-allowed"),
        StatusCode::GATEWAY_TIMEOUT => Some("too-long"),
        StatusCode::NOT_FOUND => Some("not-found"),
        StatusCode::INTERNAL_SERVER_ERROR => Some("broken"),
        _ => None,
    }
}

fn sentences(app: &App, words: &Words, name: &str, bare: &Response) -> (String, String) {
    let key = format!("problem-{name}");
    let header = |name| bare.headers().get(name).and_then(|value| value.to_str().ok());
    let allowed = header(header::ALLOW).unwrap_or_default();
    let seconds: usize = header(header::RETRY_AFTER).and_then(|s| s.parse().ok()).unwrap_or(0);
    let number = match bare.status() {
        StatusCode::INTERNAL_SERVER_ERROR => respond::number(app),
        _ => String::new(),
    };
    if !number.is_empty() {
        tracing::error!(number, "panicked");
    }
    let args = [
        ("allowed", Arg::from(allowed)),
        ("seconds", Arg::from(seconds)),
        ("number", Arg::from(number.as_str())),
    ];
    (words.say(&key), words.tell(&format!("{key}-text"), &args))
}
