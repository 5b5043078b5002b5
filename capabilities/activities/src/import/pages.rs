//! Imports on screen, and as files to send back.

mod list;
mod said;
mod show;
mod tables;
mod verdicts;

use acts::Record;
use basics::{Id, Organisation};
use serde_json::json;

pub(crate) use list::List;
pub(crate) use show::Show;
pub(crate) use verdicts::Verdicts;

use super::Import;

impl Record for Import {
    const KIND: &'static str = "import";

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/imports/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> serde_json::Value {
        let counts = self.counts().unwrap_or_default();
        json!({
            "id": self.id.to_string(),
            "file_name": self.file_name.as_str(),
            "brought_by": self.by.person.to_string(),
            "as_of": self.for_all.as_of.to_string(),
            "audience": self.for_all.audience.map(|id| id.to_string()),
            "rows": self.rows,
            "stage": self.stage.name(),
            "accepted": counts.accepted,
            "corrected": counts.corrected,
            "refused": counts.refused,
            "duplicates": counts.duplicates,
            "unchanged": counts.unchanged,
            "changing": counts.changing,
            "version": self.version,
        })
    }
}
