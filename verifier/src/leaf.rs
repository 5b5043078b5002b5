//! What a leaf's commitment is the hash of, and the one form that a content has.

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::tree::Hash;

const LABEL: &[u8] = b"comity leaf v1\n";
const CONTENT_BYTES_MAX: usize = 1024 * 1024;

pub(crate) fn commitment(salt: &[u8; 32], content: &str) -> Hash {
    let mut hash = Sha256::new();
    hash.update(LABEL);
    hash.update(salt);
    hash.update(content);
    hash.finalize().into()
}

/// The salt and the content of the bytes that a commitment is the hash of.
pub(crate) fn opened(bytes: &[u8]) -> Option<(&[u8; 32], &str)> {
    let (salt, content) = bytes.strip_prefix(LABEL)?.split_first_chunk()?;
    Some((salt, str::from_utf8(content).ok()?))
}

/// The content, if it is a JSON object in its one form. In any other form, two readers could read
/// two different things in what was signed: a key that stands twice, a number cut differently.
pub(crate) fn parsed(content: &str) -> Option<Value> {
    if content.len() > CONTENT_BYTES_MAX {
        return None;
    }
    let value: Value = serde_json::from_str(content).ok()?;
    let mut again = String::with_capacity(content.len());
    (value.is_object() && spell(&value, &mut again) && again == content).then_some(value)
}

/// Writes the value in its one form; false if it has none.
fn spell(value: &Value, text: &mut String) -> bool {
    match value {
        Value::Object(members) => {
            let mut keys: Vec<&String> = members.keys().collect();
            keys.sort();
            let one = |(place, key): (usize, &&String)| {
                text.push_str(if place == 0 { "{" } else { "," });
                text.push_str(&Value::String(key.to_string()).to_string());
                text.push(':');
                spell(&members[key.as_str()], text)
            };
            let all = keys.iter().enumerate().all(one);
            text.push_str(if keys.is_empty() { "{}" } else { "}" });
            all
        }
        Value::Array(values) => {
            let one = |(place, value): (usize, &Value)| {
                text.push_str(if place == 0 { "[" } else { "," });
                spell(value, text)
            };
            let all = values.iter().enumerate().all(one);
            text.push_str(if values.is_empty() { "[]" } else { "]" });
            all
        }
        Value::Number(number) if !(number.is_i64() || number.is_u64()) => false,
        plain => {
            text.push_str(&plain.to_string());
            true
        }
    }
}
