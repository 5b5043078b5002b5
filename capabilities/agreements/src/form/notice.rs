//! A notice as people write it: the reason, and a document, as a file or as a reference.

use acts::{Context, Form};
use attachments::{Kept, Taken};
use basics::{Line, Paragraph, Problem, Refusal, Refusals, all3};
use look::form::line;
use maud::{Markup, html};
use words::Words;

use crate::{Agreement, Hand, Letter, Notice, act};

pub(crate) struct Told {
    pub(crate) reason: Paragraph,
    document: Option<Line>,
    file: Option<Taken>,
    kept: Option<Kept>,
}

impl Told {
    /// R5.7: without a document nobody suspends or terminates.
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let (reason, document, file) = all3(
            form.paragraph("reason"),
            form.maybe_line("document"),
            attachments::maybe_take(form, "file"),
        )?;
        if document.is_none() && file.is_none() {
            return Err(Refusal::new("document", "agreements-refused-no-document").into());
        }
        Ok(Self { reason, document, file, kept: None })
    }

    pub(crate) async fn keep(mut self, cx: &mut Context) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    pub(crate) fn notice(&self, cx: &Context, by: Hand) -> Notice {
        let letter = self.document.clone().map_or(Letter::File, Letter::Reference);
        let (day, reason) = (cx.today, self.reason.clone());
        Notice { by, day, reason, letter, replies: Vec::new() }
    }

    /// Puts the file beside the agreement, where its parties see it.
    pub(crate) async fn save_file(
        self,
        cx: &mut Context,
        agreement: &Agreement,
    ) -> Result<(), Problem> {
        match self.kept {
            Some(kept) => attachments::save(cx, agreement, kept).await.map(drop),
            None => Ok(()),
        }
    }
}

pub(crate) fn questions(w: &Words, form: &Form, on: &Agreement) -> Markup {
    let document = form.question(w, "document", "agreements-ask-document");
    html! {
        (act::which(on))
        (act::why(w, form, true))
        (attachments::ask(w, form, "file", "agreements-ask-file"))
        (line(&document.hint(w.say("agreements-ask-document-hint"))))
    }
}
