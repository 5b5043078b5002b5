//! Note something for ourselves: nobody else sees it, whoever sees the authorisation.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Authorisation, Note, form, store};

pub(crate) struct Jot {
    text: Paragraph,
}

impl Act for Jot {
    const NAME: &'static str = "authorisations.jot";
    const PATH: &'static str = "/authorisations/{id}/jot";
    const NEEDS: Right = crate::WRITE;
    type On = Authorisation;
    type Leaves = Note;

    async fn may(cx: &mut Context, on: &Visible<Authorisation>) -> Result<(), Problem> {
        form::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { text: form.paragraph("text")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Authorisation>,
    ) -> Result<Note, Problem> {
        let note = Note {
            id: cx.id("note"),
            authorisation: on.id,
            share: Note::share(&on.share),
            text: self.text,
            person: cx.actor()?.person,
            at: cx.now,
        };
        store::save_note(cx, &note).await?;
        Ok(note)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Authorisation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let text = form.question(w, "text", "authorisations-ask-note").required();
        Ok(html! {
            p { (look::names::text(on.title.as_str())) }
            (paragraph(&text.hint(w.say("authorisations-ask-note-hint")), 4))
        })
    }
}
