//! Raise a flag: note something of an organisation, which is told of it (R5.12).

use acts::{Act, Context, Form};
use basics::{Day, Paragraph, Problem, Refusals, Right, all2, all3};
use look::form::{Choice, choice, day, one_of, paragraph};
use maud::{Markup, html};
use parties::Party;
use sharing::{Audience, Level, Share, Tlp, Visible};

use crate::{Category, Flag, Stage, act::stage_word, store};

pub(crate) struct Raise {
    begins: Begins,
    category: Category,
    text: Paragraph,
    review_on: Day,
    restricted: Option<Paragraph>,
}

/// What a flag is at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Begins {
    Observation,
    Yellow,
}

basics::named!(Begins);

impl Begins {
    pub(crate) const ALL: [Self; 2] = [Self::Observation, Self::Yellow];

    pub(crate) fn name(self) -> &'static str {
        self.stage().name()
    }

    fn stage(self) -> Stage {
        match self {
            Self::Observation => Stage::Observation,
            Self::Yellow => Stage::Yellow,
        }
    }
}

impl Act for Raise {
    const NAME: &'static str = "diligence.raise";
    const PATH: &'static str = "/parties/{id}/raise-flag";
    const NEEDS: Right = crate::VERIFY;
    type On = Party;
    type Leaves = Flag;

    async fn may(cx: &mut Context, on: &Visible<Party>) -> Result<(), Problem> {
        profiles::may_verify(cx, on.id)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let what = all3(form.choice("stage"), form.choice("category"), form.paragraph("text"));
        let what = wrong.note(what);
        let when = all2(form.day("review_on"), form.maybe_paragraph("restricted"));
        match (what, wrong.note(when)) {
            (Some((begins, category, text)), Some((review_on, restricted))) => {
                Ok(Self { begins, category, text, review_on, restricted })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Flag, Problem> {
        on.may_be_chosen("party")?;
        let owner = cx.actor()?.organisation;
        let (level, tlp, audience) = (Level::Moderate, Tlp::Amber, Audience::OWN);
        let mut flag = Flag {
            id: cx.id("flag"),
            share: Share { owner, level, tlp, audience },
            party: on.id,
            category: self.category,
            stage: self.begins.stage(),
            text: self.text.clone(),
            restricted: self.restricted,
            review_on: Flag::may_be_reviewed_on(self.review_on, cx.today)?,
            was_escalated: false,
            escalated_by: None,
            raised_at: cx.now,
            updated_at: cx.now,
            version: 1,
        };
        if flag.is_told() {
            flag.share.audience = sharing::among(&mut cx.tx, &[owner, on.id]).await?;
        }
        store::enter_flag(cx, &flag).await?;
        store::save_step(cx, &flag, &self.text).await?;
        Ok(flag)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        let begins = Begins::ALL.map(|one| Choice::new(one.name(), stage_word(w, one.stage())));
        let word = |one: Category| w.say(&format!("diligence-category-{}", one.name()));
        let categories = Category::ALL.map(|one| Choice::new(one.name(), word(one)));
        Ok(html! {
            p { (look::names::name(w, &on.names)) }
            (one_of(&ask("stage", "diligence-ask-stage").required(), &begins))
            (choice(&ask("category", "diligence-ask-category").required()
                .hint(w.say("diligence-ask-category-hint")), &categories))
            (paragraph(&ask("text", "diligence-ask-text").required()
                .hint(w.say("diligence-ask-text-hint")), 4))
            (day(&ask("review_on", "diligence-ask-review").required()
                .hint(w.say("diligence-ask-review-hint"))))
            (paragraph(&ask("restricted", "diligence-ask-restricted")
                .hint(w.say("diligence-ask-restricted-hint")), 2))
        })
    }
}
