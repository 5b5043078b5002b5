//! What the doctor sees in the database: whether it is whole, durable, and its journal unbroken.

use ::database::Db;
use basics::{Clock as _, Moment, Problem};
use journal::SigningKey;

use super::{
    Findings,
    Verdict::{Fail, Warn},
};
use crate::{
    ambient::SystemClock,
    keys::{self, Data},
    product,
    settings::Settings,
    speech, verify,
};

/// Below this a backup, an import or a large upload may find no room.
const ROOM_BYTES: u64 = 1 << 30;
/// A checkpoint that is late by so much is not made any more.
const CHECKPOINT_SECONDS_MAX: i64 = 300;

pub(super) async fn all(findings: &mut Findings<'_>, settings: &Settings, db: &Db) {
    if let Err(problem) = examine(findings, settings, db).await {
        let why = [("why", problem.to_string().into())];
        findings.note("database", (Fail, "closed"), &why);
    }
}

async fn examine(findings: &mut Findings<'_>, settings: &Settings, db: &Db) -> Result<(), Problem> {
    room(findings, db).await?;
    durable(findings, db).await?;
    whole(findings, db).await?;
    if !steps(findings, db).await? {
        // What the newer tables say this version cannot read, and what is not there yet neither.
        return Ok(());
    }
    jobs(findings, db).await?;
    journal(findings, settings, db).await
}

async fn room(findings: &mut Findings<'_>, db: &Db) -> Result<(), Problem> {
    let bytes = db.read().await?.bytes().await?.unsigned_abs();
    let Some(free) = db.free_bytes() else { return Ok(()) };
    let w = findings.words;
    let about =
        [("free", speech::bytes(w, free).into()), ("database", speech::bytes(w, bytes).into())];
    match free {
        _ if db.is_full() => findings.note("disk", (Fail, "full"), &about),
        // A backup needs as much again as the database, to be restored into.
        free if free < ROOM_BYTES.max(2 * bytes) => findings.note("disk", (Warn, "low"), &about),
        _ => findings.ok("disk", &about),
    }
    Ok(())
}

async fn durable(findings: &mut Findings<'_>, db: &Db) -> Result<(), Problem> {
    let settings = db.settings().await?;
    for setting in settings.iter().filter(|setting| !setting.is_right()) {
        let about = [
            ("setting", setting.name.into()),
            ("found", setting.found.as_str().into()),
            ("wanted", setting.wanted.into()),
        ];
        // Checksums find damage; without the others damage is only a matter of time.
        let verdict = if setting.name == "data_checksums" { Warn } else { Fail };
        findings.note("durable", (verdict, "not"), &about);
    }
    if settings.iter().all(::database::Setting::is_right) {
        findings.ok("durable", &[("engine", db.engine().name().into())]);
    }
    Ok(())
}

async fn whole(findings: &mut Findings<'_>, db: &Db) -> Result<(), Problem> {
    match db.read().await?.flaws().await?.first() {
        Some(flaw) => findings.note("integrity", (Fail, "not"), &[("what", flaw.as_str().into())]),
        None => findings.ok("integrity", &[]),
    }
    Ok(())
}

/// Whether the tables are those of this version.
async fn steps(findings: &mut Findings<'_>, db: &Db) -> Result<bool, Problem> {
    let known = acts::migrations_of(&product::capabilities());
    let taken = db.read().await?.known_migrations().await?;
    let unknown = taken.iter().find(|(name, _)| known.iter().all(|step| step.name != name));
    let missing = known.iter().filter(|step| taken.iter().all(|(name, _)| name != step.name));
    let missing = missing.count();
    if let Some((step, _)) = unknown {
        findings.note("steps", (Fail, "newer"), &[("step", step.as_str().into())]);
    } else if missing > 0 {
        findings.note("steps", (Warn, "older"), &[("steps", missing.into())]);
    } else {
        findings.ok("steps", &[]);
    }
    Ok(unknown.is_none() && missing == 0)
}

async fn jobs(findings: &mut Findings<'_>, db: &Db) -> Result<(), Problem> {
    let (waiting, given_up) = ::jobs::count(&mut db.read().await?).await?;
    let about = [("waiting", waiting.into()), ("jobs", given_up.into())];
    match given_up {
        0 => findings.ok("jobs", &about),
        _ => findings.note("jobs", (Warn, "given-up"), &about),
    }
    Ok(())
}

async fn journal(findings: &mut Findings<'_>, settings: &Settings, db: &Db) -> Result<(), Problem> {
    let mut tx = db.read().await?;
    let now = SystemClock.now();
    clock(findings, now, journal::last_checkpoint_at(&mut tx).await?);
    let Some(signer) = journal::signer(&mut tx).await? else {
        findings.note("journal", (Warn, "empty"), &[]);
        return Ok(());
    };
    let keys = keys::read(&settings.folder(), Data::Old, findings.words);
    let is_signer = |key: &[u8; 32]| {
        SigningKey::new(signer.name(), key).is_ok_and(|key| *key.verifier() == signer)
    };
    match keys {
        Err(why) => findings.note("keys", (Fail, "missing"), &[("why", why.to_string().into())]),
        Ok(keys) if !is_signer(&keys.journal) => findings.note("keys", (Fail, "other"), &[]),
        Ok(_) => findings.ok("keys", &[]),
    }
    let mut entries = 0;
    let mut flawed = Vec::new();
    for log in journal::list_logs(&mut tx).await? {
        let verdict = journal::verify(&mut tx, signer.name(), log, &signer).await?;
        match verdict {
            Ok(whole) => entries += whole.size,
            Err(_) => flawed.push(verify::said(findings.words, log, &verdict)),
        }
    }
    if flawed.is_empty() {
        findings.ok("journal", &[("entries", findings.words.number(entries).into())]);
    }
    for says in flawed {
        findings.note("journal", (Fail, "flawed"), &[("what", says.into())]);
    }
    let waiting = journal::uncovered_since(&mut tx).await?;
    let waited = waiting.map_or(0, |since| now.seconds_since(since));
    match waited > CHECKPOINT_SECONDS_MAX {
        true => findings.note("checkpoint", (Warn, "late"), &[("minutes", (waited / 60).into())]),
        false => findings.ok("checkpoint", &[]),
    }
    Ok(())
}

/// A clock that was set back makes nothing expire and everything look older than it is.
fn clock(findings: &mut Findings<'_>, now: Moment, last: Option<Moment>) {
    let about = [("now", findings.words.moment(now).into())];
    match last {
        Some(last) if now < last => {
            let about = [about, [("last", findings.words.moment(last).into())]].concat();
            findings.note("clock", (Fail, "behind"), &about);
        }
        _ => findings.ok("clock", &about),
    }
}
