//! What is asked of a public summary: a text in each language, and what is told beside it.

use acts::{Context, Form};
use basics::{Id, Language, Line, Named, Paragraph, Period, Problem, Refusal, Refusals};
use look::form::{Choice as Offered, choices, one_of, paragraph, section};
use maud::{Markup, html};
use places::Place;
use words::Words;

use crate::{Aspect, Choice, Content, Facts, Publication, Purse, Text, tells_a_contact};

/// The languages that the form asks the text in.
const TEXTS: [(&str, &str, Language); 3] = [
    ("text_en", "publications-ask-text-en", Language::ENGLISH),
    ("text_fr", "publications-ask-text-fr", Language::FRENCH),
    ("text_ar", "publications-ask-text-ar", Language::ARABIC),
];

/// Which version of what stands between the parties the form was read with.
pub(crate) const SEEN: &str = "seen";

const PLACES_MAX: usize = 20;

/// A region or a district: what is public shows nobody the way to a village.
const FINEST_LEVEL: u8 = 2;

/// The answers, each for itself sound; the places as they were typed.
pub(crate) struct Wanted {
    pub(crate) texts: Vec<Text>,
    pub(crate) aspects: Vec<Aspect>,
    pub(crate) money: Option<Purse>,
    places: Vec<Line>,
}

impl Wanted {
    /// Everything that is wrong is said at once.
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let mut texts = Vec::new();
        for (question, _, language) in TEXTS {
            let text = wrong.note(text(form, question)).flatten();
            texts.extend(text.map(|text| Text { language, text }));
        }
        if texts.is_empty() && wrong.0.is_empty() {
            wrong.0.push(Refusal::new("text_en", "refused-missing"));
        }
        let aspects = wrong.note(form.choices("facts"));
        let money = wrong.note(form.maybe_choice("money"));
        let places = wrong.note(places_of(form));
        match (aspects, money, places) {
            (Some(aspects), Some(money), Some(places)) if wrong.0.is_empty() => {
                Ok(Self { texts, aspects, money, places })
            }
            _ => Err(wrong),
        }
    }

    /// What is to be told, looked up.
    pub(crate) async fn choice(&self, cx: &mut Context) -> Result<Choice, Problem> {
        let places = places(cx, &self.places).await?;
        Ok(Choice { aspects: self.aspects.clone(), money: self.money, places })
    }
}

fn text(form: &Form, question: &'static str) -> Result<Option<Paragraph>, Refusal> {
    let text = form.maybe_paragraph(question)?;
    match &text {
        Some(said) if tells_a_contact(said.as_str()) => {
            Err(Refusal::new(question, "publications-refused-contact"))
        }
        _ => Ok(text),
    }
}

fn places_of(form: &Form) -> Result<Vec<Line>, Refusal> {
    let lines = form.text("places").lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<Line> =
        lines.map(|line| Line::parse("places", line)).collect::<Result<_, _>>()?;
    match lines.len() > PLACES_MAX {
        true => Err(Refusal::new("places", "publications-refused-many").with("most", PLACES_MAX)),
        false => Ok(lines),
    }
}

/// The places that are meant. A name that several have is refused with their codes (R7.1).
async fn places(cx: &mut Context, typed: &[Line]) -> Result<Vec<Id<Place>>, Problem> {
    let mut found: Vec<Id<Place>> = Vec::new();
    if typed.is_empty() {
        return Ok(found);
    }
    let gazetteer = places::gazetteer(cx).await?;
    let days = Period::between(cx.today, cx.today)?;
    for line in typed {
        let place = activities::look_up(&gazetteer, line.as_str(), days)?;
        if place.level > FINEST_LEVEL {
            let fine = Refusal::new("places", "publications-refused-fine");
            return Err(fine.with("given", line).into());
        }
        if !found.contains(&place.id) {
            found.push(place.id);
        }
    }
    Ok(found)
}

/// The form begins with what is proposed or public; without either, with all but the money.
pub(crate) async fn known(cx: &mut Context, one: Option<&Publication>) -> Result<Form, Problem> {
    let proposed = one.and_then(|one| one.proposed.as_ref()).map(|proposed| &proposed.content);
    let public = one.and_then(|one| one.public.as_ref()).map(|public| &public.content);
    let Some(content) = proposed.or(public) else {
        return Ok(Form::from_pairs(Aspect::ALL.map(|aspect| ("facts", aspect.name()))));
    };
    let Content { texts, facts } = content;
    let choice = Facts::choice(facts);
    let found = places::find_many(cx, facts.places.iter().copied()).await?;
    let found: Vec<String> = found.iter().map(|place| activities::with_code(place)).collect();
    let mut pairs: Vec<(&str, String)> = vec![
        ("money", choice.money.map_or(String::new(), |purse| purse.name().to_owned())),
        ("places", found.join("\n")),
    ];
    pairs.extend(choice.aspects.iter().map(|aspect| ("facts", aspect.name().to_owned())));
    for told in texts {
        let question = TEXTS.iter().find(|(.., language)| *language == told.language);
        pairs.extend(question.map(|(question, ..)| (*question, told.text.to_string())));
    }
    Ok(Form::from_pairs(pairs))
}

fn named<T: Named>(w: &Words, beginning: &str) -> Vec<Offered> {
    let word = |one: &T| w.say(&format!("{beginning}{}", one.name()));
    T::ALL.iter().map(|one| Offered::new(one.name(), word(one))).collect()
}

pub(crate) fn questions(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let mut purses = vec![Offered::new("", w.say("publications-money-none"))];
    purses.extend(named::<Purse>(w, "publications-money-"));
    html! {
        (section(&w.say("publications-group-text"), Some(&w.say("publications-group-text-hint")),
            html! {
                @for (question, key, language) in TEXTS {
                    (paragraph(&ask(question, key).language(language), 5))
                }
            }))
        (section(&w.say("publications-group-facts"), Some(&w.say("publications-group-facts-hint")),
            html! {
                (choices(&ask("facts", "publications-ask-facts"),
                    &named::<Aspect>(w, "publications-aspect-"), &form.texts("facts")))
                (one_of(&ask("money", "publications-ask-money")
                    .hint(w.say("publications-ask-money-hint")), &purses))
                (paragraph(&ask("places", "publications-ask-places")
                    .hint(w.say("publications-ask-places-hint")), 3))
            }))
    }
}
