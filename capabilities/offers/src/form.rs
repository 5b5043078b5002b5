//! What is asked when something is offered or asked for, and what the answers are.

use activities::Sector;
use acts::{Context, Form};
use basics::{
    Day, Id, Line, Named, Organisation, Paragraph, Period, Problem, Refusal, Refusals, all3, all4,
};
use look::form::{Choice, choice, choices, day, line, one_of, paragraph, row, section};
use maud::{Markup, html};
use places::Place;
use profiles::Spoken;
use sharing::{Audience, Level, Share, Tlp};
use words::Words;

use crate::{Offer, Side, Sort};

/// The answers, each for itself sound; the places as they were typed.
pub(crate) struct Draft {
    side: Side,
    sort: Sort,
    title: Line,
    amount: Option<Line>,
    note: Option<Paragraph>,
    until: Option<Day>,
    sectors: Vec<Sector>,
    languages: Vec<Spoken>,
    places: Vec<Line>,
    audience: Option<Id<Audience>>,
    level: Option<Level>,
    tlp: Option<Tlp>,
}

const PLACES_MAX: usize = 30;

impl Draft {
    /// Everything that is wrong is said at once.
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let what = wrong.note(all4(
            form.choice("side"),
            form.choice("sort"),
            form.line("title"),
            form.maybe_line("amount"),
        ));
        let more = wrong.note(all3(
            form.maybe_paragraph("note"),
            form.maybe_day("until"),
            places_of(form),
        ));
        let sectors = wrong.note(form.choices("sectors"));
        let languages = wrong.note(form.choices("languages"));
        let shared = wrong.note(all3(
            form.maybe_id("audience"),
            form.maybe_choice("level"),
            form.maybe_choice("tlp"),
        ));
        match (what, more, sectors.zip(languages), shared) {
            (
                Some((side, sort, title, amount)),
                Some((note, until, places)),
                Some((sectors, languages)),
                Some((audience, level, tlp)),
            ) => Ok(Self {
                side,
                sort,
                title,
                amount,
                note,
                until,
                sectors,
                languages,
                places,
                audience,
                level,
                tlp,
            }),
            _ => Err(wrong),
        }
    }

    /// A new one of this organisation.
    pub(crate) async fn made(
        self,
        cx: &mut Context,
        owner: Id<Organisation>,
    ) -> Result<Offer, Problem> {
        let until = cx.today.plus_days(Offer::USUAL_DAYS);
        let new = Offer {
            id: cx.id(&format!("offer {}", self.title)),
            share: Offer::usual(owner),
            side: self.side,
            sort: self.sort,
            title: self.title.clone(),
            note: None,
            amount: None,
            sectors: Vec::new(),
            places: Vec::new(),
            languages: Vec::new(),
            until,
            withdrawn_on: None,
            updated_at: cx.now,
            version: 0,
        };
        self.changed(cx, new).await
    }

    /// The one that there is, as it is said to be now.
    pub(crate) async fn changed(self, cx: &mut Context, known: Offer) -> Result<Offer, Problem> {
        known.must_stand()?;
        let until = match self.until {
            Some(until) => Offer::may_stand_until(until, cx.today)?,
            // Whoever changes it without a day renews it.
            None => known.until.max(cx.today.plus_days(Offer::USUAL_DAYS)),
        };
        let audience =
            sharing::choose_audience(&mut cx.tx, &cx.viewer, self.audience, known.share.audience)
                .await?;
        let level = self.level.unwrap_or(known.share.level);
        let tlp = self.tlp.unwrap_or(known.share.tlp);
        let places = places(cx, &self.places).await?;
        let changed = Offer {
            share: Share { audience, level, tlp, ..known.share },
            side: self.side,
            sort: self.sort,
            title: self.title,
            note: self.note,
            amount: self.amount,
            sectors: self.sectors,
            places,
            languages: self.languages,
            until,
            updated_at: cx.now,
            version: known.version + 1,
            ..known
        };
        Ok(changed.check()?)
    }

    /// The form as it stands before anything is changed.
    pub(crate) async fn known(cx: &mut Context, offer: &Offer) -> Result<Form, Problem> {
        let found = places::find_many(cx, offer.places.iter().copied()).await?;
        let found: Vec<String> = found.iter().map(|place| activities::with_code(place)).collect();
        let amount = offer.amount.as_ref().map_or(String::new(), ToString::to_string);
        let note = offer.note.as_ref().map_or(String::new(), ToString::to_string);
        let mut pairs: Vec<(&str, String)> = vec![
            ("side", offer.side.name().to_owned()),
            ("sort", offer.sort.name().to_owned()),
            ("title", offer.title.to_string()),
            ("amount", amount),
            ("note", note),
            ("until", offer.until.to_string()),
            ("places", found.join("\n")),
            ("audience", offer.share.audience.to_string()),
            ("level", offer.share.level.name().to_owned()),
            ("tlp", offer.share.tlp.name().to_owned()),
        ];
        pairs.extend(offer.sectors.iter().map(|sector| ("sectors", sector.code().to_owned())));
        let spoken = offer.languages.iter().map(|spoken| ("languages", spoken.name().to_owned()));
        pairs.extend(spoken);
        Ok(Form::from_pairs(pairs))
    }
}

