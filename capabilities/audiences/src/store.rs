//! Audiences as this capability shows them: `sharing` keeps the rows.

use acts::{Context, Subject};
use basics::{Id, Problem};
use sharing::{Audience, Open, Visible};

use crate::Named;

/// Judged by `sharing::find_known_audience`: an audience has no audience of its own, its keeper and
/// its members know of it, and everybody of those that the product ships.
impl Open for Named {}

impl Subject for Named {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let audience =
            sharing::find_known_audience(&mut cx.tx, &cx.viewer, id.cast(), cx.today).await?;
        known(cx, audience).await
    }

    fn version(&self) -> Option<i64> {
        Some(self.audience.version)
    }
}

/// All that the viewer knows of.
pub(crate) async fn list(cx: &mut Context) -> Result<Vec<Visible<Named>>, Problem> {
    let mut all = Vec::new();
    for audience in sharing::audiences_known_to(&mut cx.tx, &cx.viewer, cx.today).await? {
        all.push(known(cx, audience).await?);
    }
    Ok(all)
}

async fn known(cx: &mut Context, audience: Audience) -> Result<Visible<Named>, Problem> {
    let members = sharing::members_of(&mut cx.tx, audience.id, cx.today).await?;
    let coordinators = sharing::coordinators_of(&mut cx.tx, audience.id).await?;
    Ok(Visible::open(Named { audience, members, coordinators }))
}
