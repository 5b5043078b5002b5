//! A report in the shape that tools of the HXL world know from the reference library.

use serde_json::{Value as Json, json};
use words::Words;

use super::findings::{Issue, Location, Report, Scope};
use crate::schema::Severity;

impl Report {
    /// Rows and columns count from 0, as there; `location_count` is always the whole number, also
    /// where fewer locations are listed.
    pub fn json(&self, words: &Words) -> Json {
        let count = |severity| self.count(severity);
        let external = self.not_loaded.len();
        let total: usize = Severity::ALL.into_iter().map(count).sum();
        let not_loaded = self.not_loaded.iter().enumerate().map(|(number, (pattern, place))| {
            json!({
                "rule_id": format!("external-{}", number + 1),
                "tag_pattern": pattern,
                "description": said_plainly(words, "hxl-report-not-loaded", place),
                "severity": "error",
                "scope": "dataset",
            })
        });
        let unchecked = self.unchecked.iter().map(
            |unchecked| json!({ "tag_pattern": unchecked.pattern, "hashtag": unchecked.hashtag }),
        );
        json!({
            "validator": "comity",
            "is_valid": self.is_valid(),
            "rows": self.rows,
            "stats": {
                "info": count(Severity::Info),
                "warning": count(Severity::Warning),
                "error": count(Severity::Error),
                "external": external,
                "total": total + external,
            },
            "issues": self.issues.iter().map(|issue| issue.json(words)).collect::<Vec<_>>(),
            "external_issues": not_loaded.collect::<Vec<_>>(),
            "unchecked": unchecked.collect::<Vec<_>>(),
        })
    }
}

impl Issue {
    fn json(&self, words: &Words) -> Json {
        let scope = match self.scope {
            Scope::Dataset => "dataset",
            Scope::Row => "row",
            Scope::Cell => "cell",
        };
        json!({
            "rule_id": self.rule,
            "tag_pattern": self.pattern,
            "description": self.says(words),
            "severity": self.severity.name(),
            "scope": scope,
            "location_count": self.count,
            "locations": self.locations.iter().map(Location::json).collect::<Vec<_>>(),
        })
    }

    /// What its schema says, or we do.
    pub(super) fn says(&self, words: &Words) -> String {
        let ours = || words.refusal(&self.refusal).replace(['\u{2068}', '\u{2069}'], "");
        self.description.clone().unwrap_or_else(ours)
    }
}

fn said_plainly(words: &Words, key: &str, place: &str) -> String {
    words.tell_plain(key, &[("place", place.into())])
}

impl Location {
    fn json(&self) -> Json {
        let mut json = json!({});
        if let Some((number, index)) = self.row {
            json["row"] = index.into();
            json["source_row"] = (number - 1).into();
        }
        if let Some(column) = self.column {
            json["col"] = column.into();
            json["hashtag"] = self.hashtag.as_str().into();
        }
        if let Some(value) = &self.value {
            json["location_value"] = value.as_str().into();
        }
        if let Some(suggestion) = &self.suggestion {
            json["suggested_value"] = suggestion.as_str().into();
        }
        json
    }
}
