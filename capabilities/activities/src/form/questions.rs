//! The activity's form: what is asked, in the order in which people think of it.

use acts::{Context, Form};
use basics::Problem;
use look::form::{
    Choice, Question, choice, day, email, hidden, line, number, paragraph, row, section,
};
use maud::{Markup, html};
use sharing::{Level, Tlp};
use words::Words;

use crate::{
    Kind, MissionProgramme, Modality, PopulationGroup, Sector, Status,
    form::draft::{DONORS, HeadcountQuestions, IMPLEMENTING, REACHED, TARGETED},
    word,
};

/// All questions, with their answers and what was wrong with them.
pub(crate) async fn questions(
    cx: &mut Context,
    form: &Form,
    is_new: bool,
) -> Result<Markup, Problem> {
    let parties = parties::choices(cx).await?;
    let audiences = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
    let w = &cx.words;
    let mut audiences: Vec<Choice> = audiences
        .iter()
        .map(|audience| Choice::new(audience.id.to_string(), word::audience(w, audience)))
        .collect();
    // What the activity has may stay, also where nobody may choose it any more.
    let current = form.text("audience");
    if !is_new && audiences.iter().all(|offered| offered.value != current) {
        audiences.push(Choice::new(current, w.say("sharing-audience-as-it-is")));
    }
    Ok(html! {
        (what(w, form))
        (who(w, form, &parties, is_new))
        (where_and_when(w, form))
        (for_whom(w, form))
        (how(w, form))
        (shared_with(w, form, &audiences))
    })
}

fn group(w: &Words, key: &str, content: &Markup) -> Markup {
    section(&w.say(key), None, content)
}

fn what(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    group(
        w,
        "activities-group-what",
        &html! {
            (line(&ask("title", "activities-ask-title").required()))
            (choice(&ask("sector", "activities-ask-sector").required(), &sectors(w)))
            (line(&ask("subsector", "activities-ask-subsector")))
            (choice(&ask("kind", "activities-ask-kind").required(), &kinds(w)))
            (paragraph(&ask("description", "activities-ask-description")
                .hint(w.say("activities-ask-description-hint")), 4))
            (choice(&ask("programme", "activities-ask-programme")
                .hint(w.say("activities-ask-programme-hint")), &programmes(w)))
        },
    )
}

fn who(w: &Words, form: &Form, parties: &[Choice], is_new: bool) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    group(
        w,
        "activities-group-who",
        &html! {
            @if is_new {
                (choice(&ask("reporting", "activities-ask-reporting")
                    .hint(w.say("activities-ask-reporting-hint")), parties))
            } @else {
                (hidden("reporting", form.text("reporting")))
            }
            (choice(&ask("lead", "activities-ask-lead"), parties))
            @for question in IMPLEMENTING {
                (choice(&ask(question, "activities-ask-implementing"), parties))
            }
            @for question in DONORS { (choice(&ask(question, "activities-ask-donor"), parties)) }
        },
    )
}

fn where_and_when(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let status = Status::ALL.map(|status| Choice::new(status.name(), word::status(w, status)));
    group(
        w,
        "activities-group-where",
        &html! {
            (paragraph(&ask("places", "activities-ask-places").required()
                .hint(w.say("activities-ask-places-hint")), 3))
            (choice(&ask("status", "activities-ask-status").required(), &status))
            (row(html! {
                (day(&ask("first_day", "activities-ask-first-day")))
                (day(&ask("last_day", "activities-ask-last-day")))
            }))
            (line(&ask("site_name", "activities-ask-site").hint(w.say("activities-ask-site-hint"))))
            (row(html! {
                (number(&ask("latitude", "activities-ask-latitude")))
                (number(&ask("longitude", "activities-ask-longitude")))
            }))
        },
    )
}

fn for_whom(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let groups = groups(w);
    group(
        w,
        "activities-group-whom",
        &html! {
            (choice(&ask("group", "activities-ask-group"), &groups))
            (headcount(w, form, TARGETED, "activities-ask-targeted"))
            (headcount(w, form, REACHED, "activities-ask-reached"))
        },
    )
}

fn headcount(
    w: &Words,
    form: &Form,
    [total, women, men, girls, boys, elderly, households]: HeadcountQuestions,
    key: &'static str,
) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    html! {
        (number(&ask(total, key)))
        details class="more" {
            summary { (w.say(key)) " — " (w.say("activities-by-sex-and-age")) }
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
    }
}

fn how(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let modalities: Vec<Choice> = Modality::ALL
        .iter()
        .map(|modality| Choice::new(modality.name(), word::modality(w, *modality)))
        .collect();
    group(
        w,
        "activities-group-how",
        &html! {
            (choice(&ask("modality", "activities-ask-modality"), &modalities))
            (number(&ask("budget", "activities-ask-budget")))
            (line(&ask("currency", "activities-ask-currency")))
            (line(&ask("source", "activities-ask-source")
                .hint(w.say("activities-ask-source-hint"))))
            (line(&ask("link", "activities-ask-link").hint(w.say("activities-ask-link-hint"))))
            (line(&ask("contact_name", "activities-ask-contact-name")
                .hint(w.say("activities-ask-contact-hint"))))
            (email(&ask("contact_email", "activities-ask-contact-email")))
            (line(&ask("contact_phone", "activities-ask-contact-phone")))
        },
    )
}

fn shared_with(w: &Words, form: &Form, audiences: &[Choice]) -> Markup {
    let ask = |name, key| -> Question<'_> { form.question(w, name, key) };
    let levels = Level::ALL.map(|level| Choice::new(level.name(), word::level(w, level)));
    let marks = Tlp::ALL.map(|mark| Choice::new(mark.name(), word::tlp(w, mark)));
    group(
        w,
        "activities-group-shared",
        &html! {
            (choice(&ask("audience", "activities-ask-audience")
                .hint(w.say("activities-ask-audience-hint")), audiences))
            (choice(&ask("level", "activities-ask-level")
                .hint(w.say("activities-ask-level-hint")), &levels))
            (choice(&ask("tlp", "activities-ask-tlp"), &marks))
        },
    )
}

pub fn sectors(w: &Words) -> Vec<Choice> {
    Sector::all().map(|sector| Choice::new(sector.code(), word::sector(w, sector))).collect()
}

pub fn groups(w: &Words) -> Vec<Choice> {
    let all = PopulationGroup::ALL.iter();
    all.map(|group| Choice::new(group.name(), word::population(w, *group))).collect()
}

pub(crate) fn kinds(w: &Words) -> Vec<Choice> {
    Kind::ALL.iter().map(|kind| Choice::new(kind.name(), word::kind(w, *kind))).collect()
}

pub(crate) fn programmes(w: &Words) -> Vec<Choice> {
    let all = MissionProgramme::ALL.iter();
    all.map(|programme| Choice::new(programme.name(), word::programme(w, *programme))).collect()
}
