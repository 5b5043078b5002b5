//! What a register holds for somebody, to be compared with what another one holds.

use std::collections::{BTreeMap, BTreeSet};

use activities::{
    Activity,
    store::{Narrow, contacts_of, sites_of, walk},
};
use acts::{Context, Record};
use basics::{Actor, Id, Language, Organisation, Problem, Role, Scope, Standing};
use serde_json::{Value as Json, json};
use sharing::Visible;
use testing::Desk;

/// By record number, the reporter's or ours.
pub(super) type Held = BTreeMap<String, Json>;

/// Everything that somebody of an organisation sees of the activities, but our own ids, times, and
/// who entered them.
pub(super) async fn held(desk: &Desk, organisation: Id<Organisation>) -> Held {
    let held = acts::work_now(&desk.app, "test.held", async |cx| {
        let actor = Actor {
            person: Id::named("comity:test:person", "reader"),
            name: "Reader".into(),
            organisation,
            organisation_name: String::new(),
            roles: vec![Role::Editor],
            standing: Standing::Confirmed,
            language: Language::ENGLISH,
            scope: Scope::Everything,
            proved_at: None,
        };
        cx.viewer = sharing::viewer(&mut cx.tx, Some(actor), cx.today).await?;
        let mut held = Held::new();
        for batch in walk(cx, &Narrow::default(), 100_000).await?.chunks(1_000) {
            held.extend(told(cx, batch).await?);
        }
        Ok(held)
    });
    held.await.unwrap()
}

async fn told(
    cx: &mut Context,
    activities: &[Visible<Activity>],
) -> Result<Vec<(String, Json)>, Problem> {
    let ids: Vec<Id<Activity>> = activities.iter().map(|activity| activity.id).collect();
    let organisations = activities.iter().flat_map(|activity| activity.organisations());
    let names = parties::names_of(cx, organisations.collect()).await?;
    let name = |id: &Id<Organisation>| names[id].0.in_language(Language::ENGLISH).to_string();
    let places = activities.iter().flat_map(|activity| activity.places.iter().copied());
    let places = places::find_many(cx, places.collect::<BTreeSet<_>>()).await?;
    let sites = sites_of(cx, &ids).await?;
    let contacts = contacts_of(cx, &ids).await?;
    let mut all = Vec::new();
    for activity in activities {
        let own = |id: &Id<Activity>| *id == activity.id;
        let codes = places.iter().filter(|place| activity.places.contains(&place.id));
        let mut codes: Vec<&str> = codes.map(|place| place.code.as_str()).collect();
        codes.sort_unstable();
        let mut shape = serde_json::to_value(activity.shape()).unwrap();
        shape["reporting"] = json!(name(&activity.reporting));
        shape["lead"] = json!(activity.lead.as_ref().map(name));
        shape["implementing"] = json!(activity.implementing.iter().map(name).collect::<Vec<_>>());
        shape["donors"] = json!(activity.donors.iter().map(name).collect::<Vec<_>>());
        shape["places"] = json!(codes);
        let site = sites.iter().find(|site| own(&site.activity));
        let contact = contacts.iter().find(|contact| own(&contact.activity));
        shape["site"] = json!(site.map(|site| format!("{:?} {:?}", site.name, site.point)));
        shape["contact"] = json!(contact.map(|c| format!("{:?}", (&c.name, &c.email, &c.phone))));
        let record = activity.record_key.as_ref().map(ToString::to_string);
        for own in ["id", "record_key", "entered_by", "version"] {
            shape.as_object_mut().unwrap().remove(own);
        }
        all.push((record.unwrap_or_else(|| activity.id.to_string()), shape));
    }
    Ok(all)
}

/// Record by record, so that a difference is seen where it is.
pub(super) fn same(here: &Held, there: &Held, what: &str) {
    for (record, said) in here {
        assert_eq!(Some(said), there.get(record), "{what}: {record}");
    }
    assert_eq!(here.len(), there.len(), "{what}");
}
