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

            /// Lists of several capabilities may be called alike; programs are told them apart.
            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($kind)).into()
            }

            fn json_schema(_: &mut $crate::schemars::SchemaGenerator) -> $crate::schemars::Schema {
                let names = <$kind>::ALL.iter().map(|one| <$kind>::$name(*one));
                let names: Vec<&str> = names.collect();
                $crate::schemars::json_schema!({ "type": "string", "enum": names })
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use schemars::SchemaGenerator;

    #[expect(unreachable_pub, reason = "the macro makes what is said to everybody")]
    mod door {
        #[derive(Clone, Copy)]
        pub(super) enum State {
            Open,
        }

        crate::named!(State);

        impl State {
            const ALL: [Self; 1] = [Self::Open];

            fn name(self) -> &'static str {
                "open"
            }
        }
    }

    #[expect(unreachable_pub, reason = "the macro makes what is said to everybody")]
    mod well {
        #[derive(Clone, Copy)]
        pub(super) enum State {
            Dry,
        }

        crate::named!(State);

        impl State {
            const ALL: [Self; 1] = [Self::Dry];

            fn name(self) -> &'static str {
                "dry"
            }
        }
    }

    #[test]
    fn lists_that_are_called_alike_are_told_apart() {
        let mut schemas = SchemaGenerator::default();
        schemas.subschema_for::<door::State>();
        schemas.subschema_for::<well::State>();
        let told: Vec<String> = schemas.definitions().values().map(ToString::to_string).collect();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told.iter().any(|told| told.contains("open")), "{told:?}");
        assert!(told.iter().any(|told| told.contains("dry")), "{told:?}");
        assert!(door::State::from_name("open").is_some());
        assert!(well::State::from_name("open").is_none());
    }
}
