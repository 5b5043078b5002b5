//! What a file says of itself: whence, when, by whom, by which filters, how it may be passed on.

use activities::{Asked, bar};
use acts::{Context, Form};
use basics::{Moment, Problem};
use exchange::write::{OutColumn, Sheet, Value};
use serde_json::{Value as Json, json};
use words::{Arg, Words};

use super::gathered::ROWS_MAX;
use crate::contents::Contents;

/// Everything that holds for the file as a whole.
pub(super) struct About {
    pub(super) source: String,
    made_at: Moment,
    made_by: String,
    filters: Vec<String>,
    contents: Contents,
    /// The installation's short name and the day, for the file's name.
    prefix: String,
}

impl About {
    pub(super) fn of(
        cx: &Context,
        query: &Form,
        asked: &Asked,
        contents: Contents,
    ) -> Result<Self, Problem> {
        let w = &cx.words;
        let actor = cx.actor()?;
        let instance = cx.settings().name.as_str();
        let product = w.say("look-product");
        let words = query.text("words").trim();
        let words = (!words.is_empty()).then(|| format!("“{words}”"));
        let chips = bar(w, "", query, asked).active.into_iter().map(|chip| chip.label);
        let list = w.say("presence-file");
        Ok(Self {
            source: [instance, &product]
                .iter()
                .filter(|part| !part.is_empty())
                .copied()
                .collect::<Vec<_>>()
                .join(" – "),
            made_at: cx.now,
            made_by: format!("{} – {}", actor.name, actor.organisation_name),
            filters: words.into_iter().chain(chips).collect(),
            contents,
            prefix: [instance, &list, &cx.today.to_string()].join(" "),
        })
    }

    /// `UNMIX-activities-2026-06-15-High-TLP-AMBER.csv`: a file outlives the message it came with,
    /// so its name carries its level and mark (R8.2), and how many records had to stay out.
    pub(super) fn file_name(&self, w: &Words, ending: &str) -> String {
        let Contents { level, tlp, left_out, .. } = self.contents;
        let level = w.say(&format!("sharing-level-{}", level.name()));
        let tlp = w.say(&format!("sharing-tlp-{}", tlp.name()));
        let mut parts = vec![self.prefix.clone(), level, tlp];
        if left_out > 0 {
            let args = [("count", Arg::from(left_out))];
            parts.push(w.tell_plain("presence-file-without", &args));
        }
        let name = parts.join(" ");
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        format!("{}.{ending}", words.collect::<Vec<_>>().join("-"))
    }

    /// A sheet beside the rows, in the reader's words.
    pub(super) fn sheet(&self, w: &Words) -> Sheet {
        let Contents { rows, level, tlp, left_out } = self.contents;
        let filters = match self.filters.as_slice() {
            [] => w.say("presence-about-no-filter"),
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
        let notes = ["presence-about-passing-on", "presence-about-places"].map(|key| w.say(key));
        let limit = w.tell_plain("presence-about-limit", &most);
        all.extend(notes.into_iter().chain([limit]).map(|note| ("note", note.into())));
        let rows = all
            .into_iter()
            .map(|(key, value)| vec![w.say(&format!("presence-about-{key}")).into(), value]);
        let name = w.say("presence-sheet-about");
        let columns = vec![OutColumn::new(name.clone()).wide(32), OutColumn::new("").wide(80)];
        Sheet { name, columns, rows: rows.collect() }
    }

    /// The same for programs.
    pub(super) fn json(&self) -> Json {
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
