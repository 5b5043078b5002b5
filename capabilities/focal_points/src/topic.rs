//! What somebody is the focal point for.

use activities::Sector;

/// A field of work, or a matter that lies across them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Whatever it is about: the organisation's first contact.
    General,
    /// Day and night, where life is in danger.
    Emergency,
    Partnership,
    CivilMilitary,
    Security,
    Access,
    Psea,
    Feedback,
    Information,
    Finance,
    Press,
    Of(Sector),
}

basics::named!(Topic);

const MATTERS: [Topic; 11] = [
    Topic::General,
    Topic::Emergency,
    Topic::Partnership,
    Topic::CivilMilitary,
    Topic::Security,
    Topic::Access,
    Topic::Psea,
    Topic::Feedback,
    Topic::Information,
    Topic::Finance,
    Topic::Press,
];

impl Topic {
    /// The matters first, then the sectors in their own order.
    pub const ALL: [Self; MATTERS.len() + Sector::ALL.len()] = {
        let mut all = [Self::General; MATTERS.len() + Sector::ALL.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = if at < MATTERS.len() {
                MATTERS[at]
            } else {
                Self::Of(Sector::ALL[at - MATTERS.len()])
            };
            at += 1;
        }
        all
    };

    pub fn name(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Emergency => "emergency",
            Self::Partnership => "partnership",
            Self::CivilMilitary => "civil_military",
            Self::Security => "security",
            Self::Access => "access",
            Self::Psea => "psea",
            Self::Feedback => "feedback",
            Self::Information => "information",
            Self::Finance => "finance",
            Self::Press => "press",
            Self::Of(sector) => sector.code(),
        }
    }

    /// The wider one, whose focal points may help where a part of it has none.
    pub fn above(self) -> Option<Self> {
        match self {
            Self::Of(sector) => sector.above().map(Self::Of),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_has_a_name_of_its_own() {
        let mut names: Vec<_> = Topic::ALL.iter().map(|topic| topic.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Topic::ALL.len());
        assert_eq!(Topic::from_name("HEA"), Some(Topic::Of(Sector::Health)));
        let part = Topic::Of(Sector::ChildProtection);
        assert_eq!(part.above(), Some(Topic::Of(Sector::Protection)));
        assert_eq!(Topic::Press.above(), None);
    }
}
