//! One case: the two organisations side by side, why they may be at the same thing, what was said.

use acts::{Context, Form, Page, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    table::{Column, Row, Table, table},
    timeline::{Event, timeline},
};
use maud::{Markup, html};
use sharing::Visible;
use words::{Arg, Words};

use super::{
    named::{Named, reason, stage, strength, verdict_word},
    sides::Sides,
};
use crate::{
    Case, Reason, Stage, act,
    case::Step,
    likeness::days_in_common,
    meeting::Pair,
    shape::{CaseShown, StepShape},
    store,
};

pub(crate) struct Show;

/// So many pairs of activities are shown, the strongest.
const PAIRS_SHOWN: usize = 20;

impl Page for Show {
    const PATH: &'static str = "/overlaps/{id}";
    const NEEDS: Right = crate::READ;
    type About = Case;
    type Shape = CaseShown;

    async fn show(cx: &mut Context, case: Visible<Case>, _: &Form) -> Result<Screen, Problem> {
        let sight = store::see(cx, case.matter).await?;
        let pairs = sight.pairs(&cx.viewer);
        let shown = &pairs[..pairs.len().min(PAIRS_SHOWN)];
        let sides = Sides::of(cx, shown).await?;
        let mut named = Named::with(cx, case.matter, sides.activities()).await?;
        let steps = store::list_steps(&mut cx.tx, case.id).await?;
        named.add_parties(cx, steps.iter().map(|step| step.by.party)).await?;
        let acts = act::may_act(cx, &case).await;
        let one_sided = matches!(acts, Err(Problem::Refused(_)));
        let w = &cx.words;
        let tags = html! {
            (stage(w, case.stage.name())) " "
            @if let Some(pair) = shown.first() { (strength(w, pair.strength())) }
        };
        let title = named.both(w, case.matter);
        let actions = html! { @if acts.is_ok() { (offered(w, &case)) } };
        let lede = w.say("overlaps-case-lead");
        let main = html! {
            (what_is_found(w, shown))
            @if !shown.is_empty() { (sides.beside(w, &named, case.matter)) }
            (table_of(w, &sides, shown, pairs.len()))
        };
        let aside = html! { (judged(w, &named, &case)) (history(w, &named, &steps)) };
        let body = html! {
            (heading(&Heading::new(title).lede(lede).tags(tags).actions(actions)))
            p { (named.matter(w, case.matter)) }
            @if one_sided {
                (notice(w, &Notice::new(Kind::Info, w.say("overlaps-one-sided"))))
            }
            @if aside.0.is_empty() { (main) } @else { (card::beside(main, aside)) }
        };
        Ok(Screen::new(w.say("overlaps-case"), body))
    }

    async fn shape(cx: &mut Context, case: Visible<Case>, _: &Form) -> Result<CaseShown, Problem> {
        let sight = store::see(cx, case.matter).await?;
        let strength = sight.pairs(&cx.viewer).first().map(|pair| pair.strength().number());
        let steps = store::list_steps(&mut cx.tx, case.id).await?;
        let steps = steps.into_iter().map(|step| StepShape {
            act: step.act,
            organisation: step.by.party,
            at: step.by.at,
            said: step.said,
        });
        Ok(CaseShown { case: (&*case).into(), strength, steps: steps.collect() })
    }
}

fn offered(w: &Words, case: &Case) -> Markup {
    let link = |weight, verb: &str| {
        let href = format!("/overlaps/{}/{verb}", case.id);
        button::link(weight, &href, &w.say(&format!("overlaps-{verb}-title")))
    };
    match case.stage {
        Stage::Proposed | Stage::UnderDiscussion { .. } => {
            html! { (link(Weight::Primary, "discuss")) (link(Weight::Quiet, "judge")) }
        }
        Stage::Judged { .. } => {
            html! { (link(Weight::Primary, "resolve")) (link(Weight::Quiet, "reopen")) }
        }
        Stage::Resolved { .. } => link(Weight::Quiet, "reopen"),
    }
}

/// Why the strongest pair is worth a look, and what it suggests.
fn what_is_found(w: &Words, shown: &[Pair<'_>]) -> Markup {
    let Some(first) = shown.first() else {
        return notice(w, &Notice::new(Kind::Info, w.say("overlaps-nothing-now")));
    };
    let reasons = Reason::all(&first.likeness, first.meeting.nearness);
    html! {
        @if shown.iter().any(|pair| pair.likeness.twice) {
            (notice(w, &Notice::new(Kind::Info, w.say("overlaps-suggest-twice"))))
        }
        h2 { (w.say("overlaps-why")) }
        ul { @for why in reasons { li { (reason(w, why)) } } }
    }
}

fn table_of(w: &Words, sides: &Sides, shown: &[Pair<'_>], all: usize) -> Markup {
    if all < 2 {
        return html! {};
    }
    let columns = vec![
        Column::text(w.say("overlaps-one")),
        Column::text(w.say("overlaps-other")),
        Column::text(w.say("overlaps-days")),
        Column::text(w.say("overlaps-strength")),
    ];
    let rows = shown.iter().map(|pair| {
        Row::new(vec![
            sides.link(pair.a.id),
            sides.link(pair.b.id),
            dates::period(w, days_in_common(pair.a.period, pair.b.period)),
            strength(w, pair.strength()),
        ])
    });
    let args = [("shown", Arg::from(shown.len())), ("all", Arg::from(all))];
    html! {
        h2 { (w.say("overlaps-pairs")) }
        @if shown.len() < all { p class="hint" { (w.tell("overlaps-pairs-shown", &args)) } }
        (table(&Table::new(w, w.say("overlaps-pairs"), columns).rows(rows)))
    }
}

fn judged(w: &Words, named: &Named, case: &Case) -> Markup {
    let Some(judgement) = case.stage.judgement() else { return html! {} };
    let action = match &case.stage {
        Stage::Resolved { action, .. } => Some(names::lines(action.as_str())),
        _ => None,
    };
    let adapts = judgement.adapts.map(|party| named.party(w, party));
    let mut known = vec![
        Fact::new(w.say("overlaps-verdict"), html! { (verdict_word(w, judgement.verdict)) }),
        Fact::new(w.say("overlaps-reason"), names::lines(judgement.reason.as_str())),
    ];
    known.extend(adapts.map(|party| Fact::new(w.say("overlaps-adapts"), party)));
    known.extend(action.map(|action| Fact::new(w.say("overlaps-action"), action)));
    html! { h2 { (w.say("overlaps-verdict")) } (facts(w, &known)) }
}

fn history(w: &Words, named: &Named, steps: &[Step]) -> Markup {
    let events: Vec<Event> = steps
        .iter()
        .map(|step| {
            let what = w.say(&format!("{}-title", step.act.replace('.', "-")));
            let who = named.party(w, step.by.party);
            let event = Event::new(dates::moment(w, step.by.at), who, html! { (what) });
            match &step.said {
                Some(said) => event.detail(names::lines(said.as_str())),
                None => event,
            }
        })
        .collect();
    html! {
        @if !events.is_empty() { h2 { (w.say("overlaps-history")) } (timeline(&events)) }
    }
}
