//! Note that a visit was held and what was found: the partner reads it and has the word.

use acts::{Act, Context, Form};
use basics::{Day, Paragraph, Problem, Refusal, Refusals, Right, all3};
use look::form::{day, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Category, Engagement, Finding, Priority, form, given, store};

pub(crate) struct Hold {
    held_on: Day,
    report: Paragraph,
    findings: Vec<Finding>,
}

/// The questions of both priorities, each with a finding on each line.
const ASKED: [(Priority, &str); 2] = [(Priority::High, "high"), (Priority::Low, "low")];

impl Act for Hold {
    const NAME: &'static str = "assurance.hold";
    const PATH: &'static str = "/engagements/{id}/hold";
    const NEEDS: Right = crate::WRITE;
    type On = Engagement;
    type Leaves = Engagement;

    async fn may(cx: &mut Context, on: &Visible<Engagement>) -> Result<(), Problem> {
        form::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let findings = ASKED.map(|(priority, question)| findings(form, priority, question));
        let findings = findings.into_iter().collect::<Result<Vec<_>, _>>();
        let (held_on, report, findings) =
            all3(form.day("held_on"), form.paragraph("report"), findings)?;
        Ok(Self { held_on, report, findings: findings.concat() })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Engagement>,
    ) -> Result<Engagement, Problem> {
        let Self { held_on, report, findings } = self;
        let held = on.into_inner().hold(held_on, report, findings, cx.today)?;
        let held = form::next(cx, held);
        store::save_engagement(cx, &held).await?;
        given::owe(cx, &held).await?;
        Ok(held)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Engagement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        let codes = form::named::<Category>(w, "assurance-category-");
        Ok(html! {
            (form::which(w, on))
            (day(&ask("held_on", "assurance-ask-held-on").required()))
            (paragraph(&ask("report", "assurance-ask-report").required()
                .hint(w.say("assurance-ask-report-hint")), 5))
            (paragraph(&ask("high", "assurance-ask-high")
                .hint(w.say("assurance-ask-findings-hint")), 4))
            (paragraph(&ask("low", "assurance-ask-low"), 4))
            p class="quiet-text" { (w.say("assurance-categories")) }
            ul class="quiet-text" {
                @for one in codes { li { code { (one.value) } " – " (one.label) } }
            }
        })
    }
}

/// `no_competition | Three quotations are missing`: a finding on each line, its category first.
fn findings(
    form: &Form,
    priority: Priority,
    question: &'static str,
) -> Result<Vec<Finding>, Refusal> {
    let lines = form.text(question).lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            let refused = || Refusal::new(question, "assurance-refused-finding-line");
            let (category, text) = line.split_once('|').ok_or_else(refused)?;
            let category = Category::from_name(category.trim()).ok_or_else(refused)?;
            Ok(Finding { priority, category, text: Paragraph::parse(question, text.trim())? })
        })
        .collect()
}
