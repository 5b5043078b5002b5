//! What every act in a case does: who may, what is saved, and where it is filed.

use acts::{Act, Context, Record};
use basics::{
    Actor, Id, Language, Organisation, Paragraph, Problem, Refusal, Role, Scope, Standing,
};
use maud::{Markup, html};

use crate::{
    Case, Matter, Stage,
    case::{Hand, Standpoint, Step},
    pages,
    shape::CaseShape,
    store,
};

/// What a case is called in the journal.
pub(crate) const FILED: &str = "overlap";

/// A case as it is filed in the journal of one of its two organisations: each has the same.
pub(crate) struct Filed {
    case: Case,
    with: Id<Organisation>,
}

/// Who acts in a case, and from where.
pub(crate) struct Acting {
    pub by: Hand,
    pub coordinates: bool,
}

/// Whether this person acts in this case: for their organisation, or for one that coordinates.
/// Before the first word, both organisations must see a same pair of activities: else what is filed
/// with them, or just a page that is there, would tell the one of a record that the other keeps
/// from it.
pub(crate) async fn may_act(cx: &mut Context, case: &Case) -> Result<Acting, Problem> {
    let actor = cx.actor()?;
    if !crate::WRITE.is_held_by(Some(actor)) {
        return Err(Problem::Forbidden);
    }
    let by = Hand { person: actor.person, party: actor.organisation, at: cx.now };
    let sight = store::see(cx, case.matter).await?;
    let coordinates = sight.standpoint == Standpoint::Coordinator;
    let speaks = |actor: &Actor| actor.is(Role::Editor) || actor.is(Role::AuthorizedOfficer);
    if !coordinates && !speaks(cx.actor()?) {
        return Err(Problem::Forbidden);
    }
    if case.stage == Stage::Proposed && !is_seen_by_both(cx, case, &sight).await? {
        return Err(Refusal::new("case", "overlaps-refused-one-sided").into());
    }
    Ok(Acting { by, coordinates })
}

/// Whether both organisations see a pair that this viewer sees.
pub(crate) async fn is_seen_by_both(
    cx: &mut Context,
    case: &Case,
    sight: &store::Sight,
) -> Result<bool, Problem> {
    let mut viewers = Vec::new();
    for party in [case.matter.a, case.matter.b] {
        if cx.viewer.organisation() != Some(party) {
            let anybody = Some(anybody_of(party));
            viewers.push(sharing::viewer(&mut cx.tx, anybody, cx.today).await?);
        }
    }
    Ok(sight.pairs(&cx.viewer).iter().any(|pair| {
        [pair.a, pair.b]
            .iter()
            .all(|side| viewers.iter().all(|viewer| viewer.may_see(side.id.uuid(), &side.share)))
    }))
}

/// Somebody of an organisation without any role: sees what the organisation may see.
fn anybody_of(organisation: Id<Organisation>) -> Actor {
    Actor {
        person: Id::well_known(0),
        name: String::new(),
        organisation,
        organisation_name: String::new(),
        roles: Vec::new(),
        standing: Standing::Confirmed,
        language: Language::ENGLISH,
        scope: Scope::Everything,
        proved_at: None,
    }
}

/// Saves what was done, and files it with both organisations.
pub(crate) async fn done<A: Act>(
    cx: &mut Context,
    case: Case,
    by: Hand,
    said: &Paragraph,
) -> Result<Filed, Problem> {
    let step = Step { act: A::NAME.to_owned(), by, said: Some(said.clone()) };
    store::save(&mut cx.tx, &case, &step).await?;
    cx.because(Some(said));
    let Matter { a, b, .. } = case.matter;
    cx.leave(&Filed { case: case.clone(), with: b })?;
    Ok(Filed { case, with: a })
}

/// What the act is about, above its questions.
pub(crate) async fn about(cx: &mut Context, case: &Case) -> Result<Markup, Problem> {
    let named = pages::Named::of(cx, [case.matter]).await?;
    Ok(html! { p { (named.matter(&cx.words, case.matter)) } })
}

impl Record for Filed {
    const KIND: &'static str = FILED;
    type Shape = CaseShape;

    fn uuid(&self) -> uuid::Uuid {
        self.case.id.uuid()
    }

    fn path(&self) -> String {
        self.case.path()
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.with)
    }

    fn shape(&self) -> CaseShape {
        (&self.case).into()
    }
}
