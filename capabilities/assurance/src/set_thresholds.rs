//! Set the thresholds from a day on: how much cash asks for how many visits (R5.15).

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Day, Paragraph, Problem, Refusal, Refusals, Right, all2, all3};
use look::form::{day, number, paragraph, row};
use maud::{Markup, html};
use sharing::{Audience, Level, Share, Tlp, Visible};

use crate::{Band, Limits, Thresholds, form, store};

pub(crate) struct SetThresholds {
    limits: Limits,
    first_day: Day,
    reason: Paragraph,
}

impl Act for SetThresholds {
    const NAME: &'static str = "assurance.set_thresholds";
    const PATH: &'static str = "/assurance/set-thresholds";
    const NEEDS: Right = crate::KEEP_THRESHOLDS;
    type On = Instance;
    type Leaves = Thresholds;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let limits = wrong.note(all3(
            bands(form),
            form::amount(form, "spot_check_over"),
            form::amount(form, "rating_over"),
        ));
        let said = wrong.note(all2(form.day("first_day"), form.paragraph("reason")));
        match (limits, said) {
            (Some((bands, spot_check_over, rating_over)), Some((first_day, reason))) => {
                let limits = Limits { bands, spot_check_over, rating_over };
                Ok(Self { limits, first_day, reason })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        _: Visible<Instance>,
    ) -> Result<Thresholds, Problem> {
        let set = set(cx, self.limits, self.first_day, self.reason).await?;
        cx.because(Some(&set.reason));
        Ok(set)
    }

    /// What applies today.
    async fn known(cx: &mut Context, _: &Visible<Instance>) -> Result<Option<Form>, Problem> {
        let limits = store::limits_on(cx, cx.today).await?;
        let bands: Vec<String> = limits.bands.iter().map(said).collect();
        Ok(Some(Form::from_pairs([
            ("bands", bands.join("\n")),
            ("spot_check_over", limits.spot_check_over.to_string()),
            ("rating_over", limits.rating_over.to_string()),
        ])))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (paragraph(&ask("bands", "assurance-ask-bands")
                .hint(w.say("assurance-ask-bands-hint")), 5))
            (row(html! {
                (number(&ask("spot_check_over", "assurance-ask-spot-check-over")))
                (number(&ask("rating_over", "assurance-ask-rating-over")))
            }))
            (day(&ask("first_day", "assurance-ask-first-day")
                .hint(w.say("assurance-ask-first-day-hint"))))
            (paragraph(&ask("reason", "assurance-ask-reason"), 2))
        })
    }
}

/// For everyone, from a day on.
pub(crate) async fn set(
    cx: &mut Context,
    limits: Limits,
    first_day: Day,
    reason: Paragraph,
) -> Result<Thresholds, Problem> {
    let owner = cx.actor()?.organisation;
    let (level, tlp, audience) = (Level::Low, Tlp::Clear, Audience::EVERYONE);
    let share = Share { owner, level, tlp, audience };
    let (id, set_at) = (cx.id("thresholds"), cx.now);
    let set = Thresholds { id, share, first_day, limits, reason, set_at };
    set.may_begin(cx.today)?;
    store::enter_thresholds(cx, &set).await?;
    Ok(set)
}

/// `2500 | 0 | 0 | 0`: up to how much, then the visits of high, medium and low risk. The last line
/// begins with a bar.
fn bands(form: &Form) -> Result<Vec<Band>, Refusal> {
    let lines = form.text("bands").lines().filter(|line| !line.trim().is_empty());
    let bands: Vec<Band> = lines.map(band).collect::<Result<_, _>>()?;
    match bands.is_empty() {
        true => Err(Refusal::new("bands", "refused-missing")),
        false => Ok(bands),
    }
}

fn band(line: &str) -> Result<Band, Refusal> {
    let refused = || Refusal::new("bands", "assurance-refused-band-line");
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let [up_to, high, medium, low] = parts[..] else { return Err(refused()) };
    let number =
        |text: &str| text.parse::<i64>().ok().filter(|number| *number >= 0).ok_or_else(refused);
    let up_to = (!up_to.is_empty()).then(|| number(up_to)).transpose()?;
    Ok(Band { up_to, high: number(high)?, medium: number(medium)?, low: number(low)? })
}

fn said(band: &Band) -> String {
    let up_to = band.up_to.map_or(String::new(), |most| most.to_string());
    format!("{up_to} | {} | {} | {}", band.high, band.medium, band.low).trim().to_owned()
}
