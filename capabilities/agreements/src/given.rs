//! What an agreement makes its parties owe each other: deliverables, payments, reports, answers.

use std::collections::BTreeMap;

use acts::{Context, Job, Record};
use basics::{Day, Id, Line, Organisation, Problem};
use obligations::{About, Owing, Sort, State, Turned};
use serde::{Deserialize, Serialize};

use crate::{Agreement, Document, Hash, Rhythm, Status, store};

/// A report is due so many days after what it is about.
const REPORT_DAYS: i32 = 30;
/// Where no last day is agreed, reports are owed for so long ahead, and each that is accepted moves
/// that on.
const OPEN_DAYS: i32 = 730;
const REPORT: &str = "report";
const FINAL: &str = "final";
const REPLY: &str = "reply";

/// With the last signature its promises become obligations. Said again, nothing is doubled.
pub async fn owe_all(cx: &mut Context, agreement: &Agreement) -> Result<(), Problem> {
    if !agreement.life.is_signed() {
        return Ok(());
    }
    for owing in promises(agreement) {
        obligations::owe(cx, &owing).await?;
    }
    if let Some((owing, rhythm, days)) = reports(agreement, cx.today) {
        obligations::owe_rhythm(cx, &owing, rhythm, days, REPORT_DAYS).await?;
    }
    match agreement.document.last_day {
        Some(last) => final_report(cx, agreement, last).await,
        None => Ok(()),
    }
}

/// After an amendment: what was promised before and is no more, falls away; what has another day is
/// moved; what was delivered stays delivered.
pub(crate) async fn owe_anew(
    cx: &mut Context,
    before: &Agreement,
    after: &Agreement,
) -> Result<(), Problem> {
    rename(cx, before, after).await?;
    let mut parts = parts(before, cx.today);
    let kept = self::parts(after, cx.today);
    parts.retain(|part| !kept.contains(part));
    drop_parts(cx, after, &parts).await?;
    owe_all(cx, after).await
}

/// A promise whose words were mended is the same promise: what was paid or delivered is not owed
/// once more. Those that are in one text only are paired in their order, of the same sort and by
/// the same party.
async fn rename(cx: &mut Context, before: &Agreement, after: &Agreement) -> Result<(), Problem> {
    let (old, new) = (promises(before), promises(after));
    let only = |all: &[Owing], other: &[Owing]| -> Vec<Owing> {
        let is_there = |one: &&Owing| other.iter().all(|other| other.part != one.part);
        all.iter().filter(is_there).cloned().collect()
    };
    let mut gone = only(&old, &new);
    for come in only(&new, &old) {
        let same = |one: &Owing| one.sort == come.sort && one.by == come.by;
        let Some(place) = gone.iter().position(same) else { continue };
        let was = gone.remove(place);
        obligations::rename(cx, &About::of(after), &was.part, &come.part).await?;
    }
    Ok(())
}

/// What tells its obligations apart.
fn parts(agreement: &Agreement, today: Day) -> Vec<String> {
    let mut parts: Vec<String> = promises(agreement).into_iter().map(|one| one.part).collect();
    if let Some((owing, rhythm, (first, last))) = reports(agreement, today) {
        let rounds = rhythm.rounds(first, last, REPORT_DAYS).into_iter();
        parts.extend(rounds.map(|round| format!("{}/{}", owing.part, round.last)));
    }
    let Document { reporting, last_day, .. } = &agreement.document;
    parts.extend(reporting.zip(*last_day).map(|_| FINAL.to_owned()));
    parts
}

/// Its deliverables, and the payments that have a day. Each is known by what is said of it and not
/// by its place: an amendment may put others before it.
fn promises(agreement: &Agreement) -> Vec<Owing> {
    let document = &agreement.document;
    let mut said = BTreeMap::new();
    let mut part = |sort: &str, text: String| {
        let name = format!("{sort}/{}", Hash::of(&text).short());
        let again: &mut usize = said.entry(name.clone()).or_default();
        *again += 1;
        if *again == 1 { name } else { format!("{name}/{again}") }
    };
    let delivered = document.deliverables.iter().map(|one| Owing {
        part: part("deliverable", format!("{} {}", one.by, one.title)),
        title: one.title.clone(),
        ..owing(agreement, Sort::Deliverable, one.by, one.due)
    });
    let mut promises: Vec<Owing> = delivered.collect();
    let Some(funding) = &document.funding else { return promises };
    let payers = document.payers();
    for tranche in &funding.tranches {
        let Some(due) = tranche.due else { continue };
        let name = part("tranche", tranche.condition.to_string());
        promises.extend(payers.iter().map(|payer| Owing {
            part: format!("{name}/{payer}"),
            to: agreement.life.ground.heirs.now(receiver(document, *payer)),
            ..owing(agreement, Sort::Payment, *payer, due)
        }));
    }
    promises
}

