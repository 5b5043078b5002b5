//! What is asked when a stakeholder is recorded or changed, and what the answers are.

mod shared;

use acts::{Context, Form};
use basics::{
    Day, Id, Line, Named, Organisation, Paragraph, Period, Problem, Refusal, Refusals, all2, all4,
};
use look::form::{Choice, choice, choices, day, line, paragraph, row, section};
use maud::{Markup, html};
use places::Place;
use profiles::Spoken;
use words::Words;

use crate::{Body, Check, Community, Influence, Stakeholder, stakeholder::may_be_of};

pub(crate) use shared::audiences;

/// The answers, each for itself sound; the place as it was typed.
pub(crate) struct Draft {
    name: Line,
    body: Body,
    place: Line,
    source: Line,
    as_of: Option<Day>,
    communities: Vec<Community>,
    languages: Vec<Spoken>,
    influence: Option<Influence>,
    interest: Option<Paragraph>,
    approach: Option<Paragraph>,
    shared: shared::Draft,
}

impl Draft {
    /// Everything that is wrong is said at once.
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let what = wrong.note(all4(
            form.line("name"),
            form.choice("body"),
            form.line("place"),
            form.line("source"),
        ));
        let lists = wrong.note(all2(form.choices("communities"), form.choices("languages")));
        let said = wrong.note(all4(
            form.maybe_day("as_of"),
            form.maybe_choice("influence"),
            form.maybe_paragraph("interest"),
            form.maybe_paragraph("approach"),
        ));
        let shared = wrong.note(shared::Draft::parse(form));
        match (what, lists, said, shared) {
            (
                Some((name, body, place, source)),
                Some((communities, languages)),
                Some((as_of, influence, interest, approach)),
                Some(shared),
            ) => Ok(Self {
                name,
                body,
                place,
                source,
                as_of,
                communities,
                languages,
                influence,
                interest,
                approach,
                shared,
            }),
            _ => Err(wrong),
        }
    }

    /// A new one that this organisation records.
    pub(crate) async fn made(
        self,
        cx: &mut Context,
        owner: Id<Organisation>,
    ) -> Result<Stakeholder, Problem> {
        let new = Stakeholder {
            id: cx.id(&format!("stakeholder {}", self.name)),
            share: Stakeholder::usual(owner),
            name: self.name.clone(),
            body: self.body,
            place: Id::well_known(0),
            communities: Vec::new(),
            languages: Vec::new(),
            interest: None,
            influence: None,
            approach: None,
            source: self.source.clone(),
            as_of: cx.today,
            check: Check { confirmed_on: cx.today, round: 1 },
            ended_on: None,
            updated_at: cx.now,
            version: 0,
        };
        self.changed(cx, new).await
    }

    /// The one that there is, as it is said to be now.
    pub(crate) async fn changed(
        self,
        cx: &mut Context,
        known: Stakeholder,
    ) -> Result<Stakeholder, Problem> {
        known.must_go_on()?;
        let as_of = may_be_of("as_of", self.as_of.unwrap_or(cx.today), cx.today)?;
        let place = place(cx, &self.place).await?;
        let share = self.shared.share(cx, &known).await?;
        let changed = Stakeholder {
            share,
            name: self.name,
            body: self.body,
            place,
            communities: self.communities,
            languages: self.languages,
            interest: self.interest,
            influence: self.influence,
            approach: self.approach,
            source: self.source,
            as_of,
            version: known.version + 1,
            ..known
        };
        Ok(changed.speaks_for_somebody()?)
    }

    /// The form as it stands before anything is changed.
    pub(crate) async fn known(cx: &mut Context, it: &Stakeholder) -> Result<Form, Problem> {
        let place = places::find_many(cx, [it.place]).await?.pop();
        let place = place.map_or(String::new(), |place| activities::with_code(&place));
        let text = |text: Option<&Paragraph>| text.map_or(String::new(), ToString::to_string);
        let mut pairs: Vec<(&str, String)> = vec![
            ("name", it.name.to_string()),
            ("body", it.body.name().to_owned()),
            ("place", place),
            ("source", it.source.to_string()),
            ("as_of", it.as_of.to_string()),
            ("influence", it.influence.map_or("", Influence::name).to_owned()),
            ("interest", text(it.interest.as_ref())),
            ("approach", text(it.approach.as_ref())),
        ];
        pairs.extend(it.communities.iter().map(|one| ("communities", one.name().to_owned())));
        pairs.extend(it.languages.iter().map(|one| ("languages", one.name().to_owned())));
        pairs.extend(shared::known(&it.share));
        Ok(Form::from_pairs(pairs))
    }
}

/// The place that is meant. A name that several have is refused with their codes (R7.1).
async fn place(cx: &mut Context, typed: &Line) -> Result<Id<Place>, Problem> {
    let gazetteer = places::gazetteer(cx).await?;
    let days = Period::between(cx.today, cx.today)?;
    let found = activities::look_up(&gazetteer, typed.as_str(), days);
    let found = found.map_err(|refusal| Refusal { about: "place", ..refusal })?;
    Ok(found.id)
}

/// A closed list as choices, its words under one beginning.
pub(crate) fn named<T: Named>(w: &Words, beginning: &str) -> Vec<Choice> {
    let word = |one: &T| w.say(&format!("{beginning}{}", one.name()));
    T::ALL.iter().map(|one| Choice::new(one.name(), word(one))).collect()
}

pub(crate) async fn questions(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let shared = shared::questions(cx, form).await?;
    let w = &cx.words;
    Ok(html! { (who(w, form)) (how(w, form)) (says(w, form)) (shared) })
}

fn who(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    section(
        &w.say("stakeholders-group-who"),
        Some(&w.say("stakeholders-group-who-hint")),
        html! {
            (line(&ask("name", "stakeholders-ask-name").required()
                .hint(w.say("stakeholders-ask-name-hint")).autocomplete("off")))
            (choice(&ask("body", "stakeholders-ask-body").required(),
                &named::<Body>(w, "stakeholders-body-")))
            (line(&ask("place", "stakeholders-ask-place").required()
                .hint(w.say("stakeholders-ask-place-hint"))))
            (choices(&ask("communities", "stakeholders-ask-communities").required(),
                &named::<Community>(w, "stakeholders-community-"), &form.texts("communities")))
        },
    )
}

fn how(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let mut languages = named::<Spoken>(w, "profiles-language-");
    languages.sort_by(|a, b| a.label.cmp(&b.label));
    section(
        &w.say("stakeholders-group-how"),
        Some(&w.say("stakeholders-group-how-hint")),
        html! {
            (paragraph(&ask("interest", "stakeholders-ask-interest")
                .hint(w.say("stakeholders-ask-interest-hint")), 3))
            (choice(&ask("influence", "stakeholders-ask-influence")
                .hint(w.say("stakeholders-ask-influence-hint")),
                &named::<Influence>(w, "stakeholders-influence-")))
            (paragraph(&ask("approach", "stakeholders-ask-approach")
                .hint(w.say("stakeholders-ask-approach-hint")), 3))
            (choices(&ask("languages", "stakeholders-ask-languages"), &languages,
                &form.texts("languages")))
        },
    )
}

fn says(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    section(
        &w.say("stakeholders-group-source"),
        None,
        row(html! {
            (line(&ask("source", "stakeholders-ask-source").required()
                .hint(w.say("stakeholders-ask-source-hint"))))
            (day(&ask("as_of", "stakeholders-ask-as-of")
                .hint(w.say("stakeholders-ask-as-of-hint"))))
        }),
    )
}
