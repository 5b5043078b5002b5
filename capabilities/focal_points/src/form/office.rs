//! What is said of a liaison office when one is opened or changed.

use acts::{Context, Form};
use basics::{Day, Id, Line, Organisation, Problem, Refusal, Refusals, all3};
use look::form::{choices, day, line, section};
use maud::{Markup, html};
use profiles::Spoken;

use super::{
    contact::{self, OF_AN_OFFICE},
    hours, languages, named,
    naming::may_begin,
    places, shared,
};
use crate::{Channel, FocalPoint, Office};

/// The answers, each for itself sound; the place as it was typed.
pub(crate) struct Draft {
    name: Line,
    place: Line,
    address: Option<Line>,
    opened_on: Option<Day>,
    channels: Vec<Channel>,
    languages: Vec<Spoken>,
    hours: Option<hours::Draft>,
    shared: shared::Draft,
}

impl Draft {
    /// Everything that is wrong is said at once.
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let what =
            wrong.note(all3(form.line("name"), form.line("place"), form.maybe_line("address")));
        let opened_on = wrong.note(form.maybe_day("opened_on"));
        let channels = wrong.note(contact::channels(form, &OF_AN_OFFICE));
        let languages = wrong.note(form.choices("languages"));
        let hours = wrong.note(hours::parse(form));
        let shared = wrong.note(shared::Draft::parse(form));
        match (what, opened_on, channels, languages.zip(hours).zip(shared)) {
            (
                Some((name, place, address)),
                Some(opened_on),
                Some(channels),
                Some(((languages, hours), shared)),
            ) => Ok(Self { name, place, address, opened_on, channels, languages, hours, shared }),
            _ => Err(wrong),
        }
    }

    /// A new one of this organisation.
    pub(crate) async fn made(
        self,
        cx: &mut Context,
        owner: Id<Organisation>,
    ) -> Result<Office, Problem> {
        let new = Office {
            id: cx.id(&format!("office {}", self.name)),
            share: FocalPoint::usual(owner),
            name: self.name.clone(),
            place: Id::well_known(0),
            address: None,
            channels: Vec::new(),
            languages: Vec::new(),
            hours: None,
            opened_on: cx.today,
            closed: None,
            updated_at: cx.now,
            version: 0,
        };
        self.changed(cx, new).await
    }

    /// The one that there is, as it is said to be now.
    pub(crate) async fn changed(self, cx: &mut Context, known: Office) -> Result<Office, Problem> {
        known.must_be_open()?;
        let hours = self.hours.map(|hours| hours.hours(cx)).transpose()?;
        let place = place(cx, &self.place).await?;
        Ok(Office {
            share: self.shared.share(cx, known.share).await?,
            name: self.name,
            place,
            address: self.address,
            channels: self.channels,
            languages: self.languages,
            hours,
            opened_on: may_begin(self.opened_on.unwrap_or(known.opened_on), cx.today)?,
            version: known.version + 1,
            ..known
        })
    }

    /// The form as it stands before anything is changed.
    pub(crate) async fn known(cx: &mut Context, office: &Office) -> Result<Form, Problem> {
        let place = places::find_many(cx, [office.place]).await?.pop();
        let place = place.map_or(String::new(), |place| activities::with_code(&place));
        let address = office.address.as_ref().map_or(String::new(), ToString::to_string);
        let mut pairs = vec![
            ("name", office.name.to_string()),
            ("place", place),
            ("address", address),
            ("opened_on", office.opened_on.to_string()),
        ];
        pairs.extend(contact::known(&OF_AN_OFFICE, &office.channels));
        pairs.extend(named("languages", &office.languages));
        pairs.extend(hours::known(office.hours.as_ref()));
        pairs.extend(shared::known(&office.share));
        Ok(Form::from_pairs(pairs))
    }
}

/// What is wrong with it is said beside its own question.
async fn place(cx: &mut Context, typed: &Line) -> Result<Id<places::Place>, Problem> {
    let found = places(cx, std::slice::from_ref(typed)).await.map_err(|problem| match problem {
        Problem::Refused(Refusals(refusals)) => {
            let here = |refusal: Refusal| Refusal { about: "place", ..refusal };
            Problem::Refused(Refusals(refusals.into_iter().map(here).collect()))
        }
        other => other,
    })?;
    found.into_iter().next().ok_or(Refusal::new("place", "refused-missing").into())
}

pub(crate) async fn questions(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let shared = shared::questions(cx, form).await?;
    let w = &cx.words;
    let ask = |name, key| form.question(w, name, key);
    Ok(html! {
        (section(&w.say("focal-points-group-office"), None, html! {
            (line(&ask("name", "focal-points-ask-office-name").required()
                .hint(w.say("focal-points-ask-office-name-hint"))))
            (line(&ask("place", "focal-points-ask-place").required()
                .hint(w.say("focal-points-ask-place-hint"))))
            (line(&ask("address", "focal-points-ask-address")
                .hint(w.say("focal-points-ask-address-hint"))))
            (day(&ask("opened_on", "focal-points-ask-opened")
                .hint(w.say("focal-points-ask-opened-hint"))))
            (choices(&ask("languages", "focal-points-ask-languages"), &languages(w),
                &form.texts("languages")))
        }))
        (contact::reached(w, form, &OF_AN_OFFICE))
        (hours::questions(cx, form))
        (shared)
    })
}
