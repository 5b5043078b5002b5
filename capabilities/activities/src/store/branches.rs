//! A viewer's list put together from lists that are kept in order: each class of records that
//! everybody sees alike is one short read, however many activities there are.

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Sql, args};
use sharing::Classes;

use super::list::Narrow;
use crate::{Sector, Status};

/// Engines take only so many parts in one query.
const PARTS_MAX: usize = 240;

/// What is behind `select id, updated_at`, for each part of the list. No activity is in two.
pub(super) struct Branches(Vec<Sql>);

/// Where a part reads.
#[derive(Clone, Copy)]
enum Source {
    /// An area's list, `activity_listing l`, with `activity a` beside it where that is asked for.
    Area { with_activity: bool },
    /// `activity a`.
    Everywhere,
}

impl Branches {
    /// None where a few activities are found faster by what they are narrowed by: words, and those
    /// who take part.
    pub(super) async fn of(
        cx: &mut Context,
        narrow: &Narrow,
        at_a_site: bool,
    ) -> Result<Option<Self>, Problem> {
        if narrow.words.is_some()
            || !narrow.organisations.is_empty()
            || !narrow.reporting.is_empty()
        {
            return Ok(None);
        }
        let classes = sharing::classes_for(&mut cx.tx, &cx.viewer).await?;
        let mut parts = Parts { cx, narrow, at_a_site, all: Vec::new() };
        match narrow.owner {
            Some(owner) => parts.of_owner(owner, &classes),
            None => {
                parts.of_classes(&classes.seen);
                parts.of_own(&classes.own);
            }
        }
        parts.of_released(&classes);
        let Parts { all, .. } = parts;
        Ok((all.len() <= PARTS_MAX).then_some(Self(all)))
    }

    /// What is in no class that the viewer sees: their own of other classes, and what was released
    /// to them. None where there is nothing of it.
    pub(super) async fn extras(cx: &mut Context, narrow: &Narrow) -> Result<Option<Self>, Problem> {
        let classes = sharing::classes_for(&mut cx.tx, &cx.viewer).await?;
        let mut parts = Parts { cx, narrow, at_a_site: false, all: Vec::new() };
        parts.of_own(&classes.own);
        parts.of_released(&classes);
        let Parts { all, .. } = parts;
        Ok((!all.is_empty()).then_some(Self(all)))
    }

    /// The first of the list: `id` and `updated_at`.
    pub(super) fn first(self, rows: usize) -> Sql {
        let ordered = |part: Sql| {
            Sql::new("select * from (select ", args![])
                .join(part)
                .and(" order by updated_at desc, id desc limit ?) as part", args![rows])
        };
        union(self.0.into_iter().map(ordered))
            .and(" order by updated_at desc, id desc limit ?", args![rows])
    }

    /// All of the list in no order.
    pub(super) fn all(self) -> Sql {
        union(self.0.into_iter().map(|part| Sql::new("select ", args![]).join(part)))
    }
}

/// For no part, no row.
fn union(parts: impl Iterator<Item = Sql>) -> Sql {
    let both = |one: Sql, other: Sql| one.and(" union all ", args![]).join(other);
    let nothing = "select id, updated_at from activity where 1 = 0";
    parts.reduce(both).unwrap_or_else(|| Sql::new(nothing, args![]))
}

/// The parts in the making.
struct Parts<'a> {
    cx: &'a Context,
    narrow: &'a Narrow,
    /// Only activities with a site on a map that the viewer may know.
    at_a_site: bool,
    all: Vec<Sql>,
}

