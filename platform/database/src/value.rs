//! Our values as the database's.

use basics::{Day, Id, Language, Line, Moment, Paragraph};
pub use sea_orm::Value;

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
    uuid::Uuid => uuid::Uuid, |value| *value;
    Day => String, ToString::to_string;
    Moment => i64, |value| value.micros();
    Line => String, ToString::to_string;
    Paragraph => String, ToString::to_string;
    Language => String, ToString::to_string;
}

impl ToValue for str {
    fn to_value(&self) -> Value {
        Value::from(self)
    }
}

impl Null for &str {
    fn null() -> Value {
        Value::from(None::<String>)
    }
}

impl<T> Null for &Id<T> {
    fn null() -> Value {
        Value::from(None::<uuid::Uuid>)
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
        Value::from(None::<uuid::Uuid>)
    }
}

/// A value that is one already: for lists of arguments that are put together by hand.
impl ToValue for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
}
