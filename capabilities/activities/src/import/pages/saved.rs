//! What the reader's organisation matched by hand, and what is applied to its later files.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    breadcrumbs::breadcrumbs,
    dates,
    empty::empty,
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::said;
use crate::import::{
    forget_saved::SavedShape,
    saved::{Of, Saved, What},
    store,
};

pub(crate) struct SavedList;

impl Page for SavedList {
    const PATH: &'static str = "/imports/saved";
    const NEEDS: Right = crate::WRITE;
    type About = Instance;
    type Shape = Listed<SavedShape>;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let mut rows = Vec::new();
        for saved in store::list_saved(cx).await? {
            let meaning = meaning(cx, &saved).await?;
            let w = &cx.words;
            let forget = format!("/imports/saved/{}/forget", saved.id);
            rows.push(Row::new(vec![
                html! { (kind_of(w, &saved)) },
                meaning,
                names::text(&saved.by),
                dates::moment(w, saved.at),
                html! { a href=(forget) { (w.say("activities-forget-saved-title")) } },
            ]));
        }
        let w = &cx.words;
        let title = w.say("activities-saved-title");
        let columns = vec![
            Column::text(w.say("activities-saved-kind")),
            Column::text(w.say("activities-saved-meaning")),
            Column::text(w.say("activities-saved-by")),
            Column::text(w.say("activities-saved-at")),
            Column::text(w.say("activities-saved-change")),
        ];
        let parent = [(w.say("activities-imports-title"), "/imports")];
        let parent = parent.each_ref().map(|(label, href)| (label.as_str(), *href));
        let nothing =
            empty(&w.say("activities-saved-none"), &w.say("activities-saved-none-hint"), None);
        let head = Heading::new(&title)
            .above(breadcrumbs(w, &parent))
            .lede(w.say("activities-saved-lead"));
        let body = html! {
            (heading(&head))
            (table(&Table::new(w, title.clone(), columns).rows(rows).empty(nothing)))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        _: &Form,
    ) -> Result<Listed<SavedShape>, Problem> {
        let saved = store::list_saved(cx).await?;
        Ok(Listed::new(saved.iter().map(|saved| saved.shape()).collect(), None))
    }
}

/// What was matched: columns, or what the word names.
pub(crate) fn kind_of(w: &Words, saved: &Saved) -> String {
    match &saved.what {
        What::Columns { .. } => w.say("activities-import-columns"),
        What::Word { of, .. } => w.say(&format!("activities-saved-of-{}", of.name())),
    }
}

/// What stands in files, and what it means.
pub(crate) async fn meaning(cx: &mut Context, saved: &Saved) -> Result<Markup, Problem> {
    let (given, meant) = match &saved.what {
        What::Columns { headings, columns, .. } => {
            let w = &cx.words;
            let pairs = columns.iter().map(|(column, at)| {
                let heading = headings.get(*at).map_or("", String::as_str);
                (heading.to_owned(), w.say(&format!("exchange-column-{column}")))
            });
            let pairs: Vec<(String, String)> = pairs.collect();
            return Ok(html! {
                details {
                    summary { (names::text(&headings.join(&w.say("comma")))) }
                    ul { @for (heading, column) in &pairs {
                        li { (names::text(heading)) " → " (column) }
                    } }
                }
            });
        }
        What::Word { of: Of::Place, given, meant } => {
            let place = match meant.parse() {
                Ok(id) => places::find_many(cx, [id]).await?.pop(),
                Err(_) => None,
            };
            let place = place.map(|place| crate::form::whereabouts::with_code(&place));
            (given, place.unwrap_or_default())
        }
        What::Word { of, given, meant } => (given, said::word(&cx.words, &of.word(meant))),
    };
    Ok(html! { (names::text(given)) " → " (names::text(&meant)) })
}
