//! What a reader narrows the list by: from the address to a query, and back to a form.

use acts::{Context, Form, behind};
use basics::{Id, Organisation, Period, Problem, Refusals};
use database::Search;
use look::{
    filters::{Chip, Filters},
    form::{Choice, choice, day, line},
};
use maud::{Markup, html};
use places::Place;
use words::Words;

use crate::{Status, form::questions, store::Narrow, word};

/// What was asked, as a query and in words.
pub struct Asked {
    pub narrow: Narrow,
    /// The place's name, where one was asked for.
    pub place: Option<String>,
    pub organisation: Option<String>,
}

/// What stands in an address, before anything is looked up.
#[derive(Default)]
struct Given {
    narrow: Narrow,
    organisation: Option<Id<Organisation>>,
    is_ours: bool,
    place: String,
}

impl Given {
    fn read(query: &Form, wrong: &mut Refusals) -> Self {
        let first = wrong.note(query.maybe_day("first_day")).flatten();
        let last = wrong.note(query.maybe_day("last_day")).flatten();
        let period = wrong.note(Period::new(first, last));
        let narrow = Narrow {
            words: Search::parse(query.text("words")),
            sectors: wrong.note(query.choices("sector")).unwrap_or_default(),
            kind: wrong.note(query.maybe_choice("kind")).flatten(),
            status: wrong.note(query.maybe_choice("status")).flatten(),
            group: wrong.note(query.maybe_choice("group")).flatten(),
            of_the_mission: wrong.note(query.maybe_read("run_by", of_the_mission)).flatten(),
            period: period.filter(|period| *period != Period::ALWAYS),
            // What others entered concerns the owner alone.
            by_others: wrong.note(query.maybe_read("entered", is("others"))).flatten().is_some(),
            after: wrong.note(query.cursor("after", behind)).flatten(),
            ..Narrow::default()
        };
        Self {
            narrow,
            organisation: wrong.note(query.maybe_id("organisation")).flatten(),
            is_ours: wrong.note(query.maybe_read("owner", is("ours"))).flatten().is_some(),
            place: query.text("place").to_owned(),
        }
    }
}

fn of_the_mission(text: &str) -> Option<bool> {
    match text {
        "mission" => Some(true),
        "others" => Some(false),
        _ => None,
    }
}

fn is(wanted: &'static str) -> impl Fn(&str) -> Option<()> {
    move |text| (text == wanted).then_some(())
}

/// Whether everything that narrows the list can be read.
pub fn ask(query: &Form) -> Result<(), Refusals> {
    let mut wrong = Refusals::default();
    Given::read(query, &mut wrong);
    wrong.or(())
}

/// Reads the address. What cannot be is left out rather than refused: a link outlives its place.
pub async fn asked(cx: &mut Context, query: &Form) -> Result<Asked, Problem> {
    let given = Given::read(query, &mut Refusals::default());
    let mut narrow = given.narrow;
    let mut names = (None, None);
    if let Some(party) = given.organisation
        && let Some(party) = parties::find_many(cx, [party]).await?.pop()
    {
        narrow.organisations = parties::family(cx, party.id).await?;
        names.0 = Some(cx.name(&party.names).to_string());
    }
    if given.is_ours || narrow.by_others {
        narrow.owner = cx.viewer.organisation();
    }
    if let Some(place) = place_asked(cx, &given.place).await? {
        narrow.place = Some(place.id);
        names.1 = Some(cx.name(&place.names).to_string());
    }
    Ok(Asked { narrow, organisation: names.0, place: names.1 })
}

/// A place by its id, as a link has it, or by its code or name, as a person types it.
pub async fn place_asked(cx: &mut Context, text: &str) -> Result<Option<Place>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if let Ok(id) = text.parse::<Id<Place>>() {
        return Ok(places::find_many(cx, [id]).await?.pop().map(sharing::Visible::into_inner));
    }
    let gazetteer = places::gazetteer(cx).await?;
    Ok(crate::form::whereabouts::look_up(&gazetteer, text, Period::ALWAYS).ok().cloned())
}

