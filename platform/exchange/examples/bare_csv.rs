//! The least that reading a file takes: the `csv` crate cutting it into records, and nothing else.

use csv::{ByteRecord, ReaderBuilder};

fn main() -> Result<(), csv::Error> {
    let path = std::env::args_os().nth(1).expect("which file?");
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_path(path)?;
    let (mut record, mut fields) = (ByteRecord::new(), 0_usize);
    while reader.read_byte_record(&mut record)? {
        fields += record.len();
    }
    println!("{fields}");
    Ok(())
}
