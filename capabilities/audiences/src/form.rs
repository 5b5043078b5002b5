//! Organisations as people name them in a list: one on each line.

use std::str::FromStr;

use acts::{Context, Form};
use basics::{Id, Organisation, Problem, Refusal, Refusals, fold};
use look::form::paragraph;
use maud::Markup;
use parties::Party;
use sharing::{Audience, Visible};

/// How many likely ones are offered in place of a name that nobody has.
const OFFERED: usize = 3;

/// The lines of the answer or answers: a list can be pasted from a spreadsheet, and a program sends
/// an array of ids.
pub(crate) fn lines(form: &Form) -> Vec<String> {
    let answers = form.texts("members");
    let lines = answers.into_iter().flat_map(str::lines).map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

pub(crate) fn question(cx: &Context, form: &Form) -> Markup {
    let w = &cx.words;
    let ask = form.question(w, "members", "audiences-ask-members").required();
    paragraph(&ask.hint(w.say("audiences-ask-members-hint")), 6)
}

/// Whom the lines name, or everything that is wrong with them at once.
pub(crate) async fn resolve(
    cx: &mut Context,
    lines: &[String],
) -> Result<Vec<Id<Organisation>>, Problem> {
    if lines.is_empty() {
        return Err(Refusal::new("members", "refused-missing").into());
    }
    if lines.len() > Audience::MEMBERS_MAX {
        let many = Refusal::new("members", "audiences-refused-many");
        return Err(many.with("most", Audience::MEMBERS_MAX).into());
    }
    let mut wrong = Refusals::default();
    let mut parties = Vec::new();
    for line in lines {
        if let Some(party) = wrong.note(one(cx, line).await?) {
            let chosen = party.may_be_chosen("members").map(|()| party.id);
            parties.extend(wrong.note(chosen));
        }
    }
    Ok(wrong.or(parties)?)
}

async fn one(cx: &mut Context, line: &str) -> Result<Result<Visible<Party>, Refusal>, Problem> {
    let mut found = match Id::from_str(line) {
        Ok(id) => parties::find_many(cx, [id]).await?,
        Err(_) => parties::find_by_name(cx, line).await?,
    };
    let refused = |why| Refusal::new("members", why).with("given", line);
    Ok(match (found.pop(), found.is_empty()) {
        (Some(party), true) => Ok(party),
        (Some(_), false) => Err(refused("audiences-refused-several")),
        (None, _) => {
            let near = near(cx, line).await?;
            Err(match near.is_empty() {
                true => refused("audiences-refused-unknown"),
                false => refused("audiences-refused-unknown-but").with("near", near.join("; ")),
            })
        }
    })
}

/// Names that hold what was typed, or that it holds.
async fn near(cx: &mut Context, line: &str) -> Result<Vec<String>, Problem> {
    let given = fold(line);
    let holds = |name: &String| {
        !name.is_empty()
            && (name.contains(&given) || (name.len() > 3 && given.contains(name.as_str())))
    };
    let known = parties::named_for_matching(cx).await?;
    let near = known.iter().filter(|(_, names)| names.iter().any(holds)).map(|(id, _)| *id);
    let near = parties::names_of(cx, near.take(OFFERED).collect()).await?;
    Ok(near.values().map(|(names, _)| cx.name(names).to_string()).collect())
}
