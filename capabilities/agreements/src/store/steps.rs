//! Whose hand did what to an agreement: what stands now, and all that ever was.

use std::collections::BTreeSet;

use acts::Context;
use basics::{Day, Id, Line, Paragraph, Person, Problem};
use database::{Row, Sql, Tx, Value, args};
use questionnaires::Further;
use serde_json::{Value as Json, json};
use sharing::Visible;
use signing_keys::{Message, PublicKey, Signed};

use super::{ByAgreement, ending};
use crate::{
    Acceptance, Agreement, Hand, Hash, Heirs, Opinion, Review, Signature, Stage, Verdict, Way,
    review::Question,
};

/// One deed, as the page tells it.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// `opened`, `accepted`, `reviewed`, `signed`, `activated`, `cancelled`; at the end
    /// `suspended`, `lifted`, `terminated`, `replied`, `concluded`, `closed`.
    pub sort: String,
    pub by: Hand,
    pub number: i64,
    pub hash: Hash,
    pub day: Option<Day>,
    pub name: Option<String>,
    pub reason: Option<Paragraph>,
    review: Option<Json>,
    pub(super) document: Option<Line>,
    pub(super) conclusion: Option<Json>,
    way: Option<String>,
    public: Option<String>,
    signed: Option<String>,
    message: Option<String>,
    /// False where a later text cleared it.
    pub stands: bool,
}

/// What stands, and who wrote.
#[derive(Default)]
pub(super) struct Hands {
    pub(super) writers: BTreeSet<Id<Person>>,
    steps: Vec<Step>,
}

const HISTORY_MAX: usize = 400;

impl Hands {
    /// As they count once parties were merged; what is stored stays told of whom it was.
    pub(super) fn after(mut self, heirs: &Heirs) -> Self {
        for step in &mut self.steps {
            step.by.party = heirs.now(step.by.party);
        }
        self
    }

    pub(super) fn stage(&self, name: &str, course: &str) -> Result<Stage, Problem> {
        let of = |sort: &'static str| self.steps.iter().filter(move |step| step.sort == sort);
        let accepted: Vec<Acceptance> =
            of("accepted").map(|step| Acceptance { by: step.by, hash: step.hash }).collect();
        let reviews = of("reviewed").map(Step::review).collect::<Result<Vec<_>, _>>()?;
        let signed = of("signed").map(Step::signature).collect::<Result<Vec<_>, _>>()?;
        let said = |step: &Step| step.reason.clone().map(|reason| (step.by, reason));
        Ok(match name {
            "draft" => Stage::Draft { accepted },
            "under_review" => Stage::UnderReview { accepted, reviews },
            "awaiting_signature" => Stage::AwaitingSignature { accepted, reviews, signed },
            "signed" => {
                let activated = of("activated").find_map(said);
                let (course, concluded) = ending::read(&self.steps, course)?;
                let course = Box::new(course);
                Stage::Signed { accepted, reviews, signed, activated, course, concluded }
            }
            "cancelled" => {
                let cancelled = of("cancelled").find_map(said);
                let (by, reason) = cancelled.ok_or_else(|| broken("cancellation"))?;
                Stage::Cancelled { by, reason }
            }
            _ => return Err(broken("stage")),
        })
    }
}

pub(super) fn broken(what: &str) -> Problem {
    Problem::broken(format!("a stored {what} of an agreement"))
}

impl Step {
    fn read(row: &Row) -> Result<Self, Problem> {
        Ok(Self {
            sort: row.get("sort")?,
            by: hand(row)?,
            number: row.get("number")?,
            hash: Hash::parse(&row.get::<String>("hash")?).ok_or_else(|| broken("hash"))?,
            day: row.get("day")?,
            name: row.get("name")?,
            reason: row.get("reason")?,
            review: row.get("review")?,
            document: row.get("document")?,
            conclusion: row.get("conclusion")?,
            way: row.get("way")?,
            public: row.get("public")?,
            signed: row.get("signed")?,
            message: row.get("message")?,
            stands: row.get("stands")?,
        })
    }

