//! From bytes in any encoding in use to text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// How much is looked at to guess an encoding.
const SAMPLE_BYTES: usize = 4 << 20;

/// None if these bytes are not text at all.
pub(super) fn text_of(mut bytes: Vec<u8>) -> Option<String> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        if encoding != encoding_rs::UTF_8 {
            return Some(encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned());
        }
        bytes.drain(..mark);
    }
    if let Some(encoding) = unmarked_utf16(&bytes) {
        return Some(encoding.decode_without_bom_handling(&bytes).0.into_owned());
    }
    if binary(&bytes) {
        return None;
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Some(text),
        Err(not_utf8) => not_utf8.into_bytes(),
    };
    if damaged_utf8(&bytes) {
        return Some(String::from_utf8_lossy(&bytes).into_owned());
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0).saturating_sub(1024);
    let sample = &bytes[start..bytes.len().min(start + SAMPLE_BYTES)];
    detector.feed(sample, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    Some(encoding.decode_without_bom_handling(&bytes).0.into_owned())
}

/// The beginning of a file as text, if it is text in UTF-8. `is_whole`: nothing follows it.
pub(super) fn sound_utf8(bytes: &[u8], is_whole: bool) -> Option<&str> {
    let is_text = unmarked_utf16(bytes).is_none() && !binary(bytes);
    is_text.then(|| whole_characters(bytes, is_whole)).flatten()
}

/// Up to the last whole character, where more is to follow; none where bytes are not UTF-8.
pub(super) fn whole_characters(bytes: &[u8], is_whole: bool) -> Option<&str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(cut) if cut.error_len().is_none() && !is_whole => {
            std::str::from_utf8(&bytes[..cut.valid_up_to()]).ok()
        }
        Err(_) => None,
    }
}

/// UTF-16 without its mark: separators, spaces and digits have a zero as their other half.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = head.len() / 20;
    match (even, odd) {
        (0, odd) if odd > many => Some(UTF_16LE),
        (even, 0) if even > many => Some(UTF_16BE),
        _ => None,
    }
}

fn binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    let control = |byte: &&u8| matches!(**byte, 0..=8 | 14..=31 | 127) && **byte != 26;
    head.iter().filter(control).count() > head.len() / 100
}

/// UTF-8 in which a few characters were cut: nearly everything beyond ASCII is still sound.
fn damaged_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound > 10 * broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_the_encodings_in_use_is_read() {
        let check = |bytes: &[u8], text: &str| {
            assert_eq!(text_of(bytes.to_vec()).as_deref(), Some(text));
        };
        let french = "Organisation;Région;Activité\nACTED;Ségou;Eau – hygiène\n";
        let arabic = "المنظمة,القطاع,المحافظة\nأطباء بلا حدود,الصحة,حلب\n";
        let utf16 = |text: &str, to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(to_bytes).collect()
        };
        check(french.as_bytes(), french);
        check(&[&[0xEF, 0xBB, 0xBF], french.as_bytes()].concat(), french);
        check(&encoding_rs::WINDOWS_1252.encode(french).0, french);
        check(&encoding_rs::WINDOWS_1256.encode(arabic).0, arabic);
        check(&utf16(arabic, u16::to_le_bytes), arabic);
        check(&utf16(&format!("\u{FEFF}{arabic}"), u16::to_be_bytes), arabic);
        check(&utf16(french, u16::to_be_bytes), french);
        assert_eq!(text_of(vec![0x89, b'P', b'N', b'G', 0, 0, 0, 13, 1, 2, 0]), None);
    }

    #[test]
    fn one_cut_character_does_not_turn_a_file_into_mojibake() {
        let mut bytes =
            "Ségou, Koulikoro, Région, Été, élèves, santé, école, père, thé, café, né\n"
                .repeat(3)
                .into_bytes();
        bytes.truncate(bytes.len() - 2);
        assert!(text_of(bytes).unwrap().starts_with("Ségou"));
    }
}
