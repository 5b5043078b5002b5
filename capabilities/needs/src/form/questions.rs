//! What is asked of people in need, in the order in which people think of it.

use acts::{Context, Form};
use basics::Problem;
use look::form::{Choice, choice, day, line, number, paragraph, row, section};
use maud::{Markup, html};
use sharing::{Level, Tlp};
use words::Words;

use super::draft::IN_NEED;

/// Who is meant, and who says so: asked once.
pub(crate) fn about(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    section(
        &w.say("needs-group-about"),
        None,
        html! {
            (line(&ask("place", "needs-ask-place").required()
                .hint(w.say("needs-ask-place-hint"))))
            (choice(&ask("sector", "needs-ask-sector").required()
                .hint(w.say("needs-ask-sector-hint")), &activities::sectors(w)))
            (choice(&ask("group", "needs-ask-group").hint(w.say("needs-ask-group-hint")),
                &activities::groups(w)))
            (line(&ask("source", "needs-ask-source").required()
                .hint(w.say("needs-ask-source-hint"))))
            (day(&ask("as_of", "needs-ask-as-of").required().hint(w.say("needs-ask-as-of-hint"))))
        },
    )
}

/// The figures, and with whom they are shared.
pub(crate) async fn figures_and_sharing(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
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
    Ok(html! { (figures(w, form)) (shared_with(w, form, &audiences)) })
}

fn figures(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let [total, women, men, girls, boys, elderly, households] = IN_NEED;
    section(
        &w.say("needs-group-figures"),
        Some(&w.say("needs-group-figures-hint")),
        html! {
            (number(&ask(total, "needs-ask-in-need")))
            details class="more" {
                summary { (w.say("needs-by-sex-and-age")) }
                (row(html! {
                    (number(&ask(women, "activities-ask-women")))
                    (number(&ask(men, "activities-ask-men")))
                    (number(&ask(girls, "activities-ask-girls")))
                    (number(&ask(boys, "activities-ask-boys")))
                }))
                (row(html! {
                    (number(&ask(elderly, "activities-ask-elderly")))
                    (number(&ask(households, "activities-ask-households")))
                }))
            }
            (row(html! {
                (number(&ask("population", "needs-ask-population")))
                (number(&ask("affected", "needs-ask-affected")))
            }))
            (row(html! {
                (number(&ask("targeted", "needs-ask-targeted")
                    .hint(w.say("needs-ask-targeted-hint"))))
                (number(&ask("reached", "needs-ask-reached")
                    .hint(w.say("needs-ask-reached-hint"))))
            }))
            (line(&ask("link", "needs-ask-link")))
            (paragraph(&ask("note", "needs-ask-note").hint(w.say("needs-ask-note-hint")), 3))
        },
    )
}

fn shared_with(w: &Words, form: &Form, audiences: &[Choice]) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let word = |level| activities::word::level(w, level);
    let levels = Level::ALL.map(|level| Choice::new(level.name(), word(level)));
    let marks = Tlp::ALL.map(|mark| Choice::new(mark.name(), activities::word::tlp(w, mark)));
    section(
        &w.say("activities-group-shared"),
        None,
        html! {
            (choice(&ask("audience", "activities-ask-audience")
                .hint(w.say("activities-ask-audience-hint")), audiences))
            (choice(&ask("level", "activities-ask-level").hint(w.say("needs-ask-level-hint")),
                &levels))
            (choice(&ask("tlp", "activities-ask-tlp"), &marks))
        },
    )
}
