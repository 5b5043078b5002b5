//! One JSON value, one text: keys in order, no spaces, whole numbers only.

use serde_json::Value;

use crate::Flaw;

/// The verifier reads with a parser that stops at 128.
const DEPTH_MAX: usize = 100;

/// The one text of a value: the keys of each object by their UTF-8 bytes (which is the order of
/// code points), nothing between the tokens, texts with the shortest escapes and otherwise as they
/// are, whole numbers in decimal.
///
/// A number with a fraction is refused, because languages write it differently: such a quantity
/// goes into the journal as text.
pub(crate) fn canonical(value: &Value) -> Result<String, Flaw> {
    let mut text = String::new();
    write(value, 0, &mut text)?;
    Ok(text)
}

fn write(value: &Value, depth: usize, text: &mut String) -> Result<(), Flaw> {
    if depth > DEPTH_MAX {
        return Err(Flaw::NotCanonical("nested too deep"));
    }
    match value {
        Value::Number(number) if number.is_f64() => {
            return Err(Flaw::NotCanonical("a number with a fraction"));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            text.push_str(&value.to_string());
        }
        Value::Array(values) => {
            text.push('[');
            for (place, value) in values.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(value, depth + 1, text)?;
            }
            text.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_unstable_by_key(|(key, _)| key.as_str());
            text.push('{');
            for (place, (key, value)) in members.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push(':');
                write(value, depth + 1, text)?;
            }
            text.push('}');
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn keys_stand_in_order_and_texts_stay_as_they_are() {
        let value = json!({"b": [1, -2, null, true], "a": {"é": "“\"\\\n\u{1}/", "z": "تمبكتو"}});
        let text = r#"{"a":{"z":"تمبكتو","é":"“\"\\\n\u0001/"},"b":[1,-2,null,true]}"#;
        assert_eq!(canonical(&value).unwrap(), text);
    }

    #[test]
    fn what_has_no_one_form_is_refused() {
        let refused = |value| assert!(matches!(canonical(&value), Err(Flaw::NotCanonical(_))));
        refused(json!({"latitude": 16.77}));
        refused(json!([1.0]));
        let mut deep = json!(1);
        for _ in 0..200 {
            deep = json!([deep]);
        }
        refused(deep);
    }
}
