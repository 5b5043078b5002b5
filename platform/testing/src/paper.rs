//! Documents as a test reads them: their words, without any look; and files that a test signs.

use std::sync::Arc;

use outside::{Document, Part, Press, Signet, Typesetter};

pub(crate) fn plain() -> Press {
    Press::with(Arc::new(Plain))
}

/// Signs with the key of all tests.
pub(crate) fn signet() -> Signet {
    Signet::with(|name, kind, body| {
        let key = journal::SigningKey::new(name, &[7; 32]).map_err(|flaw| flaw.to_string())?;
        journal::sign_file(kind, body, &key).map_err(|flaw| flaw.to_string())
    })
}

struct Plain;

impl Typesetter for Plain {
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, String> {
        let mut lines = vec!["%PDF-1.7".to_owned(), document.kind.clone(), document.title.clone()];
        lines.extend(document.parts.iter().flat_map(words));
        lines.extend([document.foot.clone(), "%%EOF".to_owned()]);
        Ok(lines.join("\n").into_bytes())
    }
}

fn words(part: &Part) -> Vec<String> {
    match part {
        Part::Heading { text, .. } | Part::Text { text, .. } | Part::Notice(text) => {
            vec![text.clone()]
        }
        Part::Facts(facts) => {
            facts.iter().map(|(name, value)| format!("{name}: {value}")).collect()
        }
        Part::List(items) => items.clone(),
        Part::Table { columns, rows } => {
            rows.iter().chain([columns]).map(|row| row.join(" | ")).collect()
        }
        Part::Beside { texts, .. } => texts.to_vec(),
    }
}
