//! What the invented mission gives to forces of the invented State: approved with conditions, about
//! to lapse, lapsed, suspended, refused, waiting for a decision, and outside the policy.

use acts::Context;
use basics::{Day, Id, Line, Paragraph, Person, Problem};
use sharing::Audience;
use support::{
    Approval, Assessment, Condition, Giving, Kind, Matter, Risk, Step, Support, What, owe, store,
};

use super::organisations::Invented;

/// The mission's civilians, and a partner who hands things on, by their places in the list.
const MISSION: usize = 1;
const PARTNER: usize = 39;

/// What happened so many days ago.
type Happened = (i32, fn(&Then) -> Result<What, Problem>);

struct Told {
    reference: &'static str,
    kind: Kind,
    recipient: &'static str,
    text: &'static str,
    through: bool,
    happened: &'static [Happened],
}

/// The day on which a step is taken: reviews and conditions are counted from it.
struct Then {
    on: Day,
}

impl Then {
    fn text(text: &str) -> Result<Paragraph, Problem> {
        Ok(Paragraph::parse("text", text)?)
    }

    fn approved(&self, days: i32, conditions: &[(i32, &str)]) -> Result<What, Problem> {
        let condition = |(due, text): &(i32, &str)| {
            let due = self.on.plus_days(*due);
            Ok::<_, Problem>(Condition { due, text: Line::parse("conditions", text)? })
        };
        Ok(What::Approved(Approval {
            reason: Self::text("Le risque est faible une fois les mesures prises.")?,
            conditions: conditions.iter().map(condition).collect::<Result<_, _>>()?,
            review: self.on.plus_days(days),
        }))
    }
}

fn assessed(_: &Then) -> Result<What, Problem> {
    Ok(What::Assessed(Assessment {
        risk: Risk::Medium,
        text: Then::text("Aucune allégation crédible depuis le changement de commandement.")?,
        measures: Then::text("Vérification nominative ; module sur les droits de l’homme.")?,
        monitoring: Some(Then::text("Visites mensuelles de la section des droits de l’homme.")?),
    }))
}

fn conditional(then: &Then) -> Result<What, Problem> {
    let conditions = [(12, "Personnel vérifié nommément"), (80, "Accès des observateurs")];
    then.approved(90, &conditions)
}

fn approved_for_short(then: &Then) -> Result<What, Problem> {
    then.approved(60, &[])
}

fn first_met(_: &Then) -> Result<What, Problem> {
    Ok(What::Met { condition: 0, said: Then::text("Liste vue par les droits de l’homme.")? })
}

fn given(said: &str) -> Result<What, Problem> {
    Ok(What::Given { how: Giving::Delivery, said: Then::text(said)? })
}

fn fuelled(_: &Then) -> Result<What, Problem> {
    given("Vingt fûts, contre reçu.")
}

fn transported(_: &Then) -> Result<What, Problem> {
    given("Deux rotations, sans incident.")
}

fn taught(_: &Then) -> Result<What, Problem> {
    given("Deux journées, vingt-quatre participants.")
}

fn suspended(_: &Then) -> Result<What, Problem> {
    let reason = "Une allégation jugée crédible est à l’examen.";
    Ok(What::Suspended { reason: Then::text(reason)? })
}

fn refused(_: &Then) -> Result<What, Problem> {
    let reason = "Les mesures ne suffisent pas : le commandement n’enquête pas.";
    Ok(What::Refused { reason: Then::text(reason)? })
}

#[rustfmt::skip]
const TOLD: &[Told] = &[
    Told { reference: "DV-01", kind: Kind::Logistics, recipient: "Gendarmerie, escadron du fleuve",
        text: "Carburant pour deux mois de patrouilles.", through: true,
        happened: &[(80, assessed), (78, conditional), (70, first_met), (65, fuelled)] },
    Told { reference: "DV-02", kind: Kind::Training, recipient: "Police, commissariat central",
        text: "Mentorat des officiers de permanence.", through: false,
        happened: &[(9, assessed)] },
    Told { reference: "DV-03", kind: Kind::Operational, recipient: "Armée, compagnie du plateau",
        text: "Transport de deux sections vers le plateau.", through: false,
        happened: &[(70, assessed), (65, approved_for_short), (50, transported)] },
    Told { reference: "DV-04", kind: Kind::JointOperations, recipient: "Armée, bataillon du nord",
        text: "Patrouilles communes autour du marché.", through: false,
        happened: &[(40, assessed), (38, approved_for_short), (6, suspended)] },
    Told { reference: "DV-05", kind: Kind::Financial, recipient: "Garde nationale, poste du pont",
        text: "Réfection du poste de garde.", through: false,
        happened: &[(33, assessed), (30, refused)] },
    Told { reference: "DV-06", kind: Kind::LawTraining, recipient: "École de gendarmerie",
        text: "Deux jours sur le droit international humanitaire.", through: false,
        happened: &[(15, taught)] },
    Told { reference: "DV-07", kind: Kind::Authorities, recipient: "Direction de la police",
        text: "Conseil sur la planification des effectifs.", through: false, happened: &[] },
];

/// Enters them, each journaled for its owner.
pub(super) async fn enter(cx: &mut Context, parties: &[Invented]) -> Result<(), Problem> {
    let people = people::members_of(&mut cx.tx, parties[MISSION].id).await?;
    let named = |role: basics::Role| {
        let found = people.iter().find(|one| one.roles.contains(&role));
        found.map(|one| (one.id, one.name.clone()))
    };
    let proposer = named(basics::Role::Editor);
    let officer = named(basics::Role::AuthorizedOfficer);
    let (Some(proposer), Some(officer)) = (proposer, officer) else {
        return Err(Problem::broken("the demonstration's mission has no people"));
    };
    for told in TOLD {
        let one = made(cx, parties, told, (&proposer, &officer))?;
        store::save(cx, &one).await?;
        cx.leave(&one)?;
        owe(cx, None, &one).await?;
    }
    Ok(())
}

type Hand = (Id<Person>, Line);

fn made(
    cx: &Context,
    parties: &[Invented],
    told: &Told,
    (proposer, officer): (&Hand, &Hand),
) -> Result<Support, Problem> {
    let outside = match told.kind.is_in_scope() {
        true => None,
        false => Some(Then::text("Sensibilisation au droit humanitaire uniquement.")?),
    };
    let mut one = Support {
        id: Id::named("comity:demo:support", told.reference),
        share: Support::share(parties[MISSION].id, Audience::OWN),
        reference: Line::parse("reference", told.reference)?,
        matter: Matter {
            kind: told.kind,
            recipient: Line::parse("recipient", told.recipient)?,
            commander: None,
            through: told.through.then(|| parties[PARTNER].id),
            text: Then::text(told.text)?,
            outside,
        },
        agreement: None,
        people: vec![proposer.0],
        writers: vec![proposer.0],
        steps: Vec::new(),
        updated_at: cx.now,
        version: 1,
    };
    for (days_ago, what) in told.happened {
        let on = cx.today.plus_days(-days_ago);
        let what = what(&Then { on })?;
        let is_decision = matches!(what, What::Approved(_) | What::Refused { .. });
        let (by, name) = if is_decision { officer.clone() } else { proposer.clone() };
        one = one.take(Step { on, by, name, what }, on)?;
    }
    Ok(one)
}
