//! Authorisations, notes and laws as programs read them.

use activities::Sector;
use acts::{Context, Record};
use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Period};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, Constituency, Visible};
use uuid::Uuid;

use crate::{
    Authorisation, Authority, Event, Gap, Happening, Kind, Law, LawForm, Note, State, What,
    waiting::{Figures, Half},
};

/// What an organisation asked of an authority of the host State, and what came of it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Authorisation")]
pub struct AuthorisationShape {
    pub id: Id<Authorisation>,
    pub owner: Id<Organisation>,
    pub kind: Kind,
    pub title: Line,
    pub authority: AuthorityShape,
    pub scope: ScopeShape,
    /// The first and the last day for which it is wanted.
    pub wanted: DaysShape,
    pub renews: Option<Id<Authorisation>>,
    pub events: Vec<EventShape>,
    /// What the events come to; that there is no answer, or that it has ended, is told apart.
    pub state: State,
    pub requested_on: Option<Day>,
    pub decided_on: Option<Day>,
    /// Days from the request to the decision; null as long as there is none, which is no refusal.
    pub turnaround: Option<i32>,
    pub audience: Id<Audience>,
    pub updated_at: Moment,
    pub version: i64,
}

/// A party of the registry, or an office by its name.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Authority")]
pub struct AuthorityShape {
    pub party: Option<Id<Organisation>>,
    pub name: Option<Line>,
}

/// Kinds of work and places; none of either means all.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AuthorisationScope")]
pub struct ScopeShape {
    pub sectors: Vec<Sector>,
    pub places: Vec<Id<Place>>,
}

/// From a day to another; null where it is open.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Days")]
pub struct DaysShape {
    pub first: Option<Day>,
    pub last: Option<Day>,
}

/// What happened on a day.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AuthorisationEvent")]
pub struct EventShape {
    pub on: Day,
    pub what: Happening,
    pub said: Option<Paragraph>,
    /// By when the authority wants what it asked for.
    pub answer_by: Option<Day>,
    /// For which days it was granted.
    pub granted: Option<DaysShape>,
    pub conditions: Option<Paragraph>,
}

/// How one looks today.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AuthorisationToday")]
pub(crate) struct TodayShape {
    #[serde(flatten)]
    authorisation: AuthorisationShape,
    /// `waiting`, `no_answer`, `valid`, `expired` …: worked out each day.
    standing: &'static str,
    /// Days since it was asked for, as long as it is not decided.
    waited: Option<i32>,
}

/// What an organisation notes for itself.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AuthorisationNote")]
pub struct NoteShape {
    pub id: Id<Note>,
    pub authorisation: Id<Authorisation>,
    pub text: Paragraph,
    pub at: Moment,
}

/// A legal instrument: whom it covers, what it permits, what it asks for.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Law")]
pub struct LawShape {
    pub id: Id<Law>,
    pub form: LawForm,
    pub title: Line,
    pub source: Option<Line>,
    pub covers: Vec<Constituency>,
    pub permits: Paragraph,
    pub scope: ScopeShape,
    pub in_force: DaysShape,
    pub asks: Vec<Kind>,
    pub updated_at: Moment,
    pub version: i64,
}

/// An authorisation that is asked for and missing. It warns, and stops nothing.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AuthorisationMissing")]
pub(crate) struct GapShape {
    kind: Kind,
    /// The legal instrument that asks for it.
    law: Id<Law>,
    /// `none`, `waiting`, `ends` …: what comes nearest.
    why: &'static str,
    authorisation: Option<Id<Authorisation>>,
}

/// How long one authority takes for one kind, among what the viewer sees.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AuthorisationWaiting")]
pub(crate) struct WaitingShape {
    authority: AuthorityShape,
    kind: Kind,
    requests: usize,
    granted: usize,
    refused: usize,
    withdrawn: usize,
    /// Neither answered nor withdrawn: this is no refusal.
    waiting: usize,
    /// Of those, longer than an answer usually takes.
    no_answer: usize,
    /// The days of the one that waits longest.
    longest: Option<i32>,
    /// Half were answered within so many days, those that wait counted in; null where not even
    /// half were answered.
    half_within: Option<i32>,
}

