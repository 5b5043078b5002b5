//! Accounts that are there from the start: for the demonstration, and under `given` for tests.

use basics::{Id, Language, Line, Moment, Organisation, Person, Problem, Role, Standing};
use database::Tx;

use crate::{
    Account, Email,
    password::{Cost, Password},
};

/// An account to be made.
#[derive(Clone, Debug)]
pub struct Seed<'a> {
    pub id: Id<Person>,
    pub organisation: Id<Organisation>,
    pub name: Line,
    pub email: Email,
    pub language: Language,
    pub roles: Vec<Role>,
    /// From `password_hash`; many accounts of a demonstration may share one, for each takes 0.1 s.
    pub password_hash: &'a str,
    /// The authenticator's secret of 20 bytes, sealed by `seal_factor`: roles that need one take
    /// effect with it only.
    pub second_factor: Option<&'a [u8]>,
}

/// Hashes a password for `account`.
pub fn password_hash(password: &str, salt: &[u8; 16], cost: Cost) -> Result<String, Problem> {
    let password = Password::offered(password).ok_or_else(|| Problem::broken("no password"))?;
    Ok(password.hash(cost, salt))
}

/// Seals an authenticator's secret for the account that it will be of.
pub fn seal_factor(
    seal: &acts::Seal,
    chance: &dyn basics::Chance,
    person: Id<Person>,
    secret: &[u8],
) -> Vec<u8> {
    seal.close(chance, &super::factor_place(person), secret)
}

/// Makes a confirmed account. Nobody is asked and nothing is journaled: never for real people.
pub async fn account(tx: &mut Tx, seed: Seed<'_>, now: Moment) -> Result<Account, Problem> {
    let Seed { id, organisation, name, email, language, mut roles, .. } = seed;
    roles.sort_unstable();
    let account = Account {
        id,
        organisation,
        name,
        email,
        language,
        roles,
        standing: Standing::Invited,
        second_factor: seed.second_factor.is_some(),
        password_suffices: true,
        invited_by: None,
        version: 1,
    };
    super::save(tx, &account, now).await?;
    super::save_password(tx, id, seed.password_hash).await?;
    if let Some(secret) = seed.second_factor {
        super::save_factor(tx, id, Some((secret, 0, now))).await?;
    }
    let account = Account { standing: Standing::Confirmed, ..account };
    super::save(tx, &account, now).await?;
    Ok(account)
}
