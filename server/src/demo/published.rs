//! What the parties of an invented agreement tell of it in public.

use acts::Context;
use agreements::Agreement;
use basics::{Id, Language, Organisation, Paragraph, Person, Problem};
use exchange::geo::invent::InventedArea;
use places::{Country, Place};
use publications::{Aspect, By, Choice, Content, Facts, Publication, Purse, Signed, Text};

const TEXTS: [(Language, &str); 3] = [
    (
        Language::FRENCH,
        "Un puits et une borne-fontaine pour les deux rives, décidés avec celles et ceux qui \
         viennent y puiser. La mission paie, l’association réalise les travaux.",
    ),
    (
        Language::ENGLISH,
        "A well and a standpipe for both banks, decided on with those who come for the water. The \
         mission pays, the association does the work.",
    ),
    (
        Language::ARABIC,
        "بئر وحنفية عمومية للضفتين، تقرّرتا مع من يأتون لطلب الماء. تدفع البعثة وتنفّذ الجمعية \
         الأشغال.",
    ),
];

/// Proposed by one party and agreed to by each, as anybody would.
pub(super) async fn enter(
    cx: &mut Context,
    areas: &[InventedArea],
    agreement: &Agreement,
) -> Result<(), Problem> {
    let area = areas.iter().find(|area| area.level == 1);
    let place = area.map(|area| Place::id_of(Country::INVENTED, area.level, &area.code));
    let choice = Choice {
        aspects: Aspect::ALL.to_vec(),
        money: Some(Purse::Band),
        places: place.into_iter().collect(),
    };
    let text = |(language, text): (Language, &str)| {
        Ok::<_, Problem>(Text { language, text: Paragraph::parse("text", text)? })
    };
    let texts = TEXTS.into_iter().map(text).collect::<Result<_, _>>()?;
    let content = Content { texts, facts: Facts::told(&choice, &agreement.document) };
    let hash = content.hash();
    let parties = agreement.document.parties();
    let one = Publication::begin(agreement, cx.now);
    let mut one = one.propose(content, by(cx, parties[0], "editor"))?;
    for party in parties {
        one = one.consent(by(cx, party, "officer"), hash, &Signed::of(agreement))?;
    }
    publications::enter(cx, &Publication { version: 1, ..one }).await
}

/// Invented people, as those who signed the agreement.
fn by(cx: &Context, party: Id<Organisation>, role: &str) -> By {
    let person: Id<Person> = Id::named("comity:demo:hand", &format!("{party} {role}"));
    By { person, party, at: cx.now }
}
