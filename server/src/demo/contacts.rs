//! Whom one turns to at the invented organisations, and where they receive: people whom nobody is.

use std::sync::Arc;

use activities::Sector;
use acts::{App, Context, work_now};
use basics::{Day, Id, Line, Paragraph, Problem};
use exchange::geo::invent::InventedArea;
use focal_points::{
    Channel, ChannelKind, Check, Clock, Closed, Contact, FocalPoint, Hours, Office, Topic, Weekday,
    Zone,
};
use places::{Country, Place};
use profiles::Spoken;
use sharing::{Audience, Level, Share, Tlp};

use super::{dice::Dice, organisations::Invented};

/// So many are entered in one transaction.
const PIECE: usize = 500;

const FIRST: [&str; 24] = [
    "Aminata",
    "Issa",
    "Mariam",
    "Boubacar",
    "Oumou",
    "Sékou",
    "Kadiatou",
    "Adama",
    "Rokia",
    "Souleymane",
    "Hawa",
    "Modibo",
    "Nana",
    "Idriss",
    "Zeinab",
    "Youssouf",
    "Fanta",
    "Lassana",
    "Salimata",
    "Bakary",
    "ليلى",
    "يوسف",
    "Claire",
    "Daniel",
];
const FAMILY: [&str; 25] = [
    "Barro",
    "Konan",
    "Tall",
    "Sangho",
    "Ouane",
    "Dembo",
    "Kéba",
    "Maro",
    "Niaré",
    "Sidi",
    "Walet",
    "Touré",
    "Bagna",
    "Cissoko",
    "Diabira",
    "Fofa",
    "Guindo",
    "Haïda",
    "Kassi",
    "Lô",
    "Moulaye",
    "Nantou",
    "Sissao",
    "Vik",
    "الواحة",
];
const ROLES: [&str; 6] = [
    "Coordination santé",
    "Chargé des partenariats",
    "Responsable de bureau",
    "Field coordinator",
    "Liaison officer",
    "منسق ميداني",
];
const TOPICS: [Topic; 12] = [
    Topic::General,
    Topic::Partnership,
    Topic::Access,
    Topic::Security,
    Topic::Psea,
    Topic::Feedback,
    Topic::Of(Sector::Health),
    Topic::Of(Sector::Wash),
    Topic::Of(Sector::FoodSecurity),
    Topic::Of(Sector::Protection),
    Topic::Of(Sector::Education),
    Topic::Of(Sector::Health),
];
const LANGUAGES: [Spoken; 6] = [
    Spoken::French,
    Spoken::Arabic,
    Spoken::Fulfulde,
    Spoken::Bambara,
    Spoken::Songhay,
    Spoken::English,
];
/// The mission's civil affairs, which have offices in the country.
const MISSION: usize = 1;

/// One after another, the same for the same dice.
fn invent(
    areas: &[InventedArea],
    parties: &[Invented],
    number: usize,
    dice: &mut Dice,
    today: Day,
) -> Result<FocalPoint, Problem> {
    let owner = parties[number % parties.len()].id;
    let topics = [*dice.pick(&TOPICS), *dice.pick(&TOPICS)];
    let mut topics: Vec<Topic> = topics[..if dice.percent(40) { 2 } else { 1 }].to_vec();
    topics.sort_unstable();
    topics.dedup();
    let places = match dice.below(10) {
        0 => Vec::new(),
        _ => vec![place(dice.pick(areas))],
    };
    let confirmed = if dice.percent(90) { dice.between(0, 85) } else { dice.between(90, 200) };
    let departs = if dice.percent(8) { Some(dice.between(-10, 30)) } else { None };
    let days = |days: i64| i32::try_from(days).unwrap_or_default();
    let stand_ins = match dice.percent(60) {
        true => vec![contact(number * 2 + 1, dice)?],
        false => Vec::new(),
    };
    let tlp = if dice.percent(4) { Tlp::AmberStrict } else { Tlp::Amber };
    Ok(FocalPoint {
        id: Id::named("comity:demo:focal-point", &number.to_string()),
        share: Share { tlp, ..FocalPoint::usual(owner) },
        topics,
        places,
        holder: contact(number * 2, dice)?,
        stand_ins,
        hours: if dice.percent(80) { Some(hours()?) } else { None },
        since: today.plus_days(-days(dice.between(200, 900))),
        departs_on: departs.map(|departs| today.plus_days(days(departs))),
        check: Check { confirmed_on: today.plus_days(-days(confirmed)), round: 1, keeper: owner },
        ended_on: None,
        updated_at: basics::Moment::from_micros(0).ok_or_else(|| Problem::broken("a moment"))?,
        version: 1,
    })
}