impl Parts<'_> {
    /// All records of these classes: a part for each way in which an index continues in the list's
    /// order.
    fn of_classes(&mut self, classes: &[i64]) {
        let narrow = self.narrow;
        let source = match narrow.place {
            Some(_) => Source::Area { with_activity: narrow.asks_more() },
            None => Source::Everywhere,
        };
        let missions = narrow.of_the_mission.map_or(vec![false, true], |mission| vec![mission]);
        for class in classes {
            for mission in &missions {
                for cut in self.cuts() {
                    let sql = source.select(narrow);
                    let sql = sql.join(source.is("class")).and(" = ? and ", args![class]);
                    let sql = sql.join(source.is("mission")).and(" = ?", args![mission]);
                    let sql = self.rest(self.cut(sql, source, cut), source);
                    self.all.push(sql);
                }
            }
        }
    }

    /// Each sector with each status, where sectors are asked for: then an index has both.
    fn cuts(&self) -> Vec<Option<(Sector, Status)>> {
        let statuses = self.narrow.status.map_or(Status::ALL.to_vec(), |status| vec![status]);
        let pairs = self
            .narrow
            .sectors
            .iter()
            .flat_map(|sector| statuses.iter().map(move |status| Some((*sector, *status))));
        match self.narrow.sectors.is_empty() {
            true => vec![None],
            false => pairs.collect(),
        }
    }

    fn cut(&self, sql: Sql, source: Source, cut: Option<(Sector, Status)>) -> Sql {
        match (cut, self.narrow.status) {
            (Some((sector, status)), _) => {
                let sql = sql.and(" and ", args![]).join(source.is("sector"));
                let sql = sql.and(" = ? and ", args![sector.code()]).join(source.is("status"));
                sql.and(" = ?", args![status.name()])
            }
            (None, Some(status)) => {
                let sql = sql.and(" and ", args![]).join(source.is("status"));
                sql.and(" = ?", args![status.name()])
            }
            (None, None) => sql,
        }
    }

    /// What the viewer's organisation owns in classes that it does not see.
    fn of_own(&mut self, classes: &[i64]) {
        if let Some(own) = self.cx.viewer.organisation() {
            self.owned(own, classes);
        }
    }

    fn of_owner(&mut self, owner: Id<Organisation>, classes: &Classes) {
        self.owned(owner, &classes.seen);
        if self.cx.viewer.organisation() == Some(owner) {
            self.owned(owner, &classes.own);
        }
    }

    fn owned(&mut self, owner: Id<Organisation>, classes: &[i64]) {
        for class in classes {
            let sql = Source::Everywhere.select(self.narrow);
            let sql = sql.and("a.owner = ? and a.class = ?", args![owner, class]);
            self.all.push(self.whole(sql));
        }
    }

    /// What was released to the viewer and is in no other part.
    fn of_released(&mut self, classes: &Classes) {
        let Some(released) = self.cx.viewer.sees_by_release("a") else { return };
        let mut sql = Source::Everywhere.select(self.narrow).join(released);
        sql = sql.and(" and a.class is not null and a.class not in (", args![]);
        sql = sql.list(&classes.seen).and(")", args![]);
        if let Some(own) = self.cx.viewer.organisation() {
            sql.add(" and a.owner <> ?", args![own]);
        }
        if let Some(owner) = self.narrow.owner {
            sql.add(" and a.owner = ?", args![owner]);
        }
        self.all.push(self.whole(sql));
    }

    /// With everything that the list is narrowed by.
    fn whole(&self, mut sql: Sql) -> Sql {
        let narrow = self.narrow;
        if !narrow.sectors.is_empty() {
            let codes = narrow.sectors.iter().map(|sector| sector.code());
            sql = sql.and(" and a.sector in (", args![]).list(codes).and(")", args![]);
        }
        if let Some(status) = narrow.status {
            sql.add(" and a.status = ?", args![status.name()]);
        }
        if let Some(mission) = narrow.of_the_mission {
            sql.add(" and a.mission = ?", args![mission]);
        }
        if let Some(place) = narrow.place {
            let lies_in = " and exists (select 1 from activity_listing l where l.place = ?
                           and l.class = a.class and l.mission = a.mission
                           and l.updated_at = a.updated_at and l.activity = a.id)";
            sql.add(lies_in, args![place]);
        }
        self.rest(sql, Source::Everywhere)
    }

    /// What no index of a list has, and where the page begins.
    fn rest(&self, sql: Sql, source: Source) -> Sql {
        let narrow = self.narrow;
        let mut sql = sql.join(narrow.more());
        if self.at_a_site {
            let site = " and exists (select 1 from activity_site s
                        where s.latitude is not null and s.activity = ";
            sql = sql.and(site, args![]).join(source.id()).and(" and ", args![]);
            sql = sql.join(self.cx.viewer.sees("s")).and(")", args![]);
        }
        if let Some((moment, id)) = narrow.after {
            sql = sql.and(" and (", args![]).join(source.is("updated_at")).and(", ", args![]);
            sql = sql.join(source.id()).and(") < (?, ?)", args![moment, id]);
        }
        sql
    }
}

impl Source {
    /// `id, updated_at` and from where, up to the first condition.
    fn select(self, narrow: &Narrow) -> Sql {
        const AREA: &str = "l.activity as id, l.updated_at as updated_at from activity_listing l";
        match (self, narrow.place) {
            (Self::Area { with_activity }, Some(place)) => {
                let mut sql = Sql::new(AREA, args![]);
                if with_activity {
                    sql.add(" join activity a on a.id = l.activity", args![]);
                }
                sql.and(" where l.place = ? and ", args![place])
            }
            _ => Sql::new("a.id as id, a.updated_at as updated_at from activity a where ", args![]),
        }
    }

    fn is(self, column: &'static str) -> Sql {
        match self {
            Self::Area { .. } => Sql::name("l", column),
            Self::Everywhere => Sql::name("a", column),
        }
    }

    fn id(self) -> Sql {
        match self {
            Self::Area { .. } => Sql::name("l", "activity"),
            Self::Everywhere => Sql::name("a", "id"),
        }
    }
}
