//! What the invented organisations owe each other and the mission, and the mission them: some in
//! time, some late, on either side.

use acts::Context;
use basics::{Id, Line, Moment, Paragraph, Problem};
use obligations::{Obligation, Sort, State};
use sharing::{Level, Share, Tlp};

use super::organisations::Invented;

/// Who owes whom (places in the list of organisations), what, in how many days, and how it stands
/// since how many days.
type Owed = (usize, usize, Sort, &'static str, i32, State, i32);

/// The mission's civil affairs.
const AC: usize = 1;
/// A national organisation with somebody to sign in as.
const AEC: usize = 18;

#[rustfmt::skip]
const OWED: &[Owed] = &[
    (AEC, AC, Sort::Report, "Puits du marché : rapport trimestriel", -12, State::Open, 60),
    (AEC, AC, Sort::Report, "Puits du marché : rapport final", 78, State::Open, 60),
    (AEC, AC, Sort::Deliverable, "Puits du marché : travaux reçus", -20, State::Delivered, 31),
    (AC, AEC, Sort::Payment, "Puits du marché : deuxième tranche", -9, State::Open, 60),
    (AC, AEC, Sort::Answer, "Accès à la rive nord", 5, State::Open, 3),
    (AEC, AC, Sort::Visit, "Visite conjointe du site", 16, State::Proposed, 2),
    (AC, AEC, Sort::Payment, "Puits du marché : première tranche", -70, State::Accepted, 66),
    (AEC, 4, Sort::Plan, "Plan de relève des points d’eau", 21, State::SentBack, 4),
    (4, AEC, Sort::Review, "Avis sur les plans de latrines", -3, State::Open, 25),
    (19, AC, Sort::Report, "Dialogue des femmes : rapport narratif", 3, State::Open, 40),
    (20, AC, Sort::Meeting, "Réunion des jeunes : compte rendu", -2, State::Delivered, 5),
    (AC, 19, Sort::Review, "Note sur la médiation locale", -15, State::Open, 45),
    (28, AC, Sort::Report, "تقرير عن الحوار المجتمعي", 10, State::Open, 30),
    (29, 1, Sort::ContactCheck, "Points de contact du comité des sages", 30, State::Open, 1),
];

pub(super) async fn enter(
    cx: &mut Context,
    parties: &[Invented],
    (now, more): (Moment, usize),
) -> Result<(), Problem> {
    let mut all = Vec::new();
    for owed in OWED {
        all.push(made(cx, parties, owed, now).await?);
    }
    for number in 0..more {
        all.push(another(cx, parties, number, now).await?);
    }
    obligations::enter(cx, &all).await
}

/// One of many for whoever measures: of the same organisation, some late, some done, on both sides.
async fn another(
    cx: &mut Context,
    parties: &[Invented],
    number: usize,
    now: Moment,
) -> Result<Obligation, Problem> {
    const STATES: [State; 4] = [State::Open, State::Delivered, State::Open, State::Accepted];
    let other = 4 + number % 12;
    let (by, to) = if number.is_multiple_of(3) { (other, AEC) } else { (AEC, other) };
    let days = number as i32 % 400 - 60;
    let owed = (by, to, Sort::Report, "Rapport mensuel", days, STATES[number % 4], 90);
    let one = made(cx, parties, &owed, now).await?;
    Ok(Obligation { id: Id::named("comity:demo:another", &number.to_string()), ..one })
}

async fn made(
    cx: &mut Context,
    parties: &[Invented],
    (by, to, sort, title, days, state, since): &Owed,
    now: Moment,
) -> Result<Obligation, Problem> {
    let (by, to) = (parties[*by].id, parties[*to].id);
    let audience = sharing::among(&mut cx.tx, &[by, to]).await?;
    let since = cx.today.plus_days(-since);
    let shown = matches!(state, State::Delivered | State::Accepted);
    let said = match state {
        State::Delivered => Some("Tout est remis, avec les procès-verbaux."),
        State::SentBack => Some("Il manque les coûts d’entretien."),
        _ => None,
    };
    Ok(Obligation {
        id: Id::named("comity:demo:obligation", title),
        share: Share { owner: by, level: Level::Moderate, tlp: Tlp::Amber, audience },
        about: None,
        sort: *sort,
        by,
        to,
        due: cx.today.plus_days(*days),
        title: Line::parse("title", title).expect("our own texts are lines"),
        note: None,
        state: *state,
        since,
        delivered_on: shown.then_some(since),
        said: said.and_then(|said| Paragraph::parse("said", said).ok()),
        link: None,
        updated_at: now,
        version: 1,
    })
}
