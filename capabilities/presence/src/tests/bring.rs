//! Many activities at once, as an import saves them: with the reporter's own record ids.

use activities::{Activity, Headcount, Kind, Sector, Status, store};
use acts::{Act, Capability, Context, Form, Instance, whoever_sees_it};
use basics::{Id, Line, Period, Problem, Refusals, Right};
use maud::{Markup, html};
use places::{Country, Place};
use sharing::{Audience, Level, Share, Tlp, Visible};

pub(super) fn capability() -> Capability {
    Capability::new("given").act::<Bring>()
}

struct Bring(i64);

impl Act for Bring {
    const NAME: &'static str = "given.bring";
    const PATH: &'static str = "/bring";
    const NEEDS: Right = activities::WRITE;
    type On = Instance;
    type Leaves = Activity;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self(form.maybe_number("many")?.unwrap_or_default()))
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Activity, Problem> {
        let mut entries = Vec::new();
        for number in 0..self.0 {
            let activity = activity(cx, number)?;
            let words = database::fold(activity.title.as_str());
            entries.push(store::Entry { activity, content: None, words });
        }
        store::save_many(cx, &entries).await?;
        let last = entries.pop().ok_or(Problem::NotFound)?.activity;
        Ok(last)
    }

    async fn questions(
        _: &mut Context,
        _: &Visible<Instance>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {})
    }
}

fn activity(cx: &Context, number: i64) -> Result<Activity, Problem> {
    let owner = cx.actor()?.organisation;
    let mali = Country::parse("MLI")?;
    let code = format!("ML0{}", 1 + number % 8);
    let line = |text: String| Line::parse("title", &text);
    Ok(Activity {
        id: Id::named("comity:test:activity", &number.to_string()),
        share: Share {
            owner,
            level: Level::Low,
            tlp: Tlp::Green,
            audience: Audience::HUMANITARIAN,
        },
        reporting: owner,
        lead: None,
        implementing: Vec::new(),
        donors: Vec::new(),
        kind: Kind::Delivery,
        sector: Sector::Wash,
        subsector: None,
        title: line(format!("Forage {number}"))?,
        description: None,
        status: Status::Ongoing,
        period: Period::ALWAYS,
        places: vec![Place::id_of(mali, 1, &code)],
        group: None,
        targeted: Headcount::default(),
        reached: Headcount { total: Some(number), ..Headcount::default() },
        modality: None,
        budget: None,
        programme: None,
        source: None,
        link: None,
        record_key: Some(line(format!("EAU-{number}"))?),
        entered_by: None,
        reported_on: cx.today,
        updated_at: cx.now,
        withdrawn: false,
        version: 1,
    })
}
