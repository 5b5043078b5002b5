//! What a capability says of the things that packs carry for it.

use std::{collections::BTreeMap, future::Future, pin::Pin, sync::Arc};

use acts::Context;
use basics::{Problem, Refusal};
use maud::Markup;
use serde_json::Value;
use words::Words;

use crate::{Entry, Manifest};

/// What comes of being asked.
pub type Doing<'a, T> = Pin<Box<dyn Future<Output = Result<T, Problem>> + Send + 'a>>;

/// From where something comes that a pack brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub manifest: Manifest,
    /// The key that signed the pack.
    pub signer: String,
}

/// A kind of things that a library has, each under a code and in versions that follow each other. A
/// capability offers its kinds as `Offered` (`Capability::offer`), and packs know none of them.
pub trait Kind: Send + Sync {
    /// As it stands in packs: never changed.
    fn name(&self) -> &'static str;

    /// The key of the word for such things.
    fn label(&self) -> &'static str;

    /// Everything of the library as it is now: code and content.
    fn given<'a>(&'a self, cx: &'a mut Context) -> Doing<'a, Vec<(String, Value)>>;

    /// All that ever stood under each code, what is there now first.
    fn known<'a>(&'a self, cx: &'a mut Context) -> Doing<'a, BTreeMap<String, Vec<Value>>>;

    /// Whether a content can stand under a code at all.
    fn check(&self, code: &str, content: &Value) -> Result<(), Refusal>;

    /// The content for a reader, beside what is here now, with the words that come and go.
    fn show(&self, w: &Words, code: &str, now: Option<&Value>, content: &Value) -> Markup;

    /// Enters it as the next version under its code.
    fn enter<'a>(
        &'a self,
        cx: &'a mut Context,
        entry: &'a Entry,
        from: &'a Source,
    ) -> Doing<'a, ()>;
}

/// A kind as it is offered.
#[derive(Clone)]
pub struct Offered(pub Arc<dyn Kind>);

/// The kind of this name, if a capability offers it.
pub(crate) fn find(cx: &Context, name: &str) -> Option<Arc<dyn Kind>> {
    cx.offered::<Offered>().into_iter().map(|one| one.0).find(|kind| kind.name() == name)
}
