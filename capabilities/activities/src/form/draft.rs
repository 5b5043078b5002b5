//! What a person says of an activity when they report or correct it.

use std::collections::BTreeMap;

use acts::Form;
use basics::{
    Currency, Day, Id, Line, Money, Organisation, Paragraph, Period, Refusal, Refusals, all2, all3,
};
use sharing::{Audience, Level, Tlp};

use crate::{
    Activity, Contact, Headcount, Kind, MissionProgramme, Modality, PopulationGroup, Sector, Site,
    Status, activity::web_address,
};

/// The answers to the activity's form, each for itself sound.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub reporting: Option<Id<Organisation>>,
    pub lead: Option<Id<Organisation>>,
    pub implementing: Vec<Id<Organisation>>,
    pub donors: Vec<Id<Organisation>>,
    pub kind: Kind,
    pub sector: Sector,
    pub subsector: Option<Line>,
    pub title: Line,
    pub description: Option<Paragraph>,
    pub status: Status,
    pub period: Period,
    /// As they were typed, one on each line: a P-code or a name.
    pub places: Vec<Line>,
    pub group: Option<PopulationGroup>,
    pub targeted: Headcount,
    pub reached: Headcount,
    pub modality: Option<Modality>,
    pub budget: Option<Money>,
    pub programme: Option<MissionProgramme>,
    pub source: Option<Line>,
    pub link: Option<Line>,
    pub site_name: Option<Line>,
    pub point: Option<(f64, f64)>,
    pub contact_name: Option<Line>,
    pub contact_email: Option<Line>,
    pub contact_phone: Option<Line>,
    pub level: Option<Level>,
    pub tlp: Tlp,
    pub audience: Option<Id<Audience>>,
}

pub(crate) const IMPLEMENTING: [&str; 3] = ["implementing_1", "implementing_2", "implementing_3"];
pub(crate) const DONORS: [&str; 2] = ["donor_1", "donor_2"];
const PLACES_MAX: usize = 50;

