//! Separated text that is cut block by block, so that a file of any length takes a block's memory.

use std::{
    io::{self, Read, Seek, SeekFrom},
    ops::ControlFlow,
};

use basics::{Problem, Refusal};

use super::{
    delimited::{SAMPLE_BYTES, separator},
    encoding,
    limits::{Limits, refused},
    records::{Cutter, Fields},
};

/// Separated text in UTF-8, read from its beginning on each call of `rows`.
pub struct Stream<R> {
    input: R,
    limits: Limits,
    separator: u8,
    /// Where the first row begins: after the byte order mark and Excel's `sep=`.
    start: u64,
}

/// Is shown a record and its number, and says whether to go on.
pub type EachRecord<'f> = dyn FnMut(usize, Fields<'_>) -> Result<ControlFlow<()>, Problem> + 'f;

/// Enough that reading costs nothing beside cutting, and little enough for a processor's cache.
const BLOCK_BYTES: usize = 256 << 10;
/// A record that is longer is none: a quotation mark was left open.
const RECORD_BYTES_MAX: usize = 16 << 20;

impl<R: Read + Seek> Stream<R> {
    /// Gives the input back if it is a file of another kind, or in another encoding: such files are
    /// opened as a whole.
    pub fn open(mut input: R, limits: &Limits) -> io::Result<Result<Self, R>> {
        input.seek(SeekFrom::Start(0))?;
        let mut sample = Vec::new();
        input.by_ref().take(SAMPLE_BYTES as u64).read_to_end(&mut sample)?;
        let mark = if sample.starts_with("\u{FEFF}".as_bytes()) { 3 } else { 0 };
        let is_whole = sample.len() < SAMPLE_BYTES;
        let Some(text) = encoding::sound_utf8(&sample[mark..], is_whole) else {
            return Ok(Err(input));
        };
        if matches!(text.trim_start().chars().next(), None | Some('{' | '[' | '<' | '%')) {
            return Ok(Err(input));
        }
        let (separator, start) = separator(text);
        Ok(Ok(Self { input, limits: *limits, separator, start: (mark + start) as u64 }))
    }

    /// Shows every record with the number that it has in a spreadsheet, the blank ones too, until
    /// one breaks off.
    pub fn rows(&mut self, each: &mut EachRecord<'_>) -> Result<(), Problem> {
        self.input.seek(SeekFrom::Start(self.start)).map_err(Problem::broken)?;
        let mut cutter = Cutter::new(self.separator);
        let mut block = Block { bytes: vec![0; BLOCK_BYTES], length: 0, is_last: false };
        let mut number = 0;
        while !block.is_last {
            block.fill(&mut self.input).map_err(Problem::broken)?;
            let text = block.text().ok_or_else(|| not_utf8(number + 1))?;
            let mut at = 0;
            while at < text.len() {
                let Some(next) = cutter.cut(text, at, !block.is_last) else { break };
                number += 1;
                let fields = cutter.fields(text);
                self.check(number, next - at, fields, cutter.too_wide)?;
                if each(number, fields)?.is_break() {
                    return Ok(());
                }
                at = next;
            }
            if !block.is_last && text.len() - at > self.limits.cell_bytes_max {
                let last = cutter.fields(text).iter().next_back().map_or(0, str::len);
                if last > self.limits.cell_bytes_max || text.len() - at > RECORD_BYTES_MAX {
                    return Err(unclosed_quote(number + 1).into());
                }
            }
            block.keep_from(at);
        }
        Ok(())
    }

    fn check(
        &self,
        number: usize,
        bytes: usize,
        fields: Fields<'_>,
        too_wide: bool,
    ) -> Result<(), Refusal> {
        let limits = &self.limits;
        if number > limits.rows_max {
            return Err(refused("exchange-too-many-rows").with("most", limits.rows_max));
        }
        if too_wide {
            return Err(refused("exchange-too-many-columns").with("row", number));
        }
        let most = limits.cell_bytes_max;
        if bytes > most && fields.iter().any(|field| field.len() > most) {
            return Err(unclosed_quote(number));
        }
        Ok(())
    }
}

/// A part of the file: what is left of the one before, and what follows.
struct Block {
    bytes: Vec<u8>,
    length: usize,
    is_last: bool,
}

