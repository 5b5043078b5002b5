//! Whether what is done has the authorisations that are asked for: said on its own page, to whoever
//! it belongs to, and never in anybody's way (R6.6).

use activities::{Activity, Status};
use acts::{Context, Form, Page, Screen};
use agreements::Agreement;
use basics::{Id, Organisation, Period, Problem, Right};
use look::{
    heading::{Heading, heading},
    names,
    notice::{Kind as NoticeKind, Notice, notice},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::kind;
use crate::{
    Authorisation, Doing, Gap, Law, Lineage, Why, gaps,
    shape::{GapShape, TodayShape},
    store,
};

/// What an activity is to have, for whoever owns it.
pub(crate) struct OfActivity;
/// What an agreement is to have of the viewer's own organisation.
pub(crate) struct OfAgreement;

/// What is asked for, and what there is.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AuthorisationsOf")]
pub(crate) struct Told {
    /// Asked for by law and not there; null for whoever it is not theirs to know.
    missing: Option<Vec<GapShape>>,
    /// Those that cover it.
    covering: Vec<TodayShape>,
}

/// What the warnings rest upon.
struct Found {
    gaps: Vec<Gap>,
    laws: Vec<Law>,
    covering: Vec<Visible<Authorisation>>,
}

impl Page for OfActivity {
    const PATH: &'static str = "/activities/{id}/authorisations";
    const NEEDS: Right = crate::READ;
    type About = Activity;
    type Shape = Told;

    async fn show(cx: &mut Context, on: Visible<Activity>, _: &Form) -> Result<Screen, Problem> {
        let found = of_activity(cx, &on).await?;
        let to = format!("/activities/{}", on.id);
        Ok(screen(&cx.words, on.title.as_str(), &to, found.as_ref()))
    }

    async fn shape(cx: &mut Context, on: Visible<Activity>, _: &Form) -> Result<Told, Problem> {
        let found = of_activity(cx, &on).await?;
        Ok(told(cx, found))
    }
}

impl Page for OfAgreement {
    const PATH: &'static str = "/agreements/{id}/authorisations";
    const NEEDS: Right = crate::READ;
    type About = Agreement;
    type Shape = Told;

    async fn show(cx: &mut Context, on: Visible<Agreement>, _: &Form) -> Result<Screen, Problem> {
        let found = of_agreement(cx, &on).await?;
        let to = format!("/agreements/{}", on.id);
        Ok(screen(&cx.words, on.document.title.as_str(), &to, found.as_ref()))
    }

    async fn shape(cx: &mut Context, on: Visible<Agreement>, _: &Form) -> Result<Told, Problem> {
        let found = of_agreement(cx, &on).await?;
        Ok(told(cx, found))
    }
}

/// What stands on the activity's page.
pub(crate) async fn beside_activity(
    cx: &mut Context,
    on: &Visible<Activity>,
) -> Result<Markup, Problem> {
    let found = of_activity(cx, on).await?;
    Ok(warning(&cx.words, found.as_ref()))
}

/// What stands on the agreement's page.
pub(crate) async fn beside_agreement(
    cx: &mut Context,
    on: &Visible<Agreement>,
) -> Result<Markup, Problem> {
    let found = of_agreement(cx, on).await?;
    Ok(warning(&cx.words, found.as_ref()))
}

/// Only its owner is told: nobody else sees all that its organisations hold, and would take for
/// missing what they are not shown.
async fn of_activity(cx: &mut Context, on: &Visible<Activity>) -> Result<Option<Found>, Problem> {
    let goes_on = !matches!(on.status, Status::Completed | Status::Cancelled) && !on.withdrawn;
    if !cx.viewer.owns(&on.share) || !goes_on {
        return Ok(None);
    }
    let doing = Doing { sector: Some(on.sector), places: on.places.clone(), period: on.period };
    let (lead, implementing) = (on.lead, on.implementing.iter().copied());
    let holders = [on.reporting].into_iter().chain(lead).chain(implementing);
    find(cx, doing, holders.collect()).await.map(Some)
}

/// What it comes to on the ground is not said in it: only what an organisation holds as a whole is
/// held against it, and each party is told of its own.
async fn of_agreement(cx: &mut Context, on: &Visible<Agreement>) -> Result<Option<Found>, Problem> {
    let Some(own) = cx.viewer.organisation().filter(|own| on.is_party(*own)) else {
        return Ok(None);
    };
    use agreements::Status;
    let status = on.life.status(cx.today);
    let over = [Status::Terminated, Status::Ended, Status::Closed, Status::Cancelled];
    if over.contains(&status) {
        return Ok(None);
    }
    let days = (on.document.first_day, on.document.last_day);
    let period = Period::new(days.0, days.1).unwrap_or(Period::ALWAYS);
    let doing = Doing { sector: None, places: Vec::new(), period };
    let mut found = find(cx, doing, vec![own]).await?;
    found.gaps.retain(|gap| gap.kind.is_of_the_whole());
    found.covering.retain(|one| one.kind.is_of_the_whole());
    Ok(Some(found))
}

async fn find(
    cx: &mut Context,
    doing: Doing,
    holders: Vec<Id<Organisation>>,
) -> Result<Found, Problem> {
    let laws = store::laws_that_ask(cx).await?;
    let held = store::held_by(cx, &holders).await?;
    let scopes = laws.iter().map(|law| &law.scope).chain(held.iter().map(|one| &one.scope));
    let places = scopes.flat_map(|scope| &scope.places).chain(&doing.places).copied();
    let places: Vec<_> = places.collect();
    let lineage = Lineage(places::lineage(cx, places).await?);
    let today = cx.today;
    let gaps = match cx.viewer.constituency() {
        Some(ours) => gaps((&laws, &held), ours, &doing, &lineage, today),
        None => Vec::new(),
    };
    let covering = held.into_iter().filter(|one| one.covers(&doing, &lineage, today));
    let covering = cx.see_all(covering.collect());
    Ok(Found { gaps, laws, covering })
}

fn told(cx: &Context, found: Option<Found>) -> Told {
    let Some(found) = found else { return Told { missing: None, covering: Vec::new() } };
    Told {
        missing: Some(found.gaps.iter().map(GapShape::from).collect()),
        covering: found.covering.iter().map(|one| TodayShape::of(cx, one)).collect(),
    }
}

fn screen(w: &Words, name: &str, to: &str, found: Option<&Found>) -> Screen {
    let title = w.say("authorisations-title");
    let body = html! {
        (heading(&Heading::new(&title)))
        p { a href=(look::link::safe(to)) { (names::text(name)) } }
        @if let Some(found) = found {
            (warning(w, Some(found)))
            @if found.gaps.is_empty() { p { (w.say("authorisations-nothing-missing")) } }
            @if !found.covering.is_empty() {
                h2 { (w.say("authorisations-covering")) }
                ul {
                    @for one in &found.covering {
                        li { (link(one)) (w.say("comma")) (kind(w, one.kind)) }
                    }
                }
            }
        } @else { p { (w.say("authorisations-not-yours")) } }
    };
    Screen::new(title, body)
}

fn link(one: &Authorisation) -> Markup {
    let to = format!("/authorisations/{}", one.id);
    html! { a href=(look::link::safe(&to)) { (names::text(one.title.as_str())) } }
}

/// Each authorisation that is missing, why, and what helps. Nothing where nothing is.
fn warning(w: &Words, found: Option<&Found>) -> Markup {
    let Some(found) = found.filter(|found| !found.gaps.is_empty()) else { return html! {} };
    let body = html! {
        ul { @for gap in &found.gaps { li { (missing(w, gap, &found.laws)) } } }
        p { (w.say("authorisations-warns-only")) }
    };
    notice(w, &Notice::new(NoticeKind::Warning, w.say("authorisations-missing")).body(body))
}

fn missing(w: &Words, gap: &Gap, laws: &[Law]) -> Markup {
    let (days, day) = match gap.why {
        Why::Waiting { days, .. } => (days, String::new()),
        Why::Ends { on, .. }
        | Why::NotYet { on, .. }
        | Why::Over { on, .. }
        | Why::Refused { on, .. } => (0, w.day(on)),
        Why::Elsewhere { .. } | Why::None => (0, String::new()),
    };
    let args = [("days", Arg::from(days)), ("day", Arg::from(day))];
    let why = format!("authorisations-why-{}", gap.why.name().replace('_', "-"));
    let law = laws.iter().find(|law| law.id == gap.law);
    let to = |id: Id<Authorisation>| format!("/authorisations/{id}");
    html! {
        strong { (kind(w, gap.kind)) } " – " (w.tell_plain(&why, &args))
        @if let Some(id) = gap.why.authorisation() {
            " " a href=(look::link::safe(&to(id))) { (w.say("authorisations-look")) }
        }
        @if let Some(law) = law {
            br; span class="quiet-text" {
                (w.say("authorisations-asked-by")) " "
                a href=(look::link::safe(&format!("/laws/{}", law.id))) {
                    (names::text(law.title.as_str()))
                }
            }
        }
    }
}
