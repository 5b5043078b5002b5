//! Write the next version of an entry of the catalogue: what a mission offers on a form, what it
//! asks more than the form, and whether drafts begin with it.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Language, Problem, Refusal, Refusals, Right, all2};
use look::form::{Choice, choice, choices, line, number, section, tick};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use crate::{Catalogue, Clause, Code, Entry, EntryName, Listed, More, Said, api, form, store};

pub(crate) struct SetInstrument {
    code: Code,
    said: Said,
    is_offered: bool,
}

/// The languages that the form asks for.
const ASKED: [(&str, &str, Language); 3] = [
    ("name_en", "hint_en", Language::ENGLISH),
    ("name_fr", "hint_fr", Language::FRENCH),
    ("name_ar", "hint_ar", Language::ARABIC),
];

/// What can be asked besides a form by a tick.
const TICKS: [(&str, &str); 3] = [
    ("review", "agreements-asks-review"),
    ("deliverables", "agreements-asks-deliverables"),
    ("civil_society", "agreements-asks-civil-society"),
];

impl Act for SetInstrument {
    const NAME: &'static str = "agreements.set_instrument";
    const PATH: &'static str = "/agreements/catalogue/set";
    const NEEDS: Right = crate::KEEP;
    const FRESH: bool = true;
    type On = Instance;
    type Leaves = Entry;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let which = wrong.note(all2(form.parsed("code", Code::parse), form.choice("form")));
        let names = names(form, &mut wrong);
        let asked = all2(form.choices("clauses"), form.maybe_number("first_tranche_max"));
        let asked = wrong.note(asked);
        let [review, deliverables, civil_society] = TICKS.map(|(tick, _)| form.tick(tick));
        let is_offered = !form.tick("stopped");
        match (which, asked) {
            (Some((code, form)), Some((clauses, first_tranche_max))) if wrong.0.is_empty() => {
                let more = More { clauses, review, deliverables, civil_society, first_tranche_max };
                let said = Said { form, names, more };
                said.is_sound(&code)?;
                Ok(Self { code, said: Said { more: said.more.besides(form), ..said }, is_offered })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Entry, Problem> {
        let Self { code, mut said, is_offered } = self;
        let catalogue = store::catalogue(cx).await?;
        // A pack may have brought names in languages that nobody here is asked for.
        let is_asked = |one: &&EntryName| ASKED.iter().any(|(.., asked)| *asked == one.language);
        let now = catalogue.find(&code).map_or(&[][..], |now| &now.said.names);
        said.names.extend(now.iter().filter(|one| !is_asked(one)).cloned());
        said.names.truncate(EntryName::LANGUAGES_MAX);
        api::keep_entry(cx, (code, said), is_offered, None).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let catalogue = store::catalogue(cx).await?;
        let begun = begun(&catalogue, form);
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).value(begun.text(name));
        let code = ask("code", "agreements-ask-code").required();
        let on = ask("form", "agreements-ask-form").required();
        let stopped = ask("stopped", "agreements-ask-stopped");
        Ok(html! {
            (line(&code.hint(w.say("agreements-ask-code-hint"))))
            (choice(&on.hint(w.say("agreements-ask-form-hint")), &form::instruments(w)))
            @for (name, hint, language) in ASKED {
                (section(&w.dictionary().words(language).say("language-name"), None, html! {
                    (line(&ask(name, "agreements-ask-entry-name").language(language)))
                    (line(&ask(hint, "agreements-ask-entry-hint").language(language)))
                }))
            }
            (besides(w, form, &begun))
            (tick(&stopped.hint(w.say("agreements-ask-stopped-hint"))))
        })
    }
}

/// A hint belongs to a name.
fn names(form: &Form, wrong: &mut Refusals) -> Vec<EntryName> {
    let mut names = Vec::new();
    for (name, hint, language) in ASKED {
        match wrong.note(all2(form.maybe_line(name), form.maybe_line(hint))) {
            Some((Some(name), hint)) => names.push(EntryName { language, name, hint }),
            Some((None, Some(_))) => wrong.0.push(Refusal::new(name, "refused-missing")),
            Some((None, None)) | None => {}
        }
    }
    names
}

fn besides(w: &Words, form: &Form, begun: &Form) -> Markup {
    let clause =
        |one: Clause| Choice::new(one.name(), w.say(&format!("agreements-clause-{}", one.name())));
    let clauses: Vec<Choice> =
        Clause::ALL.into_iter().filter(|one| *one != Clause::Own).map(clause).collect();
    let ask = |name, key| form.question(w, name, key).value(begun.text(name));
    let most = ask("first_tranche_max", "agreements-ask-first-tranche");
    section(
        &w.say("agreements-catalogue-more"),
        Some(&w.say("agreements-catalogue-more-hint")),
        html! {
            (choices(&form.question(w, "clauses", "agreements-ask-clauses"), &clauses,
                &begun.texts("clauses")))
            @for (name, key) in TICKS { (tick(&ask(name, key))) }
            (number(&most.hint(w.say("agreements-ask-first-tranche-hint"))))
        },
    )
}

/// What the form begins with: what was typed, or what the entry says now that the link names.
fn begun(catalogue: &Catalogue, form: &Form) -> Form {
    let typed = form.pairs().iter().filter(|(name, _)| !name.starts_with('_'));
    let is_link = typed.clone().all(|(name, _)| name == "code");
    let listed = catalogue.listed();
    let known = listed.iter().find(|one| is_link && one.code.to_string() == form.text("code"));
    known.map_or_else(|| Form::from_pairs(typed.cloned()), answers)
}

/// An entry as the answers to the form.
fn answers(one: &Listed<'_>) -> Form {
    let more = one.more();
    let mut pairs = vec![("code", one.code.to_string()), ("form", one.form.name().to_owned())];
    for (name, hint, language) in ASKED {
        let Some(told) = EntryName::in_language(one.names(), language) else { continue };
        pairs.push((name, told.name.to_string()));
        pairs.extend(told.hint.as_ref().map(|told| (hint, told.to_string())));
    }
    pairs.extend(more.clauses.iter().map(|clause| ("clauses", clause.name().to_owned())));
    let ticks = [more.review, more.deliverables, more.civil_society];
    let ticked = TICKS.into_iter().zip(ticks).filter(|(_, is_asked)| *is_asked);
    pairs.extend(ticked.map(|((name, _), _)| (name, "yes".to_owned())));
    pairs.extend(more.first_tranche_max.map(|most| ("first_tranche_max", most.to_string())));
    pairs.extend((!one.is_offered()).then(|| ("stopped", "yes".to_owned())));
    Form::from_pairs(pairs)
}
