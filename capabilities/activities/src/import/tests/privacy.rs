//! What an import keeps and tells, and what never.

use basics::{Line, Problem};
use database::{Engine, Sql, args};
use parties::OrganisationType;

use super::*;

const BENEFICIARIES: &str = "Organisation;Secteur;Région;Statut;Nom du bénéficiaire;Téléphone du bénéficiaire;Courriel du point focal\n\
    ACTED;EHA;Gao;En cours;Zzawa Traoré;+223 76 12 34 56;info@zzacted.org\n\
    IRC;Santé;Mopti;En cours;Zzali Koné;+223 66 11 22 33;\n";

/// Everything that the database holds as text, and what is packed in it.
async fn everything(desk: &Desk, path: &str) -> String {
    let mut tx = desk.app.db.read().await.unwrap();
    let columns = match tx.engine() {
        Engine::Sqlite => {
            "select m.name as t, c.name as c from sqlite_master m, pragma_table_info(m.name) c
             where m.type = 'table'"
        }
        Engine::Postgres => {
            "select table_name::text as t, column_name::text as c from information_schema.columns
             where table_schema = 'public'"
        }
    };
    let read = |row: &database::Row| Ok((row.get::<String>("t")?, row.get::<String>("c")?));
    let columns = tx.all(Sql::new(columns, args![]), read).await.unwrap();
    assert!(columns.len() > 100);
    let mut all = String::new();
    for (table, column) in columns {
        let sql = match tx.engine() {
            Engine::Sqlite => format!("select cast(\"{column}\" as text) as v from \"{table}\""),
            Engine::Postgres => format!("select \"{column}\"::text as v from \"{table}\""),
        };
        // A test's own text: nothing of it comes from outside.
        let sql = Sql::new(Box::leak(sql.into_boxed_str()), args![]);
        let rows = tx.all(sql, |row| row.get::<Option<String>>("v").or(Ok(None))).await;
        rows.unwrap_or_default().into_iter().flatten().for_each(|text| all += &text);
    }
    let import = find(desk, path).await;
    for piece in 0..store::piece_counts(&mut tx, &import).await.unwrap().len() {
        all += &format!("{:?}", store::cells(&mut tx, &import, piece).await.unwrap());
        all += &format!("{:?}", store::verdicts::<Staged>(&mut tx, &import, piece).await.unwrap());
    }
    all
}

#[tokio::test]
async fn a_column_of_personal_data_is_left_out_with_the_reason_and_is_nowhere_in_the_database() {
    let olga = desk().await;
    let path = bring_text(&olga, BENEFICIARIES).await;
    let page = olga.read(&path).await;
    assert!(
        page.contains("Nom du bénéficiaire: This column seems to hold names of people"),
        "R8.4"
    );
    commit(&olga, &path).await;
    let all = everything(&olga, &path).await;
    for told in ["Zzawa", "Zzali", "76 12 34 56", "66 11 22 33"] {
        assert!(!all.contains(told), "R8.4: {told} was kept");
    }
    assert!(all.contains("zzacted.org") && all.contains("ACTED"), "the scan sees what is there");
    let levels = "select min(level) as n from activity_contact";
    assert_eq!(olga.count(levels).await, sharing::Level::High.rank(), "staff's details, §8.1");
}

/// A national NGO that has accounts, with Amina of it.
pub(super) async fn claimed_ngo(desk: &Desk) -> (Id<Organisation>, Desk) {
    let party = acts::work_now(&desk.app, "test.register", async |cx| {
        let kind = OrganisationType::NationalNgo;
        let name = Line::parse("name", "Eau d’abord")?;
        let usual = kind.usual_constituency();
        parties::register_self(cx, name, None, kind, usual).await
    });
    let id = party.await.unwrap().id;
    (id, desk.sit("Amina", id, &[Role::Editor]))
}

const OURS: &str = "Record ID,Organisation,Sector,Region,Status,People reached\n\
                    R1,Eau d’abord,WASH,Gao,Ongoing,120\n";

#[tokio::test]
async fn what_the_mission_brings_belongs_to_the_organisation_and_the_mission_keeps_only_the_file() {
    let olga = desk().await;
    let (ngo, amina) = claimed_ngo(&olga).await;
    let civil_affairs = olga.sit("Marc", MISSION, &[Role::Editor]);
    let path = bring_text(&civil_affairs, OURS).await;
    commit(&civil_affairs, &path).await;
    let owned = "select count(*) as n from activity where entered_by is not null";
    assert_eq!(olga.count(owned).await, 1);
    assert_eq!(amina.journal(Some(ngo)).await.last().unwrap(), "activities.commit activity");
    assert!(!civil_affairs.read("/activities").await.contains("Gao"), "never by default");
    assert!(amina.read("/activities").await.contains("Gao"));
    assert!(civil_affairs.read(&format!("{path}?verdict=corrected")).await.contains("Eau d’abord"));

    // The owner corrects it; whoever brought it learns nothing of that, and changes nothing.
    let id: Id<crate::Activity> = id_of_only_activity(&olga).await;
    let mut tx = olga.begin().await;
    let edited = "update activity set content = null, title = 'Wells' where id = ?";
    tx.run(Sql::new(edited, args![id])).await.unwrap();
    tx.commit().await.unwrap();
    let again = bring_text(&civil_affairs, OURS).await;
    assert_eq!(verdicts(&civil_affairs, &again).await, ["unchanged: brought"]);
    let page = civil_affairs.read(&again).await;
    assert!(!page.contains("Wells"), "{page}");

    olga.clock.advance_seconds(40 * 86_400);
    olga.work().await;
    let kept = civil_affairs.read(&format!("{path}?verdict=corrected")).await;
    assert!(kept.contains("Eau d’abord") && kept.contains("without later changes"));
}

