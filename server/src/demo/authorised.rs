//! What some of the invented organisations asked of the invented State, and the law that asks for
//! it: granted with conditions, waiting, refused, about to end.

use acts::Context;
use authorisations::{
    Authorisation, Authority, Event, Kind, Law, LawForm, Scope, What, owe, store,
};
use basics::{Day, Id, Line, Paragraph, Period, Problem};
use exchange::geo::invent::InventedArea;
use places::{Country, Place};
use sharing::{Audience, Constituency, Level, Release, Share, Tlp};

use super::organisations::Invented;

/// The office that keeps the law, and the State's commission, by their places in the list.
const OFFICE: usize = 0;
const STATE: usize = 7;
const COMMUNE: usize = 8;

/// What has happened, and how many days ago.
type Happened = (i32, fn(Day) -> What, &'static str);

/// Who asked for what of whom, for whom it is shown, and what happened.
struct Asked {
    by: usize,
    kind: Kind,
    title: &'static str,
    of: usize,
    audience: Id<Audience>,
    marked: bool,
    happened: &'static [Happened],
}

const OWN: Id<Audience> = Audience::OWN;

fn requested(_: Day) -> What {
    What::Requested
}

fn acknowledged(_: Day) -> What {
    What::Acknowledged
}

fn refused(_: Day) -> What {
    What::Refused
}

fn more_asked(today: Day) -> What {
    What::MoreAsked { by: Some(today.plus_days(6)) }
}

fn granted_for_long(today: Day) -> What {
    granted(today, 400)
}

fn granted_for_short(today: Day) -> What {
    granted(today, 20)
}

fn granted(today: Day, days: i32) -> What {
    let text = "De jour seulement ; la préfecture est prévenue la veille.";
    let period = Period::new(None, Some(today.plus_days(days))).unwrap_or(Period::ALWAYS);
    What::Granted { period, conditions: Paragraph::parse("conditions", text).ok() }
}

#[rustfmt::skip]
const ASKED: &[Asked] = &[
    Asked { by: 18, kind: Kind::Registration, title: "Enregistrement de l’association", of: STATE,
        audience: OWN, marked: true,
        happened: &[(300, requested, ""), (212, granted_for_long, "")] },
    Asked { by: 18, kind: Kind::Travel, title: "Tournée des puits, rive nord", of: STATE,
        audience: OWN, marked: false,
        happened: &[(12, requested, "")] },
    Asked { by: 18, kind: Kind::Travel, title: "Évaluation des latrines du marché", of: STATE,
        audience: OWN, marked: true,
        happened: &[(41, requested, ""), (39, acknowledged, ""), (24, granted_for_short, "")] },
    Asked { by: 18, kind: Kind::Activity, title: "Borne-fontaine de la place du marché",
        of: COMMUNE, audience: OWN, marked: false,
        happened: &[(33, requested, ""), (20, refused, "Le terrain est en litige.")] },
    Asked { by: 18, kind: Kind::Import, title: "Exonération pour douze pompes", of: STATE,
        audience: Audience::HUMANITARIAN, marked: false,
        happened: &[(25, requested, ""), (3, more_asked, "La liste de colisage signée.")] },
    Asked { by: 12, kind: Kind::Visa, title: "Titres de séjour de l’équipe", of: STATE,
        audience: Audience::HUMANITARIAN, marked: false,
        happened: &[(64, requested, "")] },
    Asked { by: 13, kind: Kind::Travel, title: "Forages du plateau", of: STATE,
        audience: Audience::HUMANITARIAN, marked: false,
        happened: &[(52, requested, ""), (29, granted_for_short, "")] },
    Asked { by: 14, kind: Kind::Travel, title: "Clinique mobile, rive nord", of: STATE,
        audience: Audience::HUMANITARIAN, marked: false,
        happened: &[(47, requested, "")] },
    Asked { by: 27, kind: Kind::Registration, title: "تسجيل الجمعية", of: STATE,
        audience: OWN, marked: false,
        happened: &[(110, requested, ""), (96, acknowledged, "")] },
    Asked { by: 27, kind: Kind::Travel, title: "زيارة قرى الواحة", of: STATE,
        audience: OWN, marked: true,
        happened: &[(9, requested, "")] },
];

/// Enters them, each journaled for its owner.
pub(super) async fn enter(
    cx: &mut Context,
    areas: &[InventedArea],
    parties: &[Invented],
) -> Result<(), Problem> {
    let region = areas.iter().find(|area| area.level == 1);
    let region = region.map(|area| Place::id_of(Country::INVENTED, area.level, &area.code));
    let region: Vec<Id<Place>> = region.into_iter().collect();
    for law in laws(cx, parties, &region)? {
        store::save_law(cx, &law).await?;
        cx.leave(&law)?;
    }
    for asked in ASKED {
        let one = made(cx, parties, asked, &region)?;
        store::save(cx, &one).await?;
        cx.leave(&one)?;
        owe(cx, None, &one).await?;
        if asked.marked {
            let release = Release {
                id: Id::named("comity:demo:mark", asked.title),
                record: one.id.uuid(),
                recipient: parties[STATE].id,
                purpose: Paragraph::parse("purpose", "Suivi du dossier au guichet")?,
                last_day: cx.today.plus_days(180),
                by: Id::named("comity:demo:person", "marks"),
                at: cx.now,
                revoked_at: None,
            };
            sharing::release(&mut cx.tx, &release).await?;
        }
    }
    Ok(())
}

fn made(
    cx: &Context,
    parties: &[Invented],
    asked: &Asked,
    region: &[Id<Place>],
) -> Result<Authorisation, Problem> {
    let owner = parties[asked.by].id;
    let places = if asked.kind == Kind::Travel { region.to_vec() } else { Vec::new() };
    let mut one = Authorisation {
        id: Id::named("comity:demo:authorisation", asked.title),
        share: Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience: asked.audience },
        kind: asked.kind,
        title: Line::parse("title", asked.title)?,
        authority: Authority::Party(parties[asked.of].id),
        scope: Scope { sectors: Vec::new(), places },
        wanted: Period::ALWAYS,
        renews: None,
        events: Vec::new(),
        updated_at: cx.now,
        version: 1,
    };
    for (days_ago, what, said) in asked.happened {
        let on = cx.today.plus_days(-days_ago);
        let said = (!said.is_empty()).then(|| Paragraph::parse("said", said)).transpose()?;
        one = one.take(Event { on, what: what(cx.today), said }, cx.today)?;
    }
    Ok(one)
}

