//! The parties behind the organisations that rows name; those that are new enter the registry.

use std::collections::{BTreeMap, BTreeSet};

use acts::Context;
use basics::{Id, Line, Organisation, Problem};
use parties::OrganisationType;
use sharing::{Audience, Constituency};

use crate::import::{
    Import,
    known::Listed,
    staged::{Key, Staged},
    store,
    verdict::Judgement,
};

/// An organisation that rows name, as it is in the registry.
pub(super) struct Party {
    pub id: Id<Organisation>,
    pub constituency: Constituency,
}

/// The parties behind the keys of these rows; those that are new are entered into the registry.
pub(super) async fn owners(
    cx: &mut Context,
    import: &Import,
    judgements: &[Judgement],
) -> Result<BTreeMap<String, Party>, Problem> {
    let keys = judgements.iter().filter_map(|judgement| judgement.staged.as_ref());
    let keys: BTreeSet<String> = keys.flat_map(Staged::organisations).cloned().collect();
    let listed = store::parties_of(&mut cx.tx, import.id, &keys).await?;
    let remembered = store::remembered(&mut cx.tx, import.by.organisation).await?;
    let mut parties: BTreeMap<String, Party> = BTreeMap::new();
    let mut known = Vec::new();
    for (key, listed) in listed {
        match &listed.key {
            Key::Known(id) => {
                let constituency = listed.kind.usual_constituency();
                known.push(*id);
                parties.insert(key, Party { id: *id, constituency });
            }
            Key::New(folded) => {
                let party = match remembered.get(folded) {
                    Some((id, kind)) => Party { id: *id, constituency: kind.usual_constituency() },
                    None => enter_newcomer(cx, import, folded, &listed).await?,
                };
                parties.insert(key, party);
            }
        }
    }
    for party in parties::find_many(cx, known).await? {
        if let Some(known) = parties.get_mut(&Key::Known(party.id).text()) {
            known.constituency = party.constituency;
        }
    }
    Ok(parties)
}

/// Somebody may have registered since the preview: then that is who is meant.
async fn enter_newcomer(
    cx: &mut Context,
    import: &Import,
    folded: &str,
    listed: &Listed,
) -> Result<Party, Problem> {
    if let [one] = parties::find_by_name(cx, &listed.name).await?.as_slice() {
        return Ok(Party { id: one.id, constituency: one.constituency });
    }
    let name = Line::parse("organisation", &listed.name)?;
    let acronym = listed.acronym.as_deref().map(|text| Line::parse("acronym", text)).transpose()?;
    let constituency = listed.kind.usual_constituency();
    let audience = import.for_all.audience.unwrap_or(Audience::by_default(constituency));
    let kind: OrganisationType = listed.kind;
    let party = parties::enter_unclaimed(cx, name, acronym, kind, audience).await?;
    store::remember_party(&mut cx.tx, import.by.organisation, folded, &party).await?;
    cx.leave(&party)?;
    Ok(Party { id: party.id, constituency })
}
