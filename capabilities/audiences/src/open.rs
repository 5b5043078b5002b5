//! Open an audience: name it and those who belong to it.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Id, Line, Names, Organisation, Problem, Refusal, Refusals, Right};
use look::form::{choice, line};
use maud::{Markup, html};
use sharing::{Audience, AudienceKind, Visible};

use crate::Named;

pub(crate) struct Open {
    name: Line,
    members: Vec<Id<Organisation>>,
}

const MEMBERS: [&str; 8] = [
    "member_1", "member_2", "member_3", "member_4", "member_5", "member_6", "member_7", "member_8",
];

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
        let mut wrong = Refusals::default();
        let name = wrong.note(form.line("name"));
        let mut members = Vec::new();
        for question in MEMBERS {
            members.extend(wrong.note(form.maybe_id(question)).flatten());
        }
        members.sort_unstable();
        members.dedup();
        if members.is_empty() {
            wrong.0.push(Refusal::new("member_1", "refused-missing"));
        }
        match name {
            Some(name) if wrong.0.is_empty() => Ok(Self { name, members }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Named, Problem> {
        let known = parties::find_many(cx, self.members.iter().copied()).await?;
        if known.len() != self.members.len() {
            return Err(Refusal::new("member_1", "refused-id").into());
        }
        for party in &known {
            party.may_be_chosen("member_1")?;
        }
        let owner = cx.actor()?.organisation;
        let audience = Audience {
            id: cx.id(&format!("audience {}", self.name)),
            kind: AudienceKind::Named,
            names: Some(Names::new(cx.words.language(), self.name)),
            owner: Some(owner),
        };
        let today = cx.today;
        sharing::name_audience(&mut cx.tx, &audience).await?;
        for member in &self.members {
            sharing::save_member(&mut cx.tx, audience.id, *member, today, None).await?;
        }
        Ok(Named { audience, members: self.members })
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let parties = parties::choices(cx).await?;
        let w = &cx.words;
        Ok(html! {
            (line(&form.question(w, "name", "audiences-ask-name").required()))
            @for question in MEMBERS {
                (choice(&form.question(w, question, "audiences-ask-member"), &parties))
            }
        })
    }
}
