//! Judges rows: from what a spreadsheet says to what would be entered, and why not.
//!
//! Pure, so that a hundred thousand rows are judged on a thread of their own while everybody else
//! goes on.

mod counts;
mod mended;
mod place;
mod settle;
mod what;
mod when;
mod who;

use std::{collections::BTreeMap, sync::Arc};

use exchange::columns::{Column, Part, Role};
use parties::OrganisationType;

pub use place::Where;
pub(crate) use place::place_in_words;
pub(crate) use settle::{find_duplicates, sector_mark, settle};

use self::who::Who;
use super::{
    cells::BroughtRow,
    counts::Counts,
    known::{Known, List, Listed, Newcomer},
    mend::Stand,
    plan::Plan,
    staged::{Key, Staged, Unsaid},
    verdict::{Findings, Judgement, Said, Verdict},
};
use crate::PopulationGroup;

/// A value that a row says, or the usual one where it says none.
struct Told<T> {
    value: T,
    is_usual: bool,
}

impl<T> Told<T> {
    fn said(value: T) -> Self {
        Self { value, is_usual: false }
    }

    fn usual(value: T) -> Self {
        Self { value, is_usual: true }
    }
}

/// Whoever judges has a plan and what is known, and remembers who is new.
pub struct Judge {
    plan: Arc<Plan>,
    known: Arc<Known>,
    newcomers: BTreeMap<String, Newcomer>,
}

impl Judge {
    pub fn new(plan: Arc<Plan>, known: Arc<Known>) -> Self {
        Self { plan, known, newcomers: BTreeMap::new() }
    }

    /// What the row says, for itself: whether it is a duplicate or here already is settled after.
    pub(crate) fn judge(&mut self, row: &BroughtRow) -> Judgement {
        let mut findings = Findings::default();
        let who = self.who(row, &mut findings);
        let sector = self.sector(row, &mut findings);
        let period = self.period(row, &mut findings);
        let reported_on = self.reported_on(row, &mut findings);
        let place = self.place(row, (period, reported_on), &mut findings);
        let status = self.status(row, period, &mut findings);
        let words = self.words(row, sector, &mut findings);
        let group = self.population(row, &mut findings);
        let kind = self.kind(row, sector, &words.given, &mut findings);
        let owner = who.reporting.as_ref().and_then(|key| self.party(key));
        let is_of_the_mission = owner.is_some_and(|(_, c)| c.is_of_the_mission());
        let programme = self.programme(row, is_of_the_mission, &words.given, &mut findings);
        if programme.value.is_some() {
            self.refuse_red_cross(&who.implementing, &mut findings);
        }
        let unsaid = Unsaid {
            kind: kind.is_usual,
            title: words.is_usual,
            status: status.is_usual,
            programme: programme.is_usual,
        };
        let mut staged = Staged {
            reporting: who.reporting.as_ref().map(Key::text).unwrap_or_default(),
            lead: who.lead.as_ref().map(Key::text),
            implementing: who.implementing.iter().map(Key::text).collect(),
            donors: who.donors.iter().map(Key::text).collect(),
            kind: kind.value.name().to_owned(),
            sector: sector.map_or("", |sector| sector.code()).to_owned(),
            subsector: words.subsector,
            title: words.title,
            description: words.description,
            status: status.value.map_or("", |status| status.name()).to_owned(),
            first_day: period.first().map(|day| day.to_string()),
            last_day: period.last().map(|day| day.to_string()),
            places: place.places.iter().map(|id| id.uuid()).collect(),
            finest: place.finest,
            group: group.map(|group: PopulationGroup| group.name().to_owned()),
            targeted: self.count(row, Column::Targeted, &mut findings),
            reached: self.count(row, Column::Reached, &mut findings),
            modality: self.modality(row, &mut findings).map(|m| m.name().to_owned()),
            budget: self.budget(row, &mut findings),
            programme: programme.value.map(|programme| programme.name().to_owned()),
            source: self.line(row, Column::Source).or_else(|| self.plan.source.clone()),
            link: self.link(row, &mut findings),
            level: self.level(row, &mut findings).map(|level| level.name().to_owned()),
            tlp: self.tlp(row, &mut findings).map(|tlp| tlp.name().to_owned()),
            unsaid,
            record_key: self.line(row, Column::RecordId),
            reported_on: reported_on.to_string(),
            site: self.site(row),
            point: self.point(row, &mut findings),
            contact: self.contact(row),
            ..Staged::default()
        };
        self.mark(&mut staged, &who, &words.given);
        self.say_what_was_mended(row, &mut findings);
        standing_alone(judgement(who.reporting.as_ref(), staged, findings), row)
    }

