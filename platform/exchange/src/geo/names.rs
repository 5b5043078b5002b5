//! Which property is the code and which the name: every publisher of boundaries has its own words.

use std::collections::BTreeMap;

use basics::Language;

/// What the properties say of an area at one administrative level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaNames {
    /// The P-code. Codes of other systems (GADM's, an ISO subdivision, a shape's own id) are none.
    pub code: Option<String>,
    pub parent_code: Option<String>,
    /// Each language once; `und` where the file does not say which it is.
    pub names: Vec<(Language, String)>,
}

/// The code and names at a level (0 is the country, 1 the largest part of it).
///
/// Known are OCHA's common operational datasets in all their editions (`ADM1_PCODE`, `admin1Pcode`,
/// `adm1_pcode`; `ADM1_FR`, `admin1Name_fr`, `adm1_name1` with `lang1`), geoBoundaries
/// (`shapeName`), GADM (`NAME_1`), OpenStreetMap (`name:fr`) and plain `pcode`, `name`.
pub fn find_code_and_name(properties: &BTreeMap<String, String>, level: u8) -> AreaNames {
    let mut found = AreaNames::default();
    let mut plain_code = None;
    for (property, value) in properties {
        let value = value.trim();
        if value.is_empty() {
            continue;
        }
        match Meaning::of(property) {
            Meaning::Code(Some(at)) if at == level => found.code = Some(value.to_owned()),
            Meaning::Code(Some(at)) if at + 1 == level => {
                found.parent_code = Some(value.to_owned());
            }
            Meaning::ParentCode => {
                found.parent_code.get_or_insert_with(|| value.to_owned());
            }
            Meaning::Code(None) => plain_code = Some(value.to_owned()),
            Meaning::Name(at, spoken) if at.is_none_or(|at| at == level) => {
                let language = match spoken {
                    Spoken::In(language) => language,
                    Spoken::Listed(number) => listed_language(properties, number),
                };
                add_name(&mut found.names, language, value);
            }
            _ => {}
        }
    }
    found.code = found.code.or(plain_code);
    found
}

