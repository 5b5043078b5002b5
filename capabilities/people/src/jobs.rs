//! Letters: what is written to whom, once the act is committed.

use acts::{Context, Job};
use basics::{Id, Language, Person, Problem};
use outside::{Delivery, Letter};
use parties::EnteredOnBehalf;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use words::Arg;

use crate::{
    Account, Email,
    store::{self, Purpose},
    token,
};

/// What a letter is about.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum About {
    /// The link by which a password is chosen.
    Invitation {
        person: Uuid,
    },
    /// The same for whoever asked; perhaps nobody has this address.
    Recovery {
        email: String,
    },
    SecondFactorReset {
        person: Uuid,
    },
    RolesChanged {
        person: Uuid,
    },
    Declined {
        application: Uuid,
        reason: String,
    },
    /// Somebody entered records of this person's organisation on its behalf.
    Entered {
        person: Uuid,
        count: i64,
    },
    /// What another capability says, in the receiver's language.
    Said {
        person: Uuid,
        subject: String,
        text: String,
    },
}

/// Hands a letter over, and comes back to see how it went: the conversation with the mail server is
/// not held in a write transaction.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct SendLetter {
    letter: Uuid,
    about: About,
    tries: u32,
}

/// After so many the letter is given up; the last wait is more than a day.
const TRIES_MAX: u32 = 12;
const FIRST_WAIT_SECONDS: i64 = 30;

/// Orders a letter. Without mail there are none.
pub(crate) async fn order(cx: &mut Context, about: About) -> Result<(), Problem> {
    if cx.outside().mailer.is_off() {
        return Ok(());
    }
    let letter = cx.chance().uuid("letter");
    queue(cx, &SendLetter { letter, about, tries: 0 }, 0).await
}

/// Orders a letter of another capability to somebody who has an account, in words that are in their
/// language already. E-mail is read on its way: nothing may stand in it that harms anybody. Without
/// mail there is none, and whoever is shut out by the time that it leaves gets none.
pub async fn write_to(
    cx: &mut Context,
    person: Id<Person>,
    subject: String,
    text: String,
) -> Result<(), Problem> {
    order(cx, About::Said { person: person.uuid(), subject, text }).await
}

async fn queue(cx: &mut Context, order: &SendLetter, seconds: i64) -> Result<(), Problem> {
    let at = cx.now.plus_seconds(seconds);
    cx.later(order, at).await
}

impl Job for SendLetter {
    const KIND: &'static str = "people.send_letter";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let order = self;
        let mailer = cx.outside().mailer.clone();
        match mailer.delivery(Id::from_uuid(order.letter)) {
            Some(Delivery::Accepted | Delivery::Refused) => Ok(()),
            Some(Delivery::UnderWay) => queue(cx, &order, FIRST_WAIT_SECONDS).await,
            None | Some(Delivery::Failed) if order.tries >= TRIES_MAX => {
                tracing::error!(letter = %order.letter, "a letter was given up");
                Ok(())
            }
            None | Some(Delivery::Failed) => {
                let Some(letter) = write(cx, &order).await? else { return Ok(()) };
                let wait = FIRST_WAIT_SECONDS << order.tries;
                queue(cx, &Self { tries: order.tries + 1, ..order }, wait).await?;
                mailer.hand_over(letter);
                Ok(())
            }
        }
    }
}

/// Tells an organisation's administrators that records were entered on its behalf: they can claim,
/// narrow or withdraw them.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct TellEntered(EnteredOnBehalf);

impl Job for TellEntered {
    const KIND: &'static str = "people.tell_entered";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let EnteredOnBehalf { organisation, count } = self.0;
        for person in store::administrators_of(&mut cx.tx, organisation).await? {
            order(cx, About::Entered { person: person.uuid(), count }).await?;
        }
        Ok(())
    }
}

/// The letter, in its receiver's language; none if there is nobody to write to any more.
async fn write(cx: &mut Context, order: &SendLetter) -> Result<Option<Letter>, Problem> {
    let About::Said { person, subject, text } = &order.about else {
        return write_own(cx, order).await;
    };
    let account = store::find_current(&mut cx.tx, Id::from_uuid(*person)).await?;
    Ok(account.filter(Account::is_confirmed).map(|account| Letter {
        id: Id::from_uuid(order.letter),
        to: account.email.to_string(),
        subject: subject.clone(),
        text: format!("{text}\n"),
        language: account.language,
        written_at: cx.now,
    }))
}

