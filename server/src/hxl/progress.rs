//! How far a file is read, for whoever waits for it.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    time::{Duration, Instant},
};

use words::Words;

use super::tool::Tool;

/// A file that tells how far it is read, on a terminal now and then.
pub(super) struct Watched {
    file: File,
    at: u64,
    line: Option<Line>,
}

struct Line {
    words: Words,
    name: String,
    length: u64,
    told: Instant,
    is_shown: bool,
}

const PAUSE: Duration = Duration::from_millis(200);

impl Watched {
    pub(super) fn new(file: File, name: &str, tool: &Tool) -> io::Result<Self> {
        let length = file.metadata()?.len();
        let line = || Line {
            words: tool.words.clone(),
            name: name.to_owned(),
            length: length.max(1),
            told: Instant::now(),
            is_shown: false,
        };
        Ok(Self { file, at: 0, line: tool.is_watched().then(line) })
    }
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.at += read as u64;
        if let Some(line) = &mut self.line {
            if read == 0 { line.clear() } else { line.tell(self.at) }
        }
        Ok(read)
    }
}

impl Seek for Watched {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = self.file.seek(to)?;
        Ok(self.at)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.line.iter_mut().for_each(Line::clear);
    }
}

impl Line {
    fn tell(&mut self, at: u64) {
        if self.told.elapsed() < PAUSE {
            return;
        }
        self.told = Instant::now();
        self.is_shown = true;
        let percent = (at * 100 / self.length).min(100).to_string();
        let args = [("file", self.name.as_str().into()), ("percent", percent.into())];
        // A terminal that is gone is no reason to stop.
        let said = self.words.tell_plain("tool-progress", &args);
        let _ = write!(io::stderr(), "\r{said}\u{1B}[K");
    }

    fn clear(&mut self) {
        if std::mem::take(&mut self.is_shown) {
            let _ = write!(io::stderr(), "\r\u{1B}[K");
        }
    }
}
