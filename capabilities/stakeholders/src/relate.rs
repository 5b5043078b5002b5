//! Say how a stakeholder stands to another, or to an organisation of the register.

use acts::{Act, Context, Form};
use basics::{Day, Id, Line, Organisation, Paragraph, Problem, Refusal, Refusals, Right, all3};
use look::{
    form::{Choice, choice, day, line, one_of, paragraph, row},
    names,
};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Other, Relation, Sort, Stakeholder, act, form::named, pages::Named, stakeholder::may_be_of,
    store,
};

pub(crate) struct Relate {
    sort: Sort,
    other: Option<Id<Stakeholder>>,
    party: Option<Id<Organisation>>,
    note: Option<Paragraph>,
    source: Line,
    as_of: Option<Day>,
}

/// So many stakeholders are offered, those of the same place first.
const OFFERED: usize = 200;

impl Act for Relate {
    const NAME: &'static str = "stakeholders.relate";
    const PATH: &'static str = "/stakeholders/{id}/relate";
    const NEEDS: Right = crate::WRITE;
    type On = Stakeholder;
    type Leaves = Relation;

    async fn may(cx: &mut Context, on: &Visible<Stakeholder>) -> Result<(), Problem> {
        act::may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let ends =
            wrong.note(all3(form.choice("sort"), form.maybe_id("other"), form.maybe_id("party")));
        let said = wrong.note(all3(
            form.maybe_paragraph("note"),
            form.line("source"),
            form.maybe_day("as_of"),
        ));
        let (Some((sort, other, party)), Some((note, source, as_of))) = (ends, said) else {
            return Err(wrong);
        };
        if other.is_some() == party.is_some() {
            return Err(Refusal::new("other", "stakeholders-refused-one-end").into());
        }
        Ok(Self { sort, other, party, note, source, as_of })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Stakeholder>,
    ) -> Result<Relation, Problem> {
        on.must_go_on()?;
        let to = self.other_end(cx).await?;
        let relation = Relation {
            id: cx.id("relation"),
            share: Relation::usual(self.sort, &on.share),
            of: on.id,
            sort: self.sort,
            to,
            note: self.note,
            source: self.source,
            as_of: may_be_of("as_of", self.as_of.unwrap_or(cx.today), cx.today)?,
            showing: None,
            ended_on: None,
            updated_at: cx.now,
            version: 1,
        };
        let relation = relation.has_two_ends()?;
        store::save_relation(cx, &relation).await?;
        Ok(relation)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Stakeholder>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let others = others(cx, on).await?;
        let parties = parties::choices(cx).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            p { strong { (names::text(on.name.as_str())) } }
            (one_of(&ask("sort", "stakeholders-ask-relation").required()
                .hint(w.say("stakeholders-ask-relation-hint")),
                &named::<Sort>(w, "stakeholders-relation-")))
            (choice(&ask("other", "stakeholders-ask-other")
                .hint(w.say("stakeholders-ask-other-hint")), &others))
            (choice(&ask("party", "stakeholders-ask-party"), &parties))
            (paragraph(&ask("note", "stakeholders-ask-note")
                .hint(w.say("stakeholders-ask-note-hint")), 3))
            (row(html! {
                (line(&ask("source", "stakeholders-ask-source").required()
                    .hint(w.say("stakeholders-ask-source-hint"))))
                (day(&ask("as_of", "stakeholders-ask-as-of")
                    .hint(w.say("stakeholders-ask-as-of-hint"))))
            }))
        })
    }
}

impl Relate {
    /// One that whoever is here may see.
    async fn other_end(&self, cx: &mut Context) -> Result<Other, Problem> {
        let unknown = |about| Problem::from(Refusal::new(about, "refused-id"));
        match (self.other, self.party) {
            (Some(other), _) => {
                let found = <Stakeholder as acts::Subject>::find_all(cx, &[other]).await?.pop();
                found.map(|it| Other::Stakeholder(it.id)).ok_or_else(|| unknown("other"))
            }
            (None, Some(party)) => {
                let found = parties::find_many(cx, [party]).await?.pop();
                found.map(|it| Other::Party(it.id)).ok_or_else(|| unknown("party"))
            }
            (None, None) => Err(unknown("other")),
        }
    }
}

/// Those that whoever is here may see, each with its place.
async fn others(cx: &mut Context, on: &Visible<Stakeholder>) -> Result<Vec<Choice>, Problem> {
    let mut found = store::list(cx, &store::Narrow::default(), OFFERED).await?;
    found.retain(|it| it.id != on.id);
    found.sort_by_key(|it| it.place != on.place);
    let named = Named::of(cx, found.iter().map(|it| &**it), std::iter::empty()).await?;
    let w = &cx.words;
    let label = |it: &Stakeholder| format!("{} ({})", it.name, named.place(w, it.place));
    Ok(found.iter().map(|it| Choice::new(it.id.to_string(), label(it))).collect())
}
