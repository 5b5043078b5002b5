//! What forms ask and read alike: the authority, kinds of work and places, days, who may see it.

use activities::Sector;
use acts::{Context, Form};
use attachments::Taken;
use basics::{Day, Id, Line, Named, Organisation, Period, Problem, Refusal, Refusals, all2};
use look::form::{Choice, choice, choices, day, line, paragraph, row, section};
use maud::{Markup, html};
use places::Place;
use sharing::{Audience, Constituency};
use words::Words;

use crate::{Authorisation, Authority, Scope};

/// More places than this are the country.
const PLACES_MAX: usize = 100;

/// Kinds of work, and places as they were typed.
pub(crate) struct Where {
    sectors: Vec<Sector>,
    places: Vec<Line>,
}

impl Where {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let (sectors, places) = all2(form.choices("sectors"), places(form))?;
        Ok(Self { sectors, places })
    }

    /// With the places that are meant, as they are today.
    pub(crate) async fn scope(self, cx: &mut Context) -> Result<Scope, Problem> {
        let mut found: Vec<Id<Place>> = Vec::new();
        if !self.places.is_empty() {
            let gazetteer = places::gazetteer(cx).await?;
            let today = Period::between(cx.today, cx.today)?;
            for typed in &self.places {
                let place = activities::look_up(&gazetteer, typed.as_str(), today)?;
                if !found.contains(&place.id) {
                    found.push(place.id);
                }
            }
        }
        Ok(Scope { sectors: self.sectors, places: found })
    }
}

fn places(form: &Form) -> Result<Vec<Line>, Refusal> {
    let lines = form.text("places").lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<Line> =
        lines.map(|line| Line::parse("places", line)).collect::<Result<_, _>>()?;
    match lines.len() > PLACES_MAX {
        true => {
            let refused = Refusal::new("places", "authorisations-refused-many-places");
            Err(refused.with("most", PLACES_MAX))
        }
        false => Ok(lines),
    }
}

/// From the first to the last day that were answered.
pub(crate) fn period(form: &Form) -> Result<Period, Refusals> {
    let (first, last) = all2(form.maybe_day("first_day"), form.maybe_day("last_day"))?;
    Ok(Period::new(first, last)?)
}

/// What may be corrected of an authorisation.
pub(crate) struct Draft {
    pub(crate) title: Line,
    pub(crate) authority: Authority,
    place: Where,
    pub(crate) wanted: Period,
    pub(crate) audience: Option<Id<Audience>>,
}

impl Draft {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let what = wrong.note(all2(form.line("title"), form.maybe_id("audience")));
        let authority = wrong.note(authority(form));
        let place = wrong.note(Where::parse(form));
        let wanted = wrong.note(period(form));
        match (what, authority, place, wanted) {
            (Some((title, audience)), Some(authority), Some(place), Some(wanted)) => {
                Ok(Self { title, authority, place, wanted, audience })
            }
            _ => Err(wrong),
        }
    }

    /// The same with places that exist and an authority that is one.
    pub(crate) async fn looked_up(
        self,
        cx: &mut Context,
    ) -> Result<(Line, Authority, Scope, Period), Problem> {
        if let Authority::Party(party) = self.authority {
            let found = parties::find_many(cx, [party]).await?.pop();
            let found = found.ok_or_else(|| Refusal::new("authority", "refused-id"))?;
            if !found.constituency.is_of_the_state() {
                return Err(Refusal::new("authority", "authorisations-refused-not-of-state").into());
            }
        }
        Ok((self.title, self.authority, self.place.scope(cx).await?, self.wanted))
    }

    /// The form as it stands before anything is changed.
    pub(crate) async fn known(cx: &mut Context, one: &Authorisation) -> Result<Form, Problem> {
        let (party, name) = match &one.authority {
            Authority::Party(party) => (party.to_string(), String::new()),
            Authority::Named(name) => (String::new(), name.to_string()),
        };
        let mut pairs = vec![
            ("title", one.title.to_string()),
            ("authority", party),
            ("authority_name", name),
            ("audience", one.share.audience.to_string()),
        ];
        pairs.extend(scope_known(cx, &one.scope).await?);
        pairs.extend(period_known(one.wanted));
        Ok(Form::from_pairs(pairs))
    }
}

fn authority(form: &Form) -> Result<Authority, Refusals> {
    let (party, name): (Option<Id<Organisation>>, _) =
        all2(form.maybe_id("authority"), form.maybe_line("authority_name"))?;
    Ok(Authority::of(party, name)?)
}

