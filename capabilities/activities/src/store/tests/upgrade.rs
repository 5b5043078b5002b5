//! What was in the register before lists and sums were kept is in them as if it were entered now.

use super::*;

/// Takes away what the migrations brought, as if they had never run.
const UNDONE: [&str; 18] = [
    "drop table activity_listing",
    "drop table activity_summary",
    "drop table activity_present",
    "drop index activity_listed",
    "drop index activity_listed_sector",
    "drop index activity_listed_owner",
    "drop index activity_entered",
    "alter table activity drop column class",
    "alter table activity drop column mission",
    "delete from sharing_class",
    "create index activity_updated on activity (updated_at, id)",
    "create index activity_audience on activity (audience, level, updated_at)",
    "create index activity_owner on activity (owner, updated_at)",
    "create index activity_sector on activity (sector, status, updated_at)",
    "create index activity_place_place on activity_place (place, activity)",
    "alter table activity drop column counts_until",
    "delete from migration where name = 'activities/0005_listings'",
    "delete from migration where name = 'activities/0008_response'",
];

/// Lists and sums as text, with what a class is instead of its number.
async fn kept(cx: &mut Context) -> Result<Vec<String>, Problem> {
    const TABLES: [&str; 3] = [
        "select l.place, l.activity as other, c.audience, c.level, c.owner, l.mission, l.sector,
         l.status, l.updated_at as n, l.counts_until, l.targeted, l.reached
         from activity_listing l
         join sharing_class c on c.number = l.class",
        "select s.place, s.place as other, c.audience, c.level, c.owner, s.mission, s.sector,
         s.status, cast(sum(s.n) as bigint) as n, cast(null as text) as counts_until,
         cast(null as bigint) as targeted, cast(null as bigint) as reached
         from activity_summary s
         join sharing_class c on c.number = s.class
         group by s.place, c.audience, c.level, c.owner, s.mission, s.sector, s.status
         having sum(s.n) > 0",
        "select p.place, p.party as other, c.audience, c.level, c.owner, p.mission, p.sector,
         p.status, cast(sum(p.n) as bigint) as n, cast(null as text) as counts_until,
         cast(null as bigint) as targeted, cast(null as bigint) as reached
         from activity_present p
         join sharing_class c on c.number = p.class
         group by p.place, p.party, c.audience, c.level, c.owner, p.mission, p.sector, p.status
         having sum(p.n) > 0",
    ];
    let mut kept = Vec::new();
    for (number, table) in TABLES.into_iter().enumerate() {
        let read = |row: &Row| {
            let ids = ["place", "other", "audience", "owner"].map(|id| row.get::<Id<()>>(id));
            let [place, other, audience, owner] = ids;
            let (level, n): (i64, i64) = (row.get("level")?, row.get("n")?);
            let (sector, status): (String, String) = (row.get("sector")?, row.get("status")?);
            let of_the_mission: bool = row.get("mission")?;
            let counts_until: Option<String> = row.get("counts_until")?;
            let people = ["targeted", "reached"].map(|count| row.get::<Option<i64>>(count));
            let [targeted, reached] = people;
            Ok(format!(
                "{number} {} {} {} {level} {} {of_the_mission} {sector} {status} {n} \
                 {counts_until:?} {:?} {:?}",
                place?, other?, audience?, owner?, targeted?, reached?
            ))
        };
        kept.extend(cx.tx.all(Sql::new(table, args![]), read).await?);
    }
    kept.sort();
    Ok(kept)
}

#[tokio::test]
async fn what_was_there_before_is_in_the_lists_as_if_it_were_entered_now() {
    let desk = desk_with_places().await;
    let entered = acts::work_now(&desk.app, "test.entered", async |cx| {
        // Numbers that have no common factor: every owner meets every audience, level and mark.
        let given = |n: usize| {
            let share = (n % 4, (n + 1) % 4, n / 4 % 4, n / 7 % 4, n / 3 % 5);
            (share, (n % 3, n % 5, n / 2 % 4, n as i64 % 20, n.is_multiple_of(6)))
        };
        let mut all: Vec<Activity> = (0..140).map(|n| activity(n, given(n))).collect();
        enter(cx, &all).await?;
        change(cx, &mut all, &[Change::Withdraw(3), Change::Withdraw(77)]).await?;
        Ok((kept(cx).await?, all))
    });
    let (before, all) = entered.await.unwrap();
    let upgraded = acts::work_now(&desk.app, "test.upgraded", async |cx| {
        for sql in UNDONE {
            cx.tx.run(Sql::new(sql, args![])).await?;
        }
        cx.tx.migrate(crate::MIGRATIONS).await?;
        let after = kept(cx).await?;
        compare(cx, &all).await?;
        Ok(after)
    });
    let after = upgraded.await.unwrap();
    assert!(before.len() > 500, "{} rows", before.len());
    assert_eq!(before, after);
}
