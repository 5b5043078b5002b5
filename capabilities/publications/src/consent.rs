//! Agree that exactly this text is public: one party’s yes (R5.3), by an Authorized Officer who has
//! just proved that it is them, since what was public is not called back.

use acts::{Act, Context, Form};
use agreements::Hash;
use basics::{Problem, Refusal, Refusals, Right};
use look::form::hidden;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Publication, Signed, act, pages, store};

pub(crate) struct Consent {
    hash: Hash,
}

impl Act for Consent {
    const NAME: &'static str = "publications.consent";
    const PATH: &'static str = "/publications/{id}/consent";
    const NEEDS: Right = agreements::SIGN;
    const FRESH: bool = true;
    type On = Publication;
    type Leaves = Publication;

    async fn may(cx: &mut Context, on: &Visible<Publication>) -> Result<(), Problem> {
        act::at_the_table(cx, on).await.map(drop)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let hash = form.parsed("hash", |about, text| {
            Hash::parse(text).ok_or_else(|| Refusal::new(about, "publications-refused-fingerprint"))
        });
        Ok(Self { hash: hash? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Publication>,
    ) -> Result<Publication, Problem> {
        let by = act::by(cx)?;
        let agreement = act::at_the_table(cx, &on).await?;
        let before = on.public.clone();
        let one = on.into_inner().consent(by, self.hash, &Signed::of(&agreement))?;
        let one = act::next(cx, one);
        store::save(cx, &one).await?;
        if let Some(public) = one.public.as_ref().filter(|public| Some(*public) != before.as_ref())
        {
            cx.leave(public)?;
        }
        Ok(one)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Publication>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        let Some(proposed) = &on.proposed else {
            return Ok(html! { p { (cx.words.say("publications-refused-nothing-proposed")) } });
        };
        let told = pages::told(cx, &proposed.content).await?;
        let (w, hash) = (&cx.words, proposed.content.hash());
        let said = [("hash", hash.short().into())];
        Ok(html! {
            (told)
            p { (w.tell("publications-this-text", &said)) }
            (hidden("hash", &hash.to_string()))
        })
    }
}
