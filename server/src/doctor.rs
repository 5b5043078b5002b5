//! `comity doctor`: looks at everything that a sound installation hangs on, and says what to do.

mod database;
mod machine;

use std::process::ExitCode;

use serde_json::json;
use words::{Arg, Words};

use crate::{product, settings::Settings};

/// How one thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    Ok,
    Warn,
    Fail,
}

/// One line: what was looked at, how it stands, and what to do.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub check: &'static str,
    pub verdict: Verdict,
    pub says: String,
}

/// The lines so far.
pub(crate) struct Findings<'a> {
    pub words: &'a Words,
    pub all: Vec<Finding>,
}

impl Verdict {
    fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Fail => "fail",
        }
    }
}

impl<'a> Findings<'a> {
    pub(crate) fn new(words: &'a Words) -> Self {
        Self { words, all: Vec::new() }
    }

    /// The sentence is `doctor-<check>-<how>`.
    pub(crate) fn note(
        &mut self,
        check: &'static str,
        (verdict, how): (Verdict, &str),
        about: &[(&str, Arg)],
    ) {
        let says = self.words.tell_plain(&format!("doctor-{check}-{how}"), about);
        self.all.push(Finding { check, verdict, says });
    }

    pub(crate) fn ok(&mut self, check: &'static str, about: &[(&str, Arg)]) {
        self.note(check, (Verdict::Ok, "ok"), about);
    }

    fn worst(&self) -> Verdict {
        self.all.iter().map(|finding| finding.verdict).max().unwrap_or(Verdict::Ok)
    }
}

/// Prints what it finds. The exit code is 1 if something must be mended.
pub(crate) async fn doctor(settings: &Settings, as_json: bool, words: &Words) -> ExitCode {
    let findings = examine(settings, words).await;
    if as_json {
        let lines = findings.all.iter().map(|finding| {
            let Finding { check, verdict, says } = finding;
            json!({ "check": check, "verdict": verdict.name(), "says": says })
        });
        println!("{}", serde_json::Value::from_iter(lines));
    } else {
        for Finding { verdict, says, .. } in &findings.all {
            let verdict = words.say(&format!("doctor-verdict-{}", verdict.name()));
            println!("{verdict:<8} {says}");
        }
    }
    if findings.worst() == Verdict::Fail { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

pub(crate) async fn examine<'a>(settings: &Settings, words: &'a Words) -> Findings<'a> {
    let mut findings = Findings::new(words);
    machine::settings(&mut findings, settings);
    machine::folder(&mut findings, settings);
    machine::backup(&mut findings, settings);
    machine::mail(&mut findings, settings).await;
    let there =
        settings.database_url.is_some() || settings.folder().join(product::DATABASE).exists();
    if !there {
        findings.note("database", (Verdict::Warn, "none"), &[]);
        return findings;
    }
    match product::database(settings).await {
        Ok(db) => database::all(&mut findings, settings, &db).await,
        Err(error) => {
            let why = [("why", format!("{error:#}").into())];
            findings.note("database", (Verdict::Fail, "closed"), &why);
        }
    }
    findings
}
