//! What the invented mission asks besides: one question of whoever verifies, one of whoever
//! reviews.

use acts::Context;
use basics::{Id, Language, Line, Problem};
use questionnaires::{Answered, Further, Good, Purpose, Question, Questionnaire, Wording, store};

use super::organisations::Invented;

/// The mission's civilians, by their place in the list.
const MISSION: usize = 1;

type Said = [(Language, &'static str, &'static str); 3];

const OF_VERIFICATIONS: Said = [
    (
        Language::ENGLISH,
        "Does it employ people from the places where it works?",
        "Ask where those live who lead its teams.",
    ),
    (
        Language::FRENCH,
        "Emploie-t-elle des personnes des lieux où elle travaille ?",
        "Demandez où vivent les responsables de ses équipes.",
    ),
    (
        Language::ARABIC,
        "هل توظّف أشخاصًا من الأماكن التي تعمل فيها؟",
        "اسأل عن مكان إقامة من يقودون فرقها.",
    ),
];

const OF_REVIEWS: Said = [
    (
        Language::ENGLISH,
        "Those whom it concerns were heard before it was drafted",
        "Women and young people too.",
    ),
    (
        Language::FRENCH,
        "Les personnes concernées ont été entendues avant la rédaction",
        "Les femmes et les jeunes aussi.",
    ),
    (Language::ARABIC, "استُمع إلى من يعنيهم الأمر قبل صياغة النص", "ومنهم النساء والشباب."),
];

/// Enters the first version of both.
pub(super) async fn enter(cx: &mut Context, parties: &[Invented]) -> Result<(), Problem> {
    for purpose in Purpose::ALL {
        let asked = Questionnaire {
            id: cx.id(&format!("questionnaire {}", purpose.name())),
            purpose,
            number: 1,
            questions: vec![question(purpose)?],
            origin: None,
            person: Id::named("comity:demo:person", "secretariat"),
            party: parties[MISSION].id,
            at: cx.now,
        };
        store::save(cx, &asked).await?;
        cx.leave(&asked)?;
    }
    Ok(())
}

/// What a verifier answered to it.
pub(super) fn of_verification<T>(answer: T) -> Result<Further<T>, Problem> {
    answered(Purpose::Verification, answer)
}

/// What a reviewer answered to it.
pub(super) fn of_review<T>(answer: T) -> Result<Further<T>, Problem> {
    answered(Purpose::Review, answer)
}

fn answered<T>(purpose: Purpose, answer: T) -> Result<Further<T>, Problem> {
    let answers = vec![Answered { question: question(purpose)?, answer }];
    Ok(Further { number: 1, answers })
}

fn question(purpose: Purpose) -> Result<Question, Problem> {
    let (code, said, good) = match purpose {
        Purpose::Verification => ("local_staff", OF_VERIFICATIONS, Good::Yes),
        Purpose::Review => ("heard", OF_REVIEWS, Good::Agree),
    };
    let wordings = said.map(|(language, question, hint)| {
        let question = Line::parse("question", question)?;
        Ok::<_, Problem>(Wording { language, question, hint: Some(Line::parse("hint", hint)?) })
    });
    let wordings = wordings.into_iter().collect::<Result<_, _>>()?;
    Ok(Question { code: Line::parse("code", code)?, wordings, good, decides: true })
}
