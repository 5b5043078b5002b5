//! One partner in one year: the arithmetic, and who looked.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Day, Problem, Right};
use look::{
    button::{self, Weight},
    card, dates, empty,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind as NoticeKind, Notice, notice},
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{Named, coverage, flags, kind, risk, stage, tally};
use crate::{
    Assured, Engagement, EngagementShape, Limits, PartnerYear,
    shape::{AssuredShape, LimitsShape},
    store::Ground,
};

pub(crate) struct ShowYear;

/// A partner's year with the limits that apply to it, and what was planned and held.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PartnerYearShown")]
pub(crate) struct Told {
    year: AssuredShape,
    limits: LimitsShape,
    engagements: Vec<EngagementShape>,
}

impl Page for ShowYear {
    const PATH: &'static str = "/assurance/{id}";
    const NEEDS: Right = crate::READ;
    type About = PartnerYear;
    type Shape = Told;

    async fn show(
        cx: &mut Context,
        year: Visible<PartnerYear>,
        _: &Form,
    ) -> Result<Screen, Problem> {
        let ground = Ground::of(cx, std::slice::from_ref(&year)).await?;
        let named = Named::of(cx, [year.party, year.share.owner]).await?;
        let actions = actions(cx, &year);
        let (w, today) = (&cx.words, cx.today);
        let assured = ground.assured(&year, today);
        let limits = ground.limits(&year, today);
        let title = w.tell_plain("assurance-year", &[("year", Arg::from(year.year.to_string()))]);
        let head =
            Heading::new(html! { (named.party(w, year.party)) (w.say("comma")) (year.year) })
                .tags(html! { (coverage(w, assured.coverage())) " " (flags(w, &assured)) })
                .actions(actions);
        let body = html! {
            (heading(&head))
            (lacks(w, &assured))
            (card::beside(
                html! {
                    h2 { (w.say("assurance-engagements")) }
                    (engagements(w, ground.engagements(&year), today))
                },
                html! {
                    (facts(w, &about(w, &year, &assured, &named)))
                    (how(w, &limits))
                },
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        year: Visible<PartnerYear>,
        _: &Form,
    ) -> Result<Told, Problem> {
        let ground = Ground::of(cx, std::slice::from_ref(&year)).await?;
        let engagements = ground.engagements(&year).iter().map(Record::shape);
        Ok(Told {
            year: AssuredShape::of(&year, &ground.assured(&year, cx.today)),
            limits: (&ground.limits(&year, cx.today)).into(),
            engagements: engagements.collect(),
        })
    }
}

/// What is still to be done, in a sentence for each.
fn lacks(w: &Words, assured: &Assured) -> Markup {
    let visits = assured.visits.asked - assured.visits.done;
    let checks = assured.spot_checks.asked - assured.spot_checks.done;
    let body = html! {
        ul {
            @if visits > 0 {
                li { (w.tell_plain("assurance-lacks-visits", &[("count", Arg::from(visits))])) }
            }
            @if checks > 0 { li { (w.say("assurance-lacks-spot-check")) } }
            @if assured.wants_rating { li { (w.say("assurance-lacks-rating")) } }
            @if assured.is_flagged { li { (w.say("assurance-lacks-new-rating")) } }
        }
    };
    let is_fine = visits <= 0 && checks <= 0 && !assured.wants_rating && !assured.is_flagged;
    match is_fine {
        true => html! {},
        false => notice(w, &Notice::new(NoticeKind::Warning, w.say("assurance-lacks")).body(body)),
    }
}

fn about(w: &Words, year: &PartnerYear, assured: &Assured, named: &Named) -> Vec<Fact> {
    let amount = |amount: i64| html! { (w.number(amount)) " USD" };
    let checks = match assured.has_audit {
        true => w.say("assurance-audit-instead"),
        false => tally(w, assured.spot_checks),
    };
    vec![
        Fact::new(w.say("assurance-looked-after-by"), named.party(w, year.share.owner)),
        Fact::new(w.say("assurance-ask-cash"), amount(year.cash)),
        Fact::new(w.say("assurance-ask-liquidations"), amount(year.liquidations)),
        Fact::new(w.say("assurance-ask-risk"), risk(w, assured.risk)),
        Fact::new(w.say("assurance-visits"), html! { (tally(w, assured.visits)) }),
        Fact::new(w.say("assurance-spot-checks"), html! { (checks) }),
    ]
}

/// The table that was applied, so that everybody can count again.
fn how(w: &Words, limits: &Limits) -> Markup {
    html! {
        h2 { (w.say("assurance-how")) }
        (super::thresholds::limits(w, limits))
        p class="quiet-text" { (w.say("assurance-unrated-weighs-high")) }
    }
}

fn engagements(w: &Words, all: &[Engagement], today: Day) -> Markup {
    let rows = all.iter().map(|one| {
        Row::new(vec![
            html! {
                (names::text(one.title.as_str()))
                br; span class="quiet-text" { (kind(w, one.kind)) }
            },
            dates::day(w, one.held_on.unwrap_or(one.planned_on)),
            stage(w, one, today),
        ])
        .href(one.path())
    });
    let keys = ["assurance-engagement", "assurance-when", "assurance-stands"];
    let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
    let nothing = empty::empty(
        &w.say("assurance-no-engagements"),
        &w.say("assurance-no-engagements-hint"),
        None,
    );
    let title = w.say("assurance-engagements");
    table(&Table::new(w, title, columns).rows(rows).empty(nothing))
}

fn actions(cx: &Context, year: &Visible<PartnerYear>) -> Markup {
    let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
    if !writes || !cx.viewer.owns(&year.share) {
        return html! {};
    }
    let w = &cx.words;
    let of_party = |verb: &str| format!("/parties/{}/{verb}", year.party);
    html! {
        (button::link(Weight::Primary, &format!("{}/plan", year.path()),
            &w.say("assurance-plan-title")))
        (button::link(Weight::Quiet, &format!("{}/correct-cash", year.path()),
            &w.say("assurance-correct-cash-title")))
        (button::link(Weight::Quiet, &of_party("assess-risk"), &w.say("assurance-assess-title")))
    }
}
