//! How risky invented partners are found to be, what they received in a year, and who looked: one
//! whose year is complete, one in part, one of whom nobody has seen anything.

use std::collections::BTreeMap;

use acts::Context;
use assurance::{
    Area, Assessment, Basis, Category, Engagement, Finding, Kind, PartnerYear, Priority, Risk,
    Stage, owe, store,
};
use basics::{Day, Id, Line, Organisation, Paragraph, Problem};
use sharing::Share;

use super::organisations::Invented;

/// What one body paid one partner in how many years ago, and what it found.
struct Paid {
    by: usize,
    to: usize,
    years_ago: i64,
    cash: i64,
    liquidations: i64,
    found: Option<(Basis, Risk, i32)>,
    looked: &'static [Looked],
}

/// What, when (days from today), and how far it has come.
type Looked = (Kind, i32, Stage, &'static str);

#[rustfmt::skip]
const PAID: &[Paid] = &[
    Paid { by: 1, to: 18, years_ago: 0, cash: 180_000, liquidations: 92_000,
        found: Some((Basis::MicroAssessment, Risk::Medium, 400)),
        looked: &[
            (Kind::Visit, -75, Stage::Final, "Bornes-fontaines de la rive nord"),
            (Kind::Visit, 20, Stage::Planned, "Latrines du marché"),
            (Kind::SpotCheck, -9, Stage::Held, "Pièces du premier trimestre"),
        ] },
    Paid { by: 1, to: 27, years_ago: 0, cash: 64_000, liquidations: 21_000, found: None,
        looked: &[(Kind::Visit, -6, Stage::Planned, "زيارة قرى الواحة")] },
    Paid { by: 4, to: 18, years_ago: 0, cash: 40_000, liquidations: 12_000,
        found: Some((Basis::SimplifiedChecklist, Risk::Low, 1_500)),
        looked: &[(Kind::Visit, -30, Stage::Commented, "Écoles desservies")] },
    Paid { by: 9, to: 19, years_ago: 0, cash: 620_000, liquidations: 410_000,
        found: Some((Basis::NegativeAuditResults, Risk::High, 200)),
        looked: &[(Kind::Audit, 40, Stage::Planned, "Audit des comptes")] },
    Paid { by: 1, to: 18, years_ago: 1, cash: 90_000, liquidations: 88_000, found: None,
        looked: &[] },
];

/// Enters them, each journaled for its owner.
pub(super) async fn enter(cx: &mut Context, parties: &[Invented]) -> Result<(), Problem> {
    for paid in PAID {
        let (owner, party) = (parties[paid.by].id, parties[paid.to].id);
        let among = sharing::among(&mut cx.tx, &[owner, party]).await?;
        let share = Assessment::share(owner, among);
        if let Some(found) = paid.found {
            let assessment = assessed(cx, share, party, found)?;
            store::enter_assessment(cx, &assessment).await?;
            cx.leave(&assessment)?;
        }
        let year = i64::from(cx.today.year()) - paid.years_ago;
        let one = PartnerYear {
            id: Id::named("comity:assurance:year", &format!("{owner} {party} {year}")),
            share,
            party,
            year,
            cash: paid.cash,
            liquidations: paid.liquidations,
            updated_at: cx.now,
            version: 1,
        };
        store::save_year(cx, &one).await?;
        cx.leave(&one)?;
        for looked in paid.looked {
            let engagement = engaged(cx, &one, *looked)?;
            store::save_engagement(cx, &engagement).await?;
            cx.leave(&engagement)?;
            owe(cx, &engagement).await?;
        }
    }
    Ok(())
}

fn assessed(
    cx: &Context,
    share: Share,
    party: Id<Organisation>,
    (basis, risk, days_ago): (Basis, Risk, i32),
) -> Result<Assessment, Problem> {
    let made_on = cx.today.plus_days(-days_ago);
    let areas = match basis {
        Basis::MicroAssessment => Area::ALL.map(|area| (area, risk)).into(),
        _ => BTreeMap::new(),
    };
    let one = Assessment {
        id: Id::named("comity:demo:assessment", &format!("{} {party}", share.owner)),
        share,
        party,
        basis,
        risk,
        areas,
        made_on,
        expires_on: Assessment::lasts(made_on),
        text: Paragraph::parse("text", "Comptes tenus ; les achats restent le point faible.")?,
        at: cx.now,
        joined: None,
    };
    one.may_be_made(cx.today)?;
    Ok(one)
}

/// Days beyond the turn of the year are the year's own first or last.
fn engaged(
    cx: &Context,
    year: &PartnerYear,
    (kind, days, stage, title): Looked,
) -> Result<Engagement, Problem> {
    let this = cx.today.year();
    let on = cx.today.plus_days(days);
    let on = match on.year() {
        year if year < this => Day::new(this, 1, 1),
        year if year > this => Day::new(this, 12, 31),
        _ => Some(on),
    };
    let on = on.unwrap_or(cx.today);
    let planned = Engagement {
        id: Id::named("comity:demo:engagement", title),
        share: year.share,
        year: year.id,
        party: year.party,
        kind,
        title: Line::parse("title", title)?,
        planned_on: on,
        stage: Stage::Planned,
        held_on: None,
        comment_by: None,
        report: None,
        findings: Vec::new(),
        comments: None,
        conclusion: None,
        updated_at: cx.now,
        version: 1,
    };
    if !stage.took_place() {
        return Ok(planned);
    }
    let text = |text: &str| Paragraph::parse("text", text);
    let finding = Finding {
        priority: Priority::High,
        category: Category::NoCompetition,
        text: text("Un seul devis pour les pompes.")?,
    };
    let report = text("Les ouvrages fonctionnent ; le classeur des achats est incomplet.")?;
    let held = planned.hold(on, report, vec![finding], on)?;
    if stage == Stage::Held {
        return Ok(held);
    }
    let said = held.comment(text("Le vendeur était le seul de la région.")?)?;
    match stage {
        Stage::Final => Ok(said.conclude(text("Trois devis dès le prochain achat.")?, on)?),
        _ => Ok(said),
    }
}
