//! Old offenders: what a rule found before it was a rule. Their number may only fall.

use std::collections::BTreeMap;

use super::finding::Finding;

pub(crate) const PATH: &str = "dev/tidy-ratchet.txt";

/// The findings that are not allowed for; an allowance that is too wide is itself a finding. A line
/// of the list is `rule path excess`, where the excess is what the findings of one rule in one file
/// add up to.
pub(crate) fn hold(findings: Vec<Finding>, list: &str) -> Vec<Finding> {
    let mut found: BTreeMap<(String, String), Vec<Finding>> = BTreeMap::new();
    for finding in findings {
        found.entry((finding.rule.to_owned(), finding.path.clone())).or_default().push(finding);
    }
    let mut held = Vec::new();
    for (i, line) in list.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let complain = |what: &str| Finding {
            path: PATH.to_owned(),
            line: i + 1,
            rule: "ratchet",
            what: what.to_owned(),
            excess: 1,
        };
        let words: Vec<&str> = line.split_whitespace().collect();
        let [rule, path, allowed] = words[..] else {
            held.push(complain("a line is `rule path excess`"));
            continue;
        };
        let allowed = allowed.parse::<usize>().unwrap_or(0);
        let key = (rule.to_owned(), path.to_owned());
        let excess = found.get(&key).map_or(0, |found| found.iter().map(|f| f.excess).sum());
        if excess < allowed {
            held.push(complain(&format!("{rule} in {path} has come down to {excess}: say so")));
        }
        if excess <= allowed {
            found.remove(&key);
        }
    }
    held.extend(found.into_values().flatten());
    held
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(allowed: &str) -> Vec<String> {
        let found = Finding {
            path: "a.rs".into(),
            line: 1,
            rule: "length",
            what: "50 lines too many".into(),
            excess: 50,
        };
        hold(vec![found], allowed).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn an_old_offender_may_stay_and_shrink_but_not_grow() {
        assert_eq!(check("# none\n"), ["50 lines too many"]);
        assert!(check("length a.rs 50\n").is_empty());
        assert_eq!(check("length a.rs 49\n"), ["50 lines too many"]);
        assert_eq!(check("length a.rs 60\n"), ["length in a.rs has come down to 50: say so"]);
        assert_eq!(check("length b.rs 1\nlength a.rs 50\n").len(), 1);
        assert_eq!(check("length a.rs\n").len(), 2);
    }
}
