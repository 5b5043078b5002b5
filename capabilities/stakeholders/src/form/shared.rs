//! Who may know of it, as it is asked.

use acts::{Context, Form};
use basics::{Id, Paragraph, Problem, Refusals, all4};
use look::form::{Choice, choice, paragraph, section};
use maud::{Markup, html};
use sharing::{Audience, Level, Share, Tlp};

use crate::Stakeholder;

/// What was answered; what was not stays as it is.
pub(crate) struct Draft {
    audience: Option<Id<Audience>>,
    level: Option<Level>,
    tlp: Option<Tlp>,
    reason: Option<Paragraph>,
}

impl Draft {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let (audience, level, tlp, reason) = all4(
            form.maybe_id("audience"),
            form.maybe_choice("level"),
            form.maybe_choice("tlp"),
            form.maybe_paragraph("reason"),
        )?;
        Ok(Self { audience, level, tlp, reason })
    }

    /// As it is shared from now on; why it is called less harmful stands in the journal.
    pub(crate) async fn share(
        self,
        cx: &mut Context,
        known: &Stakeholder,
    ) -> Result<Share, Problem> {
        let otherwise = known.share;
        let audience =
            sharing::choose_audience(&mut cx.tx, &cx.viewer, self.audience, otherwise.audience)
                .await?;
        let level = self.level.unwrap_or(otherwise.level);
        let tlp = self.tlp.unwrap_or(otherwise.tlp);
        let share = Share { audience, level, tlp, ..otherwise };
        known.may_be_shared(&share, self.reason.as_ref())?;
        if known.opens_to_everyone(&share) {
            cx.must_be_fresh()?;
        }
        cx.because(self.reason.as_ref());
        Ok(share)
    }
}

pub(crate) fn known(share: &Share) -> Vec<(&'static str, String)> {
    vec![
        ("audience", share.audience.to_string()),
        ("level", share.level.name().to_owned()),
        ("tlp", share.tlp.name().to_owned()),
    ]
}

/// The audiences that whoever is here may choose, with `current` among them.
pub(crate) async fn audiences(cx: &mut Context, current: &str) -> Result<Vec<Choice>, Problem> {
    let audiences = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
    let w = &cx.words;
    let mut choices: Vec<Choice> = audiences
        .iter()
        .map(|known| Choice::new(known.id.to_string(), activities::word::audience(w, known)))
        .collect();
    // What it has may stay, also where nobody may choose it any more.
    if !current.is_empty() && choices.iter().all(|offered| offered.value != current) {
        choices.push(Choice::new(current, w.say("sharing-audience-as-it-is")));
    }
    Ok(choices)
}

pub(crate) async fn questions(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let audiences = audiences(cx, form.text("audience")).await?;
    let w = &cx.words;
    let levels = [Level::Moderate, Level::High, Level::Severe]
        .map(|level| Choice::new(level.name(), activities::word::level(w, level)));
    let marks = Tlp::ALL.map(|mark| Choice::new(mark.name(), activities::word::tlp(w, mark)));
    let ask = |name, key| form.question(w, name, key);
    Ok(section(
        &w.say("activities-group-shared"),
        Some(&w.say("stakeholders-group-shared-hint")),
        html! {
            (choice(&ask("audience", "activities-ask-audience"), &audiences))
            (choice(&ask("level", "activities-ask-level"), &levels))
            (choice(&ask("tlp", "activities-ask-tlp"), &marks))
            (paragraph(&ask("reason", "activities-ask-reason")
                .hint(w.say("stakeholders-ask-reason-hint")), 2))
        },
    ))
}
