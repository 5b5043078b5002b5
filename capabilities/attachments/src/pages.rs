//! Files beside a record, and the way to fetch one.

use acts::{Context, Download, Form, Record, Stream};
use basics::{Problem, Right};
use look::{
    dates, link, names,
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use sharing::Visible;
use words::{Arg, Words};

use crate::{Attachment, withdraw};

/// The bytes of one file: never shown in place, so that nothing in it runs here.
pub(crate) struct Fetch;

impl Stream for Fetch {
    const PATH: &'static str = "/attachments/{id}";
    const NEEDS: Right = crate::READ;
    const KIND: &'static str = "application/octet-stream";
    type About = Attachment;

    async fn flow(
        cx: &mut Context,
        about: Visible<Attachment>,
        _: &Form,
    ) -> Result<Download, Problem> {
        if about.withdrawn.is_some() {
            return Err(Problem::NotFound);
        }
        let blobs = cx.outside().blobs.clone();
        let bytes = blobs.get(about.sha256.parse()?).await?;
        let content_type = about.media.content_type();
        Ok(Download { content_type, file_name: Some(about.name.to_string()), bytes })
    }
}

/// The files beside a record; nothing where there are none.
pub async fn panel<R: Record>(cx: &mut Context, about: &Visible<R>) -> Result<Markup, Problem> {
    let files = crate::list(cx, about).await?;
    if files.is_empty() {
        return Ok(html! {});
    }
    let organisations = files.iter().map(|file| file.organisation).collect();
    let organisations = parties::names_of(cx, organisations).await?;
    let holds = crate::WITHDRAW.is_held_by(cx.viewer.actor.as_ref());
    let withdraws = holds && withdraw::can_be(cx, R::KIND);
    let ours = cx.viewer.organisation().filter(|_| withdraws);
    let w = &cx.words;
    let columns = ["attachments-file", "attachments-size", "attachments-from", "attachments-at"];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let rows = files.iter().map(|file| {
        let who = organisations.get(&file.organisation);
        Row::new(vec![
            called(w, file, ours == Some(file.organisation)),
            html! { (size(w, file.bytes)) },
            html! { @if let Some((who, _)) = who { (names::name(w, who)) } },
            dates::moment(w, file.at),
        ])
    });
    let title = w.say("attachments-title");
    Ok(html! { h2 { (title) } (table(&Table::new(w, &title, columns).rows(rows))) })
}

/// Its name, which leads to it; of one that was taken back, why.
fn called(w: &Words, file: &Attachment, may_withdraw: bool) -> Markup {
    let name = names::text(file.name.as_str());
    if let Some(withdrawn) = &file.withdrawn {
        return html! {
            (name) br;
            span class="quiet-text" {
                (w.say("attachments-withdrawn")) " " (names::text(withdrawn.because.as_str()))
            }
        };
    }
    html! {
        a href=(link::safe(&file.path())) { (name) }
        @if may_withdraw {
            br;
            a class="quiet-text" href=(link::safe(&format!("{}/withdraw", file.path()))) {
                (w.say("attachments-withdraw-title"))
            }
        }
    }
}

fn size(w: &Words, bytes: i64) -> String {
    match bytes {
        0..1_000_000 => {
            let kilobytes = [("size", Arg::from(w.number((bytes + 999) / 1_000)))];
            w.tell_plain("attachments-kilobytes", &kilobytes)
        }
        _ => {
            let megabytes = [("size", Arg::from(w.number((bytes + 999_999) / 1_000_000)))];
            w.tell_plain("attachments-megabytes", &megabytes)
        }
    }
}
