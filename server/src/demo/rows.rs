//! Invented activities, in the languages that people report in.

use std::{collections::HashMap, ops::Range};

use activities::{
    Activity, Headcount, Kind, MissionProgramme, Modality, PopulationGroup, Sector, Status,
    store::{Entry, save_many},
};
use acts::Context;
use basics::{Currency, Day, Id, Line, Moment, Money, Organisation, Period, Problem};
use exchange::geo::invent::InventedArea;
use places::{Country, Place};
use sharing::{Audience, Constituency, Share, Tlp};

use super::{dice::Dice, organisations::Invented};

/// What is done, by sector: title in French, English or Arabic, and the kind.
const WORKS: &[(Sector, Kind, &[&str])] = &[
    (
        Sector::Wash,
        Kind::Rehabilitation,
        &["Réhabilitation de forages", "New boreholes and pumps", "حفر آبار وصيانتها"],
    ),
    (
        Sector::Wash,
        Kind::Delivery,
        &["Distribution de kits d’hygiène", "Water trucking", "توزيع مستلزمات النظافة"],
    ),
    (Sector::Health, Kind::Delivery, &["Cliniques mobiles", "Mobile clinics", "عيادات متنقلة"]),
    (
        Sector::Health,
        Kind::Training,
        &["Formation des agents de santé communautaires", "Training of midwives"],
    ),
    (
        Sector::FoodSecurity,
        Kind::Delivery,
        &["Distribution de vivres", "Cash for food", "توزيع مواد غذائية"],
    ),
    (
        Sector::FoodSecurity,
        Kind::Delivery,
        &["Semences et outils pour les maraîchères", "Seeds and tools"],
    ),
    (
        Sector::Education,
        Kind::Delivery,
        &["Espaces d’apprentissage", "Accelerated learning", "فصول تعليمية مؤقتة"],
    ),
    (Sector::Protection, Kind::Protection, &["Monitoring de protection", "Protection monitoring"]),
    (
        Sector::ChildProtection,
        Kind::Protection,
        &["Espaces amis des enfants", "Child-friendly spaces"],
    ),
    (
        Sector::GenderBasedViolence,
        Kind::Protection,
        &["Espaces sûrs pour femmes et filles", "Safe spaces"],
    ),
    (Sector::Shelter, Kind::Delivery, &["Abris d’urgence", "Shelter kits", "مآوٍ طارئة"]),
    (Sector::Nutrition, Kind::Delivery, &["Dépistage de la malnutrition", "Community nutrition"]),
    (
        Sector::Reconciliation,
        Kind::Mediation,
        &["Dialogue intercommunautaire", "Community dialogue", "حوار مجتمعي"],
    ),
    (
        Sector::HumanRights,
        Kind::Advocacy,
        &["Plaidoyer pour l’état civil", "Legal aid and civil documents"],
    ),
    (Sector::YouthPeaceSecurity, Kind::Training, &["Jeunes médiateurs", "Young mediators"]),
    (Sector::EarlyRecovery, Kind::Rehabilitation, &["Réhabilitation de marchés", "Market repair"]),
];

/// The mission's own work, set apart from the others' (R7.9).
const MISSION_WORKS: &[(Sector, Kind, MissionProgramme, &str)] = &[
    (
        Sector::Wash,
        Kind::Rehabilitation,
        MissionProgramme::QuickImpactProject,
        "Point d’eau du marché",
    ),
    (
        Sector::Governance,
        Kind::Rehabilitation,
        MissionProgramme::QuickImpactProject,
        "Éclairage de la mairie",
    ),
    (
        Sector::DdrCvr,
        Kind::ViolenceReduction,
        MissionProgramme::ViolenceReduction,
        "Travaux communautaires",
    ),
    (
        Sector::DdrCvr,
        Kind::Reintegration,
        MissionProgramme::ViolenceReduction,
        "Appui à la réintégration",
    ),
    (
        Sector::ProtectionOfCivilians,
        Kind::Coordination,
        MissionProgramme::CivilAffairs,
        "Réseau d’alerte communautaire",
    ),
];

/// So many are invented and entered at once: a mission may have a million, and they are not held in
/// memory together.
pub(super) const PIECE: usize = 10_000;

/// In a larger mission nobody is told that activities changed: a million of forty organisations
/// meet each other by many millions, and looking for all of their overlaps takes hours.
pub(super) const COMPARED_MAX: usize = 100_000;

