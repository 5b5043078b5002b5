//! Invented calls for partners: one that is open with questions, one under review, one that is
//! over, an invitation, and ideas that nobody called for.

use activities::Sector;
use acts::Context;
use basics::{Currency, Id, Line, Money, Organisation, Paragraph, Problem};
use calls::{
    Application, Call, Criterion, Days, Idea, Justification, Outcome, Question, Road, Stage, State,
    Weights, store,
};
use sharing::{Audience, Level, Share, Tlp};

use super::organisations::Invented;

/// Who calls (a place in the list of organisations), for what, and until when one may apply, in
/// days from today.
struct Told {
    by: usize,
    title: &'static str,
    text: &'static str,
    sector: Sector,
    total: Option<&'static str>,
    until: i32,
    /// Whoever is invited, where it is nobody else.
    invited: Option<usize>,
    stage: Stage,
    applicants: &'static [(usize, &'static str, &'static str, State)],
}

const QUESTIONS: [(&str, Option<&str>); 2] = [
    (
        "Deux associations peuvent-elles déposer une candidature commune ?",
        Some("Oui. Dites laquelle conduit le travail et qui répond des comptes."),
    ),
    ("Le transport des matériaux est-il compris dans le budget ?", None),
];

const CALLS: [Told; 4] = [
    Told {
        by: 1,
        title: "Six points d’eau pour la rive nord",
        text: "La mission cherche un partenaire qui réhabilite six points d’eau avec les comités \
               d’usagers, avant la saison des pluies. Les chefs de quartier et les maraîchères ont \
               été entendus en février.",
        sector: Sector::Wash,
        total: Some("24000000"),
        until: 21,
        invited: None,
        stage: Stage::Published,
        applicants: &[(
            18,
            "Nous travaillons avec les comités qui existent, puits après puits.",
            "Présents sur la rive nord depuis 2011, onze salariés, tous du lieu.",
            State::Filed,
        )],
    },
    Told {
        by: 4,
        title: "Latrines dans douze écoles",
        text: "L’agence cherche qui construit avec les associations de parents et forme à \
               l’entretien.",
        sector: Sector::Education,
        total: Some("38000000"),
        until: -6,
        invited: None,
        stage: Stage::Published,
        applicants: &[
            (
                18,
                "Une équipe par école, formée par les parents.",
                "Nous entretenons les forages de sept de ces écoles.",
                State::Filed,
            ),
            (
                24,
                "Des modules préfabriqués, posés pendant les vacances.",
                "Nous suivons ces écoles depuis neuf ans.",
                State::Filed,
            ),
        ],
    },
    Told {
        by: 9,
        title: "Radios locales : émissions de dialogue",
        text: "Le fonds soutient des émissions faites par des jeunes des deux rives.",
        sector: Sector::Reconciliation,
        total: Some("9000000"),
        until: -60,
        invited: None,
        stage: Stage::Concluded,
        applicants: &[
            (
                20,
                "Deux rédactions, une émission commune chaque semaine.",
                "Quarante jeunes reporters.",
                State::Accepted,
            ),
            (
                18,
                "Une émission sur l’eau.",
                "Nous n’avons encore jamais fait de radio.",
                State::Unsuccessful,
            ),
        ],
    },
    Told {
        by: 1,
        title: "Médiation autour du marché : invitation",
        text: "Préparer avec les sages un accord sur les places du marché.",
        sector: Sector::Reconciliation,
        total: None,
        until: 12,
        invited: Some(29),
        stage: Stage::Published,
        applicants: &[],
    },
];

pub(super) async fn enter(cx: &mut Context, parties: &[Invented]) -> Result<(), Problem> {
    for told in &CALLS {
        let call = told.call(cx, parties).await?;
        cx.leave(&call)?;
        store::save_new(cx, &call).await?;
        if told.until > 0 && told.invited.is_none() {
            questions(cx, &call, parties[18].id).await?;
        }
        for (by, approach, presence, state) in told.applicants {
            let said = (*approach, *presence, *state);
            let one = application(cx, &call, parties[*by].id, said).await?;
            cx.leave(&one)?;
            store::enter_application(cx, &call, &one).await?;
        }
    }
    ideas(cx, parties).await
}

