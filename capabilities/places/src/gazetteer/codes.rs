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
        let doubts = self.contradictions(asked, level, number, scope);
        if !doubts.is_empty() {
            let mut all = vec![number];
            all.extend(doubts.into_iter().filter(|doubt| *doubt != number));
            return Answer::Ambiguous(all);
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

    /// Places that other answers of the row speak for: a code of another region, or a name that is
    /// another district's and nothing like this one's.
    fn contradictions(
        &self,
        asked: &Asked<'_>,
        level: u8,
        number: Number,
        scope: Scope,
    ) -> Vec<Number> {
        let mut doubts = Vec::new();
        let above = asked.deepest_first().filter(|(at, said)| *at < level && !said.code.is_empty());
        for (_, said) in above {
            if let Some(Answer::One(other, _)) = self.coded(said.code, scope, asked.days)
                && !self.lineage(Some(number)).any(|at| at == other)
            {
                doubts.push(other);
            }
        }
        let name = Spelling::of(asked.name(level));
        let near = |at: Number| {
            self.spellings[at as usize].iter().map(|own| own.likeness(&name)).fold(0.0, f64::max)
        };
        if name.is_empty() || near(number) >= LIKE_ITSELF {
            return doubts;
        }
        let country = Scope::Country(self.at(number).country);
        let at = self.at(number).level;
        if let Answer::One(other, How::Name) =
            self.named(asked.name(level), country, Some(at), asked.days)
            && other != number
        {
            doubts.push(other);
        }
        doubts
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

/// A name that is so far from the code's own is checked against the other places.
const LIKE_ITSELF: f64 = 0.6;
