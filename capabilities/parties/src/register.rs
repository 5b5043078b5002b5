//! Register a party: the secretariat enters an organisation, component or authority.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Id, Line, Organisation, Problem, Refusal, Refusals, Right, all4};
use look::form::{choice, line};
use maud::{Markup, html};
use sharing::{Audience, Constituency, Visible};

use crate::{OrganisationType, Party, Stage, pages::choices, store};

pub(crate) struct Register {
    name: Line,
    acronym: Option<Line>,
    kind: OrganisationType,
    constituency: Constituency,
    part_of: Option<Id<Organisation>>,
    /// The registrar has seen who already goes by this name, and means another.
    known_to_be_another: bool,
}

impl Act for Register {
    const NAME: &'static str = "parties.register";
    const PATH: &'static str = "/parties/register";
    const NEEDS: Right = crate::KEEP;
    type On = Instance;
    type Leaves = Party;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (name, acronym, kind, part_of) = all4(
            form.line("name"),
            form.maybe_line("acronym"),
            form.choice::<OrganisationType>("type"),
            form.maybe_id("part_of"),
        )?;
        let constituency = form.maybe_choice("constituency")?;
        let constituency = constituency.unwrap_or(kind.usual_constituency());
        let known_to_be_another = form.tick("another");
        Ok(Self { name, acronym, kind, constituency, part_of, known_to_be_another })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Party, Problem> {
        if !self.known_to_be_another
            && let Some(known) = store::find_by_name(cx, self.name.as_str()).await?.first()
        {
            let name = choices::label(&cx.words, known);
            return Err(Refusal::new("another", "parties-refused-known")
                .with("party", name)
                .into());
        }
        let Self { name, acronym, kind, constituency, .. } = self;
        let known = store::Known { name, acronym, kind, constituency };
        let mut party = store::new(cx, known, Stage::Unclaimed, Audience::EVERYONE);
        if let Some(head) = self.part_of {
            let head = store::find(cx, head).await?;
            party.put_under(Some(&head))?;
        }
        store::save(&mut cx.tx, &party).await?;
        Ok(party)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let parties = choices::choices(cx).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        let another = form.refusals().0.iter().any(|refusal| refusal.about == "another");
        Ok(html! {
            (line(&ask("name", "parties-ask-name").required()))
            (line(&ask("acronym", "parties-ask-acronym")))
            (choice(&ask("type", "parties-ask-type").required(), &choices::kinds(w)))
            (choice(
                &ask("constituency", "parties-ask-constituency")
                    .hint(w.say("parties-ask-constituency-hint")),
                &choices::constituencies(w),
            ))
            (choice(
                &ask("part_of", "parties-ask-part-of").hint(w.say("parties-ask-part-of-hint")),
                &parties,
            ))
            @if another { (look::form::tick(&ask("another", "parties-ask-another"))) }
        })
    }
}
