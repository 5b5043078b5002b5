//! A way to reach somebody.

use basics::{Line, Refusal};

/// What sort of way it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChannelKind {
    Mobile,
    Phone,
    Satellite,
    Radio,
    Email,
    Signal,
    Whatsapp,
    Other,
}

basics::named!(ChannelKind);

/// One way to reach somebody at work. A person has one of each kind at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    pub kind: ChannelKind,
    pub value: Line,
}

impl ChannelKind {
    /// In the order in which they are asked and shown.
    pub const ALL: [Self; 8] = [
        Self::Mobile,
        Self::Phone,
        Self::Satellite,
        Self::Radio,
        Self::Email,
        Self::Signal,
        Self::Whatsapp,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Mobile => "mobile",
            Self::Phone => "phone",
            Self::Satellite => "satellite",
            Self::Radio => "radio",
            Self::Email => "email",
            Self::Signal => "signal",
            Self::Whatsapp => "whatsapp",
            Self::Other => "other",
        }
    }

    fn is_dialled(self) -> bool {
        match self {
            Self::Mobile | Self::Phone | Self::Satellite | Self::Signal | Self::Whatsapp => true,
            Self::Radio | Self::Email | Self::Other => false,
        }
    }
}

impl Channel {
    /// A number must be dialled the same from every country; an address must have its two parts.
    pub fn parse(kind: ChannelKind, about: &'static str, text: &str) -> Result<Self, Refusal> {
        let value = Line::parse(about, text)?;
        if kind.is_dialled() && number(value.as_str()).is_none() {
            return Err(Refusal::new(about, "focal-points-refused-number"));
        }
        if kind == ChannelKind::Email && !is_address(value.as_str()) {
            return Err(Refusal::new(about, "focal-points-refused-email"));
        }
        Ok(Self { kind, value })
    }

    /// `+22370000000`; none where it is not dialled.
    pub fn number(&self) -> Option<String> {
        if self.kind.is_dialled() { number(self.value.as_str()) } else { None }
    }

    /// What a device opens it with; none for what is spoken or asked for.
    pub fn address(&self) -> Option<String> {
        let number = self.number();
        match self.kind {
            ChannelKind::Email => Some(format!("mailto:{}", self.value)),
            ChannelKind::Signal => number.map(|number| format!("https://signal.me/#p/{number}")),
            ChannelKind::Whatsapp => {
                number.map(|number| format!("https://wa.me/{}", number.trim_start_matches('+')))
            }
            _ => number.map(|number| format!("tel:{number}")),
        }
    }
}

/// In international form: `+` or `00`, then 7 to 15 digits (E.164), with what people write between.
fn number(text: &str) -> Option<String> {
    let text = text.trim();
    let rest = text.strip_prefix('+').or_else(|| text.strip_prefix("00"))?;
    let is_between = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')' | '/' | '\u{A0}');
    let digits: String = rest.chars().filter(|c| !is_between(*c)).collect();
    let is_whole = (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    is_whole.then(|| format!("+{digits}"))
}

fn is_address(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let is_clean =
        !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';'));
    let has_dot = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    is_clean && !name.is_empty() && !host.contains('@') && has_dot && text.len() <= 254
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: ChannelKind, text: &str, address: Option<&str>) {
        let channel = Channel::parse(kind, "x", text);
        let channel = channel.unwrap_or_else(|refusal| panic!("{text}: {refusal}"));
        assert_eq!(channel.address().as_deref(), address, "{text}");
    }

    #[test]
    fn a_number_is_dialled_the_same_from_every_country() {
        check(ChannelKind::Mobile, "+223 70 12-34.56", Some("tel:+22370123456"));
        check(ChannelKind::Satellite, "00 8821 6123 4567", Some("tel:+882161234567"));
        check(ChannelKind::Whatsapp, "+243 (81) 000 0000", Some("https://wa.me/243810000000"));
        check(ChannelKind::Signal, "+22370123456", Some("https://signal.me/#p/+22370123456"));
        for refused in ["70 12 34 56", "+12345", "+1234567890123456", "+223 CALL ME", "+"] {
            assert!(Channel::parse(ChannelKind::Phone, "x", refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn an_address_has_its_two_parts_and_a_call_sign_is_as_it_is() {
        check(ChannelKind::Email, "health@ngo.example", Some("mailto:health@ngo.example"));
        check(ChannelKind::Radio, "Golf 2, channel 7", None);
        for refused in ["health", "@ngo.example", "a@b", "a b@c.example", "a@b@c.example", "a@.e"] {
            assert!(Channel::parse(ChannelKind::Email, "x", refused).is_err(), "{refused}");
        }
    }
}
