//! Answering requests, until told to stop.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use acts::App;
use anyhow::Context as _;
use tokio::{net::TcpListener, sync::watch, task::JoinHandle, time};

use crate::{
    product::{self, Product},
    settings::Settings,
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
    let product = product::open(&settings).await?;
    let secret = product::signing_secret(&settings.folder())?;
    if let Some(code) = set_up_code(&product.app).await? {
        println!(
            "Nobody has an account yet. Open {}/set-up and type this code:",
            settings.address()
        );
        println!("    {code}");
    }
    println!("Comity answers at {}", settings.address());
    run(product, listener, secret).await
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
pub(crate) async fn run(
    product: Product,
    listener: TcpListener,
    secret: [u8; 32],
) -> anyhow::Result<()> {
    let (stop, stopped) = watch::channel(false);
    let Product { app, door } = product;
    let work = tokio::spawn(work(Arc::clone(&app), stopped.clone()));
    let seen = tokio::spawn(write_down(Arc::clone(&app), door, stopped.clone()));
    let checkpoints = tokio::spawn(checkpoints(Arc::clone(&app), secret, stopped));
    let router = acts::router(Arc::clone(&app));
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(interrupted())
        .await?;
    stop.send(true)?;
    for task in [work, seen, checkpoints] {
        finish(task).await;
    }
    Ok(())
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
        if let Err(problem) = acts::run_due_jobs(&app).await {
            tracing::error!(%problem, "the jobs could not be run");
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
            let mut tx = app.db.write().await?;
            door.write_down(&mut tx).await?;
            tx.commit().await
        };
        if let Err(problem) = written.await {
            tracing::error!(%problem, "the last use of sessions and tokens was not written down");
        }
    }
}

async fn checkpoints(app: Arc<App>, secret: [u8; 32], mut stopped: watch::Receiver<bool>) {
    loop {
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

pub(crate) async fn checkpoint(app: &App, secret: &[u8; 32]) -> Result<(), basics::Problem> {
    let mut tx = app.db.read().await?;
    let grown = journal::has_grown(&mut tx).await?;
    drop(tx);
    if !grown {
        return Ok(());
    }
    let mut tx = app.db.write().await?;
    journal::checkpoint(&mut tx, &instance(app), secret, app.clock.now()).await?;
    tx.commit().await
}

/// The name under which checkpoints are known: the address without its scheme.
pub(crate) fn instance(app: &App) -> String {
    let address = &app.settings.address;
    address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned()
}

/// The code that lets whoever reads it here make the first account; none once there is one.
async fn set_up_code(app: &App) -> anyhow::Result<Option<String>> {
    let mut tx = app.db.write().await?;
    let code = people::set_up_code(&mut tx, &*app.chance).await?;
    tx.commit().await?;
    Ok(code)
}
