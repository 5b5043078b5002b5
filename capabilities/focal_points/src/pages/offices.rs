//! Liaison offices: where organisations and the mission receive their partners.

use acts::{Context, Form, Instance, Page, Record, Screen, behind, cut};
use basics::{Id, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    empty,
    form::{get, line},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
    pager::{Pager, pager},
    table::{Column, Row, Table},
};
use maud::{Markup, html};
use places::Place;
use sharing::Visible;
use words::Words;

use super::{Named, Now, hours, narrowing, reached, there};
use crate::{
    Office, OfficeShape,
    store::{self, PAGE_ROWS},
};

pub(crate) struct Offices;

/// A page of offices, and what stood against looking for them.
struct Listed {
    items: Vec<Visible<Office>>,
    next: Option<String>,
    refused: Option<basics::Refusal>,
}

impl Page for Offices {
    const PATH: &'static str = "/offices";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = acts::Listed<OfficeShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        query.text("place");
        Ok(query.cursor("after", behind::<String, Office>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let listed = page(cx, query).await?;
        let parties = listed.items.iter().map(|office| office.share.owner).collect();
        let places: Vec<_> = listed.items.iter().map(|office| office.place).collect();
        let named = Named::of(cx, parties, places).await?;
        let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let now = Now::of(cx);
        let w = &cx.words;
        let older =
            listed.next.map(|after| activities::address(Self::PATH, query, "after", &after));
        let title = w.say("focal-points-offices");
        let actions = html! {
            @if writes {
                (button::link(Weight::Primary, "/offices/open",
                    &w.say("focal-points-open-office-title")))
            }
            (button::link(Weight::Quiet, "/focal-points", &w.say("focal-points-directory")))
        };
        let head = Heading::new(&title).lede(w.say("focal-points-offices-lead")).actions(actions);
        let asked = query.question(w, "place", "focal-points-place");
        let body = html! {
            (heading(&head))
            (get(Self::PATH, html! {
                (line(&asked.hint(w.say("focal-points-place-hint"))))
                (button::submit(Weight::Quiet, &w.say("focal-points-ask")))
            }))
            @if let Some(refusal) = &listed.refused {
                (notice(w, &Notice::new(Kind::Warning, w.refusal(refusal))))
            } @else {
                (table(w, &listed.items.iter().map(|one| &**one).collect::<Vec<_>>(), &named, now))
            }
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let listed = page(cx, query).await?;
        match listed.refused {
            Some(refusal) => Err(refusal.into()),
            None => {
                let items = listed.items.iter().map(|office| office.shape()).collect();
                Ok(acts::Listed::new(items, listed.next))
            }
        }
    }
}

async fn page(cx: &mut Context, query: &Form) -> Result<Listed, Problem> {
    let place = match narrowing::place(cx, query.text("place")).await {
        Ok(place) => place,
        Err(Problem::Refused(Refusals(refusals))) => {
            let refused = refusals.into_iter().next();
            return Ok(Listed { items: Vec::new(), next: None, refused });
        }
        Err(problem) => return Err(problem),
    };
    let above: Vec<Id<Place>> = match &place {
        Some(place) => places::ancestors(cx, place.id).await?.iter().map(|it| it.id).collect(),
        None => Vec::new(),
    };
    let asked = place.as_ref().map(|place| (place.id, above.as_slice()));
    let from = query.cursor("after", behind).ok().flatten();
    let items = store::list_offices(cx, asked, from.as_ref()).await?;
    let sort = |office: &Office| basics::fold(office.name.as_str());
    let (items, next) = cut(items, PAGE_ROWS, |last| (sort(last), last.id));
    Ok(Listed { items, next, refused: None })
}

pub(super) fn table(w: &Words, items: &[&Office], named: &Named, now: Now) -> Markup {
    let columns = [
        "focal-points-office",
        "focal-points-organisation",
        "focal-points-place",
        "focal-points-group-hours",
        "focal-points-group-reached",
    ];
    let rows = items.iter().map(|office| {
        Row::new(vec![
            html! { (names::text(office.name.as_str())) },
            named.party(w, office.share.owner),
            html! {
                (named.place(w, office.place))
                @if let Some(address) = &office.address {
                    br; (names::text(address.as_str()))
                }
            },
            html! {
                @if let Some(said) = &office.hours { (hours(w, said)) " " }
                (there(w, office.is_open_now(now.moment, now.today)))
            },
            reached(w, &office.channels),
        ])
        .href(office.path())
    });
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let hint = w.say("focal-points-no-offices-hint");
    let nothing = empty::empty(&w.say("focal-points-no-offices"), &hint, None);
    let table = Table::new(w, w.say("focal-points-offices"), columns).rows(rows);
    look::table::table(&table.empty(nothing))
}
