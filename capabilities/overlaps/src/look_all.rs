//! Look through everything: on demand of the secretariat, after an import of boundaries, say.

use std::collections::BTreeSet;

use acts::{Act, Context, Form, Instance, Job, Record, whoever_sees_it};
use basics::{Id, Organisation, Problem, Refusals, Right};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use sharing::Visible;

use crate::{look, proposal::cluster, store};

pub(crate) struct LookAll;

/// That everything was asked to be looked through.
pub(crate) struct FullLook {
    id: Id<Self>,
}

impl Act for LookAll {
    const NAME: &'static str = "overlaps.look_all";
    const PATH: &'static str = "/overlaps/look-all";
    const NEEDS: Right = crate::KEEP;
    type On = Instance;
    type Leaves = FullLook;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<FullLook, Problem> {
        look_everywhere(cx).await?;
        Ok(FullLook { id: cx.id("full look") })
    }

    async fn questions(
        _: &mut Context,
        _: &Visible<Instance>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {})
    }
}

/// Looks through everything soon: for whoever filled the product past its acts.
pub async fn look_everywhere(cx: &mut Context) -> Result<(), Problem> {
    let now = cx.now;
    cx.later(&LookEverywhere {}, now).await
}

impl Record for FullLook {
    const KIND: &'static str = "full_look";
    type Shape = Id<Self>;

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        "/overlaps".to_owned()
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        None
    }

    fn shape(&self) -> Id<Self> {
        self.id
    }
}

/// Cuts the whole look into pieces, each a job of its own.
#[derive(Serialize, Deserialize)]
pub(crate) struct LookEverywhere {}

impl Job for LookEverywhere {
    const KIND: &'static str = "overlaps.look_everywhere";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let mut pieces = look::clusters_unseen(cx, None).await?;
        // Also where something was found that is no longer there.
        let known = store::areas_of(&mut cx.tx, None).await?;
        pieces.extend(known.into_iter().map(|(sector, area)| (cluster(sector), area)));
        for (cluster, area) in pieces.into_iter().collect::<BTreeSet<_>>() {
            // Asked for, also where a job that failed for good left it waiting.
            store::enter_waiting(&mut cx.tx, cluster, area).await?;
            look::later(cx, cluster, area, 0).await?;
        }
        Ok(())
    }
}
