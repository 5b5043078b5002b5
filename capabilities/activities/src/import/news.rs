//! What a row says that is not known yet of an activity which is here.

use basics::{Id, Line, Moment, Organisation, Period};
use sharing::Share;

use super::staged::{Facts, Staged};
use crate::{Activity, Contact, Headcount, Site};

/// What an activity needs besides a row's own facts.
pub(crate) struct Given {
    pub id: Id<Activity>,
    pub share: Share,
    pub lead: Option<Id<Organisation>>,
    pub implementing: Vec<Id<Organisation>>,
    pub donors: Vec<Id<Organisation>>,
    pub entered_by: Option<Id<Organisation>>,
    pub at: Moment,
}

/// The activity that a row alone describes.
pub(crate) fn activity(facts: Facts, given: Given) -> Activity {
    let Facts { kind, sector, subsector, title, description, status, period, places, .. } = facts;
    let Facts { group, targeted, reached, modality, budget, programme, source, link, .. } = facts;
    Activity {
        id: given.id,
        share: given.share,
        reporting: given.share.owner,
        lead: given.lead,
        implementing: given.implementing,
        donors: given.donors,
        kind,
        sector,
        subsector,
        title,
        description,
        status,
        period,
        places,
        group,
        targeted,
        reached,
        modality,
        budget,
        programme,
        source,
        link,
        record_key: facts.record_key,
        entered_by: given.entered_by,
        reported_on: facts.reported_on,
        updated_at: given.at,
        withdrawn: false,
        version: 1,
    }
}

/// A row over what is here. An empty cell erases nothing and what stands in for one replaces
/// nothing; who may see the activity stays its owner's decision, though anyone may call it more
/// harmful (R8.1).
pub(crate) fn over(facts: Facts, given: Given, old: &Activity) -> Activity {
    let (unsaid, level, tlp) = (facts.unsaid, facts.level, facts.tlp);
    let new = activity(facts, given);
    let or = |new: Vec<Id<Organisation>>, old: &[Id<Organisation>]| {
        if new.is_empty() { old.to_vec() } else { new }
    };
    let title = if unsaid.title { old.title.clone() } else { new.title };
    let programme = if unsaid.programme { None } else { new.programme };
    let share = Share {
        level: old.share.level.max(level),
        tlp: tlp.map_or(old.share.tlp, |tlp| tlp.max(old.share.tlp)),
        ..old.share
    };
    Activity {
        id: old.id,
        share,
        reporting: old.reporting,
        lead: new.lead.or(old.lead),
        implementing: or(new.implementing, &old.implementing),
        donors: or(new.donors, &old.donors),
        kind: if unsaid.kind { old.kind } else { new.kind },
        subsector: new.subsector.or_else(|| old.subsector.clone()),
        title,
        description: new.description.or_else(|| old.description.clone()),
        status: if unsaid.status { old.status } else { new.status },
        period: period(new.period, old.period),
        group: new.group.or(old.group),
        targeted: headcount(new.targeted, old.targeted),
        reached: headcount(new.reached, old.reached),
        modality: new.modality.or(old.modality),
        budget: new.budget.or(old.budget),
        programme: programme.or(old.programme),
        source: new.source.or_else(|| old.source.clone()),
        link: new.link.or_else(|| old.link.clone()),
        record_key: old.record_key.clone(),
        entered_by: old.entered_by,
        version: old.version + 1,
        ..new
    }
}

/// One end may be told alone, unless it contradicts the other.
fn period(new: Period, old: Period) -> Period {
    let ends = (new.first().or(old.first()), new.last().or(old.last()));
    Period::new(ends.0, ends.1).unwrap_or(new)
}

/// A breakdown belongs to its total: the one of another total is no part of this one.
fn headcount(new: Headcount, old: Headcount) -> Headcount {
    if new.total.is_some() && new.total != old.total {
        return new;
    }
    let figure = |count: Headcount, name| {
        count.figures().into_iter().find(|(known, _)| *known == name).and_then(|(_, n)| n)
    };
    Headcount::of(|name| figure(new, name).or(figure(old, name)))
}

/// Whether two states of an activity say the same, apart from when it was said. The order of its
/// places says nothing.
pub(crate) fn is_same(new: &Activity, old: &Activity) -> bool {
    let mut new = new.clone();
    let mut places = old.places.clone();
    places.sort_unstable();
    new.places.sort_unstable();
    new.reported_on = old.reported_on;
    new.updated_at = old.updated_at;
    new.version = old.version;
    new == Activity { places, ..old.clone() }
}

/// A site's name, and its latitude and longitude.
type Spot = (Option<Line>, Option<(f64, f64)>);

/// Where a row says that its activity exactly is, over what is known of that; none if it says
/// nothing new.
pub(crate) fn site(staged: &Staged, old: Option<&Site>) -> Option<Spot> {
    let known = old.map(|site| (site.name.clone(), site.point)).unwrap_or_default();
    let told = (line(staged.site.as_deref()).or_else(|| known.0.clone()), staged.point.or(known.1));
    let near = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).abs().max((a.1 - b.1).abs()) < DEGREES;
    let is_there = match (told.1, known.1) {
        (Some(told), Some(known)) => near(told, known),
        (told, known) => told == known,
    };
    (!is_there || told.0 != known.0).then_some(told)
}

/// A hundredth of a metre: files round.
const DEGREES: f64 = 1e-7;

/// Whom a row says to call, over whom one called; none if it says nothing new.
pub(crate) fn contact(staged: &Staged, old: Option<&Contact>) -> Option<[Option<Line>; 3]> {
    let known = old.map(|old| [&old.name, &old.email, &old.phone].map(Clone::clone));
    let known = known.unwrap_or_default();
    let mut told = known.clone();
    for (told, text) in told.iter_mut().zip(&staged.contact) {
        *told = line(text.as_deref()).or(told.take());
    }
    (told != known).then_some(told)
}

fn line(text: Option<&str>) -> Option<Line> {
    text.and_then(|text| Line::parse("staged", text).ok())
}
