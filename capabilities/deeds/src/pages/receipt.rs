//! The receipt for an entry: with it anybody can check offline that the entry was recorded.

use acts::{Context, Download, Form, Stream, Subject};
use basics::{Id, Problem, Right};
use journal::{Found, Leaf};
use sharing::{Open, Visible};

use super::compartment;

/// Carries a receipt away, by the id that the act's answer named.
pub(crate) struct Receipt;

/// An entry of a log that the viewer may see into.
pub(crate) struct Entry(Found);

/// There is none but those that `find` hands out, and it looks at the compartment first.
impl Open for Entry {}

impl Subject for Entry {
    /// What is in another compartment is not there, and neither is what never was: whoever did the
    /// deed in somebody else's compartment has its hash and its id, and whoever may see into that
    /// compartment fetches the receipt by them. It tells the log's size, which is not theirs.
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let found = journal::find_leaf(&mut cx.tx, id.cast::<Leaf>()).await?;
        let seen = found.filter(|found| compartment::may_see(cx, found.log));
        seen.map(|found| Visible::open(Self(found))).ok_or(Problem::NotFound)
    }
}

/// A checkpoint is made each second while something happens.
const RETRY_SECONDS: u32 = 2;

impl Stream for Receipt {
    const PATH: &'static str = "/journal/receipts/{id}";
    const NEEDS: Right = crate::READ;
    const KIND: &'static str = "text/plain";
    type About = Entry;

    async fn flow(cx: &mut Context, about: Visible<Entry>, _: &Form) -> Result<Download, Problem> {
        let Entry(found) = about.into_inner();
        let id = found.entry.id();
        let receipt = journal::receipt(&mut cx.tx, found).await?;
        // It is there and will be covered: that it is not yet is no "not found".
        let receipt = receipt.ok_or(Problem::Busy { retry_seconds: RETRY_SECONDS })?;
        Ok(Download {
            content_type: "text/plain; charset=utf-8",
            file_name: Some(format!("{id}.tlog-proof")),
            bytes: receipt.to_text().into_bytes(),
        })
    }
}
