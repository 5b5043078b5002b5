//! One agreement: its text and tables, what is to be done, and whose hands are on it.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{
    amended, ending, hands, instrument, list,
    named::Named,
    next::{self, Hand},
    parts, status_tag,
};
use crate::{
    Agreement, AgreementShape, Document, Piece, Proposal, Section, Status, comparison, form,
    shape::{ProposalShape, ReviewedShape, TranslationShape, VersionShape},
    store,
};

pub(crate) struct Show;

/// An agreement with all that was said and done about it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AgreementShown")]
pub(crate) struct Shown {
    agreement: AgreementShape,
    /// What it is today.
    status: Status,
    /// What the text still lacks before anybody may accept it, in the reader's language.
    lacks: Vec<String>,
    versions: Vec<VersionShape>,
    translations: Vec<TranslationShape>,
    proposals: Vec<ProposalShape>,
    /// What our own reviewers answered, the last first.
    reviews: Vec<ReviewedShape>,
}

impl Page for Show {
    const PATH: &'static str = "/agreements/{id}";
    const NEEDS: Right = crate::READ;
    type About = Agreement;
    type Shape = Shown;

    async fn show(cx: &mut Context, one: Visible<Agreement>, _: &Form) -> Result<Screen, Problem> {
        let lacks = form::lacks(cx, &one).await?;
        let (versions, steps) = (store::versions(cx, &one).await?, store::history(cx, &one).await?);
        let proposals = store::proposals(cx, &one).await?;
        let (below, amendments) =
            (store::below(cx, &one).await?, store::amendments(cx, &one).await?);
        let around = below.iter().map(|other| &**other).chain([&*one]);
        let named = Named::of(cx, around).await?;
        let comments = comments::panel(cx, &one, &format!("{}/comment", one.path())).await?;
        let files = attachments::panel(cx, &one).await?;
        let asides = cx.asides(&one).await?;
        let hand = Hand::with_papers(cx, &one).await?;
        let (w, status) = (&cx.words, one.life.status(cx.today));
        let title = one.document.title.to_string();
        let below: Vec<&Agreement> = below.iter().map(|other| &**other).collect();
        let head = Heading::new(names::text(&title))
            .tags(html! { (status_tag(w, status)) })
            .actions(next::actions(w, &one, &hand, status, lacks.0.is_empty()));
        let body = html! {
            (heading(&head))
            (amended::notices(w, &one))
            (next::merged(w, &one, &named))
            (next::lacking(w, &one, &lacks, &hand))
            (asides)
            (card::beside(
                html! {
                    (ending::ending(w, &one, &named, cx.today))
                    (amended::amendments(w, &amendments, cx.today))
                    (text(w, &one, &hand))
                    (parts::tables(w, &one.document, &named))
                    @if !proposals.is_empty() { (proposed(w, &one, &proposals, (&named, &hand))) }
                    @if !below.is_empty() {
                        (list::few(w, &w.say("agreements-below"), &below, (&named, cx.today)))
                    }
                    (hands::hands(w, &one, &named))
                    (files)
                    (hands::versions(w, &one, &versions, &named))
                    (comments)
                },
                html! {
                    (facts(w, &about(w, &one, &named)))
                    (hands::history(w, &steps, &named, cx.viewer.organisation()))
                },
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, one: Visible<Agreement>, _: &Form) -> Result<Shown, Problem> {
        let lacks = form::lacks(cx, &one).await?;
        let versions = store::versions(cx, &one).await?;
        let proposals = store::proposals(cx, &one).await?;
        let translations = store::translations(cx, &one).await?;
        let (steps, reader) = (store::history(cx, &one).await?, cx.viewer.organisation());
        let own = steps.iter().filter(|step| Some(step.by.party) == reader);
        Ok(Shown {
            agreement: one.shape(),
            status: one.life.status(cx.today),
            lacks: lacks.0.iter().map(|lack| cx.words.refusal(lack)).collect(),
            versions: versions.iter().map(VersionShape::from).collect(),
            translations: translations
                .iter()
                .map(|told| TranslationShape::of(told, &one.document))
                .collect(),
            proposals: proposals.iter().map(Record::shape).collect(),
            reviews: own.filter_map(store::Step::reviewed).map(ReviewedShape::from).collect(),
        })
    }
}

fn about(w: &Words, one: &Agreement, named: &Named) -> Vec<Fact> {
    let Document { under, first_day, last_day, language, .. } = &one.document;
    let wording = &one.life.wording;
    let language = w.dictionary().words(*language).say("language-name");
    let under = under.map(|id| format!("/agreements/{id}"));
    let side_by_side = format!("{}/side-by-side", one.path());
    let number = w.tell("agreements-version-n", &[("number", Arg::from(wording.number))]);
    vec![
        Fact::new(w.say("agreements-ask-instrument"), html! { (instrument(w, &one.document)) }),
        Fact::new(w.say("agreements-drafted-by"), named.party(w, one.share.owner)),
        Fact::maybe(w.say("agreements-ask-first-day"), first_day.map(|day| dates::day(w, day))),
        Fact::maybe(w.say("agreements-ask-last-day"), last_day.map(|day| dates::day(w, day))),
        Fact::maybe(
            w.say("agreements-ask-under"),
            under.map(|path| html! { a href=(path) { (w.say("agreements-the-framework")) } }),
        ),
        Fact::new(
            w.say("agreements-authentic"),
            html! {
                (language) " – "
                a href=(side_by_side) { (w.say("agreements-translations")) }
            },
        ),
        Fact::new(w.say("agreements-text"), html! { (number) }),
        Fact::new(w.say("agreements-hash"), html! { code dir="ltr" { (wording.hash.short()) } }),
        Fact::new(w.say("agreements-seen-by"), html! { (w.say("sharing-audience-among")) }),
    ]
}

/// The sections in their order, as running text.
fn text(w: &Words, one: &Agreement, hand: &Hand) -> Markup {
    let verb = match (hand.holds_the_pen(one), hand.may_propose(one)) {
        (true, _) => Some(("word", "agreements-change")),
        (_, true) => Some(("propose", "agreements-propose-short")),
        _ => None,
    };
    card::prose(html! {
        @for (place, section) in one.document.sections.iter().enumerate() {
            (written(w, (place + 1, section), one.document.language))
            @if let Some((verb, key)) = verb {
                @let to = format!("{}/{verb}?section={}", one.path(), section.number);
                p { (button::link(Weight::Quiet, &to, &w.say(key))) }
            }
        }
    })
}

fn written(w: &Words, section: (usize, &Section), language: basics::Language) -> Markup {
    let (place, section) = section;
    html! {
        h2 id=(format!("section-{}", section.number)) {
            (place) ". " (names::text_in(language, section.title.as_str()))
        }
        div lang=(language) { (names::lines(section.text.as_str())) }
        @if let Some(why) = &section.deviation {
            p {
                (tag::tag(Tone::Care, &w.say("agreements-deviation"))) " "
                (names::text(why.as_str()))
            }
        }
    }
}

/// What others would write instead, with the words that would come and go.
fn proposed(
    w: &Words,
    one: &Agreement,
    all: &[Proposal],
    (named, hand): (&Named, &Hand),
) -> Markup {
    html! {
        h2 { (w.say("agreements-proposals")) }
        @for proposal in all {
            @let known = proposal.section.and_then(|number| one.document.section(number));
            @let is_open = proposal.answered.is_none();
            section class="card" {
                h3 { (names::text(proposal.title.as_str())) }
                p { (named.party(w, proposal.by.party)) " " (dates::moment(w, proposal.by.at)) }
                (names::lines(proposal.reason.as_str()))
                @if let (Some(known), true) = (known, is_open) {
                    (pieces(&comparison::words(known.text.as_str(), proposal.text.as_str())))
                } @else { (names::lines(proposal.text.as_str())) }
                @if let Some(answered) = &proposal.answered {
                    p {
                        (w.say(&format!("agreements-answered-{}", answered.answer.name()))) " "
                        (dates::moment(w, answered.at))
                    }
                    @if let Some(reason) = &answered.reason { (names::lines(reason.as_str())) }
                } @else if hand.holds_the_pen(one) {
                    @let to = format!("{}/answer?proposal={}", one.path(), proposal.id);
                    p { (button::link(Weight::Quiet, &to, &w.say("agreements-answer-title"))) }
                }
            }
        }
    }
}

/// Words that stayed, came and went: readers of a screen hear the difference too.
pub(crate) fn pieces(all: &[Piece]) -> Markup {
    html! {
        div class="lines" dir="auto" {
            @for piece in all {
                @match piece {
                    Piece::Kept(text) => (text),
                    Piece::Came(text) => ins { (text) },
                    Piece::Went(text) => del { (text) },
                }
            }
        }
    }
}
