//! What is promised of outgoing files: each is read back by a reader of its format.

use std::io::Cursor;

use basics::{Day, Problem};
use calamine::{Data, Reader, Xlsx};
use serde_json::{Value as Json, json};

use super::*;
use crate::geo::Geometry;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Two organisations, one of which is called like a formula.
fn presence() -> Sheet {
    Sheet {
        name: "Presence: Gao/Kidal".to_owned(),
        columns: vec![
            OutColumn::new("Organisation").tagged("#org+name").wide(30),
            OutColumn::new("المنطقة").tagged("#adm1+code"),
            OutColumn::new("People").tagged("#reached+ind"),
            OutColumn::new("Budget").tagged("#value+budget"),
            OutColumn::new("Start").tagged("#date+start"),
        ],
        rows: vec![
            vec![
                "=HYPERLINK(\"http://x\")".into(),
                "ML07".into(),
                Value::Whole(-1250),
                Value::Decimal(0.1),
                day("2026-03-01").into(),
            ],
            vec![
                "الماء أولًا, \"W1\"\nGao".into(),
                "ML08".into(),
                None::<i64>.into(),
                Value::Decimal(f64::NAN),
                Value::Empty,
            ],
        ],
    }
}

#[test]
fn csv_has_a_mark_headers_and_tags_and_its_text_is_no_formula() {
    let bytes = write_csv(presence(), Vec::new()).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let expected = "\u{FEFF}Organisation,المنطقة,People,Budget,Start\r\n\
        #org+name,#adm1+code,#reached+ind,#value+budget,#date+start\r\n\
        \"'=HYPERLINK(\"\"http://x\"\")\",ML07,-1250,0.1,2026-03-01\r\n\
        \"الماء أولًا, \"\"W1\"\"\nGao\",ML08,,,\r\n";
    assert_eq!(text, expected);
    let mut reader = ::csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(restored(&rows[1][0]), "=HYPERLINK(\"http://x\")");
    assert_eq!(&rows[2][0], "الماء أولًا, \"W1\"\nGao");
}

#[test]
fn a_table_without_tags_has_no_tag_row_and_its_headers_are_no_formulas() {
    let columns = [OutColumn::new("@SUM(A1)"), OutColumn::new("b")];
    let bytes = CsvWriter::new(Vec::new(), &columns).unwrap().finish().unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), "\u{FEFF}'@SUM(A1),b\r\n");
}

#[test]
fn a_row_of_another_width_is_our_mistake_and_is_not_written() {
    let columns = [OutColumn::new("a")];
    assert!(CsvWriter::new(Vec::new(), &columns).unwrap().row(&["x".into(), "y".into()]).is_err());
    let mut workbook = Workbook::new(day("2026-01-01")).unwrap();
    let sheet = Sheet { name: "S".into(), columns: columns.to_vec(), rows: vec![vec![]] };
    assert!(matches!(workbook.add(sheet, 0), Err(Problem::Broken(_))));
}

fn workbook(add: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new(day("2026-01-01")).unwrap();
    add(&mut workbook);
    workbook.finish().unwrap()
}

#[test]
fn a_workbook_has_typed_cells_and_no_formula() {
    let bytes = workbook(|workbook| workbook.add(presence(), 0).unwrap());
    let mut read: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
    assert_eq!(read.sheet_names(), ["Presence  Gao Kidal"]);
    let rows = read.worksheet_range_at(0).unwrap().unwrap();
    let cell = |row, column| rows.get_value((row, column)).unwrap().clone();
    assert_eq!(cell(1, 1), Data::String("#adm1+code".into()));
    assert_eq!(cell(2, 0), Data::String("=HYPERLINK(\"http://x\")".into()));
    assert_eq!(cell(2, 2), Data::Float(-1250.0));
    assert_eq!(cell(2, 3), Data::Float(0.1));
    let Data::DateTime(start) = cell(2, 4) else { panic!("no date") };
    assert_eq!(start.to_ymd_hms_milli(), (2026, 3, 1, 0, 0, 0, 0));
    assert_eq!(cell(3, 0), Data::String("الماء أولًا, \"W1\"\nGao".into()));
    assert_eq!(cell(3, 2), Data::Empty);
    assert!(read.worksheet_formula("Presence  Gao Kidal").unwrap().is_empty());
    assert_eq!(bytes, workbook(|workbook| workbook.add(presence(), 0).unwrap()));
}

/// A part of the archive, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

