//! The United Nations Security Council consolidated list, in the XML form in which it is published:
//! read as it streams by, within bounds, whole or not at all.
//!
//! What it takes to read is bounded by the file's size, which is looked at first: nothing is
//! expanded, nothing is kept but the entries, and each byte is gone over once.

use std::{borrow::Cow, collections::BTreeSet};

use basics::{Day, Refusal};
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use crate::{EntryKind, List, gathered::Gathered};

/// Many times what the list has.
const MIB_MAX: usize = 32;
const ENTRIES_MAX: usize = 100_000;
const DEPTH_MAX: usize = 12;
const ROOT: &str = "CONSOLIDATED_LIST";

/// The whole list, or what is wrong with the file and in which line. One that ends before its last
/// word is no list: whoever was not read would pass unseen (R5.11).
pub fn read(bytes: &[u8]) -> Result<List, Refusal> {
    if bytes.len() > MIB_MAX << 20 {
        return Err(refused("screening-refused-large").with("most", MIB_MAX));
    }
    let text = text_of(bytes)?;
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut reading = Reading::default();
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => {
                let taken = reading.take(&event);
                taken.map_err(|refusal| in_line(refusal, text, reader.buffer_position()))?;
            }
            // Where nothing ends any more the rest is missing.
            Err(_) if is_last(text, reader.error_position()) => {
                return Err(in_line(refused("screening-refused-cut"), text, u64::MAX));
            }
            Err(_) => {
                let broken = refused("screening-refused-broken");
                return Err(in_line(broken, text, reader.error_position()));
            }
        }
    }
    reading.whole().map_err(|refusal| in_line(refusal, text, u64::MAX))
}

fn text_of(bytes: &[u8]) -> Result<&str, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let why = match error.error_len() {
            None => "screening-refused-cut",
            Some(_) => "screening-refused-encoding",
        };
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        refused(why).with("line", 1 + before.iter().filter(|byte| **byte == b'\n').count())
    })?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

fn refused(why: &'static str) -> Refusal {
    Refusal { about: "file", why, details: Vec::new() }
}

fn in_line(refusal: Refusal, text: &str, position: u64) -> Refusal {
    let upto = usize::try_from(position).unwrap_or(usize::MAX).min(text.len());
    let before = text.as_bytes().iter().take(upto);
    refusal.with("line", 1 + before.filter(|byte| **byte == b'\n').count())
}

fn is_last(text: &str, position: u64) -> bool {
    let rest = usize::try_from(position).ok().and_then(|position| text.get(position..));
    rest.is_none_or(|rest| !rest.contains('>'))
}

/// Where in the list one is, and what was read of it.
#[derive(Default)]
struct Reading {
    path: Vec<String>,
    text: String,
    /// The list's last word was read.
    is_whole: bool,
    parts: BTreeSet<&'static str>,
    gathered: Gathered,
    known: BTreeSet<String>,
    list: List,
}

impl Reading {
    fn take(&mut self, event: &Event<'_>) -> Result<(), Refusal> {
        match event {
            Event::Start(start) => self.begin(start),
            Event::End(_) => self.end(),
            Event::DocType(_) => Err(refused("screening-refused-dtd")),
            Event::Decl(declared) => match declared.encoding() {
                None => Ok(()),
                Some(Ok(name)) if name.eq_ignore_ascii_case("utf-8") => Ok(()),
                Some(_) => Err(refused("screening-refused-encoding")),
            },
            event => self.say(&said(event)?),
        }
    }

    fn say(&mut self, said: &str) -> Result<(), Refusal> {
        if self.path.is_empty() && !said.trim().is_empty() {
            let why = match self.is_whole {
                true => "screening-refused-broken",
                false => "screening-refused-other",
            };
            return Err(refused(why));
        }
        self.text.push_str(said);
        Ok(())
    }

