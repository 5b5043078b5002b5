//! Some people, each in another role, with passwords that nobody can guess.

use acts::{App, Context};
use basics::{Language, Line, Problem, Role};
use people::{Cost, Email, seed};

use super::{organisations::Invented, sign_ins::SignIn};

/// The passwords of one run, hashed once: hashing is slow on purpose.
pub(super) struct Passwords {
    password: String,
    hash: String,
}

impl Passwords {
    pub(super) fn new(app: &App) -> anyhow::Result<Self> {
        const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
        let bytes = app.chance.bytes::<20>();
        let letters = bytes.map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
        let text: String = letters.iter().collect();
        let password = [&text[..5], &text[5..10], &text[10..15], &text[15..]].join("-");
        let hash = seed::password_hash(&password, &app.chance.bytes(), Cost::STRONG)?;
        Ok(Self { password, hash })
    }
}

/// Writes and signs for a small organisation.
const SPEAKS: &[Role] = &[Role::Editor, Role::AuthorizedOfficer];

/// Who they are: name, address, the place of their organisation in the list, roles, language.
const PEOPLE: [(&str, &str, usize, &[Role], Language); 13] = [
    ("Aïssata Koné", "coordination", 0, &[Role::Editor], Language::FRENCH),
    ("Daniel Reyes", "secretariat", 0, &[Role::Secretariat], Language::ENGLISH),
    ("Mariam Sow", "ngo", 18, &[Role::Editor, Role::OrganisationAdministrator], Language::FRENCH),
    ("ليلى حداد", "local", 27, &[Role::Editor, Role::OrganisationAdministrator], Language::ARABIC),
    ("Tomás Oliveira", "mission", 1, &[Role::Editor], Language::ENGLISH),
    ("Ingrid Vik", "donor", 9, &[Role::Reader], Language::ENGLISH),
    ("Ibrahim Diallo", "ngo-officer", 18, &[Role::AuthorizedOfficer], Language::FRENCH),
    ("Koffi Ndiaye", "state", 7, &[Role::Editor], Language::FRENCH),
    ("Renata Lindqvist", "mission-officer", 1, &[Role::AuthorizedOfficer], Language::ENGLISH),
    ("Salimata Bathily", "mission-second", 1, &[Role::AuthorizedOfficer], Language::ENGLISH),
    ("Oumar Cissé", "justice", 26, SPEAKS, Language::FRENCH),
    ("Adèle Kouassi", "commune", 8, SPEAKS, Language::FRENCH),
    ("Bakary Traoré", "company", 39, SPEAKS, Language::FRENCH),
];

pub(super) async fn enter(
    cx: &mut Context,
    parties: &[Invented],
    passwords: &Passwords,
) -> Result<Vec<SignIn>, Problem> {
    let mut sign_ins = Vec::new();
    for (name, mailbox, party, roles, language) in PEOPLE {
        let email = format!("{mailbox}@unmix.example");
        let secret: Option<[u8; 20]> =
            roles.iter().any(|role| role.needs_second_factor()).then(|| cx.chance().bytes());
        let id = cx.id(&format!("account {mailbox}"));
        let sealed = secret.map(|secret| seed::seal_factor(cx.seal(), cx.chance(), id, &secret));
        let account = seed::Seed {
            id,
            organisation: parties[party].id,
            name: Line::parse("name", name)?,
            email: Email::parse("email", &email)?,
            language,
            roles: roles.to_vec(),
            password_hash: &passwords.hash,
            second_factor: sealed.as_deref(),
        };
        let now = cx.now;
        seed::account(&mut cx.tx, account, now).await?;
        sign_ins.push(SignIn {
            role: mailbox,
            name,
            organisation: parties[party].name,
            email,
            password: passwords.password.clone(),
            authenticator: secret.map(|secret| base32(&secret)),
        });
    }
    Ok(sign_ins)
}

/// RFC 4648, as authenticators take it.
fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    for chunk in bytes.chunks(5) {
        let number = chunk.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        for place in (0..8).rev() {
            text.push(char::from(LETTERS[(number >> (5 * place) & 31) as usize]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_secret_is_spelled_as_authenticators_take_it() {
        assert_eq!(super::base32(b"12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
