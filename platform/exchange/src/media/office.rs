//! Documents and spreadsheets, which are packed folders: what they are, and that they unpack.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{Media, Unfit};

/// A packed document under examination.
pub(super) struct Office<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

/// More files than any document has in it.
const FILES_MAX: usize = 5_000;
/// So much at most is unpacked to find out whether it ends.
const UNPACKED_BYTES_MAX: u64 = 200 << 20;

impl<'a> Office<'a> {
    pub(super) fn look_into(bytes: &'a [u8]) -> Result<Media, Unfit> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unfit::Broken)?;
        let mut office = Self { archive };
        if office.archive.len() > FILES_MAX {
            return Err(Unfit::Bomb);
        }
        let media = office.media()?;
        if office.archive.file_names().any(|name| name.is_ok_and(|name| is_of_macros(&name))) {
            return Err(Unfit::Macros);
        }
        office.unpacks()?;
        Ok(media)
    }

    fn media(&mut self) -> Result<Media, Unfit> {
        let has = |name| self.archive.index_for_name(name).is_some();
        if has("[Content_Types].xml") {
            return match (has("word/document.xml"), has("xl/workbook.xml")) {
                (true, false) => Ok(Media::Docx),
                (false, true) => Ok(Media::Xlsx),
                _ => Err(Unfit::Unknown),
            };
        }
        let mut said = String::new();
        let file = self.archive.by_name("mimetype").map_err(|_| Unfit::Unknown)?;
        file.take(200).read_to_string(&mut said).map_err(|_| Unfit::Broken)?;
        let media = [Media::Odt, Media::Ods].into_iter();
        media.into_iter().find(|media| media.content_type() == said.trim()).ok_or(Unfit::Unknown)
    }

    /// Unpacks everything and keeps nothing: sizes that a file claims of itself prove nothing.
    fn unpacks(&mut self) -> Result<(), Unfit> {
        let mut left = UNPACKED_BYTES_MAX;
        let mut room = vec![0; 64 << 10];
        for place in 0..self.archive.len() {
            let mut file = self.archive.by_index(place).map_err(|_| Unfit::Broken)?;
            loop {
                let read = file.read(&mut room).map_err(|_| Unfit::Broken)?;
                if read == 0 {
                    break;
                }
                left = left.checked_sub(read as u64).ok_or(Unfit::Bomb)?;
            }
        }
        Ok(())
    }
}

fn is_of_macros(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with("vbaproject.bin") || name.starts_with("basic/") || name.starts_with("scripts/")
}
