//! What happens later: a capability's jobs, run with a Context under the product's own name.

use std::{future::Future, sync::Arc};

use basics::{Language, Problem};
use sharing::Viewer;

use crate::{App, Context};

/// Work that an act put off. It runs in a write transaction of its own, may run again after a
/// crash, and so must be content to find its work done.
pub trait Job: 'static {
    /// `people.send_invitation`.
    const KIND: &'static str;

    fn run(
        cx: &mut Context,
        payload: serde_json::Value,
    ) -> impl Future<Output = Result<(), Problem>> + Send;
}

/// Runs the jobs that are due, each once; answers how many were run. One that fails is tried again
/// later, and its failure is logged.
pub async fn run_due_jobs(app: &Arc<App>) -> Result<usize, Problem> {
    let mut ran = 0;
    while let Some(job) = claim(app).await? {
        let runners = app.capabilities.iter().flat_map(|capability| &capability.jobs);
        let done = match runners.into_iter().find(|(kind, _)| *kind == job.kind) {
            None => Err(Problem::broken(format!("no capability runs jobs of kind {}", job.kind))),
            Some((kind, runner)) => {
                let mut cx = context(app, kind).await?;
                match runner(&mut cx, job.payload.clone()).await {
                    Err(problem) => Err(problem),
                    Ok(()) => finish(cx, &job).await,
                }
            }
        };
        if let Err(problem) = done {
            tracing::error!(job = job.kind, attempts = job.attempts, %problem, "a job failed");
            let mut tx = app.db.write().await?;
            jobs::put_off(&mut tx, &job, app.clock.now()).await?;
            tx.commit().await?;
        }
        ran += 1;
    }
    Ok(ran)
}

/// A piece of the product's own work, at once: from the command line, where nobody is signed in. It
/// goes the same way as a job, and is journaled under its name.
pub async fn work_now<T>(
    app: &Arc<App>,
    name: &'static str,
    work: impl AsyncFnOnce(&mut Context) -> Result<T, Problem>,
) -> Result<T, Problem> {
    let mut cx = context(app, name).await?;
    let done = work(&mut cx).await?;
    cx.write_journal().await?;
    cx.tx.commit().await?;
    Ok(done)
}

async fn claim(app: &Arc<App>) -> Result<Option<jobs::Claimed>, Problem> {
    let mut tx = app.db.write().await?;
    let job = jobs::claim(&mut tx, app.clock.now()).await?;
    tx.commit().await?;
    Ok(job)
}

async fn finish(mut cx: Context, job: &jobs::Claimed) -> Result<(), Problem> {
    cx.write_journal().await?;
    jobs::finish(&mut cx.tx, job).await?;
    cx.tx.commit().await
}

async fn context(app: &Arc<App>, kind: &'static str) -> Result<Context, Problem> {
    let tx = app.db.write().await?;
    let words = app.dictionary.words(Language::ENGLISH);
    Ok(Context::new(app, tx, Viewer::nobody(), words, kind))
}
