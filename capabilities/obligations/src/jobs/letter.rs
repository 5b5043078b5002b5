//! A digest as a letter: gathered with its reader's own sight, written in their language.

use acts::Context;
use basics::Problem;
use people::Account;
use words::{Arg, Words};

use crate::{
    Obligation,
    digest::Digest,
    stage::{Heading, Reader},
    store,
};

/// The digest of one of an organisation's people, with that person's own rights and sight as they
/// are now; none where there is nothing new.
pub(super) async fn gather(
    cx: &mut Context,
    account: &Account,
    all: &[Reader<'_>],
) -> Result<Option<Digest>, Problem> {
    let Some(actor) = people::who_is(&mut cx.tx, account.id).await? else { return Ok(None) };
    if !crate::READ.is_held_by(Some(&actor)) {
        return Ok(None);
    }
    cx.viewer = sharing::viewer(&mut cx.tx, Some(actor), cx.today).await?;
    let before = store::told(&mut cx.tx, account.id).await?;
    let seen = store::list_for_letters(cx).await?;
    let seen: Vec<&Obligation> = seen.iter().map(|obligation| &**obligation).collect();
    Ok(Digest::of(account, all, &seen, &before, cx.today))
}

/// Orders the letter, and notes what it tells.
pub(super) async fn send(cx: &mut Context, digest: &Digest) -> Result<(), Problem> {
    let Account { id: person, organisation, language, ref name, .. } = digest.account;
    let w = cx.words.dictionary().words(language);
    let of = parties::name_of(&mut cx.tx, organisation, language).await?;
    let address = cx.settings().address.clone();
    let args = [
        ("name", Arg::from(name)),
        ("organisation", Arg::from(of.map(|name| name.to_string()).unwrap_or_default())),
        ("instance", Arg::from(cx.settings().name.as_str())),
        ("link", Arg::from(format!("{address}/obligations"))),
        ("switch", Arg::from(format!("{address}/account/reminders"))),
    ];
    let subject = w.tell_plain("obligations-letter-subject", &args);
    let mut parts = vec![w.tell("obligations-letter-hello", &args)];
    parts.extend(Heading::ALL.iter().filter_map(|heading| part(&w, digest, *heading)));
    parts.push(w.tell("obligations-letter-end", &args));
    people::write_to(cx, person, subject, parts.join("\n\n")).await?;
    for told in &digest.news {
        store::save_told(&mut cx.tx, person, told).await?;
    }
    Ok(())
}

/// A heading with a line for each sort under it; none where there is nothing.
fn part(w: &Words, digest: &Digest, heading: Heading) -> Option<String> {
    let under = digest.counts.iter().filter(|((of, _), _)| *of == heading);
    let lines: Vec<String> = under
        .map(|((_, sort), count)| {
            let sort = Arg::from(w.say(&format!("obligations-sort-{}", sort.name())));
            let count = Arg::from(w.number(*count));
            w.tell("obligations-letter-line", &[("sort", sort), ("count", count)])
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    let title = w.say(&format!("obligations-letter-{}", heading.name()));
    Some(format!("{title}\n{}", lines.join("\n")))
}
