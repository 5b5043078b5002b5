//! The second factor: a code from an authenticator (RFC 6238, SHA-1, six digits, 30 seconds).

use basics::Moment;
use totp_rs::{Builder, Totp};

use crate::Email;

/// 160 bits, as RFC 4226 asks for.
pub(crate) const SECRET_BYTES: usize = 20;

/// How many single-use codes stand in for a lost authenticator.
pub(crate) const RECOVERY_CODES: i64 = 10;

/// The time step of a code that is right now, one step early or late. One that is not later than
/// the last used step is a replay.
pub(crate) fn step(secret: &[u8], code: &str, last_step: i64, now: Moment) -> Option<i64> {
    let seconds = u64::try_from(now.seconds()).ok()?;
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).map(latin).collect();
    let step = authenticator(secret)?.check(&digits, seconds)?;
    i64::try_from(step).ok().filter(|step| *step > last_step)
}

/// A keyboard for Arabic or Persian types `٤` and `۴` for 4.
pub(crate) fn latin(c: char) -> char {
    match c {
        '\u{660}'..='\u{669}' => char::from(b'0' + (u32::from(c) - 0x660) as u8),
        '\u{6F0}'..='\u{6F9}' => char::from(b'0' + (u32::from(c) - 0x6F0) as u8),
        c => c,
    }
}

/// What the authenticator reads from the picture: `otpauth://totp/…`.
pub(crate) fn address(secret: &[u8], email: &Email, instance: &str) -> Option<String> {
    let issuer: String = instance.chars().filter(|c| *c != ':').collect();
    let builder = Builder::new().with_secret(secret.to_vec());
    let builder = builder.with_account_name(email.as_str()).with_issuer(Some(issuer));
    builder.build().ok()?.to_url().ok()
}

/// The secret as it is typed where there is no camera, in groups of four.
pub(crate) fn spelled(secret: &[u8]) -> String {
    let letters: Vec<char> = authenticator(secret)
        .map(|totp| totp.secret().to_base32().chars().collect())
        .unwrap_or_default();
    letters.chunks(4).map(|group| group.iter().collect()).collect::<Vec<String>>().join(" ")
}

fn authenticator(secret: &[u8]) -> Option<Totp> {
    Builder::new().with_secret(secret.to_vec()).build().ok()
}

/// The code of a moment: for tests and for the demonstration's own authenticator.
pub fn code_at(secret: &[u8], now: Moment) -> String {
    let seconds = u64::try_from(now.seconds()).unwrap_or(0);
    authenticator(secret).map(|totp| totp.generate(seconds).to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Moment {
        Moment::from_micros(seconds * 1_000_000).unwrap()
    }

    /// RFC 6238, appendix B: the last six of its eight digits.
    const VECTORS: [(i64, &str); 5] = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
    ];

    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        for (seconds, code) in VECTORS {
            assert_eq!(code_at(secret, at(seconds)), code);
            assert_eq!(step(secret, code, 0, at(seconds)), Some(seconds / 30));
        }
    }

    #[test]
    fn a_code_counts_once_and_for_a_minute_and_a_half() {
        let secret = [7; SECRET_BYTES];
        let now = at(1_781_514_000);
        let code = code_at(&secret, now);
        let used = step(&secret, &code, 0, now).unwrap();
        assert_eq!(step(&secret, &code, used, now), None, "a replay");
        assert_eq!(step(&secret, &code, 0, now.plus_seconds(30)), Some(used), "one step late");
        assert_eq!(step(&secret, &code, 0, now.plus_seconds(60)), None, "two steps late");
        let arabic = code.chars().map(|c| char::from_u32(u32::from(c) + 0x630).unwrap());
        assert_eq!(step(&secret, &arabic.collect::<String>(), 0, now), Some(used));
        assert_eq!(step(&secret, "000000", 0, now), None);
        for strange in ["", "12345", "１２３４５６", "abcdef", &"1".repeat(5_000)] {
            assert_eq!(step(&secret, strange, 0, now), None, "{strange}");
        }
    }

    #[test]
    fn the_address_names_instance_and_account() {
        let email = Email::parse("email", "amina@water.example").unwrap();
        let address = address(&[7; SECRET_BYTES], &email, "Comity: Mali").unwrap();
        assert!(
            address.starts_with("otpauth://totp/Comity%20Mali:amina%40water.example?"),
            "{address}"
        );
        assert!(address.contains(&format!("secret={}", spelled(&[7; 20]).replace(' ', ""))));
    }
}
