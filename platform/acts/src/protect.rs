//! What stands before every door: headers, limits, compression, and who may send what from where.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{Request, State},
    http::HeaderValue,
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use http::{HeaderName, header};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer,
    set_header::SetResponseHeaderLayer, timeout::TimeoutLayer,
};

use crate::{App, explain::explain, limits};

/// Where a request came from, as far as that can be believed.
#[derive(Clone, Debug)]
pub(crate) struct ClientAddress(pub String);

/// Everything from ourselves, nothing inline, nothing evaluated, no frames.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

const SECONDS_MAX: u64 = 120;

pub(crate) fn layers(router: Router<Arc<App>>, app: &Arc<App>) -> Router<Arc<App>> {
    let set = |name: &'static str, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        )
    };
    let seconds = Duration::from_secs(SECONDS_MAX);
    let router = router
        .layer(middleware::from_fn_with_state(Arc::clone(app), limit))
        .layer(middleware::from_fn(trace))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(http::StatusCode::GATEWAY_TIMEOUT, seconds))
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state(Arc::clone(app), explain))
        .layer(CompressionLayer::new())
        .layer(set("content-security-policy", CONTENT_SECURITY_POLICY))
        .layer(set("x-content-type-options", "nosniff"))
        .layer(set("x-frame-options", "DENY"))
        .layer(set("referrer-policy", "same-origin"))
        .layer(set("cross-origin-opener-policy", "same-origin"))
        .layer(set("cross-origin-resource-policy", "same-origin"))
        .layer(set("permissions-policy", "camera=(), geolocation=(), microphone=()"))
        .layer(set("cache-control", "no-store"));
    match app.settings.secure {
        true => router.layer(set("strict-transport-security", "max-age=63072000")),
        false => router,
    }
}

/// Slows down whoever asks too much, and notes for what follows where a request came from.
async fn limit(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let proxies = app.settings.proxies;
    let Some(address) = limits::client(request.headers(), request.extensions(), proxies) else {
        return next.run(request).await;
    };
    if !app.limits.let_in(address, app.clock.now()) {
        let wait = [(header::RETRY_AFTER, "2")];
        return (http::StatusCode::TOO_MANY_REQUESTS, wait).into_response();
    }
    request.extensions_mut().insert(ClientAddress(address.to_string()));
    next.run(request).await
}

/// One line for each request: method, route, status. No address, no name, no query: a log can be
/// seized.
async fn trace(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request.extensions().get::<axum::extract::MatchedPath>();
    let route = route.map_or_else(|| "unknown".to_owned(), |path| path.as_str().to_owned());
    let response = next.run(request).await;
    let bytes = response.headers().get(header::CONTENT_LENGTH).and_then(|n| n.to_str().ok());
    tracing::info!(%method, route, status = response.status().as_u16(), bytes, "answered");
    response
}
