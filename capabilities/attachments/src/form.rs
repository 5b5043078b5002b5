//! Files in forms: the question, and what becomes of the answer until it is saved.

use acts::{Context, Form};
use basics::{Problem, Refusal};
use exchange::media::{Redrawn, redraw};
use look::form::file;
use maud::Markup;
use words::Words;

use crate::{
    Kept, Media, Taken,
    attachment::{refusal, renamed},
};

/// The question for a file that need not be answered. `key` is its label.
pub fn ask(w: &Words, form: &Form, question: &'static str, key: &'static str) -> Markup {
    let endings = Media::ALL.into_iter().flat_map(Media::endings);
    let accept: Vec<String> = endings.map(|ending| format!(".{ending}")).collect();
    file(&form.question(w, question, key).hint(w.say("attachments-ask-hint")), &accept.join(","))
}

/// The file that answers a question.
pub fn take(form: &Form, question: &'static str) -> Result<Taken, Refusal> {
    let upload = form.upload(question)?;
    Taken::judge(question, &upload.file_name, upload.bytes.clone())
}

/// The same where none need come.
pub fn maybe_take(form: &Form, question: &'static str) -> Result<Option<Taken>, Refusal> {
    let Some(upload) = form.maybe_upload(question) else { return Ok(None) };
    Taken::judge(question, &upload.file_name, upload.bytes.clone()).map(Some)
}

/// Puts a file on the disk before the write transaction begins, a picture drawn anew.
pub async fn keep(cx: &mut Context, taken: Taken) -> Result<Kept, Problem> {
    let Taken { question, name, media, bytes } = taken;
    let (media, bytes) = if media.is_picture() {
        let drawn = tokio::task::spawn_blocking(move || redraw(media, &bytes)).await;
        let Redrawn { media, bytes } =
            drawn.map_err(Problem::broken)?.map_err(|unfit| refusal(question, unfit))?;
        (media, bytes)
    } else {
        (media, bytes)
    };
    let name = renamed(name, media);
    let length = i64::try_from(bytes.len()).map_err(Problem::broken)?;
    let sha256 = cx.outside().blobs.put(bytes).await?.to_string();
    Ok(Kept { name, media, bytes: length, sha256 })
}
