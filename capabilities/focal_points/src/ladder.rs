//! In which order answers to a question are looked for: the nearest first, and honestly.
//!
//! “Whom do I call about health in Gao, in Bambara?” Whoever answers for Gao itself and speaks
//! Bambara; else for the area around it, and so on up to every place; else for a part of it. Then
//! the same in other languages. Whoever nobody confirmed in time stands behind all of these.

use basics::Id;
use places::Place;

/// How somebody's area lies to the place that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// No place was asked for.
    Unasked,
    Exact(Id<Place>),
    /// An area that the place lies in.
    Around(Id<Place>),
    Everywhere,
    /// A part of the place.
    Part(Id<Place>),
}

/// One step of the search: everybody of the same merit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Confirmed in time, and somebody answers.
    pub holds: bool,
    /// Whether they speak the language; none where none was asked for.
    pub speaks: Option<bool>,
    pub near: Near,
    /// How many rungs of the same merit otherwise are nearer.
    pub nearer: usize,
}

/// The areas in their order; what nobody asked for narrows nothing.
pub(crate) fn nearness(asked: Option<Id<Place>>, above: &[Id<Place>]) -> Vec<Near> {
    let Some(asked) = asked else { return vec![Near::Unasked] };
    let around = above.iter().copied().map(Near::Around);
    let last = [Near::Everywhere, Near::Part(asked)];
    [Near::Exact(asked)].into_iter().chain(around).chain(last).collect()
}

/// All rungs, the best first.
pub(crate) fn ladder(near: &[Near], asks_for_language: bool) -> Vec<Rung> {
    let speaks: &[Option<bool>] =
        if asks_for_language { &[Some(true), Some(false)] } else { &[None] };
    let mut rungs = Vec::with_capacity(2 * speaks.len() * near.len());
    for holds in [true, false] {
        for speaks in speaks {
            for (nearer, near) in near.iter().enumerate() {
                rungs.push(Rung { holds, speaks: *speaks, near: *near, nearer });
            }
        }
    }
    rungs
}

impl Rung {
    /// Nothing that was asked for is missing.
    pub fn is_exact(self) -> bool {
        let is_there = matches!(self.near, Near::Exact(_) | Near::Unasked);
        self.holds && self.speaks != Some(false) && is_there
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_topic_next_place_up_comes_before_another_language_and_doubt_comes_last() {
        let [gao, region, country] = [1, 2, 3].map(Id::well_known);
        let near = nearness(Some(gao), &[region, country]);
        let rungs = ladder(&near, true);
        let places = [
            Near::Exact(gao),
            Near::Around(region),
            Near::Around(country),
            Near::Everywhere,
            Near::Part(gao),
        ];
        let expected = [(true, true), (true, false), (false, true), (false, false)];
        let expected = expected.iter().flat_map(|(holds, speaks)| {
            places.iter().map(move |near| (*holds, Some(*speaks), *near))
        });
        let found = rungs.iter().map(|rung| (rung.holds, rung.speaks, rung.near));
        assert!(found.eq(expected), "{rungs:?}");
        assert_eq!(rungs.iter().filter(|rung| rung.is_exact()).count(), 1);
    }

    #[test]
    fn what_nobody_asked_for_narrows_nothing() {
        let rungs = ladder(&nearness(None, &[]), false);
        assert_eq!(rungs.len(), 2);
        assert!(rungs[0].is_exact() && !rungs[1].is_exact());
    }
}
