//! C2SP signed notes: a text, an empty line, and lines with signatures.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{Flaw, SigningKey, VerifierKey};

/// Room for a checkpoint with sixteen post-quantum signatures.
const NOTE_BYTES_MAX: usize = 1 << 17;

const SIGNATURES_MAX: usize = 64;

/// The note of a text that ends with a newline.
pub fn sign(text: &str, key: &SigningKey) -> Result<String, Flaw> {
    if !text.ends_with('\n') || text.chars().any(|c| c < ' ' && c != '\n') {
        return Err(Flaw::Malformed("note"));
    }
    let mut bytes = key.verifier().id().to_vec();
    bytes.extend(key.sign(text.as_bytes()));
    Ok(format!("{text}\n— {} {}\n", key.verifier().name(), STANDARD.encode(bytes)))
}

/// The text of a note, if the key signed it. Signatures of other keys are passed over: that is how
/// witnesses add theirs.
pub fn open<'a>(note: &'a str, key: &VerifierKey) -> Result<&'a str, Flaw> {
    let malformed = Flaw::Malformed("note");
    if note.len() > NOTE_BYTES_MAX {
        return Err(Flaw::TooLarge("note"));
    }
    if note.chars().any(|c| c < ' ' && c != '\n') {
        return Err(malformed);
    }
    let end = note.rfind("\n\n").ok_or(malformed)?;
    let (text, signatures) = (&note[..=end], &note[end + 2..]);
    let signatures = signatures.strip_suffix('\n').ok_or(malformed)?;
    if signatures.split('\n').count() > SIGNATURES_MAX {
        return Err(Flaw::TooLarge("note"));
    }
    let mut signed = false;
    for line in signatures.split('\n') {
        let (name, encoded) =
            line.strip_prefix("— ").and_then(|rest| rest.split_once(' ')).ok_or(malformed)?;
        let bytes = STANDARD.decode(encoded).map_err(|_| malformed)?;
        let (id, signature) = bytes.split_first_chunk().ok_or(malformed)?;
        if name.is_empty() || signature.is_empty() {
            return Err(malformed);
        }
        if name == key.name() && *id == key.id() {
            key.verify(text.as_bytes(), signature)?;
            signed = true;
        }
    }
    if signed { Ok(text) } else { Err(Flaw::Unsigned) }
}

#[cfg(test)]
mod tests {
    use super::*;

    // The published vectors of the Go module sumdb/note and of C2SP signed-note.
    const TEXT: &str = "If you think cryptography is the answer to your problem,\n\
                        then you don't know what your problem is.\n";
    const GO_KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const GO_SECRET: &str = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const GO_LINE: &str = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC\
                           2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    fn go_key() -> SigningKey {
        let secret = STANDARD.decode(GO_SECRET).unwrap();
        SigningKey::new("PeterNeumann", secret[1..].try_into().unwrap()).unwrap()
    }

    #[test]
    fn notes_are_those_of_the_go_implementation_to_the_byte() {
        assert_eq!(go_key().verifier().to_string(), GO_KEY);
        assert_eq!(sign(TEXT, &go_key()).unwrap(), format!("{TEXT}\n{GO_LINE}"));
        assert_eq!(open(&format!("{TEXT}\n{GO_LINE}"), go_key().verifier()), Ok(TEXT));
    }

    #[test]
    fn the_example_of_the_specification_verifies() {
        let key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
        let note = "This is an example message.\n\n\
                    — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZ\
                    XsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
        let key = VerifierKey::parse(key).unwrap();
        assert_eq!(open(note, &key), Ok("This is an example message.\n"));
    }

    #[test]
    fn a_note_that_the_key_did_not_sign_is_refused() {
        let key = go_key();
        let check = |note: &str, flaw: Flaw| {
            assert_eq!(open(note, key.verifier()), Err(flaw), "{note}");
        };
        let note = format!("{TEXT}\n{GO_LINE}");
        let malformed = Flaw::Malformed("note");
        check(&note.replace("your", "my"), Flaw::Forged);
        check(&note.replace("— PeterNeumann", "— Peter"), Flaw::Unsigned);
        check(&note.replace(" x08g", " x09g"), Flaw::Unsigned);
        check(&note.replace("— ", "- "), malformed);
        check(TEXT, malformed);
        check(&format!("{TEXT}\n"), malformed);
        check(note.trim_end(), malformed);
        check(&note.replace("AM=", "AN="), malformed);
        check(&note.replace("If", "\r"), malformed);
        check(&note.replace(GO_LINE, &GO_LINE.repeat(65)), Flaw::TooLarge("note"));
        check(&"x".repeat(NOTE_BYTES_MAX + 1), Flaw::TooLarge("note"));
    }

    #[test]
    fn a_witness_may_add_its_line_and_a_bad_line_of_the_key_spoils_the_note() {
        let witness = SigningKey::new("witness.example", &[9; 32]).unwrap();
        let of_witness = sign(TEXT, &witness).unwrap().split_off(TEXT.len() + 1);
        let note = format!("{TEXT}\n{of_witness}{GO_LINE}");
        assert_eq!(open(&note, go_key().verifier()), Ok(TEXT));
        let spoilt = format!("{note}{}", GO_LINE.replace("o/ZJ", "o/ZK"));
        assert_eq!(open(&spoilt, go_key().verifier()), Err(Flaw::Forged));
    }

    #[test]
    fn a_verifier_key_is_parsed_in_its_one_form_only() {
        assert_eq!(VerifierKey::parse(GO_KEY).unwrap().to_string(), GO_KEY);
        for end in 0..GO_KEY.len() {
            assert!(VerifierKey::parse(&GO_KEY[..end]).is_err());
            let mut bytes = GO_KEY.as_bytes().to_vec();
            bytes[end] ^= 1;
            let altered = String::from_utf8(bytes).unwrap();
            assert!(VerifierKey::parse(&altered).is_err(), "{altered}");
        }
        // Adjusted key ids: too long a key, and a kind of signature that is not ours.
        let long = "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==";
        let other = "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        assert!(VerifierKey::parse(long).is_err() && VerifierKey::parse(other).is_err());
        assert!(SigningKey::new("two words", &[1; 32]).is_err());
    }
}
