//! The sign-ins of this run: printed for a person, written down for a test.

use std::path::Path;

use serde_json::json;

/// One person's way in.
pub(super) struct SignIn {
    pub role: &'static str,
    pub name: &'static str,
    pub organisation: &'static str,
    pub email: String,
    pub password: String,
    /// The secret to type into an authenticator, where the role needs a second factor.
    pub authenticator: Option<String>,
}

pub(super) fn print(address: &str, sign_ins: &[SignIn]) {
    println!("\nComity answers at {address}/  (this machine only; stop it with Ctrl-C)\n");
    println!("Sign in as one of these; the password is the same for all of this run:");
    println!("    {}\n", sign_ins.first().map_or("", |sign_in| &sign_in.password));
    for sign_in in sign_ins {
        println!("  {:<28} {} – {}", sign_in.email, sign_in.name, sign_in.organisation);
        if let Some(secret) = &sign_in.authenticator {
            println!("  {:<28} second factor: type {secret} into an authenticator", "");
        }
    }
    println!();
}

pub(super) fn write(file: &Path, address: &str, sign_ins: &[SignIn]) -> anyhow::Result<()> {
    let people: Vec<_> = sign_ins
        .iter()
        .map(|sign_in| {
            json!({
                "role": sign_in.role,
                "name": sign_in.name,
                "organisation": sign_in.organisation,
                "email": sign_in.email,
                "password": sign_in.password,
                "authenticator": sign_in.authenticator,
            })
        })
        .collect();
    let text = json!({ "address": address, "people": people }).to_string();
    // Written beside and moved: whoever waits for the file never reads half of it.
    let half = file.with_extension("half");
    std::fs::write(&half, text)?;
    Ok(std::fs::rename(half, file)?)
}
