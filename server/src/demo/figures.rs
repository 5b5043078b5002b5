//! Invented figures of people in need: two yearly overviews of the whole country, and an assessment
//! that says something else of a part of it.

use activities::{Headcount, PopulationGroup, Sector};
use acts::Context;
use basics::{Day, Id, Line, Moment, Problem};
use exchange::geo::invent::InventedArea;
use needs::{About, Figures, Need, store::save_many};
use places::{Country, Place};
use sharing::{Audience, Share, Tlp};

use super::{dice::Dice, organisations::Invented};

/// Of a hundred who are in need of anything, how many need this.
const SECTORS: [(Sector, i64); 9] = [
    (Sector::Intersectoral, 100),
    (Sector::FoodSecurity, 80),
    (Sector::Health, 70),
    (Sector::Wash, 75),
    (Sector::Protection, 60),
    (Sector::Education, 45),
    (Sector::Nutrition, 30),
    (Sector::Shelter, 35),
    (Sector::CampManagement, 12),
];

/// Every district in each sector, with a few that nobody counted.
pub(super) fn invent(
    areas: &[InventedArea],
    parties: &[Invented],
    dice: &mut Dice,
    now: Moment,
) -> Vec<Need> {
    let today = now.day_in(&jiff::tz::TimeZone::UTC);
    let mut all = Vec::new();
    for area in areas.iter().filter(|area| area.level == 2) {
        let people = dice.between(20, 160) * 1_000;
        for (sector, of_100) in SECTORS {
            let in_need = people * of_100 / 100 * dice.between(80, 110) / 100;
            let before = in_need * dice.between(70, 115) / 100;
            if sector != Sector::Intersectoral && dice.percent(8) {
                continue;
            }
            let overview = Said { area, sector, by: &parties[0], source: "Aperçu des besoins" };
            all.push(overview.of(today.plus_days(-400), before, now));
            all.push(overview.of(today.plus_days(-35), in_need, now));
            if dice.percent(15) {
                let assessed = Said { by: &parties[4], source: "Évaluation rapide", ..overview };
                let counted = in_need * dice.between(60, 150) / 100;
                all.push(assessed.of(today.plus_days(-12), counted, now));
            }
        }
    }
    all
}

/// Of which area and sector, and who says so.
#[derive(Clone, Copy)]
struct Said<'a> {
    area: &'a InventedArea,
    sector: Sector,
    by: &'a Invented,
    source: &'static str,
}

impl Said<'_> {
    fn of(&self, as_of: Day, in_need: i64, now: Moment) -> Need {
        let about = About {
            place: Place::id_of(Country::INVENTED, self.area.level, &self.area.code),
            place_level: self.area.level,
            sector: self.sector,
            group: PopulationGroup::All,
        };
        let name = format!("{} {} {} {as_of}", self.area.code, self.sector.code(), self.source);
        // Neither counts single people.
        let rounded = in_need / 100 * 100;
        let is_plan = self.source.starts_with("Aperçu");
        Need {
            id: Id::named("comity:demo:need", &name),
            share: Share {
                owner: self.by.id,
                level: about.least_level(),
                tlp: Tlp::Clear,
                audience: Audience::EVERYONE,
            },
            about,
            source: Line::parse("source", self.source).expect("our own texts are lines"),
            as_of,
            figures: Figures {
                in_need: Headcount { total: Some(rounded), ..Headcount::default() },
                targeted: is_plan.then_some(rounded * 6 / 1_000 * 100),
                ..Figures::default()
            },
            link: None,
            note: None,
            updated_at: now,
            withdrawn: false,
            version: 1,
        }
    }
}

/// Enters them, each journaled for its owner.
pub(super) async fn enter(cx: &mut Context, needs: &[Need]) -> Result<(), Problem> {
    for need in needs {
        cx.leave(need)?;
    }
    save_many(cx, needs, &[]).await
}
