//! What a bench found: ours beside its peer's, the ratio, the limit and whether it is kept.

use std::{fmt, time::Duration};

/// One line of the table.
#[derive(Debug)]
pub(super) struct Figure {
    pub(super) what: String,
    ours: Amount,
    peer: Option<(String, Amount)>,
    limit: Option<Limit>,
}

/// So much of something.
#[derive(Clone, Copy, Debug)]
pub(super) enum Amount {
    Seconds(f64),
    Mib(f64),
    /// Things in a second, such as requests or rows.
    EachSecond(f64),
    Count(f64),
}

#[derive(Clone, Copy, Debug)]
enum Limit {
    /// Ours itself may be so much.
    AtMost(Amount),
    /// Ours may be so many times what the peer's is.
    TimesPeer(f64),
    /// Ours must be so many times as fast as the peer's.
    TimesAsFast(f64),
}

impl Figure {
    pub(super) fn of(what: impl Into<String>, ours: Amount) -> Self {
        Self { what: what.into(), ours, peer: None, limit: None }
    }

    pub(super) fn beside(mut self, peer: &str, theirs: Amount) -> Self {
        self.peer = Some((peer.to_owned(), theirs));
        self
    }

    pub(super) fn at_most(self, most: Amount) -> Self {
        Self { limit: Some(Limit::AtMost(most)), ..self }
    }

    pub(super) fn times_peer_at_most(self, times: f64) -> Self {
        Self { limit: Some(Limit::TimesPeer(times)), ..self }
    }

    pub(super) fn times_as_fast(self, times: f64) -> Self {
        Self { limit: Some(Limit::TimesAsFast(times)), ..self }
    }

    /// Whether its limit is kept; nothing where there is none.
    pub(super) fn is_kept(&self) -> Option<bool> {
        Some(match self.limit? {
            Limit::AtMost(most) => self.ours.number() <= most.number(),
            Limit::TimesPeer(times) => self.of_peer()? <= times,
            Limit::TimesAsFast(times) => self.as_fast()? >= times,
        })
    }

    fn of_peer(&self) -> Option<f64> {
        self.peer.as_ref().map(|(_, theirs)| self.ours.number() / theirs.number())
    }

    /// A rate is fast where it is much, a time where it is little.
    fn as_fast(&self) -> Option<f64> {
        let times = self.of_peer()?;
        Some(if matches!(self.ours, Amount::EachSecond(_)) { times } else { 1.0 / times })
    }

    fn ratio(&self) -> Option<String> {
        let is_time = matches!(self.ours, Amount::Seconds(_) | Amount::EachSecond(_));
        match self.limit {
            Some(Limit::TimesPeer(_)) => self.of_peer().map(times),
            None | Some(_) if is_time => {
                self.as_fast().map(|ratio| format!("{} as fast", times(ratio)))
            }
            _ => self.of_peer().map(times),
        }
    }

    /// The cells of its line.
    pub(super) fn cells(&self) -> [String; 6] {
        let peer = self.peer.as_ref().map(|(name, theirs)| format!("{name}: {theirs}"));
        let limit = self.limit.map(|limit| match limit {
            Limit::AtMost(most) => format!("≤ {most}"),
            Limit::TimesPeer(most) => format!("≤ {}", times(most)),
            Limit::TimesAsFast(least) => format!("≥ {} as fast", times(least)),
        });
        let kept = self.is_kept().map(|is_kept| if is_kept { "kept" } else { "NOT KEPT" });
        [
            self.what.clone(),
            self.ours.to_string(),
            peer.unwrap_or_default(),
            self.ratio().unwrap_or_default(),
            limit.unwrap_or_default(),
            kept.unwrap_or_default().to_owned(),
        ]
    }
}

impl Amount {
    pub(super) fn took(took: Duration) -> Self {
        Self::Seconds(took.as_secs_f64())
    }

    pub(super) fn millis(millis: f64) -> Self {
        Self::Seconds(millis / 1_000.0)
    }

    fn number(self) -> f64 {
        match self {
            Self::Seconds(n) | Self::Mib(n) | Self::EachSecond(n) | Self::Count(n) => n,
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Seconds(n) if n < 1.0 => write!(f, "{} ms", digits(n * 1_000.0)),
            Self::Seconds(n) => write!(f, "{} s", digits(n)),
            Self::Mib(n) => write!(f, "{} MiB", digits(n)),
            Self::EachSecond(n) => write!(f, "{} /s", digits(n)),
            Self::Count(n) => write!(f, "{}", digits(n)),
        }
    }
}

fn times(ratio: f64) -> String {
    format!("{} ×", digits(ratio))
}

/// As many decimals as say something; none that a limit does not have.
fn digits(number: f64) -> String {
    let decimals = match number.abs() {
        100.0.. => 0,
        10.0.. => 1,
        _ => 2,
    };
    let text = format!("{number:.decimals$}");
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

/// Lines under their headings, each column as wide as its widest cell.
pub(super) fn table(lines: &[[String; 7]]) -> String {
    const HEADS: [&str; 7] = ["bench", "what", "ours", "peer", "ratio", "limit", "kept?"];
    let heads = HEADS.map(str::to_owned);
    let all: Vec<&[String; 7]> = std::iter::once(&heads).chain(lines).collect();
    let width = |column: usize| all.iter().map(|line| line[column].chars().count()).max();
    let widths = [0, 1, 2, 3, 4, 5, 6].map(|column| width(column).unwrap_or_default());
    let line = |cells: &[String; 7]| {
        let padded = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    all.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_as_fast_as_it_is_short_and_a_rate_as_it_is_high() {
        let check = |ours, theirs| {
            let figure = Figure::of("x", ours).beside("peer", theirs).times_as_fast(2.0);
            (figure.cells()[3].clone(), figure.is_kept())
        };
        use Amount::{EachSecond, Seconds};
        assert_eq!(check(Seconds(1.0), Seconds(3.0)), ("3 × as fast".into(), Some(true)));
        assert_eq!(check(EachSecond(90.0), EachSecond(60.0)).0, "1.5 × as fast");
        assert_eq!(check(EachSecond(90.0), EachSecond(60.0)).1, Some(false));
    }

    #[test]
    fn a_limit_is_of_ours_or_of_how_it_is_to_the_peer() {
        let memory = Figure::of("memory", Amount::Mib(50.0)).beside("peer", Amount::Mib(200.0));
        let cells = memory.times_peer_at_most(0.2).cells();
        assert_eq!(cells[1..], ["50 MiB", "peer: 200 MiB", "0.25 ×", "≤ 0.2 ×", "NOT KEPT"]);
        let page = Figure::of("page", Amount::millis(9.87)).at_most(Amount::millis(10.0));
        assert_eq!(page.cells()[1..], ["9.87 ms", "", "", "≤ 10 ms", "kept"]);
        assert_eq!(Figure::of("size", Amount::Count(3.0)).is_kept(), None);
    }

    #[test]
    fn columns_stand_under_each_other() {
        let cells = ["a", "b", "cc", "d", "e", "f", "g"].map(str::to_owned);
        let table = table(&[cells]);
        let at = |line: usize, word: &str| table.lines().nth(line).unwrap().find(word);
        assert_eq!(at(0, "ours"), at(1, "cc"));
    }
}
