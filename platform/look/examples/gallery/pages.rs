//! Whole pages made of the components, as a capability would compose them.

use basics::{Refusal, Refusals};
use look::{
    breadcrumbs::breadcrumbs,
    button::{self, Weight},
    card,
    form::{self, Choice, Question},
    heading::{Heading, heading},
    icon::Icon,
    layout::{Frame, MenuItem, SignedIn, Theme, narrow, page},
    notice::{Kind, Notice},
    stat::{Stat, stats},
    tag::{Level, Tlp, Tone, level, status, tlp},
};
use maud::{Markup, html};
use words::Words;

pub(crate) fn all(words: &Words, theme: Theme) -> Vec<(&'static str, Markup)> {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let with = |title: &str, body: Markup| framed(words, theme, &say(title), None, &body);
    let saved = Notice::new(Kind::Success, say("saved"));
    vec![
        ("gallery", with("gallery", gallery(words))),
        ("list", with("activities", list(words))),
        ("record", framed(words, theme, &say("wells"), Some(saved), &record(words))),
        ("import", with("import", import(words))),
        ("start", with("obligations", start(words))),
        ("form", with("add", refused_form(words))),
        ("sign-in", sign_in(words, theme)),
    ]
}

fn framed(
    words: &Words,
    theme: Theme,
    title: &str,
    notice: Option<Notice>,
    body: &Markup,
) -> Markup {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let item = |key: &str| MenuItem::new(say(key), format!("/{key}"), say(key) == title);
    let menu = [
        item("obligations").count(words.number(5)),
        MenuItem { current: title != say("obligations"), ..item("activities") },
        item("agreements").section(say("coordination")),
        item("forums"),
        item("meetings"),
        item("organisations").section(say("registers")),
        item("places"),
    ];
    let (name, organisation) = (say("person"), say("water-first"));
    let instance = say("gao");
    page(
        &Frame {
            menu: &menu,
            instance: &instance,
            signed_in: Some(SignedIn {
                name: &name,
                organisation: &organisation,
                account: "/account",
                sign_out: "/sign-out",
            }),
            preferences: Some("/preferences"),
            theme,
            notice,
            ..Frame::new(words, title, "/activities?sector=water")
        },
        body,
    )
}

/// The named examples of a component, for a page that shows some of them.
fn example(words: &Words, component: &str, name: &str) -> Markup {
    look::examples(words)
        .into_iter()
        .find(|(known, _)| *known == component)
        .and_then(|(_, examples)| examples.into_iter().find(|(known, _)| *known == name))
        .map(|(_, example)| example)
        .expect("an example that exists")
}

fn gallery(words: &Words) -> Markup {
    html! {
        h1 { (words.say("sample-gallery")) }
        @for (component, examples) in look::examples(words) {
            h2 lang="en" dir="ltr" { (component) }
            @for (name, example) in examples {
                p class="hint" lang="en" dir="ltr" { (name) }
                div { (example) }
            }
        }
    }
}

fn list(words: &Words) -> Markup {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let actions = html! {
        (button::link(Weight::Quiet, "/import", &say("import")))
        (button::link(Weight::Primary, "/activities/add", &say("add")))
    };
    let head = Heading::new(say("activities")).lede(say("activities-lede")).actions(actions);
    html! {
        (heading(&head))
        (example(words, "filters", "active"))
        (example(words, "table", "records"))
        (example(words, "pager", "middle"))
        (example(words, "pager", "downloads"))
    }
}

fn record(words: &Words) -> Markup {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let head = Heading::new(say("wells"))
        .above(breadcrumbs(words, &[(&say("activities"), "/activities")]))
        .tags(html! {
            (status(Tone::Good, &say("ongoing")))
            (level(words, Level::Moderate))
            (tlp(words, Tlp::AmberStrict))
        })
        .actions(html! {
            (button::link(Weight::Dangerous, "/activities/1/withdraw", &say("withdraw")))
            (button::link(Weight::Primary, "/activities/1/edit", &say("edit")))
        });
    let main = html! {
        (card::prose(html! { p { (say("description-text")) } }))
        (example(words, "facts", "record"))
        (example(words, "map", "with boundaries"))
    };
    let edit = button::link(Weight::Quiet, "/sharing", &say("edit"));
    let aside = html! {
        (card::card_with_actions(&say("sharing"), edit, html! { p { (say("sharing-text")) } }))
        (card::card(&say("history"), example(words, "timeline", "agreement")))
    };
    html! {
        (heading(&head))
        (example(words, "tabs", "record"))
        (card::beside(main, aside))
    }
}

