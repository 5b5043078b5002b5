//! Passwords: what one must be, and how it is hashed.

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use basics::Refusal;
use unicode_normalization::UnicodeNormalization;

use crate::known_passwords::KNOWN;

/// A password as it was typed, in one of Unicode's spellings, so that two keyboards that compose an
/// accent differently type the same. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Password(String);

/// What hashing costs: memory and time, so that trying out is dear.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    kibibytes: u32,
    passes: u32,
}

impl Cost {
    /// About 0.1 s of one core: OWASP asks for less, and our machines are shared.
    pub const STRONG: Self = Self { kibibytes: 64 * 1024, passes: 2 };
    /// For the accounts of tests only.
    pub const CHEAP: Self = Self { kibibytes: 8, passes: 1 };
}

/// The hash that is tried where there is no account, so that the answer takes as long.
pub(crate) const NOBODYS_HASH: &str =
    "$argon2id$v=19$m=65536,t=2,p=1$bm8gYWNjb3VudCBoZXJl$R0FWQTNsYjB1dG9mNHJlYWxwYXNzd29yZGhhc2g";

impl Password {
    /// As the only factor (NIST SP 800-63B-4).
    pub(crate) const CHARACTERS_ALONE: usize = 15;
    /// Beside a second factor.
    pub(crate) const CHARACTERS_MIN: usize = 8;
    const CHARACTERS_MAX: usize = 200;

    /// What somebody signs in with: anything; none if it cannot be a password at all.
    pub(crate) fn offered(text: &str) -> Option<Self> {
        let possible = (1..=4 * Self::CHARACTERS_MAX).contains(&text.len());
        possible.then(|| Self(text.nfkc().collect()))
    }

    /// What somebody wants from now on. No rule about kinds of characters: length counts, and not
    /// being known. `own` are words that come to mind first: their name, their organisation's.
    pub(crate) fn chosen(about: &'static str, text: &str, own: &[&str]) -> Result<Self, Refusal> {
        if text.is_empty() {
            return Err(Refusal::new(about, "refused-missing"));
        }
        let characters = text.chars().count();
        if characters > Self::CHARACTERS_MAX {
            return Err(Refusal::new(about, "refused-too-long").with("most", Self::CHARACTERS_MAX));
        }
        if characters < Self::CHARACTERS_MIN {
            return Err(Refusal::new(about, "people-refused-password-short")
                .with("least", Self::CHARACTERS_MIN)
                .with("alone", Self::CHARACTERS_ALONE));
        }
        let password = Self(text.nfkc().collect());
        if password.is_easily_guessed(own) {
            return Err(Refusal::new(about, "people-refused-password-known"));
        }
        Ok(password)
    }

    /// Long enough to be the only factor.
    pub(crate) fn suffices(&self) -> bool {
        self.0.chars().count() >= Self::CHARACTERS_ALONE
    }

    /// Known, or made of one's own words, of one character or of a run of the keyboard; with or
    /// without digits and signs round it.
    fn is_easily_guessed(&self, own: &[&str]) -> bool {
        let lower = self.0.to_lowercase();
        let letters = lower.trim_matches(|c: char| !c.is_alphabetic());
        let is_known = KNOWN.lines().any(|known| known == lower || known == letters);
        let mut rest: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
        let had_letters = !rest.is_empty();
        for word in own.iter().flat_map(|own| own.split(|c: char| !c.is_alphabetic())) {
            if word.chars().count() >= 3 {
                rest = rest.replace(&word.to_lowercase(), "");
            }
        }
        let is_own = had_letters && rest.chars().count() < 3;
        let first = lower.chars().next();
        let is_one_character = lower.chars().all(|c| Some(c) == first);
        is_known || is_own || is_one_character || is_a_run(&lower)
    }

    /// A PHC string: algorithm, cost, salt and hash. Takes as long as the cost says.
    pub(crate) fn hash(&self, cost: Cost, salt: &[u8; 16]) -> String {
        let params = Params::new(cost.kibibytes, cost.passes, 1, None).expect("a sound cost");
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let hash = argon2.hash_password_with_salt(self.0.as_bytes(), salt);
        hash.expect("a sound salt, and memory enough").to_string()
    }

    /// Takes as long as the hash's own cost says.
    pub(crate) fn opens(&self, hash: &str) -> bool {
        Argon2::default().verify_password(self.0.as_bytes(), hash).is_ok()
    }
}

/// Each character the next of the alphabet, of the digits or of a row of the keyboard, either way.
fn is_a_run(text: &str) -> bool {
    const ROWS: [&str; 5] = [
        "01234567890123456789",
        "abcdefghijklmnopqrstuvwxyz",
        "qwertyuiopasdfghjklzxcvbnm",
        "azertyuiopqsdfghjklmwxcvbn",
        "ضصثقفغعهخحجدشسيبلاتنمكط",
    ];
    let backwards: String = text.chars().rev().collect();
    ROWS.iter().any(|row| row.contains(text) || row.contains(&backwards))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(text: &str) -> &'static str {
        let own = ["Amina Diallo", "amina.diallo", "Water First", "comity"];
        Password::chosen("password", text, &own).map_or_else(|refusal| refusal.why, |_| "")
    }

    #[test]
    fn length_counts_and_being_unknown_and_nothing_else() {
        assert_eq!(why("correct horse battery staple"), "");
        assert_eq!(why("كلمة سر طويلة جداً للغاية"), "");
        assert_eq!(why("zvltrqpm"), "", "no digit, no capital, no sign is asked for");
        assert_eq!(why("zvltrqp"), "people-refused-password-short");
        assert_eq!(why(&"z9".repeat(101)), "refused-too-long");
        for known in [
            "password",
            "Password1!",
            "123456789",
            "qwertyuiop",
            "azertyuiop",
            "motdepasse",
            "Comity2026!",
            "aminadiallo1",
            "Water-First-2026",
            "aaaaaaaaaaaaaaaa",
            "987654321",
            "unitednations",
            "abcdefghijklmnop",
        ] {
            assert_eq!(why(known), "people-refused-password-known", "{known}");
        }
    }

    #[test]
    fn a_hash_opens_to_its_password_in_either_spelling() {
        let hash = Password::offered("e\u{301}toiles du soir").unwrap().hash(Cost::CHEAP, &[1; 16]);
        assert!(Password::offered("\u{e9}toiles du soir").unwrap().opens(&hash));
        assert!(!Password::offered("etoiles du soir").unwrap().opens(&hash));
        assert!(Password::offered("").is_none() && Password::offered(&"x".repeat(801)).is_none());
    }

    #[test]
    fn nobodys_hash_costs_what_everybodys_does_and_opens_to_nothing() {
        let strong = Password::offered("x").unwrap().hash(Cost::STRONG, &[1; 16]);
        let cost = |hash: &str| hash.split('$').take(4).collect::<Vec<_>>().join("$");
        assert_eq!(cost(NOBODYS_HASH), cost(&strong));
        let parsed = argon2::PasswordHash::new(NOBODYS_HASH).unwrap();
        assert!(parsed.hash.is_some() && parsed.salt.is_some());
        assert!(!Password::offered("x").unwrap().opens(NOBODYS_HASH));
    }
}
