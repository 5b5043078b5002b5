//! Answering requests, until told to stop.

use std::{
    net::SocketAddr,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use acts::App;
use anyhow::Context as _;
use axum::{Router, middleware::from_fn_with_state, routing::get};
use basics::Problem;
use database::{Engine, Tx};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle, time};

use crate::{
    measures::measure,
    product::{self, Product},
    settings::Settings,
    speech,
    watched::{self, Watched},
};

/// How often the journal's checkpoints are made and due jobs are looked for.
const CHECKPOINT_EVERY: Duration = Duration::from_millis(1_000);
const JOBS_EVERY: Duration = Duration::from_millis(400);
const SEEN_EVERY: Duration = Duration::from_secs(180);

pub(crate) async fn serve(settings: Settings) -> anyhow::Result<()> {
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("COMITY_LOG")
                .unwrap_or_else(|_| "info,sqlx=warn,sea_orm=warn".into()),
        )
        .init();
    let listener = listen(&settings).await?;
    let for_metrics = watched::listen(&settings).await?;
    let words = speech::words();
    let product = product::open(&settings, &words).await?;
    if let Some(code) = set_up_code(&product.app).await? {
        let address = [("address", settings.address().into())];
        println!("{}\n    {code}", words.tell_plain("cli-set-up", &address));
    }
    println!("{}", words.tell_plain("cli-answers", &[("address", settings.address().into())]));
    let watched = Arc::new(Watched::new(&product.app, &settings));
    if let Some(listener) = for_metrics {
        tokio::spawn(watched::answer(listener, Arc::clone(&watched)));
    }
    let drain = Duration::from_secs(settings.drain_seconds.unwrap_or(0));
    run(product, listener, watched, drain).await
}

/// Loopback, unless there is TLS or the operator says in so many words that there is none.
pub(crate) async fn listen(settings: &Settings) -> anyhow::Result<TcpListener> {
    let addresses: Vec<SocketAddr> = tokio::net::lookup_host(settings.listen())
        .await
        .with_context(|| format!("{} is no address to listen at", settings.listen()))?
        .collect();
    let beyond = addresses.iter().any(|address| !address.ip().is_loopback());
    anyhow::ensure!(
        !beyond || settings.secure || settings.allow_insecure,
        "listening beyond this machine needs TLS: put a proxy that speaks it in front and say \
         --secure, or say --allow-insecure if passwords may cross the network in clear text"
    );
    TcpListener::bind(&addresses[..]).await.context("listening")
}

/// Serves, checkpoints and works until interrupted; then lets what is under way come to its end.
/// Stops at once, with an error, when the disk has failed to make a write durable: whatever went on
/// would build on what may be gone, and the next start recovers from the log.
pub(crate) async fn run(
    product: Product,
    listener: TcpListener,
    watched: Arc<Watched>,
    drain: Duration,
) -> anyhow::Result<()> {
    let (stop, stopped) = watch::channel(false);
    let Product { app, door, keys } = product;
    let work = apart(work(Arc::clone(&app), stopped.clone()));
    let seen = apart(write_down(Arc::clone(&app), door, stopped.clone()));
    let checkpoints = apart(checkpoints(Arc::clone(&app), keys.journal, stopped));
    if app.db.engine() == Engine::Postgres {
        tokio::spawn(acts::look_for_others(Arc::clone(&app)));
    }
    let router = router(&app, &watched).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, router).with_graceful_shutdown(told_to_stop(
        Arc::clone(&app),
        watched,
        drain,
    ));
    tokio::select! {
        served = serving.into_future() => served?,
        how = app.db.disk_failure() => {
            tracing::error!(how, "the disk failed to make a write durable: stopping");
            anyhow::bail!("the disk failed to make a write durable: {how}");
        }
    }
    stop.send(true)?;
    for task in [work, seen, checkpoints] {
        finish(task).await;
    }
    Ok(())
}

