//! Give an audience another name, or one in another language.

use acts::{Act, Context, Form};
use basics::{Line, Paragraph, Problem, Refusals, Right, all2};
use look::form::line;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Named, act};

pub(crate) struct Rename {
    name: Line,
    reason: Option<Paragraph>,
}

impl Act for Rename {
    const NAME: &'static str = "audiences.rename";
    const PATH: &'static str = "/audiences/{id}/rename";
    const NEEDS: Right = crate::WRITE;
    type On = Named;
    type Leaves = Named;

    async fn may(cx: &mut Context, on: &Visible<Named>) -> Result<(), Problem> {
        act::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (name, reason) = all2(form.line("name"), form.maybe_paragraph("reason"))?;
        Ok(Self { name, reason })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Named>) -> Result<Named, Problem> {
        let named = on.into_inner().rename(cx.words.language(), self.name);
        sharing::save_audience(&mut cx.tx, &named.audience).await?;
        cx.because(self.reason.as_ref());
        Ok(named)
    }

    async fn known(cx: &mut Context, on: &Visible<Named>) -> Result<Option<Form>, Problem> {
        let name = on.audience.names.as_ref().map(|names| cx.name(names).to_string());
        Ok(name.map(|name| Form::from_pairs([("name", name)])))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Named>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {
            (line(&form.question(&cx.words, "name", "audiences-ask-name").required()))
            (act::why(&cx.words, form, false))
        })
    }
}
