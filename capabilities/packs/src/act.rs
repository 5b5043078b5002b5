//! What the acts on packs have in common: what a pack’s entries are beside what is here.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Problem, Refusal};
use serde_json::Value;

use crate::{Contents, Entry, Offered, Pack, Verdict, api, store};

/// An entry, and what is here under its code.
pub(crate) struct Judged {
    pub(crate) entry: Entry,
    pub(crate) verdict: Verdict,
    pub(crate) now: Option<Value>,
}

pub(crate) async fn judged(cx: &mut Context, contents: Contents) -> Result<Vec<Judged>, Problem> {
    let mut here: BTreeMap<&'static str, BTreeMap<String, Vec<Value>>> = BTreeMap::new();
    for Offered(kind) in cx.offered::<Offered>() {
        here.insert(kind.name(), kind.known(cx).await?);
    }
    let judge = |entry: Entry| {
        let Some(of_kind) = here.get(entry.kind.as_str()) else {
            return Judged { entry, verdict: Verdict::Unknown, now: None };
        };
        let known = of_kind.get(&entry.code).map(Vec::as_slice).unwrap_or_default();
        let (verdict, now) = (Verdict::of(&entry.content, known), known.first().cloned());
        Judged { entry, verdict, now }
    };
    Ok(contents.entries.into_iter().map(judge).collect())
}

/// What is wrong with one entry is wrong with the file: nothing is half entered.
pub(crate) fn check(cx: &Context, contents: &Contents) -> Result<(), Refusal> {
    for entry in &contents.entries {
        if let Some(kind) = api::find(cx, &entry.kind) {
            kind.check(&entry.code, &entry.content)?;
        }
    }
    Ok(())
}

/// Ours, or one that the secretariat has confirmed.
pub(crate) async fn is_trusted(cx: &mut Context, pack: &Pack) -> Result<bool, Problem> {
    Ok(pack.made_here || store::is_confirmed(cx, &pack.signer).await?)
}
