//! Visits, spot checks and audits in the database, each whole with what was found.

use acts::{Context, Stored};
use basics::{Id, Paragraph, Problem};
use database::{Row, Sql, args};
use serde_json::{Value as Json, json};
use sharing::{Share, Visible};

use crate::{Category, Engagement, Finding, Kind, PartnerYear, Priority, Stage};

/// How many of some years are looked at.
const OF_YEARS_MAX: usize = 5_000;

impl Stored for Engagement {
    const TABLE: &'static str = "assurance_engagement";
    const ALIAS: &'static str = "e";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// Those of these years, in their order.
pub(crate) async fn of_years(
    cx: &mut Context,
    years: &[Id<PartnerYear>],
) -> Result<Vec<Visible<Engagement>>, Problem> {
    let sql = cx.seen::<Engagement>().and(" and e.year in (", args![]).list(years);
    let sql = sql.and(") order by e.planned_on, e.id limit ?", args![OF_YEARS_MAX]);
    cx.find_seen(sql).await
}

/// Enters it, or saves what may change.
pub async fn save(cx: &mut Context, one: &Engagement) -> Result<(), Problem> {
    let sql =
        "insert into assurance_engagement (id, owner, level, tlp, audience, year, party, kind,
               title, planned_on, stage, held_on, comment_by, report, findings, comments,
               conclusion, updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set planned_on = excluded.planned_on,
               stage = excluded.stage, held_on = excluded.held_on,
               comment_by = excluded.comment_by, report = excluded.report,
               findings = excluded.findings, comments = excluded.comments,
               conclusion = excluded.conclusion, updated_at = excluded.updated_at,
               version = excluded.version";
    let finding = |one: &Finding| {
        let (priority, category) = (one.priority.name(), one.category.name());
        json!({ "priority": priority, "category": category, "text": one.text.as_str() })
    };
    let values = args![
        one.year,
        one.party,
        one.kind.name(),
        one.title,
        one.planned_on,
        one.stage.name(),
        one.held_on,
        one.comment_by,
        one.report,
        one.findings.iter().map(finding).collect::<Json>(),
        one.comments,
        one.conclusion,
        one.updated_at,
        one.version
    ];
    let values = [args![one.id], one.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read_finding(stored: &Json) -> Result<Finding, Problem> {
    let broken = || Problem::broken("a stored finding");
    let name = |question: &str| stored[question].as_str().unwrap_or_default();
    Ok(Finding {
        priority: Priority::from_name(name("priority")).ok_or_else(broken)?,
        category: Category::from_name(name("category")).ok_or_else(broken)?,
        text: Paragraph::parse("text", name("text")).map_err(Problem::broken)?,
    })
}

fn read(row: &Row) -> Result<Engagement, Problem> {
    let findings: Json = row.get("findings")?;
    let findings = findings.as_array().into_iter().flatten().map(read_finding);
    let (kind, stage): (String, String) = (row.get("kind")?, row.get("stage")?);
    Ok(Engagement {
        id: row.get("id")?,
        share: Share::read(row)?,
        year: row.get("year")?,
        party: row.get("party")?,
        kind: Kind::from_name(&kind).ok_or_else(|| Problem::broken("a stored kind"))?,
        title: row.get("title")?,
        planned_on: row.get("planned_on")?,
        stage: Stage::from_name(&stage).ok_or_else(|| Problem::broken("a stored stage"))?,
        held_on: row.get("held_on")?,
        comment_by: row.get("comment_by")?,
        report: row.get("report")?,
        findings: findings.collect::<Result<_, _>>()?,
        comments: row.get("comments")?,
        conclusion: row.get("conclusion")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}