/// The questions of a headcount, in the order of its figures.
pub(crate) type HeadcountQuestions = [&'static str; 7];
pub(crate) const TARGETED: HeadcountQuestions = [
    "targeted",
    "targeted_women",
    "targeted_men",
    "targeted_girls",
    "targeted_boys",
    "targeted_elderly",
    "targeted_households",
];
pub(crate) const REACHED: HeadcountQuestions = [
    "reached",
    "reached_women",
    "reached_men",
    "reached_girls",
    "reached_boys",
    "reached_elderly",
    "reached_households",
];

impl Draft {
    /// Everything that is wrong is said at once.
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let title = wrong.note(form.line("title"));
        let sector = wrong.note(form.choice("sector"));
        let kind = wrong.note(form.choice("kind"));
        let status = wrong.note(form.choice("status"));
        let places = wrong.note(place_lines(form));
        let period = wrong.note(period(form));
        let subsector = wrong.note(form.maybe_line("subsector"));
        let description = wrong.note(form.maybe_paragraph("description"));
        let leaders = wrong.note(all2(form.maybe_id("reporting"), form.maybe_id("lead")));
        let partners = wrong.note(all2(several(form, &IMPLEMENTING), several(form, &DONORS)));
        let group = wrong.note(form.maybe_choice("group"));
        let people = wrong.note(all2(headcount(form, TARGETED), headcount(form, REACHED)));
        let modality = wrong.note(form.maybe_choice("modality"));
        let budget = wrong.note(budget(form));
        let programme = wrong.note(form.maybe_choice("programme"));
        let sources = wrong.note(all2(form.maybe_line("source"), link(form)));
        let site = wrong.note(all2(form.maybe_line("site_name"), point(form)));
        let contact = wrong.note(contact(form));
        let shared = wrong.note(shared(form));
        let draft = || {
            let ((reporting, lead), (implementing, donors)) = (leaders?, partners?);
            let ((targeted, reached), (source, link), (site_name, point)) =
                (people?, sources?, site?);
            let ([contact_name, contact_email, contact_phone], (level, tlp, audience)) =
                (contact?, shared?);
            Some(Self {
                reporting,
                lead,
                implementing,
                donors,
                kind: kind?,
                sector: sector?,
                subsector: subsector?,
                title: title?,
                description: description?,
                status: status?,
                period: period?,
                places: places?,
                group: group?,
                targeted,
                reached,
                modality: modality?,
                budget: budget?,
                programme: programme?,
                source,
                link,
                site_name,
                point,
                contact_name,
                contact_email,
                contact_phone,
                level,
                tlp,
                audience,
            })
        };
        if wrong.0.is_empty() { draft().ok_or(wrong) } else { Err(wrong) }
    }

    /// The form as it stands before anything is changed.
    pub(crate) fn known(
        activity: &Activity,
        places: &[String],
        site: Option<&Site>,
        contact: Option<&Contact>,
    ) -> Form {
        let id = |id: Option<Id<Organisation>>| id.map_or(String::new(), |id| id.to_string());
        let line = |line: Option<&Line>| line.map_or(String::new(), ToString::to_string);
        let day = |day: Option<Day>| day.map_or(String::new(), |day| day.to_string());
        let mut pairs: Vec<(&str, String)> = vec![
            ("title", activity.title.to_string()),
            ("sector", activity.sector.code().into()),
            ("kind", activity.kind.name().into()),
            ("status", activity.status.name().into()),
            ("places", places.join("\n")),
            ("first_day", day(activity.period.first())),
            ("last_day", day(activity.period.last())),
            ("subsector", line(activity.subsector.as_ref())),
            (
                "description",
                activity.description.as_ref().map_or(String::new(), ToString::to_string),
            ),
            ("reporting", id(Some(activity.reporting))),
            ("lead", id(activity.lead)),
            ("group", activity.group.map_or("", PopulationGroup::name).into()),
            ("modality", activity.modality.map_or("", Modality::name).into()),
            ("programme", activity.programme.map_or("", MissionProgramme::name).into()),
            ("source", line(activity.source.as_ref())),
            ("link", line(activity.link.as_ref())),
            ("level", activity.share.level.name().into()),
            ("tlp", activity.share.tlp.name().into()),
            ("audience", activity.share.audience.to_string()),
        ];
        pairs.extend(
            IMPLEMENTING.iter().zip(&activity.implementing).map(|(q, p)| (*q, p.to_string())),
        );
        pairs.extend(DONORS.iter().zip(&activity.donors).map(|(q, p)| (*q, p.to_string())));
        for (questions, count) in [(TARGETED, activity.targeted), (REACHED, activity.reached)] {
            let figures = questions.into_iter().zip(count.figures());
            pairs.extend(figures.filter_map(|(q, (_, n))| Some((q, n?.to_string()))));
        }
        if let Some(money) = activity.budget {
            let text = money.to_string();
            pairs.push(("budget", text.split(' ').next().unwrap_or_default().to_owned()));
            pairs.push(("currency", money.currency.code().to_owned()));
        }
        if let Some(site) = site {
            pairs.push(("site_name", line(site.name.as_ref())));
            pairs.extend(site.point.map(|(latitude, _)| ("latitude", latitude.to_string())));
            pairs.extend(site.point.map(|(_, longitude)| ("longitude", longitude.to_string())));
        }
        if let Some(contact) = contact {
            pairs.push(("contact_name", line(contact.name.as_ref())));
            pairs.push(("contact_email", line(contact.email.as_ref())));
            pairs.push(("contact_phone", line(contact.phone.as_ref())));
        }
        Form::from_pairs(pairs)
    }
}

