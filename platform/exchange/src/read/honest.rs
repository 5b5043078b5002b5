//! A large register as honest organisations send it: hundreds of thousands of rows, most of which
//! say what one before them said, in a sheet that declares columns which hold nothing. It packs to
//! a twenty-fourth of its size. For tests, and whole for the bench.

use std::io::{Seek, Write};

use zip::{ZipWriter, result::ZipResult, write::SimpleFileOptions};

/// So many rows differ.
pub(crate) const DISTINCT: usize = 12_000;

const HEADERS: [&str; 30] = [
    "ID de l’activité",
    "Organisation",
    "Type d’organisation",
    "Partenaire de mise en œuvre",
    "Bailleur",
    "Secteur",
    "Activité",
    "Description",
    "Statut",
    "Date de début",
    "Date de fin",
    "Pays",
    "Admin 1",
    "Admin 1 P-code",
    "Admin 2",
    "Admin 2 P-code",
    "Localité",
    "Groupe de population",
    "Personnes ciblées",
    "Personnes atteintes",
    "Femmes atteintes",
    "Hommes atteints",
    "Filles atteintes",
    "Garçons atteints",
    "Modalité",
    "Budget",
    "Devise",
    "Validé",
    "Vérifié",
    "Remarques",
];

const SECTORS: [&str; 6] =
    ["Santé", "Nutrition", "Éducation", "Protection", "Sécurité alimentaire", "EHA"];

/// As people copy it from row to row.
const DESCRIPTION: &str = "Distribution de kits d’hygiène, de semences et d’outils aux ménages \
    déplacés et aux familles d’accueil, après un ciblage communautaire mené avec les comités \
    locaux et les services techniques ; sensibilisation aux bonnes pratiques d’hygiène et à la \
    protection, réhabilitation de points d’eau et de latrines familiales, formation des comités \
    de gestion, suivi post-distribution deux semaines après chaque distribution et mécanisme de \
    plaintes par téléphone et par boîtes à suggestions. Les personnes âgées, les femmes cheffes \
    de ménage et les personnes handicapées sont servies en premier, à leur domicile si elles le \
    demandent. Les activités sont suspendues pendant la saison des pluies dans les localités \
    enclavées et reprennent dès que les pistes sont praticables ; les stocks sont alors \
    prépositionnés chez les partenaires locaux, qui rendent compte chaque mois au sous-secteur.";

const FIXED: [(&str, &str); 5] = [
    ("[Content_Types].xml", "<Types/>"),
    (
        "_rels/.rels",
        r#"<Relationships><Relationship Id="rId1" Type="x/officeDocument"
            Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="rId1" Type="x/worksheet"
            Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns:r="x"><sheets><sheet name="3W" sheetId="1" r:id="rId1"/></sheets>
            </workbook>"#,
    ),
    (
        "xl/styles.xml",
        r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
    ),
];

/// Writes the workbook with so many rows below its headers.
pub(crate) fn write(rows: usize, out: impl Write + Seek) -> ZipResult<()> {
    let mut zip = ZipWriter::new(out);
    for (name, content) in FIXED {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(content.as_bytes())?;
    }
    zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default().large_file(true))?;
    write!(
        zip,
        r#"<worksheet><dimension ref="A1:AMJ{}"/><cols><col min="1" max="1024" width="9"/></cols>
        <sheetData>"#,
        rows + 1
    )?;
    let headers = HEADERS.map(|header| Cell::Text(header.to_owned()));
    zip.write_all(row(1, &headers).as_bytes())?;
    for number in 0..rows {
        // Rows that are alike stand far from one another.
        let cells = cells(number * 7_919 % DISTINCT.min(rows.max(1)));
        zip.write_all(row(number + 2, &cells).as_bytes())?;
    }
    zip.write_all(b"</sheetData></worksheet>")?;
    zip.finish().map(drop)
}

enum Cell {
    Text(String),
    Number(usize),
    /// In a spreadsheet's own count.
    Day(usize),
}

fn cells(n: usize) -> [Cell; 30] {
    let text = |text: &str| Cell::Text(text.to_owned());
    let (region, district) = (1 + n % 3, 1 + n % 4);
    [
        Cell::Text(format!("A{n}")),
        Cell::Text(format!("Organisation de terrain numéro {}", n % 97)),
        text("ONG nationale"),
        Cell::Text(format!("Association locale numéro {}", n % 61)),
        text("Fonds humanitaire commun"),
        text(SECTORS[n % SECTORS.len()]),
        Cell::Text(format!("Assistance aux ménages les plus vulnérables, volet {}", n % 89)),
        text(DESCRIPTION),
        text("En cours"),
        Cell::Day(46_023 + n % 28),
        Cell::Day(46_203 + n % 28),
        text("UNX"),
        text(""),
        Cell::Text(format!("UX0{region}")),
        text(""),
        Cell::Text(format!("UX0{region}0{district}")),
        Cell::Text(format!("Village {}", n % 211)),
        text("Déplacés internes"),
        Cell::Number(1_000 + n % 500),
        Cell::Number(500 + n % 400),
        Cell::Number(n % 100),
        Cell::Number(n % 90),
        Cell::Number(n % 80),
        Cell::Number(n % 70),
        text("En nature"),
        Cell::Number((n % 100) * 1_000),
        text("USD"),
        text("Oui"),
        text("Oui"),
        text(DESCRIPTION),
    ]
}

/// As some programs write it: each text in its cell, each cell with its style.
fn row(number: usize, cells: &[Cell]) -> String {
    let mut text = format!(
        r#"<row r="{number}" spans="1:1024" ht="15" customHeight="1" x14ac:dyDescent="0.25">"#
    );
    for (column, cell) in cells.iter().enumerate() {
        let name = column_name(column);
        text += &match cell {
            Cell::Number(n) => format!(r#"<c r="{name}{number}" s="0" t="n"><v>{n}</v></c>"#),
            Cell::Day(n) => format!(r#"<c r="{name}{number}" s="1" t="n"><v>{n}</v></c>"#),
            Cell::Text(cell) => {
                let text = format!(r#"<is><t xml:space="preserve">{cell}</t></is>"#);
                format!(r#"<c r="{name}{number}" s="0" t="inlineStr">{text}</c>"#)
            }
        };
    }
    text + "</row>"
}

fn column_name(column: usize) -> String {
    let letter = |number: usize| char::from(b'A' + number as u8);
    match column {
        0..26 => letter(column).to_string(),
        _ => format!("{}{}", letter(column / 26 - 1), letter(column % 26)),
    }
}
