//! How the server stands, for machines that watch it: ready or not, and the metrics.

use std::{
    fmt::Write as _,
    net::SocketAddr,
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use acts::App;
use anyhow::{Context as _, ensure};
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use basics::{Moment, Problem};
use subtle::ConstantTimeEq as _;
use tokio::net::TcpListener;

use crate::{back_up, measures::Measures, settings::Settings};

/// What the watchers ask.
pub(crate) struct Watched {
    pub app: Arc<App>,
    pub measures: Arc<Measures>,
    /// Told to stop: what is under way is finished, and nothing new should come.
    pub is_draining: AtomicBool,
    folder: PathBuf,
    token: Option<String>,
    /// The last answer about readiness, so that asking costs nothing.
    last: Mutex<Option<(Instant, Readiness)>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Readiness {
    Ready,
    /// The disk is full: reading goes on.
    ReadOnly,
    Draining,
    NoDatabase,
}

/// A probe each second costs one query a second, and a flood of them no more.
const BETWEEN: Duration = Duration::from_secs(1);
const PATIENCE: Duration = Duration::from_secs(2);

impl Watched {
    pub(crate) fn new(app: &Arc<App>, settings: &Settings) -> Self {
        Self {
            app: Arc::clone(app),
            measures: Arc::new(Measures::of(&app.capabilities)),
            is_draining: AtomicBool::new(false),
            folder: settings.folder(),
            token: settings.metrics_token.clone(),
            last: Mutex::default(),
        }
    }

    async fn readiness(&self) -> Readiness {
        if self.is_draining.load(Ordering::Relaxed) {
            return Readiness::Draining;
        }
        let last = *self.last.lock().expect("no panic holds it");
        if let Some((at, readiness)) = last
            && at.elapsed() < BETWEEN
        {
            return readiness;
        }
        let readiness = self.ask().await;
        *self.last.lock().expect("no panic holds it") = Some((Instant::now(), readiness));
        readiness
    }

    async fn ask(&self) -> Readiness {
        let asked = async {
            let mut tx = self.app.db.read().await?;
            journal::has_grown(&mut tx).await
        };
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(Ok(_)) if self.app.db.is_full() => Readiness::ReadOnly,
            Ok(Ok(_)) => Readiness::Ready,
            _ => Readiness::NoDatabase,
        }
    }

    /// The measures, and how the machine and the product stand.
    async fn metrics(&self) -> String {
        let mut text = self.measures.text();
        let mut gauge = |name: &str, value: f64| {
            let _ = write!(text, "# TYPE {name} gauge\n{name} {value}\n");
        };
        let is = |yes: bool| if yes { 1.0 } else { 0.0 };
        let readiness = self.readiness().await;
        gauge("comity_ready", is(matches!(readiness, Readiness::Ready | Readiness::ReadOnly)));
        gauge("comity_disk_full", is(self.app.db.is_full()));
        gauge("comity_uptime_seconds", self.measures.began.elapsed().as_secs_f64());
        if let Some(bytes) = self.app.db.free_bytes() {
            gauge("comity_disk_free_bytes", bytes as f64);
        }
        if let Some(bytes) = resident_bytes() {
            gauge("process_resident_memory_bytes", bytes as f64);
        }
        let now = self.app.clock.now();
        let last = back_up::last(&self.folder).and_then(|last| Moment::parse(&last.made));
        if let Some(made) = last {
            gauge("comity_backup_age_seconds", now.seconds_since(made) as f64);
        }
        if let Ok(stand) = self.stand().await {
            gauge("comity_database_bytes", stand.bytes as f64);
            gauge("comity_jobs_waiting", stand.waiting as f64);
            gauge("comity_jobs_given_up", stand.given_up as f64);
            let since = stand.uncovered_since;
            let lag = since.map_or(0, |since| now.seconds_since(since).max(0));
            gauge("comity_checkpoint_lag_seconds", lag as f64);
            if let Some(at) = stand.checkpoint_at {
                gauge("comity_checkpoint_age_seconds", now.seconds_since(at) as f64);
            }
        }
        let version = env!("CARGO_PKG_VERSION");
        text + &format!("comity_build_info{{version=\"{version}\"}} 1\n")
    }

    async fn stand(&self) -> Result<Stand, Problem> {
        let mut tx = self.app.db.read().await?;
        let (waiting, given_up) = jobs::count(&mut tx).await?;
        let bytes = tx.bytes().await?;
        let uncovered_since = journal::uncovered_since(&mut tx).await?;
        let checkpoint_at = journal::last_checkpoint_at(&mut tx).await?;
        Ok(Stand { waiting, given_up, bytes, uncovered_since, checkpoint_at })
    }
}

struct Stand {
    waiting: i64,
    given_up: i64,
    bytes: i64,
    uncovered_since: Option<Moment>,
    checkpoint_at: Option<Moment>,
}

/// Whether requests should be sent here: for a proxy or an orchestrator. It says no more than that.
pub(crate) async fn ready(State(watched): State<Arc<Watched>>) -> Response {
    let (status, said) = match watched.readiness().await {
        Readiness::Ready => (StatusCode::OK, "ready"),
        Readiness::ReadOnly => (StatusCode::OK, "read-only"),
        Readiness::Draining => (StatusCode::SERVICE_UNAVAILABLE, "draining"),
        Readiness::NoDatabase => (StatusCode::SERVICE_UNAVAILABLE, "no database"),
    };
    (status, [(header::CACHE_CONTROL, "no-store")], said).into_response()
}

async fn metrics(State(watched): State<Arc<Watched>>, headers: HeaderMap) -> Response {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let given = given.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    if let Some(token) = &watched.token
        && !bool::from(given.as_bytes().ct_eq(token.as_bytes()))
    {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    (kind, watched.metrics().await).into_response()
}

/// Where the metrics are asked for: a listener of their own, so that no proxy passes them on. None
/// unless the operator says where; beyond this machine only for whoever has the token.
pub(crate) async fn listen(settings: &Settings) -> anyhow::Result<Option<TcpListener>> {
    let Some(wanted) = &settings.metrics_listen else { return Ok(None) };
    let listener = TcpListener::bind(wanted).await;
    let listener = listener.with_context(|| format!("listening at {wanted}"))?;
    let address: SocketAddr = listener.local_addr()?;
    let has_token = settings.metrics_token.as_ref().is_some_and(|token| token.len() >= 16);
    ensure!(
        address.ip().is_loopback() || has_token,
        "metrics are for this machine; beyond it they need a metrics_token of 16 or more characters"
    );
    Ok(Some(listener))
}

/// Answers whoever asks for the metrics, for as long as the server lives.
pub(crate) async fn answer(listener: TcpListener, watched: Arc<Watched>) {
    if let Err(error) = axum::serve(listener, router(watched)).await {
        tracing::error!(%error, "the metrics are no longer answered");
    }
}

pub(crate) fn router(watched: Arc<Watched>) -> Router {
    Router::new().route("/metrics", get(metrics)).with_state(watched)
}

/// What of this process is in memory, where the system tells.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
