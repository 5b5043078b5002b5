//! Merge a party into another: the same organisation, entered twice (R1.4).

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Id, Organisation, Paragraph, Problem, Refusals, Right, all2};
use look::form::{choice, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Merged, Party, pages::choices, store};

pub(crate) struct Merge {
    into: Id<Organisation>,
    reason: Paragraph,
}

impl Act for Merge {
    const NAME: &'static str = "parties.merge";
    const PATH: &'static str = "/parties/{id}/merge";
    const NEEDS: Right = crate::KEEP;
    type On = Party;
    type Leaves = Party;

    async fn may(_: &mut Context, _: &Visible<Party>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (into, reason) = all2(form.id("into"), form.paragraph("reason"))?;
        Ok(Self { into, reason })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Party, Problem> {
        let other = store::find(cx, self.into).await?.into_inner();
        let mut names: Vec<_> = on.names.iter().map(|(_, name)| name.clone()).collect();
        names.extend(on.acronym.iter().chain(&on.aliases).cloned());
        let version = on.version + 1;
        let merged = Party { version, ..on.into_inner().merge_into(&other)? };
        // Whoever looks for the old name finds the one that goes on.
        let mut other = Party { version: other.version + 1, ..other };
        let known: Vec<_> = other.names.iter().map(|(_, name)| name.clone()).collect();
        names.retain(|name| !known.contains(name) && !other.aliases.contains(name));
        other.aliases.extend(names);
        store::save(&mut cx.tx, &merged).await?;
        store::save(&mut cx.tx, &other).await?;
        cx.because(Some(&self.reason));
        cx.leave(&merged)?;
        cx.announce(&Merged { from: merged.id, into: other.id }).await?;
        Ok(other)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let mut parties = choices::choices(cx).await?;
        parties.retain(|choice| choice.value != on.id.to_string());
        let w = &cx.words;
        Ok(html! {
            p { (look::names::name(w, &on.names)) }
            (choice(&form.question(w, "into", "parties-ask-into").required(), &parties))
            (paragraph(&form.question(w, "reason", "parties-ask-reason").required(), 2))
        })
    }
}
