//! What forms ask and read alike: what is given to whom, and who may see it.

use acts::{Context, Form, Subject};
use agreements::Agreement;
use basics::{Day, Id, Line, Named, Organisation, Person, Problem, Refusal, Refusals, all2, all3};
use look::{
    form::{Choice, choice, choices, hidden, line, paragraph, section},
    names,
};
use maud::{Markup, html};
use sharing::{Audience, AudienceKind, Visible};
use words::Words;

use crate::{Condition, Kind, Matter, Step, Support, What};

/// The answers, each for itself sound.
pub(crate) struct Draft {
    pub(crate) reference: Line,
    pub(crate) matter: Matter,
    agreement: Option<Id<Agreement>>,
    people: Vec<Id<Person>>,
    audience: Option<Id<Audience>>,
}

impl Draft {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let matter = wrong.note(matter(form));
        let reference = wrong.note(form.line("reference"));
        let who = wrong.note(all2(form.maybe_id("agreement"), form.maybe_id("audience")));
        let people = wrong.note(people_of(form));
        match (matter, reference, who, people) {
            (Some(matter), Some(reference), Some((agreement, audience)), Some(people)) => {
                Ok(Self { reference, matter, agreement, people, audience })
            }
            _ => Err(wrong),
        }
    }

    /// The support as it is said to be, with a partner, an agreement and people that are there.
    pub(crate) async fn said(self, cx: &mut Context, before: Support) -> Result<Support, Problem> {
        before.may_be_about(&self.matter)?;
        // Whoever does not see the agreement is not asked about it, and changes nothing of it.
        let agreement = self.agreement.or(before.agreement);
        if !before.steps.is_empty() && agreement != before.agreement {
            return Err(Refusal::new("agreement", "support-refused-fixed").into());
        }
        let audience = audience(cx, self.audience, before.share.audience).await?;
        if let Some(through) = self.matter.through {
            let found = parties::find_many(cx, [through]).await?;
            found.first().ok_or_else(|| Refusal::new("through", "refused-id"))?;
        }
        if let Some(agreement) = self.agreement.filter(|asked| before.agreement != Some(*asked)) {
            let found = Agreement::find_all(cx, &[agreement]).await?;
            found.first().ok_or_else(|| Refusal::new("agreement", "refused-id"))?;
        }
        let people = own_people(cx, &before, self.people).await?;
        let person = cx.actor()?.person;
        let mut writers = before.writers.clone();
        if (self.matter != before.matter || writers.is_empty()) && !writers.contains(&person) {
            writers.push(person);
        }
        Ok(Support {
            share: Support::share(before.share.owner, audience),
            reference: self.reference,
            matter: self.matter,
            agreement,
            people,
            writers,
            updated_at: cx.now,
            version: before.version + 1,
            ..before
        })
    }
}

fn matter(form: &Form) -> Result<Matter, Refusals> {
    let mut wrong = Refusals::default();
    let what = wrong.note(all3(
        form.choice::<Kind>("kind"),
        form.paragraph("text"),
        form.maybe_paragraph("outside"),
    ));
    let who = wrong.note(all3(
        form.line("recipient"),
        form.maybe_line("commander"),
        form.maybe_id("through"),
    ));
    match (what, who) {
        (Some((kind, text, outside)), Some((recipient, commander, through))) => {
            Ok(Matter { kind, recipient, commander, through, text, outside })
        }
        _ => Err(wrong),
    }
}

fn people_of(form: &Form) -> Result<Vec<Id<Person>>, Refusal> {
    let wrong = || Refusal::new("people", "refused-id");
    let people = form.texts("people").into_iter().filter(|text| !text.is_empty());
    let people: Vec<Id<Person>> =
        people.map(|id| id.parse().map_err(|_| wrong())).collect::<Result<_, _>>()?;
    match people.len() > Support::PEOPLE_MAX {
        true => {
            let refused = Refusal::new("people", "support-refused-many-people");
            Err(refused.with("most", Support::PEOPLE_MAX))
        }
        false => Ok(people),
    }
}

