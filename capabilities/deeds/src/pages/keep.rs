//! What a partner carries away to keep: the latest checkpoint, and the proof that it continues the
//! one that they kept before.

use acts::{Context, Download, Form, Instance, Stream};
use basics::{Id, Problem, Refusal, Refusals, Right};
use journal::{Checkpoint, Log, SIZE_MAX};
use sharing::Visible;

use super::compartment;

pub(crate) struct OwnCheckpoint;
pub(crate) struct InstanceCheckpoint;
pub(crate) struct OwnGrowth;
pub(crate) struct InstanceGrowth;

impl Stream for OwnCheckpoint {
    const PATH: &'static str = "/journal/checkpoint/file";
    const NEEDS: Right = crate::READ;
    const KIND: &'static str = "text/plain";
    type About = Instance;

    async fn flow(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Download, Problem> {
        let log = compartment::own(cx)?;
        checkpoint(cx, log).await
    }
}

impl Stream for InstanceCheckpoint {
    const PATH: &'static str = "/journal/instance/checkpoint/file";
    const NEEDS: Right = crate::READ_INSTANCE;
    const KIND: &'static str = "text/plain";
    type About = Instance;

    async fn flow(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Download, Problem> {
        checkpoint(cx, journal::INSTANCE).await
    }
}

impl Stream for OwnGrowth {
    const PATH: &'static str = "/journal/growth";
    const NEEDS: Right = crate::READ;
    const KIND: &'static str = "text/plain";
    type About = Instance;

    fn ask(query: &Form) -> Result<(), Refusals> {
        query.text("kept");
        Ok(())
    }

    async fn flow(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Download, Problem> {
        let log = compartment::own(cx)?;
        growth(cx, log, query).await
    }
}

impl Stream for InstanceGrowth {
    const PATH: &'static str = "/journal/instance/growth";
    const NEEDS: Right = crate::READ_INSTANCE;
    const KIND: &'static str = "text/plain";
    type About = Instance;

    fn ask(query: &Form) -> Result<(), Refusals> {
        query.text("kept");
        Ok(())
    }

    async fn flow(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Download, Problem> {
        growth(cx, journal::INSTANCE, query).await
    }
}

async fn checkpoint(cx: &mut Context, log: Id<Log>) -> Result<Download, Problem> {
    let note = journal::latest_checkpoint(&mut cx.tx, log).await?.ok_or(Problem::NotFound)?;
    let size = note.lines().nth(1).unwrap_or_default().to_owned();
    Ok(text(format!("checkpoint-{size}.txt"), note))
}

/// From the checkpoint that the partner kept: pasted whole, or its size alone.
async fn growth(cx: &mut Context, log: Id<Log>, query: &Form) -> Result<Download, Problem> {
    let kept = query.text("kept").replace("\r\n", "\n");
    let old = match kept.trim().parse::<u64>() {
        Ok(size) if size <= SIZE_MAX => size,
        _ => size_of(cx, log, kept.trim()).await?,
    };
    let grown = journal::growth(&mut cx.tx, log, old).await?;
    let grown = grown.ok_or_else(|| Problem::refused("kept", "deeds-refused-later"))?;
    let size = grown.note.lines().nth(1).unwrap_or_default().to_owned();
    Ok(text(format!("growth-{old}-{size}.txt"), grown.to_text()))
}

/// The size of a checkpoint of this very log, which its key signed.
async fn size_of(cx: &mut Context, log: Id<Log>, kept: &str) -> Result<u64, Problem> {
    let refused = || Refusal::new("kept", "deeds-refused-kept");
    let signer = journal::signer(&mut cx.tx).await?.ok_or_else(refused)?;
    let key = signer.named(&journal::origin(signer.name(), log))?;
    let checkpoint = Checkpoint::open(&format!("{kept}\n"), &key);
    Ok(checkpoint.map_err(|_| refused())?.size)
}

fn text(file_name: String, text: String) -> Download {
    Download {
        content_type: "text/plain; charset=utf-8",
        file_name: Some(file_name),
        bytes: text.into_bytes(),
    }
}
