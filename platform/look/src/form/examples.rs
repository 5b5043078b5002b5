//! Examples of questions.

use basics::{Language, Refusal, Refusals};
use maud::{Markup, html};
use words::Words;

use super::{
    Choice, NameAnswer, Question, choice, choices, day, email, error_summary, file, hidden, line,
    made_key, names, number, one_of, paragraph, password, post, row, section, signature, tick,
    upload,
};
use crate::{
    Examples,
    button::{Weight, buttons, submit},
};

pub fn examples(words: &Words) -> Examples {
    vec![
        ("error summary", summary(words)),
        ("refused", refused(words)),
        ("overtaken", overtaken(words)),
        ("free text", post("/activities/add", free_text(words))),
        ("days in a section", days(words)),
        ("choosing", choosing(words)),
        ("names in languages", names_in_languages(words)),
        ("file", upload("/import", file_question(words))),
        ("signing in", signing_in(words)),
        ("a key of one’s own", post("/sign", keys(words))),
    ]
}

fn question<'a>(words: &'a Words, name: &'a str, key: &str) -> Question<'a> {
    Question::new(words, name, words.say(key))
}

fn summary(words: &Words) -> Markup {
    let refusals = Refusals(vec![
        Refusal::new("refused-title", "refused-missing"),
        Refusal::new("refused-day", "refused-day").with("given", "2026-02-30"),
    ]);
    let (title, day) = (words.say("sample-title"), words.say("sample-last-day"));
    error_summary(words, &refusals, &[("refused-title", &title), ("refused-day", &day)])
}

fn refused(words: &Words) -> Markup {
    let why = words.refusal(&Refusal::new("day", "refused-day").with("given", "2026-02-30"));
    html! {
        (line(&question(words, "refused-title", "sample-title")
            .hint(words.say("sample-title-hint"))
            .refusal(Some(words.say("refused-missing")))
            .required()))
        (day(&question(words, "refused-day", "sample-last-day").refusal(Some(why)).required()))
    }
}

fn overtaken(words: &Words) -> Markup {
    let health = [Choice::new("health", words.say("sample-health"))];
    let ask = |name, key, value, now| question(words, name, key).value(value).now(Some(now));
    html! {
        (line(&ask("their-title", "sample-title", "2", "3")))
        (choice(&ask("their-sector", "sample-sector", "", "health"), &health))
        (paragraph(&ask("their-text", "sample-description", "…", ""), 2))
    }
}

fn free_text(words: &Words) -> Markup {
    let (title, text) = (words.say("sample-wells"), words.say("sample-description-text"));
    html! {
        (hidden("version", "3"))
        (line(&question(words, "title", "sample-title").hint(words.say("sample-title-hint"))
            .value(&title).required()))
        (paragraph(&question(words, "description", "sample-description").value(&text)
            .language(words.language()), 3))
        (number(&question(words, "people", "sample-people").hint(words.say("sample-people-hint"))
            .value("4200")))
        (buttons(submit(Weight::Primary, &words.say("button-save"))))
    }
}

fn days(words: &Words) -> Markup {
    let questions = row(html! {
        (day(&question(words, "first_day", "sample-first-day").value("2026-03-01").required()))
        (day(&question(words, "last_day", "sample-last-day")))
    });
    let hint = words.say("sample-where-and-when-hint");
    section(&words.say("sample-where-and-when"), Some(&hint), questions)
}

fn choosing(words: &Words) -> Markup {
    let say = |key: &str| words.say(key);
    let sectors = ["water", "health", "food", "education"]
        .map(|sector| Choice::new(sector, say(&format!("sample-{sector}"))));
    let audiences = [
        Choice::new("own", say("sample-see-own")),
        Choice::new("humanitarian", say("sample-see-partners"))
            .hint(say("sample-see-partners-hint")),
        Choice::new("public", say("sample-see-public")),
    ];
    html! {
        (choice(&question(words, "sector", "sample-sector").value("health").required(), &sectors))
        (choices(&question(words, "also", "sample-several-sectors"), &sectors, &["food", "water"]))
        (one_of(&question(words, "audience", "sample-who-may-see").value("humanitarian").required(),
            &audiences))
        (tick(&question(words, "consent", "sample-consent").value("yes")))
    }
}

fn names_in_languages(words: &Words) -> Markup {
    let answer = |language, value| NameAnswer { language, value };
    let bambara = Language::parse("language", "bm").expect("a sound tag");
    let answers = [
        answer(Language::ENGLISH, ""),
        answer(Language::FRENCH, "Tombouctou"),
        answer(Language::ARABIC, "تمبكتو"),
        answer(bambara, "Tumutu"),
    ];
    names(&question(words, "name", "sample-name").hint(words.say("sample-name-hint")), &answers)
}

fn file_question(words: &Words) -> Markup {
    let asked = question(words, "file", "sample-file").hint(words.say("sample-file-hint"));
    file(&asked.required(), ".csv,.xlsx")
}

fn keys(words: &Words) -> Markup {
    html! {
        (made_key(&question(words, "public", "sample-consent").hint(words.say("sample-file-hint"))))
        (signature(&question(words, "signature", "sample-consent"), "text", &["AAAA".into()]))
        (buttons(submit(Weight::Primary, &words.say("button-save"))))
    }
}

fn signing_in(words: &Words) -> Markup {
    html! {
        (email(&question(words, "email", "sample-email").autocomplete("username").required()))
        (password(&question(words, "password", "sample-password")
            .autocomplete("current-password").required()))
        (buttons(submit(Weight::Primary, &words.say("look-sign-in"))))
    }
}
