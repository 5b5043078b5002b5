//! The list of passports: what ends first stands first.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Day, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use sharing::Visible;
use words::{Arg, Words};

use super::Named;
use crate::{Passport, PassportShape, store};

/// Ours, and those that were shown to us.
pub(crate) struct Passports;

impl Page for Passports {
    const PATH: &'static str = "/passports";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<PassportShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<Day, Passport>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let named = Named::of(cx, items.iter().map(|one| one.share.owner)).await?;
        let own = cx.viewer.organisation();
        let (w, today) = (&cx.words, cx.today);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let title = w.say("diligence-passports");
        let brings = crate::ANSWER.is_held_by(cx.viewer.actor.as_ref());
        let actions = html! {
            @if let Some(own) = own.filter(|_| brings) {
                (button::link(Weight::Primary, &format!("/parties/{own}/bring-assessment"),
                    &w.say("diligence-bring-title")))
            }
            (button::link(Weight::Quiet, "/verifications", &w.say("diligence-verifications")))
        };
        let head = Heading::new(&title).lede(w.say("diligence-passports-lead")).actions(actions);
        let body = html! {
            (heading(&head))
            (table(w, &items.iter().map(|one| &**one).collect::<Vec<_>>(), &named, today))
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
) -> Result<(Vec<Visible<Passport>>, Option<String>), Problem> {
    let from = query.cursor("after", behind).ok().flatten();
    let items = store::list_passports(cx, from).await?;
    Ok(cut(items, store::PAGE_ROWS, |last| (last.valid_until, last.id)))
}

/// Whether it holds, and the warning that has been reached.
pub(super) fn state(w: &Words, one: &Passport, today: Day) -> Markup {
    let (tone, key) = match (&one.withdrawn, one.holds(today)) {
        (Some(_), _) => (Tone::Faded, "diligence-passport-withdrawn"),
        (None, true) => (Tone::Good, "diligence-passport-holds"),
        (None, false) => (Tone::Bad, "diligence-state-lapsed"),
    };
    let left = one.warning(today).map(|_| one.valid_until.days_since(today));
    html! {
        (tag::status(tone, &w.say(key)))
        @if let Some(left) = left {
            @let left = w.tell_plain("diligence-days-left", &[("days", Arg::from(left))]);
            " " (tag::tag(Tone::Care, &left))
        }
    }
}

pub(super) fn table(w: &Words, items: &[&Passport], named: &Named, today: Day) -> Markup {
    let rows = items.iter().map(|one| {
        Row::new(vec![
            named.name(w, one.share.owner),
            html! {
                (names::text(one.body.as_str()))
                br; span class="quiet-text" {
                    (w.say(&format!("diligence-external-{}", one.kind.name())))
                }
            },
            state(w, one, today),
            dates::day(w, one.valid_until),
            dates::day(w, one.assessed_on),
        ])
        .href(one.path())
    });
    let columns = [
        "diligence-party",
        "diligence-ask-body",
        "diligence-outcome",
        "diligence-until",
        "diligence-assessed-on",
    ];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let nothing =
        empty::empty(&w.say("diligence-no-passports"), &w.say("diligence-no-passports-hint"), None);
    let table = Table::new(w, w.say("diligence-passports"), columns).rows(rows);
    look::table::table(&table.empty(nothing))
}
