//! About forty invented organisations: none of them exists, nothing is claimed of a real one.

use acts::Context;
use basics::{Id, Line, Organisation, Period, Problem};
use parties::OrganisationType as Kind;
use sharing::{Audience, Constituency};

/// One of the invented parties.
#[derive(Clone, Debug)]
pub(super) struct Invented {
    pub id: Id<Organisation>,
    pub name: &'static str,
    pub constituency: Constituency,
}

use Constituency as C;

#[rustfmt::skip]
const PARTIES: &[(&str, &str, Kind, Constituency)] = &[
    ("Bureau de coordination des partenaires", "BCP", Kind::UnitedNations, C::UnAgency),
    ("UNMIX – Affaires civiles", "UNMIX-AC", Kind::UnitedNations, C::MissionCivilian),
    ("UNMIX – Force", "UNMIX-F", Kind::Military, C::MissionMilitary),
    ("UNMIX – Police", "UNMIX-P", Kind::UnitedNations, C::MissionPolice),
    ("Agence pour l’eau et l’enfance", "AEE", Kind::UnitedNations, C::UnAgency),
    ("Programme pour les récoltes", "PPR", Kind::UnitedNations, C::UnAgency),
    ("Office des retours", "ODR", Kind::UnitedNations, C::UnAgency),
    ("Commissariat à la solidarité nationale", "CSN", Kind::Government, C::HostState),
    ("Mairie de la capitale", "MDC", Kind::Government, C::LocalAuthority),
    ("Fonds des amis de la paix", "FAP", Kind::Donor, C::Donor),
    ("Institut des études de paix", "IEP", Kind::Academic, C::Academic),
    ("Société nationale de secours", "SNS", Kind::RedCross, C::RedCross),
    ("Passerelles Internationales", "PASS", Kind::InternationalNgo, C::InternationalNgo),
    ("Open Wells International", "OWI", Kind::InternationalNgo, C::InternationalNgo),
    ("Médecine des Rives", "MDR", Kind::InternationalNgo, C::InternationalNgo),
    ("Harvest Bridge", "HABR", Kind::InternationalNgo, C::InternationalNgo),
    ("Dialogue Across Borders", "DAB", Kind::InternationalNgo, C::InternationalNgo),
    ("Toits Solidaires", "TOIS", Kind::InternationalNgo, C::InternationalNgo),
    ("Association Eau Claire", "AEC", Kind::NationalNgo, C::NationalNgo),
    ("Femmes debout pour la paix", "FDP", Kind::NationalNgo, C::NationalNgo),
    ("Jeunesse en dialogue", "JED", Kind::NationalNgo, C::NationalNgo),
    ("Voix des personnes handicapées", "VPH", Kind::NationalNgo, C::NationalNgo),
    ("Actions pour le développement rural", "ADR", Kind::NationalNgo, C::NationalNgo),
    ("Réseau Santé Communautaire", "RSC", Kind::NationalNgo, C::NationalNgo),
    ("Écoles du Fleuve", "EDF", Kind::NationalNgo, C::NationalNgo),
    ("Union des producteurs du Sud", "UPS", Kind::NationalNgo, C::NationalNgo),
    ("Justice pour tous", "JPT", Kind::NationalNgo, C::NationalNgo),
    ("جمعية الواحة للتنمية", "OASIS", Kind::NationalNgo, C::NationalNgo),
    ("منظمة جسور السلام", "JUSUR", Kind::NationalNgo, C::NationalNgo),
    ("Comité des sages du marché", "CSM", Kind::CivilSociety, C::CommunityOrganisation),
    ("Groupement des maraîchères", "GDM", Kind::CivilSociety, C::CommunityOrganisation),
    ("Comité de protection de la rive nord", "CPRN", Kind::CivilSociety, C::CommunityOrganisation),
    ("Association des mères d’élèves", "AME", Kind::CivilSociety, C::CommunityOrganisation),
    ("Radio des collines", "RADCO", Kind::Media, C::Private),
    ("Coopérative des pêcheurs", "COPEC", Kind::CivilSociety, C::CommunityOrganisation),
    ("Les amis du puits", "LAP", Kind::LocalNgo, C::NationalNgo),
    ("Tisserandes unies", "TISU", Kind::CivilSociety, C::CommunityOrganisation),
    ("Espoir des déplacés", "EDD", Kind::LocalNgo, C::NationalNgo),
    ("Plateforme des organisations de jeunes", "POJ", Kind::CivilSociety, C::CommunityOrganisation),
    ("Transports du plateau", "TDP", Kind::PrivateSector, C::Private),
];

/// Registers them all; the humanitarian ones and the donor adhere to the protocol.
pub(super) async fn enter(cx: &mut Context) -> Result<Vec<Invented>, Problem> {
    let from_today = Period::new(Some(cx.today), None)?;
    let mut all = Vec::with_capacity(PARTIES.len());
    for (name, acronym, kind, constituency) in PARTIES {
        let line = Line::parse("name", name)?;
        let short = Line::parse("acronym", acronym)?;
        let party = parties::register_self(cx, line, Some(short), *kind, *constituency).await?;
        cx.leave(&party)?;
        if constituency.is_humanitarian() || *constituency == C::Donor {
            sharing::adhere(&mut cx.tx, party.id, Some(from_today)).await?;
        }
        let (id, constituency) = (party.id, *constituency);
        all.push(Invented { id, name, constituency });
    }
    for audience in [Audience::HUMANITARIAN, Audience::PARTNERS, Audience::EVERYONE] {
        sharing::coordinate(&mut cx.tx, audience, all[0].id).await?;
    }
    Ok(all)
}