#[test]
fn a_template_offers_its_choices_and_keeps_its_head_in_sight() {
    let regions = ["Gao", "Kidal", "Mopti, Nord"];
    let template = || Sheet {
        name: "3W".to_owned(),
        columns: vec![
            OutColumn::new("Organisation").tagged("#org"),
            OutColumn::new("Région").tagged("#adm1").offering(regions),
            OutColumn::new("Origine").tagged("#adm1+origin").offering(regions),
        ],
        rows: Vec::new(),
    };
    let mut book = Workbook::new(day("2026-01-01")).unwrap().right_to_left();
    book.add(template(), 200).unwrap();
    book.add(template(), 0).unwrap();
    let bytes = book.finish().unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("rightToLeft=\"1\""));
    assert!(sheet.contains("ySplit=\"2\"") && sheet.contains("state=\"frozen\""));
    assert!(sheet.contains("<autoFilter ref=\"A2:C202\"/>"), "{sheet}");
    assert!(sheet.contains("sqref=\"B3:B202\""));
    assert!(sheet.contains("<formula1>'_lists'!$A$1:$A$3</formula1>"));
    let mut read: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
    assert_eq!(read.sheet_names(), ["3W", "3W 2", "_lists"]);
    let lists = read.worksheet_range("_lists").unwrap();
    assert_eq!((lists.get_size(), lists.get_value((2, 0))), ((3, 1), Some(&"Mopti, Nord".into())));
    assert!(part(&bytes, "xl/workbook.xml").contains("veryHidden"));
}

#[test]
fn no_text_is_cut_and_no_long_number_rounded_in_a_workbook() {
    let sheet = |value: Value| Sheet {
        name: String::new(),
        columns: vec![OutColumn::new("Description")],
        rows: vec![vec![value]],
    };
    // Each of these characters is two UTF-16 units.
    let too_long = "😀".repeat(16_384);
    let mut book = Workbook::new(day("2026-01-01")).unwrap();
    let Err(Problem::Refused(refusals)) = book.add(sheet(too_long.as_str().into()), 0) else {
        panic!("accepted")
    };
    assert_eq!(refusals.0[0].why, "exchange-write-cell-too-long");
    assert_eq!(refusals.0[0].details[0], ("row", 2.into()));
    for value in ["x".repeat(32_767), "_x0041_\u{1}".to_owned()] {
        let bytes = workbook(|book| book.add(sheet(value.as_str().into()), 0).unwrap());
        let mut read: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
        let rows = read.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(rows.get_value((1, 0)), Some(&Data::String(value)));
    }
    let account = workbook(|book| book.add(sheet(Value::Whole(1_234_567_890_123_456)), 0).unwrap());
    assert!(part(&account, "xl/sharedStrings.xml").contains("1234567890123456"));
}

#[test]
fn hxl_json_comes_as_lists_and_as_objects() {
    let read = |form| -> Json {
        serde_json::from_slice(&write_hxl_json(presence(), form, Vec::new()).unwrap()).unwrap()
    };
    let lists = read(HxlJsonForm::Arrays);
    assert_eq!(lists[1][0], "#org+name");
    assert_eq!(lists[2], json!(["=HYPERLINK(\"http://x\")", "ML07", -1250, 0.1, "2026-03-01"]));
    assert_eq!(lists[3], json!(["الماء أولًا, \"W1\"\nGao", "ML08", "", "", ""]));
    let objects = read(HxlJsonForm::Objects);
    assert_eq!(objects[0]["#reached+ind"], -1250);
    assert_eq!(objects.as_array().unwrap().len(), 2);
}

#[test]
fn two_columns_of_one_tag_are_two_keys_of_an_object() {
    let columns = ["#sector", "#sector", "#sector"].map(|tag| OutColumn::new("S").tagged(tag));
    let mut writer = HxlJsonWriter::new(Vec::new(), &columns, HxlJsonForm::Objects).unwrap();
    writer.row(&["a".into(), "b".into(), "c".into()]).unwrap();
    let read: Json = serde_json::from_slice(&writer.finish().unwrap()).unwrap();
    assert_eq!(read, json!([{"#sector": "a", "#sector+dup2": "b", "#sector+dup3": "c"}]));
}

#[test]
fn geojson_has_places_and_properties_in_the_columns_order() {
    let columns = [OutColumn::new("Site").tagged("#loc+name"), OutColumn::new("Wells")];
    let mut writer = GeoJsonWriter::new(Vec::new(), &columns).unwrap();
    let place = Geometry::of_point((-0.0445678123, 16.27));
    writer.feature(&place, &["Gao".into(), Value::Whole(3)]).unwrap();
    let places = Geometry::of_points([(1.0, 2.0), (-3.5, -0.000_000_1)]);
    writer.feature(&places, &["\"".into(), Value::Empty]).unwrap();
    writer.feature(&Geometry::default(), &[Value::Empty, Value::Decimal(0.5)]).unwrap();
    let nowhere = Geometry::of_point((200.0, f64::NAN));
    assert!(writer.feature(&nowhere, &[Value::Empty, Value::Empty]).is_err());
    let text = String::from_utf8(writer.finish().unwrap()).unwrap();
    let expected = concat!(
        "{\"type\":\"FeatureCollection\",\"features\":[\n",
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",",
        "\"coordinates\":[-0.044568,16.27]},\"properties\":{\"#loc+name\":\"Gao\",\"Wells\":3}},\n",
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"MultiPoint\",",
        "\"coordinates\":[[1,2],[-3.5,0]]},",
        "\"properties\":{\"#loc+name\":\"\\\"\",\"Wells\":null}},\n",
        "{\"type\":\"Feature\",\"geometry\":null,",
        "\"properties\":{\"#loc+name\":null,\"Wells\":0.5}}",
        "\n]}\n",
    );
    assert_eq!(text, expected);
    serde_json::from_str::<Json>(&text).unwrap();
}