fn place_lines(form: &Form) -> Result<Vec<Line>, Refusal> {
    let lines = form.text("places").lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<Line> =
        lines.map(|line| Line::parse("places", line)).collect::<Result<_, _>>()?;
    match lines.len() {
        0 => Err(Refusal::new("places", "refused-missing")),
        n if n > PLACES_MAX => {
            Err(Refusal::new("places", "activities-refused-many-places").with("most", PLACES_MAX))
        }
        _ => Ok(lines),
    }
}

fn period(form: &Form) -> Result<Period, Refusals> {
    let (first, last) = all2(form.maybe_day("first_day"), form.maybe_day("last_day"))?;
    Ok(Period::new(first, last)?)
}

fn several<T>(form: &Form, questions: &[&'static str]) -> Result<Vec<Id<T>>, Refusal> {
    let mut ids = Vec::new();
    for question in questions {
        if let Some(id) = form.maybe_id(question)?
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    Ok(ids)
}

fn headcount(form: &Form, questions: HeadcountQuestions) -> Result<Headcount, Refusal> {
    let mut counts = BTreeMap::new();
    for (question, (name, _)) in questions.into_iter().zip(Headcount::default().figures()) {
        counts.extend(form.maybe_number(question)?.map(|count| (name, count)));
    }
    Headcount::of(|name| counts.get(name).copied()).check(questions[0])
}

fn link(form: &Form) -> Result<Option<Line>, Refusal> {
    form.maybe_line("link")?.map(|line| web_address("link", line)).transpose()
}

fn budget(form: &Form) -> Result<Option<Money>, Refusal> {
    let (amount, code) = (form.text("budget").trim(), form.text("currency").trim());
    match (amount, code) {
        ("", _) => Ok(None),
        (_, "") => Err(Refusal::new("currency", "refused-missing")),
        (amount, code) => {
            Ok(Some(Money::parse("budget", amount, Currency::parse("currency", code)?)?))
        }
    }
}

/// A point is on Earth, and not where a forgotten number puts it: in the Gulf of Guinea.
fn point(form: &Form) -> Result<Option<(f64, f64)>, Refusal> {
    let (latitude, longitude) = (form.text("latitude").trim(), form.text("longitude").trim());
    if latitude.is_empty() && longitude.is_empty() {
        return Ok(None);
    }
    let degrees = |question: &'static str, text: &str, most: f64| {
        let number = text.replace(',', ".").parse::<f64>().ok();
        let number = number.filter(|degrees| degrees.is_finite() && degrees.abs() <= most);
        number
            .ok_or_else(|| Refusal::new(question, "activities-refused-degrees").with("given", text))
    };
    let point = (degrees("latitude", latitude, 90.0)?, degrees("longitude", longitude, 180.0)?);
    if point == (0.0, 0.0) {
        return Err(Refusal::new("latitude", "activities-refused-null-island"));
    }
    Ok(Some(point))
}

/// Name, e-mail, telephone.
fn contact(form: &Form) -> Result<[Option<Line>; 3], Refusals> {
    let [name, phone] = ["contact_name", "contact_phone"].map(|question| form.maybe_line(question));
    all3(name, email(form), phone).map(|(name, email, phone)| [name, email, phone])
}

/// With whom it is shared, and how carefully.
type SharedWith = (Option<Level>, Tlp, Option<Id<Audience>>);

fn shared(form: &Form) -> Result<SharedWith, Refusals> {
    let level = form.maybe_choice("level");
    let tlp = form.maybe_choice("tlp").map(|tlp| tlp.unwrap_or(Tlp::Green));
    all3(level, tlp, form.maybe_id("audience"))
}

fn email(form: &Form) -> Result<Option<Line>, Refusal> {
    let email = form.maybe_line("contact_email")?;
    match &email {
        Some(line) if !line.as_str().contains('@') || line.as_str().contains(' ') => {
            Err(Refusal::new("contact_email", "activities-refused-email"))
        }
        _ => Ok(email),
    }
}
