//! Arrange what stands beside the text: the days, the tables, the money, who reports when.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use look::form::{Choice, choice, day, line, paragraph, row, section};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use crate::{
    Agreement, Branding, Rhythm, act,
    form::{self, rows::Seated, terms},
    store,
};

pub(crate) struct Arrange {
    terms: terms::Terms,
}

impl Act for Arrange {
    const NAME: &'static str = "agreements.arrange";
    const PATH: &'static str = "/agreements/{id}/arrange";
    const NEEDS: Right = crate::WRITE;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::may_write(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { terms: terms::Terms::parse(form)? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let seated = Seated::of(cx, &on).await?;
        let document = self.terms.resolve(on.document.clone(), &seated)?;
        let agreement = act::next(cx, on.into_inner().edit(document, by)?);
        store::save(cx, &agreement, by).await?;
        Ok(agreement)
    }

    async fn known(cx: &mut Context, on: &Visible<Agreement>) -> Result<Option<Form>, Problem> {
        Ok(Some(terms::known(cx, on).await?))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let parties = form::parties(cx, &on.document.parties()).await?;
        let w = &cx.words;
        let needs = on.document.needs();
        Ok(html! {
            (what_and_when(w, form))
            (who_does_what(w, form, &parties))
            @if !needs.rests_on_trust() { (money(w, form)) }
            (besides(w, form, needs.of_the_mission))
        })
    }
}

fn table(w: &Words, form: &Form, asked: (&'static str, &'static str), hint: &str) -> Markup {
    let ask = form.question(w, asked.0, asked.1);
    paragraph(&ask.hint(w.say(hint)), 4)
}

fn what_and_when(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    section(
        &w.say("agreements-group-what"),
        Some(&w.say("agreements-group-what-hint")),
        html! {
            (line(&ask("title", "agreements-ask-title").required()))
            (row(html! {
                (day(&ask("first_day", "agreements-ask-first-day")))
                (day(&ask("last_day", "agreements-ask-last-day")))
            }))
            (table(w, form, ("places", "agreements-ask-places"), "agreements-ask-places-hint"))
            (table(w, form, ("indicators", "agreements-ask-indicators"),
                "agreements-ask-indicators-hint"))
        },
    )
}

fn who_does_what(w: &Words, form: &Form, parties: &[Choice]) -> Markup {
    let rhythm =
        |one: Rhythm| Choice::new(one.name(), w.say(&format!("agreements-rhythm-{}", one.name())));
    let rhythms = Rhythm::ALL.map(rhythm);
    section(
        &w.say("agreements-group-who"),
        None,
        html! {
            (table(w, form, ("duties", "agreements-ask-duties"), "agreements-ask-duties-hint"))
            (table(w, form, ("deliverables", "agreements-ask-deliverables"),
                "agreements-ask-deliverables-hint"))
            (row(html! {
                (choice(&form.question(w, "report_by", "agreements-ask-report-by"), parties))
                (choice(&form.question(w, "report_every", "agreements-ask-report-every"), &rhythms))
            }))
        },
    )
}

fn money(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    section(
        &w.say("agreements-group-money"),
        None,
        html! {
            (row(html! {
                (line(&ask("total", "agreements-ask-total")))
                (line(&ask("currency", "agreements-ask-currency")
                    .hint(w.say("agreements-ask-currency-hint"))))
            }))
            (table(w, form, ("lines", "agreements-ask-lines"), "agreements-ask-lines-hint"))
            (table(w, form, ("tranches", "agreements-ask-tranches"),
                "agreements-ask-tranches-hint"))
        },
    )
}

fn besides(w: &Words, form: &Form, is_of_the_mission: bool) -> Markup {
    let branding = |one: Branding| {
        Choice::new(one.name(), w.say(&format!("agreements-branding-{}", one.name())))
    };
    let brandings = Branding::ALL.map(branding);
    section(
        &w.say("agreements-group-besides"),
        None,
        html! {
            (table(w, form, ("in_kind", "agreements-ask-in-kind"), "agreements-ask-in-kind-hint"))
            (choice(&form.question(w, "branding", "agreements-ask-branding")
                .hint(w.say("agreements-ask-branding-hint")), &brandings))
            @if is_of_the_mission {
                (line(&form.question(w, "red_cross_consent", "agreements-ask-red-cross")
                    .hint(w.say("agreements-ask-red-cross-hint"))))
            }
        },
    )
}
