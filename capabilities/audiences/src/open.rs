//! Open an audience: name it and those who belong to it.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Line, Names, Problem, Refusals, Right};
use look::form::line;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Named, form};

pub(crate) struct Open {
    name: Line,
    members: Vec<String>,
}

impl Act for Open {
    const NAME: &'static str = "audiences.open";
    const PATH: &'static str = "/audiences/open";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Named;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let members = form::lines(form);
        Ok(Self { name: form.line("name")?, members })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Named, Problem> {
        let parties = form::resolve(cx, &self.members).await?;
        let owner = cx.actor()?.organisation;
        let id = cx.id(&format!("audience {}", self.name));
        let names = Names::new(cx.words.language(), self.name);
        let named = Named::open(id, owner, names, parties, cx.today)?;
        sharing::name_audience(&mut cx.tx, &named.audience).await?;
        for member in &named.members {
            sharing::save_member(&mut cx.tx, id, member.party, member.since, None).await?;
        }
        Ok(named)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {
            (line(&form.question(&cx.words, "name", "audiences-ask-name").required()))
            (form::question(cx, form))
        })
    }
}
