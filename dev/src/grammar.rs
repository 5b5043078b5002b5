//! How a capability's name is said: plural in folders, singular for its record, a type in code.

/// `activity` of `activities`.
pub(crate) fn singular(plural: &str) -> String {
    match plural {
        "people" => "person".to_owned(),
        _ if plural.ends_with("ies") => format!("{}y", &plural[..plural.len() - 3]),
        _ => plural.strip_suffix('s').unwrap_or(plural).to_owned(),
    }
}

/// `ActionPoint` of `action_point`.
pub(crate) fn type_name(name: &str) -> String {
    name.split('_').map(capital).collect()
}

/// `Action point` of `action_point`, at the beginning of a sentence.
pub(crate) fn sentence(name: &str) -> String {
    capital(&prose(name))
}

/// `action point` of `action_point`.
pub(crate) fn prose(name: &str) -> String {
    name.replace('_', " ")
}

/// `an action point`.
pub(crate) fn with_article(name: &str) -> String {
    let article = if name.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {}", prose(name))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_said_in_its_forms() {
        let check = |plural: &str| {
            let one = singular(plural);
            (type_name(&one), sentence(plural), with_article(&one))
        };
        let said = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(check("people"), said("Person", "People", "a person"));
        assert_eq!(check("activities"), said("Activity", "Activities", "an activity"));
        assert_eq!(check("action_points"), said("ActionPoint", "Action points", "an action point"));
    }
}