/// The deepest level that the properties name; none where they do not say.
pub fn find_level(properties: &BTreeMap<String, String>) -> Option<u8> {
    let said = properties.iter().filter(|(_, value)| !value.trim().is_empty());
    said.filter_map(|(property, value)| match Meaning::of(property) {
        Meaning::Code(level) | Meaning::Name(level, _) => level,
        Meaning::Level => {
            value.trim().trim_start_matches(|c: char| !c.is_ascii_digit()).parse().ok()
        }
        _ => None,
    })
    .filter(|level| *level <= 5)
    .max()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Level,
    /// Without a level it is the area's own.
    Code(Option<u8>),
    ParentCode,
    Name(Option<u8>, Spoken),
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spoken {
    In(Language),
    /// The language that the property `lang`, `lang1`, … names.
    Listed(u8),
}

impl Meaning {
    fn of(property: &str) -> Self {
        let word: String =
            property.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        match word.as_str() {
            "shapetype" | "adminlevel" | "admlevel" => return Self::Level,
            "pcode" | "admpcode" | "adminpcode" | "admcode" | "code" => return Self::Code(None),
            "parentpcode" | "parentcode" | "pcodeparent" | "admcodeparent" => {
                return Self::ParentCode;
            }
            "shapename" | "name" | "admname" | "adminname" => {
                return Self::Name(None, Spoken::In(Language::UNDETERMINED));
            }
            _ => {}
        }
        if let Some(level) = word.strip_prefix("name").and_then(level_alone) {
            return Self::Name(Some(level), Spoken::In(Language::UNDETERMINED));
        }
        let plain = word.strip_prefix("name").and_then(language);
        if let Some(language) = plain {
            return Self::Name(None, Spoken::In(language));
        }
        let Some(rest) = word.strip_prefix("admin").or_else(|| word.strip_prefix("adm")) else {
            return Self::Unknown;
        };
        let Some(level) = rest.get(..1).and_then(level_alone) else { return Self::Unknown };
        Self::at_level(level, &rest[1..])
    }

    fn at_level(level: u8, rest: &str) -> Self {
        let name = |spoken| Self::Name(Some(level), spoken);
        match rest {
            // Field names of shape files end after ten characters.
            "pcode" | "pcod" | "pco" | "code" => Self::Code(Some(level)),
            "name" | "nam" => name(Spoken::Listed(0)),
            "name1" => name(Spoken::Listed(1)),
            "name2" => name(Spoken::Listed(2)),
            "name3" => name(Spoken::Listed(3)),
            _ => language(rest.strip_prefix("name").unwrap_or(rest))
                .map_or(Self::Unknown, |language| name(Spoken::In(language))),
        }
    }
}

fn level_alone(text: &str) -> Option<u8> {
    text.parse().ok().filter(|level| *level <= 5)
}

/// Languages that boundary files are published in; `ADM1_ID` and its like are no languages.
fn language(suffix: &str) -> Option<Language> {
    const LANGUAGES: &str = "\
        af am ar az bg bm bn bs da de dv el en es fa ff fi fr ha he hi hr ht hu hy ig it \
        ja ka kk km ko ku ky ln lo mg mk mn ms my ne ny om pl ps pt rn ro ru rw sg si sn \
        so sq sr ss st sw ta tg th ti tk tn tr uk ur uz vi wo xh yo zh zu";
    LANGUAGES
        .split(' ')
        .any(|known| known == suffix)
        .then(|| Language::parse("language", suffix).ok())
        .flatten()
}

fn listed_language(properties: &BTreeMap<String, String>, number: u8) -> Language {
    let property = if number == 0 { "lang".to_owned() } else { format!("lang{number}") };
    properties
        .get(&property)
        .and_then(|tag| Language::parse("language", tag).ok())
        .unwrap_or(Language::UNDETERMINED)
}

fn add_name(names: &mut Vec<(Language, String)>, language: Language, name: &str) {
    if names.iter().all(|(known, _)| *known != language) {
        names.push((language, name.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pairs: &[(&str, &str)], level: u8, expected: &str) {
        let properties = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let found = find_code_and_name(&properties, level);
        let or_none = |code: Option<String>| code.unwrap_or_else(|| "-".to_owned());
        let names: Vec<_> = found.names.iter().map(|(l, name)| format!("{l}={name}")).collect();
        let (code, parent) = (or_none(found.code), or_none(found.parent_code));
        assert_eq!(format!("{code} in {parent}: {}", names.join(", ")), expected);
        assert_eq!(find_level(&properties), Some(level), "{expected}");
    }

    #[test]
    fn each_publisher_names_its_properties_otherwise() {
        let shapefile = [
            ("ADM0_PCODE", "ML"),
            ("ADM1_FR", "Gao"),
            ("ADM1_PCODE", "ML07"),
            ("ADM1_REF", "GAO"),
            ("ADM2_EN", "Ansongo"),
            ("ADM2_FR", "Ansongo"),
            ("ADM2_PCODE", "ML0701"),
            ("ADM2ALT1FR", "Assongo"),
            ("validOn", "2021-12-20"),
            ("ADM2_AR", ""),
        ];
        check(&shapefile, 2, "ML0701 in ML07: en=Ansongo, fr=Ansongo");
        check(&[("admin1Name", "Gao"), ("admin1Pcode", "ML07")], 1, "ML07 in -: und=Gao");
        let edition_2025 = [
            ("adm1_name", "Darfour"),
            ("adm1_name1", "دارفور"),
            ("adm1_pcode", "TD99"),
            ("adm0_pcode", "TD"),
            ("lang", "fr"),
            ("lang1", "ar"),
            ("adm1_id", "9"),
        ];
        check(&edition_2025, 1, "TD99 in TD: fr=Darfour, ar=دارفور");
        let geoboundaries = [("shapeName", "Gao"), ("shapeISO", "ML-7"), ("shapeType", "ADM1")];
        check(&geoboundaries, 1, "- in -: und=Gao");
        check(
            &[("GID_2", "MLI.2.1_1"), ("NAME_2", "Gao"), ("NAME_1", "Gao")],
            2,
            "- in -: und=Gao",
        );
        let plain = [("pcode", "ML07"), ("name", "Gao"), ("name:fr", "Gao"), ("admin_level", "1")];
        check(&plain, 1, "ML07 in -: und=Gao, fr=Gao");
    }
}
