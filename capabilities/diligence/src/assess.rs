//! Assess what an organisation can do against sexual exploitation and abuse: eight standards, and a
//! rating that follows from the answers.

use acts::{Act, Context, Form};
use attachments::{Kept, Taken};
use basics::{Named, Paragraph, Problem, Refusal, Refusals, Right, all2, all4};
use look::{
    form::{Choice, choice, one_of, paragraph, section},
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use parties::Party;
use sharing::{Level, Share, Tlp, Visible};
use words::Words;

use crate::{
    Again, Capacity, Found, Met, Standard, Standards,
    act::{Valid, assessed_by_others},
    store,
    verify::YesNo,
};

pub(crate) struct Assess {
    found: Found,
    again: Option<Again>,
    file: Option<Taken>,
    kept: Option<Kept>,
}

/// What the assessment rests upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rests {
    Standards,
    AssumedLow,
    NoContact,
}

basics::named!(Rests);

impl Rests {
    pub(crate) const ALL: [Self; 3] = [Self::Standards, Self::AssumedLow, Self::NoContact];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Standards => "standards",
            Self::AssumedLow => "assumed_low",
            Self::NoContact => "no_contact",
        }
    }
}

/// Each standard of the form, where it is noted how that is known, and its label.
const ASKED: [(Standard, &str, &str, &str); 8] = [
    (Standard::Policy, "policy", "policy_note", "diligence-standard-policy"),
    (
        Standard::Subcontracting,
        "subcontracting",
        "subcontracting_note",
        "diligence-standard-subcontracting",
    ),
    (Standard::Recruitment, "recruitment", "recruitment_note", "diligence-standard-recruitment"),
    (Standard::Training, "training", "training_note", "diligence-standard-training"),
    (Standard::Reporting, "reporting", "reporting_note", "diligence-standard-reporting"),
    (Standard::Assistance, "assistance", "assistance_note", "diligence-standard-assistance"),
    (
        Standard::Investigation,
        "investigation",
        "investigation_note",
        "diligence-standard-investigation",
    ),
    (Standard::Correction, "correction", "correction_note", "diligence-standard-correction"),
];

impl Act for Assess {
    const NAME: &'static str = "diligence.assess";
    const PATH: &'static str = "/parties/{id}/assess-psea";
    const NEEDS: Right = crate::VERIFY;
    type On = Party;
    type Leaves = Capacity;

    async fn may(cx: &mut Context, on: &Visible<Party>) -> Result<(), Problem> {
        profiles::may_verify(cx, on.id)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let standards = wrong.note(standards(form));
        let more = wrong.note(all4(
            form.choice("rests_on"),
            form.maybe_paragraph("basis"),
            form.maybe_choice("again"),
            attachments::maybe_take(form, "file"),
        ));
        let (Some(standards), Some((rests_on, basis, again, file))) = (standards, more) else {
            return Err(wrong);
        };
        let found = match rests_on {
            Rests::Standards => Found::Standards(complete(standards)?),
            Rests::AssumedLow => Found::AssumedLow(said(basis)?),
            Rests::NoContact => Found::NoContact(said(basis)?),
        };
        Ok(Self { found, again, file, kept: None })
    }

    async fn judge(mut self, cx: &mut Context, _: &Visible<Party>) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Capacity, Problem> {
        on.may_be_chosen("party")?;
        let valid = assessed_by_others(cx, on.id).await?;
        if let (Some(valid), None) = (&valid, self.again) {
            let refused = Refusal::new("again", "diligence-refused-assessed-already");
            return Err(refused.with("by", valid.by.as_str()).with("day", valid.until).into());
        }
        let (owner, made_by) = (cx.actor()?.organisation, cx.actor()?.person);
        let before = store::last_capacity_of(cx, on.id, owner, false).await?;
        let audience = sharing::among(&mut cx.tx, &[owner, on.id]).await?;
        let made = Capacity {
            id: cx.id("capacity"),
            share: Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience },
            party: on.id,
            found: self.found,
            again: self.again.filter(|_| valid.is_some()),
            made_on: cx.today,
            made_by,
            determined: None,
            plan: None,
            followed_on: None,
            number: before.map_or(1, |before| before.number + 1),
            version: 1,
        };
        store::save_capacity(cx, &made).await?;
        if let Some(kept) = self.kept {
            attachments::save(cx, &made, kept).await?;
        }
        Ok(made)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let valid = assessed_by_others(cx, on.id).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        let rests = named::<Rests>(w, "diligence-rests-");
        Ok(html! {
            p { (look::names::name(w, &on.names)) }
            @if let Some(valid) = &valid { (asked_already(w, form, valid)) }
            (one_of(&ask("rests_on", "diligence-ask-rests").required()
                .hint(w.say("diligence-ask-rests-hint")), &rests))
            (section(&w.say("diligence-standards"), Some(&w.say("diligence-standards-hint")),
                of_standards(w, form)))
            (paragraph(&ask("basis", "diligence-ask-basis")
                .hint(w.say("diligence-ask-basis-hint")), 2))
            (attachments::ask(w, form, "file", "diligence-ask-evidence"))
        })
    }
}

/// Whoever can see that another has assessed it is told so, and says why it is done again (R5.13).
fn asked_already(w: &Words, form: &Form, valid: &Valid) -> Markup {
    let body = html! { p { (w.say("diligence-assessed-already-hint")) } };
    let again = named::<Again>(w, "diligence-again-");
    html! {
        (notice(w, &Notice::new(Kind::Warning, valid.said(w)).body(body)))
        (choice(&form.question(w, "again", "diligence-ask-again"), &again))
    }
}

fn of_standards(w: &Words, form: &Form) -> Markup {
    let yes_no = YesNo::ALL.map(|one| Choice::new(one.name(), w.say(one.name())));
    html! {
        @for (_, name, note, key) in ASKED {
            (one_of(&form.question(w, name, key), &yes_no))
            (paragraph(&form.question(w, note, "diligence-ask-note"), 2))
        }
    }
}

fn named<T: Named>(w: &Words, beginning: &str) -> Vec<Choice> {
    let word = |one: &T| w.say(&format!("{beginning}{}", one.name().replace('_', "-")));
    T::ALL.iter().map(|one| Choice::new(one.name(), word(one))).collect()
}

type Answered = [(Option<YesNo>, Option<Paragraph>); 8];

fn standards(form: &Form) -> Result<Answered, Refusals> {
    let mut wrong = Refusals::default();
    let answers = ASKED.map(|(_, name, note, _)| {
        let answer = all2(form.maybe_choice(name), form.maybe_paragraph(note));
        wrong.note(answer).unwrap_or_default()
    });
    wrong.or(answers)
}

/// All eight are answered, and what is not met has a note, which the organisation reads.
fn complete(answers: Answered) -> Result<Standards, Refusals> {
    let mut wrong = Refusals::default();
    let mut at = 0;
    let standards = answers.map(|(answer, note)| {
        let (_, name, note_name, _) = ASKED[at];
        at += 1;
        if answer.is_none() {
            wrong.0.push(Refusal::new(name, "refused-missing"));
        }
        if answer == Some(YesNo::No) && note.is_none() {
            wrong.0.push(Refusal::new(note_name, "diligence-refused-say-why"));
        }
        Met { met: answer == Some(YesNo::Yes), note }
    });
    wrong.or(Standards(Box::new(standards)))
}

fn said(basis: Option<Paragraph>) -> Result<Paragraph, Refusal> {
    basis.ok_or_else(|| Refusal::new("basis", "diligence-refused-say-why"))
}
