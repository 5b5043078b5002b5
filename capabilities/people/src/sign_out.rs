//! Sign out on this device.

use acts::{Act, Context, Cookie, Form, Instance, Record, whoever_sees_it};
use basics::{Id, Organisation, Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Session, session::Stage, shape::SessionShape, sign_in::SESSION_COOKIE, store};

pub(crate) struct SignOut;

impl Act for SignOut {
    const NAME: &'static str = "people.sign_out";
    const PATH: &'static str = "/sign-out";
    /// Also for those who came only half-way in.
    const NEEDS: Right = crate::SIGN_IN;
    const VITAL: bool = true;
    type On = Instance;
    type Leaves = SignedOut;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<SignedOut, Problem> {
        let (session, _) = store::find_open(cx, &Stage::ALL).await?;
        store::end_session(&mut cx.tx, session.id).await?;
        cx.set_cookie(Cookie { name: SESSION_COOKIE, value: String::new(), seconds: 0 });
        Ok(SignedOut(session))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        store::find_open(cx, &Stage::ALL).await?;
        Ok(html! {})
    }
}

/// The session that is over.
pub(crate) struct SignedOut(Session);

impl Record for SignedOut {
    const KIND: &'static str = Session::KIND;
    type Shape = SessionShape;

    fn uuid(&self) -> uuid::Uuid {
        self.0.uuid()
    }

    fn path(&self) -> String {
        "/sign-in".to_owned()
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        self.0.owner()
    }

    fn shape(&self) -> SessionShape {
        self.0.shape()
    }
}