fn places_of(form: &Form) -> Result<Vec<Line>, Refusal> {
    let lines = form.text("places").lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<Line> =
        lines.map(|line| Line::parse("places", line)).collect::<Result<_, _>>()?;
    match lines.len() > PLACES_MAX {
        true => Err(Refusal::new("places", "offers-refused-many").with("most", PLACES_MAX)),
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
        if !found.contains(&place.id) {
            found.push(place.id);
        }
    }
    Ok(found)
}

/// A closed list as choices, its words under one beginning.
pub(crate) fn named<T: Named>(w: &Words, beginning: &str) -> Vec<Choice> {
    let word = |one: &T| w.say(&format!("{beginning}{}", one.name()));
    T::ALL.iter().map(|one| Choice::new(one.name(), word(one))).collect()
}

pub(crate) async fn questions(cx: &mut Context, form: &Form) -> Result<Markup, Problem> {
    let audiences = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
    let w = &cx.words;
    let mut audiences: Vec<Choice> = audiences
        .iter()
        .map(|known| Choice::new(known.id.to_string(), activities::word::audience(w, known)))
        .collect();
    // What it has may stay, also where nobody may choose it any more.
    let current = form.text("audience");
    if !current.is_empty() && audiences.iter().all(|offered| offered.value != current) {
        audiences.push(Choice::new(current, w.say("sharing-audience-as-it-is")));
    }
    Ok(html! { (what(w, form)) (whereabouts(w, form)) (shared_with(w, form, &audiences)) })
}

fn what(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    section(
        &w.say("offers-group-what"),
        Some(&w.say("offers-group-what-hint")),
        html! {
            (one_of(&ask("side", "offers-ask-side").required(), &named::<Side>(w, "offers-side-")))
            (choice(&ask("sort", "offers-sort").required(), &named::<Sort>(w, "offers-sort-")))
            (line(&ask("title", "offers-ask-title").required()
                .hint(w.say("offers-ask-title-hint"))))
            (row(html! {
                (line(&ask("amount", "offers-amount").hint(w.say("offers-amount-hint"))))
                (day(&ask("until", "offers-until").hint(w.say("offers-until-hint"))))
            }))
            (paragraph(&ask("note", "offers-note").hint(w.say("offers-note-hint")), 4))
        },
    )
}

fn whereabouts(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let mut languages = named::<Spoken>(w, "profiles-language-");
    languages.sort_by(|a, b| a.label.cmp(&b.label));
    section(
        &w.say("offers-group-where"),
        None,
        html! {
            (paragraph(&ask("places", "offers-places").hint(w.say("offers-places-hint")), 3))
            (choices(&ask("sectors", "offers-sectors").hint(w.say("offers-sectors-hint")),
                &activities::sectors(w), &form.texts("sectors")))
            (choices(&ask("languages", "offers-languages"), &languages, &form.texts("languages")))
        },
    )
}

fn shared_with(w: &Words, form: &Form, audiences: &[Choice]) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let levels =
        Level::ALL.map(|level| Choice::new(level.name(), activities::word::level(w, level)));
    let marks = Tlp::ALL.map(|mark| Choice::new(mark.name(), activities::word::tlp(w, mark)));
    section(
        &w.say("activities-group-shared"),
        Some(&w.say("offers-group-shared-hint")),
        html! {
            (choice(&ask("audience", "activities-ask-audience"), audiences))
            (choice(&ask("level", "activities-ask-level"), &levels))
            (choice(&ask("tlp", "activities-ask-tlp"), &marks))
        },
    )
}