pub(super) async fn id_of_only_activity(desk: &Desk) -> Id<crate::Activity> {
    let mut tx = desk.app.db.read().await.unwrap();
    tx.one(Sql::new("select id from activity", args![]), |row| row.get("id")).await.unwrap()
}

#[tokio::test]
async fn a_record_that_the_importer_may_not_see_is_neither_told_nor_touched() {
    let olga = desk().await;
    let (_, amina) = claimed_ngo(&olga).await;
    let own = sharing::Audience::OWN.to_string();
    let answers = [("country", "Mali"), ("audience", own.as_str())];
    let hidden = bring(&amina, "own.csv", OURS.as_bytes(), &answers).await;
    commit(&amina, &hidden).await;
    let path = bring_text(&olga, &OURS.replace("120", "900")).await;
    assert_eq!(verdicts(&olga, &path).await, ["corrected"], "as if there were none");
    commit(&olga, &path).await;
    assert_eq!(activities(&olga).await, 2);
    let keys = "select count(*) as n from activity where record_key is not null";
    assert_eq!(olga.count(keys).await, 1, "the number stays with the one that had it");
    assert_eq!(olga.count("select max(reached_total) as n from activity").await, 900);
    assert_eq!(olga.count("select min(reached_total) as n from activity").await, 120);
}

#[tokio::test]
async fn a_record_is_changed_by_its_owner_and_by_nobody_else() {
    let olga = desk().await;
    let (_, amina) = claimed_ngo(&olga).await;
    let path = bring_text(&amina, OURS).await;
    commit(&amina, &path).await;
    let more = OURS.replace("120", "900");
    let by_other = bring_text(&olga, &more).await;
    assert_eq!(verdicts(&olga, &by_other).await, ["refused: not-yours"]);
    let by_owner = bring_text(&amina, &more).await;
    assert_eq!(counts(&amina, &by_owner).await.changing, 1);
    commit(&amina, &by_owner).await;
    assert_eq!(activities(&olga).await, 1);
    assert_eq!(olga.count("select reached_total as n from activity").await, 900);
    assert_eq!(olga.count("select version as n from activity").await, 2);
    let back = bring_text(&amina, OURS).await;
    assert_eq!(counts(&amina, &back).await.changing, 1, "back to what it was is a change, too");
}

#[tokio::test]
async fn an_import_is_seen_by_its_own_organisation_alone_and_made_by_those_who_write() {
    let olga = desk().await;
    let path = bring_text(&olga, OURS).await;
    let amina = olga.sit("Amina", NGO, &[Role::Editor]);
    assert_eq!(amina.get(&path).await.status.as_u16(), 404);
    assert_eq!(amina.get(&format!("{path}/verdicts.xlsx")).await.status.as_u16(), 404);
    assert!(amina.submit(&format!("{path}/commit"), &[]).await.starts_with("404 "));
    assert!(!amina.read("/imports").await.contains("3w.csv"));
    let reader = olga.sit("Omar", OCHA, &[Role::Reader]);
    assert_eq!(reader.get("/imports/bring").await.status.as_u16(), 403);
    assert_eq!(reader.get(&path).await.status.as_u16(), 403);
}

#[tokio::test]
async fn who_is_new_and_like_somebody_known_is_a_hint_and_no_more() {
    let olga = desk().await;
    claimed_ngo(&olga).await;
    let path = bring_text(&olga, &OURS.replace("Eau d’abord", "Eau d’abordd")).await;
    let page = olga.read(&path).await;
    assert!(page.contains("Eau d’abordd New here"), "{page}");
    assert!(page.contains("Perhaps the same as Eau d’abord"), "R1.4: {page}");
    commit(&olga, &path).await;
    let new = "select count(*) as n from activity_import_party";
    assert_eq!(olga.count(new).await, 1, "a person merges");
}

#[tokio::test]
async fn organisations_with_accounts_are_told_what_was_entered_on_their_behalf() {
    use std::sync::atomic::{AtomicI64, Ordering};
    static TOLD: AtomicI64 = AtomicI64::new(0);
    #[derive(serde::Serialize, serde::Deserialize)]
    struct Hear(parties::EnteredOnBehalf);
    impl acts::Job for Hear {
        const KIND: &'static str = "test.hear";
        async fn carry_out(self, _: &mut acts::Context) -> Result<(), Problem> {
            TOLD.fetch_add(self.0.count, Ordering::Relaxed);
            Ok(())
        }
    }
    let listener = acts::Capability::new("listener").hears::<parties::EnteredOnBehalf, Hear>();
    let olga = desk_also(vec![listener]).await;
    let (_, amina) = claimed_ngo(&olga).await;
    let file =
        format!("{OURS}R2,Eau d’abord,WASH,Mopti,Ongoing,3\nR3,ACTED,WASH,Mopti,Ongoing,3\n");
    let path = bring_text(&olga, &file).await;
    commit(&olga, &path).await;
    olga.work().await;
    assert_eq!(TOLD.load(Ordering::Relaxed), 2, "its own two rows, not the other's");
    let own = bring_text(&amina, &OURS.replace("R1", "R9").replace("120", "9")).await;
    commit(&amina, &own).await;
    olga.work().await;
    assert_eq!(TOLD.load(Ordering::Relaxed), 2, "nobody is told what it did itself");
}
