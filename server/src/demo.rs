//! The demonstration: the fictional mission UNMIX in an invented country. Nothing in it is real, no
//! record names a person who receives help, and everything is gone when it stops.

mod accounts;
mod agreed;
mod assessed;
mod assured;
mod authorised;
mod calls;
mod catalogue;
mod contacts;
mod dice;
mod diligence;
mod figures;
mod hindered;
mod obligations;
mod offers;
mod organisations;
mod published;
mod questioned;
mod rows;
mod screening;
mod sign_ins;
mod stakeholders;
mod supported;

use std::{path::PathBuf, sync::Arc, time::Duration};

use acts::{App, work_now};
use anyhow::{Context as _, ensure};
use database::{Db, Durability};
use tokio::net::TcpListener;

use crate::{product, serve, settings::Settings, speech, watched::Watched};
use dice::Dice;

/// What the invented mission is to be like.
pub(crate) struct Wanted {
    pub activities: usize,
    /// How many focal points its organisations have.
    pub contacts: usize,
    /// How many more obligations one of them has than the story tells.
    pub obligations: usize,
    pub seed: u64,
    pub durability: Durability,
    /// Where its data stays; gone with it otherwise.
    pub keep: Option<PathBuf>,
}

pub(crate) async fn demo(
    listen: &str,
    wanted: Wanted,
    sign_ins_file: Option<PathBuf>,
) -> anyhow::Result<()> {
    let listener =
        TcpListener::bind(listen).await.with_context(|| format!("listening at {listen}"))?;
    ensure!(
        listener.local_addr()?.ip().is_loopback(),
        "the demonstration is for this machine only"
    );
    let address = format!("http://{}", listener.local_addr()?);
    let scratch = tempfile::tempdir()?;
    let folder = wanted.keep.unwrap_or_else(|| scratch.path().to_owned());
    product::make_folder(&folder)?;
    let db = Db::open_sqlite(&folder.join(product::DATABASE), wanted.durability).await?;
    let settings = Settings {
        address: Some(address.clone()),
        name: Some("UNMIX".into()),
        data: Some(folder),
        ..Settings::default()
    };
    let product = product::assemble(db, &settings, &speech::words()).await?;
    let app = &product.app;
    let Wanted { activities, contacts, obligations, seed, .. } = wanted;
    println!("Inventing a country, its organisations and {activities} activities …");
    let sign_ins = settle(app, activities, contacts, obligations, seed).await?;
    sign_ins::print(&address, &sign_ins);
    if let Some(file) = sign_ins_file {
        sign_ins::write(&file, &address, &sign_ins)?;
    }
    let watched = Arc::new(Watched::new(&product.app, &settings));
    serve::run(product, listener, watched, Duration::ZERO).await
}

/// Fills the empty product: places, parties and accounts as the product's own work, activities by
/// the import, as a coordination officer brings them in.
async fn settle(
    app: &Arc<App>,
    activities: usize,
    contacts: usize,
    owed: usize,
    seed: u64,
) -> anyhow::Result<Vec<sign_ins::SignIn>> {
    let are_compared = activities <= rows::COMPARED_MAX;
    let mut areas = exchange::geo::invent::invent(seed);
    if !are_compared {
        areas.extend(exchange::geo::invent::localities(&areas, rows::LOCALITIES));
    }
    let mut dice = Dice::new(seed);
    work_now(app, "demo.country", async |cx| places::enter_invented(&mut cx.tx, &areas).await)
        .await?;
    let parties =
        work_now(app, "demo.organisations", async |cx| organisations::enter(cx).await).await?;
    let passwords = accounts::Passwords::new(app)?;
    let sign_ins =
        work_now(app, "demo.accounts", async |cx| accounts::enter(cx, &parties, &passwords).await)
            .await?;
    let scene = rows::Scene::new(&areas, &parties, app.clock.now());
    for first in (0..activities).step_by(rows::PIECE) {
        let piece = first..activities.min(first + rows::PIECE);
        let rows = scene.invent(piece, &mut dice);
        work_now(app, "demo.activities", async |cx| rows::enter(cx, &rows, are_compared).await)
            .await?;
    }
    // Dice of their own, so that they change nothing of what was there before them.
    let figures = figures::invent(&areas, &parties, &mut Dice::new(!seed), app.clock.now());
    work_now(app, "demo.needs", async |cx| figures::enter(cx, &figures).await).await?;
    work_now(app, "demo.questionnaires", async |cx| questioned::enter(cx, &parties).await).await?;
    work_now(app, "demo.diligence", async |cx| diligence::enter(cx, &areas, &parties).await)
        .await?;
    work_now(app, "demo.assessments", async |cx| assessed::enter(cx, &parties).await).await?;
    work_now(app, "demo.screening", async |cx| screening::enter(cx, &parties).await).await?;
    let now = app.clock.now();
    work_now(app, "demo.obligations", async |cx| {
        obligations::enter(cx, &parties, (now, owed)).await
    })
    .await?;
    let agreed =
        work_now(app, "demo.agreements", async |cx| agreed::enter(cx, &parties).await).await?;
    work_now(app, "demo.publications", async |cx| published::enter(cx, &areas, &agreed[0]).await)
        .await?;
    work_now(app, "demo.calls", async |cx| calls::enter(cx, &parties).await).await?;
    work_now(app, "demo.offers", async |cx| offers::enter(cx, &areas, &parties).await).await?;
    contacts::settle(app, &areas, &parties, contacts, seed).await?;
    work_now(app, "demo.authorisations", async |cx| authorised::enter(cx, &areas, &parties).await)
        .await?;
    work_now(app, "demo.stakeholders", async |cx| stakeholders::enter(cx, &areas, &parties).await)
        .await?;
    work_now(app, "demo.access", async |cx| hindered::enter(cx, &areas, &parties).await).await?;
    work_now(app, "demo.support", async |cx| supported::enter(cx, &parties).await).await?;
    work_now(app, "demo.assurance", async |cx| assured::enter(cx, &parties).await).await?;
    acts::run_due_jobs(app).await?;
    Ok(sign_ins)
}
