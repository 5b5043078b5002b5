//! Assess a partner: a rating, what it rests on, and until when it holds (R5.15).

use std::collections::BTreeMap;

use acts::{Act, Context, Form};
use basics::{Day, Paragraph, Problem, Refusals, Right, all2, all3};
use look::form::{choice, day, one_of, paragraph, row, section};
use maud::{Markup, html};
use parties::Party;
use sharing::Visible;

use crate::{Area, Assessment, Basis, Risk, form, store};

pub(crate) struct Assess {
    basis: Basis,
    risk: Risk,
    areas: BTreeMap<Area, Risk>,
    made_on: Day,
    expires_on: Option<Day>,
    text: Paragraph,
}

/// Each area, and the question that asks for its rating.
const ASKED: [(Area, &str, &str); 8] = [
    (Area::Organisation, "organisation", "assurance-area-organisation"),
    (Area::People, "people", "assurance-area-people"),
    (Area::Activities, "activities", "assurance-area-activities"),
    (Area::Reporting, "reporting", "assurance-area-reporting"),
    (Area::Assets, "assets", "assurance-area-assets"),
    (Area::Procurement, "procurement", "assurance-area-procurement"),
    (Area::SubPartners, "sub_partners", "assurance-area-sub-partners"),
    (Area::Systems, "systems", "assurance-area-systems"),
];

impl Act for Assess {
    const NAME: &'static str = "assurance.assess";
    const PATH: &'static str = "/parties/{id}/assess-risk";
    const NEEDS: Right = crate::WRITE;
    type On = Party;
    type Leaves = Assessment;

    async fn may(cx: &mut Context, on: &Visible<Party>) -> Result<(), Problem> {
        form::may_look_after(cx, on.id)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let what =
            wrong.note(all3(form.choice("basis"), form.choice("risk"), form.paragraph("text")));
        let days = wrong.note(all2(form.day("made_on"), form.maybe_day("expires_on")));
        let mut areas = BTreeMap::new();
        for (area, question, _) in ASKED {
            if let Some(Some(risk)) = wrong.note(form.maybe_choice::<Risk>(question)) {
                areas.insert(area, risk);
            }
        }
        match (what, days) {
            (Some((basis, risk, text)), Some((made_on, expires_on))) if wrong.0.is_empty() => {
                Ok(Self { basis, risk, areas, made_on, expires_on, text })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Assessment, Problem> {
        on.may_be_chosen("risk")?;
        let owner = cx.actor()?.organisation;
        let among = sharing::among(&mut cx.tx, &[owner, on.id]).await?;
        let made = Assessment {
            id: cx.id("assessment"),
            share: Assessment::share(owner, among),
            party: on.id,
            basis: self.basis,
            risk: self.risk,
            areas: self.areas,
            made_on: self.made_on,
            expires_on: self.expires_on.unwrap_or_else(|| Assessment::lasts(self.made_on)),
            text: self.text,
            at: cx.now,
            joined: None,
        };
        made.may_be_made(cx.today)?;
        store::enter_assessment(cx, &made).await?;
        Ok(made)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        let risks = form::named::<Risk>(w, "assurance-risk-");
        Ok(html! {
            p { (look::names::name(w, &on.names)) }
            (one_of(&ask("basis", "assurance-ask-basis").required(),
                &form::named::<Basis>(w, "assurance-basis-")))
            (one_of(&ask("risk", "assurance-ask-risk").required(), &risks))
            (row(html! {
                (day(&ask("made_on", "assurance-ask-made-on").required()))
                (day(&ask("expires_on", "assurance-ask-expires-on")
                    .hint(w.say("assurance-ask-expires-on-hint"))))
            }))
            (paragraph(&ask("text", "assurance-ask-text").required()
                .hint(w.say("assurance-ask-text-hint")), 5))
            (section(&w.say("assurance-group-areas"), Some(&w.say("assurance-group-areas-hint")),
                html! {
                    @for (_, name, key) in ASKED { (choice(&ask(name, key), &risks)) }
                }))
        })
    }
}