    fn begin(&mut self, start: &BytesStart<'_>) -> Result<(), Refusal> {
        let name = start.local_name().as_ref().to_owned();
        match (self.path.len(), name.as_str()) {
            (0, _) if self.is_whole => return Err(refused("screening-refused-broken")),
            (0, ROOT) => self.list.generated_on = generated_on(start),
            (0, _) => return Err(refused("screening-refused-other")),
            (1, name) => {
                let part = EntryKind::ALL.map(part).into_iter().find(|part| *part == name);
                let is_new = part.is_some_and(|part| self.parts.insert(part));
                if !is_new {
                    return Err(refused("screening-refused-broken"));
                }
            }
            (2, name) if EntryKind::ALL.map(element).contains(&name) => {}
            (2, _) | (DEPTH_MAX.., _) => return Err(refused("screening-refused-broken")),
            _ => {}
        }
        self.path.push(name);
        self.text.clear();
        Ok(())
    }

    fn end(&mut self) -> Result<(), Refusal> {
        let below: Vec<&str> = self.path.iter().skip(3).map(String::as_str).collect();
        self.gathered.take(&below, self.text.trim())?;
        self.text.clear();
        if let [_, within, name] = &self.path[..] {
            let kind = EntryKind::ALL.into_iter().find(|kind| element(*kind) == name);
            let kind = kind.filter(|kind| part(*kind) == within);
            let kind = kind.ok_or_else(|| refused("screening-refused-broken"))?;
            let entry = std::mem::take(&mut self.gathered).entry(kind)?;
            if !self.known.insert(entry.id.to_string()) {
                let twice = refused("screening-refused-twice");
                return Err(twice.with("entry", entry.id.as_str()));
            }
            self.list.entries.push(entry);
        }
        if self.list.entries.len() > ENTRIES_MAX {
            return Err(refused("screening-refused-too-many"));
        }
        self.path.pop();
        self.is_whole = self.path.is_empty();
        Ok(())
    }

    fn whole(self) -> Result<List, Refusal> {
        match (self.is_whole, self.parts.len() == EntryKind::ALL.len()) {
            (false, _) if self.path.is_empty() => Err(refused("screening-refused-other")),
            (false, _) => Err(refused("screening-refused-cut")),
            (true, false) => Err(refused("screening-refused-part")),
            (true, true) if self.list.entries.is_empty() => Err(refused("screening-refused-empty")),
            (true, true) => Ok(self.list),
        }
    }
}

/// The part of the list in which entries of a kind stand.
fn part(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Individual => "INDIVIDUALS",
        EntryKind::Entity => "ENTITIES",
    }
}

fn element(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Individual => "INDIVIDUAL",
        EntryKind::Entity => "ENTITY",
    }
}

fn generated_on(start: &BytesStart<'_>) -> Option<Day> {
    let mut attributes = start.attributes();
    let mut dated = attributes
        .with_checks(false)
        .flatten()
        .filter(|attribute| attribute.key.local_name().as_ref() == "dateGenerated");
    let value = dated.next()?.normalized_value(XmlVersion::Implicit1_0).ok()?;
    value.get(..10)?.parse().ok()
}

/// What an event adds to the text around it. Only what XML itself names is understood: a file that
/// brings words of its own is none that the Security Council publishes.
fn said<'e>(event: &'e Event<'_>) -> Result<Cow<'e, str>, Refusal> {
    Ok(match event {
        Event::Text(text) => text.xml10_content(),
        Event::CData(text) => text.xml10_content(),
        Event::GeneralRef(reference) => {
            let named = quick_xml::escape::resolve_predefined_entity(reference);
            let numbered = || reference.resolve_char_ref().ok().flatten();
            match named {
                Some(named) => Cow::Borrowed(named),
                None => {
                    let letter = numbered().ok_or_else(|| refused("screening-refused-dtd"))?;
                    Cow::Owned(letter.to_string())
                }
            }
        }
        _ => Cow::Borrowed(""),
    })
}

#[cfg(test)]
mod tests;
