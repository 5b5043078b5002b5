//! One gap in a few words: in a cell of the grid, and beside a bar.

use look::{
    dates,
    grid::{GridCell, Shade},
};
use maud::{Markup, html};
use words::{Arg, Words};

use crate::{Estimate, Gap, State};

/// How many are in need, and “at least” where more may be.
pub(crate) fn in_need(w: &Words, need: Option<&Estimate>) -> String {
    match need {
        None => w.say("needs-unknown"),
        Some(need) if need.at_least => {
            let count = [("count", Arg::from(w.number(need.in_need)))];
            w.tell_plain("gaps-at-least", &count)
        }
        Some(need) => w.number(need.in_need),
    }
}

/// What stands in the grid, and what its ground says.
pub(crate) fn cell(w: &Words, gap: &Gap, href: String) -> GridCell {
    let text = gap.need.as_ref().map_or(String::new(), |need| in_need(w, Some(need)));
    let (more, shade) = match gap.state() {
        State::NoReport => (w.say("look-no-report"), Shade::NoReport),
        State::NothingNow => (w.say("gaps-nothing-now"), Shade::Care),
        State::GoingOn => match gap.at_most_reached_of_100() {
            Some(share) => (at_most(w, share), Shade::of(share, 100)),
            None => (going_on(w, gap), Shade::Blank),
        },
    };
    // Where nobody is known to be in need, nothing is amiss.
    let shade = if gap.need.is_none() && shade == Shade::Care { Shade::Blank } else { shade };
    GridCell { text, more, href: Some(href), shade }
}

pub(crate) fn going_on(w: &Words, gap: &Gap) -> String {
    let count = gap.response().going_on;
    let args = [("count", Arg::from(count)), ("shown", Arg::from(w.number(count)))];
    w.tell_plain("gaps-going-on-count", &args)
}

pub(crate) fn at_most(w: &Words, share: i64) -> String {
    w.tell_plain("gaps-at-most-reached", &[("share", Arg::from(w.number(share)))])
}

/// What goes on by whom; or that nothing is known to.
pub(crate) fn state(w: &Words, gap: &Gap) -> Markup {
    match gap.state() {
        State::NoReport => {
            html! { span class="quiet-text" { (w.say("look-no-report")) } }
        }
        State::NothingNow => html! { (w.say("gaps-nothing-now")) },
        State::GoingOn => html! {
            span {
            (w.number(gap.others.going_on))
            @if gap.mission.going_on > 0 {
                @let count = [("count", Arg::from(w.number(gap.mission.going_on)))];
                br; span class="quiet-text" { (w.tell("gaps-and-mission", &count)) }
            } }
        },
    }
}

/// Who says how many are in need, of which day.
pub(crate) fn source(w: &Words, need: &Estimate) -> Markup {
    let of_group = need.group != activities::PopulationGroup::All;
    html! {
        span class="quiet-text" {
            bdi { (need.source) } br; (dates::day(w, need.as_of))
            @if of_group { br; (activities::word::population(w, need.group)) }
        }
    }
}
