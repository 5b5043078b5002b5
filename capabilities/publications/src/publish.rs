//! Propose what the public may know of a signed agreement: a text, and which facts.

use acts::{Act, Context, Form};
use agreements::Agreement;
use basics::{Problem, Refusal, Refusals, Right};
use look::{form::hidden, names};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Content, Facts, Publication, act, form, store};

const MEANWHILE: &str = "publications-refused-meanwhile";

pub(crate) struct Publish {
    wanted: form::Wanted,
    /// What stood between the parties when the form was read: the version of it, none is 0.
    seen: Option<i64>,
}

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
        let seen = form.maybe_read(form::SEEN, |text| text.parse().ok());
        let mut wrong = Refusals::default();
        match (wrong.note(form::Wanted::parse(form)), wrong.note(seen)) {
            (Some(wanted), Some(seen)) => Ok(Self { wanted, seen }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Publication, Problem> {
        let by = act::by(cx)?;
        if self.wanted.money.is_some() && on.document.funding.is_none() {
            return Err(Refusal::new("money", "publications-refused-no-money").into());
        }
        let choice = self.wanted.choice(cx).await?;
        let facts = Facts::told(&choice, &on.document);
        let content = Content { texts: self.wanted.texts, facts };
        let known = store::of_agreement(cx, on.id).await?.map(Visible::into_inner);
        // Two who begin at the same moment begin the same one: the later sees what the first left.
        let one = known.unwrap_or_else(|| Publication::begin(&on, cx.now));
        if self.seen.is_some_and(|seen| seen != one.version) {
            return Err(Refusal::new("text_en", MEANWHILE).into());
        }
        let one = one.propose(content, by)?;
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
        let one = store::of_agreement(cx, on.id).await?;
        let now = one.map_or(0, |one| one.version).to_string();
        // What was read first counts, when something was wrong with the answers.
        let was_told = form.refusals().0.iter().any(|one| one.why == MEANWHILE);
        let seen = Some(form.text(form::SEEN)).filter(|seen| !seen.is_empty() && !was_told);
        let seen = seen.map_or(now, ToString::to_string);
        Ok(html! {
            p { (names::text(on.document.title.as_str())) }
            (form::questions(&cx.words, form))
            (hidden(form::SEEN, &seen))
        })
    }
}
