//! How much a map file may ask for, found out before it is parsed.

use basics::Refusal;

/// What is accepted of a file that a stranger made. Each of these is counted before anything is
/// built, so that no file, however it is made, takes more than a few hundred megabytes to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub megabytes: usize,
    /// Points of lines, in the file and after the arcs of a TopoJSON file are put together.
    pub positions: usize,
    /// Features, geometries and sets of properties together.
    pub objects: usize,
    /// Names with a value: properties, for the most part.
    pub members: usize,
    /// Lists and objects within each other.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            megabytes: 64,
            positions: 3_000_000,
            objects: 300_000,
            members: 1_000_000,
            depth: 32,
        }
    }
}

impl Limits {
    /// The text of the file, if it asks for no more than this. Only brackets and colons outside
    /// quotes are counted; whether it is JSON at all is the parser's to say.
    pub(crate) fn admit<'a>(&self, bytes: &'a [u8]) -> Result<&'a str, Refusal> {
        let refused = |why, most: usize| Err(Refusal::new("file", why).with("most", most));
        if bytes.len() > self.megabytes << 20 {
            return refused("exchange-geo-too-large", self.megabytes);
        }
        let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
        let text = std::str::from_utf8(bytes)
            .map_err(|_| Refusal::new("file", "exchange-geo-not-text"))?;
        let counted = Counted::of(bytes);
        if counted.depth > self.depth {
            return refused("exchange-geo-too-deep", self.depth);
        }
        if counted.lists > self.positions + self.objects {
            return refused("exchange-geo-too-many-positions", self.positions);
        }
        if counted.objects > self.objects {
            return refused("exchange-geo-too-many-objects", self.objects);
        }
        if counted.members > self.members {
            return refused("exchange-geo-too-many-members", self.members);
        }
        Ok(text)
    }
}

#[derive(Default)]
struct Counted {
    depth: usize,
    lists: usize,
    objects: usize,
    members: usize,
}

impl Counted {
    fn of(bytes: &[u8]) -> Self {
        let mut counted = Self::default();
        let (mut depth, mut is_quoted, mut is_escaped) = (0_usize, false, false);
        for byte in bytes {
            if is_quoted {
                match byte {
                    _ if is_escaped => is_escaped = false,
                    b'\\' => is_escaped = true,
                    b'"' => is_quoted = false,
                    _ => {}
                }
                continue;
            }
            match byte {
                b'"' => is_quoted = true,
                b'[' => counted.lists += 1,
                b'{' => counted.objects += 1,
                b':' => counted.members += 1,
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if matches!(byte, b'[' | b'{') {
                depth += 1;
                counted.depth = counted.depth.max(depth);
            }
        }
        counted
    }
}
