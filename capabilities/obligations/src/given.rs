//! What other capabilities say of obligations: that something is owed, was done, or fell away.

use std::collections::BTreeSet;

use acts::{Context, Record};
use basics::{Day, Id, Paragraph, Problem};
use sharing::Shared;

use crate::{
    About, Obligation, Owing, Part, Rhythm, State, Turned,
    form::share,
    jobs,
    obligation::Said,
    store::{self, Step},
};

impl About {
    /// The record that something is owed for.
    pub fn of<R: Record>(record: &R) -> Self {
        Self { kind: R::KIND.to_owned(), id: record.uuid(), path: record.path() }
    }
}

/// Something is owed from now on. Said again, it is moved, not doubled; what has ended well stays
/// ended, and what had fallen away is owed again.
pub async fn owe(cx: &mut Context, owing: &Owing) -> Result<Id<Obligation>, Problem> {
    let known = store::find_part(&mut cx.tx, owing.about.id, &owing.part).await?;
    let Some(known) = known else {
        let made = made(cx, owing).await?;
        begin(cx, &made).await?;
        cx.leave(&made)?;
        return Ok(made.id);
    };
    let (id, was) = (known.id, known.clone());
    let returns = known.state == State::Dropped;
    if known.state.is_ended() && !returns {
        return Ok(id);
    }
    let parties = (owing.by, owing.to);
    let moved = Obligation {
        share: if parties == (was.by, was.to) {
            was.share
        } else {
            share(cx, owing.by, owing.to).await?
        },
        sort: owing.sort,
        by: owing.by,
        to: owing.to,
        due: owing.due,
        title: owing.title.clone(),
        ..known
    };
    if moved == was && !returns {
        return Ok(id);
    }
    let state = if returns { State::Open } else { was.state };
    let since = if returns { cx.today } else { was.since };
    let moved = Obligation { state, since, version: was.version + 1, ..moved };
    if moved.share != was.share {
        attachments::reshare(cx, &moved).await?;
    }
    let moved = go_on(cx, moved).await?;
    cx.leave(&moved)?;
    Ok(id)
}

/// A report is owed for each period of a rhythm, each so many days after it. The part of each is
/// the owing's with the period's last day; those of periods that are no more, fall away.
pub async fn owe_rhythm(
    cx: &mut Context,
    owing: &Owing,
    rhythm: Rhythm,
    (first, last): (Day, Day),
    days_after: i32,
) -> Result<Vec<Id<Obligation>>, Problem> {
    let mut owed = Vec::new();
    let mut parts = BTreeSet::new();
    for round in rhythm.rounds(first, last, days_after) {
        let part = format!("{}/{}", owing.part, round.last);
        owed.push(owe(cx, &Owing { part: part.clone(), due: round.due, ..owing.clone() }).await?);
        parts.insert(part);
    }
    let beginning = format!("{}/", owing.part);
    for known in store::of_record(&mut cx.tx, owing.about.id).await? {
        let part = known.about.as_ref().map_or("", |(_, part)| part);
        if part.starts_with(&beginning) && !parts.contains(part) && known.state.is_owed() {
            end(cx, known, State::Dropped, None).await?;
        }
    }
    Ok(owed)
}

/// The same promise under another name: whoever names parts by their words has mended a word. Where
/// the new name is taken, nothing happens.
pub async fn rename(cx: &mut Context, about: &About, from: &str, to: &str) -> Result<(), Problem> {
    if store::find_part(&mut cx.tx, about.id, to).await?.is_some() {
        return Ok(());
    }
    store::rename_part(&mut cx.tx, about.id, from, to).await
}

/// The thing itself was done, where it is done: nothing of it is owed any more.
pub async fn settle(cx: &mut Context, about: &About, part: &str) -> Result<(), Problem> {
    match store::find_part(&mut cx.tx, about.id, part).await? {
        Some(known) if !known.state.is_ended() => end(cx, known, State::Settled, None).await,
        _ => Ok(()),
    }
}

