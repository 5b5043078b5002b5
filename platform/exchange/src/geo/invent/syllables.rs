//! Names that no place has, in Latin and in Arabic script at once.

use std::collections::HashSet;

use super::dice::Dice;

/// A syllable as a speaker of French writes it, and as one of Arabic does.
type Syllable = (&'static str, &'static str);

const FIRST: [Syllable; 24] = [
    ("Ba", "با"),
    ("Bo", "بو"),
    ("Da", "دا"),
    ("Dou", "دو"),
    ("Fa", "فا"),
    ("Fé", "في"),
    ("Ga", "غا"),
    ("Ka", "كا"),
    ("Ké", "كي"),
    ("La", "لا"),
    ("Lou", "لو"),
    ("Ma", "ما"),
    ("Mo", "مو"),
    ("Na", "نا"),
    ("Ni", "ني"),
    ("Ra", "را"),
    ("Ro", "رو"),
    ("Sé", "سي"),
    ("Ta", "تا"),
    ("Tou", "تو"),
    ("Za", "زا"),
    ("Wa", "وا"),
    ("Ya", "يا"),
    ("Cha", "شا"),
];
const MIDDLE: [Syllable; 16] = [
    ("lo", "لو"),
    ("ra", "را"),
    ("né", "ني"),
    ("mou", "مو"),
    ("ri", "ري"),
    ("sso", "سو"),
    ("za", "زا"),
    ("ndé", "ندي"),
    ("mba", "مبا"),
    ("lé", "لي"),
    ("ko", "كو"),
    ("you", "يو"),
    ("rou", "رو"),
    ("wé", "وي"),
    ("fi", "في"),
    ("cha", "شا"),
];
const LAST: [Syllable; 16] = [
    ("vel", "فيل"),
    ("zane", "زان"),
    ("rine", "رين"),
    ("lune", "لون"),
    ("doré", "دوري"),
    ("nouze", "نوز"),
    ("quel", "كيل"),
    ("tane", "تان"),
    ("gor", "غور"),
    ("miel", "ميل"),
    ("vane", "فان"),
    ("zour", "زور"),
    ("lasse", "لاس"),
    ("rive", "ريف"),
    ("nelle", "نيل"),
    ("vère", "فير"),
];

/// Gives each name once, in either script.
#[derive(Default)]
pub(crate) struct Namer {
    given: HashSet<String>,
}

impl Namer {
    /// The name in French form and in Arabic form.
    pub(crate) fn name(&mut self, dice: &mut Dice) -> (String, String) {
        loop {
            let syllables = [dice.one_of(&FIRST), dice.one_of(&MIDDLE), dice.one_of(&LAST)];
            let latin: String = syllables.iter().map(|syllable| syllable.0).collect();
            let arabic: String = syllables.iter().map(|syllable| syllable.1).collect();
            // There are 6,144 names, and a country needs about a hundred.
            if !self.given.contains(&latin) && self.given.insert(arabic.clone()) {
                self.given.insert(latin.clone());
                return (latin, arabic);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{
        given::{bytes, shared},
        read_pcodes,
    };

    #[test]
    fn no_name_that_can_be_made_is_a_real_areas() {
        let Some(path) = shared("admin/pcodes/global-pcodes-adm-1-2.csv.gz") else { return };
        let plain = |name: &str| {
            deunicode::deunicode(name).to_lowercase().replace(|c: char| !c.is_alphanumeric(), "")
        };
        let list = bytes(path);
        let real: HashSet<String> =
            read_pcodes(&*list).unwrap().flatten().map(|row| plain(&row.name)).collect();
        let pairs = FIRST.iter().flat_map(|first| MIDDLE.iter().map(move |middle| (first, middle)));
        let names = pairs.flat_map(|(first, middle)| {
            LAST.iter().map(move |last| [first.0, middle.0, last.0].concat())
        });
        let both: Vec<String> = names.filter(|name| real.contains(&plain(name))).collect();
        assert!(both.is_empty(), "{both:?}");
    }
}
