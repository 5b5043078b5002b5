//! Values between a first and a last one: as dates, as numbers, else in the order of the alphabet.

use basics::Refusal;

use crate::values::{date, folded, number};

#[derive(Debug)]
pub struct Range {
    least: Option<Bound>,
    most: Option<Bound>,
}

/// One end, in each of the forms in which it may be compared.
#[derive(Debug)]
struct Bound {
    text: String,
    number: Option<f64>,
    date: Option<String>,
}

impl Bound {
    fn new(text: &str) -> Self {
        Self { text: folded(text), number: finite(text), date: whole_date(text) }
    }
}

impl Range {
    pub(crate) fn new(least: Option<&str>, most: Option<&str>) -> Self {
        Self { least: least.map(Bound::new), most: most.map(Bound::new) }
    }

    /// What to say if the value lies outside.
    pub(crate) fn broken(&self, text: &str, is_date: bool) -> Option<Refusal> {
        let ends = || [&self.least, &self.most].into_iter().flatten();
        let of =
            |end: &Option<Bound>, form: fn(&Bound) -> Option<String>| end.as_ref().and_then(form);
        if is_date
            && ends().any(|end| end.date.is_some())
            && let Some(date) = whole_date(text)
        {
            let [least, most] =
                [&self.least, &self.most].map(|end| of(end, |end| end.date.clone()));
            return outside(&date, least, most, ["hxl-issue-too-early", "hxl-issue-too-late"]);
        }
        if ends().any(|end| end.number.is_some())
            && let Some(number) = finite(text)
        {
            let [least, most] = [&self.least, &self.most].map(|end| end.as_ref()?.number);
            return outside(&number, least, most, ["hxl-issue-too-small", "hxl-issue-too-large"]);
        }
        let [least, most] =
            [&self.least, &self.most].map(|end| of(end, |end| Some(end.text.clone())));
        outside(&folded(text), least, most, ["hxl-issue-comes-before", "hxl-issue-comes-after"])
    }
}

fn outside<T: PartialOrd + ToString>(
    value: &T,
    least: Option<T>,
    most: Option<T>,
    [too_low, too_high]: [&'static str; 2],
) -> Option<Refusal> {
    let refusal = |why, end: &T| Refusal::new("cell", why).with("end", end.to_string());
    match (least, most) {
        (Some(least), _) if *value < least => Some(refusal(too_low, &least)),
        (_, Some(most)) if *value > most => Some(refusal(too_high, &most)),
        _ => None,
    }
}

fn finite(text: &str) -> Option<f64> {
    number(text).filter(|number| number.is_finite())
}

fn whole_date(text: &str) -> Option<String> {
    date(text, true).filter(|date| date.year.is_some()).map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_compared_as_what_they_are() {
        let check = |ends: [Option<&str>; 2], text: &str, is_date: bool, wanted: Option<&str>| {
            let broken = Range::new(ends[0], ends[1]).broken(text, is_date);
            assert_eq!(broken.map(|refusal| refusal.why), wanted, "{ends:?} {text}");
        };
        check([Some("10"), Some("20")], "9", false, Some("hxl-issue-too-small"));
        check([Some("10"), Some("20")], "20.5", false, Some("hxl-issue-too-large"));
        check([Some("10"), Some("20")], "15", false, None);
        check([Some("10"), None], "abc", false, None);
        check([Some("b"), Some("d")], "A", false, Some("hxl-issue-comes-before"));
        check([Some("b"), Some("d")], "É", false, Some("hxl-issue-comes-after"));
        check([Some("2026-01-01"), None], "31/12/2025", true, Some("hxl-issue-too-early"));
        check([None, Some("2026-01-01")], "2 January 2026", true, Some("hxl-issue-too-late"));
        check([None, Some("2026-01-01")], "2025", true, None);
    }
}
