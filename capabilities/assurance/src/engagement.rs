//! A visit, spot check or audit: planned, held, commented by the partner, final.

use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::{Finding, PartnerYear};

/// One time that somebody looks. It belongs to whoever must look, and the partner sees all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Engagement {
    pub id: Id<Self>,
    pub share: Share,
    pub year: Id<PartnerYear>,
    pub party: Id<Organisation>,
    pub kind: Kind,
    pub title: Line,
    pub planned_on: Day,
    pub stage: Stage,
    pub held_on: Option<Day>,
    /// Until then the partner has the word on what was held.
    pub comment_by: Option<Day>,
    pub report: Option<Paragraph>,
    pub findings: Vec<Finding>,
    /// What the partner says to it.
    pub comments: Option<Paragraph>,
    /// What was said at the end, or why it was cancelled.
    pub conclusion: Option<Paragraph>,
    pub updated_at: Moment,
    pub version: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A programmatic visit.
    Visit,
    SpotCheck,
    Audit,
}

/// How far it has come. Domain §5.5 words it `IP contacted → field visit → draft issued to IP →
/// comments received from IP → … → final | cancelled`: what was held is the draft that the partner
/// reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    Planned,
    Held,
    Commented,
    Final,
    Cancelled,
}

basics::named!(Kind);
basics::named!(Stage);

impl Kind {
    pub const ALL: [Self; 3] = [Self::Visit, Self::SpotCheck, Self::Audit];

    pub fn name(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::SpotCheck => "spot_check",
            Self::Audit => "audit",
        }
    }
}

impl Stage {
    pub const ALL: [Self; 5] =
        [Self::Planned, Self::Held, Self::Commented, Self::Final, Self::Cancelled];

    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Held => "held",
            Self::Commented => "commented",
            Self::Final => "final",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether somebody was there.
    pub fn took_place(self) -> bool {
        matches!(self, Self::Held | Self::Commented | Self::Final)
    }
}

impl Engagement {
    pub const FINDINGS_MAX: usize = 60;
    /// So long a partner has to comment before it can be concluded without a word of theirs.
    pub const COMMENT_DAYS: i32 = 14;

    /// Within the year whose cash it looks at, and before that is over: nothing is added to what
    /// was done in it (R5.15).
    pub fn may_be_planned(on: Day, year: i64, today: Day) -> Result<(), Refusal> {
        if i64::from(on.year()) != year {
            let refused = Refusal::new("planned_on", "assurance-refused-other-year");
            return Err(refused.with("day", on).with("year", year.to_string()));
        }
        match on.year() < today.year() {
            true => {
                let refused = Refusal::new("planned_on", "assurance-refused-year-over");
                Err(refused.with("year", year.to_string()))
            }
            false => Ok(()),
        }
    }

    pub fn postpone(self, on: Day, today: Day) -> Result<Self, Refusal> {
        self.is_at("planned_on", Stage::Planned)?;
        Self::may_be_planned(on, i64::from(self.planned_on.year()), today)?;
        Ok(Self { planned_on: on, ..self })
    }

    /// Somebody was there on a day that has come, and says what they found.
    pub fn hold(
        self,
        on: Day,
        report: Paragraph,
        findings: Vec<Finding>,
        today: Day,
    ) -> Result<Self, Refusal> {
        self.is_at("held_on", Stage::Planned)?;
        if on > today {
            let refused = Refusal::new("held_on", "assurance-refused-future");
            return Err(refused.with("day", on).with("today", today));
        }
        if on.year() != self.planned_on.year() {
            let refused = Refusal::new("held_on", "assurance-refused-other-year");
            return Err(refused.with("day", on).with("year", self.planned_on.year().to_string()));
        }
        if findings.len() > Self::FINDINGS_MAX {
            let refused = Refusal::new("findings", "assurance-refused-many-findings");
            return Err(refused.with("most", Self::FINDINGS_MAX));
        }
        let comment_by = Some(today.plus_days(Self::COMMENT_DAYS));
        let (stage, held_on, report) = (Stage::Held, Some(on), Some(report));
        Ok(Self { stage, held_on, comment_by, report, findings, ..self })
    }

    /// The partner's word, before it is final.
    pub fn comment(self, comments: Paragraph) -> Result<Self, Refusal> {
        self.is_at("comments", Stage::Held)?;
        Ok(Self { stage: Stage::Commented, comments: Some(comments), ..self })
    }

    /// Final once the partner has commented, or has let the days for it pass.
    pub fn conclude(self, conclusion: Paragraph, today: Day) -> Result<Self, Refusal> {
        match (self.stage, self.comment_by) {
            (Stage::Held, Some(by)) if today <= by => {
                let refused = Refusal::new("conclusion", "assurance-refused-partner-first");
                return Err(refused.with("day", by));
            }
            (Stage::Held, _) => {}
            _ => self.is_at("conclusion", Stage::Commented)?,
        }
        Ok(Self { stage: Stage::Final, conclusion: Some(conclusion), ..self })
    }

    /// Only what has not taken place is cancelled: a visit that was held stays one.
    pub fn cancel(self, reason: Paragraph) -> Result<Self, Refusal> {
        self.is_at("reason", Stage::Planned)?;
        Ok(Self { stage: Stage::Cancelled, conclusion: Some(reason), ..self })
    }

    fn is_at(&self, question: &'static str, stage: Stage) -> Result<(), Refusal> {
        let why = match self.stage {
            now if now == stage => return Ok(()),
            Stage::Planned => "assurance-refused-not-held",
            Stage::Held => "assurance-refused-held",
            Stage::Commented => "assurance-refused-commented",
            Stage::Final | Stage::Cancelled => "assurance-refused-over",
        };
        Err(Refusal::new(question, why))
    }
}

impl Shared for Engagement {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
