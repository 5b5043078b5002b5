//! Name a place: in another language, in another spelling, or as it was called before.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Language, Line, Paragraph, Problem, Refusal, Refusals, Right, all4};
use look::form::{Choice, line, one_of, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Place, Sense, store};

pub(crate) struct Name {
    name: Line,
    sense: Sense,
    language: Option<Language>,
    reason: Paragraph,
}

impl Act for Name {
    const NAME: &'static str = "places.name";
    const PATH: &'static str = "/places/{id}/name";
    const NEEDS: Right = crate::KEEP;
    type On = Place;
    type Leaves = Place;

    async fn may(_: &mut Context, _: &Visible<Place>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let language = match form.text("language").trim() {
            "" => Ok(None),
            tag => Language::parse("language", tag).map(Some),
        };
        let (name, sense, language, reason) =
            all4(form.line("name"), form.choice("sense"), language, form.paragraph("reason"))?;
        if sense == Sense::Name && language.is_none() {
            return Err(Refusal::new("language", "places-refused-language-missing").into());
        }
        Ok(Self { name, sense, language, reason })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Place>) -> Result<Place, Problem> {
        let mut place = on.into_inner();
        let Self { name, sense, language, reason } = self;
        let language = language.unwrap_or(Language::UNDETERMINED);
        if !place.add_name(sense, language, name.clone()) {
            let refusal = Refusal::new("name", "places-refused-known-name");
            return Err(refusal.with("name", &name).into());
        }
        place.version += 1;
        store::save_all(&mut cx.tx, &[], std::slice::from_ref(&place)).await?;
        cx.because(Some(&reason));
        Ok(place)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Place>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        let senses = Sense::ALL.map(|sense| {
            Choice::new(sense.name(), w.say(&format!("places-sense-{}", sense.name())))
        });
        Ok(html! {
            p { (look::names::name(w, &on.names)) " " bdi class="code" { (on.code) } }
            (line(&ask("name", "places-ask-name").required()))
            (one_of(&ask("sense", "places-ask-sense").required(), &senses))
            (line(&ask("language", "places-ask-language").hint(w.say("places-ask-language-hint"))))
            (paragraph(&ask("reason", "places-ask-reason").required(), 2))
        })
    }
}
