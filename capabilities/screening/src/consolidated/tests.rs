//! What reading the consolidated list promises.

use basics::{Detail, Line};

use super::*;
use crate::{Entry, Quality};

/// Invented: nobody of it is on any list.
const LIST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-05-04T10:00:00.000Z">
 <INDIVIDUALS>
  <INDIVIDUAL><DATAID>7001</DATAID><VERSIONNUM>1</VERSIONNUM>
   <FIRST_NAME>MOAMMAR</FIRST_NAME><SECOND_NAME>TESTAFI</SECOND_NAME><THIRD_NAME/>
   <REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><LISTED_ON>2011-02-26</LISTED_ON>
   <NAME_ORIGINAL_SCRIPT>معمر التستافي</NAME_ORIGINAL_SCRIPT>
   <NATIONALITY><VALUE>Nowhere</VALUE><VALUE>Elsewhere</VALUE></NATIONALITY>
   <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Muammar &amp; Co</ALIAS_NAME>
   </INDIVIDUAL_ALIAS>
   <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
   <INDIVIDUAL_ADDRESS><COUNTRY>Nowhere</COUNTRY></INDIVIDUAL_ADDRESS>
   <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1941</FROM_YEAR>
    <TO_YEAR>1943</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
   <INDIVIDUAL_DATE_OF_BIRTH><DATE>1942-06-07</DATE></INDIVIDUAL_DATE_OF_BIRTH>
  </INDIVIDUAL>
 </INDIVIDUALS>
 <ENTITIES>
  <ENTITY><DATAID>7002</DATAID><FIRST_NAME>Jaish al-Test</FIRST_NAME>
   <ENTITY_ALIAS><ALIAS_NAME>Army of the Test</ALIAS_NAME></ENTITY_ALIAS></ENTITY>
 </ENTITIES>
</CONSOLIDATED_LIST>
"#;

#[test]
fn individuals_and_entities_are_read_with_all_that_tells_them_from_others() {
    let list = read(LIST.as_bytes()).unwrap();
    assert_eq!(list.generated_on, "2026-05-04".parse().ok());
    let [one, other] = &list.entries[..] else { panic!("{list:?}") };
    let names = |entry: &Entry| -> Vec<(String, Quality)> {
        entry.names.iter().map(|alias| (alias.name.to_string(), alias.quality)).collect()
    };
    let expected = [
        ("MOAMMAR TESTAFI".to_owned(), Quality::Main),
        ("معمر التستافي".to_owned(), Quality::Script),
        ("Muammar & Co".to_owned(), Quality::Low),
    ];
    assert_eq!(names(one), expected);
    let expected = [
        ("Jaish al-Test".to_owned(), Quality::Main),
        ("Army of the Test".to_owned(), Quality::Alias),
    ];
    assert_eq!(names(other), expected);
    assert_eq!((one.kind, other.kind), (EntryKind::Individual, EntryKind::Entity));
    assert_eq!(one.listed_on, "2011-02-26".parse().ok());
    assert_eq!((one.id.as_str(), one.reference.as_ref().unwrap().as_str()), ("7001", "XXi.001"));
    let said = |lines: &[Line]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(said(&one.births), ["1941–1943", "1942-06-07"]);
    assert_eq!(said(&one.nationalities), ["Nowhere", "Elsewhere"]);
}

/// R5.11: whoever was not read would pass unseen.
#[test]
fn a_list_that_is_cut_anywhere_is_refused_whole() {
    let end = LIST.trim_end().len();
    for length in 0..end {
        let cut = read(&LIST.as_bytes()[..length]).unwrap_err();
        let is_begun =
            length > LIST.find("<CONSOLIDATED_LIST ").unwrap() + "<CONSOLIDATED_LIST ".len();
        assert!(!is_begun || cut.why == "screening-refused-cut", "cut at {length}: {cut:?}");
    }
    assert!(read(LIST.trim_end().as_bytes()).is_ok());
}

fn why(text: &str) -> (&'static str, Option<i64>) {
    let refusal = read(text.as_bytes()).unwrap_err();
    let line = refusal.details.iter().find(|(name, _)| *name == "line");
    let line = line.and_then(|(_, line)| match line {
        Detail::Number(line) => Some(*line),
        _ => None,
    });
    (refusal.why, line)
}

