//! Which organisations a row names.

use std::sync::Arc;

use basics::Line;
use exchange::columns::{Column, Part, Role};
use parties::OrganisationType;

use super::Judge;
use crate::{
    folded,
    import::{
        cells::BroughtRow,
        known::{Newcomer, Own},
        saved::Of,
        staged::Key,
        verdict::{By, Findings, Said},
    },
};

/// Everybody that a row names.
#[derive(Debug, Default)]
pub(super) struct Who {
    pub reporting: Option<Key>,
    pub lead: Option<Key>,
    pub implementing: Vec<Key>,
    pub donors: Vec<Key>,
    /// As the file has them: what makes two rows the same.
    pub given: Vec<String>,
}

impl Who {
    /// Those who do something, as the file has them. Who pays may change while the work goes on.
    pub(super) fn at_work(&self) -> impl Iterator<Item = &str> {
        let donors = format!("{:?}=", Role::Donor);
        self.given.iter().map(String::as_str).filter(move |given| !given.starts_with(&donors))
    }
}

/// Ways to say that there is nobody.
const NOBODY: &[&str] = &[
    "n a",
    "na",
    "none",
    "nil",
    "no",
    "no partner",
    "no partners",
    "not applicable",
    "tbc",
    "tbd",
    "unknown",
    "direct",
    "direct implementation",
    "self",
    "self implemented",
    "aucun",
    "aucune",
    "sans partenaire",
    "pas de partenaire",
    "aucun partenaire",
    "inconnu",
    "so",
    "neant",
    "mise en oeuvre directe",
    "ninguno",
    "ninguna",
    "sin socio",
    "no aplica",
    "directo",
    "nenhum",
    "desconhecido",
    "لا يوجد",
    "لا ينطبق",
    "بدون شريك",
    "غير معروف",
];

/// One activity has few implementers and donors: a longer list is a text.
const PARTS_MAX: usize = 20;
/// A part of a list that is an acronym is at most so long.
const ACRONYM_MAX: usize = 12;

impl Judge {
    pub(super) fn who(&mut self, row: &BroughtRow, findings: &mut Findings) -> Who {
        let mut who = Who::default();
        let Some(reporter) = self.plan.mapping.reporting() else { return who };
        let mut reporters = self.named(row, reporter, &mut who.given, findings).into_iter();
        who.reporting = reporters.next();
        if who.reporting.is_none() && findings.reasons.is_empty() {
            let named = Said::new("activities-import-refused-no-organisation");
            findings.refuse(named.about([self.name_of(reporter)]));
        }
        // One activity has one reporter; whoever is named with it is credited (R7.5, K31).
        let others: Vec<Key> = reporters.collect();
        if reporter != Role::Lead {
            who.lead = self.named(row, Role::Lead, &mut who.given, findings).into_iter().next();
        }
        if reporter == Role::Implementing {
            who.implementing = who.reporting.iter().cloned().collect();
        } else {
            who.implementing = self.named(row, Role::Implementing, &mut who.given, findings);
        }
        for other in others {
            if !who.implementing.contains(&other) {
                who.implementing.push(other);
            }
        }
        who.donors = self.named(row, Role::Donor, &mut who.given, findings);
        who
    }

    /// The organisations in the columns of a role; none where they say that there is nobody.
    fn named(
        &mut self,
        row: &BroughtRow,
        role: Role,
        given: &mut Vec<String>,
        findings: &mut Findings,
    ) -> Vec<Key> {
        let known = Arc::clone(&self.known);
        let own = known.own(&self.plan.text(row, Column::RecordId));
        let column = Column::Organisation(role, Part::Name);
        let name = self.plan.text(row, column);
        let acronym = self.plan.text(row, Column::Organisation(role, Part::Acronym));
        let is_nobody = |text: &str| {
            let folded = folded(text);
            folded.is_empty() || NOBODY.contains(&folded.as_str())
        };
        let (name, acronym) = match (is_nobody(&name), is_nobody(&acronym)) {
            (true, true) => return Vec::new(),
            (true, false) => (acronym.as_ref(), None),
            (false, true) => (name.as_ref(), None),
            (false, false) => (name.as_ref(), Some(acronym.as_ref())),
        };
        let plan = Arc::clone(&self.plan);
        let meant = plan.learnt.meant(Of::Organisation, name);
        if let Some(meant) = meant {
            findings.correct_by(By::Memory, self.name_of(role), name, meant);
        }
        let (name, acronym) = (meant.unwrap_or(name), acronym.filter(|_| meant.is_none()));
        given.push(format!("{role:?}={}", folded(name)));
        let kind = self.plan.mapping.type_of(role).map(|place| row.cell(place).text());
        let kind = kind.and_then(|text| self.kind_of_organisation(&text));
        let is_reporter = Some(role) == self.plan.mapping.reporting();
        let is_whole = acronym.is_some() || own.is_some_and(|own| own.named(name).is_some());
        let parts = match (is_whole, self.plan.is_list(column)) {
            (true, _) => vec![name],
            (false, true) => own_list(name),
            (false, false) => self.parts(name, is_reporter),
        };
        if parts.len() > 1 && is_reporter {
            findings.correct(column, name, parts[0]);
        }
        let mut keys = Vec::new();
        for part in parts {
            match self.resolve(part, acronym, kind, own) {
                Ok(key) if keys.contains(&key) => {}
                Ok(key) => keys.push(key),
                Err(said) => findings.refuse(said.about([self.name_of(role)])),
            }
        }
        keys
    }

