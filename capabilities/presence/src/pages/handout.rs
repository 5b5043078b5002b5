//! An organisation's rows as a file to bring up to date: prefilled, with drop-down lists, the tag
//! row, and room for what is new. Brought in again, each row is known by its record id.

use activities::store::Narrow;
use acts::{Context, Download, Form, Instance, Stream};
use basics::{Id, Organisation, Problem, Refusals, Right};
use exchange::write::{OutColumn, Sheet, Value, Workbook};
use sharing::Visible;
use words::Direction;

use super::{
    columns::{Teller, handed_out},
    gathered::{Entry, Gathered},
};

pub(crate) struct Handout;

/// Rows that are left empty, for activities that are new.
const ROWS_TO_FILL: u32 = 300;

impl Stream for Handout {
    const PATH: &'static str = "/activities/round.xlsx";
    const NEEDS: Right = activities::WRITE;
    const KIND: &'static str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    type About = Instance;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.maybe_id::<Organisation>("organisation").map(drop)?)
    }

    /// Of the reader's own organisation, unless another is asked for: then as far as one sees it.
    async fn flow(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Download, Problem> {
        let asked: Option<Id<Organisation>> = query.maybe_id("organisation").unwrap_or_default();
        let owner = asked.unwrap_or(cx.actor()?.organisation);
        let narrow = Narrow { owner: Some(owner), ..Narrow::default() };
        let mut gathered = Gathered::of(cx, &narrow).await?;
        let goes_on = |entry: &Entry| !entry.activity.status.is_over();
        gathered.others.retain(goes_on);
        gathered.mission.retain(goes_on);
        let bytes = workbook(cx, &gathered)?;
        let words = [cx.settings().name.as_str(), &cx.words.say("presence-handout")];
        let name = format!("{} {}.xlsx", words.join(" ").trim(), cx.today).replace(' ', "-");
        Ok(Download { content_type: Self::KIND, file_name: Some(name), bytes })
    }
}

fn workbook(cx: &Context, gathered: &Gathered) -> Result<Vec<u8>, Problem> {
    let w = &cx.words;
    let teller = Teller {
        w,
        today: cx.today,
        known: &gathered.known,
        source: cx.settings().name.as_str(),
        address: &cx.settings().address,
    };
    let workbook = Workbook::new(cx.today)?;
    let mut workbook = match w.direction() {
        Direction::LeftToRight => workbook,
        Direction::RightToLeft => workbook.right_to_left(),
    };
    let columns: Vec<OutColumn> = handed_out(w);
    let rows = gathered.entries().map(|entry| -> Vec<Value> { teller.handed_out(entry) });
    workbook.add(Sheet { name: w.say("presence-handout"), columns, rows }, ROWS_TO_FILL)?;
    workbook.finish()
}
