//! Note what happened: an answer came, more is asked, it was granted, refused, withdrawn.

use acts::{Act, Context, Form};
use attachments::{Kept, Taken};
use basics::{Day, Paragraph, Period, Problem, Refusal, Refusals, Right, all2, all3};
use look::{
    form::{Choice, day, one_of, paragraph, row, section},
    names,
};
use maud::{Markup, html};
use obligations::About;
use sharing::Visible;
use words::Words;

use crate::{Authorisation, Event, Happening, State, What, form, given, store};

pub(crate) struct Record {
    event: Event,
    file: Option<Taken>,
    kept: Option<Kept>,
}

impl Act for Record {
    const NAME: &'static str = "authorisations.record";
    const PATH: &'static str = "/authorisations/{id}/record";
    const NEEDS: Right = crate::WRITE;
    type On = Authorisation;
    type Leaves = Authorisation;

    async fn may(cx: &mut Context, on: &Visible<Authorisation>) -> Result<(), Problem> {
        form::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let event =
            wrong.note(all3(form.choice("what"), form.day("on"), form.maybe_paragraph("said")));
        let more = wrong.note(all3(
            form.maybe_day("answer_by"),
            form.maybe_paragraph("conditions"),
            attachments::maybe_take(form, "file"),
        ));
        let days = wrong.note(all2(form.maybe_day("first_day"), form.maybe_day("last_day")));
        let (Some((what, on, said)), Some((answer_by, conditions, file)), Some(days)) =
            (event, more, days)
        else {
            return Err(wrong);
        };
        let what = completed(what, on, answer_by, (days, conditions))?;
        Ok(Self { event: Event { on, what, said }, file, kept: None })
    }

    async fn judge(
        mut self,
        cx: &mut Context,
        _: &Visible<Authorisation>,
    ) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Authorisation>,
    ) -> Result<Authorisation, Problem> {
        let before = on.into_inner();
        cx.because(self.event.said.as_ref());
        let next = before.clone().take(self.event, cx.today)?;
        let next = Authorisation { version: next.version + 1, updated_at: cx.now, ..next };
        store::save(cx, &next).await?;
        if let Some(kept) = self.kept {
            attachments::save(cx, &next, kept).await?;
        }
        given::owe(cx, Some(&before), &next).await?;
        // Whoever asks for the next one has done what was owed for the one before.
        let is_asked = (before.state(), next.state()) == (State::Draft, State::Requested);
        let renewed = next.renews.filter(|_| is_asked);
        if let Some(renewed) = renewed {
            let about = About { id: renewed.uuid(), ..About::of(&next) };
            obligations::settle(cx, &about, given::RENEWAL).await?;
        }
        Ok(next)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Authorisation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        let word = |one: Happening| {
            w.say(&format!("authorisations-happening-{}", one.name().replace('_', "-")))
        };
        let next = on.state().next().map(|one| Choice::new(one.name(), word(one)));
        let next: Vec<Choice> = next.collect();
        if next.is_empty() {
            return Err(Refusal::new("what", "authorisations-refused-ended").into());
        }
        Ok(html! {
            p { (names::text(on.title.as_str())) }
            (one_of(&ask("what", "authorisations-ask-what").required(), &next))
            (day(&ask("on", "authorisations-ask-on").required()))
            (paragraph(&ask("said", "authorisations-ask-said")
                .hint(w.say("authorisations-ask-said-hint")), 3))
            @if on.state().is_open() { (of_an_open_one(w, form)) }
            (attachments::ask(w, form, "file", "authorisations-ask-file"))
        })
    }
}

/// What completes an answer of the authority.
fn of_an_open_one(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    html! {
        (section(&w.say("authorisations-group-granted"), None, html! {
            (row(html! {
                (day(&ask("first_day", "authorisations-ask-first")
                    .hint(w.say("authorisations-ask-first-hint"))))
                (day(&ask("last_day", "authorisations-ask-last")
                    .hint(w.say("authorisations-ask-last-hint"))))
            }))
            (paragraph(&ask("conditions", "authorisations-ask-conditions"), 3))
        }))
        (section(&w.say("authorisations-group-more-asked"), None, html! {
            (day(&ask("answer_by", "authorisations-ask-answer-by")))
        }))
    }
}

type Granted = ((Option<Day>, Option<Day>), Option<Paragraph>);

/// What belongs to another answer than the one that was chosen is not passed over in silence.
fn completed(
    happening: Happening,
    on: Day,
    answer_by: Option<Day>,
    ((first, last), conditions): Granted,
) -> Result<What, Refusals> {
    let mut wrong = Refusals::default();
    if happening != Happening::MoreAsked && answer_by.is_some() {
        wrong.0.push(Refusal::new("answer_by", "authorisations-refused-only-more-asked"));
    }
    let is_granted = happening == Happening::Granted;
    let of_a_grant = [
        ("first_day", first.is_some()),
        ("last_day", last.is_some()),
        ("conditions", conditions.is_some()),
    ];
    for (question, is_answered) in of_a_grant {
        if is_answered && !is_granted {
            wrong.0.push(Refusal::new(question, "authorisations-refused-only-granted"));
        }
    }
    wrong.or(())?;
    Ok(match happening {
        Happening::Requested => What::Requested,
        Happening::Acknowledged => What::Acknowledged,
        Happening::MoreAsked => What::MoreAsked { by: answer_by },
        Happening::Supplied => What::Supplied,
        Happening::Granted => {
            What::Granted { period: Period::new(first.or(Some(on)), last)?, conditions }
        }
        Happening::Refused => What::Refused,
        Happening::Withdrawn => What::Withdrawn,
        Happening::Revoked => What::Revoked,
    })
}
