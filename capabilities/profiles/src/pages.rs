//! What an organisation says of itself, on screen.

mod dossier;
mod profile;

use acts::{Context, Form, Instance, Page, Screen};
use basics::{Id, Organisation, Problem, Right};
use look::{
    button::{self, Weight},
    card,
    empty::empty,
    gauge::{Gauge, gauge},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use parties::{Party, Stage};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use crate::{
    Completeness, Dossier, DossierShape, Part, Profile, ProfileShape, shape::CompletenessShape,
    store,
};

/// One's own organisation: what it says, what is missing, what comes next.
pub(crate) struct Own;

/// Any organisation, as far as it shows itself to the viewer.
pub(crate) struct About;

/// What an organisation says of itself, as far as the viewer may see it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AboutOrganisation")]
pub(crate) struct Told {
    party: Id<Organisation>,
    profile: Option<ProfileShape>,
    dossier: Option<DossierShape>,
    /// For whoever sees both.
    completeness: Option<CompletenessShape>,
}

/// What there is to see of one organisation.
struct Seen {
    party: Id<Organisation>,
    profile: Option<Profile>,
    dossier: Option<Dossier>,
    is_own: bool,
}

impl Page for Own {
    const PATH: &'static str = "/profile";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Told;

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let own = cx.actor()?.organisation;
        let party = parties::find(cx, own).await?;
        About::show(cx, party, query).await
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Told, Problem> {
        let own = cx.actor()?.organisation;
        Ok(Seen::of(cx, own).await?.told())
    }
}

impl Page for About {
    const PATH: &'static str = "/parties/{id}/about";
    const NEEDS: Right = crate::READ;
    type About = Party;
    type Shape = Told;

    async fn show(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Screen, Problem> {
        let seen = Seen::of(cx, party.id).await?;
        let profile = match &seen.profile {
            Some(profile) => Some(profile::panel(cx, profile).await?),
            None => None,
        };
        let dossier = match &seen.dossier {
            Some(dossier) => Some(dossier::panel(cx, dossier).await?),
            None => None,
        };
        let asides = cx.asides(&party).await?;
        let actions = actions(cx, &party, &seen);
        let w = &cx.words;
        let title = party.names.in_language(w.language()).to_string();
        let head = Heading::new(names::name(w, &party.names)).lede(w.say("profiles-lead"));
        let nothing = empty(&w.say("profiles-nothing"), &w.say("profiles-nothing-hint"), None);
        let body = html! {
            (heading(&head.actions(actions)))
            @if let Some(known) = seen.completeness() { (progress(w, &party, &known, seen.is_own)) }
            @match &profile { Some(profile) => (profile), None => (nothing) }
            @if let Some(dossier) = &dossier {
                (card::card(&w.say("profiles-dossier"), dossier))
            }
            (asides)
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Told, Problem> {
        Ok(Seen::of(cx, party.id).await?.told())
    }
}

impl Seen {
    async fn of(cx: &mut Context, party: Id<Organisation>) -> Result<Self, Problem> {
        let profile = store::profile_of(cx, party).await?.map(Visible::into_inner);
        let dossier = store::dossier_of(cx, party).await?.map(Visible::into_inner);
        let is_own = cx.viewer.organisation() == Some(party);
        Ok(Self { party, profile, dossier, is_own })
    }

    /// Its own people are told of what they have not begun yet.
    fn completeness(&self) -> Option<Completeness> {
        let unsaid = (Profile::unsaid(self.party), Dossier::unsaid(self.party));
        let profile = self.profile.as_ref().or(self.is_own.then_some(&unsaid.0))?;
        let dossier = self.dossier.as_ref().or(self.is_own.then_some(&unsaid.1))?;
        Some(Completeness::of(&profile.said, dossier))
    }

    fn told(&self) -> Told {
        use acts::Record as _;
        Told {
            party: self.party,
            profile: self.profile.as_ref().map(Profile::shape),
            dossier: self.dossier.as_ref().map(Dossier::shape),
            completeness: self.completeness().as_ref().map(CompletenessShape::from),
        }
    }
}

fn actions(cx: &Context, party: &Party, seen: &Seen) -> Markup {
    let w = &cx.words;
    let holds = |right: Right| right.is_held_by(cx.viewer.actor.as_ref());
    let mut offered: Vec<(String, &str)> = Vec::new();
    if seen.is_own && holds(crate::WRITE) {
        offered.push((format!("/profiles/{}/describe", party.id), "profiles-describe-title"));
    }
    if seen.is_own && holds(crate::ANSWER) {
        offered.push((format!("/dossiers/{}/fill", party.id), "profiles-fill-dossier-title"));
        offered.push((format!("/dossiers/{}/open", party.id), "profiles-open-dossier-title"));
    }
    if holds(crate::KEEP) && party.stage == Stage::Unclaimed {
        let to = |verb: &str| format!("/parties/{}/{verb}", party.id);
        offered.push((to("describe-for"), "profiles-describe-for-title"));
        offered.push((to("fill-dossier-for"), "profiles-fill-dossier-for-title"));
    }
    html! {
        @for (href, label) in &offered { (button::link(Weight::Quiet, href, &w.say(label))) }
        @for link in cx.links(About::PATH) {
            @let href = link.path.replace("{id}", &party.id.to_string());
            (button::link(Weight::Quiet, &href, &w.say(link.label)))
        }
    }
}

/// How far it has come; its own people are led to what comes next.
fn progress(w: &Words, party: &Party, known: &Completeness, is_own: bool) -> Markup {
    let (answered, of) = (known.answered(), Part::ALL.len());
    let args = [("answered", Arg::from(answered)), ("of", Arg::from(of))];
    let bar = Gauge {
        whole: Some(of as f64),
        part: Some(answered as f64),
        aim: None,
        greatest: of as f64,
    };
    let (kind, title) = match known.is_whole() {
        true => (Kind::Success, w.say("profiles-whole")),
        false => (Kind::Info, w.tell_plain("profiles-answered", &args)),
    };
    let missing = known.missing.iter().map(|part| w.say(&format!("profiles-part-{}", part.name())));
    let missing: Vec<String> = missing.collect();
    let next = known.next().filter(|_| is_own).map(|part| {
        let href = match part.is_of_the_dossier() {
            true => format!("/dossiers/{}/fill", party.id),
            false => format!("/profiles/{}/describe", party.id),
        };
        let word = w.say(&format!("profiles-part-{}", part.name()));
        let label = w.tell_plain("profiles-next", &[("part", Arg::from(word))]);
        button::link(Weight::Primary, &href, &label)
    });
    let body = html! {
        (gauge(w, &bar))
        @if !missing.is_empty() {
            p { (w.say("profiles-missing")) " " (missing.join(&w.say("comma"))) }
        }
        @if is_own { p { (w.say("profiles-already")) } }
        @if let Some(next) = &next { p { (next) } }
    };
    notice(w, &Notice::new(kind, title).body(body))
}
