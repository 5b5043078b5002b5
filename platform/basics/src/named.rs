//! Closed lists: each member has the name that it is stored, written and asked for under.

/// One of a closed list.
pub trait Named: Copy + Sized + 'static {
    const ALL: &'static [Self];

    fn name(self) -> &'static str;

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.name() == name)
    }
}

/// Makes a type with `ALL` and a method for its name a closed list, told to programs by that name.
#[macro_export]
macro_rules! named {
    ($kind:ident) => {
        impl $kind {
            pub fn from_name(name: &str) -> Option<Self> {
                <Self as $crate::Named>::from_name(name)
            }
        }

        $crate::named!($kind, name);
    };
    ($kind:ident, $name:ident) => {
        impl $crate::Named for $kind {
            const ALL: &'static [Self] = &<$kind>::ALL;

            fn name(self) -> &'static str {
                <$kind>::$name(self)
            }
        }

        impl $crate::serde::Serialize for $kind {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(<$kind>::$name(*self))
            }
        }

        impl $crate::schemars::JsonSchema for $kind {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($kind).into()
            }

            fn json_schema(_: &mut $crate::schemars::SchemaGenerator) -> $crate::schemars::Schema {
                let names = <$kind>::ALL.iter().map(|one| <$kind>::$name(*one));
                let names: Vec<&str> = names.collect();
                $crate::schemars::json_schema!({ "type": "string", "enum": names })
            }
        }
    };
}