#[test]
fn what_is_no_list_says_so_and_in_which_line() {
    assert_eq!(why("<html>\n<body/></html>"), ("screening-refused-other", Some(1)));
    assert_eq!(why("Name,Country\nA,B\n").0, "screening-refused-other");
    assert_eq!(why("").0, "screening-refused-other");
    let empty = "<CONSOLIDATED_LIST><INDIVIDUALS/><ENTITIES/></CONSOLIDATED_LIST>";
    assert_eq!(why(empty).0, "screening-refused-empty");
    let (head, tail) = LIST.split_once(" <ENTITIES>").unwrap();
    let half = format!("{head}{}", tail.split_once("</ENTITIES>").unwrap().1);
    assert_eq!(why(&half).0, "screening-refused-part", "R5.11: a part is missing");
    let nameless = LIST
        .replace("<FIRST_NAME>Jaish al-Test</FIRST_NAME>", "")
        .replace("<ALIAS_NAME>Army of the Test</ALIAS_NAME>", "");
    assert_eq!(why(&nameless), ("screening-refused-nameless", Some(20)));
    let crossed = LIST.replace("</INDIVIDUALS>", "</ENTITIES>");
    assert_eq!(why(&crossed), ("screening-refused-broken", Some(17)));
    let misplaced = LIST.replace("<ENTITY>", "<INDIVIDUAL>").replace("</ENTITY>", "</INDIVIDUAL>");
    assert_eq!(why(&misplaced).0, "screening-refused-broken");
    let deep = format!("<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>{}", "<a>".repeat(100));
    assert_eq!(why(&deep).0, "screening-refused-broken");
    let twice = LIST.replace("7002", "7001");
    assert_eq!(why(&twice), ("screening-refused-twice", Some(20)));
    let again = format!("{LIST}{}", LIST.split_once("?>").unwrap().1);
    assert_eq!(why(&again).0, "screening-refused-broken");
    let latin = LIST.replace("UTF-8", "ISO-8859-1");
    assert_eq!(why(&latin), ("screening-refused-encoding", Some(1)));
    let broken = [LIST.as_bytes(), &[0xFF, b' ']].concat();
    assert_eq!(read(&broken).unwrap_err().why, "screening-refused-encoding");
}

#[test]
fn a_file_that_brings_words_of_its_own_is_refused_and_nothing_of_it_grows() {
    let bomb = format!(
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]>{}",
        LIST.split_once("?>").unwrap().1.replace("MOAMMAR", "&b;MOAMMAR")
    );
    assert_eq!(why(&bomb).0, "screening-refused-dtd");
    let outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><CONSOLIDATED_LIST/>";
    assert_eq!(why(outside).0, "screening-refused-dtd");
    let unknown = LIST.replace("MOAMMAR", "&b;MOAMMAR");
    assert_eq!(why(&unknown), ("screening-refused-dtd", Some(5)));
    let long = LIST.replace("MOAMMAR", &"MOAMMAR ".repeat(10_000));
    assert_eq!(why(&long).0, "screening-refused-too-many");
}

#[test]
fn a_file_that_is_larger_than_any_list_is_not_read() {
    let large = vec![b' '; (MIB_MAX << 20) + 1];
    assert_eq!(read(&large).unwrap_err().why, "screening-refused-large");
}

#[test]
fn a_name_that_no_line_holds_is_cut_and_not_lost() {
    let long = LIST.replace("Jaish al-Test", &format!("Jaish {}", "al-Test ".repeat(60)));
    let name = read(long.as_bytes()).unwrap().entries[1].names[0].name.to_string();
    assert!(name.starts_with("Jaish al-Test al-Test"), "{name}");
    let turned = LIST.replace("MOAMMAR", "MOA\u{202E}MMAR");
    let name = read(turned.as_bytes()).unwrap().entries[0].names[0].name.to_string();
    assert_eq!(name, "MOAMMAR TESTAFI", "what cannot be seen does not hide a name");
}
