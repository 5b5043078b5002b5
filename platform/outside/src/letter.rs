//! A letter: plain text in the receiver's language.

use std::time::{Duration, SystemTime};

use basics::{Id, Language, Moment, Problem};
use lettre::{
    Message,
    message::{
        Mailbox,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
};

/// Marks the id of a letter.
pub enum LetterMark {}

/// One letter to one person. Plain text: nothing in it loads anything, and a phone on a bad line
/// shows it whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The same letter, sent twice after a crash, keeps its id, so that the receiver's mail program
    /// can show it once.
    pub id: Id<LetterMark>,
    pub to: String,
    pub subject: String,
    pub text: String,
    pub language: Language,
    pub written_at: Moment,
}

impl Letter {
    /// The letter as it travels.
    pub(crate) fn message(&self, from: &Mailbox) -> Result<Message, Problem> {
        // The address itself stays out of the error: errors are logged, and a log can be seized.
        let to =
            self.to.parse().map_err(|_| Problem::broken("a stored address cannot be sent to"))?;
        let micros = u64::try_from(self.written_at.micros()).unwrap_or(0);
        Message::builder()
            .from(from.clone())
            .to(Mailbox::new(None, to))
            .subject(one_line(&self.subject))
            .date(SystemTime::UNIX_EPOCH + Duration::from_micros(micros))
            .message_id(Some(format!("<{}@{}>", self.id, from.email.domain())))
            .header(ContentLanguage(self.language.to_string()))
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN)
            .body(self.text.clone())
            .map_err(|error| Problem::Broken(Box::new(error)))
    }
}

/// A line break in a subject would begin another header.
fn one_line(subject: &str) -> String {
    subject.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// So that screen readers read it in its language.
#[derive(Clone)]
struct ContentLanguage(String);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// RFC 3834: no program answers this, so two absence notes cannot write to each other for ever.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}
