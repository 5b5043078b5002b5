//! What a file holds: the highest level and mark of anything in it, and what had to stay out.

use sharing::{Level, Share, Tlp};

/// Grows with each record that comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contents {
    pub rows: usize,
    /// The file's level is the highest of its inputs (R8.2, K33).
    pub level: Level,
    pub tlp: Tlp,
    /// Records that the viewer sees on screen and may not carry away.
    pub left_out: usize,
}

impl Contents {
    pub const NOTHING: Self = Self { rows: 0, level: Level::Low, tlp: Tlp::Clear, left_out: 0 };

    /// A row's own record. False if it stays out.
    pub fn take_row(&mut self, share: &Share, is_own: bool) -> bool {
        let taken = self.take_detail(share, is_own);
        match taken {
            true => self.rows += 1,
            false => self.left_out += 1,
        }
        taken
    }

    /// A narrower record that completes a row: a site, a contact. TLP:RED and AMBER+STRICT have no
    /// forward function (R8.10), and a file is made to be passed on; the owner's own may leave.
    pub fn take_detail(&mut self, share: &Share, is_own: bool) -> bool {
        let taken = is_own || share.tlp.may_be_passed_on();
        if taken {
            self.level = self.level.max(share.level);
            self.tlp = self.tlp.max(share.tlp);
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use basics::Id;
    use sharing::Audience;

    use super::*;

    fn share(level: Level, tlp: Tlp) -> Share {
        Share { owner: Id::well_known(1), level, tlp, audience: Audience::PARTNERS }
    }

    #[test]
    fn a_file_is_as_sensitive_as_the_worst_of_what_is_in_it() {
        let mut contents = Contents::NOTHING;
        assert!(contents.take_row(&share(Level::High, Tlp::Green), false));
        assert!(contents.take_row(&share(Level::Low, Tlp::Amber), false));
        assert!(contents.take_detail(&share(Level::Low, Tlp::Clear), false));
        let expected = Contents { rows: 2, level: Level::High, tlp: Tlp::Amber, left_out: 0 };
        assert_eq!(contents, expected, "R8.2");
    }

    #[test]
    fn what_has_no_forward_function_leaves_only_with_its_owner() {
        for tlp in [Tlp::AmberStrict, Tlp::Red] {
            let mut contents = Contents::NOTHING;
            assert!(!contents.take_row(&share(Level::Severe, tlp), false), "R8.10");
            assert!(!contents.take_detail(&share(Level::Severe, tlp), false), "R8.10");
            assert_eq!(contents, Contents { left_out: 1, ..Contents::NOTHING });
            assert!(contents.take_row(&share(Level::Severe, tlp), true));
            assert_eq!((contents.level, contents.tlp), (Level::Severe, tlp));
        }
    }
}
