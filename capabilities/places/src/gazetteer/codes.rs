//! Finding by code.

use basics::Period;

use super::{Answer, Asked, Gazetteer, How, Number, Scope};
use crate::{code, spelling::Spelling};

impl Gazetteer {
    /// The deepest code decides; what else was said must not contradict it.
    pub(super) fn by_codes(&self, asked: &Asked<'_>, level: u8, text: &str) -> Answer {
        let scope = self.scope(asked.country);
        let Some(answer) = self.coded(text, scope, asked.days) else {
            return self.by_name_instead(asked, level, text, scope);
        };
        let Answer::One(number, how) = answer else { return answer };
        let agrees = self.is_called_like(number, asked.name(level));
        let above = self.other_codes_above(asked, level, number, scope);
        match above.first() {
            // Code and name agree, so it is the larger area that is wrong.
            Some((from, _, to)) if agrees => {
                return Answer::One(number, How::Corrected { from: from.clone(), to: to.clone() });
            }
            Some(_) => return doubtful(number, above.into_iter().map(|(_, other, _)| other)),
            None => {}
        }
        let others = if agrees { Vec::new() } else { self.others_by_name(asked, level, number) };
        if !others.is_empty() {
            return doubtful(number, others);
        }
        // The row may go deeper in words than in codes.
        match self.by_names_below(asked, level.max(self.at(number).level), number) {
            Answer::Nothing => Answer::One(number, how),
            deeper => deeper,
        }
    }

    /// What a code means; none where it is of no place.
    pub(super) fn coded(&self, text: &str, scope: Scope, days: Option<Period>) -> Option<Answer> {
        let normal = code::normal(text);
        let own = match scope {
            Scope::Country(country) => Some(country),
            Scope::Within(number) => Some(self.at(number).country),
            Scope::World => None,
        };
        let bare = own.map(|country| (country, code::without_prefix(country, &normal)));
        let readings = bare.into_iter().chain(code::readings(&normal));
        let mut numbers = readings
            .filter_map(|(country, rest)| self.by_code.get(&(country, rest.to_owned())))
            .find(|numbers| !numbers.is_empty())
            .or_else(|| self.by_bare_code.get(&normal))?
            .clone();
        numbers.dedup();
        let is_elsewhere = own.is_some_and(|country| self.at(numbers[0]).country != country);
        let known = match self.valid(&numbers, days) {
            Err(latest) => return Some(Answer::NotValidThen(latest)),
            Ok(known) => known,
        };
        // The same code at two levels, or a code of another country than the row's.
        if known.len() > 1 || is_elsewhere {
            return Some(Answer::Ambiguous(known));
        }
        let number = *known.first()?;
        let is_exact = text.trim() == self.at(number).code;
        Some(Answer::One(number, if is_exact { How::Exact } else { How::PrefixVariant }))
    }

    fn is_called_like(&self, number: Number, name: &str) -> bool {
        let name = Spelling::of(name);
        let own = &self.spellings[number as usize];
        !name.is_empty() && own.iter().any(|own| own.likeness(&name) >= LIKE_ITSELF)
    }

    /// Codes of larger areas that this place does not lie in: each as it was typed, its place, and
    /// the code that it should be.
    fn other_codes_above(
        &self,
        asked: &Asked<'_>,
        level: u8,
        number: Number,
        scope: Scope,
    ) -> Vec<(String, Number, String)> {
        let above = asked.deepest_first().filter(|(at, said)| *at < level && !said.code.is_empty());
        let others = above.filter_map(|(_, said)| {
            let Some(Answer::One(other, _)) = self.coded(said.code, scope, asked.days) else {
                return None;
            };
            let level = self.at(other).level;
            let own = self.lineage(Some(number)).find(|at| self.at(*at).level == level)?;
            let right = self.at(own).code.clone();
            (own != other).then(|| (said.code.to_owned(), other, right))
        });
        others.collect()
    }

    /// Places that the row's names speak for against its code: another one at the same level, or a
    /// larger one that this one does not lie in.
    fn others_by_name(&self, asked: &Asked<'_>, level: u8, number: Number) -> Vec<Number> {
        let country = Scope::Country(self.at(number).country);
        let levels =
            asked.deepest_first().filter(|(at, said)| *at <= level && !said.name.is_empty());
        let others = levels.filter_map(|(at, said)| {
            let at = if at == level { self.at(number).level } else { at };
            match self.named(said.name, country, Some(at), asked.days) {
                Answer::One(other, How::Name) => Some(other),
                _ => None,
            }
        });
        others.filter(|other| !self.lineage(Some(number)).any(|at| at == *other)).collect()
    }

    /// The code is of no place: the name may be, within what else was said (R7.1).
    fn by_name_instead(&self, asked: &Asked<'_>, level: u8, text: &str, scope: Scope) -> Answer {
        let upper = asked
            .deepest_first()
            .filter(|(at, said)| *at < level && !said.code.is_empty())
            .find_map(|(at, said)| match self.coded(said.code, scope, asked.days) {
                Some(Answer::One(number, _)) => Some((at, number)),
                _ => None,
            });
        // Without another code, the unknown one's prefix still names the country.
        let scope = match (scope, code::readings(&code::normal(text)).next()) {
            (Scope::World, Some((country, _))) => Scope::Country(country),
            _ => scope,
        };
        let has_names = asked.deepest_name().is_some_and(|(at, _)| at >= level);
        let answer = match (upper, has_names) {
            (Some((at, number)), true) => self.by_names_below(asked, at, number),
            (None, true) => self.by_names(asked, scope),
            (Some((_, number)), false) => {
                Answer::Unknown(self.offered(Scope::Within(number), level))
            }
            (None, false) => Answer::Unknown(self.by_names(asked, scope).places()).few(),
        };
        match answer {
            Answer::One(number, _) => {
                let to = self.at(number).code.clone();
                Answer::One(number, How::Corrected { from: text.to_owned(), to })
            }
            other => other,
        }
    }
}

fn doubtful(number: Number, others: impl IntoIterator<Item = Number>) -> Answer {
    let others = others.into_iter().filter(|other| *other != number);
    Answer::Ambiguous(std::iter::once(number).chain(others).collect())
}

/// A name that is so far from the code's own is checked against the other places.
const LIKE_ITSELF: f64 = 0.6;
