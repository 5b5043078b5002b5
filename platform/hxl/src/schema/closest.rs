//! The known text that another one is a slip of, if it is close to any.

/// Texts that may have been meant.
#[derive(Debug, Default)]
pub(crate) struct Closest {
    /// The letters that are compared, and the text that is proposed.
    known: Vec<(Vec<char>, String)>,
}

impl Closest {
    pub(crate) fn push(&mut self, compared: &str, proposed: String) {
        self.known.push((compared.chars().collect(), proposed));
    }

    /// At most a third of the letters may have to change. Of two that are as close, the one that
    /// begins alike for longer is meant; else the first.
    pub(crate) fn to(&self, text: &str) -> Option<&str> {
        let letters: Vec<char> = text.chars().collect();
        let mut best: Option<(usize, usize, &str)> = None;
        let mut row = Vec::new();
        for (known, proposed) in &self.known {
            let most = best.map_or(letters.len() / 3, |(changes, ..)| changes);
            let Some(changes) = changes(&letters, known, most, &mut row) else { continue };
            let alike = alike(&letters, known);
            let is_better = |(fewest, longest, _): (usize, usize, &str)| {
                changes < fewest || (changes == fewest && alike > longest)
            };
            if best.is_none_or(is_better) {
                best = Some((changes, alike, proposed));
            }
        }
        best.map(|(.., proposed)| proposed)
    }
}

/// How many letters stand alike from the beginning. The last one of a text that is the other's
/// beginning does not count: so the reference library decides between two that are as close.
fn alike(a: &[char], b: &[char]) -> usize {
    let shorter = a.len().min(b.len());
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    if same == shorter { same.saturating_sub(1) } else { same }
}

/// Letters put in, left out or changed (Levenshtein), if they are at most so many.
fn changes(a: &[char], b: &[char], most: usize, row: &mut Vec<usize>) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    row.clear();
    row.extend(0..=b.len());
    for (i, letter) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        let mut least = row[0];
        for (j, other) in b.iter().enumerate() {
            let changed = diagonal + usize::from(letter != other);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
            least = least.min(row[j + 1]);
        }
        // It only grows from here.
        if least > most {
            return None;
        }
    }
    Some(row[b.len()]).filter(|changes| *changes <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_text_is_proposed_if_it_is_close() {
        let mut closest = Closest::default();
        for known in ["health", "wash", "wealth", "heal"] {
            closest.push(known, known.to_uppercase());
        }
        let check =
            |text: &str, wanted: Option<&str>| assert_eq!(closest.to(text), wanted, "{text}");
        check("helth", Some("HEALTH"));
        check("zealth", Some("HEALTH"));
        check("wealht", Some("WEALTH"));
        check("wsh", Some("WASH"));
        check("ws", None);
        check("", None);
        check("food security", None);
    }
}