/// The reports between its days, where some are agreed.
fn reports(agreement: &Agreement, today: Day) -> Option<(Owing, obligations::Rhythm, (Day, Day))> {
    let Document { reporting, first_day, last_day, .. } = &agreement.document;
    let (reporting, first) = ((*reporting)?, (*first_day)?);
    let rhythm = match reporting.every {
        Rhythm::Monthly => obligations::Rhythm::Monthly,
        Rhythm::Quarterly => obligations::Rhythm::Quarterly,
        Rhythm::HalfYearly => obligations::Rhythm::HalfYearly,
        Rhythm::Yearly => obligations::Rhythm::Yearly,
        Rhythm::AtTheEnd => return None,
    };
    let last = last_day.unwrap_or_else(|| horizon(rhythm, first, today));
    let owing = owing(agreement, Sort::Report, reporting.by, last);
    Some((Owing { part: REPORT.into(), ..owing }, rhythm, (first, last)))
}

/// How far ahead reports are owed where no last day is agreed: to the end of a whole period, which
/// stays the same period when the horizon has moved on.
fn horizon(rhythm: obligations::Rhythm, first: Day, today: Day) -> Day {
    let ahead = first.max(today).plus_days(OPEN_DAYS);
    let rounds = rhythm.rounds(first, ahead, REPORT_DAYS).into_iter();
    rounds.map(|round| round.last).rfind(|last| *last < ahead).unwrap_or(ahead)
}

/// Those that nobody owes yet: what is owed keeps its day, which an answer may have moved.
async fn owe_more_reports(cx: &mut Context, agreement: &Agreement) -> Result<(), Problem> {
    let Some((owing, rhythm, (first, last))) = reports(agreement, cx.today) else { return Ok(()) };
    let known = obligations::parts_of(cx, &About::of(agreement)).await?;
    let rounds = rhythm.rounds(first, last, REPORT_DAYS);
    let part = |last: Day| format!("{}/{last}", owing.part);
    let parts: Vec<String> = rounds.iter().map(|round| part(round.last)).collect();
    // What an earlier Comity owed for a part of a period is owed for the whole of it.
    let halves = known.iter().filter(|one| one.part.starts_with(REPORT) && one.state.is_owed());
    let halves = halves.map(|one| one.part.clone()).filter(|part| !parts.contains(part));
    drop_parts(cx, agreement, &halves.collect::<Vec<_>>()).await?;
    for round in rounds {
        let part = part(round.last);
        if known.iter().all(|one| one.part != part) {
            obligations::owe(cx, &Owing { part, due: round.due, ..owing.clone() }).await?;
        }
    }
    Ok(())
}

/// With each report that is accepted, another is owed where no last day is agreed.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct GoOn(Turned);

impl Job for GoOn {
    const KIND: &'static str = "agreements.go_on";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let Turned { about_kind, about, part, state, .. } = self.0;
        let is_accepted = State::from_name(&state) == Some(State::Accepted);
        if about_kind != Agreement::KIND || !part.starts_with(REPORT) || !is_accepted {
            return Ok(());
        }
        let agreement = store::for_work(cx, Id::from_uuid(about)).await?;
        let status = agreement.life.status(cx.today);
        let goes_on = matches!(status, Status::Signed | Status::Active | Status::Suspended);
        match agreement.document.last_day {
            None if goes_on => owe_more_reports(cx, &agreement).await,
            _ => Ok(()),
        }
    }
}

/// Whoever reports owes the final one after the end. Said again, it is moved.
pub(crate) async fn final_report(
    cx: &mut Context,
    agreement: &Agreement,
    ends: Day,
) -> Result<(), Problem> {
    let Some(reporting) = agreement.document.reporting else { return Ok(()) };
    let owing = owing(agreement, Sort::Report, reporting.by, ends.plus_days(REPORT_DAYS));
    obligations::owe(cx, &Owing { part: FINAL.into(), ..owing }).await.map(drop)
}

