//! Who may know of it, as it is asked.

use acts::{Context, Form};
use basics::{Id, Problem, Refusals, all3};
use look::form::{Choice, choice, section};
use maud::{Markup, html};
use sharing::{Audience, Level, Share, Tlp};

/// What was answered; what was not stays as it is.
pub(crate) struct Draft {
    audience: Option<Id<Audience>>,
    level: Option<Level>,
    tlp: Option<Tlp>,
}

impl Draft {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let (audience, level, tlp) =
            all3(form.maybe_id("audience"), form.maybe_choice("level"), form.maybe_choice("tlp"))?;
        Ok(Self { audience, level, tlp })
    }

    /// As it is shared from now on. Whoever speaks for another goes on seeing what they said.
    pub(crate) async fn share(self, cx: &mut Context, otherwise: Share) -> Result<Share, Problem> {
        let chosen =
            sharing::choose_audience(&mut cx.tx, &cx.viewer, self.audience, otherwise.audience)
                .await?;
        let audience = match chosen == Audience::OWN && !cx.viewer.owns(&otherwise) {
            true => {
                let own = cx.actor()?.organisation;
                sharing::among(&mut cx.tx, &[otherwise.owner, own]).await?
            }
            false => chosen,
        };
        let level = self.level.unwrap_or(otherwise.level);
        Ok(Share { audience, level, tlp: self.tlp.unwrap_or(otherwise.tlp), ..otherwise })
    }
}

pub(crate) fn known(share: &Share) -> Vec<(&'static str, String)> {
    vec![
        ("audience", share.audience.to_string()),
        ("level", share.level.name().to_owned()),
        ("tlp", share.tlp.name().to_owned()),
    ]
}

pub(crate) async fn questions(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let audiences = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
    let w = &cx.words;
    let mut audiences: Vec<Choice> = audiences
        .iter()
        .map(|known| Choice::new(known.id.to_string(), activities::word::audience(w, known)))
        .collect();
    // What it has may stay, also where nobody may choose it any more.
    let current = form.text("audience");
    if !current.is_empty() && audiences.iter().all(|offered| offered.value != current) {
        audiences.push(Choice::new(current, w.say("sharing-audience-as-it-is")));
    }
    let levels =
        Level::ALL.map(|level| Choice::new(level.name(), activities::word::level(w, level)));
    let marks = Tlp::ALL.map(|mark| Choice::new(mark.name(), activities::word::tlp(w, mark)));
    let ask = |name, key| form.question(w, name, key);
    Ok(section(
        &w.say("activities-group-shared"),
        Some(&w.say("focal-points-group-shared-hint")),
        html! {
            (choice(&ask("audience", "activities-ask-audience"), &audiences))
            (choice(&ask("level", "activities-ask-level"), &levels))
            (choice(&ask("tlp", "activities-ask-tlp"), &marks))
        },
    ))
}