impl Told {
    async fn call(&self, cx: &mut Context, parties: &[Invented]) -> Result<Call, Problem> {
        let owner = parties[self.by].id;
        let currency = Currency::parse("currency", "XAF")?;
        let budget = self.total.map(|total| Money::parse("total", total, currency)).transpose()?;
        let (tlp, audience) = match self.invited {
            Some(invited) => {
                let both = [owner, parties[invited].id];
                (Tlp::Amber, sharing::among(&mut cx.tx, &both).await?)
            }
            None => (Tlp::Green, Audience::PARTNERS),
        };
        let day = |days: i32| cx.today.plus_days(self.until + days);
        Ok(Call {
            id: cx.id(&format!("call {}", self.title)),
            share: Share { owner, level: Level::Low, tlp, audience },
            road: self.road(parties)?,
            title: Line::parse("title", self.title)?,
            text: Paragraph::parse("text", self.text)?,
            sector: Some(self.sector),
            place: None,
            budget,
            days: Days {
                questions_until: day(-7),
                apply_until: day(0),
                told_on: day(21),
                work: (Some(day(40)), Some(day(220))),
            },
            stage: self.stage.clone(),
            reviewers: Vec::new(),
            updated_at: cx.now,
            version: 1,
        })
    }

    fn road(&self, parties: &[Invented]) -> Result<Road, Problem> {
        let said = "Le comité est le seul que les deux quartiers acceptent comme médiateur.";
        Ok(match self.invited {
            Some(invited) => Road::Direct {
                invited: parties[invited].id,
                because: vec![Justification::LocalPresence, Justification::CivilSociety],
                said: Some(Paragraph::parse("said", said)?),
            },
            None => Road::Open(Weights(vec![
                (Criterion::LocalPresence, 35),
                (Criterion::Relevance, 25),
                (Criterion::Sustainability, 20),
                (Criterion::CostEffectiveness, 20),
            ])),
        })
    }
}

async fn questions(
    cx: &mut Context,
    call: &Call,
    asked_by: Id<Organisation>,
) -> Result<(), Problem> {
    for (number, (text, answer)) in (1_i64..).zip(QUESTIONS) {
        let at = cx.now.plus_seconds(-number * 86_400);
        let answer = answer.map(|text| Paragraph::parse("answer", text)).transpose()?;
        let question = Question {
            id: cx.id(&format!("question {text}")),
            share: call.share,
            call: call.id,
            asked_by,
            asked_at: at,
            text: Paragraph::parse("text", text)?,
            answer: answer.map(|text| (text, at.plus_seconds(7_200))),
            version: 1,
        };
        store::enter_question(cx, &question).await?;
    }
    Ok(())
}

async fn application(
    cx: &mut Context,
    call: &Call,
    owner: Id<Organisation>,
    (approach, presence, state): (&str, &str, State),
) -> Result<Application, Problem> {
    let audience = sharing::among(&mut cx.tx, &[call.share.owner, owner]).await?;
    let told = match state {
        State::Unsuccessful => Some(
            "Votre connaissance du terrain est rare. Il manquait une équipe de radio : \
             associez-vous à une rédaction et revenez.",
        ),
        _ => None,
    };
    Ok(Application {
        id: cx.id(&format!("application {owner} {}", call.id)),
        share: Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience },
        call: call.id,
        approach: Paragraph::parse("approach", approach)?,
        presence: Paragraph::parse("presence", presence)?,
        asked: call.budget,
        filed_at: cx.now.plus_seconds(-(i64::from(state != State::Filed) * 70 + 8) * 86_400),
        state,
        feedback: told.map(|text| Paragraph::parse("feedback", text)).transpose()?,
        reply: None,
        version: 1,
    })
}

async fn ideas(cx: &mut Context, parties: &[Invented]) -> Result<(), Problem> {
    for (by, to, title, text, declined) in [
        (
            27,
            1,
            "مكتبة متنقلة بين الضفتين",
            "مكتبة في قارب يديرها شباب من الضفتين، تصل إلى القرى التي لا مدرسة فيها.",
            None,
        ),
        (
            18,
            4,
            "Atelier de réparation de pompes",
            "Former six réparatrices et leur confier les pièces détachées.",
            Some("L’idée est juste, le budget de cette année est engagé. Revenez en septembre."),
        ),
    ] {
        let (owner, sent_to) = (parties[by].id, parties[to].id);
        let audience = sharing::among(&mut cx.tx, &[owner, sent_to]).await?;
        let declined = declined.map(|text| Paragraph::parse("said", text)).transpose()?;
        let idea = Idea {
            id: cx.id(&format!("idea {title}")),
            share: Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience },
            sent_to,
            title: Line::parse("title", title)?,
            text: Paragraph::parse("text", text)?,
            sector: None,
            place: None,
            outcome: declined.map_or(Outcome::Waiting, Outcome::Declined),
            sent_at: cx.now.plus_seconds(-5 * 86_400),
            version: 1,
        };
        cx.leave(&idea)?;
        store::enter_idea(cx, &idea).await?;
    }
    Ok(())
}
