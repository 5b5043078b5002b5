//! Lists of lists of numbers, as GeoJSON's coordinates and TopoJSON's arcs are, kept compactly.

use std::{fmt, marker::PhantomData};

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

use super::Position;

/// The innermost list: a position of a line, or the arcs of a ring.
pub(crate) trait Innermost: Sized {
    fn from_numbers<'de, A: SeqAccess<'de>>(first: f64, rest: A) -> Result<Self, A::Error>;
}

/// As deep as the file has it; every list holds things of one kind, or the file is refused.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Nested<T> {
    One(T),
    Many(Vec<T>),
    Lists(Vec<Nested<T>>),
}

impl<T> Nested<T> {
    /// A polygon's rings, or a long line's parts. An empty list is a list of nothing.
    pub(crate) fn into_lists(self) -> Option<Vec<Vec<T>>> {
        let Self::Lists(lists) = self else { return None };
        lists.into_iter().map(Self::into_many).collect()
    }

    pub(crate) fn into_many(self) -> Option<Vec<T>> {
        match self {
            Self::Many(many) => Some(many),
            Self::Lists(lists) if lists.is_empty() => Some(Vec::new()),
            _ => None,
        }
    }
}

/// Two or more numbers; a height and what follows it are read and not kept.
impl Innermost for Position {
    fn from_numbers<'de, A: SeqAccess<'de>>(first: f64, mut rest: A) -> Result<Self, A::Error> {
        let second = rest.next_element::<f64>()?;
        let second = second.ok_or_else(|| A::Error::custom("a position of one number"))?;
        while rest.next_element::<f64>()?.is_some() {}
        Ok((first, second))
    }
}

/// The numbers of arcs.
impl Innermost for Vec<i32> {
    fn from_numbers<'de, A: SeqAccess<'de>>(first: f64, mut rest: A) -> Result<Self, A::Error> {
        let arc = |number: f64| {
            let is_whole = number.fract() == 0.0 && number.abs() <= f64::from(i32::MAX);
            if is_whole { Ok(number as i32) } else { Err(A::Error::custom("not an arc's number")) }
        };
        let mut arcs = vec![arc(first)?];
        while let Some(number) = rest.next_element()? {
            arcs.push(arc(number)?);
        }
        Ok(arcs)
    }
}

impl<'de, T: Innermost> Deserialize<'de> for Nested<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Lists(PhantomData))
    }
}

struct Lists<T>(PhantomData<T>);

impl<'de, T: Innermost> Visitor<'de> for Lists<T> {
    type Value = Nested<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of numbers, or of lists of them")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Nested<T>, A::Error> {
        let uneven = || A::Error::custom("a list of unlike things");
        match list.next_element::<Element<T>>()? {
            None => Ok(Nested::Lists(Vec::new())),
            Some(Element::Number(first)) => T::from_numbers(first, list).map(Nested::One),
            Some(Element::List(Nested::One(first))) => {
                let mut many = vec![first];
                while let Some(next) = list.next_element()? {
                    let Nested::One(next) = next else { return Err(uneven()) };
                    many.push(next);
                }
                Ok(Nested::Many(many))
            }
            Some(Element::List(first)) => {
                let mut lists = vec![first];
                while let Some(next) = list.next_element()? {
                    if matches!(next, Nested::One(_)) {
                        return Err(uneven());
                    }
                    lists.push(next);
                }
                Ok(Nested::Lists(lists))
            }
        }
    }
}

enum Element<T> {
    Number(f64),
    List(Nested<T>),
}

impl<'de, T: Innermost> Deserialize<'de> for Element<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberOrList(PhantomData))
    }
}

struct NumberOrList<T>(PhantomData<T>);

impl<'de, T: Innermost> Visitor<'de> for NumberOrList<T> {
    type Value = Element<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number or a list")
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Element<T>, E> {
        Ok(Element::Number(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Element<T>, E> {
        Ok(Element::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Element<T>, E> {
        Ok(Element::Number(number as f64))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Element<T>, A::Error> {
        Lists(PhantomData).visit_seq(list).map(Element::List)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_kept_as_deep_as_they_are() {
        let check = |json: &str| serde_json::from_str::<Nested<Position>>(json).ok();
        assert_eq!(check("[1, 2.5, 300]"), Some(Nested::One((1.0, 2.5))));
        assert_eq!(check("[[1,2],[3,4]]"), Some(Nested::Many(vec![(1.0, 2.0), (3.0, 4.0)])));
        let ring = check("[[[1,2],[3,4]]]").unwrap().into_lists().unwrap();
        assert_eq!(ring, [[(1.0, 2.0), (3.0, 4.0)]]);
        assert_eq!(check("[]").unwrap().into_many(), Some(Vec::new()));
        for uneven in ["[1]", "[1,\"2\"]", "[[1,2],[[3,4]]]", "[[1,2],3]", "[[[1,2]],[3,4]]", "1"] {
            assert_eq!(check(uneven), None, "{uneven}");
        }
        let arcs = |json: &str| serde_json::from_str::<Nested<Vec<i32>>>(json).ok();
        assert_eq!(arcs("[[0,-1],[2]]"), Some(Nested::Many(vec![vec![0, -1], vec![2]])));
        assert_eq!(arcs("[[0.5]]"), None);
        assert_eq!(arcs("[[1e300]]"), None);
    }
}
