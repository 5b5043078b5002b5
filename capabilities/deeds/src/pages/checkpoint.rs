//! The latest checkpoint on screen: to keep as a file, or on paper as a QR code.

use acts::{Context, Form, Instance, Page, Screen};
use basics::{Id, Problem, Right};
use journal::Log;
use look::{
    button::{self, Weight, buttons},
    empty::empty,
    facts::{Fact, facts},
    form,
    heading::{Heading, heading},
    qr::qr,
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;

use super::{
    compartment::{self, OF_INSTANCE, OF_OWN, Paths},
    tabs_of,
};

/// A checkpoint to keep: whoever has it notices if the log is ever told otherwise.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Checkpoint")]
pub(crate) struct CheckpointShape {
    /// A signed note, as https://c2sp.org/tlog-checkpoint says; none before the first.
    note: Option<String>,
    /// The key that it is signed with, as https://c2sp.org/signed-note says.
    key: Option<String>,
}

pub(crate) struct Own;
pub(crate) struct OfInstance;

impl Page for Own {
    const PATH: &'static str = "/journal/checkpoint";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = CheckpointShape;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let log = compartment::own(cx)?;
        show(cx, log, OF_OWN).await
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        _: &Form,
    ) -> Result<Self::Shape, Problem> {
        let log = compartment::own(cx)?;
        latest(cx, log).await
    }
}

impl Page for OfInstance {
    const PATH: &'static str = "/journal/instance/checkpoint";
    const NEEDS: Right = crate::READ_INSTANCE;
    type About = Instance;
    type Shape = CheckpointShape;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        show(cx, journal::INSTANCE, OF_INSTANCE).await
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        _: &Form,
    ) -> Result<Self::Shape, Problem> {
        latest(cx, journal::INSTANCE).await
    }
}

async fn latest(cx: &mut Context, log: Id<Log>) -> Result<CheckpointShape, Problem> {
    let note = journal::latest_checkpoint(&mut cx.tx, log).await?;
    let signer = journal::signer(&mut cx.tx).await?;
    let key = signer.map(|key| key.named(&journal::origin(key.name(), log))).transpose()?;
    Ok(CheckpointShape { note, key: key.map(|key| key.to_string()) })
}

async fn show(cx: &mut Context, log: Id<Log>, paths: Paths) -> Result<Screen, Problem> {
    let CheckpointShape { note, key } = latest(cx, log).await?;
    let w = &cx.words;
    let title = w.say("deeds-checkpoint-title");
    let body = match note.zip(key) {
        None => empty(&w.say("deeds-checkpoint-none"), &w.say("deeds-checkpoint-none-hint"), None),
        Some((note, key)) => html! {
            (kept(cx, &note, &key, paths))
            (grown(cx, paths))
        },
    };
    let body = html! {
        (heading(&Heading::new(title.clone()).lede(w.say("deeds-checkpoint-lead"))))
        (tabs_of(cx, paths.checkpoint, |paths| paths.checkpoint))
        (body)
    };
    Ok(Screen::new(title, body))
}

fn kept(cx: &Context, note: &str, key: &str, paths: Paths) -> Markup {
    let w = &cx.words;
    let code = |text: &str| html! { code dir="ltr" { (text) } };
    html! {
        (buttons(html! {
            (button::link(Weight::Primary, paths.file, &w.say("deeds-checkpoint-file")))
            (button::link(Weight::Quiet, paths.journal, &w.say("deeds-checkpoint-journal")))
        }))
        pre dir="ltr" { (note) }
        (qr(note, &w.say("deeds-checkpoint-qr")))
        p class="quiet-text" { (w.say("deeds-checkpoint-paper")) }
        (facts(w, &[Fact::new(w.say("deeds-checkpoint-key"), code(key))]))
        p class="quiet-text" { (w.say("deeds-checkpoint-key-hint")) }
    }
}

fn grown(cx: &Context, paths: Paths) -> Markup {
    let w = &cx.words;
    let form = Form::default();
    let ask = form.question(w, "kept", "deeds-ask-kept").hint(w.say("deeds-ask-kept-hint"));
    let questions = html! {
        (form::paragraph(&ask.required(), 6))
        (button::submit(Weight::Quiet, &w.say("deeds-growth-button")))
    };
    html! {
        (form::section(&w.say("deeds-growth-title"), Some(&w.say("deeds-growth-lead")),
            form::get(paths.growth, questions)))
    }
}
