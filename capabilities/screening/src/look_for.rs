//! Look for the names of an organisation in the sanctions list.

use acts::{Act, Context, Form};
use basics::{Problem, Refusal, Refusals, Right};
use maud::{Markup, html};
use parties::Party;
use sharing::Visible;

use crate::{
    look_again::{Look, LookAgain},
    shape::Looked,
    store,
};

pub(crate) struct LookFor {
    look: Look,
}

impl Act for LookFor {
    const NAME: &'static str = "screening.look_for";
    const PATH: &'static str = "/parties/{id}/look-for";
    const NEEDS: Right = crate::LOOK;
    type On = Party;
    type Leaves = Looked;

    async fn may(cx: &mut Context, on: &Visible<Party>) -> Result<(), Problem> {
        profiles::may_verify(cx, on.id)
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self { look: Look::default() })
    }

    async fn judge(self, cx: &mut Context, on: &Visible<Party>) -> Result<Self, Problem> {
        let pair = (on.id, cx.actor()?.organisation);
        Ok(Self { look: Look::take(cx, &[pair]).await? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Looked, Problem> {
        let no_list = || Refusal::new("list", "screening-refused-no-list");
        let list = self.look.list.ok_or_else(no_list)?;
        if let Some(looked) = self.look.enter(cx).await?.pop() {
            return Ok(looked);
        }
        // Another list came while this one was searched: the job looks in that.
        let (party, owner, looked_at) = (on.id, cx.actor()?.organisation, cx.now);
        let looked = Looked { party, owner, list, names: 0, looked_at };
        store::save_looks(cx, std::slice::from_ref(&looked)).await?;
        cx.later(&LookAgain::of(party), cx.now).await?;
        Ok(looked)
    }

    async fn questions(cx: &mut Context, on: &Visible<Party>, _: &Form) -> Result<Markup, Problem> {
        let pair = (on.id, cx.actor()?.organisation);
        let names = store::names_of(cx, &[pair]).await?;
        let w = &cx.words;
        Ok(html! {
            p { (look::names::name(w, &on.names)) }
            p { (w.say("screening-names-looked-for")) }
            ul {
                @for (subject, name) in names.iter().flatten() {
                    li {
                        (look::names::text(name.as_str())) ": "
                        (w.say(&format!("screening-subject-{}", subject.name())))
                    }
                }
            }
        })
    }
}
