//! Relations as a small table: who, how, whom.

use look::{
    dates,
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{Named, to_relation};
use crate::Relation;

/// Nothing where there is none: a heading stands above.
pub(super) fn relations(w: &Words, all: &[Visible<Relation>], named: &Named) -> Markup {
    let columns = ["relation-who", "relation-how", "relation-whom", "ask-as-of"];
    let columns = columns.map(|key| Column::text(w.say(&format!("stakeholders-{key}")))).to_vec();
    let row = |it: &Visible<Relation>| {
        Row::new(vec![
            named.stakeholder(it.of),
            to_relation(w, it),
            named.other(w, it.to),
            dates::day(w, it.as_of),
        ])
    };
    let nothing = html! { p class="quiet-text" { (w.say("stakeholders-no-relation")) } };
    let title = w.say("stakeholders-relations");
    table(&Table::new(w, title, columns).rows(all.iter().map(row)).empty(nothing))
}
