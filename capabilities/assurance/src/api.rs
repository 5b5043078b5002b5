//! The thresholds as packs carry them: the table and its two amounts, under one code.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Paragraph, Problem, Refusal};
use maud::Markup;
use packs::{Doing, Entry, Kind, Source};
use serde_json::Value;
use sharing::Visible;
use words::{Arg, Words};

use crate::{Band, Limits, pages, set_thresholds, shape::LimitsShape, store};

pub(crate) struct Packed;

/// There is one table, for all.
const CODE: &str = "visits";

impl Kind for Packed {
    fn name(&self) -> &'static str {
        "threshold"
    }

    fn label(&self) -> &'static str {
        "assurance-thresholds"
    }

    fn given<'a>(&'a self, cx: &'a mut Context) -> Doing<'a, Vec<(String, Value)>> {
        Box::pin(async move {
            let now = known(cx).await?.swap_remove(0);
            Ok(vec![(CODE.to_owned(), now)])
        })
    }

    fn known<'a>(&'a self, cx: &'a mut Context) -> Doing<'a, BTreeMap<String, Vec<Value>>> {
        Box::pin(async move { Ok([(CODE.to_owned(), known(cx).await?)].into()) })
    }

    fn check(&self, code: &str, content: &Value) -> Result<(), Refusal> {
        let refused = || Refusal::new("file", "assurance-refused-packed").with("code", code);
        let limits = read(content).filter(|_| code == CODE).ok_or_else(refused)?;
        limits.may_be_set().map_err(|refusal| Refusal { about: "file", ..refusal })
    }

    fn show(&self, w: &Words, _: &str, _: Option<&Value>, content: &Value) -> Markup {
        pages::limits(w, &read(content).unwrap_or_else(Limits::shipped))
    }

    /// They apply from today on; what was said of days that are over stays as it was (R5.15).
    fn enter<'a>(
        &'a self,
        cx: &'a mut Context,
        entry: &'a Entry,
        from: &'a Source,
    ) -> Doing<'a, ()> {
        Box::pin(async move {
            self.check(&entry.code, &entry.content)?;
            let limits = read(&entry.content).ok_or(Problem::NotFound)?;
            let origin = [("origin", Arg::from(from.manifest.origin.as_str()))];
            let reason = cx.words.tell_plain("assurance-from-pack", &origin);
            let reason = Paragraph::parse("reason", &reason)?;
            let set = set_thresholds::set(cx, limits, cx.today, reason).await?;
            cx.leave(&set)
        })
    }
}

/// What applies today, then all that was set, and at last what the product ships.
async fn known(cx: &mut Context) -> Result<Vec<Value>, Problem> {
    let now = store::limits_on(cx, cx.today).await?;
    let all = store::all_thresholds(cx).await?.into_iter().map(Visible::into_inner);
    let limits = all.map(|one| one.limits);
    let known = std::iter::once(now).chain(limits).chain([Limits::shipped()]);
    known.map(|limits| content(&limits)).collect()
}

fn content(limits: &Limits) -> Result<Value, Problem> {
    serde_json::to_value(LimitsShape::from(limits)).map_err(Problem::broken)
}

fn read(content: &Value) -> Option<Limits> {
    let number = |of: &Value, name: &str| of[name].as_i64().filter(|number| *number >= 0);
    let band = |told: &Value| {
        let up_to = match &told["up_to"] {
            Value::Null => None,
            _ => Some(number(told, "up_to")?),
        };
        let (high, medium) = (number(told, "high")?, number(told, "medium")?);
        Some(Band { up_to, high, medium, low: number(told, "low")? })
    };
    let bands = content["bands"].as_array()?.iter().map(band).collect::<Option<_>>()?;
    let spot_check_over = number(content, "spot_check_over")?;
    Some(Limits { bands, spot_check_over, rating_over: number(content, "rating_over")? })
}
