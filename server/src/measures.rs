//! What the server counts of itself: answers by class and status, and how long they took.
//!
//! No address, no name, no path with an id, nothing of one organisation: whoever reads the metrics
//! learns how the machine is, and of the people only that there are some.

use std::{
    collections::HashMap,
    fmt::Write as _,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use acts::{Capability, Door};
use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};

/// What kind of thing was asked for.
const CLASSES: [&str; 6] = ["page", "act", "stream", "api", "asset", "other"];
/// The hundreds of a status: 1xx to 5xx.
const STATUSES: usize = 5;
/// Upper edges in seconds; above the last one there is no edge.
const EDGES: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

pub(crate) struct Measures {
    pub began: Instant,
    /// Where each path of the route table belongs.
    classes: HashMap<&'static str, usize>,
    counts: [[AtomicU64; STATUSES]; CLASSES.len()],
    times: [Times; CLASSES.len()],
    in_flight: AtomicU64,
}

#[derive(Default)]
struct Times {
    buckets: [AtomicU64; EDGES.len() + 1],
    microseconds: AtomicU64,
}

impl Measures {
    pub(crate) fn of(capabilities: &[Capability]) -> Self {
        let routes = capabilities.iter().flat_map(|capability| &capability.routes);
        let classes = routes.map(|route| (route.path, of_door(route.door))).collect();
        Self {
            began: Instant::now(),
            classes,
            counts: Default::default(),
            times: Default::default(),
            in_flight: AtomicU64::new(0),
        }
    }

    fn class(&self, path: Option<&str>) -> usize {
        let other = CLASSES.len() - 1;
        match path {
            None => other,
            Some(path) if path.starts_with("/api/") => 3,
            Some(path) if path.starts_with("/assets/") => 4,
            Some(path) => self.classes.get(path).copied().unwrap_or(other),
        }
    }

    fn note(&self, class: usize, status: u16, began: Instant) {
        let took = began.elapsed();
        let hundreds = usize::from(status / 100).clamp(1, STATUSES) - 1;
        self.counts[class][hundreds].fetch_add(1, Ordering::Relaxed);
        let times = &self.times[class];
        let bucket = EDGES.iter().position(|edge| took.as_secs_f64() <= *edge);
        times.buckets[bucket.unwrap_or(EDGES.len())].fetch_add(1, Ordering::Relaxed);
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        times.microseconds.fetch_add(micros, Ordering::Relaxed);
    }

    /// As Prometheus reads it.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        let read = |number: &AtomicU64| number.load(Ordering::Relaxed);
        text += "# TYPE comity_requests_total counter\n";
        for (class, counts) in CLASSES.iter().zip(&self.counts) {
            for (hundreds, count) in (1..).zip(counts).filter(|(_, count)| read(count) > 0) {
                let labels = format!("class=\"{class}\",status=\"{hundreds}xx\"");
                let _ = writeln!(text, "comity_requests_total{{{labels}}} {}", read(count));
            }
        }
        text += "# TYPE comity_request_seconds histogram\n";
        for (class, times) in CLASSES.iter().zip(&self.times) {
            let mut so_far = 0;
            let edges = EDGES.iter().map(ToString::to_string).chain(["+Inf".to_owned()]);
            for (edge, bucket) in edges.zip(&times.buckets) {
                so_far += read(bucket);
                let labels = format!("class=\"{class}\",le=\"{edge}\"");
                let _ = writeln!(text, "comity_request_seconds_bucket{{{labels}}} {so_far}");
            }
            let seconds = read(&times.microseconds) as f64 / 1e6;
            let _ = writeln!(text, "comity_request_seconds_sum{{class=\"{class}\"}} {seconds}");
            let _ = writeln!(text, "comity_request_seconds_count{{class=\"{class}\"}} {so_far}");
        }
        let in_flight = read(&self.in_flight);
        let _ = write!(
            text,
            "# TYPE comity_requests_in_flight gauge\ncomity_requests_in_flight {in_flight}\n"
        );
        text
    }
}

fn of_door(door: Door) -> usize {
    match door {
        Door::Page => 0,
        Door::Act => 1,
        Door::Stream => 2,
    }
}

/// Stands round every route.
pub(crate) async fn measure(
    State(measures): State<Arc<Measures>>,
    request: Request,
    next: Next,
) -> Response {
    let began = Instant::now();
    let path = request.extensions().get::<MatchedPath>();
    let class = measures.class(path.map(MatchedPath::as_str));
    // Counted down also where the client goes away before the answer.
    let _in_flight = InFlight::begin(&measures);
    let response = next.run(request).await;
    measures.note(class, response.status().as_u16(), began);
    response
}

struct InFlight<'a>(&'a AtomicU64);

impl<'a> InFlight<'a> {
    fn begin(measures: &'a Measures) -> Self {
        measures.in_flight.fetch_add(1, Ordering::Relaxed);
        Self(&measures.in_flight)
    }
}

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
