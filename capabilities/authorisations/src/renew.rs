//! Ask for the next one: the same of the same authority, for later days.

use acts::{Act, Context, Form};
use attachments::{Kept, Taken};
use basics::{Day, Period, Problem, Refusals, Right};
use look::names;
use maud::{Markup, html};
use obligations::About;
use sharing::Visible;

use crate::{Authorisation, file::begin, form, given};

pub(crate) struct Renew {
    wanted: Period,
    requested_on: Option<Day>,
    file: Option<Taken>,
    kept: Option<Kept>,
}

impl Act for Renew {
    const NAME: &'static str = "authorisations.renew";
    const PATH: &'static str = "/authorisations/{id}/renew";
    const NEEDS: Right = crate::WRITE;
    type On = Authorisation;
    type Leaves = Authorisation;

    async fn may(cx: &mut Context, on: &Visible<Authorisation>) -> Result<(), Problem> {
        form::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        match (wrong.note(form::period(form)), wrong.note(form::request(form))) {
            (Some(wanted), Some((requested_on, file))) => {
                Ok(Self { wanted, requested_on, file, kept: None })
            }
            _ => Err(wrong),
        }
    }

    async fn judge(
        mut self,
        cx: &mut Context,
        _: &Visible<Authorisation>,
    ) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Authorisation>,
    ) -> Result<Authorisation, Problem> {
        on.may_be_renewed()?;
        let new = Authorisation {
            id: cx.id(&format!("renewal {}", on.title)),
            wanted: self.wanted,
            renews: Some(on.id),
            events: Vec::new(),
            updated_at: cx.now,
            version: 1,
            ..(*on).clone()
        };
        let new = begin(cx, new, self.requested_on, self.kept).await?;
        if self.requested_on.is_some() {
            obligations::settle(cx, &About::of(&*on), given::RENEWAL).await?;
        }
        Ok(new)
    }

    /// It begins where the last one ends.
    async fn known(_: &mut Context, on: &Visible<Authorisation>) -> Result<Option<Form>, Problem> {
        let last = on.granted().and_then(Period::last);
        let next = Period::new(last.map(|last| last.plus_days(1)), None)?;
        Ok(Some(Form::from_pairs(form::period_known(next))))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Authorisation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        on.may_be_renewed()?;
        let w = &cx.words;
        let days = ["authorisations-ask-wanted-first", "authorisations-ask-wanted-last"];
        Ok(html! {
            p { (names::text(on.title.as_str())) }
            (form::days(w, form, days))
            (form::request_questions(w, form))
        })
    }
}