impl From<&Authority> for AuthorityShape {
    fn from(authority: &Authority) -> Self {
        match authority {
            Authority::Party(party) => Self { party: Some(*party), name: None },
            Authority::Named(name) => Self { party: None, name: Some(name.clone()) },
        }
    }
}

impl From<Period> for DaysShape {
    fn from(period: Period) -> Self {
        Self { first: period.first(), last: period.last() }
    }
}

impl From<&crate::Scope> for ScopeShape {
    fn from(scope: &crate::Scope) -> Self {
        Self { sectors: scope.sectors.clone(), places: scope.places.clone() }
    }
}

impl From<&Event> for EventShape {
    fn from(event: &Event) -> Self {
        let (on, what, said) = (event.on, event.what.happening(), event.said.clone());
        let none = Self { on, what, said, answer_by: None, granted: None, conditions: None };
        match &event.what {
            What::MoreAsked { by } => Self { answer_by: *by, ..none },
            What::Granted { period, conditions } => {
                Self { granted: Some((*period).into()), conditions: conditions.clone(), ..none }
            }
            _ => none,
        }
    }
}

impl TodayShape {
    /// What it is to follow is for its owner to know: the other may not have been shown.
    pub(crate) fn of(cx: &Context, one: &Visible<Authorisation>) -> Self {
        let asked = one.requested_on().filter(|_| one.state().is_open());
        let renews = one.renews.filter(|_| cx.viewer.owns(&one.share));
        Self {
            authorisation: AuthorisationShape { renews, ..one.shape() },
            standing: one.standing(cx.today).name(),
            waited: asked.map(|on| cx.today.days_since(on)),
        }
    }
}

impl From<&Gap> for GapShape {
    fn from(gap: &Gap) -> Self {
        let (why, authorisation) = (gap.why.name(), gap.why.authorisation());
        Self { kind: gap.kind, law: gap.law, why, authorisation }
    }
}

impl From<&(Authority, Kind, Figures)> for WaitingShape {
    fn from((authority, kind, figures): &(Authority, Kind, Figures)) -> Self {
        let half_within = match figures.half {
            Half::Within(days) => Some(days),
            Half::NotYet(_) => None,
        };
        Self {
            authority: authority.into(),
            kind: *kind,
            requests: figures.requests,
            granted: figures.granted,
            refused: figures.refused,
            withdrawn: figures.withdrawn,
            waiting: figures.waiting,
            no_answer: figures.no_answer,
            longest: figures.longest,
            half_within,
        }
    }
}

impl Record for Authorisation {
    const KIND: &'static str = "authorisation";
    type Shape = AuthorisationShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/authorisations/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> AuthorisationShape {
        AuthorisationShape {
            id: self.id,
            owner: self.share.owner,
            kind: self.kind,
            title: self.title.clone(),
            authority: (&self.authority).into(),
            scope: (&self.scope).into(),
            wanted: self.wanted.into(),
            renews: self.renews,
            events: self.events.iter().map(EventShape::from).collect(),
            state: self.state(),
            requested_on: self.requested_on(),
            decided_on: self.decided_on(),
            turnaround: self.turnaround(),
            audience: self.share.audience,
            updated_at: self.updated_at,
            version: self.version,
        }
    }
}

impl Record for Note {
    const KIND: &'static str = "authorisation_note";
    type Shape = NoteShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/authorisations/{}", self.authorisation)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> NoteShape {
        let (id, authorisation, at) = (self.id, self.authorisation, self.at);
        NoteShape { id, authorisation, text: self.text.clone(), at }
    }
}

impl Record for Law {
    const KIND: &'static str = "law";
    type Shape = LawShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/laws/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> LawShape {
        LawShape {
            id: self.id,
            form: self.form,
            title: self.title.clone(),
            source: self.source.clone(),
            covers: self.covers.clone(),
            permits: self.permits.clone(),
            scope: (&self.scope).into(),
            in_force: self.period.into(),
            asks: self.asks.clone(),
            updated_at: self.updated_at,
            version: self.version,
        }
    }
}
