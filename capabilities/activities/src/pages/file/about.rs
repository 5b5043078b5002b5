//! What a file says of itself: whence, when, by whom, by which filters, how it may be passed on.

use acts::Context;
use basics::{Moment, Problem};
use exchange::write::{OutColumn, Sheet, Value};
use serde_json::{Value as Json, json};
use words::{Arg, Words};

use super::{Contents, ROWS_MAX};

/// Everything that holds for the file as a whole.
pub struct About {
    pub source: String,
    made_at: Moment,
    made_by: String,
    filters: Vec<String>,
    /// What else its reader should know, as the keys of sentences.
    notes: &'static [&'static str],
    contents: Contents,
    /// The installation's short name, what the file is called, and the day, for the file's name.
    prefix: String,
}

impl About {
    /// `called` is the key of the word for what is in it, `filters` what it was narrowed by.
    pub fn of(
        cx: &Context,
        called: &str,
        filters: Vec<String>,
        notes: &'static [&'static str],
        contents: Contents,
    ) -> Result<Self, Problem> {
        let w = &cx.words;
        let actor = cx.actor()?;
        let instance = cx.settings().name.as_str();
        let product = w.say("look-product");
        Ok(Self {
            source: [instance, &product]
                .iter()
                .filter(|part| !part.is_empty())
                .copied()
                .collect::<Vec<_>>()
                .join(" – "),
            made_at: cx.now,
            made_by: format!("{} – {}", actor.name, actor.organisation_name),
            filters,
            notes,
            contents,
            prefix: [instance, &w.say(called), &cx.today.to_string()].join(" "),
        })
    }

    /// `UNMIX-activities-2026-06-15-High-TLP-AMBER.csv`: a file outlives the message it came with,
    /// so its name carries its level and mark (R8.2), and how many records had to stay out.
    pub fn file_name(&self, w: &Words, ending: &str) -> String {
        let Contents { level, tlp, left_out, .. } = self.contents;
        let level = w.say(&format!("sharing-level-{}", level.name()));
        let tlp = w.say(&format!("sharing-tlp-{}", tlp.name()));
        let mut parts = vec![self.prefix.clone(), level, tlp];
        if left_out > 0 {
            let args = [("count", Arg::from(left_out))];
            parts.push(w.tell_plain("activities-file-without", &args));
        }
        let name = parts.join(" ");
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        format!("{}.{ending}", words.collect::<Vec<_>>().join("-"))
    }

    /// A sheet beside the rows, in the reader's words.
    pub fn sheet(&self, w: &Words) -> Sheet {
        let Contents { rows, level, tlp, left_out } = self.contents;
        let filters = match self.filters.as_slice() {
            [] => w.say("activities-about-no-filter"),
            filters => filters.join("; "),
        };
        let mut all: Vec<(&str, Value)> = vec![
            ("source", self.source.as_str().into()),
            ("made-at", w.moment(self.made_at).into()),
            ("made-by", self.made_by.as_str().into()),
            ("filters", filters.into()),
            ("rows", number(rows)),
            ("level", w.say(&format!("sharing-level-{}", level.name())).into()),
            ("tlp", w.say(&format!("sharing-tlp-{}", tlp.name())).into()),
            ("left-out", number(left_out)),
        ];
        let most = [("most", Arg::from(w.number(ROWS_MAX as i64)))];
        let notes = ["activities-about-passing-on"].iter().chain(self.notes).map(|key| w.say(key));
        let limit = w.tell_plain("activities-about-limit", &most);
        all.extend(notes.chain([limit]).map(|note| ("note", note.into())));
        let rows = all
            .into_iter()
            .map(|(key, value)| vec![w.say(&format!("activities-about-{key}")).into(), value]);
        let name = w.say("activities-sheet-about");
        let columns = vec![OutColumn::new(name.clone()).wide(32), OutColumn::new("").wide(80)];
        Sheet { name, columns, rows: rows.collect() }
    }

    /// The same for programs.
    pub fn json(&self) -> Json {
        let Contents { rows, level, tlp, left_out } = self.contents;
        json!({
            "source": self.source,
            "made_at": self.made_at.to_string(),
            "made_by": self.made_by,
            "filters": self.filters,
            "rows": rows,
            "level": level.name(),
            "tlp": tlp.name(),
            "left_out": left_out,
        })
    }
}

fn number(count: usize) -> Value {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}
