//! Publish figures of access: how many incidents of each category in each region or district, as
//! the working group knows them, without small counts (R6.2).

use std::collections::{BTreeMap, BTreeSet};

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Id, Line, Period, Problem, Refusals, Right, all2, all3};
use look::form::{day, line, one_of, row};
use maud::{Markup, html};
use places::Place;
use sharing::{Audience, Level, Share, Tlp, Visible};

use crate::{Category, Figures, Fineness, Incident, form, store};

pub(crate) struct Publish {
    title: Line,
    period: Period,
    fineness: Fineness,
    audience: Option<Id<Audience>>,
}

impl Act for Publish {
    const NAME: &'static str = "access.publish";
    const PATH: &'static str = "/access/publish";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Figures;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let what = all3(form.line("title"), form.choice("fineness"), form.maybe_id("audience"));
        let what = wrong.note(what);
        let days = all2(form.day("first_day"), form.day("last_day"));
        let period = days.and_then(|(first, last)| Ok(Period::between(first, last)?));
        match (what, wrong.note(period)) {
            (Some((title, fineness, audience)), Some(period)) => {
                Ok(Self { title, period, fineness, audience })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Figures, Problem> {
        let owner = cx.actor()?.organisation;
        let told = store::periods_of(cx, owner).await?;
        let period = Figures::may_tell_of(self.period, &told, cx.today)?;
        let incidents = store::in_days(cx, period).await?;
        // Whoever sees an incident may not yet speak of it: only its owner and the working group.
        let ours = incidents.iter().filter(|one| one.is_in_hand_of(&cx.viewer));
        let ours: Vec<Incident> = ours.map(|one| (**one).clone()).collect();
        let counts = counts(cx, &ours, self.fineness).await?;
        let asked = self.audience;
        let audience =
            sharing::choose_audience(&mut cx.tx, &cx.viewer, asked, Audience::PARTNERS).await?;
        let published = Figures {
            id: cx.id("figures"),
            // By district or region they are MODERATE (R6.2).
            share: Share { owner, level: Level::Moderate, tlp: Tlp::Green, audience },
            title: self.title,
            period,
            fineness: self.fineness,
            cells: Figures::told(counts)?,
            published_at: cx.now,
        };
        store::enter_figures(cx, &published).await?;
        Ok(published)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let shown = form::audiences(cx, form, "access-ask-published-hint").await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (line(&ask("title", "access-ask-title")))
            (row(html! {
                (day(&ask("first_day", "access-ask-first-day")))
                (day(&ask("last_day", "access-ask-last-day")))
            }))
            (one_of(&ask("fineness", "access-ask-fineness"),
                &form::named::<Fineness>(w, "access-fineness-")))
            (shown)
        })
    }
}

/// An incident counts once in each area that it touches. What is known no finer than the area asked
/// for, counts in none.
async fn counts(
    cx: &mut Context,
    incidents: &[Incident],
    fineness: Fineness,
) -> Result<BTreeMap<(Id<Place>, Category), i64>, Problem> {
    let stated: BTreeSet<Id<Place>> =
        incidents.iter().flat_map(|one| one.places.iter().copied()).collect();
    let lineage = places::lineage(cx, stated).await?;
    let above: BTreeSet<Id<Place>> = lineage.values().flatten().copied().collect();
    let areas = places::find_many(cx, above).await?;
    let areas = areas.iter().filter(|place| place.level == fineness.level());
    let areas: BTreeSet<Id<Place>> = areas.map(|place| place.id).collect();
    let mut counts = BTreeMap::new();
    for one in incidents {
        let above = one.places.iter().filter_map(|place| lineage.get(place)).flatten();
        let touched: BTreeSet<Id<Place>> =
            above.copied().filter(|place| areas.contains(place)).collect();
        for place in touched {
            *counts.entry((place, one.category)).or_insert(0) += 1;
        }
    }
    Ok(counts)
}
