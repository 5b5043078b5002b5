//! Parties in the database.

mod names;

use std::collections::BTreeSet;

use acts::{Context, Subject};
use basics::{Id, Language, Line, Names, Organisation, Problem, fold};
use database::{Row, Search, Sql, Tx, Value, args};
use sharing::{Audience, Constituency, Level, Share, Tlp, Visible};

use crate::{OrganisationType, Party, Stage};

pub(crate) use names::all_named;
pub use names::{all_names, name_of, named_for_matching, names_of};

const COLUMNS: &str = "p.id, p.kind, p.constituency, p.part_of, p.stage, p.merged_into, p.owner,
     p.level, p.tlp, p.audience, p.version";

/// How many parties a page of the registry shows.
pub(crate) const PAGE_ROWS: usize = 50;

impl Subject for Party {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        find(cx, id.cast()).await
    }

    async fn find_all(cx: &mut Context, ids: &[Id<Self>]) -> Result<Vec<Visible<Self>>, Problem> {
        find_many(cx, ids.iter().map(|id| id.cast())).await
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// One party, if this viewer may see it.
pub async fn find(cx: &mut Context, id: Id<Organisation>) -> Result<Visible<Party>, Problem> {
    find_many(cx, [id]).await?.pop().ok_or(Problem::NotFound)
}

/// Those of these parties that this viewer may see.
pub async fn find_many(
    cx: &mut Context,
    ids: impl IntoIterator<Item = Id<Organisation>>,
) -> Result<Vec<Visible<Party>>, Problem> {
    let sql = select()
        .join(cx.viewer.sees("p"))
        .and(" and p.id in (", args![])
        .list(ids)
        .and(")", args![]);
    let parties = read_all(&mut cx.tx, sql).await?;
    Ok(cx.see_all(parties))
}

fn select() -> Sql {
    Sql::new("select ", args![]).and(COLUMNS, args![]).and(" from party p where ", args![])
}

/// What a list of parties is narrowed by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrow {
    pub words: Option<Search>,
    pub kind: Option<OrganisationType>,
    pub constituency: Option<Constituency>,
    pub stage: Option<String>,
    /// The last of the page before: its sort name and id.
    pub after: Option<(String, Id<Organisation>)>,
}

/// A page of the registry in the order of names; one more than `PAGE_ROWS` if there are more.
pub(crate) async fn list(
    cx: &mut Context,
    narrow: &Narrow,
) -> Result<Vec<Visible<Party>>, Problem> {
    let mut sql = select().join(cx.viewer.sees("p"));
    match &narrow.stage {
        Some(stage) => sql.add(" and p.stage = ?", args![stage]),
        None => sql.add(" and p.stage in ('unclaimed', 'registered')", args![]),
    }
    if let Some(kind) = narrow.kind {
        sql.add(" and p.kind = ?", args![kind.code()]);
    }
    if let Some(constituency) = narrow.constituency {
        sql.add(" and p.constituency = ?", args![constituency.name()]);
    }
    if let Some(words) = &narrow.words {
        let matches = words.matches(
            cx.tx.engine(),
            "p.id in (select t.id from party_text t where t.rowid in
              (select rowid from party_text_words where party_text_words match ?))",
            "p.id in (select t.id from party_text t
              where to_tsvector('simple', t.folded) @@ to_tsquery('simple', ?))",
        );
        sql = sql.and(" and ", args![]).join(matches);
    }
    if let Some((sort, id)) = &narrow.after {
        sql.add(" and (p.sort > ? or (p.sort = ? and p.id > ?))", args![sort, sort, id]);
    }
    let sql = sql.and(" order by p.sort, p.id limit ?", args![PAGE_ROWS + 1]);
    let parties = read_all(&mut cx.tx, sql).await?;
    Ok(cx.see_all(parties))
}

