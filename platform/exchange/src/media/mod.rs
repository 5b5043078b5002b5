//! What a file is that is kept as it is: told by what it holds, never by its name alone.
//!
//! What cannot be told is not taken. Pictures are written anew, so that nothing travels in them
//! that nobody sees: where they were taken, when, with which telephone.

mod office;
mod picture;
#[cfg(test)]
mod tests;

use office::Office;
pub use picture::{Redrawn, redraw};

/// A kind of file that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Media {
    Pdf,
    Png,
    Jpeg,
    Webp,
    Docx,
    Xlsx,
    Odt,
    Ods,
    Csv,
    Text,
}

basics::named!(Media);

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is a program, whatever it is called.
    Program,
    /// It can run programs of its own.
    Macros,
    /// It is none of the kinds that are taken, or locked with a password.
    Unknown,
    /// It is of this kind, and its name says another.
    Misnamed(Media),
    /// It ends before its end, or is broken inside.
    Broken,
    /// Unpacked it is far larger than anything that people write.
    Bomb,
    /// A picture with more points than are looked at.
    TooManyPoints,
}

impl Media {
    pub const ALL: [Self; 10] = [
        Self::Pdf,
        Self::Png,
        Self::Jpeg,
        Self::Webp,
        Self::Docx,
        Self::Xlsx,
        Self::Odt,
        Self::Ods,
        Self::Csv,
        Self::Text,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Webp => "webp",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Odt => "odt",
            Self::Ods => "ods",
            Self::Csv => "csv",
            Self::Text => "text",
        }
    }

    /// How names of such files end; the usual ending first.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Text => &["txt"],
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Webp => &["webp"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
            Self::Csv => &["csv"],
        }
    }

    pub fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Webp)
    }

    /// What a file of this name is: its content says so, and its name does not say otherwise.
    pub fn of(file_name: &str, bytes: &[u8]) -> Result<Self, Unfit> {
        let ending = file_name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
        let media = match bytes {
            _ if is_program(bytes) => return Err(Unfit::Program),
            [b'%', b'P', b'D', b'F', b'-', ..] => whole_pdf(bytes)?,
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Self::Png,
            [0xFF, 0xD8, 0xFF, ..] => Self::Jpeg,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::Webp,
            [b'P', b'K', 3, 4, ..] => Office::look_into(bytes)?,
            _ if is_text(bytes) && ending == "csv" => Self::Csv,
            _ if is_text(bytes) => Self::Text,
            _ => return Err(Unfit::Unknown),
        };
        if media.endings().contains(&ending.as_str()) {
            Ok(media)
        } else {
            Err(Unfit::Misnamed(media))
        }
    }
}

/// Windows, Linux, macOS, Java, a script, a shortcut.
fn is_program(bytes: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 10] = [
        b"MZ",
        b"\x7fELF",
        b"\xfe\xed\xfa\xce",
        b"\xfe\xed\xfa\xcf",
        b"\xce\xfa\xed\xfe",
        b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
        b"#!",
        b"\x4c\x00\x00\x00\x01\x14\x02\x00",
        b"dex\n",
    ];
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
}

/// A scan that was cut in half has no end.
fn whole_pdf(bytes: &[u8]) -> Result<Media, Unfit> {
    const END: &[u8] = b"%%EOF";
    let tail = &bytes[bytes.len().saturating_sub(2_048)..];
    let ends = tail.windows(END.len()).any(|window| window == END);
    if ends { Ok(Media::Pdf) } else { Err(Unfit::Broken) }
}

/// UTF-8 without control characters but tabs and line ends.
fn is_text(bytes: &[u8]) -> bool {
    let is_written = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    !bytes.is_empty() && str::from_utf8(bytes).is_ok_and(|text| text.chars().all(is_written))
}
