//! Report how many people in a place are in need.

use activities::{PopulationGroup, Sector};
use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Day, Line, Period, Problem, Refusal, Refusals, Right, all2, all3};
use maud::{Markup, html};
use sharing::{Audience, Share, Visible};

use crate::{
    About, Need,
    form::{draft::Draft, questions},
    store,
};

pub(crate) struct Report {
    /// As it was typed: a P-code or a name.
    place: Line,
    sector: Sector,
    group: PopulationGroup,
    source: Line,
    as_of: Day,
    draft: Draft,
}

impl Act for Report {
    const NAME: &'static str = "needs.report";
    const PATH: &'static str = "/needs/report";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Need;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let about = all3(form.line("place"), form.choice("sector"), form.maybe_choice("group"));
        let about = wrong.note(about);
        let said = wrong.note(all2(form.line("source"), form.day("as_of")));
        let draft = wrong.note(Draft::parse(form));
        match (about, said, draft) {
            (Some((place, sector, group)), Some((source, as_of)), Some(draft)) => {
                let group = group.unwrap_or(PopulationGroup::All);
                Ok(Self { place, sector, group, source, as_of, draft })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Need, Problem> {
        let Draft { figures, link, note, level, tlp, audience } = self.draft;
        let about = about(cx, &self.place, (self.sector, self.group), self.as_of).await?;
        let owner = cx.actor()?.organisation;
        let constituency = cx.viewer.constituency().ok_or(Problem::Forbidden)?;
        let usual = Audience::by_default(constituency);
        let audience = sharing::choose_audience(&mut cx.tx, &cx.viewer, audience, usual).await?;
        let least = about.least_level();
        let level = level.unwrap_or(least);
        if level < least {
            return Err(Refusal::new("level", "activities-refused-below-least").into());
        }
        let need = Need {
            id: cx.id(&format!("need {} {}", self.place, self.source)),
            share: Share { owner, level, tlp, audience },
            about,
            source: self.source,
            as_of: self.as_of,
            figures,
            link,
            note,
            updated_at: cx.now,
            withdrawn: false,
            version: 1,
        };
        need.may_be_shown()?;
        if store::is_here(cx, &need).await? {
            return Err(Refusal::new("as_of", "needs-refused-here").into());
        }
        store::save_many(cx, std::slice::from_ref(&need), &[]).await?;
        Ok(need)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let figures = questions::figures_and_sharing(cx, form).await?;
        Ok(html! { (questions::about(&cx.words, form)) (figures) })
    }
}

/// A place that was valid on the day (R7.1, K27), with what is meant of it.
async fn about(
    cx: &mut Context,
    place: &Line,
    (sector, group): (Sector, PopulationGroup),
    as_of: Day,
) -> Result<About, Problem> {
    Need::may_be_of(as_of, cx.today)?;
    let day = Period::between(as_of, as_of)?;
    let gazetteer = places::gazetteer(cx).await?;
    let found = activities::look_up(&gazetteer, place.as_str(), day);
    let place = found.map_err(|refusal| Refusal { about: "place", ..refusal })?;
    Ok(About { place: place.id, place_level: place.level, sector, group })
}
