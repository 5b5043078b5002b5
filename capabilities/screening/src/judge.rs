//! Judge a match: it is them, or somebody else. A person's word, with their name (R5.11).

use acts::{Act, Context, Form};
use basics::{Line, Paragraph, Problem, Refusals, Right, all3};
use look::form::{Choice, one_of, paragraph};
use maud::{Markup, html};
use sharing::{Audience, Share, Visible};

use crate::{Finding, Match, Verdict, Word, pages::facts_of, store};

pub(crate) struct Judge {
    finding: Finding,
    reason: Paragraph,
    restricted: Option<Paragraph>,
}

impl Act for Judge {
    const NAME: &'static str = "screening.judge";
    const PATH: &'static str = "/matches/{id}/judge";
    const NEEDS: Right = crate::JUDGE;
    const FRESH: bool = true;
    type On = Match;
    type Leaves = Match;

    async fn may(cx: &mut Context, on: &Visible<Match>) -> Result<(), Problem> {
        if cx.viewer.owns(&on.share) { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (finding, reason, restricted) = all3(
            form.choice("finding"),
            form.paragraph("reason"),
            form.maybe_paragraph("restricted"),
        )?;
        Ok(Self { finding, reason, restricted })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Match>) -> Result<Match, Problem> {
        let actor = cx.actor()?;
        let word = Word {
            finding: self.finding,
            reason: self.reason,
            person: actor.person,
            name: Line::parse("name", &actor.name)?,
            at: cx.now,
        };
        let (version, was_confirmed) = (on.version + 1, on.verdict == Verdict::Confirmed);
        let one = on.into_inner().judge(self.finding, word.person)?;
        // Whichever of the two knows that the law forbids it: it is kept back. Of what stands,
        // nobody takes it from the organisation that was told.
        let restricted = match one.verdict {
            Verdict::Confirmed if was_confirmed => one.restricted.clone(),
            Verdict::Proposed | Verdict::Confirmed => self.restricted.or(one.restricted.clone()),
            Verdict::Open | Verdict::Ignored | Verdict::Gone => None,
        };
        let mut one = Match { version, restricted, ..one };
        let audience = match one.is_told() {
            true => sharing::among(&mut cx.tx, &[one.share.owner, one.party]).await?,
            false => Audience::OWN,
        };
        one.share = Share { audience, ..one.share };
        store::save(cx, &one).await?;
        store::save_word(cx, &one, &word).await?;
        Ok(one)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Match>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let shown = facts_of(cx, on).await?;
        let w = &cx.words;
        let choice = |one: Finding| {
            Choice::new(one.name(), w.say(&format!("screening-finding-{}", one.name())))
        };
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            (shown)
            (one_of(&ask("finding", "screening-ask-finding").required()
                .hint(w.say("screening-ask-finding-hint")), &Finding::ALL.map(choice)))
            (paragraph(&ask("reason", "screening-ask-reason").required()
                .hint(w.say("screening-ask-reason-hint")), 3))
            (paragraph(&ask("restricted", "screening-ask-restricted")
                .hint(w.say("screening-ask-restricted-hint")), 2))
        })
    }
}
