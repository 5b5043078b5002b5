//! Documents on paper: what one says, and who sets it.

use std::{sync::Arc, time::Duration};

use basics::{Language, Moment, Problem, Refusal};
use tokio::{sync::Semaphore, task, time};

/// A document without any look: whoever sets it decides that, alike for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub language: Language,
    pub title: String,
    /// Above the title: what sort of document it is, and its number.
    pub kind: String,
    pub author: String,
    pub parts: Vec<Part>,
    /// On each page: how the document is checked.
    pub foot: String,
    /// The words before and between the numbers of a page and of all: `Page 3 of 7`.
    pub page_words: [String; 2],
    pub made_at: Moment,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Heading {
        /// 1 for the largest.
        depth: u8,
        text: String,
    },
    /// Paragraphs, in the document's language or in another.
    Text {
        text: String,
        language: Option<Language>,
    },
    /// Names and what stands for each.
    Facts(Vec<(String, String)>),
    List(Vec<String>),
    Table {
        columns: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// The same in two languages beside each other, the authentic one first.
    Beside {
        languages: [Language; 2],
        texts: [String; 2],
    },
    /// A sentence that is not to be overlooked.
    Notice(String),
}

/// Sets documents. Slow, and held to a document that fits.
pub trait Typesetter: Send + Sync {
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, String>;
}

/// Who sets documents: one at a time, so that a page never waits for paper.
#[derive(Clone, Default)]
pub struct Press {
    typesetter: Option<Arc<dyn Typesetter>>,
    turn: Option<Arc<Semaphore>>,
}

/// More than this is no document that anybody signs.
pub const CHARACTERS_MAX: usize = 400_000;
const PARTS_MAX: usize = 4_000;
/// A document that takes longer is given up; the next one is let in.
const PATIENCE: Duration = Duration::from_secs(30);

impl Press {
    pub fn with(typesetter: Arc<dyn Typesetter>) -> Self {
        Self { typesetter: Some(typesetter), turn: Some(Arc::new(Semaphore::new(1))) }
    }

    /// The document as a PDF. Refused if it is too large; busy if others wait already.
    pub async fn pdf(&self, document: Document) -> Result<Vec<u8>, Problem> {
        document.fits()?;
        let (Some(typesetter), Some(turn)) = (self.typesetter.clone(), self.turn.clone()) else {
            return Err(Problem::broken("no typesetter"));
        };
        let turn = time::timeout(PATIENCE, turn.acquire_owned()).await;
        let turn =
            turn.map_err(|_| Problem::Busy { retry_seconds: 5 })?.map_err(Problem::broken)?;
        let set = task::spawn_blocking(move || {
            let _turn = turn;
            typesetter.pdf(&document)
        });
        let set =
            time::timeout(PATIENCE, set).await.map_err(|_| Problem::Busy { retry_seconds: 5 })?;
        set.map_err(Problem::broken)?.map_err(Problem::broken)
    }
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Press").field("is_there", &self.typesetter.is_some()).finish()
    }
}

impl Document {
    /// Whether it can be set at all.
    pub fn fits(&self) -> Result<(), Refusal> {
        let characters: usize = self.parts.iter().map(Part::characters).sum();
        if self.parts.len() > PARTS_MAX || characters > CHARACTERS_MAX {
            return Err(Refusal::new("document", "refused-document-too-long"));
        }
        Ok(())
    }
}

impl Part {
    fn characters(&self) -> usize {
        match self {
            Self::Heading { text, .. } | Self::Text { text, .. } | Self::Notice(text) => text.len(),
            Self::Facts(facts) => facts.iter().map(|(name, value)| name.len() + value.len()).sum(),
            Self::List(items) => items.iter().map(String::len).sum(),
            Self::Table { columns, rows } => {
                rows.iter().flatten().chain(columns).map(|cell| cell.len() + 1).sum()
            }
            Self::Beside { texts, .. } => texts.iter().map(String::len).sum(),
        }
    }
}
