//! An invented instrument of the mission’s own in the catalogue, in three languages.

use acts::Context;
use agreements::{Clause, Code, Entry, EntryName, Instrument, More, Said, store};
use basics::{Id, Language, Line, Organisation, Person, Problem};

/// What it is called and what it is for.
const NAMES: [(Language, &str, &str); 3] = [
    (
        Language::ENGLISH,
        "Charter for women at the table",
        "For dialogues in which women’s organisations have seats of their own.",
    ),
    (
        Language::FRENCH,
        "Charte pour les femmes à la table",
        "Pour les dialogues où les organisations de femmes ont leurs propres sièges.",
    ),
    (
        Language::ARABIC,
        "ميثاق مشاركة المرأة في الحوار",
        "للحوارات التي تكون فيها لمنظمات المرأة مقاعد خاصة بها.",
    ),
];

pub(super) async fn enter(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Vec<Entry>, Problem> {
    let names = NAMES.map(|(language, name, hint)| {
        let (name, hint) = (Line::parse("name", name)?, Some(Line::parse("hint", hint)?));
        Ok::<_, Problem>(EntryName { language, name, hint })
    });
    let clauses = vec![Clause::Communication, Clause::DataProtection];
    let entry = Entry {
        id: cx.id("instrument women_charter"),
        code: Code::parse("code", "women_charter")?,
        number: 1,
        said: Said {
            form: Instrument::ParticipationCharter,
            names: names.into_iter().collect::<Result<_, _>>()?,
            more: More { clauses, civil_society: true, ..More::default() },
        },
        is_offered: true,
        origin: None,
        person: Id::<Person>::named("comity:demo:hand", "keeper of the catalogue"),
        party,
        at: cx.now,
    };
    cx.leave(&entry)?;
    store::save_entry(cx, &entry).await?;
    Ok(vec![entry])
}
