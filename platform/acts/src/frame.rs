//! What surrounds a screen: menu, account, notice.

use basics::{Actor, Refusals};
use look::{
    button::{Weight, buttons, submit},
    form::{error_summary, post, upload},
    heading::{Heading, heading},
    layout::{self, Frame, MenuItem, SignedIn},
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use words::Words;

use crate::{App, Form, MenuEntry, Screen, serve::Asked};

pub(crate) fn page(
    app: &App,
    asked: &Asked,
    words: &Words,
    actor: Option<&Actor>,
    screen: &Screen,
) -> Markup {
    let path = asked.uri.path_and_query().map_or("/", |path| path.as_str());
    let menu = menu(app, words, actor, asked.uri.path());
    let mut frame = Frame::new(words, &screen.title, path);
    frame.instance = &app.settings.name;
    frame.menu = &menu;
    frame.preferences = Some("/preferences");
    frame.theme = asked.caller.theme;
    frame.sign_in = Some("/sign-in");
    frame.signed_in = actor.map(|actor| SignedIn {
        name: &actor.name,
        organisation: &actor.organisation_name,
        account: "/account",
        sign_out: "/sign-out",
    });
    frame.notice = asked.caller.done.as_deref().and_then(|act| said(words, act));
    if actor.is_some() {
        layout::page(&frame, &screen.body)
    } else {
        frame.menu = &[];
        layout::narrow(&frame, &screen.body)
    }
}

/// `parties.register` was done: its sentence is `parties-register-done`.
fn said(words: &Words, act: &str) -> Option<Notice> {
    let key = format!("{}-done", act.replace(['.', '_'], "-"));
    words.has(&key).then(|| Notice::new(Kind::Success, words.say(&key)))
}

fn menu(app: &App, words: &Words, actor: Option<&Actor>, path: &str) -> Vec<MenuItem> {
    let mut entries: Vec<_> = app
        .capabilities
        .iter()
        .flat_map(|capability| &capability.menu)
        .filter(|entry| entry.needs.is_held_by(actor))
        .collect();
    entries.sort_by_key(|entry| entry.place);
    let current = |entry: &str| path == entry || path.starts_with(&format!("{entry}/"));
    let mut last = None;
    let item = |entry: &MenuEntry| {
        let item = MenuItem::new(words.say(entry.label), entry.path, current(entry.path));
        let section = section(entry.place);
        match section.filter(|_| section != std::mem::replace(&mut last, section)) {
            Some(begins) => item.section(words.say(begins)),
            None => item,
        }
    };
    entries.into_iter().map(item).collect()
}

/// Under which heading a place of the menu stands; what comes first needs none.
fn section(place: u8) -> Option<&'static str> {
    match place {
        0..10 => None,
        10..30 => Some("acts-section-work"),
        30..50 => Some("acts-section-partnerships"),
        50..60 => Some("acts-section-access"),
        60.. => Some("acts-section-register"),
    }
}

/// An act's page: what is wrong, the questions, and the button. Its words are `<act>-title`,
/// `<act>-button` and, where there is one, `<act>-lead`.
pub(crate) fn form_screen(
    words: &Words,
    act: &str,
    path: &str,
    form: &Form,
    questions: &Markup,
) -> Screen {
    let word = |part: &str| format!("{}-{part}", act.replace(['.', '_'], "-"));
    let title = words.say(&word("title"));
    let labels = form.labels();
    let labels: Vec<(&str, &str)> =
        labels.iter().map(|(question, label)| (*question, label.as_str())).collect();
    let content = html! {
        (questions)
        (buttons(submit(Weight::Primary, &words.say(&word("button")))))
    };
    let sends_files = questions.0.contains("type=\"file\"");
    let overtaken = || {
        let body = html! { p { (words.say("acts-overtaken-text")) } };
        Notice::new(Kind::Warning, words.say("acts-overtaken")).body(body)
    };
    let body = html! {
        (error_summary(words, form.refusals(), &labels))
        @if form.is_overtaken() { (notice(words, &overtaken())) }
        (heading(&Heading::new(&title)))
        @if words.has(&word("lead")) { p class="lead" { (words.say(&word("lead"))) } }
        @if sends_files { (upload(path, content)) } @else { (post(path, content)) }
    };
    Screen::new(title, body)
}

pub(crate) fn problem_screen(
    words: &Words,
    title: &str,
    sentence: &str,
    refusals: Option<&Refusals>,
) -> Screen {
    let body = html! {
        (heading(&Heading::new(title)))
        @match refusals {
            Some(refusals) => (error_summary(words, refusals, &[])),
            None => p { (sentence) },
        }
        p { a href="/" { (words.say("problem-home")) } }
    };
    Screen::new(title, body)
}
