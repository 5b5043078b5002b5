//! What is asked of an organisation, in the order in which people think of it.

use acts::{Context, Form};
use basics::{Named, Problem};
use look::form::{Choice, choice, choices, day, line, one_of, paragraph, row, section, tick};
use maud::{Markup, html};
use words::Words;

use super::filling::HasPapers;
use crate::{Band, LedBy, Policy, Spoken, WhyNoPapers};

/// Who we are, whom we serve, how we work, and who may read it.
pub(crate) async fn describing(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let audiences = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
    let w = &cx.words;
    let mut audiences: Vec<Choice> = audiences
        .iter()
        .map(|known| Choice::new(known.id.to_string(), activities::word::audience(w, known)))
        .collect();
    let current = form.text("audience");
    if !current.is_empty() && audiences.iter().all(|offered| offered.value != current) {
        audiences.push(Choice::new(current, w.say("sharing-audience-as-it-is")));
    }
    let ask = |name, key| form.question(w, name, key);
    Ok(html! {
        (who_we_are(w, form))
        (whom_we_serve(w, form))
        (section(&w.say("profiles-group-shown"), None, html! {
            (choice(&ask("audience", "profiles-ask-audience")
                .hint(w.say("profiles-ask-audience-hint")), &audiences))
        }))
    })
}

fn who_we_are(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let led_by = named::<LedBy>(w, "profiles-led-by-");
    let policies = named::<Policy>(w, "profiles-policy-");
    section(
        &w.say("profiles-group-who"),
        Some(&w.say("profiles-group-who-hint")),
        html! {
            (paragraph(&ask("mandate", "profiles-mandate").hint(w.say("profiles-mandate-hint")), 4))
            (paragraph(&ask("not_done", "profiles-not-done")
                .hint(w.say("profiles-not-done-hint")), 3))
            (paragraph(&ask("not_shared", "profiles-not-shared")
                .hint(w.say("profiles-not-shared-hint")), 3))
            (choices(&ask("led_by", "profiles-led-by"), &led_by, &form.texts("led_by")))
            (paragraph(&ask("networks", "profiles-networks")
                .hint(w.say("profiles-one-a-line")), 2))
            (choices(&ask("policies", "profiles-policies")
                .hint(w.say("profiles-policies-hint")), &policies, &form.texts("policies")))
            (tick(&ask("has_no_policies", "profiles-no-policies")))
        },
    )
}

fn whom_we_serve(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let mut languages = named::<Spoken>(w, "profiles-language-");
    languages.sort_by(|a, b| a.label.cmp(&b.label));
    section(
        &w.say("profiles-group-whom"),
        None,
        html! {
            (choices(&ask("sectors", "profiles-sectors"), &activities::sectors(w),
                &form.texts("sectors")))
            (paragraph(&ask("places", "profiles-places").hint(w.say("profiles-places-hint")), 3))
            (choices(&ask("languages", "profiles-languages"), &languages,
                &form.texts("languages")))
            (paragraph(&ask("communities", "profiles-communities")
                .hint(w.say("profiles-communities-hint")), 3))
        },
    )
}

/// Papers or none, people, money, and who can speak for the organisation.
pub(crate) fn filling(w: &Words, form: &Form) -> Markup {
    html! { (papers(w, form)) (people(w, form)) (money(w, form)) }
}

fn papers(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let has = named::<HasPapers>(w, "profiles-papers-");
    let whys = named::<WhyNoPapers>(w, "profiles-why-none-");
    section(
        &w.say("profiles-group-papers"),
        Some(&w.say("profiles-group-papers-hint")),
        html! {
            (one_of(&ask("papers", "profiles-papers"), &has))
            (line(&ask("number", "profiles-number")))
            (line(&ask("authority", "profiles-authority")))
            (row(html! {
                (day(&ask("issued_on", "profiles-issued-on")))
                (day(&ask("valid_until", "profiles-valid-until")
                    .hint(w.say("profiles-valid-until-hint"))))
            }))
            (choice(&ask("why_none", "profiles-why-none"), &whys))
            (line(&ask("letter_from", "profiles-letter-from")
                .hint(w.say("profiles-letter-from-hint"))))
            (paragraph(&ask("why_in_words", "profiles-why-in-words"), 3))
        },
    )
}

fn people(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    section(
        &w.say("profiles-group-people"),
        Some(&w.say("profiles-group-people-hint")),
        html! {
            (paragraph(&ask("officers", "profiles-officers")
                .hint(w.say("profiles-holders-hint")), 3))
            (paragraph(&ask("board", "profiles-board").hint(w.say("profiles-holders-hint")), 4))
            (tick(&ask("has_no_board", "profiles-no-board")))
        },
    )
}

fn money(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let bands = named::<Band>(w, "profiles-band-");
    section(
        &w.say("profiles-group-money"),
        Some(&w.say("profiles-group-money-hint")),
        html! {
            (row(html! {
                (choice(&ask("this_year", "profiles-this-year"), &bands))
                (choice(&ask("last_year", "profiles-last-year"), &bands))
            }))
            (paragraph(&ask("donors", "profiles-donors").hint(w.say("profiles-one-a-line")), 2))
            (paragraph(&ask("referees", "profiles-referees")
                .hint(w.say("profiles-referees-hint")), 3))
        },
    )
}

/// A closed list as choices, its words under one beginning.
fn named<T: Named>(w: &Words, beginning: &str) -> Vec<Choice> {
    let word = |one: &T| w.say(&format!("{beginning}{}", one.name()));
    T::ALL.iter().map(|one| Choice::new(one.name(), word(one))).collect()
}
