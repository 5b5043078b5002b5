//! One pack: who signed it, and entry by entry what it would bring.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Moment, Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind as NoticeKind, Notice, notice},
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use crate::{
    Pack, PackShape, Verdict,
    act::{self, Judged},
    api, fingerprint,
    shape::EntryShape,
    store,
};

pub(crate) struct Show;

/// A pack, and what its entries are beside what is here.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PackShown")]
pub(crate) struct Told {
    pack: PackShape,
    /// Whether the secretariat has confirmed the key, or it is ours.
    is_trusted: bool,
    /// When the key was taken back: what it brought stays, and nothing more is entered.
    taken_back_at: Option<Moment>,
    entries: Vec<EntryShape>,
}

impl Page for Show {
    const PATH: &'static str = "/packs/{id}";
    const NEEDS: Right = crate::KEEP;
    type About = Pack;
    type Shape = Told;

    async fn show(cx: &mut Context, pack: Visible<Pack>, _: &Form) -> Result<Screen, Problem> {
        let is_trusted = act::is_trusted(cx, &pack).await?;
        let contents = store::contents(cx, &pack).await?;
        let mut judged = act::judged(cx, contents).await?;
        // What comes stands first: whoever enters it looks through that.
        judged.sort_by_key(|one| !one.verdict.is_entered());
        let taken_back = store::taken_back_at(cx, &pack.signer).await?;
        let entries = html! { @for one in &judged { (entry(cx, one)) } };
        let brings = judged.iter().any(|one| one.verdict.is_entered());
        let w = &cx.words;
        let title = pack.manifest.origin.to_string();
        let back = html! { a href="/packs" { (w.say("packs-title")) } };
        let trusts = if taken_back.is_some() { Weight::Quiet } else { Weight::Primary };
        let actions = actions(w, &pack, (!is_trusted).then_some(trusts), brings);
        let head = Heading::new(names::text(&title)).above(back).actions(actions);
        let body = html! {
            (heading(&head))
            @if let Some(at) = taken_back { (is_taken_back(w, at)) }
            @else if !is_trusted {
                (notice(w, &Notice::new(NoticeKind::Warning, w.say("packs-key-unknown"))
                    .body(html! { p { (w.say("packs-key-unknown-hint")) } })))
            }
            (card::beside(
                html! { p { (counted(w, &judged)) } (entries) },
                about(w, &pack, is_trusted),
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, pack: Visible<Pack>, _: &Form) -> Result<Told, Problem> {
        let is_trusted = act::is_trusted(cx, &pack).await?;
        let contents = store::contents(cx, &pack).await?;
        let judged = act::judged(cx, contents).await?.into_iter();
        let entry = |one: Judged| EntryShape {
            kind: one.entry.kind,
            code: one.entry.code,
            verdict: one.verdict,
        };
        let entries = judged.map(entry).collect();
        let taken_back_at = store::taken_back_at(cx, &pack.signer).await?;
        Ok(Told { pack: pack.shape(), is_trusted, taken_back_at, entries })
    }
}

/// `trusts`: how much confirming the key stands out, where that is to be done; a key that was taken
/// back is not offered at once.
fn actions(w: &Words, pack: &Pack, trusts: Option<Weight>, brings: bool) -> Markup {
    let is_trusted = trusts.is_none();
    let link = |weight, verb: &str, key: &str| {
        button::link(weight, &format!("{}/{verb}", pack.path()), &w.say(key))
    };
    html! {
        @if let Some(weight) = trusts { (link(weight, "trust", "packs-trust-title")) }
        @if is_trusted && brings { (link(Weight::Primary, "enter", "packs-enter-title")) }
        (link(Weight::Quiet, "file", "packs-fetch"))
        @if is_trusted && !pack.made_here {
            (link(Weight::Quiet, "distrust", "packs-distrust-title"))
        }
    }
}

fn is_taken_back(w: &Words, at: Moment) -> Markup {
    let body = html! {
        p { (dates::moment(w, at)) }
        p { (w.say("packs-taken-back-hint")) }
    };
    notice(w, &Notice::new(NoticeKind::Warning, w.say("packs-taken-back")).body(body))
}

/// The key itself and its fingerprint stand here once they were compared.
fn about(w: &Words, pack: &Pack, is_trusted: bool) -> Markup {
    let manifest = &pack.manifest;
    let key = html! {
        @if is_trusted {
            code dir="ltr" { (fingerprint(&pack.signer)) }
            br; code dir="ltr" { (pack.signer) }
        } @else { span class="quiet-text" { (w.say("packs-key-not-confirmed")) } }
    };
    facts(
        w,
        &[
            Fact::new(w.say("packs-origin"), names::text(manifest.origin.as_str())),
            Fact::new(w.say("packs-made-on"), dates::day(w, manifest.made_on)),
            Fact::maybe(
                w.say("packs-licence"),
                manifest.licence.as_ref().map(|line| names::text(line.as_str())),
            ),
            Fact::maybe(
                w.say("packs-notes"),
                manifest.notes.as_ref().map(|notes| names::lines(notes.as_str())),
            ),
            Fact::new(w.say("packs-fingerprint"), key),
            Fact::maybe(w.say("packs-entered-at"), pack.entered_at.map(|at| dates::moment(w, at))),
        ],
    )
}

/// “3 new, 1 changed, 12 the same”.
fn counted(w: &Words, judged: &[Judged]) -> String {
    let count = |verdict| judged.iter().filter(|one| one.verdict == verdict).count();
    let said = [
        ("new", Arg::from(count(Verdict::New))),
        ("changed", Arg::from(count(Verdict::Changed))),
        ("same", Arg::from(count(Verdict::Same))),
        ("unknown", Arg::from(count(Verdict::Unknown))),
    ];
    w.tell_plain("packs-counted", &said)
}

/// What is the same is named; what comes is shown whole, what changes word by word.
fn entry(cx: &Context, one: &Judged) -> Markup {
    let w = &cx.words;
    let tone = match one.verdict {
        Verdict::New => Tone::Good,
        Verdict::Changed => Tone::Care,
        Verdict::Same => Tone::Plain,
        Verdict::Unknown => Tone::Faded,
    };
    let said = w.say(&format!("packs-verdict-{}", one.verdict.name()));
    let kind = api::find(cx, &one.entry.kind);
    html! {
        section class="card" {
            h2 {
                @match &kind {
                    Some(kind) => (w.say(kind.label())),
                    None => code dir="ltr" { (one.entry.kind) },
                }
                " " code dir="ltr" { (one.entry.code) } " " (tag::tag(tone, &said))
            }
            @if let (Some(kind), true) = (&kind, one.verdict.is_entered()) {
                (kind.show(w, &one.entry.code, one.now.as_ref(), &one.entry.content))
            }
        }
    }
}
