//! The file itself: gzip in pieces, each of which vouches for its bytes and for all before it.
//!
//! Every piece is a member of a gzip file, so that `zcat` reads the whole. Its header carries the
//! length of what follows and the SHA-256 of that together with the piece before: a changed,
//! missing, added or moved piece is found before anything of it is unpacked, and named by where it
//! begins.

use std::io::{self, Read, Write};

use flate2::{Compress, Compression, Crc, Decompress, FlushCompress, FlushDecompress, Status};
use sha2::{Digest as _, Sha256};

use crate::Flaw;

/// So much text at most is in one piece.
const TEXT_BYTES: usize = 1 << 20;
/// Text that cannot be packed takes a few bytes more than itself.
const PACKED_BYTES_MAX: usize = TEXT_BYTES + TEXT_BYTES / 8;

/// gzip, deflate, an extra field, no time, no flags, an unknown system; 40 bytes of extra field:
/// `Cy`, 36 bytes.
const HEADER: [u8; 16] = [0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0xff, 40, 0, b'C', b'y', 36, 0];
const EXTRA_BYTES: usize = 36;

/// What stands before the first piece.
const BEGINNING: &[u8] = b"comity backup\n";

type Digest = [u8; 32];

fn beginning() -> Digest {
    Sha256::digest(BEGINNING).into()
}

/// A piece is bound to the one before it.
fn bind(before: &Digest, packed: &[u8]) -> Digest {
    Sha256::new().chain_update(before).chain_update(packed).finalize().into()
}

/// Packs what is written to it.
pub(crate) struct Packer<W> {
    to: W,
    text: Vec<u8>,
    before: Digest,
}

impl<W: Write> Packer<W> {
    pub(crate) fn new(to: W) -> Self {
        Self { to, text: Vec::with_capacity(TEXT_BYTES), before: beginning() }
    }

    fn piece(&mut self) -> io::Result<()> {
        if self.text.is_empty() {
            return Ok(());
        }
        let mut packed = Vec::with_capacity(PACKED_BYTES_MAX);
        let mut deflate = Compress::new(Compression::fast(), false);
        let status = deflate.compress_vec(&self.text, &mut packed, FlushCompress::Finish)?;
        if status != Status::StreamEnd {
            return Err(io::Error::other("a piece did not fit"));
        }
        let mut crc = Crc::new();
        crc.update(&self.text);
        packed.extend(crc.sum().to_le_bytes());
        packed.extend((self.text.len() as u32).to_le_bytes());
        self.before = bind(&self.before, &packed);
        self.to.write_all(&HEADER)?;
        self.to.write_all(&(packed.len() as u32).to_le_bytes())?;
        self.to.write_all(&self.before)?;
        self.to.write_all(&packed)?;
        self.text.clear();
        Ok(())
    }

    /// The last piece. Without it the file is one that was cut short.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.piece()?;
        self.to.flush()?;
        Ok(self.to)
    }
}

impl<W: Write> Write for Packer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = TEXT_BYTES - self.text.len();
        let taken = room.min(bytes.len());
        self.text.extend(&bytes[..taken]);
        if self.text.len() == TEXT_BYTES {
            self.piece()?;
        }
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Unpacks what a `Packer` wrote, and nothing else.
pub(crate) struct Unpacker<R> {
    from: R,
    before: Digest,
    text: Vec<u8>,
    read: usize,
    /// Where the piece begins that is read next.
    at: u64,
}

impl<R: Read> Unpacker<R> {
    pub(crate) fn new(from: R) -> Self {
        Self { from, before: beginning(), text: Vec::new(), read: 0, at: 0 }
    }

    pub(crate) fn at(&self) -> u64 {
        self.at
    }

