//! What imports promise, asked through pages, files and the database.

mod files;

use std::{fs::File, io::Read};

use basics::{Id, Organisation, Role};
use sharing::Constituency;
use testing::Desk;

/// Imports for everybody; a UN agency.
const OCHA: Id<Organisation> = Id::well_known(901);
/// A national NGO with an account.
const NGO: Id<Organisation> = Id::well_known(902);
const MISSION: Id<Organisation> = Id::well_known(903);
const SECRETARIAT: Id<Organisation> = Id::well_known(904);

/// A desk with the places of some countries; Olga of OCHA sits at it.
async fn desk(countries: &[&str]) -> Option<Desk> {
    let codes = codes(countries)?;
    let desk = Desk::open(vec![
        places::capability(),
        parties::capability(),
        comments::capability(),
        crate::capability(),
    ])
    .await;
    for (organisation, constituency) in [
        (OCHA, Constituency::UnAgency),
        (NGO, Constituency::NationalNgo),
        (MISSION, Constituency::MissionCivilian),
        (SECRETARIAT, Constituency::UnAgency),
    ] {
        desk.enrol(organisation, constituency, true).await;
    }
    let mut tx = desk.begin().await;
    places::seed(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    places::import_file(&desk.app, "codes.csv", codes).await.unwrap();
    Some(desk.sit("Olga", OCHA, &[Role::Editor]))
}

/// OCHA's list of P-codes, as far as it is about these countries.
fn codes(countries: &[&str]) -> Option<Vec<u8>> {
    let path = testing::shared("admin/pcodes/global-pcodes-adm-1-2.csv.gz")?;
    let mut text = String::new();
    flate2::read::GzDecoder::new(File::open(path).unwrap()).read_to_string(&mut text).unwrap();
    let mut lines = text.lines();
    let head = lines.next().unwrap();
    let own = lines.filter(|line| countries.iter().any(|country| line.starts_with(country)));
    Some(std::iter::once(head).chain(own).collect::<Vec<_>>().join("\n").into_bytes())
}

fn bytes(path: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(testing::shared(path)?).unwrap().read_to_end(&mut bytes).unwrap();
    Some(bytes)
}