/// How a part of a record stands. For the product’s own rules: nobody is shown it.
pub async fn state_of(
    cx: &mut Context,
    about: &About,
    part: &str,
) -> Result<Option<State>, Problem> {
    let known = store::find_part(&mut cx.tx, about.id, part).await?;
    Ok(known.map(|known| known.state))
}

/// How all parts of a record stand. For the product’s own rules: whoever shows them has seen to it
/// that their reader is one of the two.
pub async fn parts_of(cx: &mut Context, about: &About) -> Result<Vec<Part>, Problem> {
    let known = store::of_record(&mut cx.tx, about.id).await?;
    let part = |one: Obligation| {
        let (_, part) = one.about?;
        Some(Part { obligation: one.id, part, state: one.state, due: one.due })
    };
    Ok(known.into_iter().filter_map(part).collect())
}

/// What it came from fell away: the whole of a record's obligations that have not ended, or these
/// parts of it.
pub async fn drop_of(
    cx: &mut Context,
    about: &About,
    parts: Option<&[String]>,
    why: Option<&Paragraph>,
) -> Result<(), Problem> {
    for known in store::of_record(&mut cx.tx, about.id).await? {
        let part = known.about.as_ref().map(|(_, part)| part);
        let is_meant = parts.is_none_or(|parts| part.is_some_and(|part| parts.contains(part)));
        if is_meant && !known.state.is_ended() {
            end(cx, known, State::Dropped, why).await?;
        }
    }
    Ok(())
}

/// Enters obligations as they stand, each journaled for whoever owes it: for a world that is made.
pub async fn enter(cx: &mut Context, obligations: &[Obligation]) -> Result<(), Problem> {
    for obligation in obligations {
        begin(cx, obligation).await?;
        cx.leave(obligation)?;
    }
    Ok(())
}

async fn made(cx: &mut Context, owing: &Owing) -> Result<Obligation, Problem> {
    Ok(Obligation {
        id: cx.id(&format!("obligation {} {}", owing.about.id, owing.part)),
        share: share(cx, owing.by, owing.to).await?,
        about: Some((owing.about.clone(), owing.part.clone())),
        sort: owing.sort,
        by: owing.by,
        to: owing.to,
        due: owing.due,
        title: owing.title.clone(),
        note: None,
        state: State::Open,
        since: cx.today,
        delivered_on: None,
        said: None,
        link: None,
        updated_at: cx.now,
        version: 1,
    })
}

async fn end(
    cx: &mut Context,
    known: Obligation,
    state: State,
    why: Option<&Paragraph>,
) -> Result<(), Problem> {
    let said = Said { text: why.cloned(), ..Said::default() };
    let ended = known.step(state, said, cx.today)?;
    let ended = go_on(cx, ended).await?;
    cx.leave(&ended)
}

/// Saves a new one with its first step, and sees to it that people are reminded of it.
pub(crate) async fn begin(cx: &mut Context, made: &Obligation) -> Result<(), Problem> {
    store::insert(&mut cx.tx, made).await?;
    let step = Step::of(made, cx.viewer.organisation(), cx.now);
    store::add_step(&mut cx.tx, made.id, &step).await?;
    jobs::remind_of(cx, [made.by, made.to]).await
}

/// Saves the next version with its step, and tells whoever listens.
pub(crate) async fn go_on(cx: &mut Context, next: Obligation) -> Result<Obligation, Problem> {
    let next = Obligation { updated_at: cx.now, ..next };
    store::update(&mut cx.tx, &next).await?;
    let step = Step::of(&next, cx.viewer.organisation(), cx.now);
    store::add_step(&mut cx.tx, next.id, &step).await?;
    jobs::remind_of(cx, [next.by, next.to]).await?;
    if let Some((about, part)) = &next.about {
        let turned = Turned {
            obligation: Shared::uuid(&next),
            about_kind: about.kind.clone(),
            about: about.id,
            part: part.clone(),
            state: next.state.name().to_owned(),
        };
        cx.announce(&turned).await?;
    }
    Ok(next)
}