    /// The column that names the organisations of a role; where there is only one of their
    /// acronyms, that.
    fn name_of(&self, role: Role) -> Column {
        let [name, acronym] =
            [Part::Name, Part::Acronym].map(|part| Column::Organisation(role, part));
        match self.plan.mapping.has(name) || !self.plan.mapping.has(acronym) {
            true => name,
            false => acronym,
        }
    }

    fn kind_of_organisation(&self, text: &str) -> Option<OrganisationType> {
        self.plan.own.types.find(text).or_else(|| OrganisationType::from_text(text))
    }

    /// A list of organisations in one cell. A semicolon always separates; a slash or a comma only
    /// between what are organisations on their own: names have commas and slashes, too. Who owns a
    /// row is never guessed: there all parts have to be known.
    fn parts<'t>(&self, text: &'t str, is_reporter: bool) -> Vec<&'t str> {
        if !self.known.named(text).is_empty() {
            return vec![text];
        }
        let cut = |signs: &[char]| -> Vec<&'t str> {
            let parts = text.split(signs).map(str::trim).filter(|part| !part.is_empty());
            parts.take(PARTS_MAX + 1).collect()
        };
        let lists = [cut(&[';', '\n', '|']), cut(&['/', ',', '+'])];
        for (parts, is_sure) in lists.into_iter().zip([true, false]) {
            let many = (2..=PARTS_MAX).contains(&parts.len());
            if many && (is_sure || parts.iter().all(|part| self.stands_alone(part, is_reporter))) {
                return parts;
            }
        }
        vec![text]
    }

    fn stands_alone(&self, part: &str, is_reporter: bool) -> bool {
        let letters = part.chars().filter(|c| c.is_alphabetic()).count();
        let capitals = part.chars().filter(|c| c.is_uppercase()).count();
        let is_acronym = part.chars().count() <= ACRONYM_MAX
            && !part.contains(' ')
            && letters >= 2
            && capitals * 2 > letters;
        (is_acronym && !is_reporter) || !self.known.named(part).is_empty()
    }

    /// The full name decides; an acronym alone, where no name is given. One that several go by is
    /// never guessed.
    fn resolve(
        &mut self,
        name: &str,
        acronym: Option<&str>,
        kind: Option<OrganisationType>,
        own: Option<&Own>,
    ) -> Result<Key, Said> {
        let Ok(name) = Line::parse("organisation", name) else {
            return Err(
                Said::new("activities-import-refused-organisation-name").with("given", name)
            );
        };
        // What the record itself says cannot be anybody else.
        if let Some(id) = own.and_then(|own| own.named(name.as_str())) {
            return Ok(Key::Known(id));
        }
        let named = self.known.named(name.as_str());
        let also = acronym.map(|acronym| self.known.named(acronym)).unwrap_or_default();
        match named {
            [] => Ok(self.newcomer(name, acronym, kind)),
            [one] => Ok(Key::Known(*one)),
            several => {
                let mut both = several.iter().filter(|id| also.contains(id));
                if let (Some(one), None) = (both.next(), both.next()) {
                    return Ok(Key::Known(*one));
                }
                let names = several.iter().filter_map(|id| self.known.party(*id));
                let names: Vec<&str> = names.map(|party| party.name.as_str()).collect();
                Err(Said::new("activities-import-refused-organisation-ambiguous")
                    .with("given", name.as_str())
                    .with("names", names.join(", ")))
            }
        }
    }

    fn newcomer(
        &mut self,
        name: Line,
        acronym: Option<&str>,
        kind: Option<OrganisationType>,
    ) -> Key {
        let folded = folded(name.as_str());
        let acronym = acronym.and_then(|acronym| Line::parse("acronym", acronym).ok());
        let newcomer = self.newcomers.entry(folded.clone()).or_insert_with(|| Newcomer {
            name: name.into_string(),
            acronym: None,
            kind: None,
        });
        newcomer.acronym = newcomer.acronym.take().or_else(|| acronym.map(Line::into_string));
        newcomer.kind = newcomer.kind.or(kind);
        Key::New(folded)
    }
}

/// A list as our own files have it: what is between the bars is a name, whatever is in it.
fn own_list(text: &str) -> Vec<&str> {
    text.split('|').map(str::trim).filter(|part| !part.is_empty()).collect()
}
