//! Work on the database, where it keeps nobody else from being answered.

use std::{future::Future, panic};

use database::Engine;
use tokio::{runtime::Handle, task};

use crate::App;

/// SQLite works on the thread that asks it: on one apart, that all of a request has to itself.
/// PostgreSQL works elsewhere, and is waited for here.
pub(crate) async fn apart<T: Send + 'static>(
    app: &App,
    work: impl Future<Output = T> + Send + 'static,
) -> T {
    match app.db.engine() {
        Engine::Postgres => work.await,
        Engine::Sqlite => {
            let runtime = Handle::current();
            match task::spawn_blocking(move || runtime.block_on(work)).await {
                Ok(done) => done,
                Err(broken) => panic::resume_unwind(broken.into_panic()),
            }
        }
    }
}
