//! Files that would take gigabytes, run for ever or reach outside if they were believed: for tests,
//! and larger for the bench that looks at what they cost.

use std::io::Write;

use flate2::{Compression, Crc, write::DeflateEncoder};

/// A file, and the key of the sentence with which it is refused.
pub(crate) struct Bomb {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub why: &'static str,
}

/// All of them; `times` as large as tests need them.
pub(crate) fn bombs(times: usize) -> Vec<Bomb> {
    let all = [packages(times), workbooks(times), lists(), opendocuments(times), texts(times)];
    all.into_iter().flatten().map(|(name, why, bytes)| Bomb { name, bytes, why }).collect()
}

type Made = (&'static str, &'static str, Vec<u8>);

fn packages(times: usize) -> Vec<Made> {
    let blank = vec![b' '; (20 << 20) * times];
    let short = vec![b' '; 15 << 20];
    let table = Part::new("a.csv", b"Organisation,Sector\nACTED,WASH\n");
    let many: Vec<String> = (0..300).map(|n| format!("xl/worksheets/sheet{n}.xml")).collect();
    let one = Part::new("xl/workbook.xml", &short);
    vec![
        (
            "a part a thousand times its size",
            "exchange-unpacks-too-large",
            archive(&[Part::new("xl/workbook.xml", &blank)]),
        ),
        (
            "a part larger than it says",
            "exchange-broken",
            archive(&[Part { declared: 100, ..Part::new("xl/workbook.xml", &blank) }]),
        ),
        (
            "the same bytes as very many parts",
            "exchange-unpacks-too-large",
            overlapping(&one, many.iter().map(String::as_str)),
        ),
        ("a package in a package", "exchange-zip-without-table", nested(12)),
        (
            "a table that is a package",
            "exchange-unknown-kind",
            archive(&[Part::new("a.csv", &archive(&[table]))]),
        ),
        (
            "parts whose names lead outside",
            "exchange-zip-without-table",
            archive(&[
                Part::new("../../../../etc/cron.d/a", b"* * * * * root true"),
                Part::new("..\\..\\windows\\a.dll", b"MZ"),
                Part::new("/etc/passwd", b"root::0:0::/:/bin/sh"),
            ]),
        ),
        ("a sheet that stands outside", "exchange-broken", {
            let outside = RELATIONS.replace("worksheets/", "../../../../etc/worksheets/");
            archive(&workbook(SHEET, "<sst/>", &outside, ""))
        }),
    ]
}

