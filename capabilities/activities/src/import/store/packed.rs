//! Pieces of an import, deflated: a tenth of the file's size, read back in milliseconds, instead of
//! a table of millions of rows that nobody will ask a question of.

use std::io::{Read, Write};

use basics::Problem;
use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};

pub(crate) fn pack(text: &str) -> Vec<u8> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(text.as_bytes()).expect("a vector takes what it is given");
    packed.finish().expect("a vector takes what it is given")
}

pub(crate) fn unpack(packed: &[u8]) -> Result<String, Problem> {
    let mut text = String::new();
    DeflateDecoder::new(packed).read_to_string(&mut text).map_err(Problem::broken)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        let text = "Gao\u{1F}المدينة\u{1E}".repeat(1_000);
        let packed = pack(&text);
        assert!(packed.len() * 10 < text.len());
        assert_eq!(unpack(&packed).unwrap(), text);
        assert!(unpack(b"no").is_err());
    }
}
