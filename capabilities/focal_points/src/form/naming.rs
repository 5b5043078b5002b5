//! What is said of a focal point when one is named or changed.

use acts::{Context, Form};
use basics::{Day, Id, Line, Organisation, Problem, Refusal, Refusals, all2};
use look::form::{choices, day, paragraph, section};
use maud::{Markup, html};

use super::{contact::HOLDER, hours, joined, lines, named, places, shared, topics};
use crate::{Check, Contact, FocalPoint, Topic};

/// The answers, each for itself sound; the places as they were typed.
pub(crate) struct Draft {
    topics: Vec<Topic>,
    places: Vec<Line>,
    holder: Contact,
    hours: Option<hours::Draft>,
    since: Option<Day>,
    shared: shared::Draft,
}

/// Beyond these it is everybody for everything, which `general` and “every place” say.
const TOPICS_MAX: usize = 12;
const PLACES_MAX: usize = 20;

impl Draft {
    /// Everything that is wrong is said at once.
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let topics = wrong.note(topics_of(form));
        let when = wrong.note(all2(lines(form, "places", PLACES_MAX), form.maybe_day("since")));
        let holder = wrong.note(HOLDER.parse(form));
        let hours = wrong.note(hours::parse(form));
        let shared = wrong.note(shared::Draft::parse(form));
        match (topics, when, holder, hours, shared) {
            (Some(topics), Some((places, since)), Some(holder), Some(hours), Some(shared)) => {
                Ok(Self { topics, places, holder, hours, since, shared })
            }
            _ => Err(wrong),
        }
    }

    /// A new one of this organisation, kept by whoever names it.
    pub(crate) async fn made(
        self,
        cx: &mut Context,
        owner: Id<Organisation>,
    ) -> Result<FocalPoint, Problem> {
        let keeper = cx.actor()?.organisation;
        let since = may_begin(self.since.unwrap_or(cx.today), cx.today)?;
        let hours = self.hours.map(|hours| hours.hours(cx)).transpose()?;
        Ok(FocalPoint {
            id: cx.id(&format!("focal point {}", self.holder.name)),
            share: self.shared.share(cx, FocalPoint::usual(owner)).await?,
            topics: self.topics,
            places: places(cx, &self.places).await?,
            holder: self.holder,
            stand_ins: Vec::new(),
            hours,
            since,
            departs_on: None,
            check: Check { confirmed_on: cx.today, round: 1, keeper },
            ended_on: None,
            updated_at: cx.now,
            version: 1,
        })
    }

    /// The one that there is, as it is said to be now.
    pub(crate) async fn changed(
        self,
        cx: &mut Context,
        known: FocalPoint,
    ) -> Result<FocalPoint, Problem> {
        known.must_go_on()?;
        let since = may_begin(self.since.unwrap_or(known.since), cx.today)?;
        let hours = self.hours.map(|hours| hours.hours(cx)).transpose()?;
        Ok(FocalPoint {
            share: self.shared.share(cx, known.share).await?,
            topics: self.topics,
            places: places(cx, &self.places).await?,
            holder: self.holder,
            hours,
            since,
            version: known.version + 1,
            ..known
        })
    }

    /// The form as it stands before anything is changed.
    pub(crate) async fn known(cx: &mut Context, it: &FocalPoint) -> Result<Form, Problem> {
        let places = places::find_many(cx, it.places.iter().copied()).await?;
        let places = joined(places.iter().map(|place| activities::with_code(place)));
        let mut pairs = vec![("places", places), ("since", it.since.to_string())];
        pairs.extend(named("topics", &it.topics));
        pairs.extend(HOLDER.known(&it.holder));
        pairs.extend(hours::known(it.hours.as_ref()));
        pairs.extend(shared::known(&it.share));
        Ok(Form::from_pairs(pairs))
    }
}

fn topics_of(form: &Form) -> Result<Vec<Topic>, Refusal> {
    let mut topics: Vec<Topic> = form.choices("topics")?;
    topics.sort_unstable();
    topics.dedup();
    match topics.len() {
        0 => Err(Refusal::new("topics", "focal-points-refused-no-topic")),
        1..=TOPICS_MAX => Ok(topics),
        _ => {
            let refusal = Refusal::new("topics", "focal-points-refused-topics");
            Err(refusal.with("most", TOPICS_MAX))
        }
    }
}

/// Nobody is one before they begin.
pub(crate) fn may_begin(since: Day, today: Day) -> Result<Day, Refusal> {
    match since > today {
        true => Err(Refusal::new("since", "focal-points-refused-ahead").with("day", today)),
        false => Ok(since),
    }
}

pub(crate) async fn questions(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let shared = shared::questions(cx, form).await?;
    let w = &cx.words;
    let ask = |name, key| form.question(w, name, key);
    Ok(html! {
        (section(&w.say("focal-points-group-who"), Some(&w.say("focal-points-group-who-hint")),
            HOLDER.questions(w, form, true)))
        (section(&w.say("focal-points-group-what"), None, html! {
            (choices(&ask("topics", "focal-points-ask-topics").required(), &topics(w),
                &form.texts("topics")))
            (paragraph(&ask("places", "focal-points-ask-places")
                .hint(w.say("focal-points-ask-places-hint")), 3))
            (day(&ask("since", "focal-points-ask-since")
                .hint(w.say("focal-points-ask-since-hint"))))
        }))
        (hours::questions(cx, form))
        (shared)
    })
}
