//! The clusters that tables of needs have columns for, by the attributes of their tags and by the
//! words of their headings.

use std::{collections::HashMap, sync::LazyLock};

use super::words::tokens;

/// One of the clusters and areas of responsibility (domain §7.2), by its place in their list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cluster(u8);

/// Code, and the attributes that tags have for it; the first is the one that we write.
const CLUSTERS: [(&str, &[&str]); 15] = [
    ("SHL", &["shl", "shelter", "shl_nfi", "esnfi", "snfi", "nfi"]),
    ("CCM", &["ccm", "cccm"]),
    ("FSC", &["fsc", "fsl", "fss", "fsac", "food"]),
    ("WSH", &["wsh", "wash"]),
    ("LOG", &["log", "logistics"]),
    ("EDU", &["edu", "education"]),
    ("NUT", &["nut", "nutrition"]),
    ("HEA", &["hea", "health"]),
    ("ERY", &["ery", "er"]),
    ("TEL", &["tel", "etc"]),
    ("PRO", &["pro", "protection", "gp"]),
    ("PRO-CPN", &["pro_cpn", "cpn", "cp"]),
    ("PRO-GBV", &["pro_gbv", "gbv"]),
    ("PRO-HLP", &["pro_hlp", "hlp"]),
    ("PRO-MIN", &["pro_min", "mine"]),
];

/// Lines of `code: phrase, phrase`, in five languages together.
const WORDS: &str = include_str!("words/clusters.txt");

/// The longest phrase has this many words.
const PHRASE_WORDS_MAX: usize = 4;

static PHRASES: LazyLock<HashMap<String, Cluster>> = LazyLock::new(|| {
    let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
    let lines = lines.filter_map(|line| line.split_once(':'));
    let phrases = lines.filter_map(|(code, phrases)| {
        let cluster = Cluster::all().find(|cluster| cluster.code() == code)?;
        Some(phrases.split(',').map(move |phrase| (tokens(phrase).join(" "), cluster)))
    });
    phrases.flatten().collect()
});

impl Cluster {
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CLUSTERS.len() as u8).map(Self)
    }

    /// HDX HAPI's code: `WSH`, `PRO-CPN`.
    pub fn code(self) -> &'static str {
        CLUSTERS[usize::from(self.0)].0
    }

    /// What a tag and a key have for it.
    pub(super) fn attribute(self) -> &'static str {
        CLUSTERS[usize::from(self.0)].1[0]
    }

    pub(super) fn of_attribute(attribute: &str) -> Option<Self> {
        Self::all().find(|cluster| CLUSTERS[usize::from(cluster.0)].1.contains(&attribute))
    }

    /// The one that a heading names, and in how many words; none where it names several.
    pub(super) fn in_words(tokens: &[String]) -> Option<(Self, usize)> {
        let mut found: Option<(Self, usize)> = None;
        let mut at = 0;
        while at < tokens.len() {
            let longest = (1..=PHRASE_WORDS_MAX.min(tokens.len() - at)).rev().find_map(|length| {
                let phrase = tokens[at..at + length].join(" ");
                PHRASES.get(&phrase).map(|cluster| (*cluster, length))
            });
            let Some((cluster, length)) = longest else {
                at += 1;
                continue;
            };
            match found {
                Some((known, _)) if known != cluster => return None,
                Some((_, words)) => found = Some((cluster, words + length)),
                None => found = Some((cluster, length)),
            }
            at += length;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_is_known_by_its_words_in_each_language() {
        let check = |text: &str, wanted: Option<&str>| {
            let found = Cluster::in_words(&tokens(text)).map(|(cluster, _)| cluster.code());
            assert_eq!(found, wanted, "{text}");
        };
        check("WASH / Total PiN", Some("WSH"));
        check("Eau, hygiène et assainissement", Some("WSH"));
        check("Protection de l’enfance: PiN", Some("PRO-CPN"));
        check("Protection", Some("PRO"));
        check("Seguridad alimentaria", Some("FSC"));
        check("Abrigo e BNA", Some("SHL"));
        check("المحتاجون في قطاع التعليم", Some("EDU"));
        check("WASH and health", None);
        check("Total PiN", None);
    }

    #[test]
    fn every_cluster_has_words_and_attributes_of_its_own() {
        let mut seen = std::collections::BTreeSet::new();
        for cluster in Cluster::all() {
            assert!(PHRASES.values().any(|known| *known == cluster), "{}", cluster.code());
            for attribute in CLUSTERS[usize::from(cluster.0)].1 {
                assert!(seen.insert(attribute), "{attribute}");
                assert_eq!(Cluster::of_attribute(attribute), Some(cluster));
            }
        }
    }
}
