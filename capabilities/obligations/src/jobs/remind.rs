//! Each morning, for each organisation: letters to those of its people for whom something is new.

use std::collections::BTreeSet;

use acts::{Context, Job};
use basics::{Day, Id, Moment, Organisation, Problem};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::letter::{gather, send};
use crate::{digest::Digest, stage::Reader, store};

/// People are written to in their day: from seven to seventeen o'clock where the mission is.
const MORNING: i8 = 7;
const EVENING: i8 = 17;

/// Writes to the people of one organisation, and comes back the next morning while anything is
/// owed.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Remind {
    organisation: Id<Organisation>,
    #[serde(skip)]
    digests: Vec<Digest>,
}

/// Sees to it that the people of these parties are reminded, from the next morning on.
pub(crate) async fn remind_of(
    cx: &mut Context,
    parties: [Id<Organisation>; 2],
) -> Result<(), Problem> {
    let (now, at) = (cx.now, next_morning(cx.now, &cx.settings().zone));
    for organisation in BTreeSet::from(parties) {
        if store::order_reminder(&mut cx.tx, organisation, now, at).await? {
            cx.later(&Remind { organisation, digests: Vec::new() }, at).await?;
        }
    }
    Ok(())
}

impl Job for Remind {
    const KIND: &'static str = "obligations.remind";

    async fn judge(mut self, cx: &mut Context) -> Result<Self, Problem> {
        // Whoever came back late, after the server stood still, writes the next morning.
        if cx.outside().mailer.is_off() || !is_day(cx.now, &cx.settings().zone) {
            return Ok(self);
        }
        let people = people::members_of(&mut cx.tx, self.organisation).await?;
        let readers = people.iter().map(|one| Reader { of: one.organisation, roles: &one.roles });
        let readers: Vec<Reader<'_>> = readers.collect();
        for account in &people {
            if !store::is_quiet(&mut cx.tx, account.id).await? {
                self.digests.extend(gather(cx, account, &readers).await?);
            }
        }
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let Self { organisation, digests } = self;
        let (now, at) = (cx.now, next_morning(cx.now, &cx.settings().zone));
        // Run twice, the second finds that this morning's letters are written.
        if !store::order_reminder(&mut cx.tx, organisation, now, at).await? {
            return Ok(());
        }
        for digest in digests {
            send(cx, &digest).await?;
        }
        if store::owes_or_is_owed(&mut cx.tx, organisation).await? {
            return cx.later(&Self { organisation, digests: Vec::new() }, at).await;
        }
        store::forget_reminder(&mut cx.tx, organisation).await
    }
}

fn is_day(now: Moment, zone: &TimeZone) -> bool {
    (MORNING..EVENING).contains(&now.clock_in(zone).0)
}

/// Seven o'clock in the zone, the next time that it strikes.
fn next_morning(now: Moment, zone: &TimeZone) -> Moment {
    let today = now.day_in(zone);
    let morning = |day: Day| {
        let at = day.date().at(MORNING, 0, 0, 0).to_zoned(zone.clone()).ok()?;
        Moment::from_timestamp(at.timestamp())
    };
    let mornings = [today, today.plus_days(1)].into_iter().filter_map(morning);
    mornings.into_iter().find(|at| *at > now).unwrap_or_else(|| now.plus_seconds(24 * 3600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_written_in_the_day_where_the_mission_is() {
        let bamako = TimeZone::get("Africa/Bamako").unwrap();
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let next = |now: &str, zone: &TimeZone| {
            next_morning(Moment::parse(now).unwrap(), zone).to_string()
        };
        assert_eq!(next("2026-06-15T06:59:59Z", &bamako), "2026-06-15T07:00:00Z");
        assert_eq!(next("2026-06-15T07:00:00Z", &bamako), "2026-06-16T07:00:00Z");
        assert_eq!(next("2026-06-15T23:30:00Z", &paris), "2026-06-16T05:00:00Z");
        // Over the night in which clocks go back.
        assert_eq!(next("2026-10-24T12:00:00Z", &paris), "2026-10-25T06:00:00Z");
        let check = |now: &str| is_day(Moment::parse(now).unwrap(), &bamako);
        let all = ["06:59", "07:00", "16:59", "17:00"];
        let all = all.map(|time| check(&format!("2026-06-15T{time}:00Z")));
        assert_eq!(all, [false, true, true, false]);
    }
}
