//! Whom the invented organisations recorded in one region: who was heard, who was not, and how they
//! stand to each other. No body of this name exists, and no person is named.

use acts::Context;
use basics::{Id, Line, Paragraph, Person, Problem};
use exchange::geo::invent::InventedArea;
use places::{Country, Place};
use profiles::Spoken;
use sharing::{Audience, Level, Share, Tlp};
use stakeholders::{
    Body, Check, Community as C, Hearing, Influence, Other, Relation, Showing, Sort, Stakeholder,
};

use super::organisations::Invented;

/// Who recorded it, by their place in the list: an NGO, the mission's civil affairs, an agency.
const NGO: usize = 18;
const MISSION: usize = 1;
const OFFICE: usize = 0;
/// Organisations of the register to which relations lead.
const WELLS: usize = 13;
const MARKET: usize = 29;

/// One that was recorded: by whom, what, for whom it speaks, how it is shown, and how many days ago
/// it was heard.
struct Told {
    by: usize,
    name: &'static str,
    body: Body,
    speaks_for: &'static [C],
    is_shared: bool,
    approach: &'static str,
    heard: Option<(i32, &'static str)>,
    confirmed_days_ago: i32,
}

#[rustfmt::skip]
const TOLD: &[Told] = &[
    Told { by: NGO, name: "Conseil des anciens de la rive nord", body: Body::TraditionalAuthority,
        speaks_for: &[C::HostCommunity, C::Farmers], is_shared: true,
        approach: "Saluer d’abord le porte-parole, le matin, jamais le jour du marché.",
        heard: Some((40, "Ils demandent que le puits soit creusé hors du passage du bétail.")),
        confirmed_days_ago: 40 },
    Told { by: NGO, name: "Association des femmes du marché", body: Body::WomensAssociation,
        speaks_for: &[C::Women], is_shared: true,
        approach: "Après la prière du vendredi ; venir avec une collègue.",
        heard: Some((410, "Elles demandaient des latrines près du marché ; rien n’a suivi.")),
        confirmed_days_ago: 30 },
    Told { by: NGO, name: "Comité de transhumance du plateau", body: Body::PastoralCommittee,
        speaks_for: &[C::Pastoralists], is_shared: true,
        approach: "Prévenir une semaine avant : ils suivent les pâturages.",
        heard: None, confirmed_days_ago: 15 },
    Told { by: OFFICE, name: "Comité du site des déplacés", body: Body::DisplacedCommittee,
        speaks_for: &[C::Displaced, C::Women], is_shared: true,
        approach: "Demander que les deux moitiés du comité soient là.",
        heard: Some((12, "Ils veulent savoir qui remplace la distribution d’eau en fin de mois.")),
        confirmed_days_ago: 12 },
    Told { by: OFFICE, name: "Union des jeunes du quartier", body: Body::YouthGroup,
        speaks_for: &[C::Youth], is_shared: true,
        approach: "Le soir, au terrain de sport.",
        heard: Some((90, "Ils ont proposé de surveiller la pompe.")),
        confirmed_days_ago: 420 },
    Told { by: MISSION, name: "Conseil des imams et des pasteurs", body: Body::ReligiousLeaders,
        speaks_for: &[C::HostCommunity, C::Minorities], is_shared: false,
        approach: "Écrire d’abord ; ne pas venir en uniforme.",
        heard: Some((25, "Ils offrent leur médiation entre éleveurs et agriculteurs.")),
        confirmed_days_ago: 25 },
];

/// The other end: another of these, or an organisation of the register.
#[derive(Clone, Copy)]
enum To {
    Group(usize),
    Party(usize),
}

/// Who stands how to whom: recorded by the owner of the first.
#[rustfmt::skip]
const RELATED: &[(usize, Sort, To)] = &[
    (0, Sort::WorksWith, To::Party(WELLS)),
    (1, Sort::PartOf, To::Party(MARKET)),
    (0, Sort::InTension, To::Group(2)),
    (3, Sort::WorksWith, To::Group(4)),
    (2, Sort::InTension, To::Party(MARKET)),
];

pub(super) async fn enter(
    cx: &mut Context,
    areas: &[InventedArea],
    parties: &[Invented],
) -> Result<(), Problem> {
    let all: Vec<Stakeholder> = TOLD
        .iter()
        .enumerate()
        .map(|(number, told)| made(cx, areas, parties, (number, told)))
        .collect::<Result<_, _>>()?;
    for (it, told) in all.iter().zip(TOLD) {
        stakeholders::enter(cx, it.clone()).await?;
        if let Some((days, outcome)) = told.heard {
            let outcome = Paragraph::parse("outcome", outcome)?;
            let on = cx.today.plus_days(-days);
            let hearing = Hearing { on, by: it.share.owner, outcome };
            stakeholders::enter_hearing(cx, it, &hearing).await?;
        }
    }
    for (number, (of, sort, to)) in RELATED.iter().copied().enumerate() {
        let to = match to {
            To::Group(other) => Other::Stakeholder(all[other].id),
            To::Party(party) => Other::Party(parties[party].id),
        };
        let relation = related(cx, number, (&all[of], sort, to))?;
        stakeholders::enter_relation(cx, &relation).await?;
    }
    Ok(())
}

fn made(
    cx: &Context,
    areas: &[InventedArea],
    parties: &[Invented],
    (number, told): (usize, &Told),
) -> Result<Stakeholder, Problem> {
    let region = areas.iter().find(|area| area.level == 1);
    let place = region.map(|area| Place::id_of(Country::INVENTED, area.level, &area.code));
    let place = place.ok_or_else(|| Problem::broken("an invented country without a region"))?;
    let owner = parties[told.by].id;
    let shared =
        Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience: Audience::PARTNERS };
    let day = cx.today.plus_days(-told.confirmed_days_ago);
    Ok(Stakeholder {
        id: Id::named("comity:demo:stakeholder", &number.to_string()),
        share: if told.is_shared { shared } else { Stakeholder::usual(owner) },
        name: Line::parse("name", told.name)?,
        body: told.body,
        place,
        communities: told.speaks_for.to_vec(),
        languages: vec![Spoken::French, Spoken::Fulfulde],
        interest: None,
        influence: Some(Influence::Some),
        approach: Some(Paragraph::parse("approach", told.approach)?),
        source: Line::parse("source", "Visite du bureau de terrain")?,
        as_of: day,
        check: Check { confirmed_on: day, round: 1 },
        ended_on: None,
        updated_at: cx.now,
        version: 1,
    })
}

/// The first tension is proposed to be shown, and waits for a second person.
fn related(
    cx: &Context,
    number: usize,
    (of, sort, to): (&Stakeholder, Sort, Other),
) -> Result<Relation, Problem> {
    let why = "Le comité de dialogue doit le savoir avant la rencontre.";
    let is_proposed = sort == Sort::InTension && matches!(to, Other::Stakeholder(_));
    let by: Id<Person> = Id::named("comity:demo:person", "proposes");
    let (to_whom, why) = (Audience::HUMANITARIAN, Paragraph::parse("why", why)?);
    Ok(Relation {
        id: Id::named("comity:demo:relation", &number.to_string()),
        share: Relation::usual(sort, &of.share),
        of: of.id,
        sort,
        to,
        note: None,
        source: Line::parse("source", "Visite du bureau de terrain")?,
        as_of: of.as_of,
        showing: is_proposed.then_some(Showing { by, to: to_whom, why, agreed_by: None }),
        ended_on: None,
        updated_at: cx.now,
        version: 1,
    })
}
