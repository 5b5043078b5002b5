//! The imports of the reader's organisation.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    dates,
    empty::empty,
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use crate::import::{Import, Stage, counts::Counts, shape::ImportShape, store};

pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/imports";
    const NEEDS: Right = crate::WRITE;
    type About = Instance;
    type Shape = Listed<ImportShape>;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let imports = store::list(cx).await?;
        let w = &cx.words;
        let rows = imports.iter().map(|import| {
            let counts = import.counts();
            let number = |count: Option<i64>| {
                html! {
                    @if let Some(count) = count { (w.number(count)) }
                }
            };
            Row::new(vec![
                names::text(import.file_name.as_str()),
                dates::moment(w, import.at),
                names::text(&import.by.name),
                stage(w, import),
                html! { (w.number(import.rows)) },
                number(counts.map(Counts::entered)),
                number(counts.map(|counts| counts.refused)),
            ])
            .href(import.path())
        });
        let columns = vec![
            Column::text(w.say("activities-import-file")),
            Column::text(w.say("activities-import-at")),
            Column::text(w.say("activities-import-by")),
            Column::text(w.say("activities-import-stage")),
            Column::number(w.say("activities-import-rows")),
            Column::number(w.say("activities-import-to-enter")),
            Column::number(w.say("activities-import-refused")),
        ];
        let bring =
            button::link(Weight::Primary, "/imports/bring", &w.say("activities-bring-title"));
        let nothing = empty(
            &w.say("activities-import-none"),
            &w.say("activities-import-none-hint"),
            Some(&bring),
        );
        let title = w.say("activities-imports-title");
        let lede = w.say("activities-imports-lead");
        let saved = w.say("activities-saved-title");
        let saved = button::link(Weight::Quiet, "/imports/saved", &saved);
        let actions = html! { (bring) (saved) };
        let body = html! {
            (heading(&Heading::new(&title).lede(lede).actions(actions)))
            (table(&Table::new(w, title.clone(), columns).rows(rows).empty(nothing)))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        _: &Form,
    ) -> Result<Self::Shape, Problem> {
        let imports = store::list(cx).await?;
        Ok(Listed::new(imports.iter().map(|import| import.shape()).collect(), None))
    }
}

pub(super) fn stage(w: &Words, import: &Import) -> Markup {
    let tone = match import.stage {
        Stage::Brought | Stage::Judged { .. } => Tone::Care,
        Stage::Judging { .. } | Stage::Entering { .. } => Tone::Accent,
        Stage::Committed { .. } => Tone::Good,
        Stage::Discarded { .. } => Tone::Faded,
    };
    tag::status(tone, &w.say(&format!("activities-import-stage-{}", import.stage.name())))
}
