//! Amounts of money, in the currency's smallest unit.

use std::fmt;

use crate::Refusal;

/// An ISO 4217 code: three capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

/// An amount: an integer number of the currency's smallest unit, so that sums are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

impl Currency {
    pub fn parse(about: &'static str, code: &str) -> Result<Self, Refusal> {
        let code = code.trim().to_ascii_uppercase();
        match code.as_bytes() {
            [a, b, c] if code.bytes().all(|b| b.is_ascii_uppercase()) => Ok(Self([*a, *b, *c])),
            _ => Err(Refusal::new(about, "refused-currency").with("given", code)),
        }
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("ASCII by construction")
    }

    /// Digits after the decimal sign (ISO 4217): none for the CFA franc, three for the dinars.
    pub fn decimals(self) -> u32 {
        match self.code() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF"
            | "UGX" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            _ => 2,
        }
    }
}

impl Money {
    /// From a decimal text such as `1250.5`; refused if it has more decimals than the currency.
    pub fn parse(about: &'static str, amount: &str, currency: Currency) -> Result<Self, Refusal> {
        let refused = || Refusal::new(about, "refused-amount").with("given", amount);
        let text: String =
            amount.chars().filter(|c| !c.is_whitespace() && *c != '\u{202F}').collect();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let decimals = currency.decimals() as usize;
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > decimals || !fraction.bytes().all(|b| b.is_ascii_digit()) {
            return Err(refused());
        }
        let minor =
            format!("{whole}{fraction:0<decimals$}").parse::<i64>().map_err(|_| refused())?;
        if minor < 0 {
            return Err(refused());
        }
        Ok(Self { minor, currency })
    }
}

impl Money {
    /// Without the currency: `1250.50`.
    pub fn amount(&self) -> String {
        let scale = 10_i64.pow(self.currency.decimals());
        let (whole, rest) = (self.minor / scale, self.minor % scale);
        match self.currency.decimals() as usize {
            0 => whole.to_string(),
            decimals => format!("{whole}.{rest:0decimals$}"),
        }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact_in_the_smallest_unit() {
        let check = |amount: &str, code: &str| {
            let currency = Currency::parse("currency", code).unwrap();
            Money::parse("amount", amount, currency).map(|money| (money.minor, money.to_string()))
        };
        assert_eq!(check("1250.5", "usd").unwrap(), (125_050, "1250.50 USD".to_owned()));
        assert_eq!(check("23 110 200", "XOF").unwrap(), (23_110_200, "23110200 XOF".to_owned()));
        assert_eq!(check("0.001", "TND").unwrap(), (1, "0.001 TND".to_owned()));
        assert!(check("1.005", "USD").is_err());
        assert!(check("-3", "USD").is_err());
        assert!(check("many", "USD").is_err());
    }
}
