//! Somebody on the line of the live feed.

use axum::body::Body;
use http::{Method, StatusCode, header};
use http_body_util::BodyExt;
use serde_json::Value;

use crate::Desk;

/// An event of the feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    pub id: String,
    pub kind: String,
    pub told: Value,
}

/// One who listens; dropped, they have hung up.
pub struct Listening {
    body: Body,
    rest: String,
}

impl Desk {
    /// Listens at this address; answers the refusal's status where they are not let in.
    pub async fn listen(&self, path: &str, last: Option<&str>) -> Result<Listening, StatusCode> {
        let request = self.request(Method::GET, path).header(header::ACCEPT, "text/event-stream");
        let request = match last {
            None => request,
            Some(last) => request.header("last-event-id", last),
        };
        let response = self.respond(request.body(Body::empty())).await;
        match response.status() {
            StatusCode::OK => Ok(Listening { body: response.into_body(), rest: String::new() }),
            status => Err(status),
        }
    }
}

impl Listening {
    /// The next event, as soon as there is one; none once the feed has ended.
    pub async fn next(&mut self) -> Option<Heard> {
        loop {
            while let Some((event, rest)) = self.rest.split_once("\n\n") {
                let heard = Heard::read(event);
                self.rest = rest.to_owned();
                if heard.is_some() {
                    return heard;
                }
            }
            let frame = self.body.frame().await?.expect("the feed is not torn");
            let bytes = frame.into_data().expect("a feed has no trailers");
            self.rest.push_str(std::str::from_utf8(&bytes).expect("a feed is text"));
        }
    }
}

impl Heard {
    /// All that a feed told.
    pub fn all(text: &str) -> Vec<Self> {
        text.split("\n\n").filter_map(Self::read).collect()
    }

    /// None for a line that only keeps the connection alive.
    fn read(event: &str) -> Option<Self> {
        let field = |name: &str| {
            let of_name =
                |line: &str| line.strip_prefix(name)?.strip_prefix(": ").map(str::to_owned);
            event.lines().find_map(of_name)
        };
        let told = serde_json::from_str(&field("data")?).expect("JSON");
        Some(Self { id: field("id")?, kind: field("event")?, told })
    }
}
