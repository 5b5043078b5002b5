//! What no door answers says in words what it is, to people and to programs.

use std::net::SocketAddr;

use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Method, header},
};
use testing::{Answer, Desk};

use crate::product;

#[tokio::test]
async fn what_is_refused_before_any_door_is_explained() {
    let desk = Desk::open(product::capabilities()).await;
    for (method, path, site, status, name) in [
        (Method::PUT, "/parties", "same-origin", 405, "method-not-allowed"),
        (Method::DELETE, "/parties/register", "same-origin", 405, "method-not-allowed"),
        (Method::POST, "/parties/register", "cross-site", 403, "other-site"),
        (Method::GET, "/nowhere", "same-origin", 404, "not-found"),
    ] {
        let page = ask(&desk, method.clone(), path, site, None).await;
        assert_eq!((page.status.as_u16(), page.text().is_empty()), (status, false), "{path}");
        assert!(page.body().starts_with("<!DOCTYPE html>"), "{path}: {}", page.body());
        let told = ask(&desk, method, &format!("/api{path}"), site, None).await;
        assert_eq!(kind(&told), "application/problem+json", "{path}");
        let body: serde_json::Value = serde_json::from_slice(&told.bytes).unwrap();
        assert_eq!(body["type"], format!("/problems/{name}"), "{path}");
        assert_eq!(body["status"], status, "{path}");
    }
}

#[tokio::test]
async fn whoever_asks_too_much_is_told_when_to_come_again() {
    let desk = Desk::open(product::capabilities()).await.in_language("fr");
    let from = Some("192.0.2.7:4000");
    let mut answer = ask(&desk, Method::GET, "/api/parties", "none", from).await;
    for _ in 0..500 {
        if answer.status == 429 {
            break;
        }
        answer = ask(&desk, Method::GET, "/api/parties", "none", from).await;
    }
    assert_eq!((answer.status.as_u16(), kind(&answer)), (429, "application/problem+json"));
    assert_eq!(answer.headers[header::RETRY_AFTER], "2");
    let page = ask(&desk, Method::GET, "/parties", "none", from).await;
    assert!(page.text().contains("Trop de demandes"), "{}", page.text());
    let elsewhere = ask(&desk, Method::GET, "/sign-in", "none", Some("192.0.2.8:4000")).await;
    assert_eq!(elsewhere.status, 200, "another address is let in");
}

async fn ask(desk: &Desk, method: Method, path: &str, site: &str, from: Option<&str>) -> Answer {
    let mut request = desk.request(method, path).header("sec-fetch-site", site);
    if let Some(from) = from {
        let from: SocketAddr = from.parse().unwrap();
        request = request.extension(ConnectInfo(from));
    }
    desk.send(request.body(Body::empty())).await
}

fn kind(answer: &Answer) -> &str {
    answer.headers[header::CONTENT_TYPE].to_str().unwrap()
}