/// R5.6: accepted, or done or let off where that is decided; where nobody reports, none is owed.
pub(crate) async fn has_final_report(
    cx: &mut Context,
    agreement: &Agreement,
) -> Result<bool, Problem> {
    if agreement.document.reporting.is_none() {
        return Ok(true);
    }
    let state = obligations::state_of(cx, &About::of(agreement), FINAL).await?;
    Ok(matches!(state, Some(State::Accepted | State::Settled | State::Waived)))
}

/// What was promised falls away; a final report is owed all the same.
pub(crate) async fn drop_promises(cx: &mut Context, agreement: &Agreement) -> Result<(), Problem> {
    let mut parts = parts(agreement, cx.today);
    parts.retain(|part| part != FINAL);
    drop_parts(cx, agreement, &parts).await
}

/// The others answer a notice within the days of the right of reply (R5.7).
pub(crate) async fn replies(cx: &mut Context, agreement: &Agreement) -> Result<(), Problem> {
    let Some(notice) = agreement.life.course().notice() else { return Ok(()) };
    let (to, due) = (notice.by.party, notice.reply_by());
    for party in notice.others(&agreement.life.ground.parties) {
        let owing = owing(agreement, Sort::Answer, party, due);
        let part = reply_parts(agreement, party).into_iter().next().unwrap_or_default();
        obligations::owe(cx, &Owing { part, to, ..owing }).await?;
    }
    Ok(())
}

pub(crate) async fn replied(
    cx: &mut Context,
    agreement: &Agreement,
    party: Id<Organisation>,
) -> Result<(), Problem> {
    for part in reply_parts(agreement, party) {
        obligations::settle(cx, &About::of(agreement), &part).await?;
    }
    Ok(())
}

/// The time for replying is over, or there is nothing to reply to any more.
pub(crate) async fn drop_replies(cx: &mut Context, agreement: &Agreement) -> Result<(), Problem> {
    let Some(notice) = agreement.life.course().notice() else { return Ok(()) };
    let others = notice.others(&agreement.life.ground.parties);
    let parts: Vec<String> = others.flat_map(|party| reply_parts(agreement, party)).collect();
    drop_parts(cx, agreement, &parts).await
}

async fn drop_parts(
    cx: &mut Context,
    agreement: &Agreement,
    parts: &[String],
) -> Result<(), Problem> {
    obligations::drop_of(cx, &About::of(agreement), Some(parts), None).await
}

/// Each notice has answers of its own, told apart by the parties as the text names them: a merge
/// changes no name that is owed under.
fn reply_parts(agreement: &Agreement, party: Id<Organisation>) -> Vec<String> {
    let told = agreement.life.course().notice().map(|notice| notice.by.at.to_string());
    let told = told.unwrap_or_default();
    let is_now = |seated: &Id<Organisation>| agreement.life.ground.heirs.now(*seated) == party;
    let seated = agreement.document.parties().into_iter().filter(is_now);
    seated.map(|party| format!("{REPLY}/{told}/{party}")).collect()
}

/// One replies where the notice stands, and in no other place.
pub(crate) fn is_a_reply(part: &str) -> bool {
    part.split_once('/').is_some_and(|(of, _)| of == REPLY)
}

/// From one party to whoever it is for, in the agreement’s own words; each as it is by now.
fn owing(agreement: &Agreement, sort: Sort, by: Id<Organisation>, due: Day) -> Owing {
    let heirs = &agreement.life.ground.heirs;
    let (about, to) = (About::of(agreement), heirs.now(counterpart(agreement, by)));
    let by = heirs.now(by);
    let title: Line = agreement.document.title.clone();
    Owing { about, part: String::new(), sort, by, to, due, title }
}

/// Whom it is for: whoever pays, or else whoever drafted it; what these owe is for the other side.
fn counterpart(agreement: &Agreement, by: Id<Organisation>) -> Id<Organisation> {
    let document = &agreement.document;
    let mut wanted = document.payers().into_iter().chain([agreement.share.owner]);
    let wanted = wanted.find(|party| *party != by);
    wanted.unwrap_or_else(|| another(document, by))
}

/// Who is paid: the first where there are several.
fn receiver(document: &Document, payer: Id<Organisation>) -> Id<Organisation> {
    document.paid().first().copied().unwrap_or_else(|| another(document, payer))
}

fn another(document: &Document, than: Id<Organisation>) -> Id<Organisation> {
    document.parties().into_iter().find(|party| *party != than).unwrap_or(than)
}
