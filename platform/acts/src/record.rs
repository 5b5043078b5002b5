//! What acts are done to, and what they leave behind.

use std::future::Future;

use basics::{Id, Organisation, Problem};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Open, Visible};
use uuid::Uuid;

use crate::Context;

/// What an act leaves behind: something with an id, a page and a JSON shape.
pub trait Record: Send + Sync {
    /// `party`, `activity`: the word for it in the journal.
    const KIND: &'static str;

    /// How programs and the journal are told of it.
    type Shape: Serialize + JsonSchema;

    fn uuid(&self) -> Uuid;
    /// Its page.
    fn path(&self) -> String;
    /// Whose compartment of the journal it stands in; none for the instance's own.
    fn owner(&self) -> Option<Id<Organisation>>;
    fn shape(&self) -> Self::Shape;

    /// What the journal keeps of it, which all people of its owner may read: less than the shape
    /// where not all of them may see the whole.
    fn noted(&self) -> Result<serde_json::Value, Problem> {
        serde_json::to_value(self.shape()).map_err(Problem::broken)
    }
}

/// What an act is done to or a page is about: it can be found by its id, by whoever may see it.
pub trait Subject: Sized + Send + Sync + 'static {
    /// The record, or `NotFound` if this viewer may not see it: the two are the same answer.
    fn find(
        cx: &mut Context,
        id: Id<Self>,
    ) -> impl Future<Output = Result<Visible<Self>, Problem>> + Send;

    /// Those of these that this viewer may see.
    fn find_all(
        cx: &mut Context,
        ids: &[Id<Self>],
    ) -> impl Future<Output = Result<Vec<Visible<Self>>, Problem>> + Send {
        async move {
            let mut seen = Vec::new();
            for id in ids {
                match Self::find(cx, *id).await {
                    Ok(record) => seen.push(record),
                    Err(Problem::NotFound) => {}
                    Err(problem) => return Err(problem),
                }
            }
            Ok(seen)
        }
    }

    /// Which of its versions it is, where it has several: an act on an older one is stopped.
    fn version(&self) -> Option<i64> {
        None
    }
}

/// The installation as a whole: what acts are done to that concern no record yet.
#[derive(Clone, Copy, Debug)]
pub struct Instance;

/// There is one instance, and whoever talks to it knows that it exists.
impl Open for Instance {}

impl Subject for Instance {
    async fn find(_cx: &mut Context, _id: Id<Self>) -> Result<Visible<Self>, Problem> {
        Ok(Visible::open(Self))
    }
}
