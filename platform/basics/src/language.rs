//! A language, by its BCP-47 tag.

use std::fmt;

use crate::Refusal;

/// A language tag such as `fr`, `ar`, `bm` or `pt-BR`: letters, digits and hyphens, at most 12.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language {
    bytes: [u8; 12],
    length: u8,
}

impl Language {
    pub const ENGLISH: Self = Self::known("en");
    pub const FRENCH: Self = Self::known("fr");
    pub const ARABIC: Self = Self::known("ar");
    /// Undetermined: a name that is the same everywhere, or whose language nobody said.
    pub const UNDETERMINED: Self = Self::known("und");

    const fn known(tag: &str) -> Self {
        let mut bytes = [0; 12];
        let mut i = 0;
        while i < tag.len() {
            bytes[i] = tag.as_bytes()[i];
            i += 1;
        }
        Self { bytes, length: i as u8 }
    }

    pub fn parse(about: &'static str, tag: &str) -> Result<Self, Refusal> {
        let tag = tag.trim();
        let primary = tag.split('-').next().unwrap_or_default();
        let sound = (2..=12).contains(&tag.len())
            && (2..=3).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_alphabetic())
            && tag
                .split('-')
                .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if !sound {
            return Err(Refusal::new(about, "refused-language").with("given", tag));
        }
        let lower = primary.to_ascii_lowercase();
        Ok(Self::known(&format!("{lower}{}", &tag[primary.len()..])))
    }

    pub fn tag(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).expect("ASCII by construction")
    }

    /// The tag without script and region: `pt` of `pt-BR`.
    pub fn primary(&self) -> &str {
        self.tag().split('-').next().unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
