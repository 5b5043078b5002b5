//! Bring the sanctions list: the whole of it takes the place of the one before, or nothing does.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Id, Organisation, Problem, Refusal, Refusals, Right};
use look::form::{file, tick};
use maud::{Markup, html};
use sha2::{Digest, Sha256};
use sharing::Visible;

use crate::{Before, List, consolidated, look_again::LookAtAll, shape::Brought, store};

pub(crate) struct BringList {
    bytes: Vec<u8>,
    /// The list is older or has lost half of its entries, and somebody says that this is right.
    is_meant: bool,
    /// What was read of it.
    list: List,
}

impl Act for BringList {
    const NAME: &'static str = "screening.bring_list";
    const PATH: &'static str = "/sanctions-list/bring";
    const NEEDS: Right = crate::KEEP;
    type On = Instance;
    type Leaves = Brought;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let bytes = form.upload("file").map(|upload| upload.bytes.clone());
        let is_meant = form.tick("is_meant");
        Ok(Self { bytes: bytes?, is_meant, list: List::default() })
    }

    async fn judge(self, _: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        let list = consolidated::read(&self.bytes)?;
        Ok(Self { list, ..self })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Brought, Problem> {
        let sha256: [u8; 32] = Sha256::digest(&self.bytes).into();
        if let Some(before) = store::latest(cx).await? {
            if before.sha256 == sha256 {
                return Err(Refusal::new("file", "screening-refused-here").into());
            }
            let (generated_on, entries) = (before.generated_on, before.entries);
            let entries = usize::try_from(entries).unwrap_or_default();
            self.list.may_replace(&Before { generated_on, entries }, self.is_meant)?;
        }
        let by = cx.actor()?.organisation;
        take_the_place(cx, &self.list, sha256, by).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let is_questioned = form.refusals().0.iter().any(|refusal| refusal.about == "is_meant");
        let ask = form.question(w, "file", "screening-ask-file").required();
        Ok(html! {
            (file(&ask.hint(w.say("screening-ask-file-hint")), ".xml"))
            @if is_questioned { (tick(&form.question(w, "is_meant", "screening-ask-meant"))) }
        })
    }
}

/// Brings a list whose file is known to be right, as the product's own work.
pub async fn bring(cx: &mut Context, file: &[u8], by: Id<Organisation>) -> Result<(), Problem> {
    let list = consolidated::read(file)?;
    let brought = take_the_place(cx, &list, Sha256::digest(file).into(), by).await?;
    cx.leave(&brought)
}

async fn take_the_place(
    cx: &mut Context,
    list: &List,
    sha256: [u8; 32],
    by: Id<Organisation>,
) -> Result<Brought, Problem> {
    let brought = Brought {
        id: cx.id("sanctions list"),
        generated_on: list.generated_on,
        entries: i64::try_from(list.entries.len()).unwrap_or(i64::MAX),
        sha256,
        brought_by: by,
        brought_at: cx.now,
    };
    store::replace(cx, &brought, &list.entries).await?;
    cx.later(&LookAtAll::of(brought.id), cx.now).await?;
    Ok(brought)
}
