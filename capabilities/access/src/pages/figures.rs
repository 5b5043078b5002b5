//! Figures that were published, and one of them.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Moment, Problem, Refusals, Right};
use look::{
    dates, empty,
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use sharing::Visible;
use words::{Arg, Words};

use super::{Named, category};
use crate::{Figures, FiguresShape, store};

pub(crate) struct ListFigures;
pub(crate) struct ShowFigures;

impl Page for ListFigures {
    const PATH: &'static str = "/access/figures";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<FiguresShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<Moment, Figures>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let named = Named::of(cx, items.iter().map(|one| one.share.owner), []).await?;
        let w = &cx.words;
        let title = w.say("access-figures");
        let rows = items.iter().map(|one| {
            Row::new(vec![
                names::text(one.title.as_str()),
                dates::period(w, one.period),
                named.party(w, one.share.owner),
            ])
            .href(one.path())
        });
        let keys = ["access-ask-title", "access-when", "access-published-by"];
        let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
        let none = empty::empty(&w.say("access-no-figures"), &w.say("access-figures-hint"), None);
        let list = Table::new(w, &title, columns).rows(rows).empty(none);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let body = html! {
            (heading(&Heading::new(&title).lede(w.say("access-figures-lead"))))
            (table(&list))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let (items, next) = page(cx, query).await?;
        Ok(Listed::new(items.iter().map(|one| one.shape()).collect(), next))
    }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Figures>>, Option<String>), Problem> {
    let from = query.cursor("after", behind).ok().flatten();
    let items = store::list_figures(cx, from).await?;
    Ok(cut(items, store::PAGE_ROWS, |last| (last.published_at, last.id)))
}

impl Page for ShowFigures {
    const PATH: &'static str = "/access/figures/{id}";
    const NEEDS: Right = crate::READ;
    type About = Figures;
    type Shape = FiguresShape;

    async fn show(cx: &mut Context, one: Visible<Figures>, _: &Form) -> Result<Screen, Problem> {
        let places = one.cells.iter().map(|cell| cell.place);
        let named = Named::of(cx, [one.share.owner], places).await?;
        let w = &cx.words;
        let title = one.title.to_string();
        let body = html! {
            (heading(&Heading::new(names::text(&title)).lede(w.say("access-figures-lead"))))
            p {
                (named.party(w, one.share.owner)) (w.say("comma"))
                (dates::period(w, one.period)) (w.say("comma"))
                (w.say(&format!("access-fineness-{}", one.fineness.name())))
            }
            (cells(w, &one, &named))
            p {
                (w.tell_plain("access-small-kept-back", &[("least", Arg::from(Figures::LEAST))]))
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        _: &mut Context,
        one: Visible<Figures>,
        _: &Form,
    ) -> Result<FiguresShape, Problem> {
        Ok(one.shape())
    }
}

fn cells(w: &Words, one: &Figures, named: &Named) -> Markup {
    let rows = one.cells.iter().map(|cell| {
        Row::new(vec![
            named.place(w, cell.place),
            html! { (category(w, cell.category)) },
            html! { (w.number(cell.incidents)) },
        ])
    });
    let columns = vec![
        Column::text(w.say("access-ask-places")),
        Column::text(w.say("access-ask-category")),
        Column::number(w.say("access-incidents")),
    ];
    table(&Table::new(w, w.say("access-figures"), columns).rows(rows))
}
