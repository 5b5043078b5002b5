//! Finding by name.

use basics::Period;

use super::{Answer, Asked, Gazetteer, Hit, How, Number, SUGGESTIONS_MAX, Scope};
use crate::{Sense, place::LEVEL_MAX, spelling::Spelling};

/// So near that nothing else can be meant, if the next nearest is farther by `CLEARLY`.
const NEARLY_SAME: f64 = 0.88;
const CLEARLY: f64 = 0.06;
/// Below this a suggestion would only confuse.
const WORTH_SUGGESTING: f64 = 0.6;
/// A shorter name has too many neighbours one letter away.
const LETTERS_MIN: usize = 5;

impl Gazetteer {
    /// From the largest area that was named to the smallest.
    pub(super) fn by_names(&self, asked: &Asked<'_>, scope: Scope) -> Answer {
        if scope == Scope::World && !asked.country.trim().is_empty() {
            // A country that nobody knows: to look in all others would find somebody else's.
            return Answer::Unknown(self.near(asked.country, &self.countries()));
        }
        self.downwards(asked, 0, scope)
    }

    pub(super) fn by_names_below(&self, asked: &Asked<'_>, level: u8, above: Number) -> Answer {
        self.downwards(asked, level, Scope::Within(above))
    }

    fn downwards(&self, asked: &Asked<'_>, above: u8, scope: Scope) -> Answer {
        let named: Vec<(u8, &str)> = (above + 1..=LEVEL_MAX)
            .map(|level| (level, asked.name(level)))
            .filter(|(_, name)| !name.is_empty())
            .collect();
        let Some(((level, name), upper)) = named.split_last() else { return Answer::Nothing };
        let mut scopes = vec![scope];
        let mut ended = None;
        for (place, (level, name)) in upper.iter().enumerate() {
            let answers =
                scopes.iter().map(|scope| self.named(name, *scope, Some(*level), asked.days));
            let mut found = Vec::new();
            for answer in answers {
                match answer {
                    Answer::One(number, _) => found.push(number),
                    Answer::Ambiguous(numbers) => found.extend(numbers),
                    Answer::NotValidThen(number) => {
                        ended = Some(number);
                        found.push(number);
                    }
                    Answer::Unknown(_) | Answer::Nothing => {}
                }
            }
            if found.is_empty() {
                return self.unknown_above(asked, *level, name, &scopes, &named[place + 1..]);
            }
            scopes = found.into_iter().map(Scope::Within).collect();
        }
        let answer = self.named_in_any(name, &scopes, *level, asked.days);
        match (answer, ended) {
            (Answer::Unknown(_), Some(number)) => Answer::NotValidThen(number),
            (answer, _) => answer,
        }
    }

    fn named_in_any(
        &self,
        name: &str,
        scopes: &[Scope],
        level: u8,
        days: Option<Period>,
    ) -> Answer {
        let answers: Vec<Answer> =
            scopes.iter().map(|scope| self.named(name, *scope, Some(level), days)).collect();
        let fits: Vec<&Answer> =
            answers.iter().filter(|answer| !matches!(answer, Answer::Unknown(_))).collect();
        match fits.as_slice() {
            [one] => (*one).clone(),
            [] => Answer::Unknown(answers.into_iter().flat_map(Answer::places).collect()).few(),
            _ => Answer::Ambiguous(fits.into_iter().cloned().flat_map(Answer::places).collect()),
        }
    }

    /// The region is unknown: the district alone is no answer, because another region may have one
    /// of the same name; but it is offered.
    fn unknown_above(
        &self,
        asked: &Asked<'_>,
        level: u8,
        name: &str,
        scopes: &[Scope],
        deeper: &[(u8, &str)],
    ) -> Answer {
        let mut offered = Vec::new();
        for (level, name) in deeper {
            for scope in scopes {
                match self.named(name, *scope, Some(*level), asked.days) {
                    Answer::Unknown(_) | Answer::Nothing => {}
                    answer => offered.extend(answer.places()),
                }
            }
        }
        for scope in scopes {
            offered.extend(self.near(name, &self.candidates(*scope, Some(level))));
        }
        Answer::Unknown(offered).few()
    }

    /// The places that a name means in a scope, at a level or at any.
    pub(super) fn named(
        &self,
        text: &str,
        scope: Scope,
        level: Option<u8>,
        days: Option<Period>,
    ) -> Answer {
        let spelling = Spelling::of(text);
        if spelling.is_empty() {
            return Answer::Unknown(Vec::new());
        }
        if let Some((numbers, how)) = self.same_name(&spelling, scope, level) {
            return match self.valid(&numbers, days) {
                Err(latest) => Answer::NotValidThen(latest),
                Ok(valid) if valid.len() == 1 => Answer::One(valid[0], how),
                Ok(valid) => Answer::Ambiguous(valid),
            };
        }
        let candidates = self.candidates(scope, level);
        if let Some(number) = self.nearly(&spelling, &candidates, days) {
            return Answer::One(number, How::Spelling);
        }
        // A district in the column of the regions is offered, too.
        let elsewhere = self.same_name(&spelling, scope, None);
        let mut near = elsewhere.map_or(Vec::new(), |(numbers, _)| numbers);
        near.extend(self.near_to(&spelling, &candidates));
        if let (true, Some(level)) = (near.is_empty(), level) {
            near = self.offered(scope, level);
        }
        Answer::Unknown(near).few()
    }

