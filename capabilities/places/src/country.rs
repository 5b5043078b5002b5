//! Countries by their ISO 3166 codes, of which P-codes begin with the one or the other.

use std::{collections::HashMap, fmt, sync::LazyLock};

use basics::Refusal;

use crate::facts;

/// An ISO 3166 alpha-3 code, or `XKX`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 3]);

static BY_ALPHA_2: LazyLock<HashMap<&str, Country>> = LazyLock::new(|| {
    let real = facts::countries();
    let real = real.filter_map(|row| Some((row.iso2, Country::parse(row.iso3).ok()?)));
    real.chain([("UX", Country::INVENTED)]).collect()
});
static BY_M49: LazyLock<HashMap<&str, Country>> = LazyLock::new(|| {
    let rows = facts::countries().filter(|row| !row.m49.is_empty());
    rows.filter_map(|row| Some((row.m49, Country::parse(row.iso3).ok()?))).collect()
});
static ALPHA_2: LazyLock<HashMap<Country, &str>> =
    LazyLock::new(|| BY_ALPHA_2.iter().map(|(iso2, country)| (*country, *iso2)).collect());

impl Country {
    /// The country of the demonstration, which does not exist: ISO 3166 leaves codes from XAA to
    /// XZZ to whoever needs one.
    pub const INVENTED: Self = Self(*b"XUX");

    /// Three letters; whether there is such a country is the gazetteer's to say.
    pub fn parse(code: &str) -> Result<Self, Refusal> {
        let code = code.trim();
        match *code.to_ascii_uppercase().as_bytes() {
            [a, b, c] if code.bytes().all(|byte| byte.is_ascii_alphabetic()) => Ok(Self([a, b, c])),
            _ => Err(Refusal::new("country", "places-refused-country").with("given", code)),
        }
    }

    /// By either of its codes.
    pub fn from_iso(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_uppercase();
        match code.len() {
            2 => BY_ALPHA_2.get(code.as_str()).copied(),
            _ => Self::parse(&code).ok().filter(|country| ALPHA_2.contains_key(country)),
        }
    }

    /// By its number in the United Nations' M49, which is ISO 3166's too.
    pub fn from_m49(number: &str) -> Option<Self> {
        BY_M49.get(format!("{:0>3}", number.trim()).as_str()).copied()
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("ASCII by construction")
    }

    /// The alpha-2 code: most P-codes begin with it.
    pub fn alpha_2(&self) -> Option<&'static str> {
        ALPHA_2.get(self).copied()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
