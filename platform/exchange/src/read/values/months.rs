//! The names of months in the languages that are read, and their usual short forms.

/// English, French, Spanish, Portuguese, Arabic of the Gulf and the Maghreb, Arabic of the Levant.
const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "enero", "janeiro", "يناير", "جانفي", "كانون الثاني", "janv", "ene"],
    &["february", "fevrier", "febrero", "fevereiro", "فبراير", "فيفري", "شباط", "fevr"],
    &["march", "mars", "marzo", "marco", "مارس", "آذار", "اذار"],
    &["april", "avril", "abril", "أبريل", "ابريل", "أفريل", "نيسان"],
    &["may", "mai", "mayo", "maio", "مايو", "ماي", "أيار", "ايار"],
    &["june", "juin", "junio", "junho", "يونيو", "جوان", "حزيران"],
    &["july", "juillet", "julio", "julho", "يوليو", "جويلية", "تموز", "juil"],
    &["august", "aout", "agosto", "أغسطس", "اغسطس", "أوت", "آب", "اب", "ago"],
    &[
        "september",
        "septembre",
        "septiembre",
        "setembro",
        "سبتمبر",
        "أيلول",
        "ايلول",
        "sept",
        "set",
    ],
    &["october", "octobre", "octubre", "outubro", "أكتوبر", "اكتوبر", "تشرين الأول"],
    &["november", "novembre", "noviembre", "novembro", "نوفمبر", "تشرين الثاني"],
    &["december", "decembre", "diciembre", "dezembro", "ديسمبر", "كانون الأول", "dez", "dic"],
];

/// The month that a word names, by its whole name or its first three letters.
pub(super) fn month(word: &str) -> Option<i8> {
    let word = word.trim_matches('.');
    let short = |name: &&&str| name.is_ascii() && word.len() == 3 && name.starts_with(word);
    let whole = MONTHS.iter().position(|names| names.contains(&word));
    let found = whole.or_else(|| {
        MONTHS.iter().position(|names| word.is_ascii() && names.iter().any(|name| short(&name)))
    });
    found.map(|index| index as i8 + 1)
}