fn workbooks(times: usize) -> Vec<Made> {
    let cells = |cells: &str| format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    let book = |sheet: &str, strings: &str| archive(&workbook(sheet, strings, RELATIONS, ""));
    let pieces = |count: usize| "<t>ab</t>".repeat(count);
    let far: String =
        (1..3_000 * times).map(|r| format!(r#"<c r="XFD{r}"><v>1</v></c>"#)).collect();
    let texts = (0..1_200 * times).map(|n| format!("<si><t>{n}{}</t></si>", "x".repeat(50_000)));
    vec![
        ("entities that multiply", "exchange-empty", book(&cells(""), &laughs())),
        (
            "room declared for a trillion texts",
            "exchange-empty",
            book(&cells(""), r#"<sst uniqueCount="999999999999"><si><t>a</t></si></sst>"#),
        ),
        (
            "a billion rows declared",
            "exchange-no-table",
            book(
                r#"<worksheet><dimension ref="A1:XFD1000000000"/><sheetData>
                <row r="1000000000"><c r="A1000000000"><v>1</v></c></row></sheetData></worksheet>"#,
                "<sst/>",
            ),
        ),
        (
            "texts without end",
            "exchange-unpacks-too-large",
            book(&cells(""), &format!("<sst>{}</sst>", texts.collect::<String>())),
        ),
        (
            "one text in pieces without end",
            "exchange-cell-too-long",
            book(&cells(""), &format!("<sst><si>{}</si></sst>", pieces(200_000 * times))),
        ),
        (
            "one cell in pieces without end",
            "exchange-cell-too-long",
            book(
                &cells(&format!(
                    r#"<c r="A1" t="inlineStr"><is>{}</is></c>"#,
                    pieces(200_000 * times)
                )),
                "<sst/>",
            ),
        ),
        (
            "one cell of megabytes",
            "exchange-broken",
            book(
                &cells(&format!(r#"<c r="A1" t="str"><v>{}</v></c>"#, "x".repeat(6 << 20))),
                "<sst/>",
            ),
        ),
        ("cells far from all others", "exchange-too-many-cells", book(&cells(&far), "<sst/>")),
    ]
}

/// Workbooks that list without end.
fn lists() -> Vec<Made> {
    let sheets: String =
        (0..5_000).map(|n| format!(r#"<sheet name="{n}" r:id="rId1"/>"#)).collect();
    let styles = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(80_000));
    let relation = r#"<Relationship Id="a" Type="x/image" Target="a.png"/>"#;
    let relations = format!("<Relationships>{}</Relationships>", relation.repeat(80_000));
    vec![
        ("thousands of sheets", "exchange-too-many-sheets", {
            let book = format!(r#"<workbook xmlns:r="x"><sheets>{sheets}</sheets></workbook>"#);
            archive(&[Part::new("xl/workbook.xml", book.as_bytes()), types()])
        }),
        (
            "styles without end",
            "exchange-broken",
            archive(&workbook(SHEET, "<sst/>", RELATIONS, &styles)),
        ),
        (
            "relations without end",
            "exchange-broken",
            archive(&workbook(SHEET, "<sst/>", &relations, "")),
        ),
    ]
}

fn opendocuments(times: usize) -> Vec<Made> {
    let document = |content: &str| archive(&[Part::new("content.xml", content.as_bytes())]);
    let cell = r#"<table:table-cell table:number-columns-repeated="16384"
        office:value-type="float" office:value="1"/>"#;
    let row = |cell: &str| {
        format!(r#"<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>"#)
    };
    let text = format!("<text:p>{}</text:p>", "x".repeat(50_000));
    let table = r#"<table:table table:name="a"></table:table>"#;
    vec![
        (
            "a repeated cell in a repeated row",
            "exchange-too-many-cells",
            document(&format!("<table:table>{}</table:table>", row(cell))),
        ),
        (
            "empty rows without end, and one cell",
            "exchange-no-table",
            document(&format!(
                "<table:table>{}<table:table-row><table:table-cell office:value-type=\"float\"
                 office:value=\"1\"/></table:table-row></table:table>",
                row("<table:table-cell/>").repeat(1_000 * times)
            )),
        ),
        (
            "one cell in paragraphs without end",
            "exchange-cell-too-long",
            document(&format!(
                "<table:table><table:table-row><table:table-cell>{}</table:table-cell>
                 </table:table-row></table:table>",
                text.repeat(20 * times)
            )),
        ),
        ("thousands of tables", "exchange-too-many-sheets", document(&table.repeat(5_000))),
    ]
}

fn texts(times: usize) -> Vec<Made> {
    let keys: Vec<String> = (0..20_000 * times).map(|n| format!("\"k{n}\":1")).collect();
    let commas = ",".repeat((1 << 20) * times);
    let open = "a,b\nc,\"d\n".to_owned() + &"e,f\n".repeat(100_000 * times);
    let long = format!("a,b\nc,{}\n", "x".repeat((1 << 20) * times));
    vec![
        ("lists in lists", "exchange-json-broken", "[".repeat(1 << 20).into_bytes()),
        ("objects in objects", "exchange-json-broken", "{\"a\":".repeat(1 << 18).into_bytes()),
        (
            "an object of very many fields",
            "exchange-too-many-columns",
            format!("[{{{}}}]", keys.join(",")).into_bytes(),
        ),
        (
            "a list in a cell without end",
            "exchange-cell-too-long",
            format!("[{{\"a\":[{}1]}}]", "123456789,".repeat(50_000 * times)).into_bytes(),
        ),
        (
            "a row of a million cells",
            "exchange-too-many-columns",
            format!("a{commas}b\n").into_bytes(),
        ),
        ("a quote that is never closed", "exchange-unclosed-quote", open.into_bytes()),
        ("a cell of a million letters", "exchange-unclosed-quote", long.into_bytes()),
    ]
}

const SHEET: &str = "<worksheet><sheetData/></worksheet>";
const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Type="x/worksheet"
    Target="worksheets/sheet1.xml"/></Relationships>"#;
const PACKAGE: &str = r#"<Relationships><Relationship Id="rId1" Type="x/officeDocument"
    Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns:r="x"><sheets><sheet name="3W" r:id="rId1"/></sheets>
    </workbook>"#;

/// The parts of a workbook of one sheet.
fn workbook<'a>(sheet: &str, strings: &str, relations: &str, styles: &str) -> Vec<Part<'a>> {
    vec![
        types(),
        Part::new("_rels/.rels", PACKAGE.as_bytes()),
        Part::new("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        Part::new("xl/workbook.xml", BOOK.as_bytes()),
        Part::new("xl/sharedStrings.xml", strings.as_bytes()),
        Part::new("xl/styles.xml", styles.as_bytes()),
        Part::new("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]
}

fn types<'a>() -> Part<'a> {
    Part::new("[Content_Types].xml", b"<Types/>")
}

/// Ten times ten times ten …: a billion laughs.
fn laughs() -> String {
    let mut text = String::from("<!DOCTYPE sst [<!ENTITY lol0 \"lol\">");
    for n in 1..10 {
        let before = format!("&lol{};", n - 1).repeat(10);
        text += &format!("<!ENTITY lol{n} \"{before}\">");
    }
    text + "]><sst><si><t>&lol9;</t></si></sst>"
}

fn nested(depth: usize) -> Vec<u8> {
    let mut inner = archive(&[Part::new("a.csv", b"a,b\n1,2\n")]);
    for _ in 0..depth {
        inner = archive(&[Part::new("a.zip", &inner), Part::new("b.zip", &inner)]);
    }
    inner
}

/// A part of a package as its directory tells of it, which need not be the truth.
struct Part<'a> {
    name: &'a str,
    packed: Vec<u8>,
    declared: u32,
    sum: u32,
}

impl<'a> Part<'a> {
    fn new(name: &'a str, content: &[u8]) -> Self {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::default());
        packed.write_all(content).expect("a vector takes what it is given");
        let packed = packed.finish().expect("a vector takes what it is given");
        let mut sum = Crc::new();
        sum.update(content);
        Self { name, packed, declared: content.len() as u32, sum: sum.sum() }
    }

    /// Method, checksum and sizes, as they stand in both headers.
    fn head(&self, name: &str) -> Vec<u8> {
        let numbers = [self.sum, self.packed.len() as u32, self.declared];
        let numbers = numbers.iter().flat_map(|number| number.to_le_bytes());
        let name = (name.len() as u16).to_le_bytes();
        [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0].into_iter().chain(numbers).chain(name).collect()
    }
}

fn archive(parts: &[Part<'_>]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        directory.extend(entry(part, part.name, bytes.len() as u32));
        local(part, &mut bytes);
    }
    end(bytes, &directory, parts.len() as u16)
}

/// One part's bytes under many names.
fn overlapping<'n>(part: &Part<'_>, names: impl Iterator<Item = &'n str>) -> Vec<u8> {
    let mut bytes = Vec::new();
    local(part, &mut bytes);
    let mut directory = entry(part, part.name, 0);
    let mut count = 1;
    for name in names {
        directory.extend(entry(part, name, 0));
        count += 1;
    }
    end(bytes, &directory, count)
}

fn local(part: &Part<'_>, bytes: &mut Vec<u8>) {
    bytes.extend(b"PK\x03\x04");
    bytes.extend(part.head(part.name));
    bytes.extend([0, 0]);
    bytes.extend(part.name.as_bytes());
    bytes.extend(&part.packed);
}

fn entry(part: &Part<'_>, name: &str, at: u32) -> Vec<u8> {
    let mut bytes = b"PK\x01\x02\x14\x00".to_vec();
    bytes.extend(part.head(name));
    bytes.extend([0; 12]);
    bytes.extend(at.to_le_bytes());
    bytes.extend(name.as_bytes());
    bytes
}

fn end(mut bytes: Vec<u8>, directory: &[u8], count: u16) -> Vec<u8> {
    let at = bytes.len() as u32;
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
    bytes.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    bytes.extend((directory.len() as u32).to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}
