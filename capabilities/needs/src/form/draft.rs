//! What a person says of people in need.

use activities::{Headcount, web_address};
use acts::Form;
use basics::{Id, Line, Paragraph, Refusal, Refusals, all2, all3};
use sharing::{Audience, Level, Tlp};

use crate::{Figures, Need};

/// The answers that may be corrected later, each for itself sound.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub figures: Figures,
    pub link: Option<Line>,
    pub note: Option<Paragraph>,
    pub level: Option<Level>,
    pub tlp: Tlp,
    pub audience: Option<Id<Audience>>,
}

/// The question of each figure of the people in need, in the order of a headcount.
pub(crate) const IN_NEED: [&str; 7] = [
    "in_need",
    "in_need_women",
    "in_need_men",
    "in_need_girls",
    "in_need_boys",
    "in_need_elderly",
    "in_need_households",
];

impl Draft {
    /// Everything that is wrong is said at once.
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let figures = wrong.note(figures(form));
        let more = wrong.note(all2(link(form), form.maybe_paragraph("note")));
        let shared = wrong.note(all3(
            form.maybe_choice("level"),
            form.maybe_choice("tlp"),
            form.maybe_id("audience"),
        ));
        match (figures, more, shared) {
            (Some(figures), Some((link, note)), Some((level, tlp, audience))) => {
                let tlp = tlp.unwrap_or(Tlp::Green);
                Ok(Self { figures, link, note, level, tlp, audience })
            }
            _ => Err(wrong),
        }
    }

    /// The form as it stands before anything is changed.
    pub(crate) fn known(need: &Need) -> Form {
        let figures = &need.figures;
        let line = |line: Option<&Line>| line.map_or(String::new(), ToString::to_string);
        let mut pairs: Vec<(&str, String)> = vec![
            ("link", line(need.link.as_ref())),
            ("note", need.note.as_ref().map_or(String::new(), ToString::to_string)),
            ("level", need.share.level.name().into()),
            ("tlp", need.share.tlp.name().into()),
            ("audience", need.share.audience.to_string()),
        ];
        let known = figures.named().into_iter().filter(|(name, _)| *name != "in_need");
        pairs.extend(known.filter_map(|(name, figure)| Some((name, figure?.to_string()))));
        let in_need = IN_NEED.into_iter().zip(figures.in_need.figures());
        pairs.extend(in_need.filter_map(|(name, (_, figure))| Some((name, figure?.to_string()))));
        Form::from_pairs(pairs)
    }
}

fn figures(form: &Form) -> Result<Figures, Refusals> {
    let mut wrong = Refusals::default();
    let mut number = |question| wrong.note(form.maybe_number(question)).flatten();
    let [population, affected, targeted, reached] =
        ["population", "affected", "targeted", "reached"].map(&mut number);
    let names = Headcount::default().figures().map(|(name, _)| name);
    let counted = IN_NEED.map(&mut number);
    let figure = |name| names.iter().position(|known| *known == name).and_then(|at| counted[at]);
    let in_need = Headcount::of(figure);
    let figures = Figures { population, affected, in_need, targeted, reached };
    wrong.or(figures)?.check().map_err(Refusals::from)
}

fn link(form: &Form) -> Result<Option<Line>, Refusal> {
    form.maybe_line("link")?.map(|line| web_address("link", line)).transpose()
}
