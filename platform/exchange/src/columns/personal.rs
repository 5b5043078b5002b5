//! Columns that hold personal data (R8.4): marked, so that an import keeps them out.

use super::{
    content::Look,
    words::{Concept, Concepts},
};
use crate::hxl::Tag;

/// What kind of personal data a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PersonalReason {
    /// An organisation's own contact person: sensitivity HIGH, never public.
    Contact,
    Name,
    Phone,
    Email,
    BirthDate,
    Identity,
    Address,
    BankAccount,
    Ethnicity,
    Religion,
    Health,
    MaritalStatus,
    Biometric,
}

impl PersonalReason {
    pub const ALL: [Self; 13] = [
        Self::Contact,
        Self::Name,
        Self::Phone,
        Self::Email,
        Self::BirthDate,
        Self::Identity,
        Self::Address,
        Self::BankAccount,
        Self::Ethnicity,
        Self::Religion,
        Self::Health,
        Self::MaritalStatus,
        Self::Biometric,
    ];

    /// The key of a sentence in the word files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Contact => "exchange-personal-contact",
            Self::Name => "exchange-personal-name",
            Self::Phone => "exchange-personal-phone",
            Self::Email => "exchange-personal-email",
            Self::BirthDate => "exchange-personal-birth-date",
            Self::Identity => "exchange-personal-identity",
            Self::Address => "exchange-personal-address",
            Self::BankAccount => "exchange-personal-bank-account",
            Self::Ethnicity => "exchange-personal-ethnicity",
            Self::Religion => "exchange-personal-religion",
            Self::Health => "exchange-personal-health",
            Self::MaritalStatus => "exchange-personal-marital-status",
            Self::Biometric => "exchange-personal-biometric",
        }
    }
}

/// By the tag, the header's words, and the cells, in this order.
pub(super) fn reason(
    tag: Option<&Tag>,
    concepts: &Concepts,
    look: &Look,
) -> Option<PersonalReason> {
    use PersonalReason as P;
    if let Some(found) = tag.and_then(by_tag) {
        return Some(found);
    }
    let found = by_words(concepts).filter(|found| {
        // Numbers below such a word count people who have something in common.
        let countable =
            matches!(found, P::Name | P::Ethnicity | P::Religion | P::Health | P::MaritalStatus);
        !(countable && look.has_numbers())
    });
    let of_staff = concepts.any(&[Concept::Contact, Concept::Organisation]);
    let by_cells = if look.has_emails() {
        Some(if of_staff { P::Contact } else { P::Email })
    } else if look.has_bank_accounts() {
        Some(P::BankAccount)
    } else if look.has_phones() {
        Some(if of_staff { P::Contact } else { P::Phone })
    } else if look.has_person_names() && only_a_name(concepts) {
        Some(P::Name)
    } else if look.has_identity_numbers() && concepts.0.is_empty() {
        Some(P::Identity)
    } else {
        None
    };
    found.or(by_cells)
}

fn by_tag(tag: &Tag) -> Option<PersonalReason> {
    use PersonalReason as P;
    let tag = tag.current();
    if tag.matches("#contact-url") {
        return Some(P::Contact);
    }
    let of_people = ["beneficiary", "affected", "respondee", "targeted", "reached", "inneed"];
    let is_person = of_people.contains(&tag.name());
    match () {
        () if is_person && (tag.has("name") || tag.name() == "respondee") => Some(P::Name),
        () if is_person && (tag.has("id") || tag.has("code")) => Some(P::Identity),
        () if tag.has("email") => Some(if is_person { P::Email } else { P::Contact }),
        () if tag.has("phone") => Some(if is_person { P::Phone } else { P::Contact }),
        () => None,
    }
}

fn by_words(concepts: &Concepts) -> Option<PersonalReason> {
    use Concept as C;
    use PersonalReason as P;
    let has = |concept| concepts.has(concept);
    let of_people = concepts.any(&[C::Person, C::Individual, C::PersonName]);
    let of_organisation = concepts.any(&[C::Organisation, C::Site, C::Project]);
    let found = if has(C::Email) {
        if of_people { P::Email } else { P::Contact }
    } else if has(C::Phone) {
        if of_people { P::Phone } else { P::Contact }
    } else if has(C::Birth) {
        P::BirthDate
    } else if has(C::Identity) {
        P::Identity
    } else if has(C::Bank) {
        P::BankAccount
    } else if has(C::Biometric) {
        P::Biometric
    } else if has(C::Contact) && !has(C::Type) {
        P::Contact
    } else if has(C::PersonName) || (of_people && has(C::Name)) {
        P::Name
    } else if of_people && has(C::Id) {
        P::Identity
    } else if has(C::Address) && !of_organisation {
        P::Address
    } else if has(C::Ethnicity) {
        P::Ethnicity
    } else if has(C::Religion) {
        P::Religion
    } else if has(C::Health) {
        P::Health
    } else if has(C::Marital) {
        P::MaritalStatus
    } else if has(C::Individual) {
        P::Name
    } else {
        return None;
    };
    Some(found)
}

/// A header that says no more than *name* (*nombre* may be a number, but not above names), or
/// nothing.
fn only_a_name(concepts: &Concepts) -> bool {
    concepts.0.iter().all(|concept| matches!(concept, Concept::Name | Concept::Number))
}
