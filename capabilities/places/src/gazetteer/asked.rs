//! What a row says of where it is, and what the gazetteer makes of it.

use basics::{Day, Period};

use crate::{Place, place::LEVEL_MAX};

/// A place as a spreadsheet's row or a form says it: texts as they were typed, empty where nothing
/// was said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// A code or a name.
    pub country: &'a str,
    /// Level 1 first.
    pub levels: [Said<'a>; LEVEL_MAX as usize],
    /// The days that the place has to be valid on: one of them suffices, so that an activity that
    /// began before a reform has a place. None where nobody said.
    pub days: Option<Period>,
}

/// What was said of one level.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said<'a> {
    pub code: &'a str,
    pub name: &'a str,
}

/// What the gazetteer answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Found<'g> {
    One(&'g Place, How),
    /// The name fits several places, or what was said contradicts itself: these may be meant.
    Ambiguous(Vec<&'g Place>),
    /// No place fits; these are near.
    Unknown(Vec<&'g Place>),
    /// There was or will be such a place, but not then (K27, R7.1); it says itself when.
    NotValidThen(&'g Place),
    /// Nothing was said.
    Nothing,
}

/// How a place was recognised: what a person should look at again, and what not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// By its code as the list writes it.
    Exact,
    /// By its code with another prefix or other separators.
    PrefixVariant,
    /// By one of its names.
    Name,
    /// By another spelling: a known one, one in another script, or one so near that nothing else
    /// can be meant.
    Spelling,
    OldName,
    /// By its name, because the code is of no place.
    Corrected {
        from: String,
        to: String,
    },
}

impl<'a> Asked<'a> {
    pub fn in_country(country: &'a str) -> Self {
        Self { country, ..Self::default() }
    }

    /// Adds what was said of a level, 1 to 5.
    #[must_use]
    pub fn level(mut self, level: u8, code: &'a str, name: &'a str) -> Self {
        if let Some(said) = self.levels.get_mut(usize::from(level).wrapping_sub(1)) {
            *said = Said { code: code.trim(), name: name.trim() };
        }
        self
    }

    #[must_use]
    pub fn on(mut self, day: Day) -> Self {
        self.days = Period::between(day, day).ok();
        self
    }

    #[must_use]
    pub fn during(mut self, days: Period) -> Self {
        self.days = Some(days);
        self
    }

    /// What was said of each level, the deepest first.
    pub(super) fn deepest_first(&self) -> impl Iterator<Item = (u8, Said<'a>)> {
        (1..=LEVEL_MAX).zip(self.levels).rev()
    }

    /// The deepest level of which a code was said, with the code.
    pub(super) fn deepest_code(&self) -> Option<(u8, &'a str)> {
        self.deepest_first()
            .map(|(level, said)| (level, said.code))
            .find(|(_, said)| !said.is_empty())
    }

    /// The deepest level of which a name was said, with the name.
    pub(super) fn deepest_name(&self) -> Option<(u8, &'a str)> {
        self.deepest_first()
            .map(|(level, said)| (level, said.name))
            .find(|(_, said)| !said.is_empty())
    }

    pub(super) fn name(&self, level: u8) -> &'a str {
        self.levels.get(usize::from(level).wrapping_sub(1)).map_or("", |said| said.name)
    }

    /// Everything that was said, in one text: equal questions have equal answers.
    pub(super) fn key(&self) -> String {
        let mut key = String::with_capacity(96);
        key.push_str(self.country);
        for said in &self.levels {
            key.push('\u{1F}');
            key.push_str(said.code);
            key.push('\u{1E}');
            key.push_str(said.name);
        }
        if let Some(days) = self.days {
            let day = |day: Option<Day>| day.map_or(String::new(), |day| day.to_string());
            key.push_str(&format!("\u{1F}{}/{}", day(days.first()), day(days.last())));
        }
        key
    }
}