/// The product's routes, measured, and whether it is ready for them.
pub(crate) fn router(app: &Arc<App>, watched: &Arc<Watched>) -> Router {
    acts::router(Arc::clone(app))
        .route("/ready", get(watched::ready).with_state(Arc::clone(watched)))
        .layer(from_fn_with_state(Arc::clone(&watched.measures), measure))
}

/// From here on it says that it is not ready; requests are still answered for a while.
async fn told_to_stop(app: Arc<App>, watched: Arc<Watched>, drain: Duration) {
    interrupted().await;
    watched.is_draining.store(true, Ordering::Relaxed);
    time::sleep(drain).await;
    app.listeners.close();
}

/// On a thread of its own: the embedded database works where it is asked.
fn apart(task: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
    let runtime = tokio::runtime::Handle::current();
    tokio::task::spawn_blocking(move || runtime.block_on(task))
}

async fn finish(task: JoinHandle<()>) {
    if let Err(error) = task.await {
        tracing::error!(%error, "a background task did not end well");
    }
}

async fn interrupted() {
    let terminate = tokio::signal::unix::SignalKind::terminate();
    let Ok(mut terminate) = tokio::signal::unix::signal(terminate) else {
        return drop(tokio::signal::ctrl_c().await);
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

async fn work(app: Arc<App>, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        match acts::run_due_jobs(&app).await {
            Ok(_) => {}
            // Said once, when it began; the jobs wait until there is room.
            Err(Problem::Full) => {}
            Err(problem) => tracing::error!(%problem, "the jobs could not be run"),
        }
        tokio::select! {
            () = time::sleep(JOBS_EVERY) => {}
            _ = stopped.changed() => {}
        }
    }
}

/// When sessions and tokens were last used, written down every few minutes and at the end.
async fn write_down(app: Arc<App>, door: Arc<tokens::Door>, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        tokio::select! {
            () = time::sleep(SEEN_EVERY) => {}
            _ = stopped.changed() => {}
        }
        let written = async {
            let mut tx = app.db.write_although_full().await?;
            door.write_down(&mut tx).await?;
            tx.commit().await
        };
        if let Err(problem) = written.await {
            tracing::error!(%problem, "the last use of sessions and tokens was not written down");
        }
    }
}

async fn checkpoints(app: Arc<App>, secret: [u8; 32], mut stopped: watch::Receiver<bool>) {
    let mut was_full = false;
    loop {
        if was_full != app.db.is_full() {
            was_full = !was_full;
            tracing::warn!(read_only = was_full, "the disk has no room, or has room again");
        }
        if let Err(problem) = checkpoint(&app, &secret).await {
            tracing::error!(%problem, "no checkpoint could be made");
        }
        if *stopped.borrow() {
            return;
        }
        tokio::select! {
            () = time::sleep(CHECKPOINT_EVERY) => {}
            _ = stopped.changed() => {}
        }
    }
}

pub(crate) async fn checkpoint(app: &App, secret: &[u8; 32]) -> Result<(), Problem> {
    let mut tx = app.db.read().await?;
    let grown = journal::has_grown(&mut tx).await?;
    drop(tx);
    if !grown {
        return Ok(());
    }
    // While the disk is full too: what was done until then is to be covered.
    let mut tx = app.db.write_although_full().await?;
    let instance = instance(&mut tx, app).await?;
    journal::checkpoint(&mut tx, &instance, secret, app.clock.now()).await?;
    tx.commit().await
}

/// The name under which checkpoints are known: the address, without its scheme, that there was when
/// the first one was signed.
pub(crate) async fn instance(tx: &mut Tx, app: &App) -> Result<String, Problem> {
    let address = &app.settings.address;
    journal::instance(tx, address.split_once("://").map_or(address, |(_, rest)| rest)).await
}

/// The code that lets whoever reads it here make the first account; none once there is one.
async fn set_up_code(app: &App) -> anyhow::Result<Option<String>> {
    let mut tx = app.db.write_although_full().await?;
    let code = people::set_up_code(&mut tx, &*app.chance).await?;
    tx.commit().await?;
    Ok(code)
}
