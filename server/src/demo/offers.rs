//! What the invented organisations offer and ask for.

use activities::Sector;
use acts::Context;
use basics::{Id, Line, Paragraph, Problem};
use exchange::geo::invent::InventedArea;
use offers::{Offer, Side, Sort};
use places::{Country, Place};
use profiles::Spoken;

use super::organisations::Invented;

/// Who says what: the place in the list of organisations, in one line, how much.
type Said = (usize, Side, Sort, &'static str, &'static str);

#[rustfmt::skip]
const SAID: &[Said] = &[
    (13, Side::Offered, Sort::Transport, "Deux camions de dix tonnes", "Le vendredi"),
    (18, Side::Asked, Sort::Transport, "Tuyaux à porter sur la rive nord", "Douze tonnes"),
    (28, Side::Offered, Sort::Languages, "مترجمون من الفولانية إلى العربية", "ثلاثة أشخاص"),
    (1, Side::Asked, Sort::Languages, "Interprètes pour les dialogues locaux", "Six journées"),
    (29, Side::Offered, Sort::Access, "Accueil par les sages du marché", ""),
    (4, Side::Asked, Sort::Access, "Accès aux puits au-delà du marché", ""),
    (30, Side::Asked, Sort::Funds, "Semences de la saison des pluies", "Petite subvention"),
    (9, Side::Offered, Sort::Funds, "Petites subventions aux associations", "Jusqu’à 10 000 USD"),
    (23, Side::Offered, Sort::Expertise, "Formation d’agents de santé", "Vingt places"),
    (14, Side::Asked, Sort::Expertise, "Relais communautaires formés", ""),
    (33, Side::Offered, Sort::Information, "Annonces à la radio, en trois langues", ""),
    (19, Side::Asked, Sort::Premises, "Une salle pour les rencontres des femmes", "Chaque mardi"),
];

pub(super) async fn enter(
    cx: &mut Context,
    areas: &[InventedArea],
    parties: &[Invented],
) -> Result<(), Problem> {
    for (number, said) in SAID.iter().enumerate() {
        let offer = made(cx, areas, parties, (number, said))?;
        offers::enter(cx, &offer).await?;
    }
    Ok(())
}

fn made(
    cx: &Context,
    areas: &[InventedArea],
    parties: &[Invented],
    (number, (party, side, sort, title, amount)): (usize, &Said),
) -> Result<Offer, Problem> {
    // Two that belong together are of one region, and the ask is of a part of it.
    let level = if *side == Side::Offered { 1 } else { 2 };
    let area = areas.iter().find(|area| area.level == level);
    let place = area.map(|area| Place::id_of(Country::INVENTED, area.level, &area.code));
    let languages = match sort {
        Sort::Languages => vec![Spoken::Arabic, Spoken::Fulfulde],
        _ => Vec::new(),
    };
    let note = "Écrivez-nous avant la fin du mois.";
    Ok(Offer {
        id: Id::named("comity:demo:offer", &number.to_string()),
        share: Offer::usual(parties[*party].id),
        side: *side,
        sort: *sort,
        title: Line::parse("title", title)?,
        note: Some(Paragraph::parse("note", note)?),
        amount: (!amount.is_empty()).then(|| Line::parse("amount", amount)).transpose()?,
        sectors: if *sort == Sort::Expertise { vec![Sector::Health] } else { Vec::new() },
        places: place.into_iter().collect(),
        languages,
        until: cx.today.plus_days(Offer::USUAL_DAYS),
        withdrawn_on: None,
        updated_at: cx.now,
        version: 1,
    })
}