fn import(words: &Words) -> Markup {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let figure =
        |number: i64, key: &str, tone| Stat::new(words.number(number), say(key)).tone(tone);
    let head = Heading::new(say("import-title"))
        .above(example(words, "steps", "import"))
        .lede(say("import-lede"));
    html! {
        (heading(&head))
        (stats(&[
            figure(2, "rows-accepted", Tone::Good),
            figure(1, "rows-corrected", Tone::Care),
            figure(1, "rows-refused", Tone::Bad),
            figure(1, "rows-duplicate", Tone::Twin),
        ]))
        (example(words, "table", "verdicts"))
        (form::post("/import/1/bring-in", button::buttons(html! {
            (button::submit(Weight::Primary, &say("import-go")))
            (button::link_with_icon(Weight::Quiet, Icon::Download, "/import/1.xlsx",
                &say("import-corrected-file")))
        })))
    }
}

fn start(words: &Words) -> Markup {
    html! {
        (heading(&Heading::new(words.say("sample-obligations"))))
        (example(words, "stat", "start page"))
        (example(words, "notice", "warning"))
        (example(words, "bar", "by sector"))
        (example(words, "card", "side by side"))
        (example(words, "empty", "with first steps"))
    }
}

fn refused_form(words: &Words) -> Markup {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let refusals = Refusals(vec![
        Refusal::new("title", "refused-missing"),
        Refusal::new("last_day", "refused-day").with("given", "2026-02-30"),
    ]);
    let why = |i: usize| Some(words.refusal(&refusals.0[i]));
    let (title, last_day) = (say("title"), say("last-day"));
    let ask = |name: &'static str, key: &str| Question::new(words, name, say(key));
    let sectors = ["water", "health"].map(|sector| Choice::new(sector, say(sector)));
    let audiences = [
        Choice::new("own", say("see-own")),
        Choice::new("humanitarian", say("see-partners")).hint(say("see-partners-hint")),
    ];
    html! {
        (heading(
            &Heading::new(say("add")).above(breadcrumbs(words, &[(&say("activities"), "/a")])),
        ))
        (form::error_summary(words, &refusals, &[("title", &title), ("last_day", &last_day)]))
        (form::post("/activities/add", html! {
            (form::line(&ask("title", "title").hint(say("title-hint")).refusal(why(0)).required()))
            (form::choice(&ask("sector", "sector").required(), &sectors))
            (form::section(&say("where-and-when"), Some(&say("where-and-when-hint")),
                form::row(html! {
                (form::day(&ask("first_day", "first-day").value("2026-02-01").required()))
                (form::day(&ask("last_day", "last-day").refusal(why(1))))
            })))
            (form::section(&say("sharing"), None, form::one_of(
                &ask("audience", "who-may-see").value("own").required(), &audiences)))
            (button::buttons(html! {
                (button::submit(Weight::Primary, &words.say("button-save")))
                (button::link(Weight::Quiet, "/activities", &words.say("button-cancel")))
            }))
        }))
    }
}

fn sign_in(words: &Words, theme: Theme) -> Markup {
    let title = words.say("look-sign-in");
    let instance = words.say("sample-gao");
    let frame = Frame {
        instance: &instance,
        preferences: Some("/preferences"),
        theme,
        ..Frame::new(words, &title, "/sign-in")
    };
    narrow(
        &frame,
        html! {
            (heading(&Heading::new(&title).lede(words.say("sample-sign-in-lede"))))
            (form::post("/sign-in", example(words, "form", "signing in")))
        },
    )
}
