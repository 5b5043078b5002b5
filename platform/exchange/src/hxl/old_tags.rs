//! HXL tags from before 1.0 (2014–2015), and slips that are common since, in today's words.
//!
//! Then a tag was one word with underscores (`#adm1_id`, `#start_date`); 1.0 made the ends of such
//! words attributes.

use super::Tag;

/// Whole words whose parts do not say what they became.
const WORDS: &[(&str, &str, &[&str])] = &[
    ("lat_deg", "geo", &["lat"]),
    ("lon_deg", "geo", &["lon"]),
    ("latlon_deg", "geo", &["latlon"]),
    ("lat", "geo", &["lat"]),
    ("lon", "geo", &["lon"]),
    ("adm0", "country", &[]),
    ("people_num", "affected", &[]),
    ("bf_type", "beneficiary", &["type"]),
    ("partner", "org", &["impl"]),
    ("funder", "org", &["funding"]),
    ("implementer", "org", &["impl"]),
    ("programmer", "org", &["prog"]),
    ("cluster", "sector", &["cluster"]),
    ("email", "contact", &["email"]),
    ("phone", "contact", &["phone"]),
    ("url", "meta", &["url"]),
];

/// What the end of an old word became.
const ENDS: &[(&str, &[&str])] = &[
    ("name", &["name"]),
    ("id", &["id"]),
    ("code", &["code"]),
    ("pcode", &["code"]),
    ("num", &[]),
    ("type", &["type"]),
    ("acronym", &["acronym"]),
    ("start", &["start"]),
    ("end", &["end"]),
    ("url", &["url"]),
    ("email", &["email"]),
    ("phone", &["phone"]),
    ("desc", &["description"]),
    ("total", &["total"]),
    ("f", &["f"]),
    ("m", &["m"]),
    ("hh", &["hh"]),
];

/// What the beginning of an old date became: `#start_date`.
const DATES: &[(&str, &[&str])] = &[
    ("start", &["start"]),
    ("end", &["end"]),
    ("report", &["reported"]),
    ("reported", &["reported"]),
    ("from", &["start"]),
    ("to", &["end"]),
    ("period", &[]),
];

/// Tags of today whose ends are looked at; others, `#x_…` above all, are left alone.
const KEEP_FROM: &[&str] = &[
    "activity",
    "adm1",
    "adm2",
    "adm3",
    "adm4",
    "adm5",
    "affected",
    "beneficiary",
    "contact",
    "country",
    "crisis",
    "inneed",
    "loc",
    "org",
    "population",
    "reached",
    "region",
    "sector",
    "status",
    "subsector",
    "targeted",
];

pub(super) fn current(tag: &Tag) -> Tag {
    let (name, added) = renamed(tag.name());
    // The places' ids of then are today's codes; `+pcode` is a slip that is still common.
    let place = name.starts_with("adm") || name == "country";
    let attributes = tag.attributes().chain(added.iter().copied()).map(|attribute| {
        match attribute {
            "pcode" | "pcod" => "code",
            "id" if place => "code",
            same => same,
        }
        .to_owned()
    });
    Tag::of(name, attributes)
}

fn renamed(name: &str) -> (&str, &'static [&'static str]) {
    if let Some((_, now, added)) = WORDS.iter().find(|(old, ..)| *old == name) {
        return (now, added);
    }
    let Some((start, end)) = name.rsplit_once('_') else { return (name, &[]) };
    if end == "date" {
        return DATES.iter().find(|(old, _)| *old == start).map_or((name, &[]), |d| ("date", d.1));
    }
    let known = ENDS.iter().find(|(old, _)| *old == end);
    match known {
        // `#adm0_name` was a country's.
        Some((_, added)) if start == "adm0" => ("country", added),
        Some((_, added)) if KEEP_FROM.contains(&start) => (start, added),
        _ => (name, &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_tags_say_what_they_are_called_today() {
        let check = |old: &str, now: &str| {
            assert_eq!(Tag::parse(old).unwrap().current().to_string(), now, "{old}");
        };
        check("#lat_deg", "#geo+lat");
        check("#lon_deg", "#geo+lon");
        check("#adm1_name", "#adm1+name");
        check("#adm2_id", "#adm2+code");
        check("#adm0 +code", "#country+code");
        check("#adm1 +pcode", "#adm1+code");
        check("#start_date", "#date+start");
        check("#period_date", "#date");
        check("#activity_id", "#activity+id");
        check("#reached_num", "#reached");
        check("#org+impl", "#org+impl");
        check("#x_pattern_id", "#x_pattern_id");
        check("#valid_tag", "#valid_tag");
    }
}
