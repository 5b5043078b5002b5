//! What kept help from people in the invented country, figures of it that were published, and
//! breaches of the status agreement.

use access::{
    Breach, Category, Cell, Figures, Fineness, Identity, Incident, Pursued, Pursuit, Responsible,
    Stage, Violation, store,
};
use activities::Sector;
use acts::Context;
use basics::{Id, Line, Paragraph, Period, Problem};
use exchange::geo::invent::InventedArea;
use parties::OrganisationType;
use places::{Country, Place};
use sharing::{Audience, Level, Share, Tlp};

use super::organisations::Invented;

/// The mission's civilians, and who coordinates among humanitarians, by their places in the list.
const MISSION: usize = 1;
const GROUP: usize = 0;

/// Who reported what, how many days ago, who is responsible, and what became of it.
type Told = (usize, Category, i32, Responsible, Stage, &'static str);

#[rustfmt::skip]
const TOLD: [Told; 8] = [
    (18, Category::Movement, 6, Responsible::StateForces, Stage::Reported,
        "L’équipe a attendu cinq heures au poste du pont, puis a fait demi-tour."),
    (18, Category::Entry, 40, Responsible::CivilAuthority, Stage::Acted,
        "Douze pompes sont bloquées en douane sans motif écrit."),
    (13, Category::Violence, 21, Responsible::Criminal, Stage::Validated,
        "Un véhicule a été volé sur la piste du plateau ; personne n’a été blessé."),
    (14, Category::Hostilities, 15, Responsible::ArmedGroup, Stage::Unresolved,
        "La clinique mobile n’a pas pu sortir pendant quatre jours."),
    (12, Category::Interference, 33, Responsible::CivilAuthority, Stage::Resolved,
        "Une liste des personnes servies a été demandée ; elle n’a pas été donnée."),
    (19, Category::Obstruction, 9, Responsible::Community, Stage::Reported,
        "Les femmes de deux villages n’ont pas pu venir à la distribution."),
    (24, Category::Environment, 27, Responsible::Nobody, Stage::Validated,
        "La piste est coupée par la crue ; l’école est fermée."),
    (27, Category::Movement, 12, Responsible::StateForces, Stage::Acted,
        "أُوقف الفريق عند الحاجز ثلاث ساعات ثم سُمح له بالمرور."),
];

/// Enters them, each journaled for its owner.
pub(super) async fn enter(
    cx: &mut Context,
    areas: &[InventedArea],
    parties: &[Invented],
) -> Result<(), Problem> {
    let place = |area: &InventedArea| Place::id_of(Country::INVENTED, area.level, &area.code);
    let at_level = |level: u8| areas.iter().filter(move |area| area.level == level).map(place);
    let districts: Vec<Id<Place>> = at_level(2).collect();
    let regions: Vec<Id<Place>> = at_level(1).collect();
    for (told, district) in TOLD.iter().zip(districts.iter().cycle()) {
        let one = incident(cx, parties, told, *district)?;
        store::save_incident(cx, &one).await?;
        cx.leave(&one)?;
        let (incident, share) = (one.id, one.share);
        let actor = None;
        let identity = Identity { incident, share, organisation: Some(share.owner), actor };
        store::save_identity(cx, &identity).await?;
    }
    let published = figures(cx, parties, &regions)?;
    store::enter_figures(cx, &published).await?;
    cx.leave(&published)?;
    let breach = violation(cx, parties, &regions)?;
    store::save_violation(cx, &breach).await?;
    cx.leave(&breach)
}

fn incident(
    cx: &Context,
    parties: &[Invented],
    (by, category, days_ago, responsible, stage, text): &Told,
    place: Id<Place>,
) -> Result<Incident, Problem> {
    let on = cx.today.plus_days(-days_ago);
    Ok(Incident {
        id: Id::named("comity:demo:incident", text),
        share: Incident::share(parties[*by].id, Audience::HUMANITARIAN),
        category: *category,
        period: Period::between(on, on)?,
        places: vec![place],
        affected: OrganisationType::NationalNgo,
        responsible: *responsible,
        sectors: vec![Sector::Wash],
        people: None,
        days_lost: Some(1),
        text: Paragraph::parse("text", text)?,
        stage: *stage,
        updated_at: cx.now,
        version: 1,
    })
}

fn figures(cx: &Context, parties: &[Invented], regions: &[Id<Place>]) -> Result<Figures, Problem> {
    let counts = [
        (Category::Movement, 17),
        (Category::Entry, 12),
        (Category::Hostilities, 23),
        (Category::Environment, 14),
    ];
    let cells = regions.iter().zip(counts).map(|(place, (category, incidents))| Cell {
        place: *place,
        category,
        incidents,
    });
    let first = cx.today.plus_days(-120);
    Ok(Figures {
        id: Id::named("comity:demo:figures", "access"),
        share: Share {
            owner: parties[GROUP].id,
            level: Level::Moderate,
            tlp: Tlp::Green,
            audience: Audience::PARTNERS,
        },
        title: Line::parse("title", "Accès humanitaire : le dernier trimestre")?,
        period: Period::between(first, cx.today.plus_days(-31))?,
        fineness: Fineness::Region,
        cells: cells.collect(),
        published_at: cx.now,
    })
}

fn violation(
    cx: &Context,
    parties: &[Invented],
    regions: &[Id<Place>],
) -> Result<Violation, Problem> {
    let text = "Le vol du mardi a été refusé sans préavis, malgré l’accord sur le statut.";
    let said = "Note verbale no 41 remise au protocole.";
    let (level, tlp, audience) = (Level::High, Tlp::AmberStrict, Audience::OWN);
    Ok(Violation {
        id: Id::named("comity:demo:violation", text),
        share: Share { owner: parties[MISSION].id, level, tlp, audience },
        breach: Breach::Flights,
        on: cx.today.plus_days(-18),
        places: regions.iter().take(1).copied().collect(),
        text: Paragraph::parse("text", text)?,
        steps: vec![Pursuit {
            on: cx.today.plus_days(-16),
            what: Pursued::NoteVerbale,
            said: Paragraph::parse("said", said)?,
        }],
        updated_at: cx.now,
        version: 1,
    })
}
