//! Our values as the database's.

use basics::{Day, Id, Language, Line, Moment, Paragraph};
use uuid::Uuid;

/// An argument of a query: of one of the kinds that a column holds, or nothing of that kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Boolean(Option<bool>),
    Integer(Option<i64>),
    Real(Option<f64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    Json(Option<serde_json::Value>),
    Id(Option<Uuid>),
}

macro_rules! from {
    ($($kind:ty => $variant:ident;)*) => {$(
        impl From<$kind> for Value {
            fn from(value: $kind) -> Self {
                Self::$variant(Some(value))
            }
        }
        impl From<Option<$kind>> for Value {
            fn from(value: Option<$kind>) -> Self {
                Self::$variant(value)
            }
        }
    )*};
}

from! {
    bool => Boolean;
    i64 => Integer;
    f64 => Real;
    String => Text;
    Vec<u8> => Bytes;
    serde_json::Value => Json;
    Uuid => Id;
}

/// What can stand where a query has a `?`.
pub trait ToValue {
    fn to_value(&self) -> Value;
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value {
        (**self).to_value()
    }
}

impl<T: ToValue + Null> ToValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or_else(T::null, ToValue::to_value)
    }
}

/// PostgreSQL wants to know the type even of nothing.
pub trait Null {
    fn null() -> Value;
}

macro_rules! values {
    ($($ours:ty => $theirs:ty, $to:expr;)*) => {$(
        impl ToValue for $ours {
            fn to_value(&self) -> Value {
                let to: fn(&$ours) -> $theirs = $to;
                Value::from(to(self))
            }
        }
        impl Null for $ours {
            fn null() -> Value {
                Value::from(None::<$theirs>)
            }
        }
    )*};
}

values! {
    bool => bool, |value| *value;
    i64 => i64, |value| *value;
    f64 => f64, |value| *value;
    String => String, Clone::clone;
    Vec<u8> => Vec<u8>, Clone::clone;
    serde_json::Value => serde_json::Value, Clone::clone;
    Uuid => Uuid, |value| *value;
    Day => String, ToString::to_string;
    Moment => i64, |value| value.micros();
    Line => String, ToString::to_string;
    Paragraph => String, ToString::to_string;
    Language => String, ToString::to_string;
}

impl ToValue for str {
    fn to_value(&self) -> Value {
        Value::from(self.to_owned())
    }
}

impl Null for &str {
    fn null() -> Value {
        Value::from(None::<String>)
    }
}

impl<T> Null for &Id<T> {
    fn null() -> Value {
        Value::from(None::<Uuid>)
    }
}

impl ToValue for [u8] {
    fn to_value(&self) -> Value {
        Value::from(self.to_vec())
    }
}

impl<const N: usize> ToValue for [u8; N] {
    fn to_value(&self) -> Value {
        Value::from(self.to_vec())
    }
}

impl ToValue for usize {
    fn to_value(&self) -> Value {
        Value::from(i64::try_from(*self).unwrap_or(i64::MAX))
    }
}

impl ToValue for i32 {
    fn to_value(&self) -> Value {
        Value::from(i64::from(*self))
    }
}

impl<T> ToValue for Id<T> {
    fn to_value(&self) -> Value {
        Value::from(self.uuid())
    }
}

impl<T> Null for Id<T> {
    fn null() -> Value {
        Value::from(None::<Uuid>)
    }
}

/// A value that is one already: for lists of arguments that are put together by hand.
impl ToValue for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
}
