//! Edit a party's profile: its own people, or the secretariat while nobody has claimed it.

use acts::{Act, Context, Form};
use basics::{Id, Language, Line, Names, Organisation, Problem, Refusals, Right, Role};
use look::form::{Choice, choice, line, paragraph};
use maud::{Markup, html};
use sharing::{Audience, Visible};
use words::Words;

use crate::{OrganisationType, Party, Renamed, Stage, pages::choices, store};

pub(crate) struct Edit {
    names: Names,
    acronym: Option<Line>,
    kind: OrganisationType,
    aliases: Vec<Line>,
    former_names: Vec<Line>,
    part_of: Option<Id<Organisation>>,
    audience: Option<Id<Audience>>,
}

/// The languages that the form asks a name in.
const NAMES: [(&str, &str, Language); 3] = [
    ("name_en", "parties-ask-name-en", Language::ENGLISH),
    ("name_fr", "parties-ask-name-fr", Language::FRENCH),
    ("name_ar", "parties-ask-name-ar", Language::ARABIC),
];

impl Act for Edit {
    const NAME: &'static str = "parties.edit";
    const PATH: &'static str = "/parties/{id}/edit";
    const NEEDS: Right = crate::WRITE;
    type On = Party;
    type Leaves = Party;

    async fn may(cx: &mut Context, on: &Visible<Party>) -> Result<(), Problem> {
        may_edit(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let mut pairs = Vec::new();
        for (question, _, language) in NAMES {
            let name = wrong.note(form.maybe_line(question)).flatten();
            pairs.extend(name.map(|name| (language, name)));
        }
        // A name whose language nobody said stays as it is.
        let other = wrong.note(form.maybe_line("name")).flatten();
        pairs.extend(other.map(|name| (Language::UNDETERMINED, name)));
        let names = Names::from_pairs(pairs);
        if names.is_none() && wrong.0.is_empty() {
            wrong.0.push(basics::Refusal::new("name_en", "refused-missing"));
        }
        let acronym = wrong.note(form.maybe_line("acronym"));
        let kind = wrong.note(form.choice("type"));
        let aliases = wrong.note(lines(form, "aliases"));
        let former_names = wrong.note(lines(form, "former_names"));
        let part_of = wrong.note(form.maybe_id("part_of"));
        let audience = wrong.note(form.maybe_id("audience"));
        match (names, acronym, kind, aliases, former_names, part_of, audience) {
            (
                Some(names),
                Some(acronym),
                Some(kind),
                Some(aliases),
                Some(former_names),
                Some(part_of),
                Some(audience),
            ) if wrong.0.is_empty() => {
                Ok(Self { names, acronym, kind, aliases, former_names, part_of, audience })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Party, Problem> {
        let mut party = on.into_inner();
        let head = match self.part_of {
            None => None,
            Some(head) => Some(store::find(cx, head).await?),
        };
        party.put_under(head.as_deref())?;
        let now = party.share.audience;
        party.share.audience =
            sharing::choose_audience(&mut cx.tx, &cx.viewer, self.audience, now).await?;
        let Self { names, acronym, kind, aliases, former_names, .. } = self;
        let version = party.version + 1;
        let is_renamed = (&party.names, &party.acronym) != (&names, &acronym)
            || (&party.aliases, &party.former_names) != (&aliases, &former_names);
        let party = Party { names, acronym, kind, aliases, former_names, version, ..party };
        store::save(&mut cx.tx, &party).await?;
        if is_renamed {
            cx.announce(&Renamed { party: party.id }).await?;
        }
        Ok(party)
    }

    async fn known(_: &mut Context, on: &Visible<Party>) -> Result<Option<Form>, Problem> {
        Ok(Some(known(on)))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let parties = choices::choices(cx).await?;
        let audiences = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
        let audiences = choices::audiences(&cx.words, &audiences, on.share.audience);
        Ok(questions(&cx.words, form, &parties, &audiences))
    }
}

/// Whether this person edits this party: of their own organisation, or the secretariat's as long
/// as it is unclaimed.
pub(crate) fn may_edit(cx: &Context, party: &Party) -> Result<(), Problem> {
    let actor = cx.actor()?;
    let own = actor.organisation == party.id
        && (actor.is(Role::OrganisationAdministrator) || actor.is(Role::AuthorizedOfficer));
    let kept = actor.is(Role::Secretariat) && party.stage == Stage::Unclaimed;
    if own || kept { Ok(()) } else { Err(Problem::Forbidden) }
}

fn lines(form: &Form, question: &'static str) -> Result<Vec<Line>, basics::Refusal> {
    let text = form.text(question).lines().filter(|line| !line.trim().is_empty());
    text.map(|line| Line::parse(question, line)).collect()
}

fn joined(lines: &[Line]) -> String {
    lines.iter().map(Line::as_str).collect::<Vec<_>>().join("\n")
}

/// The form as it stands before anything is changed.
fn known(party: &Party) -> Form {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    for (language, name) in party.names.iter() {
        let question = NAMES.iter().find(|(.., known)| *known == language);
        pairs.push((question.map_or("name", |(question, ..)| question), name.to_string()));
    }
    pairs.push(("acronym", party.acronym.as_ref().map_or(String::new(), ToString::to_string)));
    pairs.push(("type", party.kind.code().to_owned()));
    pairs.push(("aliases", joined(&party.aliases)));
    pairs.push(("former_names", joined(&party.former_names)));
    pairs.push(("part_of", party.part_of.map_or(String::new(), |id| id.to_string())));
    pairs.push(("audience", party.share.audience.to_string()));
    Form::from_pairs(pairs)
}

fn questions(w: &Words, form: &Form, parties: &[Choice], audiences: &[Choice]) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    html! {
        @for (question, key, language) in NAMES {
            (line(&ask(question, key).language(language)))
        }
        @if !form.text("name").is_empty() { (line(&ask("name", "parties-ask-name-other"))) }
        (line(&ask("acronym", "parties-ask-acronym")))
        (choice(&ask("type", "parties-ask-type").required(), &choices::kinds(w)))
        (paragraph(&ask("aliases", "parties-ask-aliases").hint(w.say("parties-one-a-line")), 3))
        (paragraph(&ask("former_names", "parties-ask-former").hint(w.say("parties-one-a-line")), 2))
        (choice(&ask("part_of", "parties-ask-part-of")
            .hint(w.say("parties-ask-part-of-hint")), parties))
        (choice(&ask("audience", "parties-ask-audience")
            .hint(w.say("parties-ask-audience-hint")), audiences))
    }
}
