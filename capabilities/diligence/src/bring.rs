//! Bring an assessment: what another body has found of an organisation, so that nobody asks again.

use acts::{Act, Context, Form};
use attachments::{Kept, Taken};
use basics::{Day, Id, Line, Paragraph, Problem, Refusal, Refusals, Right, Role, all3, all4};
use look::form::{Choice, choice, day, line, paragraph, row};
use maud::{Markup, html};
use parties::{Party, Stage};
use sharing::{Audience, Level, Share, Shared, Tlp, Visible};

use crate::{External, Passport, store};

pub(crate) struct Bring {
    kind: External,
    body: Line,
    days: (Day, Day),
    note: Option<Paragraph>,
    audience: Option<Id<Audience>>,
    file: Option<Taken>,
    kept: Option<Kept>,
}

impl Act for Bring {
    const NAME: &'static str = "diligence.bring";
    const PATH: &'static str = "/parties/{id}/bring-assessment";
    const NEEDS: Right = crate::ANSWER;
    type On = Party;
    type Leaves = Passport;

    async fn may(cx: &mut Context, on: &Visible<Party>) -> Result<(), Problem> {
        may_speak_for(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let what = all4(
            form.choice("kind"),
            form.line("body"),
            form.day("assessed_on"),
            form.day("valid_until"),
        );
        let what = wrong.note(what);
        let more = wrong.note(all3(
            form.maybe_paragraph("note"),
            form.maybe_id("audience"),
            attachments::maybe_take(form, "file"),
        ));
        match (what, more) {
            (Some((kind, body, assessed_on, valid_until)), Some((note, audience, file))) => {
                let days = (assessed_on, valid_until);
                Ok(Self { kind, body, days, note, audience, file, kept: None })
            }
            _ => Err(wrong),
        }
    }

    async fn judge(mut self, cx: &mut Context, _: &Visible<Party>) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Passport, Problem> {
        on.may_be_chosen("party")?;
        let usual = usual(cx, &on).await?;
        let audience =
            sharing::choose_audience(&mut cx.tx, &cx.viewer, self.audience, usual).await?;
        let brought = Passport {
            id: cx.id(&format!("passport {}", self.body)),
            share: Share { owner: on.id, level: Level::Moderate, tlp: Tlp::Amber, audience },
            kind: self.kind,
            body: self.body,
            assessed_on: self.days.0,
            valid_until: self.days.1,
            note: self.note,
            brought_by: cx.actor()?.person,
            withdrawn: None,
            version: 1,
        };
        let brought = brought.check(cx.today)?;
        // What was chosen must not hide it from whoever brings it for another.
        let is_chosen = self.audience.is_some();
        if is_chosen && !cx.viewer.may_see(Shared::uuid(&brought), &brought.share) {
            return Err(Refusal::new("audience", "diligence-refused-not-ours").into());
        }
        store::save_passport(cx, &brought).await?;
        if let Some(kept) = self.kept {
            attachments::save(cx, &brought, kept).await?;
        }
        Ok(brought)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let known = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        let word = |kind: &External| w.say(&format!("diligence-external-{}", kind.name()));
        let kinds = External::ALL.map(|kind| Choice::new(kind.name(), word(&kind)));
        let audience = |one: &Audience| activities::word::audience(w, one);
        let audiences: Vec<Choice> =
            known.iter().map(|one| Choice::new(one.id.to_string(), audience(one))).collect();
        Ok(html! {
            p { (look::names::name(w, &on.names)) }
            (choice(&ask("kind", "diligence-ask-external").required(), &kinds))
            (line(&ask("body", "diligence-ask-body").required()))
            (row(html! {
                (day(&ask("assessed_on", "diligence-assessed-on").required()))
                (day(&ask("valid_until", "diligence-ask-until").required()))
            }))
            (paragraph(&ask("note", "diligence-ask-passport-note"), 2))
            (attachments::ask(w, form, "file", "diligence-ask-evidence"))
            (choice(&ask("audience", "diligence-ask-to")
                .hint(w.say("diligence-ask-to-passport-hint")), &audiences))
        })
    }
}

/// Its own people; the secretariat where nobody has claimed it, by an act of its own.
pub(crate) fn may_speak_for(cx: &Context, party: &Party) -> Result<(), Problem> {
    let is_own = cx.viewer.organisation() == Some(party.id);
    let is_kept = party.stage == Stage::Unclaimed && cx.actor()?.is(Role::Secretariat);
    if is_own || is_kept { Ok(()) } else { Err(Problem::Forbidden) }
}

/// Those to whom its dossier is open, as far as whoever brings it knows; otherwise its own people,
/// and whoever brings it for them.
async fn usual(cx: &mut Context, party: &Party) -> Result<Id<Audience>, Problem> {
    let dossier = profiles::dossier_of(cx, party.id).await?;
    let is_own = cx.viewer.organisation() == Some(party.id);
    match dossier {
        Some(dossier) => Ok(dossier.share.audience),
        None if is_own => Ok(Audience::OWN),
        None => {
            let own = cx.actor()?.organisation;
            sharing::among(&mut cx.tx, &[party.id, own]).await
        }
    }
}
