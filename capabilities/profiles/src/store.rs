//! Profiles and dossiers in the database.

mod areas;

use std::collections::BTreeMap;

use activities::Sector;
use acts::{Context, Subject};
use basics::{Id, Line, Named, Organisation, Problem};
use database::{Row, Sql, args};
use parties::Party;
use serde_json::{Value as Json, json};
use sharing::{Audience, Share, Visible};

use crate::{
    Band, Certificate, Dossier, File, Funding, Holder, NoPapers, Papers, Profile, Said,
    WhyNoPapers, verifies,
};

pub use areas::profiles_in;

impl Subject for Profile {
    /// Its organisation's people find it before anything was said; nobody else does.
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let party = id.cast();
        match profile_of(cx, party).await? {
            Some(profile) => Ok(profile),
            None => {
                let unsaid = unsaid_profile(cx, party).await?;
                cx.see(unsaid)
            }
        }
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

impl Subject for Dossier {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let party = id.cast();
        match dossier_of(cx, party).await? {
            Some(dossier) => Ok(dossier),
            None => {
                let unsaid = unsaid_dossier(cx, party).await?;
                cx.see(unsaid)
            }
        }
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// What an organisation says of itself, if this viewer may see it.
pub async fn profile_of(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Option<Visible<Profile>>, Problem> {
    let sql = Sql::new("select * from profile p where p.party = ? and ", args![party])
        .join(cx.viewer.sees("p"));
    let found = cx.tx.maybe(sql, read).await?;
    found.map(|profile| cx.see(profile)).transpose()
}

/// What an organisation shows to those who verify it, if this viewer may see it.
pub async fn dossier_of(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Option<Visible<Dossier>>, Problem> {
    let sql = Sql::new("select * from profile_dossier d where d.party = ? and ", args![party])
        .join(cx.viewer.sees("d"));
    let found = cx.tx.maybe(sql, read_dossier).await?;
    found.map(|dossier| cx.see(dossier)).transpose()
}

/// What stands in the dossiers of these organisations that are open to one who verifies: for work
/// that nobody of it began.
pub async fn files_seen_by(
    cx: &mut Context,
    verifier: Id<Organisation>,
    parties: &[Id<Organisation>],
) -> Result<BTreeMap<Id<Organisation>, File>, Problem> {
    let today = cx.today;
    let eyes = sharing::eyes_of(&mut cx.tx, verifier, today).await?;
    let sql = Sql::new("select * from profile_dossier d where ", args![])
        .join(eyes.sees("d"))
        .and(" and d.party in (", args![])
        .list(parties)
        .and(")", args![]);
    let found = cx.tx.all(sql, read_dossier).await?;
    let seen = found.into_iter().filter_map(|dossier| Visible::judge(&eyes, dossier).ok());
    Ok(seen.map(Visible::into_inner).map(|dossier| (dossier.party, dossier.file)).collect())
}

/// Each organisation whose dossier is open, with each who may verify it and sees it; of one
/// organisation, or of all. For work that nobody of either began.
pub async fn open_dossiers(
    cx: &mut Context,
    of: Option<Id<Organisation>>,
) -> Result<Vec<(Id<Organisation>, Id<Organisation>)>, Problem> {
    let mut sql = Sql::new(
        "select party, audience from profile_dossier where audience <> ?",
        args![Audience::OWN],
    );
    if let Some(party) = of {
        sql.add(" and party = ?", args![party]);
    }
    let opened = cx.tx.all(sql, |row| Ok((row.get("party")?, row.get("audience")?))).await?;
    let opened: Vec<(Id<Organisation>, Id<Audience>)> = opened;
    let today = cx.today;
    let audiences = opened.iter().map(|(_, audience)| *audience);
    let members = sharing::members_of_all(&mut cx.tx, audiences, today).await?;
    let seen = opened.iter().flat_map(|(party, audience)| {
        let members = members.get(audience).into_iter().flatten();
        let verifiers = members.filter(move |(member, of)| member != party && verifies(*of));
        verifiers.map(move |(member, _)| (*party, *member))
    });
    Ok(seen.collect())
}

/// What the secretariat keeps for a party whose people are not here, or would; another's is not
/// found.
pub(crate) async fn profile_kept_for(cx: &mut Context, party: &Party) -> Result<Profile, Problem> {
    match profile_of(cx, party.id).await? {
        Some(profile) => Ok(profile.into_inner()),
        None => unsaid_profile(cx, party.id).await,
    }
}

pub(crate) async fn dossier_kept_for(cx: &mut Context, party: &Party) -> Result<Dossier, Problem> {
    match dossier_of(cx, party.id).await? {
        Some(dossier) => Ok(dossier.into_inner()),
        None => unsaid_dossier(cx, party.id).await,
    }
}

/// One that was said and is not shown to this viewer is no unsaid one.
async fn unsaid_profile(cx: &mut Context, party: Id<Organisation>) -> Result<Profile, Problem> {
    let sql = "select count(*) as n from profile where party = ?";
    match cx.tx.number(Sql::new(sql, args![party])).await? {
        0 => Ok(Profile::unsaid(party)),
        _ => Err(Problem::NotFound),
    }
}

async fn unsaid_dossier(cx: &mut Context, party: Id<Organisation>) -> Result<Dossier, Problem> {
    let sql = "select count(*) as n from profile_dossier where party = ?";
    match cx.tx.number(Sql::new(sql, args![party])).await? {
        0 => Ok(Dossier::unsaid(party)),
        _ => Err(Problem::NotFound),
    }
}

/// Whom a dossier is open to besides its organisation.
pub(crate) async fn opened_to(
    cx: &mut Context,
    dossier: &Dossier,
) -> Result<Vec<Id<Organisation>>, Problem> {
    if dossier.share.audience == Audience::OWN {
        return Ok(Vec::new());
    }
    let today = cx.today;
    let members = sharing::members_of(&mut cx.tx, dossier.share.audience, today).await?;
    let members = members.into_iter().map(|member| member.party);
    Ok(members.filter(|party| *party != dossier.party).collect())
}

/// A list of strings as it is stored.
fn listed<T>(items: &[T], name: impl Fn(&T) -> String) -> Json {
    items.iter().map(|item| Json::String(name(item))).collect()
}

fn texts(row: &Row, column: &str) -> Result<Vec<String>, Problem> {
    let stored: Json = row.get(column)?;
    let items = stored.as_array().into_iter().flatten();
    Ok(items.filter_map(|item| item.as_str().map(str::to_owned)).collect())
}

fn named<T: Named>(row: &Row, column: &'static str) -> Result<Vec<T>, Problem> {
    let stored = || Problem::broken(format!("a stored {column}"));
    texts(row, column)?.iter().map(|name| T::from_name(name).ok_or_else(stored)).collect()
}

fn lines(row: &Row, column: &'static str) -> Result<Vec<Line>, Problem> {
    let texts = texts(row, column)?;
    texts.iter().map(|line| Line::parse(column, line).map_err(Problem::broken)).collect()
}

fn read(row: &Row) -> Result<Profile, Problem> {
    let places = texts(row, "places")?;
    let places = places.iter().map(|place| place.parse().map_err(Problem::broken));
    Ok(Profile {
        party: row.get("party")?,
        share: Share::read(row)?,
        said: Said {
            mandate: row.get("mandate")?,
            not_done: row.get("not_done")?,
            not_shared: row.get("not_shared")?,
            sectors: named::<Sector>(row, "sectors")?,
            places: places.collect::<Result<_, Problem>>()?,
            languages: named(row, "languages")?,
            communities: row.get("communities")?,
            led_by: named(row, "led_by")?,
            networks: lines(row, "networks")?,
            policies: named(row, "policies")?,
            has_no_policies: row.get("has_no_policies")?,
        },
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

pub async fn save(cx: &mut Context, profile: &Profile) -> Result<(), Problem> {
    let said = &profile.said;
    let sql = "insert into profile (party, id, owner, level, tlp, audience, mandate, not_done,
               not_shared, communities, sectors, places, languages, led_by, networks, policies,
               has_no_policies, updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (party) do update set audience = excluded.audience,
               mandate = excluded.mandate, not_done = excluded.not_done,
               not_shared = excluded.not_shared, communities = excluded.communities,
               sectors = excluded.sectors, places = excluded.places,
               languages = excluded.languages, led_by = excluded.led_by,
               networks = excluded.networks, policies = excluded.policies,
               has_no_policies = excluded.has_no_policies, updated_at = excluded.updated_at,
               version = excluded.version";
    let values = args![
        said.mandate,
        said.not_done,
        said.not_shared,
        said.communities,
        listed(&said.sectors, |sector| sector.code().to_owned()),
        listed(&said.places, ToString::to_string),
        listed(&said.languages, |spoken| spoken.name().to_owned()),
        listed(&said.led_by, |led_by| led_by.name().to_owned()),
        listed(&said.networks, ToString::to_string),
        listed(&said.policies, |policy| policy.name().to_owned()),
        said.has_no_policies,
        profile.updated_at,
        profile.version
    ];
    let about = args![profile.party, Profile::id_of(profile.party)];
    let values = [about, profile.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await?;
    areas::save(cx, profile).await
}

fn read_dossier(row: &Row) -> Result<Dossier, Problem> {
    Ok(Dossier {
        party: row.get("party")?,
        share: Share::read(row)?,
        file: File {
            papers: read_papers(row)?,
            board: holders(row, "board")?,
            has_no_board: row.get("has_no_board")?,
            officers: holders(row, "officers")?,
            funding: funding(row)?,
            donors: lines(row, "donors")?,
            referees: lines(row, "referees")?,
        },
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

fn read_papers(row: &Row) -> Result<Option<Papers>, Problem> {
    Ok(match row.get::<Option<String>>("papers")?.as_deref() {
        None => None,
        Some("certificate") => Some(Papers::Certificate(Certificate {
            number: row.get("number")?,
            authority: row.get("authority")?,
            issued_on: row.get("issued_on")?,
            valid_until: row.get("valid_until")?,
        })),
        Some(_) => Some(Papers::None(NoPapers {
            why: WhyNoPapers::from_name(&row.get::<String>("why_none")?)
                .ok_or_else(|| Problem::broken("a stored reason"))?,
            letter_from: row.get("letter_from")?,
            in_words: row.get("why_in_words")?,
        })),
    })
}

fn holders(row: &Row, column: &'static str) -> Result<Vec<Holder>, Problem> {
    let stored: Json = row.get(column)?;
    let line = |text: &str| Line::parse(column, text).map_err(Problem::broken);
    let holder = |one: &Json| {
        let name = line(one["name"].as_str().unwrap_or_default())?;
        Ok(Holder { name, office: one["office"].as_str().map(line).transpose()? })
    };
    stored.as_array().into_iter().flatten().map(holder).collect()
}

fn funding(row: &Row) -> Result<Vec<Funding>, Problem> {
    let stored: Json = row.get("funding")?;
    let broken = || Problem::broken("a stored band");
    let of_year = |one: &Json| {
        let year = one["year"].as_i64().and_then(|year| i16::try_from(year).ok());
        let band = one["band"].as_str().and_then(Band::from_name);
        Ok(Funding { year: year.ok_or_else(broken)?, band: band.ok_or_else(broken)? })
    };
    stored.as_array().into_iter().flatten().map(of_year).collect()
}

pub async fn save_dossier(cx: &mut Context, dossier: &Dossier) -> Result<(), Problem> {
    let file = &dossier.file;
    let sql = "insert into profile_dossier (party, id, owner, level, tlp, audience, papers, number,
               authority, issued_on, valid_until, why_none, letter_from, why_in_words, board,
               has_no_board, officers, funding, donors, referees, updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (party) do update set audience = excluded.audience,
               papers = excluded.papers, number = excluded.number,
               authority = excluded.authority, issued_on = excluded.issued_on,
               valid_until = excluded.valid_until, why_none = excluded.why_none,
               letter_from = excluded.letter_from, why_in_words = excluded.why_in_words,
               board = excluded.board, has_no_board = excluded.has_no_board,
               officers = excluded.officers, funding = excluded.funding,
               donors = excluded.donors, referees = excluded.referees,
               updated_at = excluded.updated_at, version = excluded.version";
    let people = |holders: &[Holder]| -> Json {
        let one = |holder: &Holder| {
            let office = holder.office.as_ref().map(Line::as_str);
            json!({ "name": holder.name.as_str(), "office": office })
        };
        holders.iter().map(one).collect()
    };
    let money = |one: &Funding| json!({ "year": one.year, "band": one.band.name() });
    let values = args![
        people(&file.board),
        file.has_no_board,
        people(&file.officers),
        file.funding.iter().map(money).collect::<Json>(),
        listed(&file.donors, ToString::to_string),
        listed(&file.referees, ToString::to_string),
        dossier.updated_at,
        dossier.version
    ];
    let about = args![dossier.party, Dossier::id_of(dossier.party)];
    let values = [about, dossier.share.values(), papers(file.papers.as_ref()), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// The eight columns of the papers.
fn papers(papers: Option<&Papers>) -> Vec<database::Value> {
    let certificate = match papers {
        Some(Papers::Certificate(certificate)) => Some(certificate),
        _ => None,
    };
    let none = match papers {
        Some(Papers::None(none)) => Some(none),
        _ => None,
    };
    let word = papers.map(|papers| match papers {
        Papers::Certificate(_) => "certificate",
        Papers::None(_) => "none",
    });
    args![
        word,
        certificate.map(|it| it.number.clone()),
        certificate.map(|it| it.authority.clone()),
        certificate.map(|it| it.issued_on),
        certificate.and_then(|it| it.valid_until),
        none.map(|it| it.why.name()),
        none.and_then(|it| it.letter_from.clone()),
        none.and_then(|it| it.in_words.clone())
    ]
}

/// What was said for the one is the other's, unless that spoke itself: then it stays as it was.
pub(crate) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "update profile set party = ?, owner = ?, id = ? where party = ?
               and not exists (select 1 from profile other where other.party = ?)";
    let values = args![into, into, Profile::id_of(into), from, into];
    cx.tx.run(Sql::new(sql, values)).await?;
    areas::follow(cx, from, into).await?;
    let sql = "update profile_dossier set party = ?, owner = ?, id = ?, audience = ?
               where party = ?
               and not exists (select 1 from profile_dossier other where other.party = ?)";
    let values = args![into, into, Dossier::id_of(into), Audience::OWN, from, into];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}