fn laws(cx: &Context, parties: &[Invented], region: &[Id<Place>]) -> Result<[Law; 3], Problem> {
    let line = |text: &str| Line::parse("title", text);
    let law = |form, title: &str, permits: &str| {
        Ok::<_, Problem>(Law {
            id: Id::named("comity:demo:law", title),
            share: Share {
                owner: parties[OFFICE].id,
                level: Level::Low,
                tlp: Tlp::Clear,
                audience: Audience::EVERYONE,
            },
            form,
            title: line(title)?,
            source: None,
            covers: Vec::new(),
            permits: Paragraph::parse("permits", permits)?,
            scope: Scope::default(),
            period: Period::ALWAYS,
            asks: Vec::new(),
            updated_at: cx.now,
            version: 1,
        })
    };
    let ngos = vec![Constituency::InternationalNgo, Constituency::NationalNgo];
    let mission = Constituency::ALL.into_iter().filter(|one| one.is_of_the_mission());
    Ok([
        Law {
            covers: mission.collect(),
            ..law(
                LawForm::Sofa,
                "Accord sur le statut de l’UNMIX",
                "La mission et son personnel circulent librement, avec leurs véhicules et \
                 leur matériel, et n’ont pas besoin de visa.",
            )?
        },
        Law {
            covers: ngos.clone(),
            source: Some(line("Loi no 14-03")?),
            asks: vec![Kind::Registration],
            ..law(
                LawForm::NgoLaw,
                "Loi sur les associations",
                "Une association enregistrée travaille dans tout le pays, selon ses statuts.",
            )?
        },
        Law {
            covers: ngos,
            source: Some(line("Arrêté du gouvernorat")?),
            scope: Scope { sectors: Vec::new(), places: region.to_vec() },
            asks: vec![Kind::Travel],
            ..law(
                LawForm::Decree,
                "Arrêté sur les déplacements dans la région",
                "Les organisations se déplacent dans la région avec une autorisation de la \
                 commission.",
            )?
        },
    ])
}