    fn signature(&self) -> Result<Signature, Problem> {
        let day = self.day.ok_or_else(|| broken("signature"))?;
        let name = self.name.clone().unwrap_or_default();
        Ok(Signature { by: self.by, name, hash: self.hash, day, way: self.way()? })
    }

    /// None is said of those of before: they were in the register.
    fn way(&self) -> Result<Way, Problem> {
        Ok(match self.way.as_deref() {
            None | Some("register") => Way::Register,
            Some("paper") => Way::Paper,
            Some(_) => {
                let public = self.public.as_deref().and_then(PublicKey::from_hex);
                let signed = self.signed.as_deref();
                let signed = signed.and_then(|text| Signed::parse("signature", text).ok());
                let message = self.message.clone().map(Message::kept);
                match (public, signed, message) {
                    (Some(public), Some(signed), Some(message)) => {
                        Way::Key { public, signed, message }
                    }
                    _ => return Err(broken("signature")),
                }
            }
        })
    }

    fn review(&self) -> Result<Review, Problem> {
        let said = self.review.as_ref().ok_or_else(|| broken("review"))?;
        let opinion = |name: &Json| Opinion::from_name(name.as_str()?);
        let answers = said["answers"].as_array().map(Vec::as_slice).unwrap_or_default();
        let answers = answers.iter().map(opinion).collect::<Option<Vec<_>>>();
        let conflict = said["conflict"].as_str().map(|text| Paragraph::parse("conflict", text));
        let verdict = said["verdict"].as_str().and_then(Verdict::from_name);
        Ok(Review {
            by: self.by,
            conflict: conflict.transpose().map_err(Problem::broken)?,
            answers: answers.ok_or_else(|| broken("review"))?,
            further: Further::read(&said["further"], opinion).ok_or_else(|| broken("review"))?,
            verdict: verdict.ok_or_else(|| broken("verdict"))?,
            reason: self.reason.clone(),
        })
    }

    /// How a review went, for the page.
    pub(crate) fn reviewed(&self) -> Option<Review> {
        self.review().ok()
    }
}

pub(super) fn hand(row: &Row) -> Result<Hand, Problem> {
    Ok(Hand {
        person: row.get("person")?,
        party: row.get("party")?,
        at: row.get("at")?,
        is_officer: row.get("is_officer")?,
    })
}

/// What stands of these agreements.
pub(super) async fn standing(
    tx: &mut Tx,
    ids: impl Iterator<Item = Id<Agreement>>,
) -> Result<ByAgreement<Hands>, Problem> {
    let mut found: ByAgreement<Hands> = ids.map(|id| (id, Hands::default())).collect();
    let ids: Vec<_> = found.keys().copied().collect();
    let of = |row: &Row| row.get::<Id<Agreement>>("agreement");
    for ids in ids.chunks(500) {
        let sql = Sql::new("select * from agreement_step where stands and agreement in (", args![]);
        let sql = sql.list(ids).and(") order by at, person", args![]);
        for (id, step) in tx.all(sql, |row| Ok((of(row)?, Step::read(row)?))).await? {
            found.entry(id).or_default().steps.push(step);
        }
        let sql = "select distinct agreement, person from agreement_version where agreement in (";
        let sql = Sql::new(sql, args![]).list(ids).and(")", args![]);
        for (id, person) in tx.all(sql, |row| Ok((of(row)?, row.get("person")?))).await? {
            found.entry(id).or_default().writers.insert(person);
        }
    }
    Ok(found)
}

/// All that ever was done to it, the last first.
pub(crate) async fn history(
    cx: &mut Context,
    agreement: &Visible<Agreement>,
) -> Result<Vec<Step>, Problem> {
    let sql = "select * from agreement_step where agreement = ?
               order by at desc, sort, number desc limit ?";
    let mut steps = cx.tx.all(Sql::new(sql, args![agreement.id, HISTORY_MAX]), Step::read).await?;
    // What goes on under an amended text, is written down with its number once more.
    steps.dedup_by(|earlier, later| {
        (&earlier.sort, earlier.by) == (&later.sort, later.by) && !earlier.stands
    });
    Ok(steps)
}