    /// The best way in which the name is any place's: as it stands before without the kind of area,
    /// a name to show before a spelling before an old name. Where no country was said, one
    /// country's name does not go before another's spelling: both claims are answered.
    fn same_name(
        &self,
        spelling: &Spelling,
        scope: Scope,
        level: Option<u8>,
    ) -> Option<(Vec<Number>, How)> {
        let mut best: Option<(bool, Sense)> = None;
        let mut numbers: Vec<Number> = Vec::new();
        let keys = [(spelling.whole.as_str(), false), (spelling.bare.as_str(), true)];
        for (key, is_bare) in keys {
            for hit in self.by_name.get(key).into_iter().flatten() {
                let Hit { place, sense, .. } = *hit;
                let fits = level.is_none_or(|level| self.at(place).level == level)
                    && self.is_in(place, scope);
                let rank = (is_bare || hit.is_bare, sense);
                let goes_before = |one: (bool, Sense), other: (bool, Sense)| {
                    one < other && (scope != Scope::World || one.0 != other.0)
                };
                if !fits || best.is_some_and(|best| goes_before(best, rank)) {
                    continue;
                }
                if best.is_none_or(|best| goes_before(rank, best)) {
                    numbers.clear();
                }
                best = Some(best.map_or(rank, |best| best.min(rank)));
                if !numbers.contains(&place) {
                    numbers.push(place);
                }
            }
        }
        let how = match best?.1 {
            Sense::Name => How::Name,
            Sense::Spelling => How::Spelling,
            Sense::Former => How::OldName,
        };
        Some((numbers, how))
    }

    /// The only place that can be meant by a misspelt name, or by one in another script.
    fn nearly(
        &self,
        spelling: &Spelling,
        candidates: &[Number],
        days: Option<Period>,
    ) -> Option<Number> {
        if spelling.is_foreign() {
            let keys = [spelling.consonants(), spelling.consonants_in_the_sahel()];
            let same = keys.iter().flatten().filter_map(|key| self.by_consonants.get(key));
            let mut same: Vec<Number> =
                same.flatten().copied().filter(|number| candidates.contains(number)).collect();
            same.sort_unstable();
            same.dedup();
            if let [number] = same.as_slice() {
                return self.is_valid(*number, days).then_some(*number);
            }
        }
        if spelling.bare.chars().count() < LETTERS_MIN {
            return None;
        }
        let ranked = self.ranked(spelling, candidates, NEARLY_SAME - CLEARLY);
        let [(best, number), others @ ..] = ranked.as_slice() else { return None };
        let is_clear = others.first().is_none_or(|(next, _)| best - next >= CLEARLY);
        (*best >= NEARLY_SAME && is_clear && self.is_valid(*number, days)).then_some(*number)
    }

    /// All places at a level of a scope; at any level where none is given.
    pub(super) fn candidates(&self, scope: Scope, level: Option<u8>) -> Vec<Number> {
        let at = |country, level| self.at_level.get(&(country, level)).cloned().unwrap_or_default();
        let levels = match level {
            Some(level) => level..=level,
            None => 1..=LEVEL_MAX,
        };
        match scope {
            Scope::World => {
                level.filter(|level| *level == 0).map_or(Vec::new(), |_| self.countries())
            }
            Scope::Country(country) => levels.flat_map(|level| at(country, level)).collect(),
            Scope::Within(above) => {
                let mut found = Vec::new();
                let mut below = self.children.get(&above).cloned().unwrap_or_default();
                while let Some(number) = below.pop() {
                    let deeper = self.at(number).level;
                    if levels.contains(&deeper) {
                        found.push(number);
                    }
                    if deeper < *levels.end() {
                        below.extend(self.children.get(&number).into_iter().flatten());
                    }
                }
                found
            }
        }
    }

    pub(super) fn near(&self, text: &str, candidates: &[Number]) -> Vec<Number> {
        self.near_to(&Spelling::of(text), candidates)
    }

    fn near_to(&self, spelling: &Spelling, candidates: &[Number]) -> Vec<Number> {
        let ranked = self.ranked(spelling, candidates, WORTH_SUGGESTING);
        ranked.into_iter().take(SUGGESTIONS_MAX).map(|(_, number)| number).collect()
    }

    fn ranked(&self, spelling: &Spelling, candidates: &[Number], least: f64) -> Vec<(f64, Number)> {
        let alike = |own: &Spelling| match own.is_foreign() == spelling.is_foreign() {
            true => own.likeness(spelling),
            // Never near enough to be taken for the same.
            false => own.likeness_in_sound(spelling) * (NEARLY_SAME - CLEARLY),
        };
        let likeness = |number: &Number| {
            self.spellings[*number as usize].iter().map(alike).fold(0.0, f64::max)
        };
        let mut ranked: Vec<(f64, Number)> = candidates
            .iter()
            .map(|number| (likeness(number), *number))
            .filter(|(likeness, _)| *likeness >= least)
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked
    }

    /// Where nothing is near: the few places there are, and the one they lie in.
    pub(super) fn offered(&self, scope: Scope, level: u8) -> Vec<Number> {
        let mut few = self.candidates(scope, Some(level));
        if few.len() >= SUGGESTIONS_MAX {
            few.clear();
        }
        if let Scope::Within(above) = scope {
            few.push(above);
        }
        few
    }
}

impl Answer {
    pub(super) fn places(self) -> Vec<Number> {
        match self {
            Self::One(number, _) | Self::NotValidThen(number) => vec![number],
            Self::Ambiguous(numbers) | Self::Unknown(numbers) => numbers,
            Self::Nothing => Vec::new(),
        }
    }

    /// Each suggestion once, and not too many.
    pub(super) fn few(self) -> Self {
        match self {
            Self::Unknown(mut numbers) => {
                let mut seen = std::collections::HashSet::new();
                numbers.retain(|number| seen.insert(*number));
                numbers.truncate(SUGGESTIONS_MAX);
                Self::Unknown(numbers)
            }
            other => other,
        }
    }
}