    /// Reads the next piece; false at the end of the file.
    fn piece(&mut self) -> Result<bool, Flaw> {
        let damaged = Flaw::Damaged { at: self.at };
        let mut header = [0; HEADER.len() + EXTRA_BYTES];
        match self.fill(&mut header)? {
            0 => return Ok(false),
            found if found < header.len() => return Err(Flaw::CutShort { at: self.at }),
            _ => {}
        }
        let (form, extra) = header.split_at(HEADER.len());
        let (length, claimed) = extra.split_at(4);
        let length = u32::from_le_bytes(length.try_into().expect("four bytes")) as usize;
        if form != HEADER || !(9..=PACKED_BYTES_MAX).contains(&length) {
            return Err(if self.at == 0 { Flaw::NotABackup } else { damaged });
        }
        let mut packed = vec![0; length];
        if self.fill(&mut packed)? < length {
            return Err(Flaw::CutShort { at: self.at });
        }
        let digest = bind(&self.before, &packed);
        if digest != claimed {
            return Err(damaged);
        }
        self.text = unpack(&packed).ok_or(damaged)?;
        (self.before, self.read) = (digest, 0);
        self.at += (header.len() + length) as u64;
        Ok(true)
    }

    /// As many bytes as there are; fewer only at the end.
    fn fill(&mut self, bytes: &mut [u8]) -> Result<usize, Flaw> {
        let mut filled = 0;
        while filled < bytes.len() {
            match self.from.read(&mut bytes[filled..]) {
                Ok(0) => break,
                Ok(more) => filled += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(filled)
    }
}

/// None for what is not exactly one stream with its sum, or is larger than a piece may be.
fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let (stream, sum) = packed.split_at(packed.len() - 8);
    let mut text = Vec::with_capacity(TEXT_BYTES + 1);
    let mut inflate = Decompress::new(false);
    let status = inflate.decompress_vec(stream, &mut text, FlushDecompress::Finish).ok()?;
    let mut crc = Crc::new();
    crc.update(&text);
    let whole = status == Status::StreamEnd
        && inflate.total_in() == stream.len() as u64
        && text.len() <= TEXT_BYTES
        && sum[..4] == crc.sum().to_le_bytes()
        && sum[4..] == (text.len() as u32).to_le_bytes();
    whole.then_some(text)
}

impl<R: Read> Read for Unpacker<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if self.read == self.text.len() && !self.piece()? {
            return Ok(0);
        }
        let taken = bytes.len().min(self.text.len() - self.read);
        bytes[..taken].copy_from_slice(&self.text[self.read..self.read + taken]);
        self.read += taken;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut packer = Packer::new(Vec::new());
        packer.write_all(text).unwrap();
        packer.finish().unwrap()
    }

    fn unpacked(file: &[u8]) -> Result<Vec<u8>, Flaw> {
        let mut text = Vec::new();
        Unpacker::new(file).read_to_end(&mut text)?;
        Ok(text)
    }

    /// Text that does not repeat itself, so that pieces are as large as they get.
    fn noise(bytes: usize) -> Vec<u8> {
        let mut noise = Vec::with_capacity(bytes + 32);
        while noise.len() < bytes {
            noise.extend(Sha256::digest(noise.len().to_le_bytes()));
        }
        noise.truncate(bytes);
        noise
    }

    #[test]
    fn what_was_packed_is_unpacked_whatever_its_size() {
        for size in [0, 1, 1_000, TEXT_BYTES - 1, TEXT_BYTES, TEXT_BYTES + 1, 3 * TEXT_BYTES + 7] {
            let text = noise(size);
            assert!(unpacked(&packed(&text)).unwrap() == text, "{size} bytes");
        }
        let text = vec![b'a'; 5 * TEXT_BYTES];
        assert!(unpacked(&packed(&text)).unwrap() == text);
    }

    #[test]
    fn a_piece_that_is_moved_left_out_or_twice_there_is_found() {
        let file = packed(&noise(3 * TEXT_BYTES));
        let starts: Vec<_> =
            (0..file.len() - 16).filter(|at| file[*at..].starts_with(&HEADER)).collect();
        let [first, second, third] = starts[..] else { panic!("{starts:?}") };
        let (a, b, c) = (&file[first..second], &file[second..third], &file[third..]);
        for parts in [[a, c, b], [b, a, c], [a, a, b], [a, c, &[]], [c, &[], &[]]] {
            assert!(matches!(unpacked(&parts.concat()), Err(Flaw::Damaged { .. })));
        }
    }

    #[test]
    fn other_files_are_told_from_damaged_ones() {
        for file in [
            &b"PK\x03\x04 something else that is long enough to be read as a header"[..],
            &[0x1f; 100],
        ] {
            assert!(matches!(unpacked(file), Err(Flaw::NotABackup)));
        }
    }
}
