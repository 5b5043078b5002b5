//! The questions that an act or a page asks, as programs are told of them.

use serde_json::{Value, json};

/// One question, found out by asking: what is read of a form is what the API describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    pub kind: FieldKind,
    pub is_required: bool,
}

/// What sort of answer a question wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Whatever the act makes of it.
    Text,
    Line,
    Paragraph,
    Day,
    Id,
    Number,
    Tick,
    OneOf(Vec<&'static str>),
    Several(Box<Self>),
    File,
}

impl FieldKind {
    pub(crate) fn one_of<T: basics::Named>() -> Self {
        Self::OneOf(T::ALL.iter().map(|one| one.name()).collect())
    }

    /// An answer with which a form goes on asking, where its questions are to be found out.
    pub(crate) fn sample(&self) -> &'static str {
        match self {
            Self::Text | Self::Tick | Self::File => "",
            Self::Line | Self::Paragraph => "x",
            Self::Day => "2026-01-01",
            Self::Id => "00000000-0000-0000-0000-000000000000",
            Self::Number => "1",
            Self::OneOf(names) => names.first().copied().unwrap_or_default(),
            Self::Several(kind) => kind.sample(),
        }
    }

    /// Its answer, as JSON Schema.
    fn schema(&self) -> Value {
        match self {
            Self::Text => json!({ "type": "string" }),
            Self::Line => json!({ "type": "string", "maxLength": basics::Line::CHARACTERS_MAX }),
            Self::Paragraph => {
                json!({ "type": "string", "maxLength": basics::Paragraph::CHARACTERS_MAX })
            }
            Self::Day => json!({ "type": "string", "format": "date" }),
            Self::Id => json!({ "type": "string", "format": "uuid" }),
            Self::Number => json!({ "type": "integer", "minimum": 0 }),
            Self::Tick => json!({ "type": "boolean" }),
            Self::OneOf(names) => json!({ "type": "string", "enum": names }),
            Self::Several(kind) => json!({ "type": "array", "items": kind.schema() }),
            Self::File => {
                json!({ "type": "string", "contentMediaType": "application/octet-stream" })
            }
        }
    }
}

impl Field {
    pub(crate) fn schema(&self) -> Value {
        self.kind.schema()
    }
}
