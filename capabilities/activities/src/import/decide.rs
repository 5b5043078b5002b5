//! Decide on what a file does not name: whether an organisation's missing activities are over.

use std::collections::BTreeSet;

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Id, Organisation, Problem, Refusal, Refusals, Right, all2};
use look::{
    dates,
    form::{Choice as Offered, choice, hidden, one_of},
    names,
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{
    Import,
    choice::{Choice, Standing},
    jobs::missing,
    store,
};
use crate::word;

pub(crate) struct Decide {
    organisation: Id<Organisation>,
    choice: Choice,
}

/// Missing activities that are listed before somebody decides.
const SHOWN: usize = 100;

impl Act for Decide {
    const NAME: &'static str = "activities.decide";
    const PATH: &'static str = "/imports/{id}/decide";
    const NEEDS: Right = crate::WRITE;
    type On = Import;
    type Leaves = Import;

    async fn may(_: &mut Context, _: &Visible<Import>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (organisation, choice) = all2(form.id("organisation"), form.choice("choice"))?;
        Ok(Self { organisation, choice })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Import>) -> Result<Import, Problem> {
        let import = on.into_inner().settled()?;
        let missing = store::missing_counts(cx, &import).await?;
        if !missing.contains_key(&self.organisation) {
            return Err(
                Refusal::new("organisation", "activities-import-refused-none-missing").into()
            );
        }
        let standing = missing::standing(cx, &import, self.organisation).await?;
        self.choice.may_be_made(standing)?;
        store::choose(&mut cx.tx, import.id, self.organisation, self.choice).await?;
        store::save(&mut cx.tx, &import).await?;
        Ok(import)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Import>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        on.may_be_settled()?;
        let words = cx.words.clone();
        let organisation = form.question(&words, "organisation", "activities-organisation");
        let Ok(owner) = organisation.value.parse::<Id<Organisation>>() else {
            let offered = whose(cx, on).await?;
            return Ok(choice(&organisation.required(), &offered));
        };
        let missing = store::missing_of(cx, on, owner, SHOWN).await?;
        let standing = missing::standing(cx, on, owner).await?;
        let name = called(cx, owner).await?;
        let w = &cx.words;
        let question = form.question(w, "choice", "activities-import-ask-choice").required();
        Ok(html! {
            h2 { (names::text(&name)) }
            ul {
                @for activity in &missing {
                    li {
                        a href={ "/activities/" (activity.id) } {
                            (names::text(activity.title.as_str()))
                        }
                        " · " (word::sector(w, activity.sector)) " · "
                        (w.say("activities-import-last-said")) " "
                        (dates::day(w, activity.reported_on))
                    }
                }
            }
            @if standing == Standing::LooksOn {
                p { (w.say("activities-import-refused-not-yours-to-end")) }
            }
            (one_of(&question, &offered(w, standing)))
            (hidden("organisation", &owner.to_string()))
        })
    }
}

/// Those of whom anything is missing.
async fn whose(cx: &mut Context, import: &Import) -> Result<Vec<Offered>, Problem> {
    let mut offered = Vec::new();
    for owner in store::missing_counts(cx, import).await?.into_keys() {
        offered.push(Offered::new(owner.to_string(), called(cx, owner).await?));
    }
    Ok(offered)
}

async fn called(cx: &mut Context, party: Id<Organisation>) -> Result<String, Problem> {
    let named = parties::names_of(cx, BTreeSet::from([party])).await?;
    let name = named.get(&party).map(|(names, _)| cx.name(names).to_string());
    Ok(name.unwrap_or_default())
}

fn offered(w: &Words, standing: Standing) -> Vec<Offered> {
    let allowed = Choice::ALL.into_iter().filter(|choice| choice.may_be_made(standing).is_ok());
    let offered = allowed.map(|choice| {
        let key = format!("activities-import-choice-{}", choice.name());
        Offered::new(choice.name(), w.say(&key)).hint(w.say(&format!("{key}-hint")))
    });
    offered.collect()
}
