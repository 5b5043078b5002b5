//! What a person says of their organisation, for partners.

use activities::Sector;
use acts::{Context, Form};
use basics::{Id, Line, Paragraph, Period, Problem, Refusal, Refusals, all3};
use places::Place;
use sharing::Audience;

use super::{joined, lines};
use crate::{LedBy, Policy, Profile, Said, Spoken};

/// The answers, each for itself sound; the places as they were typed.
pub(crate) struct Draft {
    mandate: Option<Paragraph>,
    not_done: Option<Paragraph>,
    not_shared: Option<Paragraph>,
    communities: Option<Paragraph>,
    sectors: Vec<Sector>,
    places: Vec<Line>,
    languages: Vec<Spoken>,
    led_by: Vec<LedBy>,
    networks: Vec<Line>,
    policies: Vec<Policy>,
    has_no_policies: bool,
    pub(crate) audience: Option<Id<Audience>>,
}

impl Draft {
    /// Everything that is wrong is said at once.
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let mut text = |question| wrong.note(form.maybe_paragraph(question)).flatten();
        let [mandate, not_done, not_shared, communities] =
            ["mandate", "not_done", "not_shared", "communities"].map(&mut text);
        let typed = wrong.note(all3(
            lines(form, "places"),
            lines(form, "networks"),
            form.maybe_id("audience"),
        ));
        let whom = wrong.note(all3(
            form.choices("sectors"),
            form.choices("languages"),
            form.choices("led_by"),
        ));
        let policies = wrong.note(policies(form));
        match (typed, whom, policies) {
            (Some(typed), Some(whom), Some((policies, has_no_policies))) if wrong.0.is_empty() => {
                let (places, networks, audience) = typed;
                let (sectors, languages, led_by) = whom;
                Ok(Self {
                    mandate,
                    not_done,
                    not_shared,
                    communities,
                    sectors,
                    places,
                    languages,
                    led_by,
                    networks,
                    policies,
                    has_no_policies,
                    audience,
                })
            }
            _ => Err(wrong),
        }
    }

    /// What was said, with the places that are meant.
    pub(crate) async fn said(self, cx: &mut Context) -> Result<Said, Problem> {
        let places = places(cx, &self.places).await?;
        Ok(Said {
            mandate: self.mandate,
            not_done: self.not_done,
            not_shared: self.not_shared,
            sectors: self.sectors,
            places,
            languages: self.languages,
            communities: self.communities,
            led_by: self.led_by,
            networks: self.networks,
            policies: self.policies,
            has_no_policies: self.has_no_policies,
        })
    }

    /// The form as it stands before anything is changed.
    pub(crate) async fn known(cx: &mut Context, profile: &Profile) -> Result<Form, Problem> {
        let said = &profile.said;
        let places = places::find_many(cx, said.places.iter().copied()).await?;
        let places = places.iter().map(|place| activities::with_code(place));
        let text =
            |text: &Option<Paragraph>| text.as_ref().map_or_else(String::new, ToString::to_string);
        let mut pairs: Vec<(&str, String)> = vec![
            ("mandate", text(&said.mandate)),
            ("not_done", text(&said.not_done)),
            ("not_shared", text(&said.not_shared)),
            ("communities", text(&said.communities)),
            ("places", joined(places)),
            ("networks", joined(&said.networks)),
        ];
        let mut all = |question, names: Vec<&str>| {
            pairs.extend(names.into_iter().map(|name| (question, name.to_owned())));
        };
        all("sectors", said.sectors.iter().map(|sector| sector.code()).collect());
        all("languages", said.languages.iter().map(|spoken| spoken.name()).collect());
        all("led_by", said.led_by.iter().map(|led_by| led_by.name()).collect());
        all("policies", said.policies.iter().map(|policy| policy.name()).collect());
        if said.has_no_policies {
            pairs.push(("has_no_policies", "yes".to_owned()));
        }
        if profile.updated_at.is_some() {
            pairs.push(("audience", profile.share.audience.to_string()));
        }
        Ok(Form::from_pairs(pairs))
    }
}

/// “None in writing” and a policy in writing are not both true.
fn policies(form: &Form) -> Result<(Vec<Policy>, bool), Refusals> {
    let policies = form.choices("policies");
    let none = form.tick("has_no_policies");
    let policies: Vec<Policy> = policies?;
    if none && !policies.is_empty() {
        return Err(Refusal::new("has_no_policies", "profiles-refused-some-and-none").into());
    }
    Ok((policies, none))
}

async fn places(cx: &mut Context, typed: &[Line]) -> Result<Vec<Id<Place>>, Problem> {
    let mut found: Vec<Id<Place>> = Vec::new();
    if typed.is_empty() {
        return Ok(found);
    }
    let gazetteer = places::gazetteer(cx).await?;
    let days = Period::between(cx.today, cx.today)?;
    for line in typed {
        let place = activities::look_up(&gazetteer, line.as_str(), days)?;
        if !found.contains(&place.id) {
            found.push(place.id);
        }
    }
    Ok(found)
}
