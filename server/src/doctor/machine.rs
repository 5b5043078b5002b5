//! What the doctor sees without the database: settings, folders, keys, mail, the last backup.

use std::{
    os::unix::fs::{MetadataExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use basics::{Clock as _, Moment};

use super::{
    Findings,
    Verdict::{Fail, Warn},
};
use crate::{
    ambient::SystemClock,
    back_up::{self, shown},
    keys, product,
    settings::Settings,
};

/// A backup that is older has stopped being made.
const BACKUP_DAYS_MAX: i64 = 2;
const DAY_SECONDS: i64 = 24 * 3600;

pub(super) fn settings(findings: &mut Findings<'_>, settings: &Settings) {
    let address = settings.address();
    let about = [("address", address.as_str().into())];
    let said = settings.for_requests().err().map(|error| format!("{error:#}"));
    if let Some(why) = said {
        findings.note("settings", (Fail, "wrong"), &[("why", why.into())]);
    }
    match (settings.secure, address.starts_with("https://"), settings.allow_insecure) {
        (true, true, false) => findings.ok("tls", &about),
        (true, false, _) => findings.note("tls", (Fail, "address"), &about),
        (_, _, true) => findings.note("tls", (Warn, "insecure"), &about),
        (false, true, false) => findings.note("tls", (Fail, "not-secure"), &about),
        (false, false, false) => findings.note("tls", (Warn, "here-only"), &about),
    }
    if settings.metrics_listen.is_some() && settings.metrics_token.is_none() {
        findings.note("metrics", (Warn, "no-token"), &[]);
    }
}

pub(super) fn folder(findings: &mut Findings<'_>, settings: &Settings) {
    let folder = settings.folder();
    let about = [("folder", shown(&folder).into())];
    let Ok(found) = folder.metadata() else {
        return findings.note("folder", (Fail, "none"), &about);
    };
    let others = found.permissions().mode() & 0o077 != 0;
    match others {
        true => findings.note("folder", (Fail, "open"), &about),
        false => findings.ok("folder", &about),
    }
    private(findings, &folder);
    // What root wrote here the server's own account cannot write.
    let owned_by_others = [product::DATABASE, keys::SEAL, keys::JOURNAL]
        .map(|name| folder.join(name))
        .into_iter()
        .find(|file| file.metadata().is_ok_and(|file| file.uid() != found.uid()));
    if let Some(file) = owned_by_others {
        findings.note("owner", (Warn, "other"), &[("file", shown(&file).into())]);
    }
}

/// Files with secrets in them are their owner's alone.
fn private(findings: &mut Findings<'_>, folder: &Path) {
    let files = [folder.join(keys::SEAL), folder.join(keys::JOURNAL), PathBuf::from("comity.toml")];
    for file in files.iter().filter(|file| file.exists()) {
        let mode = file.metadata().map_or(0, |found| found.permissions().mode());
        if mode & 0o077 != 0 {
            findings.note("secret", (Fail, "open"), &[("file", shown(file).into())]);
        }
    }
}

pub(super) fn backup(findings: &mut Findings<'_>, settings: &Settings) {
    let last = back_up::last(&settings.folder());
    let made = last.as_ref().and_then(|last| Moment::parse(&last.made));
    let Some((last, made)) = last.as_ref().zip(made) else {
        return findings.note("backup", (Warn, "none"), &[]);
    };
    let days = SystemClock.now().seconds_since(made) / DAY_SECONDS;
    let about = [
        ("file", shown(&last.file).into()),
        ("made", findings.words.moment(made).into()),
        ("days", days.into()),
    ];
    match days > BACKUP_DAYS_MAX {
        true => findings.note("backup", (Warn, "old"), &about),
        false => findings.ok("backup", &about),
    }
}

pub(super) async fn mail(findings: &mut Findings<'_>, settings: &Settings) {
    match (&settings.smtp, &settings.mail_from) {
        (None, _) => return findings.note("mail", (Warn, "none"), &[]),
        (Some(_), None) => return findings.note("mail", (Fail, "no-sender"), &[]),
        _ => {}
    }
    match product::mailer(settings) {
        Err(error) => {
            let why = [("why", format!("{error:#}").into())];
            findings.note("mail", (Fail, "wrong"), &why);
        }
        Ok(mailer) => match mailer.is_reached().await {
            Some(true) => findings.ok("mail", &[]),
            _ => findings.note("mail", (Fail, "unreachable"), &[]),
        },
    }
}
