//! An e-mail address, as far as an account needs it.

use std::fmt;

use basics::Refusal;

/// An address in lower case, at most 254 characters. Letters outside ASCII are refused: few mail
/// servers of the field deliver to them, and lookalike letters would make two accounts of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Email(String);

impl Email {
    const CHARACTERS_MAX: usize = 254;

    pub fn parse(about: &'static str, text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Refusal::new(about, "refused-missing"));
        }
        let refused = || Refusal::new(about, "people-refused-email").with("given", text);
        let (local, domain) = text.split_once('@').ok_or_else(refused)?;
        let is_local = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
        let sound_local = (1..=64).contains(&local.len())
            && local.chars().all(is_local)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        let is_label = |label: &str| {
            (1..=63).contains(&label.len())
                && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let sound_domain = domain.contains('.') && domain.split('.').all(is_label);
        if text.len() > Self::CHARACTERS_MAX || !sound_local || !sound_domain {
            return Err(refused());
        }
        Ok(Self(text.to_ascii_lowercase()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before the `@`.
    pub(crate) fn local(&self) -> &str {
        self.0.split('@').next().unwrap_or_default()
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_lower_case_and_strange_ones_are_refused() {
        let check = |text: &str| Email::parse("email", text).map(|email| email.0);
        assert_eq!(check(" Amina.Diallo@Water.Example ").unwrap(), "amina.diallo@water.example");
        for strange in [
            "amina",
            "amina@localhost",
            "a b@water.example",
            "amina@water.example\nBcc: x@y.example",
            "аmina@water.example",
            "amina@@water.example",
            "amina@-water.example",
            "amina..d@water.example",
            "amina@water.example:25",
        ] {
            assert_eq!(check(strange).unwrap_err().why, "people-refused-email", "{strange}");
        }
        assert_eq!(check("").unwrap_err().why, "refused-missing");
    }
}
