//! What is asked of an incident, and what the answers are.

use activities::Sector;
use acts::{Context, Form};
use basics::{
    Id, Line, Named, Organisation, Paragraph, Period, Problem, Refusal, Refusals, all2, all3,
};
use look::form::{Choice, choice, choices, day, line, number, paragraph, row, section};
use maud::{Markup, html};
use parties::OrganisationType;
use places::Place;
use sharing::Audience;
use words::Words;

use crate::{Category, Incident, Responsible};

const PLACES_MAX: usize = 50;

/// The answers, each for itself sound; the places as they were typed.
pub(crate) struct Draft {
    category: Category,
    period: Period,
    places: Vec<Line>,
    affected: OrganisationType,
    responsible: Responsible,
    sectors: Vec<Sector>,
    people: Option<i64>,
    days_lost: Option<i64>,
    text: Paragraph,
    pub(crate) organisation: Option<Id<Organisation>>,
    pub(crate) actor: Option<Line>,
    pub(crate) audience: Option<Id<Audience>>,
}

impl Draft {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let what =
            all3(form.choice("category"), form.choice("affected"), form.choice("responsible"));
        let what = wrong.note(what);
        let days = wrong.note(period(form));
        let places = wrong.note(places(form));
        let more = all3(form.paragraph("text"), form.choices("sectors"), form.maybe_id("audience"));
        let more = wrong.note(more);
        let counts = wrong.note(all2(form.maybe_number("people"), form.maybe_number("days_lost")));
        let who = wrong.note(all2(form.maybe_id("organisation"), form.maybe_line("actor")));
        match (what, days, places, more, counts.zip(who)) {
            (
                Some((category, affected, responsible)),
                Some(period),
                Some(places),
                Some((text, sectors, audience)),
                Some(((people, days_lost), (organisation, actor))),
            ) => Ok(Self {
                category,
                period,
                places,
                affected,
                responsible,
                sectors,
                people,
                days_lost,
                text,
                organisation,
                actor,
                audience,
            }),
            _ => Err(wrong),
        }
    }

    /// The incident as it is said to be, if that can be (R6.1).
    pub(crate) async fn said(
        &self,
        cx: &mut Context,
        before: Incident,
    ) -> Result<Incident, Problem> {
        let (places, levels) = looked_up(cx, &self.places, self.period).await?;
        Incident::may_be_reported(self.period, &levels, cx.today)?;
        if let Some(organisation) = self.organisation {
            let found = parties::find_many(cx, [organisation]).await?;
            found.first().ok_or_else(|| Refusal::new("organisation", "refused-id"))?;
        }
        Ok(Incident {
            category: self.category,
            period: self.period,
            places,
            affected: self.affected,
            responsible: self.responsible,
            sectors: self.sectors.clone(),
            people: self.people,
            days_lost: self.days_lost,
            text: self.text.clone(),
            updated_at: cx.now,
            version: before.version + 1,
            ..before
        })
    }

    /// One of which nothing was said yet.
    pub(crate) fn begin(&self, cx: &Context, owner: Id<Organisation>) -> Incident {
        Incident {
            id: cx.id("incident"),
            share: Incident::share(owner, Audience::OWN),
            category: self.category,
            period: self.period,
            places: Vec::new(),
            affected: self.affected,
            responsible: self.responsible,
            sectors: Vec::new(),
            people: None,
            days_lost: None,
            text: self.text.clone(),
            stage: crate::Stage::Reported,
            updated_at: cx.now,
            version: 0,
        }
    }
}

pub(crate) fn period(form: &Form) -> Result<Period, Refusals> {
    let (first, last) = all2(form.day("first_day"), form.maybe_day("last_day"))?;
    Ok(Period::new(Some(first), last)?)
}

