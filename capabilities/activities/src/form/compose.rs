//! From a draft to an activity: what both reporting and correcting do.

use acts::Context;
use basics::{Id, Organisation, Problem, Refusal};
use sharing::{Audience, Share, Visible};

use crate::{Activity, Contact, Site, form::draft::Draft, narrower, store};

/// The activity that a draft describes. What it is at the moment, where it is corrected, gives what
/// the draft does not say.
pub(crate) async fn compose(
    cx: &mut Context,
    draft: &Draft,
    old: Option<&Activity>,
) -> Result<Activity, Problem> {
    let own = cx.actor()?.organisation;
    let reporting = old.map(|old| old.reporting).or(draft.reporting).unwrap_or(own);
    let party = chosen(cx, reporting, "reporting").await?;
    let (places, finest) = crate::form::whereabouts::resolve(cx, draft).await?;
    draft.status.fits(draft.period, cx.today)?;
    let least = Activity::least_level(finest, draft.group);
    let usual = Audience::by_default(party.constituency);
    let otherwise = old.map_or(usual, |old| old.share.audience);
    let audience =
        sharing::choose_audience(&mut cx.tx, &cx.viewer, draft.audience, otherwise).await?;
    let level = draft.level.unwrap_or(least);
    if old.is_none() && level < least {
        return Err(Refusal::new("level", "activities-refused-below-least").into());
    }
    let activity = Activity {
        id: old.map_or_else(|| cx.id(&format!("activity {}", draft.title)), |old| old.id),
        share: Share { owner: reporting, level, tlp: draft.tlp, audience },
        reporting,
        lead: draft.lead,
        implementing: draft.implementing.clone(),
        donors: draft.donors.clone(),
        kind: draft.kind,
        sector: draft.sector,
        subsector: draft.subsector.clone(),
        title: draft.title.clone(),
        description: draft.description.clone(),
        status: draft.status,
        period: draft.period,
        places,
        group: draft.group,
        targeted: draft.targeted,
        reached: draft.reached,
        modality: draft.modality,
        budget: draft.budget,
        programme: draft.programme,
        source: draft.source.clone(),
        link: draft.link.clone(),
        record_key: old.and_then(|old| old.record_key.clone()),
        entered_by: old.map_or((own != reporting).then_some(own), |old| old.entered_by),
        reported_on: cx.today,
        updated_at: cx.now,
        withdrawn: false,
        version: old.map_or(1, |old| old.version + 1),
    };
    for organisation in activity.organisations().into_iter().skip(1) {
        let about =
            if activity.implementing.contains(&organisation) { "implementing_1" } else { "lead" };
        let party = chosen(cx, organisation, about).await?;
        if activity.implementing.contains(&organisation) {
            activity.may_be_implemented_by(party.kind)?;
        }
    }
    Ok(activity)
}

async fn chosen(
    cx: &mut Context,
    id: Id<Organisation>,
    about: &'static str,
) -> Result<Visible<parties::Party>, Problem> {
    let found = parties::find_many(cx, [id]).await?.pop();
    let party = found.ok_or_else(|| Refusal::new(about, "refused-id"))?;
    party.may_be_chosen(about)?;
    Ok(party)
}

/// Saves an activity with its site and its contact, which keep the audience they had.
pub(crate) async fn save(
    cx: &mut Context,
    draft: &Draft,
    activity: &Activity,
) -> Result<(), Problem> {
    let site = store::site_of(cx, activity.id).await?;
    let contact = store::contact_of(cx, activity.id).await?;
    let share = |old: Option<Share>| Share {
        owner: activity.share.owner,
        ..old.unwrap_or(narrower(&activity.share))
    };
    let site = Site {
        id: cx.id("site"),
        activity: activity.id,
        name: draft.site_name.clone(),
        point: draft.point,
        share: share(site.map(|site| site.share)),
    };
    let contact = Contact {
        id: cx.id("contact"),
        activity: activity.id,
        name: draft.contact_name.clone(),
        email: draft.contact_email.clone(),
        phone: draft.contact_phone.clone(),
        share: share(contact.map(|contact| contact.share)),
    };
    store::save(cx, activity).await?;
    store::save_site(&mut cx.tx, &site).await?;
    store::save_contact(&mut cx.tx, &contact).await
}

/// Whether this person writes for the organisation that owns the activity: its editors and
/// officers; the secretariat while nobody has claimed the organisation.
pub(crate) async fn may_write(cx: &mut Context, activity: &Activity) -> Result<(), Problem> {
    use basics::Role;
    let actor = cx.actor()?.clone();
    let writes = actor.is(Role::Editor) || actor.is(Role::AuthorizedOfficer);
    if writes && actor.organisation == activity.share.owner {
        return Ok(());
    }
    if actor.is(Role::Secretariat) {
        let owner = parties::find_many(cx, [activity.share.owner]).await?.pop();
        if owner.is_some_and(|owner| owner.stage == parties::Stage::Unclaimed) {
            return Ok(());
        }
    }
    Err(Problem::Forbidden)
}
