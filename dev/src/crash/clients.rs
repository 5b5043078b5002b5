//! People who report activities while the server dies under them, and repeat what was not answered.

use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use anyhow::{Result, anyhow, bail};

use super::{
    client::{Answer, ask, post},
    dice::Dice,
    life::World,
};

/// How the clients behave: well, or so that the harness must notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    Honest,
    /// Takes a request for answered once it is sent. To whoever looks from outside, a server that
    /// answers before it commits is the same.
    BelievesTooEarly,
    /// Repeats under another key: the same, from outside, as a server whose keys are not unique.
    AnotherKey,
}

pub(super) struct Clients {
    shared: Arc<Shared>,
    threads: Vec<JoinHandle<()>>,
}

struct Shared {
    port: u16,
    token: String,
    manner: Manner,
    database_dies: bool,
    /// Only while a server is to be asked.
    is_open: AtomicBool,
    is_over: AtomicBool,
    numbers: AtomicUsize,
    /// How many clients wait for an answer to something that they began.
    busy: AtomicUsize,
    acknowledged: Mutex<BTreeSet<usize>>,
    /// What no server should have answered.
    complaint: Mutex<Option<String>>,
}

const CLIENTS: u64 = 3;
/// One request in so many is left alone on purpose, before its answer.
const HANGS_UP_ONE_IN: u64 = 8;
const SETTLES_WITHIN: Duration = Duration::from_secs(60);

impl Clients {
    pub(super) fn start(world: &World, manner: Manner, seed: u64) -> Result<Self> {
        let shared = Arc::new(Shared {
            port: world.port,
            token: world.token.clone(),
            manner,
            database_dies: world.is_on_postgres(),
            is_open: AtomicBool::new(false),
            is_over: AtomicBool::new(false),
            numbers: AtomicUsize::new(0),
            busy: AtomicUsize::new(0),
            acknowledged: Mutex::default(),
            complaint: Mutex::default(),
        });
        let client = |number| {
            let shared = Arc::clone(&shared);
            let dice = Dice::new(seed.wrapping_mul(31).wrapping_add(number));
            thread::Builder::new().spawn(move || shared.work(dice))
        };
        let threads = (0..CLIENTS).map(client).collect::<std::io::Result<_>>()?;
        Ok(Self { shared, threads })
    }

    pub(super) fn go_on(&self) {
        self.shared.is_open.store(true, Ordering::SeqCst);
    }

    /// Begins nothing new, repeats what is open until it is answered, and tells what was
    /// acknowledged. The server must be there.
    pub(super) fn settle(&self) -> Result<BTreeSet<usize>> {
        self.shared.is_open.store(false, Ordering::SeqCst);
        let began = Instant::now();
        while self.shared.busy.load(Ordering::SeqCst) > 0 {
            if let Some(complaint) = self.shared.complaint.lock().expect("no panic").take() {
                bail!("the server answered what it should not: {complaint}");
            }
            if began.elapsed() > SETTLES_WITHIN {
                bail!("the server no longer answers what it was asked");
            }
            thread::sleep(Duration::from_millis(5));
        }
        Ok(self.shared.acknowledged.lock().expect("no panic").clone())
    }

    pub(super) fn stop(self) -> Result<()> {
        self.shared.is_over.store(true, Ordering::SeqCst);
        for thread in self.threads {
            thread.join().map_err(|_| anyhow!("a client broke"))?;
        }
        Ok(())
    }
}

impl Shared {
    fn work(&self, mut dice: Dice) {
        while !self.is_over.load(Ordering::SeqCst) {
            // Busy first: whoever waits for nobody to be busy must not look between the two.
            self.busy.fetch_add(1, Ordering::SeqCst);
            if self.is_open.load(Ordering::SeqCst) {
                let number = self.numbers.fetch_add(1, Ordering::SeqCst);
                self.report(number, &mut dice);
                self.busy.fetch_sub(1, Ordering::SeqCst);
            } else {
                self.busy.fetch_sub(1, Ordering::SeqCst);
                thread::sleep(Duration::from_millis(1));
            }
        }
    }

    /// Reports one activity until that is answered.
    fn report(&self, number: usize, dice: &mut Dice) {
        let mut tries = 0;
        while !self.is_over.load(Ordering::SeqCst) {
            let hangs_up = dice.one_in(HANGS_UP_ONE_IN).then(|| dice.moment(0..60));
            match ask(self.port, &self.request(number, tries), hangs_up) {
                Answer::Unsent => thread::sleep(Duration::from_millis(3)),
                _ if self.manner == Manner::BelievesTooEarly => return self.acknowledge(number),
                Answer::Whole(200, _) => return self.acknowledge(number),
                // Overloaded or asked too often: nothing was done, and it may be repeated.
                Answer::Whole(429 | 503, _) => thread::sleep(Duration::from_millis(50)),
                // The database died under the commit, so that not even the server knows.
                Answer::Whole(500, _) if self.database_dies => {}
                Answer::Whole(_, said) => {
                    let complaint = said.chars().take(2_000).collect();
                    return drop(self.complaint.lock().expect("no panic").replace(complaint));
                }
                Answer::None => {}
            }
            tries += 1;
        }
    }

    fn acknowledge(&self, number: usize) {
        self.acknowledged.lock().expect("no panic").insert(number);
    }

    fn request(&self, number: usize, tries: usize) -> String {
        let tries = if self.manner == Manner::AnotherKey { tries } else { 0 };
        let headers = format!(
            "Authorization: Bearer {}\r\nIdempotency-Key: crash-{number}-{tries}\r\n",
            self.token
        );
        let body = format!(
            "{{\"title\":\"{}\",\"sector\":\"WSH\",\"kind\":\"delivery\",\"status\":\"ongoing\",\
             \"places\":\"UX0101\",\"seen_others\":true}}",
            title(number)
        );
        post("/api/activities/report", &headers, "application/json", &body)
    }
}

/// What is looked for afterwards.
pub(super) fn title(number: usize) -> String {
    format!("crash-{number:07}")
}
