//! Deliver what is owed: with words, a file or a pointer that shows it.

use acts::{Act, Context, Form};
use attachments::{Kept, Taken};
use basics::{Line, Paragraph, Problem, Refusal, Refusals, Right, all3};
use look::{
    form::{line, paragraph},
    names,
};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Obligation, api,
    form::may_as_debtor,
    given,
    obligation::{Said, pointer},
};

pub(crate) struct Deliver {
    said: Option<Paragraph>,
    link: Option<Line>,
    file: Option<Taken>,
    kept: Option<Kept>,
}

impl Act for Deliver {
    const NAME: &'static str = "obligations.deliver";
    const PATH: &'static str = "/obligations/{id}/deliver";
    const NEEDS: Right = crate::WRITE;
    type On = Obligation;
    type Leaves = Obligation;

    async fn may(cx: &mut Context, on: &Visible<Obligation>) -> Result<(), Problem> {
        may_as_debtor(cx, on)?;
        api::may_be_given(cx, on).await
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (said, link, file) =
            all3(form.maybe_paragraph("said"), link(form), attachments::maybe_take(form, "file"))?;
        Ok(Self { said, link, file, kept: None })
    }

    async fn judge(mut self, cx: &mut Context, _: &Visible<Obligation>) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Obligation>,
    ) -> Result<Obligation, Problem> {
        let Self { said: text, link, kept, .. } = self;
        let said = Said { text, link, has_file: kept.is_some() };
        let delivered = on.into_inner().deliver(said, cx.today)?;
        if let Some(kept) = kept {
            attachments::save(cx, &delivered, kept).await?;
        }
        given::go_on(cx, delivered).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Obligation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            p { (names::text(on.title.as_str())) }
            (paragraph(&ask("said", "obligations-question-shown")
                .hint(w.say("obligations-question-shown-hint")), 4))
            (attachments::ask(w, form, "file", "obligations-question-file"))
            (line(&ask("link", "obligations-question-link")
                .hint(w.say("obligations-question-link-hint"))))
        })
    }
}

fn link(form: &Form) -> Result<Option<Line>, Refusal> {
    form.maybe_line("link")?.map(|line| pointer("link", line)).transpose()
}
