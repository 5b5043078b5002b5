//! How long the overlaps of one changed activity take, for the bench: the product's own job, on a
//! register that the demonstration filled.
//!
//! `changed_overlaps FILE ACTIVITIES CHANGES`: the file has so many, and so many of them, evenly
//! chosen, are said to have changed, one after the other. Answers the median in milliseconds, and
//! the slowest of twenty, of the looking and of the looking kept through a power cut.
#![expect(
    clippy::disallowed_methods,
    reason = "a bench takes time, and brings the clock and the chance that the server has"
)]

use std::{
    env,
    error::Error,
    future::{Future, ready},
    path::Path,
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use activities::{Activity, Changed};
use acts::{App, Doorkeeper, Settings, run_due_jobs, work_now};
use basics::{Actor, Chance, Clock, Id, Moment, Problem};
use database::{Db, Durability, Tx};
use uuid::Uuid;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let told: Vec<String> = env::args().skip(1).collect();
    let [file, activities, changes] = told.as_slice() else {
        return Err("changed_overlaps FILE ACTIVITIES CHANGES".into());
    };
    let (activities, changes): (usize, usize) = (activities.parse()?, changes.parse()?);
    let numbers = (0..changes).map(|change| change * (activities / changes));
    let ids: Vec<Id<Activity>> =
        numbers.map(|number| Id::named("comity:demo:activity", &number.to_string())).collect();
    let mut said = Vec::new();
    for durability in [Durability::Process, Durability::PowerCut] {
        let app = app(Db::open_sqlite(Path::new(file), durability).await?);
        // What waits from elsewhere is not what is measured.
        run_due_jobs(&app).await?;
        // Warm, as a server is that has run for a while.
        for id in &ids {
            look(&app, *id).await?;
        }
        let mut took = Vec::with_capacity(ids.len());
        for id in &ids {
            took.push(look(&app, *id).await?);
        }
        took.sort();
        for at in [took.len() / 2, took.len() * 19 / 20] {
            said.push((took[at].as_secs_f64() * 1_000.0).to_string());
        }
    }
    println!("{}", said.join(" "));
    Ok(())
}

async fn look(app: &Arc<App>, id: Id<Activity>) -> Result<Duration, Problem> {
    let changed = Changed { activities: vec![id] };
    work_now(app, "bench.change", async |cx| cx.announce(&changed).await).await?;
    let began = Instant::now();
    run_due_jobs(app).await?;
    Ok(began.elapsed())
}

fn app(db: Db) -> Arc<App> {
    let capabilities = vec![
        places::capability(),
        parties::capability(),
        activities::capability(),
        overlaps::capability(),
    ];
    Arc::new(App {
        db,
        dictionary: App::dictionary(&capabilities),
        clock: Arc::new(Machine),
        chance: Arc::new(Machine),
        doorkeeper: Arc::new(Machine),
        outside: outside::Outside::default(),
        capabilities,
        settings: Settings {
            address: "http://127.0.0.1".into(),
            secure: false,
            zone: jiff::tz::TimeZone::UTC,
            upload_bytes_max: 0,
            proxies: 0,
            name: String::new(),
        },
        seal: Arc::new(acts::Seal::new(&[0; 32])),
        kept: acts::Kept::default(),
        limits: acts::Limits::default(),
        listeners: acts::Listeners::default(),
    })
}

/// The machine's clock and chance; its door opens to nobody.
struct Machine;

impl Clock for Machine {
    fn now(&self) -> Moment {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let micros = i64::try_from(since.as_micros()).unwrap_or_default();
        Moment::from_micros(micros).expect("a machine's clock is within our years")
    }
}

impl Chance for Machine {
    fn uuid(&self, _: &str) -> Uuid {
        Uuid::now_v7()
    }

    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(16) {
            part.copy_from_slice(&Uuid::new_v4().as_bytes()[..part.len()]);
        }
    }
}

impl Doorkeeper for Machine {
    fn who<'a>(
        &'a self,
        _: &'a mut Tx,
        _: &'a str,
        _: Moment,
    ) -> Pin<Box<dyn Future<Output = Result<Option<Actor>, Problem>> + Send + 'a>> {
        Box::pin(ready(Ok(None)))
    }
}
