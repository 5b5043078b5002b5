//! Enter what is new in a pack: a changed entry comes as the next version, and nothing is
//! overwritten.

use acts::{Act, Context, Form};
use basics::{Problem, Refusal, Refusals, Right};
use look::names;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Pack, Source, act, api, store};

pub(crate) struct Enter;

impl Act for Enter {
    const NAME: &'static str = "packs.enter";
    const PATH: &'static str = "/packs/{id}/enter";
    const NEEDS: Right = crate::KEEP;
    const FRESH: bool = true;
    type On = Pack;
    type Leaves = Pack;

    async fn may(cx: &mut Context, on: &Visible<Pack>) -> Result<(), Problem> {
        match act::is_trusted(cx, on).await? {
            true => Ok(()),
            false => Err(Refusal::new("pack", "packs-refused-key").into()),
        }
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Pack>) -> Result<Pack, Problem> {
        let contents = store::contents(cx, &on).await?;
        act::check(cx, &contents)?;
        let on = on.into_inner();
        let from = Source { manifest: on.manifest.clone(), signer: on.signer.clone() };
        let judged = act::judged(cx, contents).await?;
        let mut entered = 0;
        for one in judged.iter().filter(|one| one.verdict.is_entered()) {
            let Some(kind) = api::find(cx, &one.entry.kind) else { continue };
            kind.enter(cx, &one.entry, &from).await?;
            entered += 1;
        }
        if entered == 0 {
            return Err(Refusal::new("pack", "packs-refused-nothing-new").into());
        }
        let pack = Pack { entered_at: Some(cx.now), version: on.version + 1, ..on };
        store::save(cx, &pack).await?;
        Ok(pack)
    }

    async fn questions(_: &mut Context, on: &Visible<Pack>, _: &Form) -> Result<Markup, Problem> {
        Ok(html! { p { (names::text(on.manifest.origin.as_str())) } })
    }
}
