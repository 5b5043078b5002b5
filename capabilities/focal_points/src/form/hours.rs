//! When somebody can be reached, as it is asked.

use acts::{Context, Form};
use basics::{Refusal, Refusals, all3};
use look::form::{Choice, choices, line, row, section};
use maud::{Markup, html};
use words::Words;

use super::named;
use crate::{Clock, Hours, Weekday, Zone};

/// The answers, before the mission's own time zone stands in for one that nobody named.
pub(crate) struct Draft {
    days: Vec<Weekday>,
    from: Clock,
    until: Clock,
    zone: Option<Zone>,
}

/// None where none of days and times is answered. Half an answer is none.
pub(crate) fn parse(form: &Form) -> Result<Option<Draft>, Refusals> {
    let mut wrong = Refusals::default();
    let days: Option<Vec<Weekday>> = wrong.note(form.choices("days"));
    let mut clock = |question: &'static str| {
        let typed = wrong.note(form.maybe_line(question)).flatten();
        typed.map(|typed| Clock::parse(question, typed.as_str()))
    };
    let (from, until) = (clock("from"), clock("until"));
    let zone = wrong.note(form.maybe_line("zone")).flatten();
    let zone = zone.map(|zone| Zone::parse("zone", zone.as_str())).transpose();
    let days = days.unwrap_or_default();
    if days.is_empty() && from.is_none() && until.is_none() {
        wrong.note(zone);
        return wrong.or(None);
    }
    let missing = |question| Err(Refusal::new(question, "focal-points-refused-half-hours"));
    let from = from.unwrap_or_else(|| missing("from"));
    let until = until.unwrap_or_else(|| missing("until"));
    if days.is_empty() {
        wrong.0.push(Refusal::new("days", "focal-points-refused-no-day"));
    }
    match wrong.note(all3(from, until, zone)) {
        Some((from, until, zone)) => wrong.or(Some(Draft { days, from, until, zone })),
        None => Err(wrong),
    }
}

impl Draft {
    pub(crate) fn hours(self, cx: &Context) -> Result<Hours, Refusal> {
        let zone = match self.zone {
            Some(zone) => zone,
            None => Zone::parse("zone", usual(cx))?,
        };
        Hours::new(self.days, self.from, self.until, zone)
    }
}

/// The mission's own.
fn usual(cx: &Context) -> &str {
    cx.settings().zone.iana_name().unwrap_or("UTC")
}

pub(crate) fn known(hours: Option<&Hours>) -> Vec<(&'static str, String)> {
    let Some(hours) = hours else { return Vec::new() };
    let mut pairs = vec![
        ("from", hours.from.to_string()),
        ("until", hours.until.to_string()),
        ("zone", hours.zone.name().to_owned()),
    ];
    pairs.extend(named("days", &hours.days));
    pairs
}

pub(crate) fn questions(cx: &Context, form: &Form) -> Markup {
    let w = &cx.words;
    let ask = |name, key| form.question(w, name, key);
    let days = Weekday::ALL.map(|day| Choice::new(day.name(), day_word(w, day)));
    let usual = [("zone", words::Arg::from(usual(cx)))];
    section(
        &w.say("focal-points-group-hours"),
        Some(&w.say("focal-points-group-hours-hint")),
        html! {
            (choices(&ask("days", "focal-points-ask-days"), &days, &form.texts("days")))
            (row(html! {
                (line(&ask("from", "focal-points-ask-from")
                    .hint(w.say("focal-points-ask-from-hint"))))
                (line(&ask("until", "focal-points-ask-until")
                    .hint(w.say("focal-points-ask-until-hint"))))
                (line(&ask("zone", "focal-points-ask-zone")
                    .hint(w.tell_plain("focal-points-ask-zone-hint", &usual))))
            }))
        },
    )
}

pub(crate) fn day_word(w: &Words, day: Weekday) -> String {
    w.say(&format!("focal-points-day-{}", day.name()))
}