/// One place on each line.
pub(crate) fn places(form: &Form) -> Result<Vec<Line>, Refusal> {
    let lines = form.text("places").lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<Line> =
        lines.map(|line| Line::parse("places", line)).collect::<Result<_, _>>()?;
    match lines.len() {
        0 => Err(Refusal::new("places", "refused-missing")),
        1..=PLACES_MAX => Ok(lines),
        _ => Err(Refusal::new("places", "access-refused-many-places").with("most", PLACES_MAX)),
    }
}

/// The places that are meant on these days, and their levels.
pub(crate) async fn looked_up(
    cx: &mut Context,
    typed: &[Line],
    period: Period,
) -> Result<(Vec<Id<Place>>, Vec<u8>), Problem> {
    let gazetteer = places::gazetteer(cx).await?;
    let (mut found, mut levels) = (Vec::new(), Vec::new());
    for line in typed {
        let place = activities::look_up(&gazetteer, line.as_str(), period)?;
        if !found.contains(&place.id) {
            found.push(place.id);
            levels.push(place.level);
        }
    }
    Ok((found, levels))
}

pub(crate) async fn questions(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let parties = parties::choices(cx).await?;
    let shown = audiences(cx, form, "access-ask-audience-hint").await?;
    let w = &cx.words;
    Ok(html! {
        (what(w, form))
        (section(&w.say("access-group-who"), None, html! {
            (choice(&form.question(w, "affected", "access-ask-affected").required(), &kinds(w)))
            (choice(&form.question(w, "responsible", "access-ask-responsible").required(),
                &named::<Responsible>(w, "access-responsible-")))
        }))
        (section(&w.say("access-group-names"), Some(&w.say("access-names-hint")), html! {
            (choice(&form.question(w, "organisation", "access-ask-organisation"), &parties))
            (line(&form.question(w, "actor", "access-ask-actor")))
        }))
        (section(&w.say("access-group-shown"), None, &shown))
    })
}

fn what(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    html! {
        (choice(&ask("category", "access-ask-category").required(),
            &named::<Category>(w, "access-category-")))
        (row(html! {
            (day(&ask("first_day", "access-ask-first-day").required()))
            (day(&ask("last_day", "access-ask-last-day")))
        }))
        (paragraph(&ask("places", "access-ask-places").required()
            .hint(w.say("access-ask-places-hint")), 2))
        (paragraph(&ask("text", "access-ask-text").required()
            .hint(w.say("access-ask-text-hint")), 5))
        (row(html! {
            (number(&ask("people", "access-ask-people")))
            (number(&ask("days_lost", "access-ask-days-lost")))
        }))
        (choices(&ask("sectors", "access-ask-sectors"), &activities::sectors(w),
            &form.texts("sectors")))
    }
}

/// To whom it is shown; what it has may stay.
pub(crate) async fn audiences(
    cx: &mut Context,
    form: &Form,
    hint: &'static str,
) -> Result<Markup, Problem> {
    let known = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
    let w = &cx.words;
    let word = |one: &Audience| activities::word::audience(w, one);
    let mut offered: Vec<Choice> =
        known.iter().map(|one| Choice::new(one.id.to_string(), word(one))).collect();
    let current = form.text("audience");
    if !current.is_empty() && offered.iter().all(|one| one.value != current) {
        offered.push(Choice::new(current, w.say("sharing-audience-as-it-is")));
    }
    let ask = form.question(w, "audience", "access-ask-audience");
    Ok(choice(&ask.hint(w.say(hint)), &offered))
}

fn kinds(w: &Words) -> Vec<Choice> {
    let word = |kind: OrganisationType| w.say(&format!("parties-type-{}", kind.code()));
    OrganisationType::ALL.map(|kind| Choice::new(kind.code(), word(kind))).into()
}

pub(crate) fn named<T: Named>(w: &Words, beginning: &str) -> Vec<Choice> {
    let word = |one: &T| w.say(&format!("{beginning}{}", one.name().replace('_', "-")));
    T::ALL.iter().map(|one| Choice::new(one.name(), word(one))).collect()
}
