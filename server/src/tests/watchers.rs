//! What machines that watch the server are told, and what they are not.

use std::sync::{Arc, atomic::Ordering};

use axum::{Router, body::Body, http::Request};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use super::*;
use crate::watched::{self, Watched};

async fn get(router: &Router, path: &str, token: Option<&str>) -> (u16, String) {
    let request = Request::builder().uri(path).header("host", "comity.test");
    let request = match token {
        None => request,
        Some(token) => request.header("authorization", format!("Bearer {token}")),
    };
    let request = request.body(Body::empty()).unwrap();
    let answer = router.clone().oneshot(request).await.unwrap();
    let status = answer.status().as_u16();
    let bytes = answer.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

/// The value of a metric, with its labels.
fn value(metrics: &str, name: &str) -> Option<f64> {
    let line = metrics.lines().find_map(|line| line.strip_prefix(&format!("{name} ")))?;
    line.parse().ok()
}

#[tokio::test]
async fn it_is_ready_until_it_is_told_to_stop() {
    let (product, settings, _folder, _) = settled().await;
    let watched = Arc::new(Watched::new(&product.app, &settings));
    let router = serve::router(&product.app, &watched);
    assert_eq!(get(&router, "/health", None).await, (200, "ok".into()));
    assert_eq!(get(&router, "/ready", None).await, (200, "ready".into()));
    watched.is_draining.store(true, Ordering::Relaxed);
    assert_eq!(get(&router, "/ready", None).await, (503, "draining".into()));
    assert_eq!(get(&router, "/health", None).await.0, 200, "alive all the same");
    assert_eq!(get(&router, "/metrics", None).await.0, 404, "not where everybody comes");
}

#[tokio::test]
async fn the_metrics_count_answers_and_tell_of_nobody() {
    let (product, settings, _folder, party) = settled().await;
    let watched = Arc::new(Watched::new(&product.app, &settings));
    let router = serve::router(&product.app, &watched);
    let metrics = watched::router(Arc::clone(&watched));
    let party_page = format!("/parties/{party}?q=survivor");
    for path in ["/", "/", "/sign-in", party_page.as_str(), "/no/such/place", "/assets/x"] {
        get(&router, path, None).await;
    }
    serve::checkpoint(&product.app, &product.keys.journal).await.unwrap();
    let (status, text) = get(&metrics, "/metrics", None).await;
    assert_eq!(status, 200);
    let check =
        |name: &str, expected: f64| assert_eq!(value(&text, name), Some(expected), "{text}");
    check("comity_requests_total{class=\"page\",status=\"2xx\"}", 2.0);
    check("comity_requests_total{class=\"act\",status=\"2xx\"}", 1.0);
    check("comity_requests_total{class=\"page\",status=\"3xx\"}", 1.0);
    check("comity_requests_total{class=\"other\",status=\"4xx\"}", 1.0);
    check("comity_requests_total{class=\"asset\",status=\"4xx\"}", 1.0);
    check("comity_request_seconds_bucket{class=\"page\",le=\"+Inf\"}", 3.0);
    check("comity_request_seconds_count{class=\"page\"}", 3.0);
    check("comity_requests_in_flight", 0.0);
    check("comity_jobs_given_up", 0.0);
    check("comity_checkpoint_lag_seconds", 0.0);
    check("comity_ready", 1.0);
    assert!(value(&text, "comity_database_bytes").unwrap() > 100_000.0);
    assert!(value(&text, "comity_checkpoint_age_seconds").unwrap() < 60.0);
    for secret in [party.to_string().as_str(), "survivor", "Eau", "parties", "sign-in"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    for line in text.lines().filter(|line| !line.starts_with("# TYPE comity_")) {
        let mut words = line.rsplitn(2, ' ');
        let number = words.next().and_then(|number| number.parse::<f64>().ok());
        assert!(number.is_some() || line.starts_with("# TYPE process_"), "{line}");
    }
}

#[tokio::test]
async fn metrics_are_for_this_machine_or_for_whoever_has_the_token() {
    let at = |listen: &str, token: Option<&str>| Settings {
        metrics_listen: Some(listen.into()),
        metrics_token: token.map(str::to_owned),
        ..Settings::default()
    };
    let token = "sixteen-or-more-of-them";
    assert!(watched::listen(&Settings::default()).await.unwrap().is_none());
    assert!(watched::listen(&at("127.0.0.1:0", None)).await.unwrap().is_some());
    assert!(watched::listen(&at("0.0.0.0:0", None)).await.is_err());
    assert!(watched::listen(&at("0.0.0.0:0", Some("short"))).await.is_err());
    assert!(watched::listen(&at("0.0.0.0:0", Some(token))).await.is_ok());

    let (product, settings, _folder, _) = settled().await;
    let settings = Settings { metrics_token: Some(token.into()), ..settings };
    let metrics = watched::router(Arc::new(Watched::new(&product.app, &settings)));
    assert_eq!(get(&metrics, "/metrics", None).await, (401, String::new()));
    assert_eq!(get(&metrics, "/metrics", Some("sixteen-or-more-of-then")).await.0, 401);
    assert_eq!(get(&metrics, "/metrics", Some(token)).await.0, 200);
}
