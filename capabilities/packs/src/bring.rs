//! Bring a pack of another mission: its signature is verified and its entries are looked at before
//! anything is entered.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusal, Refusals, Right};
use look::form::file;
use maud::Markup;
use sharing::Visible;

use crate::{Contents, Pack, act, hash_of, store};

pub(crate) struct Bring {
    file: String,
}

impl Act for Bring {
    const NAME: &'static str = "packs.bring";
    const PATH: &'static str = "/packs/bring";
    const NEEDS: Right = crate::KEEP;
    type On = Instance;
    type Leaves = Pack;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let file = form.upload("file").and_then(|upload| Pack::may_be_read(&upload.bytes));
        Ok(Self { file: file?.to_owned() })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Pack, Problem> {
        is_new(cx, &self.file).await?;
        let (pack, contents) = opened(cx, &self.file)?;
        act::check(cx, &contents)?;
        store::save_new(cx, &pack, &self.file).await?;
        Ok(pack)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "file", "packs-ask-file").required();
        Ok(file(&ask.hint(w.say("packs-ask-file-hint")), ".pack,text/plain"))
    }
}

/// The same file is here once.
pub(crate) async fn is_new(cx: &mut Context, file: &str) -> Result<(), Problem> {
    match store::by_hash(cx, &hash_of(file)).await? {
        Some(_) => Err(Refusal::new("file", "packs-refused-here").into()),
        None => Ok(()),
    }
}

/// What a file is, once its signature is found to be that of the key that it names.
pub(crate) fn opened(cx: &Context, file: &str) -> Result<(Pack, Contents), Problem> {
    let forged = |_| Refusal::new("file", "packs-refused-forged");
    let (signer, body) = journal::open_file(Pack::FORM, file).map_err(forged)?;
    Pack::is_signed_once(file)?;
    let contents = Contents::read(body)?;
    let actor = cx.actor()?;
    let pack = Pack {
        id: cx.id(&format!("pack {}", hash_of(file))),
        sha256: hash_of(file),
        signer: signer.to_string(),
        manifest: contents.manifest.clone(),
        entries: i64::try_from(contents.entries.len()).unwrap_or(i64::MAX),
        made_here: false,
        person: actor.person,
        party: actor.organisation,
        at: cx.now,
        entered_at: None,
        version: 1,
    };
    Ok((pack, contents))
}