    /// By what the row is known again, as it is or although it tells news.
    fn mark(&self, staged: &mut Staged, who: &Who, title: &str) {
        let given = who.given.iter().map(String::as_str).chain([title]);
        staged.content = staged.hash(&given.collect::<Vec<_>>());
        if staged.record_key.is_none() {
            let given = who.at_work().chain([title, self.plan.columns.as_str()]);
            staged.alike = Some(staged.likeness(&given.collect::<Vec<_>>()));
        }
    }

    /// Type and constituency of an organisation, known or new.
    fn party(&self, key: &Key) -> Option<(OrganisationType, sharing::Constituency)> {
        match key {
            Key::Known(id) => self.known.party(*id).map(|party| (party.kind, party.constituency)),
            Key::New(folded) => {
                let kind = self.newcomers.get(folded)?.kind.unwrap_or(OrganisationType::Other);
                Some((kind, kind.usual_constituency()))
            }
        }
    }

    /// The Red Cross and Red Crescent never implement for the mission (R1.2).
    fn refuse_red_cross(&self, implementing: &[Key], findings: &mut Findings) {
        let mut kinds = implementing.iter().filter_map(|key| self.party(key));
        if kinds.any(|(kind, _)| kind == OrganisationType::RedCross) {
            let implementing = Column::Organisation(Role::Implementing, Part::Name);
            findings.refuse(Said::new("activities-refused-red-cross").about([implementing]));
        }
    }

    /// Everybody that these rows name, with the counts of those who report them.
    pub(crate) fn list(&self, judgements: &[Judgement]) -> List {
        let mut list = List::new();
        for judgement in judgements {
            let reporting = judgement.organisation.as_ref();
            let staged = judgement.staged.iter().flat_map(Staged::organisations);
            for key in reporting.into_iter().chain(staged) {
                if !list.contains_key(key)
                    && let Some(listed) = self.listed(key)
                {
                    list.insert(key.clone(), listed);
                }
            }
            if let Some(listed) = reporting.and_then(|key| list.get_mut(key)) {
                listed.counts.add(Counts::of(std::slice::from_ref(judgement)));
            }
        }
        list
    }

    fn listed(&self, text: &str) -> Option<Listed> {
        let key = Key::parse(text)?;
        let counts = Counts::default();
        Some(match &key {
            Key::Known(id) => {
                let party = self.known.party(*id)?;
                let (name, kind) = (party.name.clone(), party.kind);
                Listed { key, name, acronym: None, kind, counts }
            }
            Key::New(folded) => {
                let Newcomer { name, acronym, kind } = self.newcomers.get(folded)?.clone();
                Listed { key, name, acronym, kind: kind.unwrap_or(OrganisationType::Other), counts }
            }
        })
    }
}

fn judgement(reporting: Option<&Key>, staged: Staged, findings: Findings) -> Judgement {
    let Findings { corrections, reasons, notes } = findings;
    let verdict = if !reasons.is_empty() {
        Verdict::Refused
    } else if !corrections.is_empty() {
        Verdict::Corrected
    } else {
        Verdict::Accepted
    };
    let record = staged.record_key.clone().filter(|_| !reasons.is_empty());
    Judgement {
        verdict,
        organisation: reporting.map(Key::text),
        corrections,
        staged: reasons.is_empty().then_some(staged),
        reasons,
        notes,
        record,
        ..Judgement::default()
    }
}

/// A person said that the row is another activity than the one that it was taken for: then it has
/// no number of that one either.
fn standing_alone(mut judgement: Judgement, row: &BroughtRow) -> Judgement {
    let stand = row.mend.as_ref().and_then(|mend| mend.stand);
    if stand == Some(Stand::AsNew)
        && let Some(staged) = &mut judgement.staged
    {
        staged.record_key = None;
        judgement.is_new = true;
    }
    judgement
}

/// At most so many characters, cut between words.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most - 1).collect();
    let end = cut.rfind(char::is_whitespace).filter(|end| *end > cut.len() / 2);
    format!("{}…", cut[..end.unwrap_or(cut.len())].trim_end())
}