/// What the state has, stands; what it has no more, stands no more and stays readable.
pub(super) async fn save(tx: &mut Tx, agreement: &Agreement) -> Result<(), Problem> {
    let sql = "update agreement_step set stands = ? where agreement = ?";
    tx.run(Sql::new(sql, args![false, agreement.id])).await?;
    let insert = "insert into agreement_step (agreement, number, hash, sort, person, party,
                  is_officer, at, day, name, reason, review, way, public, signed, message, stands)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  on conflict (agreement, sort, person, number, at)
                  do update set stands = excluded.stands";
    for row in rows(agreement) {
        tx.run(Sql::new(insert, row)).await?;
    }
    ending::save(tx, agreement).await
}

fn rows(agreement: &Agreement) -> Vec<Vec<Value>> {
    let (number, now) = (agreement.life.wording.number, agreement.life.wording.hash);
    let of = args![agreement.id, number];
    let row = |sort: &'static str, hash: Hash, by: Hand, more: Vec<Value>| {
        let Hand { person, party, at, is_officer } = by;
        let who = args![hash.to_string(), sort, person, party, is_officer, at];
        [of.clone(), who, more, args![true]].concat()
    };
    let no_way = || args![None::<String>, None::<String>, None::<String>, None::<String>];
    let none = || {
        let nothing = args![None::<Day>, None::<String>, None::<Paragraph>, None::<Json>];
        [nothing, no_way()].concat()
    };
    let because = |reason: &Paragraph| {
        [args![None::<Day>, None::<String>, reason, None::<Json>], no_way()].concat()
    };
    let stage = &agreement.life.stage;
    let mut rows = Vec::new();
    rows.extend(stage.accepted().iter().map(|one| row("accepted", one.hash, one.by, none())));
    let judged = |one| [review(one), no_way()].concat();
    rows.extend(stage.reviews().iter().map(|one| row("reviewed", now, one.by, judged(one))));
    rows.extend(stage.signed().iter().map(|one| {
        let said = args![one.day, one.name, None::<Paragraph>, None::<Json>];
        row("signed", one.hash, one.by, [said, way(&one.way)].concat())
    }));
    match stage {
        Stage::Signed { activated: Some((by, letter)), .. } => {
            rows.push(row("activated", now, *by, because(letter)));
        }
        Stage::Cancelled { by, reason } => rows.push(row("cancelled", now, *by, because(reason))),
        _ => {}
    }
    rows
}

fn way(way: &Way) -> Vec<Value> {
    let (public, signed, message) = match way {
        Way::Key { public, signed, message } => {
            let message = message.as_str().to_owned();
            (Some(public.to_string()), Some(signed.for_browser()), Some(message))
        }
        Way::Register | Way::Paper => (None, None, None),
    };
    args![way.name(), public, signed, message]
}

fn review(review: &Review) -> Vec<Value> {
    debug_assert_eq!(review.answers.len(), Question::ALL.len());
    let answers: Vec<&str> = review.answers.iter().map(|answer| answer.name()).collect();
    let said = json!({
        "answers": answers,
        "further": review.further.content(|opinion| opinion.name().into()),
        "conflict": review.conflict,
        "verdict": review.verdict,
    });
    args![None::<Day>, None::<String>, review.reason, said]
}

/// A review that sent the text back leaves no state behind: it is written down by itself.
pub(crate) async fn note_sent_back(
    cx: &mut Context,
    agreement: &Agreement,
    sent_back: &Review,
) -> Result<(), Problem> {
    let Hand { person, party, at, is_officer } = sent_back.by;
    let (number, hash) = (agreement.life.wording.number, agreement.life.wording.hash);
    let sql = "insert into agreement_step (agreement, number, hash, sort, person, party,
               is_officer, at, day, name, reason, review, stands)
               values (?, ?, ?, 'reviewed', ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let values = args![agreement.id, number, hash.to_string(), person, party, is_officer, at];
    let values = [values, review(sent_back), args![false]].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}