/// A larger mission works in so many localities of each commune, about 15,000 in all: as many
/// places as a million activities have in the 3W files of twenty countries.
pub(super) const LOCALITIES: usize = 200;

/// The country and its people, from whom activities are drawn one after the other; every twelfth
/// is the mission's.
pub(super) struct Scene<'a> {
    districts: Vec<&'a InventedArea>,
    territories: Vec<&'a InventedArea>,
    communes: Vec<&'a InventedArea>,
    /// None in a small mission.
    localities: Vec<&'a InventedArea>,
    mission: &'a Invented,
    workers: Vec<&'a Invented>,
    local: Vec<&'a Invented>,
    now: Moment,
}

impl<'a> Scene<'a> {
    pub(super) fn new(areas: &'a [InventedArea], parties: &'a [Invented], now: Moment) -> Self {
        use Constituency::{CommunityOrganisation, NationalNgo};
        let of_level = |level| areas.iter().filter(|area| area.level == level).collect();
        let workers: Vec<&Invented> =
            parties.iter().filter(|party| party.constituency.is_humanitarian()).collect();
        let is_local =
            |party: &&&Invented| matches!(party.constituency, NationalNgo | CommunityOrganisation);
        let local = workers.iter().filter(is_local).copied().collect();
        Self {
            districts: of_level(2),
            territories: of_level(1),
            communes: of_level(3),
            localities: of_level(4),
            mission: &parties[1],
            workers,
            local,
            now,
        }
    }

    pub(super) fn invent(&self, numbers: Range<usize>, dice: &mut Dice) -> Vec<Activity> {
        numbers.map(|number| self.one(number, dice)).collect()
    }

    fn one(&self, number: usize, dice: &mut Dice) -> Activity {
        let area = if self.localities.is_empty() { self.near(dice) } else { self.far(dice) };
        let place = Place::id_of(Country::INVENTED, area.level, &area.code);
        let owner =
            if number.is_multiple_of(12) { self.mission } else { *dice.pick(&self.workers) };
        let partner = dice.percent(35).then(|| dice.pick(&self.local).id);
        one(&Setting { number, owner, partner, place }, dice, self.now)
    }

    /// In a small mission nine of ten work in a district, the others in a whole territory.
    fn near(&self, dice: &mut Dice) -> &'a InventedArea {
        let far = dice.below(self.districts.len());
        if dice.percent(10) {
            dice.pick::<&InventedArea>(&self.territories)
        } else {
            crowded(&self.districts, far, dice)
        }
    }

    /// In a large one most say in which locality, and few no more than the territory.
    fn far(&self, dice: &mut Dice) -> &'a InventedArea {
        let areas = match dice.below(1_000) {
            0..5 => &self.territories,
            5..50 => &self.districts,
            50..250 => &self.communes,
            _ => &self.localities,
        };
        crowded(areas, dice.below(areas.len()), dice)
    }
}

/// The first areas are the crowded ones: work bunches, and leaves gaps.
fn crowded<'a>(areas: &[&'a InventedArea], far: usize, dice: &mut Dice) -> &'a InventedArea {
    areas[dice.below(far + 1)]
}

/// Who works where.
struct Setting<'a> {
    number: usize,
    owner: &'a Invented,
    partner: Option<Id<Organisation>>,
    place: Id<Place>,
}

