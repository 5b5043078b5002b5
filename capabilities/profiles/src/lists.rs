//! The closed lists of a profile.

macro_rules! closed {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($variant,)*
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }
        }

        basics::named!($name);
    };
}

closed! {
    /// Who leads an organisation, where that is said of it.
    LedBy {
        Women = "women",
        Youth = "youth",
        PersonsWithDisabilities = "persons_with_disabilities",
        Displaced = "displaced",
    }
}

closed! {
    /// What an organisation has laid down in writing.
    Policy {
        CodeOfConduct = "code_of_conduct",
        Psea = "psea",
        ChildSafeguarding = "child_safeguarding",
        AntiFraud = "anti_fraud",
        Procurement = "procurement",
        WhistleBlowing = "whistle_blowing",
        Complaints = "complaints",
        DataProtection = "data_protection",
        Gender = "gender",
    }
}

closed! {
    /// Why an organisation has no certificate of registration.
    WhyNoPapers {
        RegistrarUnreachable = "registrar_unreachable",
        UnderWay = "under_way",
        NotRequired = "not_required",
        TooCostly = "too_costly",
        Unsafe = "unsafe",
        Refused = "refused",
        Other = "other",
    }
}

closed! {
    /// What an organisation had to spend in a year, in US dollars. A band, because the figure is
    /// nobody’s who does not pay.
    Band {
        None = "none",
        Under10k = "under_10k",
        Under50k = "under_50k",
        Under250k = "under_250k",
        Under1m = "under_1m",
        Under5m = "under_5m",
        Over5m = "over_5m",
    }
}

closed! {
    /// Languages that people speak where missions are; each is stored under its BCP-47 tag.
    Spoken {
        Arabic = "ar",
        English = "en",
        French = "fr",
        Spanish = "es",
        Portuguese = "pt",
        Swahili = "sw",
        Lingala = "ln",
        Kikongo = "kg",
        Tshiluba = "lua",
        Kinyarwanda = "rw",
        Kirundi = "rn",
        Bambara = "bm",
        Fulfulde = "ff",
        Songhay = "son",
        Tamasheq = "tmh",
        HassaniyaArabic = "mey",
        Hausa = "ha",
        Dyula = "dyu",
        Krio = "kri",
        Mende = "men",
        Temne = "tem",
        Kpelle = "kpe",
        Sango = "sg",
        Dinka = "din",
        Nuer = "nus",
        Somali = "so",
    }
}
