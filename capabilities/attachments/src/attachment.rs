//! A file beside a record, and every rule about what is taken.

use basics::{Id, Line, Moment, Organisation, Paragraph, Person, Refusal};
use exchange::media::{Media, Unfit};
use sharing::{Share, Shared};
use uuid::Uuid;

/// A file that stands beside a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub id: Id<Self>,
    /// The record that it is about: its kind in the journal, its id, its page.
    pub about_kind: String,
    pub about: Uuid,
    pub path: String,
    /// As the record is shared.
    pub share: Share,
    pub name: Line,
    pub media: Media,
    pub bytes: i64,
    /// The SHA-256 of what it holds, in hexadecimal: where its bytes lie, and what the journal
    /// vouches for.
    pub sha256: String,
    pub person: Id<Person>,
    pub organisation: Id<Organisation>,
    pub at: Moment,
    pub withdrawn: Option<Withdrawn>,
}

/// When a file was taken back, and why. What it was called and what its hash is, stays known; its
/// bytes go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    pub at: Moment,
    pub because: Paragraph,
}

/// Files beside records of this kind are taken back by whoever brought them. Those of other kinds
/// stay: the document of an agreement is everybody's who signed it. A capability that stands above
/// offers this.
#[derive(Clone, Copy, Debug)]
pub struct Withdrawable(pub &'static str);

/// A file that came with a form and may be kept.
#[derive(Clone, Debug)]
pub struct Taken {
    pub(crate) question: &'static str,
    pub(crate) name: Line,
    pub(crate) media: Media,
    pub(crate) bytes: Vec<u8>,
}

/// A file that lies on the disk and waits for the record that names it. One that waits in vain is
/// swept away.
#[derive(Clone, Debug)]
pub struct Kept {
    pub(crate) name: Line,
    pub(crate) media: Media,
    pub(crate) bytes: i64,
    pub(crate) sha256: String,
}

/// A scanned contract has a few million bytes; more is a film, or a scan that nobody can fetch over
/// the lines that people have here.
pub(crate) const BYTES_MAX: usize = 10 << 20;

impl Taken {
    /// What came under this name, if it is what it is called and nothing that does harm.
    pub fn judge(question: &'static str, file_name: &str, bytes: Vec<u8>) -> Result<Self, Refusal> {
        if bytes.len() > BYTES_MAX {
            let refusal = Refusal::new(question, "attachments-refused-large");
            return Err(refusal.with("given", bytes.len().div_ceil(1 << 20)).with("most", 10_i64));
        }
        let name = name(question, file_name)?;
        let media = Media::of(name.as_str(), &bytes).map_err(|unfit| refusal(question, unfit))?;
        Ok(Self { question, name, media, bytes })
    }
}

impl Attachment {
    /// Taken back, once.
    pub(crate) fn withdraw(self, at: Moment, because: Paragraph) -> Result<Self, Refusal> {
        match self.withdrawn {
            Some(_) => Err(Refusal::new("file", "attachments-refused-withdrawn")),
            None => Ok(Self { withdrawn: Some(Withdrawn { at, because }), ..self }),
        }
    }
}

/// As the sender's device calls it, without the folders that some put before it.
fn name(question: &'static str, file_name: &str) -> Result<Line, Refusal> {
    let last = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    Line::parse(question, last)
}

pub(crate) fn refusal(question: &'static str, unfit: Unfit) -> Refusal {
    let why = match unfit {
        Unfit::Program => "attachments-refused-program",
        Unfit::Macros => "attachments-refused-macros",
        Unfit::Unknown => "attachments-refused-unknown",
        Unfit::Misnamed(_) => "attachments-refused-misnamed",
        Unfit::Broken => "attachments-refused-broken",
        Unfit::Bomb => "attachments-refused-bomb",
        Unfit::TooManyPoints => "attachments-refused-points",
    };
    match unfit {
        Unfit::Misnamed(media) => {
            Refusal::new(question, why).with("ending", format!(".{}", media.endings()[0]))
        }
        _ => Refusal::new(question, why),
    }
}

/// The name with the ending of what the file became.
pub(crate) fn renamed(name: Line, media: Media) -> Line {
    let text = name.as_str();
    let (stem, ending) = text.rsplit_once('.').unwrap_or((text, ""));
    if media.endings().contains(&ending.to_lowercase().as_str()) {
        return name;
    }
    Line::parse("file", &format!("{stem}.{}", media.endings()[0])).unwrap_or(name)
}

impl Shared for Attachment {
    /// The record's own id: what was released of it, was released with its files.
    fn uuid(&self) -> Uuid {
        self.about
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(name: &str, bytes: &[u8]) -> Result<String, &'static str> {
        let taken = Taken::judge("file", name, bytes.to_vec());
        taken.map(|taken| taken.name.to_string()).map_err(|refusal| refusal.why)
    }

    #[test]
    fn a_file_is_called_what_its_sender_calls_it_without_the_folders() {
        assert_eq!(judged(r"C:\Users\amina\note.txt", b"a").unwrap(), "note.txt");
        assert_eq!(judged("../../etc/note.txt", b"a").unwrap(), "note.txt");
        assert_eq!(judged("  ", b"a"), Err("refused-missing"));
    }

    #[test]
    fn what_is_too_large_is_refused_before_it_is_looked_at() {
        assert_eq!(judged("a.txt", &vec![0; BYTES_MAX + 1]), Err("attachments-refused-large"));
    }

    #[test]
    fn a_picture_that_became_another_kind_is_called_so() {
        let line = |text| Line::parse("file", text).unwrap();
        assert_eq!(renamed(line("well.webp"), Media::Jpeg).as_str(), "well.jpg");
        assert_eq!(renamed(line("well.JPEG"), Media::Jpeg).as_str(), "well.JPEG");
    }
}
