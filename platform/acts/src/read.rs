//! From a request's query or body to a form.

use axum::{
    body::Body,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request},
};
use basics::Problem;
use http::{HeaderMap, HeaderValue, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde_json::Value;

use crate::{App, Form, Upload};

/// Text answers together: far above any form, far below what would hurt.
const TEXT_BYTES_MAX: usize = 1 << 20;
const ANSWERS_MAX: usize = 2_000;

pub(crate) fn query(text: &str) -> Form {
    let pairs = form_urlencoded::parse(text.as_bytes()).take(ANSWERS_MAX);
    Form::new(pairs.map(|(key, value)| (key.into_owned(), value.into_owned())).collect())
}

pub(crate) async fn form(app: &App, headers: &HeaderMap, body: Body) -> Result<Form, Problem> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.unwrap_or_default().to_ascii_lowercase();
    if kind.starts_with("multipart/form-data") {
        return multipart(app.settings.upload_bytes_max, headers, body).await;
    }
    let bytes = limited(body, TEXT_BYTES_MAX).await?;
    if kind.starts_with("application/json") {
        let form = json(&bytes)?;
        return Ok(match headers.get("idempotency-key").and_then(|key| key.to_str().ok()) {
            None => form,
            Some(key) => form.with_key(key),
        });
    }
    let text = String::from_utf8(bytes).map_err(|_| unreadable())?;
    Ok(query(&text))
}

async fn limited(body: Body, limit: usize) -> Result<Vec<u8>, Problem> {
    match Limited::new(body, limit).collect().await {
        Ok(collected) => Ok(collected.to_bytes().to_vec()),
        Err(error) if error.is::<LengthLimitError>() => {
            Err(Problem::TooLarge { limit: limit as u64 })
        }
        Err(_) => Err(unreadable()),
    }
}

fn unreadable() -> Problem {
    Problem::refused("form", "refused-unreadable")
}

/// Files and answers. The whole body is bounded before any of it is kept.
async fn multipart(limit: usize, headers: &HeaderMap, body: Body) -> Result<Form, Problem> {
    let declared = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if declared.and_then(|length| length.parse::<usize>().ok()).is_some_and(|n| n > limit) {
        return Err(Problem::TooLarge { limit: limit as u64 });
    }
    let mut request = Request::new(Body::new(Limited::new(body, limit)));
    let empty = HeaderValue::from_static("");
    let kind = headers.get(header::CONTENT_TYPE).unwrap_or(&empty);
    request.headers_mut().insert(header::CONTENT_TYPE, kind.clone());
    // Axum's own limit of 2 MB would come before ours.
    DefaultBodyLimit::disable().apply(&mut request);
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| unreadable())?;
    let too_large = |error: &axum::extract::multipart::MultipartError| {
        error.status() == http::StatusCode::PAYLOAD_TOO_LARGE
            || error.body_text().contains("length limit")
    };
    let problem = |error: axum::extract::multipart::MultipartError| {
        if too_large(&error) { Problem::TooLarge { limit: limit as u64 } } else { unreadable() }
    };
    let (mut answers, mut uploads) = (Vec::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(problem)? {
        let question = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(file_name) => {
                let bytes = part.bytes().await.map_err(problem)?.to_vec();
                uploads.push(Upload { question, file_name, bytes });
            }
            None => answers.push((question, part.text().await.map_err(problem)?)),
        }
        if answers.len() + uploads.len() > ANSWERS_MAX {
            return Err(unreadable());
        }
    }
    Ok(Form::new(answers).with_uploads(uploads))
}

/// A JSON object as answers: a list answers its question several times; what lies inside an object
/// is named with a dot.
fn json(bytes: &[u8]) -> Result<Form, Problem> {
    let Ok(Value::Object(object)) = serde_json::from_slice(bytes) else {
        return Err(Problem::refused("form", "refused-json"));
    };
    let mut answers = Vec::new();
    for (name, value) in object {
        flatten(&name, value, &mut answers)?;
    }
    Ok(Form::new(answers))
}

fn flatten(name: &str, value: Value, answers: &mut Vec<(String, String)>) -> Result<(), Problem> {
    if answers.len() > ANSWERS_MAX || name.len() > 200 {
        return Err(unreadable());
    }
    match value {
        Value::Null => {}
        Value::Bool(yes) => answers.push((name.to_owned(), if yes { "yes" } else { "" }.into())),
        Value::Number(number) => answers.push((name.to_owned(), number.to_string())),
        Value::String(text) => answers.push((name.to_owned(), text)),
        Value::Array(items) => {
            for item in items {
                flatten(name, item, answers)?;
            }
        }
        Value::Object(object) => {
            for (inner, value) in object {
                flatten(&format!("{name}.{inner}"), value, answers)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A multipart body with one file of so many bytes.
    fn upload(bytes: usize) -> (HeaderMap, Body) {
        let mut headers = HeaderMap::new();
        let kind = HeaderValue::from_static("multipart/form-data; boundary=x");
        headers.insert(header::CONTENT_TYPE, kind);
        let file = "1".repeat(bytes);
        let part = "Content-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"";
        (headers, Body::from(format!("--x\r\n{part}\r\n\r\n{file}\r\n--x--\r\n")))
    }

    #[tokio::test]
    async fn an_upload_is_as_large_as_the_setting_allows() {
        let (headers, body) = upload(5 << 20);
        let form = multipart(6 << 20, &headers, body).await.unwrap();
        assert_eq!(form.upload("file").unwrap().bytes.len(), 5 << 20);
        let (headers, body) = upload(7 << 20);
        let refused = multipart(6 << 20, &headers, body).await;
        assert!(matches!(refused, Err(Problem::TooLarge { limit }) if limit == 6 << 20));
    }

    #[test]
    fn a_json_body_is_the_same_form() {
        let body =
            br#"{"title":"Wells","people":12,"open":true,"place":["a","b"],"at":{"lat":1.5}}"#;
        let pairs = json(body).unwrap();
        let expected = [
            ("title", "Wells"),
            ("people", "12"),
            ("open", "yes"),
            ("place", "a"),
            ("place", "b"),
            ("at.lat", "1.5"),
        ];
        let expected = expected.map(|(k, v)| (k.to_owned(), v.to_owned()));
        assert_eq!(pairs.pairs(), expected);
        assert!(json(b"[1]").is_err());
        assert!(json(b"{").is_err());
    }
}
