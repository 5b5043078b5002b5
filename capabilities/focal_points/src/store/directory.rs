//! The directory: who answers, the nearest first, always through sharing.
//!
//! Each rung of the ladder is one stretch of one index, read from where the page before it ended
//! until the page is full: what it costs depends on the page, not on how many there are.

use acts::{Context, Subject as _};
use basics::{Id, Problem};
use database::{Search, Sql, args};
use places::Place;
use profiles::Spoken;
use sharing::Visible;

use super::lines::{ANYTHING, FOR_A_PART, FOR_ALL_OF_IT, NOWHERE, UNASKED};
use crate::{
    FocalPoint, Near, Rung, Topic, bits,
    ladder::{ladder, nearness},
};

/// Whoever searches for a name wants one. Where more go by it, these are looked at and it is said
/// that there are more.
pub(crate) const MATCHES_MAX: usize = 400;

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    pub(crate) words: Option<Search>,
    pub(crate) topic: Option<Topic>,
    pub(crate) place: Option<Id<Place>>,
    /// What the place lies in, the nearest first.
    pub(crate) above: Vec<Id<Place>>,
    pub(crate) language: Option<Spoken>,
    /// The last of the page before: its rung, and where it stands in it.
    pub(crate) after: Option<(usize, String, Id<FocalPoint>)>,
}

impl Asked {
    /// Whether anything is asked, or everybody is looked through.
    pub(crate) fn is_anything(&self) -> bool {
        self.words.is_some()
            || self.topic.is_some()
            || self.place.is_some()
            || self.language.is_some()
    }
}

/// A page of answers.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) answers: Vec<(Rung, Visible<FocalPoint>)>,
    /// Where the next page begins.
    pub(crate) next: Option<(usize, String, Id<FocalPoint>)>,
    /// More go by these words than were looked at.
    pub(crate) is_cut: bool,
}

/// Where somebody stands in the order.
type Standing = (usize, String, Id<FocalPoint>);

/// As many answers as `rows`, from the best rung down.
pub(crate) async fn page(cx: &mut Context, asked: &Asked, rows: usize) -> Result<Found, Problem> {
    let near = nearness(asked.place, &asked.above);
    let (matches, is_cut) = match &asked.words {
        None => (None, false),
        Some(words) => {
            let mut matches = matches(cx, asked, words).await?;
            let is_cut = matches.len() > MATCHES_MAX;
            matches.truncate(MATCHES_MAX);
            (Some(matches), is_cut)
        }
    };
    if matches.as_ref().is_some_and(Vec::is_empty) {
        return Ok(Found::default());
    }
    let rungs = ladder(&near, asked.language.is_some());
    let first = asked.after.as_ref().map_or(0, |(rung, ..)| *rung);
    let mut stand: Vec<Standing> = Vec::new();
    for (number, rung) in rungs.iter().enumerate().skip(first) {
        let wanted = rows + 1 - stand.len();
        let sql = from(matches.as_deref()).join(on(cx, asked, rung, &near));
        let sql = sql.join(behind(asked, number));
        let sql = sql.and(" order by l.sort, l.id limit ?", args![wanted]);
        let found = cx.tx.all(sql, |row| Ok((number, row.get("sort")?, row.get("id")?))).await?;
        stand.extend(found);
        if stand.len() > rows {
            break;
        }
    }
    let more = stand.len() > rows;
    stand.truncate(rows);
    let next = stand.last().filter(|_| more).cloned();
    let answers = read(cx, &rungs, stand).await?;
    Ok(Found { answers, next, is_cut })
}

/// The records themselves, in their order.
async fn read(
    cx: &mut Context,
    rungs: &[Rung],
    stand: Vec<Standing>,
) -> Result<Vec<(Rung, Visible<FocalPoint>)>, Problem> {
    let ids: Vec<Id<FocalPoint>> = stand.iter().map(|(.., id)| *id).collect();
    let mut found = FocalPoint::find_all(cx, &ids).await?;
    let mut answers = Vec::with_capacity(found.len());
    for (rung, _, id) in stand {
        if let Some(at) = found.iter().position(|one| one.id == id) {
            answers.push((rungs[rung], found.swap_remove(at)));
        }
    }
    Ok(answers)
}

