//! A file that an installation signed: a short signed note that names the key and the body, and
//! the body behind it.

use sha2::{Digest as _, Sha256};

use crate::{Flaw, SigningKey, VerifierKey, open_note, sign_note};

/// `kind` is the first line, such as `comity-pack/1`: no log is called so, and so no note of a file
/// is ever taken for a checkpoint.
pub fn sign_file(kind: &str, body: &str, key: &SigningKey) -> Result<String, Flaw> {
    let note = sign_note(&text(kind, body, key.verifier()), key)?;
    Ok(format!("{note}\n{body}"))
}

/// The key that a file says it is signed with, and the body, if that key signed exactly it. Whose
/// key it is, its reader decides.
pub fn open_file<'a>(kind: &str, file: &'a str) -> Result<(VerifierKey, &'a str), Flaw> {
    let malformed = Flaw::Malformed("signed file");
    let (said, rest) = file.split_once("\n\n").ok_or(malformed)?;
    let (signatures, body) = rest.split_once("\n\n").ok_or(malformed)?;
    let note = &file[..said.len() + "\n\n".len() + signatures.len() + "\n".len()];
    let key = VerifierKey::parse(said.split('\n').nth(1).ok_or(malformed)?)?;
    match open_note(note, &key)? == text(kind, body, &key) {
        true => Ok((key, body)),
        false => Err(Flaw::Forged),
    }
}

/// What is signed: what sort of file, with which key, and exactly which bytes.
fn text(kind: &str, body: &str, key: &VerifierKey) -> String {
    let hash: String =
        Sha256::digest(body.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{kind}\n{key}\n{hash}\n{}\n", body.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const KIND: &str = "comity-pack/1";

    fn key() -> SigningKey {
        SigningKey::new("unmix.example/packs", &[7; 32]).unwrap()
    }

    #[test]
    fn a_file_is_opened_as_it_was_signed_and_as_nothing_else() {
        for body in ["{}", "", "{\"a\":\"\n\nb\"}", "مذكرة تفاهم"] {
            let file = sign_file(KIND, body, &key()).unwrap();
            let (of, opened) = open_file(KIND, &file).unwrap();
            assert_eq!((&of, opened), (key().verifier(), body));
            assert!(open_file("comity-pack/2", &file).is_err());
        }
    }

    #[test]
    fn a_file_of_another_key_under_this_ones_name_is_refused() {
        let file = sign_file(KIND, "{}", &key()).unwrap();
        let other = SigningKey::new("unmix.example/packs", &[8; 32]).unwrap();
        let forged = file.replace(&key().verifier().to_string(), &other.verifier().to_string());
        assert!(open_file(KIND, &forged).is_err());
    }

    /// One that reads the body without asking the signature: the control of the test below.
    fn trusting(file: &str) -> Option<&str> {
        file.rsplit_once("\n\n").map(|(_, body)| body)
    }

    fn damaged(file: &str, at: usize, how: Damage) -> String {
        let mut bytes = file.as_bytes().to_vec();
        let at = at % bytes.len();
        match how {
            Damage::Cut => bytes.truncate(at),
            Damage::Changed(by) => bytes[at] ^= by,
            Damage::Lost => {
                bytes.remove(at);
            }
            Damage::Doubled => bytes.insert(at, bytes[at]),
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    #[derive(Clone, Copy, Debug)]
    enum Damage {
        Cut,
        Changed(u8),
        Lost,
        Doubled,
    }

    fn damages() -> impl Strategy<Value = (usize, Damage)> {
        let how = prop_oneof![
            Just(Damage::Cut),
            (1..128_u8).prop_map(Damage::Changed),
            Just(Damage::Lost),
            Just(Damage::Doubled),
        ];
        (any::<usize>(), how)
    }

    const BODY: &str = r#"{"entries":[{"code":"psea","content":{"text":"No one is harmed."}}]}"#;

    proptest! {
        #[test]
        fn whatever_is_cut_changed_lost_or_doubled_is_refused((at, how) in damages()) {
            let file = sign_file(KIND, BODY, &key()).unwrap();
            prop_assert!(open_file(KIND, &damaged(&file, at, how)).is_err());
        }
    }

    #[test]
    fn a_reader_that_asks_no_signature_is_caught_by_the_same_damage() {
        let mut runner = proptest::test_runner::TestRunner::default();
        let caught = runner.run(&damages(), |(at, how)| {
            let file = sign_file(KIND, BODY, &key()).unwrap();
            prop_assert!(trusting(&damaged(&file, at, how)).is_none());
            Ok(())
        });
        assert!(caught.is_err());
    }
}
