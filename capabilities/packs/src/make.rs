//! Export the library as one signed file, for other missions.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Line, Paragraph, Problem, Refusals, Right, all2};
use look::form::{line, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Contents, Entry, Manifest, Offered, Pack, bring, store};

pub(crate) struct Make {
    licence: Option<Line>,
    notes: Option<Paragraph>,
}

impl Act for Make {
    const NAME: &'static str = "packs.make";
    const PATH: &'static str = "/packs/make";
    const NEEDS: Right = crate::KEEP;
    type On = Instance;
    type Leaves = Pack;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (licence, notes) = all2(form.maybe_line("licence"), form.maybe_paragraph("notes"))?;
        Ok(Self { licence, notes })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Pack, Problem> {
        let mut entries = Vec::new();
        for Offered(kind) in cx.offered::<Offered>() {
            let given = kind.given(cx).await?.into_iter();
            let kind = kind.name().to_owned();
            entries.extend(given.map(|(code, content)| Entry {
                kind: kind.clone(),
                code,
                content,
            }));
        }
        let manifest = Manifest {
            origin: Line::parse("origin", &cx.settings().name)?,
            made_on: cx.today,
            licence: self.licence,
            notes: self.notes,
        };
        let contents = Contents { manifest, entries };
        contents.is_sound()?;
        let name = name(cx).await?;
        let signet = cx.outside().signet.clone();
        let file = signet.sign(&name, Pack::FORM, &contents.canonical())?;
        bring::is_new(cx, &file).await?;
        let pack = bring::opened(cx, &file)?;
        let pack = Pack { made_here: true, ..pack.0 };
        store::save_new(cx, &pack, &file).await?;
        Ok(pack)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            (line(&ask("licence", "packs-licence").hint(w.say("packs-licence-hint"))))
            (paragraph(&ask("notes", "packs-notes").hint(w.say("packs-notes-hint")), 4))
        })
    }
}

/// The name under which the journal is signed, and what is signed in it.
async fn name(cx: &mut Context) -> Result<String, Problem> {
    let address = cx.settings().address.clone();
    let bare = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    Ok(format!("{}/packs", journal::instance(&mut cx.tx, bare).await?))
}
