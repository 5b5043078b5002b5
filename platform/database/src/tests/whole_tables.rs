//! Tables carried as a whole: in one order on both engines, and back again.

use basics::{Id, Problem};
use uuid::Uuid;

use super::{db, dig};
use crate::{Cell, Db, Kind, Migration, Sql, Table, args};

/// Tables that refer to each other, and to themselves.
const FAMILY: Migration = Migration {
    name: "family/0001_family",
    text: "create table clan (name text primary key, eldest ID);
    create table member (
        id ID primary key, clan text not null references clan (name),
        parent ID references member (id));",
};

async fn rows(db: &Db, table: &Table) -> Vec<Vec<Cell>> {
    let (mut tx, mut rows) = (db.read().await.unwrap(), Vec::new());
    tx.each_row(table, |row| {
        rows.push(row);
        Ok(())
    })
    .await
    .unwrap();
    rows
}

async fn table(db: &Db, name: &str) -> Table {
    let tables = db.read().await.unwrap().tables().await.unwrap();
    tables.into_iter().find(|table| table.name == name).unwrap()
}

#[tokio::test]
async fn the_tables_are_the_same_on_both_engines_and_an_engines_own_are_not_among_them() {
    let (db, _folder) = db().await;
    let mut tx = db.read().await.unwrap();
    let tables = tx.tables().await.unwrap();
    let names: Vec<_> = tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names, ["well", "well_text"]);
    let kinds = tables[0].columns.iter().map(|(name, kind)| format!("{name} {}", kind.name()));
    let expected = [
        "id id",
        "name text",
        "dug_on text",
        "at integer",
        "deep boolean",
        "depth real",
        "note json",
        "seal bytes",
    ];
    assert_eq!(kinds.collect::<Vec<_>>(), expected);
    assert_eq!(tables[0].key, ["id"]);
    assert!(tx.bytes().await.unwrap() > 4_096);
}

#[tokio::test]
async fn rows_are_carried_to_another_database_and_its_triggers_see_them() {
    let ((from, _folder), (to, _other)) = (db().await, db().await);
    for number in [3, 1, 2] {
        dig(&from, number, "Puits “un”\n'; drop table well; --").await.unwrap();
    }
    let mut tx = from.write().await.unwrap();
    let nothing = "insert into well (id, name, at) values (?, ?, ?)";
    tx.run(Sql::new(nothing, args![Id::<()>::well_known(9), "", i64::MIN])).await.unwrap();
    let words = "insert into well_text values (?, ?)";
    tx.run(Sql::new(words, args![Id::<()>::well_known(1), "médine"])).await.unwrap();
    tx.commit().await.unwrap();
    for name in ["well", "well_text"] {
        let table = table(&from, name).await;
        let carried = rows(&from, &table).await;
        let mut tx = to.write().await.unwrap();
        tx.fill(&table, carried.clone()).await.unwrap();
        assert_eq!(tx.count_rows(&table).await.unwrap(), carried.len() as i64);
        tx.commit().await.unwrap();
        assert_eq!(rows(&to, &table).await, carried);
    }
    let wells = rows(&to, &table(&to, "well").await).await;
    let ids: Vec<_> = wells.iter().map(|row| row[0].clone()).collect();
    assert!(ids.is_sorted_by(|a, b| match (a, b) {
        (Cell::Id(a), Cell::Id(b)) => a < b,
        _ => false,
    }));
    let nulls = wells[3].iter().filter(|cell| **cell == Cell::Null).count();
    assert_eq!((&wells[3][3], nulls), (&Cell::Integer(i64::MIN), 5));
    let mut tx = to.write().await.unwrap();
    assert_eq!(tx.flaws().await.unwrap(), [""; 0]);
    let emptied = table(&to, "well").await;
    tx.empty(&emptied).await.unwrap();
    assert_eq!(tx.count_rows(&emptied).await.unwrap(), 0);
}

#[tokio::test]
async fn texts_are_in_the_order_of_their_bytes() {
    let (db, _folder) = db().await;
    db.migrate(&[FAMILY]).await.unwrap();
    let clans = table(&db, "clan").await;
    let mut tx = db.write().await.unwrap();
    let row = |name: &str| vec![Cell::Text(name.into()), Cell::Null];
    tx.fill(&clans, ["é", "b", "a-b", "B", "ab", "ت"].map(row).to_vec()).await.unwrap();
    tx.commit().await.unwrap();
    let names = ["B", "a-b", "ab", "b", "é", "ت"].map(row).to_vec();
    assert_eq!(rows(&db, &clans).await, names);
}

/// Tries to enter a child before its parent and both before their clan.
async fn enter(db: &Db, clan: bool) -> Result<(), Problem> {
    let mut tx = db.write().await?;
    let tables = tx.tables().await?;
    let of = |name: &str| tables.iter().find(|table| table.name == name).unwrap();
    let unheld = tx.let_references_go().await?;
    let (child, parent) = (Cell::Id(Uuid::from_u128(1)), Cell::Id(Uuid::from_u128(2)));
    let clan_name = Cell::Text("Keita".into());
    let members = vec![
        vec![child.clone(), clan_name.clone(), parent.clone()],
        vec![parent, clan_name.clone(), Cell::Null],
    ];
    tx.fill(of("member"), members).await?;
    if clan {
        tx.fill(of("clan"), vec![vec![clan_name, child]]).await?;
    }
    tx.hold_references(unheld).await?;
    tx.commit().await
}

#[tokio::test]
async fn tables_are_filled_in_any_order_and_what_refers_to_nothing_is_refused() {
    let (db, _folder) = db().await;
    db.migrate(&[FAMILY]).await.unwrap();
    assert!(enter(&db, false).await.is_err());
    enter(&db, true).await.unwrap();
    let mut tx = db.write().await.unwrap();
    let delete = tx.run(Sql::new("delete from clan", args![])).await;
    assert!(delete.is_err(), "references are held again");
}

#[tokio::test]
async fn a_cell_of_another_kind_goes_into_no_column() {
    let (db, _folder) = db().await;
    let texts = table(&db, "well_text").await;
    assert_eq!(texts.columns[1].1, Kind::Text);
    let mut tx = db.write().await.unwrap();
    let id = Cell::Id(Uuid::from_u128(1));
    for row in [vec![id.clone(), Cell::Integer(1)], vec![id]] {
        assert!(tx.fill(&texts, vec![row]).await.is_err());
    }
}