/// Enters them piece by piece, each journaled for its owner, and the offices.
pub(super) async fn settle(
    app: &Arc<App>,
    areas: &[InventedArea],
    parties: &[Invented],
    contacts: usize,
    seed: u64,
) -> Result<(), Problem> {
    let mut dice = Dice::new(seed.rotate_left(7));
    for first in (0..contacts).step_by(PIECE) {
        let piece = first..contacts.min(first + PIECE);
        work_now(app, "demo.contacts", async |cx| {
            for number in piece.clone() {
                let it = invent(areas, parties, number, &mut dice, cx.today)?;
                focal_points::enter(cx, it).await?;
            }
            Ok(())
        })
        .await?;
    }
    work_now(app, "demo.offices", async |cx| enter_offices(cx, areas, parties).await).await
}

/// The mission's offices in the regions, one of them closed, and one of an agency.
async fn enter_offices(
    cx: &mut Context,
    areas: &[InventedArea],
    parties: &[Invented],
) -> Result<(), Problem> {
    let regions = areas.iter().filter(|area| area.level == 1).take(4);
    for (number, region) in regions.enumerate() {
        let owner = parties[if number == 2 { 4 } else { MISSION }].id;
        let name = format!("Bureau de liaison {}", region.code);
        let closed = (number == 3).then(|| {
            let why = "Le bureau a rejoint celui de la région voisine.";
            Paragraph::parse("reason", why).map(|why| Closed { on: cx.today, why })
        });
        let office = Office {
            id: Id::named("comity:demo:office", &name),
            share: Share {
                owner,
                level: Level::Low,
                tlp: Tlp::Green,
                audience: Audience::EVERYONE,
            },
            name: Line::parse("name", &name)?,
            place: place(region),
            address: Some(Line::parse("address", "Derrière la mairie, portail bleu")?),
            channels: vec![Channel::parse(
                ChannelKind::Phone,
                "phone",
                &format!("+999 20 00 01 {number:02}"),
            )?],
            languages: vec![Spoken::French, Spoken::Arabic],
            hours: Some(hours()?),
            opened_on: cx.today.plus_days(-400),
            closed: closed.transpose()?,
            updated_at: cx.now,
            version: 1,
        };
        focal_points::enter_office(cx, office).await?;
    }
    Ok(())
}

fn place(area: &InventedArea) -> Id<Place> {
    Place::id_of(Country::INVENTED, area.level, &area.code)
}

fn hours() -> Result<Hours, Problem> {
    let (from, until) = (Clock::parse("from", "8:00")?, Clock::parse("until", "16:30")?);
    let zone = Zone::parse("zone", "Africa/Abidjan")?;
    Ok(Hours::new(Weekday::ALL[..5].to_vec(), from, until, zone)?)
}

/// The country code 999 is nobody's.
fn contact(number: usize, dice: &mut Dice) -> Result<Contact, Problem> {
    let name = format!("{} {}", dice.pick(&FIRST), dice.pick(&FAMILY));
    let role = *dice.pick(&ROLES);
    let digits = format!(
        "+999 70 {:02} {:02} {:02}",
        number / 10_000 % 100,
        number / 100 % 100,
        number % 100
    );
    let mut channels = vec![Channel::parse(ChannelKind::Mobile, "mobile", &digits)?];
    if dice.percent(50) {
        let address = format!("contact{number}@unmix.example");
        channels.push(Channel::parse(ChannelKind::Email, "email", &address)?);
    }
    if dice.percent(20) {
        channels.push(Channel::parse(ChannelKind::Whatsapp, "whatsapp", &digits)?);
    }
    let mut languages = vec![*dice.pick(&LANGUAGES), *dice.pick(&LANGUAGES)];
    languages.sort_unstable();
    languages.dedup();
    Ok(Contact {
        name: Line::parse("name", &name)?,
        role: Some(Line::parse("role", role)?),
        channels,
        languages,
    })
}