/// The offices of a party.
pub(crate) async fn offices(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Vec<Visible<Party>>, Problem> {
    let sql = select()
        .join(cx.viewer.sees("p"))
        .and(" and p.part_of = ? order by p.sort limit 200", args![party]);
    let parties = read_all(&mut cx.tx, sql).await?;
    Ok(cx.see_all(parties))
}

/// A party's organisation, its offices and whatever was merged into them: those whose records are
/// meant when somebody looks for the organisation's.
pub async fn family(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Vec<Id<Organisation>>, Problem> {
    let sql = "select id from party where id = ? or part_of = ? or merged_into = ?
               or merged_into in (select id from party where part_of = ?)";
    let sql = Sql::new(sql, args![party, party, party, party]);
    cx.tx.all(sql, |row| row.get("id")).await
}

/// Where a party stands and the organisation that it is an office of, whoever may see its profile:
/// for rules about it, which show nothing of it.
pub async fn place_of(
    tx: &mut Tx,
    party: Id<Organisation>,
) -> Result<(Constituency, Option<Id<Organisation>>), Problem> {
    let sql = select().and("p.id = ?", args![party]);
    let party = tx.one(sql, read).await?;
    Ok((party.constituency, party.part_of))
}

/// Parties that go by exactly this name, acronym or alias, once both are folded: those that the
/// viewer may see and that new records may name.
pub async fn find_by_name(cx: &mut Context, name: &str) -> Result<Vec<Visible<Party>>, Problem> {
    let folded = fold(name);
    let sql = select().join(cx.viewer.sees("p")).and(
        " and p.stage in ('unclaimed', 'registered')
          and p.id in (select party from party_name where folded = ?) order by p.id limit 20",
        args![folded],
    );
    let parties = read_all(&mut cx.tx, sql).await?;
    Ok(cx.see_all(parties))
}

async fn read_all(tx: &mut Tx, sql: Sql) -> Result<Vec<Party>, Problem> {
    let mut parties = tx.all(sql, read).await?;
    let ids: BTreeSet<Id<Organisation>> = parties.iter().map(|party| party.id).collect();
    let sql =
        Sql::new("select party, sense, language, name from party_name where party in (", args![])
            .list(&ids)
            .and(") order by party, place", args![]);
    let rows = tx
        .all(sql, |row| {
            let party: Id<Organisation> = row.get("party")?;
            let sense: String = row.get("sense")?;
            Ok((party, sense, row.get::<Language>("language")?, row.get::<Line>("name")?))
        })
        .await?;
    for party in &mut parties {
        let mut names = Vec::new();
        for (_, sense, language, name) in rows.iter().filter(|(of, ..)| *of == party.id) {
            match sense.as_str() {
                "name" => names.push((*language, name.clone())),
                "acronym" => party.acronym = Some(name.clone()),
                "alias" => party.aliases.push(name.clone()),
                _ => party.former_names.push(name.clone()),
            }
        }
        party.names =
            Names::from_pairs(names).ok_or_else(|| Problem::broken("a party without a name"))?;
    }
    Ok(parties)
}

/// The party without its names, which follow in one query for all.
fn read(row: &Row) -> Result<Party, Problem> {
    let stored = |what: &str| Problem::broken(format!("a stored {what}"));
    let stage = match (row.get::<String>("stage")?.as_str(), row.get("merged_into")?) {
        ("unclaimed", _) => Stage::Unclaimed,
        ("registered", _) => Stage::Registered,
        ("archived", _) => Stage::Archived,
        ("merged", Some(into)) => Stage::Merged { into },
        _ => return Err(stored("stage")),
    };
    let nameless = Line::parse("name", "-").expect("a dash is a line");
    Ok(Party {
        id: row.get("id")?,
        kind: OrganisationType::from_code(&row.get::<String>("kind")?)
            .ok_or_else(|| stored("type"))?,
        constituency: Constituency::from_name(&row.get::<String>("constituency")?)
            .ok_or_else(|| stored("constituency"))?,
        names: Names::new(Language::UNDETERMINED, nameless),
        acronym: None,
        aliases: Vec::new(),
        former_names: Vec::new(),
        part_of: row.get("part_of")?,
        stage,
        share: Share::read(row)?,
        version: row.get("version")?,
    })
}

pub(crate) async fn save(tx: &mut Tx, party: &Party) -> Result<(), Problem> {
    sharing::enrol(tx, party.id, party.constituency).await?;
    let merged_into = match party.stage {
        Stage::Merged { into } => Some(into),
        _ => None,
    };
    let sort = fold(party.names.in_language(Language::ENGLISH).as_str());
    let columns = args![
        party.id,
        party.kind.code(),
        party.constituency.name(),
        party.part_of,
        party.stage.name(),
        merged_into,
        party.version,
        sort
    ];
    let sql = "insert into party (id, kind, constituency, part_of, stage, merged_into, version,
                                  sort, owner, level, tlp, audience)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set kind = excluded.kind,
               constituency = excluded.constituency, part_of = excluded.part_of,
               stage = excluded.stage, merged_into = excluded.merged_into,
               version = excluded.version, sort = excluded.sort, owner = excluded.owner,
               level = excluded.level, tlp = excluded.tlp, audience = excluded.audience";
    tx.run(Sql::new(sql, [columns, party.share.values()].concat())).await?;
    save_names(tx, party).await
}

async fn save_names(tx: &mut Tx, party: &Party) -> Result<(), Problem> {
    let none = Language::UNDETERMINED;
    let names = party.names.iter().map(|(language, name)| ("name", language, name));
    let acronym = party.acronym.iter().map(|name| ("acronym", none, name));
    let aliases = party.aliases.iter().map(|name| ("alias", none, name));
    let former = party.former_names.iter().map(|name| ("former", none, name));
    let all: Vec<_> = names.chain(acronym).chain(aliases).chain(former).collect();
    let text: Vec<String> = all.iter().map(|(.., name)| fold(name.as_str())).collect();
    let rows: Vec<Vec<Value>> = all
        .iter()
        .enumerate()
        .map(|(place, (sense, language, name))| {
            args![party.id, place, *sense, language, name, fold(name.as_str())]
        })
        .collect();
    tx.run(Sql::new("delete from party_name where party = ?", args![party.id])).await?;
    let into = "insert into party_name (party, place, sense, language, name, folded)";
    tx.insert_many(into, &rows).await?;
    let sql = "insert into party_text (id, folded) values (?, ?)
               on conflict (id) do update set folded = excluded.folded";
    tx.run(Sql::new(sql, args![party.id, text.join(" ")])).await.map(drop)
}

/// Enters a party that somebody's report names and nobody has registered. Seen by whoever sees the
/// report: its audience is given.
pub async fn enter_unclaimed(
    cx: &mut Context,
    name: Line,
    acronym: Option<Line>,
    kind: OrganisationType,
    audience: Id<Audience>,
) -> Result<Party, Problem> {
    let constituency = kind.usual_constituency();
    let known = Known { name, acronym, kind, constituency };
    let party = new(cx, known, Stage::Unclaimed, audience);
    save(&mut cx.tx, &party).await?;
    Ok(party)
}

/// Registers an organisation that registers itself; the secretariat sees it among the new ones.
pub async fn register_self(
    cx: &mut Context,
    name: Line,
    acronym: Option<Line>,
    kind: OrganisationType,
    constituency: Constituency,
) -> Result<Party, Problem> {
    let known = Known { name, acronym, kind, constituency };
    let party = new(cx, known, Stage::Registered, Audience::EVERYONE);
    save(&mut cx.tx, &party).await?;
    Ok(party)
}

/// What is known of a party when it is entered.
pub(crate) struct Known {
    pub name: Line,
    pub acronym: Option<Line>,
    pub kind: OrganisationType,
    pub constituency: Constituency,
}

pub(crate) fn new(cx: &Context, known: Known, stage: Stage, audience: Id<Audience>) -> Party {
    let Known { name, acronym, kind, constituency } = known;
    let id = cx.id(&format!("party {name}"));
    Party {
        id,
        kind,
        constituency,
        names: Names::new(cx.words.language(), name),
        acronym,
        aliases: Vec::new(),
        former_names: Vec::new(),
        part_of: None,
        stage,
        share: Share { owner: id, level: Level::Low, tlp: Tlp::Green, audience },
        version: 1,
    }
}

/// Whether nobody of it is here to speak for it. For the product's own work: nobody is shown it.
pub async fn is_unclaimed(tx: &mut Tx, id: Id<Organisation>) -> Result<bool, Problem> {
    let sql = "select count(*) as n from party where id = ? and stage = 'unclaimed'";
    Ok(tx.number(Sql::new(sql, args![id])).await? > 0)
}

/// Somebody of an unclaimed party has an account from now on.
pub async fn claim(cx: &mut Context, party: Visible<Party>) -> Result<Party, Problem> {
    let party = party.into_inner();
    let version = party.version + 1;
    let party = Party { version, ..party.claim()? };
    save(&mut cx.tx, &party).await?;
    Ok(party)
}