/// Those who are named, of one's own; whoever names is among them, so that nobody loses sight of
/// what they write.
async fn own_people(
    cx: &mut Context,
    before: &Support,
    asked: Vec<Id<Person>>,
) -> Result<Vec<Id<Person>>, Problem> {
    let own = people::members_of(&mut cx.tx, before.share.owner).await?;
    let mut named = vec![cx.actor()?.person];
    for person in asked {
        let is_own = own.iter().any(|account| account.id == person);
        if !is_own && !before.people.contains(&person) {
            return Err(Refusal::new("people", "refused-id").into());
        }
        if !named.contains(&person) {
            named.push(person);
        }
    }
    Ok(named)
}

/// Nobody else, or an audience that somebody named: none of those that take whole kinds of parties.
async fn audience(
    cx: &mut Context,
    asked: Option<Id<Audience>>,
    otherwise: Id<Audience>,
) -> Result<Id<Audience>, Problem> {
    let Some(asked) = asked.filter(|asked| *asked != otherwise && *asked != Audience::OWN) else {
        return Ok(asked.unwrap_or(otherwise));
    };
    let found = sharing::find_audience(&mut cx.tx, &cx.viewer, asked).await?;
    match found.kind {
        AudienceKind::Named => Ok(found.id),
        _ => Err(Refusal::new("audience", "support-refused-audience").into()),
    }
}

/// The form as it stands before anything is changed.
pub(crate) fn known(one: &Support) -> Form {
    let Matter { kind, recipient, commander, through, text, outside } = &one.matter;
    let mut pairs = vec![
        ("reference", one.reference.to_string()),
        ("kind", kind.name().to_owned()),
        ("recipient", recipient.to_string()),
        ("commander", commander.as_ref().map_or(String::new(), ToString::to_string)),
        ("through", through.map_or(String::new(), |id| id.to_string())),
        ("text", text.to_string()),
        ("outside", outside.as_ref().map_or(String::new(), ToString::to_string)),
        ("agreement", one.agreement.map_or(String::new(), |id| id.to_string())),
        ("audience", one.share.audience.to_string()),
    ];
    pairs.extend(one.people.iter().map(|person| ("people", person.to_string())));
    Form::from_pairs(pairs)
}

pub(crate) async fn questions(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let partners = parties::choices(cx).await?;
    let agreement = agreement(cx, form).await?;
    let shown = shown(cx, form).await?;
    let w = &cx.words;
    let ask = |name, key| form.question(w, name, key);
    Ok(html! {
        (agreement)
        (line(&ask("reference", "support-ask-reference").required()
            .hint(w.say("support-ask-reference-hint"))))
        (choice(&ask("kind", "support-ask-kind").required()
            .hint(w.say("support-ask-kind-hint")), &named::<Kind>(w, "support-kind-")))
        (paragraph(&ask("text", "support-ask-text").required(), 4))
        (section(&w.say("support-group-recipient"), None, html! {
            (line(&ask("recipient", "support-ask-recipient").required()
                .hint(w.say("support-ask-recipient-hint"))))
            (line(&ask("commander", "support-ask-commander")))
            (choice(&ask("through", "support-ask-through")
                .hint(w.say("support-ask-through-hint")), &partners))
        }))
        (paragraph(&ask("outside", "support-ask-outside")
            .hint(w.say("support-ask-outside-hint")), 3))
        (section(&w.say("support-group-shown"), Some(&w.say("support-group-shown-hint")), &shown))
    })
}

/// The agreement that it comes with, as the agreement's page said; asked of nobody.
async fn agreement(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let asked = form.text("agreement").parse().ok();
    let asked: Vec<Id<Agreement>> = asked.into_iter().collect();
    let found = Agreement::find_all(cx, &asked).await?.pop();
    Ok(html! {
        @if let Some(found) = found {
            p { (cx.words.say("support-with")) (cx.words.say("colon")) (title(&found)) }
            (hidden("agreement", &found.id.to_string()))
        }
    })
}

