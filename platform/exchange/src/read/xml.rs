//! XML parts, event by event, in bounded memory.

use std::{
    borrow::Cow,
    io::{self, BufReader, Read},
};

use basics::Refusal;
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event, attributes::Attribute},
};

use super::limits::{Budget, refused};

pub(super) struct Xml<'p> {
    reader: Reader<BufReader<Metered<'p>>>,
    buffer: Vec<u8>,
}

/// Reads no more than was declared, and no single tag or text that is out of all proportion: the
/// parser would keep it whole.
struct Metered<'p> {
    part: Box<dyn Read + 'p>,
    left: u64,
    since_event: usize,
}

const EVENT_BYTES_MAX: usize = 4 << 20;

impl Read for Metered<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.part.read(into)?;
        self.since_event += length;
        match self.left.checked_sub(length as u64) {
            Some(left) if self.since_event <= EVENT_BYTES_MAX => self.left = left,
            _ => return Err(io::Error::other("longer than declared, or one event without end")),
        }
        Ok(length)
    }
}

impl<'p> Xml<'p> {
    pub(super) fn new(part: Box<dyn Read + 'p>, declared: u64) -> Self {
        let metered = Metered { part, left: declared, since_event: 0 };
        let mut reader = Reader::from_reader(BufReader::with_capacity(64 << 10, metered));
        reader.config_mut().check_end_names = false;
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new() }
    }

    pub(super) fn next(&mut self) -> Result<Event<'_>, Refusal> {
        self.reader.get_mut().get_mut().since_event = 0;
        self.buffer.clear();
        self.reader.read_event_into(&mut self.buffer).map_err(|_| refused("exchange-broken"))
    }

    /// Goes to the next start of an element of one of these names and hands it over; false at the
    /// end of the part.
    pub(super) fn each(
        &mut self,
        budget: &mut Budget<'_>,
        mut see: impl FnMut(&str, &BytesStart<'_>, &mut Budget<'_>) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        loop {
            budget.step()?;
            match self.next()? {
                Event::Start(start) => see(start.local_name().as_ref(), &start, budget)?,
                Event::Eof => return Ok(()),
                _ => (),
            }
        }
    }
}

/// An attribute by its local name.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = start.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(value(&found))
}

pub(super) fn value(attribute: &Attribute<'_>) -> String {
    let value = attribute.normalized_value(XmlVersion::Implicit1_0);
    value.map(Cow::into_owned).unwrap_or_default()
}

/// Whether the spaces round an element's text are part of it.
pub(super) fn keeps_spaces(start: &BytesStart<'_>) -> bool {
    attribute(start, "space").is_some_and(|space| space == "preserve")
}

/// A text as programs show it: spaces round it count only if it says so.
pub(super) fn shown(text: &str, keeps_spaces: bool) -> &str {
    if keeps_spaces { text } else { text.trim_matches([' ', '\t', '\r', '\n']) }
}

/// What an event adds to the text around it.
pub(super) fn text<'e>(event: &'e Event<'_>) -> Option<Cow<'e, str>> {
    match event {
        Event::Text(text) => Some(text.xml10_content()),
        Event::CData(text) => Some(text.xml10_content()),
        Event::GeneralRef(reference) => {
            let named = quick_xml::escape::resolve_predefined_entity(reference);
            let numbered = || reference.resolve_char_ref().ok().flatten();
            match named {
                Some(named) => Some(Cow::Borrowed(named)),
                None => numbered().map(|c| Cow::Owned(c.to_string())),
            }
        }
        _ => None,
    }
}
