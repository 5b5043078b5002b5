//! Propose what the public may know of a signed agreement: a text, and which facts.

use acts::{Act, Context, Form};
use agreements::Agreement;
use basics::{Problem, Refusal, Refusals, Right};
use look::names;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Content, Facts, Publication, act, form, store};

pub(crate) struct Publish(form::Wanted);

impl Act for Publish {
    const NAME: &'static str = "publications.publish";
    const PATH: &'static str = "/agreements/{id}/publish";
    const NEEDS: Right = agreements::WRITE;
    type On = Agreement;
    type Leaves = Publication;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::is_party(cx, on)?;
        Ok(Publication::may_tell_of(on)?)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        form::Wanted::parse(form).map(Self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Publication, Problem> {
        let by = act::by(cx)?;
        if self.0.money.is_some() && on.document.funding.is_none() {
            return Err(Refusal::new("money", "publications-refused-no-money").into());
        }
        let choice = self.0.choice(cx).await?;
        let facts = Facts::told(&choice, &on.document);
        let content = Content { texts: self.0.texts, facts };
        let known = store::of_agreement(cx, on.id).await?.map(Visible::into_inner);
        let begun = || {
            let id = cx.id(&format!("publication of {}", on.id));
            Publication::begin(id, &on, cx.now)
        };
        let one = known.unwrap_or_else(begun).propose(content, by)?;
        let one = act::next(cx, one);
        store::save(cx, &one).await?;
        Ok(one)
    }

    async fn known(cx: &mut Context, on: &Visible<Agreement>) -> Result<Option<Form>, Problem> {
        let one = store::of_agreement(cx, on.id).await?;
        form::known(cx, one.as_deref()).await.map(Some)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {
            p { (names::text(on.document.title.as_str())) }
            (form::questions(&cx.words, form))
        })
    }
}
