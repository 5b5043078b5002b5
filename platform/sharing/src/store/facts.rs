//! What is known of a viewer's organisation, in one question: it is asked at each request.

use basics::{Actor, Day, Id, Language, Organisation, Problem, Scope, Standing};
use database::{Row, Sql, Tx, args};
use uuid::Uuid;

use super::read_constituency;
use crate::{Audience, AudienceKind, Constituency, Viewer};

enum Fact {
    Is { constituency: Constituency, adheres_from: Option<Day>, adheres_until: Option<Day> },
    Belongs(Id<Audience>),
    Coordinates(Id<Audience>),
    WasReleased(Uuid),
}

/// Resolves whoever is looking. The only place that reads memberships; done anew at each request,
/// so that a change of rights acts at once.
pub async fn viewer(tx: &mut Tx, actor: Option<Actor>, today: Day) -> Result<Viewer, Problem> {
    let Some(actor) = actor else { return Ok(Viewer::nobody()) };
    let facts = facts(tx, actor.organisation, today).await?;
    let mut viewer = Viewer { actor: Some(actor), ..Viewer::nobody() };
    for fact in facts {
        match fact {
            Fact::Is { constituency, adheres_from, adheres_until } => {
                viewer.constituency = Some(constituency);
                viewer.adheres = adheres_from.is_some_and(|from| from <= today)
                    && adheres_until.is_none_or(|until| today <= until);
                let shipped = AudienceKind::SHIPPED.into_iter();
                let shipped = shipped.filter(|(kind, _)| kind.takes(constituency));
                viewer.audiences.extend(shipped.map(|(_, id)| id));
            }
            Fact::Belongs(audience) => drop(viewer.audiences.insert(audience)),
            Fact::Coordinates(audience) => drop(viewer.coordinates.insert(audience)),
            Fact::WasReleased(record) => drop(viewer.released.insert(record)),
        }
    }
    // Who is not in the registry is in no audience, whatever else stands anywhere.
    match viewer.constituency {
        Some(_) => Ok(viewer),
        None => Ok(Viewer { actor: viewer.actor, ..Viewer::nobody() }),
    }
}

/// The eyes of an organisation, whoever looks: for rules and for work that nobody of it began.
pub async fn eyes_of(
    tx: &mut Tx,
    organisation: Id<Organisation>,
    today: Day,
) -> Result<Viewer, Problem> {
    let nobody = Actor {
        person: Id::well_known(0),
        name: String::new(),
        organisation,
        organisation_name: String::new(),
        roles: Vec::new(),
        standing: Standing::Confirmed,
        language: Language::ENGLISH,
        scope: Scope::Everything,
        proved_at: None,
    };
    viewer(tx, Some(nobody), today).await
}

async fn facts(tx: &mut Tx, party: Id<Organisation>, today: Day) -> Result<Vec<Fact>, Problem> {
    let sql = "select 'is' as what, party as id, constituency, adheres_from, adheres_until
               from sharing_party where party = ?
               union all
               select 'belongs', a.id, null, null, null
               from sharing_member m join sharing_audience a on a.id = m.audience
               where m.party = ? and m.first_day <= ? and (m.last_day is null or m.last_day >= ?)
               and a.ended_on is null
               union all
               select 'coordinates', a.id, null, null, null
               from sharing_coordinator c join sharing_audience a on a.id = c.audience
               where c.party = ? and a.ended_on is null
               union all
               select 'was_released', record, null, null, null from sharing_release
               where recipient = ? and revoked_at is null and last_day >= ?";
    let given = args![party, party, today, today, party, party, today];
    tx.all(Sql::new(sql, given), read).await
}

fn read(row: &Row) -> Result<Fact, Problem> {
    Ok(match row.get::<String>("what")?.as_str() {
        "is" => Fact::Is {
            constituency: read_constituency(row)?,
            adheres_from: row.get("adheres_from")?,
            adheres_until: row.get("adheres_until")?,
        },
        "belongs" => Fact::Belongs(row.get("id")?),
        "coordinates" => Fact::Coordinates(row.get("id")?),
        _ => Fact::WasReleased(row.get("id")?),
    })
}