/// One of those that tell of accounts.
async fn write_own(cx: &mut Context, order: &SendLetter) -> Result<Option<Letter>, Problem> {
    let to_account = match &order.about {
        About::Declined { application, reason } => {
            let application =
                store::find_application(&mut cx.tx, Id::from_uuid(*application)).await?;
            let args = [
                ("name", Arg::from(&application.name)),
                ("organisation", Arg::from(&application.organisation)),
                ("reason", Arg::from(reason.as_str())),
            ];
            let (email, language) = (application.email, application.language);
            return Ok(Some(letter(cx, order, (&email, language), "declined", &args)));
        }
        About::Recovery { email } => {
            let known = store::credentials_by_email(&mut cx.tx, email).await?;
            known.map(|known| known.account).filter(Account::is_confirmed)
        }
        About::Invitation { person }
        | About::Entered { person, .. }
        | About::Said { person, .. }
        | About::SecondFactorReset { person }
        | About::RolesChanged { person } => {
            store::find_current(&mut cx.tx, Id::from_uuid(*person)).await?
        }
    };
    let Some(account) = to_account else { return Ok(None) };
    let (about, link) = match &order.about {
        About::Invitation { .. } => {
            ("invitation", Some(link(cx, &account, Purpose::Invitation).await?))
        }
        About::Recovery { .. } => {
            if store::has_fresh_recovery(&mut cx.tx, account.id, cx.now).await? {
                return Ok(None);
            }
            ("recovery", Some(link(cx, &account, Purpose::Recovery).await?))
        }
        About::SecondFactorReset { .. } => ("second-factor-reset", None),
        About::Entered { .. } => {
            ("entered", Some(format!("{}/activities?entered=others", cx.settings().address)))
        }
        About::RolesChanged { .. } | About::Declined { .. } | About::Said { .. } => {
            ("roles-changed", None)
        }
    };
    let organisation = parties::name_of(&mut cx.tx, account.organisation, account.language).await?;
    let count = match &order.about {
        About::Entered { count, .. } => *count,
        _ => 0,
    };
    let args = [
        ("count", Arg::from(count)),
        ("name", Arg::from(&account.name)),
        ("organisation", Arg::from(organisation.map(|n| n.to_string()).unwrap_or_default())),
        ("link", Arg::from(link.unwrap_or_else(|| cx.settings().address.clone()))),
    ];
    Ok(Some(letter(cx, order, (&account.email, account.language), about, &args)))
}

fn letter(
    cx: &Context,
    order: &SendLetter,
    (to, language): (&Email, Language),
    about: &str,
    args: &[(&str, Arg)],
) -> Letter {
    let words = cx.words.dictionary().words(language);
    let instance = [("instance", Arg::from(cx.settings().name.as_str()))];
    let args: Vec<(&str, Arg)> = args.iter().cloned().chain(instance).collect();
    // The isolation marks stay in the text, where a Latin name stands in an Arabic sentence.
    Letter {
        id: Id::from_uuid(order.letter),
        to: to.to_string(),
        subject: words.tell_plain(&format!("people-letter-{about}-subject"), &args),
        text: format!("{}\n", words.tell(&format!("people-letter-{about}-text"), &args)),
        language: words.language(),
        written_at: cx.now,
    }
}

/// A link with a new code, of which only the hash is kept.
async fn link(cx: &mut Context, account: &Account, purpose: Purpose) -> Result<String, Problem> {
    let code = token::text(&cx.chance().bytes::<32>());
    let expires_at = cx.now.plus_seconds(purpose.seconds());
    store::save_code(&mut cx.tx, account.id, &token::hash(&code), expires_at).await?;
    Ok(join_link(&cx.settings().address, &code))
}

/// Where a password is chosen.
pub(crate) fn join_link(address: &str, code: &str) -> String {
    format!("{address}/join?code={code}")
}