pub(crate) async fn scope_known(
    cx: &mut Context,
    scope: &Scope,
) -> Result<Vec<(&'static str, String)>, Problem> {
    let places = places::find_many(cx, scope.places.iter().copied()).await?;
    let places: Vec<String> = places.iter().map(|place| activities::with_code(place)).collect();
    let mut pairs = vec![("places", places.join("\n"))];
    pairs.extend(scope.sectors.iter().map(|sector| ("sectors", sector.code().to_owned())));
    Ok(pairs)
}

pub(crate) fn period_known(period: Period) -> Vec<(&'static str, String)> {
    let days = [("first_day", period.first()), ("last_day", period.last())];
    days.into_iter().filter_map(|(name, day)| Some((name, day?.to_string()))).collect()
}

/// What is asked of an authorisation, in the order in which people think of it.
pub(crate) async fn questions(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let state = [Constituency::HostState, Constituency::LocalAuthority];
    let authorities = parties::choices_of(cx, &state).await?;
    let shown = audiences(cx, form).await?;
    let w = &cx.words;
    let ask = |name, key| form.question(w, name, key);
    Ok(html! {
        (line(&ask("title", "authorisations-ask-title").required()
            .hint(w.say("authorisations-ask-title-hint"))))
        (choice(&ask("authority", "authorisations-ask-authority"), &authorities))
        (line(&ask("authority_name", "authorisations-ask-authority-name")
            .hint(w.say("authorisations-ask-authority-name-hint"))))
        (scope(w, form, "authorisations-group-scope"))
        (days(w, form, ["authorisations-ask-wanted-first", "authorisations-ask-wanted-last"]))
        (section(&w.say("authorisations-group-shown"), None, &shown))
    })
}

/// A humanitarian record never reaches the host State by default: nobody else sees it unless they
/// are chosen here, or it is marked for them (R6.5).
async fn audiences(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let known = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
    let w = &cx.words;
    let word = |one: &Audience| activities::word::audience(w, one);
    let mut offered: Vec<Choice> =
        known.iter().map(|one| Choice::new(one.id.to_string(), word(one))).collect();
    let current = form.text("audience");
    if !current.is_empty() && offered.iter().all(|one| one.value != current) {
        offered.push(Choice::new(current, w.say("sharing-audience-as-it-is")));
    }
    let ask = form.question(w, "audience", "authorisations-ask-audience");
    Ok(choice(&ask.hint(w.say("authorisations-ask-audience-hint")), &offered))
}

pub(crate) fn scope(w: &Words, form: &Form, title: &'static str) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    section(
        &w.say(title),
        Some(&w.say("authorisations-group-scope-hint")),
        html! {
            (paragraph(&ask("places", "authorisations-ask-places")
                .hint(w.say("authorisations-ask-places-hint")), 3))
            (choices(&ask("sectors", "authorisations-ask-sectors"), &activities::sectors(w),
                &form.texts("sectors")))
        },
    )
}

pub(crate) fn days(w: &Words, form: &Form, [first, last]: [&'static str; 2]) -> Markup {
    row(html! {
        (day(&form.question(w, "first_day", first)))
        (day(&form.question(w, "last_day", last)))
    })
}

pub(crate) fn named<T: Named>(w: &Words, beginning: &str) -> Vec<Choice> {
    let word = |one: &T| w.say(&format!("{beginning}{}", one.name().replace('_', "-")));
    T::ALL.iter().map(|one| Choice::new(one.name(), word(one))).collect()
}

/// When it was asked for, and what was brought or came back with it.
pub(crate) fn request(form: &Form) -> Result<(Option<Day>, Option<Taken>), Refusals> {
    all2(form.maybe_day("requested_on"), attachments::maybe_take(form, "file"))
}

pub(crate) fn request_questions(w: &Words, form: &Form) -> Markup {
    let on = form.question(w, "requested_on", "authorisations-ask-requested-on");
    html! {
        (day(&on.hint(w.say("authorisations-ask-requested-on-hint"))))
        (attachments::ask(w, form, "file", "authorisations-ask-file"))
    }
}

/// Only the organisation that asked has something to say of it.
pub(crate) fn may_keep(cx: &Context, one: &Authorisation) -> Result<(), Problem> {
    if cx.viewer.owns(&one.share) { Ok(()) } else { Err(Problem::Forbidden) }
}
