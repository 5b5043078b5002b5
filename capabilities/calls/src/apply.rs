//! Apply: what is filed stays as it was filed.

use acts::{Act, Context, Form, whoever_sees_it};
use attachments::{Kept, Taken};
use basics::{Money, Paragraph, Problem, Refusal, Refusals, Right, all3};
use look::form::{line, paragraph, row};
use maud::{Markup, html};
use sharing::{Level, Share, Tlp, Visible};

use crate::{
    Application, Call, State,
    act::{owe_answer, which},
    form::money,
    store,
};

/// So often one party applies for one call, what it withdrew included: whoever calls reads all.
const TIMES_MAX: i64 = 5;

pub(crate) struct Apply {
    approach: Paragraph,
    presence: Paragraph,
    asked: Option<Money>,
    file: Option<Taken>,
    kept: Option<Kept>,
}

impl Act for Apply {
    const NAME: &'static str = "calls.apply";
    const PATH: &'static str = "/calls/{id}/apply";
    const NEEDS: Right = crate::WRITE;
    type On = Call;
    type Leaves = Application;

    async fn may(_: &mut Context, _: &Visible<Call>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let said = wrong.note(all3(
            form.paragraph("approach"),
            form.paragraph("presence"),
            attachments::maybe_take(form, "file"),
        ));
        match (said, wrong.note(money(form, "asked"))) {
            (Some((approach, presence, file)), Some(asked)) => {
                Ok(Self { approach, presence, asked, file, kept: None })
            }
            _ => Err(wrong),
        }
    }

    async fn judge(mut self, cx: &mut Context, _: &Visible<Call>) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Call>) -> Result<Application, Problem> {
        let owner = cx.actor()?.organisation;
        on.may_be_applied_for(owner, cx.today)?;
        if self.asked.zip(on.budget).is_some_and(|(asked, most)| asked.minor > most.minor)
            || self.asked.is_some_and(|asked| Some(asked.currency) != on.budget.map(|b| b.currency))
        {
            let most = on.budget.map_or(String::new(), |money| money.to_string());
            return Err(Refusal::new("asked", "calls-refused-budget").with("most", most).into());
        }
        if store::find_own(cx, on.id, owner).await? {
            return Err(Refusal::new("call", "calls-refused-twice").into());
        }
        if store::count_own(cx, on.id, owner).await? >= TIMES_MAX {
            let often = Refusal::new("call", "calls-refused-often").with("most", TIMES_MAX);
            return Err(often.into());
        }
        if store::count_standing(cx, on.id).await? >= store::APPLICATIONS_MAX as i64 {
            return Err(Refusal::new("call", "calls-refused-full").into());
        }
        let audience = sharing::among(&mut cx.tx, &[on.share.owner, owner]).await?;
        let (level, tlp) = (Level::Moderate, Tlp::Amber);
        let application = Application {
            id: cx.id(&format!("application {owner}")),
            share: Share { owner, level, tlp, audience },
            call: on.id,
            approach: self.approach,
            presence: self.presence,
            asked: self.asked,
            filed_at: cx.now,
            state: State::Filed,
            feedback: None,
            reply: None,
            version: 1,
        };
        store::save_new_application(cx, &application).await?;
        if let Some(kept) = self.kept {
            attachments::save(cx, &application, kept).await?;
        }
        owe_answer(cx, &on, &application).await?;
        Ok(application)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Call>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            (which(&on.title))
            (paragraph(&ask("approach", "calls-ask-approach").required()
                .hint(w.say("calls-ask-approach-hint")), 10))
            (paragraph(&ask("presence", "calls-ask-presence").required()
                .hint(w.say("calls-ask-presence-hint")), 6))
            @if on.budget.is_some() {
                (row(html! {
                    (line(&ask("currency", "calls-ask-currency")))
                    (line(&ask("asked", "calls-ask-asked")))
                }))
            }
            (attachments::ask(w, form, "file", "calls-ask-file"))
        })
    }
}
