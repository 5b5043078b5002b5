//! Publications: what the parties of a signed agreement tell of it in public.
//!
//! One party proposes a text and which facts stand beside it; every party agrees to exactly that
//! text through an Authorized Officer, and then anybody may read it, without an account, at an
//! address that stays. Any party takes its yes back with a reason, and the page is gone as if it
//! had never been. An amendment that changes what is told makes it a summary of the earlier text
//! until all agree anew; an agreement that is suspended or over is said to be so, by itself. It
//! never names who signed or whom to call, and holds no clause. Where the registry merges a party
//! into another, the other one goes on in its place: it agrees and takes back.
//!
//! It stands above `agreements`, which does not know it: the agreement itself stays what its
//! parties alone see.

mod act;
mod consent;
mod content;
mod fate;
mod form;
mod jobs;
mod pages;
mod publication;
mod publish;
mod shape;
mod store;
mod telephone;
#[cfg(test)]
mod tests;
mod withdraw;

pub use content::{Aspect, Choice, Content, Facts, Purse, Sum, Term, Text, tells_a_contact};
pub use fate::{Fate, State, Turn};
pub use publication::{By, Proposed, Public, Publication, Signed, Stage, Withdrawn};
pub use shape::{ConsentShape, ProposedShape, PublicShape, PublicationShape, WithdrawnShape};

use acts::{Aside, Capability, Context};
use agreements::{Agreement, Amended, Turned};
use basics::{Problem, Right};
use database::Migration;

/// Everybody reads what all parties agreed to tell, signed in or not.
pub const PUBLIC: Right = Right::of_anyone("publications.public");

pub fn capability() -> Capability {
    Capability::new("publications")
        .migrations(&[
            Migration {
                name: "publications/0001_publications",
                text: include_str!("../migrations/0001_publications.sql"),
            },
            Migration {
                name: "publications/0002_fate",
                text: include_str!("../migrations/0002_fate.sql"),
            },
        ])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("publication_public", "publications-title")
        .link("/agreements", "publications-title", "/published", PUBLIC)
        .offer(Aside::<Agreement>::new(|cx, about| Box::pin(pages::beside_agreement(cx, about))))
        .follow::<Publication>(agreements::READ)
        .act::<publish::Publish>()
        .act::<consent::Consent>()
        .act::<withdraw::Withdraw>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .page::<pages::Between>()
        .hears::<Amended, jobs::KeepUp>()
        .hears::<Turned, jobs::Follow>()
}

/// Enters one as it stands, journaled for its owner: for a world that is made.
pub async fn enter(cx: &mut Context, one: &Publication) -> Result<(), Problem> {
    store::save(cx, one).await?;
    if let Some(public) = &one.public {
        cx.leave(public)?;
    }
    cx.leave(one)
}
