//! How values are told to programs: as JSON, and the schema that says so.

use std::{borrow::Cow, fmt};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, Visitor},
    ser::{SerializeMap, SerializeStruct},
};

use crate::{Currency, Day, Id, Language, Line, Moment, Money, Names, Paragraph};

/// Values that are told as the text that they print as.
macro_rules! told_as_text {
    ($($kind:ident, $schema:tt;)*) => {$(
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl JsonSchema for $kind {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($kind).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

told_as_text! {
    Day, { "type": "string", "format": "date" };
    Moment, { "type": "string", "format": "date-time" };
    Language, { "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$" };
    Line, { "type": "string", "minLength": 1, "maxLength": 300 };
    Paragraph, { "type": "string", "minLength": 1, "maxLength": 20_000 };
}

impl<T: ?Sized> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = uuid::Uuid::encode_buffer();
        serializer.serialize_str(self.uuid().hyphenated().encode_lower(&mut text))
    }
}

impl<'de, T: ?Sized> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = uuid::Uuid;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<uuid::Uuid, E> {
                uuid::Uuid::try_parse(text).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Text).map(Self::from_uuid)
    }
}

impl<T: ?Sized> JsonSchema for Id<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "uuid" })
    }
}

/// The amount in the currency's own unit, as text: a program's number would round it.
impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut money = serializer.serialize_struct("Money", 2)?;
        money.serialize_field("amount", &self.amount())?;
        money.serialize_field("currency", self.currency.code())?;
        money.end()
    }
}

impl JsonSchema for Money {
    fn schema_name() -> Cow<'static, str> {
        "Money".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let currency = Currency::json_schema(generator);
        json_schema!({
            "type": "object",
            "properties": {
                "amount": { "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$" },
                "currency": currency,
            },
            "required": ["amount", "currency"],
        })
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl JsonSchema for Currency {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Currency".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Z]{3}$" })
    }
}

/// From language to name.
impl Serialize for Names {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut names = serializer.serialize_map(None)?;
        for (language, name) in self.iter() {
            names.serialize_entry(&language, name)?;
        }
        names.end()
    }
}

impl JsonSchema for Names {
    fn schema_name() -> Cow<'static, str> {
        "Names".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "From the tag of a language to the name in it.",
            "type": "object",
            "additionalProperties": { "type": "string" },
            "minProperties": 1,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_told_as_programs_expect_them() {
        let day: Day = "2026-03-01".parse().unwrap();
        let money = Money::parse("amount", "1250.5", Currency::parse("c", "USD").unwrap()).unwrap();
        let line = |text| Line::parse("name", text).unwrap();
        let names = Names::new(Language::FRENCH, line("Gao")).and(Language::ARABIC, line("غاو"));
        let id: Id<Day> = Id::well_known(7);
        let told = json!([day, money, names, id, Moment::from_micros(0)]);
        let expected = json!([
            "2026-03-01",
            { "amount": "1250.50", "currency": "USD" },
            { "fr": "Gao", "ar": "غاو" },
            "00000000-0000-0000-0000-000000000007",
            "1970-01-01T00:00:00Z",
        ]);
        assert_eq!(told, expected);
        assert_eq!(serde_json::from_value::<Id<Day>>(told[3].clone()).unwrap(), id);
        assert!(serde_json::from_value::<Id<Day>>(json!("soon")).is_err());
    }
}
