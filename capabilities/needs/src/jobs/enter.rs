//! Figures on their way into the register: which are here already, which change what is here.

use std::collections::BTreeMap;

use activities::import::{Import, Judgement, Said, Verdict};
use acts::Context;
use basics::{Day, Id, Problem};
use sharing::{Audience, Share, Tlp};

use crate::{
    Need,
    brought::{Fact, Staged, completed},
    need::Series,
    store,
};

type Key = (Id<Series>, Day);

fn key(fact: &Fact) -> Key {
    (fact.about.series(&fact.source), fact.as_of)
}

/// The importer's own figures that these rows are about.
async fn here<'a>(
    cx: &mut Context,
    import: &Import,
    facts: impl Iterator<Item = &'a Fact>,
) -> Result<BTreeMap<Key, Need>, Problem> {
    let keys: std::collections::BTreeSet<Key> = facts.map(key).collect();
    let keys: Vec<Key> = keys.into_iter().collect();
    store::of_owner(cx, import.by.organisation, &keys).await
}

/// Finds the rows that are here already, and those that change what is here.
pub(super) async fn settle(
    cx: &mut Context,
    import: &Import,
    judgements: &mut [Judgement<Staged>],
) -> Result<(), Problem> {
    let facts: Vec<Option<Vec<Fact>>> = judgements
        .iter()
        .map(|judgement| judgement.staged.as_ref().and_then(Staged::facts))
        .collect();
    let here = here(cx, import, facts.iter().flatten().flatten()).await?;
    for (judgement, facts) in judgements.iter_mut().zip(&facts) {
        let Some(facts) = facts else { continue };
        let known: Vec<Option<&Need>> = facts.iter().map(|fact| here.get(&key(fact))).collect();
        let says_nothing_new = facts.iter().zip(&known).all(|(fact, need)| {
            need.is_some_and(|need| completed(fact.figures, need.figures) == need.figures)
        });
        if says_nothing_new {
            judgement.verdict = Verdict::Unchanged;
            judgement.reasons = vec![Said::new("activities-import-here")];
            judgement.staged = None;
        } else if let Some(need) = known.into_iter().flatten().next() {
            judgement.changes = Some(need.id.uuid());
            judgement.notes.push(Said::new("activities-import-changes"));
        }
    }
    Ok(())
}

/// Enters the rows of a piece. Rows of one series and day become one record.
pub(super) async fn enter(
    cx: &mut Context,
    import: &Import,
    judgements: &[Judgement<Staged>],
) -> Result<(), Problem> {
    let staged = judgements.iter().filter_map(|judgement| judgement.staged.as_ref());
    let facts: Option<Vec<Vec<Fact>>> = staged.map(Staged::facts).collect();
    let facts = facts.ok_or_else(|| Problem::broken("a staged row of an import"))?;
    let mut records: BTreeMap<Key, Fact> = BTreeMap::new();
    for fact in facts.into_iter().flatten() {
        let before = records.get(&key(&fact)).map(|before| before.figures);
        let figures = completed(fact.figures, before.unwrap_or_default());
        records.insert(key(&fact), Fact { figures, ..fact });
    }
    let here = here(cx, import, records.values()).await?;
    let (mut new, mut changed) = (Vec::new(), Vec::new());
    for (key, fact) in records {
        match here.get(&key) {
            None => new.push(created(cx, import, fact)?),
            Some(old) => {
                let figures = completed(fact.figures, old.figures);
                if figures != old.figures {
                    let (version, updated_at) = (old.version + 1, cx.now);
                    changed.push(Need { figures, version, updated_at, ..old.clone() });
                }
            }
        }
    }
    store::save_many(cx, &new, &changed).await?;
    for need in new.iter().chain(&changed) {
        cx.leave(need)?;
    }
    Ok(())
}

fn created(cx: &Context, import: &Import, fact: Fact) -> Result<Need, Problem> {
    let Fact { about, source, as_of, figures, note } = fact;
    let constituency = cx.viewer.constituency().ok_or(Problem::Forbidden)?;
    let usual = Audience::by_default(constituency);
    let owner = import.by.organisation;
    Ok(Need {
        id: cx.id(&format!("need {about:?} {source} {as_of}")),
        share: Share {
            owner,
            level: about.least_level(),
            tlp: Tlp::Green,
            audience: import.for_all.audience.unwrap_or(usual),
        },
        about,
        source,
        as_of,
        figures,
        link: None,
        note,
        updated_at: cx.now,
        withdrawn: false,
        version: 1,
    })
}
