//! Everything that a file is made of: the same activities as on screen, as far as they may leave.

use std::collections::HashMap;

use activities::{
    Activity, Contact, Site,
    file::{Contents, ROWS_MAX},
    store::{Narrow, contacts_of, sites_of, walk},
};
use acts::Context;
use basics::{Id, Problem, Refusal};
use sharing::{Shared, Visible};

use super::{figures::sides, known::Known, scope};

/// One activity with what completes it, as far as the viewer may know and carry it.
pub(super) struct Entry {
    pub(super) activity: Visible<Activity>,
    pub(super) site: Option<Visible<Site>>,
    pub(super) contact: Option<Visible<Contact>>,
}

pub(super) struct Gathered {
    /// Humanitarian organisations' and others'.
    pub(super) others: Vec<Entry>,
    /// The mission's, apart (R7.9).
    pub(super) mission: Vec<Entry>,
    pub(super) contents: Contents,
    pub(super) known: Known,
}

/// So many ids in one question.
const IDS_MAX: usize = 1_000;

impl Gathered {
    pub(super) async fn of(cx: &mut Context, narrow: &Narrow) -> Result<Self, Problem> {
        // Seen at a glance, so that nobody waits for a refusal.
        let most = scope::most_in_a_country(cx, narrow).await?;
        if usize::try_from(most).is_ok_and(|most| most > ROWS_MAX) {
            return Err(too_many(cx));
        }
        let mut contents = Contents::NOTHING;
        let mut apart: HashMap<bool, Vec<Entry>> = HashMap::new();
        for of_the_mission in sides(narrow) {
            // A page further on is still the same list.
            let narrow =
                Narrow { of_the_mission: Some(of_the_mission), after: None, ..narrow.clone() };
            let room = ROWS_MAX - contents.rows.min(ROWS_MAX);
            let activities = walk(cx, &narrow, room + 1).await?;
            if activities.len() > room {
                return Err(too_many(cx));
            }
            let entries = completed(cx, activities, &mut contents).await?;
            apart.insert(of_the_mission, entries);
        }
        let others = apart.remove(&false).unwrap_or_default();
        let mission = apart.remove(&true).unwrap_or_default();
        let activities = others.iter().chain(&mission).map(|entry| &entry.activity);
        let known = Known::of(cx, activities).await?;
        Ok(Self { others, mission, contents, known })
    }

    /// The mission's come last.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.others.iter().chain(&self.mission)
    }
}

fn too_many(cx: &Context) -> Problem {
    let most = cx.words.number(i64::try_from(ROWS_MAX).unwrap_or(i64::MAX));
    Refusal::new("file", "presence-refused-many-rows").with("most", most).into()
}

async fn completed(
    cx: &mut Context,
    activities: Vec<Visible<Activity>>,
    contents: &mut Contents,
) -> Result<Vec<Entry>, Problem> {
    let mut taken: Vec<Visible<Activity>> = Vec::with_capacity(activities.len());
    for activity in activities {
        if contents.take_row(&activity.share, cx.viewer.owns(&activity.share)) {
            taken.push(activity);
        }
    }
    let ids: Vec<Id<Activity>> = taken.iter().map(|activity| activity.id).collect();
    let (mut sites, mut contacts) = (HashMap::new(), HashMap::new());
    for ids in ids.chunks(IDS_MAX) {
        let found = sites_of(cx, ids).await?;
        sites.extend(carried(cx, found, contents).map(|site| (site.activity, site)));
        let found = contacts_of(cx, ids).await?;
        contacts.extend(carried(cx, found, contents).map(|contact| (contact.activity, contact)));
    }
    let entries = taken.into_iter().map(|activity| Entry {
        site: sites.remove(&activity.id),
        contact: contacts.remove(&activity.id),
        activity,
    });
    Ok(entries.collect())
}

fn carried<T: Shared>(
    cx: &Context,
    details: Vec<Visible<T>>,
    contents: &mut Contents,
) -> impl Iterator<Item = Visible<T>> {
    details.into_iter().filter(|detail| {
        let share = detail.share();
        contents.take_detail(share, cx.viewer.owns(share))
    })
}
