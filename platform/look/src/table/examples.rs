//! Examples of tables.

use basics::{Day, Period};
use maud::{Markup, html};
use words::Words;

use super::{Column, Order, Row, Table, table};
use crate::{
    Examples, dates,
    empty::empty,
    tag::{Level, Tone, Verdict, level, status, verdict},
};

pub fn examples(words: &Words) -> Examples {
    let none = Table::new(words, words.say("sample-activities"), Vec::new());
    let todo = words.say("sample-no-activities-todo");
    vec![
        ("records", table(&activities(words))),
        ("figures", table(&figures(words))),
        ("verdicts", table(&verdicts(words))),
        ("empty", table(&none.empty(empty(&words.say("sample-no-activities"), &todo, None)))),
    ]
}

/// Also in the sample pages.
pub(crate) fn activities(words: &Words) -> Table<'_> {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let columns = vec![
        Column::text(say("title")).sorted("/activities?sort=-title", Order::Ascending),
        Column::text(say("organisation")).sorted("/activities?sort=organisation", Order::None),
        Column::text(say("district")),
        Column::text(say("status")),
        Column::text(say("period")),
        Column::number(say("people")),
        Column::text(say("sensitivity")),
    ];
    let row = |title, organisation, district, (tone, standing), people, harm| {
        Row::new(vec![
            html! { (say(title)) },
            html! { bdi { (say(organisation)) } },
            html! { (say(district)) },
            status(tone, &say(standing)),
            dates::period(words, march(people % 2 == 0)),
            html! { (words.number(people)) },
            level(words, harm),
        ])
        .href(format!("/activities/{title}"))
    };
    let good = (Tone::Good, "ongoing");
    Table::new(words, say("activities"), columns).rows([
        row("wells", "water-first", "gao", good, 4_200, Level::Low),
        row("clinic", "new-hands", "menaka", (Tone::Accent, "planned"), 12_501, Level::High),
        row("seeds", "green-crescent", "ansongo", good, 860, Level::Moderate),
        row("mediation", "new-hands", "bourem", (Tone::Care, "suspended"), 45, Level::Severe),
        row("roof", "mission", "gao", (Tone::Faded, "stale"), 320, Level::Low).tone(Tone::Faded),
    ])
}

fn march(ends: bool) -> Period {
    let first = Day::new(2026, 3, 1);
    Period::new(first, Day::new(2026, 5, 31).filter(|_| ends)).expect("in order")
}

fn figures(words: &Words) -> Table<'_> {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let sectors = ["water", "health", "food", "education", "protection"];
    let columns = std::iter::once(Column::text(say("district")))
        .chain(sectors.map(|sector| Column::number(say(sector))))
        .collect();
    let rows = ["gao", "ansongo", "bourem", "menaka"].iter().zip(1_i64..).map(|(place, n)| {
        let figure = |i: i64| html! { (words.number(n * n * i * 137 % 1_900)) };
        let cells = std::iter::once(html! { (say(place)) }).chain((1..=5).map(figure));
        Row::new(cells.collect())
    });
    Table::new(words, say("bars"), columns).rows(rows).captioned().scrolled()
}

/// Also in the sample pages.
pub(crate) fn verdicts(words: &Words) -> Table<'_> {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let columns = vec![
        Column::number(say("row")),
        Column::text(say("verdict")),
        Column::text(say("title")),
        Column::text(say("organisation")),
        Column::text(say("district")),
        Column::text(say("why")),
    ];
    let row = |number: i64, judged: Verdict, title, why: Markup| {
        let cells = vec![
            html! { (words.number(number)) },
            verdict(words, judged),
            html! { (say(title)) },
            html! { bdi { (say("water-first")) } },
            html! { (say("gao")) },
            why,
        ];
        Row::new(cells).tone(if judged == Verdict::Accepted { Tone::Plain } else { judged.tone() })
    };
    Table::new(words, say("import-title"), columns).rows([
        row(2, Verdict::Accepted, "wells", html! {}),
        row(3, Verdict::Corrected, "clinic", html! { (say("why-corrected")) }),
        row(4, Verdict::Refused, "seeds", html! { (say("why-refused")) }),
        row(5, Verdict::Duplicate, "wells", html! { (say("why-duplicate")) }),
        row(6, Verdict::Accepted, "roof", html! {}),
    ])
}
