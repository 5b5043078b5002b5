//! What happens later: a capability's jobs, run with a Context under the product's own name.

use std::{future::Future, sync::Arc};

use basics::{Language, Problem};
use serde::{Serialize, de::DeserializeOwned};
use sharing::Viewer;

use crate::{App, Context};

/// Work that an act put off. It is stored as JSON, may run again after a crash, and so must be
/// content to find its work done.
pub trait Job: Serialize + DeserializeOwned + Send + 'static {
    /// `people.send_invitation`.
    const KIND: &'static str;

    /// What takes long: worked out on a read snapshot, before the write transaction opens, so that
    /// others go on meanwhile. What it finds stands in fields that are not stored.
    fn judge(self, _cx: &mut Context) -> impl Future<Output = Result<Self, Problem>> + Send {
        async { Ok(self) }
    }

    /// In a write transaction of its own.
    fn carry_out(self, cx: &mut Context) -> impl Future<Output = Result<(), Problem>> + Send;
}

/// Something that a capability tells whoever listens, without knowing who that is. What it says is
/// what the job that hears it is made from.
pub trait News: Serialize {
    /// `activities.changed`.
    const TOLD: &'static str;
}

/// Runs the jobs that are due, each once; answers how many were run. One that fails is tried again
/// later, and its failure is logged.
pub async fn run_due_jobs(app: &Arc<App>) -> Result<usize, Problem> {
    let mut ran = 0;
    while let Some(job) = claim(app).await? {
        let runners = app.capabilities.iter().flat_map(|capability| &capability.jobs);
        let done = match runners.into_iter().find(|(kind, _)| *kind == job.kind) {
            None => Err(Problem::broken(format!("no capability runs jobs of kind {}", job.kind))),
            Some((_, runner)) => runner(Arc::clone(app), job.clone()).await,
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

/// One job, from what was stored to what is done.
pub(crate) async fn run<J: Job>(app: Arc<App>, claimed: jobs::Claimed) -> Result<(), Problem> {
    let job: J = serde_json::from_value(claimed.payload.clone()).map_err(Problem::broken)?;
    let mut reading = context(&app, app.db.read().await?, J::KIND);
    let job = job.judge(&mut reading).await?;
    drop(reading);
    let mut cx = context(&app, app.db.write().await?, J::KIND);
    job.carry_out(&mut cx).await?;
    cx.write_journal().await?;
    jobs::finish(&mut cx.tx, &claimed).await?;
    cx.tx.commit().await?;
    app.listeners.wake();
    Ok(())
}

/// A piece of the product's own work, at once: from the command line, where nobody is signed in. It
/// goes the same way as a job, and is journaled under its name.
pub async fn work_now<T>(
    app: &Arc<App>,
    name: &'static str,
    work: impl AsyncFnOnce(&mut Context) -> Result<T, Problem>,
) -> Result<T, Problem> {
    let mut cx = context(app, app.db.write().await?, name);
    let done = work(&mut cx).await?;
    cx.write_journal().await?;
    cx.tx.commit().await?;
    app.listeners.wake();
    Ok(done)
}

async fn claim(app: &Arc<App>) -> Result<Option<jobs::Claimed>, Problem> {
    let mut tx = app.db.write().await?;
    let job = jobs::claim(&mut tx, app.clock.now()).await?;
    tx.commit().await?;
    Ok(job)
}

fn context(app: &Arc<App>, tx: database::Tx, kind: &'static str) -> Context {
    let words = app.dictionary.words(Language::ENGLISH);
    Context::new(app, tx, Viewer::nobody(), words, kind)
}