impl Block {
    fn fill(&mut self, input: &mut impl Read) -> io::Result<()> {
        if self.length == self.bytes.len() {
            self.bytes.resize(self.length * 2, 0);
        }
        while self.length < self.bytes.len() {
            match input.read(&mut self.bytes[self.length..]) {
                Ok(0) => {
                    self.is_last = true;
                    break;
                }
                Ok(read) => self.length += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// What of it is whole characters; none if some of it is not UTF-8.
    fn text(&self) -> Option<&str> {
        encoding::whole_characters(&self.bytes[..self.length], self.is_last)
    }

    fn keep_from(&mut self, at: usize) {
        self.bytes.copy_within(at..self.length, 0);
        self.length -= at;
    }
}

fn unclosed_quote(row: usize) -> Refusal {
    refused("exchange-unclosed-quote").with("row", row)
}

fn not_utf8(row: usize) -> Refusal {
    refused("exchange-mixed-encodings").with("row", row)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    /// A reader that hands out a few bytes at a time.
    struct Slow(Cursor<Vec<u8>>);

    impl Read for Slow {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let most = buffer.len().min(7);
            self.0.read(&mut buffer[..most])
        }
    }

    impl Seek for Slow {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }

    fn rows(text: impl Into<Vec<u8>>, limits: &Limits) -> Result<Vec<(usize, String)>, Problem> {
        let opened = Stream::open(Slow(Cursor::new(text.into())), limits).unwrap();
        let mut stream = opened.unwrap_or_else(|_| panic!("it is separated text"));
        let mut rows = Vec::new();
        stream.rows(&mut |number, fields| {
            rows.push((number, fields.iter().collect::<Vec<_>>().join("|")));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(rows)
    }

    fn why(problem: Problem) -> (&'static str, String) {
        let Problem::Refused(refusals) = problem else { panic!("{problem}") };
        (refusals.0[0].why, format!("{:?}", refusals.0[0].details))
    }

    #[test]
    fn rows_across_blocks_are_whole_and_numbered() {
        let line = "Médecins,\"Gao, \"\"Ansongo\"\"\n\",é\r\n";
        let count = 2 * BLOCK_BYTES / line.len();
        let text = format!("\u{FEFF}sep=,\r\na,b,c\n\n{}last,\"x\"", line.repeat(count));
        let rows = rows(text, &Limits::default()).unwrap();
        assert_eq!(rows.len(), count + 3);
        assert_eq!(rows[0], (1, "a|b|c".to_owned()));
        assert_eq!(rows[1], (2, String::new()));
        for (index, row) in rows[2..2 + count].iter().enumerate() {
            assert_eq!(*row, (index + 3, "Médecins|Gao, \"Ansongo\"\n|é".to_owned()));
        }
        assert_eq!(rows[count + 2], (count + 3, "last|x".to_owned()));
    }

    #[test]
    fn what_is_too_large_is_refused_with_its_row() {
        let limits = Limits { cell_bytes_max: 50, rows_max: 5, ..Limits::default() };
        let refused = |text: String| why(rows(text, &limits).unwrap_err());
        assert_eq!(refused("a,b\n".repeat(6)).0, "exchange-too-many-rows");
        let open = format!("a,b\nc,\"d\n{}", "e,f\n".repeat(BLOCK_BYTES));
        let row_2 = "[(\"row\", Number(2))]".to_owned();
        assert_eq!(refused(open), ("exchange-unclosed-quote", row_2.clone()));
        assert_eq!(refused(format!("a\n{}", "x".repeat(51))).0, "exchange-unclosed-quote");
        let wide = ",".repeat(20_000);
        assert_eq!(refused(format!("a,b\n{wide}")), ("exchange-too-many-columns", row_2));
    }

    #[test]
    fn another_encoding_is_seen_at_the_start_and_refused_in_the_middle() {
        let limits = Limits::default();
        let other = |bytes: &[u8]| Stream::open(Cursor::new(bytes.to_vec()), &limits).unwrap();
        for bytes in [b"r\xE9gion,b\n".as_slice(), b"\xFF\xFEa\0", b"PK\x03\x04\0\0\0", b"[[1]]"] {
            assert!(other(bytes).is_err());
        }
        let mut text = "a,b\n".repeat(SAMPLE_BYTES).into_bytes();
        text.extend(b"r\xE9gion,b\n");
        assert_eq!(why(rows(text, &limits).unwrap_err()).0, "exchange-mixed-encodings");
    }

    #[test]
    fn whoever_reads_may_stop() {
        let mut stream = Stream::open(Cursor::new(b"a\nb\nc\n"), &Limits::default())
            .unwrap()
            .unwrap_or_else(|_| panic!("it is separated text"));
        for _ in 0..2 {
            let mut seen = 0;
            stream
                .rows(&mut |number, _| {
                    seen = number;
                    Ok(if number == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
                })
                .unwrap();
            assert_eq!(seen, 2);
        }
    }
}