/// The list's address with one answer changed; empty removes it, and any change begins at the top.
pub fn address(base: &str, query: &Form, question: &str, answer: &str) -> String {
    let kept = query
        .pairs()
        .iter()
        .filter(|(name, value)| name != question && name != "after" && !value.is_empty())
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let changed = (!answer.is_empty()).then_some((question, answer));
    let mut text = form_urlencoded::Serializer::new(String::new());
    let text = text.extend_pairs(kept.chain(changed)).finish();
    if text.is_empty() { base.to_owned() } else { format!("{base}?{text}") }
}

/// The bar of filters, with what narrows the list now.
pub fn bar<'a>(w: &'a Words, base: &'a str, query: &'a Form, asked: &Asked) -> Filters<'a> {
    let mut bar = Filters::new(w, base);
    bar.search = Some(query.question(w, "words", "activities-search"));
    bar.questions = asked_questions(w, query);
    bar.more = rarer_questions(w, query);
    bar.more_in_use = RARER.iter().any(|question| !query.text(question).is_empty());
    let mut chip = |question: &str, label: Option<String>| {
        let href_without = address(base, query, question, "");
        bar.active.extend(label.map(|label| Chip { label, href_without }));
    };
    let narrow = &asked.narrow;
    chip("sector", narrow.sectors.first().map(|sector| word::sector(w, *sector)));
    chip("kind", narrow.kind.map(|kind| word::kind(w, kind)));
    chip("status", narrow.status.map(|status| word::status(w, status)));
    chip("organisation", asked.organisation.clone());
    chip("place", asked.place.clone());
    chip("owner", narrow.owner.map(|_| w.say("activities-ours")));
    chip("entered", narrow.by_others.then(|| w.say("activities-entered-by-others")));
    chip("run_by", narrow.of_the_mission.map(|mission| run_by(w, mission)));
    let period = narrow.period;
    chip("first_day", period.and_then(Period::first).map(|day| from_day(w, day)));
    chip("last_day", period.and_then(Period::last).map(|day| until_day(w, day)));
    bar
}

fn run_by(w: &Words, mission: bool) -> String {
    w.say(if mission { "activities-run-by-mission" } else { "activities-run-by-others" })
}

fn from_day(w: &Words, day: basics::Day) -> String {
    w.tell_plain("activities-from-day", &[("day", w.day(day).into())])
}

fn until_day(w: &Words, day: basics::Day) -> String {
    w.tell_plain("activities-until-day", &[("day", w.day(day).into())])
}

fn asked_questions(w: &Words, query: &Form) -> Markup {
    let ask = |name, key| query.question(w, name, key);
    let status = Status::ALL.map(|status| Choice::new(status.name(), word::status(w, status)));
    html! {
        (choice(&ask("sector", "activities-sector"), &questions::sectors(w)))
        (choice(&ask("status", "activities-status"), &status))
        (line(&ask("place", "activities-place")))
    }
}

/// What is asked more rarely.
const RARER: [&str; 5] = ["kind", "run_by", "owner", "first_day", "last_day"];

fn rarer_questions(w: &Words, query: &Form) -> Markup {
    let ask = |name, key| query.question(w, name, key);
    let owner = [Choice::new("ours", w.say("activities-ours"))];
    let run_by = [Choice::new("mission", run_by(w, true)), Choice::new("others", run_by(w, false))];
    html! {
        (choice(&ask("kind", "activities-kind"), &questions::kinds(w)))
        (choice(&ask("run_by", "activities-run-by"), &run_by))
        (choice(&ask("owner", "activities-owner"), &owner))
        (day(&ask("first_day", "activities-first-day")))
        (day(&ask("last_day", "activities-last-day")))
    }
}
