//! Draft an agreement: choose the instrument out of the catalogue, name the parties; the library
//! fills in its clauses.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Id, Language, Line, Paragraph, Problem, Refusal, Refusals, Right, all3};
use look::form::{Choice, choice, hidden, line, one_of, paragraph};
use maud::{Markup, html};
use parties::Party;
use sharing::{Level, Share, Tlp, Visible};
use words::Words;

use crate::{
    Agreement, Branding, Chosen, Code, Document, Library, Life, PARTIES_MAX, Seat, Section, act,
    form, is_of_civil_society, store,
};

pub(crate) struct Draft {
    instrument: Code,
    /// The catalogue as the form showed it; empty where nobody looked.
    seen: String,
    title: Line,
    language: Option<Language>,
    /// As they were typed: a name or an id on each line, and their place behind a bar.
    parties: Vec<Vec<String>>,
    under: Option<Id<Agreement>>,
}

impl Act for Draft {
    const NAME: &'static str = "agreements.draft";
    const PATH: &'static str = "/agreements/draft";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Agreement;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let instrument = form.parsed("instrument", Code::parse);
        let seen = form.text("seen").to_owned();
        let said = all3(instrument, form.line("title"), form.maybe_id("under"));
        let said = wrong.note(said);
        let language = |text: &str| Language::parse("language", text).ok();
        let language = wrong.note(form.maybe_read("language", language));
        let parties = wrong.note(form::rows::rows(form, "parties"));
        match (said, language, parties) {
            (Some((instrument, title, under)), Some(language), Some(parties)) => {
                Ok(Self { instrument, seen, title, language, parties, under })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let chosen = store::catalogue(cx).await?.choose(&self.instrument, &self.seen)?;
        let needs = chosen.needs();
        let seats = self.seats(cx, needs.civil_society).await?;
        let parties: Vec<_> = seats.iter().map(|seat| seat.party).collect();
        let audience = sharing::among(&mut cx.tx, &parties).await?;
        let (level, tlp) = (Level::Moderate, Tlp::Amber);
        let library = store::library(cx).await?;
        let language = self.language.unwrap_or(cx.words.language());
        let under = self.under.filter(|_| needs.framework);
        let blank = Document { under, ..blank(chosen, self.title, language, seats) };
        let sections = sections(&cx.words, &library, &blank)?;
        let document = Document { sections, ..blank };
        let agreement = Agreement {
            id: cx.id(&format!("agreement {}", document.title)),
            share: Share { owner: by.party, level, tlp, audience },
            life: Life::begin(&document, by),
            amends: None,
            document,
            updated_at: cx.now,
            version: 1,
        };
        if let Some(under) = agreement.document.under {
            let framework = form::framework(cx, under).await?;
            agreement.may_name(&framework)?;
        }
        store::save_new(cx, &agreement, by).await?;
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let frameworks = store::frameworks(cx).await?;
        let catalogue = store::catalogue(cx).await?;
        let choice_of = |one: &Visible<Agreement>| {
            Choice::new(one.id.to_string(), one.document.title.to_string())
        };
        let frameworks: Vec<Choice> = frameworks.iter().map(choice_of).collect();
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            (one_of(&ask("instrument", "agreements-ask-instrument").required()
                .hint(w.say("agreements-ask-instrument-hint")),
                &form::catalogue::offered(w, &catalogue)))
            (hidden("seen", &catalogue.seen()))
            (line(&ask("title", "agreements-ask-title").required()))
            (paragraph(&ask("parties", "agreements-ask-parties").required()
                .hint(w.say("agreements-ask-parties-hint")), 4))
            (choice(&ask("language", "agreements-ask-language")
                .hint(w.say("agreements-ask-language-hint")), &form::languages(w)))
            (choice(&ask("under", "agreements-ask-under")
                .hint(w.say("agreements-ask-under-hint")), &frameworks))
        })
    }
}

impl Draft {
    /// Whoever drafts it, and those who are named, each once.
    async fn seats(&self, cx: &mut Context, civil_only: bool) -> Result<Vec<Seat>, Problem> {
        let own = cx.actor()?.organisation;
        let own = parties::find_many(cx, [own]).await?.pop().ok_or(Problem::Forbidden)?;
        let mut wrong = Refusals::default();
        let mut known = vec![(own, None)];
        for row in &self.parties {
            let [name, place @ ..] = row.as_slice() else { continue };
            let place = place.first().filter(|place| !place.is_empty());
            let place = place.map(|place| Line::parse("parties", place)).transpose();
            if let Some(party) = wrong.note(named(cx, name).await?)
                && let Some(place) = wrong.note(place)
            {
                match known.iter_mut().find(|(known, _)| known.id == party.id) {
                    Some(known) => known.1 = place,
                    None => known.push((party, place)),
                }
            }
        }
        wrong.or(())?;
        if known.len() < 2 {
            return Err(Refusal::new("parties", "agreements-refused-alone").into());
        }
        if known.len() > PARTIES_MAX {
            let many = Refusal::new("parties", "agreements-refused-parties");
            return Err(many.with("most", PARTIES_MAX).into());
        }
        let civil = known.iter().any(|(party, _)| is_of_civil_society(party.constituency));
        if civil_only && !civil {
            return Err(Refusal::new("parties", "agreements-refused-civil-society").into());
        }
        Ok(known.into_iter().map(|(party, place)| Seat { party: party.id, place }).collect())
    }
}

/// A party by its id or its name.
async fn named(cx: &mut Context, name: &str) -> Result<Result<Visible<Party>, Refusal>, Problem> {
    let mut found = match name.parse() {
        Ok(id) => parties::find_many(cx, [id]).await?,
        Err(_) => parties::find_by_name(cx, name).await?,
    };
    let refused = |why| Err(Refusal::new("parties", why).with("given", name));
    Ok(match (found.pop(), found.is_empty()) {
        (Some(party), true) => party.may_be_chosen("parties").map(|()| party),
        (Some(_), false) => refused("agreements-refused-several-parties"),
        (None, _) => refused("agreements-refused-unknown-party"),
    })
}

fn blank(chosen: Chosen, title: Line, language: Language, seats: Vec<Seat>) -> Document {
    Document {
        instrument: chosen.form,
        entry: chosen.entry,
        title,
        language,
        under: None,
        first_day: None,
        last_day: None,
        seats,
        sections: Vec::new(),
        indicators: Vec::new(),
        duties: Vec::new(),
        reporting: None,
        deliverables: Vec::new(),
        funding: None,
        in_kind: Vec::new(),
        branding: Branding::Agreed,
        red_cross_consent: None,
    }
}

/// What the library has for this instrument, in the language of the text; what only the parties
/// can say is theirs to write.
fn sections(w: &Words, library: &Library, blank: &Document) -> Result<Vec<Section>, Problem> {
    let clauses = blank.needs().clauses.into_iter().chain(library.more(blank));
    let known = |clause| Some((clause, form::known(w, library, blank, clause)?));
    let known = clauses.filter_map(known);
    let mut sections = Vec::new();
    for (clause, (title, text)) in known {
        sections.push(Section {
            number: sections.len() as i64 + 1,
            clause,
            title: Line::parse("title", &title)?,
            text: Paragraph::parse("text", &text)?,
            deviation: None,
        });
    }
    Ok(sections)
}
