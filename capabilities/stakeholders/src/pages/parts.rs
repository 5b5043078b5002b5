//! The parts of the map: who is not heard, who is recorded, which organisations are there.

use basics::{Day, Id, Organisation};
use look::{
    button::{self, Weight},
    card, empty, names,
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use places::Place;
use sharing::Constituency;
use words::{Arg, Words};

use super::{
    Named, body_word, communities, community_word,
    gathered::{Gathered, Here},
    heard, list_of, tags,
};
use crate::{Voice, voice::State};

/// So many recorded stakeholders stand on the map itself; the list has them all.
const SHOWN_MAX: usize = 100;
/// So many offers of one organisation are named.
const OFFERS_NAMED_MAX: usize = 3;

/// Three groups: not heard, heard, and those of whom nothing is known (K30).
pub(super) fn voices(w: &Words, place: Id<Place>, all: &[Voice]) -> Markup {
    let of = |state: State| all.iter().filter(move |voice| voice.state == state);
    let unknown = of(State::Unknown).map(|voice| community_word(w, voice.community));
    let unknown: Vec<String> = unknown.collect();
    html! {
        (card::cards(html! {
            @for state in [State::NotHeard, State::Heard] {
                (card::card(&w.say(&format!("stakeholders-voices-{}", state.name())), html! {
                    @if of(state).next().is_none() {
                        p class="quiet-text" { (w.say("stakeholders-voices-none")) }
                    }
                    ul { @for voice in of(state) { li { (one_voice(w, place, voice)) } } }
                }))
            }
            @if !unknown.is_empty() {
                (card::card(&w.say("stakeholders-voices-unknown"), html! {
                    p { (list_of(w, unknown.iter().cloned())) }
                    p class="hint" { (w.say("stakeholders-voices-unknown-hint")) }
                }))
            }
        }))
    }
}

/// Which community, why it is held to be there, and when somebody heard it.
fn one_voice(w: &Words, place: Id<Place>, voice: &Voice) -> Markup {
    let name = community_word(w, voice.community);
    let list = format!("/stakeholders?place={place}&community={}", voice.community.name());
    html! {
        @match voice.recorded {
            0 => { strong { (name) } }
            _ => { a href=(list) { (name) } }
        }
        br;
        span class="quiet-text" {
            @if let Some(known) = voice.known {
                (w.say(&format!("stakeholders-known-{}", known.name()))) " "
            }
            @match (voice.recorded, voice.heard_on) {
                (_, Some(day)) => {
                    (w.tell("stakeholders-heard-on", &[("day", Arg::from(w.day(day)))]))
                }
                (0, None) => { (w.say("stakeholders-nobody-recorded")) }
                (_, None) => { (w.say("stakeholders-never-heard")) }
            }
        }
    }
}

/// Groups and offices without an account.
pub(super) fn stakeholders(
    w: &Words,
    (known, named): (&Gathered, &Named),
    place: Id<Place>,
    today: Day,
) -> Markup {
    let columns = ["ask-name", "ask-body", "ask-communities", "ask-place", "heard-last"];
    let columns = columns.map(|key| Column::text(w.say(&format!("stakeholders-{key}")))).to_vec();
    let rows = known.stakeholders.iter().take(SHOWN_MAX).map(|it| {
        Row::new(vec![
            html! { span { (names::text(it.name.as_str())) " " (tags(w, it, today)) } },
            html! { (body_word(w, it.body)) },
            html! { (communities(w, it)) },
            html! { (named.place(w, it.place)) },
            heard(w, known.last_heard.get(&it.id)),
        ])
        .href(format!("/stakeholders/{}", it.id))
    });
    let nothing = empty::empty(
        &w.say("stakeholders-nobody-recorded-here"),
        &w.say("stakeholders-nobody-recorded-here-hint"),
        None,
    );
    let title = w.say("stakeholders-recorded");
    let list = format!("/stakeholders?place={place}");
    html! {
        (table(&Table::new(w, title, columns).rows(rows).empty(nothing)))
        @if known.stakeholders.len() > SHOWN_MAX {
            p { (button::link(Weight::Quiet, &list, &w.say("stakeholders-all-of-them"))) }
        }
    }
}

/// Organisations by the side on which they stand.
pub(super) fn organisations(
    w: &Words,
    place: Id<Place>,
    known: &Gathered,
    named: &Named,
) -> Markup {
    let sides = Constituency::ALL.into_iter().map(Some).chain([None]);
    let of = |side: Option<Constituency>| {
        known.organisations.iter().filter(move |(_, here)| here.constituency == side)
    };
    let title = |side: Option<Constituency>| match side {
        Some(side) => w.say(&format!("sharing-constituency-{}", side.name())),
        None => w.say("stakeholders-side-unknown"),
    };
    let shown = w.number(i64::try_from(known.more).unwrap_or(i64::MAX));
    let more = [("count", Arg::from(known.more)), ("shown", Arg::from(shown))];
    html! {
        @if known.organisations.is_empty() {
            (empty::empty(&w.say("look-no-report"), &w.say("stakeholders-no-report-hint"), None))
        }
        @for side in sides.filter(|side| of(*side).next().is_some()) {
            h3 { (title(side)) }
            (table(&Table::new(w, title(side), columns(w)).rows(
                of(side).map(|(party, here)| row(w, place, (*party, here), (known, named)))
            )))
        }
        @if known.more > 0 { p { (w.tell("stakeholders-more-organisations", &more)) } }
    }
}

fn columns(w: &Words) -> Vec<Column> {
    ["organisation", "what-for", "known-by"]
        .map(|key| Column::text(w.say(&format!("stakeholders-{key}"))))
        .to_vec()
}

fn row(
    w: &Words,
    place: Id<Place>,
    (party, here): (Id<Organisation>, &Here),
    (known, named): (&Gathered, &Named),
) -> Row {
    let sectors = here.sectors.iter().map(|sector| activities::word::sector(w, *sector));
    Row::new(vec![
        html! { a href={ "/parties/" (party) "/profile" } { (named.party(w, party)) } },
        what_for(&list_of(w, sectors), &offers(w, party, known)),
        html! { span { (joined(w, &ways(w, place, (party, here), known))) } },
    ])
}

/// Nothing where nothing is known, so that a phone shows no heading of it.
fn what_for(sectors: &str, offers: &Markup) -> Markup {
    match sectors.is_empty() && offers.0.is_empty() {
        true => html! {},
        false => html! { span { (sectors) (offers) } },
    }
}

/// In one line: links that stand alone would have to be as large as a finger.
fn joined(w: &Words, items: &[Markup]) -> Markup {
    html! {
        @for (number, item) in items.iter().enumerate() {
            @if number > 0 { (w.say("comma")) }
            (item)
        }
    }
}

/// What it offers there or asks for.
fn offers(w: &Words, party: Id<Organisation>, known: &Gathered) -> Markup {
    let theirs = known.offers.iter().filter(|offer| offer.share.owner == party);
    let links: Vec<Markup> = theirs
        .take(OFFERS_NAMED_MAX)
        .map(|it| html! { a href={ "/offers/" (it.id) } { (names::text(it.title.as_str())) } })
        .collect();
    html! {
        @if !links.is_empty() {
            br; span class="quiet-text" {
                (w.say("stakeholders-offers-or-asks")) (w.say("colon")) (joined(w, &links))
            }
        }
    }
}

/// By what one knows that it is there, each with the way to the records.
fn ways(
    w: &Words,
    place: Id<Place>,
    (party, here): (Id<Organisation>, &Here),
    known: &Gathered,
) -> Vec<Markup> {
    let counted = |key: &str, count: i64| {
        w.tell(key, &[("count", Arg::from(count)), ("shown", Arg::from(w.number(count)))])
    };
    let mut ways = Vec::new();
    if here.activities > 0 {
        let list = format!("/activities?place={place}&organisation={party}&status=ongoing");
        let said = counted("activities-count", here.activities);
        ways.push(html! { a href=(list) { (said) } });
    }
    if here.focal_points > 0 {
        let said = counted("stakeholders-focal-points", here.focal_points);
        ways.push(html! { a href={ "/parties/" (party) "/focal-points" } { (said) } });
    }
    for office in known.offices.iter().filter(|office| office.share.owner == party) {
        let name = names::text(office.name.as_str());
        ways.push(html! { a href={ "/offices/" (office.id) } { (name) } });
    }
    if here.says_so {
        let said = w.say("stakeholders-says-so");
        ways.push(html! { a href={ "/parties/" (party) "/about" } { (said) } });
    }
    if ways.is_empty() {
        ways.push(html! { (w.say("stakeholders-by-offer")) });
    }
    ways
}
