//! Sign out a device from afar: one's own, or one of one's people's.

use acts::{Act, Context, Form, Record, whoever_sees_it};
use basics::{Id, Organisation, Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Session, pages::device, shape::SessionShape, store};

pub(crate) struct RevokeSession;

impl Act for RevokeSession {
    const NAME: &'static str = "people.revoke_session";
    const PATH: &'static str = "/sessions/{id}/revoke";
    const NEEDS: Right = crate::READ;
    const VITAL: bool = true;
    type On = Session;
    type Leaves = Revoked;

    async fn may(_: &mut Context, _: &Visible<Session>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Session>) -> Result<Revoked, Problem> {
        store::end_session(&mut cx.tx, on.id).await?;
        let is_own = on.person == cx.actor()?.person;
        Ok(Revoked { session: on.into_inner(), is_own })
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Session>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! {
            p { (device(w, on.device)) }
            p { (w.say("people-session-since")) " " (look::dates::moment(w, on.created_at)) }
        })
    }
}

/// A session that somebody ended.
pub(crate) struct Revoked {
    session: Session,
    is_own: bool,
}

impl Record for Revoked {
    const KIND: &'static str = Session::KIND;
    type Shape = SessionShape;

    fn uuid(&self) -> uuid::Uuid {
        self.session.uuid()
    }

    fn path(&self) -> String {
        if self.is_own { "/account".to_owned() } else { self.session.path() }
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        self.session.owner()
    }

    fn shape(&self) -> SessionShape {
        self.session.shape()
    }
}
