//! How long authorities take to answer, with those that still wait counted in.

use acts::{Context, Form, Instance, Page, Screen};
use basics::{Problem, Right};
use look::{
    empty,
    heading::{Heading, heading},
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{Named, kind};
use crate::{
    Authority, Kind,
    shape::WaitingShape,
    store,
    waiting::{Figures, Half, authorities, by_authority},
};

pub(crate) struct Waiting;

/// What each authority does with requests of each kind, among those that the viewer sees.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AuthorisationsWaiting")]
pub(crate) struct Told {
    items: Vec<WaitingShape>,
}

impl Page for Waiting {
    const PATH: &'static str = "/authorisations/waiting";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Told;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let rows = figures(cx).await?;
        let named = Named::of(cx, authorities(&rows), []).await?;
        let w = &cx.words;
        let title = w.say("authorisations-waiting");
        let head = Heading::new(&title).lede(w.say("authorisations-waiting-lead"));
        let shown = rows.iter().map(|one| row(w, one, &named)).collect();
        let body = html! {
            (heading(&head))
            (figures_table(w, &title, shown))
            p { (w.say("authorisations-waiting-how")) }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Told, Problem> {
        let items = figures(cx).await?.iter().map(WaitingShape::from).collect();
        Ok(Told { items })
    }
}

async fn figures(cx: &mut Context) -> Result<Vec<(Authority, Kind, Figures)>, Problem> {
    let requests = store::requests(cx).await?;
    Ok(by_authority(requests.iter().map(|request| &**request), cx.today))
}

fn row(w: &Words, (authority, of, figures): &(Authority, Kind, Figures), named: &Named) -> Row {
    let number = |n: usize| html! { (w.number(i64::try_from(n).unwrap_or(i64::MAX))) };
    let days = |days: i32| w.tell_plain("authorisations-days", &[("days", Arg::from(days))]);
    let half = match figures.half {
        Half::Within(days) => {
            w.tell_plain("authorisations-half-within", &[("days", Arg::from(days))])
        }
        Half::NotYet(days) => {
            w.tell_plain("authorisations-half-not-yet", &[("days", Arg::from(days))])
        }
    };
    Row::new(vec![
        html! {
            (named.authority(w, authority))
            br; span class="quiet-text" { (kind(w, *of)) }
        },
        number(figures.requests),
        number(figures.granted),
        number(figures.refused),
        number(figures.withdrawn),
        number(figures.waiting),
        number(figures.no_answer),
        html! { @if let Some(longest) = figures.longest { (days(longest)) } },
        html! { (half) },
    ])
}

fn figures_table(w: &Words, title: &str, rows: Vec<Row>) -> Markup {
    let number = |key| Column::number(w.say(key));
    let columns = vec![
        Column::text(w.say("authorisations-authority")),
        number("authorisations-requests"),
        number("authorisations-count-granted"),
        number("authorisations-count-refused"),
        number("authorisations-count-withdrawn"),
        number("authorisations-count-waiting"),
        number("authorisations-count-no-answer"),
        Column::text(w.say("authorisations-longest")),
        Column::text(w.say("authorisations-half")),
    ];
    let nothing = empty::empty(
        &w.say("authorisations-no-requests"),
        &w.say("authorisations-none-hint"),
        None,
    );
    table(&Table::new(w, title, columns).rows(rows).empty(nothing))
}