fn one(setting: &Setting<'_>, dice: &mut Dice, now: Moment) -> Activity {
    let owner = setting.owner;
    let today = now.day_in(&jiff::tz::TimeZone::UTC);
    let (status, period, reported_on) = times(dice, today);
    let (sector, kind, programme, title) = work(owner, dice);
    // Most humanitarian organisations share their presence with all partners, some with none.
    let default = Audience::by_default(owner.constituency);
    let audience = if dice.percent(60) { Audience::PARTNERS } else { default };
    let targeted = dice.between(4, 400) * 25;
    let reached = targeted * dice.between(10, 105) / 100;
    let reached = (status != Status::Planned).then_some(reached);
    let women = reached.map(|people| people * 3 / 10);
    let budget = Money { minor: dice.between(8, 50) * 100_000, currency: dollars() };
    Activity {
        id: Id::named("comity:demo:activity", &setting.number.to_string()),
        share: Share {
            owner: owner.id,
            level: Activity::least_level(2, None),
            tlp: Tlp::Green,
            audience,
        },
        reporting: owner.id,
        lead: None,
        implementing: setting.partner.filter(|id| *id != owner.id).into_iter().collect(),
        donors: Vec::new(),
        kind,
        sector,
        subsector: None,
        title: line(title),
        description: None,
        status,
        period,
        places: vec![setting.place],
        group: dice.percent(70).then(|| *dice.pick(&GROUPS)),
        targeted: Headcount { total: Some(targeted), ..Headcount::default() },
        reached: Headcount { total: reached, women, ..Headcount::default() },
        modality: dice.percent(50).then(|| *dice.pick(Modality::ALL)),
        budget: programme.map(|_| budget),
        programme,
        source: None,
        link: None,
        record_key: Some(line(&format!("UX-{:05}", setting.number))),
        entered_by: None,
        reported_on,
        updated_at: now.plus_seconds(-(setting.number as i64) * 61),
        withdrawn: false,
        version: 1,
    }
}

const GROUPS: [PopulationGroup; 4] = [
    PopulationGroup::InternallyDisplaced,
    PopulationGroup::HostCommunity,
    PopulationGroup::Returnees,
    PopulationGroup::All,
];

/// What this organisation does: the mission its own programmes, the others theirs.
fn work(
    owner: &Invented,
    dice: &mut Dice,
) -> (Sector, Kind, Option<MissionProgramme>, &'static str) {
    if owner.constituency.is_of_the_mission() {
        let (sector, kind, programme, title) = *dice.pick(MISSION_WORKS);
        return (sector, kind, Some(programme), title);
    }
    let (sector, kind, titles) = *dice.pick(WORKS);
    (sector, kind, None, *dice.pick::<&str>(titles))
}

/// Status, days and the day of the last report, as they go together; some have gone stale.
fn times(dice: &mut Dice, today: Day) -> (Status, Period, Day) {
    let days = |first: i32, last: i32| {
        Period::between(today.plus_days(first), today.plus_days(last)).unwrap_or(Period::ALWAYS)
    };
    let length = dice.between(30, 400) as i32;
    let recently = today.plus_days(-(dice.between(0, 60) as i32));
    match dice.below(100) {
        0..55 => {
            let begun = dice.between(5, 300) as i32;
            (Status::Ongoing, days(-begun, length), recently)
        }
        55..70 => {
            let ahead = dice.between(1, 90) as i32;
            (Status::Planned, days(ahead, ahead + length), recently)
        }
        70..85 => {
            let over = dice.between(1, 200) as i32;
            (Status::Completed, days(-over - length, -over), recently)
        }
        85..92 => (Status::Suspended, days(-length, length), recently),
        92..97 => (Status::Ongoing, days(-length, length), today.plus_days(-120)),
        _ => (Status::Ongoing, days(-length, -10), recently),
    }
}

fn line(text: &str) -> Line {
    Line::parse("text", text).expect("our own texts are lines")
}

fn dollars() -> Currency {
    Currency::parse("currency", "USD").expect("a known code")
}

/// Enters them, each journaled for its owner.
pub(super) async fn enter(
    cx: &mut Context,
    rows: &[Activity],
    are_compared: bool,
) -> Result<(), Problem> {
    let parties = rows.iter().flat_map(Activity::organisations).collect();
    let parties = parties::names_of(cx, parties).await?;
    let places = places::find_many(cx, rows.iter().flat_map(|row| row.places.clone())).await?;
    let places: HashMap<_, _> = places.iter().map(|place| (place.id, &place.names)).collect();
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let mut words = vec![row.title.to_string()];
        for (names, acronym) in row.organisations().iter().filter_map(|id| parties.get(id)) {
            words.extend(names.iter().map(|(_, name)| name.to_string()));
            words.extend(acronym.iter().map(ToString::to_string));
        }
        for names in row.places.iter().filter_map(|place| places.get(place)) {
            words.extend(names.iter().map(|(_, name)| name.to_string()));
        }
        let words = basics::fold(&words.join(" "));
        entries.push(Entry { activity: row.clone(), content: None, words });
        cx.leave(row)?;
    }
    save_many(cx, &entries).await?;
    if !are_compared {
        return Ok(());
    }
    let activities = rows.iter().map(|row| row.id).collect();
    cx.announce(&activities::Changed { activities }).await
}