pub(crate) fn title(agreement: &Agreement) -> Markup {
    let to = format!("/agreements/{}", agreement.id);
    html! { a href=(look::link::safe(&to)) { (names::text(agreement.document.title.as_str())) } }
}

async fn shown(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let people = colleagues(cx).await?;
    let people: Vec<Choice> =
        people.into_iter().map(|(id, name)| Choice::new(id.to_string(), name.as_str())).collect();
    let known = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
    let w = &cx.words;
    let offered =
        known.iter().filter(|one| one.id == Audience::OWN || one.kind == AudienceKind::Named);
    let word = |one: &Audience| activities::word::audience(w, one);
    let mut offered: Vec<Choice> =
        offered.map(|one| Choice::new(one.id.to_string(), word(one))).collect();
    let current = form.text("audience");
    if !current.is_empty() && offered.iter().all(|one| one.value != current) {
        offered.push(Choice::new(current, w.say("sharing-audience-as-it-is")));
    }
    let ask = |name, key| form.question(w, name, key);
    Ok(html! {
        @if !people.is_empty() {
            (choices(&ask("people", "support-ask-people")
                .hint(w.say("support-ask-people-hint")), &people, &form.texts("people")))
        }
        (choice(&ask("audience", "support-ask-audience")
            .hint(w.say("support-ask-audience-hint")), &offered))
    })
}

/// One's own people, as far as one may see them.
async fn colleagues(cx: &mut Context) -> Result<Vec<(Id<Person>, Line)>, Problem> {
    let own: Id<Organisation> = cx.actor()?.organisation;
    let own = people::members_of(&mut cx.tx, own).await?;
    let mut seen = people::names_of(cx, own.into_iter().map(|account| account.id)).await?;
    seen.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(seen)
}

/// `2026-10-01 | Vetted by name`: a condition on each line.
pub(crate) fn conditions(form: &Form) -> Result<Vec<Condition>, Refusal> {
    let lines = form.text("conditions").lines().filter(|line| !line.trim().is_empty());
    lines.map(condition).collect()
}

fn condition(line: &str) -> Result<Condition, Refusal> {
    let Some((due, text)) = line.split_once('|') else {
        return Err(Refusal::new("conditions", "support-refused-condition-line"));
    };
    let due = Day::parse("conditions", due.trim())?;
    Ok(Condition { due, text: Line::parse("conditions", text.trim())? })
}

pub(crate) fn named<T: Named>(w: &Words, beginning: &str) -> Vec<Choice> {
    let word = |one: &T| w.say(&format!("{beginning}{}", one.name().replace('_', "-")));
    T::ALL.iter().map(|one| Choice::new(one.name(), word(one))).collect()
}

/// Whoever gives it goes on with it; those of an audience look on.
pub(crate) fn may_go_on(cx: &Context, one: &Support) -> Result<(), Problem> {
    if cx.viewer.owns(&one.share) { Ok(()) } else { Err(Problem::Forbidden) }
}

/// A step by the hand of whoever is here, noted today.
pub(crate) fn step(cx: &Context, what: What) -> Result<Step, Problem> {
    let actor = cx.actor()?;
    let name = Line::parse("name", &actor.name)?;
    Ok(Step { on: cx.today, by: actor.person, name, what })
}

/// The next version, with one more step.
pub(crate) fn next(cx: &Context, before: Visible<Support>, step: Step) -> Result<Support, Problem> {
    let next = before.into_inner().take(step, cx.today)?;
    Ok(Support { version: next.version + 1, updated_at: cx.now, ..next })
}

/// Which one a form is about.
pub(crate) fn which(one: &Support) -> Markup {
    html! {
        p { strong { (names::text(one.reference.as_str())) } ", "
            (names::text(one.matter.recipient.as_str())) }
    }
}
