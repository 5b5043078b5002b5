//! Attachments as programs read them.

use acts::Record;
use basics::{Id, Line, Moment, Organisation, Paragraph};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{Attachment, Media};

/// A file beside a record. Its bytes are at `/attachments/{id}`.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Attachment")]
pub struct AttachmentShape {
    pub id: Id<Attachment>,
    /// The kind and the id of the record.
    pub about_kind: String,
    #[schemars(with = "Id<Attachment>")]
    pub about: Uuid,
    pub name: Line,
    pub media: Media,
    pub bytes: i64,
    /// The SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    pub organisation: Id<Organisation>,
    pub at: Moment,
    /// When it was taken back, and why: its bytes are fetched no more.
    pub withdrawn_at: Option<Moment>,
    pub withdrawn_because: Option<Paragraph>,
}

impl From<&Attachment> for AttachmentShape {
    fn from(attachment: &Attachment) -> Self {
        Self {
            id: attachment.id,
            about_kind: attachment.about_kind.clone(),
            about: attachment.about,
            name: attachment.name.clone(),
            media: attachment.media,
            bytes: attachment.bytes,
            sha256: attachment.sha256.clone(),
            organisation: attachment.organisation,
            at: attachment.at,
            withdrawn_at: attachment.withdrawn.as_ref().map(|withdrawn| withdrawn.at),
            withdrawn_because: attachment.withdrawn.as_ref().map(|one| one.because.clone()),
        }
    }
}

impl Record for Attachment {
    const KIND: &'static str = "attachment";
    type Shape = AttachmentShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    /// Where it is fetched; once it was taken back, the page of its record.
    fn path(&self) -> String {
        match self.withdrawn {
            None => format!("/attachments/{}", self.id),
            Some(_) => self.path.clone(),
        }
    }

    /// It stands in the journal where its record stands.
    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> AttachmentShape {
        self.into()
    }
}