/// Who has these words in their names or their organisation's, of those who answer for what is
/// asked; one more than `MATCHES_MAX` if there are more.
async fn matches(
    cx: &mut Context,
    asked: &Asked,
    words: &Search,
) -> Result<Vec<Id<FocalPoint>>, Problem> {
    let matching = words.matches(
        cx.tx.engine(),
        "t.rowid in (select rowid from focal_point_text_words
         where focal_point_text_words match ?)",
        "to_tsvector('simple', t.folded) @@ to_tsquery('simple', ?)",
    );
    let topic = asked.topic.map_or(ANYTHING, Topic::name);
    // The text is asked first, whatever the planner thinks: a name is on few, a topic on many. Who
    // answers for several of the areas is told of once; the search ends where there are too many.
    let sql = "select distinct l.id from focal_point_text t cross join focal_point_line l
               where l.id = t.id and l.topic = ? and ";
    let mut sql = Sql::new(sql, args![topic]);
    sql = match asked.place {
        None => sql.and("l.reach = ? and l.place = ?", args![UNASKED, NOWHERE]),
        Some(place) => sql
            .and(
                "((l.reach = ? and l.place = ?) or (l.reach = ? and l.place in (",
                args![FOR_A_PART, place, FOR_ALL_OF_IT],
            )
            .list([place, NOWHERE].iter().chain(&asked.above))
            .and(")))", args![]),
    };
    let sql = sql.and(" and ", args![]).join(matching).and(" and ", args![]);
    let sql = sql.join(cx.viewer.sees("l")).and(" limit ?", args![MATCHES_MAX + 1]);
    cx.tx.all(sql, |row| row.get("id")).await
}

/// Everybody, in their order; or each of these, looked up one by one.
fn from(matches: Option<&[Id<FocalPoint>]>) -> Sql {
    match matches {
        None => Sql::new("select l.sort, l.id from focal_point_line l where ", args![]),
        Some(ids) => Sql::new(
            "select l.sort, l.id from focal_point_text t cross join focal_point_line l
             where t.id in (",
            args![],
        )
        .list(ids)
        .and(") and l.id = t.id and ", args![]),
    }
}

/// On a rung, whom the viewer may see and who stands on no nearer one.
fn on(cx: &Context, asked: &Asked, rung: &Rung, near: &[Near]) -> Sql {
    let (reach, place) = stretch(rung.near);
    let topic = asked.topic.map_or(ANYTHING, Topic::name);
    let sql = "l.topic = ? and l.reach = ? and l.place = ?";
    let mut sql = Sql::new(sql, args![topic, reach, place]);
    match rung.holds {
        true => sql.add(" and l.holds_until >= ?", args![cx.today]),
        false => sql.add(" and l.holds_until < ?", args![cx.today]),
    }
    if let (Some(speaks), Some(language)) = (rung.speaks, asked.language) {
        let bit = bits(&[language]);
        sql.add(
            " and (case when l.departs_on <= ? then l.languages_then else l.languages end & ?)",
            args![cx.today, bit],
        );
        sql.add(if speaks { " <> 0" } else { " = 0" }, args![]);
    }
    if rung.nearer > 0 {
        let nearer = near[..rung.nearer].iter().map(|near| stretch(*near).1);
        sql = sql
            .and(
                " and not exists (select 1 from focal_point_line n where n.id = l.id
                  and n.topic = l.topic and n.reach = ? and n.place in (",
                args![FOR_ALL_OF_IT],
            )
            .list(nearer)
            .and("))", args![]);
    }
    sql.and(" and ", args![]).join(cx.viewer.sees("l"))
}

/// Where the lines of a rung stand.
fn stretch(near: Near) -> (i64, Id<Place>) {
    match near {
        Near::Unasked => (UNASKED, NOWHERE),
        Near::Exact(place) | Near::Around(place) => (FOR_ALL_OF_IT, place),
        Near::Everywhere => (FOR_ALL_OF_IT, NOWHERE),
        Near::Part(place) => (FOR_A_PART, place),
    }
}

/// On the rung where the page before ended, only those behind its last.
fn behind(asked: &Asked, number: usize) -> Sql {
    match &asked.after {
        Some((rung, sort, id)) if *rung == number => {
            Sql::new(" and (l.sort, l.id) > (?, ?)", args![sort, id])
        }
        _ => Sql::default(),
    }
}
